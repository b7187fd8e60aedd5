import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { actionsBot } from '../../stand-in/github-api/types.ts';
import type { TenantState } from '../../stand-in/logto-cloud/index.ts';
import type { RunResult } from '../../stand-in/runner/index.ts';
import { noCache, said, spa } from './kept.ts';
import { type Place, apps, names, startFastPlace, startPlace } from './place.ts';
import { onlyFor } from './scenario.ts';

const dryRun = { inputs: { comment: 'true', 'dry-run': 'true' }, more: { env: noCache } };

/** What people see of the comments, the oldest first. */
const shown = ({ github }: Place): string[] =>
  github.api.comments.map(({ body }) => body.replaceAll(/^<!-- .* -->\n/gm, ''));

/** The writing requests to GitHub since the last call of this. */
const writes = ({ github }: Place): string[] =>
  github.api.requests
    .splice(0)
    .map(({ method }) => method)
    .filter((method) => method !== 'GET');

function expectSuccess(run: RunResult): void {
  expect(run.result, run.log).toBe('success');
}

describe('a dry run of provision', () => {
  it('shows the plan of a tenant that does not exist, and updates it in place when it changes', async () => {
    const place = await startPlace();
    expectSuccess(await place.run('opened', dryRun));
    expect(names(place)).toEqual([]);
    expect(shown(place)).toEqual([
      expect.stringMatching(
        /^<h3>Plan for the Logto tenant <code>octo\/shop#7<\/code><\/h3>\n\n<p><b>3 to create<\/b><\/p>\n\n<p>The tenant would be created\./,
      ),
    ]);
    expect(shown(place)[0]).toContain(
      [
        '```diff',
        '+ tenant "octo/shop#7"',
        '+ application "web"',
        '+     type: "SPA"',
        '+     oidcClientMetadata.redirectUris: ["https://pr.example.com/callback"]',
        '+ application "server"',
        '+     type: "Traditional"',
        '```',
      ].join('\n'),
    );
    expect(writes(place)).toEqual(['POST', 'PATCH']);
    expectSuccess(
      await place.run('synchronize', { ...dryRun, more: { ...dryRun.more, github: { RUN_ID: '2' } } }),
    );
    expect(writes(place)).toEqual([]);
    expectSuccess(
      await place.run('synchronize', { ...dryRun, inputs: { ...dryRun.inputs, apps: spa('web') } }),
    );
    expect(writes(place)).toEqual(['PATCH']);
    expect(shown(place)).toEqual([expect.stringContaining('<b>2 to create</b>')]);
  });

  it('writes a comment next to the one of the tenant, which it does not change', async () => {
    const place = await startPlace();
    const real = { inputs: { comment: 'true' }, more: { env: noCache } };
    expectSuccess(await place.run('opened', real));
    expectSuccess(await place.run('synchronize', dryRun));
    expect(shown(place)).toEqual([expect.stringContaining('is ready')]);
    const changed = apps('https://new.example.com/callback');
    expectSuccess(await place.run('synchronize', { ...dryRun, inputs: { ...dryRun.inputs, apps: changed } }));
    expect(shown(place)).toEqual([
      expect.stringContaining('is ready'),
      expect.stringContaining('<b>1 to change</b>'),
    ]);
    expectSuccess(await place.run('synchronize', dryRun));
    expect(shown(place)[1]).toContain('It is as declared.');
  });

  it('shows above the fold that it would delete the tenant to recreate it', async () => {
    const place = await startPlace();
    place.cloud.seedTenant({ name: 'octo/shop#7' });
    const inputs = { ...dryRun.inputs, 'if-exists': 'recreate' };
    expectSuccess(await place.run('opened', { ...dryRun, inputs }));
    const [above = ''] = shown(place)[0]?.split('<details>') ?? [];
    expect(above).toContain('<b>3 to create, 1 to delete</b>');
    expect(above).toContain('<li><code>tenant &quot;octo/shop#7&quot;</code></li>');
  });

  it('has a comment for each tenant', async () => {
    const place = await startPlace();
    for (const name of ['{owner}/{repo}#{pr} a', '{owner}/{repo}#{pr} b', '{owner}/{repo}#{pr} a'])
      expectSuccess(await place.run('opened', { ...dryRun, inputs: { ...dryRun.inputs, name } }));
    expect(shown(place)).toEqual([
      expect.stringContaining('<code>octo/shop#7 a</code>'),
      expect.stringContaining('<code>octo/shop#7 b</code>'),
    ]);
  });

  it('writes no comment without a pull request', async () => {
    const place = await startPlace();
    const run = await place.runOnPush({ ...dryRun, inputs: { ...dryRun.inputs, name: 'main' } });
    expectSuccess(run);
    expect(run.log).toContain('No comment is written, because the event is not about a pull request.');
    expect(place.github.api.requests).toEqual([]);
  });
});

interface Configured {
  place: Place;
  tenant: TenantState;
  write: (file: string, text: string) => void;
  configure: (inputs?: Record<string, string>) => Promise<RunResult>;
}

/** A tenant that is configured from files, in runs on pull request 7. */
async function startConfigured(): Promise<Configured> {
  const place = await startFastPlace();
  const tenant = place.cloud.seedTenant();
  const workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
  onTestFinished(() => rmSync(workspace, { recursive: true, force: true }));
  const access = {
    ...onlyFor('configure'),
    pat: '',
    'cloud-api-endpoint': '',
    'if-exists': '',
    endpoint: tenant.origin,
    'm2m-app-id': tenant.defaultApplication.id,
    'm2m-app-secret': tenant.defaultApplication.secret,
  };
  return {
    place,
    tenant,
    write: (file, text) => writeFileSync(join(workspace, file), text),
    configure: (inputs = {}) =>
      place.run('synchronize', {
        inputs: { ...access, comment: 'true', config: 'logto.yml', ...inputs },
        more: { github: { WORKSPACE: workspace }, secrets: [tenant.defaultApplication.secret], post: false },
      }),
  };
}

