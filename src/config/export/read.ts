import { refusalOf } from '../../http/failure.ts';
import { isObject, withoutPaths } from '../../shared/json.ts';
import { without } from '../kinds/id-set.ts';
import { kinds } from '../kinds/index.ts';
import type { Context, CurrentEntry, Kind } from '../kinds/kind.ts';
import { listEntries, withRelations } from '../read-current.ts';
import { danglingReferences } from '../references.ts';
import { type Declarable, type LeftOut, asDeclared, nameIn, wholeOf, withoutValueAt } from './entry.ts';
import { type KeptSecrets, keptFor } from './kept-secrets.ts';

/** What a tenant holds of one kind, as a file would declare it. */
export interface KindState {
  kind: Kind;
  entries: ExportedEntry[];
  /** What was left out, each once. */
  leftOut: LeftOut[];
}

/** One entry, and the fields that it has from the file that is replaced. */
type ExportedEntry = Required<Omit<Declarable, 'leftOut'>>;

/** How a tenant is exported. */
export interface ExportOptions {
  /** Whether users, and what names them, are read as well: the file then holds personal data. */
  withUsers: boolean;
  /** The secrets of the file that is replaced. */
  secrets: KeptSecrets;
}

/**
 * Reads the whole configuration of a tenant, as a file can declare it. What Logto made itself is left out, and so are secrets,
 * and what no file can declare. Entries and sets are sorted by name, because Logto's order is that of their creation.
 * @throws RequestError
 */
export async function readTenantConfig(
  context: Context,
  { withUsers, secrets }: ExportOptions,
): Promise<KindState[]> {
  const isExported = ({ personal }: { personal?: boolean }): boolean => withUsers || personal !== true;
  // Names stand for ids in every kind, so all of them have to be known first.
  const lists = await Promise.all(
    kinds.filter(isExported).map(async (kind) => ({ kind, list: await listIfKnown(kind, context) })),
  );
  const states = await Promise.all(
    lists.map(async ({ kind, list }): Promise<ReadState> => {
      if (list === undefined) return withoutEntries(kind, 'this Logto does not have it');
      if (kind.appliedAlways) return unreadable(kind, list, secrets);
      const fields = Object.keys(kind.fields).filter((field) => isExported(kind.fields[field] ?? {}));
      const others = without(Object.keys(kind.fields), fields);
      const { declarable, leftOut } = splitByName(kind, list);
      const queries = declarable.map((current) => ({ current, fields }));
      const whole = await withRelations(kind, queries, context);
      const entries = sortedByName(kind, whole).map(({ spec }) =>
        asDeclared(kind, withSortedSets(kind, withoutPaths(spec, others)), keptFor(secrets, kind, spec)),
      );
      return { kind, entries, leftOut };
    }),
  );
  return withoutDanglingReferences(states).map(({ kind, entries, leftOut }) => ({
    kind,
    entries: entries.flatMap(({ entry, secrets: kept }) =>
      entry === undefined ? [] : { entry, secrets: kept },
    ),
    leftOut: eachOnce([...leftOut, ...entries.flatMap((entry) => entry.leftOut)]),
  }));
}

/** What was read of one kind, entry by entry. */
interface ReadState {
  kind: Kind;
  entries: Declarable[];
  leftOut: LeftOut[];
}

/** The entries of a kind; `undefined` when Logto has no such route: a self-hosted one may be older than the kind. */
async function listIfKnown(kind: Kind, context: Context): Promise<CurrentEntry[] | undefined> {
  try {
    return await listEntries(kind, context);
  } catch (error) {
    if (refusalOf(error)?.status === 404) return undefined;
    throw error;
  }
}

const withoutEntries = (kind: Kind, reason: string): ReadState => ({
  kind,
  entries: [],
  leftOut: [{ what: kind.name, reason, isExpected: true }],
});

/** A kind whose content Logto does not show: what the file says of it stays. */
function unreadable(kind: Kind, list: readonly CurrentEntry[], secrets: KeptSecrets): ReadState {
  const isThere = list.some((current) => kind.appliedAlways?.(current.spec, current) !== undefined);
  if (!isThere) return { kind, entries: [], leftOut: [] };
  const kept = keptFor(secrets, kind, {});
  if (kept.length === 0) return withoutEntries(kind, 'Logto does not show its content');
  return { kind, entries: [{ entry: {}, secrets: kept, leftOut: [] }], leftOut: [] };
}

