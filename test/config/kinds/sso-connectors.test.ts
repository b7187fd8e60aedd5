import * as fc from '../../fast-check.ts';
import { describe, expect, test } from 'vitest';
import { showPlan } from '../../../src/report/plan-text.ts';
import { readTenantConfig } from '../../../src/config/export/read.ts';
import { writeYaml } from '../../../src/config/export/write.ts';
import { loadConfig } from '../load-text.ts';
import { type Tenant, openTenant, secretPart, startTenant, work } from './tenant.ts';
import { samlCertificate } from '../../saml-certificate.ts';

const clientSecret = `${secretPart}-1`;
const oidc = { clientId: 'logto', clientSecret, issuer: 'https://login.acme.example.com' };
const acme = { connectorName: 'Acme SSO', providerName: 'OIDC', config: oidc, domains: ['acme.example'] };
const manual = {
  entityId: 'https://idp.example.com',
  signInEndpoint: 'https://idp.example.com/sso',
  x509Certificate: samlCertificate,
};
const corp = { connectorName: 'Corp', providerName: 'SAML', config: manual, domains: ['corp.example'] };
const metadata = `<md:EntityDescriptor entityID="https://idp.example.com"><ds:X509Certificate>${samlCertificate}</ds:X509Certificate><md:SingleSignOnService Location="https://idp.example.com/sso"/></md:EntityDescriptor>`;
const defaults = { branding: {}, syncProfile: false, enableTokenStorage: false };

/** The SSO connectors of a tenant as Logto holds them, by name. */
function held({ state }: Tenant) {
  return new Map([...state.settings.ssoConnectors.values()].map((one) => [one.connectorName, one]));
}

async function problemsOf(ssoConnectors: unknown[]): Promise<string[]> {
  const { problems } = await loadConfig(JSON.stringify({ ssoConnectors }), { file: 'logto.json' });
  return problems.map(({ path, sentence }) => `${path}: ${sentence}`);
}

test('creates connectors of every provider; a second plan is empty', async () => {
  const tenant = await startTenant();
  const { clientId, issuer } = oidc;
  await tenant.settle({
    ssoConnectors: [
      { ...acme, branding: { displayName: 'Acme' }, syncProfile: true, enableTokenStorage: true },
      { ...acme, connectorName: 'Okta', providerName: 'Okta', config: { ...oidc, scope: 'groups' } },
      {
        ...acme,
        connectorName: 'Entra',
        providerName: 'AzureAdOidc',
        config: { ...oidc, issuer, trustUnverifiedEmail: true },
      },
      {
        ...acme,
        connectorName: 'Google',
        providerName: 'GoogleWorkspace',
        config: { clientId, clientSecret },
      },
      corp,
      { ...corp, connectorName: 'XML', config: { metadata, attributeMapping: { email: 'mail' } } },
      {
        connectorName: 'Entra SAML',
        providerName: 'AzureAD',
        config: { metadataUrl: 'https://idp.example.com/metadata.xml' },
      },
    ],
  });
  expect([...held(tenant).values()].map(({ providerName }) => providerName)).toEqual([
    'OIDC',
    'Okta',
    'AzureAdOidc',
    'GoogleWorkspace',
    'SAML',
    'SAML',
    'AzureAD',
  ]);
  expect(held(tenant).get('Entra')?.config).toMatchObject({ trustUnverifiedEmail: true });
});

test('has nothing to change when declared as it was read', async () => {
  const tenant = await startTenant();
  await tenant.apply({ ssoConnectors: [acme, corp] });
  const read = await tenant.exported('ssoConnectors');
  expect(read).toEqual(expect.arrayContaining([{ ...acme, ...defaults }]));
  expect(work(await tenant.plan({ ssoConnectors: read, prune: ['ssoConnectors'] }))).toEqual([]);
});

test('updates only what differs, and keeps what is not declared', async () => {
  const tenant = await startTenant();
  const branding = { displayName: 'Acme', logo: 'https://example.com/acme.svg' };
  await tenant.apply({ ssoConnectors: [{ ...acme, branding, syncProfile: true }] });
  const changed = {
    ssoConnectors: [
      { connectorName: 'Acme SSO', providerName: 'OIDC', domains: ['acme.test'], branding: { logo: 'x' } },
    ],
  };
  expect(work(await tenant.plan(changed))).toEqual(['update ssoConnectors Acme SSO: domains, branding.logo']);
  tenant.requests();
  await tenant.settle(changed);
  const patches = tenant.cloud.requests.filter(({ method }) => method === 'PATCH');
  expect(patches.map(({ body }) => JSON.parse(body))).toEqual([
    { domains: ['acme.test'], branding: { displayName: 'Acme', logo: 'x' } },
  ]);
  expect(held(tenant).get('Acme SSO')).toMatchObject({ config: oidc, syncProfile: true });
});

