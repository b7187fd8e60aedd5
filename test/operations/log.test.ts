import { describe, expect, it } from 'vitest';
import { MemoryCache } from '../fakes.ts';
import { type Run, TimedCloud, names, operate, prepare } from './operate.ts';
import { created, post } from './post-step.ts';

const apps = '[{"name":"web","type":"SPA"}]';
const shown = ({ core }: Run): string[] =>
  core.said.filter((line) => !/^(?:debug|output|secret|state) /.test(line));
const annotated = (run: Run): string[] => shown(run).filter((line) => /^(?:notice|warning) /.test(line));

/** Runs that provision one tenant, and keep its credentials. */
function start() {
  const cloud = new TimedCloud();
  const credentialCache = new MemoryCache();
  const run = (inputs: Record<string, string> = {}) =>
    operate(cloud, { name: 'Preview', apps, ...inputs }, { credentialCache });
  return { cloud, run };
}

describe('the annotations of a run', () => {
  it('say that a tenant was created, and do not mention one that is reused', async () => {
    const { run } = start();
    expect(annotated(await run())).toEqual(['notice Created the development tenant "Preview" in EU.']);
    expect(annotated(await run())).toEqual([]);
  });

  it('say where the tenant is unless outputs are masked', async () => {
    const { cloud, run } = start();
    const first = await run({ 'mask-outputs': 'false' });
    const [{ id } = { id: '' }] = cloud.tenants.values();
    expect(annotated(first)).toEqual([
      `notice Created the development tenant "Preview" in EU, at https://${id}.logto.app.`,
    ]);
  });

  it('are a warning about a recreated tenant, in place of the notice', async () => {
    const { run } = start();
    await run();
    expect(annotated(await run({ 'if-exists': 'recreate' }))).toEqual([
      expect.stringContaining('warning The tenant "Preview" was recreated'),
    ]);
  });

  it('do not mention a tenant for one job, which every push creates', async () => {
    expect(annotated(await start().run({ 'delete-after-job': 'true' }))).toEqual([]);
  });
});

describe('the log', () => {
  it('shows each entry once, and points to the summary', async () => {
    const { run } = start();
    const lines = shown(await run());
    for (const name of ['application "web"', '"Preview" in EU.']) {
      expect(lines.filter((line) => line.includes(name))).toHaveLength(1);
    }
    expect(lines).toContain('The job summary shows the tenant and the client IDs.');
    const changed = shown(await run({ apps: '[{"name":"web","type":"SPA","description":"Shop"}]' }));
    expect(changed.filter((line) => line.includes('description'))).toEqual(['+     description: "Shop"']);
    expect(changed.filter((line) => line.includes('application "web"'))).toEqual(['! application "web"']);
  });

  it('does not point to a summary that could not be written', async () => {
    const { cloud } = start();
    const { context, main } = prepare(cloud, { name: 'Preview' });
    context.core.summary.write = () => Promise.reject(new Error('No space left.'));
    const lines = shown(await main());
    expect(lines).toContain('warning The job summary could not be written: No space left.');
    expect(lines.join('\n')).not.toContain('The job summary shows');
  });

  it('does not say that credentials are kept when the tenant is deleted again', async () => {
    const { cloud, run } = start();
    cloud.intercept(({ method, path }) =>
      method === 'POST' && path === '/api/applications'
        ? Response.json({ code: 'guard.invalid_input', message: 'No.' }, { status: 422 })
        : undefined,
    );
    const failed = await run();
    expect(failed.error).toContain('was deleted again');
    expect(shown(failed).filter((line) => /^(?:Kept|notice) /.test(line))).toEqual([]);
  });

  it('says that the credentials are kept, unless they are for this job only', async () => {
    const kept = 'Kept the M2M credentials for the next run, encrypted.';
    expect(shown(await start().run())).toContain(kept);
    expect(shown(await start().run({ 'delete-after-job': 'true' }))).not.toContain(kept);
  });

  it.each([
    ['provision', { operation: 'provision', name: 'octo/shop e2e', apps }],
    ['a recreation', { operation: 'provision', name: 'octo/shop e2e', apps, 'if-exists': 'recreate' }],
    ['a new tenant', { operation: 'provision', name: 'Preview', apps }],
    ['delete', { operation: 'delete', name: 'octo/shop e2e' }],
    ['sweep', { operation: 'sweep', name: '{owner}/{repo} *', 'max-age': '1h', 'github-token': 'ghs_token' }],
  ])('says in a dry run only what would be done: %s', async (_, inputs) => {
    const cloud = new TimedCloud();
    const { defaultApplication } = cloud.seedOld('octo/shop e2e', 7_200_000);
    const isReused = 'apps' in inputs && !('if-exists' in inputs);
    const { id, secret } = defaultApplication;
    const credentials = isReused ? { 'm2m-app-id': id, 'm2m-app-secret': secret } : {};
    const run = await operate(cloud, { ...inputs, ...credentials, 'dry-run': 'true' });
    expect(run.error).toBeUndefined();
    const asIfDone = /^(?:group |notice |warning )?(?:Creat|Delet|Kept |Keeping )/;
    expect(shown(run).filter((line) => asIfDone.test(line))).toEqual([]);
    expect(shown(run).join('\n')).toMatch(/Nothing was (?:changed|deleted) \(dry-run\)/);
    expect(names(cloud)).toEqual(['octo/shop e2e']);
  });
});

describe('the log of the post step', () => {
  it('says which tenant of an interrupted run it deleted', async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    const { said } = await post(cloud, created(id));
    expect(said).toContain('group Deleting the tenant of an unfinished run');
    expect(said.join('\n')).toContain('Deleted the development tenant "Preview", created ');
  });

  it('says what it looks for and for how long, and that there is nothing to delete', async () => {
    const { said } = await post(new TimedCloud(), { stage: 'creating' });
    expect(said.filter((line) => !line.startsWith('debug'))).toEqual(
      expect.arrayContaining([
        'group Looking for the tenant "Preview" of an unfinished run',
        'Logto lists no such tenant yet: looking for it for up to 30 s.',
        'No tenant named "Preview" has appeared since this run asked Logto to create it: nothing to delete.',
      ]),
    );
  });

  it('says how long it waits for a deletion that main began', async () => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    const { said } = await post(cloud, { stage: 'deleting', replacedIds: [id], knownIds: [id] });
    expect(said).toContain('group Checking whether the tenant "Preview" is deleted');
    expect(said).toContain('Logto still lists the tenant: waiting up to 10 s for its deletion.');
  });

  it('says when main left no tenant', async () => {
    expect((await post(new TimedCloud(), undefined)).said).toContain('This step left no tenant to delete.');
  });
});
