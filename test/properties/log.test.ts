import * as fc from '../fast-check.ts';
import { expect, it } from 'vitest';
import { escapeCommands } from '../../src/runner/log.ts';
import { parseCommand } from '../../stand-in/runner/commands.ts';
import { anyText } from './arbitraries.ts';

/** Treats every name as a command, so that even unknown commands are detected. */
class Everything extends Set<string> {
  override has(): boolean {
    return true;
  }
}

const whiteSpace = Array.from(' \t\v\f\u0085\u00A0\u2003\u2028\u2029\uFEFF\u200B\u180E');

/** A command, as one line or within others, after any white space. */
const command = fc
  .tuple(
    fc.constantFrom('', 'text', '\n', 'text\n', '\r', '\u2028'),
    fc.array(fc.constantFrom(...whiteSpace), { maxLength: 4 }),
    fc.constantFrom(
      '::error::x',
      '::add-mask::x',
      '::::error::x',
      ':::error::x',
      '##[error]x',
      '###[group]x',
    ),
    fc.constantFrom('', '\n::endgroup::', '##[endgroup]'),
  )
  .map(([before, between, its, after]) => before + between.join('') + its + after);

const pieces = fc.constantFrom(
  ...':: : ##[ # [ ] error add-mask stop-commands x'.split(' '),
  'set-output name=a',
  '\n',
  '\r',
  '\r\n',
  ...whiteSpace,
);
const text = fc.oneof(
  command,
  fc.array(pieces, { maxLength: 12 }).map((some) => some.join('')),
  anyText,
);

it('leaves no command in any line', () => {
  fc.assert(
    fc.property(text, (given) => {
      for (const line of escapeCommands(given).split(/\r\n|\n|\r/)) {
        expect(parseCommand(line, new Everything()), JSON.stringify(line)).toBeUndefined();
      }
    }),
    { numRuns: 2000, examples: [[' \u0085::error::x'], ['\u0085\t\u0085::error::x']] },
  );
});

it('only inserts spaces, and ends all lines in the same way', () => {
  fc.assert(
    fc.property(text, (given) => {
      const plain = given.replaceAll(/\r\n?/g, '\n');
      expect(escapeCommands(given).replaceAll(' ', '')).toBe(plain.replaceAll(' ', ''));
      expect(escapeCommands(given).length).toBeGreaterThanOrEqual(plain.length);
    }),
    { numRuns: 500 },
  );
});
