import { type Failure, isRefusedByProxy, isUntrustedCertificate } from '../http/failure.ts';

/** Says what to do about a failure; `undefined` when there is nothing better to say than what the server said. */
export type Hint = (failure: Failure) => string | undefined;

/** Where a token comes from that the Cloud API accepts. Logto gives them out on request. */
const whereCloudPatsComeFrom =
  'A Logto Cloud personal access token (pat_…) belongs to your Logto Cloud account and is given out by Logto on request (https://logto.io/contact); ' +
  'one made on a user page inside your own tenant is not accepted';

const everywhere: Hint = (failure) => {
  if (isUntrustedCertificate(failure)) {
    return 'The certificate of the server is not trusted here: behind a proxy that inspects TLS, set NODE_EXTRA_CA_CERTS to its CA file.';
  }
  if (isRefusedByProxy(failure)) {
    return 'The proxy did not accept the user name and password in HTTPS_PROXY or HTTP_PROXY.';
  }
  switch (failure.kind) {
    case 'connection':
      return 'Check that the runner reaches the host: network, firewall, HTTPS_PROXY and NO_PROXY.';
    case 'deadline':
      return 'Raise timeout-seconds if this is only slow.';
    case 'unreadable':
      return 'Something between the runner and Logto may have answered in its place, or the API has changed.';
    case 'timeout':
      return undefined;
    case 'refused':
      if (failure.status >= 300 && failure.status < 400) {
        return 'Redirects are never followed, because the request carries credentials: check the endpoint.';
      }
      if (failure.status === 429) return 'Logto limits requests: try again later.';
      if (failure.status === 501)
        return 'This Logto does not offer it: some features are for Logto Cloud alone.';
      return failure.status >= 500 ? 'This is a fault of the service: try again later.' : undefined;
  }
};

/** What to do when the Cloud API (`/api/me/regions`, `/api/tenants`) says no. */
export const cloudHint: Hint = (failure) => {
  if (failure.kind !== 'refused') return everywhere(failure);
  switch (failure.status) {
    case 401:
      return `The pat was not accepted: check that it is complete and has not expired. ${whereCloudPatsComeFrom}.`;
    case 402:
      return 'Logto asks for a payment: see the billing of the tenant in Logto Console.';
    case 403:
      return 'The account of this pat lacks the right, or is at a limit: an account has at most 10 free production tenants, and only an admin of a tenant can delete it.';
    case 404:
      return 'Check cloud-api-endpoint: for Logto Cloud it is https://cloud.logto.io.';
    default:
      return everywhere(failure);
  }
};

/** What to do when a tenant's token endpoint says no. */
export const tokenHint: Hint = (failure) => {
  if (failure.kind !== 'refused') return everywhere(failure);
  if (failure.code === 'auth.exceed_token_limit') {
    return 'The tenant has used up its access tokens for this month: wait for the next month, or use another tenant.';
  }
  if (failure.code === 'oidc.invalid_client') {
    return 'The default machine-to-machine credentials were not accepted.';
  }
  if (failure.code === 'oidc.invalid_target') {
    return 'No management API resource that this action knows exists in the tenant.';
  }
  if (failure.status === 404 || failure.status >= 500) {
    return 'The tenant did not become ready: see https://status.logto.io and try again.';
  }
  return everywhere(failure);
};

/** What to do when a tenant's Management API says no. */
export const managementHint: Hint = (failure) => {
  if (failure.kind !== 'refused') return everywhere(failure);
  if (failure.code?.endsWith('.limit_exceeded')) {
    return 'The plan of the tenant does not allow more: a development tenant holds at most 100 applications, 100 of them machine-to-machine and 100 third-party.';
  }
  if (failure.code === 'subscription.tenant_suspended') {
    return 'The tenant is suspended: see its billing in Logto Console.';
  }
  if (failure.status === 401 || failure.status === 403) {
    return 'The Management API token was not accepted: the machine-to-machine application needs the role "Logto Management API access".';
  }
  return everywhere(failure);
};
