import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/config/plan.ts';
import { loadFiles } from './load-files.ts';

describe('the input config', () => {
  const text = 'roles: []\n';

  test('accepts one path a line, with spaces and empty lines between them', async () => {
    const { desired, problems } = await loadFiles(
      { 'a.yml': text, 'b.yml': 'webhooks: []\n' },
      { config: '\n  a.yml  \n\n\t./b.yml\r\n' },
    );
    expect(problems).toEqual([]);
    expect([...(desired?.kinds ?? [])]).toEqual(['roles', 'webhooks']);
  });

  test.for(['a.yml\na.yml', 'a.yml\nsub/../a.yml\n./a.yml'])(
    'refuses a repeated path: %j',
    async (config) => {
      const { problems } = await loadFiles({ 'a.yml': text }, { config });
      expect(problems[0]).toBe(`config: names the file "${config.split('\n')[1]}" twice; remove one line`);
    },
  );

  test('accepts 20 files at most', async () => {
    const files = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`${index}.yml`, text]));
    expect((await loadFiles(files)).problems).toEqual(['config: names 21 files; use at most 20']);
    const { '20.yml': _, ...fewer } = files;
    expect((await loadFiles(fewer)).problems).toEqual([]);
  });

  test('accepts 50,000 values of all files together', async () => {
    const list = (count: number) =>
      JSON.stringify({
        signInExperience: {
          customContent: Object.fromEntries(Array.from({ length: count }, (_, index) => [`/${index}`, 'x'])),
        },
      });
    const { problems } = await loadFiles({
      'a.json': list(24_900),
      'b.json': list(24_900),
      'c.json': list(300),
    });
    expect(problems).toEqual([
      expect.stringMatching(/^c\.json:1:\d+: cannot be read: declares more than 50,000 values/),
    ]);
  });
});

describe('an entry of a later file', () => {
  test('is merged with the entry of the same name, field by field', async () => {
    const { specs, problems } = await loadFiles({
      'logto.yml': `applications:
  - name: web
    type: SPA
    description: The shop
    oidcClientMetadata:
      redirectUris: [https://example.com/callback]
      postLogoutRedirectUris: [https://example.com]
  - { name: worker, type: MachineToMachine }
`,
      'preview.yml': `applications:
  - name: web
    description: null
    oidcClientMetadata:
      redirectUris: [https://pr-7.example.com/callback]
  - { name: admin, type: Traditional }
`,
    });
    expect(problems).toEqual([]);
    expect(specs).toEqual([
      {
        name: 'web',
        type: 'SPA',
        description: null,
        oidcClientMetadata: {
          redirectUris: ['https://pr-7.example.com/callback'],
          postLogoutRedirectUris: ['https://example.com'],
        },
      },
      { name: 'worker', type: 'MachineToMachine' },
      { name: 'admin', type: 'Traditional' },
    ]);
  });

  test('does not replace a declared field by a default', async () => {
    const { specs } = await loadFiles({
      'a.yml': 'roles: [{ name: A, description: A, type: MachineToMachine }]\n',
      'b.yml': 'roles: [{ name: A, description: B }]\n',
    });
    expect(specs).toMatchObject([{ type: 'MachineToMachine', description: 'B' }]);
  });

  test('is merged with a user that has any identifier in common', async () => {
    const { specs, problems } = await loadFiles({
      'a.yml': 'users: [{ username: alice, primaryEmail: Alice@example.com, name: A }]\n',
      'b.yml': 'users: [{ primaryEmail: alice@example.com, primaryPhone: "316" }]\n',
      'c.yml': 'users: [{ primaryPhone: "316", name: C }]\n',
    });
    expect(problems).toEqual([]);
    expect(specs).toEqual([
      { username: 'alice', primaryEmail: 'alice@example.com', primaryPhone: '316', name: 'C' },
    ]);
  });

  test('is merged with members whose e-mail address an earlier file spells differently', async () => {
    const { specs, problems } = await loadFiles({
      'a.yml': 'organizations: [{ name: Acme, members: [{ user: Bob@example.com, roles: [admin] }] }]\n',
      'b.yml': 'organizations: [{ name: Acme, members: [{ user: bob@example.com, roles: [editor] }] }]\n',
    });
    expect(problems).toEqual([]);
    expect(specs).toEqual([
      { name: 'Acme', members: [{ user: 'bob@example.com', roles: ['admin', 'editor'] }] },
    ]);
  });

  test('is refused when it matches two users', async () => {
    const { problems } = await loadFiles({
      'a.yml': 'users:\n  - { username: alice }\n  - { username: bob, primaryEmail: b@example.com }\n',
      'b.yml': 'users:\n  - { username: alice, primaryEmail: b@example.com }\n',
    });
    expect(problems).toEqual([
      'a.yml:3:22 users[1].primaryEmail: is also that of users[0] of b.yml; declare each user once',
    ]);
  });

  test('is refused when its file contains it twice', async () => {
    const role = '{ name: A, description: A }';
    const { problems } = await loadFiles({
      'a.yml': `roles: [${role}]\n`,
      'b.yml': `roles:\n  - ${role}\n  - ${role}\n`,
    });
    expect(problems).toEqual([
      'b.yml:3:7 roles[1].name: "A" is already used by roles[0] of b.yml; names must be unique',
    ]);
  });

  test('is never merged with an entry of apps', async () => {
    const { problems } = await loadFiles(
      { 'a.yml': 'roles: []\n', 'b.yml': 'applications: [{ name: web, type: SPA }]\n' },
      { apps: '[{ "name": "web", "type": "SPA" }]' },
    );
    expect(problems).toEqual([
      'b.yml:1:18 applications[0].name: "web" is already used by apps[0]; names must be unique',
    ]);
  });
});

