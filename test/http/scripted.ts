import { vi } from 'vitest';
import * as z from 'zod';
import { RequestError } from '../../src/http/failure.ts';
import { type ApiRequest, type ClientOptions, type HttpClient, createClient } from '../../src/http/send.ts';
import { type Clock, startDeadline } from '../../src/shared/clock.ts';

/** Time as the fake timers of the test have it. */
export const clock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      setTimeout(resolve, ms);
      signal?.addEventListener('abort', () => reject(signal.reason));
    }),
  after: (ms, action) => void setTimeout(action, ms),
};

export type Answer = Response | Error | (() => Promise<Response>);

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

/** What `fetch` throws when there is no connection. */
export const noConnection = (code: string): Error =>
  new TypeError('fetch failed', {
    cause: Object.assign(new Error(`connect ${code} 10.0.0.1:443`), { code }),
  });

const request = (overrides: Partial<ApiRequest<unknown>> = {}): ApiRequest<unknown> => ({
  doing: 'read the things',
  method: 'GET',
  path: '/api/things',
  headers: { authorization: 'Bearer secret-token' },
  answer: z.object({ ok: z.boolean() }),
  hint: () => 'Do this next.',
  ...overrides,
});

type Options = Omit<ClientOptions, 'rules'>;

/** The rules of a host that is nobody's. */
const createPlainClient = (options: Options): HttpClient =>
  createClient({
    ...options,
    rules: {
      requestIdHeader: 'x-request-id',
      readErrorBody: (body) =>
        z.object({ code: z.string().optional(), message: z.string().optional() }).safeParse(body).data,
      isTransient: ({ status }) => [408, 429, 500, 502, 503, 504].includes(status),
      repeats: 5,
    },
  });

/** A host that gives the answers in turn, repeating the last one, and what it saw. */
export function scripted(
  answers: Answer[],
  options: Partial<Options> = {},
  create: (options: Options) => HttpClient = createPlainClient,
) {
  const requests: Request[] = [];
  const lines: string[] = [];
  const client = create({
    origin: 'https://cloud.logto.io',
    clock,
    deadline: startDeadline(300, clock),
    hide: (text: string) => text,
    log: { info: (line) => lines.push(line), debug: (line) => lines.push(`debug: ${line}`) },
    fetch: async (input, init) => {
      requests.push(new Request(input, init));
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer instanceof Error) throw answer;
      return typeof answer === 'function' ? await answer() : (answer?.clone() ?? Response.error());
    },
    ...options,
  });
  return {
    send: (overrides: Partial<ApiRequest<unknown>> = {}) => client.send(request(overrides)),
    requests,
    lines,
    said: () => lines.filter((line) => !line.startsWith('debug: ')),
  };
}

/** Lets time pass until the promise has settled. */
export async function settle<T>(promise: Promise<T>): Promise<{ value: T } | { error: unknown }> {
  let result: { value: T } | { error: unknown } | undefined;
  void promise.then(
    (value) => (result = { value }),
    (error: unknown) => (result = { error }),
  );
  for (let i = 0; i < 2000 && result === undefined; i += 1) await vi.advanceTimersByTimeAsync(250);
  if (result === undefined) throw new Error('did not settle within 500 s');
  return result;
}

/** What the promise rejects with, in time. */
export async function errorOf(promise: Promise<unknown>): Promise<RequestError> {
  const result = await settle(promise);
  if ('error' in result && result.error instanceof RequestError) return result.error;
  throw new Error('expected a RequestError', { cause: result });
}
