import { expect, it } from 'vitest';
import { toSingleLine } from '../../src/shared/text.ts';

it('removes line breaks, control and format characters', () => {
  expect(toSingleLine('  Bad\r\n::error::\u001B[31m gateway\u202E\t ')).toBe('Bad ::error:: [31m gateway');
});

it('shortens a long text visibly', () => {
  expect(toSingleLine('x'.repeat(300))).toBe('x'.repeat(300));
  expect(toSingleLine('x'.repeat(301))).toBe(`${'x'.repeat(300)}…`);
  expect(toSingleLine('abcdef', 3)).toBe('abc…');
});
