import { expect, it } from 'vitest';
import { createMask } from '../../src/runner/masks.ts';
import { FakeCore } from '../fakes.ts';

it('masks a value and its URI-encoded form once each, but no empty value', () => {
  const core = new FakeCore();
  const mask = createMask(core);
  for (const value of ["it's(a)*secret!/", 'plain', 'plain', '', '  ', '\uD800lone']) mask(value);
  expect(core.secrets).toEqual([
    "it's(a)*secret!/",
    "it's(a)*secret!%2F",
    'plain',
    '\uD800lone',
    '%EF%BF%BDlone',
  ]);
});
