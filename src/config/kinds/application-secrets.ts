import * as z from 'zod';
import { quote } from '../../shared/problem.ts';
import { type Context, without } from './kind.ts';

/** In a URL these are the path itself and the one above, however they are written: the secret cannot be reached. */
const isPartOfPath = (name: string): boolean => name === '.' || name === '..';

/** A secret as declared: Logto makes its value, which is never shown. */
export const namedSecret = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(256)
    .refine((name) => !isPartOfPath(name), { error: 'must be more than dots' })
    .meta({
      description: 'Name of the secret, of up to 256 characters; unique within the application.',
      examples: ['ci'],
    }),
  expiresAt: z.iso
    .datetime({ offset: true })
    .nullable()
    .optional()
    .meta({
      description:
        'When the secret stops working: date and time with time zone (ISO 8601), in the future when it is created; never by default. Fixed at creation.',
      examples: ['2030-01-01T00:00:00Z'],
    }),
});

type NamedSecret = z.infer<typeof namedSecret>;

const row = z.object({
  name: z.string(),
  /** Milliseconds since the epoch; null when it never expires. */
  expiresAt: z.number().nullish(),
});

/** The secret that Logto gives to an application at once. */
const defaultSecret = 'Default secret';

interface Named {
  id: string;
  name: string;
}

const pathOf = ({ id }: Named): string => `/api/applications/${id}/secrets`;

/**
 * The secrets of an application without their values.
 * @param declared for spelling times as they are declared; the default secret counts only when it is among them
 */
export async function readSecrets(
  application: Named,
  { api }: Context,
  declared: readonly NamedSecret[] = [],
): Promise<NamedSecret[]> {
  const rows = await api.get(
    `read the secrets of the application ${JSON.stringify(application.name)}`,
    pathOf(application),
    z.array(row),
  );
  return rows.flatMap(({ name, expiresAt }) => {
    const same = declared.find((one) => one.name === name);
    if (isPartOfPath(name) || (name === defaultSecret && same === undefined)) return [];
    return { name, expiresAt: spell(expiresAt ?? null, same?.expiresAt) };
  });
}

function spell(time: number | null, declared: string | null | undefined): string | null {
  if (time === null) return null;
  return declared != null && Date.parse(declared) === time ? declared : new Date(time).toISOString();
}

/**
 * Creates the secrets that are missing, and deletes those that are too many.
 * @param present missing when the application was just created
 * @throws Error when a secret is there that expires at another time
 */
export async function bringSecrets(
  application: Named,
  wanted: readonly NamedSecret[],
  present: readonly NamedSecret[] | undefined,
  context: Context,
): Promise<void> {
  const { api } = context;
  const there = present ?? (await readSecrets(application, context, wanted));
  for (const secret of wanted) refuseOtherTime(secret, there);
  const names = (secrets: readonly NamedSecret[]): string[] => secrets.map(({ name }) => name);
  const missing = new Set(without(names(wanted), names(there)));
  const named = (name: string): string =>
    `the secret ${JSON.stringify(name)} of the application ${JSON.stringify(application.name)}`;
  await Promise.all([
    ...wanted
      .filter(({ name }) => missing.has(name))
      .map(({ name, expiresAt }) =>
        api.create({
          doing: `create ${named(name)}`,
          path: pathOf(application),
          body: { name, expiresAt: expiresAt == null ? null : Date.parse(expiresAt) },
          answer: row,
          findExisting: async () =>
            (await api.get(`look for ${named(name)}`, pathOf(application), z.array(row))).find(
              (one) => one.name === name,
            ),
        }),
      ),
    ...without(names(there), names(wanted)).map((name) =>
      api.remove(`delete ${named(name)}`, `${pathOf(application)}/${encodeURIComponent(name)}`),
    ),
  ]);
}

function refuseOtherTime({ name, expiresAt }: NamedSecret, there: readonly NamedSecret[]): void {
  const secret = there.find((one) => one.name === name);
  if (secret === undefined || expiresAt === undefined || secret.expiresAt === expiresAt) return;
  const when = secret.expiresAt == null ? 'never' : `at ${secret.expiresAt}`;
  throw new Error(
    `The secret ${quote(name, 256)} expires ${when}, which Logto cannot change: give another name to the new secret.`,
  );
}
