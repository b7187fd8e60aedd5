import { describe, expect, it } from 'vitest';
import { type PlanSubject, openPlanComment, sourcesOf } from '../../src/tenant/plan-comment.ts';
import { openPullComments } from '../../src/tenant/pull-comments.ts';
import { actionsBot } from '../../stand-in/github-api/types.ts';
import { pushEvent } from '../fakes.ts';
import { PullRequestComments, refused, saidBy } from './kept-credentials/pull-request-comments.ts';

const secret = 'a-secret-of-an-m2m-app';
const subject: PlanSubject = { tenant: 'endpoint https://abc123.logto.app', sources: ['logto.yml'] };
const shown = (what: string, run = 1): string => `${what}\n\nBy run ${run}.`;
const marker = /^<!-- logto-tenant-action plan="[\da-f]{32}" -->\n/;
const signed = /^<!-- logto-tenant-action plan="[\da-f]{32}" -->\n<!-- by [\da-f]{32} -->\n/;

/** The comment of a plan in one run, and what that run says. */
function open(pull: PullRequestComments, about: PlanSubject = subject, key = secret) {
  const context = pull.context();
  const comments = openPullComments({ comment: true, 'github-token': pull.api.token }, context);
  const comment = openPlanComment(about, key, comments, context);
  if (comment === undefined) throw new Error('There is no comment.');
  return { comment, context, said: () => saidBy(context.core) };
}

const visible = (pull: PullRequestComments): string[] => pull.bodies.map((body) => body.replace(signed, ''));

/** A pull request with the comment of an earlier run, and the ID of that comment. */
async function begun(): Promise<{ pull: PullRequestComments; id: number }> {
  const pull = new PullRequestComments();
  await open(pull).comment.show(shown('2 to create'), true);
  pull.methods();
  const [comment] = pull.api.comments;
  if (!comment) throw new Error('There is no comment.');
  return { pull, id: comment.id };
}

describe('the comment with a plan', () => {
  it('is created, and then names its own ID, unreadably', async () => {
    const pull = new PullRequestComments();
    const { comment, said } = open(pull);
    await comment.show(shown('2 to create'), true);
    expect(pull.methods()).toEqual(['GET', 'POST', 'PATCH']);
    expect(pull.bodies).toEqual([expect.stringMatching(signed)]);
    expect(visible(pull)).toEqual([shown('2 to create')]);
    expect(pull.bodies.join('')).not.toMatch(/abc123|logto\.yml/);
    expect(said()).toEqual(['The comment with the plan on pull request #7 is created.']);
  });

  it('is updated in place', async () => {
    const { pull, id } = await begun();
    const { comment, said } = open(pull);
    await comment.show(shown('1 to change', 2), true);
    expect(pull.methods()).toEqual(['GET', 'PATCH']);
    expect(pull.api.comments.map((one) => one.id)).toEqual([id]);
    expect(visible(pull)).toEqual([shown('1 to change', 2)]);
    expect(said()).toEqual(['The comment with the plan on pull request #7 is updated.']);
  });

  it('is not changed when only the run would differ', async () => {
    const { pull } = await begun();
    const { comment, said } = open(pull);
    await comment.show(shown('2 to create', 2), true);
    expect(pull.methods()).toEqual(['GET']);
    expect(said()).toEqual(['The comment with the plan on pull request #7 is unchanged.']);
  });

  it('is not created for a plan without news', async () => {
    const pull = new PullRequestComments();
    const { comment, said } = open(pull);
    await comment.show(shown('Nothing to change.'), false);
    expect(pull.methods()).toEqual(['GET']);
    expect(said()).toEqual([]);
  });

  it('says that nothing is to change when it listed changes before', async () => {
    const { pull } = await begun();
    await open(pull).comment.show(shown('Nothing to change.', 2), false);
    expect(visible(pull)).toEqual([shown('Nothing to change.', 2)]);
  });

  it.each<[string, PlanSubject]>([
    ['tenant', { ...subject, tenant: 'endpoint https://other1.logto.app' }],
    ['file', { ...subject, sources: ['other.yml'] }],
    ['list of files', { ...subject, sources: ['logto.yml', 'apps'] }],
  ])('is a separate one for another %s', async (_, other) => {
    const { pull } = await begun();
    await open(pull, other).comment.show(shown('1 to change'), true);
    expect(visible(pull)).toEqual([shown('2 to create'), shown('1 to change')]);
  });

  it('is the same whatever the tenant is called', async () => {
    const { pull } = await begun();
    await open(pull, { ...subject, shownAs: 'https://abc123.logto.app' }).comment.show(shown('x'), true);
    expect(visible(pull)).toEqual([shown('x')]);
  });

  it('is created again when somebody deletes it meanwhile', async () => {
    const { pull, id } = await begun();
    pull.fault = (method) => {
      if (method === 'PATCH' && pull.api.comments.some((one) => one.id === id)) pull.api.deleteComment(id);
      return undefined;
    };
    await open(pull).comment.show(shown('1 to change', 2), true);
    expect(visible(pull)).toEqual([shown('1 to change', 2)]);
  });

  it('is created once although the answer is lost', async () => {
    const pull = new PullRequestComments();
    let isLost = false;
    pull.fault = (method) => {
      if (method !== 'POST' || isLost) return undefined;
      isLost = true;
      return 'reset-after';
    };
    await open(pull).comment.show(shown('2 to create'), true);
    expect(visible(pull)).toEqual([shown('2 to create')]);
  });

  it('is completed by a later run when the run that created it ended before it knew the ID', async () => {
    const { pull, id } = await begun();
    pull.edit(id, (body) => body.replace(/<!-- by .*\n/, ''));
    await open(pull).comment.show(shown('2 to create', 2), true);
    expect(pull.bodies).toEqual([expect.stringMatching(signed)]);
    expect(visible(pull)).toEqual([shown('2 to create', 2)]);
  });

  it('is written in every copy that two runs created at once', async () => {
    const { pull, id } = await begun();
    const first = pull.textOf(id);
    pull.edit(id, () => 'hidden for a moment');
    await open(pull).comment.show(shown('2 to create', 2), true);
    pull.edit(id, () => first);
    await open(pull).comment.show(shown('1 to change', 3), true);
    expect(visible(pull)).toEqual([shown('1 to change', 3), shown('1 to change', 3)]);
  });

  it('hides secrets, because GitHub does not mask comments', async () => {
    const pull = new PullRequestComments();
    const { comment, context } = open(pull);
    context.mask('a "secret" & more');
    await comment.show(shown('<code>a &quot;secret&quot; &amp; more</code>'), true);
    expect(visible(pull)).toEqual([shown('<code>***</code>')]);
  });

  it('is a warning when it cannot be written', async () => {
    const { pull } = await begun();
    pull.fault = (method) => (method === 'PATCH' ? refused() : undefined);
    const { comment, said } = open(pull);
    await comment.show(shown('1 to change', 2), true);
    expect(said()).toEqual([
      expect.stringMatching(
        /^warning The comment with the plan on pull request #7 could not be written: .*Validation Failed/,
      ),
    ]);
  });

  it('is not tried when another comment of the run got no answer from GitHub', async () => {
    const pull = new PullRequestComments();
    const context = pull.context();
    let count = 0;
    context.repository = (_, signal) => {
      count += 1;
      return context.clock.sleep(60_000, signal).then(() => Promise.reject(new Error('not aborted')));
    };
    const comments = openPullComments({ comment: true, 'github-token': 'ghs_token' }, context);
    await comments?.report('comment', () => Promise.resolve('created'));
    await openPlanComment(subject, secret, comments, context)?.show(shown('x'), true);
    expect(count).toBe(1);
    const reason = 'could not be written: The time limit of 10 s was reached.';
    expect(saidBy(context.core)).toEqual([
      `warning The comment on pull request #7 ${reason}`,
      `warning The comment with the plan on pull request #7 ${reason}`,
    ]);
  });
});