test('clears branding by null, and leaves an empty text of Logto Console alone', async () => {
  const tenant = await startTenant();
  const branding = { displayName: 'Acme', logo: 'https://example.com/a.svg', darkLogo: 'dark' };
  await tenant.apply({ ssoConnectors: [{ ...acme, branding }] });
  await tenant.settle({ ssoConnectors: [{ ...acme, branding: { logo: null, darkLogo: '' } }] });
  expect(held(tenant).get('Acme SSO')?.branding).toEqual({ displayName: 'Acme' });
  Object.assign(held(tenant).get('Acme SSO') ?? {}, { branding: { logo: '' } });
  expect(work(await tenant.plan({ ssoConnectors: [{ ...acme, branding: { logo: null } }] }))).toEqual([]);
});

test('creates a connector whose branding is null', async () => {
  const tenant = await startTenant();
  await tenant.settle({ ssoConnectors: [{ ...acme, branding: { logo: null, displayName: null } }] });
  expect(held(tenant).get('Acme SSO')?.branding).toEqual({});
});

test('compares domains without case and order', async () => {
  const tenant = await startTenant();
  await tenant.settle({ ssoConnectors: [{ ...acme, domains: ['Acme.EXAMPLE', 'acme.test'] }] });
  expect(held(tenant).get('Acme SSO')?.domains).toEqual(['acme.example', 'acme.test']);
  await tenant.settle({ ssoConnectors: [{ ...acme, domains: ['ACME.test', 'acme.example'] }] });
  expect(tenant.requests().filter((line) => line.startsWith('PATCH'))).toEqual([]);
  await tenant.settle({ ssoConnectors: [{ ...acme, domains: [] }] });
  expect(held(tenant).get('Acme SSO')?.domains).toEqual([]);
});

test('replaces the whole config, and never shows it', async () => {
  const tenant = await startTenant();
  await tenant.apply({ ssoConnectors: [{ ...acme, config: { ...oidc, scope: 'groups' } }] });
  const changed = { ssoConnectors: [{ ...acme, config: { ...oidc, clientId: 'other' } }] };
  expect(showPlan(await tenant.plan(changed))).toEqual([
    '! SSO connector "Acme SSO"',
    '!     config: changed',
  ]);
  await tenant.settle(changed);
  expect(held(tenant).get('Acme SSO')?.config).toEqual({
    ...oidc,
    clientId: 'other',
    trustUnverifiedEmail: false,
  });
});

test('leaves the config out of an exported file', async () => {
  const { context, state } = await openTenant();
  state.settings.ssoConnectors.set('1', {
    ...acme,
    ...defaults,
    tenantId: state.id,
    id: '1',
    createdAt: 0,
    branding: { logo: '' },
  });
  const states = await readTenantConfig(context(), { withUsers: false });
  const text = await writeYaml(states, 'schema.json');
  expect(text).toContain('# config is left out: it is secret.\nssoConnectors:\n  - ');
  expect(text).not.toContain(secretPart);
  const { problems } = await loadConfig(text);
  expect(problems).toEqual([]);
});

test('warns that users cannot sign in with a connector that lacks its config or domains', async () => {
  const tenant = await startTenant();
  const bare = { connectorName: 'Bare', providerName: 'SAML' };
  const later = { ...acme, domains: [] };
  expect(showPlan(await tenant.plan({ ssoConnectors: [bare, later] }))).toEqual([
    '+ SSO connector "Bare" (users cannot sign in with it without config and domains)',
    '+ SSO connector "Acme SSO" (users cannot sign in with it without domains)',
  ]);
  await tenant.settle({ ssoConnectors: [bare, acme] });
  // Set up in Logto Console.
  Object.assign(held(tenant).get('Bare') ?? {}, { config: manual, domains: ['corp.example'] });
  expect(showPlan(await tenant.plan({ ssoConnectors: [{ ...bare, syncProfile: true }] }))[0]).toBe(
    '! SSO connector "Bare"',
  );
});

test('refuses to change the provider', async () => {
  const tenant = await startTenant();
  await tenant.apply({ ssoConnectors: [acme] });
  expect(await tenant.problems({ ssoConnectors: [{ ...acme, providerName: 'Okta' }] })).toEqual([
    expect.stringMatching(/^ssoConnectors\[0\]\.providerName: is "OIDC" and cannot be changed/),
  ]);
});

