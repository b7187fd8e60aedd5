import { describe, expect, it } from 'vitest';
import { type Intent, createStepState, readUncheckedName } from '../../src/runner/state.ts';
import { FakeCore } from '../fakes.ts';

const pat = 'pat_x7Kq2mVw9RtB4nLz8YcJ3hFd6GsPe1Ua';
const intent: Intent = {
  stage: 'creating',
  cloudApiEndpoint: 'https://cloud.logto.io',
  name: 'acme/web#7 „ä" {braces} two  spaces',
  tag: 'development',
  regionName: 'EU',
  hasNameOfRun: false,
  knownIds: ['abc123', 'def456'],
  logtoTime: 1_795_132_800_000,
  replacedIds: [],
};

const env = { GITHUB_RUN_ID: '1', GITHUB_RUN_ATTEMPT: '1', GITHUB_JOB: 'test' };

function start() {
  const core = new FakeCore();
  return { core, state: createStepState(core, pat, env) };
}

const foreign =
  /^The state of this step was not written by this action in this job with this pat, so it is ignored\. If the step was interrupted, (its tenant|the tenant ".+") may be left over: look for it in Logto Console\.$/;

describe('the state of a step', () => {
  it('is read back as it was written', () => {
    const { state } = start();
    for (const written of [
      intent,
      { ...intent, stage: 'created' as const, tenantId: 'new123' },
      { ...intent, stage: 'after-job' as const, tenantId: 'new123', createdAt: 1_795_132_801_000 },
      { ...intent, stage: 'deleting' as const, replacedIds: ['abc123'] },
    ]) {
      state.saveIntent(written);
      expect(state.readIntent()).toEqual(written);
    }
  });

  it('may lack the time of Logto', () => {
    const { state } = start();
    state.saveIntent({ ...intent, logtoTime: undefined });
    expect(state.readIntent()?.logtoTime).toBeUndefined();
  });

  it('is empty at first, and again once it is cleared', () => {
    const { core, state } = start();
    expect(core.getState('tenant')).toBe('');
    expect(state.readIntent()).toBeUndefined();
    state.saveIntent(intent);
    expect(core.getState('tenant')).not.toBe('');
    state.clearIntent();
    expect(core.getState('tenant')).toBe('');
    expect(state.readIntent()).toBeUndefined();
  });

  it('stays without a failure when it cannot be dropped', () => {
    const { core, state } = start();
    state.saveIntent(intent);
    core.saveState = () => {
      throw new Error('ENOSPC: no space left on device, write');
    };
    expect(() => state.clearIntent()).toThrow('ENOSPC');
    expect(() => state.dropIntent()).not.toThrow();
    expect(core.said).toContain(
      'debug The state could not be written: ENOSPC: no space left on device, write',
    );
    expect(state.readIntent()).toEqual(intent);
  });

  it('is cleared when it is dropped where it can be written', () => {
    const { core, state } = start();
    state.saveIntent(intent);
    state.dropIntent();
    expect(core.getState('tenant')).toBe('');
  });

  it('is one line, so that the runner does not change it', () => {
    const { core, state } = start();
    state.saveIntent({ ...intent, name: 'two\nlines\r' });
    expect(core.state['tenant']).not.toMatch(/[\r\n]/);
  });

  it('never contains the pat', () => {
    const { core, state } = start();
    state.saveIntent(intent);
    expect(JSON.stringify(core.state)).not.toContain(pat);
  });
});

describe('state that this action did not write', () => {
  const json = JSON.stringify(intent);
  const written = (): string => {
    const { core, state } = start();
    state.saveIntent(intent);
    return core.state['tenant'] ?? '';
  };

  it.each<[string, () => string]>([
    ['without a code', () => json],
    ['with an empty code', () => ` ${json}`],
    ['with a code of another length', () => `abc ${json}`],
    ['with a made-up code', () => `${'0'.repeat(64)} ${json}`],
    ['with a code of other bytes', () => `${'ä'.repeat(32)} ${json}`],
    ['that was changed', () => written().replace('cloud.logto.io', 'cloud.example')],
    ['that was cut', () => written().slice(0, -1)],
    ['with more after it', () => `${written()} `],
    ['that is only a code', () => written().slice(0, 64)],
  ])('is refused: one %s', (_, text) => {
    const { core, state } = start();
    core.state['tenant'] = text();
    expect(() => state.readIntent()).toThrow(foreign);
  });

  it('is refused when another pat wrote it', () => {
    const { core } = start();
    createStepState(core, 'pat_another-one-of-the-same-account', env).saveIntent(intent);
    expect(() => createStepState(core, pat, env).readIntent()).toThrow(foreign);
  });

  it.each(Object.keys(env))('is refused when a job with another %s wrote it', (variable) => {
    const { core, state } = start();
    for (const other of [
      { ...env, [variable]: '2' },
      { ...env, [variable]: undefined },
    ]) {
      createStepState(core, pat, other).saveIntent(intent);
      expect(() => state.readIntent()).toThrow(foreign);
    }
  });

  it('is refused with the name of the tenant, where it can be read', () => {
    const { core, state } = start();
    createStepState(core, pat, { ...env, GITHUB_JOB: 'other' }).saveIntent({ ...intent, name: 'Preview' });
    expect(() => state.readIntent()).toThrow('the tenant "Preview" may be left over');
    core.state['tenant'] = 'nonsense';
    expect(() => state.readIntent()).toThrow('its tenant may be left over');
  });
});

describe('readUncheckedName', () => {
  it('returns the name for a message even when another action wrote the state', () => {
    const { core, state } = start();
    state.saveIntent(intent);
    expect(readUncheckedName(core)).toBe(intent.name);
  });

  it.each(['', 'nonsense', 'code {"name":17}', 'code [', '{"name":"x"}'])(
    'returns nothing for %j',
    (text) => {
      const { core } = start();
      core.state['tenant'] = text;
      expect(readUncheckedName(core)).toBeUndefined();
    },
  );
});
