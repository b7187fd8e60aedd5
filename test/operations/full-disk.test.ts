import { describe, expect, it } from 'vitest';
import { TimedCloud, isCreate, isDelete, names, prepare } from './operate.ts';

const inputs = { name: 'Preview', apps: '[{"name":"web","type":"SPA"}]' };
const noSpace = 'ENOSPC: no space left on device, write';

type Command = 'saveState' | 'setOutput' | 'summary';
const commands: Command[] = ['saveState', 'setOutput', 'summary'];

interface FullDisk {
  /** The number of the first command that fails, after the first request that `fills` accepts, from 1. */
  from: number;
  only?: Command;
  fills?: (request: { method: string; path: string }) => boolean;
}

/** A run whose commands to the runner fail from one on, as they do on a full disk. */
function start(
  cloud: TimedCloud,
  { from, only, fills = isCreate }: FullDisk,
  more: Record<string, string> = {},
) {
  const { context, main } = prepare(cloud, { ...inputs, ...more });
  const { core } = context;
  let isFilling = false;
  let count = 0;
  const write = (command: Command): void => {
    if (!isFilling || (only !== undefined && command !== only)) return;
    count += 1;
    if (count >= from) throw new Error(noSpace);
  };
  const { fetch } = context;
  context.fetch = async (address, init) => {
    const response = await fetch(address, init);
    isFilling ||= fills({ method: init?.method ?? 'GET', path: new URL(address).pathname });
    return response;
  };
  const saveState = core.saveState.bind(core);
  const setOutput = core.setOutput.bind(core);
  core.saveState = (name, value) => (write('saveState'), saveState(name, value));
  core.setOutput = (name, value) => (write('setOutput'), setOutput(name, value));
  const finish = core.summary.write.bind(core.summary);
  core.summary.write = async (...given) => (write('summary'), finish(...given));
  return { main, hasFailed: () => count >= from };
}

/** Runs with the disk full from the first command on, from the second, and so on, until a run needs no more. */
async function everyRun(
  disk: Omit<FullDisk, 'from'>,
  more: Record<string, string> = {},
  prepared?: (cloud: TimedCloud) => void,
) {
  const runs = [];
  for (let from = 1; ; from += 1) {
    const cloud = new TimedCloud();
    prepared?.(cloud);
    const { main, hasFailed } = start(cloud, { from, ...disk }, more);
    const run = await main();
    if (!hasFailed()) return { runs, last: run };
    runs.push({ from, cloud, ...run });
  }
}

describe('a disk that is full from a write after the create answer on', () => {
  it('leads to the deletion of the tenant, whichever write is the first to fail', async () => {
    const { runs, last } = await everyRun({});
    expect(last.error).toBeUndefined();
    expect(runs.length).toBeGreaterThan(10);
    for (const { from, cloud, error, postError } of runs) {
      expect([from, error]).toEqual([
        from,
        `${noSpace}\nThe tenant "Preview" that this run created was deleted again.`,
      ]);
      expect(await postError()).toBeUndefined();
      expect(names(cloud)).toEqual([]);
    }
  });

  it.each(['saveState', 'setOutput'] as const)(
    'leads to the deletion of the tenant when only %s fails',
    async (only) => {
      const { runs } = await everyRun({ only });
      expect(runs.length).toBeGreaterThan(1);
      for (const { cloud, error, postError } of runs) {
        expect(error).toBe(`${noSpace}\nThe tenant "Preview" that this run created was deleted again.`);
        expect(await postError()).toBeUndefined();
        expect(names(cloud)).toEqual([]);
      }
    },
  );

  it('is a warning when only the summary fails', async () => {
    const { runs } = await everyRun({ only: 'summary' });
    expect(runs).toHaveLength(1);
    for (const { cloud, core, error } of runs) {
      expect(error).toBeUndefined();
      expect(core.said).toContain(`warning The job summary could not be written: ${noSpace}`);
      expect(names(cloud)).toEqual(['Preview']);
    }
  });

  it('does not hide why the run failed before, and does not stop the deletion of the tenant', async () => {
    for (const only of [undefined, ...commands]) {
      const disk = {
        ...(only ? { only } : {}),
        fills: ({ path }: { path: string }) => path === '/oidc/token',
      };
      const { runs, last } = await everyRun(disk, {}, (cloud) =>
        cloud.intercept(({ path }) =>
          path === '/api/applications' ? Response.json({ message: 'no' }, { status: 422 }) : undefined,
        ),
      );
      for (const { cloud, error, postError } of runs) {
        expect(error).toMatch(/^apps\[0\]: Could not create the application "web": .* answered 422: no/);
        expect(error).toMatch(/that this run created was deleted again\.$/);
        expect(await postError()).toBeUndefined();
        expect(names(cloud)).toEqual([]);
      }
      expect(last.error).toContain('answered 422: no');
    }
  });

  it('does not hide that the tenant could not be deleted', async () => {
    const { runs } = await everyRun({}, {}, (cloud) =>
      cloud.intercept((call) =>
        isDelete(call) ? Response.json({ message: 'not now' }, { status: 403 }) : undefined,
      ),
    );
    for (const { error } of runs) {
      expect(error).toContain(noSpace);
      expect(error).toMatch(
        /The tenant "Preview", created .* by this run, could not be deleted: .*403: not now\. Only an admin of a tenant can delete it\. The post step tries again;/,
      );
    }
  });

  it('does not keep the tenant of delete-after-job', async () => {
    const { runs } = await everyRun({}, { 'delete-after-job': 'true' });
    for (const { cloud, error, postError } of runs) {
      expect(error).toContain(noSpace);
      expect(await postError()).toBeUndefined();
      expect(names(cloud)).toEqual([]);
    }
  });
});

