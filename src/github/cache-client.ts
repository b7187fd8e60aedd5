import * as z from 'zod';
import type { HostRules } from '../http/classify.ts';
import { type ClientContext, createClient } from '../http/send.ts';
import { startDeadline } from '../shared/clock.ts';
import { type Blobs, createBlobs } from './cache-blobs.ts';

/** What requests to the cache take from the run. */
export type CacheClientContext = Pick<ClientContext, 'fetch' | 'clock' | 'hide' | 'log'>;

/** The service of this job, and a token for it. */
export interface CacheService {
  url: URL;
  token: string;
}

/** Seconds that keeping or finding may take. */
const patienceSeconds = 10;

/** What all entries of this action have, and those of other tools have not, so that theirs are never looked at. */
const version = '6c6f67746f2d74656e616e742d616374696f6e2f63726564656e7469616c732f31';

/** A method of the service, with fields as its JSON has them. A field that is missing has its default. */
type Call = <T>(method: string, doing: string, fields: object, answer: z.ZodType<T>) => Promise<T>;

/** The way to the service and its storage, for one text. */
export interface CacheClient {
  call: Call;
  blobs: Blobs;
  /** Whether it took longer than it may. */
  hasTimedOut(): boolean;
  end(): void;
}

/**
 * Opens no connection by itself. Everything has to be done within 10 s.
 * @param signal gives up at once
 */
export function openCache(
  { url, token }: CacheService,
  context: CacheClientContext,
  signal?: AbortSignal,
): CacheClient {
  const { clock, fetch, log } = context;
  const timed = startDeadline(patienceSeconds, clock);
  const deadline = { signal: signal ? AbortSignal.any([timed.signal, signal]) : timed.signal };
  // What goes wrong here is told once, by the caller.
  const quiet = { info: (line: string) => log.debug(line), debug: (line: string) => log.debug(line) };
  const client = createClient({ ...context, deadline, log: quiet, origin: url.origin, rules });
  const base = `${url.pathname.replace(/\/+$/, '')}/twirp/github.actions.results.api.v1.CacheService/`;
  return {
    call: (method, doing, fields, answer) =>
      client.send({
        doing,
        method: 'POST',
        path: base + method,
        headers: { authorization: `Bearer ${token}` },
        json: { ...fields, version },
        repeatable: true,
        answer,
        hint: () => undefined,
      }),
    blobs: createBlobs(fetch, deadline.signal),
    hasTimedOut: () => timed.signal.aborted,
    end: () => timed.end(),
  };
}

const twirpError = z.object({ code: z.string(), msg: z.string().optional() });

const rules: HostRules = {
  requestIdHeader: 'x-github-request-id',
  repeats: 1,
  isTransient: ({ status }) => status >= 500,
  readErrorBody(body) {
    const error = twirpError.safeParse(body).data;
    return error && { code: error.code, message: error.msg };
  },
};
