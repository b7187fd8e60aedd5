import { expect, it } from 'vitest';
import { reportFailure } from '../../src/runner/entry.ts';
import { throwAll } from '../../src/shared/concurrency.ts';
import { InputError } from '../../src/shared/problem.ts';
import { FakeCore } from '../fakes.ts';

const at = { file: 'logto.yml', line: 3, column: 5 };
const placed = { file: 'logto.yml', startLine: 3, startColumn: 5, title: 'Logto tenant config' };
const placedError = (message: string) => Object.assign(new Error(message), { at });
const notes = (...help: string[]) => ({ findHelp: async () => help, writeSummary: async () => undefined });
const failed = async (error: unknown) => {
  const core = new FakeCore();
  await reportFailure(core, (text) => text.replaceAll('s3cret', '***'), notes(), error);
  expect(core.failures).toHaveLength(1);
  return core.annotations;
};
const several = (...errors: Error[]): unknown => {
  try {
    throwAll(errors);
    return undefined;
  } catch (error) {
    return error;
  }
};

it('annotates the only problem on its line', async () => {
  expect(await failed(new InputError([{ path: 'roles[0]', sentence: 'is wrong', at }]))).toEqual([
    { message: 'logto.yml:3:5 roles[0]: is wrong.', ...placed },
  ]);
});

it('annotates each problem on its line, and collects those without a file in one annotation', async () => {
  const error = new InputError([
    { path: 'users[0].name', sentence: 'is required', at },
    { path: 'region', sentence: 'is required' },
  ]);
  expect(await failed(error)).toEqual([
    { message: 'logto.yml:3:5 users[0].name: is required.', ...placed },
    { message: '2 problems with the inputs, 1 of them on their lines:\n- region: is required.' },
  ]);
});

it('keeps what happened to the tenant with the only failure, on its line', async () => {
  const cause = placedError('logto.yml:3:5 users[0]: Could not create it.');
  const message = `${cause.message}\nThe tenant was deleted again.`;
  expect(await failed(new Error(message, { cause }))).toEqual([{ message, ...placed }]);
});

it('annotates several failures once each, and counts the rest', async () => {
  const entry = (number: number) => placedError(`logto.yml:3:5 users[${number}]: Could not create it.`);
  const cause = several(entry(0), new Error('The tenant is gone.'), entry(1), entry(1));
  const message = `${cause instanceof Error ? cause.message : ''}\nThe tenant was deleted again.`;
  expect(await failed(new Error(message, { cause }))).toEqual([
    { message: 'logto.yml:3:5 users[0]: Could not create it.', ...placed },
    { message: 'logto.yml:3:5 users[1]: Could not create it.', ...placed },
    { message: 'The tenant is gone.\nThe tenant was deleted again.' },
  ]);
});

it.each([2, 9, 10, 12, 50, 60])(
  'says each of %i problems exactly once, in ten annotations',
  async (count) => {
    const problems = Array.from({ length: count }, (_, index) => ({
      path: `users[${index}]`,
      sentence: 'is wrong',
      at,
    }));
    const said = await failed(new InputError(problems));
    expect(said.length).toBe(Math.min(count + 1, 10));
    const text = said.map(({ message }) => message).join('\n');
    const listed = problems.slice(0, 50).map(({ path }) => text.split(`${path}: is wrong.`).length - 1);
    expect(listed).toEqual(listed.map(() => 1));
    expect(text).toContain(`${count} problems with the inputs, `);
    expect(text.includes('… and 10 more.')).toBe(count === 60);
  },
);

it('reports each of many failures, even those that the sum omits', async () => {
  const failures = Array.from({ length: 40 }, (_, index) =>
    placedError(`logto.yml:3:5 users[${index}]: No.`),
  );
  const text = (await failed(several(...failures))).map(({ message }) => message).join('\n');
  const counts = failures.map(({ message }) => text.split(message).length - 1);
  expect(counts).toEqual(counts.map(() => 1));
});

it('never starts a command, whatever a text contains', async () => {
  expect((await failed(placedError('x\n::set-output name=a::b')))[0]?.message).not.toMatch(/^::/m);
});

it('hides secrets', async () => {
  expect((await failed(placedError('The value s3cret is wrong.')))[0]?.message).toBe(
    'The value *** is wrong.',
  );
});

it.each([
  ['text', 'text'],
  [undefined, 'undefined'],
  [new Error('nothing of a file'), 'nothing of a file'],
])('reports what does not fit into one annotation: %s', async (error, message) => {
  expect(await failed(error)).toEqual([{ message }]);
});

it('shows the errors of a file in the order of its lines, and help at the end', async () => {
  const problem = (line: number) => ({ path: `roles[${line}]`, sentence: 'is wrong', at: { ...at, line } });
  const core = new FakeCore();
  const error = new InputError([problem(12), problem(2)]);
  await reportFailure(core, (text) => text, notes('here'), error);
  expect(core.annotations.map(({ message }) => message)).toEqual([
    'logto.yml:2:5 roles[2]: is wrong.',
    'logto.yml:12:5 roles[12]: is wrong.',
    '2 problems with the inputs, each on its line.\nHelp: here',
  ]);
});

it('leaves no number of failures to the sum that it does not list', async () => {
  const failures = Array.from({ length: 8 }, (_, index) => placedError(`logto.yml:3:5 users[${index}]: No.`));
  const cause = several(...failures);
  const message = `${cause instanceof Error ? cause.message : ''}\nThe tenant was deleted again.`;
  const said = await failed(new Error(message, { cause }));
  expect(said.at(-1)).toEqual({ message: 'The tenant was deleted again.' });
});

it.each([60, 200])('keeps each of %i long problems in the log, and the help in the error', async (count) => {
  const problems = Array.from({ length: count }, (_, index) => ({
    path: `apps[${index}]`,
    sentence: 'x'.repeat(200),
  }));
  const core = new FakeCore();
  await reportFailure(core, (text) => text, notes('here'), new InputError(problems));
  const [only] = core.annotations;
  expect(only?.message.length).toBeLessThanOrEqual(4096);
  expect(only?.message).toMatch(/\n… The rest of this message stands above\.\nHelp: here$/);
  const said = core.said.filter((line) => !line.startsWith('debug '));
  const log = [...said, only?.message].join('\n');
  const counts = problems.slice(0, 50).map(({ path }) => log.split(`${path}: x`).length - 1);
  expect(counts).toEqual(counts.map(() => 1));
});
