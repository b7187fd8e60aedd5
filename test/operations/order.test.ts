import { describe, expect, it, vi } from 'vitest';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { MemoryComments, pullRequestEvent } from '../fakes.ts';
import { requestsForAccount } from '../../src/tenant/account.ts';
import { prepare } from './operate.ts';

async function turns(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await new Promise(setImmediate);
}

/** Runs provision for a pull request, and says in which order things begin. */
async function orderOfRun(): Promise<string[]> {
  const order: string[] = [];
  const { methods } = new MemoryComments();
  const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
  const spy = vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation((...given) => {
    order.push('seal');
    return derive(...given);
  });
  const { context, main } = prepare(
    new LogtoCloud(),
    { name: 'Preview', comment: 'true', 'github-token': 'ghs_token' },
    {
      event: pullRequestEvent('synchronize'),
      repository: {
        ...methods,
        markedComments(...given) {
          order.push('comments');
          return methods.markedComments(...given);
        },
        async state() {
          order.push('pull request');
          await turns(20);
          return 'open';
        },
      },
    },
  );
  context.nextRequests = async (count) => {
    const isForAccount = count === requestsForAccount;
    if (!isForAccount) await turns(10);
    order.push(isForAccount ? 'requests for the account' : 'request to GitHub');
  };
  expect((await main()).error).toBeUndefined();
  spy.mockRestore();
  return order;
}

describe('provision', () => {
  it('sends the requests to Logto first, then asks GitHub, and then loads the code that seals', async () => {
    // Loading a module takes turns of its own the first time.
    await orderOfRun();
    expect((await orderOfRun()).slice(0, 5)).toEqual([
      'requests for the account',
      'pull request',
      'comments',
      'request to GitHub',
      'seal',
    ]);
  });
});
