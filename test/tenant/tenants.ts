import type { Tenant } from '../../src/logto/cloud.ts';

/** The time of the tests, by Logto's clock. */
export const now = Date.parse('2026-11-20T12:00:00Z');

/** A development tenant in the region EU, a day old, unless told otherwise. */
export const tenant = (id: string, more: Partial<Tenant> = {}): Tenant => ({
  id,
  name: 'Preview',
  tag: 'development',
  regionName: 'EU',
  indicator: `https://${id}.logto.app`,
  createdAt: now - 86_400_000,
  ...more,
});

/** Tenants as facts of a decision call them. */
const tenantsByName: Record<string, Tenant[]> = {
  none: [],
  development: [tenant('dev')],
  production: [tenant('prod', { tag: 'production' })],
  elsewhere: [tenant('us', { regionName: 'US' })],
  odd: [tenant('odd', { tag: 'unknown', regionName: 'an unknown region' })],
};

/** The tenants that a fact stands for. */
export function tenantsOf(fact: string): Tenant[] {
  const found = tenantsByName[fact];
  if (found === undefined) throw new Error(`There are no tenants ${fact}.`);
  return found;
}
