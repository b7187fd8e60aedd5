import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** The errors of GitHub's own parser for a workflow. */
function errorsIn(name: string, content: string): string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

/** All workflows, without the config files of some examples. */
const files = ['examples', '.github/workflows'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => !file.startsWith('logto.'))
    .map((file) => `${folder}/${file}`),
);

describe("GitHub's own parser", () => {
  it.each(files)('accepts %s', (file) => {
    expect(errorsIn(file, readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });
});

it.each([
  ['an unknown key', 'on: push\njobs:\n  a:\n    runs-on: x\n    stepz: []\n'],
  [
    'an unterminated expression',
    "on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{ run: '${{ github.' }]\n",
  ],
])("GitHub's own parser refuses %s", (_what, text) => {
  expect(errorsIn('wrong.yml', text)).not.toEqual([]);
});
