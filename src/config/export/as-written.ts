import type { Kind } from '../kinds/kind.ts';
import { escapeVariables } from '../variables.ts';

/** The value of a field as a file has it: `${` is escaped, but for fields whose text has its own. */
export const asWritten = ({ literalFields }: Kind, field: string, value: unknown): unknown =>
  literalFields?.includes(field) ? value : escapeVariables(value);

/** The same for an entry. */
export const entryAsWritten = (kind: Kind, entry: object): object =>
  Object.fromEntries(Object.entries(entry).map(([field, value]) => [field, asWritten(kind, field, value)]));
