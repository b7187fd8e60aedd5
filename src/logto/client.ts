import * as z from 'zod';
import type { ErrorBody } from '../http/classify.ts';
import { type ClientOptions, type HttpClient, createClient } from '../http/send.ts';

type Options = Omit<ClientOptions, 'rules'>;

/** A client for the Cloud API. */
export const createCloudClient = (options: Options): HttpClient =>
  createLogtoClient('logto-cloud-request-id', options);

/** A client for the host of one tenant: its token endpoint and its Management API. */
export const createTenantClient = (options: Options): HttpClient =>
  createLogtoClient('logto-core-request-id', options);

function createLogtoClient(requestIdHeader: string, options: Options): HttpClient {
  const rules = { requestIdHeader, readErrorBody, isTransient, repeats: 5 };
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
