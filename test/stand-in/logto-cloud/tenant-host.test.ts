import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  basic,
  createTenant,
  credentialsOf,
  managementRequest,
  requestToken,
  statusAndBody,
  stoppedClock,
  tokenRequest,
} from '../../../stand-in/logto-cloud/client.ts';
import { LogtoCloud } from '../../../stand-in/logto-cloud/index.ts';
import { isRedirectUri } from '../../../stand-in/logto-cloud/redirect-uri.ts';

describe('the token endpoint', () => {
  test('refuses two mechanisms of client authentication', async () => {
    const cloud = new LogtoCloud();
    const tenant = cloud.seedTenant();
    const [client_id, client_secret] = credentialsOf(tenant);
    const both = tokenRequest(tenant, basic([client_id, client_secret]), { client_id, client_secret });
    expect(await statusAndBody(await cloud.handle(both))).toMatchObject({
      status: 400,
      body: { code: 'oidc.invalid_request', error: 'invalid_request' },
    });
  });

  test('form-decodes the parts of a Basic credential', async () => {
    const cloud = new LogtoCloud();
    const tenant = cloud.seedTenant();
    const [secret] = tenant.secrets;
    if (secret) secret.value = 'a b%c+d';
    expect(
      (await cloud.handle(tokenRequest(tenant, basic([tenant.defaultApplication.id, 'a b%c+d'])))).status,
    ).toBe(200);
    const malformed = `Basic ${Buffer.from(`${tenant.defaultApplication.id}:%zz`).toString('base64')}`;
    expect((await cloud.handle(tokenRequest(tenant, malformed))).status).toBe(400);
  });

  test('refuses an expired secret and an application of another type than M2M', async () => {
    const clock = stoppedClock();
    const cloud = new LogtoCloud({ now: clock.now });
    const tenant = cloud.seedTenant();
    const [secret] = tenant.secrets;
    if (secret) secret.expiresAt = clock.time + 1;
    const token = () => cloud.handle(tokenRequest(tenant, basic(credentialsOf(tenant))));
    expect((await token()).status).toBe(200);
    clock.time += 1;
    expect(await statusAndBody(await token())).toMatchObject({
      status: 400,
      body: { error_description: 'client secret has expired' },
    });
    const site = cloud.seedApplication(tenant, { name: 'Site', type: 'Traditional' });
    const value = tenant.secrets.at(-1)?.value ?? '';
    expect(
      await statusAndBody(await cloud.handle(tokenRequest(tenant, basic([site.id, value])))),
    ).toMatchObject({
      status: 400,
      body: { error: 'unauthorized_client' },
    });
  });

  test('answers 429 with a special code when the tokens of the month are used up', async () => {
    const cloud = new LogtoCloud();
    const tenant = cloud.seedTenant({ tokenLimitReached: true });
    expect(
      await statusAndBody(await cloud.handle(tokenRequest(tenant, basic(credentialsOf(tenant))))),
    ).toMatchObject({
      status: 429,
      body: { code: 'auth.exceed_token_limit' },
    });
  });

  test('accepts only the resource of the tenant', async () => {
    const cloud = new LogtoCloud({
      audience: 'logto.app',
      tenantOrigin: (id) => `https://${id}.example.com`,
    });
    const tenant = cloud.seedTenant({ id: 'abc123' });
    const ask = (resource: string) =>
      cloud.handle(tokenRequest(tenant, basic(credentialsOf(tenant)), { resource }));
    expect((await ask('https://abc123.example.com/api')).status).toBe(400);
    expect((await ask('https://abc123.logto.app/api')).status).toBe(200);
  });
});

describe('the Management API', () => {
  test('accepts 100 applications in a development tenant in addition to the default one', async () => {
    const cloud = new LogtoCloud({ rateLimit: null });
    const tenant = await createTenant(cloud);
    const token = await requestToken(cloud, tenant);
    const create = () =>
      cloud.handle(managementRequest(tenant, token, 'POST', '/applications', { name: 'x', type: 'SPA' }));
    const answers = await Promise.all(Array.from({ length: 100 }, create));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await statusAndBody(await create())).toMatchObject({
      status: 403,
      body: {
        code: 'system_limit.limit_exceeded',
        data: { key: 'applicationsLimit', limit: 100, usage: 100 },
      },
    });
  });

  test('refuses all requests to a suspended tenant', async () => {
    const cloud = new LogtoCloud();
    const tenant = cloud.seedTenant();
    const token = await requestToken(cloud, tenant);
    tenant.isSuspended = true;
    const answer = await cloud.handle(managementRequest(tenant, token, 'GET', '/applications'));
    expect(await statusAndBody(answer)).toMatchObject({
      status: 403,
      body: { code: 'subscription.tenant_suspended' },
    });
  });

  test('refuses a forged token', async () => {
    const cloud = new LogtoCloud();
    const tenant = cloud.seedTenant();
    const token = await requestToken(cloud, tenant);
    const answer = await cloud.handle(managementRequest(tenant, `${token}x`, 'GET', '/applications'));
    expect(await statusAndBody(answer)).toMatchObject({
      status: 401,
      body: { data: { code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' } },
    });
  });

  test('searches with SQL wildcards and joined fields', async () => {
    const cloud = new LogtoCloud();
    const tenant = cloud.seedTenant();
    const token = await requestToken(cloud, tenant);
    for (const [name, description] of [
      ['a_b', 'first'],
      ['axb', 'first'],
      ['100%', 'second'],
    ] as const) {
      cloud.seedApplication(tenant, { name, description, type: 'SPA' });
    }
    const find = async (query: string) => {
      const answer = await cloud.handle(managementRequest(tenant, token, 'GET', `/applications?${query}`));
      return z
        .array(z.object({ name: z.string() }))
        .parse(await answer.json())
        .map(({ name }) => name);
    };
    expect(await find('search.name=a_b')).toEqual(['axb', 'a_b']);
    expect(await find(String.raw`search.name=a%5C_b`)).toEqual(['a_b']);
    expect(await find(String.raw`search.name=100%5C%25`)).toEqual(['100%']);
    expect(await find('search=%25FIRST%25&isCaseSensitive=true')).toEqual([]);
    expect(await find('search.name=a%25&search.description=second')).toEqual(['100%', 'axb', 'a_b']);
    expect(await find('search.name=a%25&search.description=second&joint=and')).toEqual([]);
  });

  test.for([
    ['https://*.vercel.app/cb', true],
    ['https://pr-*-app.example.com/callback', true],
    ['https://*.example.com:8443/cb', true],
    ['http://127.0.0.1:3000/*', true],
    ['com.example.app://cb', true],
    ['javascript:alert(1)', true],
    ['https://*/cb', false],
    ['http://localhost:*/cb', false],
    ['https://a.example.com/?x=*', false],
    ['https://user@*.x.com', false],
    ['https://*.x.com/a/../x', false],
    ['https://[::1]/*', false],
    ['https://[*]/x', false],
  ] as const)('accepts the redirect URI %s: %s', ([uri, taken]) => {
    expect(isRedirectUri(uri)).toBe(taken);
  });
});
