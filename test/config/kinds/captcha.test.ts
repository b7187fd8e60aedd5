import * as fc from '../../fast-check.ts';
import { expect, test } from 'vitest';
import { readTenantConfig } from '../../../src/config/export/read.ts';
import { writeYaml } from '../../../src/config/export/write.ts';
import { showPlan } from '../../../src/report/plan-text.ts';
import { loadConfig } from '../load-text.ts';
import { type Tenant, openTenant, secretPart, startTenant, work } from './tenant.ts';

const secretKey = `${secretPart}-1`;
const turnstile = { type: 'Turnstile', siteKey: 'site', secretKey };
const recaptcha = { type: 'RecaptchaEnterprise', siteKey: 'site', secretKey, projectId: 'shop' };

const held = ({ state }: Tenant) => state.settings.captchaProvider?.config;

async function problemsOf(file: object): Promise<string[]> {
  const { problems } = await loadConfig(JSON.stringify(file), { file: 'logto.json' });
  return problems.map(({ path, sentence }) => `${path}: ${sentence}`);
}

test('creates the provider; a second plan is empty', async () => {
  const tenant = await startTenant();
  expect(work(await tenant.plan({ captcha: turnstile }))).toEqual(['create captcha ']);
  await tenant.settle({ captcha: turnstile });
  expect(held(tenant)).toEqual(turnstile);
  expect(await tenant.exported('captcha')).toEqual([turnstile]);
});

test('exports nothing when there is no provider', async () => {
  const tenant = await startTenant();
  expect(await tenant.exported('captcha')).toEqual([]);
});

test('passes on other failures to read the provider', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ path }) =>
    path === '/api/captcha-provider' ? Response.json({ message: 'no' }, { status: 403 }) : undefined,
  );
  await expect(tenant.plan({ captcha: turnstile })).rejects.toThrow(/^Could not read the CAPTCHA provider/);
});

test('reports in the plan that an older Logto does not have it', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ path }) =>
    path === '/api/captcha-provider' ? new Response('Not Found', { status: 404 }) : undefined,
  );
  await expect(tenant.plan({ captcha: turnstile })).rejects.toThrow(
    /^Could not read the CAPTCHA provider: .* answered 404\. This Logto does not know this request: update Logto, or remove what needs it from the file\.$/,
  );
});

test('updates only what differs, although Logto replaces the whole config', async () => {
  const tenant = await startTenant();
  await tenant.apply({ captcha: { ...recaptcha, domain: 'recaptcha.net', mode: 'checkbox' } });
  const changed = { captcha: { type: 'RecaptchaEnterprise', siteKey: 'other', projectId: 'shop' } };
  expect(showPlan(await tenant.plan(changed))).toEqual([
    '! the CAPTCHA provider',
    '-     siteKey: "site"',
    '+     siteKey: "other"',
  ]);
  await tenant.settle(changed);
  expect(held(tenant)).toEqual({
    ...recaptcha,
    siteKey: 'other',
    domain: 'recaptcha.net',
    mode: 'checkbox',
  });
});

test('clears domain and mode by null', async () => {
  const tenant = await startTenant();
  await tenant.apply({ captcha: { ...recaptcha, domain: 'recaptcha.net', mode: 'checkbox' } });
  await tenant.settle({ captcha: { ...recaptcha, domain: null, mode: null } });
  expect(held(tenant)).toEqual(recaptcha);
  await tenant.settle({ captcha: { ...recaptcha, domain: null, mode: null } });
});

test('changes the type, without what only the other type has', async () => {
  const tenant = await startTenant();
  await tenant.apply({ captcha: { ...recaptcha, mode: 'checkbox' } });
  await tenant.settle({ captcha: turnstile });
  expect(held(tenant)).toEqual(turnstile);
  await tenant.settle({ captcha: recaptcha });
  expect(held(tenant)).toEqual(recaptcha);
});

test('needs the secret key for a new provider, and when the type changes', async () => {
  const tenant = await startTenant();
  const withoutKey = { type: 'Turnstile', siteKey: 'site' };
  expect(await tenant.problems({ captcha: withoutKey })).toEqual([
    'captcha.secretKey: is required for a new provider',
  ]);
  await tenant.apply({ captcha: recaptcha });
  expect(await tenant.problems({ captcha: withoutKey })).toEqual([
    'captcha.secretKey: is required when type changes: the tenant has the key of RecaptchaEnterprise',
  ]);
});

test('never shows the secret key, nor exports it', async () => {
  const tenant = await startTenant();
  await tenant.apply({ captcha: turnstile });
  const changed = { captcha: { ...turnstile, secretKey: 'other' } };
  expect(showPlan(await tenant.plan(changed))).toEqual([
    '! the CAPTCHA provider',
    '!     secretKey: changed',
  ]);

  const { context, state } = await openTenant();
  const { captchaProvider } = tenant.state.settings;
  state.settings.captchaProvider = captchaProvider;
  const states = await readTenantConfig(context(), { withUsers: false });
  const text = await writeYaml(states, 'schema.json');
  expect(text).toContain(
    '# secretKey is left out: it is secret.\ncaptcha:\n  type: Turnstile\n  siteKey: site\n',
  );
  expect(text).not.toContain(secretPart);
});

