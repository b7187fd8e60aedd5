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
 * Reads the secret of an application that is there, the first that has not expired.
 * @param onSecret called with each secret before it is returned, so that it can be masked
 * @returns `undefined` for a type that has none
 */
export async function readApplicationSecret(
  { name, type }: { name: string; type: string },
  id: string,
  { api, now }: Context,
  onSecret: (value: string) => void,
): Promise<string | undefined> {
  if (!typesWithSecret.has(type)) return undefined;
  const secrets = await api.get(
    `read the secret of the application ${JSON.stringify(name)}`,
    `/api/applications/${encodeURIComponent(id)}/secrets`,
    z.array(secretRow),
  );
  for (const { value } of secrets) onSecret(value);
  const valid = secrets.find(({ expiresAt }) => expiresAt == null || expiresAt > now());
  if (valid !== undefined) return valid.value;
  throw new Error(
    `The application ${quote(name, 256)} has no valid secret, although Logto gives one to every application of its type: add one in Logto Console.`,
  );
}
