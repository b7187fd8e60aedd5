import { channel } from 'node:diagnostics_channel';
import { describe, expect, it } from 'vitest';
import { nextRequests } from '../../src/http/next-requests.ts';

const [sent, failed] = ['undici:client:sendHeaders', 'undici:client:connectError'];

describe('the next requests', () => {
  it.each([
    ['all are written', [sent, sent]],
    ['a connection fails', [failed]],
    ['one is written and the next connection fails', [sent, failed]],
  ])('are awaited until %s', async (_, published) => {
    const states: string[] = [];
    const waiting = nextRequests(2).then(() => states.push('over'));
    for (const name of published) {
      await new Promise((resolve) => setImmediate(resolve));
      states.push(name);
      channel(name).publish({});
    }
    await waiting;
    expect(states).toEqual([...published, 'over']);
    expect([sent, failed].some((name) => channel(name).hasSubscribers)).toBe(false);
  });
});
