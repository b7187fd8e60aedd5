import { describe, expect, test } from 'vitest';
import { Masker } from '../../../stand-in/runner/masker.ts';

function maskerOf(...values: string[]): Masker {
  const masker = new Masker();
  for (const value of values) masker.addWithLines(value);
  return masker;
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

describe('Masker', () => {
  test.each([
    ['base64', 'hunter2-pass', base64('hunter2-pass'), '***'],
    ['base64 without the first byte', 'hunter2-pass', base64('unter2-pass'), '***'],
    ['base64 without the first two bytes', 'hunter2-pass', base64('nter2-pass'), '***'],
    ['escaped double quotes', 'a"b', 'a\\"b', '***'],
    ['doubled single quotes', "a'b", "a''b", '***'],
    ['JSON', 'a\tb\u2028', 'a\\tb\\u2028', '***'],
    ['URI', "p!w'(x)* é", 'p%21w%27%28x%29%2A%20%C3%A9', '***'],
    ['XML', `<a b="c" & 'd'>`, '&lt;a b=&quot;c&quot; &amp; &apos;d&apos;&gt;', '***'],
    ['cut quotes', '"long-enough"', 'long-enough', '***'],
    ['quotes of a short value', '"short"', 'short', 'short'],
    ['before the last ampersand', 'secret&part', 'x secret& y', 'x *** y'],
    ['after the last ampersand', 'first&second', 'x second y', 'x *** y'],
    ['before &+', 'first-part&+second', 'x first-part&+ y', 'x *** y'],
    ['after &+ and the character that follows', 'first&+second-part', 'x econd-part y', 'x *** y'],
    ['a part shorter than six', 'first&abc', 'x abc y', 'x abc y'],
  ])('masks %s as the runner does', (_, secret, text, shown) => {
    expect(maskerOf(secret).mask(text)).toBe(shown);
  });

  test.each([
    ['the head of base64 of a longer text', 'longer-password', base64('u:longer-password'), 'dTps***'],
    ['encodeURIComponent of !', 'pa!ss word', encodeURIComponent('pa!ss word'), 'pa!ss%20word'],
    ['base64url', '>>>???>>>', 'Pj4-Pz8_Pj4-', 'Pj4-Pz8_Pj4-'],
    ['base64 with a suffix', 'hunter2-pas', base64('hunter2-pas\n'), base64('hunter2-pas\n')],
    ['upper case', 'hunter2', 'HUNTER2', 'HUNTER2'],
  ])('does not mask %s', (_, secret, text, shown) => {
    expect(maskerOf(secret).mask(text)).toBe(shown);
  });

  test('masks values of any length', () => {
    expect(maskerOf('1').mask('5411')).toBe('54***');
  });

  test('merges hits that overlap or touch', () => {
    expect(maskerOf('abc', 'cde').mask('x abcde abccde abc cde')).toBe('x *** *** *** ***');
  });

  test('finds a value that overlaps itself', () => {
    expect(maskerOf('aba').mask('ababa')).toBe('***');
  });

  test('masks each trimmed line, except empty lines', () => {
    const masker = maskerOf('{\r\n  "key": 1\n\n}');
    expect(masker.mask('{ "key": 1 and }')).toBe('*** *** and ***');
    expect([...masker.values]).toEqual(['{\r\n  "key": 1\n\n}', '{', '"key": 1', '}']);
    masker.add('');
    expect(masker.mask('a b')).toBe('a b');
  });
});
