import { expect, it } from 'vitest';
import { createMasks } from '../../src/runner/masks.ts';
import { FakeCore } from '../fakes.ts';

it('masks a value and its URI-encoded form once each, but no empty value', () => {
  const core = new FakeCore();
  const { mask } = createMasks(core);
  for (const value of ["it's(a)*secret!/", 'plain', 'plain', '', '  ', '\uD800lone']) mask(value);
  expect(core.secrets).toEqual([
    "it's(a)*secret!/",
    "it's(a)*secret!%2F",
    'plain',
    '\uD800lone',
    '%EF%BF%BDlone',
  ]);
});

it('masks only the long lines of a value of several lines', () => {
  const core = new FakeCore();
  createMasks(core).mask('body {\r\n  color: red;\n}\n');
  expect(core.secrets).toEqual(['  color: red;', '%20%20color%3A%20red%3B', '%20%20color:%20red;']);
});

it('hides masked values in later messages, whole and by their long lines', () => {
  const { mask, hide } = createMasks(new FakeCore());
  const text = 'one s3cret-value "two\\nlines-here"';
  expect(hide(text)).toBe(text);
  mask('s3cret-value');
  mask('two\nlines-here');
  expect(hide(text)).toBe('one *** "***"');
  expect(hide('only lines-here')).toBe('only ***');
  expect(hide('only two')).toBe('only two');
});
