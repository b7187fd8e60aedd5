import { expect, it } from 'vitest';
import { type Place, names, repository, startPlace } from './place.ts';
import { onlyFor, runStep } from './scenario.ts';

/** Runs the sweep on a schedule, whose event names no pull request. */
const sweep = (place: Place, inputs: Record<string, string> = {}) =>
  runStep(
    place,
    { ...onlyFor('sweep'), comment: 'true', ...inputs },
    {
      event: { name: 'schedule', payload: { schedule: '0 3 * * *' } },
      github: { REPOSITORY: repository, API_URL: place.github.origin },
    },
  );

const bodyOf = (place: Place, number: number): string | undefined =>
  place.github.api.comments.find(({ body }) => body.includes(`<code>octo/shop#${number}</code>`))?.body;

it('says in the comments of closed pull requests that the sweep deleted their tenants', async () => {
  const place = await startPlace();
  for (const number of [7, 8]) await place.run('opened', { number, inputs: { comment: 'true' } });
  place.github.api.addPull(7, 'closed');
  const before = bodyOf(place, 8);
  const dry = await sweep(place, { 'dry-run': 'true' });
  expect(dry.result, dry.log).toBe('success');
  expect(bodyOf(place, 7)).toContain('is ready');
  const run = await sweep(place);
  expect(run.result, run.log).toBe('success');
  expect(names(place)).toEqual(['octo/shop#8']);
  expect(bodyOf(place, 7)).toContain('<h3>Logto tenant <code>octo/shop#7</code> is deleted</h3>');
  expect(bodyOf(place, 8)).toBe(before);
  expect(run.annotations).toEqual([]);
  // The next run on the pull request finds that nothing is kept, and creates the tenant again.
  const reopened = await place.run('reopened', { inputs: { comment: 'true' } });
  expect(reopened.outputs['created'], reopened.log).toBe('true');
  expect(bodyOf(place, 7)).toContain('is ready');
  expect(place.github.api.comments).toHaveLength(2);
});

it('ends well, with one warning, when the token may not write comments', async () => {
  const place = await startPlace();
  for (const number of [7, 8]) await place.run('opened', { number, inputs: { comment: 'true' } });
  for (const number of [7, 8]) place.github.api.addPull(number, 'closed');
  place.github.api.permissions.pulls = 'read';
  const run = await sweep(place);
  expect(run.result, run.log).toBe('success');
  expect(names(place)).toEqual([]);
  expect(run.annotations).toMatchObject([
    { level: 'warning', message: expect.stringContaining('pull-requests: write') },
  ]);
});
