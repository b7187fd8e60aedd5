import * as z from 'zod';
import { RequestError, mayHaveSucceeded, refusalOf } from '../http/failure.ts';
import { createReadAhead } from '../http/read-ahead.ts';
import type { ApiRequest, ClientContext, HttpClient } from '../http/send.ts';
import { mostRepeats } from './client.ts';
import { managementHint, uploadHint } from './hints.ts';
import type { ManagementToken } from './token.ts';

/** A request that changes something; sending it twice has the same effect as sending it once. */
interface ChangeCall {
  /** In the infinitive, with the name of what is changed: `update the role "Customer"`. */
  doing: string;
  method: 'PATCH' | 'PUT' | 'POST';
  /** Below the endpoint, `/api/roles/…`. */
  path: string;
  body: unknown;
  /** Texts of the body that a message may repeat; others are hidden. */
  shownTexts?: readonly string[];
  /** The status of an answer without a body: 201 or 204. Otherwise the answer must be JSON. */
  done?: number;
}

/** A request that creates something. Logto would carry it out twice if it came twice: see {@link createIdempotent}. */
interface CreateCall<T> {
  /** In the infinitive: `create the role "Customer"`. */
  doing: string;
  path: string;
  body: unknown;
  /** Texts of the body that a message may repeat; others are hidden. */
  shownTexts?: readonly string[];
  /** What the answer must look like. */
  answer: z.ZodType<T>;
  /** Finds what the request creates, in case its answer is lost. */
  findExisting: () => Promise<T | undefined>;
}

/** A request that sends a file as a form does. What it makes has no effect by itself, so that it may be sent twice. */
interface UploadCall<T> {
  /** In the infinitive: `upload the sign-in pages`. */
  doing: string;
  path: string;
  file: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> };
  /** What the answer must look like. */
  answer: z.ZodType<T>;
}

/** Seconds that an upload may take: Logto answers when it has unpacked the file, for which it waits up to 31 s itself. */
const longestUpload = 90;

/** The Management API of one tenant. Every method throws `RequestError`; `doing` is its purpose in the infinitive. */
export type ManagementApi = ReturnType<typeof createManagementApi>;

/** What an answer to a change looks like that is not just a status. */
const changed = z.looseObject({}).or(z.array(z.unknown())).or(z.string()).optional();

/** The most that Logto puts on one page. */
const pageSize = 100;

/** Pages that a list may have. */
const mostPages = 1000;

/** @param tenant a client of it */
export function createManagementApi(tenant: HttpClient, token: ManagementToken, context: ClientContext) {
  const common = { headers: { authorization: `Bearer ${token.value}` }, hint: managementHint };
  const { ahead, client } = createReadAhead(tenant);

  return {
    ...readsOf(client, common),
    /** Asks for what may be needed later; see {@link createReadAhead}. */
    ahead: readsOf(ahead, common),
    create<T>({ body, findExisting, ...call }: CreateCall<T>): Promise<T> {
      const request = { ...common, ...call, method: 'POST', json: body };
      return createIdempotent(() => client.send(request), findExisting, context);
    },
    async change({ body, ...call }: ChangeCall): Promise<void> {
      await client.send({ ...common, ...call, json: body, repeatable: true, answer: changed });
    },
    async upload<T>({ file, ...call }: UploadCall<T>): Promise<T> {
      const { type, body } = await formWith(file);
      const headers = { ...common.headers, 'content-type': type };
      const request = { ...call, method: 'POST', headers, body, hint: uploadHint };
      return client.send({ ...request, repeatable: true, attemptSeconds: longestUpload });
    },
    /**
     * DELETE; succeeds if it was already deleted.
     * @param answer what the answer must look like, where it has a body; by default it is 204 without one
     */
    async remove(doing: string, path: string, answer?: z.ZodType): Promise<void> {
      const expected = answer === undefined ? { done: 204, answer: z.undefined() } : { answer };
      try {
        await client.send({ ...common, doing, method: 'DELETE', path, ...expected });
      } catch (error) {
        if (refusalOf(error)?.status !== 404) throw error;
      }
    },
  };
}