test('refuses signed requests of a new connector, which has no signing key', async () => {
  const tenant = await startTenant();
  const signed = { ...corp, config: { ...manual, signAuthnRequest: true } };
  expect(await tenant.problems({ ssoConnectors: [signed] })).toEqual([
    expect.stringMatching(/^ssoConnectors\[0\]\.config\.signAuthnRequest: needs a signing key/),
  ]);
  await tenant.apply({ ssoConnectors: [corp] });
  expect(await tenant.problems({ ssoConnectors: [signed] })).toEqual([]);
});

test('deletes unmanaged connectors only when they are pruned', async () => {
  const tenant = await startTenant();
  await tenant.apply({ ssoConnectors: [acme, corp] });
  await tenant.settle({ ssoConnectors: [acme] });
  expect(held(tenant).size).toBe(2);
  const pruned = { ssoConnectors: [acme], prune: ['ssoConnectors' as const] };
  expect(work(await tenant.plan(pruned))).toEqual(['delete ssoConnectors Corp']);
  await tenant.settle(pruned);
  expect([...held(tenant).keys()]).toEqual(['Acme SSO']);
});

test('explains what to check when Logto does not reach the identity provider', async () => {
  const tenant = await startTenant();
  const lost = { ...acme, config: { ...oidc, issuer: 'https://127.0.0.1:9' } };
  const failure = tenant.apply({ ssoConnectors: [lost] });
  await expect(failure).rejects.toThrow(
    /^ssoConnectors\[0\]: Could not create the SSO connector "Acme SSO".*answered 400: The connector's config is invalid.*Logto asks the identity provider/s,
  );
  await expect(failure).rejects.not.toThrow(clientSecret);
  await expect(failure).rejects.not.toThrow('127.0.0.1:9');
  const metadataUrl = 'https://idp.invalid/metadata';
  await expect(tenant.apply({ ssoConnectors: [{ ...corp, config: { metadataUrl } }] })).rejects.toThrow(
    /metadata is invalid.*Logto asks the identity provider/s,
  );
});

test('finds a connector whose answer was lost, and does not create it twice', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method, path, count }) =>
    method === 'POST' && path === '/api/sso-connectors' && count === 0 ? 'reset-after' : undefined,
  );
  await tenant.settle({ ssoConnectors: [acme] });
  expect(held(tenant).size).toBe(1);
});

test('refuses before any request what Logto would refuse or ignore', async () => {
  const { clientId } = oidc;
  const withoutIssuer = { clientId, clientSecret };
  expect(
    await problemsOf([
      { ...acme, config: {} },
      { ...acme, connectorName: 'a', config: withoutIssuer },
      { ...acme, connectorName: 'b', config: { ...oidc, entityId: 'x' } },
      { ...acme, connectorName: 'c', config: { ...oidc, colour: 'red' } },
      { ...acme, connectorName: 'd', providerName: 'GoogleWorkspace' },
      { ...corp, connectorName: 'e', config: { attributeMapping: { email: 'mail' } } },
      { ...corp, connectorName: 'f', config: { ...manual, metadata } },
      { ...corp, connectorName: 'g', config: { entityId: 'https://idp.example.com' } },
      { ...corp, connectorName: 'h', config: { ...manual, x509Certificate: 'MIIB' } },
      { ...corp, connectorName: 'i', enableTokenStorage: true },
      { ...acme, connectorName: 'j', domains: ['Gmail.com'] },
      { ...acme, connectorName: 'k', domains: ['b.example', 'B.example'] },
      { ...acme, connectorName: 'l', domains: ['alice@acme.example'] },
      { ...acme, connectorName: 'm', providerName: 'EntraID' },
      { ...acme, connectorName: 'n', config: null },
      acme,
    ]),
  ).toEqual([
    'ssoConnectors[0].config.clientId: is required for OIDC',
    'ssoConnectors[0].config.clientSecret: is required for OIDC',
    'ssoConnectors[0].config.issuer: is required for OIDC',
    'ssoConnectors[1].config.issuer: is required for OIDC',
    'ssoConnectors[2].config.entityId: is not for OIDC; the fields there are clientId, clientSecret, issuer, scope, trustUnverifiedEmail',
    expect.stringMatching(/^ssoConnectors\[3\]\.config\.colour: is not a known field/),
    'ssoConnectors[4].config.issuer: is not for GoogleWorkspace; the fields there are clientId, clientSecret, scope, trustUnverifiedEmail',
    'ssoConnectors[5].config: must have metadataUrl, or metadata, or entityId, signInEndpoint and x509Certificate',
    'ssoConnectors[6].config.entityId: cannot be given beside metadata',
    'ssoConnectors[6].config.signInEndpoint: cannot be given beside metadata',
    'ssoConnectors[6].config.x509Certificate: cannot be given beside metadata',
    'ssoConnectors[7].config.signInEndpoint: is required beside entityId',
    'ssoConnectors[7].config.x509Certificate: is required beside entityId',
    'ssoConnectors[8].config.x509Certificate: must be an X.509 certificate in PEM encoding',
    'ssoConnectors[9].enableTokenStorage: must not be true: Logto cannot keep tokens of SAML',
    'ssoConnectors[10].domains[0]: is a domain where everybody can have an address; Logto refuses it',
    'ssoConnectors[11].domains[1]: is already used at index 0',
    expect.stringMatching(/^ssoConnectors\[12\]\.domains\[0\]: must be a domain such as example\.com/),
    expect.stringMatching(/^ssoConnectors\[13\]\.providerName: "EntraID" is not one of OIDC, SAML/),
    expect.stringMatching(/^ssoConnectors\[14\]\.config: must be/),
    expect.stringMatching(/^ssoConnectors\[15\]\.connectorName: "Acme SSO" is already used/),
  ]);
});

