import * as fc from '../fast-check.ts';
import { describe, expect, it } from 'vitest';
import type { WorkflowEvent } from '../../src/runner/event.ts';
import { type Operation, operations } from '../../src/inputs/inputs.ts';
import { inputDefaults } from '../../src/inputs/unused.ts';
import { InputError } from '../../src/shared/problem.ts';
import { pullRequestEvent, pushEvent, withDefaults } from '../fakes.ts';
import { readAsRun } from '../inputs/read-as-run.ts';
import { validInputs } from '../inputs/valid-inputs.ts';
import { anyText } from './arbitraries.ts';

type Given = Record<string, string>;

const goodFor = (operation: Operation): Given => withDefaults({ operation, ...validInputs[operation] });

const read: Record<Operation, string[]> = {
  provision: (
    'pat cloud-api-endpoint timeout-seconds name tag region apps config if-exists dry-run fail-on-changes m2m-app-id m2m-app-secret ' +
    'mask-outputs keep-on-failure delete-after-job comment github-token pr-number'
  ).split(' '),
  delete:
    'pat cloud-api-endpoint timeout-seconds name tenant-id allow-production-delete dry-run comment github-token pr-number'.split(
      ' ',
    ),
  sweep: 'pat cloud-api-endpoint timeout-seconds name max-age dry-run comment github-token'.split(' '),
  unseal: 'pat timeout-seconds sealed mask-outputs'.split(' '),
  configure: (
    'endpoint m2m-app-id m2m-app-secret management-api-resource mask-outputs timeout-seconds dry-run fail-on-changes ' +
    'apps config comment github-token pr-number'
  ).split(' '),
  export:
    'endpoint m2m-app-id m2m-app-secret management-api-resource mask-outputs timeout-seconds config export-users'.split(
      ' ',
    ),
  validate: ['apps', 'config'],
};

/** Inputs that are checked together: the problem of one depends on the others. */
const groups: string[][] = [
  ['m2m-app-id', 'm2m-app-secret', 'comment'],
  ['name', 'tenant-id', 'max-age', 'github-token', 'pr-number'],
  ['tag', 'delete-after-job'],
  ['apps', 'config'],
  ['dry-run', 'fail-on-changes'],
];
const groupOf = (name: string): string[] => groups.find((group) => group.includes(name)) ?? [name];

const secretInputs = ['pat', 'm2m-app-secret', 'github-token', 'sealed'];

const event: fc.Arbitrary<WorkflowEvent> = fc.constantFrom(pushEvent, pullRequestEvent('opened'));

/** Plausible values of inputs, valid for some inputs and invalid for others. */
const likely = fc.constantFrom(
  '',
  'two words',
  'two\nlines',
  '- name: a',
  ...'true False yes 1 3600 3601 14d 0d development production reuse EU abc123 ABC logto.yml x.txt'.split(
    ' ',
  ),
  ...'{owner}/{repo}#{pr} {owner}/{repo}# {owner}/{repo}#{run} {pr}{pr} {branch} pat_0123456789abcdef'.split(
    ' ',
  ),
  ...'{repo} {nope} https://cloud.logto.io http://a.example [] [ {} [{"name":"a","type":"SPA"}] [{"name":1}]'.split(
    ' ',
  ),
);

const operationAndInputs = fc.constantFrom(...operations).chain((operation) =>
  fc.tuple(
    fc.constant(operation),
    event,
    fc
      .subarray(read[operation], { minLength: 1 })
      .chain((names) =>
        fc.record(Object.fromEntries(names.map((name) => [name, fc.oneof(likely, anyText)]))),
      ),
  ),
);

/** The problems as lines; empty for valid inputs. Exceptions other than InputError fail the test. */
async function problemsOf(operation: Operation, about: WorkflowEvent, given: Given): Promise<string[]> {
  try {
    await readAsRun({ ...goodFor(operation), ...given }, about);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { path, sentence } of error.problems) expect(error.message).toContain(`${path}: ${sentence}.`);
    return error.problems.map(({ path, sentence }) => `${path}: ${sentence}`);
  }
}

/** Other text with the same validity: characters that a header allows stay allowed, white space stays. */
const anonymous = (text: string): string =>
  text.replaceAll(/[\u0021-\u007E]/g, 'Q').replaceAll(/[^\sQ]/g, 'ä');

