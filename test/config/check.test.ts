import { describe, expect, it } from 'vitest';
import { checkDesiredState } from '../../src/config/check.ts';
import { type Problem, showPlace } from '../../src/shared/problem.ts';
import { loadConfig, loadConfigs } from './load-text.ts';

const shown = (problems: readonly Problem[]): string[] =>
  problems.map(({ path, sentence, at }) => `${showPlace(path, at)}: ${sentence}`);

/** What is found in a file without a tenant. */
async function check(text: string, env: Record<string, string> = {}) {
  const { value, problems } = await loadConfig(text, { env, allowsUnset: true });
  if (value === undefined) return { problems: shown(problems), warnings: [], unset: [] };
  const found = await checkDesiredState(value);
  return {
    problems: shown(found.problems),
    warnings: shown(found.warnings),
    unset: [...value.unset],
  };
}

const nothing = { problems: [], warnings: [], unset: [] };

describe('a reference', () => {
  it('is reported as a warning on its line when the file does not declare its target', async () => {
    const text = `
users: [{ username: alice, roles: [Customer] }]
organizations:
  - name: Acme
    members: [{ user: bob }]
`;
    expect(await check(text)).toEqual({
      ...nothing,
      warnings: [
        'logto.yml:5:17 organizations[0].members[0].user: this user is not declared here; the tenant must have it already',
        'logto.yml:2:36 users[0].roles[0]: the role of type User "Customer" is not declared here; the tenant must have it already',
      ],
    });
  });

  it('is reported as a problem when its target has another type', async () => {
    const text = `
roles: [{ name: Worker, description: Works, type: MachineToMachine }]
users: [{ username: alice, roles: [Worker] }]
`;
    expect(await check(text)).toEqual({
      ...nothing,
      problems: [
        'logto.yml:3:36 users[0].roles[0]: "Worker" is not a role of type User; name one of that type',
      ],
    });
  });

  it('is accepted when every new tenant has its target', async () => {
    const apps =
      'applications: [{ name: api, type: MachineToMachine, roles: [Logto Management API access] }]';
    expect(await check(apps)).toEqual(nothing);
  });

  it.each([
    ['its own name', "users: [{ username: alice, roles: ['${LOGTO_VAR_X}'] }]"],
    [
      'the name of a declared entry',
      "roles: [{ name: 'a ${LOGTO_VAR_X}', description: d }]\nusers: [{ username: alice, roles: [Customer] }]",
    ],
    [
      'the type of a declared entry',
      "roles: [{ name: Customer, description: d, type: '${LOGTO_VAR_X}' }]\nusers: [{ username: alice, roles: [Customer] }]",
    ],
  ])('is not checked when it depends on a variable that is not set: %s', async (_, text) => {
    expect(await check(text)).toEqual({ ...nothing, unset: ['LOGTO_VAR_X'] });
  });
});

describe('a warning', () => {
  it('reports what a new tenant would refuse', async () => {
    expect((await check('connectors: [{ connectorId: github-universal }]')).warnings).toEqual([
      'logto.yml:1:14 connectors[0].config: is required to create github-universal, which cannot work without it; declare the fields of the form in Logto Console (an error in a new tenant)',
    ]);
  });

  it('reports a script that cannot run', async () => {
    const text = "jwtCustomizers:\n  - tokenType: access-token\n    script: 'const = 1'\n";
    expect((await check(text)).warnings).toEqual([
      'logto.yml:2:5 jwtCustomizers[0]: the script is not valid JavaScript (line 1); Logto accepts the script, then fails to issue tokens',
    ]);
  });
});

