import { seal } from '../../src/shared/seal.ts';
import { pullRequestEvent } from '../fakes.ts';
import { type BadInput, pat, text } from './bad-input.ts';

const types = 'Native, SPA, Traditional, MachineToMachine, Protected';
const taken = (name: string, first: number): string =>
  `"${name}" is already used by apps[${first}]; names must be unique`;
const spa = (name: string) => ({ name, type: 'SPA' });

/** Lists of several applications, and several invalid inputs together. */
export const combinations: BadInput[] = [
  text(
    '[{}]',
    /^apps\[0\]\.name: is required/,
    new RegExp(`^apps\\[0\\]\\.type: is required: one of ${types}`),
  ),
  text(
    '["web", null, 5, [], true]',
    ...['text', 'null', 'a number', 'a list', 'true or false'].map(
      (noun, index) => new RegExp(`^apps\\[${index}\\]: must be an object, not ${noun}\\.$`),
    ),
  ),
  {
    given: { apps: JSON.stringify(['a', 'b', 'c', 'a', 'b', 'a'].map(spa)) },
    problems: [
      `apps[3].name: ${taken('a', 0)}`,
      `apps[4].name: ${taken('b', 1)}`,
      `apps[5].name: ${taken('a', 0)}`,
    ],
  },
  {
    given: { apps: JSON.stringify([spa('__proto__'), spa('constructor'), spa('__proto__')]) },
    problems: [`apps[2].name: ${taken('__proto__', 0)}`],
  },
  {
    given: { apps: '- { name: a, type: spa }\n- { name: a, type: Native, roles: r }' },
    problems: [
      `apps[0].type: "spa" is not one of ${types}; did you mean SPA`,
      'apps[1].roles: must be a list, not text',
      `apps[1].name: ${taken('a', 0)}`,
    ],
  },
  {
    given: {
      'timeout-seconds': '0',
      name: '{x}',
      tag: 'x',
      'if-exists': 'x',
      'mask-outputs': 'x',
      comment: 'x',
      apps: '[',
    },
    problems: [
      /^timeout-seconds: /,
      /^comment: /,
      /^name: has the unknown placeholder \{x\}/,
      /^tag: /,
      /^if-exists: /,
      /^mask-outputs: /,
      /^apps: is not valid JSON/,
    ],
  },
  {
    given: {
      'cloud-api-endpoint': 'x',
      'github-token': 'a b',
      'keep-on-failure': '',
      'delete-after-job': '',
      region: '',
    },
    problems: [
      /^cloud-api-endpoint: /,
      /^github-token: /,
      /^region: /,
      /^keep-on-failure: /,
      /^delete-after-job: /,
    ],
  },
  {
    given: { 'm2m-app-secret': 'a b', apps: '[5]' },
    problems: [
      'm2m-app-secret: must be one word, without spaces or line breaks',
      'm2m-app-id: is empty: give m2m-app-id and m2m-app-secret together, or neither',
      'apps[0]: must be an object, not a number',
    ],
  },
  {
    given: {
      operation: 'delete',
      'tenant-id': 'A',
      name: '{x}',
      'allow-production-delete': 'x',
      'timeout-seconds': 'x',
    },
    problems: [/^timeout-seconds: /, /^name: has the unknown/, /^tenant-id: /, /^allow-production-delete: /],
  },
  {
    given: { name: '{x}', tag: 'x', 'tenant-id': 'A', 'allow-production-delete': 'x', 'max-age': 'x' },
    event: pullRequestEvent('closed'),
    problems: [
      /^name: has the unknown placeholder \{x\}/,
      /^tenant-id: must be the id of a tenant/,
      /^allow-production-delete: must be true or false/,
      /^name: has no \{pr\}/,
      /^max-age: is not used by operation delete/,
      /^tag: "x" is not one of/,
      /^tenant-id: is not used by operation auto/,
    ],
  },
  {
    given: {
      operation: 'sweep',
      name: 'x',
      'max-age': 'x',
      'dry-run': 'x',
      'github-token': 'ä',
      region: 'EU',
    },
    problems: [
      /^github-token: /,
      /^name: the pattern "x" could match/,
      /^max-age: must be/,
      /^dry-run: /,
      /^region: is not used by operation sweep, only by provision/,
    ],
  },
  {
    given: { operation: 'unseal', sealed: '', pat: 'a b', 'mask-outputs': 'x', 'timeout-seconds': '' },
    problems: [
      /^pat: /,
      /^sealed: is empty: pass the output `sealed`/,
      /^mask-outputs: /,
      /^timeout-seconds: /,
    ],
  },
  { given: { operation: 'x', 'missing-pat': 'x' }, problems: [/^missing-pat: /] },
  {
    given: { pat: '', 'missing-pat': 'Skip' },
    problems: ['missing-pat: "Skip" is not one of fail, skip; did you mean skip'],
  },
  { given: { pat: '', operation: 'x' }, problems: [/^operation: "x" is not one of/] },
  ...['provision', 'delete', 'sweep', 'unseal'].map((operation) => ({
    given: { operation, pat: '' },
    problems: [/^pat: is empty\. GitHub gives no secrets/],
  })),
];

