import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jobTemp } from './kept.ts';
import { apps, names, repository, startPlace } from './place.ts';
import { expectNoSecret, onlyFor, runBundle } from './scenario.ts';

describe('the comment', () => {
  it('exists once, changes only with the tenant, and says when the tenant is deleted', async () => {
    const place = await startPlace();
    const inputs = { comment: 'true' };
    await place.run('opened', { inputs });
    const { comments } = place.github.api;
    expect(comments).toHaveLength(1);
    const [id, body] = [comments[0]?.id, comments[0]?.body];
    expect(body).toContain('is ready');
    const writes = (): number => place.github.api.requests.filter(({ method }) => method !== 'GET').length;
    // Created, sealed and shown: a seal names the comment, so the comment comes first.
    expect(writes()).toBe(3);
    await place.run('synchronize', { inputs });
    expect(writes()).toBe(3);
    await place.run('synchronize', { inputs: { ...inputs, apps: apps('https://new.example.com') } });
    expect(comments[0]?.body).toContain('https://new.example.com');
    await place.run('closed', { inputs });
    expect(comments).toHaveLength(1);
    expect(comments[0]?.id).toBe(id);
    expect(comments[0]?.body).toContain('is deleted');
    expect(writes()).toBe(5);
  });

  it('says that the tenant is deleted in all comments about it', async () => {
    const place = await startPlace();
    const inputs = { comment: 'true' };
    await place.run('opened', { inputs });
    const { api } = place.github;
    const [marker] = api.comments[0]?.body.split('\n') ?? [];
    // So many that the first one is not tried any more.
    const others = Array.from({ length: 20 }, (_, at) => api.addComment(7, `${marker}\n${at}`, 'mallory'));
    await place.run('synchronize', { inputs });
    for (const { id } of others.slice(1)) api.deleteComment(id);
    const own = api.comments.filter(({ app }) => app !== null);
    expect(own).toHaveLength(2);
    await place.run('closed', { inputs });
    for (const { body } of own) expect(body).toContain('is deleted');
  });

  it('contains neither ID nor endpoint while outputs are masked, because GitHub does not mask comments', async () => {
    const place = await startPlace();
    const run = await place.run('opened', { inputs: { comment: 'true' } });
    const body = place.github.api.comments[0]?.body ?? '';
    expect(run.masker.mask(body)).toBe(body);
  });

  it('contains no value of a LOGTO_SECRET_ variable', async () => {
    const place = await startPlace();
    const workspace = jobTemp();
    const uris = 'redirectUris: ["https://example.com/${LOGTO_SECRET_PATH}"]';
    const config = `applications: [{name: web, type: SPA, oidcClientMetadata: {${uris}}}]`;
    writeFileSync(join(workspace, 'logto.yml'), config);
    const value = 'a-path-that-nobody-guesses';
    const inputs = { comment: 'true', apps: '', config: 'logto.yml' };
    const more = { env: { LOGTO_SECRET_PATH: value }, github: { WORKSPACE: workspace } };
    const run = await place.run('opened', { inputs, more });
    expect(run.result, run.log).toBe('success');
    const [tenant] = place.cloud.tenants.values();
    expect(JSON.stringify([...(tenant?.applications.values() ?? [])])).toContain(value);
    const body = place.github.api.comments[0]?.body ?? '';
    expect(body).toContain('https://example.com/');
    expect(body).not.toContain(value);
  });

  it('only warns and names the permission when the token may not write', async () => {
    const place = await startPlace();
    place.github.api.permissions.pulls = 'read';
    const run = await place.run('opened', { inputs: { comment: 'true' } });
    expect(run.result).toBe('success');
    expect(run.annotations).toMatchObject([
      { level: 'notice', message: expect.stringContaining('Created the development tenant') },
      { level: 'warning', message: expect.stringContaining('pull-requests: write') },
    ]);
  });
});

describe('other jobs', () => {
  it('read all outputs from sealed, which are masked again', async () => {
    const place = await startPlace();
    const preview = await place.run('opened');
    const sealed = preview.jobOutput(preview.outputs['sealed'] ?? '');
    expect(sealed).toBe(preview.outputs['sealed']);
    expect(preview.jobOutput(preview.outputs['endpoint'] ?? '')).toBeUndefined();
    const deploy = await runBundle(place, {
      ...onlyFor('unseal'),
      'cloud-api-endpoint': '',
      sealed: sealed ?? '',
    });
    expect(deploy.result).toBe('success');
    const { plan: _plan, changed: _changed, ...others } = preview.outputs;
    expect(deploy.outputs).toEqual({ ...others, operation: 'unseal' });
    expectNoSecret(deploy, place.cloud.secrets());
    expect(deploy.masker.mask(deploy.outputs['endpoint'] ?? '')).toBe('***');
  });
});

describe('the nightly sweep', () => {
  it('deletes tenants of closed pull requests when GitHub has several pages of open ones', async () => {
    const place = await startPlace({ seeds: 6 });
    for (let number = 1; number <= 230; number += 1)
      place.github.api.addPull(number, number % 2 === 0 ? 'open' : 'closed');
    for (const number of [1, 2, 3, 228, 229, 500]) place.cloud.seedTenant({ name: `octo/shop#${number}` });
    const run = await runBundle(place, onlyFor('sweep'), {
      event: { name: 'schedule', payload: { schedule: '0 3 * * *' } },
      github: { REPOSITORY: repository, API_URL: place.github.origin },
    });
    expect(run.result, run.log).toBe('success');
    expect(names(place)).toEqual(['octo/shop#2', 'octo/shop#228', 'octo/shop#500']);
    const pages = place.github.api.requests.filter(({ path }) => path.includes('state=open'));
    expect(pages).toHaveLength(2);
    expect(run.summary).toMatch(
      /GitHub knows no pull request <a href="\S+\/pull\/500"><code>#500<\/code><\/a>/,
    );
  });
});

describe('an end-to-end test job', () => {
  it('has a tenant until the job ends', async () => {
    const place = await startPlace();
    const run = await runBundle(place, { name: 'e2e', 'delete-after-job': 'true' });
    expect(run.result).toBe('success');
    expect(run.outputs['created']).toBe('true');
    expect(run.post?.log).toContain('Deleting the tenant of this job (delete-after-job)');
    expect(place.cloud.tenants.size).toBe(0);
  });
});
