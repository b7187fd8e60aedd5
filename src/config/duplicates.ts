import { type Problem, quote } from '../shared/problem.ts';
import { type Declared, problemAt } from './declared.ts';

/** Entries of a kind that are found by the same name. */
export function duplicates(entries: readonly Declared[]): Problem[] {
  const first = new Map<string, Declared>();
  return entries.flatMap((entry) => {
    const { kind, spec, place } = entry;
    return kind.identifiersOf(spec).flatMap((key) => {
      const other = first.get(`${kind.name} ${key}`);
      if (other === undefined) {
        first.set(`${kind.name} ${key}`, entry);
        return [];
      }
      if (other === entry) return [];
      return problemAt(
        place,
        fieldOf(spec, key),
        `${quote(key)} is the name of ${other.place.path} already; names must differ, because what is in the tenant is found by them`,
      );
    });
  });
}

/** Where in an entry its name stands. */
function fieldOf(spec: object, key: string): string[] {
  const field = Object.entries(spec).find(([, value]) => value === key)?.[0];
  return field === undefined ? [] : [field];
}
