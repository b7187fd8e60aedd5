import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapeHtml, hideValues } from '../../src/shared/hide.ts';
import { toSingleLine } from '../../src/shared/text.ts';

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

it('hides the longer one of two values first, of which one holds the other', () => {
  expect(hideValues('token-1234 and token', ['token', 'token-1234'])).toBe('*** and ***');
});

it('leaves everything else as it is', () => {
  expect(hideValues(escapeHtml('a <b> c'), ['secret'])).toBe(escapeHtml('a <b> c'));
  expect(hideValues('nothing', [''])).toBe('nothing');
});