describe('a list of a later file', () => {
  const base = `resources:
  - { name: Shop, indicator: https://a.example.com, scopes: [{ name: read, description: R }, { name: write }] }
roles:
  - { name: A, description: A, scopes: ['https://a.example.com#read'] }
webhooks:
  - { name: Sync, events: [User.Created], config: { url: https://a.example.com, headers: { x: a } } }
applications:
  - { name: web, type: SPA, oidcClientMetadata: { redirectUris: [https://a.example.com] } }
`;
  const loadOver = async (later: string) => loadFiles({ 'a.yml': base, 'b.yml': later });

  test('is added to the earlier list when it has names or named items', async () => {
    const { specs, problems } = await loadOver(`resources:
  - { indicator: https://a.example.com, scopes: [{ name: write, description: W }, { name: all }] }
roles: [{ name: A, scopes: ['https://a.example.com#read', 'https://a.example.com#all'] }]
`);
    expect(problems).toEqual([]);
    expect(specs?.[0]).toMatchObject({
      scopes: [{ name: 'read', description: 'R' }, { name: 'write', description: 'W' }, { name: 'all' }],
    });
    expect(specs?.[1]).toMatchObject({ scopes: ['https://a.example.com#read', 'https://a.example.com#all'] });
  });

  test('replaces the earlier list when it has other values or belongs to a whole value', async () => {
    const { specs } =
      await loadOver(`webhooks: [{ name: Sync, events: [User.Deleted], config: { headers: { y: b } } }]
applications: [{ name: web, oidcClientMetadata: { redirectUris: [https://b.example.com] } }]
`);
    expect(specs).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          events: ['User.Deleted'],
          config: { url: 'https://a.example.com', headers: { y: 'b' } },
        }),
        expect.objectContaining({ oidcClientMetadata: { redirectUris: ['https://b.example.com'] } }),
      ]),
    );
  });

  test('replaces or adds when it says replace or add', async () => {
    const { specs, problems } = await loadOver(`resources:
  - { indicator: https://a.example.com, scopes: { replace: [{ name: all }] } }
roles: [{ name: A, scopes: { replace: ['https://a.example.com#all'] } }]
webhooks: { replace: [] }
applications:
  add:
    - name: web
      oidcClientMetadata: { redirectUris: { add: [https://a.example.com, https://b.example.com] } }
`);
    expect(problems).toEqual([]);
    expect(specs).toEqual([
      { name: 'Shop', indicator: 'https://a.example.com', scopes: [{ name: 'all' }] },
      expect.objectContaining({ scopes: ['https://a.example.com#all'] }),
      expect.objectContaining({
        oidcClientMetadata: { redirectUris: ['https://a.example.com', 'https://b.example.com'] },
      }),
    ]);
  });

  test('is used as it is when there is no earlier list', async () => {
    const text = `roles: { add: [{ name: A, description: A, scopes: { replace: [] } }] }
organizations: [{ name: O, jit: { emailDomains: { add: [example.com] } } }]
`;
    const { specs, problems } = await loadFiles({ 'a.yml': text });
    expect(problems).toEqual([]);
    expect(specs).toEqual([
      expect.objectContaining({ scopes: [] }),
      { name: 'O', jit: { emailDomains: ['example.com'] } },
    ]);
  });

  test('is used as it is when an earlier file cleared the list', async () => {
    const { specs, problems } = await loadFiles({
      'a.yml':
        'signInExperience: { signUpProfileFields: null }\ncaptcha: { type: Turnstile, siteKey: k, secretKey: abcdefgh1 }\n',
      'b.yml': 'signInExperience: { signUpProfileFields: { add: [{ name: fullname }] } }\ncaptcha: null\n',
    });
    expect(problems).toEqual([]);
    expect(specs).toEqual([{ signUpProfileFields: [{ name: 'fullname' }] }]);
  });

  test.for<[text: string, problem: string]>([
    [
      'roles:\n  - { name: A, description: A, scopes: { replace: [], add: [] } }',
      'a.yml:2:32 roles[0].scopes: must be a list, not an object, unless its only key is replace or add, which holds the list',
    ],
    [
      'roles:\n  - { name: A, description: A, scopes: { add: x } }',
      'a.yml:2:32 roles[0].scopes: must be a list, not an object, unless its only key is replace or add, which holds the list',
    ],
    ['roles: { remove: [] }', 'a.yml:1:1 roles: must be a list of role entries'],
    [
      'roles:\n  - { name: { replace: [A] }, description: A }',
      'a.yml:2:7 roles[0].name: must be text, not an object',
    ],
    ['prune: { add: [] }', 'a.yml:1:1 prune: must be a list of keys of this file'],
  ])('is refused in another form: %s', async ([text, problem]) => {
    expect((await loadFiles({ 'a.yml': text })).problems).toEqual([problem]);
  });

  test('is plain data inside custom data', async () => {
    const customData = { roles: { replace: ['a'] }, other: { add: [1] } };
    const app = (data: object) =>
      JSON.stringify({ applications: [{ name: 'web', type: 'SPA', customData: data }] });
    const { specs } = await loadFiles({
      'a.json': app({ roles: { add: [1] }, kept: 1 }),
      'b.json': app(customData),
    });
    expect(specs).toMatchObject([
      { customData: { ...customData, roles: { add: [1], replace: ['a'] }, kept: 1 } },
    ]);
  });
});

