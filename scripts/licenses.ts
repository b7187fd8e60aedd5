/** Writes the licences of everything that may end up in the bundles, chunks included, to `dist/licenses.txt`. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Where the full text is found of a licence that a package names without including it. */
const standardTexts: Record<string, string> = {
  'Apache-2.0': join(root, 'node_modules/typescript/LICENSE'),
};

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
  const { name, version, license }: Record<string, string> = JSON.parse(
    readFileSync(join(directory, 'package.json'), 'utf8'),
  );
  const file = readdirSync(directory).find((entry) => /^licen[cs]e/i.test(entry));
  const path = file ? join(directory, file) : standardTexts[license ?? ''];
  if (!path) throw new Error(`${name} ${version} has no licence text, and none is known for ${license}`);
  return `${name} ${version} (${license})\n\n${readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
}

writeFileSync(
  join(root, 'dist/licenses.txt'),
  productionPackages()
    .map(licenceOf)
    .join(`\n${'-'.repeat(80)}\n\n`),
);