/** Separates what Logto made itself, and the entries that share a name, which a file cannot tell apart. */
function splitByName(kind: Kind, list: readonly CurrentEntry[]) {
  const own = list.filter(({ protectedReason }) => protectedReason === undefined);
  const byName = Map.groupBy(
    own.flatMap((entry) => kind.identifiersOf(entry.spec).map((name) => ({ name, entry }))),
    ({ name }) => name,
  );
  const groups = [...byName.values()].filter(({ length }) => length > 1);
  const shared = new Set(groups.flat().map(({ entry }) => entry));
  const repeated = groups.map(([first, ...others]): LeftOut => {
    const name = first ? nameIn(kind, first.entry.spec) : '';
    return { what: name || kind.name, reason: `the tenant has ${others.length + 1} of this name` };
  });
  return {
    declarable: own.filter((entry) => !shared.has(entry)),
    leftOut: [...repeated, ...nameless(kind, list)],
  };
}

/** People without a name that a file could call them by, also as members of organizations. */
function nameless(kind: Kind, list: readonly CurrentEntry[]): LeftOut[] {
  const reasons = list.flatMap(({ protectedReason }) => protectedReason ?? []);
  if (!kind.personal || reasons[0] === undefined) return [];
  const what = `${reasons.length} ${kind.singular}${reasons.length === 1 ? '' : 's'}`;
  return [{ what, reason: 'nothing identifies them in a file' }];
}

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Entries by name, unless Logto keeps them in an order of their own. */
function sortedByName(kind: Kind, list: readonly CurrentEntry[]): CurrentEntry[] {
  if (kind.createdInOrder) return [...list];
  const nameOf = ({ spec }: CurrentEntry): string => kind.identifiersOf(spec)[0] ?? '';
  return list.toSorted((one, other) => byText(nameOf(one), nameOf(other)));
}

/** An entry with its lists sorted whose order does not count. */
function withSortedSets(kind: Kind, spec: object): object {
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

const unresolvable = 'it refers to what the file does not declare';

/** Cuts the references to what neither the file nor a new tenant has, until there are none. */
function withoutDanglingReferences(states: readonly ReadState[]): ReadState[] {
  const placed = states.flatMap(({ kind, entries }) =>
    entries.map((declarable, index) => ({ kind, declarable, place: { path: `${kind.name} ${index}` } })),
  );
  const declared = placed.flatMap(({ kind, declarable: { entry: spec }, place }) =>
    spec === undefined ? [] : [{ kind, spec, place }],
  );
  const dangling = new Map(danglingReferences(declared).map(({ place, path }) => [place.path, path]));
  if (dangling.size === 0) return [...states];
  return withoutDanglingReferences(
    states.map((state) => ({
      ...state,
      entries: state.entries.map((declarable, index) => {
        const path = dangling.get(`${state.kind.name} ${index}`);
        return path === undefined ? declarable : withoutReference(state.kind, declarable, path);
      }),
    })),
  );
}

function withoutReference(
  kind: Kind,
  { entry = {}, secrets, leftOut }: Declarable,
  path: readonly PropertyKey[],
): Declarable {
  const name = nameIn(kind, entry);
  const cut = withoutValueAt(kind, entry, path);
  if (cut === undefined) {
    return { secrets, leftOut: [...leftOut, { what: name || wholeOf(kind), reason: unresolvable }] };
  }
  const rest = asDeclared(kind, cut.entry, secrets);
  const field = cut.path.filter((key) => typeof key === 'string').join('.');
  const what = [kind.personal ? '' : field, name].filter(Boolean).join(' of ');
  return { ...rest, leftOut: [...leftOut, { what, reason: unresolvable }, ...rest.leftOut] };
}

const eachOnce = (all: readonly LeftOut[]): LeftOut[] => [
  ...new Map(all.map((one) => [`${one.what} ${one.reason}`, one])).values(),
];
