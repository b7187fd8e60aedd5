import { isObject } from '../shared/json.ts';
import { type Place, placeWithin } from './desired-state.ts';

/** Where a value comes from, which several files may have written parts of. */
export interface Origin {
  /** The place of the file that wrote the value, or the last one that wrote a part of it. */
  file: Place;
  /** Where the value is in that file. */
  path: readonly PropertyKey[];
  /** Of an object or a list: where what is in it comes from. Without them, from there as well. */
  parts?: ReadonlyMap<PropertyKey, Origin>;
}

/** A value, and where it comes from. */
export interface Traced {
  value: unknown;
  origin: Origin;
}

/** What an object or a list has at a key; `undefined` when it has nothing there. */
export function partOf({ value, origin }: Traced, key: string | number): Traced | undefined {
  const { file, path, parts } = origin;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return { value: Reflect.get(value, key), origin: parts?.get(key) ?? { file, path: [...path, key] } };
}

/** The items of a list; none when the value is not a list. */
export function itemsOf(list: Traced | undefined): Traced[] {
  if (list === undefined || !Array.isArray(list.value)) return [];
  return list.value.flatMap((_, index) => partOf(list, index) ?? []);
}

/** The keys of an object; none when the value is not an object. */
export const keysIn = (object: Traced | undefined): string[] =>
  isObject(object?.value) ? Object.keys(object.value) : [];

/** An object of parts, which the file of an origin was the last one to write. */
export function objectOf(parts: readonly [string, Traced][], { file, path }: Origin): Traced {
  return {
    value: Object.fromEntries(parts.map(([key, { value }]) => [key, value])),
    origin: { file, path, parts: new Map(parts.map(([key, { origin }]) => [key, origin])) },
  };
}

/** A list of items, which the file of an origin was the last one to write. */
export function listOf(items: readonly Traced[], { file, path }: Origin): Traced {
  return {
    value: items.map(({ value }) => value),
    origin: { file, path, parts: new Map(items.map(({ origin }, index) => [index, origin])) },
  };
}

/** The place of what is at a path of a value: in the file that wrote it. */
export function placeOf(origin: Origin, path: readonly PropertyKey[] = []): Place {
  const [key, ...rest] = path;
  const part = key === undefined ? undefined : origin.parts?.get(key);
  if (part) return placeOf(part, rest);
  const own = placeWithin(origin.file, [...origin.path, ...path]);
  if (path.length > 0 || origin.parts === undefined) return own;
  return {
    ...own,
    position: (inner) => (inner.length === 0 ? own : placeOf(origin, inner)).position?.([]),
    within: (inner) => placeOf(origin, inner),
  };
}
