import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSignInPages } from '../../../src/config/kinds/sign-in-pages.ts';
import { loadDesiredState } from '../../../src/config/load.ts';
import { applyPlan } from '../../../src/config/apply.ts';
import { planDesiredState } from '../../../src/config/plan-desired-state.ts';
import { planNewTenant } from '../../../src/config/plan-new-tenant.ts';
import { readTenantConfig } from '../../../src/config/export/read.ts';
import { createWorkspaceFiles } from '../../../src/runner/workspace-files.ts';
import { showPlan } from '../../../src/report/plan-text.ts';
import { openTenant, startTenant } from './tenant.ts';

const pages = { customUi: { folder: './dist' } };
const none = { customUi: { folder: null } };

/** The uploaded pages that a tenant shows. */
const inUse = ({ state: { experience, settings } }: Awaited<ReturnType<typeof startTenant>>) =>
  settings.customUi.uploads.get(experience.signIn.customUiAssets?.id ?? '');

const lines = async (tenant: Awaited<ReturnType<typeof startTenant>>, written: object) =>
  showPlan(await tenant.plan(written));

describe('the pages of a tenant', () => {
  test('are uploaded on every run, and the plan says so', async () => {
    const tenant = await startTenant();
    expect(await lines(tenant, pages)).toEqual(['! the custom UI', '+     folder: "./dist"']);
    await tenant.apply(pages);
    expect(Object.fromEntries(inUse(tenant) ?? [])).toEqual({ 'index.html': '<p>Sign in</p>' });
    const first = tenant.state.experience.signIn.customUiAssets?.id;
    expect(await lines(tenant, pages)).toEqual(['! the custom UI (uploaded on every run)']);
    tenant.requests();
    await tenant.settle(pages);
    expect(tenant.requests().filter((line) => !line.startsWith('GET'))).toEqual([
      'POST /api/sign-in-exp/default/custom-ui-assets',
      'PATCH /api/sign-in-exp',
    ]);
    expect(tenant.state.experience.signIn.customUiAssets?.id).not.toBe(first);
    expect(inUse(tenant)).toBeDefined();
  });

  test('are shown to users', async () => {
    const tenant = await startTenant();
    await tenant.apply(pages);
    const page = await tenant.cloud.handle(new Request(`${tenant.state.origin}/sign-in`));
    expect(await page.text()).toBe('<p>Sign in</p>');
  });

  test('are removed when null is declared, without a request when there are none', async () => {
    const tenant = await startTenant();
    expect(await lines(tenant, none)).toEqual([]);
    await tenant.apply(pages);
    expect(await lines(tenant, none)).toEqual([
      '! the custom UI',
      '-     folder: "uploaded pages"',
      '+     folder: null',
    ]);
    await tenant.settle(none);
    expect(tenant.state.experience.signIn.customUiAssets).toBeNull();
    expect(await lines(tenant, none)).toEqual([]);
  });

  test.each(['reset-after', new Response('', { status: 503 })] as const)(
    'are sent again with the same bytes after %o',
    async (fault) => {
      const tenant = await startTenant();
      tenant.cloud.intercept(({ path, count }) =>
        path.endsWith('assets') && count === 0 ? fault : undefined,
      );
      await tenant.apply(pages);
      const uploads = tenant.cloud.requests.filter(({ path }) => path.endsWith('assets'));
      expect(uploads).toHaveLength(2);
      expect(uploads[1]?.body).toBe(uploads[0]?.body);
      expect(inUse(tenant)).toBeDefined();
    },
  );

  test('are refused with an explanation when this Logto has no storage for pages', async () => {
    const tenant = await startTenant();
    tenant.state.settings.customUi.hasStorage = false;
    await expect(tenant.apply(pages)).rejects.toThrow(
      /^customUi: Could not upload the custom UI: POST \/api\/sign-in-exp\/default\/custom-ui-assets answered 400: Storage provider is not configured \(code storage\.not_configured, request id \S+\)\. This Logto has no storage for files, which sign-in pages of your own need; tenants of Logto Cloud have it\.$/,
    );
    expect(tenant.state.experience.signIn.customUiAssets).toBeNull();
  });

  test('are refused with an explanation when the plan of the tenant has no pages of its own', async () => {
    const tenant = await startTenant();
    const refusal = Response.json({ code: 'subscription.limit_exceeded', message: 'No.' }, { status: 403 });
    tenant.cloud.intercept(({ path }) => (path.endsWith('assets') ? refusal : undefined));
    await expect(tenant.apply(pages)).rejects.toThrow(
      /The plan of the tenant does not include sign-in pages of your own \(Bring your UI\); development tenants have them\.$/,
    );
  });

  test('are left out of an exported file, which says so when there are some', async () => {
    const { context, state } = await openTenant();
    const exported = async () =>
      (await readTenantConfig(context(), { withUsers: true })).find(({ kind }) => kind.name === 'customUi');
    expect(await exported()).toMatchObject({ entries: [], leftOut: [] });
    state.experience.signIn.customUiAssets = { id: 'abc', createdAt: 1 };
    expect(await exported()).toMatchObject({
      entries: [],
      leftOut: [{ what: 'customUi', reason: 'Logto does not show its content' }],
    });
  });
});

