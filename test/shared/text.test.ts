import { expect, it } from 'vitest';
import { toSingleLine } from '../../src/shared/text.ts';

it('makes one line of text, without control and format characters', () => {
  expect(toSingleLine('  Bad\r\n::error::\u001B[31m gateway\u202E\t ')).toBe('Bad ::error:: [31m gateway');
});

it('cuts what is too long, and shows that it did', () => {
  expect(toSingleLine('x'.repeat(300))).toBe('x'.repeat(300));
  expect(toSingleLine('x'.repeat(301))).toBe(`${'x'.repeat(300)}…`);
  expect(toSingleLine('abcdef', 3)).toBe('abc…');
});
