import * as z from 'zod';
import { withoutEmpty } from '../../shared/json.ts';
import { described, flag, limitedName, optional, refuseProblems, section } from './fields.ts';
import type { FieldProblem } from './kind.ts';

/** The factories of which a tenant may have several connectors, which differ in their targets. */
export const standardFactories: ReadonlySet<string> = new Set(['oauth2', 'oidc', 'saml']);

/** The names by which references find the connectors that send codes. A tenant has at most one of each. */
export const emailConnector = 'the connector for e-mail';
export const smsConnector = 'the connector for SMS';

/** The ending of the IDs of all other social factories. The part before it is their target. */
export const socialEnding = /-(universal|web|native)$/;

/** One connector in a file. */
export const connectorSchema = z
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

type Connector = z.infer<typeof connectorSchema>;

/** Problems with fields that do not fit the factory of a connector. */
function* factoryProblems({
  connectorId,
  metadata,
  syncProfile,
}: Pick<Connector, 'connectorId' | 'metadata' | 'syncProfile'>): Generator<FieldProblem> {
  const purpose = purposeOf(connectorId);
  if (standardFactories.has(connectorId) && !metadata?.target) {
    const sentence = `must have a target, by which a connector of ${connectorId} is found`;
    yield { path: ['metadata'], sentence };
  }
  if (metadata && (purpose !== undefined || socialEnding.test(connectorId))) {
    const sentence = `cannot be given for ${connectorId}: Logto accepts it for oauth2, oidc and saml only`;
    yield { path: ['metadata'], sentence };
  }
  if (syncProfile && purpose !== undefined) {
    const sentence = `must not be true: ${connectorId} has no profiles; only social connectors do`;
    yield { path: ['syncProfile'], sentence };
  }
}

/** The purpose for which a tenant has only one connector, whatever its factory; told by the ID of the factory. */
export function purposeOf(connectorId = ''): string | undefined {
  if (socialEnding.test(connectorId)) return undefined;
  if (connectorId.includes('mail')) return emailConnector;
  return /sms|short-message/.test(connectorId) ? smsConnector : undefined;
}
