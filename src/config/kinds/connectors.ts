import * as z from 'zod';
import type { ManagementApi } from '../../logto/management.ts';
import { type Connector, schema, slotOf, socialEnding } from './connector-schema.ts';
import type { Kind, CurrentEntry } from './kind.ts';

const row = z.object({
  id: z.string(),
  connectorId: z.string(),
  target: z.string(),
  type: z.string(),
  isDemo: z.boolean().optional(),
  config: z.record(z.string(), z.unknown()),
  metadata: z.object({
    target: z.string().optional(),
    name: z.object({ en: z.string() }).catchall(z.string()).optional(),
    logo: z.string().optional(),
    logoDark: z.string().nullish(),
  }),
  syncProfile: z.boolean(),
  enableTokenStorage: z.boolean().optional(),
});
type Row = z.infer<typeof row>;

/** Connectors to e-mail, SMS and social identity providers (`/api/connectors`). */
export const connectors: Kind<Connector> = {
  name: 'connectors',
  singular: 'connector',
  docs: 'Connectors to e-mail, SMS and social identity providers, found by `connectorId`, those of oauth2, oidc and saml by `metadata.target`. A tenant has one for e-mail and one for SMS: another one takes its place. A social connector is offered to users once its target is in `signInExperience.socialSignInConnectorTargets`.',
  schema,
  fields: { config: { compare: 'whole', secret: true } },
  identifiersOf: ({ connectorId = '', metadata }) => [
    metadata?.target ?? connectorId,
    ...[slotOf(connectorId) ?? []].flat(),
  ],
  provides: ({ connectorId = '' }) =>
    socialEnding.test(connectorId)
      ? [{ target: 'connectors', key: connectorId.replace(socialEnding, '') }]
      : [],

  async list({ api, ids }) {
    const rows = await readAll(api);
    // What the sign-in experience calls them.
    for (const { id, target, type } of rows) if (type === 'Social') ids.add('connectors', id, [target]);
    return rows.map((one): CurrentEntry<Connector> => ({ id: one.id, spec: specOf(one) }));
  },

  validateChange: ({ connectorId, metadata }, present) =>
    present === undefined || present.spec.connectorId === connectorId || slotOf(connectorId) !== undefined
      ? []
      : [
          {
            path: ['connectorId'],
            sentence: `the connector with the target ${JSON.stringify(metadata?.target ?? connectorId)} is one of ${present.spec.connectorId}, which Logto cannot change; choose another target, or delete the connector in Logto Console`,
          },
        ],

  planNote({ connectorId }, all) {
    const slot = slotOf(connectorId);
    const other = all.find(({ spec }) => slot !== undefined && slotOf(spec.connectorId) === slot)?.spec;
    if (other === undefined || other.connectorId === connectorId) return undefined;
    return `takes the place of ${other.connectorId}, for a tenant has one of its kind`;
  },

  create: (spec, { api }) => create(spec, api),

  async update({ id, spec }, patch, { api }) {
    const { connectorId = '' } = spec;
    if (patch.connectorId !== undefined) {
      // The new one replaces the present one (samples 665 to 668).
      await create({ config: spec.config, ...patch, connectorId: patch.connectorId }, api);
      return;
    }
    await api.change({
      doing: `update the connector ${JSON.stringify(spec.metadata?.target ?? connectorId)}`,
      method: 'PATCH',
      path: `/api/connectors/${id}`,
      body: patch,
    });
  },

  // The e-mail service of Logto Cloud, which a tenant may have come with.
  isProtected: ({ spec }) => Promise.resolve(spec.connectorId?.startsWith('logto-') ?? false),

  remove: ({ id, spec }, { api }) =>
    api.remove(
      `delete the connector ${JSON.stringify(spec.metadata?.target ?? spec.connectorId)}`,
      `/api/connectors/${id}`,
    ),
};

/** All but those for demonstration, which Logto hides as soon as there are others. */
async function readAll(api: ManagementApi): Promise<Row[]> {
  const rows = await api.get('read the connectors', '/api/connectors', z.array(row));
  return rows.filter(({ isDemo }) => !isDemo);
}

function specOf({ connectorId, config, metadata, type, syncProfile, enableTokenStorage }: Row) {
  const { target, ...shown } = metadata;
  return {
    connectorId,
    config,
    ...(target === undefined ? {} : { metadata: { target, ...shown } }),
    ...(type === 'Social' ? { syncProfile, enableTokenStorage } : {}),
  };
}

async function create(spec: Connector, api: ManagementApi): Promise<string> {
  const { connectorId, metadata } = spec;
  const { id } = await api.create({
    doing: `create the connector ${JSON.stringify(metadata?.target ?? connectorId)}`,
    path: '/api/connectors',
    // Never with an id: those are unique across all tenants of Logto (sample 680).
    body: spec,
    answer: row,
    findExisting: async () =>
      (await readAll(api)).find(
        (one) => one.connectorId === connectorId && one.metadata.target === metadata?.target,
      ),
  });
  return id;
}
