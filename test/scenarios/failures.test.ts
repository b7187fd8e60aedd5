import { describe, expect, it } from 'vitest';
import { IdleClock } from './idle-clock.ts';
import { startInProcess } from './in-process.ts';
import { runBundle, runStep, startCloud } from './scenario.ts';

const onlyError = (run: Awaited<ReturnType<typeof runStep>>): string => {
  expect(run.result).toBe('failure');
  expect(run.annotations.map(({ level }) => level)).toEqual(['error']);
  return run.annotations[0]?.message ?? '';
};

describe('invalid input', () => {
  it('sends no request, and reports all problems in one error', async () => {
    const served = await startCloud();
    const run = await runBundle(served, {
      pat: '',
      name: 'x'.repeat(129),
      tag: 'staging',
      region: '',
      'mask-outputs': 'maybe',
      'timeout-seconds': 'soon',
      apps: '[{"name":"a","type":"Web","redirectUris":["https://example.com"]},{"name":"a","type":"SPA"}]',
    });
    expect(onlyError(run).split('\n')).toEqual([
      '9 problems with the inputs:',
      expect.stringMatching(/^- pat: is empty\. .*forks.*Dependabot.*`environment:`/),
      '- timeout-seconds: must be a whole number of seconds from 1 to 3600, not "soon".',
      '- name: must be at most 128 characters long, but has 129.',
      '- tag: "staging" is not one of development, production.',
      expect.stringMatching(/^- region: is required/),
      '- mask-outputs: must be true or false, not "maybe".',
      '- apps[0].type: "Web" is not one of Native, SPA, Traditional, MachineToMachine, Protected.',
      expect.stringMatching(/^- apps\[0\]\.redirectUris: belongs in oidcClientMetadata/),
      expect.stringMatching(/^- apps\[1\]\.name: "a" is already used by apps\[0\]/),
    ]);
    expect(run.summary).toMatch(
      /^## The Logto tenant step failed\n\n9 problems with the inputs:\n\n- pat: is empty\./,
    );
    expect(run.summary).toContain('\n- tag: `"staging"` is not one of development, production.\n');
    expect(served.cloud.requests).toEqual([]);
    expect(run.outputs).toEqual({});
  });

  it('reports line and column of a trailing comma', async () => {
    const served = await startCloud();
    const run = await runStep(served, { apps: '[\n  { "name": "a", "type": "SPA" },\n]' });
    expect(onlyError(run)).toBe('apps: is not valid JSON: line 2, column 33: trailing comma; remove it.');
    expect(served.cloud.requests).toEqual([]);
  });

  it('lists the regions of the account when the region is unknown, and creates nothing', async () => {
    const served = await startCloud();
    const run = await runStep(served, { region: 'MARS' });
    expect(onlyError(run)).toBe(
      'region: "MARS" is not a region of this account for development tenants; there are: EU (Europe), US (United States), AU (Australia).',
    );
    expect(served.cloud.tenants.size).toBe(0);
  });

  it('describes the form of a proxy URL when the scheme is missing, without showing the value', async () => {
    const served = await startCloud();
    const run = await runBundle(served, {}, { env: { HTTPS_PROXY: 'user:proxy-password@proxy:3128' } });
    expect(run.main.log).toContain('##[error]HTTPS_PROXY: must be the URL of a proxy with its scheme');
    const shown = run.main.log.slice(run.main.log.indexOf('##[endgroup]'));
    expect(shown).not.toContain('proxy-password');
  });
});

