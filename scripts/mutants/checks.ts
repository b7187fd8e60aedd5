import * as z from 'zod';
import type { Copy } from './copy.ts';

/** A test that fails. */
interface Failure {
  /** The file of the test, from the root of the copy; empty if the tests took too long. */
  file: string;
  title: string;
}

/** A group of tests. `needsBuild` says that they run `dist/`. */
interface Check {
  args: string[];
  needsBuild?: true;
}

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

const matrix = ['--config', 'test/faults/vitest.config.ts'];

/**
 * The checks of a file, cheapest first: the tests of its name, of its layer, all that import it, those that run `dist/`, and the
 * fault matrix.
 */
function checksOf(file: string): Check[] {
  const tests = file.replace(/^src/, 'test').replace(/\.ts$/, '');
  const [, layer = ''] = tests.split('/');
  return [
    { args: [`${tests}.`] },
    ...(tests === `test/${layer}` ? [] : [{ args: [`test/${layer}/`] }]),
    { args: ['related', file] },
    { args: ['test/scenarios', 'test/action-yml', 'test/examples'], needsBuild: true },
    { args: matrix, needsBuild: true },
  ];
}

/** Runs vitest until a test fails. */
function failingTest(copy: Copy, args: readonly string[]): Failure | undefined {
  const options = ['--run', '--bail=1', '--passWithNoTests', '--reporter=json', '--outputFile=report.json'];
  const { status, stdout, stderr } = copy.run('vitest', ...args, ...options);
  if (status === 0) return undefined;
  if (status === null) return { file: '', title: 'the tests take too long' };
  const failed = reportSchema
    .parse(JSON.parse(copy.read('report.json')))
    .testResults.find((result) => result.status === 'failed');
  if (failed === undefined) throw new Error(`vitest ended with ${status}:\n${stdout}${stderr}`);
  const title = failed.assertionResults.find((result) => result.status === 'failed')?.fullName;
  return { file: copy.pathOf(failed.name), title: title ?? 'the file cannot be loaded' };
}

/** Whether the changed copy compiles. */
export const compiles = (copy: Copy): boolean =>
  copy.run('tsc', '-p', 'tsconfig.build.json', '--noEmit').status === 0;

/** Builds `dist/`, without the licences, which the build looks for in packages of the copy itself. */
function build(copy: Copy): void {
  const steps = [
    ['tsc', '-p', 'tsconfig.build.json'],
    ['ncc', 'build', 'build/index.js', '-o', 'dist', '--target', 'es2024', '-q'],
    ['npm', 'run', '-s', 'entries'],
  ];
  for (const [command = '', ...args] of steps) {
    const { status, stdout, stderr } = copy.run(command, ...args);
    if (status !== 0) throw new Error(`${command} failed:\n${stdout}${stderr}`);
  }
}

/** Finds the first test that fails because of the change of a file. */
export class Checker {
  readonly #unchanged: Copy;
  /** The test files that pass without a change. */
  readonly #sound = new Set<string>();

  constructor(unchanged: Copy) {
    this.#unchanged = unchanged;
  }

  /** @throws Error when a test fails without the change as well, so that it would catch every change */
  check(copy: Copy, file: string): Failure | undefined {
    let isBuilt = false;
    for (const { args, needsBuild } of checksOf(file)) {
      if (needsBuild && !isBuilt) {
        build(copy);
        isBuilt = true;
      }
      const failure = failingTest(copy, args);
      if (failure === undefined) continue;
      this.#confirm(failure, args);
      return failure;
    }
    return undefined;
  }

  #confirm({ file }: Failure, args: readonly string[]): void {
    if (file === '' || this.#sound.has(file)) return;
    const failure = failingTest(this.#unchanged, args === matrix ? args : [file]);
    if (failure) throw new Error(`${failure.file} fails without any change: ${failure.title}`);
    this.#sound.add(file);
  }
}
