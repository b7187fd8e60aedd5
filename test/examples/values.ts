import type { Values } from './expressions.ts';

/** The values of the expressions in the examples that are not outputs of a step or job. */
export const valuesFor = (pat: string): Values => ({
  'secrets.LOGTO_CLOUD_PAT': pat,
  'secrets.TEST_USER_PASSWORD': 'correct horse battery',
  'secrets.AUTH_SECRET': 'session-encryption-secret',
  'secrets.VERCEL_TOKEN': 'vercel-token',
  'vars.VERCEL_ORG_ID': 'team_1',
  'vars.VERCEL_PROJECT_ID': 'prj_1',
  'secrets.CLOUDFLARE_API_TOKEN': 'cloudflare-token',
  'vars.CLOUDFLARE_ACCOUNT_ID': 'account',
  'secrets.NETLIFY_AUTH_TOKEN': 'netlify-token',
  'secrets.LOGTO_GITHUB_CLIENT_SECRET': 'github-secret',
  'vars.NETLIFY_SITE_ID': 'site',
  'github.event.number': '7',
  'github.run_attempt': '1',
  'matrix.shard': '2',
  'inputs.dry-run || false': 'false',
  'inputs.pr-number': '',
  'github.event.issue.number || inputs.pr-number': '7',
});
