import * as fc from '../fast-check.ts';
import { describe, expect, it } from 'vitest';
import { completeEvent } from '../../src/inputs/pr-number.ts';
import type { Operation } from '../../src/inputs/inputs.ts';
import type { WorkflowEvent } from '../../src/runner/event.ts';
import { pullRequestEvent, pushEvent } from '../fakes.ts';
import { problemsAsRun } from './read-as-run.ts';
import { validInputs } from './valid-inputs.ts';

const dispatch: WorkflowEvent = { ...pushEvent, name: 'workflow_dispatch' };
const command: WorkflowEvent = { ...pushEvent, name: 'issue_comment', action: 'created', pullRequest: 7 };

const problemsOf = (
  inputs: Record<string, string>,
  event: WorkflowEvent = dispatch,
  operation: Operation = 'provision',
): Promise<string[]> => problemsAsRun({ operation, ...validInputs[operation], ...inputs }, event);

const numbers = fc.integer({ min: 1, max: 2 ** 31 - 1 });

describe('completeEvent', () => {
  it('adds the number to an event that is not about a pull request, and changes nothing else', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(completeEvent(dispatch, String(number))).toEqual({
          ...dispatch,
          pullRequest: number,
          isNumberGiven: true,
        });
      }),
    );
  });

  it('never changes the pull request of an event, and ignores an invalid number', () => {
    const texts = fc.oneof(fc.string(), numbers.map(String), fc.integer().map(String));
    fc.assert(
      fc.property(texts, (text) => {
        for (const event of [pullRequestEvent('closed'), command]) {
          expect(completeEvent(event, text)).toEqual(event);
        }
        if (!/^[1-9]\d*$/.test(text)) expect(completeEvent(dispatch, text)).toEqual(dispatch);
      }),
    );
  });
});

describe('pr-number', () => {
  it.each(['1', '7', '2147483647'])('accepts %j', async (number) => {
    expect(await problemsOf({ 'pr-number': number, name: '' })).toEqual([]);
    expect(await problemsOf({ 'pr-number': number, name: '{pr}' }, dispatch, 'delete')).toEqual([]);
  });

  it.each([
    '0',
    '07',
    '+7',
    '-7',
    '#7',
    '7.0',
    '7e1',
    '0x7',
    '٧',
    '7 8',
    'seven',
    '2147483648',
    '9'.repeat(99),
  ])('is refused when it is %j', async (text) => {
    expect(await problemsOf({ 'pr-number': text })).toEqual([
      `pr-number: must be the number of a pull request of this repository, such as 7, not "${text}"`,
    ]);
  });

  it('is reported with the other inputs, the name among them', async () => {
    expect(await problemsOf({ 'pr-number': '#7', name: '', region: '' })).toEqual([
      'pr-number: must be the number of a pull request of this repository, such as 7, not "#7"',
      'name: is required: the event workflow_dispatch is not about a pull request, for which the default would be {owner}/{repo}#{pr}; set name, or pr-number',
      expect.stringMatching(/^region: is required/),
    ]);
  });

  it.each([
    pullRequestEvent('opened'),
    { ...pullRequestEvent('closed'), name: 'pull_request_target' },
    command,
  ])('may repeat the number of the event $name, and is refused when it differs', async (event) => {
    expect(await problemsOf({ 'pr-number': '7' }, event)).toEqual([]);
    expect(await problemsOf({ 'pr-number': '8' }, event)).toEqual([
      `pr-number: is 8, but the event ${event.name} is about pull request #7; leave pr-number out`,
    ]);
  });

  it('does not determine the branch', async () => {
    const build: WorkflowEvent = {
      ...dispatch,
      name: 'workflow_run',
      branch: { problem: 'the event workflow_run does not say which branch it is about' },
    };
    expect(await problemsOf({ 'pr-number': '7', name: '{branch} {pr}' })).toEqual([]);
    expect(await problemsOf({ 'pr-number': '7', name: '{branch} {pr}' }, build)).toEqual([
      'name: has {branch}, but the event workflow_run does not say which branch it is about',
    ]);
  });

  it.each<Operation>(['sweep', 'unseal', 'export', 'validate'])('is not used by %s', async (operation) => {
    expect(await problemsOf({ 'pr-number': '7' }, dispatch, operation)).toEqual([
      `pr-number: is not used by operation ${operation}, only by provision, delete, configure; leave it out`,
    ]);
  });
});
