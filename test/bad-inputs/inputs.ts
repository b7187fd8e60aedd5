import { pullRequestEvent, pushEvent } from '../fakes.ts';
import { type BadInput, each } from './bad-input.ts';

const forDelete = { operation: 'delete' };
const forSweep = { operation: 'sweep' };
const opened = pullRequestEvent('opened');
const closed = pullRequestEvent('closed');

const notTrueOrFalse = 'must be true or false, not {}';
const oneWord = 'must be one word, without spaces or line breaks';
const longName = (length: number): string => `must be at most 128 characters long, but has ${length}`;
const noPullRequest =
  'has {pr}, but the event push is not about a pull request; set pr-number to say which one is meant';
const unknownPlaceholder = (placeholder: string): string =>
  `has the unknown placeholder ${placeholder}; there are {owner}, {repo}, {pr}, {branch} and {run}`;
const ofOthers =
  'could match tenants of other repositories: it must begin with {owner}/{repo}, which is octo/shop here, and then a character that no repository name has, such as # or a space';
const unclearNumber = 'has a digit or * next to {pr}, so that it does not say where the number ends';

/** Every input of `action.yml` except `apps`, each invalid alone. */
export const inputs: BadInput[] = [
  ...each(
    'operation',
    '{} is not one of auto, provision, delete, sweep, unseal, configure, export, validate',
    [
      '',
      ['Auto', 'auto'],
      ['DELETE', 'delete'],
      ['provison', 'provision'],
      'create',
      'provision delete',
      'provision,delete',
      ['"delete"', 'delete'],
      '{pr}',
      'auto\nsweep',
    ],
  ),
  ...each('missing-pat', '{} is not one of fail, skip', [
    '',
    ['Fail', 'fail'],
    ['SKIP', 'skip'],
    'true',
    'ignore',
    'skip it',
  ]),
  ...each('pat', 'must be the token alone, without spaces or line breaks', [
    'pat_a\tb',
    'pat_a\u00A0b',
    'pät_a',
    'pat_🙂',
    'pat_a\r\npat_b',
    'pat_\u200Ba',
    'Bearer pat_a',
    'pat_\u0000',
  ]),
  ...each(
    'pat',
    'is too short for a Logto Cloud personal access token (pat_…), which has at least 20 characters: check that the secret is complete',
    ['x', 'pat_0123456789', 'p'.repeat(19)],
  ),
  ...(
    [
      [['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'], 'a token of GitHub'],
      [['eyJ'], 'a JWT, such as an access token'],
      [['glpat-'], 'a token of GitLab'],
      [['npm_'], 'a token of npm'],
      [['xoxb-'], 'a token of Slack'],
      [['sk_', 'sk-'], 'a key of another service'],
    ] as const
  ).flatMap(([prefixes, what]) =>
    prefixes.map((prefix) => ({
      given: { pat: `${prefix}0123456789abcdefghij` },
      problems: [
        `pat: begins with ${prefix}, so it is ${what}, not a personal access token of Logto Cloud (pat_…): check which secret the step uses`,
      ],
    })),
  ),
  ...each('github-token', oneWord, ['Bearer ghs_x', 'ghs_ä', 'ghs_a\nghs_b', 'ghs_\u007F']),
  ...each('github-token', oneWord, ['ghs_a b'], forSweep),
  ...each('m2m-app-id', oneWord, ['a b', 'ä', 'a\u2028b'], { 'm2m-app-secret': 's' }),
  ...each('m2m-app-secret', oneWord, ['a b', 'ö', 'a\nb'], { 'm2m-app-id': 'id' }),
  ...each('m2m-app-secret', 'is empty: give m2m-app-id and m2m-app-secret together, or neither', [''], {
    'm2m-app-id': 'id',
  }),
  ...each('m2m-app-id', 'is empty: give m2m-app-id and m2m-app-secret together, or neither', [''], {
    'm2m-app-secret': 's',
  }),
  ...each('timeout-seconds', 'must be a whole number of seconds from 1 to 3600, not {}', [
    '',
    '00',
    '-0',
    '+5',
    '5s',
    '1e3',
    '0x10',
    '300.0',
    '1,000',
    '1_000',
    '3601',
    '1000000',
    '9'.repeat(20),
    'NaN',
    'Infinity',
    'true',
    '٣٠٠',
    'five minutes',
    '1 2',
    '${{ 5 }}',
  ]),
  ...each('timeout-seconds', 'must be a whole number of seconds from 1 to 3600, not {}', ['0'], {
    operation: 'unseal',
    sealed: 'a.b.c.d.e',
  }),
  ...each('tag', '{} is not one of development, production', [
    ['dev', 'development'],
    ['prod', 'production'],
    ['DEVELOPMENT', 'development'],
    ['developement', 'development'],
    'development,production',
    'development\nproduction',
    'true',
  ]),
  ...each('if-exists', '{} is not one of reuse, reuse-or-recreate, recreate, fail', [
    '',
    ['Reuse', 'reuse'],
    ['re-use', 'reuse'],
    ['reuse_or_recreate', 'reuse-or-recreate'],
    ['reuse or recreate', 'reuse-or-recreate'],
    'update',
    'delete',
    'skip',
  ]),
  ...each('mask-outputs', notTrueOrFalse, ['on', 'off', '0', 'tRUE', 'null', '"true"', '${{ true }}']),
  ...each('keep-on-failure', notTrueOrFalse, ['', 'yes', 'no', 'T', 'true false']),
  ...each('delete-after-job', notTrueOrFalse, ['', 'always', '0', "'false'"]),
  ...each('comment', notTrueOrFalse, ['', 'y', 'on', 'Hello', 'x'.repeat(60)]),
  ...each('comment', notTrueOrFalse, ['1'], forDelete),
  ...each('mask-outputs', notTrueOrFalse, ['yes'], { operation: 'unseal', sealed: 'a.b.c.d.e' }),
  ...each('dry-run', notTrueOrFalse, ['yes', '1', 'tRuE', 'list only'], forSweep),
  ...each('allow-production-delete', notTrueOrFalse, ['', '1', 'production', 'always'], forDelete),
  {
    given: { comment: 'x'.repeat(257) },
    problems: ['comment: must be true or false, not a text of 257 characters'],
  },
  ...each(
    'region',
    'is required: the name of a region of your Logto Cloud account, such as EU, US, AU or JP',
    ['', ' \n '],
  ),
  ...each(
    'max-age',
    'must be a whole number and a unit, such as 14d or 36h, not {}',
    [
      '14',
      'd',
      '00d',
      '014d',
      '-1d',
      '+1d',
      '1,5d',
      '14 d',
      '14D',
      '14days',
      '2w',
      '30m',
      '1d12h',
      'P14D',
      '100000d',
      '∞',
      '14d14d',
      '1e1d',
    ],
    forSweep,
  ),
  ...each(
    'tenant-id',
    'must be the id of a tenant, such as abc123, not {}',
    [
      'a b',
      'a_b',
      'a.b',
      '../abc',
      'abc123\nabc',
      '{pr}',
      'x'.repeat(22),
      'äbc',
      'Abc123',
      '"abc123"',
      'https://abc123.logto.app',
      'abc123,def456',
      '*',
    ],
    forDelete,
  ),
  ...each('cloud-api-endpoint', 'must be an https origin such as https://cloud.logto.io', [
    '',
    '//cloud.logto.io',
    'https:',
    'https://',
    'https:///',
    'mailto:a@b.example',
    'file:///etc/passwd',
    'javascript:0',
    'wss://cloud.logto.io',
    'https://cloud.logto.io:99999',
    'https://cloud logto.io',
    'https://[::1',
    'https://a%',
    '${{ vars.ENDPOINT }}',
  ]),
  ...each('cloud-api-endpoint', 'must use https, because credentials are sent to it', [
    'http://10.0.0.1',
    'http://localhost.example.com',
    'http://128.0.0.1',
    'http://0.0.0.0',
    'HTTP://LOGTO.IO',
  ]),
  ...each('cloud-api-endpoint', 'must not contain credentials', [
    'https://u@cloud.logto.io',
    'https://:p@cloud.logto.io',
    'http://u:p@localhost:3001',
  ]),
  ...each('cloud-api-endpoint', 'must be an origin only, without path, query and fragment', [
    'https://cloud.logto.io/api/',
    'https://cloud.logto.io//',
    'https://cloud.logto.io?a=b',
    'https://cloud.logto.io#a',
    'http://localhost:3001/api',
  ]),
  ...['{sha}', '{}', '{b r a n c h e r}'].map((name) => ({
    given: { name: `x ${name} ${name}` },
    problems: [`name: ${unknownPlaceholder(name)}`],
  })),
  ...[
    ['{REPO}', '{repo}'],
    ['{ pr }', '{pr}'],
    ['{brnch}', '{branch}'],
  ].map(([name = '', meant]) => ({
    given: { name: `x ${name} ${name}` },
    problems: [`name: ${unknownPlaceholder(name)}; did you mean ${meant}`],
  })),
  {
    given: { name: '{pr}-{sha}-{ref}' },
    problems: [`name: ${noPullRequest}; ${unknownPlaceholder('{sha}')}; ${unknownPlaceholder('{ref}')}`],
  },
  ...each('name', noPullRequest, ['{pr}', 'x {pr}{pr}']),
  ...each('name', noPullRequest, ['{pr}'], forDelete),
  ...each('name', longName(129), ['é'.repeat(129), `${'x'.repeat(128)}🙂`]),
  ...each('name', longName(1000), ['x'.repeat(1000)]),
  ...each('name', longName(129), ['y'.repeat(129)], forDelete),
  ...each('name', 'must be one line without control or format characters', [
    'a\tb',
    'a\u0000b',
    'a\u007Fb',
    'a\u0085b',
    'first\nsecond',
    'a\u001B[31mb',
    '\u0007',
    'a\u200Bb',
    'a\u202Eb',
    'a\uDC00b',
  ]),
  ...['preview-{pr}', '{repo}#{pr}', '{owner}/{repo}*', '{owner}/{repo}-{pr}', '*', 'octo/shop2#{pr}'].map(
    (name) => ({
      given: { ...forSweep, name },
      problems: [`name: the pattern ${JSON.stringify(name)} ${ofOthers}`],
    }),
  ),
  {
    given: { ...forSweep, name: '{owner}/{repo}' },
    problems: [
      'name: the pattern "{owner}/{repo}" must go on after {owner}/{repo} with a character that no repository name has, such as # or a space',
    ],
  },
  ...['{owner}/{repo}#{pr}*', 'octo/shop#1{pr}'].map((name) => ({
    given: { ...forSweep, name },
    problems: [`name: the pattern ${JSON.stringify(name)} ${unclearNumber}`],
  })),
  {
    given: { ...forSweep, name: '{pr}\n{owner}/{repo}#{pr}\n{owner}/{repo}#*{pr}' },
    problems: [`name: the pattern "{pr}" ${ofOthers}; the pattern "{owner}/{repo}#*{pr}" ${unclearNumber}`],
  },
  {
    given: { ...forSweep, name: '{owner}/{repo} *' },
    problems: [
      'max-age: is required, because the pattern "octo/shop *" has none of {pr}, {branch} and {run}',
    ],
  },
  {
    given: { ...forSweep, 'github-token': '' },
    problems: [
      'github-token: is empty, but sweep asks GitHub which pull requests, branches and runs are over',
    ],
  },
  {
    given: { name: '{number}' },
    event: opened,
    problems: [`name: ${unknownPlaceholder('{number}')}`],
  },
  { given: { name: `${'x'.repeat(127)}{pr}0` }, event: opened, problems: [`name: ${longName(129)}`] },
  {
    given: { name: 'x'.repeat(124) + '{repo}{pr}' },
    event: opened,
    problems: [`name: ${longName(129)}`],
  },
  {
    given: { name: '{branch} {pr}' },
    event: { ...opened, branch: { problem: 'the branch is that of a fork, which can name it as it likes' } },
    problems: ['name: has {branch}, but the branch is that of a fork, which can name it as it likes'],
  },
  {
    given: { name: '{pr} {sha}' },
    event: closed,
    problems: [`name: ${unknownPlaceholder('{sha}')}`],
  },
  {
    given: { name: 'shop-v7' },
    event: closed,
    problems: [
      'name: has no {pr}: pull request #7 was closed, but operation auto deletes only a tenant of one pull request. Add {pr} to the name, such as {owner}/{repo}#{pr}, or set operation to provision or delete',
    ],
  },
  {
    given: { name: '', tag: 'production' },
    event: closed,
    problems: [
      'tag: is production: pull request #7 was closed, but operation auto never deletes a production tenant. Set operation to provision, or to delete with tenant-id and allow-production-delete',
    ],
  },
  ...[opened, closed].map((event) => ({
    given: { name: '', 'tenant-id': 'abc123' },
    event,
    problems: [
      'tenant-id: is not used by operation auto, which deletes by name only; set operation to delete in a step of its own',
    ],
  })),
  {
    given: { name: '' },
    event: { ...pushEvent, name: 'schedule' },
    problems: [
      'name: is required: the event schedule is not about a pull request, for which the default would be {owner}/{repo}#{pr}; set name, or pr-number',
    ],
  },
  {
    given: { name: '{pr}' },
    event: { ...pushEvent, name: '' },
    problems: [
      'name: has {pr}, but the event of this run is not about a pull request; set pr-number to say which one is meant',
    ],
  },
  {
    given: { 'delete-after-job': 'true', tag: 'production' },
    problems: [
      'delete-after-job: is for development tenants only, but tag is production; a production tenant is deleted by operation delete with tenant-id and allow-production-delete',
    ],
  },
  ...each('endpoint', 'is not used by operation provision, only by configure, export; leave it out', ['x']),
  ...each('max-age', 'is not used by operation delete, only by sweep; leave it out', ['14d'], forDelete),
];
