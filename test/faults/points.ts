/** A request of a flow: its route, and the number of earlier requests of that route. */
export interface Point {
  /** Host, method and path with a placeholder for IDs, such as `cloud DELETE /api/tenants/:id`. */
  route: string;
  occurrence: number;
}

/** A point in the name of a test; occurrences count from 1. */
export const showPoint = ({ route, occurrence }: Point): string => `${route} #${occurrence + 1}`;

/** The route that creates a tenant. */
export const creation = 'cloud POST /api/tenants';
/** The route that deletes a tenant. */
export const deletion = 'cloud DELETE /api/tenants/:id';
/** The route that lists all tenants. */
export const listing = 'cloud GET /api/tenants';

export const isCreation = ({ route }: Point): boolean => route === creation;
export const isCloud = ({ route }: Point): boolean => route.startsWith('cloud ');
export const isCloudOrToken = (point: Point): boolean =>
  isCloud(point) || point.route === 'tenant POST /oidc/token';
export const isRepeatedList = ({ route, occurrence }: Point): boolean => route === listing && occurrence > 0;
/** A request to delete a tenant, or to see that it is gone. */
export const isCleanUp = (point: Point): boolean => point.route === deletion || isRepeatedList(point);
