import { describe, expect, it } from 'vitest';
import { showReason } from '../../src/http/reason.ts';
import { readErrorBody } from '../../src/logto/error-body.ts';

const shown = (body: unknown): string => showReason(readErrorBody(body) ?? {});

const required = {
  code: 'invalid_type',
  expected: 'string',
  received: 'undefined',
  path: ['clientId'],
  message: 'Required',
};
const choice = {
  code: 'invalid_enum_value',
  received: 'Web',
  options: ['SPA'],
  path: ['apps', 0, 'type'],
  message: "Invalid enum value. Expected 'SPA', received 'Web'",
};
const issues = [required, choice];
const both = "clientId: Required; apps[0].type: Invalid enum value. Expected 'SPA'";

describe('the reason of a refusal', () => {
  it.each<[string, object, string]>([
    [
      'issues in data (sample 662)',
      { message: 'Invalid.', data: { issues, name: 'ZodError' } },
      `Invalid. ${both}`,
    ],
    ['issues in error (sample 005)', { message: JSON.stringify(issues), error: { issues } }, both],
    ['issues in the message alone', { message: JSON.stringify(issues, null, 2) }, both],
    ['a list of issues as data', { message: 'Invalid.', data: issues }, `Invalid. ${both}`],
    ['issues in an error in data', { message: 'Invalid', data: { error: { issues } } }, `Invalid: ${both}`],
    ['data that is JSON text', { message: 'Invalid.', data: JSON.stringify({ issues }) }, `Invalid. ${both}`],
    [
      'details that are JSON text',
      { message: 'Invalid.', details: JSON.stringify({ issues }) },
      `Invalid. ${both}`,
    ],
    [
      'details that repeat issues',
      { message: 'Invalid.', details: 'Error in key path', data: { issues } },
      `Invalid. ${both}`,
    ],
    ['details alone', { message: 'Invalid.', details: 'No such\nkey.' }, 'Invalid. No such key.'],
    [
      'a message in data (sample 1269)',
      { message: 'It failed.', data: { message: 'No function.' } },
      'It failed. No function.',
    ],
    ['the token endpoint', { message: 'A.', error: 'invalid_client', error_description: 'b' }, 'A. b'],
    ['issues without a path', { data: { issues: [{ message: 'Required', path: [] }] } }, 'Required'],
    ['no issues', { message: 'Invalid.', data: { issues: [] } }, 'Invalid.'],
    ['nothing', {}, ''],
  ])('is read from %s', (_, body, expected) => {
    expect(shown(body)).toBe(expected);
  });

  it.each<[string, object]>([
    ['what was received', { data: { issues: [{ ...choice, received: 'S3cret' }] } }],
    [
      'what a message says was received',
      { data: { issues: [{ ...choice, message: "No, received 'S3cret'" }] } },
    ],
    ['what details say was received', { details: "Error in key path: No, received 'it is \n S3cret'" }],
    ['other fields of data', { data: { config: 'S3cret', message: 'x', payload: { sub: 'S3cret' } } }],
    ['data that is text', { data: 'S3cret' }],
    ['texts of a list', { data: { data: ['S3cret'] } }],
    ['a message that is other JSON', { message: '{"body":"S3cret"}' }],
    ['details that are other JSON', { details: '["S3cret"]' }],
    [
      'what unions tried',
      { data: { issues: [{ path: [], message: 'x', unionErrors: [{ message: 'S3cret' }] }] } },
    ],
  ])('never contains %s', (_, body) => {
    expect(shown({ message: 'Invalid.', ...body })).not.toContain('S3cret');
  });

  it('has at most five issues, and counts the rest', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ path: ['list', index], message: 'Required' }));
    expect(shown({ message: 'Invalid.', data: { issues: many } })).toBe(
      'Invalid. list[0]: Required; list[1]: Required; list[2]: Required; list[3]: Required; list[4]: Required; and 7 more',
    );
  });

  it('has only whole issues, at most 1,000 characters of them', () => {
    const long = (length: number) => ({ path: ['a'], message: 'x'.repeat(length - 3) });
    expect(shown({ data: { issues: [long(600), long(600), long(5)] } })).toBe(
      `a: ${'x'.repeat(597)}; and 2 more`,
    );
    expect(shown({ data: { issues: [long(1001), long(5)] } })).toBe('a message of 1001 characters; a: xx');
  });

  it('leaves out entries that are not issues', () => {
    expect(shown({ data: { issues: [null, 'text', { path: ['a'] }, required] } })).toBe('clientId: Required');
  });
});

it.each<[string, unknown]>([
  ['a page', undefined],
  ['a list', []],
  ['text', 'no'],
  ['a message that is no text', { message: 5 }],
])('does not treat %s as an error of Logto', (_, body) => {
  expect(readErrorBody(body)).toBeUndefined();
});
