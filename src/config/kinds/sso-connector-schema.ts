import { X509Certificate } from 'node:crypto';
import * as z from 'zod';
import { isEmpty } from '../../shared/json.ts';
import {
  described,
  emailDomain,
  flag,
  limitedName,
  optional,
  refuseProblems,
  refuseRepeats,
  section,
} from './fields.ts';
import type { FieldProblem } from './kind.ts';

const providers = {
  OIDC: 'oidc',
  Okta: 'oidc',
  AzureAdOidc: 'oidc',
  GoogleWorkspace: 'oidc',
  SAML: 'saml',
  AzureAD: 'saml',
} as const;
type ProviderName = keyof typeof providers;

const ofOidc = ['clientId', 'clientSecret', 'issuer'] as const;
const manual = ['entityId', 'signInEndpoint', 'x509Certificate'] as const;
const fieldsOf = {
  oidc: [...ofOidc, 'scope', 'trustUnverifiedEmail'],
  saml: ['metadataUrl', 'metadata', ...manual, 'attributeMapping', 'signAuthnRequest'],
} as const;

/** Domains for which Logto refuses a connector, because everybody can have an address there (sample 779). */
const publicDomains: ReadonlySet<string> = new Set(
  (
    'gmail.com yahoo.com hotmail.com outlook.com live.com icloud.com aol.com yandex.com mail.com protonmail.com ' +
    'yanex.com gmx.com mail.ru zoho.com qq.com 163.com 126.com sina.com sohu.com'
  ).split(' '),
);

const filled = (description: string, ...examples: string[]) =>
  optional(z.string().min(1), description, ...examples);

const config = z
  .strictObject({
    clientId: filled('Client ID of Logto at the identity provider.', 'logto'),
    clientSecret: filled('Client secret of Logto at the identity provider.', '${LOGTO_SECRET_ACME_SSO}'),
    issuer: filled(
      'Issuer of the identity provider, below which Logto reads `/.well-known/openid-configuration`. Not for GoogleWorkspace.',
      'https://login.acme.example.com',
    ),
    scope: filled(
      'Further scopes, with spaces between. Logto always asks for `openid profile email`.',
      'groups',
    ),
    trustUnverifiedEmail: flag(
      'Whether e-mail addresses count that the identity provider has not verified. False by default.',
    ),
    metadataUrl: filled(
      'Address of the SAML metadata of the identity provider.',
      'https://idp.example.com/metadata.xml',
    ),
    metadata: filled('The SAML metadata of the identity provider, as XML.'),
    entityId: filled('Entity ID of the identity provider.', 'https://idp.example.com'),
    signInEndpoint: filled(
      'Address that the identity provider signs users in at.',
      'https://idp.example.com/sso',
    ),
    x509Certificate: optional(
      z.string().refine(isCertificate, { error: 'must be an X.509 certificate in PEM encoding' }),
      'Certificate that the identity provider signs with, in PEM encoding; the lines around it may be left out.',
    ),
    attributeMapping: section('What the identity provider calls attributes of users.', {
      id: filled('Attribute with the ID of the user; `nameID` by default.'),
      email: filled('Attribute with the e-mail address; `email` by default.', 'mail'),
      name: filled('Attribute with the name; `name` by default.'),
    }),
    signAuthnRequest: flag(
      'Whether Logto signs its requests. False by default. Needs an active signing key of the connector, which Logto Console makes.',
    ),
  })
  // Logto adds some of the defaults when it stores it (sample 1155).
  .overwrite(withoutDefaults);

type Config = z.infer<typeof config>;

const picture = (description: string) =>
  optional(z.string().nullable(), `${description}; null for none.`, 'https://example.com/acme.svg');