test('comes before the policy that switches it on', async () => {
  const tenant = await startTenant();
  await tenant.settle({ captcha: turnstile, signInExperience: { captchaPolicy: { enabled: true } } });
  const writes = tenant.requests().filter((line) => /^(PUT|PATCH)/.test(line));
  expect(writes).toEqual(['PUT /api/captcha-provider', 'PATCH /api/sign-in-exp']);
});

test('deletes the provider only when none is declared and captcha is pruned', async () => {
  const tenant = await startTenant();
  await tenant.apply({ captcha: turnstile, signInExperience: { captchaPolicy: { enabled: true } } });
  expect(showPlan(await tenant.plan({ captcha: null }))).toEqual(['  not managed: the CAPTCHA provider']);
  await tenant.settle({ captcha: null });
  await tenant.settle({ captcha: turnstile, prune: ['captcha'] });
  expect(held(tenant)).toEqual(turnstile);

  const pruned = { captcha: null, prune: ['captcha' as const] };
  expect(showPlan(await tenant.plan(pruned))).toEqual(['- the CAPTCHA provider']);
  await tenant.settle(pruned);
  expect(held(tenant)).toBeUndefined();
  expect(tenant.state.experience.signIn.captchaPolicy).toEqual({ enabled: false });
  await tenant.settle(pruned);
});

test('leaves a provider alone that this action does not know', async () => {
  const tenant = await startTenant();
  await tenant.apply({ captcha: turnstile });
  Object.assign(held(tenant) ?? {}, { type: 'Other', siteKey: undefined, appKey: 'x' });
  expect(await tenant.exported('captcha')).toMatchObject([{ type: 'Other' }]);
  await tenant.settle({ captcha: turnstile });
});

test('refuses before any request what Logto would refuse or ignore', async () => {
  expect(await problemsOf({ captcha: { ...turnstile, projectId: 'shop', mode: 'checkbox' } })).toEqual([
    'captcha.projectId: is for RecaptchaEnterprise only; Logto ignores it for Turnstile',
    'captcha.mode: is for RecaptchaEnterprise only; Logto ignores it for Turnstile',
  ]);
  const { projectId, ...incomplete } = recaptcha;
  expect(await problemsOf({ captcha: incomplete })).toEqual([
    'captcha.projectId: is required for RecaptchaEnterprise',
  ]);
  expect(await problemsOf({ captcha: { ...recaptcha, projectId, mode: 'nope', siteKey: '' } })).toEqual([
    expect.stringMatching(/^captcha\.siteKey: /),
    'captcha.mode: "nope" is not one of invisible, checkbox',
  ]);
  expect(await problemsOf({ captcha: { config: turnstile } })).toContainEqual(
    expect.stringMatching(/^captcha\.config: is not a known field/),
  );
  expect(await problemsOf({ captcha: { type: 'HCaptcha', siteKey: 'x' } })).toEqual([
    'captcha.type: "HCaptcha" is not one of Turnstile, RecaptchaEnterprise',
  ]);
});

test('explains how to delete the provider', async () => {
  expect(await problemsOf({ captcha: null, prune: ['captcha'] })).toEqual([]);
  expect(await problemsOf({ roles: [], prune: ['captcha', 'webhooks', 'accountCenter'] })).toEqual([
    'prune[0]: "captcha" is not a key of this file; to delete the CAPTCHA provider, declare captcha: null',
    'prune[1]: "webhooks" is not a key of this file; to delete all there are, declare an empty list: webhooks: []',
    'prune[2]: there is one account center, which cannot be deleted',
  ]);
  expect(await problemsOf({ accountCenter: null })).toEqual([
    expect.stringMatching(/^accountCenter: must be/),
  ]);
});

test('replaces any provider by any other', async () => {
  const text = fc.constantFrom('a', 'b c', '${x}', 'ä🙂');
  const provider = fc.oneof(
    fc.record({ type: fc.constant('Turnstile'), siteKey: text, secretKey: text }),
    fc.record(
      {
        type: fc.constant('RecaptchaEnterprise'),
        siteKey: text,
        secretKey: text,
        projectId: text,
        domain: fc.option(text),
        mode: fc.option(fc.constantFrom('invisible', 'checkbox')),
      },
      { requiredKeys: ['type', 'siteKey', 'secretKey', 'projectId'] },
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(provider, { minLength: 1, maxLength: 3 }), async (providers) => {
      const tenant = await startTenant();
      for (const captcha of providers) await tenant.settle({ captcha });
      const last = Object.entries(providers.at(-1) ?? {}).filter(([, value]) => value !== null);
      expect(held(tenant)).toMatchObject(Object.fromEntries(last));
    }),
    { numRuns: 50 },
  );
});
