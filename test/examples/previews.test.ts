import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { names } from '../scenarios/place.ts';
import type { Values } from './expressions.ts';
import { startExamples } from './run-example.ts';
import { jobOf, jobsOf, load, oursIn } from './workflow.ts';

it.each([
  'preview.yml',
  'config-as-code.yml',
  'deploy-vercel.yml',
  'deploy-cloudflare.yml',
  'deploy-netlify.yml',
  'auth-js.yml',
  'ghes.yml',
  'forks.yml',
  'pull-request-target.yml',
])('%s creates the tenant when a pull request is opened, and deletes it when it is closed', async (file) => {
  const { place, run } = await startExamples();
  const [opened] = await run(file, { event: 'opened' });
  expect(opened?.steps.map(({ outputs }) => outputs['created'])).toEqual(['true']);
  expect(names(place)).toEqual(['octo/shop#7']);
  const [closed] = await run(file, { event: 'closed' });
  expect(closed?.steps.map(({ outputs }) => outputs['operation'])).toEqual(['delete']);
  expect(names(place)).toEqual([]);
});

it.each(['unlabeled', 'closed'])('preview-by-label.yml deletes the tenant on %s', async (action) => {
  const examples = await startExamples();
  const { place } = examples;
  const run = (name: string, job: string) => examples.run('preview-by-label.yml', { event: name, job });
  await run('labeled', 'preview');
  const [pushed] = await run('synchronize', 'preview');
  expect(pushed?.steps.map(({ outputs }) => outputs['created'])).toEqual(['false']);
  expect(names(place)).toEqual(['octo/shop#7']);
  await run(action, action === 'closed' ? 'preview' : 'remove');
  expect(names(place)).toEqual([]);
  expect(place.github.api.comments.map(({ body }) => body)).toEqual([expect.stringContaining('is deleted')]);
  const [again] = await run('labeled', 'preview');
  expect(again?.steps.map(({ outputs }) => outputs['created'])).toEqual(['true']);
});

it('preview-command.yml has one tenant for commands and runs with a number, and deletes it on closed', async () => {
  const examples = await startExamples();
  const { place } = examples;
  const run = (action: string, more: Values = {}) =>
    examples.run('preview-command.yml', { values: more, event: action, job: 'tenant' });
  const [commanded] = await run('command');
  expect(commanded?.steps.map(({ outputs }) => outputs['created'])).toEqual(['true']);
  expect(names(place)).toEqual(['octo/shop#7']);
  const [dispatched] = await run('dispatch', { 'inputs.pr-number': '7' });
  expect(dispatched?.steps.map(({ outputs }) => outputs['created'])).toEqual(['false']);
  expect(place.github.api.comments).toHaveLength(1);
  const [closed] = await run('closed');
  expect(closed?.steps.map(({ outputs }) => outputs['operation'])).toEqual(['delete']);
  expect(names(place)).toEqual([]);
  expect(place.github.api.comments[0]?.body).toContain('is deleted');
});

it('preview-by-label.yml requires the label, except on closed', () => {
  const { preview, remove } = jobsOf(load('preview-by-label.yml'));
  expect(preview?.if).toBe(
    "github.event.action == 'closed' || contains(github.event.pull_request.labels.*.name, 'preview')",
  );
  expect(remove?.if).toBe("github.event.action == 'unlabeled' && github.event.label.name == 'preview'");
});

it('preview-command.yml provisions for a comment only when the first job has checked its author', () => {
  const { check, tenant } = jobsOf(load('preview-command.yml'));
  expect(check?.if).toBe(
    "github.event.issue.pull_request && startsWith(github.event.comment.body, '/preview')",
  );
  expect(tenant?.needs).toBe('check');
  expect(tenant?.if).toBe(
    "${{ !cancelled() && (github.event_name != 'issue_comment' || needs.check.outputs.is-allowed == 'true') }}",
  );
});

it('config-as-code.yml applies the file of previews over the one of all tenants', async () => {
  const { place, run } = await startExamples();
  await run('config-as-code.yml', { event: 'opened' });
  const [{ applications, experience } = expect.fail()] = place.cloud.tenants.values();
  const web = [...applications.values()].find(({ name }) => name === 'web');
  expect(web).toMatchObject({
    type: 'SPA',
    oidcClientMetadata: {
      redirectUris: ['https://pr-7.example.com/callback', 'http://localhost:3000/callback'],
    },
  });
  expect(experience.signIn.branding.logoUrl).toBe('https://example.com/preview-logo.svg');
});