/** A form with a file in its field `file`, as bytes: not every `fetch` knows the class of a form. */
async function formWith({ name, type, bytes }: UploadCall<unknown>['file']) {
  const form = new FormData();
  form.set('file', new Blob([bytes], { type }), name);
  const encoded = new Response(form);
  const body = new Uint8Array(await encoded.arrayBuffer());
  return { type: encoded.headers.get('content-type') ?? '', body };
}

/** What all requests of a tenant have in common. */
type Common = Pick<ApiRequest<unknown>, 'headers' | 'hint'>;

function readsOf(client: HttpClient, common: Common) {
  // Link headers of lists lack the `/api` of the path (sample 072), so pages are requested by number.
  const readPage = async <T>(doing: string, path: string, item: z.ZodType<T>, number: number) => {
    const query = `${path.includes('?') ? '&' : '?'}page=${number}&page_size=${pageSize}`;
    const request = { ...common, doing, method: 'GET', path: path + query, answer: z.array(item) };
    const { body, headers } = await client.exchange(request);
    const unusable = (problem: string): RequestError => {
      const failure = { kind: 'unreadable', status: 200, problem } as const;
      return new RequestError(request, failure, common.hint(failure));
    };
    const given = headers.get('total-number');
    const total = given ?? '0';
    if (!/^\d{1,15}$/.test(total)) throw unusable('a header total-number that is not a whole number');
    if (given !== null && body.length > pageSize) {
      throw unusable(`a page of ${body.length} entries, more than the ${pageSize} that were asked for`);
    }
    return { items: body, total: Number(total), unusable };
  };

  /** A paged list if it has at most `most` items; otherwise `undefined`, after one page. */
  const shortList = async <T>(
    doing: string,
    path: string,
    item: z.ZodType<T>,
    most: number,
  ): Promise<T[] | undefined> => {
    const first = await readPage(doing, path, item, 1);
    if (first.total > most) return undefined;
    if (first.total > mostPages * pageSize) {
      throw first.unusable(
        `a list of ${first.total.toLocaleString('en')} entries; at most ${(mostPages * pageSize).toLocaleString('en')} are read`,
      );
    }
    const others = Array.from({ length: Math.ceil(first.total / pageSize) - 1 }, (_, index) => index + 2);
    const rest = await Promise.all(others.map((number) => readPage(doing, path, item, number)));
    return [first, ...rest].flatMap(({ items }) => items);
  };

  return {
    get<T>(doing: string, path: string, answer: z.ZodType<T>): Promise<T> {
      return client.send({ ...common, doing, method: 'GET', path, answer });
    },
    /** A paged list, every page of it. `path` may hold a query. */
    async list<T>(doing: string, path: string, item: z.ZodType<T>): Promise<T[]> {
      return (await shortList(doing, path, item, Infinity)) ?? [];
    },
    shortList,
  };
}

/** Milliseconds before each search: a call whose answer was lost may take effect a moment later. */
const pauses = [0, 1000, 2000];

/**
 * Sends a create call that Logto would carry out twice if it came twice. If its answer is lost or unreadable, this
 * searches for what the call creates, and repeats the call only if that does not exist. So it lasts through an outage as other
 * calls do.
 * @param findExisting finds what the call creates; `undefined` if it does not exist
 * @throws RequestError
 * @internal
 */
export async function createIdempotent<T>(
  create: () => Promise<T>,
  findExisting: () => Promise<T | undefined>,
  { clock, deadline, log }: Pick<ClientContext, 'clock' | 'deadline' | 'log'>,
  repeats = mostRepeats,
): Promise<T> {
  try {
    return await create();
  } catch (error) {
    if (!(error instanceof RequestError) || error.failure.kind === 'deadline') throw error;
    if (!mayHaveSucceeded(error.failure)) throw error;
    log.info(`${error.message} Checking whether it took effect anyway.`);
    for (const pause of pauses) {
      if (pause > 0) await clock.sleep(pause, deadline.signal);
      const found = await findExisting();
      if (found !== undefined) return found;
    }
    // An unreadable answer would be unreadable again.
    if (repeats === 0 || error.failure.kind === 'unreadable') throw error;
    return createIdempotent(create, findExisting, { clock, deadline, log }, repeats - 1);
  }
}
