import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inputNames, misspelledInputs } from '../../src/inputs/misspelled.ts';
import { run } from '../../src/operations/run.ts';
import { loadManifest } from '../../stand-in/runner/manifest.ts';
import { fakeContext } from '../fakes.ts';
import { validInputs } from './valid-inputs.ts';

it('knows every input of action.yml', () => {
  const { inputs } = loadManifest(join(import.meta.dirname, '../..'));
  expect(inputNames.toSorted()).toEqual(Object.keys(inputs ?? {}).toSorted());
});

describe('a misspelled input', () => {
  it.each([
    ['INPUT_REIGON', 'reigon', 'region'],
    ['INPUT_DRY_RUN', 'dry_run', 'dry-run'],
    ['INPUT_APP', 'app', 'apps'],
    ['INPUT_M2M-APP-SECRETS', 'm2m-app-secrets', 'm2m-app-secret'],
    ['INPUT_TIMEOUT', 'timeout', 'timeout-seconds'],
    ['INPUT_GITHUB_TOKEN', 'github_token', 'github-token'],
  ])('is found in %s', (variable, given, meant) => {
    expect(misspelledInputs({ [variable]: 'x' })).toEqual([{ given, meant }]);
  });

  it.each(['INPUT_REGION', 'INPUT_DRY-RUN', 'INPUT_WHO-TO-GREET', 'INPUT_', 'REIGON', 'INPUT_X'])(
    'is not reported for %s, an input or a name that another program may use',
    (variable) => {
      expect(misspelledInputs({ [variable]: 'x' })).toEqual([]);
    },
  );
});

/** Runs without a request, and gives the warnings and the error. */
async function runWith(inputs: Record<string, string>, env: Record<string, string>) {
  const context = {
    ...fakeContext({
      fetch: () => Promise.reject(new Error('no request')),
      inputs: { ...validInputs.provision, ...inputs },
    }),
    connect: () => Promise.reject(new Error('The inputs are valid.')),
    env,
  };
  const error: unknown = await run(context).catch((reason: unknown) => reason);
  const warnings = context.core.said.filter((line) => line.startsWith('warning '));
  return { warnings, message: error instanceof Error ? error.message : 'none' };
}

describe('a run with a misspelled input', () => {
  const env = { INPUT_REIGON: 'EU' };
  const sentence = 'the step sets reigon, which is not an input; did you mean region';

  it('names it in the error when the input that was meant is required', async () => {
    const { warnings, message } = await runWith({ region: '' }, env);
    expect(message).toMatch(/^region: is required: the name of a region /);
    expect(message.endsWith(`; ${sentence}.`)).toBe(true);
    expect(warnings).toEqual([]);
  });

  it('only warns otherwise', async () => {
    const { warnings, message } = await runWith({}, env);
    expect(message).toBe('The inputs are valid.');
    expect(warnings).toEqual([`warning ${sentence.replace('the', 'The')}.`]);
  });

  it.each(['INPUT_PATH', 'INPUT_GAME'])('takes %s for an input of another program', async (variable) => {
    expect((await runWith({}, { [variable]: 'x' })).warnings).toEqual([]);
  });

  it('warns about a short name without its plural', async () => {
    const { warnings } = await runWith({}, { INPUT_APP: 'x' });
    expect(warnings).toEqual(['warning The step sets app, which is not an input; did you mean apps.']);
  });

  it('warns when it is skipped', async () => {
    const { warnings, message } = await runWith({ pat: '', 'missing-pat': 'skip' }, env);
    expect(message).toBe('none');
    expect(warnings[0]).toBe(`warning ${sentence.replace('the', 'The')}.`);
  });

  it('does not show its value', async () => {
    const { message } = await runWith({ pat: '' }, { INPUT_PTA: 'pat_the_secret_value_itself' });
    expect(message).not.toContain('the_secret_value');
  });
});
