import { expect, test } from 'vitest';
import { loadConfig } from '../load-text.ts';

/** The problems of a file with one application, without their places. */
async function problems(application: object): Promise<string[]> {
  const text = JSON.stringify({ applications: [{ name: 'a', type: 'SPA', ...application }] });
  const loaded = await loadConfig(text, { file: 'logto.json', env: {}, mask: () => {} });
  return loaded.problems.map(({ path, sentence }) => `${path}: ${sentence}`);
}

const partner = { type: 'Native', isThirdParty: true };

test.for<[object, string]>([
  [
    { roles: ['r'] },
    'applications[0].roles: roles can be assigned to MachineToMachine applications only, not to SPA',
  ],
  [
    { secrets: [{ name: 'ci' }] },
    'applications[0].secrets: only Traditional, MachineToMachine and Protected applications have secrets, not SPA',
  ],
  [
    { type: 'Traditional', secrets: [{ name: 'ci', expiresAt: 'soon' }] },
    'applications[0].secrets[0].expiresAt: must be a valid datetime',
  ],
  [
    { type: 'Traditional', secrets: [{ name: 'ci', value: 's' }] },
    'applications[0].secrets[0].value: is not a known field; the fields here are name, expiresAt',
  ],
  [
    { userConsentScopes: { userScopes: ['email'] } },
    'applications[0].userConsentScopes: is for third-party applications only: those with "isThirdParty": true',
  ],
  [
    { ...partner, userConsentScopes: { resourceScopes: ['read:orders'] } },
    'applications[0].userConsentScopes.resourceScopes[0]: must be written as indicator#scope',
  ],
  [
    { ...partner, userConsentScopes: { organizationResourceScopes: ['Logto Management API#all'] } },
    'applications[0].userConsentScopes.organizationResourceScopes[0]: is a scope of the Management API, which users cannot consent to',
  ],
  [
    { ...partner, userConsentScopes: { scopes: [] } },
    'applications[0].userConsentScopes.scopes: is not a known field; the fields here are userScopes, resourceScopes, organizationScopes, organizationResourceScopes',
  ],
  [
    { redirectUris: [] },
    'applications[0].redirectUris: belongs in oidcClientMetadata: write { "oidcClientMetadata": { "redirectUris": … } }',
  ],
  [{ colour: 'red' }, 'applications[0].colour: is not a known field; did you mean color in signInExperience'],
  [
    { shape: 'round' },
    'applications[0].shape: is not a known field; the fields here are name, type, description, oidcClientMetadata, customClientMetadata, customData, isThirdParty, protectedAppMetadata, signInExperience, accessControl, roles, secrets, userConsentScopes',
  ],
  [{ secret: [] }, 'applications[0].secret: is not a known field; did you mean secrets'],
])('explains what is wrong with %j', async ([application, problem]) => {
  expect(await problems(application)).toEqual([problem]);
});