const sealedProblem = (what: string): string =>
  `sealed: ${what}: pass \`needs.<job>.outputs.sealed\` as it is, from the same major version of the action`;
const sealedFor = {
  purpose: 'outputs',
  cloudApiEndpoint: 'https://cloud.logto.io',
  name: 'Preview',
} as const;
/** What `unseal` takes. */
const outputs = { endpoint: 'https://abc123.logto.app', managementApiResource: 'https://x/api', apps: [] };
const whole = await seal(outputs, sealedFor, pat);
const [head = '', key = '', iv = '', content = '', tag = ''] = whole.split('.');
const otherHead = (more: object): string => {
  const header: object = JSON.parse(Buffer.from(head, 'base64url').toString());
  return Buffer.from(JSON.stringify({ ...header, ...more })).toString('base64url');
};
const flipped = (part: string): string => (part.startsWith('A') ? 'B' : 'A') + part.slice(1);

/** Texts that `unseal` cannot open. */
export const sealedTexts: BadInput[] = [
  ...[
    'x',
    '.',
    '....',
    'a.b.c.d',
    'a.b.c.d.e.f',
    'null',
    '{}',
    '[]',
    '***',
    '${{ needs.x.outputs.sealed }}',
    '🙂',
    head,
    `${head}.${key}`,
    [head, key, iv, content].join('.'),
    [head, key, iv, content, ''].join('.'),

    `${whole}.`,
    `${whole}A`,
    `.${whole}`,
    whole.slice(0, -5),
    whole.slice(1),
    whole.replaceAll('.', ' '),
    `"${whole}"`,
    whole + whole,
    whole.toUpperCase(),
    [key, head, iv, content, tag].join('.'),
    [flipped(head), key, iv, content, tag].join('.'),
    [head, flipped(key), iv, content, tag].join('.'),
    [head, key, flipped(iv), content, tag].join('.'),
    [head, key, iv, flipped(content), tag].join('.'),
    [head, key, iv, content, flipped(tag)].join('.'),
    [head, '', iv, content, tag].join('.'),
    [otherHead({ alg: 'dir' }), '', iv, content, tag].join('.'),
    [otherHead({ alg: 'none' }), key, iv, content, tag].join('.'),
    [otherHead({ enc: 'A128CBC-HS256' }), key, iv, content, tag].join('.'),
    [otherHead({ p2c: 1 }), key, iv, content, tag].join('.'),
    [otherHead({ p2c: 2 ** 31 }), key, iv, content, tag].join('.'),
    [otherHead({ zip: 'DEF' }), key, iv, content, tag].join('.'),
    [otherHead({ kid: 5 }), key, iv, content, tag].join('.'),
    [otherHead({ crit: ['x'] }), key, iv, content, tag].join('.'),
    // These can be opened, but have another content.
    ...(await Promise.all(
      [
        '',
        null,
        {},
        [outputs],
        JSON.stringify(outputs),
        { ...outputs, endpoint: 'http://abc123.logto.app' },
      ].map((other) => seal(other, sealedFor, pat)),
    )),
  ].map((sealed) => ({ given: { operation: 'unseal', sealed }, problems: [sealedProblem('is damaged')] })),
  {
    given: {
      operation: 'unseal',
      sealed: await seal(outputs, { ...sealedFor, purpose: 'credentials' }, pat),
    },
    problems: [sealedProblem('was sealed for something else')],
  },
  {
    given: { operation: 'unseal', sealed: await seal(outputs, { ...sealedFor, place: 'comment 1' }, pat) },
    problems: [sealedProblem('is a copy from somewhere else')],
  },
  {
    given: { operation: 'unseal', sealed: await seal(outputs, sealedFor, 'pat_of_somebody_else') },
    problems: [
      'sealed: was sealed with another pat: use the pat of the job that provisioned, or run that job again if the pat was replaced since',
    ],
  },
];
