import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyPlan } from '../../../src/config/apply.ts';
import { readTenantConfig } from '../../../src/config/export/read.ts';
import { writeYaml } from '../../../src/config/export/write.ts';
import { planDesiredState } from '../../../src/config/plan-desired-state.ts';
import { requireValid } from '../../../src/shared/problem.ts';
import { openTenant } from '../kinds/tenant.ts';
import { loadConfig } from '../load-text.ts';

/** The exported file of a new tenant to which a file was applied. */
async function exportAfter(text: string): Promise<string> {
  const { context } = await openTenant();
  const within = context();
  const plan = requireValid(await planDesiredState(requireValid(await loadConfig(text)), within));
  await applyPlan(plan, within);
  return writeYaml(await readTenantConfig(context(), { withUsers: true }), 'schema.json');
}

test('a new tenant has nothing to export', async () => {
  expect(await exportAfter('{}')).toBe('# yaml-language-server: $schema=schema.json\n');
});

test('exports of a new entry only what it was created with', async () => {
  const text = `resources:
  - name: Shop
    indicator: https://shop.example.com

roles:
  - name: Customer
    description: Buys
  - name: Worker
    description: Works
    type: MachineToMachine

applications:
  - name: native
    type: Native
  - name: third
    type: SPA
    isThirdParty: true
  - name: traditional
    type: Traditional
  - name: worker
    type: MachineToMachine

samlApplications:
  - name: Wiki

organizationScopes:
  - name: invite

organizationRoles:
  - name: admin

ssoConnectors:
  - connectorName: Acme
    providerName: OIDC

organizations:
  - name: Acme

users:
  - username: alice

customProfileFields:
  - name: company
    type: Text
    required: false

webhooks:
  - name: audit
    events:
      - User.Created
    config:
      url: https://hooks.example.com
`;
  expect(await exportAfter(text)).toBe(`# yaml-language-server: $schema=schema.json\n\n${text}`);
});

test('exports a default that differs, and nothing else', async () => {
  const text = `
signInExperience:
  languageInfo: { autoDetect: true, fallbackLanguage: fr }
  signUp: { identifiers: [username], password: true, verify: false }
  mfa: { policy: UserControlled, factors: [Totp] }
  usernamePolicy: { minLength: 3 }
webhooks: [{ name: audit, events: [User.Created], config: { url: https://hooks.example.com }, enabled: false }]
accountCenter: { enabled: true }
idToken: { enabledExtendedClaims: [] }
session: { ttl: 60 }
cimd: { enabled: true }
`;
  expect(parse(await exportAfter(text))).toEqual({
    signInExperience: {
      languageInfo: { fallbackLanguage: 'fr' },
      signUp: { identifiers: ['username'], verify: false },
      mfa: { factors: ['Totp'] },
      usernamePolicy: { minLength: 3 },
    },
    webhooks: [
      {
        name: 'audit',
        events: ['User.Created'],
        config: { url: 'https://hooks.example.com' },
        enabled: false,
      },
    ],
    accountCenter: { enabled: true },
    idToken: { enabledExtendedClaims: [] },
    session: { ttl: 60 },
    cimd: { enabled: true },
  });
});
