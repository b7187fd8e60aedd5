import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import {
  basic,
  createTenant,
  credentialsOf,
  managementRequest,
  requestToken,
  stoppedClock,
  tokenRequest,
} from '../../../stand-in/logto-cloud/client.ts';
import { serve } from '../../../stand-in/logto-cloud/index.ts';
import type { ServeOptions, Served } from '../../../stand-in/logto-cloud/index.ts';

let served: Served | undefined;
afterEach(() => served?.close());

async function start(options: ServeOptions = {}): Promise<Served> {
  return (served = await serve(options));
}

test('opens a port for each tenant, which its indicator names and which closes with the tenant', async () => {
  const { cloud, origin } = await start();
  const headers = { authorization: `Bearer ${cloud.pat}`, 'content-type': 'application/json' };
  const create = () => fetch(`${origin}/api/tenants`, { method: 'POST', headers, body: '{}' });
  const answers = await Promise.all([create(), create()]);
  const bodies = await Promise.all(answers.map((answer) => answer.json()));
  const [one, other] = [...cloud.tenants.values()];
  expect(bodies).toMatchObject([{ indicator: one?.origin }, { indicator: other?.origin }]);
  expect(one?.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(new Set([origin, one?.origin, other?.origin]).size).toBe(3);
  expect(await (await fetch(`${one?.origin}/oidc/.well-known/openid-configuration`)).json()).toMatchObject({
    issuer: `${one?.origin}/oidc`,
  });
  expect((await fetch(`${origin}/api/tenants/${one?.id}`, { method: 'DELETE', headers })).status).toBe(204);
  await expect(fetch(`${one?.origin}/api/status`)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  expect((await fetch(`${other?.origin}/api/status`)).status).toBe(204);
});

test('answers with the same handlers over the socket', async () => {
  const { cloud } = await start();
  const tenant = await createTenant(cloud);
  const token = await requestToken(cloud, tenant);
  const created = await fetch(
    managementRequest(tenant, token, 'POST', '/applications', { name: 'Größe', type: 'SPA' }),
  );
  expect(await created.json()).toMatchObject({ name: 'Größe', type: 'SPA' });
  const refused = await fetch(tokenRequest(tenant, basic(['nobody', 'x'])));
  expect(refused.status).toBe(400);
  expect(refused.headers.get('logto-core-request-id')).toMatch(/^[\w-]{16}$/);
  const last = cloud.requests.at(-1);
  expect(last).toMatchObject({ host: tenant.id, method: 'POST', path: '/oidc/token', status: 400 });
  expect(last?.body).toContain('grant_type=client_credentials');
  expect(last?.headers['host']).toBe(new URL(tenant.origin).host);
});

test.for([
  ['sent', 'Fri, 20 Nov 2026 12:00:00 GMT'],
  ['missing', null],
] as const)('has the Date header of the clock, %s over the socket', async ([dateHeader, date]) => {
  const { cloud, origin } = await start({ now: stoppedClock().now, dateHeader });
  const tenant = cloud.seedTenant();
  cloud.intercept(({ path }) => (path === '/down' ? new Response('', { status: 502 }) : undefined));
  const urls = [`${origin}/api/status`, `${tenant.origin}/api/status`, `${origin}/down`];
  const answers = await Promise.all(urls.map((url) => fetch(url)));
  expect(answers.map(({ headers }) => headers.get('date'))).toEqual([date, date, null]);
});

test('serves seeded tenants immediately', async () => {
  const { cloud } = await start({ seeds: 5 });
  const tenants = Array.from({ length: 5 }, (_, index) => cloud.seedTenant({ name: `preview-${index}` }));
  const answers = await Promise.all(
    tenants.map((tenant) => fetch(tokenRequest(tenant, basic(credentialsOf(tenant))))),
  );
  expect(answers.map(({ status }) => status)).toEqual(tenants.map(() => 200));
});

test('prints its origin as a command, and stops on a signal', async () => {
  const script = fileURLToPath(new URL('../../../stand-in/logto-cloud/serve.ts', import.meta.url));
  const child = spawn(process.execPath, [script, '--port', '0', '--pat', 'pat_x', '--not-ready', '1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = (await once(createInterface(child.stdout), 'line')).join('');
  expect(line).toMatch(/^Logto Cloud stand-in on http:\/\/127\.0\.0\.1:\d+$/);
  const origin = line.split(' ').at(-1);
  const headers = { authorization: 'Bearer pat_x', 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/api/tenants`, { method: 'POST', headers, body: '{}' });
  const tenant: unknown = await answer.json();
  const indicator =
    typeof tenant === 'object' && tenant !== null && 'indicator' in tenant ? String(tenant.indicator) : '';
  expect((await fetch(`${indicator}/api/status`)).status).toBe(404);
  expect((await fetch(`${indicator}/api/status`)).status).toBe(204);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
