import { describe, expect, it, vi } from 'vitest';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { MemoryComments, pullRequestEvent } from '../fakes.ts';
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
  const toLogto = async (): Promise<void> => {
    setImmediate(() => order.push('turn'));
    await Promise.resolve();
  };
  const toGitHub = async (): Promise<void> => {
    await turns(10);
    order.push('connection to GitHub');
  };
  const connections = [toLogto, toGitHub];
  context.connected = () => connections.shift()?.() ?? Promise.resolve();
  expect((await main()).error).toBeUndefined();
  spy.mockRestore();
  return order;
}

describe('provision', () => {
  it('lets the requests to Logto leave, asks GitHub, and then loads what seals', async () => {
    // Loading a module takes turns of its own the first time.
    await orderOfRun();
    expect((await orderOfRun()).slice(0, 5)).toEqual([
      'turn',
      'pull request',
      'comments',
      'connection to GitHub',
      'seal',
    ]);
  });
});
