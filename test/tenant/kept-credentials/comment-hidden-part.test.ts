import { describe, expect, it, vi } from 'vitest';
import { openTenantComment } from '../../../src/tenant/kept-credentials/comment.ts';
import { fakeContext, pullRequestEvent, pushEvent } from '../../fakes.ts';
import { allGone, damaged, kept, marker, newsOf, nothing, signal, where, written } from './comment-facts.ts';
import { keptOf, parts } from './parts.ts';
import { PullRequestComments, refused } from './pull-request-comments.ts';

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