describe('several files', () => {
  test('prune the kinds that any of them prunes', async () => {
    const { desired, problems } = await loadFiles({
      'a.yml': 'roles: []\nwebhooks: []\nprune: [webhooks]\n',
      'b.yml': 'prune: [roles]\n',
    });
    expect(problems).toEqual([]);
    expect([...(desired?.prune ?? [])]).toEqual(['webhooks', 'roles']);
  });

  test('have all their secrets masked, even those that a later file replaces', async () => {
    const hook = (token: string) =>
      `webhooks: [{ name: A, events: [User.Created], config: { url: https://a.example.com, headers: { x-token: ${token} } } }]\n`;
    const { masked } = await loadFiles({ 'a.yml': hook('first-secret'), 'b.yml': hook('second-secret') });
    expect(new Set(masked)).toEqual(new Set(['first-secret', 'second-secret']));
  });

  test('are refused for a secret in a name, at the file that wrote it', async () => {
    const { problems } = await loadFiles(
      {
        'a.yml': 'resources:\n  - { name: A, indicator: https://a.example.com }\n',
        'b.yml':
          'resources:\n  - indicator: https://a.example.com\n    scopes: { add: [{ name: a }, { name: "${LOGTO_SECRET_A}" }] }\n',
      },
      { env: { LOGTO_SECRET_A: 's3cret-of-the-test' } },
    );
    expect(problems).toEqual([
      'b.yml:3:36 resources[0].scopes.add[1].name: uses LOGTO_SECRET_A in a name or an identifier, which is shown; use a LOGTO_VAR_… variable',
    ]);
  });
});

