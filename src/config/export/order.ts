import { isObject } from '../../shared/json.ts';
import type { CurrentEntry, Kind } from '../kinds/kind.ts';

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Sorts entries by name, unless Logto keeps them in an order. */
export function sortedByName<Entry extends { current: CurrentEntry }>(
  kind: Kind,
  list: readonly Entry[],
): Entry[] {
  if (kind.createdInOrder) return [...list];
  const nameOf = ({ current }: Entry): string => kind.identifiersOf(current.spec)[0] ?? '';
  return list.toSorted((one, other) => byText(nameOf(one), nameOf(other)));
}

/** Sorts the lists of an entry whose order does not count. */
export function withSortedSets(kind: Kind, spec: object): object {
  const sorted = (value: unknown, path: string): unknown => {
    const { compare, by = 'name' } = kind.fields[path] ?? {};
    if (compare === 'whole') return value;
    if (Array.isArray(value)) {
      const items = value.map((item: unknown) => sorted(item, path));
      if (compare === undefined || compare === 'merge') return items;
      const keyOf = (item: unknown): string => String(isObject(item) ? item[by] : item);
      return items.toSorted((one, other) => byText(keyOf(one), keyOf(other)));
    }
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, sorted(inner, path === '' ? key : `${path}.${key}`)]),
    );
  };
  return Object.assign({}, sorted({ ...spec }, ''));
}

/** Sorts the fields of a valid entry as its schema does, and keys of custom data by name. */
export const withSortedKeys = (kind: Kind, entry: object): object =>
  // Parsing gives the fields that a schema knows in its order.
  kind.schema.parse(sortedKeys(entry));

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => sortedKeys(item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => byText(one, other))
      .map(([key, inner]) => [key, sortedKeys(inner)]),
  );
}
