import type { Kind } from '../kinds/kind.ts';
import { type SecretValue, escapeVariables } from '../variables.ts';

/**
 * The value of a field as a file has it: `${` is escaped, and the values of secrets are their variables, but for fields whose
 * text has its own `${`.
 */
export const asWritten = (
  { literalFields }: Kind,
  field: string,
  value: unknown,
  secrets: readonly SecretValue[],
): unknown => (literalFields?.includes(field) ? value : escapeVariables(value, secrets));

/** The same for an entry. */
export const entryAsWritten = (kind: Kind, entry: object, secrets: readonly SecretValue[]): object =>
  Object.fromEntries(
    Object.entries(entry).map(([field, value]) => [field, asWritten(kind, field, value, secrets)]),
  );
