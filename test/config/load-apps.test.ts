import { describe, expect, it } from 'vitest';
import { loadApps, loadConfig } from './load-text.ts';

const problemsIn = async (apps: unknown): Promise<string[]> => {
  const text = typeof apps === 'string' ? apps : JSON.stringify(apps);
  const { problems } = await loadApps(text);
  return problems.map(({ path, sentence }) => `${path}: ${sentence}`);
};

describe('the input apps', () => {
  it.each([' \n', '[]'])('declares nothing when it is empty: %j', async (text) => {
    expect((await loadApps(text)).value).toMatchObject({ entries: [], kinds: new Set() });
  });

  it('reads a YAML list like JSON', async () => {
    const yaml = [
      '- name: web',
      '  type: SPA',
      '  oidcClientMetadata: { redirectUris: ["https://example.com/cb"] }',
      '- { name: api, type: MachineToMachine, roles: [Logto Management API access] }',
    ].join('\n');
    const { value } = await loadApps(yaml);
    expect(value?.entries.map(({ spec }) => spec)).toEqual([
      {
        name: 'web',
        type: 'SPA',
        oidcClientMetadata: { redirectUris: ['https://example.com/cb'] },
      },
      { name: 'api', type: 'MachineToMachine', roles: ['Logto Management API access'] },
    ]);
  });

  it.each([
    ['[{"name":"a","type":"SPA"},]', 'apps: is not valid JSON: line 1, column 27: trailing comma; remove it'],
    [
      '[\n  {\n    "name": "a",\n    "type": "SPA",\n  }\n]',
      'apps: is not valid JSON: line 4, column 18: trailing comma; remove it',
    ],
    [
      '[{"name":"a"',
      'apps: is not valid JSON: line 1, column 13: the text ends before every bracket is closed',
    ],
    [
      "[{'name':'a'}]",
      'apps: is not valid JSON: line 1, column 3: unexpected "\'"; names and text need straight double quotes (")',
    ],
    [
      '[{"name":"a"} {"name":"b"}]',
      'apps: is not valid JSON: line 1, column 15: unexpected "{"; a comma or ] is missing before it',
    ],
    [
      '[{"name": "a" "type": "SPA"}]',
      'apps: is not valid JSON: line 1, column 15: unexpected quote; a comma or } is missing before it',
    ],
    [
      '["a\nb"]',
      'apps: is not valid JSON: line 1, column 4: a control character within quotes must be escaped',
    ],
    [
      '- name: a\n type: SPA',
      'apps: is not valid YAML: line 2, column 1: this line is indented like a list item, but has no "-"; indent it like the other keys of the item',
    ],
    [
      '- &a { name: x, type: SPA }\n- *b',
      'apps: is not valid YAML: line 2, column 3: an alias (*…) has no anchor (&…) before it',
    ],
    ['just text', 'apps: must be a list of application entries'],
    ['{"name":"a","type":"SPA"}', 'apps: must be a list of application entries'],
  ])('explains what is wrong with the text %j', async (text, problem) => {
    expect(await problemsIn(text)).toContain(problem);
  });

  it.each<[unknown, string]>([
    [[{ type: 'SPA' }], 'apps[0].name: is required'],
    [
      [{ name: 'a' }],
      'apps[0].type: is required: one of Native, SPA, Traditional, MachineToMachine, Protected',
    ],
    [[{ name: '', type: 'SPA' }], 'apps[0].name: must not be empty'],
    [[{ name: 5, type: 'SPA' }], 'apps[0].name: must be text, not a number; put it in quotes'],
    [[{ name: null, type: 'SPA' }], 'apps[0].name: must be text, not null'],
    [
      [{ name: 'x'.repeat(257), type: 'SPA' }],
      'apps[0].name: must be at most 256 characters long, but has 257',
    ],
    [
      [{ name: 'a', type: 'Web' }],
      'apps[0].type: "Web" is not one of Native, SPA, Traditional, MachineToMachine, Protected',
    ],
    [
      [{ name: 'a', type: 'spa' }],
      'apps[0].type: "spa" is not one of Native, SPA, Traditional, MachineToMachine, Protected; did you mean SPA',
    ],
    [
      [{ name: 'a', type: 'SAML' }],
      'apps[0].type: "SAML" is not one of Native, SPA, Traditional, MachineToMachine, Protected; declare SAML applications under samlApplications',
    ],
    [['web'], 'apps[0]: must be an object, not text'],
    [
      [{ name: 'a', type: 'SPA', redirectUris: [] }],
      'apps[0].redirectUris: belongs in oidcClientMetadata: write { "oidcClientMetadata": { "redirectUris": … } }',
    ],
    [
      [{ name: 'a', type: 'SPA', redirectUrls: [] }],
      'apps[0].redirectUrls: is not a known field; did you mean redirectUris in oidcClientMetadata',
    ],
    [
      [{ name: 'a', type: 'SPA', corsAllowedOrigins: [] }],
      'apps[0].corsAllowedOrigins: belongs in customClientMetadata: write { "customClientMetadata": { "corsAllowedOrigins": … } }',
    ],
    [
      [{ name: 'a', type: 'SPA', customClientMetadata: { redirectUris: [] } }],
      'apps[0].customClientMetadata.redirectUris: belongs in oidcClientMetadata: write { "oidcClientMetadata": { "redirectUris": … } }',
    ],
    [
      [{ name: 'a', type: 'SPA', oidcClientMetadata: { description: 'd' } }],
      'apps[0].oidcClientMetadata.description: belongs at the top level of the application, not in oidcClientMetadata',
    ],
    [
      [{ name: 'a', type: 'SPA', oidcClientMetadata: { redirect_uris: [] } }],
      'apps[0].oidcClientMetadata.redirect_uris: is not a known field; did you mean redirectUris',
    ],
    [[{ name: 'a', type: 'SPA', secret: 's' }], 'apps[0].secret: is not a known field; did you mean secrets'],
    [
      [{ name: 'a', type: 'SPA', oidcClientMetadata: { redirectUris: 'https://a.b/c' } }],
      'apps[0].oidcClientMetadata.redirectUris: must be a list, not text',
    ],
    [
      [{ name: 'a', type: 'SPA', oidcClientMetadata: { redirectUris: ['callback'] } }],
      'apps[0].oidcClientMetadata.redirectUris[0]: is not an absolute URI such as https://example.com/callback or com.example.app://callback',
    ],
    [
      [{ name: 'a', type: 'SPA', oidcClientMetadata: { backchannelLogoutUri: 'x' } }],
      'apps[0].oidcClientMetadata.backchannelLogoutUri: must be an absolute URL such as https://example.com',
    ],
    [
      [{ name: 'a', type: 'SPA', customClientMetadata: { refreshTokenTtlInDays: 181 } }],
      'apps[0].customClientMetadata.refreshTokenTtlInDays: must be at most 180, but is "181"',
    ],
    [
      [{ name: 'a', type: 'SPA', customClientMetadata: { alwaysIssueRefreshToken: 'yes' } }],
      'apps[0].customClientMetadata.alwaysIssueRefreshToken: must be true or false, not text',
    ],
    [
      [{ name: 'a', type: 'SPA', customClientMetadata: { isDeviceFlow: true } }],
      'apps[0].customClientMetadata.isDeviceFlow: the device flow is for Native applications only, not for SPA',
    ],
    [
      [{ name: 'a', type: 'MachineToMachine', isThirdParty: true }],
      'apps[0].isThirdParty: only Native, SPA and Traditional applications can be third-party, not MachineToMachine',
    ],
    [
      [{ name: 'a', type: 'Traditional', roles: ['r'] }],
      'apps[0].roles: roles can be assigned to MachineToMachine applications only, not to Traditional',
    ],
    [
      [{ name: 'a', type: 'Protected' }],
      'apps[0].protectedAppMetadata: is required for a Protected application: { subDomain, origin }',
    ],
    [
      [{ name: 'a', type: 'SPA', protectedAppMetadata: { subDomain: 's', origin: 'https://a.b' } }],
      'apps[0].protectedAppMetadata: is for Protected applications only, not for SPA',
    ],
    [[{ name: 'a', type: 'SPA', customData: ['x'] }], 'apps[0].customData: must be an object, not a list'],
    [
      [
        { name: 'a', type: 'SPA' },
        { name: 'b', type: 'SPA' },
        { name: 'a', type: 'Native' },
      ],
      'apps[2].name: "a" is already used by apps[0]; names must be unique',
    ],
  ])('explains what is wrong with %j', async (apps, problem) => {
    expect(await problemsIn(apps)).toEqual([problem]);
  });

  it('reports every problem at once', async () => {
    const problems = await problemsIn([
      { name: 'a', type: 'Web', redirectUris: [] },
      { name: 'a', type: 'SPA', oidcClientMetadata: { redirectUris: ['x', 'https://*.com'] } },
    ]);
    expect(problems.map((line) => line.slice(0, line.indexOf(':')))).toEqual([
      'apps[0].type',
      'apps[0].redirectUris',
      'apps[1].oidcClientMetadata.redirectUris[0]',
      'apps[1].oidcClientMetadata.redirectUris[1]',
      'apps[1].name',
    ]);
  });

  it('shows nothing of the text when it is not valid JSON', async () => {
    const problems = await problemsIn('[{"customData":{"key":"s3cret-value" "x":1}}]');
    expect(problems.join()).not.toContain('s3cret');
  });
});

