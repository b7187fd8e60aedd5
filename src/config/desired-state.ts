import { type FilePosition, type Problem, formatPath } from '../shared/problem.ts';
import type { Kind } from './kinds/kind.ts';
import type { KindName } from './targets.ts';

/** Where something is declared. */
export interface Place {
  /** `apps[0]`, `users[3]`; empty for a file as a whole. */
  path: string;
  /** The line and column of a path from here. Missing for an input, which is no file. */
  position?: ((path: readonly PropertyKey[]) => FilePosition | undefined) | undefined;
  /** The file, when several are read: each may have `users[3]`. */
  file?: string;
  /** The place of a path from here, when several files may have written parts of the value. */
  within?: (path: readonly PropertyKey[]) => Place;
}

/** One declared entry. It is valid, except for texts with an unset variable. */
export interface Declared {
  kind: Kind;
  spec: object;
  place: Place;
}

/** The entries that a tenant should have, as `apps` and `config` declare them. */
export interface DesiredState {
  entries: Declared[];
  /** The declared kinds, including those with an empty list. */
  kinds: ReadonlySet<KindName>;
  /** The kinds whose unmanaged entries are deleted. */
  prune: ReadonlySet<KindName>;
  /** The unset variables, where they may be unset. Texts keep them as they are written. */
  unset: ReadonlySet<string>;
}

/** The desired state of a run that declares nothing. */
export const nothingDesired: DesiredState = {
  entries: [],
  kinds: new Set(),
  prune: new Set(),
  unset: new Set(),
};

/** The place at a path from another place. */
export function placeWithin(place: Place, inner: readonly PropertyKey[]): Place {
  if (place.within) return place.within(inner);
  const { path, position } = place;
  return {
    ...place,
    path: formatPath(path, inner),
    position: position && ((further) => position([...inner, ...further])),
  };
}

/** The name of a place in messages: `users[3]`, or `users[3] of logto.yml` when there are several files. */
export function nameOfPlace({ path, file }: Place): string {
  return file === undefined ? path : `${path} of ${file}`;
}

/** The place at a path from another place, in the form that problems have. */
export function locate(place: Place, path: readonly PropertyKey[]): Pick<Problem, 'path' | 'at'> {
  const inner = placeWithin(place, path);
  const at = inner.position?.([]);
  return { path: inner.path, ...(at ? { at } : {}) };
}

/** A problem at a path from a place. */
export function problemAt(place: Place, path: readonly PropertyKey[], sentence: string): Problem {
  return { ...locate(place, path), sentence };
}
