import type { TenantSummary } from '../../src/report/summary.ts';
import { planOf } from './plans.ts';

/** The URL of this run, as comments name it. */
export const run = { runUrl: 'https://github.com/octo/shop/actions/runs/4815162342' };

/** The last line of most comments. */
export const byRun = `By [this run](${run.runUrl}).`;

export const lifetime = 'It is deleted when the pull request closes.';

type Application = TenantSummary['applications'][number];

export const application = (name: string, more: Partial<Application> = {}): Application => ({
  name,
  type: 'SPA',
  id: 'u7xhpo7m9rw3kqkj4t1a2',
  redirectUris: [],
  postLogoutRedirectUris: [],
  ...more,
});

/** A tenant that was created without applications, with masked outputs. */
export const tenantSummary = (more: Partial<TenantSummary> = {}): TenantSummary => ({
  tenant: { id: 'abc123', name: 'octo/shop#7', tag: 'development', regionName: 'EU' },
  created: true,
  recreated: false,
  lifetime,
  endpoint: 'https://abc123.logto.app',
  masked: true,
  consoleOrigin: 'https://cloud.logto.io',
  applications: [],
  plan: planOf([]),
  ...more,
});
