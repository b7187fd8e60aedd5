import { expect, it } from 'vitest';
import { InputError } from '../../src/shared/problem.ts';

const problems = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ path: `a[${at}]`, sentence: 'is wrong' }));

it('lists 50 problems at most, and counts the rest', () => {
  const fifty = new InputError(problems(50));
  expect(fifty.message).toMatch(
    /^50 problems with the inputs:\n- a\[0\]: is wrong\.\n[^]*\n- a\[49\]: is wrong\.$/,
  );
  const more = new InputError(problems(30_000));
  expect(more.message).toMatch(
    /^30000 problems with the inputs:\n[^]*\n- a\[49\]: is wrong\.\n… and 29950 more\.$/,
  );
  expect(more.problems).toHaveLength(50);
});

it('shows a single problem on one line', () => {
  expect(new InputError(problems(1)).message).toBe('a[0]: is wrong.');
});
