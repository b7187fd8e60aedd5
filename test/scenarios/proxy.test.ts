import { afterEach, describe, expect, it } from 'vitest';
import { type Proxy, startProxy, unmasked } from '../../stand-in/proxy/index.ts';
import {
  type Certificate,
  canMakeCertificates,
  makeCertificate,
  startTls,
} from '../../stand-in/proxy/tls.ts';
import type { RunResult } from '../../stand-in/runner/index.ts';
import { onlyFor, runBundle, startCloud } from './scenario.ts';

const user = 'proxy-user';
const password = "p@ss'w:rd/%41";
const credentials = `${user}:${password}`;

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  await Promise.all(cleanups.splice(0).map((cleanup) => cleanup()));
});

/** A proxy that knows `logto.test` as the server at an origin. */
async function openProxy(its: string, origin: string): Promise<Proxy> {
  const proxy = await startProxy(its, { 'logto.test': new URL(origin).host });
  cleanups.push(proxy.close);
  return proxy;
}

function expectNoCredentials(run: RunResult): void {
  const text = unmasked(run);
  const forms = [password, encodeURIComponent(password), Buffer.from(credentials).toString('base64')];
  for (const form of [user, ...forms]) expect(text).not.toContain(form);
}

function onlyError(run: RunResult): string {
  expect(run.result).toBe('failure');
  expect(run.annotations.map(({ level }) => level)).toEqual(['error']);
  return run.annotations[0]?.message ?? '';
}

/** Deletes the tenant "Preview" through a Cloud API whose name only a proxy knows. */
const deletePreview = { ...onlyFor('delete'), name: 'Preview', 'cloud-api-endpoint': 'https://logto.test' };

it('reaches this machine directly, whatever proxy the environment names', async () => {
  const served = await startCloud();
  const proxy = await startProxy();
  await proxy.close();
  const env = { HTTP_PROXY: proxy.origin, HTTPS_PROXY: proxy.origin };
  const run = await runBundle(served, { 'delete-after-job': 'true' }, { env });
  expect(run.result).toBe('success');
  expect(run.annotations).toEqual([]);
  expect(served.cloud.requests.map(({ method }) => method)).toContain('DELETE');
  expect(served.cloud.tenants.size).toBe(0);
});

it('fails with one error when the proxy cannot be reached', async () => {
  const served = await startCloud();
  // No test is given a port below 1024.
  const env = { HTTPS_PROXY: `http://${user}:${encodeURIComponent(password)}@127.0.0.1:2` };
  const run = await runBundle(served, { ...deletePreview, 'timeout-seconds': '2' }, { env });
  expect(onlyError(run)).toMatch(
    /^Could not read the tenants of the account: GET \/api\/tenants got no answer: the connection was refused \(ECONNREFUSED\)/,
  );
  expectNoCredentials(run);
});

it('sends nothing when NODE_TLS_REJECT_UNAUTHORIZED turns the check of certificates off', async () => {
  const served = await startCloud();
  const run = await runBundle(served, {}, { env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } });
  expect(onlyError(run)).toMatch(
    /^NODE_TLS_REJECT_UNAUTHORIZED: must not be 0, .* set NODE_EXTRA_CA_CERTS to the CA file/,
  );
  expect(served.cloud.requests).toEqual([]);
});

describe.skipIf(!canMakeCertificates)('a certificate of a private authority (needs openssl)', () => {
  async function behindTls() {
    const served = await startCloud();
    const certificate: Certificate = makeCertificate();
    const tls = await startTls(served.origin, certificate);
    cleanups.push(tls.close, certificate.remove);
    return { served, tls, certificate };
  }

  it('is trusted when NODE_EXTRA_CA_CERTS names it', async () => {
    const { served, tls, certificate } = await behindTls();
    const env = { NODE_EXTRA_CA_CERTS: certificate.certFile };
    const run = await runBundle(served, { 'cloud-api-endpoint': tls.origin }, { env });
    expect(run.result).toBe('success');
    expect(served.cloud.tenants.size).toBe(1);
  });

  it('is otherwise refused immediately, and the error names the variable to set', async () => {
    const { served, tls } = await behindTls();
    const run = await runBundle(served, { 'cloud-api-endpoint': tls.origin });
    expect(onlyError(run)).toMatch(
      /got no answer: .*The certificate of the server is not trusted here: .* set NODE_EXTRA_CA_CERTS to its CA file\.$/,
    );
    expect(served.cloud.requests).toEqual([]);
    // One connection for each of the first two requests of a run.
    expect(tls.connections()).toBeLessThanOrEqual(2);
    expect(run.main.durationMs).toBeLessThan(4000);
  });

  it('is also trusted through a tunnel of HTTPS_PROXY, which only sees host and port', async () => {
    const { served, tls, certificate } = await behindTls();
    served.cloud.seedTenant({ name: 'Preview' });
    const proxy = await openProxy(credentials, tls.origin);
    const env = { HTTPS_PROXY: proxy.urlWith(credentials), NODE_EXTRA_CA_CERTS: certificate.certFile };
    const run = await runBundle(served, deletePreview, { env, debug: true });
    expect(run.result).toBe('success');
    expect(served.cloud.tenants.size).toBe(0);
    expect(new Set(proxy.seen.map(({ method, target }) => `${method} ${target}`))).toEqual(
      new Set(['CONNECT logto.test:443']),
    );
    expectNoCredentials(run);
  });

  it('is not requested when the proxy refuses the tunnel, and one error reports it immediately', async () => {
    const { served, tls, certificate } = await behindTls();
    const proxy = await openProxy('somebody:else', tls.origin);
    const env = { HTTPS_PROXY: proxy.urlWith(credentials), NODE_EXTRA_CA_CERTS: certificate.certFile };
    const run = await runBundle(served, deletePreview, { env });
    expect(onlyError(run)).toMatch(/got no answer: the proxy answered 407.* The proxy did not accept/);
    expect(tls.connections()).toBe(0);
    expect(run.main.durationMs).toBeLessThan(4000);
    expectNoCredentials(run);
  });
});
