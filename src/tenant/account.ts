import type { CloudApi, Region, Tenant, TenantList } from '../logto/cloud.ts';
import type { Log } from '../runner/log.ts';
import type { Mask } from '../runner/masks.ts';
import { didYouMean } from '../shared/did-you-mean.ts';
import { InputError, quote } from '../shared/problem.ts';

/** The tenant that a run asks for. */
export interface TenantRequest {
  name: string;
  tag: string;
  /** A region by name or display name, as the user wrote it. */
  region: string;
}

/** The account, and what it has of the tenant that a run asks for. */
export interface Account extends TenantList {
  /** Logto's name of the region. */
  regionName: string;
  /** The tenants of exactly this name, the oldest first. Names are not unique in Logto. */
  named: Tenant[];
}

/** The requests that {@link readAccount} sends. */
export const requestsForAccount = 2;

/**
 * Reads tenants and regions side by side.
 * @param maskIdentifier called with the id of the tenant that would be reused
 * @throws InputError when the account has no such region
 */
export async function readAccount(
  cloud: Pick<CloudApi, 'regions' | 'tenants'>,
  request: TenantRequest,
  { log, maskIdentifier }: { log: Log; maskIdentifier: Mask },
): Promise<Account> {
  const [list, regions] = await Promise.all([cloud.tenants(), cloud.regions()]);
  const region = chooseRegion(regions, request.region, request.tag);
  log.info(`The region is ${showRegion(region)}, one of ${regions.map(({ name }) => name).join(', ')}.`);
  const named = tenantsNamed(list.tenants, request.name);
  const [oldest, ...others] = named;
  const name = quote(request.name);
  if (oldest === undefined) {
    log.info(`No tenant is named ${name}.`);
  } else {
    maskIdentifier(oldest.id);
    log.info(`The tenant ${name} exists, created ${showTime(oldest)}.`);
  }
  if (oldest !== undefined && others.length > 0) {
    log.warning(
      `${named.length} tenants are named ${name}. Using the oldest, created ${showTime(oldest)}; the others were created ${others.map(showTime).join(', ')}.`,
    );
  }
  return { ...list, regionName: region.name, named };
}

/**
 * Finds a region by name, then without regard to case, then by display name.
 * @throws InputError with the regions of the account, when there is no such region or it does not take the tag
 * @internal a decision of its own, exported for its tests
 */
export function chooseRegion(regions: readonly Region[], asked: string, tag: string): Region {
  const isSame = (name: string | null | undefined): boolean => name?.toLowerCase() === asked.toLowerCase();
  const region =
    regions.find(({ name }) => name === asked) ??
    regions.find(({ name }) => isSame(name)) ??
    regions.find(({ displayName }) => isSame(displayName));
  const takesTag = ({ tags }: Region): boolean => tags == null || tags.includes(tag);
  if (region && takesTag(region)) return region;
  const fitting = regions.filter(takesTag).map(showRegion).join(', ') || 'none';
  const sentence = region
    ? `${showRegion(region)} takes no ${tag} tenants; these do: ${fitting}`
    : `${quote(asked)} is not a region of this account for ${tag} tenants; there are: ${fitting}${didYouMean(asked, namesOf(regions))}`;
  throw new InputError([{ path: 'region', sentence }]);
}

const namesOf = (regions: readonly Region[]): string[] =>
  regions.flatMap(({ name, displayName }) => [name, displayName ?? []].flat());

/** Shows a region with its display name where that differs. */
function showRegion({ name, displayName }: Region): string {
  return displayName && displayName !== name ? `${name} (${displayName})` : name;
}

/** The tenants of exactly this name, the oldest first; those of unknown age come last. */
export function tenantsNamed(tenants: readonly Tenant[], name: string): Tenant[] {
  return tenants.filter((tenant) => tenant.name === name).toSorted((a, b) => sortTime(a) - sortTime(b));
}

const sortTime = ({ createdAt = Number.MAX_SAFE_INTEGER }: Tenant): number => createdAt;

/** When a tenant was created: `2026-11-20T12:00:00.000Z`. Names are not unique, and ids are not shown. */
export function showTime({ createdAt }: Pick<Tenant, 'createdAt'>): string {
  return createdAt === undefined ? 'at an unknown time' : new Date(createdAt).toISOString();
}

/** Names a tenant without its id: `the development tenant "acme/web#7", created 2026-11-20T12:00:00.000Z`. */
export function showTenant(tenant: Tenant): string {
  return `the ${tenant.tag} tenant ${quote(tenant.name)}, created ${showTime(tenant)}`;
}
