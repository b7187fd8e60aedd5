import type { Kind } from '../kinds/kind.ts';
import { type SecretValue, escapeVariables } from '../variables.ts';

/**
 * The value of a field as a file has it: `${` is escaped, and values of secrets become their variables. A field whose text has
 * its own `${` stays unchanged.
 */
export const asWritten = (
  { literalFields }: Kind,
  field: string,
  value: unknown,
  secrets: readonly SecretValue[],
): unknown => (literalFields?.includes(field) ? value : escapeVariables(value, secrets));

/** An entry as a file has it. */
export const entryAsWritten = (kind: Kind, entry: object, secrets: readonly SecretValue[]): object =>
  Object.fromEntries(
    Object.entries(entry).map(([field, value]) => [field, asWritten(kind, field, value, secrets)]),
  );
