import { isObject, ownValue } from '../../shared/json.ts';
import { isIdentical, isSame } from '../compare.ts';
import type { Kind } from '../kinds/kind.ts';

/**
 * An entry without the defaults that Logto gives a new entry, or a new tenant. Lists of items by name keep all items, and
 * fields that the schema requires stay.
 */
export function withoutDefaults(kind: Kind, entry: object): object {
  const isValid = (candidate: object): boolean => kind.schema.safeParse(candidate).success;
  const shorter = Object.entries(entry).map(([field, value]): [string, unknown] => [
    field,
    withoutDefault(kind, value, ownValue(kind.defaults ?? {}, field), field),
  ]);
  const shortest = shorter.reduce(withField, entry);
  if (isValid(shortest)) return shortest;
  return shorter.reduce((rest, one) => {
    const candidate = withField(rest, one);
    return isValid(candidate) ? candidate : rest;
  }, entry);
}

/** An entry with another value of a field, or without it. The order of the fields stays. */
const withField = (entry: object, [field, value]: readonly [string, unknown]): object =>
  Object.fromEntries(Object.entries({ ...entry, [field]: value }).filter(([, inner]) => inner !== undefined));

/** A value without defaults. @returns `undefined` when it need not be declared at all */
function withoutDefault(kind: Kind, value: unknown, byDefault: unknown, path: string): unknown {
  const { compare, by = 'name', verbatim } = kind.fields[path] ?? {};
  if (verbatim) return isIdentical(value, byDefault) ? undefined : value;
  const isUnordered = compare === 'set' || compare === 'unordered';
  const inOrder = (list: unknown): unknown => (isUnordered ? sorted(list) : list);
  if (isSame(inOrder(value), inOrder(byDefault))) return undefined;
  if (Array.isArray(value) && compare === 'keyed') {
    return value.map((item: unknown) =>
      isObject(item) ? fieldsWithoutDefaults(kind, item, {}, path, by) : item,
    );
  }
  if (!isObject(value) || compare === 'whole') return value;
  const rest = fieldsWithoutDefaults(kind, value, isObject(byDefault) ? byDefault : {}, path);
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** The fields of an object without defaults. @param name the field that names an item of a list, which stays */
function fieldsWithoutDefaults(
  kind: Kind,
  value: object,
  defaults: object,
  path: string,
  name?: string,
): object {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
      if (key === name) return [[key, inner]];
      const rest = withoutDefault(kind, inner, ownValue(defaults, key), `${path}.${key}`);
      return rest === undefined ? [] : [[key, rest]];
    }),
  );
}

const sorted = (list: unknown): unknown =>
  Array.isArray(list) ? list.map((item) => JSON.stringify(item)).toSorted() : list;
