import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { createTenant } from '../../stand-in/logto-cloud/client.ts';
import { names } from '../scenarios/place.ts';
import { fill, mapValues } from './expressions.ts';
import { startExamples } from './run-example.ts';
import { jobOf, oursIn } from './workflow.ts';

it('provision.yml creates a tenant with a fixed name', async () => {
  const { place, run } = await startExamples();
  const [job] = await run('provision.yml');
  expect(JSON.parse(job?.steps[0]?.outputs['app-ids'] ?? '')).toEqual({ 'My web app': expect.any(String) });
  expect(names(place)).toEqual(['octo/shop staging']);
});

it('release.yml creates the tenant once and then reuses it', async () => {
  const { place, run } = await startExamples();
  const none = { 'vars.LOGTO_M2M_APP_ID': '', 'secrets.LOGTO_M2M_APP_SECRET': '' };
  const [first] = await run('release.yml', { values: none });
  const { 'm2m-app-id': id = '', 'm2m-app-secret': secret = '' } = first?.steps[0]?.outputs ?? {};
  const kept = { 'vars.LOGTO_M2M_APP_ID': id, 'secrets.LOGTO_M2M_APP_SECRET': secret };
  const [second] = await run('release.yml', { values: kept });
  expect(second?.steps[0]?.outputs).toMatchObject({
    created: 'false',
    apps: first?.steps[0]?.outputs['apps'],
  });
  expect([...place.cloud.tenants.values()].map(({ tag }) => tag)).toEqual(['production']);
});

it('configure.yml only shows the plan on a pull request and applies it on main; export.yml then exports the tenant', async () => {
  const { existing, place, run, workspace } = await startExamples();
  const tenant = await existing({ name: 'Shop' });
  const isPullRequest = "github.event_name == 'pull_request'";
  const [shown] = await run('configure.yml', {
    values: { ...tenant, [isPullRequest]: 'true' },
    event: 'opened',
  });
  const [done] = await run('configure.yml', { values: { ...tenant, [isPullRequest]: 'false' } });
  const [plan, result] = [shown, done].map((job) => job?.steps[0]?.outputs['plan'] ?? '');
  expect(plan).toContain('role \\"Customer\\"');
  expect(result).toBe(plan);
  expect(place.github.api.comments.map(({ body }) => body)).toEqual([
    expect.stringMatching(/<b>\d+ to create.*^\+ role "Customer"$/ms),
  ]);
  await run('export.yml', { values: tenant });
  expect(parse(readFileSync(join(workspace, 'logto.yml'), 'utf8'))).toMatchObject({
    roles: expect.arrayContaining([expect.objectContaining({ name: 'Customer' })]),
  });
});

it('export-pull-request.yml reports once that the file changed, when the tenant differs', async () => {
  const { existing, place, run, runOurs, values } = await startExamples();
  const github = { 'github.token': 'token', 'github.ref_name': 'main', 'steps.logto.outputs.changed': '' };
  const tenant = { ...values, ...github, ...(await existing({ name: 'Shop' })) };
  const [exporting] = oursIn(jobOf('export-pull-request.yml', 'export').steps);
  const env = mapValues(exporting?.env ?? {}, (value) => fill(value, tenant));
  const configure = { with: { ...exporting?.with, operation: 'configure' }, env: {} };
  expect((await runOurs(configure, env, tenant)).result).toBe('success');
  const changed = async () =>
    (await run('export-pull-request.yml', { values: tenant })).map(
      ({ steps }) => steps[0]?.outputs['changed'],
    );
  expect(await changed()).toEqual(['false']);
  const [{ roles } = expect.fail()] = place.cloud.tenants.values();
  for (const role of roles.values()) if (role.name === 'Customer') role.description = 'Buys things';
  expect(await changed()).toEqual(['true']);
  expect(await changed()).toEqual(['false']);
});

it('validate.yml checks the file of a fork without secrets, variables and requests', async () => {
  const { place, run, values } = await startExamples();
  const none = Object.fromEntries(Object.keys(values).map((name) => [name, '']));
  const [job] = await run('validate.yml', { values: none, event: 'opened' });
  expect(job?.steps[0]?.log).toContain('The desired state is valid: 5 entries of 5 kinds.');
  expect(job?.steps[0]?.outputs).toEqual({ operation: 'validate' });
  expect([...place.cloud.requests, ...place.github.api.requests]).toEqual([]);
});

it('sweep.yml deletes the tenants of closed pull requests and completed runs, and keeps all others', async () => {
  const { place, run } = await startExamples();
  place.github.api.addPull(8);
  place.github.api.addRun(1001, 'completed');
  place.github.api.addRun(1002, 'in_progress');
  const kept = [
    'octo/shop#8',
    'octo/shop e2e 1002-1',
    'octo/shop staging',
    'octo/shop-2#7',
    'acme/shop#7',
    'shop-pr-7',
  ];
  const left = ['octo/shop#7', 'octo/shop e2e 1001-1', 'octo/shop e2e 1001-2 shard 3'];
  for (const name of [...kept, ...left]) await createTenant(place.cloud, { name });
  const [shown] = await run('sweep.yml', { values: { 'inputs.dry-run || false': 'true' }, event: 'closed' });
  expect(names(place)).toHaveLength(kept.length + left.length);
  expect(JSON.parse(shown?.steps[0]?.outputs['plan'] ?? '')).toMatchObject({
    delete: left.map((name) => `tenant "${name}"`),
  });
  await run('sweep.yml', { event: 'closed' });
  expect(names(place)).toEqual(kept);
});
