import { describe, expect, it } from 'vitest';
import { readEvent } from '../../src/runner/event.ts';

const env = {
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_EVENT_PATH: '/event.json',
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_ACTOR: 'octocat',
};
const read = (payload: unknown, more: Record<string, string> = {}) =>
  readEvent({ ...env, ...more }, () => (typeof payload === 'string' ? payload : JSON.stringify(payload)));

const pull = (head: unknown, login = 'octocat') => ({
  action: 'opened',
  pull_request: { number: 7, head: { repo: head }, user: { login } },
});

describe('readEvent', () => {
  it('reads a pull request', () => {
    expect(read(pull({ full_name: 'Octo/Shop' }))).toEqual({
      name: 'pull_request',
      action: 'opened',
      pullRequest: 7,
      repository: 'octo/shop',
      isFork: false,
      isDependabot: false,
    });
  });

  it.each([
    ['of another owner', { full_name: 'eve/shop' }],
    ['that was deleted', null],
  ])('recognizes a fork %s', (_, head) => {
    expect(read(pull(head)).isFork).toBe(true);
  });

  it('recognizes Dependabot as the actor, and as the author when somebody runs it again', () => {
    expect(read(pull({ full_name: 'octo/shop' }), { GITHUB_ACTOR: 'dependabot[bot]' }).isDependabot).toBe(
      true,
    );
    expect(read(pull({ full_name: 'octo/shop' }, 'dependabot[bot]')).isDependabot).toBe(true);
  });

  it('finds the number in a comment on a pull request, but not on an issue', () => {
    expect(read({ issue: { number: 9, pull_request: {} } }).pullRequest).toBe(9);
    expect(read({ issue: { number: 9 } }).pullRequest).toBeUndefined();
  });

  it.each([['{'], ['null'], ['[]'], ['{"pull_request":"x","action":5}']])(
    'reads %s as an event without a pull request',
    (text) => {
      expect(read(text)).toEqual({
        name: 'pull_request',
        repository: 'octo/shop',
        isFork: false,
        isDependabot: false,
      });
    },
  );

  it('works without any environment', () => {
    expect(readEvent({})).toMatchObject({ name: '', repository: '', isFork: false });
  });
});