describe('readInputs with any inputs', () => {
  it('reports the same problems for each input as for that input alone, and throws no other error', async () => {
    await fc.assert(
      fc.asyncProperty(operationAndInputs, async ([operation, about, given]) => {
        const together = await problemsOf(operation, about, given);
        const alone = await Promise.all(
          Object.keys(given).map((name) => {
            const names = groupOf(name).filter((one) => one in given);
            return problemsOf(
              operation,
              about,
              Object.fromEntries(names.map((one) => [one, given[one] ?? ''])),
            );
          }),
        );
        expect(new Set(together)).toEqual(new Set(alone.flat()));
        for (const line of together) {
          expect(read[operation].some((name) => line.startsWith(name))).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('reports nothing about a secret that depends on its value', async () => {
    const secret = fc.oneof(
      anyText,
      fc.base64String({ minLength: 6 }),
      fc.stringMatching(/^pat_\w{6,40} ?\w*$/),
    );
    const secrets = fc.record(Object.fromEntries(secretInputs.map((name) => [name, secret])));
    await fc.assert(
      fc.asyncProperty(operationAndInputs, secrets, async ([operation, about, given], hidden) => {
        const others = Object.values({ ...goodFor(operation), ...given }).join('\n');
        const lines = await problemsOf(operation, about, { ...given, ...hidden });
        const anonymized = Object.fromEntries(
          Object.entries(hidden).map(([name, value]) => [name, anonymous(value)]),
        );
        expect(lines).toEqual(await problemsOf(operation, about, { ...given, ...anonymized }));
        for (const value of Object.values(hidden).map((text) => text.trim())) {
          // Equal lines for other secrets mean that a text in them belongs to the message or to another input.
          if (value.length < 6 || others.includes(value) || anonymous(value) === value) continue;
          const sentences = await problemsOf(operation, about, { ...given, ...anonymized });
          if (!sentences.join('\n').includes(value)) expect(lines.join('\n')).not.toContain(value);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('an invalid input', () => {
  const blank = ['two words', 'a\tb', 'ä', '🙂', 'a\u0000b'];
  const flag = ['', 'yes', 'no', '1', 'tRUE', 'true false', '"true"'];
  const wrong: Record<string, string[]> = {
    pat: ['', 'pat_0123456789', ...blank],
    'cloud-api-endpoint': [
      '',
      'x',
      'http://logto.io',
      'https://a/b',
      'https://u:p@a',
      'https://a?b',
      'data:,x',
    ],
    'timeout-seconds': ['', '0', '-1', '1.5', '1e2', '3601', '٣', '0x10', '9'.repeat(400)],
    name: ['{x}', '{ pr }', 'x'.repeat(129), 'a\u0007b', 'a\u200Bb'],
    tag: ['', 'dev', 'DEVELOPMENT', 'development,production'],
    region: [''],
    apps: ['[', '{}', 'text', '[1]', '[{}]', '- a: 1'],
    'if-exists': ['', 'Reuse', 'replace'],
    'm2m-app-secret': blank,
    'github-token': blank,
    'mask-outputs': flag,
    'keep-on-failure': flag,
    'delete-after-job': flag,
    comment: flag,
    'tenant-id': ['ABC', 'a b', 'a/b', '../x', 'x'.repeat(22), '{pr}'],
    'allow-production-delete': flag,
    'max-age': ['0d', '14', 'd', '1w', '-1d', '1.5h', '100000d', '1 d', '1D'],
    'dry-run': flag,
    'fail-on-changes': flag,
    sealed: [''],
    endpoint: ['', 'x', 'http://logto.io', 'https://a/b', 'https://u:p@a', 'data:,x'],
    'management-api-resource': ['default', 'https://a b'],
    config: ['', 'logto', 'a.txt'],
  };

  it.each(operations)('is named, alone or among others, by operation %s', async (operation) => {
    // A tenant with an ID needs no name. Only export writes the file, and configure needs one of two inputs.
    const names = read[operation].filter(
      (name) =>
        name in wrong &&
        !(operation === 'delete' && name === 'name') &&
        !(operation !== 'export' && name === 'config'),
    );
    const some = fc
      .subarray(names, { minLength: 1 })
      .chain((chosen) =>
        fc.record(Object.fromEntries(chosen.map((name) => [name, fc.constantFrom(...(wrong[name] ?? []))]))),
      );
    await fc.assert(
      fc.asyncProperty(event, some, async (about, given) => {
        const secret = given['m2m-app-secret'] === undefined ? {} : { 'm2m-app-id': 'id' };
        const lines = await problemsOf(operation, about, { ...given, ...secret });
        const named = new Set(lines.map((line) => /^[\w-]+/.exec(line)?.[0]));
        expect(named).toEqual(new Set(Object.keys(given)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('an unused input', () => {
  it.each(operations)('is named with the operations that use it, by operation %s', async (operation) => {
    const unused = Object.keys(inputDefaults).filter((name) => !read[operation].includes(name));
    const some = fc
      .subarray(unused, { minLength: 1 })
      .chain((names) =>
        fc.record(Object.fromEntries(names.map((name) => [name, fc.oneof(likely, anyText)]))),
      );
    await fc.assert(
      fc.asyncProperty(event, some, async (about, given) => {
        const isSet = ([name, value]: [string, string]): boolean =>
          value.trim() !== '' && value.trim().toLowerCase() !== inputDefaults[name];
        const set = Object.entries(given).filter(isSet);
        const lines = set.map(([name]) => {
          const users = operations.filter((other) => read[other].includes(name)).join(', ');
          return `${name}: is not used by operation ${operation}, only by ${users}; leave it out`;
        });
        expect(new Set(await problemsOf(operation, about, given))).toEqual(new Set(lines));
      }),
      { numRuns: 60 },
    );
  });
});
