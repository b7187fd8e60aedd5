import type { LogtoCloud, Outcome } from '../../stand-in/logto-cloud/index.ts';

/** An error status of a service. */
export const status = (code: number, headers: Record<string, string> = {}): Outcome =>
  Response.json({ message: 'Out of order.' }, { status: code, headers });

/** How GitHub says that something does not exist, or that the token may not see it. */
export const notFound = (): Outcome => Response.json({ message: 'Not Found' }, { status: 404 });

/** The answer of a network with a sign-in page instead of the service. */
export const html = (): Outcome =>
  new Response('<!doctype html><title>Sign in to the network</title>', {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });

/** The answer of something else that speaks JSON as well. */
export const foreignJson = (): Outcome => Response.json({ message: 'Welcome.' });

/**
 * Returns the real answer with half of its body.
 * @param headersOf additional headers, computed from the whole body
 */
export const half = async (
  outcome: Outcome,
  headersOf: (body: Buffer) => Record<string, string>,
): Promise<Outcome> => {
  if (!(outcome instanceof Response)) return outcome;
  const body = Buffer.from(await outcome.arrayBuffer());
  if (body.length === 0) return new Response(null, outcome);
  const headers = { ...Object.fromEntries(outcome.headers), ...headersOf(body) };
  return new Response(body.subarray(0, body.length / 2), { status: outcome.status, headers });
};

/**
 * The answer to a create call that means an old production tenant.
 * @param asked says that it has the name, tag and region of the call
 */
export const answerForOldTenant = (cloud: LogtoCloud, asked?: string): Outcome => {
  const old = [...cloud.tenants.values()].find(({ tag }) => tag === 'production');
  if (old === undefined) throw new Error('There is no production tenant.');
  const { id, name, tag, regionName, origin: indicator } = old;
  const isAsIfNew = asked === undefined ? { name, tag } : { name: asked, tag: 'development' };
  const createdAt = new Date(old.createdAt);
  const defaultApplication = { id: 'foreign-app', secret: 'secret-of-a-foreign-app-0123456789' };
  return Response.json(
    { id, indicator, regionName, createdAt, ...isAsIfNew, defaultApplication },
    { status: 201 },
  );
};
