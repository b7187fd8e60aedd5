import { describe, expect, it } from 'vitest';
import type { TenantNews } from '../../../src/tenant/kept-credentials/comment.ts';
import { kept, newsOf, nothing, signal, written } from './comment-facts.ts';
import { keptOf } from './parts.ts';
import { PullRequestComments, refused } from './pull-request-comments.ts';

describe('news about tenants', () => {
  /** Comments of ours about these tenants, or about none (`''`), and what is in them after the news. */
  async function tell(tenants: readonly string[], news: TenantNews) {
    const pull = new PullRequestComments();
    const ids: number[] = [];
    for (const tenantId of tenants) {
      const id = await pull.keep(keptOf(tenantId || 'none12'));
      ids.push(id);
    }
    const emptied = newsOf(['none12'], true);
    if (tenants.includes('')) await pull.run().comment.tell('about none', emptied);
    const before = ids.map((id) => pull.textOf(id));
    const { comment, said } = pull.run();
    await comment.tell('told', news);
    return {
      pull,
      said: said(),
      told: ids.map((id, index) =>
        pull.textOf(id) === before[index] ? 'left' : pull.textOf(id).split('\n').slice(2).join('\n'),
      ),
      kept: (await pull.run().comment.findNewest(signal)).found.map(({ tenantId }) => tenantId),
    };
  }

  it('are written into all comments about them or about none, without credentials when the tenants are deleted', async () => {
    const {
      kept: left,
      said,
      told,
    } = await tell(['gone12', '', 'other1', 'gone34'], newsOf(['gone12', 'gone34'], true));
    expect(told).toEqual(['told', 'told', 'left', 'told']);
    expect(left).toEqual(['other1']);
    expect(said).toEqual([written('updated')]);
  });

  it('are written without erasing the credentials while the tenants may exist', async () => {
    const { kept: left, told } = await tell(['mine12', '', 'other1'], newsOf(['mine12'], false));
    expect(told).toEqual(['told', 'told', 'left']);
    expect(left).toEqual(['other1', 'mine12']);
  });

  it.each([true, false])(
    'are not written into a comment about another tenant (deleted: %s)',
    async (isGone) => {
      const { kept: left, said, told } = await tell(['other1'], newsOf(['gone12'], isGone));
      expect([left, said, told]).toEqual([['other1'], [], ['left']]);
    },
  );

  it('are never written into a new comment', async () => {
    const { pull, said } = await tell([], newsOf(['gone12'], true));
    expect(pull.methods()).toEqual(['GET', 'GET']);
    expect([pull.bodies, said]).toEqual([[], []]);
  });

  it('are not written when the comment already says so', async () => {
    const { pull } = await tell(['gone12'], newsOf(['gone12'], true));
    pull.methods();
    await pull.run().comment.tell('told', newsOf(['gone12'], true));
    expect(pull.methods()).toEqual(['GET']);
  });

  it('are written after a write that is under way', async () => {
    const pull = new PullRequestComments();
    const { comment } = pull.run();
    await Promise.all([comment.keep(kept), comment.tell('deleted', newsOf([kept.tenantId], true))]);
    expect(pull.bodies).toEqual([expect.stringMatching(/-->\ndeleted$/)]);
    expect(await pull.run().comment.findNewest(signal)).toEqual(nothing);
  });

  it('are written into the other comments when somebody has deleted one meanwhile', async () => {
    const pull = new PullRequestComments();
    const older = await pull.keep(kept);
    const newer = await pull.keep(kept);
    let isFirst = true;
    pull.api.intercept(async ({ method, path }) => {
      if (method !== 'PATCH') return undefined;
      if (isFirst) pull.api.deleteComment(newer);
      isFirst = false;
      // GitHub is slower with the one that is there.
      if (path.endsWith(`/${older}`)) await new Promise((resolve) => setTimeout(resolve, 50));
      return undefined;
    });
    const { comment, said } = pull.run();
    await comment.tell('deleted', newsOf([kept.tenantId], true));
    expect(pull.bodies).toEqual([expect.stringMatching(/-->\ndeleted$/)]);
    expect(said()).toEqual([written('updated')]);
  });

  it('are written into the other comments when one cannot be written, with a warning', async () => {
    const pull = new PullRequestComments();
    const older = await pull.keep(kept);
    const newer = await pull.keep(kept);
    pull.api.intercept(async ({ method, path }) => {
      if (method !== 'PATCH') return undefined;
      if (path.endsWith(`/${newer}`)) return refused();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return undefined;
    });
    const { comment, said } = pull.run();
    await comment.tell('deleted', newsOf([kept.tenantId], true));
    expect(pull.textOf(older)).toMatch(/-->\ndeleted$/);
    expect(said()).toEqual([expect.stringContaining('could not be written: ')]);
  });

  it('are only a warning when they cannot be written', async () => {
    const pull = new PullRequestComments();
    await pull.keep(kept);
    for (const method of ['GET', 'PATCH']) {
      pull.fault = (one) => (one === method ? refused() : undefined);
      const { comment, said } = pull.run();
      await comment.tell('deleted', newsOf([kept.tenantId], true));
      expect(said()).toEqual([expect.stringContaining('could not be written: ')]);
    }
  });
});

describe('reading', () => {
  it('says why the comments could not be read, which a later write tries again', async () => {
    const pull = new PullRequestComments();
    const id = await pull.keep(kept);
    const { comment } = pull.run();
    pull.fault = refused;
    expect(await comment.findNewest(signal)).toEqual({
      found: [],
      unusable: [expect.stringMatching(/^The comments could not be read: GET \S+ answered 422: /)],
    });
    pull.fault = () => undefined;
    await comment.show('ready', undefined);
    expect(pull.api.comments.map((one) => one.id)).toEqual([id]);
    expect(pull.textOf(id)).toMatch(/ready$/);
  });

  it('takes 10 s at most, and so does writing', async () => {
    const pull = new PullRequestComments();
    pull.fault = () => 'hang';
    const { clock, comment, said } = pull.run();
    const reading = comment.findNewest(signal);
    await new Promise(setImmediate);
    await clock.sleep(10_000);
    const limit = 'had no answer yet when the time limit of 10 s was reached';
    expect((await reading).unusable).toEqual([expect.stringContaining(limit)]);
    const writing = comment.show('ready', kept);
    await new Promise(setImmediate);
    await clock.sleep(10_000);
    await writing;
    expect(said()).toEqual([expect.stringContaining(limit)]);
  });

  it('ends with the search, and a write reads again', async () => {
    const pull = new PullRequestComments();
    const id = await pull.keep(kept);
    pull.fault = () => 'hang';
    const { comment } = pull.run();
    const stop = new AbortController();
    const reading = comment.findNewest(stop.signal);
    await new Promise(setImmediate);
    stop.abort();
    expect(await reading).toEqual({ found: [], unusable: [expect.stringContaining('could not be read')] });
    pull.fault = () => undefined;
    await comment.show('ready', undefined);
    expect(pull.textOf(id)).toMatch(/ready$/);
  });

  it('fails without a request when github-token is empty', async () => {
    const pull = new PullRequestComments();
    await pull.keep(kept);
    pull.methods();
    const { comment, said } = pull.run({ 'github-token': '' });
    expect(await comment.findNewest(signal)).toEqual({
      found: [],
      unusable: [expect.stringMatching(/^The comments could not be read: .*github-token is empty/)],
    });
    await comment.show('ready', kept);
    expect(said()).toEqual([
      expect.stringMatching(
        /^warning The comment on pull request #7 could not be written: .*github-token is empty/,
      ),
    ]);
    expect(pull.methods()).toEqual([]);
  });
});
