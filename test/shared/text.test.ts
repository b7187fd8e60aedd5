import { expect, it } from 'vitest';
import { escapeLine, toSingleLine } from '../../src/shared/text.ts';

it('removes line breaks, control and format characters', () => {
  expect(toSingleLine('  Bad\r\n::error::\u001B[31m gateway\u202E\t ')).toBe('Bad ::error:: [31m gateway');
});

it('never cuts a text', () => {
  expect(toSingleLine('x'.repeat(5000))).toBe('x'.repeat(5000));
});

it('escapes line breaks and what turns the direction of text', () => {
  expect(escapeLine('role "a\u202Eb"\r\n+ x\u2066 \u{1F468}\u200D\u{1F469}')).toBe(
    'role "a\\u202eb"\\u000d\\u000a+ x\\u2066 \u{1F468}\u200D\u{1F469}',
  );
});
