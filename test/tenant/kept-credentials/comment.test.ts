import * as fc from '../../fast-check.ts';
import { describe, expect, it, vi } from 'vitest';
import { type TenantNews, openTenantComment } from '../../../src/tenant/kept-credentials/comment.ts';
import type { Fault } from '../../../stand-in/github-api/index.ts';
import { fakeContext, pullRequestEvent, pushEvent } from '../../fakes.ts';
import { keptOf, parts } from './parts.ts';
import { PullRequestComments, beginning, refused } from './pull-request-comments.ts';

const { signal } = new AbortController();
const marker = '<!-- logto-tenant-action tenant="octo%2Fshop%237" -->';
const kept = keptOf('abc123');
const nothing = { found: [], unusable: [] };
/** All other tenants are deleted. */
const allGone = () => true;
const where = "A comment on pull request #7 that begins like this action's";
const damaged = `${where} is damaged.`;
const written = (what: string) => `The comment on pull request #7 is ${what}.`;

/** News of these tenants. */
const newsOf = (ids: readonly string[], isGone: boolean): TenantNews => ({
  isAbout: ({ tenantId }) => ids.includes(tenantId),
  isGone: () => isGone,
});

describe('keeping credentials in the comment', () => {
  it('creates the comment, then seals them with its ID, before what users see', async () => {
    const pull = new PullRequestComments();
    const { comment, said } = pull.run();
    expect(await comment.keep(kept)).toBe('saved');
    expect(pull.methods()).toEqual(['GET', 'POST', 'PATCH']);
    expect(pull.bodies).toEqual([
      expect.stringMatching(
        /^<!-- logto-.* -->\n<!-- sealed: [\w-]+(?:\.[\w-]+){4} -->\nbeing set up\n\nby run 1$/,
      ),
    ]);
    expect(pull.bodies[0]?.split('\n')[0]).toBe(marker);
    expect(pull.bodies[0]).not.toContain(kept.credentials.secret);
    expect(said()).toEqual([]);
  });

  it('lets a later run find them, which masks the secret', async () => {
    const pull = new PullRequestComments();
    await pull.keep(kept);
    const { comment, core } = pull.run();
    expect(await comment.findNewest(signal)).toEqual({ found: [kept], unusable: [] });
    expect(core.secrets).toEqual([kept.credentials.secret]);
  });

  it('updates the comment of an earlier run', async () => {
    const pull = new PullRequestComments();
    const id = await pull.keep(keptOf('older1'));
    pull.methods();
    expect(await pull.run().comment.keep(kept, { isGone: allGone })).toBe('saved');
    expect(pull.methods()).toEqual(['GET', 'PATCH']);
    expect(pull.api.comments.map((one) => one.id)).toEqual([id]);
    expect((await pull.run().comment.findNewest(signal)).found).toEqual([kept]);
  });

  it('reports only for debugging that they could not be kept, because the comment is written once more', async () => {
    const pull = new PullRequestComments();
    pull.fault = refused;
    const { comment, core, said } = pull.run();
    expect(await comment.keep(kept)).toBe('none');
    expect(said()).toEqual([]);
    expect(core.said.join('\n')).toContain('debug The credentials could not be kept in the comment yet: ');
  });
});

