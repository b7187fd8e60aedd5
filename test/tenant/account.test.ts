import { describe, expect, it } from 'vitest';
import type { Tenant } from '../../src/logto/cloud.ts';
import { chooseRegion, tenantsNamed } from '../../src/tenant/account.ts';

const tenant = (id: string, name: string, createdAt: number | undefined): Tenant => ({
  id,
  name,
  createdAt,
  tag: 'development',
  regionName: 'EU',
  indicator: `https://${id}.logto.app`,
});

const regions = [
  { name: 'EU', displayName: 'Europe', tags: ['development', 'production'] },
  { name: 'US', displayName: 'United States', tags: ['production'] },
  { name: 'eu', displayName: 'Old Europe' },
  { name: 'JP', displayName: null, tags: null },
];

describe('chooseRegion', () => {
  it.each([
    ['EU', 'EU'],
    ['eu', 'eu'],
    ['Eu', 'EU'],
    ['old europe', 'eu'],
    ['Europe', 'EU'],
    ['jp', 'JP'],
  ])('finds %s', (given, name) => {
    expect(chooseRegion(regions, given, 'development').name).toBe(name);
  });

  it('lists the regions when the region is unknown', () => {
    expect(() => chooseRegion(regions, 'MARS', 'development')).toThrow(
      'region: "MARS" is not a region of this account for development tenants; there are: EU (Europe), eu (Old Europe), JP.',
    );
  });

  it('lists other regions when the region does not offer the tag', () => {
    expect(() => chooseRegion(regions, 'us', 'development')).toThrow(
      'region: US (United States) takes no development tenants; these do: EU (Europe), eu (Old Europe), JP.',
    );
  });
});

describe('tenantsNamed', () => {
  it('returns tenants of exactly the name, the oldest first, those of unknown age last', () => {
    const tenants = [
      tenant('d', 'x', undefined),
      tenant('b', 'x', Date.parse('2026-02-01T00:00:00Z')),
      tenant('c', 'X', Date.parse('2026-01-01T00:00:00Z')),
      tenant('a', 'x', Date.parse('2026-01-01T00:00:00Z')),
    ];
    expect(tenantsNamed(tenants, 'x').map(({ id }) => id)).toEqual(['a', 'b', 'd']);
  });
});
