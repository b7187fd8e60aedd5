import { describe, expect, it } from 'vitest';
import { TimedCloud, changes, isCreate, isDelete, isList, names, prepare } from './operate.ts';

const inputs = { name: 'Preview', apps: '[{"name":"web","type":"SPA"}]' };

const outages = [5, 20, 45].flatMap((seconds) =>
  (['ECONNRESET', '503'] as const).map((kind) => ({ seconds, kind })),
);
type Outage = (typeof outages)[number];

interface Failing extends Outage {
  /** The request with which the outage begins, after Logto has handled it or instead. */
  begins: (request: { method: string; path: string }) => boolean;
  isHandled?: boolean;
}

/** Logto is not reached for some seconds, by the clock of the run. */
function start(
  { seconds, kind, begins, isHandled = false }: Failing,
  more: Record<string, string> = {},
  cloud = new TimedCloud(),
) {
  const { context, main } = prepare(cloud, { ...inputs, ...more });
  const { fetch } = context;
  const { clock } = cloud;
  let until: number | undefined;
  context.fetch = async (address, init) => {
    if (until === undefined && begins({ method: init?.method ?? 'GET', path: new URL(address).pathname })) {
      until = clock.now() + seconds * 1000;
      if (isHandled) await fetch(address, init);
    }
    if (until === undefined || clock.now() >= until) return fetch(address, init);
    if (kind === '503') return Response.json({ message: 'Down.' }, { status: 503 });
    const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    throw new TypeError('fetch failed', { cause });
  };
  return { cloud, main };
}

/** Runs main and post, and says what is left and what was said. */
async function runAll({ cloud, main }: ReturnType<typeof start>) {
  const begunAt = cloud.clock.now();
  const { core, error, postError } = await main();
  const leftByMain = names(cloud);
  const postedAt = cloud.clock.now();
  const postMessage = await postError();
  const warnings = core.said.filter((line) => line.startsWith('warning '));
  return {
    error,
    leftByMain,
    postMessage,
    left: names(cloud),
    isNamed: [error, postMessage, ...warnings].some((text) => text?.includes('"Preview"')),
    mainSeconds: (postedAt - begunAt) / 1000,
    postSeconds: (cloud.clock.now() - postedAt) / 1000,
  };
}

describe.each(outages)('an outage of $seconds s ($kind)', (outage) => {
  it('leaves no tenant when it begins during the undo, in main or by the post step', async () => {
    const cloud = new TimedCloud();
    cloud.intercept(({ path }) =>
      path === '/api/applications' ? Response.json({ message: 'no' }, { status: 422 }) : undefined,
    );
    const run = await runAll(start({ ...outage, begins: isDelete }, {}, cloud));
    expect(run.error).toContain('answered 422: no');
    const isUndone = outage.seconds < 30;
    expect(run.error).toContain(isUndone ? 'was deleted again' : 'The post step tries again');
    expect(run.leftByMain).toEqual(isUndone ? [] : ['Preview']);
    expect(run.mainSeconds).toBeLessThanOrEqual(30);
    expect(run.postMessage).toBeUndefined();
    expect(run.left).toEqual([]);
    expect(run.postSeconds).toBeLessThan(30);
  });

  it('leaves no tenant when it begins before the failure that leads to the undo', async () => {
    const run = await runAll(
      start({ ...outage, begins: ({ path }) => path === '/oidc/token' }, { 'timeout-seconds': '10' }),
    );
    if (outage.seconds === 5) {
      expect(run.error).toBeUndefined();
    } else {
      expect(run.error).toContain('until the time limit of 10 s was reached');
      expect(run.left).toEqual([]);
      expect(run.mainSeconds).toBeLessThanOrEqual(40);
    }
  });

  it('leaves no tenant when it begins between the request to delete and the list', async () => {
    const cloud = new TimedCloud();
    cloud.intercept(({ path }) =>
      path === '/api/applications' ? Response.json({ message: 'no' }, { status: 422 }) : undefined,
    );
    let lists = 0;
    const begins = (request: Parameters<typeof isList>[0]): boolean => isList(request) && (lists += 1) === 2;
    const run = await runAll(start({ ...outage, begins }, {}, cloud));
    expect(run.left).toEqual([]);
    expect(run.error).toContain('answered 422: no');
    expect(run.postMessage).toBeUndefined();
  });

  it.each<[string, (request: { method: string; path: string }) => boolean]>([
    ['the list', isList],
    ['the request to delete', isDelete],
  ])('does not fail operation delete when it begins at %s', async (_, begins) => {
    const cloud = new TimedCloud();
    const { id } = cloud.seedTenant({ name: 'Preview' });
    const { main } = start({ ...outage, begins }, { operation: 'delete', apps: '' }, cloud);
    const { error, outputs } = await main();
    expect(error).toBeUndefined();
    expect(outputs['deleted']).toBe(`["${id}"]`);
    expect(names(cloud)).toEqual([]);
  });

  it('does not fail operation sweep when it begins at the list', async () => {
    const cloud = new TimedCloud();
    cloud.seedOld('octo/shop e2e', 7_200_000);
    const sweep = { operation: 'sweep', name: '{owner}/{repo} *', 'max-age': '1h', apps: '' };
    const { main } = start({ ...outage, begins: isList }, sweep, cloud);
    expect((await main()).error).toBeUndefined();
    expect(names(cloud)).toEqual([]);
  });

  it('does not fail the post step', async () => {
    const cloud = new TimedCloud();
    const { main } = start({ ...outage, begins: isDelete }, { 'delete-after-job': 'true' }, cloud);
    const { error, postError } = await main();
    expect([error, names(cloud)]).toEqual([undefined, ['Preview']]);
    expect(await postError()).toBeUndefined();
    expect(names(cloud)).toEqual([]);
  });
});

