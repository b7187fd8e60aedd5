import { afterEach, describe, expect, it } from 'vitest';
import type { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { type Proxy, startProxy, unmasked } from '../../stand-in/proxy/index.ts';
import {
  type Certificate,
  canMakeCertificates,
  makeCertificate,
  startTls,
} from '../../stand-in/proxy/tls.ts';
import type { RunResult } from '../../stand-in/runner/index.ts';
import { runStep, startCloud } from './scenario.ts';

const user = 'proxy-user';
const password = "p@ss'w:rd/%41";
const credentials = `${user}:${password}`;

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  await Promise.all(cleanups.splice(0).map((cleanup) => cleanup()));
});

async function openProxy(its?: string): Promise<Proxy> {
  const proxy = await startProxy(its);
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

const targets = ({ seen }: Proxy): string[] => [...new Set(seen.map(({ target }) => new URL(target).origin))];

const tenantOrigin = (cloud: LogtoCloud): string => [...cloud.tenants.values()][0]?.origin ?? '';

describe('HTTP_PROXY', () => {
  it('is used for all requests to http hosts', async () => {
    const served = await startCloud();
    const proxy = await openProxy();
    const run = await runStep(served, {}, { env: { HTTP_PROXY: proxy.origin } });
    expect(run.result).toBe('success');
    expect(proxy.seen).toHaveLength(served.cloud.requests.length);
    expect(targets(proxy)).toEqual([served.origin, tenantOrigin(served.cloud)]);
  });

  it('gets its credentials, which no other host gets', async () => {
    const served = await startCloud();
    const proxy = await openProxy(credentials);
    const run = await runStep(served, {}, { env: { HTTP_PROXY: proxy.urlWith(credentials) }, debug: true });
    expect(run.result).toBe('success');
    expect(run.annotations).toEqual([]);
    expect(proxy.seen.every(({ authorized }) => authorized)).toBe(true);
    expect(proxy.seen).toHaveLength(served.cloud.requests.length);
    expectNoCredentials(run);
  });

  it('is also used by the post step', async () => {
    const served = await startCloud();
    const proxy = await openProxy(credentials);
    const inputs = { 'delete-after-job': 'true' };
    const run = await runStep(served, inputs, { env: { HTTP_PROXY: proxy.urlWith(credentials) } });
    expect(run.result).toBe('success');
    expect(served.cloud.tenants.size).toBe(0);
    expect(proxy.seen.map(({ method }) => method)).toContain('DELETE');
    expectNoCredentials(run);
  });

  it('is not replaced by HTTPS_PROXY, which is only used for https hosts', async () => {
    const served = await startCloud();
    const proxy = await openProxy();
    const run = await runStep(served, {}, { env: { HTTPS_PROXY: proxy.origin } });
    expect(run.result).toBe('success');
    expect(proxy.seen).toEqual([]);
  });

  // Names of variables are case-insensitive on Windows.
  it.skipIf(process.platform === 'win32')('in lower case takes precedence', async () => {
    const served = await startCloud();
    const [lower, upper] = await Promise.all([openProxy(), openProxy()]);
    const env = { http_proxy: lower.origin, HTTP_PROXY: upper.origin, no_proxy: '', NO_PROXY: '*' };
    const run = await runStep(served, {}, { env });
    expect(run.result).toBe('success');
    expect(lower.seen).toHaveLength(served.cloud.requests.length);
    expect(upper.seen).toEqual([]);
  });
});

describe('NO_PROXY', () => {
  it.each([
    ['a host', '127.0.0.1'],
    ['a list with it', 'example.com, 127.0.0.1'],
    ['everything', '*'],
  ])('with %s bypasses the proxy', async (_, noProxy) => {
    const served = await startCloud();
    const proxy = await openProxy();
    const run = await runStep(served, {}, { env: { HTTP_PROXY: proxy.origin, NO_PROXY: noProxy } });
    expect(run.result).toBe('success');
    expect(proxy.seen).toEqual([]);
  });

  it('with host and port only bypasses the proxy for both', async () => {
    const served = await startCloud();
    const proxy = await openProxy();
    const { host } = new URL(served.origin);
    const run = await runStep(served, {}, { env: { HTTP_PROXY: proxy.origin, NO_PROXY: host } });
    expect(run.result).toBe('success');
    expect(targets(proxy)).toEqual([tenantOrigin(served.cloud)]);
  });

  it('with another host has no effect', async () => {
    const served = await startCloud();
    const proxy = await openProxy();
    const env = { HTTP_PROXY: proxy.origin, NO_PROXY: 'example.com,127.0.0.1:1' };
    expect((await runStep(served, {}, { env })).result).toBe('success');
    expect(proxy.seen).toHaveLength(served.cloud.requests.length);
  });
});

describe('a proxy that cannot be used', () => {
  it('fails the run immediately with one error when it refuses the credentials', async () => {
    const served = await startCloud();
    const proxy = await openProxy('somebody:else');
    const run = await runStep(served, {}, { env: { HTTP_PROXY: proxy.urlWith(credentials) } });
    expect(onlyError(run)).toMatch(/407.*proxy/is);
    expect(served.cloud.requests).toEqual([]);
    expect(run.main.durationMs).toBeLessThan(4000);
    expectNoCredentials(run);
  });

  it('fails the run with one error when it cannot be reached', async () => {
    const served = await startCloud();
    const proxy = await startProxy();
    await proxy.close();
    const env = { HTTP_PROXY: proxy.urlWith(credentials) };
    const run = await runStep(served, { 'timeout-seconds': '2' }, { env });
    expect(onlyError(run)).toMatch(
      /^Could not read the .* of the account: GET \S+ got no answer: .*ECONNREFUSED/,
    );
    expect(served.cloud.requests).toEqual([]);
    expectNoCredentials(run);
  });
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
    const run = await runStep(served, { 'cloud-api-endpoint': tls.origin }, { env });
    expect(run.result).toBe('success');
    expect(served.cloud.tenants.size).toBe(1);
  });

  it('is refused immediately otherwise, and the error names the variable to set', async () => {
    const { served, tls } = await behindTls();
    const run = await runStep(served, { 'cloud-api-endpoint': tls.origin });
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
    const proxy = await openProxy(credentials);
    const env = { HTTPS_PROXY: proxy.urlWith(credentials), NODE_EXTRA_CA_CERTS: certificate.certFile };
    const run = await runStep(served, { 'cloud-api-endpoint': tls.origin }, { env, debug: true });
    expect(run.result).toBe('success');
    expect(new Set(proxy.seen.map(({ method, target }) => `${method} ${target}`))).toEqual(
      new Set([`CONNECT ${new URL(tls.origin).host}`]),
    );
    expectNoCredentials(run);
  });

  it('is never reached when the proxy refuses the tunnel; one error reports it immediately', async () => {
    const { served, tls, certificate } = await behindTls();
    const proxy = await openProxy('somebody:else');
    const env = { HTTPS_PROXY: proxy.urlWith(credentials), NODE_EXTRA_CA_CERTS: certificate.certFile };
    const run = await runStep(served, { 'cloud-api-endpoint': tls.origin }, { env });
    expect(onlyError(run)).toMatch(/407.*proxy/is);
    expect(tls.connections()).toBe(0);
    expect(run.main.durationMs).toBeLessThan(4000);
    expectNoCredentials(run);
  });
});
