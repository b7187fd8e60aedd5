import { describe, expect, test } from 'vitest';
import {
  cloudRequest,
  createTenant,
  requestToken,
  stoppedClock,
} from '../../../stand-in/logto-cloud/client.ts';
import { LogtoCloud } from '../../../stand-in/logto-cloud/index.ts';
import type { LogtoCloudOptions } from '../../../stand-in/logto-cloud/index.ts';

async function useOnce() {
  const cloud = new LogtoCloud({ now: stoppedClock().now });
  const tenant = await createTenant(cloud);
  return { token: await requestToken(cloud, tenant), tenant, secrets: cloud.secrets() };
}

describe('hosts and limits', () => {
  test.for([404, 500, 502, 503] as const)('answers %i until a new tenant is ready', async (status) => {
    const cloud = new LogtoCloud({ notReady: { answers: 2, status } });
    const tenant = await createTenant(cloud);
    const probe = async () => (await cloud.handle(new Request(`${tenant.origin}/api/status`))).status;
    expect([await probe(), await probe(), await probe()]).toEqual([status, status, 204]);
  });

  test('answers equally for unknown tenants and tenants that are not ready; a seeded tenant is ready', async () => {
    const cloud = new LogtoCloud({ notReady: { answers: 1, status: 404 } });
    const tenant = await createTenant(cloud);
    for (const origin of [tenant.origin, 'https://nobody.logto.app']) {
      const answer = await cloud.handle(new Request(`${origin}/api/status`));
      expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect([answer.status, await answer.text()]).toEqual([404, 'Not Found']);
    }
    const seeded = cloud.seedTenant();
    expect((await cloud.handle(new Request(`${seeded.origin}/api/status`))).status).toBe(204);
  });

  test.for([
    [undefined, null],
    ['seconds', '2'],
    ['date', 'Fri, 20 Nov 2026 12:00:02 GMT'],
  ] as const)('limits requests to a tenant, with Retry-After as %s', async ([retryAfter, header]) => {
    const clock = stoppedClock();
    const rateLimit = { requests: 5, perMs: 10_000, ...(retryAfter ? { retryAfter } : {}) };
    const cloud = new LogtoCloud({ now: clock.now, rateLimit });
    const [tenant, other] = [cloud.seedTenant(), cloud.seedTenant()];
    const probe = ({ origin }: { origin: string }) => cloud.handle(new Request(`${origin}/api/status`));
    for (let request = 0; request < 5; request += 1) expect((await probe(tenant)).status).toBe(204);
    const refused = await probe(tenant);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe(header);
    expect((await probe(other)).status).toBe(204);
    clock.time += 2000;
    expect((await probe(tenant)).status).toBe(204);
    expect((await probe(tenant)).status).toBe(429);
  });

  test('limits requests to 200 in 10 seconds by default', async () => {
    const clock = stoppedClock();
    const cloud = new LogtoCloud({ now: clock.now });
    const { origin } = cloud.seedTenant();
    const probes = Array.from({ length: 201 }, () => cloud.handle(new Request(`${origin}/api/status`)));
    const statuses = (await Promise.all(probes)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });
});

describe('the Date header', () => {
  async function dates(options: LogtoCloudOptions) {
    const cloud = new LogtoCloud(options);
    const tenant = await createTenant(cloud);
    const urls = [
      `${cloud.cloudOrigin}/api/tenants`,
      `${tenant.origin}/api/status`,
      'https://gone.logto.app',
    ];
    const answers = await Promise.all(urls.map((url) => cloud.handle(new Request(url))));
    return answers.map(({ status, headers }) => [status, headers.get('date')]);
  }

  test('has the time of the clock in whole seconds', async () => {
    const now = () => Date.parse('2026-11-20T12:00:00.999Z');
    const date = 'Fri, 20 Nov 2026 12:00:00 GMT';
    expect(await dates({ now })).toEqual([401, 204, 404].map((status) => [status, date]));
  });

  test('is missing on demand', async () => {
    expect(await dates({ dateHeader: 'missing' })).toEqual([401, 204, 404].map((status) => [status, null]));
  });
});

describe('the view of tests', () => {
  test('generates the same IDs and secrets in two instances with the same requests', async () => {
    expect(await useOnce()).toEqual(await useOnce());
  });

  test('returns PAT, application secrets, seeded values and tokens from secrets()', async () => {
    const cloud = new LogtoCloud({ pat: 'pat_mine' });
    const tenant = await createTenant(cloud);
    const token = await requestToken(cloud, tenant);
    const seeded = cloud.seedTenant();
    expect(cloud.secrets()).toEqual([
      'pat_mine',
      tenant.defaultApplication.secret,
      token,
      seeded.defaultApplication.secret,
    ]);
  });

  test('records requests with their answers', async () => {
    const clock = stoppedClock();
    const cloud = new LogtoCloud({ now: clock.now });
    await cloudRequest(cloud, 'POST', '/api/tenants?x=1', { tag: 'staging' });
    expect(cloud.requests).toEqual([
      {
        host: 'cloud',
        method: 'POST',
        path: '/api/tenants?x=1',
        headers: { authorization: `Bearer ${cloud.pat}`, 'content-type': 'application/json' },
        body: '{"tag":"staging"}',
        status: 400,
        at: clock.time,
      },
    ]);
  });

  test('refuses to seed a tenant twice, and foreign origins', async () => {
    const cloud = new LogtoCloud();
    cloud.seedTenant({ id: 'twice' });
    expect(() => cloud.seedTenant({ id: 'twice' })).toThrow('The tenant twice exists already.');
    await expect(cloud.handle(new Request('https://example.com/'))).rejects.toThrow(
      'neither Logto Cloud nor',
    );
  });
});