/** One SSO connector in a file. */
export const ssoConnector = z
  .strictObject({
    connectorName: described(
      limitedName(128),
      'Name by which the connector is found, of up to 128 characters.',
      'Acme SSO',
    ),
    providerName: described(
      z.enum(['OIDC', 'SAML', 'Okta', 'GoogleWorkspace', 'AzureAD', 'AzureAdOidc']),
      'What the connector connects to: any identity provider by OIDC or SAML, Okta, Google Workspace, or Microsoft Entra ID by SAML (AzureAD) or OIDC (AzureAdOidc). Fixed at creation.',
      'OIDC',
    ),
    config: optional(
      config,
      'How Logto reaches the identity provider. For OIDC, Okta and AzureAdOidc: `clientId`, `clientSecret` and `issuer`. For GoogleWorkspace: `clientId` and `clientSecret`. For SAML and AzureAD: `metadataUrl`, or `metadata`, or `entityId`, `signInEndpoint` and `x509Certificate`. All of it: keys that are not declared are removed. Never shown, and left out of an exported file.',
      {
        clientId: 'logto',
        clientSecret: '${LOGTO_SECRET_ACME_SSO}',
        issuer: 'https://login.acme.example.com',
      },
    ),
    domains: optional(
      z
        .array(
          z
            .string()
            .toLowerCase()
            .pipe(emailDomain)
            .refine((domain) => !publicDomains.has(domain), {
              error: 'is a domain where everybody can have an address; Logto refuses it',
            }),
        )
        .superRefine(refuseRepeats((domain) => domain)),
      'Domains of e-mail addresses whose users sign in with the connector. All of them; their order and case do not count.',
      ['acme.example'],
    ),
    branding: section('How the connector is shown to users.', {
      displayName: optional(z.string().nullable(), 'Name shown to users; null for none.', 'Acme'),
      logo: picture('Address of the logo'),
      darkLogo: picture('Address of the logo on dark ground'),
    }),
    syncProfile: flag(
      'Whether name and picture of users are updated each time they sign in, and not only the first time. False by default.',
    ),
    enableTokenStorage: flag(
      'Whether Logto keeps the tokens of the identity provider. Not for SAML and AzureAD; false by default.',
    ),
  })
  .superRefine(
    refuseProblems(function* ({ providerName, config: given, enableTokenStorage }) {
      if (given) yield* configProblems(providerName, given);
      if (enableTokenStorage === true && providers[providerName] === 'saml') {
        const sentence = `must not be true: Logto cannot keep tokens of ${providerName}`;
        yield { path: ['enableTokenStorage'], sentence };
      }
    }),
  );

/** Problems with a config that Logto would refuse, or silently ignore in part (samples 1150 to 1153, 1157). */
function* configProblems(providerName: ProviderName, given: Config): Generator<FieldProblem> {
  const isGoogle = providerName === 'GoogleWorkspace';
  const known: readonly string[] = fieldsOf[providers[providerName]].filter(
    (field) => !isGoogle || field !== 'issuer',
  );
  for (const field of Object.keys(given).filter((name) => !known.includes(name))) {
    const sentence = `is not for ${providerName}; the fields there are ${known.join(', ')}`;
    yield { path: ['config', field], sentence };
  }
  if (providers[providerName] === 'oidc') {
    const needed = ofOidc.filter((field) => !isGoogle || field !== 'issuer');
    yield* missing(needed, given, `is required for ${providerName}`);
    return;
  }
  const ways = ['metadataUrl', 'metadata', ...manual] as const;
  const [way, ...others] = ways.filter((field) => given[field] !== undefined);
  if (way === undefined) {
    const sentence = 'must have metadataUrl, or metadata, or entityId, signInEndpoint and x509Certificate';
    yield { path: ['config'], sentence };
  } else if (way === 'metadataUrl' || way === 'metadata') {
    for (const other of others) yield { path: ['config', other], sentence: `cannot be given beside ${way}` };
  } else yield* missing(manual, given, `is required beside ${way}`);
}

function* missing(fields: readonly (keyof Config)[], given: Config, sentence: string) {
  for (const field of fields) if (given[field] === undefined) yield { path: ['config', field], sentence };
}

function isCertificate(given: string): boolean {
  const pem = given.trim().startsWith('-----')
    ? given
    : `-----BEGIN CERTIFICATE-----\n${given}\n-----END CERTIFICATE-----`;
  try {
    return new X509Certificate(pem).subject !== undefined;
  } catch {
    return false;
  }
}

/** A config without false and empty values, which mean the same to Logto as missing ones. */
export function withoutDefaults<T extends object>(given: T): T {
  const copy = structuredClone(given);
  for (const [key, value] of Object.entries(given)) {
    if (value === false || isEmpty(value)) Reflect.deleteProperty(copy, key);
  }
  return copy;
}
