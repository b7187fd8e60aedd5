import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const report = process.env['VITEST_JSON'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Scenarios start processes, which takes its time on a busy machine.
    testTimeout: 60_000,
    // Importing the source takes longer than most files: a worker imports it once.
    isolate: false,
    // By default, one core is left idle. One worker more than there are cores, because scenarios wait for processes.
    maxWorkers: availableParallelism() + 1,
    // These import JSON and directories in a way that only bundlers take.
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
