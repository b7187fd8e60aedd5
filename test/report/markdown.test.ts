import { describe, expect, it } from 'vitest';
import * as fc from '../fast-check.ts';
import { markdownLine } from '../../src/report/markdown.ts';
import { quote } from '../../src/shared/problem.ts';
import { toSingleLine } from '../../src/shared/text.ts';
import { lively } from './lively.ts';

describe('markdownLine', () => {
  it.each([
    ['Logto answered 422.', 'Logto answered 422.'],
    ['1. first', '`1`. first'],
    ['- # > [a](b)', '`-` `#` `>` `[a](b`)'],
    ['* "a b"#7 (x@y.example).', '`*` `"a b"#7` (`x@y.example`).'],
    ['a `b` ``c', 'a `b` ``` ``c ```'],
    [') x', '`)` x'],
  ])('leaves words unchanged, and shows everything else as code: %s', (text, expected) => {
    expect(markdownLine(text)).toBe(expected);
  });

  // The runner masks the values of secrets as they stand in a text.
  it('keeps a quoted value whole and without escapes', () => {
    fc.assert(
      fc.property(lively, (value) => {
        const quoted = toSingleLine(quote(value));
        expect(markdownLine(`tag: ${quoted} is not one of a, b`)).toContain(quoted);
      }),
    );
  });
});
