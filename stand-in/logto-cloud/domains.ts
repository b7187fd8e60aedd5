import { CoreError } from './errors.ts';
import type { Route, TenantCall } from './routes.ts';

/** Custom domains. The recorded core has no provider for them, so the list is empty (samples 135, 774, 775). */
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
