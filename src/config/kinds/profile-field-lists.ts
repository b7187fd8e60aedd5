import * as z from 'zod';
import { described, optional, refuseRepeats } from './fields.ts';
import type { Reference } from './kind.ts';

const profileField = z.strictObject({
  name: described(z.string(), 'Name of the field, as in `customProfileFields`.', 'company'),
});

/** A list of custom profile fields, in which Logto refuses repeats (sample 1065). Null differs from an empty list. */
export const profileFields = (description: string) =>
  optional(
    z
      .array(profileField)
      .superRefine(refuseRepeats(({ name }) => name, 'name'))
      .nullable(),
    description,
    [{ name: 'company' }],
  );

/** The references of such a list. Logto silently ignores fields that do not exist (samples 860, 1069, 1071). */
export function profileFieldReferences(
  field: string,
  list: readonly { name: string }[] | null | undefined,
): Reference[] {
  return (list ?? []).map(({ name }, index) => ({
    target: 'customProfileFields',
    key: name,
    path: [field, index, 'name'],
  }));
}
