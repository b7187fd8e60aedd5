import { describe, expect, it } from 'vitest';
import { createLines } from '../../../src/config/reading/lines.ts';
import { ReadingError } from '../../../src/config/reading/source-node.ts';
import { readYaml } from '../../../src/config/reading/yaml.ts';
import * as fc from '../../fast-check.ts';

/** The place and the words of what is wrong with a text; nothing if it can be read. */
function mistakeIn(text: string): string | undefined {
  try {
    readYaml(text, 0);
    return undefined;
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error;
    const { line, column } = createLines(text)(error.offset);
    return `${line}:${column} ${error.message}`;
  }
}

describe('a mistake in YAML', () => {
  it.each([
    ['a tab', 'a: 1\n\tb: 2', '2:1 a tab indents this line; use spaces'],
    ['a tab after spaces', '- a: 1\n \tb: 2', /^2:\d a tab indents this line; use spaces$/],
    ['a second colon', 'a: b: c', '1:4 a value contains a colon and a space; put it in quotes'],
    ['too much indentation', 'a: 1\n  b: 2', /^2:3 this line is indented more than the key before it/],
    ['other indentation', 'a:\n    b: 1\n  c: 2', /^3:1 this line is indented differently from the keys/],
    ['too little indentation', '  a: 1\nb: 2', /^2:1 this line does not continue what is before it/],
    ['no space after a colon', 'a: 1\nb:2', '2:1 a key needs a space after its colon'],
    ['the same on the first line', 'a:1\nb: 2', '1:1 a key needs a space after its colon'],
    ['no colon', 'a: 1\nfoo', /^2:1 a key has no colon/],
    ['no closing quote', 'a: "x\nb: 1', '1:4 a text begins with " here, and " is missing at its end'],
    ['a quote within quotes', "a: 'it's'", /^1:8 text follows the closing quote of a value/],
    ['no closing bracket', 'a: [1, 2', '1:9 a bracket is not closed; add ]'],
    ['a closing bracket too many', 'a: ]', /^1:4 a closing bracket has no opening one/],
    ['no comma', 'a: {b: 1 c: 2}', /^1:8 a comma is missing between two values/],
    ['no comma between lines', '{\n"a": 1\n"b": 2\n}', /^2:6 a comma is missing between two values/],
    ['a comma too many', 'a: [1,,2]', /^1:7 a comma is not followed/],
    ['a list below a value', 'a: 1\n- b', /^2:1 a list item stands at the wrong place/],
    ['a list between keys', 'a:\n  b: x\n  - c: y', /^3:1 a list item stands at the wrong place/],
    ['a list beside its key', 'a: - b', '1:4 a list must begin on the line after its key'],
    ['no space after a dash', '- a\n-b', /^2:1 a list item needs a space after its "-"/],
    [
      'a key beside the items',
      'a:\n- b: x\n c: y',
      /^3:1 this line is indented like a list item, but has no "-"/,
    ],
    ['no space after the first dash', 'a:\n  -b: 1\n   c: 2', '2:3 a list item needs a space after its "-"'],
    [
      'text in the column of its key',
      'a:\n  - b: |\n  x',
      /^3:1 the text after \| or > must be indented with spaces/,
    ],
    [
      'an apostrophe in single quotes',
      "a: 'it's'",
      /^1:8 text follows the closing quote of a value; within '…' write ''/,
    ],
    ['a list in brackets', 'a: {\n b:\n  - c\n}', /^3:3 a list with "-" cannot stand within/],
    ['a reserved sign', 'a: @x', '1:4 a value cannot begin with @; put it in quotes'],
    ['text beside |', 'a: |x\n  t', '1:5 text must begin on the line after | or >, indented'],
    ['text that is not indented', 'a: |\n\tx', /^2:1 the text after \| or > must be indented with spaces/],
    ['an empty line with spaces', 'a: |\n    \n  t', /^3:3 an empty line before this one is indented more/],
    ['no space before a comment', 'a: "x"#c', /^1:7 a comment needs a space before its #/],
    ['a wrong escape', 'a: "\\q"', /^1:5 an escape within double quotes is not valid/],
    [
      'an anchor without a name',
      'a: & b',
      /^1:4 an anchor \(&…\) or an alias \(\*…\) stands at the wrong place/,
    ],
    ['a long key', `${'x'.repeat(1100)}: 1`, /^1:1 a key has more than 1,024 characters/],
    ['a list as a key', '[a]: 1', /^1:1 a key must be text/],
  ])('is described by its cause: %s', (_, text, message) => {
    expect(mistakeIn(text)).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  it('is never described in the words of a parser, and quotes nothing but a sign', () => {
    const part = fc.constantFrom(
      '- ',
      ': ',
      ':',
      '\n',
      '  ',
      '\t',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      "'",
      '|',
      '&a',
      '*a',
      '#',
      'qzx',
      '? ',
      '%',
      '---\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const mistake = mistakeIn(parts.join(''));
        expect(mistake ?? '').not.toMatch(
          /implicit|mapping|\bflow\b|scalar|sequence|collection|indicator|token|node|qzx/i,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
