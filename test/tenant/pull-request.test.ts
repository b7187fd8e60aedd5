import { describe, expect, it } from 'vitest';
import type { Repository } from '../../src/github/repository.ts';
import {
  type PullRequestFact,
  askPullRequest,
  askWhetherLate,
  refuseWhenClosed,
  warnWhenUnknown,
} from '../../src/tenant/pull-request.ts';
import { fakeContext, pullRequestEvent, pushEvent } from '../fakes.ts';

const contextOf = (event = pullRequestEvent('opened'), repository: Partial<Repository> = {}) =>
  fakeContext({ event, repository, fetch: () => Promise.reject(new Error('no request is expected')) });

const facts: [string, PullRequestFact | undefined][] = [
  ['is open', { state: 'open' }],
  ['is closed', { state: 'closed' }],
  ['is unknown to GitHub', { state: 'unknown' }],
  ['could not be asked about', { state: 'not-asked', problem: 'GitHub is down.' }],
  ['does not exist for the event', undefined],
];

describe('refuseWhenClosed', () => {
  it.each(facts)(
    'refuses only a pull request that is known to be closed, without warnings: it %s',
    (_, fact) => {
      const context = contextOf();
      const refuse = () => refuseWhenClosed(context, fact);
      if (fact?.state === 'closed') expect(refuse).toThrow('Pull request #7 is closed by now, so it gets no');
      else expect(refuse).not.toThrow();
      expect(context.core.said).toEqual([]);
    },
  );
});

describe('warnWhenUnknown', () => {
  it.each(facts)('warns only about an unknown state: it %s', (_, fact) => {
    const context = contextOf();
    warnWhenUnknown(context, fact);
    const warnings: Record<string, string[]> = {
      unknown: [
        'warning GitHub knows no pull request #7, so this run may leave a tenant that nothing deletes.',
      ],
      'not-asked': ['warning Could not check whether pull request #7 is still open. GitHub is down.'],
    };
    expect(context.core.said).toEqual(warnings[fact?.state ?? 'none'] ?? []);
  });
});

describe('askPullRequest', () => {
  const { signal } = new AbortController();

  it('returns the state from GitHub', async () => {
    for (const state of ['open', 'closed', 'unknown'] as const) {
      const context = contextOf(pullRequestEvent('opened'), { state: () => Promise.resolve(state) });
      expect(await askPullRequest(context, 'ghs_token', signal)).toEqual({ state });
    }
  });

  it('returns nothing for an event without a pull request', async () => {
    expect(await askPullRequest(contextOf(pushEvent), 'ghs_token', signal)).toBeUndefined();
  });

  it('returns the reason when GitHub cannot be asked, and never rejects', async () => {
    const context = contextOf(pullRequestEvent('opened'), {
      state: () => Promise.reject(new Error('GitHub is down')),
    });
    expect(await askPullRequest(context, 'ghs_token', signal)).toEqual({
      state: 'not-asked',
      problem: 'GitHub is down',
    });
    expect(await askPullRequest(context, '', signal)).toEqual({
      state: 'not-asked',
      problem: 'The github-token is empty.',
    });
  });
});

describe('askWhetherLate', () => {
  it.each([
    ['closed', false, undefined],
    ['closed', true, { state: 'closed' }],
    ['synchronize', false, { state: 'closed' }],
    ['synchronize', true, { state: 'closed' }],
  ])('decides on %s, with {pr} in the name: %s', async (action, hasNameOfPullRequest, expected) => {
    const context = contextOf(pullRequestEvent(action), { state: () => Promise.resolve('closed') });
    const inputs = { 'github-token': 'ghs_token', hasNameOfPullRequest };
    expect(await askWhetherLate(context, inputs, new AbortController().signal)).toEqual(expected);
  });
});
