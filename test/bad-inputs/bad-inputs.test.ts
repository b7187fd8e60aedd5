import { describe, expect, it } from 'vitest';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { operate } from '../operations/operate.ts';
import { wrongFieldTypes, wrongFieldValues } from './application-fields.ts';
import { appsText } from './apps-text.ts';
import { type BadInput, pat } from './bad-input.ts';
import { combinations, sealedTexts } from './combinations.ts';
import { inputs } from './inputs.ts';
import { misplacedFields } from './misplaced-fields.ts';

const tables: Record<string, BadInput[]> = {
  'an input': inputs,
  'the text of apps': appsText,
  'the type of a field': wrongFieldTypes,
  'the value of a field': wrongFieldValues,
  'the place of a field': misplacedFields,
  'a sealed text': sealedTexts,
  'several at once': combinations,
};

/** A title that fits on a line. */
const titled = (bad: BadInput): [string, BadInput] => {
  const title = `${JSON.stringify(bad.given)}${bad.event ? ` on ${bad.event.name} ${bad.event.action ?? ''}` : ''}`;
  return [title.length > 120 ? `${title.slice(0, 120)}…` : title, bad];
};

const linesOf = (message = ''): string[] => {
  const [first = '', ...lines] = message.split('\n- ');
  if (lines.length === 0) return [first];
  expect(first).toBe(`${lines.length} problems with the inputs:`);
  return lines;
};

describe.each(Object.entries(tables))('reports problems of %s before any request', (_, table) => {
  it.each(table.map(titled))('%s', async (_title, { given, event, problems }) => {
    const cloud = new LogtoCloud({ pat });
    const run = await operate(cloud, { name: 'Bad inputs', ...given }, event ? { event } : {});
    expect(linesOf(run.error)).toEqual(
      problems.map((problem) =>
        typeof problem === 'string' ? `${problem}.` : expect.stringMatching(problem),
      ),
    );
    expect(cloud.requests).toEqual([]);
    // A sealed text is only opened after the operation is chosen.
    expect(Object.keys(run.outputs)).toEqual(table === sealedTexts ? ['operation'] : []);
  });
});

it('has at least 200 different invalid inputs', () => {
  const all = Object.values(tables).flat();
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(new Set(all.map(({ given, event }) => JSON.stringify([given, event]))).size).toBe(all.length);
});
