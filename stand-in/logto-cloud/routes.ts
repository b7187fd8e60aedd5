import type { Reply } from './errors.ts';
import type { TenantState, World } from './types.ts';

/** A request for a handler. */
export interface Call {
  world: World;
  method: string;
  url: URL;
  headers: Headers;
  /** The raw body. */
  bytes: Uint8Array<ArrayBuffer>;
  /** The raw body as text. */
  text: string;
}

/** A request to a tenant's Management API. */
export interface TenantCall extends Call {
  tenant: TenantState;
}

/** One line of a host's routing table. `:name` in the path stands for one segment. */
export interface Route<C extends Call> {
  method: string;
  path: string;
  handle: (call: C, ...params: string[]) => Reply | Promise<Reply>;
}

/** The result for a path and a method: a handler, the wrong method, or no route. */
export type Match<C extends Call> =
  { route: Route<C>; params: string[] } | 'method-not-allowed' | 'not-found';

/** A function that finds the route of a method and a path below a prefix such as `/api`. */
export function createRouter<C extends Call>(
  routes: readonly Route<C>[],
): (method: string, path: string) => Match<C> {
  const split = routes.map((route) => ({ route, segments: route.path.split('/') }));
  return (method, path) => {
    const given = path.split('/');
    const matching = split.filter(({ segments }) => matches(segments, given));
    if (matching.length === 0) return 'not-found';
    const found = matching.find(({ route }) => route.method === method);
    if (found === undefined) return 'method-not-allowed';
    const params = given.filter((_, index) => isParam(found.segments[index]));
    return { route: found.route, params: params.map(decodeURIComponent) };
  };
}

const isParam = (segment = ''): boolean => segment.startsWith(':');

const matches = (segments: readonly string[], given: readonly string[]): boolean =>
  segments.length === given.length &&
  segments.every((segment, index) => segment === given[index] || isParam(segment));
