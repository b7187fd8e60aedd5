import { expect, it } from 'vitest';
import { lifetimeOf } from '../../src/report/lifetime.ts';

const inputs = { 'delete-after-job': false, hasNameOfPullRequest: true, hasNameOfRun: false, isAuto: true };
const development = { tag: 'development' };
const pullRequest = { pullRequest: 7 };

it.each([
  ['when this job ends', development, true, { ...inputs, 'delete-after-job': true }, pullRequest],
  ['when the pull request closes', development, false, { ...inputs, 'delete-after-job': true }, pullRequest],
  ['operation: delete</code> or', development, true, inputs, {}],
  ['operation: delete</code> or', development, true, { ...inputs, isAuto: false }, pullRequest],
  ['operation: delete</code> or', development, true, { ...inputs, hasNameOfRun: true }, pullRequest],
  ['operation: delete</code> or', development, true, { ...inputs, hasNameOfPullRequest: false }, pullRequest],
  ['allow-production-delete', { tag: 'production' }, true, inputs, pullRequest],
] as const)('says what ends a tenant: %s', (expected, tenant, isCreated, given, event) => {
  expect(lifetimeOf(tenant, isCreated, given, event)).toContain(expected);
});
