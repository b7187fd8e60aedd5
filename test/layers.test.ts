import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';

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
  for (const name of ['src', 'oxlint.config.ts', 'tsconfig.json']) {
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
  const args = [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', 'src', 'stand-in', 'bench'];
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: copy, maxBuffer: 1e8 }, (_error, stdout) => resolve(stdout));
  });
  return Object.fromEntries(
    reportSchema
      .parse(JSON.parse(output))
      .diagnostics.filter(({ code }) => code.includes('import') || code.includes('cycle'))
      .map(({ code, filename }) => [filename.replaceAll('\\', '/'), code]),
  );
}

test('the linter reports every import that points up, and every circle', async () => {
  expect(await lint()).toEqual({});
  for (const [name, [text]] of Object.entries(planted)) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    writeFileSync(join(copy, name), text);
  }
  expect(await lint()).toEqual(
    Object.fromEntries(Object.entries(planted).map(([name, [, rule]]) => [name, rule])),
  );
});
