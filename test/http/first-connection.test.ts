import { channel } from 'node:diagnostics_channel';
import { describe, expect, it } from 'vitest';
import { firstConnection } from '../../src/http/first-connection.ts';

describe('the first connection', () => {
  it.each(['undici:client:connected', 'undici:client:connectError'])('is awaited until %s', async (name) => {
    const states: string[] = [];
    const waiting = firstConnection().then(() => states.push('over'));
    await Promise.resolve();
    states.push('published');
    channel(name).publish({});
    await waiting;
    expect(states).toEqual(['published', 'over']);
  });
});
