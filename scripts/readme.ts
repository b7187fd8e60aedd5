/**
 * Writes the tables of inputs and outputs in README.md, between their markers, from action.yml. With `--check`, it only
 * compares them, and fails when they differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

const root = join(import.meta.dirname, '..');
const readme = join(root, 'README.md');

const manifest = z
  .object({
    inputs: z.record(
      z.string(),
      z.object({ description: z.string(), required: z.boolean().optional(), default: z.string().optional() }),
    ),
    outputs: z.record(z.string(), z.object({ description: z.string() })),
  })
  .parse(parse(readFileSync(join(root, 'action.yml'), 'utf8')));

const cell = (text: string): string => text.trim().replaceAll('|', '\\|').replaceAll('\n', ' ');

const tables = {
  inputs: [
    '| Input | Default | Description |',
    '| --- | --- | --- |',
    ...Object.entries(manifest.inputs).map(([name, input]) => {
      const byDefault = input.required ? '**required**' : input.default ? `\`${input.default}\`` : '';
      return `| \`${name}\` | ${byDefault} | ${cell(input.description)} |`;
    }),
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
