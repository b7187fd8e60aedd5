import { CoreError } from './errors.ts';
import type { Route, TenantCall } from './routes.ts';

/** Domains of the tenant's own. The recorded core has no provider for them, so that there are none (samples 135, 774, 775). */
export const domainRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: '/domains', handle: () => ({ status: 200, body: [] }) },
  {
    method: 'POST',
    path: '/domains',
    handle: () => {
      throw new CoreError('domain.not_configured');
    },
  },
];
