import * as z from 'zod';
import { isEmpty } from '../../shared/json.ts';
import { asEntry, collection } from './collection.ts';
import { clearedByOmission } from './field-rules.ts';
import { ssoConnector, withoutDefaults } from './sso-connector-schema.ts';

/** Later versions of Logto may have further providers, and fields of their configs. */
type SsoConnector = Omit<z.infer<typeof ssoConnector>, 'providerName' | 'config'> & {
  providerName: string;
  config?: Record<string, unknown> | undefined;
};

const row = z.object({
  id: z.string(),
  connectorName: z.string(),
  providerName: z.string(),
  config: z.record(z.string(), z.unknown()).transform(withoutDefaults),
  domains: z.array(z.string()),
  branding: z.looseObject({}),
  syncProfile: z.boolean(),
  enableTokenStorage: z.boolean().optional(),
});

/** Connectors to the identity providers of companies (`/api/sso-connectors`). */
export const ssoConnectors = collection<SsoConnector>({
  name: 'ssoConnectors',
  singular: 'SSO connector',
  docs: 'Connectors to the identity providers of companies (enterprise single sign-on), found by `connectorName`. Logto asks the identity provider when `config` is set, and refuses one that it does not reach. A connector is offered to users once it has `config` and `domains`, and `signInExperience.singleSignOnEnabled` is true.',
  schema: ssoConnector,
  path: '/api/sso-connectors',
  row: row.transform(asEntry),
  emptyInNewTenant: true,
  fields: {
    providerName: { fixed: true },
    config: { compare: 'whole', secret: true },
    domains: { compare: 'unordered' },
    // `null` is refused, and an empty text stored (samples 1183 to 1185).
    ...clearedByOmission(['branding.displayName', 'branding.logo', 'branding.darkLogo']),
  },
  // Sample 1141.
  defaults: { syncProfile: false, enableTokenStorage: false },
  identifiersOf: ({ connectorName = '' }) => [connectorName],

  validateChange({ config }, current) {
    if (config?.['signAuthnRequest'] !== true || current !== undefined) return [];
    const sentence =
      'needs a signing key, which a new connector does not have; leave it out, and make a key in Logto Console first';
    return [{ path: ['config', 'signAuthnRequest'], sentence }];
  },

  planNote(spec, all) {
    const current = all.find((entry) => entry.spec.connectorName === spec.connectorName)?.spec;
    const after = { ...current, ...spec };
    const lacking = (['config', 'domains'] as const).filter((field) => isEmpty(after[field]));
    return lacking.length === 0 ? undefined : `users cannot sign in with it without ${lacking.join(' and ')}`;
  },
});
