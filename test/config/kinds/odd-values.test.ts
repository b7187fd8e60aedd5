import { expect, test } from 'vitest';
import { planDesiredState } from '../../../src/config/plan-desired-state.ts';
import { applyPlan } from '../../../src/config/apply.ts';
import { readTenantConfig } from '../../../src/config/export/read.ts';
import { writeYaml } from '../../../src/config/export/write.ts';
import type { TenantState } from '../../../stand-in/logto-cloud/index.ts';
import { loadConfig } from '../load-text.ts';
import { openTenant, work } from './tenant.ts';

const file = `
resources:
  - name: Shop API
    indicator: https://api.example.com
applications:
  - name: web
    type: SPA
    oidcClientMetadata: { redirectUris: [https://example.com/callback] }
organizationRoles:
  - name: worker
    type: MachineToMachine
  - name: member
organizations:
  - name: Acme
    jit: { emailDomains: [acme.example], roles: [member] }
webhooks:
  - name: Sync users
    events: [User.Created]
    config: { url: https://hooks.example.com/logto, retries: 3 }
`;

/** Values that Logto accepts, but that never work, so that a file cannot declare them. */
const odd: [what: string, change: (state: TenantState) => void, leftOut: string][] = [
  [
    'an API resource whose tokens have expired when they are issued (sample 289)',
    ({ access }) => {
      for (const one of access.resources.values()) if (one.name === 'Shop API') one.accessTokenTtl = -1;
    },
    'accessTokenTtl of "https://api.example.com"',
  ],
  [
    'a redirect URI that Logto never matches',
    ({ applications }) => {
      for (const one of applications.values()) {
        if (one.name === 'web') one.oidcClientMetadata.redirectUris.push('https://*.com/cb');
      }
    },
    'oidcClientMetadata.redirectUris of "web"',
  ],
  [
    'a domain that no e-mail address has (sample 581)',
    ({ directory }) => {
      for (const { jitEmailDomains } of directory.affiliations.values()) jitEmailDomains.add('localhost');
    },
    'jit.emailDomains of "Acme"',
  ],
  [
    'a just-in-time role that no member can have (sample 589)',
    ({ directory }) => {
      const worker = [...directory.organizationRoles.values()].find(({ name }) => name === 'worker');
      for (const { jitRoles } of directory.affiliations.values()) jitRoles.add(worker?.id ?? '');
    },
    'jit.roles of "Acme"',
  ],
  [
    'a webhook without the scheme of its URL (sample 727)',
    ({ settings }) => {
      for (const one of settings.hooks.values()) one.config.url = 'hooks.example.com';
    },
    '"Sync users"',
  ],
];

test.for(odd)('plans despite %s, and exports the rest', async ([, change, leftOut]) => {
  const { state, context } = await openTenant();
  const plan = async (text: string) => {
    const { value: desired, problems } = await loadConfig(text, {
      file: 'logto.yml',
      env: {},
      mask: () => {},
    });
    expect(problems).toEqual([]);
    const planned = await planDesiredState(desired ?? expect.fail(), context());
    expect(planned.problems).toEqual([]);
    return planned.value ?? expect.fail();
  };
  await applyPlan(await plan(file), context());
  change(state);
  await plan(file);
  const exported = await writeYaml(await readTenantConfig(context(), { withUsers: false }), 'schema.json');
  expect(exported).toContain(`# ${leftOut} is left out: `);
  expect(work(await plan(exported))).toEqual([]);
});
