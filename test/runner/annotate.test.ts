import { expect, it } from 'vitest';
import { annotate } from '../../src/runner/entry.ts';
import { escapeCommands } from '../../src/runner/log.ts';
import { InputError } from '../../src/shared/problem.ts';
import { FakeCore } from '../fakes.ts';

const at = { file: 'logto.yml', line: 3, column: 5 };
const placed = { file: 'logto.yml', startLine: 3, startColumn: 5, title: 'Logto tenant config' };
const placedError = (message: string) => Object.assign(new Error(message), { at });
const annotations = (error: unknown) => {
  const core = new FakeCore();
  annotate(core, error, (text) => escapeCommands(text).replaceAll('s3cret', '***'));
  return core.annotations;
};

it('annotates each problem on its line, and skips problems without a file', () => {
  const error = new InputError([
    { path: 'users[0].name', sentence: 'is required', at },
    { path: 'region', sentence: 'is required' },
  ]);
  expect(annotations(error)).toEqual([{ message: 'users[0].name: is required', ...placed }]);
});

it('finds wrapped errors: of a deleted tenant, or of several entries', () => {
  const failure = placedError('logto.yml:3:5 users[0]: Could not create it.');
  const wrapped = new Error('The tenant was deleted again.', {
    cause: new AggregateError([failure, failure]),
  });
  expect(annotations(wrapped)).toEqual(
    Array.from({ length: 2 }, () => ({ message: 'logto.yml:3:5 users[0]: Could not create it.', ...placed })),
  );
});

it('cannot begin a command', () => {
  expect(annotations(placedError('x\n::set-output name=a::b'))[0]?.message).not.toMatch(/^::/m);
});

it('hides secrets', () => {
  expect(annotations(placedError('The value s3cret is wrong.'))[0]?.message).toBe('The value *** is wrong.');
});

it.each([undefined, 'text', new Error('nothing of a file')])('has no annotation for %s', (error) => {
  expect(annotations(error)).toEqual([]);
});