describe('the input apps and the key applications of a file', () => {
  const partner = '{ name: c, type: Native, isThirdParty: true, userConsentScopes: { userScopes: [email] } }';

  it.each([
    '- &a { name: a, type: SPA }\n- { <<: *a, name: b }',
    `- { name: a, type: MachineToMachine, secrets: [{ name: ci }], roles: [r] }\n- ${partner}`,
  ])('are read alike: %j', async (list) => {
    const [apps, file] = await Promise.all([loadApps(list), loadConfig(`applications:\n${list}`)]);
    expect(apps.problems).toEqual([]);
    expect(apps.value?.entries.map(({ spec }) => spec)).toEqual(file.value?.entries.map(({ spec }) => spec));
    expect(apps.value?.kinds).toEqual(file.value?.kinds);
  });

  it.each([
    '- { name: a, type: SAML }',
    '- { name: a, type: SPA, redirectUri: x, clientId: y, role: z, oidcClientMetadata: { name: b } }',
    '- { name: 5, type: SPA, secrets: [{ name: ci }] }\n- x',
    '- { name: a, type: SPA, secrets: [{ nam: ci, type: x }] }\n- { name: a, type: SPA, userConsentScopes: {} }',
  ])('are refused with the same messages: %j', async (list) => {
    const [apps, file] = await Promise.all([loadApps(list), loadConfig(`applications:\n${list}`)]);
    const lines = ({ problems }: typeof apps): string[] =>
      problems
        .map(({ path, sentence }) => `${path}: ${sentence}`.replaceAll('apps[', 'applications['))
        .toSorted();
    expect(apps.problems.length).toBeGreaterThan(0);
    expect(lines(apps)).toEqual(lines(file));
  });

  it('are different in variables, which only files have', async () => {
    const { value } = await loadApps('- { name: "${HOME}", type: SPA }');
    expect(value?.entries[0]?.spec).toMatchObject({ name: '${HOME}' });
    for (const list of [
      '- { name: "${LOGTO_VAR_A}", type: SPA }',
      '[{"name":"${LOGTO_SECRET_A}","type":"SPA"}]',
    ]) {
      expect(await problemsIn(list)).toEqual([
        'apps: contains ${LOGTO_…}, but only files have variables; write an expression such as ${{ vars.NAME }} instead',
      ]);
    }
  });

  it.each(['- !x { name: a, type: SPA }', '- name: !!js/function a\n  type: SPA'])(
    'are refused with tags: %j',
    async (list) => {
      expect(await problemsIn(list)).toEqual([expect.stringContaining('a tag (!…) is not allowed')]);
    },
  );
});
