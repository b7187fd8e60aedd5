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

/** Finds the route of a request below a prefix such as `/api`. */
export function findRoute<C extends Call>(
  routes: readonly Route<C>[],
  method: string,
  path: string,
): Match<C> {
  const matching = routes
    .map((route) => ({ route, params: paramsOf(route.path, path) }))
    .filter((match) => match.params !== undefined);
  if (matching.length === 0) return 'not-found';
  const found = matching.find(({ route }) => route.method === method);
  return found ? { route: found.route, params: found.params ?? [] } : 'method-not-allowed';
}

function paramsOf(pattern: string, path: string): string[] | undefined {
  const segments = pattern.split('/');
  const given = path.split('/');
  if (segments.length !== given.length) return undefined;
  const params: string[] = [];
  for (const [index, segment] of segments.entries()) {
    const value = given[index] ?? '';
    if (segment.startsWith(':')) params.push(decodeURIComponent(value));
    else if (segment !== value) return undefined;
  }
  return params;
}
