import type { Outcome } from '../../stand-in/logto-cloud/index.ts';

/** An error that a service answers with. */
export const status = (code: number, headers: Record<string, string> = {}): Outcome =>
  Response.json({ message: 'Out of order.' }, { status: code, headers });

/** What a network that asks for a sign-in answers in place of the service. */
export const html = (): Outcome =>
  new Response('<!doctype html><title>Sign in to the network</title>', {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });

/**
 * Gives the true answer with half of its body.
 * @param headersOf further headers, by the whole body
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
