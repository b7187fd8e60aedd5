/**
 * Writes the tables of inputs and outputs in README.md, between their markers, from action.yml and from what the operations
 * use. With `--check`, it only compares them, and fails when they differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { type Operation, operations, readInputs } from '../src/inputs/inputs.ts';
import { inputDefaults } from '../src/inputs/unused.ts';
import { core } from '../src/runner/core.ts';
import type { WorkflowEvent } from '../src/runner/event.ts';
import type { Problem } from '../src/shared/problem.ts';

const root = join(import.meta.dirname, '..');
const readme = join(root, 'README.md');

const manifest = z
  .object({
    inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().optional() })),
    outputs: z.record(z.string(), z.object({ description: z.string() })),
  })
  .parse(parse(readFileSync(join(root, 'action.yml'), 'utf8')));

/** The event for which an operation requires least. */
const event: WorkflowEvent = {
  name: 'pull_request',
  action: 'opened',
  pullRequest: 7,
  repository: 'acme/shop',
  branch: { value: 'feature' },
  runId: '1',
  runUrl: '',
  runAttempt: 1,
  isFork: false,
  isDependabot: false,
};

/** What an operation says of inputs that all have values of one kind. */
const problemsOf = (operation: Operation, valueOf: (name: string) => string): readonly Problem[] =>
  readInputs[operation]({ core: { ...core, getInput: valueOf }, event, isAuto: false }).problems;

function usersOf(input: string): Operation[] {
  return operations.filter((operation) => {
    const ofOthers = problemsOf(operation, (name) => (name === input ? 'nonsense' : ''));
    return !ofOthers.some(({ path, sentence }) => path === input && sentence.startsWith('is not used by'));
  });
}

const isRequiredBy = (input: string, operation: Operation): boolean =>
  problemsOf(operation, (name) => inputDefaults[name] ?? 'given').some(({ path }) => path === input);

/** The titles of the groups of inputs that few operations use. */
const groupsOfFew: readonly [title: string, users: readonly Operation[]][] = [
  ['Only `provision`', ['provision']],
  ['Only `configure` or `export`', ['configure', 'export']],
  ['Only `delete`, `sweep` or `unseal`', ['delete', 'sweep', 'unseal']],
];

/** The title of the group that an input belongs to. */
function groupOf(input: string): string {
  const users = usersOf(input);
  if (users.length === operations.length) return 'Every operation';
  const [title] = groupsOfFew.find(([, few]) => users.every((user) => few.includes(user))) ?? [];
  return title ?? 'Several operations';
}

const cell = (text: string): string => text.trim().replaceAll('|', '\\|').replaceAll('\n', ' ');

/** What happens without the input. */
function defaultOf(input: string): string {
  const standard = manifest.inputs[input]?.default ?? '';
  if (usersOf(input).every((operation) => isRequiredBy(input, operation))) return '**required**';
  return standard === '' ? 'optional' : `\`${standard}\``;
}

const inputRow = (name: string): string =>
  `| \`${name}\` | ${defaultOf(name)} | ${cell(manifest.inputs[name]?.description ?? '')} |`;

const groups = Map.groupBy(Object.keys(manifest.inputs), groupOf);

const tables = {
  inputs: [
    '| Input | Default | Description |',
    '| --- | --- | --- |',
    ...[...groups].flatMap(([title, inputs]) => [`| **${title}** | | |`, ...inputs.map(inputRow)]),
  ],
  outputs: [
    '| Output | Description |',
    '| --- | --- |',
    ...Object.entries(manifest.outputs).map(
      ([name, output]) => `| \`${name}\` | ${cell(output.description)} |`,
    ),
  ],
};

const before = readFileSync(readme, 'utf8');
let after = before;
for (const [name, lines] of Object.entries(tables)) {
  const region = new RegExp(`(<!-- ${name} from action.yml -->\n)[^]*?(<!-- end of ${name} -->)`);
  if (!region.test(after)) throw new Error(`README.md has no markers for ${name}`);
  after = after.replace(region, (_, start: string, end: string) => `${start}\n${lines.join('\n')}\n\n${end}`);
}

if (!process.argv.includes('--check')) {
  writeFileSync(readme, after);
} else if (after !== before) {
  console.error('The tables in README.md differ from action.yml: run `npm run readme`.');
  process.exitCode = 1;
}
