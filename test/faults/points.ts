import { repository } from './names.ts';

/** A request of a flow: its route, and the number of earlier requests of that route. */
export interface Point {
  /** Host, method and path with a placeholder for IDs, such as `cloud DELETE /api/tenants/:id`. */
  route: string;
  occurrence: number;
}

/** A point in the name of a test; occurrences count from 1. */
export const showPoint = ({ route, occurrence }: Point): string => `${route} #${occurrence + 1}`;

/** The host of a route: `cloud`, `tenant`, `cache` or `github`. */
export const hostOf = (route: string): string => route.slice(0, route.indexOf(' '));

/** The route of a request to Logto. */
export function routeOfLogto({ method, url }: Request, cloudOrigin: string): string {
  const { origin, pathname } = new URL(url);
  const path = pathname.replace(/(?<=\/(?:tenants|applications|users)\/)[^/]+/, ':id');
  return `${origin === cloudOrigin ? 'cloud' : 'tenant'} ${method} ${path}`;
}

/** The route of a request to the cache service, or to its storage behind signed URLs. */
export function routeOfCache({ method, url }: Request): string {
  const { pathname } = new URL(url);
  const [, call] = /\/[\w.]+\.CacheService\/(\w+)$/.exec(pathname) ?? [];
  return `cache ${method} ${call ?? 'blob'}`;
}

/** The route of a request to GitHub's API. */
export function routeOfGitHub({ method, url }: Request): string {
  const path = new URL(url).pathname.replace(`/repos/${repository}`, '').replaceAll(/(?<=\/)\d+/g, ':id');
  return `github ${method} ${path}`;
}

/** The route that creates a tenant. */
export const creation = 'cloud POST /api/tenants';
/** The route that deletes a tenant. */
export const deletion = 'cloud DELETE /api/tenants/:id';
/** The route that lists all tenants. */
export const listing = 'cloud GET /api/tenants';

export const isCreation = ({ route }: Point): boolean => route === creation;
export const isCloud = ({ route }: Point): boolean => hostOf(route) === 'cloud';
export const isCloudOrToken = (point: Point): boolean =>
  isCloud(point) || point.route === 'tenant POST /oidc/token';
export const isRepeatedList = ({ route, occurrence }: Point): boolean => route === listing && occurrence > 0;
/** A request to delete a tenant, or to see that it is gone. */
export const isCleanUp = (point: Point): boolean => point.route === deletion || isRepeatedList(point);

/** The route that reads the state of the pull request. */
export const pullState = 'github GET /pulls/:id';
/** The route that lists the comments on the pull request. */
export const commentList = 'github GET /issues/:id/comments';
/** The route that creates a comment. */
export const commentCreation = 'github POST /issues/:id/comments';
/** The route that changes a comment. */
export const commentUpdate = 'github PATCH /issues/comments/:id';
/** The route that finds an entry of the cache. */
export const cacheLookUp = 'cache POST GetCacheEntryDownloadURL';
/** The route that reads the content of an entry. */
export const cacheDownload = 'cache GET blob';

export const isLogto = ({ route }: Point): boolean => ['cloud', 'tenant'].includes(hostOf(route));
/** A request to GitHub's API or its cache service. */
export const isGitHub = (point: Point): boolean => !isLogto(point);
export const isOfComments = ({ route }: Point): boolean =>
  [commentList, commentCreation, commentUpdate].includes(route);
/** The comments are read once more before each time that one is written. */
export const isBeforeWriting = ({ route, occurrence }: Point): boolean =>
  route === commentList && occurrence > 0;
/** A request that looks for kept credentials, or for the comment, for the first time. */
export const isLookUp = (point: Point): boolean =>
  [commentList, cacheLookUp, cacheDownload].includes(point.route) && !isBeforeWriting(point);
