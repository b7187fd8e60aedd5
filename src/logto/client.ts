import * as z from 'zod';
import type { ErrorBody } from '../http/classify.ts';
import { type ClientOptions, type HttpClient, createClient } from '../http/send.ts';

/**
 * A client for a host of Logto.
 * @param api `cloud` for the Cloud API, `core` for a tenant: its token endpoint and its Management API
 */
export function createLogtoClient(api: 'cloud' | 'core', options: Omit<ClientOptions, 'rules'>): HttpClient {
  const rules = { requestIdHeader: `logto-${api}-request-id`, readErrorBody, isTransient, repeats: 5 };
  return createClient({ ...options, rules });
}

function isTransient({ status, code }: { status: number; code?: string }): boolean {
  // The monthly limit on tokens answers 429 as well; it does not pass within a run.
  return [408, 429, 500, 502, 503, 504].includes(status) && code !== 'auth.exceed_token_limit';
}

const issue = z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() });

/** The errors of both APIs and of the token endpoint, where `error` is a code. */
const errorBody = z
  .object({
    code: z.string(),
    message: z.string(),
    details: z.string(),
    error_description: z.string(),
    error: z
      .object({ code: z.string(), requestId: z.string(), issues: z.array(issue) })
      .partial()
      .catch({}),
  })
  .partial();

function readErrorBody(body: unknown): ErrorBody | undefined {
  const error = errorBody.safeParse(body).data;
  if (error === undefined) return undefined;
  // The Cloud API puts its input errors into `message` as JSON text, and beside it as a list.
  const issues = error.error?.issues?.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  return {
    code: error.error?.code ?? error.code,
    message: [issues ?? error.message, error.details ?? error.error_description].filter(Boolean).join(' '),
    requestId: error.error?.requestId,
  };
}
