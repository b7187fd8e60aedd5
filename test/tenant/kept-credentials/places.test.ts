import { describe, expect, it } from 'vitest';
import { createMasks } from '../../../src/runner/masks.ts';
import type { KeptText, TextStore } from '../../../src/shared/text-store.ts';
import { sealKept } from '../../../src/tenant/kept-credentials/kept.ts';
import { cacheKey, cacheKeyPrefix } from '../../../src/tenant/kept-credentials/keys.ts';
import { storePlaces } from '../../../src/tenant/kept-credentials/places.ts';
import { FakeCore, MemoryCache } from '../../fakes.ts';
import { keptOf, parts } from './parts.ts';

const { signal } = new AbortController();
const kept = keptOf('abc123');
const nothing = { found: [], unusable: [] };

function open(stores: { jobFiles?: TextStore; credentialCache?: TextStore } = {}) {
  const core = new FakeCore();
  const [jobFiles, credentialCache] = [new MemoryCache(), new MemoryCache()];
  const [job, cache] = storePlaces(parts, {
    jobFiles,
    credentialCache,
    mask: createMasks(core).mask,
    ...stores,
  });
  return { core, jobFiles, credentialCache, job, cache };
}

describe.each(['job', 'cache'] as const)('the %s as a place', (name) => {
  const storeOf = ({ jobFiles, credentialCache }: ReturnType<typeof open>): MemoryCache =>
    name === 'job' ? jobFiles : credentialCache;
  const where = name === 'job' ? 'The file in RUNNER_TEMP' : 'The entry in the GitHub cache';

  it('finds what was kept, and masks the secret', async () => {
    const opened = open();
    expect(await opened[name].keep(kept)).toBe('saved');
    expect([...storeOf(opened).kept.keys()]).toEqual([cacheKey(parts, 'abc123')]);
    expect(await opened[name].findNewest(signal)).toEqual({ found: [kept], unusable: [] });
    expect(await opened[name].findById?.('abc123', signal)).toEqual({ found: [kept], unusable: [] });
    expect(opened.core.secrets).toContain(kept.credentials.secret);
  });

  it('returns nothing when nothing was kept for the name or the tenant', async () => {
    const opened = open();
    expect(await opened[name].findNewest(signal)).toEqual(nothing);
    await opened[name].keep(kept);
    expect(await opened[name].findById?.('other1', signal)).toEqual(nothing);
  });

  it('keeps IDs of applications in an entry of their own, which is the newest', async () => {
    const opened = open();
    const more = { ...kept, applications: { web: 'app1' } };
    await opened[name].keep(kept);
    await opened[name].keep(more);
    expect([...storeOf(opened).kept.keys()]).toEqual([
      cacheKey(parts, 'abc123'),
      cacheKey(parts, 'abc123', { web: 'app1' }),
    ]);
    expect((await opened[name].findNewest(signal)).found).toEqual([more]);
    expect((await opened[name].findById?.('abc123', signal))?.found).toEqual([kept]);
  });

  it('reports that an entry under the key of the tenant is that of another tenant', async () => {
    const opened = open();
    storeOf(opened).kept.set(cacheKey(parts, 'abc123'), await sealKept(keptOf('other1'), parts));
    const problem = `${where} is that of another tenant.`;
    expect(await opened[name].findById?.('abc123', signal)).toEqual({ found: [], unusable: [problem] });
    // By its name, it is just that of another tenant.
    expect((await opened[name].findNewest(signal)).found).toEqual([keptOf('other1')]);
  });

  it('reports why an entry does not open', async () => {
    const opened = open();
    storeOf(opened).kept.set(cacheKey(parts, 'abc123'), 'garbage');
    const answer = { found: [], unusable: [`${where} is damaged.`] };
    expect(await opened[name].findNewest(signal)).toEqual(answer);
    expect(await opened[name].findById?.('abc123', signal)).toEqual(answer);
  });

  it('passes on the signal, and why the store could not be asked or refused the entry', async () => {
    const given: unknown[] = [];
    const store: TextStore = {
      restore: (key, given1): Promise<KeptText> => {
        given.push(key, given1);
        return Promise.resolve({ unusable: 'It is down.' });
      },
      save: (_key, _text, given1) => {
        given.push(given1);
        return Promise.resolve({ problem: 'It is full.' });
      },
    };
    const place = open({ jobFiles: store, credentialCache: store })[name];
    expect(await place.findNewest(signal)).toEqual({ found: [], unusable: ['It is down.'] });
    expect(await place.findById?.('abc123', signal)).toEqual({ found: [], unusable: ['It is down.'] });
    expect(await place.keep(kept, { signal })).toEqual({ problem: 'It is full.' });
    expect(given).toEqual([cacheKeyPrefix(parts), signal, cacheKey(parts, 'abc123'), signal, signal]);
  });
});

it('counts only the files as kept for this job', () => {
  const { job, cache } = open();
  expect([job.isOfJob, cache.isOfJob]).toEqual([true, false]);
});
