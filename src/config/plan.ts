import { quote } from '../shared/problem.ts';
import type { Change } from './compare.ts';
import { type Declared, nameOfPlace } from './desired-state.ts';
import type { CurrentEntry, Kind, ReadSecret } from './kinds/kind.ts';

/** What has to be done in a tenant so that it matches the desired state. */
export interface Plan {
  /** The declared entries, in the order of the files. */
  entries: PlannedChange[];
  /** Unmanaged entries that are deleted, because their kind is pruned. */
  toDelete: Unmanaged[];
  /** Unmanaged entries that stay. */
  unmanaged: Unmanaged[];
}

/** What has to be done for one declared entry. */
export type PlannedChange = Declared & {
  /** The first identifier of the entry. */
  label: string;
  /** What a plan shows beside the entry. */
  note?: string;
  /** Its current secret, which is read together with its relations; `undefined` when that failed. */
  secret?: Promise<ReadSecret | undefined>;
} & (
    | { action: 'create' }
    | { action: 'update'; current: CurrentEntry; changes: Change[]; patch: Record<string, unknown> }
    | { action: 'keep'; current: CurrentEntry }
    /** Applied on every run, because Logto does not show the current state: see {@link Kind.appliedAlways}. */
    | { action: 'repeat'; current: CurrentEntry }
  );

/** An entry of the tenant that no file declares. */
export interface Unmanaged {
  kind: Kind;
  /** The first identifier of the entry. */
  label: string;
  current: CurrentEntry;
}

/** The first identifier of an entry. */
export function labelOf(kind: Kind, spec: object): string {
  return kind.identifiersOf(spec)[0] ?? '';
}

/**
 * The name of a declared entry in messages: `role "Customer"`, or `the sign-in experience`. A user is called by its place in
 * the file, `user users[0]`, because its identifiers are private.
 */
export function nameOf({ kind, label, place }: Pick<PlannedChange, 'kind' | 'label' | 'place'>): string {
  return kind.personal ? `${kind.singular} ${nameOfPlace(place)}` : nameOfCurrent({ kind, label });
}

/** The names of unmanaged entries in messages. Users are only counted: `role "Customer"`, `3 users`. */
export function namesOf(list: readonly Unmanaged[]): string[] {
  const users = Map.groupBy(
    list.filter(({ kind }) => kind.personal),
    ({ kind }) => kind.singular,
  );
  return [
    ...list.filter(({ kind }) => !kind.personal).map((entry) => nameOfCurrent(entry)),
    ...[...users].map(([singular, { length }]) => `${length} ${singular}${length === 1 ? '' : 's'}`),
  ];
}

function nameOfCurrent({ kind, label }: Pick<Unmanaged, 'kind' | 'label'>): string {
  return kind.single ? `the ${kind.singular}` : `${kind.singular} ${quote(label)}`;
}
