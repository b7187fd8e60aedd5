import * as fc from '../fast-check.ts';
import { expect, it } from 'vitest';
import { type SweepPattern, readSweepPatterns } from '../../src/inputs/sweep-pattern.ts';
import {
  type Facts,
  eventOf,
  extension,
  factsOf,
  facts as anyFacts,
  repositories,
  valuesOf,
} from './name-arbitraries.ts';

/*
 * A sweep deletes by name. So an accepted pattern must say for certain which repository a name belongs to, and which pull
 * request, branch or run. These tests make names as other runs do, from the same template or from another accepted one.
 */

const begin = fc.oneof(
  { weight: 12, arbitrary: fc.constant('{owner}/{repo}') },
  { weight: 1, arbitrary: fc.constantFrom('', '*', '{repo}', '{owner}/', 'acme/web', '*{owner}/{repo}') },
);
const literal = fc.oneof(
  fc.constantFrom(
    ...'# @ ( ) / : - . _ x X 7 0 1 #7 7# é ٣ $& \\ ^ [ ] | + ? { } {x} site'.split(' '),
    ' ',
    ' ',
  ),
  fc.string({ maxLength: 3 }),
);
const star = fc.constantFrom('*', '*', '**');
const subject = fc.constantFrom('{pr}', '{branch}', '{run}');
/** Text around a subject, with stars or without. */
const around = fc.oneof(
  fc.array(literal, { maxLength: 2 }),
  fc.array(fc.oneof(literal, star), { maxLength: 4 }),
);
/** Most patterns have one subject, as those that are accepted do; the rest has anything in any order. */
const rest = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.oneof(
          fc.constantFrom('#', ' ', '/', '@'),
          fc.constantFrom(...'|-|.|_|2|x|*|-*|.*|_*|2*|x*'.split('|')),
        ),
        around,
        fc.constantFrom('', '', '#', ' '),
        fc.oneof({ weight: 6, arbitrary: subject }, { weight: 1, arbitrary: fc.constant('') }),
        fc.constantFrom('', ' ', ' ', '#'),
        around,
      )
      .map(([first, before, left, middle, right, after]) =>
        [first, ...before, left, middle, right, ...after].join(''),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.oneof(literal, star, subject, fc.constantFrom('{owner}', '{repo}')), { maxLength: 5 })
      .map((parts) => parts.join('')),
  },
);
/** A line of the input. Its repository is a template, or the name itself. */
const line = fc
  .tuple(begin, rest, fc.boolean())
  .map(([first, after, isLiteral]) => ({ text: (first + after).trim(), isLiteral }))
  .filter(({ text }) => text !== '');

type Filler = string | { values: Facts };

/** What a pattern may have for each `*`: text like that around it, or a decoy, which is the same template with other values. */
const fillers: fc.Arbitrary<Filler[]> = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...'| |7|1|71|#71|#1#|x #7 y| 7 | #7 |(7)|a/b|b c d|main|-7|7-|2|site|.site#7|acme/web#7|*|{pr}'.split(
        '|',
      ),
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    anyFacts.map((values) => ({ values })),
  ),
  { minLength: 8, maxLength: 8 },
);

/** The pattern, if it is accepted. */
function accepted(text: string, about: Facts): SweepPattern | undefined {
  const read = readSweepPatterns(text, eventOf(about));
  return 'value' in read ? read.value[0] : undefined;
}

/** Makes a name of a template as a run of that repository does, with any text for each `*`. */
function fill(template: string, about: Facts, texts: readonly Filler[] = []): string {
  const values = valuesOf(about);
  let stars = 0;
  return template.replaceAll(/\{(?:owner|repo|pr|branch|run)\}|\*+/g, (part) => {
    if (part in values) return values[part] ?? '';
    const text = texts[stars] ?? '';
    stars += 1;
    return typeof text === 'string' ? text : fill(template.replace('{owner}/{repo}', ''), text.values);
  });
}

/** A line with its repository written out, as users may. */
const written = ({ text, isLiteral }: { text: string; isLiteral: boolean }, about: Facts): string =>
  isLiteral ? text.replace('{owner}/{repo}', () => about.repository) : text;

const options = { numRuns: 6000 };
/** Enough patterns must be accepted, or the tests would show nothing. */
const enough = 1000;

it('matches the names of its own template, and finds the value in them', () => {
  let count = 0;
  fc.assert(
    fc.property(line, anyFacts, fillers, (template, about, texts) => {
      const pattern = accepted(written(template, about), about);
      if (pattern === undefined) return;
      count += 1;
      const name = fill(template.text, about, texts);
      const value = pattern.subject === undefined ? '' : about[pattern.subject];
      expect([name, pattern.match(name)]).toEqual([name, value]);
    }),
    options,
  );
  expect(count).toBeGreaterThan(enough);
});

it('matches no name of another repository, made from the same template or from another one', () => {
  let count = 0;
  const pair = repositories.chain(([own, other]) =>
    fc.tuple(factsOf(fc.constant(own)), factsOf(fc.constant(other))),
  );
  fc.assert(
    fc.property(
      line,
      line,
      pair,
      extension,
      fillers,
      (template, otherTemplate, [own, other], more, texts) => {
        const pattern = accepted(written(template, own), own);
        if (pattern === undefined) return;
        count += 1;
        // A repository whose name begins as the names of the pattern do.
        const [begun = ''] = /^[\w.-]*/.exec(template.text.replace('{owner}/{repo}', '')) ?? [];
        const longer = { ...other, repository: own.repository + begun + more };
        for (const about of [other, longer]) {
          for (const { text } of [template, otherTemplate]) {
            if (accepted(text, about) === undefined) continue;
            const name = fill(text, about, texts);
            expect([name, pattern.match(name)]).toEqual([name, undefined]);
          }
        }
      },
    ),
    options,
  );
  expect(count).toBeGreaterThan(enough);
});

it('finds no value in a name that the template does not produce with this value', () => {
  let count = 0;
  const change = fc.record({
    at: fc.nat(),
    removed: fc.nat({ max: 2 }),
    put: fc.constantFrom('', '0', '7', ' ', '-', '#', '٣', 'x', 'X', '\n'),
  });
  fc.assert(
    fc.property(line, anyFacts, change, (template, about, { at, removed, put }) => {
      const pattern = accepted(written(template, about), about);
      if (pattern?.subject === undefined || template.text.includes('*')) return;
      const name = fill(template.text, about);
      const place = name.length - (at % (name.length - about.repository.length + 1));
      const changed = name.slice(0, place) + put + name.slice(place + removed);
      const value = pattern.match(changed);
      if (value === undefined) return;
      count += 1;
      expect(fill(template.text, { ...about, [pattern.subject]: value })).toBe(changed);
      if (pattern.subject !== 'branch') expect(value).toMatch(/^[1-9]\d*$/);
    }),
    options,
  );
  expect(count).toBeGreaterThan(100);
});

it('finds a number only where it is not part of a longer one', () => {
  let count = 0;
  fc.assert(
    fc.property(line, anyFacts, fillers, (template, about, texts) => {
      const pattern = accepted(written(template, about), about);
      if (pattern?.subject !== 'pr' && pattern?.subject !== 'run') return;
      count += 1;
      const name = fill(template.text, about, texts);
      expect(name).toMatch(new RegExp(`(?<!\\d)${pattern.match(name)}(?!\\d)`));
    }),
    options,
  );
  expect(count).toBeGreaterThan(enough / 2);
});
