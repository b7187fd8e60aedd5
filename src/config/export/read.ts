import { refusalOf } from '../../http/failure.ts';
import { valueAt, withoutPaths } from '../../shared/json.ts';
import { without } from '../kinds/id-set.ts';
import { kinds } from '../kinds/index.ts';
import type { Context, CurrentEntry, Kind } from '../kinds/kind.ts';
import { listEntries, withRelations } from '../read-current.ts';
import { withoutDefaults } from './defaults.ts';
import { type Declarable, type LeftOut, asDeclared, nameIn } from './entry.ts';
import { type FormerEntry, type FormerFile, matchFormer } from './former.ts';
import { sortedByName, withSortedKeys, withSortedSets } from './order.ts';
import { withoutDanglingReferences } from './references.ts';
import { isAsDeclared, otherSecrets, withNulls, withValuesOf } from './with-former.ts';

/** What a tenant holds of one kind, as a file would declare it. */
export interface KindState {
  kind: Kind;
  entries: ExportedEntry[];
  /** What was left out, each once. */
  leftOut: LeftOut[];
  /** Fields of the file that are secret, and differ from what the tenant has. The file keeps its own. */
  otherSecrets: string[];
  /** Logto does not show what there is: what a file says of it stays. */
  isUnknown?: true;
}

/** One entry of a tenant. */
export interface ExportedEntry {
  /** All that a file can declare of it. */
  entry: object;
  /** What a file has to declare of it, where it says nothing yet: without what is so by default. */
  brief: object;
  /** The same entry in the file that is written over. */
  former?: FormerEntry | undefined;
  /** Logto made it, and it is as the file says: the file says no more of it. */
  isProtected?: true;
}

/** How a tenant is exported. */
export interface ExportOptions {
  /** Whether users, and what names them, are read as well: the file then holds personal data. */
  withUsers: boolean;
  /** The file that is written over. */
  former?: FormerFile | undefined;
}

/** An entry of the tenant, and the same one in the file. */
interface MatchedEntry {
  current: CurrentEntry;
  former: FormerEntry | undefined;
}

type ReadEntry = MatchedEntry & Declarable;

/** What was read of one kind. */
type ReadState = Omit<KindState, 'entries' | 'otherSecrets'> & { entries: ReadEntry[] };

/**
 * Reads the whole configuration of a tenant, as a file can declare it. What Logto made itself is left out, and so are secrets,
 * and what no file can declare. Entries, sets and keys are sorted, because Logto's order is that of their creation.
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

/** The entries of a kind; `undefined` when Logto has no such route: a self-hosted one may be older than the kind. */
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

/** A kind whose content Logto does not show, but only whether there is some. */
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
 * Separates what Logto made itself, unless the file declares it, and the entries that share a name, which a file cannot tell
 * apart.
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
    const name = first ? nameIn(kind, first.entry.spec) : '';
    return { what: name || kind.name, reason: `the tenant has ${others.length + 1} of this name` };
  });
  const distinct = list.filter((entry) => !shared.has(entry));
  const former = matchFormer(kind, distinct, declared);
  const matched = distinct
    .filter((current) => current.protectedReason === undefined || former.has(current))
    .map((current) => ({ current, former: former.get(current) }));
  return { matched, leftOut: [...repeated, ...nameless(kind, list)] };
}

/** People without a name that a file could call them by, also as members of organizations. */
function nameless(kind: Kind, list: readonly CurrentEntry[]): LeftOut[] {
  const reasons = list.flatMap(({ protectedReason }) => protectedReason ?? []);
  if (!kind.personal || reasons[0] === undefined) return [];
  const what = `${reasons.length} ${kind.singular}${reasons.length === 1 ? '' : 's'}`;
  return [{ what, reason: 'nothing identifies them in a file' }];
}

const declaredIn = ({ former }: MatchedEntry) => (former ? { declared: former.spec } : {});

/** @param kept fields that are not read, and stay as the file has them */
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

/** What is left out of an entry, but for the secrets that the file has. */
function leftOutOf({ former, leftOut }: ReadEntry): LeftOut[] {
  if (former === undefined) return leftOut;
  return leftOut.filter(
    ({ what, isExpected }) => isExpected !== true || valueAt(former.spec, what.split('.')) === undefined,
  );
}

const eachOnce = (all: readonly LeftOut[]): LeftOut[] => [
  ...new Map(all.map((one) => [`${one.what} ${one.reason}`, one])).values(),
];
