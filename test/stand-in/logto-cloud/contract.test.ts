import assert from 'node:assert/strict';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { credentialsOf } from '../../../stand-in/logto-cloud/client.ts';
import type { Credentials } from '../../../stand-in/logto-cloud/client.ts';
import type { User } from '../../../stand-in/logto-cloud/directory.ts';
import { seedClearing } from './contract-seeds.ts';
import { restoreDescription, seedApplications } from './contract-application-seeds.ts';
import { loadSamples, Replay } from './contract.ts';
import type { Sample } from './contract.ts';

/** Recorded samples that are not replayed, with reasons. */
const leftOut: { from: number; to?: number; why: string }[] = [
  { from: 186, why: 'The built-in demo-app is not a row of the tenant; the stand-in only has rows.' },
  { from: 278, why: 'Logto makes the certificates of SAML applications; they are not declared.' },
  { from: 772, to: 773, why: 'What Logto Console has shown, and keys: nothing to declare.' },
  { from: 975, to: 976, why: 'Logto asks the identity provider, so that no file can declare it.' },
  { from: 997, to: 1016, why: 'Logto makes the values of personal access tokens; they are not declared.' },
  {
    from: 1026,
    to: 1028,
    why: 'What a user has skipped, and that a password has expired, come at run time.',
  },
  { from: 1138, why: 'Whether there is storage for avatars is up to the installation.' },
  { from: 1189, why: 'Generated IDs decide which SSO connectors are on the first page.' },
  { from: 1241, to: 1243, why: 'Keys are made and rotated by Logto; they are not declared.' },
  { from: 1269, to: 1270, why: 'The stand-in runs no scripts.' },
  { from: 1297, to: 1306, why: 'Logto makes the certificates of SAML applications; they are not declared.' },
  { from: 1429, why: 'A call to the identity provider again, which no file can declare.' },
];

/** The number of the last recorded sample. */
const last = 1433;

const first = 'y5c469';
const backend = 's8p6st6wk9brqd5g0ztz5';

/** What a sample needs in addition to the tenant's own token and default credentials. */
interface Setting {
  why: string;
  before?: () => void;
  /** Number of the sample whose answer contains the token. */
  tokenOf?: string;
  credentials?: () => Credentials;
}

const replay = new Replay();
const answers = new Map<string, Response>();
const samples = loadSamples();

const settings: Record<string, Setting> = {
  '010': {
    why: 'a secret that is wrong',
    credentials: () => [replay.tenant(first).defaultApplication.id, 'wrong'],
  },
  '011': { why: 'a client that does not exist', credentials: () => ['doesnotexist', 'wrong'] },
  '027': { why: 'tokens that live a second', before: () => setTokenTtl(1) },
  '028': {
    why: 'the token of 027, two seconds later; then tokens live an hour again',
    before: () => {
      replay.clock += 2000;
      setTokenTtl(3600);
    },
    tokenOf: '027',
  },
  '032': { why: 'a token without scope', tokenOf: '018' },
  '100': { why: 'the secret that 099 deleted', credentials: () => recordedSecret('096') },
  '102': { why: 'an M2M application without roles', credentials: () => recordedSecret('092') },
  '103': { why: 'the token of that application', tokenOf: '102' },
  '107': { why: 'the same application with the role', credentials: () => recordedSecret('092') },
  '136': {
    why: 'a core without connectors, as for 137',
    before: () => (replay.tenant(first).experience.connectorFactories = []),
  },
  '141': { why: 'a token of the first tenant', tokenOf: '008' },
  '142': {
    why: 'credentials of the first tenant',
    credentials: () => credentialsOf(replay.tenant(first)),
  },
  '661': {
    why: 'connectors that have their own zod, unlike that of Google and those of sample 1421',
    before: () => {
      const own = new Set(['simple-mail-transfer-protocol', 'github-universal']);
      replay.tenant('vqyb2o').experience.factoriesWithOwnZod = own;
    },
  },
  '680': { why: 'another tenant with a connector of that id', before: takeSharedId },
  '1131': {
    why: 'a core without storage for files',
    before: () => (replay.tenant('x9ug5o').settings.customUi.hasStorage = false),
  },
  ...Object.fromEntries(
    Array.from({ length: 16 }, (_, index) => [
      String(1309 + index),
      { why: 'a user that the recorder made, and restored before each sample', before: restoreUser },
    ]),
  ),
  '1080': {
    why: 'applications and roles whose creation is not recorded',
    before: () => {
      seedOrganization();
      seedApplications(replay.tenant('x9ug5o'), replay.clock);
    },
  },
  '1190': { why: 'an organization whose creation is not recorded', before: seedOrganization },
  '1333': {
    why: 'entries with everything that samples 1333 to 1381 clear, whose creation is not recorded',
    before: () => seedClearing(replay.tenant('x9ug5o'), replay.clock),
  },
  '1363': {
    why: 'a description that the recorder restored',
    before: () => restoreDescription(replay.tenant('x9ug5o')),
  },
  '1402': { why: 'a password policy whose change is not recorded', before: setPasswordPolicy },
};

function setPasswordPolicy(): void {
  replay.tenant('x9ug5o').experience.signIn.passwordPolicy = { length: { min: 9, max: 256 } };
}

function takeSharedId(): void {
  replay.tenant(first).experience.connectors.set('shared-id', {
    id: 'shared-id',
    connectorId: 'oauth2',
    config: {},
    metadata: { target: 'shared' },
    syncProfile: false,
    enableTokenStorage: false,
  });
}

