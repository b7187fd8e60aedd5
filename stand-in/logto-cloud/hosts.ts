import type { TenantHosts } from './types.ts';

/** Tenants with a host name of their own: the origin contains the ID. */
export function namedHosts(
  origin: (tenantId: string) => string = (id) => `https://${id}.logto.app`,
): TenantHosts {
  const mark = 'tenantid';
  const originOf = (tenantId: string) => new URL(origin(tenantId)).origin;
  const [before = '', after = ''] = originOf(mark).split(mark);
  return {
    origin: originOf,
    tenantAt: (given) => {
      const tenantId = given.slice(before.length, given.length - after.length);
      return /^[0-9a-z-]+$/.test(tenantId) && originOf(tenantId) === given ? tenantId : undefined;
    },
    ready: async () => {},
    open: () => {},
    close: () => {},
  };
}
