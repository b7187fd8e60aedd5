import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { layers } from '../oxlint.config.ts';

const root = join(import.meta.dirname, '..');

const restricted = 'eslint(no-restricted-imports)';
const circle = 'import(no-cycle)';

/** Files that each break one rule about imports: their text, and the rule. */
const planted: Record<string, [text: string, rule: string]> = {
  'src/http/import.ts': [
    `import { publish } from '../report/publish.ts';\nexport const x = publish;`,
    restricted,
  ],
  'src/http/type.ts': [
    `import type { RunContext } from '../run-context.ts';\nexport type X = RunContext;`,
    restricted,
  ],
  'src/http/export.ts': [`export * from '../report/publish.ts';`, restricted],
  'src/http/export-type.ts': [`export type { Kind } from '../config/kinds/kind.ts';`, restricted],
  'src/http/dynamic.ts': [`export const x = () => import('../report/publish.ts');`, restricted],
  'src/http/type-of-import.ts': [
    `export type X = import('../report/publish.ts').X;`,
    'typescript(consistent-type-imports)',
  ],
  'src/config/kinds/runner.ts': [
    `import type { Core } from '../../runner/core.ts';\nexport type X = Core;`,
    restricted,
  ],
  'src/shared/circle.ts': [`import type { Y } from './circle-back.ts';\nexport type X = Y | 1;`, circle],
  'src/shared/circle-back.ts': [`import type { X } from './circle.ts';\nexport type Y = X | 2;`, circle],
  'stand-in/source.ts': [`export { quote } from '../src/shared/problem.ts';`, restricted],
  'bench/test.ts': [`export const x = () => import('../test/fakes.ts');`, restricted],
};

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'layers-'));
  for (const name of ['src', 'scripts', 'CONTRIBUTING.md', 'oxlint.config.ts', 'tsconfig.json']) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const reportSchema = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
});

/** Lints the copy as `npm run lint` does, and returns the files that break a rule about imports, with the rule. */
async function lint(): Promise<Record<string, string>> {
  const args = ['node_modules/oxlint/bin/oxlint', '--format', 'json', 'src', 'stand-in', 'bench'];
  const { stdout } = await node(...args);
  return Object.fromEntries(
    reportSchema
      .parse(JSON.parse(stdout))
      .diagnostics.filter(({ code }) => code.includes('import') || code.includes('cycle'))
      .map(({ code, filename }) => [filename.replaceAll('\\', '/'), code]),
  );
}

/** Runs a command of Node in the copy. */
function node(...args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: copy, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

/** Adds a file to the copy. */
function plant(name: string, text: string): void {
  mkdirSync(dirname(join(copy, name)), { recursive: true });
  writeFileSync(join(copy, name), text);
}

test('CONTRIBUTING.md lists every layer, from top to bottom', () => {
  const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const listed = [...guide.matchAll(/^\| `([\w./-]+)`/gm)].map(([, layer]) => layer);
  expect(listed.filter((name) => layers.some((layer) => layer === name))).toEqual(
    layers.filter((layer) => layer !== 'wiring.ts'), // described with the entries
  );
});

test('the check of the map fails for a new import, and for a file in no layer', async () => {
  const check = () => node('scripts/map.ts', '--check');
  expect(await check()).toMatchObject({ code: 0, stderr: '' });
  plant('src/inputs/planted.ts', `import type { X } from '../config/x.ts';\nexport type Y = X;`);
  expect(await check()).toMatchObject({
    code: 1,
    stderr: 'The map in CONTRIBUTING.md differs from the imports of src/: run `npm run map`.\n',
  });
  await node('scripts/map.ts');
  expect(await check()).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(join(copy, 'CONTRIBUTING.md'), 'utf8')).toContain('  inputs --> config\n');
  plant('src/planted/file.ts', 'export {};');
  expect((await check()).stderr).toContain('src/planted/file.ts is in no layer of oxlint.config.ts.');
});

test('the linter reports every import that points up, and every circle', async () => {
  expect(await lint()).toEqual({});
  for (const [name, [text]] of Object.entries(planted)) plant(name, text);
  expect(await lint()).toEqual(
    Object.fromEntries(Object.entries(planted).map(([name, [, rule]]) => [name, rule])),
  );
});
