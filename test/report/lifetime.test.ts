import { expect, it } from 'vitest';
import { lifetimeOf } from '../../src/report/lifetime.ts';

const inputs = { 'delete-after-job': false, hasNameOfRun: false, isAuto: true };
const development = { tag: 'development' };
const pullRequest = { name: 'pull_request' };

it.each([
  ['when this job ends', development, true, { ...inputs, 'delete-after-job': true }, pullRequest],
  ['when the pull request closes', development, false, { ...inputs, 'delete-after-job': true }, pullRequest],
  ['when the pull request closes', development, true, inputs, { name: 'pull_request_target' }],
  ['operation: delete</code> or', development, true, inputs, { name: 'push' }],
  ['operation: delete</code> or', development, true, { ...inputs, isAuto: false }, pullRequest],
  ['operation: delete</code> or', development, true, { ...inputs, hasNameOfRun: true }, pullRequest],
  ['allow-production-delete', { tag: 'production' }, true, inputs, pullRequest],
] as const)('says what ends a tenant: %s', (expected, tenant, isCreated, given, event) => {
  expect(lifetimeOf(tenant, isCreated, given, event)).toContain(expected);
});
