/** The name of the tenant that flows are about. */
export const tenantName = 'fault-matrix-preview';
/** The name of the repository with its owner. */
export const repository = 'octo/shop';
/** The token that the runner gives the job. */
export const githubToken = 'ghs_job0token0of0the0faults0000000000000';
/** The password that a config file takes from the environment. */
export const password = 'correct horse battery staple';
/** The redirect URI that the SPA is to have. */
export const redirectUri = 'https://new.example.com/callback';

/** The role that a machine-to-machine application is to have. */
export const roleName = 'Logto Management API access';

/** What `apps` asks for. */
export const wanted = [
  { name: 'web', type: 'SPA', oidcClientMetadata: { redirectUris: [redirectUri] } },
  { name: 'server', type: 'Traditional' },
  { name: 'worker', type: 'MachineToMachine', roles: [roleName] },
] as const;
