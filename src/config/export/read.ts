import { refusalOf } from '../../http/failure.ts';
import { valueAt, withoutPaths } from '../../shared/json.ts';
import { without } from '../kinds/id-set.ts';
import { kinds } from '../kinds/index.ts';
import type { Context, CurrentEntry, Kind } from '../kinds/kind.ts';
import { listEntries, withRelations } from '../read-current.ts';
import { withoutDefaults } from './defaults.ts';
import { type Declarable, type LeftOut, asDeclared, shownName } from './entry.ts';
import { type FormerEntry, type FormerFile, matchFormer } from './former.ts';
import { sortedByName, withSortedKeys, withSortedSets } from './order.ts';
import { withoutDanglingReferences } from './references.ts';
import { isAsDeclared, otherSecrets, withNulls, withValuesOf } from './with-former.ts';

/** The current entries of one kind, as a file would declare them. */
export interface KindState {
  kind: Kind;
  entries: ExportedEntry[];
  /** The values that were left out, without repeats. */
  leftOut: LeftOut[];
  /** Secret fields whose value in the file differs from the current one. The file keeps its own. */
  otherSecrets: string[];
  /** Logto does not show the entries: what a file declares stays. */
  isUnknown?: true;
}

/** One entry of a tenant. */
export interface ExportedEntry {
  /** The whole entry, as far as a file can declare it. */
  entry: object;
  /** The entry without defaults: what a file that does not have it yet has to declare. */
  brief: object;
  /** The same entry in the file that the export overwrites. */
  former?: FormerEntry | undefined;
  /** Logto made the entry, and it is as the file declares: nothing is added to the file. */
  isProtected?: true;
}

/** How to export a tenant. */
export interface ExportOptions {
  /** Whether users, and fields that name them, are read as well: the file then contains personal data. */
  withUsers: boolean;
  /** The file that the export overwrites. */
  former?: FormerFile | undefined;
}

/** A current entry, and the same one in the file. */
interface MatchedEntry {
  current: CurrentEntry;
  former: FormerEntry | undefined;
}

type ReadEntry = MatchedEntry & Declarable;

/** The entries of one kind before references are checked. */
type ReadState = Omit<KindState, 'entries' | 'otherSecrets'> & { entries: ReadEntry[] };

/**
 * Reads the whole configuration of a tenant, as a file can declare it. Entries that Logto made, secrets, and values that no
 * file can declare are left out. Entries, sets and keys are sorted, because Logto lists them by their creation.
 * @throws RequestError
 */
export async function readTenantConfig(
  context: Context,
  { withUsers, former }: ExportOptions,
): Promise<KindState[]> {
  const isExported = ({ personal }: { personal?: boolean }): boolean => withUsers || personal !== true;
  const isKept = ({ fields }: Kind, path: readonly PropertyKey[]): boolean =>
    path.some((_, index) => !isExported(fields[path.slice(0, index + 1).join('.')] ?? {}));
  // Names stand for ids in every kind, so all of them have to be known first.
  const lists = await Promise.all(
    kinds.filter(isExported).map(async (kind) => ({ kind, list: await listIfKnown(kind, context) })),
  );
  const states = await Promise.all(
    lists.map(async ({ kind, list }): Promise<ReadState> => {
      const declared = former?.entries.filter((entry) => entry.kind === kind) ?? [];
      if (list === undefined) return unknown(kind, 'this Logto does not have it');
      if (kind.appliedAlways) return readUnshown(kind, list, declared);
      const { matched, leftOut } = matchByName(kind, list, declared);
      const fields = Object.keys(kind.fields).filter((field) => isExported(kind.fields[field] ?? {}));
      const kept = without(Object.keys(kind.fields), fields);
      const read = await withRelations(
        kind,
        matched.map((one) => ({ current: one.current, fields, ...declaredIn(one) })),
        context,
      );
      const whole = read.map((current, index) => ({ current, former: matched[index]?.former }));
      return { kind, entries: sortedByName(kind, whole).map((one) => declarable(kind, one, kept)), leftOut };
    }),
  );
  const resolved = withoutDanglingReferences(states, isKept);
  return states.map(({ kind, leftOut, ...state }, index) => {
    const entries = resolved[index]?.entries ?? [];
    return {
      ...state,
      kind,
      entries: entries.flatMap((entry) => exported(kind, entry)),
      leftOut: eachOnce([...leftOut, ...entries.flatMap((entry) => leftOutOf(entry))]),
      otherSecrets: entries.flatMap(({ current, former: own }) =>
        own === undefined ? [] : otherSecrets(kind, current.spec, own.spec),
      ),
    };
  });
}

