import * as z from 'zod';
import { withoutEmpty } from '../../shared/json.ts';
import { quote } from '../../shared/problem.ts';
import { asEntry, collection } from './collection.ts';
import { described, flag, limitedName, optional, refuseProblems, section } from './fields.ts';
import type { FieldProblem, Kind } from './kind.ts';

/** The factories of which a tenant may have several connectors, which differ in their targets. */
const standard: ReadonlySet<string> = new Set(['oauth2', 'oidc', 'saml']);

/** The names by which references find the connectors that send codes. A tenant has at most one of each. */
export const emailConnector = 'the connector for e-mail';
export const smsConnector = 'the connector for SMS';
const slotsByType: ReadonlyMap<string, string> = new Map([
  ['Email', emailConnector],
  ['Sms', smsConnector],
]);

/** The ending of the IDs of all other social factories. The part before it is their target. */
const socialEnding = /-(universal|web|native)$/;

const schema = z
  .strictObject({
    connectorId: described(
      limitedName(128),
      'Id of the factory that the connector is made of, as `GET /api/connector-factories` lists it. A tenant has one connector of each factory, and one for e-mail and one for SMS altogether, so that another one replaces it. Several may be made of oauth2, oidc and saml.',
      'github-universal',
      'simple-mail-transfer-protocol',
      'oidc',
    ),
    config: optional(
      // Logto stores it without empty values; without them, it can be compared.
      z.record(z.string(), z.unknown()).overwrite(withoutEmpty),
      'What the connector needs: its fields are those of the form in Logto Console. Required when the connector is created, except for the e-mail service of Logto Cloud. All of it; keys that are not declared are removed, and empty values count as missing. Never shown, because it contains secrets.',
      { clientId: 'my-client', clientSecret: '${LOGTO_SECRET_GITHUB_CLIENT}' },
    ),
    metadata: section('How the identity provider is shown. For oauth2, oidc and saml only.', {
      target: described(
        z.string(),
        'What users and the sign-in experience know the identity provider by; the connector is found by it. Fixed at creation.',
        'corp',
      ),
      name: optional(
        z
          .object({ en: described(z.string(), 'Name in English.', 'Corp') })
          .catchall(z.string().nullable())
          .nullable(),
        'Name shown to users, by language tag, where null removes a language; null for the name of the factory. English is required.',
        { en: 'Corp', nl: 'Corp-account' },
      ),
      logo: optional(
        z.string().nullable(),
        'Address of the logo; null for that of the factory.',
        'https://example.com/corp.svg',
      ),
      logoDark: optional(
        z.string().nullable(),
        'Address of the logo on dark ground; null for the same one.',
        'https://example.com/corp-dark.svg',
      ),
    }),
    syncProfile: flag(
      'Whether name and picture of users are updated each time they sign in, and not only the first time. For social connectors only; false by default.',
    ),
    enableTokenStorage: flag(
      'Whether Logto keeps the tokens of the identity provider. For social connectors whose factory supports it; false by default.',
    ),
  })
  .superRefine(refuseProblems((connector) => factoryProblems(connector)));

type Connector = z.infer<typeof schema>;

/** Problems with fields that do not fit the factory of a connector. */
function* factoryProblems({
  connectorId,
  metadata,
  syncProfile,
}: Pick<Connector, 'connectorId' | 'metadata' | 'syncProfile'>): Generator<FieldProblem> {
  const slot = slotOf(connectorId);
  if (standard.has(connectorId) && !metadata?.target) {
    const sentence = `must have a target, by which a connector of ${connectorId} is found`;
    yield { path: ['metadata'], sentence };
  }
  if (metadata && (slot !== undefined || socialEnding.test(connectorId))) {
    const sentence = `cannot be given for ${connectorId}: Logto accepts it for oauth2, oidc and saml only`;
    yield { path: ['metadata'], sentence };
  }
  if (syncProfile && slot !== undefined) {
    const sentence = `must not be true: ${connectorId} has no profiles; only social connectors do`;
    yield { path: ['syncProfile'], sentence };
  }
}

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
  schema,
  path,
  // Logto hides those for demonstration as soon as a tenant has others.
  row: row.transform((shown) => (shown.isDemo ? undefined : entryOf(shown))),
  fields: { config: { compare: 'whole', secret: true } },
  // Sample 670.
  defaults: { syncProfile: false, enableTokenStorage: false },
  identifiersOf: ({ connectorId = '', metadata }) => [
    metadata?.target ?? connectorId,
    ...[slotOf(connectorId) ?? []].flat(),
  ],
  provides: ({ connectorId = '' }) => providedBy(connectorId).map((key) => ({ target: 'connectors', key })),

  async readAll({ api, ids }) {
    const rows = await api.get('read the connectors', path, z.array(row));
    // The names that the sign-in experience uses. Connectors for demonstration send codes as well.
    for (const { id, target, type, isDemo } of rows) {
      const slot = slotsByType.get(type);
      if (slot !== undefined) ids.add('connectors', id, [slot]);
      else if (!isDemo) ids.add('connectors', id, [target]);
    }
    return rows.filter(({ isDemo }) => !isDemo).map(entryOf);
  },

  validateChange({ connectorId, config, metadata }, current) {
    const was = current?.spec.connectorId;
    if (was === connectorId) return [];
    if (was !== undefined && slotOf(connectorId) === undefined) {
      const sentence = `the connector with the target ${quote(metadata?.target ?? connectorId)} was created from ${was}, which Logto cannot change; choose another target, or delete the connector in Logto Console`;
      return [{ path: ['connectorId'], sentence }];
    }
    // Logto creates the connector without complaint, and the sign-in page offers it (samples 1422 to 1428).
    if (config !== undefined || isOfLogto(connectorId)) return [];
    const sentence = `is required to create ${connectorId}, which cannot work without it; declare the fields of the form in Logto Console`;
    return [{ path: ['config'], sentence }];
  },

  planNote({ connectorId }, all) {
    const slot = slotOf(connectorId);
    const other = all.find(({ spec }) => slot !== undefined && slotOf(spec.connectorId) === slot)?.spec;
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

/** The purpose for which a tenant has only one connector, whatever its factory; told by the ID of the factory. */
function slotOf(connectorId = ''): string | undefined {
  if (socialEnding.test(connectorId)) return undefined;
  if (connectorId.includes('mail')) return emailConnector;
  return /sms|short-message/.test(connectorId) ? smsConnector : undefined;
}

/** The names by which references find a connector, beside its identifiers: of an unknown factory, both purposes. */
function providedBy(connectorId: string): string[] {
  if (socialEnding.test(connectorId)) return [connectorId.replace(socialEnding, '')];
  const isKnown = standard.has(connectorId) || slotOf(connectorId) !== undefined;
  return isKnown ? [] : [emailConnector, smsConnector];
}
