import assert from 'node:assert/strict';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { credentialsOf } from '../../../stand-in/logto-cloud/client.ts';
import type { Credentials } from '../../../stand-in/logto-cloud/client.ts';
import { loadSamples, Replay } from './contract.ts';
import type { Sample } from './contract.ts';

/** Samples that the stand-in does not answer, with reasons. */
export const leftOut: Record<string, string> = {
  '186': 'The built-in demo-app is not a row of the tenant; the stand-in only has rows.',
};

/** The ranges of compared samples: the basics of the core, and applications with their secrets and roles. */
const ranges: [from: number, to: number][] = [
  [1, 265],
  [282, 766],
  [774, 775],
  [787, 828],
  [865, 891],
];

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
  '680': { why: 'another tenant with a connector of that id', before: takeSharedId },
  '890': { why: 'SAML applications, which have routes of their own', before: seedSamlApplications },
};

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

/** The entries that samples 266 to 280 created; the stand-in has no routes of SAML applications. */
function seedSamlApplications(): void {
  const tenant = replay.tenant('vqyb2o');
  for (const name of ['SAML minimal', 'SAML dup'])
    replay.cloud.seedApplication(tenant, { name, type: 'SAML' });
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

describe('the stand-in answers as recorded', () => {
  test.for(samples)('$name', async (sample: Sample) => {
    const { before, tokenOf, credentials } = settings[sample.number] ?? {};
    before?.();
    const answer = await replay.send(sample, {
      ...(tokenOf === undefined ? {} : { token: await tokenIn(tokenOf) }),
      ...(credentials ? { credentials: credentials() } : {}),
    });
    answers.set(sample.number, answer);
    await replay.check(sample, answer);
  });

  test('replays every sample of the ranges, or omits it for a reason', () => {
    const expected = ranges.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(3, '0')),
    );
    const covered = [...samples.map((sample) => sample.number), ...Object.keys(leftOut)];
    expect(covered.toSorted()).toEqual(expected);
  });

  test('has settings for existing samples only', () => {
    const numbers = new Set(samples.map((sample) => sample.number));
    expect(Object.keys(settings).filter((number) => !numbers.has(number))).toEqual([]);
  });
});

describe('the comparison detects', () => {
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

  test.for(Object.entries(differences))('%s', async ([, [number, tamper]]) => {
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
