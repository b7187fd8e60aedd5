import type { Outcome } from '../../stand-in/logto-cloud/index.ts';

/** An error status of a service. */
export const status = (code: number, headers: Record<string, string> = {}): Outcome =>
  Response.json({ message: 'Out of order.' }, { status: code, headers });

/** The answer of a network with a sign-in page instead of the service. */
export const html = (): Outcome =>
  new Response('<!doctype html><title>Sign in to the network</title>', {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });

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
