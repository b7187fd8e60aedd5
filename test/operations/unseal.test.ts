import { describe, expect, it } from 'vitest';
import { seal, unseal } from '../../src/shared/seal.ts';
import { provisionResultSchema } from '../../src/tenant/result.ts';
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

/** What the outputs of {@link sealedRun} are sealed for. */
const sealedFor = ({ cloudOrigin }: LogtoCloud) =>
  ({ purpose: 'outputs', cloudApiEndpoint: cloudOrigin, name: 'Preview' }) as const;

/** What is sealed, for a test to seal something else. */
const contentOf = (cloud: LogtoCloud, sealed: string) =>
  unseal(sealed, provisionResultSchema, sealedFor(cloud), cloud.pat);

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
    const content = await contentOf(cloud, sealed);
    if (content.token) content.token.expiresAt = Date.parse('2026-11-20T12:04:00Z');
    const run = await open(cloud, await seal(content, sealedFor(cloud), cloud.pat));
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
      await seal({}, sealedFor(cloud), cloud.pat),
    ]) {
      expect((await open(cloud, text)).error, text).toMatch(/^sealed: is damaged: pass `needs\./);
    }
    expect(cloud.requests).toEqual([]);
  });

  it('opens outputs of any tenant and Cloud API', async () => {
    const { cloud, outputs, sealed } = await sealedRun();
    const other = { purpose: 'outputs', cloudApiEndpoint: 'https://logto.example', name: 'Other' } as const;
    const run = await open(cloud, await seal(await contentOf(cloud, sealed), other, cloud.pat));
    expect(run.error).toBeUndefined();
    expect(run.outputs['tenant-id']).toBe(outputs['tenant-id']);
  });

  it('rejects a sealed text with another purpose, such as kept credentials', async () => {
    const { cloud, sealed } = await sealedRun();
    const kept = { ...sealedFor(cloud), purpose: 'credentials' } as const;
    const { error } = await open(cloud, await seal(await contentOf(cloud, sealed), kept, cloud.pat));
    expect(error).toMatch(/^sealed: was sealed for something else: pass `needs\./);
  });

  it.each([
    ['without TLS', 'http://abc123.logto.app'],
    ['with a path', 'https://abc123.logto.app/api'],
    ['that is no URL', 'abc123.logto.app'],
  ])('rejects an endpoint %s, and sends nothing there', async (_, endpoint) => {
    const { cloud, sealed } = await sealedRun();
    const content = { ...(await contentOf(cloud, sealed)), endpoint };
    const { core, error, outputs } = await open(cloud, await seal(content, sealedFor(cloud), cloud.pat));
    expect(error).toMatch(/^sealed: is damaged: pass `needs\./);
    expect([...core.said, JSON.stringify(outputs)].join()).not.toContain(endpoint);
    expect(cloud.requests).toEqual([]);
  });
});