describe('comments by others', () => {
  it.each<[string, (body: string) => string]>([
    ['a copy', (body) => body],
    ['a copy without the hidden line', (body) => body.replace(/<!-- by .*\n/, '')],
    ['the first line alone', (body) => marker.exec(body)?.[0] ?? ''],
    ['a copy with a word before it', (body) => `See: ${body}`],
  ])('are never edited: %s by a person', async (_, change) => {
    const { pull, id } = await begun();
    const copy = change(pull.textOf(id));
    pull.api.addComment(7, copy, 'mallory');
    await open(pull).comment.show(shown('1 to change', 2), true);
    expect(pull.bodies).toEqual([expect.stringContaining('1 to change'), copy]);
    pull.api.deleteComment(id);
    await open(pull).comment.show(shown('1 to change', 3), true);
    expect(pull.bodies).toEqual([copy, expect.stringContaining('By run 3.')]);
  });

  it('are never edited: a copy by another workflow', async () => {
    const { pull, id } = await begun();
    const body = pull.textOf(id);
    pull.api.writeComment({ issue: 7, body, ...actionsBot });
    await open(pull).comment.show(shown('1 to change', 2), true);
    expect(pull.bodies).toEqual([expect.stringContaining('1 to change'), body]);
  });

  it('are left to runs that have their secret', async () => {
    const { pull } = await begun();
    await open(pull, subject, 'another-secret-of-the-app').comment.show(shown('1 to change'), true);
    expect(visible(pull)).toEqual([shown('2 to create'), shown('1 to change')]);
  });
});

describe('a comment', () => {
  it.each([
    ['without the input', false, []],
    ['without a pull request', true, [/^No comment is written, because /]],
  ])('is not opened %s', (_, comment, lines) => {
    const context = { ...new PullRequestComments().context(), event: pushEvent };
    const pull = openPullComments({ comment, 'github-token': 'ghs_token' }, context);
    expect(openPlanComment(subject, secret, pull, context)).toBeUndefined();
    expect(saidBy(context.core)).toEqual(lines.map((line) => expect.stringMatching(line)));
  });
});

it.each([
  [{ apps: '', config: '' }, []],
  [{ apps: '[]', config: '' }, ['apps']],
  [{ apps: '[]', config: 'a.yml\n  b.yml \n' }, ['a.yml', 'b.yml', 'apps']],
])('finds for %j the sources %j', (inputs, sources) => {
  expect(sourcesOf(inputs)).toEqual(sources);
});
