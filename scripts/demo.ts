/**
 * Runs `dist/` as GitHub's runner does and prints what a user sees. Uses the stand-in, or with `--live` Logto Cloud,
 * where it deletes the tenant afterwards.
 */
import { parseArgs } from 'node:util';
import { startDeadline, systemClock } from '../src/shared/clock.ts';
import { createCloudApi } from '../src/logto/cloud.ts';
import { core } from '../src/runner/core.ts';
import { createLog } from '../src/runner/log.ts';
import { createMasks } from '../src/runner/masks.ts';
import { deleteTenants, requireAllDeleted } from '../src/tenant/delete.ts';
import { serve } from '../stand-in/logto-cloud/index.ts';
import { type RunResult, runAction } from '../stand-in/runner/index.ts';

const { values: options } = parseArgs({
  options: {
    live: { type: 'boolean', default: false },
    region: { type: 'string', default: 'EU' },
    name: { type: 'string', default: 'My automated tenant' },
  },
});

const apps = JSON.stringify([
  {
    name: 'My web app',
    type: 'SPA',
    oidcClientMetadata: {
      redirectUris: ['https://example.com/callback'],
      postLogoutRedirectUris: ['https://example.com'],
    },
  },
  {
    name: 'My server',
    type: 'Traditional',
    oidcClientMetadata: { redirectUris: ['https://server.example.com/callback'] },
  },
  { name: 'My worker', type: 'MachineToMachine', roles: ['Logto Management API access'] },
]);

/** The network settings of this machine for a run against the real service; a runner has them in its environment. */
function networkSettings(): Record<string, string> {
  const names = [
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'NODE_EXTRA_CA_CERTS',
  ];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

async function run(pat: string, cloudApiEndpoint: string, env: Record<string, string>): Promise<RunResult> {
  console.log('--- The log of the step, as the runner shows it\n');
  return runAction({
    inputs: {
      pat,
      name: options.name,
      tag: 'development',
      region: options.region,
      apps,
      'cloud-api-endpoint': cloudApiEndpoint,
    },
    env,
    // The event has no pull request, so the action sends no request to GitHub.
    expressions: { 'github.token': 'ghs_token_of_the_job' },
    secrets: [pat],
    timeoutMs: 400_000,
    onLine: (line) => console.log(line),
  });
}

function show({ masker, outputs, summary, result }: RunResult): void {
  console.log('\n--- The outputs, masked as in a log; later steps get the real values\n');
  for (const [name, value] of Object.entries(outputs)) {
    const isLong = name === 'sealed';
    console.log(`${name}: ${isLong ? `(${value.length} characters)` : masker.mask(value)}`);
  }
  console.log('\n--- The job summary\n');
  console.log(summary);
  console.log(`The step ended with ${result}.`);
  if (result !== 'success') process.exitCode = 1;
}

async function demoOnStandIn(): Promise<void> {
  const served = await serve({ notReady: { answers: 1, status: 404 } });
  try {
    show(await run(served.cloud.pat, served.origin, {}));
  } finally {
    await served.close();
  }
}

async function demoOnLogtoCloud(): Promise<void> {
  const pat = process.env['LOGTO_CLOUD_PAT'];
  if (!pat) {
    console.log('Set LOGTO_CLOUD_PAT to a personal access token of your Logto Cloud account.');
    process.exitCode = 1;
    return;
  }
  // Ctrl-C stops the step; its tenant is still deleted.
  process.on('SIGINT', () => console.log('Interrupted. Deleting the tenant.'));
  const origin = 'https://cloud.logto.io';
  const result = await run(pat, origin, networkSettings());
  show(result);
  const { 'tenant-id': id, created } = result.outputs;
  if (!id || created !== 'true') return;
  const { createFetch } = await import('../src/http/transport.ts');
  const deadline = startDeadline(60, systemClock);
  const { mask, hide } = createMasks(core);
  mask(pat);
  const log = createLog(core, systemClock, hide);
  const fetch = createFetch(process.env, mask);
  const cloud = createCloudApi({
    origin,
    pat,
    fetch,
    clock: systemClock,
    deadline,
    hide,
    log,
    isPersistent: true,
  });
  const tenants = (await cloud.tenants()).tenants.filter((tenant) => tenant.id === id);
  requireAllDeleted((await deleteTenants(cloud, tenants, { clock: systemClock, deadline, log })).deletions);
}

await (options.live ? demoOnLogtoCloud() : demoOnStandIn());
