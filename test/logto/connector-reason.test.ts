import { expect, it } from 'vitest';
import * as z from 'zod';
import { createLogtoClient } from '../../src/logto/client.ts';
import { createManagementApi } from '../../src/logto/management.ts';
import { requestToken } from '../../src/logto/token.ts';
import { startDeadline } from '../../src/shared/clock.ts';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { FakeClock } from '../fakes.ts';

const template = (usageType: string) => ({
  usageType,
  contentType: 'text/plain',
  subject: 'Code',
  content: 'Your code is {{code}}',
});

const config = {
  host: 'smtp.example.com',
  port: 587,
  auth: { type: 'login', user: 'u', pass: 'p' },
  fromEmail: 'no-reply@example.com',
  templates: ['Register', 'ForgotPassword', 'Generic'].map(template),
};

it.each<[string, object, string]>([
  ['lacks a template', config, 'templates: Template with UsageType (SignIn) should be provided!'],
  ['lacks a field', { ...config, templates: undefined }, 'templates: Required'],
  [
    'has a field of another type',
    { ...config, port: 'smtp-port', templates: [] },
    'port: Expected number, received string; templates: Template with UsageType (Register, SignIn, ForgotPassword, Generic) should be provided!',
  ],
])('says what is wrong with the config of a connector that %s', async (_, wrong, reason) => {
  const cloud = new LogtoCloud();
  const tenant = cloud.seedTenant();
  const clock = new FakeClock();
  const context = {
    clock,
    deadline: startDeadline(60, clock),
    hide: (text: string) => text,
    log: { info: () => {}, debug: () => {} },
    fetch: (url: string, init?: RequestInit) => cloud.handle(new Request(url, init)),
  };
  const client = createLogtoClient('core', { ...context, origin: tenant.origin });
  const token = await requestToken(client, tenant.defaultApplication, [`${tenant.origin}/api`], () => {});
  const created = createManagementApi(client, token, context).create({
    doing: 'create the connector "simple-mail-transfer-protocol"',
    path: '/api/connectors',
    body: { connectorId: 'simple-mail-transfer-protocol', config: wrong },
    answer: z.object({ id: z.string() }),
    findExisting: () => Promise.resolve(undefined),
  });
  await expect(created).rejects.toThrow(
    `answered 400: The connector's config is invalid. ${reason} (code connector.invalid_config, request id `,
  );
});
