import type * as z from 'zod';

/** A request that changes something and does no more when it comes twice. */
export interface ChangeCall {
  /** In the infinitive, with the name of what is changed: `update the role "Customer"`. */
  doing: string;
  method: 'PATCH' | 'PUT' | 'POST';
  /** Below the endpoint, `/api/roles/…`. */
  path: string;
  body: unknown;
  /** The status of an answer whose body says nothing: 201 or 204. Otherwise the answer must be JSON. */
  done?: number;
}

/** A request that creates something; Logto would create it twice if it came twice. */
export interface CreateCall<T> {
  /** In the infinitive: `create the role "Customer"`. */
  doing: string;
  path: string;
  body: unknown;
  /** What the answer must look like. */
  answer: z.ZodType<T>;
  /** Looks for what the request creates, for the case that its answer is lost. */
  findExisting: () => Promise<T | undefined>;
}

/** The Management API of one tenant, as far as its configuration needs it. Failures name `doing`. */
export interface TenantApi {
  get<T>(doing: string, path: string, answer: z.ZodType<T>): Promise<T>;
  /** A paged list, every page of it. `path` may hold a query. */
  list<T>(doing: string, path: string, item: z.ZodType<T>): Promise<T[]>;
  /** The same list when it has no more than `most` items, and `undefined` otherwise, after one page. */
  shortList<T>(doing: string, path: string, item: z.ZodType<T>, most: number): Promise<T[] | undefined>;
  create<T>(call: CreateCall<T>): Promise<T>;
  change(call: ChangeCall): Promise<void>;
  /** DELETE; what is gone already counts as deleted. */
  remove(doing: string, path: string): Promise<void>;
}
