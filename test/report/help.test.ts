import { describe, expect, it } from 'vitest';
import { RequestError } from '../../src/http/failure.ts';
import { helpPages } from '../../src/report/help.ts';
import { DeadlineError } from '../../src/shared/clock.ts';
import { InputError } from '../../src/shared/problem.ts';

const page = 'docs/troubleshooting.md';
const help = (error: unknown): string[] => helpPages(error, {}).map((link) => link.replace(`${page}#`, ''));
const request = { doing: 'read it', method: 'GET', path: '/x' };
const refused = new RequestError(request, { kind: 'refused', status: 422, json: true }, undefined);

describe('the help for an error', () => {
  it('links the page in the version that the workflow uses', () => {
    const env = {
      GITHUB_SERVER_URL: 'https://ghe.example.com',
      GITHUB_ACTION_REPOSITORY: 'acme/tenants',
      GITHUB_ACTION_REF: 'releases/v1#2',
    };
    expect(helpPages(new Error('x'), env)).toEqual([
      `https://ghe.example.com/acme/tenants/blob/releases/v1%232/${page}#if-nothing-here-helps`,
    ]);
  });

  it.each(['GITHUB_SERVER_URL', 'GITHUB_ACTION_REPOSITORY', 'GITHUB_ACTION_REF'])(
    'is only the path of the page without %s',
    (name) => {
      const env = {
        GITHUB_SERVER_URL: 'a',
        GITHUB_ACTION_REPOSITORY: 'b',
        GITHUB_ACTION_REF: 'c',
        [name]: '',
      };
      expect(helpPages(new Error('x'), env)).toEqual([`${page}#if-nothing-here-helps`]);
    },
  );

  it.each<[why: string, error: unknown, anchors: string[]]>([
    [
      'the heading of its message',
      new Error('It exists already, and if-exists is fail.'),
      ['exists-already-and-if-exists-is-fail'],
    ],
    [
      'the heading of a message with inserted text',
      new InputError([{ path: 'name', sentence: 'must be at most 128 characters long, but has 129' }]),
      ['must-be-at-most--characters-long-but-has-'],
    ],
    [
      'each heading once, in the order of the message',
      new InputError([
        { path: 'apps', sentence: 'trailing comma; remove it' },
        { path: 'region', sentence: 'put it in quotes' },
        { path: 'apps', sentence: 'trailing comma; remove it' },
      ]),
      ['trailing-comma-remove-it', 'put-it-in-quotes'],
    ],
    ['the section of an input', new InputError([{ path: 'tag', sentence: 'is odd' }]), ['inputs']],
    ['the section of names', new InputError([{ path: 'name', sentence: 'is odd' }]), ['names-and-patterns']],
    [
      'the section of config files',
      new InputError([{ path: '', sentence: 'is odd', at: { file: 'a.yml', line: 1, column: 1 } }]),
      ['the-config-file'],
    ],
    ['the section of refusals', new Error('x', { cause: refused }), ['logto-refuses-a-request']],
    [
      'the section of the network',
      new RequestError(request, { kind: 'timeout', seconds: 5 }, undefined),
      ['network-and-time-limits'],
    ],
    [
      'the section of refusals, then what became of the tenant',
      new Error('x\nThe tenant "a" that this run created was deleted again.', { cause: refused }),
      ['logto-refuses-a-request', 'that-this-run-created-was-deleted-again'],
    ],
    [
      'only what became of the tenant, where no section says why',
      new Error('The tenant "a" that this run created was deleted again.'),
      ['that-this-run-created-was-deleted-again'],
    ],
    ['the section of time limits', new DeadlineError(3), ['network-and-time-limits']],
    [
      'the section of requests for several that failed',
      new AggregateError([new Error('x'), refused]),
      ['logto-refuses-a-request'],
    ],
    ['the last section for anything else', 'a text', ['if-nothing-here-helps']],
  ])('points to %s', (_, error, anchors) => {
    expect(help(error)).toEqual(anchors);
  });

  it('names only the sections of more than three headings', () => {
    const sentences = [
      'put it in quotes',
      'save it as UTF-8',
      'needs a space after its colon',
      'trailing comma; remove it',
    ];
    const error = new InputError(sentences.map((sentence) => ({ path: 'x', sentence })));
    expect(help(error)).toEqual(['the-config-file', 'inputs']);
  });
});
