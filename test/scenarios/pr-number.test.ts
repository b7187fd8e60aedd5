import { describe, expect, it } from 'vitest';
import { expectReused, said, untilOld } from './kept.ts';
import { type Place, names, startPlace } from './place.ts';
import { onlyFor } from './scenario.ts';

const dispatch = { name: 'workflow_dispatch', payload: { inputs: { 'pr-number': '7' } } };
/** As for the build of a fork: GitHub leaves the list of pull requests empty. */
const build = {
  name: 'workflow_run',
  payload: { action: 'completed', workflow_run: { event: 'pull_request', pull_requests: [] } },
};
const comment = { action: 'created', issue: { number: 7, pull_request: {} }, comment: { id: 1 } };
const command = { name: 'issue_comment', payload: comment };
const seven = { 'pr-number': '7', comment: 'true' };

/** What people see of the comments on pull request 7: the last line of each. */
const comments = ({ github }: Place): string[] =>
  github.api.comments
    .filter(({ issue }) => issue === 7)
    .map(({ body }) => body.replaceAll(/<!--.*-->\n/g, ''));

describe.each([dispatch, build])('a run for $name with pr-number', (event) => {
  it('creates the tenant of that pull request and comments on it, and a run for closed deletes it', async () => {
    const place = await startPlace();
    place.github.api.addPull(7);
    const created = await place.runOn(event, { inputs: seven });
    expect(created.result, created.log).toBe('success');
    expect(created.outputs).toMatchObject({ operation: 'provision', created: 'true' });
    expect(names(place)).toEqual(['octo/shop#7']);
    expect(comments(place)).toEqual([expect.stringContaining('<code>octo/shop#7</code> is ready')]);
    const closed = await place.run('closed', { inputs: { comment: 'true' } });
    expect(closed.outputs['deleted']).toBe(JSON.stringify([created.outputs['tenant-id']]));
    expect(comments(place)).toEqual([expect.stringContaining('is deleted')]);
  });

  it('shares the tenant with runs of the pull request', async () => {
    const place = await startPlace();
    const opened = await place.run('opened', { inputs: { comment: 'true' } });
    place.age(untilOld);
    expectReused(place, await place.runOn(event, { inputs: seven }), opened.outputs['tenant-id']);
    expectReused(place, await place.runOnComment({ inputs: seven }), opened.outputs['tenant-id']);
    const pushed = await place.run('synchronize', { inputs: { comment: 'true' } });
    expectReused(place, pushed, opened.outputs['tenant-id']);
    expect(comments(place)).toHaveLength(1);
  });

  it('deletes the tenant with operation delete, also by the default name', async () => {
    const place = await startPlace();
    await place.run('opened', { inputs: { comment: 'true' } });
    await place.run('opened', { number: 8 });
    const deleted = await place.runOn(event, { inputs: { ...onlyFor('delete'), 'if-exists': '', ...seven } });
    expect(deleted.result, deleted.log).toBe('success');
    expect(names(place)).toEqual(['octo/shop#8']);
    expect(comments(place)).toEqual([expect.stringContaining('is deleted')]);
  });

  it('creates no tenant when the pull request is closed', async () => {
    const place = await startPlace();
    place.github.api.addPull(7, 'closed');
    const late = await place.runOn(event, { inputs: seven });
    expect(late.result).toBe('failure');
    expect(said(late)[0]).toContain('Pull request #7 is closed by now, so it gets no tenant');
    expect(names(place)).toEqual([]);
  });

  it('says in the comment what the post step deleted', async () => {
    const place = await startPlace();
    place.github.api.addPull(7);
    const run = await place.runOn(event, { inputs: { ...seven, 'delete-after-job': 'true' } });
    expect(run.result, run.log).toBe('success');
    expect(run.post?.exitCode).toBe(0);
    expect(names(place)).toEqual([]);
    expect(comments(place)).toEqual([expect.stringContaining('is deleted')]);
  });

  it.each(['false', 'true'])(
    'creates no tenant when GitHub knows no such pull request, dry-run: %s',
    async (dry) => {
      const place = await startPlace();
      const run = await place.runOn(event, { inputs: { 'pr-number': '999', 'dry-run': dry } });
      expect(run.result, run.log).toBe('failure');
      expect(said(run)).toEqual([
        'error: GitHub knows no pull request #999 of octo/shop, so it gets no tenant. Check pr-number; in a private repository, the token needs the permission pull-requests: read.',
      ]);
      expect(names(place)).toEqual([]);
    },
  );
});

describe('pr-number', () => {
  it('is an error when the event is about another pull request', async () => {
    const place = await startPlace();
    const other = { inputs: { 'pr-number': '8' } };
    for (const event of ['opened', 'closed']) {
      const run = await place.run(event, other);
      expect(said(run)).toEqual([
        'error: pr-number: is 8, but the event pull_request is about pull request #7; leave pr-number out.',
      ]);
    }
    expect(said(await place.runOn(command, other))[0]).toContain('the event issue_comment is about');
    expect(place.cloud.requests).toEqual([]);
    expect(place.github.api.requests).toEqual([]);
  });

  it('is accepted when it is that of the event', async () => {
    const place = await startPlace();
    const opened = await place.run('opened', { inputs: seven });
    expect(opened.result, opened.log).toBe('success');
    expect(names(place)).toEqual(['octo/shop#7']);
    await place.run('closed', { inputs: seven });
    expect(names(place)).toEqual([]);
  });

  it('does not give a name with the branch to the pull request', async () => {
    const place = await startPlace();
    place.github.api.addPull(7);
    const run = await place.runOn(dispatch, { inputs: { 'pr-number': '7', name: '{branch} {pr}' } });
    expect(run.result, run.log).toBe('success');
    expect(names(place)).toEqual(['main 7']);
  });
});
