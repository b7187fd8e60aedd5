/** Owner and name of the repository. */
export const repository = 'octo/shop';
/** The ID of the workflow run. */
export const runId = '4711';
/** The name as a template that no other run fills in alike. */
export const templateOfRun = 'fault-matrix-preview {run}';
/** The name of the tenant in all flows, whether the template has `{run}`, `{pr}` or neither. */
export const tenantName = `fault-matrix-preview ${runId}`;
/** The number of the pull request, which makes the name as well. */
export const pullNumber = 4711;
/** The name as a template for a pull request. */
export const templateOfPull = 'fault-matrix-preview {pr}';
/** Who writes comments with the token of the job. */
export const bot = 'github-actions[bot]';
/** The name of a pull request's tenant, from the default template. */
export const previewName = (number: number): string => `${repository}#${number}`;
/** The token that the runner gives the job. */
export const githubToken = 'ghs_job0token0of0the0faults0000000000000';
/** The password that a config file takes from the environment. */
export const password = 'correct horse battery staple';
/** The secret key of the CAPTCHA provider, from the environment as well. */
export const captchaKey = 'captcha-key-of-the-faults-0123456789';
/** The declared redirect URI of the SPA. */
export const redirectUri = 'https://new.example.com/callback';

/** The declared role of the M2M app. */
export const roleName = 'Logto Management API access';

/** The value of `apps`. */
export const desiredApps = [
  { name: 'web', type: 'SPA', oidcClientMetadata: { redirectUris: [redirectUri] } },
  { name: 'server', type: 'Traditional' },
  { name: 'worker', type: 'MachineToMachine', roles: [roleName] },
] as const;

/** The inputs that create or update the tenant. */
export const provision = {
  operation: 'provision',
  name: tenantName,
  region: 'EU',
  apps: JSON.stringify(desiredApps),
};
