import { type FilePosition, type Problem, formatPath } from '../shared/problem.ts';
import type { Kind } from './kinds/kind.ts';
import type { KindName } from './targets.ts';

/** Where something is declared. */
export interface Place {
  /** `apps[0]`, `users[3]`; empty for a file as a whole. */
  path: string;
  /** Line and column of what is at a path from here. Missing for an input, which is no file. */
  position?: ((path: readonly PropertyKey[]) => FilePosition | undefined) | undefined;
  /** The file, where there are several: each may have `users[3]`. */
  file?: string;
  /** Where what is at a path from here is written, when several files may have written parts of it. */
  within?: (path: readonly PropertyKey[]) => Place;
}

/** One declared entry, valid in itself, but for texts with a variable that is not set. */
export interface Declared {
  kind: Kind;
  spec: object;
  place: Place;
}

/** What a tenant should hold. */
export interface DesiredState {
  entries: Declared[];
  /** The kinds that are declared, also with an empty list. */
  kinds: ReadonlySet<KindName>;
  /** The kinds of which unmanaged entries are deleted. */
  prune: ReadonlySet<KindName>;
  /** The variables that are not set, where they need not be: the texts that use them stay as they are written. */
  unset: ReadonlySet<string>;
}

/** The state of a run that declares nothing. */
export const nothingDesired: DesiredState = {
  entries: [],
  kinds: new Set(),
  prune: new Set(),
  unset: new Set(),
};

/** The place at a path from another one. */
export function placeWithin(place: Place, inner: readonly PropertyKey[]): Place {
  if (place.within) return place.within(inner);
  const { path, position } = place;
  return {
    ...place,
    path: formatPath(path, inner),
    position: position && ((further) => position([...inner, ...further])),
  };
}

/** What messages call an entry by its place: `users[3]`; `users[3] of logto.yml` where there are several files. */
export function nameOfPlace({ path, file }: Place): string {
  return file === undefined ? path : `${path} of ${file}`;
}

/** Where what is at a path from a place is, for a problem. */
export function locate(place: Place, path: readonly PropertyKey[]): Pick<Problem, 'path' | 'at'> {
  const inner = placeWithin(place, path);
  const at = inner.position?.([]);
  return { path: inner.path, ...(at ? { at } : {}) };
}

/** A problem with what is at a path from a place. */
export function problemAt(place: Place, path: readonly PropertyKey[], sentence: string): Problem {
  return { ...locate(place, path), sentence };
}
