import * as z from 'zod';
import { RequestError, refusalOf } from '../http/failure.ts';
import { isHeaderText } from '../http/headers.ts';
import type { HttpClient } from '../http/send.ts';
import { tokenHint } from './hints.ts';

/** A text of an answer that goes into a header: with a line break in it, `fetch` throws an exception that shows it. */
const headerText = (longest: number): z.ZodType<string> =>
  z.string().refine((text) => isHeaderText(text, longest));

/** ID and secret of an M2M app, as an answer gives them. */
export const m2mCredentials = z.object({ id: headerText(128), secret: headerText(1024) });

/** ID and secret of an M2M app. */
export type M2mCredentials = z.infer<typeof m2mCredentials>;

/** A token for the Management API of one tenant. */
export interface ManagementToken {
  value: string;
  /** Seconds until it expires; 3600 unless the tenant is configured otherwise. */
  expiresIn: number;
  /** The resource (audience) it was issued for. */
  resource: string;
}

/** Seconds: thirty years. */
const longestLife = 1e9;

const tokenSchema = z.object({
  access_token: headerText(8192),
  expires_in: z.number().min(0).max(longestLife),
  scope: z.string().optional(),
});

/**
 * Exchanges M2M credentials for a Management API token (`POST /oidc/token`).
 * @param client of the tenant
 * @param resources what the Management API may be registered as; tried in turn while Logto answers `invalid_target`
 * @param onSecret called with each secret text before it is sent or returned, so that it can be masked
 * @throws RequestError
 */
export async function requestToken(
  client: HttpClient,
  { id, secret }: M2mCredentials,
  [resource = '', ...others]: readonly string[],
  onSecret: (value: string) => void,
): Promise<ManagementToken> {
  // Both parts are form-encoded first (RFC 6749 §2.3.1): Logto decodes them.
  const basic = Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64');
  onSecret(encodeURIComponent(secret));
  onSecret(basic);
  const request = { doing: 'get a Management API token', method: 'POST', path: '/oidc/token' };
  try {
    const answer = await client.send({
      ...request,
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource, scope: 'all' }),
      repeatable: true,
      answer: tokenSchema,
      hint: tokenHint,
    });
    onSecret(answer.access_token);
    // A scope that is not granted is left out without an error; the first call would then be refused.
    if (!answer.scope?.split(' ').includes('all')) {
      throw new RequestError(
        request,
        { kind: 'unreadable', status: 200, problem: 'a token that lacks the scope "all"' },
        'Give the M2M app the role "Logto Management API access".',
      );
    }
    return { value: answer.access_token, expiresIn: answer.expires_in, resource };
  } catch (error) {
    const isWrongResource = refusalOf(error)?.code === 'oidc.invalid_target';
    if (!isWrongResource || others.length === 0) throw error;
    return requestToken(client, { id, secret }, others, onSecret);
  }
}