/** The entries of a kind; `undefined` when Logto does not know the kind, because a self-hosted Logto may be older. */
async function listIfKnown(kind: Kind, context: Context): Promise<CurrentEntry[] | undefined> {
  try {
    return await listEntries(kind, context);
  } catch (error) {
    if (refusalOf(error)?.status === 404) return undefined;
    throw error;
  }
}

const unknown = (kind: Kind, reason: string): ReadState => ({
  kind,
  entries: [],
  leftOut: [{ what: kind.name, reason, isExpected: true }],
  isUnknown: true,
});

/** Reads a kind of which Logto shows only whether it has content. */
function readUnshown(kind: Kind, list: readonly CurrentEntry[], [former]: readonly FormerEntry[]): ReadState {
  const isThere = ({ spec }: { spec: object }): boolean => kind.appliedAlways?.(spec) !== undefined;
  const [current] = list;
  const { leftOut, isUnknown } = unknown(kind, 'Logto does not show its content');
  if (current === undefined || !isThere(current)) {
    const entries = current && former ? [{ current, former, entry: current.spec, leftOut: [] }] : [];
    return { kind, entries, leftOut: [] };
  }
  const isDeclared = former === undefined || isThere(former);
  return { kind, entries: [], leftOut, ...(isDeclared ? { isUnknown } : {}) };
}

/**
 * Matches current entries with those of the file. Leaves out entries that Logto made, unless the file declares them, and
 * entries that share a name, which a file cannot tell apart.
 */
function matchByName(
  kind: Kind,
  list: readonly CurrentEntry[],
  declared: readonly FormerEntry[],
): { matched: MatchedEntry[]; leftOut: LeftOut[] } {
  const own = list.filter(({ protectedReason }) => protectedReason === undefined);
  const byName = Map.groupBy(
    own.flatMap((entry) => kind.identifiersOf(entry.spec).map((name) => ({ name, entry }))),
    ({ name }) => name,
  );
  const groups = [...byName.values()].filter(({ length }) => length > 1);
  const shared = new Set(groups.flat().map(({ entry }) => entry));
  const repeated = groups.map(([first, ...others]): LeftOut => {
    const name = first ? shownName(kind, first.entry.spec) : '';
    return { what: name || kind.name, reason: `the tenant has ${others.length + 1} of this name` };
  });
  const distinct = list.filter((entry) => !shared.has(entry));
  const former = matchFormer(kind, distinct, declared);
  const matched = distinct
    .filter((current) => current.protectedReason === undefined || former.has(current))
    .map((current) => ({ current, former: former.get(current) }));
  return { matched, leftOut: [...repeated, ...nameless(kind, list)] };
}

/** Counts users without an identifier, by which a file could declare them. */
function nameless(kind: Kind, list: readonly CurrentEntry[]): LeftOut[] {
  const reasons = list.flatMap(({ protectedReason }) => protectedReason ?? []);
  if (!kind.personal || reasons[0] === undefined) return [];
  const what = `${reasons.length} ${kind.singular}${reasons.length === 1 ? '' : 's'}`;
  return [{ what, reason: 'nothing identifies them in a file' }];
}

const declaredIn = ({ former }: MatchedEntry) => (former ? { declared: former.spec } : {});

/** The part of an entry that a file can declare. @param kept fields that are not read, and stay as the file has them */
function declarable(kind: Kind, { current, former }: MatchedEntry, kept: readonly string[]): ReadEntry {
  const spec = former ? withValuesOf(current.spec, former.spec, kept) : withoutPaths(current.spec, kept);
  return { current, former, ...asDeclared(kind, withSortedSets(kind, spec)) };
}

function exported(kind: Kind, { current, former, entry }: ReadEntry): ExportedEntry[] {
  if (entry === undefined) return [];
  const ordered = withSortedKeys(kind, entry);
  const brief = withoutDefaults(kind, ordered);
  if (former === undefined) return [{ entry: ordered, brief }];
  const whole = { entry: withNulls(kind, ordered, current.spec, former.spec), brief, former };
  const isProtected = current.protectedReason !== undefined && isAsDeclared(kind, current.spec, former.spec);
  return [isProtected ? { ...whole, isProtected } : whole];
}

/** The values that are left out of an entry, without secrets that the file has. */
function leftOutOf({ former, leftOut }: ReadEntry): LeftOut[] {
  if (former === undefined) return leftOut;
  return leftOut.filter(
    ({ what, isExpected }) => isExpected !== true || valueAt(former.spec, what.split('.')) === undefined,
  );
}

const eachOnce = (all: readonly LeftOut[]): LeftOut[] => [
  ...new Map(all.map((one) => [`${one.what} ${one.reason}`, one])).values(),
];
