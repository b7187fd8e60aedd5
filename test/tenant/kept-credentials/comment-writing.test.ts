import * as fc from '../../fast-check.ts';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../stand-in/github-api/index.ts';
import { allGone, kept, marker, newsOf, nothing, signal, written } from './comment-facts.ts';
import { keptOf } from './parts.ts';
import { PullRequestComments, beginning, refused } from './pull-request-comments.ts';

describe('writing', () => {
  it('reads the comments again each time, because another run may have changed them', async () => {
    const pull = new PullRequestComments();
    await pull.keep(kept);
    pull.methods();
    const { comment } = pull.run();
    await comment.findNewest(signal);
    await comment.keep(keptOf('newer1'), { isGone: allGone });
    await comment.show('ready', keptOf('newer1'), allGone);
    expect(pull.methods()).toEqual(['GET', 'GET', 'PATCH', 'GET', 'PATCH']);
  });

  it('is left out when only the last line, which names the run, would change', async () => {
    const pull = new PullRequestComments();
    await pull.run().comment.show('ready\n\nby run 1', kept);
    pull.methods();
    const { comment, said } = pull.run();
    await comment.show('ready\n\nby run 2', kept);
    await comment.tell('ready\n\nby run 2', newsOf([kept.tenantId], false));
    expect(pull.methods()).toEqual(['GET', 'GET']);
    expect(said()[0]).toBe(written('unchanged'));
    await comment.show('ready, with changes\n\nby run 2', kept);
    expect(pull.methods()).toEqual(['GET', 'PATCH']);
    expect(pull.bodies).toEqual([expect.stringMatching(/\nready, with changes\n\nby run 2$/)]);
  });

  it('is left out when the comment is already correct', async () => {
    const pull = new PullRequestComments();
    await pull.run().comment.show('ready', kept);
    pull.methods();
    const { comment, said } = pull.run();
    await comment.show('ready', kept);
    await comment.show('ready', undefined);
    expect(pull.methods()).toEqual(['GET', 'GET']);
    expect(said()).toEqual([written('unchanged'), written('unchanged')]);
  });

  it('creates one comment when two writes begin at once', async () => {
    const pull = new PullRequestComments();
    const { comment } = pull.run();
    await Promise.all([comment.findNewest(signal), comment.keep(kept), comment.show('ready', kept)]);
    expect(pull.methods()).toEqual(['GET', 'GET', 'POST', 'PATCH', 'GET', 'PATCH']);
    expect(pull.bodies).toEqual([expect.stringMatching(/ready$/)]);
  });

  it('keeps what another run has kept since the comments were read', async () => {
    const pull = new PullRequestComments();
    await pull.keep(kept);
    const { comment } = pull.run();
    await comment.findNewest(signal);
    await pull.run().comment.keep(keptOf('newer1'), { isGone: allGone });
    await comment.show('ready', undefined);
    expect((await pull.run().comment.findNewest(signal)).found).toEqual([keptOf('newer1')]);
  });

  it.each(['keep', 'show'] as const)('replaces the credentials of a deleted tenant (%s)', async (write) => {
    const pull = new PullRequestComments();
    const id = await pull.keep(keptOf('other1'));
    const { comment } = pull.run();
    await (write === 'keep' ? comment.keep(kept, { isGone: allGone }) : comment.show('ready', kept, allGone));
    expect((await pull.run().comment.findNewest(signal)).found).toEqual([kept]);
    expect(pull.api.comments.map((one) => one.id)).toEqual([id]);
  });

  it('gives a new tenant its own comment next to that of another existing one', async () => {
    const pull = new PullRequestComments();
    const id = await pull.keep(keptOf('other1'));
    const before = pull.textOf(id);
    await pull.run().comment.keep(kept);
    expect((await pull.run().comment.findNewest(signal)).found).toEqual([kept, keptOf('other1')]);
    await pull.run().comment.show('ready', kept);
    expect(pull.textOf(id)).toBe(before);
    expect(pull.api.comments).toHaveLength(2);
  });

  it('leaves a comment about another existing tenant alone, when the tenant is not new', async () => {
    const pull = new PullRequestComments();
    const id = await pull.keep(keptOf('other1'));
    const before = pull.textOf(id);
    const { comment, said } = pull.run();
    await comment.show('ready', kept);
    expect(pull.bodies).toEqual([before]);
    expect(said()).toEqual([written('left as it is, because it is about another tenant')]);
  });

  it('keeps credentials of a newer tenant when those of an older one are erased', async () => {
    const newer = keptOf('newer1', { createdAt: 2000 });
    const pull = new PullRequestComments();
    await pull.keep(newer);
    // A run with delete-after-job, which has created its tenant before.
    await pull.run().comment.show('ready', undefined);
    expect((await pull.run().comment.findNewest(signal)).found).toEqual([newer]);
  });

  it.each<[string, Fault, string[]]>([
    ['lost its answer', 'reset-after', ['PATCH']],
    // Nobody can tell this from the one before, but it shows that no comment is there.
    ['did not arrive', 'reset', ['POST', 'PATCH']],
    ['was refused', refused(), ['POST', 'PATCH']],
  ])('creates no second comment after a create call that %s', async (_, fault, methods) => {
    const pull = new PullRequestComments();
    let count = 0;
    pull.fault = (method) => (method === 'POST' && (count += 1) === 1 ? fault : undefined);
    const { comment, said } = pull.run();
    expect(await comment.keep(kept)).toBe('saved');
    expect(pull.methods()).toEqual(['GET', 'POST', 'GET', ...methods]);
    await comment.show('ready', kept);
    expect(said()).toEqual([written('updated')]);
    expect(pull.bodies).toEqual([expect.stringMatching(/ready$/)]);
    expect((await pull.run().comment.findNewest(signal)).found).toEqual([kept]);
  });

  it('is tried twice at most, and again with what is shown in the end', async () => {
    const pull = new PullRequestComments();
    pull.fault = (method) => (method === 'POST' ? refused() : undefined);
    const { comment } = pull.run();
    expect(await comment.keep(kept)).toBe('none');
    expect(pull.methods()).toEqual(['GET', 'POST', 'GET', 'POST']);
    pull.fault = () => undefined;
    await comment.show('ready', kept);
    expect(pull.bodies).toEqual([expect.stringMatching(/ready$/)]);
  });

  it.each<[string, string, { user: string; app: string | null }]>([
    ['a person with the text of a run', beginning(1), { user: 'eve', app: null }],
    ['an app with another text', 'Hello!\n\nby run 1', { user: 'other[bot]', app: 'other' }],
    ['an app with more text', `${beginning(1)}\nHello!`, { user: 'other[bot]', app: 'other' }],
  ])('does not mistake a comment of %s for its own after a lost create call', async (_, text, author) => {
    const pull = new PullRequestComments();
    pull.fault = (method) => (method === 'POST' ? 'reset' : undefined);
    const { comment } = pull.run();
    await comment.keep(kept);
    pull.fault = () => undefined;
    const other = pull.api.writeComment({ issue: 7, body: `${marker}\n${text}`, ...author });
    await comment.show('ready', kept);
    expect(other.body).toBe(`${marker}\n${text}`);
    expect(pull.api.comments).toHaveLength(2);
  });

  it.each([1, 2])(
    'continues with the comment that run 1 has begun before it was cancelled (run %i)',
    async (run) => {
      const pull = new PullRequestComments();
      pull.fault = (method) => (method === 'PATCH' ? 'reset' : undefined);
      await pull.run().comment.keep(kept);
      expect(pull.bodies).toEqual([`${marker}\n${beginning(1)}`]);
      pull.fault = () => undefined;
      expect(await pull.run({}, beginning(run)).comment.findNewest(signal)).toEqual(nothing);
      const { comment, said } = pull.run({}, beginning(run));
      await comment.tell('could not be set up', newsOf([], false));
      expect(pull.bodies).toEqual([expect.stringMatching(/-->\ncould not be set up$/)]);
      expect(said()).toEqual([written('updated')]);
      await pull.run().comment.show('ready', kept);
      expect(pull.bodies).toEqual([expect.stringMatching(/-->\nready$/)]);
    },
  );

  it('continues with its comment when the credentials could not be added to it', async () => {
    const pull = new PullRequestComments();
    pull.fault = (method) => (method === 'PATCH' ? 'reset' : undefined);
    const { comment } = pull.run();
    expect(await comment.keep(kept)).toBe('none');
    pull.fault = () => undefined;
    await comment.show('ready', kept);
    expect(pull.bodies).toEqual([expect.stringMatching(/ready$/)]);
    expect((await pull.run().comment.findNewest(signal)).found).toEqual([kept]);
  });

  it('creates the comment again when somebody has deleted it meanwhile', async () => {
    const pull = new PullRequestComments();
    const id = await pull.keep(kept);
    const { comment, said } = pull.run();
    pull.fault = (method) => {
      if (method === 'PATCH') pull.api.deleteComment(id);
      return undefined;
    };
    await comment.show('ready', kept);
    expect(said()).toEqual([written('created')]);
    expect(pull.bodies).toEqual([expect.stringMatching(/ready$/)]);
    expect((await pull.run().comment.findNewest(signal)).found).toEqual([kept]);
  });

  it('updates the older comment of ours when the newer one was deleted meanwhile', async () => {
    const pull = new PullRequestComments();
    const older = await pull.keep(keptOf('older1'));
    const newer = await pull.keep(kept);
    const { comment } = pull.run();
    pull.fault = (method) => {
      if (method === 'PATCH') pull.api.deleteComment(newer);
      return undefined;
    };
    await comment.show('ready', kept, allGone);
    expect(pull.textOf(older)).toMatch(/ready$/);
    expect(pull.api.comments).toHaveLength(1);
  });

  it('ends after few requests when GitHub does not know the comment that it lists', async () => {
    const pull = new PullRequestComments();
    await pull.keep(kept);
    pull.methods();
    let count = 0;
    pull.fault = (method) => {
      count += 1;
      // An end for the test.
      if (count > 200) return refused();
      return method === 'PATCH' ? Response.json({ message: 'Not Found' }, { status: 404 }) : undefined;
    };
    const { comment, said } = pull.run();
    await comment.show('ready', undefined);
    expect(said()).toEqual([expect.stringContaining('could not be written: ')]);
    expect(count).toBeLessThan(20);
  });

  it('warns when it fails, and never throws', async () => {
    for (const method of ['GET', 'POST', 'PATCH']) {
      const pull = new PullRequestComments();
      pull.fault = (one) => (one === method ? refused() : undefined);
      const { comment, said } = pull.run();
      await comment.show('ready', kept);
      expect(said()).toEqual([
        expect.stringMatching(
          /^warning The comment on pull request #7 could not be written: [A-Z]+ \S+ answered 422: Validation Failed/,
        ),
      ]);
    }
  });

  it('has one comment in the end, whatever happens to the requests of a run', async () => {
    const faults = fc.array(
      fc.constantFrom<Fault | undefined>('reset-after', 'reset', refused(), undefined),
      {
        maxLength: 20,
      },
    );
    const writes = fc.array(fc.constantFrom('keep', 'find', 'show', 'both'), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(faults, writes, async (each, steps) => {
        const pull = new PullRequestComments();
        const { comment } = pull.run();
        pull.fault = () => each.shift();
        for (const step of steps) {
          if (step === 'find') await comment.findNewest(signal);
          const keeping = step === 'keep' || step === 'both' ? comment.keep(kept) : undefined;
          if (step === 'show' || step === 'both') await comment.show(`ready after ${step}`, kept);
          await keeping;
          expect(pull.bodies.length).toBeLessThanOrEqual(1);
        }
        pull.fault = () => undefined;
        await comment.show('ready', kept);
        expect(pull.bodies).toEqual([expect.stringMatching(/-->\nready$/)]);
        expect((await pull.run().comment.findNewest(signal)).found).toEqual([kept]);
      }),
      { numRuns: 60 },
    );
  });
});
