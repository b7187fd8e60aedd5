import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createReadAhead } from '../../src/http/read-ahead.ts';
import type { ApiRequest, HttpClient } from '../../src/http/send.ts';

const text = z.object({ text: z.string() });

const get = <T>(path: string, answer: z.ZodType<T>): ApiRequest<T> => ({
  doing: 'read it',
  method: 'GET',
  path,
  headers: {},
  answer,
  hint: () => undefined,
});
const post = { ...get('/things', z.unknown()), method: 'POST' };

/** A host whose answers name how many requests it had before, and the two clients of it. */
function start() {
  const requests: ApiRequest<unknown>[] = [];
  /** What answers wait for, by number of the request. */
  const gates = new Map<number, Promise<unknown>>();
  let answerOf: (number: number) => unknown = (number) => ({ text: `answer ${number}` });
  const client: HttpClient = {
    async exchange(request) {
      const number = requests.push(request);
      await gates.get(number);
      return {
        body: request.answer.parse(answerOf(number)),
        headers: new Headers({ number: String(number) }),
      };
    },
    send: async (request) => (await client.exchange(request)).body,
  };
  return {
    ...createReadAhead(client),
    gates,
    requests,
    sent: () => requests.map(({ method, path }) => `${method} ${path}`),
    answerWith: (of: typeof answerOf) => void (answerOf = of),
  };
}

describe('an answer requested ahead of time', () => {
  it('is used with its headers, and no further request is sent', async () => {
    const { ahead, client, sent } = start();
    expect(await ahead.send(get('/a', text))).toEqual({ text: 'answer 1' });
    expect(await client.send(get('/a', text))).toEqual({ text: 'answer 1' });
    expect((await client.exchange(get('/a', text))).headers.get('number')).toBe('1');
    expect(sent()).toEqual(['GET /a']);
  });

  it('is awaited while it is under way', async () => {
    const { ahead, client, gates, sent } = start();
    const gate = Promise.withResolvers();
    gates.set(1, gate.promise);
    const both = [ahead.send(get('/a', text)), client.send(get('/a', text))];
    gate.resolve(undefined);
    expect(await Promise.all(both)).toEqual([{ text: 'answer 1' }, { text: 'answer 1' }]);
    expect(sent()).toEqual(['GET /a']);
  });

  it('is requested once, even when it is requested ahead of time again', async () => {
    const { ahead, sent } = start();
    await Promise.all([ahead.send(get('/a', text)), ahead.send(get('/a', text))]);
    expect(sent()).toEqual(['GET /a']);
  });

  it('is checked by the rules of the request that uses it', async () => {
    const { ahead, client } = start();
    await ahead.send(get('/a', text));
    expect(
      await client.send(
        get(
          '/a',
          text.transform((one) => one.text.length),
        ),
      ),
    ).toBe(8);
    expect(await client.send(get('/a', z.looseObject({})))).toEqual({ text: 'answer 1' });
  });

  it('is not used for another path or another query', async () => {
    const { ahead, client, sent } = start();
    await ahead.send(get('/a?page=1', text));
    expect(await client.send(get('/a?page=2', text))).toEqual({ text: 'answer 2' });
    expect(sent()).toEqual(['GET /a?page=1', 'GET /a?page=2']);
  });

  it('is requested again when it does not fit the other request', async () => {
    const { ahead, answerWith, client, sent } = start();
    answerWith((number) => (number === 1 ? { other: 1 } : { text: 'fine' }));
    await expect(ahead.send(get('/a', text))).rejects.toThrow();
    expect(await client.send(get('/a', text))).toEqual({ text: 'fine' });
    expect(sent()).toEqual(['GET /a', 'GET /a']);
  });

  it('is requested again when it failed', async () => {
    const { ahead, answerWith, client, sent } = start();
    answerWith((number) => {
      if (number === 1) throw new Error('answered 404');
      return { text: 'fine' };
    });
    const early = ahead.send(get('/a', text));
    const later = client.send(get('/a', text));
    await expect(early).rejects.toThrow('answered 404');
    expect(await later).toEqual({ text: 'fine' });
    expect(sent()).toEqual(['GET /a', 'GET /a']);
  });

  it('is tried once, while others are repeated as usual', async () => {
    const { ahead, client, requests } = start();
    await ahead.send(get('/a', text));
    await client.send(get('/b', text));
    expect(requests.map(({ repeats }) => repeats)).toEqual([0, undefined]);
  });
});

describe('an answer requested before a change', () => {
  it.each(['POST', 'PATCH', 'PUT', 'DELETE'])('is not used after a %s', async (method) => {
    const { ahead, client, sent } = start();
    await ahead.send(get('/a', text));
    await client.send({ ...post, method });
    expect(await client.send(get('/a', text))).toEqual({ text: 'answer 3' });
    expect(sent()).toEqual(['GET /a', `${method} /things`, 'GET /a']);
  });

  it('is not used when it is still under way', async () => {
    const { ahead, client, gates } = start();
    const gate = Promise.withResolvers();
    gates.set(1, gate.promise);
    const early = ahead.send(get('/a', text));
    await client.send(post);
    const later = client.send(get('/a', text));
    gate.resolve(undefined);
    expect(await later).toEqual({ text: 'answer 3' });
    await early;
  });

  it('is not used while the change is under way', async () => {
    const { ahead, client, gates } = start();
    await ahead.send(get('/a', text));
    const gate = Promise.withResolvers();
    gates.set(2, gate.promise);
    const changing = client.send(post);
    expect(await client.send(get('/a', text))).toEqual({ text: 'answer 3' });
    gate.resolve(undefined);
    await changing;
  });

  // Reading ahead of time may go on beside it: the further pages of a long list.
  it('is not used when it was requested during the change', async () => {
    const { ahead, client, gates } = start();
    const gate = Promise.withResolvers();
    gates.set(1, gate.promise);
    const changing = client.send(post);
    await new Promise(setImmediate);
    expect(await ahead.send(get('/a', text))).toEqual({ text: 'answer 2' });
    gate.resolve(undefined);
    await changing;
    expect(await client.send(get('/a', text))).toEqual({ text: 'answer 3' });
  });
});