describe.each(outages)('an outage of $seconds s ($kind) after a lost create', (outage) => {
  it.each([true, false])(
    'leaves only a tenant that is named (Logto created the tenant: %s)',
    async (isHandled) => {
      const run = await runAll(start({ ...outage, begins: isCreate, isHandled }));
      // A run that outlasts the outage may go on; then the tenant is its own.
      if (run.error === undefined) expect(isHandled).toBe(false);
      else expect(run.left).toEqual(isHandled ? ['Preview'] : []);
      if (run.error !== undefined && isHandled) expect(run.isNamed).toBe(true);
    },
  );

  it.each([true, false])(
    'leaves no tenant where no other run can have the name (Logto created the tenant: %s)',
    async (isHandled) => {
      const name = 'e2e {run}';
      const { cloud, main } = start({ ...outage, begins: isCreate, isHandled }, { name });
      const { error, outputs, postError } = await main();
      const postMessage = await postError();
      expect([...cloud.tenants.keys()]).toEqual(error === undefined ? [outputs['tenant-id']] : []);
      // The post step may run out of time before it is sure that there is no tenant.
      if (postMessage !== undefined) expect(postMessage).toContain('"e2e 4815162342" may be left over');
      if (isHandled) expect(postMessage).toBeUndefined();
    },
  );
});

describe('an outage that does not end', () => {
  it('is reported with the name of the tenant in main and in the post step', async () => {
    const cloud = new TimedCloud();
    cloud.intercept(({ path }) =>
      path === '/api/applications' ? Response.json({ message: 'no' }, { status: 422 }) : undefined,
    );
    const run = await runAll(start({ seconds: 3600, kind: 'ECONNRESET', begins: isDelete }, {}, cloud));
    expect(run.error).toContain(
      'The tenant "Preview", created 2026-11-20T12:00:00.000Z by this run, could not be deleted: Could not delete the tenant: DELETE /api/tenants/{id} got no answer: the connection was reset (ECONNRESET). Check that the runner reaches the host: network, firewall, HTTPS_PROXY and NO_PROXY. The post step tries again;',
    );
    expect(run.postMessage).toBe(
      'The tenant "Preview" may be left over: delete it in Logto Console. Could not delete the tenant: DELETE /api/tenants/{id} got no answer: the connection was reset (ECONNRESET). Check that the runner reaches the host: network, firewall, HTTPS_PROXY and NO_PROXY.',
    );
    expect([run.mainSeconds, run.postSeconds]).toEqual([30, 60]);
  });

  it('fails operation delete when its time is over, and names the tenant', async () => {
    const cloud = new TimedCloud();
    cloud.seedTenant({ name: 'Preview' });
    const { main } = start(
      { seconds: 3600, kind: '503', begins: isDelete },
      { operation: 'delete', apps: '', 'timeout-seconds': '120' },
      cloud,
    );
    const { error, outputs } = await main();
    expect(error).toContain('the development tenant "Preview", created 2026-11-20T12:00:00.000Z: ');
    expect(outputs['deleted']).toBe('[]');
    expect(changes(cloud)).toEqual([]);
  });
});
