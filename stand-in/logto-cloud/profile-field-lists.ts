import * as z from 'zod';
import { CoreError } from './errors.ts';

/** A list of custom profile fields in the sign-in experience or the account center (samples 1064 to 1068). */
export const profileFieldList = z.array(z.object({ name: z.string() })).nullable();

/** What Logto stores of such a list: only fields that exist (samples 860, 1069, 1071), none of them twice (sample 1065). */
export function existingFields(
  fields: ReadonlyMap<string, unknown>,
  list: readonly { name: string }[],
): { name: string }[] {
  const names = list.map(({ name }) => name);
  const duplicateNames = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  if (duplicateNames.length > 0) {
    const reason = `Duplicate profile field names: ${duplicateNames.join(', ')}`;
    throw new CoreError('request.invalid_input', { values: { reason }, data: { duplicateNames } });
  }
  return list.filter(({ name }) => fields.has(name));
}
