/** Writes the licences of all packages that may be part of the bundle, chunks included, to `dist/licenses.txt`. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const root = join(import.meta.dirname, '..');

/** The full text of a licence that a package names without including it. */
const standardTexts: Record<string, (author: string) => string> = {
  'Apache-2.0': () => readFileSync(join(root, 'node_modules/typescript/LICENSE'), 'utf8'),
  MIT: (author) =>
    readFileSync(join(root, 'LICENSE'), 'utf8').replace(/^Copyright.*$/m, `Copyright (c) ${author}`),
};

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  author: z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]).optional(),
});

function productionPackages(): string[] {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return execFileSync(npm, ['ls', '--omit=dev', '--omit=optional', '--all', '--parseable'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .split(/\r?\n/)
    .filter((path) => path.includes('node_modules') && !/node-(linux|win)-/.test(path))
    .toSorted();
}

function licenceOf(directory: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const { name, version, license, author } = packageSchema.parse(manifest);
  const file = readdirSync(directory).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file
    ? readFileSync(join(directory, file), 'utf8')
    : standardTexts[license]?.(author ?? `the authors of ${name}`);
  if (!text)
    throw new Error(`${name} ${version} has no licence text, and the text of ${license} is not known`);
  return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}

writeFileSync(
  join(root, 'dist/licenses.txt'),
  productionPackages()
    .map(licenceOf)
    .join(`\n${'-'.repeat(80)}\n\n`),
);
