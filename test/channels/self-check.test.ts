import { beforeAll, describe, expect, it } from 'vitest';
import type { RunResult } from '../../stand-in/runner/index.ts';
import { allowed, type channels } from './allowed.ts';
import { type Outcome, account, run } from './case.ts';
import { type Facts, evidenceOf } from './evidence.ts';
import { leaksIn } from './search.ts';
import { type Kind, mark } from './values.ts';

const planted = mark('pat', 'planted', `pl4nted "secret"\nof two l1nes & <more>`);
const inLog = (text: string): string => `a line before\n${text.replaceAll('\n', ' ')}\nafter\n`;

/** Changes the only run. */
const inRun =
  (change: (run: RunResult, text: string) => Partial<RunResult>) =>
  (facts: Facts, text: string): Facts => ({
    ...facts,
    runs: facts.runs.map((one) => ({ ...one, ...change(one, text) })),
  });

const inFiles =
  (name: keyof Facts['files']) =>
  (facts: Facts, text: string): Facts => ({ ...facts, files: { ...facts.files, [name]: text } });

const inExchange =
  (field: 'url' | 'body', to: 'logto' | 'github') =>
  (facts: Facts, text: string): Facts => {
    const exchange = { to, method: 'POST', url: '', headers: '', body: '', answer: '', [field]: text };
    return { ...facts, exchanges: [...facts.exchanges, exchange] };
  };

type Place = (typeof channels)[number] | 'output plan' | 'output sealed';

/** How a value gets into each channel. */
const plants: Readonly<Record<Place, (facts: Facts, text: string) => Facts>> = {
  stdout: inRun(({ main }, text) => ({ main: { ...main, raw: main.raw + inLog(text) } })),
  log: inRun(({ main }, text) => ({ main: { ...main, log: main.log + inLog(text) } })),
  stderr: inRun(({ main }, text) => ({ main: { ...main, stderr: inLog(text) } })),
  annotation: inRun((_, text) => ({
    annotations: [{ level: 'notice', message: '', title: text, stage: 'main' }],
  })),
  summary: inRun(({ rawSummary }, text) => ({ rawSummary: rawSummary + text })),
  'uploaded summary': inRun(({ summary }, text) => ({ summary: summary + text })),
  state: inRun((_, text) => ({ state: { tenant: text } })),
  'job environment': inRun((_, text) => ({ env: { NAME: text } })),
  'output plan': inRun(({ outputs }, text) => ({ outputs: { ...outputs, plan: text } })),
  'output sealed': inRun(({ outputs }, text) => ({ outputs: { ...outputs, sealed: text } })),
  comment: inExchange('body', 'github'),
  URL: inExchange('url', 'logto'),
  'exported file': inFiles('exported'),
  workspace: inFiles('workspace'),
  'file in RUNNER_TEMP': inFiles('temp'),
  cache: (facts, text) => ({ ...facts, cacheEntries: [text] }),
};

let outcome: Outcome;

beforeAll(async () => {
  outcome = await run({
    title: 'a run without values',
    ends: ['success'],
    act: (site) => site.step({ operation: 'delete', ...account(site), 'dry-run': 'true' }),
  });
});

describe.each(Object.entries(plants))('the search in the channel %s', (channel, plant) => {
  it('finds every form of a secret', () => {
    const missed = planted.forms.filter(({ text }) => {
      // A line of a log is one line.
      const isOneLine = !text.includes('\n') || !['stdout', 'log', 'stderr'].includes(channel);
      const leaks = leaksIn(evidenceOf(plant(outcome.facts, text)), [planted]);
      return isOneLine && (leaks.length !== 1 || leaks[0]?.channel !== channel);
    });
    expect(missed).toEqual([]);
  });
});

it('finds nothing where no secret was planted', () => {
  expect(leaksIn(outcome.evidence, [planted])).toEqual([]);
});

it('finds a secret in a comment that this run did not write', () => {
  const facts = { ...outcome.facts, comments: [`before ${planted.value} after`] };
  expect(leaksIn(evidenceOf(facts), [planted])).toMatchObject([{ channel: 'comment' }]);
});

it('finds a secret in the log of the post step', () => {
  const facts = {
    ...outcome.facts,
    runs: outcome.facts.runs.map((one) => ({ ...one, post: { ...one.main, raw: inLog(planted.value) } })),
  };
  expect(leaksIn(evidenceOf(facts), [planted])).toMatchObject([{ channel: 'stdout' }]);
});

it('accepts a value only where the table allows it', () => {
  const kinds = Object.keys(allowed).filter((kind): kind is Kind => kind in allowed);
  for (const kind of kinds) {
    const one = mark(kind, 'planted', planted.value);
    for (const [channel, plant] of Object.entries(plants)) {
      const isAllowed = allowed[kind].some((place) => place === channel);
      const leaks = leaksIn(evidenceOf(plant(outcome.facts, planted.value.slice(0, 8))), [one]);
      expect({ kind, channel, leaks: leaks.length }).toEqual({ kind, channel, leaks: isAllowed ? 0 : 1 });
    }
  }
});
