import * as z from 'zod';
import type { ApiRequest, HttpClient } from './send.ts';

/** A client, and another one that asks ahead of time for what may be needed. */
export interface ReadAheadClient {
  /** Takes answers that `ahead` has asked for, until it sends anything but GET: then they may be out of date. */
  client: HttpClient;
  /** For GET. Each request is sent once. After a failure, which only the debug log shows, `client` asks again. */
  ahead: HttpClient;
}

/** Lets a run ask for answers beside the one that says whether it needs them. */
export function createReadAhead(client: HttpClient): ReadAheadClient {
  const answers = new Map<string, ReturnType<HttpClient['exchange']>>();
  let hasChanged = false;

  const exchange: HttpClient['exchange'] = async (request) => {
    if (request.method !== 'GET') {
      hasChanged = true;
      answers.clear();
    }
    const asked = answers.get(request.path);
    // At once: a list must not queue behind what is asked ahead of it.
    if (asked === undefined) return client.exchange(request);
    const early = await asked.catch(() => undefined);
    const body = early && request.answer.safeParse(early.body);
    return early && body?.success ? { ...early, body: body.data } : client.exchange(request);
  };
  const askAhead: HttpClient['exchange'] = async <T>(request: ApiRequest<T>) => {
    const asked =
      answers.get(request.path) ?? client.exchange({ ...request, repeats: 0, answer: z.unknown() });
    if (!hasChanged) answers.set(request.path, asked);
    const early = await asked;
    return { ...early, body: request.answer.parse(early.body) };
  };
  return { client: clientOf(exchange), ahead: clientOf(askAhead) };
}

const clientOf = (exchange: HttpClient['exchange']): HttpClient => ({
  exchange,
  send: async (request) => (await exchange(request)).body,
});
