/** A JSON value without empty parts: `""`, null, `[]`, `{}`. Logto stores the configs of connectors in this form. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((item) => !isEmpty(item));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withoutEmpty(inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => !isEmpty(inner)));
}

/** A JSON value with its keys in PostgreSQL's order: the shortest first, then by bytes (samples 663, 688). */
export function inStoredOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inStoredOrder);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(
    ([key, inner]) => [Buffer.from(key), inStoredOrder(inner)] as const,
  );
  return Object.fromEntries(
    entries
      .toSorted(([one], [other]) => one.length - other.length || one.compare(other))
      .map(([key, inner]) => [key.toString(), inner]),
  );
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isObject(value)) return Object.keys(value).length === 0;
  return value === '' || value === null || value === undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
