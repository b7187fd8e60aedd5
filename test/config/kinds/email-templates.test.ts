import { expect, test } from 'vitest';
import { startTenant, work } from './tenant.ts';

const english = {
  languageTag: 'en',
  templateType: 'SignIn',
  details: { subject: 'Sign in', content: '<b>{{code}}</b>', contentType: 'text/html' },
};
const dutch = { ...english, languageTag: 'nl', details: { ...english.details, subject: 'Aanmelden' } };

test('creates templates; a second plan is empty', async () => {
  const tenant = await startTenant();
  await tenant.settle({ emailTemplates: [english, dutch] });
  expect(await tenant.exported('emailTemplates')).toEqual([english, dutch]);
});

test('updates only what differs, and keeps the id and undeclared details', async () => {
  const tenant = await startTenant();
  await tenant.apply({
    emailTemplates: [{ ...english, details: { ...english.details, replyTo: 'help@example.com' } }],
  });
  const [id] = tenant.state.settings.emailTemplates.keys();
  const changed = { ...english, details: { subject: 'Sign in now', content: english.details.content } };
  expect(work(await tenant.plan({ emailTemplates: [changed] }))).toEqual([
    'update emailTemplates en/SignIn: details.subject',
  ]);
  await tenant.settle({ emailTemplates: [changed] });
  const details = { ...english.details, subject: 'Sign in now', replyTo: 'help@example.com' };
  expect([...tenant.state.settings.emailTemplates.values()]).toMatchObject([{ id, details }]);
});

test('clears by null the fields that a template can do without', async () => {
  const tenant = await startTenant();
  const further = { replyTo: 'help@example.com', sendFrom: 'no-reply@example.com' };
  await tenant.apply({ emailTemplates: [{ ...english, details: { ...english.details, ...further } }] });
  const { contentType: _contentType, ...plain } = english.details;
  const cleared = { ...plain, contentType: null, replyTo: null };
  await tenant.settle({ emailTemplates: [{ ...english, details: cleared }] });
  const [held] = tenant.state.settings.emailTemplates.values();
  expect(held?.details).toEqual({ ...plain, sendFrom: further.sendFrom });
});

test('finds a template by language and type together', async () => {
  const tenant = await startTenant();
  const register = { ...english, templateType: 'Register' };
  await tenant.apply({ emailTemplates: [english, dutch] });
  expect(work(await tenant.plan({ emailTemplates: [english, dutch, register] }))).toEqual([
    'create emailTemplates en/Register',
  ]);
});

test('deletes unmanaged templates only when email templates are pruned', async () => {
  const tenant = await startTenant();
  await tenant.apply({ emailTemplates: [english, dutch] });
  await tenant.settle({ emailTemplates: [english] });
  expect(await tenant.exported('emailTemplates')).toEqual([english, dutch]);
  const pruned = { emailTemplates: [english], prune: ['emailTemplates' as const] };
  expect(work(await tenant.plan(pruned))).toEqual(['delete emailTemplates nl/SignIn']);
  await tenant.settle(pruned);
  expect(await tenant.exported('emailTemplates')).toEqual([english]);
});

test('notes an unknown language, which Logto accepts', async () => {
  const tenant = await startTenant();
  for (const languageTag of ['xx-nope', 'e', 'no language']) {
    const { entries } = await tenant.plan({ emailTemplates: [{ ...english, languageTag }] });
    expect(entries[0]?.note).toBe(
      `"${languageTag}" is not a known language; Logto accepts the template but never uses it`,
    );
  }
  for (const languageTag of ['en', 'pt-BR', 'zh-Hant-TW', 'fa-IR']) {
    const { entries } = await tenant.plan({ emailTemplates: [{ ...english, languageTag }] });
    expect(entries[0]?.note).toBeUndefined();
  }
});

test('names the entry that Logto refuses', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method, path }) =>
    method === 'PUT' && path === '/api/email-templates'
      ? Response.json({ code: 'entity.db_constraint_violated', message: 'No.' }, { status: 422 })
      : undefined,
  );
  await expect(tenant.apply({ emailTemplates: [dutch] })).rejects.toThrow(
    /^emailTemplates\[0\]: Could not create the email template "nl\/SignIn"/,
  );
});
