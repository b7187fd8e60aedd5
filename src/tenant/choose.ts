import type { Region, Tenant } from '../logto/cloud.ts';
import { InputError, quote } from '../shared/problem.ts';

/**
 * Finds the region that was asked for: by name, then without regard to case, then by display name.
 * @throws InputError with the regions of the account, when there is none or it does not take the tag
 */
export function chooseRegion(regions: readonly Region[], wanted: string, tag: string): Region {
  const same = (a: string | null | undefined): boolean => a?.toLowerCase() === wanted.toLowerCase();
  const region =
    regions.find(({ name }) => name === wanted) ??
    regions.find(({ name }) => same(name)) ??
    regions.find(({ displayName }) => same(displayName));
  const takes = ({ tags }: Region): boolean => tags == null || tags.includes(tag);
  const fitting = regions.filter(takes).map(showRegion).join(', ') || 'none';
  if (region && takes(region)) return region;
  const sentence = region
    ? `${showRegion(region)} takes no ${tag} tenants; these do: ${fitting}`
    : `${quote(wanted)} is not a region of this account for ${tag} tenants; there are: ${fitting}`;
  throw new InputError([{ path: 'region', sentence }]);
}

/** Shows a region with its display name where that says more. */
export function showRegion({ name, displayName }: Region): string {
  return displayName && displayName !== name ? `${name} (${displayName})` : name;
}

/** The tenants of exactly this name, the oldest first. Names are not unique in Logto. */
export function tenantsNamed(tenants: readonly Tenant[], name: string): Tenant[] {
  return tenants
    .filter((tenant) => tenant.name === name)
    .toSorted((a, b) => new Date(a.createdAt).getTime() - new Date(b.createdAt).getTime());
}