describe('the comments that are read ahead of time', () => {
  /** A comment that says `ready`, and a run that has read it. */
  async function ahead() {
    const pull = new PullRequestComments();
    const id = await pull.keep(kept);
    await pull.run().comment.show('ready', kept);
    const run = pull.run();
    pull.methods();
    run.comment.readAhead(signal);
    await vi.waitFor(() => expect(pull.api.requests.at(-1)?.status).toBe(200));
    return { ...run, pull, id };
  }

  it('are not read again when nothing changes', async () => {
    const { comment, pull, said } = await ahead();
    await comment.show('ready', structuredClone(kept));
    expect(pull.methods()).toEqual(['GET']);
    expect(said()).toEqual([written('unchanged')]);
  });

  it('are read again before one is written, so that what another run keeps stays', async () => {
    const { comment, pull, id, said } = await ahead();
    const more = { ...kept, applications: { web: 'app1' } };
    await pull.run().comment.show('ready', more);
    pull.methods();
    await comment.show('ready, with changes', undefined);
    expect(pull.methods()).toEqual(['GET', 'PATCH']);
    expect(pull.textOf(id)).toMatch(/\nready, with changes$/);
    expect((await pull.run().comment.findNewest(signal)).found).toEqual([more]);
    expect(said()).toEqual([written('updated')]);
  });

  it('are read again when that failed', async () => {
    const pull = new PullRequestComments();
    await pull.keep(kept);
    pull.fault = refused;
    const { comment, said } = pull.run();
    comment.readAhead(signal);
    await vi.waitFor(() => expect(pull.api.requests.at(-1)?.status).toBe(422));
    pull.fault = () => undefined;
    await comment.show('ready', kept);
    expect(said()).toEqual([written('updated')]);
  });
});

describe('the hidden part', () => {
  it('is not changed when only the visible part changes', async () => {
    const pull = new PullRequestComments();
    const id = await pull.keep(kept);
    const [, sealed] = pull.textOf(id).split('\n');
    const { comment, said } = pull.run();
    await comment.show('ready', undefined);
    expect(pull.textOf(id)).toBe(`${marker}\n${sealed}\nready`);
    expect(said()).toEqual([written('updated')]);
  });

  it('is not changed when the same is to be kept', async () => {
    const pull = new PullRequestComments();
    const id = await pull.keep(kept);
    const [, sealed] = pull.textOf(id).split('\n');
    await pull.run().comment.show('ready', structuredClone(kept));
    expect(pull.textOf(id)).toBe(`${marker}\n${sealed}\nready`);
  });

  it('is replaced when something else is to be kept', async () => {
    const pull = new PullRequestComments();
    await pull.keep(kept);
    const more = { ...kept, applications: { web: 'app1' } };
    await pull.run().comment.show('ready', more);
    expect((await pull.run().comment.findNewest(signal)).found).toEqual([more]);
  });

  it('keeps nothing any more when it is emptied, and its comment is still recognized', async () => {
    const pull = new PullRequestComments();
    const id = await pull.keep(kept);
    await pull.run().comment.tell('deleted', newsOf([kept.tenantId], true));
    expect(await pull.run().comment.findNewest(signal)).toEqual(nothing);
    await pull.run().comment.show('ready', kept);
    expect(pull.api.comments.map((one) => one.id)).toEqual([id]);
    expect((await pull.run().comment.findNewest(signal)).found).toEqual([kept]);
  });

  it.each<[string, (body: string) => string]>([
    ['a seal that was changed', (body) => body.replace('<!-- sealed: e', '<!-- sealed: f')],
    ['a seal that was cut', (body) => body.replace(/.{9} -->\nready/, ' -->\nready')],
    ['a seal that is cut off', (body) => body.slice(0, -'-->\nready'.length - 1)],
    ['a seal that ends with =', (body) => body.replace(' -->\nready', '= -->\nready')],
    ['a space before the seal', (body) => body.replace('\n<!-- sealed', '\n <!-- sealed')],
    ['a space after the seal', (body) => body.replace('-->\nready', '--> \nready')],
    ['text after the seal', (body) => body.replace('-->\nready', '--> ready')],
    ['a seal that is spelt otherwise', (body) => body.replace('<!-- sealed', '<!--sealed')],
    ['no seal', (body) => body.replace(/<!-- sealed.*\n/, '')],
    ['only the marker', () => marker],
    ['a blank line between', (body) => body.replace(marker, `${marker}\n`)],
    ['the marker twice', (body) => `${marker}\n${body}`],
    ['the marker at the end of its line', (body) => `See ${body}`],
    ['a space before the marker', (body) => ` ${body}`],
    ['a space after the marker', (body) => body.replace(marker, `${marker} `)],
    ['text after the marker', (body) => body.replace(marker, `${marker} ready`)],
    ['a blank line before the marker', (body) => `\n${body}`],
    ['all lines quoted', (body) => body.replaceAll(/^/gm, '> ')],
  ])(
    'is unusable when the comment was edited to have %s, and the comment is not changed',
    async (_, change) => {
      const pull = new PullRequestComments();
      const id = await pull.keep(kept);
      await pull.run().comment.show('ready', kept);
      pull.edit(id, change);
      const edited = pull.textOf(id);
      const { comment, said } = pull.run();
      expect(await comment.findNewest(signal)).toEqual({ found: [], unusable: [damaged] });
      await comment.tell('deleted', newsOf([kept.tenantId], true));
      expect([pull.bodies, said()]).toEqual([[edited], []]);
      await comment.show('ready', kept);
      expect(said()).toEqual([written('created')]);
      expect(pull.textOf(id)).toBe(edited);
      expect(pull.api.comments).toHaveLength(2);
    },
  );

  it('is found when somebody has changed line ends or the visible part', async () => {
    const pull = new PullRequestComments();
    const id = await pull.keep(kept);
    pull.edit(id, (body) => `${body.replaceAll('\n', '\r\n')}\r\nand more\r\n`);
    const { comment } = pull.run();
    expect((await comment.findNewest(signal)).found).toEqual([kept]);
    await comment.show('ready', kept);
    expect(pull.textOf(id)).toMatch(/-->\nready$/);
  });

  it.each<[string, Parameters<PullRequestComments['run']>[0], string]>([
    ['another pat', { pat: 'the pat before it was replaced' }, 'was sealed with another pat'],
    [
      'another Cloud API',
      { 'cloud-api-endpoint': 'https://logto.example' },
      'was sealed for another tenant or Cloud API',
    ],
  ])('is not opened when it is of a run with %s, and its comment is not changed', async (_, other, why) => {
    const pull = new PullRequestComments();
    const id = await pull.keep(kept, other);
    const before = pull.textOf(id);
    const { comment } = pull.run();
    expect(await comment.findNewest(signal)).toEqual({ found: [], unusable: [`${where} ${why}.`] });
    await comment.show('ready', kept);
    expect(pull.textOf(id)).toBe(before);
    expect(pull.api.comments).toHaveLength(2);
  });
});

