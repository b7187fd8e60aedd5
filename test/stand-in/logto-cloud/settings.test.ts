import { expect, test } from 'vitest';
import * as z from 'zod';
import {
  createTenant,
  managementRequest,
  requestToken,
  statusAndBody,
} from '../../../stand-in/logto-cloud/client.ts';
import { LogtoCloud } from '../../../stand-in/logto-cloud/index.ts';

/** Sends requests to the Management API of a new development tenant. */
async function startTenant() {
  const cloud = new LogtoCloud();
  const tenant = await createTenant(cloud);
  const token = await requestToken(cloud, tenant);
  const send = (method: string, path: string, body?: object) =>
    cloud.handle(managementRequest(tenant, token, method, path, body));
  return { cloud, send };
}

const hook = { name: 'x', events: ['User.Created'], config: { url: 'https://example.com' } };

test('limits a development tenant to 10 webhooks', async () => {
  const { send } = await startTenant();
  const answers = await Promise.all(Array.from({ length: 10 }, () => send('POST', '/hooks', hook)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(await statusAndBody(await send('POST', '/hooks', hook))).toMatchObject({
    status: 403,
    body: { code: 'system_limit.limit_exceeded', data: { key: 'hooksLimit', limit: 10, usage: 10 } },
  });
});

test('lists signing keys as secrets, also after a change', async () => {
  const { cloud, send } = await startTenant();
  const row = z.object({ id: z.string(), signingKey: z.string() });
  const first = row.parse(await (await send('POST', '/hooks', hook)).json());
  const second = row.parse(await (await send('PATCH', `/hooks/${first.id}/signing-key`)).json());
  expect(second.signingKey).not.toBe(first.signingKey);
  expect(cloud.secrets()).toEqual(expect.arrayContaining([first.signingKey, second.signingKey]));
});

test('refuses unknown claims in the token sample of a JWT customizer', async () => {
  const { send } = await startTenant();
  const put = (type: string, tokenSample: object) =>
    send('PUT', `/configs/jwt-customizer/${type}`, { script: '', tokenSample });
  expect((await put('access-token', { accountId: 'x', kind: 'AccessToken' })).status).toBe(201);
  expect(await statusAndBody(await put('client-credentials', { accountId: 'x' }))).toMatchObject({
    status: 400,
    body: { data: { issues: [{ code: 'unrecognized_keys', keys: ['accountId'], path: ['tokenSample'] }] } },
  });
});

test('requires an http or https URL for the page that deletes an account, or none', async () => {
  const { send } = await startTenant();
  const patch = async (deleteAccountUrl: string | null) =>
    (await send('PATCH', '/account-center', { deleteAccountUrl })).status;
  expect(await patch('https://example.com/bye')).toBe(200);
  expect(await patch('')).toBe(200);
  expect(await patch('ftp://example.com')).toBe(400);
  expect(await patch('https://')).toBe(400);
});
