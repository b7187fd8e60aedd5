import type { Tenant, TenantList } from '../logto/cloud.ts';

/** Milliseconds that Logto's times may be ahead of the `Date` of its own answers, which has whole seconds. */
const toleranceMs = 60_000;

/**
 * How old a tenant was when the list was read, in milliseconds by Logto's clock alone; `undefined` if Logto gives no
 * plausible time for either. Nothing is deleted by an age that is not known.
 */
export function ageOf(
  { createdAt }: Pick<Tenant, 'createdAt'>,
  { logtoTime }: Pick<TenantList, 'logtoTime'>,
): number | undefined {
  if (createdAt === undefined || logtoTime === undefined) return undefined;
  const age = logtoTime - createdAt;
  return age < -toleranceMs ? undefined : Math.max(age, 0);
}

/** Milliseconds for which a tenant counts as the work of a run that is still busy with it. */
const youthMs = 60_000;

/**
 * How long to wait until all tenants are old enough not to be another run's work in progress, in milliseconds; 0 if they
 * are, `undefined` if an age is not known.
 */
export function timeUntilOld(tenants: readonly Tenant[], list: TenantList): number | undefined {
  const ages = tenants.map((tenant) => ageOf(tenant, list));
  const known = ages.filter((age) => age !== undefined);
  return known.length < ages.length ? undefined : Math.max(0, youthMs - Math.min(...known));
}

/** Whether a tenant is certainly old enough to be known everywhere at Logto. */
export function isOld(tenant: Pick<Tenant, 'createdAt'>, list: TenantList): boolean {
  return (ageOf(tenant, list) ?? 0) >= youthMs;
}

/** Whether a tenant may have been created after the list was read. Without a time of either, it may. */
export function mayBeNewerThan(
  list: Pick<TenantList, 'logtoTime'>,
  { createdAt }: Pick<Tenant, 'createdAt'>,
): boolean {
  return createdAt === undefined || list.logtoTime === undefined || createdAt >= list.logtoTime - toleranceMs;
}
