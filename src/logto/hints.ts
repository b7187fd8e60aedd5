import type { Failure, Hint } from '../http/failure.ts';
import { commonHint } from '../http/hints.ts';

/** Where a token comes from that the Cloud API accepts. Logto issues them on request. */
const whereCloudPatsComeFrom =
  'A Logto Cloud personal access token (pat_…) belongs to your Logto Cloud account and is given out by Logto on request (https://logto.io/contact); ' +
  'one made on a user page inside your own tenant is not accepted';

const logtoHint: Hint = (failure) => {
  if (failure.kind !== 'refused') return commonHint(failure, 'Logto');
  if (failure.status >= 300 && failure.status < 400) {
    return 'Redirects are never followed, because the request carries credentials: check the endpoint.';
  }
  if (failure.status === 429) return 'Logto limits requests: try again later.';
  if (failure.status === 501) {
    return 'This Logto does not offer it: some features are for Logto Cloud alone.';
  }
  return commonHint(failure, 'Logto');
};

/** What to do about failures of the Cloud API (`/api/me/regions`, `/api/tenants`). */
export const cloudHint: Hint = cloudHintFor('The account of this pat lacks the right.');

/** The same where a tenant is created. */
export const createHint: Hint = cloudHintFor(
  'The account of this pat lacks the right, or is at a limit: an account has at most 10 free production tenants.',
);

/** The same where a tenant is deleted. */
export const deleteHint: Hint = cloudHintFor('Only an admin of a tenant can delete it.');

function cloudHintFor(forbidden: string): Hint {
  return (failure) => cloudHintOf(failure, forbidden);
}

function cloudHintOf(failure: Failure, forbidden: string): string | undefined {
  if (failure.kind !== 'refused') return logtoHint(failure);
  switch (failure.status) {
    case 401:
      return `The pat was not accepted: check that it is complete and has not expired. ${whereCloudPatsComeFrom}.`;
    case 402:
      return 'Logto asks for a payment: see the billing of the tenant in Logto Console.';
    case 403:
      return forbidden;
    case 404:
      return 'Check cloud-api-endpoint: for Logto Cloud it is https://cloud.logto.io.';
    default:
      return logtoHint(failure);
  }
}

/** What to do about failures of a tenant's token endpoint. */
export const tokenHint: Hint = (failure) => {
  if (failure.kind !== 'refused') return logtoHint(failure);
  if (failure.code === 'auth.exceed_token_limit') {
    return 'The tenant has used up its access tokens for this month: wait for the next month, or use another tenant.';
  }
  if (failure.code === 'oidc.invalid_client') {
    return 'The M2M credentials were not accepted.';
  }
  if (failure.code === 'oidc.invalid_target') {
    return 'No management API resource that this action knows exists in the tenant.';
  }
  if (failure.status === 404 || failure.status >= 500) {
    return 'The tenant did not become ready: see https://status.logto.io and try again.';
  }
  return logtoHint(failure);
};

/** What to do about failures of a tenant's Management API. */
export const managementHint: Hint = (failure) => {
  if (failure.kind !== 'refused') return logtoHint(failure);
  if (failure.code?.endsWith('.limit_exceeded')) {
    return 'The plan of the tenant does not allow more: a development tenant holds at most 100 applications, 100 of them M2M apps and 100 third-party.';
  }
  if (failure.code === 'subscription.tenant_suspended') {
    return 'The tenant is suspended: see its billing in Logto Console.';
  }
  if (failure.code === 'user.identity_already_in_use') {
    return 'Another user of the tenant has this identity: remove it there, or declare another userId.';
  }
  if (failure.code === 'storage.not_configured') {
    return 'This Logto has no storage for files, which sign-in pages of your own need; tenants of Logto Cloud have it.';
  }
  if (failure.message?.includes('fail_to_fetch_config')) {
    return 'Logto asks the identity provider as soon as it gets a config: check issuer or metadataUrl, and that Logto can reach it.';
  }
  if (failure.status === 404 && !failure.json) {
    return 'This Logto does not know this request: update Logto, or remove what needs it from the file.';
  }
  if (failure.status === 401 || failure.status === 403) {
    return 'The Management API token was not accepted: the M2M app needs the role "Logto Management API access".';
  }
  return logtoHint(failure);
};

/** The same where sign-in pages are uploaded. */
export const uploadHint: Hint = (failure) =>
  failure.kind === 'refused' && failure.code?.endsWith('.limit_exceeded')
    ? 'The plan of the tenant does not include sign-in pages of your own (Bring your UI); development tenants have them.'
    : managementHint(failure);