/** The user of samples 1309 to 1324 with everything that these clear, but for custom data. */
function restoreUser(): void {
  const id = 'ghw2tqc1lu2a';
  const { users } = replay.tenant('x9ug5o').directory;
  const user: User = users.get(id) ?? {
    id,
    username: null,
    primaryEmail: null,
    primaryPhone: null,
    name: null,
    avatar: null,
    customData: { a: null, b: '', c: { d: null } },
    identities: {},
    lastSignInAt: null,
    createdAt: replay.clock,
    updatedAt: replay.clock,
    profile: { nickname: 'c' },
    applicationId: null,
    cimdClientId: null,
    isSuspended: false,
    password: undefined,
  };
  users.set(id, {
    ...user,
    username: 'clear',
    primaryEmail: 'clear@example.com',
    primaryPhone: '31612345678',
    name: 'Clear',
    avatar: 'https://example.com/a.png',
  });
}

/** The organization of samples 1108 to 1201, unless it exists. */
function seedOrganization(): void {
  const { id: tenantId, directory } = replay.tenant('x9ug5o');
  const id = replay.translate('pqxk4gff6l4r');
  if (directory.organizations.has(id)) return;
  directory.organizations.set(id, {
    tenantId,
    id,
    name: 'Kinds',
    description: null,
    customData: {},
    isMfaRequired: false,
    color: {},
    branding: {},
    customCss: null,
    createdAt: replay.clock,
  });
  directory.affiliations.set(id, {
    members: new Map(),
    applications: new Map(),
    jitEmailDomains: new Set(),
    jitRoles: new Set(),
    jitSsoConnectors: new Set(),
  });
}

function setTokenTtl(seconds: number): void {
  replay.tenant(first).accessTokenTtl = seconds;
}

/** The credentials of the M2M app of sample 038, with the secret from a sample. */
function recordedSecret(number: string): Credentials {
  const body = samples.find((sample) => sample.number === number)?.response.body;
  const [secret] = z.array(z.object({ value: z.string() })).parse(Array.isArray(body) ? body : [body]);
  return [replay.translate(backend), replay.translate(secret?.value ?? '')];
}

async function tokenIn(number: string): Promise<string> {
  const answer = answers.get(number)?.clone();
  return z.object({ access_token: z.string() }).parse(await answer?.json()).access_token;
}

describe('the stand-in', () => {
  test.for(samples)('answers as recorded: $name', async (sample: Sample) => {
    const { before, tokenOf, credentials } = settings[sample.number] ?? {};
    before?.();
    const answer = await replay.send(sample, {
      ...(tokenOf === undefined ? {} : { token: await tokenIn(tokenOf) }),
      ...(credentials ? { credentials: credentials() } : {}),
    });
    answers.set(sample.number, answer);
    await replay.check(sample, answer);
  });

  test('replays every recorded sample, or omits it for a reason', () => {
    const omitted = leftOut.flatMap(({ from, to = from }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    );
    const covered = [...samples.map(({ number }) => Number(number)), ...omitted];
    const all = Array.from({ length: last }, (_, index) => index + 1);
    expect(covered.toSorted((one, other) => one - other)).toEqual(all);
  });

  test('has settings for existing samples only', () => {
    const numbers = new Set(samples.map((sample) => sample.number));
    expect(Object.keys(settings).filter((number) => !numbers.has(number))).toEqual([]);
  });
});

describe('the comparison', () => {
  const differences: Record<string, [number: string, tamper: (answer: Answer) => void]> = {
    'another status': ['035', (answer) => (answer.status = 201)],
    'another content type': ['035', (answer) => answer.headers.set('content-type', 'application/json')],
    'a missing header': ['072', (answer) => answer.headers.delete('total-number')],
    'an additional header': ['071', (answer) => answer.headers.set('total-number', '19')],
    'another link': ['072', (answer) => answer.headers.set('link', '<https://example.com>; rel="next"')],
    'a missing request ID': ['034', (answer) => answer.headers.delete('logto-core-request-id')],
    'another error code': [
      '085',
      (answer) => (answer.body = answer.body.replace('not_exists_with_id', 'gone')),
    ],
    'another message': ['048', (answer) => (answer.body = answer.body.replace('"Required"', '"Missing"'))],
    'other details': ['048', (answer) => (answer.body = answer.body.replace('but received', 'and got'))],
    'an inconsistent ID': [
      '083',
      (answer) => (answer.body = answer.body.replace(/"id":"[^"]+"/, `"id":"${'x'.repeat(21)}"`)),
    ],
    'another format of a secret': [
      '096',
      (answer) => (answer.body = answer.body.replace(/"value":"[^"]+"/, '"value":"short"')),
    ],
    'another format of a time': [
      '035',
      (answer) => (answer.body = answer.body.replace(/"createdAt":\d+/, '"createdAt":"now"')),
    ],
    'a missing field': [
      '035',
      (answer) => (answer.body = answer.body.replace('"protectedAppMetadata":null,', '')),
    ],
    'an additional field': ['035', (answer) => (answer.body = answer.body.replace('{', '{"secret":"x",'))],
    'an additional element': ['072', (answer) => (answer.body = answer.body.replace('[', '[{},'))],
    'another text': ['025', (answer) => (answer.body = 'Gone')],
  };

  test.for(Object.entries(differences))('detects %s', async ([, [number, tamper]]) => {
    const sample = samples.find((candidate) => candidate.number === number);
    const honest = answers.get(number)?.clone();
    assert(sample && honest);
    await replay.check(sample, honest);
    const answer = {
      status: honest.status,
      headers: new Headers(honest.headers),
      body: await honest.clone().text(),
    };
    tamper(answer);
    const { status, headers, body } = answer;
    const lie = new Response(status === 204 ? null : body, { status, headers });
    await expect(replay.check(sample, lie)).rejects.toThrow(assert.AssertionError);
  });
});

/** An answer that tests change. */
interface Answer {
  status: number;
  headers: Headers;
  body: string;
}
