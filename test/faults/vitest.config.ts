import { defineConfig } from 'vitest/config';

/** The fault matrix takes minutes, so it is not part of `npm test`: `npx vitest run --config test/faults/vitest.config.ts`. */
export default defineConfig({
  test: {
    include: ['test/faults/*.faults.ts'],
    // All cases start at once and wait for their lane; the timeout includes that wait.
    maxConcurrency: 10_000,
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
    reporters: ['dot'],
  },
});
