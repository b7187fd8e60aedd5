import { type Problem, quote } from '../shared/problem.ts';
import { type Declared, nameOfPlace, problemAt } from './desired-state.ts';
import { holdsUnset } from './unset.ts';

/** Problems with entries of one kind that share an identifier. */
export function duplicateNames(entries: readonly Declared[]): Problem[] {
  const firstByName = new Map<string, Declared>();
  return entries.flatMap((entry) => {
    const { kind, spec, place } = entry;
    return kind.identifiersOf(spec).flatMap((name) => {
      const key = `${kind.name} ${name}`;
      const first = firstByName.get(key) ?? entry;
      firstByName.set(key, first);
      if (first === entry || name === '') return [];
      const sentence = kind.personal
        ? `is also that of ${nameOfPlace(first.place)}; declare each ${kind.singular} once`
        : `${quote(name)} is already used by ${nameOfPlace(first.place)}; names must be unique`;
      return problemAt(place, fieldOf(spec, name), sentence);
    });
  });
}

/** Problems with entries that share what only one entry can have, such as an account at an identity provider. */
export function sharedParts(entries: readonly Declared[]): Problem[] {
  const firstByKey = new Map<string, Declared>();
  return entries.flatMap((entry) => {
    const { kind, spec, place } = entry;
    return (kind.exclusiveOf?.(spec) ?? []).flatMap(({ key: part, path }) => {
      const key = `${kind.name} ${part}`;
      const first = firstByKey.get(key) ?? entry;
      firstByKey.set(key, first);
      if (first === entry || mayBeOne(first, entry)) return [];
      const sentence = `is also that of ${nameOfPlace(first.place)}; only one ${kind.singular} can have it`;
      return problemAt(place, path, sentence);
    });
  });
}

/** Whether entries of two files may have the same name once a variable is set. */
function mayBeOne(one: Declared, other: Declared): boolean {
  if (one.place.file === other.place.file) return false;
  return [one, other].some(({ kind, spec }) => kind.identifiersOf(spec).some((name) => holdsUnset(name)));
}

/** The path of the field that holds a name of an entry; empty when no field holds exactly that. */
function fieldOf(spec: object, name: string): string[] {
  return Object.entries(spec)
    .flatMap(([field, value]) => (value === name ? field : []))
    .slice(0, 1);
}
