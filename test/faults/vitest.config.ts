import { defineConfig } from 'vitest/config';

/** The fault matrix takes minutes, so it is no part of `npm test`: `npx vitest run --config test/faults/vitest.config.ts`. */
export default defineConfig({
  test: {
    include: ['test/faults/*.faults.ts'],
    // All cases are started at once; the lanes decide when each has its turn, and that wait counts as well.
    maxConcurrency: 10_000,
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
    reporters: ['dot'],
  },
});
