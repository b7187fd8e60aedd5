/**
 * Writes src/report/troubleshooting.ts, the headings of docs/troubleshooting.md by section. With `--check`, it only compares
 * them, and fails when they differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '..');
const file = join(root, 'src/report/troubleshooting.ts');

const page = readFileSync(join(root, 'docs/troubleshooting.md'), 'utf8');
const sections = page
  .split(/^## /m)
  .slice(1)
  .map((text) => ({
    title: text.split('\n')[0] ?? '',
    messages: [...text.matchAll(/^### `(.+)`$/gm)].map(([, message = '']) => message),
  }));

const source = `/** Generated from docs/troubleshooting.md by \`npm run troubleshooting\`: its sections, and the messages that are headings. */
export const sections = ${JSON.stringify(sections)} as const;
`;
const options = await resolveConfig(file);
const formatted = await format(source, { ...options, filepath: file });

if (!process.argv.includes('--check')) {
  writeFileSync(file, formatted);
} else if (readFileSync(file, 'utf8') !== formatted) {
  console.error('src/report/troubleshooting.ts differs from the page: run `npm run troubleshooting`.');
  process.exitCode = 1;
}
