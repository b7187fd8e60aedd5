import * as z from 'zod';
import { withoutEmpty } from '../../shared/json.ts';

/** The factories of which a tenant may have several connectors, told apart by their targets. */
const standard: ReadonlySet<string> = new Set(['oauth2', 'oidc', 'saml']);

/** How the ids of all other social factories end; what comes before is their target. */
export const socialEnding = /-(universal|web|native)$/;

/** One connector. */
export const schema = z
  .strictObject({
    connectorId: z
      .string()
      .min(1)
      .max(128)
      .meta({
        description:
          'Id of the factory that the connector is made of, as `GET /api/connector-factories` lists it. A tenant has one connector of each factory, and one for e-mail and one for SMS altogether, so that another one takes its place. Of oauth2, oidc and saml there may be several.',
        examples: ['github-universal', 'simple-mail-transfer-protocol', 'oidc'],
      }),
    config: z
      .record(z.string(), z.unknown())
      // Logto stores it without what is empty; declared like that, it can be compared.
      .overwrite(withoutEmpty)
      .optional()
      .meta({
        description:
          'What the connector needs: its fields are those of the form in Logto Console. All of it; keys that are not declared go, and empty values count as not there. Never shown, for it holds secrets.',
        examples: [{ clientId: 'my-client', clientSecret: '${GITHUB_CLIENT_SECRET}' }],
      }),
    metadata: z
      .strictObject({
        target: z.string().meta({
          description:
            'What users and the sign-in experience know the identity provider by; the connector is found by it. Fixed at creation.',
          examples: ['corp'],
        }),
        name: z
          .object({ en: z.string().meta({ description: 'Name in English.', examples: ['Corp'] }) })
          .catchall(z.string())
          .optional()
          .meta({
            description: 'Name shown to users, by language tag. English is required.',
            examples: [{ en: 'Corp', nl: 'Corp-account' }],
          }),
        logo: z
          .string()
          .optional()
          .meta({ description: 'Address of the logo.', examples: ['https://example.com/corp.svg'] }),
        logoDark: z.string().nullable().optional().meta({
          description: 'Address of the logo on dark ground; null for the same one.',
        }),
      })
      .optional()
      .meta({ description: 'How the identity provider is shown. For oauth2, oidc and saml only.' }),
    syncProfile: z.boolean().optional().meta({
      description:
        'Whether name and picture of users are updated each time they sign in, and not only the first time. For social connectors only; false by default.',
    }),
    enableTokenStorage: z.boolean().optional().meta({
      description:
        'Whether Logto keeps the tokens of the identity provider. For social connectors whose factory supports it; false by default.',
    }),
  })
  .superRefine(({ connectorId, metadata, syncProfile }, context) => {
    const refuse = (path: string[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    if (standard.has(connectorId) && !metadata?.target) {
      refuse(['metadata'], `must have a target, by which a connector of ${connectorId} is found`);
    }
    const slot = slotOf(connectorId);
    if (metadata && (slot !== undefined || socialEnding.test(connectorId))) {
      refuse(
        ['metadata'],
        `cannot be given for ${connectorId}: Logto takes it for oauth2, oidc and saml only`,
      );
    }
    if (syncProfile && slot !== undefined) {
      refuse(
        ['syncProfile'],
        `must not be true: ${connectorId} knows no profiles, only social connectors do`,
      );
    }
  });

export type Connector = z.infer<typeof schema>;

/** What a tenant has one connector for, whatever its factory. The factories' ids tell what they are for. */
export function slotOf(connectorId = ''): string | undefined {
  if (socialEnding.test(connectorId)) return undefined;
  if (connectorId.includes('mail')) return 'the connector for e-mail';
  return /sms|short-message/.test(connectorId) ? 'the connector for SMS' : undefined;
}
