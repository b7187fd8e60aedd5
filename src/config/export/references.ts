import type { Kind } from '../kinds/kind.ts';
import { danglingReferences } from '../references.ts';
import { type Declarable, asDeclared, shownName, wholeOf, withoutValueAt } from './entry.ts';

/** The entries of one kind, as far as a file can declare them. */
export interface Declarables<Entry extends Declarable> {
  kind: Kind;
  entries: readonly Entry[];
}

const unresolvable = 'it refers to what the file does not declare';

/**
 * Cuts references to names that neither the file declares nor a new tenant has, until there are none.
 * @param isKept whether a field stays as the file has it
 */
export function withoutDanglingReferences<Entry extends Declarable>(
  states: readonly Declarables<Entry>[],
  isKept: (kind: Kind, path: readonly PropertyKey[]) => boolean,
): Declarables<Entry>[] {
  const placed = states.flatMap(({ kind, entries }) =>
    entries.map((declarable, index) => ({ kind, declarable, place: { path: `${kind.name} ${index}` } })),
  );
  const declared = placed.flatMap(({ kind, declarable: { entry: spec }, place }) =>
    spec === undefined ? [] : [{ kind, spec, place }],
  );
  const kinds = new Map(declared.map(({ kind, place }) => [place.path, kind]));
  const dangling = new Map(
    danglingReferences(declared).flatMap(({ place, path }) => {
      const kind = kinds.get(place.path);
      return kind && isKept(kind, path) ? [] : [[place.path, path] as const];
    }),
  );
  if (dangling.size === 0) return [...states];
  const cut = states.map(({ kind, entries }) => ({
    kind,
    entries: entries.map((declarable, index) => {
      const path = dangling.get(`${kind.name} ${index}`);
      return path === undefined ? declarable : withoutReference(kind, declarable, path);
    }),
  }));
  return withoutDanglingReferences(cut, isKept);
}

function withoutReference<Entry extends Declarable>(
  kind: Kind,
  declarable: Entry,
  path: readonly PropertyKey[],
): Entry {
  const { entry = {}, leftOut } = declarable;
  const name = shownName(kind, entry);
  const cut = withoutValueAt(kind, entry, path);
  if (cut === undefined) {
    const whole = { what: name || wholeOf(kind), reason: unresolvable };
    return { ...declarable, entry: undefined, leftOut: [...leftOut, whole] };
  }
  const rest = asDeclared(kind, cut.entry);
  const field = cut.path.filter((key) => typeof key === 'string').join('.');
  const what = [kind.personal ? '' : field, name].filter(Boolean).join(' of ');
  const reference = { what, reason: unresolvable };
  return { ...declarable, entry: rest.entry, leftOut: [...leftOut, reference, ...rest.leftOut] };
}