test('accepts a certificate with or without the lines around it', async () => {
  const begin = '-----BEGIN CERTIFICATE-----';
  const pem = `${begin}\n${samlCertificate.replaceAll(/.{64}/g, '$&\n')}\n${begin.replace('BEGIN', 'END')}\n`;
  expect(await problemsOf([{ ...corp, config: { ...manual, x509Certificate: pem } }])).toEqual([]);
});

test('sends only a config that Logto accepts and stores completely', async () => {
  const { issuer, ...ofGoogle } = oidc;
  const base = fc.constantFrom<object>(oidc, ofGoogle, manual, { metadata }, { metadataUrl: issuer });
  const more = fc.record(
    {
      scope: fc.constantFrom('groups', 'openid  groups'),
      trustUnverifiedEmail: fc.boolean(),
      signAuthnRequest: fc.constant(false),
      attributeMapping: fc.record({ email: fc.constant('mail') }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  );
  // Mostly nothing, because few configs would pass otherwise.
  const stray = fc.constantFrom<object>({}, {}, {}, {}, { issuer }, { entityId: 'x' });
  const providerName = fc.constantFrom('OIDC', 'SAML', 'Okta', 'GoogleWorkspace', 'AzureAD', 'AzureAdOidc');
  await fc.assert(
    fc.asyncProperty(providerName, base, more, stray, async (provider, given, further, other) => {
      const config = { ...given, ...further, ...other };
      const connector = { connectorName: 'x', providerName: provider, config };
      fc.pre((await problemsOf([connector])).length === 0);
      const tenant = await startTenant();
      await tenant.settle({ ssoConnectors: [connector] });
    }),
    { numRuns: 60 },
  );
});

describe('the just-in-time provisioning of an organization', () => {
  const linked = (...ssoConnectors: string[]) => [{ name: 'Acme', jit: { ssoConnectors } }];
  const both = [acme, corp];

  /** The names of the connectors that the only organization is linked with. */
  function links({ state }: Tenant): unknown[] {
    const [affiliation] = state.directory.affiliations.values();
    const { ssoConnectors } = state.settings;
    return [...(affiliation?.jitSsoConnectors ?? [])].map((id) => ssoConnectors.get(id)?.connectorName);
  }

  test('links connectors of the same run, and keeps further ones unless organizations are pruned', async () => {
    const tenant = await startTenant();
    await tenant.settle({ ssoConnectors: both, organizations: linked('Acme SSO', 'Acme SSO') });
    expect(links(tenant)).toEqual(['Acme SSO']);
    await tenant.settle({ organizations: linked('Corp') });
    expect(links(tenant)).toEqual(['Acme SSO', 'Corp']);
    expect(await tenant.exported('organizations')).toMatchObject(linked('Acme SSO', 'Corp'));
    await tenant.settle({ organizations: linked('Corp'), prune: ['organizations'] });
    expect(links(tenant)).toEqual(['Corp']);
    await tenant.settle({ organizations: linked(), prune: ['organizations'] });
    expect(links(tenant)).toEqual([]);
  });

  test('refuses a connector that is neither declared nor in the tenant', async () => {
    const tenant = await startTenant();
    expect(await tenant.problems({ ssoConnectors: [acme], organizations: linked('Acme') })).toEqual([
      'organizations[0].jit.ssoConnectors[0]: there is no SSO connector "Acme", neither declared nor in the tenant; there are: "Acme SSO"',
    ]);
  });

  test('refuses a connector that the same run deletes', async () => {
    const tenant = await startTenant();
    await tenant.apply({ ssoConnectors: both });
    const pruned = { ssoConnectors: [acme], prune: ['ssoConnectors' as const] };
    expect(await tenant.problems({ ...pruned, organizations: linked('Corp') })).toEqual([
      expect.stringMatching(/^organizations\[0\]\.jit\.ssoConnectors\[0\]: refers to an entry that this run/),
    ]);
  });
});
