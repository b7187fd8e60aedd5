import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What GitHub's own parser has to say about a workflow. */
function errorsIn(name: string, content: string): string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

/** All but the config file that some examples use. */
const files = ['examples', '.github/workflows'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file !== 'logto.yml')
    .map((file) => `${folder}/${file}`),
);

describe("GitHub's own parser takes", () => {
  it.each(files)('%s', (file) => {
    expect(errorsIn(file, readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });
});

it.each([
  ['an unknown key', 'on: push\njobs:\n  a:\n    runs-on: x\n    stepz: []\n'],
  [
    'an expression that does not end',
    "on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{ run: '${{ github.' }]\n",
  ],
])('it refuses %s', (_what, text) => {
  expect(errorsIn('wrong.yml', text)).not.toEqual([]);
});