describe('comments by others', () => {
  it.each<[string, (own: string) => string, string[]]>([
    ['have a copy of ours', (own) => own, [`${where} is a copy from somewhere else.`]],
    [
      'have our seal and another text',
      (own) => own.replace(beginning(1), 'Hello!'),
      [`${where} is a copy from somewhere else.`],
    ],
    ['have a seal that is none', () => `${marker}\n<!-- sealed: eyJ.x.y.z -->\nHello!`, [damaged]],
    ['have only our marker', () => marker, [damaged]],
    ['have our marker and another text', () => `${marker}\nHello!\n\nby run 1`, [damaged]],
    ['begin as a run does', () => `${marker}\n${beginning(1)}`, []],
    ['quote ours', (own) => own.replaceAll(/^/gm, '> '), [damaged]],
  ])('are never edited or used when they %s', async (_, textOf, unusable) => {
    const pull = new PullRequestComments();
    const id = await pull.keep(kept);
    const other = pull.api.addComment(7, textOf(pull.textOf(id)), 'eve');
    const before = other.body;
    const { comment } = pull.run();
    expect(await comment.findNewest(signal)).toEqual({ found: [kept], unusable });
    await comment.show('ready', undefined);
    expect(other.body).toBe(before);
    expect(pull.textOf(id)).toMatch(/ready$/);
    // The same without ours.
    pull.api.deleteComment(id);
    const next = pull.run();
    expect(await next.comment.findNewest(signal)).toEqual({ found: [], unusable });
    await next.comment.tell('deleted', newsOf([kept.tenantId], true));
    await next.comment.show('ready', kept);
    expect(other.body).toBe(before);
    expect(pull.api.comments).toHaveLength(2);
  });

  it('are ignored when they are about another tenant', async () => {
    const pull = new PullRequestComments();
    const id = await pull.keep(keptOf('other1'), { name: 'octo/shop#7 shard 2' });
    const before = pull.textOf(id);
    const { comment } = pull.run();
    expect(await comment.findNewest(signal)).toEqual(nothing);
    await comment.show('ready', kept);
    expect(pull.textOf(id)).toBe(before);
    expect(pull.api.comments).toHaveLength(2);
  });
});

