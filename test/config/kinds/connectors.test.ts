import { expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';
import { showPlan } from '../../../src/report/plan-text.ts';
import { type Tenant, startTenant, work } from './tenant.ts';

const github = { connectorId: 'github-universal', config: { clientId: 'gh', clientSecret: 'gh-secret' } };
const corp = {
  connectorId: 'oauth2',
  config: {
    authorizationEndpoint: 'https://idp.example.com/auth',
    tokenEndpoint: 'https://idp.example.com/token',
    userInfoEndpoint: 'https://idp.example.com/me',
    clientId: 'corp',
    clientSecret: 'corp-secret',
  },
  metadata: { target: 'corp', name: { en: 'Corp' }, logo: 'https://example.com/corp.svg' },
};
const mailgun = {
  connectorId: 'mailgun-email',
  config: {
    domain: 'mg.example.com',
    apiKey: 'key-1',
    from: 'no-reply@mg.example.com',
    deliveries: { Generic: { html: '{{code}}', subject: 'Code' } },
  },
};
const templates = ['SignIn', 'Register', 'ForgotPassword', 'Generic'].map((usageType) => ({
  usageType,
  contentType: 'text/plain',
  subject: 'Code',
  content: 'Your code is {{code}}',
}));
const smtp = {
  connectorId: 'simple-mail-transfer-protocol',
  config: {
    host: 'smtp.example.com',
    port: 587,
    auth: { type: 'login', user: 'u', pass: 'p' },
    fromEmail: 'no-reply@example.com',
    templates,
  },
};
const twilio = {
  connectorId: 'twilio-short-message-service',
  config: { accountSID: 'AC1', authToken: 't', fromMessagingServiceSID: 'MG1', templates },
};
const social = { syncProfile: false, enableTokenStorage: false };

/** The connectors of a tenant as Logto holds them, by the ids of their factories. */
function held({ state }: Tenant) {
  return new Map([...state.experience.connectors.values()].map((one) => [one.connectorId, one]));
}

async function problemsOf(connectors: unknown[]): Promise<string[]> {
  const options = { file: 'logto.json', env: {}, mask: () => {} };
  const { problems } = await loadConfig(JSON.stringify({ connectors }), options);
  return problems.map(({ path, sentence }) => `${path}: ${sentence}`);
}

test('creates connectors of every type; a second plan is empty', async () => {
  const tenant = await startTenant();
  await tenant.settle({ connectors: [github, corp, mailgun, twilio] });
  expect(await tenant.exported('connectors')).toEqual(
    expect.arrayContaining([{ ...github, ...social }, { ...corp, ...social }, mailgun, twilio]),
  );
});

test('has nothing to change when declared as it was read', async () => {
  const tenant = await startTenant();
  await tenant.apply({ connectors: [github, corp, mailgun] });
  const again = { connectors: await tenant.exported('connectors'), prune: ['connectors' as const] };
  expect(work(await tenant.plan(again))).toEqual([]);
});

test('never sends an id, because all tenants of Logto share them', async () => {
  const tenant = await startTenant();
  await tenant.apply({ connectors: [github] });
  const created = tenant.cloud.requests.find(
    ({ path, method }) => method === 'POST' && path === '/api/connectors',
  );
  expect(JSON.parse(created?.body ?? '')).toEqual(github);
});

test('replaces the whole config in place, and never shows it', async () => {
  const tenant = await startTenant();
  await tenant.apply({ connectors: [{ ...github, config: { ...github.config, scope: 'read:user' } }] });
  const before = held(tenant).get('github-universal');
  const changed = { connectors: [{ ...github, config: { clientId: 'gh', clientSecret: 'gh-secret-2' } }] };
  expect(showPlan(await tenant.plan(changed))).toEqual([
    '! connector "github-universal"',
    '!     config: changed',
  ]);
  await tenant.settle(changed);
  expect(held(tenant).get('github-universal')).toEqual({ ...before, config: changed.connectors[0]?.config });
});

test('compares a config without empty values, as Logto stores it', async () => {
  const tenant = await startTenant();
  const config = { ...github.config, scope: '', more: { none: null, list: [] } };
  await tenant.settle({ connectors: [{ ...github, config }] });
  expect(held(tenant).get('github-universal')?.config).toEqual(github.config);
});

test('keeps a config that is not declared', async () => {
  const tenant = await startTenant();
  await tenant.apply({ connectors: [github] });
  await tenant.settle({ connectors: [{ connectorId: 'github-universal', syncProfile: true }] });
  expect(held(tenant).get('github-universal')).toMatchObject({ config: github.config, syncProfile: true });
});

test('replaces the current connector for e-mail by another, and notes it in the plan', async () => {
  const tenant = await startTenant();
  await tenant.apply({ connectors: [mailgun, twilio] });
  const declared = { connectors: [smtp], prune: ['connectors' as const] };
  expect(showPlan(await tenant.plan({ connectors: [smtp] }))).toEqual([
    '! connector "simple-mail-transfer-protocol" (replaces mailgun-email, because a tenant has only one of its type)',
    '-     connectorId: "mailgun-email"',
    '+     connectorId: "simple-mail-transfer-protocol"',
    '!     config: changed',
    '  not managed: connector "twilio-short-message-service"',
  ]);
  await tenant.settle({ connectors: [smtp] });
  expect([...held(tenant).keys()].toSorted()).toEqual([smtp.connectorId, twilio.connectorId]);
  await tenant.settle(declared);
  expect([...held(tenant).keys()]).toEqual([smtp.connectorId]);
});

test('refuses to create a connector without config, which Logto accepts and offers to users', async () => {
  const tenant = await startTenant();
  const bare = [github, corp, smtp, twilio].map(({ config: _config, ...rest }) => rest);
  const sentences = bare.map(
    ({ connectorId }, index) =>
      `connectors[${index}].config: is required to create ${connectorId}, which cannot work without it; declare the fields of the form in Logto Console`,
  );
  expect(await tenant.problems({ connectors: bare })).toEqual(sentences);
  await tenant.apply({ connectors: [github, corp, smtp, twilio] });
  expect(work(await tenant.plan({ connectors: bare }))).toEqual([]);
});

test('refuses to replace the connector for e-mail by one without config', async () => {
  const tenant = await startTenant();
  await tenant.apply({ connectors: [mailgun] });
  expect(await tenant.problems({ connectors: [{ connectorId: smtp.connectorId }] })).toEqual([
    expect.stringMatching(/^connectors\[0\]\.config: is required to create simple-mail-transfer-protocol/),
  ]);
});

test("creates Logto's own e-mail service without config, and never sends it the config of another", async () => {
  const tenant = await startTenant();
  await tenant.apply({ connectors: [mailgun] });
  const own = tenant.state.experience.connectorFactories.find(({ id }) => id === mailgun.connectorId);
  if (own === undefined) throw new Error('The stand-in has no factory for Mailgun.');
  tenant.state.experience.connectorFactories = [
    ...tenant.state.experience.connectorFactories,
    { ...own, id: 'logto-email', formItems: [] },
  ];
  await tenant.settle({ connectors: [{ connectorId: 'logto-email' }] });
  expect(held(tenant).get('logto-email')?.config).toEqual({});
});

test('clears metadata by null, and keeps the rest', async () => {
  const tenant = await startTenant();
  const name = { en: 'Corp', nl: 'Corp-account', de: 'Corp-Konto' };
  await tenant.apply({
    connectors: [{ ...corp, metadata: { ...corp.metadata, name, logoDark: 'https://example.com/dark.svg' } }],
  });
  const cleared = { target: 'corp', name: { en: 'Corp', nl: null }, logo: null };
  expect(work(await tenant.plan({ connectors: [{ ...corp, metadata: cleared }] }))).toEqual([
    'update connectors corp: metadata.name.nl, metadata.logo',
  ]);
  await tenant.settle({ connectors: [{ ...corp, metadata: cleared }] });
  expect(held(tenant).get('oauth2')?.metadata).toEqual({
    target: 'corp',
    name: { en: 'Corp', de: 'Corp-Konto' },
    logoDark: 'https://example.com/dark.svg',
  });
});

test('changes the same connector for e-mail in place, so that its id stays', async () => {
  const tenant = await startTenant();
  await tenant.apply({ connectors: [mailgun] });
  const before = held(tenant).get('mailgun-email')?.id;
  await tenant.settle({ connectors: [{ ...mailgun, config: { ...mailgun.config, apiKey: 'key-2' } }] });
  expect(held(tenant).get('mailgun-email')?.id).toBe(before);
});

test('refuses two connectors for e-mail, or two with one target', async () => {
  expect(await problemsOf([smtp, mailgun, corp, { ...corp, connectorId: 'oidc' }])).toEqual([
    expect.stringMatching(/^connectors\[1\]: "the connector for e-mail" is already used by connectors\[0\]/),
    expect.stringMatching(/^connectors\[3\]: "corp" is already used by connectors\[2\]/),
  ]);
});

test('finds a standard connector by its target, and sends the target with other metadata', async () => {
  const tenant = await startTenant();
  await tenant.apply({ connectors: [corp] });
  const before = held(tenant).get('oauth2')?.id;
  const renamed = { ...corp, metadata: { target: 'corp', name: { en: 'Corp login', nl: 'Corp' } } };
  expect(work(await tenant.plan({ connectors: [renamed] }))).toEqual([
    'update connectors corp: metadata.name.en, metadata.name.nl',
  ]);
  await tenant.settle({ connectors: [renamed, { ...corp, metadata: { target: 'partner' } }] });
  const [first, second] = [...tenant.state.experience.connectors.values()];
  expect(first).toMatchObject({
    id: before,
    metadata: { target: 'corp', name: { en: 'Corp login', nl: 'Corp' }, logo: corp.metadata.logo },
  });
  expect(second).toMatchObject({ connectorId: 'oauth2', metadata: { target: 'partner' } });
});

test('refuses to move a target to another factory', async () => {
  const tenant = await startTenant();
  await tenant.apply({ connectors: [corp] });
  expect(await tenant.problems({ connectors: [{ ...corp, connectorId: 'oidc' }] })).toEqual([
    'connectors[0].connectorId: the connector with the target "corp" was created from oauth2, which Logto cannot change; choose another target, or delete the connector in Logto Console',
  ]);
});

test('reports in the file what Logto would refuse', async () => {
  expect(
    await problemsOf([
      { connectorId: 'oauth2', config: {} },
      { ...github, metadata: { target: 'gh' } },
      { ...mailgun, syncProfile: true },
      { ...corp, metadata: { ...corp.metadata, name: { nl: 'Corp' } } },
      { ...twilio, id: 'mine' },
    ]),
  ).toEqual([
    'connectors[0].metadata: must have a target, by which a connector of oauth2 is found',
    'connectors[1].metadata: cannot be given for github-universal: Logto accepts it for oauth2, oidc and saml only',
    'connectors[2].syncProfile: must not be true: mailgun-email has no profiles; only social connectors do',
    'connectors[3].metadata.name.en: is required',
    expect.stringMatching(/^connectors\[4\]\.id: is not a known field/),
  ]);
});

test('keeps unmanaged connectors, and deletes them only when connectors are pruned', async () => {
  const tenant = await startTenant();
  await tenant.apply({ connectors: [github, corp] });
  const { unmanaged: undeclared } = await tenant.plan({ connectors: [github] });
  expect(undeclared.map(({ label }) => label)).toEqual(['corp']);
  await tenant.settle({ connectors: [github] });
  expect(held(tenant).size).toBe(2);
  await tenant.settle({ connectors: [github], prune: ['connectors'] });
  expect([...held(tenant).keys()]).toEqual(['github-universal']);
});

test("keeps Logto's own e-mail service when connectors are pruned, and ignores those for demonstration", async () => {
  const tenant = await startTenant();
  await tenant.apply({ connectors: [mailgun, twilio, github] });
  const { connectorFactories, connectors } = tenant.state.experience;
  tenant.state.experience.connectorFactories = connectorFactories.map((factory) => {
    if (factory.id === mailgun.connectorId) return { ...factory, id: 'logto-email' };
    return factory.id === twilio.connectorId ? { ...factory, id: 'logto-sms', isDemo: true } : factory;
  });
  for (const one of connectors.values()) {
    if (one.connectorId === mailgun.connectorId) one.connectorId = 'logto-email';
    if (one.connectorId === twilio.connectorId) one.connectorId = 'logto-sms';
  }
  const plan = await tenant.plan({ connectors: [], prune: ['connectors'] });
  expect(work(plan)).toEqual(['delete connectors github-universal']);
  expect(plan.unmanaged.map(({ label }) => label)).toEqual(['logto-email']);
});

test('names the entry that Logto refuses', async () => {
  const tenant = await startTenant();
  const half = { ...github, config: { clientId: 'only' } };
  await expect(tenant.apply({ connectors: [corp, half] })).rejects.toThrow(
    /^connectors\[1\]: Could not create the connector "github-universal": .*The connector's config is invalid/,
  );
  await tenant.apply({ connectors: [github] });
  await expect(tenant.apply({ connectors: [half] })).rejects.toThrow(
    /^connectors\[0\]: Could not update the connector "github-universal": .*The connector's config is invalid/,
  );
  await expect(tenant.apply({ connectors: [{ connectorId: 'nope', config: {} }] })).rejects.toThrow(
    /^connectors\[0\]: Could not create the connector "nope": .*standard connector id/,
  );
});

test.for([
  ['a connector', [github]],
  ['one that replaces another', [smtp]],
])('finds %s whose answer was lost, and does not create it twice', async ([, connectors]) => {
  const tenant = await startTenant();
  await tenant.apply({ connectors: [mailgun] });
  tenant.requests();
  let lost = false;
  tenant.cloud.intercept(({ method, path }) => {
    if (lost || method !== 'POST' || path !== '/api/connectors') return undefined;
    lost = true;
    return 'reset-after';
  });
  await tenant.settle({ connectors });
  expect(tenant.requests().filter((line) => line === 'POST /api/connectors')).toHaveLength(1);
});
