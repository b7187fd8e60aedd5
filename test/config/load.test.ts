import { describe, expect, test } from 'vitest';
import { loadConfig } from './load-text.ts';

/** Loads a file, and shows the problems as `line:column path: sentence`. */
async function load(text: string, env: Record<string, string> = {}, file = 'logto.yml') {
  const masked: string[] = [];
  const { value, problems } = await loadConfig(text, { file, env, mask: (one) => masked.push(one) });
  return {
    masked,
    config: value,
    specs: value?.entries.map(({ spec }) => spec),
    problems: problems.map(({ path, sentence, at }) => `${at?.line}:${at?.column} ${path}: ${sentence}`),
  };
}

describe('a file', () => {
  test('declares the entries of its kinds with their places', async () => {
    const { config, problems } = await load(
      'resources:\n  - name: Shop\n    indicator: https://api.example.com\n  - { name: B, indicator: "https://b.example.com" }\n',
    );
    expect(problems).toEqual([]);
    expect(config?.entries.map(({ place }) => [place.path, place.position?.([])])).toEqual([
      ['resources[0]', { file: 'logto.yml', line: 2, column: 5 }],
      ['resources[1]', { file: 'logto.yml', line: 4, column: 5 }],
    ]);
    expect(config?.entries[0]?.place.position?.(['indicator'])).toMatchObject({ line: 3, column: 5 });
    expect([...(config?.kinds ?? [])]).toEqual(['resources']);
  });

  test.for(['', '# nothing\n', '{}', 'null'])('declares nothing when it is empty: %j', async (text) => {
    expect((await load(text)).config?.kinds.size).toBe(0);
  });

  test('may be JSON', async () => {
    const text = JSON.stringify({ resources: [{ name: 'A', indicator: 'https://a.example.com' }] });
    expect((await load(text, {}, 'logto.json')).specs).toHaveLength(1);
  });

  test('may contain anchors, aliases and merge keys', async () => {
    const { specs, problems } = await load(
      'resources:\n  - &base { name: A, indicator: "https://a.example.com", accessTokenTtl: 60 }\n  - { <<: *base, indicator: "https://b.example.com" }\n',
    );
    expect(problems).toEqual([]);
    expect(specs?.[1]).toEqual({ name: 'A', indicator: 'https://b.example.com', accessTokenTtl: 60 });
  });
});

