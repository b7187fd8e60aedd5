import { describe, expect, it } from 'vitest';
import { startBundle } from '../start-bundle.ts';
import { applications, expectRecreated, expectReused, noCache, said, untilOld } from './kept.ts';
import { startPlace } from './place.ts';

const withComment = { comment: 'true' };

describe('a run for a command in a comment on a pull request', () => {
  it('uses the tenant of the pull request with comment: true', async () => {
    const place = await startPlace();
    const opened = await place.run('opened', { inputs: withComment });
    place.age(untilOld);
    const command = await place.runOnComment({ inputs: withComment, more: { start: startBundle } });
    expectReused(place, command, opened.outputs['tenant-id']);
    expectReused(place, await place.run('synchronize', { inputs: withComment }), opened.outputs['tenant-id']);
    expect(place.github.api.comments).toHaveLength(1);
  });

  it('does not see the cache of the pull request, and says with reuse what to do', async () => {
    const place = await startPlace();
    const opened = await place.run('opened');
    place.age(untilOld);
    const command = await place.runOnComment({ inputs: { 'if-exists': 'reuse' } });
    expect(command.result).toBe('failure');
    expect(said(command)).toEqual([
      'error: The tenant "octo/shop#7" exists already, and no credentials are available to update it: Logto shows them only when it creates a tenant, and this run finds none that an earlier step or run has kept. Give m2m-app-id and m2m-app-secret, or set if-exists to reuse-or-recreate, or delete the tenant.',
    ]);
    expect([...place.cloud.tenants.keys()]).toEqual([opened.outputs['tenant-id']]);
  });

  it('recreates the tenant without the comment, which reuse-or-recreate asks for, and says so', async () => {
    const place = await startPlace();
    const opened = await place.run('opened');
    place.age(untilOld);
    expectRecreated(place, await place.runOnComment(), opened.outputs['tenant-id']);
    expect(applications(place)).toEqual(['server', 'web']);
  });
});

describe('a run without cache and comment', () => {
  it('creates a new tenant with reuse-or-recreate, and warns', async () => {
    const place = await startPlace();
    const opened = await place.run('opened', { more: { env: noCache } });
    expect(said(opened)).toEqual([]);
    place.age(untilOld);
    const pushed = await place.run('synchronize', { more: { env: noCache } });
    expectRecreated(place, pushed, opened.outputs['tenant-id']);
  });
});
