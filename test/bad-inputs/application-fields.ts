import { type BadInput, application } from './bad-input.ts';

const anything: Record<string, unknown> = {
  text: 'x',
  'a number': 5,
  'true or false': true,
  null: null,
  'a list': [],
  'an object': {},
};

/** The advice for texts that YAML reads as other types. */
const advice = (wanted: string, noun: string): string =>
  wanted === 'text' && ['a number', 'true or false'].includes(noun) ? '; put it in quotes' : '';

/** The field with a value of each wrong type. */
const wrongTypes = (
  wanted: string,
  path: string,
  put: (value: unknown) => Record<string, unknown>,
  allowed: readonly string[] = [wanted],
): BadInput[] =>
  Object.entries(anything)
    .filter(([noun]) => !allowed.includes(noun))
    .map(([noun, value]) =>
      application(put(value), `${path}: must be ${wanted}, not ${noun}${advice(wanted, noun)}`),
    );

const top = (wanted: string, field: string, allowed?: string[]): BadInput[] =>
  wrongTypes(wanted, `.${field}`, (value) => ({ [field]: value }), allowed);
const within = (home: string, wanted: string, fields: string[], allowed?: string[]): BadInput[] =>
  fields.flatMap((field) =>
    wrongTypes(wanted, `.${home}.${field}`, (value) => ({ [home]: { [field]: value } }), allowed),
  );
/** The same for fields that `null` clears. */
const cleared = (home: string, wanted: string, fields: string[]): BadInput[] =>
  within(home, wanted, fields, [wanted, 'null']);
const oidc = (fields: Record<string, unknown>) => ({ oidcClientMetadata: fields });
const custom = (fields: Record<string, unknown>) => ({ customClientMetadata: fields });

/** Fields of one application with a value of the wrong type. */
export const wrongFieldTypes: BadInput[] = [
  ...top('text', 'name'),
  ...top('text', 'description', ['text', 'null']),
  ...top('an object', 'oidcClientMetadata'),
  ...top('an object', 'customClientMetadata'),
  ...top('an object', 'customData'),
  ...top('true or false', 'isThirdParty'),
  ...top('an object', 'protectedAppMetadata'),
  ...wrongTypes('a list', '.roles', (roles) => ({ type: 'MachineToMachine', roles })),
  ...within('oidcClientMetadata', 'a list', ['redirectUris', 'postLogoutRedirectUris']),
  ...cleared('oidcClientMetadata', 'text', ['logoUri']),
  ...cleared('oidcClientMetadata', 'true or false', ['backchannelLogoutSessionRequired']),
  ...within('customClientMetadata', 'a list', ['corsAllowedOrigins']),
  ...cleared('customClientMetadata', 'a number', ['idTokenTtl', 'refreshTokenTtl', 'maxAllowedGrants']),
  ...cleared('customClientMetadata', 'text', ['tenantId']),
  ...cleared('customClientMetadata', 'true or false', [
    'alwaysIssueRefreshToken',
    'rotateRefreshToken',
    'allowTokenExchange',
  ]),
  ...within('customClientMetadata', 'true or false', ['isDeviceFlow']),
  ...wrongTypes(
    'text',
    '.oidcClientMetadata.backchannelLogoutUri',
    (uri) => oidc({ backchannelLogoutUri: uri }),
    ['text', 'null'],
  ),
  ...cleared('customClientMetadata', 'a number', ['refreshTokenTtlInDays']),
  ...wrongTypes('text', '.oidcClientMetadata.redirectUris[1]', (uri) =>
    oidc({ redirectUris: ['https://a.example', uri] }),
  ),
  ...wrongTypes('text', '.customClientMetadata.corsAllowedOrigins[0]', (one) =>
    custom({ corsAllowedOrigins: [one] }),
  ),
  ...wrongTypes('text', '.roles[1]', (role) => ({ type: 'MachineToMachine', roles: ['r', role] })),
  ...wrongTypes('text', '.protectedAppMetadata.subDomain', (subDomain) => ({
    type: 'Protected',
    protectedAppMetadata: { subDomain, origin: 'https://a.example' },
  })),
  ...wrongTypes('text', '.protectedAppMetadata.origin', (origin) => ({
    type: 'Protected',
    protectedAppMetadata: { subDomain: 's', origin },
  })),
  ...[5, true, null, [], {}].map((type) =>
    application(
      { type },
      `.type: ${JSON.stringify(JSON.stringify(type))} is not one of Native, SPA, Traditional, MachineToMachine, Protected`,
    ),
  ),
];

const types = 'Native, SPA, Traditional, MachineToMachine, Protected';
const notAnUri = 'is not an absolute URI such as https://example.com/callback or com.example.app://callback';
const notAnUrl = 'must be an absolute URL such as https://example.com';
const metadata = { subDomain: 's', origin: 'https://a.example' };
const days = '.customClientMetadata.refreshTokenTtlInDays';

