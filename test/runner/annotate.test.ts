import { expect, it } from 'vitest';
import { annotate } from '../../src/runner/annotate.ts';
import { InputError } from '../../src/shared/problem.ts';
import { FakeCore } from '../fakes.ts';

const at = { file: 'logto.yml', line: 3, column: 5 };
const placed = { file: 'logto.yml', startLine: 3, startColumn: 5, title: 'Logto tenant config' };
const placedError = (message: string) => Object.assign(new Error(message), { at });
const annotations = (error: unknown) => {
  const core = new FakeCore();
  annotate(core, error);
  return core.annotations;
};

it('puts each problem on its line, and leaves those alone that are in no file', () => {
  const error = new InputError([
    { path: 'users[0].name', sentence: 'is required', at },
    { path: 'region', sentence: 'is required' },
  ]);
  expect(annotations(error)).toEqual([{ message: 'users[0].name: is required', ...placed }]);
});

it('finds what is wrapped: the tenant was deleted again, or several entries failed', () => {
  const failure = placedError('logto.yml:3:5 users[0]: Could not create it.');
  const wrapped = new Error('The tenant was deleted again.', {
    cause: new AggregateError([failure, failure]),
  });
  expect(annotations(wrapped)).toEqual(
    Array.from({ length: 2 }, () => ({ message: 'logto.yml:3:5 users[0]: Could not create it.', ...placed })),
  );
});

it('cannot be made to begin a command', () => {
  expect(annotations(placedError('x\n::set-output name=a::b'))[0]?.message).not.toMatch(/^::/m);
});

it.each([undefined, 'text', new Error('nothing of a file')])('has nothing to say of %s', (error) => {
  expect(annotations(error)).toEqual([]);
});
