import { describe, expect, it } from 'vitest';
import { seal, unseal } from '../../src/shared/seal.ts';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { operate } from './operate.ts';

const apps =
  '[{"name":"2","type":"SPA"},{"name":"server","type":"Traditional"},{"name":"1","type":"Native"}]';

async function sealedRun() {
  const cloud = new LogtoCloud();
  const { outputs } = await operate(cloud, { name: 'Preview', apps });
  cloud.requests.length = 0;
  return { cloud, outputs, sealed: outputs['sealed'] ?? '' };
}

const open = (cloud: LogtoCloud, sealed: string, inputs: Record<string, string> = {}) =>
  operate(cloud, { operation: 'unseal', sealed, ...inputs });

describe('unseal', () => {
  it('sets all outputs again unchanged, without a request', async () => {
    const { cloud, outputs, sealed } = await sealedRun();
    const run = await open(cloud, sealed);
    expect(run.error).toBeUndefined();
    const { plan: _plan, changed: _changed, ...sealedOutputs } = outputs;
    expect(run.outputs).toEqual({ ...sealedOutputs, operation: 'unseal' });
    expect(run.outputs['app-ids']).toMatch(/^\{"2":.*"server":.*"1":/);
    expect(cloud.requests).toEqual([]);
  });

  it('masks every secret and identifier before it sets an output', async () => {
    const { cloud, outputs, sealed } = await sealedRun();
    const { core } = await open(cloud, sealed);
    const firstOutput = core.said.findIndex(
      (line) => line.startsWith('output ') && line !== 'output operation',
    );
    const secret = JSON.parse(outputs['apps'] ?? '').server.secret;
    for (const name of ['m2m-app-secret', 'management-api-token', 'tenant-id', 'endpoint']) {
      const at = core.said.indexOf(`secret ${outputs[name]}`);
      expect(at, name).toBeGreaterThanOrEqual(0);
      expect(at, name).toBeLessThan(firstOutput);
    }
    expect(core.secrets).toContain(secret);
  });

  it('does not mask identifiers when mask-outputs is false', async () => {
    const { cloud, outputs, sealed } = await sealedRun();
    const { core } = await open(cloud, sealed, { 'mask-outputs': 'false' });
    expect(core.secrets).not.toContain(outputs['tenant-id']);
    expect(core.secrets).toContain(outputs['m2m-app-secret']);
  });

  it('replaces an expired token', async () => {
    const { cloud, outputs, sealed } = await sealedRun();
    const content = JSON.parse(await unseal(sealed, cloud.pat));
    content.token.expiresAt = Date.parse('2026-11-20T12:04:00Z');
    const run = await open(cloud, await seal(JSON.stringify(content), cloud.pat));
    expect(run.error).toBeUndefined();
    expect(cloud.requests.map(({ path }) => path)).toEqual(['/oidc/token']);
    expect(run.outputs['management-api-token']).not.toBe(outputs['management-api-token']);
    expect(run.core.secrets).toContain(run.outputs['management-api-token']);
  });

  it('reports that the pat differs', async () => {
    const { cloud, sealed } = await sealedRun();
    const run = await open(cloud, sealed, { pat: 'pat_rotated-after-the-other-job' });
    expect(run.error).toMatch(
      /^sealed: was sealed with another pat: use the pat of the job that provisioned/,
    );
  });

  it('reports a damaged text', async () => {
    const { cloud, sealed } = await sealedRun();
    const middle = Math.floor(sealed.length / 2);
    const flipped = sealed.slice(0, middle) + (sealed[middle] === 'A' ? 'B' : 'A') + sealed.slice(middle + 1);
    for (const text of [
      'nonsense',
      sealed.slice(0, -9),
      flipped,
      `${sealed}A`,
      'a.b.c.d.e',
      await seal('{}', cloud.pat),
      await seal('[', cloud.pat),
    ]) {
      expect((await open(cloud, text)).error, text).toMatch(
        /^sealed: is damaged or no output of this action/,
      );
    }
    expect(cloud.requests).toEqual([]);
  });
});

describe('seal', () => {
  it('contains neither text nor password, and differs each time', async () => {
    const [one, two] = await Promise.all([
      seal('the text', 'the password'),
      seal('the text', 'the password'),
    ]);
    expect(one).not.toBe(two);
    for (const part of one.split('.')) {
      expect(Buffer.from(part, 'base64url').toString('latin1')).not.toMatch(/the text|the password/);
    }
    expect(await unseal(one, 'the password')).toBe('the text');
  });
});