describe('several comments', () => {
  it('are tried from the newest, and the newest of ours is updated', async () => {
    const pull = new PullRequestComments();
    const older = await pull.keep(keptOf('older1'));
    const hidden = pull.textOf(older);
    const newer = await pull.keep(kept);
    const { comment } = pull.run();
    expect(await comment.findNewest(signal)).toEqual({ found: [kept, keptOf('older1')], unusable: [] });
    await comment.show('ready', undefined);
    expect(pull.textOf(older)).toBe(hidden);
    expect(pull.textOf(newer)).toMatch(/ready$/);
  });

  it('are reported once for each problem', async () => {
    const pull = new PullRequestComments();
    for (const seal of ['x', 'y', 'z']) pull.api.addComment(7, `${marker}\n<!-- sealed: ${seal} -->`, 'eve');
    expect((await pull.run().comment.findNewest(signal)).unusable).toEqual([damaged]);
  });

  it.each<[number, boolean]>([
    [19, true],
    [20, false],
  ])('are limited: with %i newer ones that have our marker, ours is found: %s', async (count, isFound) => {
    const pull = new PullRequestComments();
    const id = await pull.keep(kept);
    for (let index = 0; index < count; index += 1) pull.api.addComment(7, `${marker}\n${index}`, 'eve');
    const before = [...pull.bodies];
    const { comment } = pull.run();
    const tooMany = 'Pull request #7 has more than 20 comments that begin like that of this tenant.';
    expect(await comment.findNewest(signal)).toEqual(
      isFound ? { found: [kept], unusable: [damaged] } : { found: [], unusable: [damaged, tooMany] },
    );
    await comment.show('ready', undefined);
    const others = pull.api.comments.filter(({ user }) => user === 'eve');
    expect(others.map(({ body }) => body)).toEqual(before.slice(1));
    expect(pull.api.comments).toHaveLength(isFound ? count + 1 : count + 2);
    if (!isFound) expect(pull.textOf(id)).toBe(before[0]);
  });

  it('are accepted in any number when one of the newest is ours', async () => {
    const pull = new PullRequestComments();
    for (let index = 0; index < 30; index += 1) pull.api.addComment(7, `${marker}\n${index}`, 'eve');
    await pull.keep(kept);
    expect((await pull.run().comment.findNewest(signal)).found).toEqual([kept]);
  });
});

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

describe('a comment', () => {
  const open = (comment: boolean, event = pullRequestEvent('opened')) => {
    const context = fakeContext({ event, fetch: () => Promise.reject(new Error('no request is expected')) });
    const request = { ...parts, comment, 'github-token': 'ghs_token' };
    return { opened: openTenantComment(request, context, ''), said: context.core.said };
  };

  it('is only written when the inputs ask for one', () => {
    expect(open(false)).toEqual({ opened: undefined, said: [] });
    expect(open(true)).toMatchObject({ opened: { isOfJob: false }, said: [] });
  });

  it('is not written for an event without a pull request, which the log says', () => {
    expect(open(true, pushEvent)).toEqual({
      opened: undefined,
      said: ['No comment is written, because the event is not about a pull request.'],
    });
  });
});
