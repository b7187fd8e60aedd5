import { createFetch } from '../../src/http/transport.ts';
import { TimedCloud, isCreate, prepare } from '../operations/operate.ts';
import { type Cause, only, onTenant, preview, refuse, runs, saidBy } from './cause.ts';

const role = 'roles: [{ name: Customer, description: Buys things }]';

/** A run whose requests end with this error. */
const lost = (code: string, message = code): Cause =>
  runs(
    {},
    {
      options: {
        fetch: () =>
          Promise.reject(
            new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) }),
          ),
      },
    },
  );

/** A run on a runner with this environment. */
const withEnvironment =
  (env: Record<string, string>): Cause =>
  async () => {
    const { context, main } = prepare(new TimedCloud(), { ...preview });
    context.connect = () =>
      new Promise((resolve) => {
        createFetch(env, () => undefined);
        resolve();
      });
    return saidBy(await main());
  };

/** The causes of messages about refused requests, the network and time limits. */
export const requestCauses: Record<string, Cause> = {
  'The pat was not accepted: check that it is complete and has not expired.': runs({
    pat: 'pat_of_somebody_else_entirely',
  }),
  'The account of this pat lacks the right, or is at a limit': runs(
    { tag: 'production' },
    { cloud: new TimedCloud({ freeProductionTenants: 0 }) },
  ),
  'Only an admin of a tenant can delete it.': runs(
    { ...only('delete'), name: 'Preview' },
    {
      before: (cloud) => {
        cloud.seedTenant({ name: 'Preview' });
        refuse(/^DELETE \/api\/tenants/, 403)(cloud);
      },
    },
  ),
  'Check cloud-api-endpoint: for Logto Cloud it is https://cloud.logto.io.': runs(
    {},
    { before: refuse(/^GET \/api\//, 404) },
  ),
  'Logto limits requests: try again later.': runs({}, { before: refuse(/./, 429) }),
  'The tenant has used up its access tokens for this month': onTenant({}, role, {
    prepare: (tenant) => (tenant.tokenLimitReached = true),
  }),
  'The M2M credentials were not accepted.': onTenant({ 'm2m-app-secret': 'x'.repeat(32) }, role),
  'a token that lacks the scope "all"': runs(
    {},
    {
      before: (cloud) =>
        cloud.intercept(({ path }) =>
          path === '/oidc/token'
            ? Response.json({ access_token: 'token-without-scope', expires_in: 3600, token_type: 'Bearer' })
            : undefined,
        ),
    },
  ),
  'No management API resource that this action knows exists in the tenant.': onTenant({}, role, {
    prepare: (tenant) => (tenant.managementResource.indicator = 'https://elsewhere.example.com/api'),
  }),
  'The Management API token was not accepted': onTenant({}, role, {
    prepare: (_, cloud) => refuse(/ \/api\/roles/, 401)(cloud),
  }),
  'The plan of the tenant does not allow more': runs(
    {},
    { before: refuse(/^POST \/api\/applications/, 403, 'system_limit.limit_exceeded') },
  ),
  'The tenant is suspended: see its billing in Logto Console.': onTenant({}, role, {
    prepare: (_, cloud) => refuse(/^POST \/api\/roles/, 403, 'subscription.tenant_suspended')(cloud),
  }),
  'This Logto does not offer it: some features are for Logto Cloud alone.': onTenant({}, role, {
    prepare: (_, cloud) => refuse(/^POST \/api\/roles/, 501)(cloud),
  }),
  'This is a fault of the service: try again later.': runs({}, { before: refuse(/^GET \/api\//, 500) }),
  'Something between the runner and … may have answered in its place, or the API has changed.': runs(
    {},
    {
      before: (cloud) =>
        cloud.intercept(({ path }) => (path === '/api/tenants' ? new Response('<html>') : undefined)),
    },
  ),
  'Check that the runner reaches …: network, firewall, HTTPS_PROXY and NO_PROXY.': lost('ECONNREFUSED'),
  'The proxy did not accept the user name and password in HTTPS_PROXY or HTTP_PROXY.': lost(
    'UND_ERR_ABORTED',
    'Proxy response (407) !== 200 when HTTP Tunneling',
  ),
  'more than … MiB': runs(
    {},
    { options: { fetch: () => Promise.resolve(new Response('x'.repeat(33 * 2 ** 20))) } },
  ),
  'a list of … entries; at most … are read': onTenant({}, role, {
    prepare: (_, cloud) =>
      cloud.intercept(({ method, path }) =>
        method === 'GET' && path.startsWith('/api/roles')
          ? Response.json([], { headers: { 'total-number': '100001' } })
          : undefined,
      ),
  }),
  'The certificate of the server is not trusted here': lost('SELF_SIGNED_CERT_IN_CHAIN'),
  'must not be 0, because credentials would be sent to whoever answers': withEnvironment({
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
  }),
  'must be the URL of a proxy with its scheme': withEnvironment({ HTTPS_PROXY: 'proxy.example.com:3128' }),
  'The endpoint that Logto Cloud gives for the tenant … No credentials were sent there.': runs(
    {},
    { cloud: new TimedCloud({ tenantOrigin: (id) => `http://${id}.example.com` }) },
  ),
  'The new tenant is not ready yet': runs(
    {},
    { cloud: new TimedCloud({ notReady: { answers: 3, status: 404 } }) },
  ),
  'The tenant did not become ready: see https://status.logto.io and try again.': runs(
    {},
    { cloud: new TimedCloud({ notReady: { answers: 10_000, status: 404 } }) },
  ),
  'Raise timeout-seconds if this is only slow.': runs(
    { 'timeout-seconds': '5' },
    {
      before: (cloud) =>
        cloud.intercept((call) =>
          isCreate(call)
            ? undefined
            : call.path === '/api/applications'
              ? Response.json({ message: 'no' }, { status: 503 })
              : undefined,
        ),
    },
  ),
  'Redirects are never followed, because the request carries credentials: check the endpoint.': runs(
    {},
    {
      before: (cloud) =>
        cloud.intercept(({ path }) =>
          path === '/api/tenants'
            ? new Response(null, { status: 302, headers: { location: 'https://x.example' } })
            : undefined,
        ),
    },
  ),
};
