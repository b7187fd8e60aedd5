import * as z from 'zod';
import { quote } from '../../shared/problem.ts';
import { typesWithSecret } from './application-schema.ts';
import type { Context } from './kind.ts';

const secretRow = z.object({
  value: z.string().min(1),
  /** Milliseconds since the epoch; null when it never expires. */
  expiresAt: z.number().nullish(),
});

/**
 * Reads the secret of an existing application, the first that has not expired.
 * @returns `undefined` for a type that has none
 */
export async function readApplicationSecret(
  { name, type }: { name: string; type: string },
  id: string,
  { api, mask, now }: Context,
): Promise<string | undefined> {
  if (!typesWithSecret.has(type)) return undefined;
  const secrets = await api.get(
    `read the secret of the application ${JSON.stringify(name)}`,
    `/api/applications/${encodeURIComponent(id)}/secrets`,
    z.array(secretRow),
  );
  for (const { value } of secrets) mask(value);
  const valid = secrets.find(({ expiresAt }) => expiresAt == null || expiresAt > now());
  if (valid !== undefined) return valid.value;
  throw new Error(
    `The application ${quote(name, 256)} has no valid secret, although Logto gives one to every application of its type: add one in Logto Console.`,
  );
}
