import * as fc from '../fast-check.ts';
import { expect, it } from 'vitest';
import { escapeHtml, formsOf, hideValues } from '../../src/shared/hide.ts';
import { escapeLine, toSingleLine } from '../../src/shared/text.ts';

const writers: Record<string, (value: string) => string> = {
  plainly: (value) => value,
  'as JSON': (value) => JSON.stringify(value),
  'as a part of a URL': encodeURIComponent,
  'as a query': (value) => new URLSearchParams({ q: value }).toString(),
  'as HTML': escapeHtml,
  'as JSON in HTML': (value) => escapeHtml(JSON.stringify(value)),
  'on one line': toSingleLine,
};

it.each(Object.keys(writers))('hides a value that is written %s', (name) => {
  const value = fc.string({ unit: 'grapheme', minLength: 4 }).filter((text) => toSingleLine(text).length > 3);
  fc.assert(
    fc.property(value, (secret) => {
      const written = writers[name]?.(secret) ?? '';
      expect(hideValues(`before ${written} after`, [secret])).not.toContain(written);
    }),
  );
});

it.each(Object.entries({ ...writers, 'as a line': escapeLine, 'as a URL': encodeURI }))(
  'hides a value of letters, digits, _, . and - by one form, which is unchanged when written %s',
  (_, write) => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w.-]+$/), (value) => {
        expect(formsOf(value)).toEqual([value]);
        expect(write(value).replace(/^"|^q=|^&quot;|"$|&quot;$/g, '')).toBe(value);
      }),
    );
  },
);

it.each([
  ['plainly', (value: string) => value],
  ['as JSON', JSON.stringify],
])('hides a value that stands %s in a line with escapes', (_, write) => {
  const secret = 'left\u202E"right"\nbelow';
  expect(hideValues(escapeLine(`+ ${write(secret)}`), [secret])).toMatch(/^\+ "?\*\*\*"?$/);
});

it('hides the longer one of two values first, when one contains the other', () => {
  expect(hideValues('token-1234 and token', ['token', 'token-1234'])).toBe('*** and ***');
});

it('leaves everything else unchanged', () => {
  expect(hideValues(escapeHtml('a <b> c'), ['secret'])).toBe(escapeHtml('a <b> c'));
  expect(hideValues('nothing', [''])).toBe('nothing');
});

it('leaves no part of overlapping values', () => {
  const text = 'https://app.example.com/cb?key=hQx7RtyUvW';
  expect(hideValues(`<${text}>`, ['hQx7RtyUvW', 'https://app.example.com/cb?key=h'])).toBe('<***>');
});

it('hides no single space of a value that begins with spaces', () => {
  expect(hideValues('Plan: 2 to create', ['       a'])).toBe('Plan: 2 to create');
});

it('leaves no value, however values overlap', () => {
  const letters = fc
    .array(fc.constantFrom('a', 'b', 'c'), { minLength: 3, maxLength: 6 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 4 }), fc.array(letters), (values, parts) => {
      const text = parts.join('');
      const covered = new Set<number>();
      for (const value of values) {
        for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
          for (let index = at; index < at + value.length; index += 1) covered.add(index);
        }
      }
      const rest = Array.from(text)
        .filter((_, index) => !covered.has(index))
        .join('');
      expect(hideValues(text, values).replaceAll('***', '')).toBe(rest);
    }),
  );
});
