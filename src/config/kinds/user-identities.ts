import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { isEmpty } from '../../shared/json.ts';
import { described, isPartOfPath, optional, refuseProblems } from './fields.ts';
import { titleOf } from './requests.ts';
import type { Relation } from './relations.ts';

const details = z.record(z.string(), z.json());

const identity = z.strictObject({
  userId: described(z.string().min(1), 'ID of the user at the identity provider.', '583231'),
  details: optional(details, 'What the identity provider says of the user.', { name: 'octocat' }),
});

/** Social identities by target, as declared. */
export const identities = optional(
  z.record(z.string().min(1), identity.nullable()).superRefine(
    refuseProblems((byTarget) =>
      Object.keys(byTarget)
        .filter((target) => isPartOfPath(target))
        .map((target) => ({ path: [target], sentence: 'must not consist of dots only' })),
    ),
  ),
  'Social identities that the user signs in with, by target of the connector, such as `github`. Each has the `userId` of the user at the identity provider, and may have `details`, an object with what the provider says about the user. Further identities and details are kept; null removes an identity. Put IDs in quotes in YAML.',
  { github: { userId: '583231', details: { name: 'octocat' } } },
);

type Identities = NonNullable<z.infer<typeof identities>>;

/** Social identities by target, as Logto shows them in the list of users. */
export const identitiesRow = z
  .record(z.string(), z.object({ userId: z.string(), details: details.optional() }))
  .default({})
  .transform((byTarget): Identities | undefined => (isEmpty(byTarget) ? undefined : byTarget));

/** The user, in the answer to a removal (samples 978, 980). */
const userRow = z.object({ id: z.string() });

/** Social identities of a user (`PUT` and `DELETE /users/:id/identities/:target`, samples 962 to 980). */
export const identityRelation: Relation<{ identities?: Identities | undefined }, Identities> = {
  // In what identity providers say, an empty value is a value.
  rules: { '': { verbatim: true } },

  /** A missing identity that is declared as null counts as null, so that it does not differ. */
  // eslint-disable-next-line @typescript-eslint/require-await -- the list of users has them
  async read({ spec: { identities: current = {} } }, _context, declared = {}) {
    const removed = Object.keys(declared).filter((target) => declared[target] === null);
    const all = { ...Object.fromEntries(removed.map((target) => [target, null])), ...current };
    return isEmpty(all) ? undefined : all;
  },

  async apply({ path, title }, { declared, desired, current = {} }, { api }) {
    // One after the other, because Logto reads all of them and writes them back.
    for (const [target, after] of Object.entries(desired)) {
      const before = current[target] ?? null;
      if (isDeepStrictEqual(after, before)) continue;
      const at = `${path}/identities/${encodeURIComponent(target)}`;
      const called = `${titleOf('identity', target)} of ${title}`;
      if (after === null) {
        await api.remove(`remove ${called}`, at, userRow);
        continue;
      }
      // The details of another account must not stay.
      const body = after.userId === before?.userId ? after : declared[target];
      await api.change({ doing: `set ${called}`, method: 'PUT', path: at, body });
    }
  },
};
