/**
 * Changes lines of `src/`, each in a copy of its own, and reports the changes that no check of `.ci/run` notices:
 * `npm run mutants -- [--count 40] [--seed 1] [--only src/http]`. Run `npm run build` before. The checks begin with the cheapest
 * and end with the first test that fails. A change that does not compile does not count. The exit code is 1 if a change survives.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { applyChange } from './mutants/changes.ts';
import { Checker, compiles } from './mutants/checks.ts';
import { makeCopy } from './mutants/copy.ts';
import { type Mutant, sample } from './mutants/sample.ts';

const root = join(import.meta.dirname, '..');

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: 'src' },
  },
});
const count = z.coerce.number().int().positive().parse(values.count);

const files = globSync('src/**/*.ts', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.startsWith(values.only));
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

const describe = ({ file, line, what, before, after }: Mutant): string =>
  [`${file}:${line} ${what}`, `  - ${before.trim()}`, `  + ${after.trim()}`].join('\n');

const unchanged = makeCopy(root);
const checker = new Checker(unchanged);

/** @returns whether a test fails because of the change; undefined if the change does not compile */
function isCaught(mutant: Mutant): boolean | undefined {
  const copy = makeCopy(root);
  try {
    copy.write(mutant.file, applyChange(copy.read(mutant.file), mutant));
    if (!compiles(copy)) return undefined;
    const startedAt = performance.now();
    const failure = checker.check(copy, mutant.file);
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    const result = failure ? `caught by ${failure.file}: ${failure.title}` : 'SURVIVED';
    console.log(`${describe(mutant)}\n  ${result} (${seconds} s)\n`);
    return failure !== undefined;
  } finally {
    copy.remove();
  }
}

let caught = 0;
const survivors: Mutant[] = [];
try {
  for (const mutant of sample(sources, values.seed)) {
    if (caught + survivors.length === count) break;
    const isFound = isCaught(mutant);
    if (isFound === true) caught += 1;
    if (isFound === false) survivors.push(mutant);
  }
} finally {
  unchanged.remove();
}
console.log(`${caught} of ${caught + survivors.length} changes are caught.`);
if (survivors.length > 0) {
  console.log(`\nThese survived:\n\n${survivors.map(describe).join('\n\n')}`);
  process.exitCode = 1;
}