describe('keep-on-failure on a full disk', () => {
  it('says correctly whether the tenant is kept or deleted', async () => {
    const { runs } = await everyRun({}, { 'keep-on-failure': 'true' });
    for (const { from, cloud, core, error = '', postError } of runs) {
      expect(error).toContain(noSpace);
      const promised = /is kept as it is/.test(error)
        ? 'kept'
        : /deletes it|deleted/.test(error)
          ? 'deleted'
          : error;
      await postError();
      const isLeft = names(cloud).length > 0;
      const isNamed = core.said.some((line) => line.startsWith('warning ') && line.includes('"Preview"'));
      expect({ from, promised, isLeft, isNamed }).toEqual({
        from,
        promised,
        isLeft: promised === 'kept',
        isNamed: false,
      });
    }
  });
});

describe('a disk that is full without a create answer', () => {
  const isRead = ({ path }: { path: string }): boolean => path === '/api/me/regions';

  it('stops the run before anything is created', async () => {
    const cloud = new TimedCloud();
    const { main } = start(cloud, { from: 1, fills: isRead });
    expect((await main()).error).toBe(noSpace);
    expect(cloud.requests.filter(isCreate)).toEqual([]);
  });

  it('stops recreate before anything is deleted', async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('Preview', 3_600_000);
    const { main } = start(cloud, { from: 1, fills: isRead }, { 'if-exists': 'recreate' });
    expect((await main()).error).toBe(noSpace);
    expect(cloud.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('is reported with the deletion of the old tenant when it fills up during recreate', async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('Preview', 3_600_000);
    const { main } = start(cloud, { from: 1, fills: isDelete }, { 'if-exists': 'recreate' });
    const { core, error, post } = await main();
    expect(error).toBe(
      `${noSpace}\nThe tenant "Preview" that existed before was deleted to create it again: its users are gone.`,
    );
    expect(cloud.requests.filter(isCreate)).toEqual([]);
    await post();
    expect(core.said.join('\n')).toContain('that existed before was deleted to create it again');
  });

  it('does not hide why a tenant could not be deleted during recreate', async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('Preview', 3_600_000);
    const { id } = cloud.seedOld('Preview', 3_600_000);
    cloud.intercept(({ path }) =>
      path === `/api/tenants/${id}` ? Response.json({ message: 'no' }, { status: 402 }) : undefined,
    );
    const { main } = start(cloud, { from: 1, fills: isDelete }, { 'if-exists': 'recreate' });
    const { error } = await main();
    expect(error).toContain('answered 402: no');
    expect(error).toContain('The tenant "Preview" that existed before was deleted');
  });

  it('does not hide why the create call was refused', async () => {
    const cloud = new TimedCloud({ freeProductionTenants: 0 });
    const { main } = start(cloud, { from: 1 }, { tag: 'production' });
    expect((await main()).error).toContain('answered 403: Can not have more than 0 tenants');
  });

  it('does not hide which tenant a lost create may have left', async () => {
    const cloud = new TimedCloud();
    cloud.intercept((call) => (isCreate(call) ? 'reset-after' : undefined));
    // The first list is read before the create call, the second after it.
    let lists = 0;
    const fills = ({ method, path }: { method: string; path: string }): boolean =>
      method === 'GET' && path === '/api/tenants' && (lists += 1) === 2;
    const { main } = start(cloud, { from: 1, fills });
    const { error } = await main();
    expect(error).toContain('Could not create the tenant: POST /api/tenants got no answer');
    expect(error).toContain('the development tenant "Preview", created 2026-11-20T12:00:00.000Z');
    expect(error).toContain('has appeared');
  });
});
