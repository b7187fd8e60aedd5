import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLogtoClient } from '../../src/logto/client.ts';
import { type Answer, errorOf, json, scripted } from '../http/scripted.ts';

const open = (answers: Answer[]) => scripted(answers, {}, (options) => createLogtoClient('core', options));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('shows the details of an input error of the Management API', async () => {
  const details = 'Error in key path "name": (too_small) String must contain at least 1 character(s)';
  const { send } = open([
    json(400, { code: 'guard.invalid_input', message: 'The request body is invalid.', details }),
  ]);
  const error = await errorOf(send());
  expect(error.message).toContain(
    `answered 400: The request body is invalid. ${details} (code guard.invalid_input)`,
  );
});

it('shows the issues of an input error of the Cloud API instead of its JSON text', async () => {
  const issues = [{ path: ['tag'], message: 'Invalid enum value.' }];
  const { send } = open([
    json(400, { message: JSON.stringify(issues), error: { issues, name: 'ZodError' } }),
  ]);
  expect((await errorOf(send())).message).toContain('answered 400: tag: Invalid enum value. Do this');
});

it('does not repeat a request when the monthly limit on tokens is reached', async () => {
  const { send, requests } = open([json(429, { code: 'auth.exceed_token_limit', message: 'x' })]);
  await errorOf(send());
  expect(requests).toHaveLength(1);
});

it('finds code and request ID inside the error of newer routes', async () => {
  const { send } = open([json(422, { message: 'No.', error: { code: 'some.code', requestId: 'r2' } })]);
  expect((await errorOf(send())).message).toContain('answered 422: No (code some.code, request id r2)');
});
