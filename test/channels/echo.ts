import type { Outcome } from '../../stand-in/logto-cloud/index.ts';

/** How a server repeats what it was sent. */
export type Style =
  /** An error whose message and issues are the texts of the body, one by one; code and request ID are the credential. */
  | 'texts'
  /** An error whose message is the credential. */
  | 'credential'
  /** A page of HTML with all of the request. */
  | 'page'
  /** A redirect to an address with all of the request. */
  | 'redirect'
  /** Success, with all of the request where the answer should be. */
  | 'garbage'
  /** A token that no header can hold. */
  | 'hostile token'
  /** The real answer, with an object in the place of each text: an error about its form must not hold the text. */
  | 'other form'
  /** No answer at all. */
  | 'hang';

/** Node's exception about such a header would quote it. */
export const hostileToken = 'h0stile-token-part1\nh1stile-token-p4rt2';

/** The request as a server sees it. */
export interface Seen {
  method: string;
  url: string;
  headers: Headers;
  body: string;
}

const statuses: Readonly<Record<Exclude<Style, 'hang' | 'other form'>, number>> = {
  texts: 422,
  credential: 403,
  page: 500,
  redirect: 307,
  garbage: 200,
  'hostile token': 200,
};

/** The longest message that is repeated; of a longer one, anything would have to be left out. */
const longestMessage = 900;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The texts of a body of JSON or of a form. */
function textsOf(body: string): string[] {
  try {
    return textsIn(JSON.parse(body));
  } catch {
    return [...new URLSearchParams(body).values(), body];
  }
}

/** The credential of a request as it was sent, and in clear where it is that of a client. */
function credentialsOf(headers: Headers): string[] {
  const [scheme = '', credential = ''] = headers.get('authorization')?.split(' ') ?? [];
  if (scheme !== 'Basic') return [credential];
  return [credential, ...Buffer.from(credential, 'base64').toString().split(':').map(decodeURIComponent)];
}

function inOtherForm(value: unknown): unknown {
  if (typeof value === 'string') return { text: value };
  if (Array.isArray(value)) return value.map(inOtherForm);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inOtherForm(inner)]));
}

/** A real answer in another form. */
export async function reshape(answer: Response): Promise<Response> {
  const { status, headers } = answer;
  return Response.json(inOtherForm(await answer.json()), { status, headers });
}

/** An answer that repeats the request. */
export function echo(
  { method, url, headers, body }: Seen,
  style: Exclude<Style, 'other form'>,
  status?: number,
): Outcome {
  if (style === 'hang') return 'hang';
  const credentials = credentialsOf(headers);
  const texts = textsOf(body);
  const all = [method, url, headers.get('authorization'), ...credentials, body, ...texts].join(' | ');
  const init = {
    status: status ?? statuses[style],
    headers: {
      'logto-core-request-id': credentials[0] ?? '',
      'logto-cloud-request-id': credentials[0] ?? '',
      'x-github-request-id': credentials[0] ?? '',
      'x-echo': encodeURIComponent(all).slice(0, 4000),
    },
  };
  switch (style) {
    case 'page':
      return new Response(`<html><title>${all}</title><body>${all}</body></html>`, init);
    case 'redirect':
      return new Response(all, {
        ...init,
        headers: { ...init.headers, location: `https://login.example/?${encodeURIComponent(all)}` },
      });
    case 'garbage':
      return Response.json(Object.fromEntries(answerFields.map((name) => [name, { all, texts }])), init);
    case 'hostile token':
      return Response.json({
        access_token: hostileToken,
        token_type: 'Bearer',
        expires_in: 3600,
        scope: 'all',
      });
    case 'credential':
      return Response.json(errorBody(url, credentials.join(' '), credentials), init);
    case 'texts':
      return Response.json(errorBody(url, joined([url, ...texts]), [...texts, ...credentials]), init);
  }
}

/** Fields that answers have: an error about their form must not hold the value. */
const answerFields = ['id', 'name', 'access_token', 'signed_upload_url', 'body', 'state', 'value', 'ok'];

function joined(texts: readonly string[]): string {
  const fitting: string[] = [];
  for (const text of texts) if ([...fitting, text].join('; ').length < longestMessage) fitting.push(text);
  return fitting.join('; ');
}

/** An error as the service writes it: the token endpoint, the cache service, GitHub or Logto. */
function errorBody(url: string, said: string, texts: readonly string[]): object {
  const message = `Refused: ${said}`;
  const code = texts.at(-1) ?? '';
  if (url.endsWith('/oidc/token')) return { error: code, error_description: message };
  if (url.includes('/twirp/')) return { code, msg: message };
  const issues = texts.map((text) => ({
    path: ['field', text],
    message: `Not valid: ${text}`,
    received: text,
  }));
  if (url.includes('/repos/')) return { message, errors: issues, documentation_url: texts.join('/') };
  return { message, code, data: { issues, received: texts, input: texts, error: { issues } } };
}
