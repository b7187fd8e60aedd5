import * as fc from 'fast-check';

/**
 * Properties try the same values in each run, so that a change fails by what it changes, and not by chance. `SEED` names other
 * values; the workflow "More properties" draws new ones each week.
 */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });

export * from 'fast-check';
