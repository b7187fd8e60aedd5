import { describe, expect, it } from 'vitest';
import { type SubjectFact, type SweepFacts, decideSweep } from '../../src/tenant/decide-sweep.ts';
import { everyCombination, expectDecisions } from './decision-table.ts';
import { tenant } from './tenants.ts';

const hour = 3_600_000;
const maxAge = 36 * hour;
const states = ['over', 'in-use', 'unknown', 'not-asked'] as const satisfies SubjectFact['state'][];

/** What is known of what a name belongs to: of nothing, of one subject, or of two, by patterns that fit both. */
const subjects: Record<string, SubjectFact['state'][]> = {
  none: [],
  ...Object.fromEntries(states.map((state) => [state, [state]])),
  ...Object.fromEntries(
    states.flatMap((one) => states.map((other) => [`${one} and ${other}`, [one, other]])),
  ),
};

const ages: Record<string, number | undefined> = {
  unknown: undefined,
  new: 0,
  'as max-age': maxAge,
  old: maxAge + 1,
};

const combinations = everyCombination({
  tag: ['development', 'production', 'unknown'],
  subjects: Object.keys(subjects),
  'max-age': ['given', 'not given'],
  age: Object.keys(ages),
}).map((facts) => ({ ...facts, ...summaryOf(subjects[facts.subjects] ?? []) }));

/** Which states there are among subjects. */
function summaryOf(given: readonly string[]) {
  const has = (state: string): string => (given.includes(state) ? 'yes' : 'no');
  return {
    over: has('over'),
    'in use': has('in-use'),
    unknown: has('unknown'),
    'not asked': has('not-asked'),
  };
}

const factsOf = (facts: (typeof combinations)[number]): SweepFacts => ({
  tenant: tenant('it', { tag: facts.tag === 'unknown' ? '' : facts.tag }),
  subjects: (subjects[facts.subjects] ?? []).map((state) => ({ state, reason: `it is ${state}` })),
  maxAge: facts['max-age'] === 'given' ? maxAge : undefined,
  age: ages[facts.age],
});

describe('decideSweep', () => {
  it(`decides in all ${combinations.length} combinations of facts`, () => {
    expectDecisions(
      combinations,
      (facts) => {
        const { isToDelete, report } = decideSweep(factsOf(facts));
        return [isToDelete ? 'delete' : 'keep', ...(report ? [report] : [])].join(', ');
      },
      `
      tag                 | not asked | unknown | in use | over | max-age | age     | decision
      production, unknown | *         | *       | *      | *    | *       | *       | keep
      *                   | yes       | *       | *      | *    | *       | *       | keep, failure
      *                   | *         | yes     | *      | *    | *       | *       | keep, warning
      *                   | *         | *       | no     | yes  | *       | *       | delete
      *                   | *         | *       | *      | *    | given   | unknown | keep, warning
      *                   | *         | *       | *      | *    | given   | old     | delete
      *                   | *         | *       | *      | *    | *       | *       | keep
      `,
    );
  });

  it('gives the reason that decided', () => {
    const reasons = new Set(combinations.map((facts) => decideSweep(factsOf(facts)).reason));
    expect([...reasons].toSorted()).toEqual([
      'Logto gives no plausible time of its creation, so its age is not known',
      'it is 36 h old, more than max-age allows',
      'it is in-use',
      'it is not-asked',
      'it is over',
      'it is unknown',
      'it is younger than max-age',
      'only development tenants are swept',
    ]);
  });
});
