import { describe, expect, it } from 'vitest';
import { names } from '../scenarios/place.ts';
import { startExamples } from './run-example.ts';

it('chain-jobs.yml passes the secret to the other job', async () => {
  const { run } = await startExamples();
  const [provision, deploy] = await run('chain-jobs.yml');
  expect(deploy?.steps[0]?.outputs['apps']).toBe(provision?.steps[0]?.outputs['apps']);
});

it('chain-jobs-unmasked.yml passes its outputs to the other job', async () => {
  const { run } = await startExamples();
  const [provision] = await run('chain-jobs-unmasked.yml');
  const { endpoint = '', 'app-ids': ids = '' } = provision?.steps[0]?.outputs ?? {};
  expect(provision?.outputs).toEqual({ endpoint, 'app-ids': ids });
  expect(endpoint).toMatch(/^http/);
});

describe('reusable.yml', () => {
  it('passes endpoint and app IDs in plain text to its caller, and secrets sealed', async () => {
    const { place, run } = await startExamples();
    const [tenant, test, deploy] = await run('reusable-caller.yml', { event: 'opened' });
    const { endpoint = '', 'app-ids': ids = '', apps } = tenant?.steps[0]?.outputs ?? {};
    expect(tenant?.outputs).toEqual({ endpoint, 'app-ids': ids, sealed: expect.stringMatching(/^ey/) });
    expect(endpoint).toMatch(/^http/);
    expect(test?.steps).toEqual([]);
    expect(deploy?.steps[0]?.outputs['apps']).toBe(apps);
    expect(names(place)).toEqual(['octo/shop#7']);
  });

  it('deletes the tenant on closed, after which the other jobs of its caller are skipped', async () => {
    const { place, run } = await startExamples();
    await run('reusable-caller.yml', { event: 'opened' });
    const [tenant, , deploy] = await run('reusable-caller.yml', { event: 'closed' });
    expect(tenant?.outputs).toEqual({ endpoint: '', 'app-ids': '', sealed: '' });
    expect(deploy?.steps).toEqual([]);
    expect(names(place)).toEqual([]);
  });
});
