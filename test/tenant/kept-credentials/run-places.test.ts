import { describe, expect, it } from 'vitest';
import { openPlaces, placesForNew } from '../../../src/tenant/kept-credentials/run-places.ts';
import { MemoryCache, MemoryComments, fakeContext, pullRequestEvent, pushEvent } from '../../fakes.ts';
import { keptOf, parts } from './parts.ts';

/** The places of a run, by name, and in which of them it keeps the credentials of a new tenant. */
async function open(
  given: Partial<Parameters<typeof openPlaces>[0]> = {},
  event = pullRequestEvent('opened'),
) {
  const [jobFiles, comments, credentialCache] = [new MemoryCache(), new MemoryComments(), new MemoryCache()];
  const fetch = () => Promise.reject(new Error('no request is expected'));
  const context = fakeContext({ fetch, event, jobFiles, credentialCache, repository: comments.methods });
  const inputs = {
    comment: true,
    'github-token': 'ghs_token',
    'delete-after-job': false,
    'keep-on-failure': false,
  };
  const places = openPlaces({ ...parts, ...inputs, ...given }, context, 'being set up');
  expect([jobFiles.kept.size, comments.writes.length, credentialCache.kept.size]).toEqual([0, 0, 0]);
  await Promise.all(placesForNew(places).map((place) => place.keep(keptOf('abc123'))));
  const counts = {
    file: jobFiles.kept.size,
    comment: comments.comments.length,
    cache: credentialCache.kept.size,
  };
  const { comment, stores } = places;
  const nameOf = (place: unknown) => (place === comment ? 'comment' : place === stores[0] ? 'file' : 'cache');
  return {
    order: places.all.map((place) => nameOf(place)),
    stores: stores.map((place) => nameOf(place)),
    hasComment: comment !== undefined,
    keptIn: Object.entries(counts).flatMap(([name, count]) => (count > 0 ? [name] : [])),
  };
}

describe('the places of a run', () => {
  it('are asked in the order file, comment, cache', async () => {
    const { order, stores } = await open();
    expect(order).toEqual(['file', 'comment', 'cache']);
    expect(stores).toEqual(['file', 'cache']);
  });

  it.each<[string, Parameters<typeof open>]>([
    ['none is asked for', [{ comment: false }]],
    ['the event has no pull request', [{}, pushEvent]],
  ])('do not include a comment when %s', async (_, given) => {
    expect(await open(...given)).toMatchObject({ order: ['file', 'cache'], hasComment: false });
  });

  it.each<[string, Parameters<typeof open>[0] & {}, string[]]>([
    ['all', {}, ['file', 'comment', 'cache']],
    ['all, with keep-on-failure', { 'keep-on-failure': true }, ['file', 'comment', 'cache']],
    ['the file, with delete-after-job', { 'delete-after-job': true }, ['file']],
    [
      'all, with both, because the tenant may stay',
      { 'delete-after-job': true, 'keep-on-failure': true },
      ['file', 'comment', 'cache'],
    ],
  ])('are used to keep the credentials of a new tenant: %s', async (_, given, keptIn) => {
    expect((await open(given)).keptIn).toEqual(keptIn);
  });
});
