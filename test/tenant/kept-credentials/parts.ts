import type { KeptCredentials } from '../../../src/tenant/kept-credentials/kept.ts';
import type { KeyParts } from '../../../src/tenant/kept-credentials/keys.ts';

/** What the inputs of the tests say of the tenant. */
export const parts: KeyParts = {
  pat: 'pat_of_the_kept_credentials',
  'cloud-api-endpoint': 'https://cloud.logto.io',
  name: 'octo/shop#7',
};

/** The credentials of a tenant. */
export const keptOf = (tenantId: string, more: Partial<KeptCredentials> = {}): KeptCredentials => ({
  tenantId,
  endpoint: `https://${tenantId}.logto.app`,
  credentials: { id: `app-of-${tenantId}`, secret: `secret-of-${tenantId}` },
  applications: {},
  ...more,
});