describe('a problem of several files', () => {
  test('is located in the file that wrote the value last', async () => {
    const { problems } = await loadFiles({
      'a.yml': `roles:
  - { name: Other, description: O }
  - name: A
    scopez: []
    type: 5
    isDefault: maybe
`,
      'b.yml': `roles:
  - name: A
    isDefault: 1
`,
      'c.yml': 'organizationRoles:\n  - { nmae: x }\nrole: []\n',
    });
    expect(problems).toEqual([
      'a.yml:4:5 roles[1].scopez: is not a known field; did you mean scopes',
      'a.yml:5:5 roles[1].type: "5" is not one of User, MachineToMachine',
      'a.yml:6:5 roles[1].isDefault: must be true or false, not text',
      'b.yml:2:5 roles[0].description: is required',
      'b.yml:3:5 roles[0].isDefault: must be true or false, not a number',
      'c.yml:2:5 organizationRoles[0].name: is required',
      'c.yml:2:7 organizationRoles[0].nmae: is not a known field; did you mean name',
      'c.yml:3:1 role: is not a known field; did you mean roles',
    ]);
  });

  test('is reported for each file, and a broken file causes no further ones', async () => {
    const { problems } = await loadFiles({
      'a.yml': 'roles: [\n',
      'b.yml': 'roles: [{ name: A, typo: 1 }]\nprune: [users]\n',
      'c.yml': '- list\n',
      'd.yml': 'users: [{ username: "${HOME}" }]\n',
    });
    expect(problems).toEqual([
      expect.stringContaining('a.yml:2:1: is not valid YAML'),
      expect.stringContaining('b.yml:1:20 roles[0].typo: is not a known field'),
      'c.yml:1:1: must be an object with keys such as resources',
      expect.stringContaining('d.yml:1:11 users[0].username: uses HOME'),
    ]);
  });

  test('is reported when a later file has another type', async () => {
    const { problems } = await loadFiles({
      'a.yml': 'roles: yes\nprune: roles\n',
      'b.yml': 'roles: [{ name: A, description: A }]\nprune: [roles]\n',
    });
    expect(problems).toEqual([
      'a.yml:1:1 roles: must be a list of role entries',
      'a.yml:2:1 prune: must be a list of keys of this file',
    ]);
  });

  test('is located in the right file for a reference and for an entry', async () => {
    const { desired } = await loadFiles({
      'a.yml': 'users:\n  - { username: alice, roles: [Nobody] }\n',
      'b.yml': 'users:\n  - username: bob\n  - username: alice\n    name: Alice\n',
    });
    const places = desired?.entries.map((entry) => [
      nameOf({ ...entry, label: '' }),
      entry.place.position?.([]),
      entry.place.position?.(['roles', 0]),
    ]);
    expect(places).toEqual([
      [
        'user users[1] of b.yml',
        { file: 'b.yml', line: 3, column: 5 },
        { file: 'a.yml', line: 2, column: 32 },
      ],
      [
        'user users[0] of b.yml',
        { file: 'b.yml', line: 2, column: 5 },
        { file: 'b.yml', line: 2, column: 5 },
      ],
    ]);
  });

  test('is reported with the path from the file that names the folder of the pages', async () => {
    const { problems, desired } = await loadFiles(
      {
        'base/logto.yml': 'customUi: { folder: ../pages }\n',
        'pr/logto.yml': 'customUi: {}\n',
        'pages/index.html': 'hi',
      },
      { config: 'base/logto.yml\npr/logto.yml' },
    );
    expect(problems).toEqual([]);
    expect(desired?.entries[0]?.place.position?.([])?.file).toBe('pr/logto.yml');
    const missing = await loadFiles({ 'a.yml': 'roles: []\n', 'sub/b.yml': 'customUi: { folder: pages }\n' });
    expect(missing.problems).toEqual([
      expect.stringContaining(
        'sub/b.yml:1:13 customUi.folder: there is no folder "sub/pages" in the workspace',
      ),
    ]);
  });
});