describe('checking a file with a variable that is not set', () => {
  const application = (more: string): string => `
applications:
  - name: web
    type: SPA
    oidcClientMetadata: { redirectUris: ['\${LOGTO_VAR_URL}/callback'] }
    ${more}
`;

  it('skips the value that uses it', async () => {
    expect(await check(application(''))).toEqual({ ...nothing, unset: ['LOGTO_VAR_URL'] });
  });

  it('includes the value that uses it once it is set', async () => {
    expect((await check(application(''), { LOGTO_VAR_URL: 'nonsense' })).problems).toEqual([
      expect.stringContaining('applications[0].oidcClientMetadata.redirectUris[0]: '),
    ]);
  });

  it('includes the other fields of the entry', async () => {
    expect((await check(application('isThirdParty: 5'))).problems).toEqual([
      'logto.yml:6:5 applications[0].isThirdParty: must be true or false, not a number',
    ]);
  });

  it('includes the references of the entry', async () => {
    const { warnings } = await check(application('accessControl: { enabled: true, users: [alice] }'));
    expect(warnings).toEqual([expect.stringContaining('this user is not declared here')]);
  });

  it('finds repeated names, and does not compare names that use it with others', async () => {
    const text = `
roles:
  - { name: A, description: d }
  - { name: A, description: '\${LOGTO_VAR_D}' }
  - { name: '\${LOGTO_VAR_B}', description: d }
  - { name: '\${LOGTO_VAR_C}', description: d }
`;
    expect((await check(text)).problems).toEqual([
      'logto.yml:4:7 roles[1].name: "A" is already used by roles[0]; names must be unique',
    ]);
  });

  it('accepts two entries whose names use different variables', async () => {
    const connector = (target: string): string =>
      `  - { connectorId: oauth2, metadata: { target: '${target}', name: { en: X } }, config: {} }\n`;
    const text = `connectors:\n${connector('${LOGTO_VAR_A}')}${connector('${LOGTO_VAR_B}')}`;
    expect(await check(text)).toEqual({ ...nothing, unset: ['LOGTO_VAR_A', 'LOGTO_VAR_B'] });
  });

  it('does not look for a folder whose name uses it', async () => {
    expect(await check("customUi: { folder: '${LOGTO_VAR_PAGES}' }")).toEqual({
      ...nothing,
      unset: ['LOGTO_VAR_PAGES'],
    });
  });

  it('reports a value that must not be text', async () => {
    const url = "oidcClientMetadata: { redirectUris: '${LOGTO_VAR_URL}' }";
    const text = `applications: [{ name: web, type: SPA, isThirdParty: '\${LOGTO_VAR_X}', ${url} }]`;
    expect((await check(text)).problems).toEqual([
      'logto.yml:1:40 applications[0].isThirdParty: must be true or false, not text',
      'logto.yml:1:94 applications[0].oidcClientMetadata.redirectUris: must be a list, not text',
    ]);
  });

  it('accepts an entry of two files when the variable may give both parts the same name', async () => {
    const problemsOf = async (first: string, second: string) => {
      const { problems } = await loadConfigs({ 'a.yml': first, 'b.yml': second }, { allowsUnset: true });
      return shown(problems);
    };
    const web = "applications: [{ name: 'web-${LOGTO_VAR_PR}', type: SPA }]";
    expect(await problemsOf(web, 'applications: [{ name: web-7, description: d }]')).toEqual([]);
    expect(await problemsOf('applications: [{ name: web-7, description: d }]', web)).toEqual([]);
    const scopes = (name: string) => `applications: [{ name: api, type: Traditional, secrets: [${name}] }]`;
    expect(
      await problemsOf(scopes("{ name: '${LOGTO_VAR_A}' }"), scopes('{ name: a, expiresAt: null }')),
    ).toEqual([]);
    const api = (indicator: string, more: string) =>
      `resources: [{ indicator: '${indicator}', isDefault: true${more} }]`;
    expect(
      await problemsOf(api('https://${LOGTO_VAR_HOST}', ', name: api'), api('https://a.example.com', '')),
    ).toEqual([]);
  });

  it('reports problems that no value of a variable in a name can solve', async () => {
    const texts = {
      'a.yml':
        "applications: [{ name: 'web-${LOGTO_VAR_PR}', type: SPA }]\nroles: [{ name: A, description: d }]",
      'b.yml': 'applications: [{ name: web-7, type: Web }]\nroles: [{ name: B }]',
    };
    const { problems } = await loadConfigs(texts, { allowsUnset: true });
    expect(shown(problems)).toEqual([
      'b.yml:1:31 applications[0].type: "Web" is not one of Native, SPA, Traditional, MachineToMachine, Protected',
      'b.yml:2:9 roles[0].description: is required',
    ]);
  });

  it('reports a secret in a name', async () => {
    const { problems } = await check("roles: [{ name: '${LOGTO_SECRET_ROLE}', description: d }]");
    expect(problems).toEqual([
      'logto.yml:1:11 roles[0].name: uses LOGTO_SECRET_ROLE in a name or an identifier, which is shown; use a LOGTO_VAR_… variable',
    ]);
  });

  it('reports a variable that no file can read', async () => {
    const { problems } = await check("roles: [{ name: A, description: '${HOME}' }]");
    expect(problems).toEqual([
      expect.stringContaining('roles[0].description: uses HOME, but a file can read'),
    ]);
  });

  it('does not mask the name of a secret', async () => {
    const masked: string[] = [];
    const text = "users: [{ username: alice, password: '${LOGTO_SECRET_PASSWORD}' }]";
    await loadConfig(text, { allowsUnset: true, mask: (value) => masked.push(value) });
    expect(masked).toEqual([]);
  });

  it('accepts a secret in a domain', async () => {
    const text =
      "ssoConnectors: [{ providerName: OIDC, connectorName: A, domains: ['${LOGTO_SECRET_DOMAIN}'] }]";
    expect((await check(text)).problems).toEqual([]);
  });
});