describe('a problem in a file', () => {
  test('is reported with every other one, in the order of the file, with line and column', async () => {
    const { problems } = await load(
      'resources:\n  - name: Shop\n    indicator: api.example.com\n    scopez: []\n  - indicator: https://b.example.com\n    name: 5\nrole: []\nprune: [users, resources]\n',
    );
    expect(problems).toEqual([
      '3:5 resources[0].indicator: must be an absolute URL such as https://example.com',
      '4:5 resources[0].scopez: is not a known field; did you mean scopes',
      '6:5 resources[1].name: must be text, not a number; put it in quotes',
      '7:1 role: is not a known field; did you mean roles',
      '8:9 prune[0]: "users" is not a key of this file; to delete all there are, declare an empty list: users: []',
    ]);
  });

  test('is reported once, for values and fields together', async () => {
    const { problems } = await load(
      'users:\n  - { primaryPhone: 491701234567 }\n  - { primaryPhone: +49170, nam: x }\n  - { username: a, customData: { b: 1.10, b: 2 } }\n',
    );
    expect(problems.map((problem) => problem.split(':').slice(0, 3).join(':'))).toEqual([
      '2:7 users[0].primaryPhone: must be text, not a number; put it in quotes',
      '3:21 users[1].primaryPhone: is a number that would not be sent as it is written; put it in quotes',
      '3:29 users[1].nam: is not a known field; did you mean name',
      '4:37 users[2].customData.b: is a number that would not be sent as it is written; put it in quotes',
      '4:43 users[2].customData.b: is already a key of this object; remove one of them',
    ]);
  });

  test.for<[what: string, text: string, problem: string]>([
    ['an unclosed list', 'resources: [\n', '2:1 : is not valid YAML: a bracket is not closed; add ]'],
    ['a repeated key', 'resources: []\nresources: []\n', '2:1 resources: is already a key of this object'],
    ['a tag', 'resources: !!js/function "x"\n', '1:12 : cannot be read: a tag (!…) is not allowed'],
    ['a second document', 'resources: []\n---\n', '2:1 : is not valid YAML: a second document begins'],
    ['an unknown alias', 'resources: *nobody\n', '1:12 : is not valid YAML: an alias (*…) has no anchor'],
    ['a list at the top', '- name: A\n', '1:1 : must be an object with keys'],
    ['a key that holds no list', 'resources: yes\n', '1:1 resources: must be a list of API resource entries'],
    ['a key that holds nothing', 'resources:\n', '1:1 resources: must be a list of API resource entries'],
  ])('is reported with line and column: %s', async ([, text, problem]) => {
    const { problems } = await load(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  test('is reported for YAML in a file that ends in .json', async () => {
    expect((await load('{"resources": [],}', {}, 'a.json')).problems).toEqual([
      '1:17 : is not valid JSON: trailing comma; remove it',
    ]);
  });

  test.for(['{ username: bob, password:hunter2hunter2 }', '{ username: bob, password:hunter2hunter2: }'])(
    'is reported without a password that YAML takes for a key: %s',
    async (user) => {
      expect((await load(`users: [${user}]\n`)).problems).toEqual([
        '1:9 users[0].password: needs a space after its colon',
      ]);
    },
  );

  test('is reported for two entries with one name', async () => {
    const { problems } = await load(
      'resources:\n  - { name: A, indicator: "https://a.example.com" }\n  - { name: B, indicator: "https://a.example.com" }\n',
    );
    expect(problems).toEqual([
      '3:16 resources[1].indicator: "https://a.example.com" is already used by resources[0]; names must be unique',
    ]);
  });

  test('is reported for aliases that would fill the memory', async () => {
    const lists = Array.from(
      { length: 9 },
      (_, index) => `k${index + 1}: &k${index + 1} [${`*k${index}, `.repeat(9)}]`,
    );
    expect((await load(['k0: &k0 [x]', ...lists].join('\n'))).problems).toEqual([
      expect.stringContaining('declares more than 50,000 values, aliases included'),
    ]);
  });
});

describe('variables', () => {
  const file = (indicator: string) => `resources:\n  - { name: A, indicator: "${indicator}" }\n`;
  const LOGTO_SECRET_KEY = 's3cret-of-the-test';

  test('are replaced by their values in texts, and plain ones are not masked', async () => {
    const text = 'resources: [{ name: "${LOGTO_VAR_NAME}", indicator: "https://${LOGTO_VAR_HOST}" }]';
    const { specs, masked } = await load(text, {
      LOGTO_VAR_HOST: 'pr-7.example.com',
      LOGTO_VAR_NAME: 'a"\n: b',
    });
    expect(specs).toEqual([{ name: 'a"\n: b', indicator: 'https://pr-7.example.com' }]);
    expect(masked).toEqual([]);
    const withSecret = 'applications: [{ name: web, type: SPA, description: "${LOGTO_SECRET_KEY}" }]';
    expect((await load(withSecret, { LOGTO_SECRET_KEY })).specs).toMatchObject([
      { description: LOGTO_SECRET_KEY },
    ]);
  });

  test('are accepted without quotes, even within braces of YAML', async () => {
    const text = 'resources: [{ name: ${LOGTO_VAR_NAME}, indicator: https://${LOGTO_VAR_HOST}/x }]\n';
    const { specs, problems } = await load(text, { LOGTO_VAR_NAME: 'Shop', LOGTO_VAR_HOST: 'a.example.com' });
    expect(problems).toEqual([]);
    expect(specs).toEqual([{ name: 'Shop', indicator: 'https://a.example.com/x' }]);
  });

  test('are stored exactly, even with several lines', async () => {
    const css = 'body {\n  color: red;\n}';
    const { specs, masked } = await load('signInExperience:\n  customCss: ${LOGTO_VAR_CSS}\n', {
      LOGTO_VAR_CSS: css,
    });
    expect(specs).toEqual([{ customCss: css }]);
    expect(masked).toEqual([]);
  });

  test('are neither read as YAML nor filled in again', async () => {
    const env = { LOGTO_VAR_X: '${LOGTO_VAR_Y}', LOGTO_VAR_Y: 'y' };
    const { specs } = await load(file('https://a.example.com/${LOGTO_VAR_X}'), env);
    expect(specs).toEqual([{ name: 'A', indicator: 'https://a.example.com/${LOGTO_VAR_Y}' }]);
  });

  test('are escaped by $${, in keys too', async () => {
    const { specs } = await load(file('https://a.example.com/$${X}/$${{ x }}'));
    expect(specs).toEqual([{ name: 'A', indicator: 'https://a.example.com/${X}/${{ x }}' }]);
    const application = 'applications: [{ name: web, type: SPA, customData: { "$${X}": a } }]';
    expect((await load(application)).specs).toMatchObject([{ customData: { '${X}': 'a' } }]);
  });

  const other =
    'but a file can read only variables named LOGTO_VAR_… (plain text) and LOGTO_SECRET_… (secrets); set one of these under env: of the step';
  const env = {
    LOGTO_VAR_EMPTY: '',
    LOGTO_VAR_LINE: 'text\n',
    LOGTO_SECRET_LINE: 's3cret-of-the-test\r\n',
    LOGTO_SECRET_SHORT: 'seven77',
    INPUT_PAT: 'pat_x',
    HOME: '/root',
  };
  const rows: [string, string][] = [
    [
      '${LOGTO_VAR_NO}',
      'needs the environment variable LOGTO_VAR_NO, which is not set: set it under env: of the step',
    ],
    [
      '${LOGTO_SECRET_NO}',
      'needs the environment variable LOGTO_SECRET_NO, which is not set: set it under env: of the step',
    ],
    [
      '${LOGTO_VAR_EMPTY}',
      'needs the environment variable LOGTO_VAR_EMPTY, which is empty: set it under env: of the step',
    ],
    [
      '${LOGTO_VAR_LINE}',
      'uses LOGTO_VAR_LINE, whose value ends in a line break: remove the line break where the value is set, in YAML with |- instead of |',
    ],
    [
      '${LOGTO_SECRET_LINE}',
      'uses LOGTO_SECRET_LINE, whose value ends in a line break: remove the line break where the value is set, in YAML with |- instead of |',
    ],
    [
      '${LOGTO_SECRET_SHORT}',
      'uses LOGTO_SECRET_SHORT, whose value has fewer than 8 characters, too few to be hidden: use a longer secret, or LOGTO_VAR_… if the value may be shown',
    ],
    ['${HOME}', `uses HOME, ${other}`],
    ['${LOGTO_VAR_}', `uses LOGTO_VAR_, ${other}`],
    ['${INPUT_PAT}', `uses INPUT_PAT, ${other}`],
    [
      '${a-b}',
      'contains a variable whose name is not valid; use letters, digits and _, or write $${ for a literal ${',
    ],
    [
      '${LOGTO_VAR_X:-y}',
      'contains a variable with a default, which is not supported; write the default in the workflow',
    ],
    [
      '${{ vars.X }}',
      'contains ${{, which begins an expression of a workflow file; pass its value as LOGTO_VAR_… or LOGTO_SECRET_… under env: of the step, or write $${{ for a literal ${{',
    ],
    ['${open', 'contains an unterminated ${; write $${ for a literal ${'],
  ];

  test.for(rows)('are refused in YAML and in JSON: %s', async ([text, sentence]) => {
    expect((await load(file(`https://a.example.com/${text}`), env)).problems).toEqual([
      `2:16 resources[0].indicator: ${sentence}`,
    ]);
    const json = JSON.stringify({ resources: [{ name: 'A', indicator: `https://a.example.com/${text}` }] });
    expect((await load(json, env, 'logto.json')).problems).toEqual([
      `1:27 resources[0].indicator: ${sentence}`,
    ]);
  });

  test.for([
    'webhooks: [{ name: Sync, events: [User.Created], config: { url: "https://a.example.com", headers: { "x-${LOGTO_VAR_X}": a } } }]',
    'applications: [{ name: web, type: SPA, customData: { ${LOGTO_VAR_X}: a } }]',
    'applications: [{ name: web, type: SPA, customData: { "${{ x }}": a } }]',
    '${LOGTO_VAR_X}: []',
  ])('are refused in a key: %s', async (text) => {
    const { problems } = await load(text, { LOGTO_VAR_X: 'x' });
    expect(problems.filter((problem) => problem.includes('only values can contain variables'))).toHaveLength(
      1,
    );
  });

  test('are reported when they are not set, with all other problems, and nothing is declared', async () => {
    const { problems } = await load(
      'resources:\n  - { name: "${LOGTO_VAR_A}", indicator: "${LOGTO_VAR_B}" }\n  - {}\n',
    );
    expect(problems.map((problem) => problem.split(':').slice(0, 2).join(':'))).toEqual([
      '2:7 resources[0].name',
      '2:31 resources[0].indicator',
      '3:5 resources[1].name',
      '3:5 resources[1].indicator',
    ]);
  });
});

describe('a secret', () => {
  const env = { LOGTO_SECRET_A: 's3cret-of-the-test' };

  test.for<[what: string, text: string, path: string]>([
    ['a name', 'applications: [{ name: "web ${LOGTO_SECRET_A}", type: SPA }]', 'applications[0].name'],
    [
      'an indicator',
      'resources: [{ name: A, indicator: "https://${LOGTO_SECRET_A}" }]',
      'resources[0].indicator',
    ],
    [
      'the name of a scope',
      'resources: [{ name: A, indicator: "https://a.example.com", scopes: [{ name: "${LOGTO_SECRET_A}" }] }]',
      'resources[0].scopes[0].name',
    ],
    [
      'a username',
      'users: [{ username: "a_${LOGTO_SECRET_A}", primaryEmail: a@example.com }]',
      'users[0].username',
    ],
    [
      'an e-mail address',
      'users: [{ username: a, primaryEmail: "${LOGTO_SECRET_A}@example.com" }]',
      'users[0].primaryEmail',
    ],
    [
      'a reference',
      'roles: [{ name: A, description: A, type: User, scopes: ["${LOGTO_SECRET_A}#x"] }]',
      'roles[0].scopes[0]',
    ],
    [
      'the name of a secret',
      'applications: [{ name: web, type: Traditional, secrets: [{ name: "${LOGTO_SECRET_A}" }] }]',
      'applications[0].secrets[0].name',
    ],
    [
      'the target of a connector',
      'connectors: [{ connectorId: oidc, metadata: { target: "${LOGTO_SECRET_A}", name: { en: A } }, config: {} }]',
      'connectors[0].metadata.target',
    ],
    [
      'the name of an SSO connector',
      'ssoConnectors: [{ connectorName: "${LOGTO_SECRET_A}", providerName: OIDC }]',
      'ssoConnectors[0].connectorName',
    ],
    [
      'a user who may sign in to an application',
      'applications: [{ name: web, type: SPA, accessControl: { enabled: true, users: ["${LOGTO_SECRET_A}"] } }]',
      'applications[0].accessControl.users[0]',
    ],
    [
      'an organization whose members may sign in to a SAML application',
      'samlApplications: [{ name: Wiki, accessControl: { organizationRoles: [{ organization: "${LOGTO_SECRET_A}", roles: [admin] }] } }]',
      'samlApplications[0].accessControl.organizationRoles[0].organization',
    ],
    ['the path of a folder', 'customUi: { folder: "./${LOGTO_SECRET_A}//pages" }', 'customUi.folder'],
  ])('is refused in %s', async ([, text, path]) => {
    const { problems } = await load(text, { LOGTO_SECRET_A: 's3cret_of_the_test' });
    expect(problems).toEqual([
      expect.stringContaining(
        `${path}: uses LOGTO_SECRET_A in a name or an identifier, which is shown; use a LOGTO_VAR_… variable`,
      ),
    ]);
  });

  test.for<[what: string, text: string, path: string]>([
    [
      'a domain in upper case',
      'ssoConnectors: [{ connectorName: A, providerName: OIDC, domains: ["${LOGTO_SECRET_B}"] }]',
      'ssoConnectors[0].domains[0]',
    ],
    [
      'an origin in upper case',
      'signInExperience: { customUiCsp: { scriptSrc: ["https://${LOGTO_SECRET_B}"] } }',
      'signInExperience.customUiCsp.scriptSrc[0]',
    ],
    [
      'an origin whose port is left out',
      'signInExperience: { customUiCsp: { scriptSrc: ["https://${LOGTO_SECRET_C}/"] } }',
      'signInExperience.customUiCsp.scriptSrc[0]',
    ],
  ])('is refused where Logto would store it in another form: %s', async ([, text, path]) => {
    const { problems } = await load(text, {
      LOGTO_SECRET_B: 'Secret-Of.The.Test',
      LOGTO_SECRET_C: 'secret-of.the.test:443',
    });
    expect(problems).toEqual([
      expect.stringMatching(
        /: uses LOGTO_SECRET_[BC] where Logto stores another form of the text, which would be shown; use a LOGTO_VAR_… variable$/,
      ),
    ]);
    expect(problems[0]).toContain(` ${path}:`);
  });

  test('may be a domain or an origin that Logto stores unchanged', async () => {
    const { problems } = await load(
      [
        'ssoConnectors: [{ connectorName: A, providerName: OIDC, domains: ["${LOGTO_SECRET_C}"] }]',
        'signInExperience: { customUiCsp: { scriptSrc: ["https://${LOGTO_SECRET_C}"] } }',
      ].join('\n'),
      { LOGTO_SECRET_C: 'secret-of.the.test' },
    );
    expect(problems).toEqual([]);
  });

  test('is accepted in every other text', async () => {
    const text = [
      'applications: [{ name: web, type: SPA, description: "${LOGTO_SECRET_A}", customData: { a: ["${LOGTO_SECRET_A}"] }, oidcClientMetadata: { redirectUris: ["https://a.example.com/${LOGTO_SECRET_A}"] } }]',
      'users: [{ username: alice, password: "${LOGTO_SECRET_A}", name: "${LOGTO_SECRET_A}" }]',
      'signInExperience: { customCss: "${LOGTO_SECRET_A}" }',
    ].join('\n');
    const { problems, masked } = await load(text, env);
    expect(problems).toEqual([]);
    expect(masked.every((value) => value === env.LOGTO_SECRET_A)).toBe(true);
  });

  test('is masked when the file itself contains it, in any field, unless it is too short', async () => {
    const text = `
users:
  - { username: alice, password: literal-password }
  - { username: bob, password: seven77 }
webhooks:
  - { name: Sync, events: [User.Created], config: { url: https://a.example.com, headers: { x-api-key: literal-header, content-type: application/json, x-author: development, x-token-audience: plain-audience } } }
connectors:
  - { connectorId: simple-mail-transfer-protocol, config: { host: smtp.example.com, tokenEndpoint: https://example.com/token, auth: { user: mailer-user, pass: literal-mail-pass } } }
jwtCustomizers:
  - { tokenType: access-token, script: "const getCustomJwtClaims = () => ({});", environmentVariables: { API_TOKEN: literal-token, TOKEN_AUDIENCE: https://example.com, KEY_PREFIX: octo/shop, TIER: gold-tier } }
`;
    const { problems, masked } = await load(text);
    expect(problems).toEqual([]);
    expect(masked).toEqual(['literal-password', 'literal-mail-pass', 'literal-header', 'literal-token']);
  });
});

test('prunes only kinds that are declared and can be deleted', async () => {
  expect((await load('prune: [resources]\nresources: []\n')).config?.prune).toEqual(new Set(['resources']));
  expect((await load('prune: signInExperience\n')).problems).toEqual([
    '1:1 prune: must be a list of keys of this file',
  ]);
});

// These took from 8 s to minutes when the work grew faster than the text.
test.for<[what: string, text: string]>([
  ['an e-mail address of signs', `users: [{ primaryEmail: "${'@.'.repeat(200_000)} " }]`],
  ['an e-mail address of letters', `users: [{ primaryEmail: "${'a@'.repeat(200_000)}" }]`],
  ['a scope of signs', `roles: [{ name: A, description: A, scopes: ["${'a#'.repeat(200_000)} "] }]`],
  [
    'a text of secrets',
    `applications: [{ name: web, type: SPA, description: "${'${LOGTO_SECRET_A}'.repeat(30_000)}" }]`,
  ],
  [
    'an object of secrets',
    `applications: [{ name: web, type: SPA, customData: {${Array.from({ length: 20_000 }, (_, key) => `k${key}: "\${LOGTO_SECRET_A}"`).join(',')}} }]`,
  ],
  [
    'names with secrets',
    `applications: [${Array.from({ length: 8000 }, (_, key) => `{ name: "${key} \${LOGTO_SECRET_A}", type: SPA }`).join(',')}]`,
  ],
])('reads %s in a time that grows with its length', { timeout: 20_000 }, async ([, text]) => {
  const { config, problems } = await load(text, { LOGTO_SECRET_A: 's3cret-of-the-test' });
  expect(problems.length > 0 || config !== undefined).toBe(true);
});
