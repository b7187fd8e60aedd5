import { expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';
import { startTenant, work } from './tenant.ts';

const post = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
const persistent = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
const email = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const certificate = '-----BEGIN CERTIFICATE-----\nMIID\n-----END CERTIFICATE-----\n';
const wiki = {
  name: 'wiki',
  description: 'The wiki',
  entityId: 'https://wiki.example.com',
  acsUrl: { binding: post, url: 'https://wiki.example.com/acs' },
  nameIdFormat: email,
  attributeMapping: { email: 'mail', name: 'displayName' },
  encryption: { encryptAssertion: true, encryptThenSign: false, certificate },
  customData: { team: 'docs', none: null },
};
const declared = (...samlApplications: object[]) => ({ samlApplications });

test('creates a SAML application; a second plan is empty', async () => {
  const tenant = await startTenant();
  await tenant.settle(declared(wiki, { name: 'minimal' }));
  expect(await tenant.exported('samlApplications')).toEqual([
    { name: 'minimal', nameIdFormat: persistent, attributeMapping: {}, customData: {} },
    wiki,
  ]);
  expect(await tenant.exported('applications')).toEqual([]);
});

test('updates only what differs', async () => {
  const tenant = await startTenant();
  await tenant.apply(declared(wiki));
  const changed = {
    name: 'wiki',
    nameIdFormat: persistent,
    acsUrl: { ...wiki.acsUrl, url: 'https://wiki.example.com/2' },
    attributeMapping: { email: 'mail' },
    customData: { further: 1 },
  };
  expect(work(await tenant.plan(declared(changed)))).toEqual([
    'update samlApplications wiki: acsUrl.url, nameIdFormat, attributeMapping, customData',
  ]);
  await tenant.settle(declared(changed));
  expect(await tenant.exported('samlApplications')).toEqual([
    { ...wiki, ...changed, customData: { ...wiki.customData, further: 1 } },
  ]);
});

test('clears values by null, and attributes by leaving them out', async () => {
  const tenant = await startTenant();
  await tenant.apply(declared(wiki));
  const cleared = { description: null, entityId: null, acsUrl: null, encryption: null };
  await tenant.settle(declared({ name: 'wiki', ...cleared, attributeMapping: {} }));
  expect(await tenant.exported('samlApplications')).toEqual([
    { name: 'wiki', nameIdFormat: email, attributeMapping: {}, customData: wiki.customData },
  ]);
  await tenant.settle(declared({ name: 'other', ...cleared }));
});

test('replaces the encryption as a whole, and never shows it', async () => {
  const tenant = await startTenant();
  await tenant.apply(declared(wiki));
  const off = declared({ name: 'wiki', encryption: { encryptAssertion: false } });
  const { entries } = await tenant.plan(off);
  expect(entries).toMatchObject([{ changes: [{ path: 'encryption', isHidden: true }] }]);
  await tenant.settle(off);
  expect(await tenant.exported('samlApplications')).toMatchObject([
    { encryption: { encryptAssertion: false } },
  ]);
});

test('deletes unmanaged SAML applications only when samlApplications are pruned, and no other application', async () => {
  const tenant = await startTenant();
  const applications = [{ name: 'web', type: 'SPA' }];
  await tenant.apply({ applications, ...declared(wiki, { name: 'other' }) });
  const both = { applications, ...declared(wiki), prune: ['applications' as const] };
  const { unmanaged } = await tenant.plan(both);
  expect(unmanaged.map(({ kind, label }) => `${kind.name} ${label}`)).toEqual(['samlApplications other']);
  await tenant.settle(both);
  const pruned = { ...declared(wiki), prune: ['samlApplications' as const] };
  expect(work(await tenant.plan(pruned))).toEqual(['delete samlApplications other']);
  await tenant.settle(pruned);
  expect([...tenant.state.applications.values()].map(({ name }) => name)).toEqual([
    'Default machine-to-machine app',
    'web',
    'wiki',
  ]);
});

test('reads only the SAML applications that are declared', async () => {
  const tenant = await startTenant();
  await tenant.apply(declared(wiki, { name: 'other' }));
  tenant.requests();
  await tenant.plan(declared(wiki));
  expect(tenant.requests().map((line) => line.replace(/\w{21}$/, ':id'))).toEqual([
    'GET /api/applications?types=SAML',
    'GET /api/saml-applications/:id',
  ]);
});

test('refuses a name that two SAML applications of the tenant have', async () => {
  const tenant = await startTenant();
  for (const type of ['SAML', 'SAML'] as const)
    tenant.cloud.seedApplication(tenant.state, { name: 'wiki', type });
  expect(await tenant.problems(declared(wiki))).toEqual([
    expect.stringMatching(/^samlApplications\[0\]: the tenant has several for "wiki": /),
  ]);
});

test('finds a SAML application whose answer was lost, and does not create it twice', async () => {
  const tenant = await startTenant();
  tenant.cloud.intercept(({ method, path, count }) =>
    method === 'POST' && path === '/api/saml-applications' && count === 0 ? 'reset-after' : undefined,
  );
  await tenant.settle(declared(wiki));
  expect(tenant.requests().filter((line) => line.startsWith('POST'))).toHaveLength(1);
});

test('names the SAML application that Logto refuses: the open-source core has three at most', async () => {
  const tenant = await startTenant();
  const four = Array.from({ length: 4 }, (_, index) => ({ name: `SAML ${index}` }));
  await expect(tenant.apply(declared(...four))).rejects.toThrow(
    /^samlApplications\[3\]: Could not create the SAML application "SAML 3".*limit of 3/s,
  );
});

test('refuses before any request what Logto would refuse or ignore', async () => {
  const file = declared(
    { ...wiki, acsUrl: { binding: post.replace('POST', 'Redirect'), url: 'https://a.example.com' } },
    { name: 'b', acsUrl: { binding: post, url: 'nope' } },
    { name: 'c', attributeMapping: { shoeSize: 'x' } },
    { name: 'd', nameIdFormat: 'nope' },
    { name: 'e', encryption: { encryptAssertion: true, certificate } },
    { name: 'f', entityId: 'x'.repeat(129) },
    { name: 'g', secrets: [] },
  );
  const options = { file: 'logto.json', env: {}, mask: () => {} };
  const { problems } = await loadConfig(JSON.stringify(file), options);
  expect(problems.map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual([
    expect.stringMatching(/^samlApplications\[0\]\.acsUrl\.binding: .*; Logto supports no other binding$/),
    'samlApplications[1].acsUrl.url: must be an absolute URL such as https://example.com',
    expect.stringMatching(/^samlApplications\[2\]\.attributeMapping\.shoeSize: is not a known field/),
    expect.stringMatching(/^samlApplications\[3\]\.nameIdFormat: "nope" is not one of /),
    'samlApplications[4].encryption.encryptThenSign: is required when encryptAssertion is true',
    'samlApplications[5].entityId: must be at most 128 characters long, but has 129',
    expect.stringMatching(/^samlApplications\[6\]\.secrets: is not a known field/),
  ]);
});