describe('a run with a refused request', () => {
  it('explains where to get a Cloud PAT when Logto rejects the pat', async () => {
    const served = await startCloud();
    const run = await runStep(served, { pat: 'pat_of_somebody_else' });
    const error = onlyError(run);
    expect(error).toMatch(
      /^Could not read the (tenants|regions) of the account: GET \/api\/\S+ answered 401: JWT verification failed \(request id \S+\)\. The pat was not accepted/,
    );
    expect(error).toContain('given out by Logto on request');
    expect(run.log).not.toContain('pat_of_somebody_else');
  });

  it('explains the limit when the account has too many free production tenants', async () => {
    const served = await startCloud({ freeProductionTenants: 0 });
    const run = await runStep(served, { tag: 'production' });
    expect(onlyError(run)).toMatch(
      /^Could not create the tenant: POST \/api\/tenants answered 403: .*at most 10 free production tenants/,
    );
    expect(served.cloud.tenants.size).toBe(0);
  });

  it('deletes the tenant and quotes Logto when Logto refuses an application', async () => {
    const served = await startCloud();
    served.cloud.intercept(({ path }) =>
      path === '/api/applications'
        ? Response.json(
            {
              code: 'system_limit.limit_exceeded',
              message: 'Limit exceeded.\n::error::injected ##[error]old',
            },
            { status: 403, headers: { 'logto-core-request-id': 'req-1' } },
          )
        : undefined,
    );
    const run = await runStep(served);
    const error = onlyError(run);
    expect(error).toContain(
      'apps[0]: Could not create the application "My web app": POST /api/applications answered 403: Limit exceeded. ::error::injected ## [error]old (code system_limit.limit_exceeded, request id req-1).',
    );
    expect(error).toContain('at most 100 applications');
    expect(run.summary).toMatch(/^## The Logto tenant step failed\n\n/);
    expect(run.summary).toContain('Limit exceeded. `::error::injected` `##[error]old` (code');
    expect(run.summary).toContain(
      '\n\nThe tenant `"My automated tenant"` that this run created was deleted again.\n',
    );
    expect(error).toContain('The tenant "My automated tenant" that this run created was deleted again.');
    expect(served.cloud.tenants.size).toBe(0);
    expect(run.outputs['tenant-id']).toBe('');
  });

  it('deletes the tenant when Logto refuses the default credentials', async () => {
    const served = await startCloud();
    served.cloud.intercept(({ path }) =>
      path === '/oidc/token'
        ? Response.json(
            { code: 'oidc.invalid_client', message: 'm', error_description: 'client authentication failed' },
            { status: 401 },
          )
        : undefined,
    );
    const error = onlyError(await runStep(served));
    expect(error).toContain(
      'Could not get a Management API token: POST /oidc/token answered 401: m client authentication failed',
    );
    expect(served.cloud.tenants.size).toBe(0);
  });

  it('detects a token without the scope, although Logto reports no error', async () => {
    const served = await startCloud();
    served.cloud.intercept(({ path }) =>
      path === '/oidc/token'
        ? Response.json({ access_token: 'token-without-scope', expires_in: 3600, token_type: 'Bearer' })
        : undefined,
    );
    const run = await runStep(served);
    expect(onlyError(run)).toContain('answered 200 with a token that lacks the scope "all"');
    expect(run.log).not.toContain('token-without-scope');
    expect(served.cloud.tenants.size).toBe(0);
  });

  it('does not follow a redirect', async () => {
    const served = await startCloud();
    served.cloud.intercept(({ path }) =>
      path === '/api/tenants'
        ? new Response(null, { status: 302, headers: { location: 'https://evil.example.com' } })
        : undefined,
    );
    expect(onlyError(await runStep(served))).toContain('answered 302: Found. Redirects are never followed');
  });
});

describe('a run', () => {
  /** Is cancelled when Logto has created the tenant, without an answer. */
  async function cancelDuringCreate(name: string) {
    const served = await startCloud();
    const { cloud } = served;
    const created = Promise.withResolvers<void>();
    cloud.intercept(({ method, path }) => {
      if (method !== 'POST' || path !== '/api/tenants') return undefined;
      setImmediate(created.resolve);
      return 'hang-after';
    });
    const run = await runBundle(served, { name }, { signal: { when: created.promise } });
    expect(run.result).toBe('cancelled');
    return { run, cloud };
  }

  it('leaves no tenant whose name only this run can have, when it is cancelled during tenant creation', async () => {
    const { cloud, run } = await cancelDuringCreate('{owner}/{repo} e2e {run}');
    expect(cloud.tenants.size).toBe(0);
    expect(run.post?.log).toMatch(/Deleted the development tenant "octo\/repo e2e 1001", created /);
  });

  it('names and keeps a tenant that may be of another run, when it is cancelled during tenant creation', async () => {
    const { cloud, run } = await cancelDuringCreate('Shared');
    expect(cloud.tenants.size).toBe(1);
    expect(run.annotations.filter(({ stage }) => stage === 'post')).toMatchObject([
      {
        level: 'warning',
        stage: 'post',
        message: expect.stringMatching(/a tenant named "Shared" has appeared .* so it was not deleted/),
      },
    ]);
  });

  it('leaves no tenant when it is killed while it creates applications', async () => {
    const served = await startCloud();
    const { cloud } = served;
    cloud.intercept(({ path }) => (path === '/api/applications' ? 'hang' : undefined));
    const run = await runBundle(
      served,
      {},
      { signal: { when: /Applying the desired state/, signals: [['SIGKILL', 0]] } },
    );
    expect(run.result).toBe('cancelled');
    expect(run.post?.exitCode).toBe(0);
    expect(cloud.tenants.size).toBe(0);
  });

  it('keeps its tenant when it is not interrupted', async () => {
    const served = await startCloud();
    const run = await runStep(served);
    expect(run.post?.exitCode).toBe(0);
    expect(served.cloud.tenants.size).toBe(1);
    expect(served.cloud.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });
});

it('stops within timeout-seconds when the tenant never becomes ready, and deletes it', async () => {
  const clock = new IdleClock();
  const served = await startCloud({ now: clock.now, notReady: { answers: 1_000, status: 503 } });
  const run = await runStep(served, { 'timeout-seconds': '2' }, { start: startInProcess(clock) });
  expect(onlyError(run)).toMatch(
    /POST \/oidc\/token answered 503: .*, until the time limit of 2 s was reached/,
  );
  expect(served.cloud.tenants.size).toBe(0);
});

it('reports that the Cloud API cannot be reached', async () => {
  const served = await startCloud();
  // No test is given a port below 1024.
  const run = await runStep(
    served,
    { 'cloud-api-endpoint': 'http://127.0.0.1:2', 'timeout-seconds': '2' },
    { start: startInProcess(new IdleClock()) },
  );
  expect(onlyError(run)).toMatch(
    /^Could not read the .* of the account: GET .* got no answer: .*ECONNREFUSED/,
  );
});
