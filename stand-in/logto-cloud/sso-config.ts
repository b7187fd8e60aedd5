import { X509Certificate } from 'node:crypto';
import * as z from 'zod';
import { CoreError } from './errors.ts';
import { isReachable, unreachableError } from './sso-providers.ts';
import type { SsoProvider } from './sso-providers.ts';
import type { TenantState, World } from './types.ts';

const oidc = z.object({
  clientId: z.string(),
  clientSecret: z.string(),
  issuer: z.string(),
  scope: z.string().optional(),
  trustUnverifiedEmail: z.boolean().default(false),
});

const common = {
  attributeMapping: z.object({ id: z.string(), email: z.string(), name: z.string() }).partial().optional(),
  signAuthnRequest: z.boolean().optional(),
};
const manual = z.object({ entityId: z.string(), signInEndpoint: z.string(), x509Certificate: z.string() });
const saml = z.union([
  z.object({ metadataUrl: z.string(), ...common }),
  z.object({ metadata: z.string(), ...common }),
  manual.extend(common),
]);

const googleIssuer = 'https://accounts.google.com';

type SsoConfig = Record<string, unknown>;

/**
 * The config as Logto stores it: without unknown keys, with defaults (samples 1155 to 1158). An incomplete one is 400
 * `connector.invalid_config` (samples 1150 to 1153).
 */
export function parseConfig({ providerType, providerName }: SsoProvider, config: SsoConfig): SsoConfig {
  const forOidc = providerName === 'GoogleWorkspace' ? oidc.omit({ issuer: true }) : oidc;
  const { data } = (providerType === 'oidc' ? forOidc : saml).safeParse(config);
  if (!data) throw new CoreError('connector.invalid_config');
  return data;
}

/** Refuses a config whose identity provider Logto does not reach, or whose certificate it cannot read (samples 1154, 1159 to 1162). */
export function checkConnection(world: World, { providerType }: SsoProvider, config: SsoConfig): void {
  const origins = [...world.tenants.values()].map(({ origin }) => origin);
  const { issuer = googleIssuer, metadataUrl, signAuthnRequest } = config;
  const failure = (url: string) => ({
    message: 'fail_to_fetch_config',
    error: unreachableError(url, world.now()),
  });
  if (providerType === 'oidc' && !isReachable(String(issuer), origins)) {
    const { message, error } = failure(`${String(issuer)}/.well-known/openid-configuration`);
    const data = { ssoErrorCode: 'invalid_config', config: { issuer }, message, error };
    throw new CoreError('connector.invalid_config', { data });
  }
  if (providerType === 'oidc') return;
  if (typeof metadataUrl === 'string' && !isReachable(metadataUrl, origins)) {
    const data = { ssoErrorCode: 'invalid_metadata', ...failure(metadataUrl) };
    throw new CoreError('connector.invalid_metadata', { data });
  }
  identityProvider(world, config);
  if (signAuthnRequest === true) throw new CoreError('single_sign_on.active_signing_key_required');
}

/** What Logto derives from a config for its answers (samples 1171, 1172, 1188); `undefined` for OIDC without a config. */
export function providerConfig(
  { world, tenant }: { world: World; tenant: TenantState },
  id: string,
  { providerType }: SsoProvider,
  config: SsoConfig,
): object | undefined {
  if (providerType === 'saml') {
    return {
      defaultAttributeMapping: { id: 'nameID', email: 'email', name: 'name' },
      serviceProvider: {
        entityId: `${tenant.origin}/enterprise-sso/${id}`,
        assertionConsumerServiceUrl: `${tenant.origin}/api/authn/single-sign-on/saml/${id}`,
      },
      identityProvider: identityProvider(world, config),
    };
  }
  if (Object.keys(config).length === 0) return undefined;
  const { issuer = googleIssuer, scope = '' } = config;
  const scopes = new Set(['openid', 'profile', 'email', ...String(scope).split(/[ +]/).filter(Boolean)]);
  return {
    ...config,
    issuer,
    scope: [...scopes].join(' '),
    authorizationEndpoint: `${String(issuer)}/auth`,
    tokenEndpoint: `${String(issuer)}/token`,
    userinfoEndpoint: `${String(issuer)}/me`,
    jwksUri: `${String(issuer)}/jwks`,
  };
}

/** The identity provider of a SAML config; `undefined` if its metadata are elsewhere, which the stand-in does not read. */
function identityProvider(world: World, config: SsoConfig): object | undefined {
  const { entityId, signInEndpoint, x509Certificate } =
    typeof config['metadata'] === 'string' ? inMetadata(config['metadata']) : config;
  const isElsewhere = typeof config['metadataUrl'] === 'string' || Object.keys(config).length === 0;
  if (isElsewhere) return undefined;
  const shown = { entityId, signInEndpoint, x509Certificate };
  if (typeof x509Certificate !== 'string') throw invalidCertificate({ ...shown, x509Certificate: null }, {});
  const certificate = readCertificate(x509Certificate, shown);
  const certificateExpiresAt = certificate.validToDate.getTime();
  return {
    ...shown,
    x509Certificate: certificate.toString(),
    certificateExpiresAt,
    isCertificateValid: certificateExpiresAt > world.now(),
  };
}

function readCertificate(text: string, shown: object): X509Certificate {
  try {
    return new X509Certificate(
      text.startsWith('-----') ? text : `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----`,
    );
  } catch (error) {
    throw invalidCertificate(shown, error);
  }
}

function invalidCertificate(config: object, error: unknown): CoreError {
  const data = { ssoErrorCode: 'invalid_certificate', config, error };
  return new CoreError('connector.invalid_certificate', { data });
}

/** The parts of SAML metadata that Logto uses. */
function inMetadata(xml: string): SsoConfig {
  const [, entityId] = /entityID="([^"]*)"/.exec(xml) ?? [];
  const [, signInEndpoint] = /SingleSignOnService [^>]*Location="([^"]*)"/.exec(xml) ?? [];
  const [, x509Certificate] = /X509Certificate>([^<]*)</.exec(xml) ?? [];
  return { entityId, signInEndpoint, x509Certificate };
}
