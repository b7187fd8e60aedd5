type Json = Record<string, unknown>;

/** A JSON object without what is empty at any depth: `""`, null, `[]` and `{}`. */
export function withoutEmpty(value: Json): Json {
  const entries = Object.entries(value).map(([key, inner]) => [key, cleaned(inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => !isEmpty(inner)));
}

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => cleaned(item)).filter((item) => !isEmpty(item));
  return isObject(value) ? withoutEmpty(value) : value;
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isObject(value)) return Object.keys(value).length === 0;
  return value === '' || value === null || value === undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
