import * as z from 'zod';
import { type Target, sourceOf } from '../targets.ts';
import type { Context, Reference } from './kind.ts';
import { readList, titleOf } from './requests.ts';
import type { Owner, Relation } from './relations.ts';

/** A field that lists names, which Logto relates to an entry by their IDs. */
export interface IdSet<Spec extends object, Row extends Named> {
  /** The words for one item in messages: `role`. */
  singular: string;
  /** The target of the names; missing when Logto takes the names themselves. */
  target?: Target;
  /** Path of the list, below the path of the entry: `roles`. */
  path: string;
  /** The key of the list of IDs in the body of a request: `roleIds`. */
  key: string;
  /** How to read the list; missing when the list of entries shows it. */
  list?: IdList<Spec, Row>;
  /** PUT sends the whole list. Otherwise POST adds new items, and DELETE removes others one by one. */
  replaced?: true;
  /** Logto refuses to replace the list by an empty one, so that the last items are removed one by one. */
  refusesEmpty?: true;
  /** Logto refuses to add a list with an item that the entry already has. */
  refusesRepeats?: true;
}

interface IdList<Spec extends object, Row extends Named> {
  row: z.ZodType<Row>;
  paged?: true;
  /**
   * Reads the lists of many entries in fewer requests than one for each.
   * @param paths of the entries
   * @returns the lists by path; `undefined` when that takes no fewer
   */
  readOfMany?(paths: ReadonlySet<string>, context: Context): Promise<ReadonlyMap<string, Row[]> | undefined>;
  /** The names that a file may use for a row, the usual one first; its `name` by default. */
  namesOf?(row: Row, context: Context): readonly string[];
  /** Whether an entry can have the list at all. */
  appliesTo?(spec: Partial<Spec>): boolean;
  /** Whether a row is part of the field; all are by default. */
  counts?(row: Row, declared: readonly string[] | undefined): boolean;
}

interface Named {
  id: string;
  name: string;
}

/** Creates the relation of a field that lists names. */
export function idSet<Spec extends object, Row extends Named>(
  set: IdSet<Spec, Row>,
): Relation<Spec, string[]> {
  const { singular, target, list } = set;
  const namesIn = (
    rows: readonly Row[],
    of: IdList<Spec, Row>,
    context: Context,
    declared: readonly string[] | undefined,
  ): string[] =>
    rows.flatMap((row) => {
      const names = of.namesOf?.(row, context) ?? [row.name];
      if (target) context.ids.add(registryOf(target), row.id, names);
      return of.counts?.(row, declared) === false ? [] : spell(names, declared);
    });
  return {
    rules: { '': { compare: 'set' } },
    ...(target && { referencesOf: (names) => referencesTo(target, names) }),
    ...(list && {
      async read(owner, context, declared) {
        if (list.appliesTo?.(owner.spec) === false) return undefined;
        const doing = `read the ${singular}s of ${owner.title}`;
        const rows = await readList(context.api, doing, `${owner.path}/${set.path}`, list.row, list.paged);
        return namesIn(rows, list, context, declared);
      },
    }),
    ...(list?.readOfMany && {
      async readerOfMany(paths, within) {
        const lists = await list.readOfMany?.(paths, within);
        return (
          lists &&
          (async ({ path }, context, declared) => namesIn(lists.get(path) ?? [], list, context, declared))
        );
      },
    }),

    async apply(owner, { desired, current }, context) {
      const { api, ids } = context;
      const path = `${owner.path}/${set.path}`;
      const idOf = (name: string): string => (target ? ids.idOf(registryOf(target), name) : name);
      const { all, added, removed } = compareIds(desired, current, idOf);
      if (added.length + removed.length === 0) return;
      if (set.replaced && !(set.refusesEmpty && all.length === 0)) {
        const doing = `set the ${singular}s of ${owner.title}`;
        await api.change({ doing, method: 'PUT', path, body: { [set.key]: all }, done: 204 });
        return;
      }
      const adding = added.length > 0 && add(set, owner, added, context);
      // If Logto refuses the new items, the entry must keep its old ones.
      if (set.refusesRepeats) await adding;
      await Promise.all([
        adding,
        ...removed.map(({ id, name }) =>
          api.remove(`remove ${titleOf(singular, name)} from ${owner.title}`, `${path}/${id}`),
        ),
      ]);
    },
  };
}

function add<Spec extends object, Row extends Named>(
  { singular, path, key, refusesRepeats }: IdSet<Spec, Row>,
  owner: Owner<Spec>,
  added: readonly string[],
  { api }: Context,
): Promise<unknown> {
  const call = {
    doing: `assign ${singular}s to ${owner.title}`,
    path: `${owner.path}/${path}`,
    body: { [key]: added },
  };
  if (!refusesRepeats) return api.change({ ...call, method: 'POST' });
  const answer = z.array(z.object({ id: z.string() }));
  return api.create({
    ...call,
    answer,
    async findExisting() {
      const rows = await api.get(`look for the ${singular}s of ${owner.title}`, call.path, answer);
      const found = new Set(rows.map(({ id }) => id));
      return added.every((id) => found.has(id)) ? rows : undefined;
    },
  });
}

/** The target under which `Ids` has the names of a target: that of its kind, because names are unique across its types. */
export function registryOf(target: Target): Target {
  return target === 'scopes' ? target : sourceOf(target).kind;
}

/** The references of a list of names. @param path the path of the list */
export function referencesTo(
  target: Target,
  names: readonly string[] = [],
  path: Reference['path'] = [],
): Reference[] {
  return names.map((key, index) => ({ target, key, path: [...path, index] }));
}

/** Chooses from the names of one thing those that are declared, or else the usual one. */
export function spell(
  names: readonly string[],
  declared: readonly string[] = [],
  nameOf = (name: string) => name,
): string[] {
  const spelt = new Set(declared.filter((name) => names.includes(nameOf(name))));
  return spelt.size > 0 ? [...spelt] : names.slice(0, 1);
}

/** Compares lists of names by ID, because one thing may have several names. */
export function compareIds(
  desired: readonly string[] = [],
  current: readonly string[] = [],
  idOf: (name: string) => string,
): { all: string[]; added: string[]; removed: { id: string; name: string }[] } {
  const before = new Map(current.map((name) => [idOf(name), name]));
  const after = new Set(desired.map(idOf));
  return {
    all: [...after],
    added: [...after].filter((id) => !before.has(id)),
    removed: [...before].filter(([id]) => !after.has(id)).map(([id, name]) => ({ id, name })),
  };
}

/** The items of `these` that are not in `those`. */
export function without<T>(these: readonly T[] = [], those: readonly T[] = []): T[] {
  const known = new Set(those);
  return these.filter((one) => !known.has(one));
}
