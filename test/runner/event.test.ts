import { describe, expect, it } from 'vitest';
import { readEvent } from '../../src/runner/event.ts';

const env = {
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_EVENT_PATH: '/event.json',
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_ACTOR: 'octocat',
  GITHUB_RUN_ID: '4815162342',
  GITHUB_RUN_ATTEMPT: '2',
};
const read = (payload: unknown, more: Record<string, string> = {}) =>
  readEvent({ ...env, ...more }, () => (typeof payload === 'string' ? payload : JSON.stringify(payload)));

const pull = (repo: unknown, login = 'octocat') => ({
  action: 'opened',
  pull_request: { number: 7, head: { ref: 'feature/x', repo }, user: { login } },
});
const own = { full_name: 'octo/shop' };

const noBranch = (event: string) => `the event ${event} does not say which branch it is about`;
const ofFork = 'the branch is that of a fork, which can name it as it likes';
const incomplete = (event: string) =>
  `The event file (GITHUB_EVENT_PATH) does not say which pull request the event ${event} is about, and what happened to it`;

describe('readEvent', () => {
  it('reads a pull request', () => {
    expect(read(pull({ full_name: 'Octo/Shop' }))).toEqual({
      name: 'pull_request',
      action: 'opened',
      pullRequest: 7,
      repository: 'octo/shop',
      branch: { value: 'feature/x' },
      runId: '4815162342',
      runUrl: 'https://github.com/octo/shop/actions/runs/4815162342',
      runAttempt: 2,
      isFork: false,
      isDependabot: false,
    });
  });

  it.each([
    ['of another owner', { full_name: 'eve/shop' }],
    ['that was deleted', null],
  ])('recognizes a fork %s, and ignores its branch', (_, repo) => {
    expect(read(pull(repo))).toMatchObject({ isFork: true, branch: { problem: ofFork } });
  });

  it('gives the URL of the run, also on another server', () => {
    const { runUrl } = read(pull(own), { GITHUB_SERVER_URL: 'https://acme.ghe.com' });
    expect(runUrl).toBe('https://acme.ghe.com/octo/shop/actions/runs/4815162342');
  });

  it('recognizes Dependabot as the actor, and as the author when somebody runs it again', () => {
    expect(read(pull(own), { GITHUB_ACTOR: 'dependabot[bot]' }).isDependabot).toBe(true);
    expect(read(pull(own, 'dependabot[bot]')).isDependabot).toBe(true);
  });

  it('finds the number in a comment on a pull request, but not on an issue', () => {
    const comment = { GITHUB_EVENT_NAME: 'issue_comment' };
    expect(read({ issue: { number: 9, pull_request: {} } }, comment).pullRequest).toBe(9);
    expect(read({ issue: { number: 9 } }, comment).pullRequest).toBeUndefined();
  });

  it('works without any environment', () => {
    expect(readEvent({})).toEqual({
      name: '',
      repository: '',
      branch: { problem: noBranch('of this run') },
      runId: '',
      runUrl: 'https://github.com//actions/runs/',
      runAttempt: 1,
      isFork: false,
      isDependabot: false,
    });
  });
});

