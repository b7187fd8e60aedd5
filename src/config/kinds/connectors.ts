import * as z from 'zod';
import { withoutEmpty } from '../../shared/json.ts';
import { quote } from '../../shared/problem.ts';
import { asEntry, collection } from './collection.ts';
import {
  connectorSchema,
  emailConnector,
  purposeOf,
  smsConnector,
  socialEnding,
  standardFactories,
} from './connector-schema.ts';
import type { Kind } from './kind.ts';

type Connector = z.infer<typeof connectorSchema>;

/** The purposes of connectors by the type of their factory. */
const purposesByType: ReadonlyMap<string, string> = new Map([
  ['Email', emailConnector],
  ['Sms', smsConnector],
]);

const row = z.object({
  id: z.string(),
  connectorId: z.string(),
  target: z.string(),
  type: z.string(),
  isDemo: z.boolean().optional(),
  config: z.record(z.string(), z.unknown()),
  metadata: z.object({
    target: z.string().optional(),
    name: z.object({ en: z.string() }).catchall(z.string()).nullish(),
    logo: z.string().nullish(),
    logoDark: z.string().nullish(),
  }),
  syncProfile: z.boolean(),
  enableTokenStorage: z.boolean().optional(),
});

type Row = z.infer<typeof row>;

const path = '/api/connectors';

const base = collection<Connector>({
  name: 'connectors',
  singular: 'connector',
  docs: 'Connectors to e-mail, SMS and social identity providers, found by `connectorId`, those of oauth2, oidc and saml by `metadata.target`. A tenant has one for e-mail and one for SMS, and a new one replaces it. A social connector is offered to users once its target is in `signInExperience.socialSignInConnectorTargets`.',
  schema: connectorSchema,
  path,
  // Logto hides those for demonstration as soon as a tenant has others.
  row: row.transform((shown) => (shown.isDemo ? undefined : entryOf(shown))),
  fields: { config: { compare: 'whole', secret: true } },
  // Sample 670.
  defaults: { syncProfile: false, enableTokenStorage: false },
  identifiersOf({ connectorId = '', metadata }) {
    const purpose = purposeOf(connectorId);
    return [metadata?.target ?? connectorId, ...(purpose === undefined ? [] : [purpose])];
  },
  provides: ({ connectorId = '' }) => providedBy(connectorId).map((key) => ({ target: 'connectors', key })),

  async readAll({ api, ids }) {
    const rows = await api.get('read the connectors', path, z.array(row));
    // The names that the sign-in experience uses. Connectors for demonstration send codes as well.
    for (const { id, target, type, isDemo } of rows) {
      const purpose = purposesByType.get(type);
      if (purpose !== undefined) ids.add('connectors', id, [purpose]);
      else if (!isDemo) ids.add('connectors', id, [target]);
    }
    return rows.filter(({ isDemo }) => !isDemo).map(entryOf);
  },

  validateChange({ connectorId, config, metadata }, current) {
    const was = current?.spec.connectorId;
    if (was === connectorId) return [];
    if (was !== undefined && purposeOf(connectorId) === undefined) {
      const sentence = `the connector with the target ${quote(metadata?.target ?? connectorId)} was created from ${was}, which Logto cannot change; choose another target, or delete the connector in Logto Console`;
      return [{ path: ['connectorId'], sentence }];
    }
    // Logto creates the connector without complaint, and the sign-in page offers it (samples 1422 to 1428).
    if (config !== undefined || isOfLogto(connectorId)) return [];
    const sentence = `is required to create ${connectorId}, which cannot work without it; declare the fields of the form in Logto Console`;
    return [{ path: ['config'], sentence }];
  },

  planNote({ connectorId }, all) {
    const purpose = purposeOf(connectorId);
    const other = all.find(
      ({ spec }) => purpose !== undefined && purposeOf(spec.connectorId) === purpose,
    )?.spec;
    if (other === undefined || other.connectorId === connectorId) return undefined;
    return `replaces ${other.connectorId}, because a tenant has only one of its type`;
  },

  // A tenant may have come with it.
  isProtected: ({ spec }) => Promise.resolve(isOfLogto(spec.connectorId)),

  // Logto refuses null in it.
  toBody: ({ metadata, ...fields }) => ({ ...fields, metadata: metadata && withoutEmpty(metadata) }),
});

/** Connectors to e-mail, SMS and social identity providers (`/api/connectors`). */
export const connectors: Kind<Connector> = {
  ...base,

  // Never created with an id: those are unique across all tenants of Logto (sample 680).
  async update(current, patch, context) {
    const { connectorId } = patch;
    if (connectorId === undefined) return base.update(current, patch, context);
    // The new connector replaces the current one (samples 665 to 668). A patch lacks a config that both have.
    const config = isOfLogto(connectorId) ? undefined : current.spec.config;
    await base.create({ config, ...patch, connectorId }, context);
  },
};

function entryOf({ id, connectorId, config, metadata, type, syncProfile, enableTokenStorage }: Row) {
  return asEntry({
    id,
    connectorId,
    config,
    ...(metadata.target !== undefined && { metadata: { ...metadata, target: metadata.target } }),
    ...(type === 'Social' && { syncProfile, enableTokenStorage }),
  });
}

/** Whether a connector is a service of Logto Cloud, which needs no config (`logto-email`). */
function isOfLogto(connectorId = ''): boolean {
  return connectorId.startsWith('logto-');
}

/** The names by which references find a connector, beside its identifiers: of an unknown factory, both purposes. */
function providedBy(connectorId: string): string[] {
  if (socialEnding.test(connectorId)) return [connectorId.replace(socialEnding, '')];
  const isKnown = standardFactories.has(connectorId) || purposeOf(connectorId) !== undefined;
  return isKnown ? [] : [emailConnector, smsConnector];
}
