import * as z from 'zod';
import { described, isPartOfPath, optional } from './fields.ts';
import type { Context, FieldProblem } from './kind.ts';
import { titleOf } from './requests.ts';
import type { Owner, RelationChange } from './relations.ts';

/** A secret as declared: Logto makes its value, which is never shown. */
export const namedSecret = z.strictObject({
  name: described(
    z
      .string()
      .min(1)
      .max(256)
      .refine((name) => !isPartOfPath(name), { error: 'must not consist of dots only' }),
    'Name of the secret, of up to 256 characters; unique within the application.',
    'ci',
  ),
  expiresAt: optional(
    z.iso.datetime({ offset: true }).nullable(),
    'When the secret stops working: date and time with time zone (ISO 8601), in the future when it is created; never by default. Fixed at creation.',
    '2030-01-01T00:00:00Z',
  ),
});

type NamedSecret = z.infer<typeof namedSecret>;

const row = z.object({
  name: z.string(),
  /** Milliseconds since the epoch; null when it never expires. */
  expiresAt: z.number().nullish(),
});

/** Name of the secret that Logto creates with an application. */
export const defaultSecret = 'Default secret';

/**
 * Reads the secrets of an application, without their values.
 * @param declared whose spelling of times is used; the default secret is left out unless it is among them
 */
export async function readSecrets(
  { path, title }: Owner<object>,
  { api }: Context,
  declared: readonly NamedSecret[] = [],
): Promise<NamedSecret[]> {
  const rows = await api.get(`read the secrets of ${title}`, `${path}/secrets`, z.array(row));
  return rows.flatMap(({ name, expiresAt }) => {
    const same = declared.find((secret) => secret.name === name);
    if (isPartOfPath(name) || (name === defaultSecret && same === undefined)) return [];
    return { name, expiresAt: spellTime(expiresAt ?? null, same?.expiresAt) };
  });
}

function spellTime(time: number | null, declared: string | null | undefined): string | null {
  if (time === null) return null;
  return declared != null && Date.parse(declared) === time ? declared : new Date(time).toISOString();
}

/**
 * Problems with declared secrets that exist and expire at another time, which Logto cannot change.
 * @param current missing for an application that would be created, which then has its default secret
 */
export function expiryProblems(
  declared: readonly NamedSecret[] = [],
  current: readonly NamedSecret[] = [{ name: defaultSecret, expiresAt: null }],
): FieldProblem[] {
  const byName = new Map(current.map((secret) => [secret.name, secret]));
  return declared.flatMap(({ name, expiresAt }, index) => {
    const secret = byName.get(name);
    if (secret === undefined || expiresAt === undefined || secret.expiresAt === expiresAt) return [];
    const when =
      secret.expiresAt == null ? 'the secret never expires' : `the secret expires at ${secret.expiresAt}`;
    const sentence = `${when}, which Logto cannot change; give another name to a new secret`;
    return [{ path: ['secrets', index, 'expiresAt'], sentence }];
  });
}

/** Creates missing secrets, and deletes those that are not desired. */
export async function applySecrets(
  owner: Owner<object>,
  { desired, current }: RelationChange<NamedSecret[]>,
  context: Context,
): Promise<void> {
  const { api } = context;
  const path = `${owner.path}/secrets`;
  const title = (name: string): string => `${titleOf('secret', name)} of ${owner.title}`;
  // A new application has its default secret.
  const existing = current ?? (await readSecrets(owner, context, desired));
  const byName = new Map(existing.map((secret) => [secret.name, secret]));
  const kept = new Set(desired.map(({ name }) => name));
  await Promise.all([
    ...desired
      .filter(({ name }) => !byName.has(name))
      .map(({ name, expiresAt }) =>
        api.create({
          doing: `create ${title(name)}`,
          path,
          body: { name, expiresAt: expiresAt == null ? null : Date.parse(expiresAt) },
          answer: row,
          findExisting: async () =>
            (await api.get(`look for ${title(name)}`, path, z.array(row))).find(
              (found) => found.name === name,
            ),
        }),
      ),
    ...existing
      .filter(({ name }) => !kept.has(name))
      .map(({ name }) => api.remove(`delete ${title(name)}`, `${path}/${encodeURIComponent(name)}`)),
  ]);
}
