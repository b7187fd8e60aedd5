import type { Operation } from '../../src/inputs/inputs.ts';

/** A `pat` that is long enough. */
export const pat = 'pat_0123456789abcdef';

const tenant = {
  endpoint: 'https://abc123.logto.app',
  'm2m-app-id': 'app',
  'm2m-app-secret': 'secret_of_the_m2m_app_0',
};

/** The inputs that each operation requires, beside the defaults of `action.yml`, on an event without a pull request. */
export const validInputs: Readonly<Record<Operation, Record<string, string>>> = {
  provision: { pat, name: 'My tenant', region: 'EU' },
  delete: { pat, name: 'My tenant' },
  sweep: { pat, 'github-token': 'ghs_token' },
  unseal: { pat, sealed: 'text' },
  configure: { ...tenant, config: 'logto.yml' },
  export: { ...tenant, config: 'logto.yml' },
  validate: { config: 'logto.yml' },
};