describe('the branch of an event', () => {
  const main = 'refs/heads/main';

  it.each<[name: string, payload: object, ref: string, branch: string]>([
    // GITHUB_REF of a pull request is its merge commit, and the base branch when it is closed.
    ['pull_request', pull(own), 'refs/pull/7/merge', 'feature/x'],
    ['pull_request', { ...pull(own), action: 'closed' }, main, 'feature/x'],
    ['pull_request_target', pull(own), main, 'feature/x'],
    ['pull_request_review', pull(own), main, 'feature/x'],
    ['push', { ref: 'refs/heads/feature/x' }, 'refs/heads/feature/x', 'feature/x'],
    ['push', {}, 'refs/heads/refs/heads/x', 'refs/heads/x'],
    ['push', {}, 'refs/heads/tags/v1', 'tags/v1'],
    ['workflow_dispatch', {}, 'refs/heads/#7 (ä)', '#7 (ä)'],
    ['schedule', {}, main, 'main'],
    ['create', { ref: 'feature/x', ref_type: 'branch' }, 'refs/heads/feature/x', 'feature/x'],
    ['delete', { ref: 'feature/x', ref_type: 'branch' }, main, 'feature/x'],
  ])('is read from %s %j with GITHUB_REF %s as %s', (name, payload, ref, value) => {
    expect(read(payload, { GITHUB_EVENT_NAME: name, GITHUB_REF: ref }).branch).toEqual({ value });
  });

  it.each<[name: string, payload: object, ref: string, problem: string]>([
    ['pull_request_target', pull({ full_name: 'eve/shop' }), main, ofFork],
    ['pull_request_review', pull(null), main, ofFork],
    ['pull_request', { ...pull(own), pull_request: { number: 7 } }, main, noBranch('pull_request')],
    ['issue_comment', { issue: { number: 7, pull_request: {} } }, main, noBranch('issue_comment')],
    ['issues', { issue: { number: 7 } }, main, noBranch('issues')],
    ['check_suite', { check_suite: {} }, main, noBranch('check_suite')],
    ['workflow_run', { workflow_run: { head_branch: 'x' } }, main, noBranch('workflow_run')],
    ['push', {}, 'refs/tags/v1', 'the event push is about a tag'],
    ['release', {}, 'refs/tags/heads/x', 'the event release is about a tag'],
    ['create', { ref: 'v1', ref_type: 'tag' }, 'refs/tags/v1', 'the event create is about a tag'],
    ['delete', { ref: 'v1', ref_type: 'tag' }, main, 'the event delete is about a tag'],
    ['delete', { ref_type: 'branch' }, main, noBranch('delete')],
    ['deployment', {}, '', noBranch('deployment')],
    ['push', {}, 'refs/heads/', noBranch('push')],
    ['push', {}, 'refs/pull/7/merge', noBranch('push')],
  ])('is not known for %s %j with GITHUB_REF %s', (name, payload, ref, problem) => {
    expect(read(payload, { GITHUB_EVENT_NAME: name, GITHUB_REF: ref }).branch).toEqual({ problem });
  });
});

describe('an event that cannot be relied on', () => {
  const unreadable =
    'The event file (GITHUB_EVENT_PATH) cannot be read, so that it is not known what happened';

  it.each(['pull_request', 'pull_request_target', 'push', ''])(
    'has a problem when the file of the event %j cannot be read',
    (name) => {
      const missing = (): string => {
        throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      };
      const about = { ...env, GITHUB_EVENT_NAME: name };
      expect(readEvent(about, missing).problem).toBe(unreadable);
      for (const text of ['', '{', '{"action":"closed"', 'closed']) {
        expect(read(text, about).problem).toBe(unreadable);
      }
    },
  );

  const { pull_request: pullRequest } = pull(own);
  it.each<[string, unknown]>([
    ['no object', null],
    ['a list', []],
    ['no action', { pull_request: pullRequest }],
    ['an action that is no text', { ...pull(own), action: 5 }],
    ['no pull request', { action: 'closed' }],
    ['a pull request that is text', { action: 'closed', pull_request: 'x' }],
    ['a pull request without a number', { action: 'closed', pull_request: { head: {} } }],
    ...[0, -7, 1.5, '7', null, 1e300].map((number): [string, unknown] => [
      `the number ${JSON.stringify(number)}`,
      { action: 'closed', pull_request: { ...pullRequest, number } },
    ]),
  ])('has a problem when the event of a pull request has %s', (_, payload) => {
    for (const name of ['pull_request', 'pull_request_target']) {
      expect(read(payload, { GITHUB_EVENT_NAME: name }).problem).toBe(incomplete(name));
    }
  });

  it('has a problem when a pull request has no event file', () => {
    expect(readEvent({ ...env, GITHUB_EVENT_PATH: undefined }).problem).toBe(incomplete('pull_request'));
  });

  it.each([['null'], ['[]'], ['{"pull_request":"x","action":5}']])(
    'has no problem when another event has the content %s',
    (text) => {
      const event = read(text, { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main' });
      expect(event).toMatchObject({ name: 'push', branch: { value: 'main' }, isFork: false });
      expect(event).not.toHaveProperty('problem');
    },
  );
});
