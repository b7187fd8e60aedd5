import { isObject } from '../shared/json.ts';
import { type Place, placeWithin } from './desired-state.ts';

/** Where a value was written. Several files may have written parts of it. */
export interface Origin {
  /** The place of the file that wrote the value, or the last part of it. */
  file: Place;
  /** The path of the value in that file. */
  path: readonly PropertyKey[];
  /** The origins of the fields or items of the value. Missing when all of them are in that file. */
  parts?: ReadonlyMap<PropertyKey, Origin>;
}

/** A value with its origin. */
export interface Traced {
  value: unknown;
  origin: Origin;
}

/** The value at a key of an object or a list; `undefined` when nothing is there. */
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

/** Makes an object of values. @param origin that of the last file that wrote a part of it */
export function objectOf(parts: readonly [string, Traced][], { file, path }: Origin): Traced {
  return {
    value: Object.fromEntries(parts.map(([key, { value }]) => [key, value])),
    origin: { file, path, parts: new Map(parts.map(([key, { origin }]) => [key, origin])) },
  };
}

/** Makes a list of items. @param origin that of the last file that wrote a part of it */
export function listOf(items: readonly Traced[], { file, path }: Origin): Traced {
  return {
    value: items.map(({ value }) => value),
    origin: { file, path, parts: new Map(items.map(({ origin }, index) => [index, origin])) },
  };
}

/** The place of a path of a value, in the file that wrote what is there. */
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
