import { type ClientOptions, type HttpClient, createClient } from '../http/send.ts';
import { readErrorBody } from './error-body.ts';

/** How often a request is repeated at most, and a create call after a look for what it may have made. */
export const mostRepeats = 5;

/**
 * A client for a host of Logto.
 * @param api `cloud` for the Cloud API, `core` for a tenant: its token endpoint and its Management API
 */
export function createLogtoClient(api: 'cloud' | 'core', options: Omit<ClientOptions, 'rules'>): HttpClient {
  const rules = {
    requestIdHeader: `logto-${api}-request-id`,
    readErrorBody,
    isTransient,
    repeats: mostRepeats,
  };
  return createClient({ ...options, rules });
}

function isTransient({ status, code }: { status: number; code?: string }): boolean {
  // The monthly limit on tokens answers 429 as well; it does not pass within a run.
  return [408, 429, 500, 502, 503, 504].includes(status) && code !== 'auth.exceed_token_limit';
}
