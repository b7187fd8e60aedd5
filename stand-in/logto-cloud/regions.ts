import type { Region } from './types.ts';

const common = {
  tags: ['development', 'production'],
  isPrivate: false,
  customTenantIdPrefix: null,
} satisfies Partial<Region>;

/** The regions of sample 001. */
export const defaultRegions: Region[] = [
  { id: 'eu', name: 'EU', displayName: 'Europe', country: 'EU', ...common },
  { id: 'us', name: 'US', displayName: 'United States', country: 'US', ...common },
  { id: 'au', name: 'AU', displayName: 'Australia', country: 'AU', ...common },
];
