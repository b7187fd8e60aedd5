import { describe, expect, it } from 'vitest';
import { damaged, kept, marker, newsOf, nothing, signal, where } from './comment-facts.ts';
import { keptOf } from './parts.ts';
import { PullRequestComments, beginning } from './pull-request-comments.ts';

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
