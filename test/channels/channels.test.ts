import { beforeAll, describe, expect, it } from 'vitest';
import { mapConcurrent } from '../../src/shared/concurrency.ts';
import { type Channel, allowed, channels, masked, readable } from './allowed.ts';
import { type Outcome, run } from './case.ts';
import { cases } from './cases.ts';
import { wireOf } from './evidence.ts';
import { describeLeak, holds, leaksIn } from './search.ts';
import { type Mark, plainVariables, shortLine } from './values.ts';

/** Shorter lines of a secret stay readable. */
const shortestMasked = 8;
const outcomes = new Map<string, Outcome>();

beforeAll(async () => {
  await mapConcurrent(cases, 4, async (one) => outcomes.set(one.title, await run(one)));
}, 480_000);

function outcomeOf(title: string): Outcome {
  const outcome = outcomes.get(title);
  if (!outcome) throw new Error(`The case ${title} has not run.`);
  return outcome;
}

describe.each(cases.map(({ title }) => title))('%s', (title) => {
  it('ends as expected, and writes nothing to stderr', () => {
    const { one, facts, evidence } = outcomeOf(title);
    expect(evidence.filter(({ channel, text }) => channel === 'stderr' && text !== '')).toEqual([]);
    expect(
      facts.runs.map(({ result }) => result),
      facts.runs.map(({ log }) => log).join('\n'),
    ).toEqual(one.ends);
  });

  it('shows each value only where it may be seen', () => {
    const { evidence, marks } = outcomeOf(title);
    expect(leaksIn(evidence, marks).map(describeLeak)).toEqual([]);
  });

  it('masks every secret that was used, and nothing else', () => {
    const { facts, marks } = outcomeOf(title);
    const wire = wireOf(facts);
    const used = marks.filter((one) => holds(wire, one));
    const isMasked = (text: string): boolean => facts.runs.some(({ masker }) => masker.mask(text) !== text);
    const hasBareLine = (value: string): boolean =>
      value.split('\n').some((line) => line.length >= shortestMasked && !isMasked(line));
    const name = ({ kind, label }: Mark): string => `${kind} (${label})`;
    expect({
      'not masked': used.filter(({ kind, value }) => masked.has(kind) && hasBareLine(value)).map(name),
      'masked without need': marks
        .filter(({ kind, value }) => readable.has(kind) && isMasked(value))
        .map(name),
      'short line': isMasked(shortLine),
    }).toEqual({ 'not masked': [], 'masked without need': [], 'short line': false });
  });
});

/** Every kind that takes part in these requests: a secret is pasted by the test of wrong inputs, and kept by an export. */
const kinds = Object.keys(allowed).filter((kind) => kind !== 'pasted secret' && kind !== 'kept secret');

it.each(kinds)('sends or receives a value of the class %s', (kind) => {
  const labels = new Map<string, boolean>();
  for (const { facts, marks } of outcomes.values()) {
    const wire = wireOf(facts);
    for (const one of marks.filter((candidate) => candidate.kind === kind)) {
      labels.set(one.label, labels.get(one.label) === true || holds(wire, one));
    }
  }
  const unseen = [...labels].filter(([label, isSeen]) => !isSeen && !isNeverSent(label));
  expect(labels.size).toBeGreaterThan(0);
  expect(unseen).toEqual([]);
});

/** Mistakes in a file are found before the first request. */
const isNeverSent = (label: string): boolean =>
  label.startsWith('in the file') || ['LOGTO_SECRET_SHORT', 'LOGTO_SECRET_END'].includes(label);

/** Where a run of this action leaves nothing at all. */
const empty: ReadonlySet<Channel> = new Set(['stderr', 'job environment', 'workspace']);

it('checks a text of every channel', () => {
  const filled = new Set(
    [...outcomes.values()].flatMap(({ evidence }) =>
      evidence.filter(({ text }) => text.trim() !== '').map(({ channel }) => channel),
    ),
  );
  expect(channels.filter((channel) => !filled.has(channel) && !empty.has(channel))).toEqual([]);
  expect([...empty].filter((channel) => filled.has(channel))).toEqual([]);
});

it.each(['with', 'without'])('keeps the secrets of a file that an export updates, %s users', (users) => {
  const { facts, marks } = outcomeOf(`export: over a file with secrets, ${users} users`);
  const kept = marks.filter(({ kind }) => kind === 'kept secret');
  expect(kept.filter((one) => !holds(facts.files.exported, one))).toEqual([]);
});

it('shows a plain variable in the plan', () => {
  const { evidence } = outcomeOf('configure: dry run');
  const plan = evidence.find(({ channel }) => channel === 'summary')?.text;
  expect(plan).toContain(plainVariables.LOGTO_VAR_STAGE);
});

it.each([
  'configure: shows in a comment what it would apply, then what it applied',
  'configure: dry run that prunes, then prunes',
  'provision: dry run for an existing tenant',
  'provision: dry run for a new tenant',
])('has a comment with the diff after %s', (title) => {
  const { facts } = outcomeOf(title);
  expect(facts.comments).toEqual([expect.stringMatching(/ plan=.*^```diff$/ms)]);
});