it('auth-js.yml declares the application that the Logto provider of Auth.js needs', async () => {
  const { place, run } = await startExamples();
  const [job] = await run('auth-js.yml', { event: 'opened' });
  const [{ applications } = expect.fail()] = place.cloud.tenants.values();
  expect([...applications.values()].find(({ name }) => name === 'web')).toMatchObject({
    type: 'Traditional',
    oidcClientMetadata: { redirectUris: ['https://shop-*-my-team.vercel.app/api/auth/callback/logto'] },
  });
  const { apps = '', issuer } = job?.steps[0]?.outputs ?? {};
  expect(JSON.parse(apps)).toMatchObject({ web: { secret: expect.any(String) } });
  expect(issuer).toMatch(/\/oidc$/);
});

it('copy-staging.yml gives the tenant the current state of staging, with the secrets of the file', async () => {
  const { existing, place, run, runOurs, values, workspace } = await startExamples();
  const staging = await existing({ name: 'Staging' });
  const file = join(workspace, 'logto.yml');
  const configured = (description: string) => `
roles: [{ name: Customer, description: ${description} }]
applications: [{ name: web, type: SPA }]
connectors:
  - connectorId: github-universal
    config: { clientId: abc123, clientSecret: '\${LOGTO_SECRET_GITHUB_CLIENT}' }
`;
  writeFileSync(file, configured('Buys things'));
  const all = { ...values, ...staging };
  const variables = { LOGTO_SECRET_GITHUB_CLIENT: all['secrets.LOGTO_GITHUB_CLIENT_SECRET'] ?? '' };
  const [exporting] = oursIn(jobOf('copy-staging.yml', 'preview').steps);
  const configure = { with: { ...exporting?.with, operation: 'configure' }, env: {} };
  expect((await runOurs(configure, variables, all)).result).toBe('success');
  writeFileSync(file, configured('Bought things'));

  const [opened] = await run('copy-staging.yml', { values: staging, event: 'opened' });
  expect(opened?.steps.map(({ outputs }) => outputs['operation'])).toEqual(['export', 'provision']);
  const ids: unknown = JSON.parse(opened?.steps[1]?.outputs['app-ids'] ?? '');
  expect(ids).toEqual({ preview: expect.any(String), web: expect.any(String) });
  const copy = [...place.cloud.tenants.values()].find(({ name }) => name === 'octo/shop#7');
  expect([...(copy?.roles.values() ?? [])]).toContainEqual(
    expect.objectContaining({ name: 'Customer', description: 'Buys things' }),
  );
  expect([...(copy?.experience.connectors.values() ?? [])]).toMatchObject([
    { config: { clientId: 'abc123', clientSecret: 'github-secret' } },
  ]);
  const [closed] = await run('copy-staging.yml', { values: staging, event: 'closed' });
  expect(closed?.steps.map(({ outputs }) => outputs['operation'])).toEqual(['delete']);
  expect(names(place)).toEqual(['Staging']);
});

it('sign-in-pages.yml uploads the pages that the job has built', async () => {
  const { place, run, workspace } = await startExamples();
  const folder = join(workspace, 'sign-in-pages/dist');
  writeFileSync(join(workspace, 'logto.yml'), 'customUi: { folder: sign-in-pages/dist }\n');
  mkdirSync(folder, { recursive: true });
  for (const [action, page] of [
    ['opened', '<title>First</title>'],
    ['synchronize', '<title>Second</title>'],
  ] as const) {
    writeFileSync(join(folder, 'index.html'), page);
    await run('sign-in-pages.yml', { event: action });
    const [{ experience, settings } = expect.fail()] = place.cloud.tenants.values();
    const uploaded = settings.customUi.uploads.get(experience.signIn.customUiAssets?.id ?? '');
    expect(uploaded?.get('index.html')).toBe(page);
  }
  expect(place.github.api.comments.map(({ body }) => body).join('')).toContain('http://127.0.0.1:');
  rmSync(folder, { recursive: true });
  await run('sign-in-pages.yml', { event: 'closed' });
  expect(names(place)).toEqual([]);
});
