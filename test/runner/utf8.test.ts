import * as fc from '../fast-check.ts';
import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../src/runner/utf8.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('the text of a file', () => {
  it('is UTF-8, with or without a byte order mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, hasMark) => {
        fc.pre(!/[\0\uFEFF]/.test(text));
        expect(decodeUtf8(Buffer.from((hasMark ? '\uFEFF' : '') + text))).toEqual({ text });
      }),
    );
  });

  it.each<[what: string, bytes: Buffer, reason: string, line: number, column: number]>([
    [
      'Latin-1',
      latin1('a: 1\nname: Kundencenter Züri\n'),
      'not UTF-8 but perhaps Latin-1 (byte 0xFC)',
      2,
      21,
    ],
    ['Latin-1 that begins a character', latin1('é: è'), 'not UTF-8 but perhaps Latin-1 (byte 0xE9)', 1, 1],
    ['Latin-1 at the end', latin1('aé'), 'not UTF-8 but perhaps Latin-1 (byte 0xE9)', 1, 2],
    [
      'Latin-1 after a byte order mark',
      Buffer.concat([Buffer.from('\uFEFFä\n'), latin1('ü')]),
      'not UTF-8 but perhaps Latin-1 (byte 0xFC)',
      2,
      1,
    ],
    ['UTF-16', Buffer.from('\uFEFFa: 1', 'utf16le'), 'UTF-16, not UTF-8', 1, 1],
    ['UTF-16, big end first', Buffer.from('\uFEFFa: 1', 'utf16le').swap16(), 'UTF-16, not UTF-8', 1, 1],
    [
      'UTF-16 without a mark',
      Buffer.from('a: 1', 'utf16le'),
      'not text, but binary or UTF-16 (byte 0x00)',
      1,
      2,
    ],
  ])('is refused in %s', (_, bytes, reason, line, column) => {
    expect(decodeUtf8(bytes)).toEqual({ reason, at: { line, column } });
  });

  it('is refused at the first byte that is wrong', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0xf8, max: 0xff }), (text, byte) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
        const lines = text.split('\n');
        const at = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
        expect(decodeUtf8(Buffer.concat([Buffer.from(text), Buffer.from([byte, 0x61])]))).toMatchObject({
          at,
        });
      }),
    );
  });
});
