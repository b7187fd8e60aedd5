/** A JSON object, or one that is to become one. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is an object, and neither a list nor null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value says nothing: `""`, null, undefined, `[]` or `{}`. */
export function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isObject(value)) return Object.keys(value).length === 0;
  return value === '' || value === null || value === undefined;
}

/** A JSON object without what is empty, at any depth. */
export function withoutEmpty(value: JsonObject): JsonObject {
  const entries = Object.entries(value).map(([key, inner]) => [key, cleaned(inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => !isEmpty(inner)));
}

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => cleaned(item)).filter((item) => !isEmpty(item));
  return isObject(value) ? withoutEmpty(value) : value;
}

/** The value of a key that the object itself has, unlike `toString`. */
export const ownValue = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;

/** The value at a path; `undefined` where nothing is. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (Object(at) === at ? Reflect.get(Object(at), key) : undefined),
    value,
  );
}

/**
 * An object without what is at some paths. What they lead through is copied, the rest is shared.
 * @param paths of objects: `branding.logoUrl`
 * @param isRemoved whether a value that exists is removed
 */
export function withoutPaths<T extends object>(
  value: T,
  paths: readonly string[],
  isRemoved: (value: unknown) => boolean = () => true,
): T {
  return paths.reduce((rest, path) => withoutPath(rest, path.split('.'), isRemoved), value);
}

/** Copies each object on the way. */
function withoutPath<T>(
  value: T,
  [key = '', ...below]: readonly string[],
  isRemoved: (value: unknown) => boolean,
): T {
  if (!isObject(value) || !Object.hasOwn(value, key)) return value;
  const copy = { ...value };
  if (below.length > 0) Reflect.set(copy, key, withoutPath(value[key], below, isRemoved));
  else if (isRemoved(value[key])) Reflect.deleteProperty(copy, key);
  return copy;
}

/** The value of a JSON text; `undefined` when the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
