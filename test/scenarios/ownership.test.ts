import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { names, startPlace } from './place.ts';
import { onlyFor, runStep, startCloud } from './scenario.ts';

describe('two owners with a repository of the same name, and one account', () => {
  const theirs = { REPOSITORY: 'megacorp/shop' };

  it('have a tenant each, and neither deletes that of the other', async () => {
    const place = await startPlace();
    const more = { github: theirs };
    const inputs = { 'if-exists': 'recreate' };
    await place.run('opened', { inputs });
    await place.run('opened', { inputs, more });
    expect(names(place).toSorted()).toEqual(['megacorp/shop#7', 'octo/shop#7']);
    await place.run('synchronize', { inputs, more });
    await place.run('closed', { more });
    expect(names(place)).toEqual(['octo/shop#7']);
  });

  it('have sweeps that delete only their own tenants', async () => {
    const place = await startPlace({ seeds: 4 });
    for (const repository of ['octo/shop', 'megacorp/shop', 'octo/shop2', 'megaocto/shop']) {
      place.cloud.seedTenant({ name: `${repository}#7` });
    }
    place.github.api.addPull(7, 'closed');
    const run = await runStep(place, onlyFor('sweep'), {
      github: { REPOSITORY: 'octo/shop', API_URL: place.github.origin },
    });
    expect(run.result, run.log).toBe('success');
    expect(names(place)).toEqual(['megacorp/shop#7', 'octo/shop2#7', 'megaocto/shop#7']);
  });
});

describe('an old run for a closed pull request that is started again', () => {
  it('deletes nothing when the pull request was reopened', async () => {
    const place = await startPlace();
    await place.run('opened');
    const again = await place.run('closed', { isReopened: true, more: { github: { RUN_ATTEMPT: '2' } } });
    expect(again.result, again.log).toBe('success');
    expect(again.annotations).toMatchObject([
      { level: 'notice', message: expect.stringContaining('Pull request #7 is open again') },
    ]);
    expect(names(place)).toEqual(['octo/shop#7']);
  });

  it('deletes nothing and fails when GitHub cannot be asked', async () => {
    const place = await startPlace();
    await place.run('opened');
    place.github.api.permissions.pulls = 'none';
    const again = await place.run('closed', { more: { github: { RUN_ATTEMPT: '2' } } });
    expect(again.result).toBe('failure');
    expect(again.annotations[0]?.message).toContain('so nothing was deleted');
    expect(names(place)).toEqual(['octo/shop#7']);
    const first = await place.run('closed');
    expect(first.result).toBe('success');
    expect(names(place)).toEqual([]);
  });
});

describe('an event file without content', () => {
  it('does not turn closed into provision', async () => {
    const served = await startCloud();
    const run = await runStep(served, { name: '' }, { event: { name: 'pull_request', payload: {} } });
    expect(run.result).toBe('failure');
    expect(run.annotations[0]?.message).toContain('The event file (GITHUB_EVENT_PATH) does not say which');
    expect(served.cloud.requests).toEqual([]);
  });
});

describe('the state of the step', () => {
  it('sends the pat nowhere when another step has set it', async () => {
    const served = await startCloud();
    const seen: string[] = [];
    const evil = createServer((request, response) => {
      seen.push(request.headers.authorization ?? '');
      response.end('[]');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => evil.once('listening', resolve));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server has such an address
    const { port } = evil.address() as AddressInfo;
    const intent = {
      stage: 'created',
      cloudApiEndpoint: `http://127.0.0.1:${port}`,
      name: 'x',
      tag: 'development',
      regionName: 'EU',
      hasNameOfRun: false,
      knownIds: [],
      replacedIds: [],
      tenantId: 'abc123',
    };
    const state = JSON.stringify(intent);
    const run = await runStep(served, { ...onlyFor('delete'), name: 'x' }, { env: { STATE_tenant: state } });
    expect(seen).toEqual([]);
    expect(run.post?.exitCode).toBe(1);
    evil.close();
  });
});