const role = (name: string): string => `roles: [{ name: ${name}, description: For ${name} }]\n`;

describe('configure', () => {
  it('shows what it would change, then what it changed, then that nothing is to change', async () => {
    const { configure, place, tenant, write } = await startConfigured();
    write('logto.yml', role('Customer'));
    expectSuccess(await configure({ 'dry-run': 'true' }));
    expect(shown(place)).toEqual([
      expect.stringMatching(/^<h3>Plan for the Logto tenant<\/h3>\n\n<p><b>1 to create<\/b><\/p>/),
    ]);
    expectSuccess(await configure());
    expect(shown(place)).toEqual([
      expect.stringMatching(/^<h3>Changes to the Logto tenant<\/h3>\n\n<p><b>1 created<\/b><\/p>/),
    ]);
    writes(place);
    expectSuccess(await configure());
    expectSuccess(await configure({ 'dry-run': 'true' }));
    expect(shown(place)).toEqual([expect.stringContaining('<p>It is as declared.</p>')]);
    expect(writes(place)).toEqual(['PATCH']);
    expect(shown(place).join('')).not.toContain(tenant.id);
  });

  it('writes no comment when there was never anything to change', async () => {
    const { configure, place, write } = await startConfigured();
    write('logto.yml', 'roles: []\n');
    expectSuccess(await configure());
    expectSuccess(await configure({ 'dry-run': 'true' }));
    expect(place.github.api.comments).toEqual([]);
  });

  it('lists what is deleted above the fold', async () => {
    const { configure, place, write } = await startConfigured();
    write('logto.yml', role('Customer'));
    expectSuccess(await configure());
    write('logto.yml', 'roles: []\nprune: [roles]\n');
    expectSuccess(await configure({ 'dry-run': 'true' }));
    const [above = ''] = shown(place)[0]?.split('<details>') ?? [];
    expect(above).toContain(
      '<p>Would be deleted:</p>\n\n<ul>\n<li><code>role &quot;Customer&quot;</code></li>',
    );
  });

  it('has a comment for each file', async () => {
    const { configure, place, write } = await startConfigured();
    for (const name of ['web', 'api']) {
      write(`${name}.yml`, role(name));
      expectSuccess(await configure({ 'dry-run': 'true', config: `${name}.yml` }));
    }
    expect(shown(place)).toEqual([
      expect.stringContaining('Declared in <code>web.yml</code>.'),
      expect.stringContaining('Declared in <code>api.yml</code>.'),
    ]);
  });

  it('names the endpoint when outputs are not masked', async () => {
    const { configure, place, tenant, write } = await startConfigured();
    write('logto.yml', role('Customer'));
    expectSuccess(await configure({ 'dry-run': 'true', 'mask-outputs': 'false' }));
    expect(shown(place)[0]).toContain(`<h3>Plan for the Logto tenant <code>${tenant.origin}</code></h3>`);
  });

  it('never edits comments by others', async () => {
    const { configure, place, write } = await startConfigured();
    write('logto.yml', role('Customer'));
    expectSuccess(await configure({ 'dry-run': 'true' }));
    const [own] = place.github.api.comments;
    const body = own?.body ?? '';
    place.github.api.addComment(7, body, 'mallory');
    place.github.api.writeComment({ issue: 7, body, ...actionsBot });
    expectSuccess(await configure());
    expect(place.github.api.comments.slice(1).map((comment) => comment.body)).toEqual([body, body]);
    expect(shown(place)[0]).toContain('<b>1 created</b>');
    place.github.api.deleteComment(own?.id ?? 0);
    write('logto.yml', role('Support'));
    expectSuccess(await configure());
    expect(place.github.api.comments.slice(0, 2).map((comment) => comment.body)).toEqual([body, body]);
    expect(place.github.api.comments).toHaveLength(3);
  });

  it('does not change the comment of an earlier run when it fails', async () => {
    const { configure, place, write } = await startConfigured();
    write('logto.yml', role('Customer'));
    expectSuccess(await configure({ 'dry-run': 'true' }));
    const before = shown(place);
    write('logto.yml', 'users: [{ username: alice, roles: [Missing] }]\n');
    expect((await configure({ 'dry-run': 'true' })).result).toBe('failure');
    expect(shown(place)).toEqual(before);
  });

  it.each([
    ['is down', () => Response.json({ message: 'Bad' }, { status: 502 }), 'answered 502'],
    ['resets connections', () => 'reset' as const, 'got no answer'],
    ['does not answer', () => 'hang' as const, 'time limit of 10 s was reached'],
    [
      'gives the job no permission',
      () => Response.json({ message: 'Resource not accessible by integration' }, { status: 403 }),
      'pull-requests: write',
    ],
  ])('applies the file nevertheless, with a warning, when GitHub %s', async (_, fault, why) => {
    const { configure, place, tenant, write } = await startConfigured();
    write('logto.yml', role('Customer'));
    place.github.api.intercept(fault);
    const run = await configure();
    expectSuccess(run);
    expect([...tenant.roles.values()].map(({ name }) => name)).toContain('Customer');
    expect(run.outputs['changed']).toBe('true');
    expect(said(run)).toEqual([
      expect.stringMatching(
        `^warning: The comment with the plan on pull request #7 could not be written: .*${why}`,
      ),
    ]);
  });
});
