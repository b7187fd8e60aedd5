import { expect, it } from 'vitest';
import { oneLine } from '../src/one-line.ts';

it('makes one line of text, without control and format characters', () => {
  expect(oneLine('  Bad\r\n::error::\u001B[31m gateway\u202E\t ')).toBe('Bad ::error:: [31m gateway');
});

it('cuts what is too long, and shows that it did', () => {
  expect(oneLine('x'.repeat(300))).toBe('x'.repeat(300));
  expect(oneLine('x'.repeat(301))).toBe(`${'x'.repeat(300)}…`);
  expect(oneLine('abcdef', 3)).toBe('abc…');
});
