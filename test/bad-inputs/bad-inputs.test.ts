import { describe, expect, it } from 'vitest';
import { operations } from '../../src/inputs/inputs.ts';
import { run } from '../../src/operations/run.ts';
import { fakeContext } from '../fakes.ts';
import { validInputs } from '../inputs/valid-inputs.ts';
import { badInputs, sealedTexts, tables } from './all.ts';
import { type BadInput, pat } from './bad-input.ts';

/** A title that fits on a line. */
const titled = (bad: BadInput): [string, BadInput] => {
  const title = `${JSON.stringify(bad.given)}${bad.event ? ` on ${bad.event.name} ${bad.event.action ?? ''}` : ''}`;
  return [title.length > 120 ? `${title.slice(0, 120)}…` : title, bad];
};

const linesOf = (message: string): string[] => {
  const [first = '', ...lines] = message.split('\n- ');
  if (lines.length === 0) return [first];
  expect(first).toBe(`${lines.length} problems with the inputs:`);
  return lines;
};

/** Runs with inputs that are valid but for the given ones. */
async function runWith({ given, event }: BadInput) {
  const operation = operations.find((name) => name === given['operation']) ?? 'provision';
  const requests: unknown[] = [];
  const context = fakeContext({
    fetch: (url) => {
      requests.push(url);
      return Promise.reject(new Error('no request'));
    },
    inputs: { ...validInputs[operation], pat, ...given },
    ...(event ? { event } : {}),
  });
  const error: unknown = await run(context).catch((reason: unknown) => reason);
  return { error, requests, outputs: context.core.outputs };
}

describe.each(Object.entries(tables))('refused values of %s', (_, table) => {
  it.each(table.map(titled))('are reported before any request: %s', async (_title, bad) => {
    const { error, requests, outputs } = await runWith(bad);
    if (!(error instanceof Error)) throw new Error('The inputs were accepted.');
    expect(linesOf(error.message)).toEqual(
      bad.problems.map((problem) =>
        typeof problem === 'string' ? `${problem}.` : expect.stringMatching(problem),
      ),
    );
    expect(requests).toEqual([]);
    // A sealed text is only opened after the operation is chosen.
    expect(Object.keys(outputs)).toEqual(table === sealedTexts ? ['operation'] : []);
  });
});

it('has at least 200 different invalid inputs', () => {
  expect(badInputs.length).toBeGreaterThanOrEqual(200);
  expect(new Set(badInputs.map(({ given, event }) => JSON.stringify([given, event]))).size).toBe(
    badInputs.length,
  );
});
