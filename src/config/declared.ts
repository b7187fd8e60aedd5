import type { FilePosition, Problem } from '../shared/problem.ts';
import { formatPath } from '../shared/problem.ts';
import type { Kind, KindName } from './kinds/kind.ts';

/** Where something was declared. */
export interface Place {
  /** `apps[0]`, `users[3]`. */
  path: string;
  /** Line and column of what stands there, in a file. */
  position?(path: readonly (string | number)[]): FilePosition | undefined;
}

/** One declared entry, valid in itself. */
export interface Declared {
  kind: Kind;
  spec: object;
  place: Place;
}

/** What a tenant is to hold. */
export interface DesiredState {
  entries: Declared[];
  /** The kinds that are declared, also with an empty list. */
  kinds: ReadonlySet<KindName>;
  /** The kinds of which what is not declared is to go. */
  prune: ReadonlySet<KindName>;
  /** Values of the environment that are in it and are not to be shown. */
  hidden: readonly string[];
}

/** A problem with something in an entry. */
export function problemAt(place: Place, path: readonly (string | number)[], sentence: string): Problem {
  const at = place.position?.(path);
  return { path: formatPath(place.path, path), sentence, ...(at ? { at } : {}) };
}