describe('the folder of the pages', () => {
  let workspace: string;
  beforeEach(() => (workspace = mkdtempSync(join(tmpdir(), 'pages-'))));
  afterEach(() => rmSync(workspace, { recursive: true }));

  const write = (files: Record<string, string | Uint8Array>): void => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileSync(join(workspace, path), content);
    }
  };
  const load = (config = 'logto.yml') =>
    loadDesiredState(
      { apps: '', config },
      { files: createWorkspaceFiles(workspace), env: { LOGTO_VAR_OUT: 'out' }, mask: () => {}, workspace },
    );
  const problemsOf = async (folder: string) => {
    write({ 'logto.yml': `customUi:\n  folder: ${JSON.stringify(folder)}\n` });
    return (await load()).problems;
  };

  test('is named from the config file, and may have a variable in its name', async () => {
    write({
      'config/logto.yml': 'customUi: { folder: "../pages/${LOGTO_VAR_OUT}" }',
      'pages/out/index.html': '<h1>Hi</h1>',
      'pages/out/assets/app.js': 'go()',
      'pages/out/.env': 'KEY=secret',
      'pages/out/.well-known/x': 'x',
    });
    const { value, problems } = await load('config/logto.yml');
    expect(problems).toEqual([]);
    const { context, state } = await openTenant();
    const within = context();
    const plan = await planDesiredState(value ?? expect.fail(), within);
    await applyPlan(plan.value ?? expect.fail(), within);
    const [files] = state.settings.customUi.uploads.values();
    expect(Object.fromEntries(files ?? [])).toEqual({ 'index.html': '<h1>Hi</h1>', 'assets/app.js': 'go()' });
    const ofNewTenant = await planNewTenant(value ?? expect.fail(), () => false);
    expect(showPlan(ofNewTenant.value ?? expect.fail())).toEqual([
      '! the custom UI',
      '+     folder: "../pages/out"',
    ]);
  });

  test('makes the same bytes whenever its files are the same', async () => {
    write({ 'a/x.js': '1', 'a/index.html': '2', 'b/index.html': '2', 'b/x.js': '1' });
    const read = (path: string) => readSignInPages(path, createWorkspaceFiles(workspace));
    const [one, other] = [await read('a'), await read('b')];
    expect(one.zip).toEqual(other.zip);
    expect(Object.keys(unzipSync(one.zip))).toEqual(['index.html', 'x.js']);
  });

  test.for<[string, string]>([
    [
      'missing',
      'there is no folder "missing" in the workspace; a step before this one must check it out or build it',
    ],
    ['./page.html', '"page.html" is a file; use the path of a folder'],
    ['empty', 'the folder "empty" has no index.html; name the folder with the built pages'],
    ['../outside', 'the folder "../outside" is outside the workspace; use a path inside it'],
    ['many', 'the folder "many" has more than 200 files; keep 200 at most'],
    ['large', 'the file "large/index.html" has 10 MiB or more; make it smaller'],
    ['random', 'the files of the folder "random" have more than 20 MiB as a ZIP file; make them smaller'],
    [
      'links',
      'the path "links/config" is a symbolic link that leads outside its folder; put the file itself there',
    ],
    ['.git', 'the folder ".git" belongs to Git; use another one'],
  ])('is refused at its line: %s', async ([folder, sentence]) => {
    write({
      'page.html': '',
      'empty/app.js': '',
      'links/index.html': '',
      '.git/config': 'token',
      '.git/index.html': '',
    });
    symlinkSync('../.git/config', join(workspace, 'links/config'));
    if (folder === 'many') {
      write(Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`many/${index}.html`, ''])));
    }
    if (folder === 'large') write({ 'large/index.html': new Uint8Array(10 * 2 ** 20) });
    if (folder === 'random') {
      const bytes = randomBytes(9 * 2 ** 20);
      write({ 'random/index.html': bytes, 'random/a': bytes, 'random/b': bytes.subarray(0, 3 * 2 ** 20) });
    }
    const at = { file: 'logto.yml', line: 2, column: 3 };
    expect(await problemsOf(folder)).toEqual([{ path: 'customUi.folder', sentence, at }]);
  });

  test.for<[string, string]>([
    ['""', 'must not be empty'],
    ['5', 'must be text, not a number; put it in quotes'],
  ])('is refused unless it is a path: %s', async ([folder, sentence]) => {
    write({ 'logto.yml': `customUi: { folder: ${folder} }` });
    expect((await load()).problems).toMatchObject([{ path: 'customUi.folder', sentence }]);
  });
});
