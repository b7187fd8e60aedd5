import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/inputs/inputs.ts';
import type { WorkflowEvent } from '../../src/runner/event.ts';
import { FakeCore, pullRequestEvent, pushEvent, withDefaults } from '../fakes.ts';
import { problemsAsRun } from './read-as-run.ts';
import { validInputs } from './valid-inputs.ts';

const opened = pullRequestEvent('opened');
const onBranch = (value: string): WorkflowEvent => ({ ...opened, branch: { value } });
const ofFork: WorkflowEvent = { ...opened, branch: { problem: 'the branch is that of a fork' } };

/** The names that `provision` and `delete` read. */
const namesOf = (name: string, event: WorkflowEvent): unknown[] =>
  (['provision', 'delete'] as const).map((operation) => {
    const core = new FakeCore(withDefaults({ ...validInputs[operation], name }));
    return readInputs[operation]({ core, event, isAuto: false }).value?.name;
  });

const problemsOf = (name: string, event: WorkflowEvent): Promise<string[]> =>
  problemsAsRun({ operation: 'provision', ...validInputs.provision, name }, event);

describe('the name of a tenant', () => {
  it.each<[template: string, name: string, event: WorkflowEvent]>([
    ['', 'octo/shop#7', opened],
    ['{owner}/{repo}#{pr}', 'octo/shop#7', opened],
    ['{repo} of {owner}: {branch}, {run}', 'shop of octo: feature, 4815162342', opened],
    ['{owner}/{repo} {branch}', 'octo/shop main', pushEvent],
    ['{pr}{pr} {{pr}} {pr', '77 {7} {pr', opened],
    ['}{ pr $& $1', '}{ pr $& $1', opened],
    ['{owner}/{repo}#7', 'octo/shop#7', ofFork],
    // Braces and $ in what is filled in mean nothing.
    ['{branch}', '{pr}', onBranch('{pr}')],
    ['{branch}{pr}', '{x}7', onBranch('{x}')],
    ['{{branch}}', '{pr}', onBranch('pr')],
    ['{branch} {pr}', '$& $1 7', onBranch('$& $1')],
    ['{branch', '{branch', onBranch('x')],
  ])('is filled in from %j as %j', (template, name, event) => {
    expect(namesOf(template, event)).toEqual([name, name]);
  });

  it.each<[template: string, event: WorkflowEvent, problem: string]>([
    [
      '',
      pushEvent,
      'is required: the event push is not about a pull request, for which the default would be {owner}/{repo}#{pr}; set name, or pr-number',
    ],
    [
      '{repo}#{pr}',
      pushEvent,
      'has {pr}, but the event push is not about a pull request; set pr-number to say which one is meant',
    ],
    ['{pr} {branch}', ofFork, 'has {branch}, but the branch is that of a fork'],
    ['{run}', { ...opened, runId: '' }, 'has {run}, but GITHUB_RUN_ID is not the id of a run'],
    ['{run}', { ...opened, runId: '007' }, 'has {run}, but GITHUB_RUN_ID is not the id of a run'],
    ['{repo}', { ...opened, repository: '' }, 'has {repo}, but GITHUB_REPOSITORY does not name a repository'],
    [
      '{owner}',
      { ...opened, repository: 'x' },
      'has {owner}, but GITHUB_REPOSITORY does not name a repository',
    ],
    ...['{sha}', '{}', '{ref_name}', '{pr}x{$&}'].map((template): [string, WorkflowEvent, string] => [
      template,
      opened,
      `has the unknown placeholder ${template.replace('{pr}x', '')}; there are {owner}, {repo}, {pr}, {branch} and {run}`,
    ]),
  ])('is refused for %j on %j', async (template, event, problem) => {
    expect(await problemsOf(template, event)).toEqual([`name: ${problem}`]);
  });

  it('has all its problems in one line, each once', async () => {
    expect(await problemsOf('{x} {pr} {branch} {pr}', { ...pushEvent, branch: ofFork.branch })).toEqual([
      'name: has the unknown placeholder {x}; there are {owner}, {repo}, {pr}, {branch} and {run}; has {pr}, but the event push is not about a pull request; set pr-number to say which one is meant; has {branch}, but the branch is that of a fork',
    ]);
  });

  it('has at most 128 characters once it is filled in', async () => {
    const text = 'x'.repeat(128 - 'octo/shop#7'.length);
    expect(await problemsOf(`{owner}/{repo}#{pr}${text}`, opened)).toEqual([]);
    expect(await problemsOf(`{owner}/{repo}#{pr}${text}y`, opened)).toEqual([
      'name: must be at most 128 characters long, but has 129',
    ]);
    expect(await problemsOf('{branch}', onBranch('🙂'.repeat(128)))).toEqual([]);
    expect(await problemsOf('{branch}', onBranch('🙂'.repeat(129)))).toEqual([
      'name: must be at most 128 characters long, but has 129',
    ]);
  });

  it.each([
    ['a tab', '\t'],
    ['a line break', '\n'],
    ['NUL', '\0'],
    ['DEL', '\u007F'],
    ['a control character of Latin-1', '\u0085'],
    ['a soft hyphen', '\u00AD'],
    ['a space of no width', '\u200B'],
    ['a joiner of no width', '\u200D'],
    ['a change of direction', '\u202E'],
    ['a byte order mark', '\uFEFF'],
    ['an invisible letter', '\u{E0041}'],
    ['half a surrogate pair', '\uD83D'],
  ])('is refused with %s, in the template and in a value', async (_, character) => {
    const refused = ['name: must be one line without control or format characters'];
    expect(await problemsOf(`a${character}b`, opened)).toEqual(refused);
    expect(await problemsOf('{branch}', onBranch(`a${character}b`))).toEqual(refused);
  });
});
