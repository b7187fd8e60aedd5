import * as fc from '../fast-check.ts';
import { expect, it } from 'vitest';
import { readInputs } from '../../src/inputs/inputs.ts';
import { fillName } from '../../src/inputs/tenant-name.ts';
import { FakeCore, withDefaults } from '../fakes.ts';
import { validInputs } from '../inputs/valid-inputs.ts';
import { eventOf, facts, valuesOf } from './name-arbitraries.ts';

const placeholder = /\{(?:owner|repo|pr|branch|run)\}/g;

/** Templates with braces, digits and characters that mean something when text is replaced. */
const template = fc
  .array(
    fc.oneof(
      fc.constantFrom('{owner}', '{repo}', '{pr}', '{branch}', '{run}', '{pr}', '{ pr }', '{x}', '{}'),
      fc.constantFrom('{', '}', 'pr', '7', '#', ' ', '-', '$&', '$1', '\\', '^', 'ä'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text !== '');

it('fills in every placeholder once, and refuses all others', () => {
  fc.assert(
    fc.property(template, facts, (text, about) => {
      const filled = fillName(text, eventOf(about));
      const values = valuesOf(about);
      const unknown = (text.match(/\{[^{}]*\}/g) ?? []).some((part) => !(part in values));
      if (unknown) expect(filled).toEqual({ problem: expect.stringContaining('unknown placeholder') });
      else expect(filled).toEqual({ value: text.replaceAll(placeholder, (part) => values[part] ?? '') });
    }),
    { numRuns: 1000 },
  );
});

it('gives each pull request of each repository a name of its own by default', () => {
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      const isSame = one.repository === other.repository && one.pr === other.pr;
      const [first, second] = [one, other].map((about) => fillName('', eventOf(about)));
      expect(first).toHaveProperty('value');
      if (isSame) expect(first).toEqual(second);
      else expect(first).not.toEqual(second);
    }),
    { numRuns: 1000 },
  );
});

it('lets auto delete only a name that another pull request does not have', () => {
  let accepted = 0;
  fc.assert(
    fc.property(template, facts, fc.integer({ min: 1, max: 100 }), (text, about, distance) => {
      const event = { ...eventOf(about), action: 'closed' };
      const core = new FakeCore(withDefaults({ ...validInputs.delete, name: text }));
      const { value } = readInputs.delete({ core, event, isAuto: true });
      if (value === undefined) return;
      accepted += 1;
      const other = fillName(text, { ...event, pullRequest: Number(about.pr) + distance });
      expect(other).not.toEqual({ value: value.name });
    }),
    { numRuns: 1000 },
  );
  expect(accepted).toBeGreaterThan(80);
});
