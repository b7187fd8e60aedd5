import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { runAction } from '../../stand-in/runner/index.ts';
import { startInProcess } from './in-process.ts';
import { githubToken, startCloud } from './scenario.ts';
import { env, kindCases, signInPage } from './tenant-config-kinds.ts';

const workspaces: string[] = [];

afterEach(() => {
  for (const workspace of workspaces.splice(0)) rmSync(workspace, { recursive: true, force: true });
});

/** A workspace with a config file, and steps that use it. */
async function startSite() {
  const { cloud, origin } = await startCloud();
  const workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
  workspaces.push(workspace);
  mkdirSync(join(workspace, 'sign-in-pages'));
  writeFileSync(join(workspace, 'sign-in-pages/index.html'), signInPage);
  const file = join(workspace, 'logto.yml');
  const run = async (inputs: Record<string, string>, given: Record<string, string>) => {
    const result = await runAction({
      start: startInProcess(),
      env: given,
      expressions: { 'github.token': githubToken },
      inputs: { config: 'logto.yml', ...inputs },
      github: { WORKSPACE: workspace },
      secrets: [cloud.pat],
    });
    expect(result.result, result.log).toBe('success');
    return result.outputs;
  };
  return {
    cloud,
    origin,
    run,
    write: (text: string) => writeFileSync(file, text),
    read: () => readFileSync(file, 'utf8'),
  };
}

it('exports a tenant with every kind, and the export creates an equal tenant elsewhere, with the secrets as variables', async () => {
  const { cloud, origin, read, run, write } = await startSite();
  const staging = cloud.seedTenant();
  const { id, secret } = staging.defaultApplication;
  const access = { endpoint: staging.origin, 'm2m-app-id': id, 'm2m-app-secret': secret };
  const all = kindCases.map(({ text }) => text).join('');
  write(all);
  await run({ operation: 'configure', ...access }, env);

  // Without the secrets: an export needs none.
  await run({ operation: 'export', 'export-users': 'true', ...access }, {});
  const first = read();
  for (const name of Object.keys(env)) {
    if (all.includes(name)) expect(first).toContain(`\${${name}}`);
  }
  for (const value of Object.values(env)) expect(first).not.toContain(value);

  const account = { name: 'Preview', region: 'EU', pat: cloud.pat, 'cloud-api-endpoint': origin };
  const preview = await run({ operation: 'provision', ...account }, env);
  const { endpoint = '', 'm2m-app-id': appId = '', 'm2m-app-secret': appSecret = '' } = preview;
  const copy = { endpoint, 'm2m-app-id': appId, 'm2m-app-secret': appSecret };
  await run({ operation: 'export', 'export-users': 'true', ...copy }, {});
  expect(read()).toBe(first);
  const copied = [...cloud.tenants.values()].at(-1);
  for (const { held, created } of kindCases) expect(copied && held(copied)).toEqual(created);
});