/** Fields of one application with a value that is out of range or conflicts with other fields. */
export const wrongFieldValues: BadInput[] = [
  ...['', 'Single Page App', 'OIDC'].map((type) =>
    application({ type }, `.type: ${JSON.stringify(type)} is not one of ${types}`),
  ),
  ...[
    ['SPA ', 'SPA'],
    ['spa', 'SPA'],
    ['native', 'Native'],
    ['M2M', 'MachineToMachine'],
    ['machine-to-machine', 'MachineToMachine'],
    ['MachineToMachines', 'MachineToMachine'],
    ['MachinetoMachin', 'MachineToMachine'],
  ].map(([type, meant]) =>
    application({ type }, `.type: ${JSON.stringify(type)} is not one of ${types}; did you mean ${meant}`),
  ),
  application({ name: '' }, '.name: must not be empty'),
  // Logto's own guard counts UTF-16 units.
  application({ name: '🙂'.repeat(129) }, '.name: must be at most 256 characters long, but has 258'),
  application(custom({ refreshTokenTtlInDays: 0 }), `${days}: must be at least 1, but is "0"`),
  application(custom({ refreshTokenTtlInDays: -1 }), `${days}: must be at least 1, but is "-1"`),
  application(custom({ refreshTokenTtlInDays: 1e9 }), `${days}: must be at most 180, but is "1000000000"`),
  {
    given: { apps: JSON.stringify([{ name: 'a', type: 'SPA', ...custom({ refreshTokenTtlInDays: 1.5 }) }]) },
    problems: [/refreshTokenTtlInDays: must be a whole number(?!, not a number)/],
  },
  {
    given: { apps: '[{"name":"a","type":"SPA","customClientMetadata":{"idTokenTtl":1e999}}]' },
    problems: [/^apps\[0\]\.customClientMetadata\.idTokenTtl: (?!must be a number, not a number)/],
  },
  {
    given: { apps: '[{"name":"a","type":"SPA","customData":{"x":1e999}}]' },
    problems: [/^apps\[0\]\.customData\.x: (?!Invalid input)/],
  },
  {
    given: { apps: '- { name: a, type: SPA, customData: { x: [.nan] } }' },
    problems: [/^apps\[0\]\.customData\.x(\[0\])?: (?!Invalid input)/],
  },
  application(
    custom({ corsAllowedOrigins: ['https://a.example', ''] }),
    '.customClientMetadata.corsAllowedOrigins[1]: must not be empty',
  ),
  application({ type: 'MachineToMachine', roles: [''] }, '.roles[0]: must not be empty'),
  ...['Native', 'Protected'].map((type) =>
    application(
      { type, roles: [], ...(type === 'Protected' ? { protectedAppMetadata: metadata } : {}) },
      `.roles: roles can be assigned to MachineToMachine applications only, not to ${type}`,
    ),
  ),
  application(
    { type: 'Protected', isThirdParty: true, protectedAppMetadata: metadata },
    '.isThirdParty: only Native, SPA and Traditional applications can be third-party, not Protected',
  ),
  ...['Traditional', 'MachineToMachine'].map((type) =>
    application(
      { type, ...custom({ isDeviceFlow: true }) },
      `.customClientMetadata.isDeviceFlow: the device flow is for Native applications only, not for ${type}`,
    ),
  ),
  ...['Native', 'Traditional', 'MachineToMachine'].map((type) =>
    application(
      { type, protectedAppMetadata: metadata },
      `.protectedAppMetadata: is for Protected applications only, not for ${type}`,
    ),
  ),
  ...(
    [
      [{}, '.subDomain: is required', '.origin: is required'],
      [{ subDomain: 's' }, '.origin: is required'],
      [{ origin: 'https://a.example' }, '.subDomain: is required'],
      [{ ...metadata, subDomain: '' }, '.subDomain: must not be empty'],
      [{ ...metadata, origin: 'a.example' }, `.origin: ${notAnUrl}`],
      [
        { ...metadata, host: 'x' },
        '.host: is not a known field; the fields here are subDomain, origin, sessionDuration, pageRules, additionalScopes',
      ],
      [
        { subdomain: 's', origin: 'https://a.example' },
        '.subDomain: is required',
        '.subdomain: is not a known field; did you mean subDomain',
      ],
    ] as const
  ).map(([protectedAppMetadata, ...problems]) =>
    application(
      { type: 'Protected', protectedAppMetadata },
      ...problems.map((problem) => `.protectedAppMetadata${problem}`),
    ),
  ),
  ...['', '/x', 'https://', 'https:// a', 'a.example/logout'].map((backchannelLogoutUri) =>
    application(oidc({ backchannelLogoutUri }), `.oidcClientMetadata.backchannelLogoutUri: ${notAnUrl}`),
  ),
  ...[
    '',
    'a',
    '//a.example',
    'http:///',
    'https://a.example:99999',
    'https://a.example:x',
    'https://[::1',
    'https://%',
    '://cb',
    '\u200B',
    'https://*.1.2.3.4',
  ].map((uri) =>
    application(oidc({ redirectUris: [uri] }), `.oidcClientMetadata.redirectUris[0]: ${notAnUri}`),
  ),
  ...[
    'https://a b',
    '\thttps://a.example',
    'https://a.example\n',
    'my app://cb',
    'https://a.example/\u00A0',
  ].map((uri) =>
    application(
      oidc({ postLogoutRedirectUris: ['https://a.example', uri] }),
      '.oidcClientMetadata.postLogoutRedirectUris[1]: must not contain white space',
    ),
  ),
  ...[
    'https://*',
    'https://*.*',
    'https://*:3000',
    'HTTPS://*.COM',
    'http://*.localhost',
    'https://a.example.*',
  ].map((uri) =>
    application(
      oidc({ redirectUris: [uri] }),
      '.oidcClientMetadata.redirectUris[0]: a wildcard is not allowed in the last two labels of the host, because Logto never matches it there',
    ),
  ),
  ...['https://a.example:80*', 'https://a.example/*?x=*', 'https://a.b.example#/*'].map((uri) =>
    application(
      oidc({ postLogoutRedirectUris: [uri] }),
      '.oidcClientMetadata.postLogoutRedirectUris[0]: a wildcard is allowed in the host and the path only',
    ),
  ),
  ...['https://*@a.example', 'https://u:p*@a.example'].map((uri) =>
    application(
      oidc({ redirectUris: [uri] }),
      '.oidcClientMetadata.redirectUris[0]: a wildcard cannot be combined with a user name',
    ),
  ),
];
