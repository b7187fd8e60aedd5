import { expect, it } from 'vitest';
import { toSingleLine } from '../../src/shared/text.ts';

it('removes line breaks, control and format characters', () => {
  expect(toSingleLine('  Bad\r\n::error::\u001B[31m gateway\u202E\t ')).toBe('Bad ::error:: [31m gateway');
});

it('never cuts a text', () => {
  expect(toSingleLine('x'.repeat(5000))).toBe('x'.repeat(5000));
});
