import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillName, readPattern } from '../../src/inputs/tenant-name.ts';

const number = fc.integer({ min: 1, max: 9_999_999_999 });
const event = fc.record({
  name: fc.constant('pull_request'),
  repository: fc.stringMatching(/^[\w.-]{1,20}\/[\w.-]{3,20}$/),
  pullRequest: number,
});

/** Text around the placeholders; digits, braces and `$` could make a name ambiguous. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc
    .array(fc.constantFrom('0', '7', '-', '$&', '$1', '{', '}', '{ pr }', '\\', '^', ' ', 'ä'), {
      maxLength: 6,
    })
    .map((parts) => parts.join('')),
);
const template = fc
  .tuple(
    fc.array(fc.oneof(text, fc.constant('{repo}')), { maxLength: 3 }),
    fc.array(fc.oneof(text, fc.constant('{repo}')), { maxLength: 3 }),
  )
  .map(([before, after]) => `${before.join('')}{pr}${after.join('')}`)
  .filter((all) =>
    Array.from(all.matchAll(/\{(\w+)\}/g), ([, name]) => name).every(
      (name) => name === 'pr' || name === 'repo',
    ),
  )
  .filter((all) => all.split('{pr}').length === 2);

const patternOf = (...given: Parameters<typeof readPattern>) => {
  const read = readPattern(...given);
  if ('problem' in read) throw new Error(read.problem);
  return read.value;
};

const filled = (...given: Parameters<typeof fillName>): string => {
  const name = fillName(...given);
  if ('problem' in name) throw new Error(name.problem);
  return name.value;
};

it('finds the inserted number in a name', () => {
  fc.assert(
    fc.property(template, event, (used, about) => {
      expect(patternOf(used, about).numberIn(filled(used, about))).toBe(about.pullRequest);
    }),
    { numRuns: 1000 },
  );
});

it('finds a number only in a name with that inserted number', () => {
  const mutation = fc.record({
    at: fc.nat(),
    removed: fc.nat({ max: 2 }),
    put: fc.constantFrom('', '0', '7', ' ', '-', '٣', 'x'),
  });
  fc.assert(
    fc.property(template, event, mutation, (used, about, { at, removed, put }) => {
      const name = filled(used, about);
      const place = at % (name.length + 1);
      const changed = name.slice(0, place) + put + name.slice(place + removed);
      const found = patternOf(used, about).numberIn(changed);
      if (found !== undefined) expect(filled(used, { ...about, pullRequest: found })).toBe(changed);
    }),
    { numRuns: 1000 },
  );
});

it('uses the default template if none is given', () => {
  fc.assert(
    fc.property(event, (about) => {
      expect(filled('', about)).toBe(filled('{repo}-pr-{pr}', about));
      expect(patternOf('', about).numberIn(filled('', about))).toBe(about.pullRequest);
    }),
  );
});
