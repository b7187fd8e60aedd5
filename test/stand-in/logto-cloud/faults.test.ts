import { setupServer } from 'msw/node';
import { afterEach, describe, expect, test } from 'vitest';
import { cloudRequest, createTenant } from '../../../stand-in/logto-cloud/client.ts';
import { LogtoCloud, mswHandlers, serve } from '../../../stand-in/logto-cloud/index.ts';
import type { Fault, Served } from '../../../stand-in/logto-cloud/index.ts';

const reset = { name: 'TypeError', message: 'fetch failed', cause: { code: 'ECONNRESET' } };
const refused = { name: 'TypeError', message: 'fetch failed', cause: { code: 'ECONNREFUSED' } };

/** The effect of each fault on `POST /api/tenants`: the result for the caller, and the number of tenants afterwards. */
const faults: [fault: Fault, cause: { code: string } | 'hang', tenants: number][] = [
  ['reset', { code: 'ECONNRESET' }, 0],
  ['reset-after', { code: 'ECONNRESET' }, 1],
  ['hang', 'hang', 0],
  ['hang-after', 'hang', 1],
  ['refuse', { code: 'ECONNREFUSED' }, 0],
];

/** Fails every request with a fault. The signal aborts a hanging request after it has arrived. */
function inject(cloud: LogtoCloud, fault: Fault): AbortSignal {
  const controller = new AbortController();
  const giveUp = () => controller.abort(new DOMException('enough', 'TimeoutError'));
  cloud.intercept(() => {
    if (fault === 'hang' || fault === 'hang-after') setImmediate(giveUp);
    return fault;
  });
  return controller.signal;
}

const creation = { method: 'POST', body: '{"name":"x"}' };

function headers(cloud: LogtoCloud): Record<string, string> {
  return { authorization: `Bearer ${cloud.pat}`, 'content-type': 'application/json' };
}

describe('in process', () => {
  test.for(faults)('causes the fault %s', async ([fault, meets, tenants]) => {
    const cloud = new LogtoCloud();
    const signal = inject(cloud, fault);
    const request = new Request(`${cloud.cloudOrigin}/api/tenants`, {
      ...creation,
      headers: headers(cloud),
      signal,
    });
    await expect(cloud.handle(request)).rejects.toMatchObject(
      meets === 'hang' ? { name: 'TimeoutError' } : { message: 'fetch failed', cause: meets },
    );
    expect(cloud.tenants.size).toBe(tenants);
    expect(cloud.requests).toMatchObject([{ host: 'cloud', status: undefined, body: creation.body }]);
  });

  test('replaces every answer with the answer of the test', async () => {
    const cloud = new LogtoCloud();
    const remove = cloud.intercept(({ path }) =>
      path === '/api/tenants' ? new Response('down', { status: 503 }) : undefined,
    );
    expect((await cloudRequest(cloud, 'GET', '/api/tenants')).status).toBe(503);
    const replaced = await cloudRequest(cloud, 'GET', '/api/tenants');
    expect([await replaced.text(), replaced.headers.get('date')]).toEqual(['down', null]);
    expect((await cloudRequest(cloud, 'GET', '/api/me/regions')).status).toBe(200);
    remove();
    expect((await cloudRequest(cloud, 'GET', '/api/tenants')).status).toBe(200);
  });

  test('counts requests of the same method, path and host', async () => {
    const cloud = new LogtoCloud();
    await cloudRequest(cloud, 'GET', '/api/tenants');
    const counts: number[] = [];
    cloud.intercept(async ({ method, count }) => {
      if (method === 'GET') counts.push(count);
      return undefined;
    });
    await cloudRequest(cloud, 'GET', '/api/tenants');
    await cloudRequest(cloud, 'GET', '/api/tenants?x=1');
    await cloudRequest(cloud, 'POST', '/api/tenants', {});
    await cloudRequest(cloud, 'GET', '/api/tenants');
    expect(counts).toEqual([1, 0, 2]);
  });
});

describe('through msw', () => {
  const server = setupServer();
  afterEach(() => server.close());

  function intercepted(): LogtoCloud {
    const cloud = new LogtoCloud();
    server.listen({ onUnhandledFrame: 'error' });
    server.resetHandlers(...mswHandlers(cloud));
    return cloud;
  }

  test('reaches the cloud and its tenants by their own names', async () => {
    const cloud = intercepted();
    const created = await fetch('https://cloud.logto.io/api/tenants', {
      ...creation,
      headers: headers(cloud),
    });
    expect(created.status).toBe(201);
    const [id] = cloud.tenants.keys();
    expect((await fetch(`https://${id}.logto.app/api/status`)).status).toBe(204);
    expect((await fetch('https://nobody.logto.app/api/status')).status).toBe(404);
    expect(cloud.owns('https://example.com/')).toBe(false);
    expect(cloud.requests.map(({ host }) => host)).toEqual(['cloud', id, 'nobody']);
  });

  test.for(faults)('causes the fault %s', async ([fault, meets, tenants]) => {
    const cloud = intercepted();
    const signal = inject(cloud, fault);
    const sent = fetch('https://cloud.logto.io/api/tenants', {
      ...creation,
      headers: headers(cloud),
      signal,
    });
    await expect(sent).rejects.toMatchObject(
      meets === 'hang' ? { name: 'TimeoutError' } : { message: 'fetch failed', cause: meets },
    );
    expect(cloud.tenants.size).toBe(tenants);
  });
});

describe('over loopback', () => {
  let served: Served | undefined;
  afterEach(() => served?.close());

  test.for(faults)('causes the fault %s', async ([fault, meets, tenants]) => {
    served = await serve();
    const { cloud, origin } = served;
    const signal = inject(cloud, fault);
    const sent = fetch(`${origin}/api/tenants`, { ...creation, headers: headers(cloud), signal });
    await expect(sent).rejects.toMatchObject(meets === 'hang' ? { name: 'TimeoutError' } : reset);
    expect(cloud.tenants.size).toBe(tenants);
  });

  test('stops hanging requests and servers on close', async () => {
    served = await serve();
    const { cloud, origin } = served;
    const tenant = await createTenant(cloud);
    const arrived = Promise.withResolvers<void>();
    cloud.intercept(() => {
      arrived.resolve();
      return 'hang';
    });
    const hanging = fetch(`${tenant.origin}/api/status`).catch((error: unknown) => error);
    await arrived.promise;
    await served.close();
    expect(await hanging).toMatchObject({ message: 'fetch failed' });
    await expect(fetch(`${origin}/api/status`)).rejects.toMatchObject(refused);
    await expect(fetch(`${tenant.origin}/api/status`)).rejects.toMatchObject(refused);
  });
});
