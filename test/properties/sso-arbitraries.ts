import * as fc from '../fast-check.ts';
import { samlCertificate } from '../saml-certificate.ts';
import { type Draft, drafts, name, secretMark, some, text, url } from './draft-arbitraries.ts';
import { nullable } from './sign-in-arbitraries.ts';

const oidc = { clientId: 'logto', clientSecret: secretMark, issuer: 'https://login.acme.example.com' };
const { issuer, ...ofGoogle } = oidc;
const saml = [
  { metadataUrl: 'https://idp.example.com/metadata' },
  { entityId: issuer, signInEndpoint: issuer, x509Certificate: samlCertificate },
];
const configs = fc.record({
  OIDC: fc.constant(oidc),
  AzureAdOidc: fc.constant(oidc),
  GoogleWorkspace: fc.constant(ofGoogle),
  SAML: fc.constantFrom<object>(...saml),
});
const ofOidc = some({ scope: fc.constantFrom('groups', 'openid  x'), trustUnverifiedEmail: fc.boolean() });
const ofSaml = some({ attributeMapping: some({ email: fc.constant('mail') }) });

const providerNames = ['OIDC', 'AzureAdOidc', 'GoogleWorkspace', 'SAML'] as const;

const domains = fc.uniqueArray(fc.constantFrom('acme.example', 'ACME.test', 'münchen.example', 'a.b'), {
  selector: (domain) => domain.toLowerCase(),
});

/** The provider depends on the name, because it is fixed at creation. */
export const ssoConnectors = drafts(
  name,
  fc.record({
    configs,
    hasConfig: fc.boolean(),
    ofOidc,
    ofSaml,
    rest: some({
      domains,
      branding: some({ displayName: nullable(text), logo: nullable(url), darkLogo: nullable(text) }),
      syncProfile: fc.boolean(),
    }),
    keepsTokens: fc.option(fc.boolean(), { nil: undefined }),
  }),
  (connectorName) => connectorName,
);

type Fields = typeof ssoConnectors extends fc.Arbitrary<Draft<string, infer T>[]> ? T : never;

/** A connector as a file declares it. */
export function ssoConnectorOf(connectorName: string, fields: Fields): Record<string, unknown> {
  const { hasConfig, ofOidc: forOidc, ofSaml: forSaml, rest, keepsTokens } = fields;
  const providerName = providerNames[connectorName.length % providerNames.length] ?? 'OIDC';
  const isSaml = providerName === 'SAML';
  return {
    connectorName,
    providerName,
    ...rest,
    ...(hasConfig && { config: { ...fields.configs[providerName], ...(isSaml ? forSaml : forOidc) } }),
    ...(keepsTokens !== undefined && !isSaml && { enableTokenStorage: keepsTokens }),
  };
}

const keys = { siteKey: name, secretKey: fc.constant(secretMark) };

/** A CAPTCHA provider. */
export const captcha = fc.oneof(
  fc.record({ type: fc.constant('Turnstile'), ...keys }),
  fc.record(
    {
      type: fc.constant('RecaptchaEnterprise'),
      ...keys,
      projectId: name,
      domain: fc.option(name),
      mode: fc.option(fc.constantFrom('invisible', 'checkbox')),
    },
    { requiredKeys: ['type', 'siteKey', 'secretKey', 'projectId'] },
  ),
);
