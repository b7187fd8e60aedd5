import { valueAt } from '../shared/json.ts';
import { type Problem, quote } from '../shared/problem.ts';
import { type Declared, type DesiredState, type Place, nameOfPlace, problemAt } from './desired-state.ts';
import { Ids } from './ids.ts';
import type { Kind, Reference } from './kinds/kind.ts';
import { isManagementScope } from './kinds/scope-names.ts';
import { type Target, sourceOf } from './targets.ts';
import { holdsUnset } from './unset.ts';

/** Names by which several entries of a kind would be found. */
export function duplicateNames(entries: readonly Declared[]): Problem[] {
  const firstByName = new Map<string, Declared>();
  return entries.flatMap((entry) => {
    const { kind, spec, place } = entry;
    return kind.identifiersOf(spec).flatMap((name) => {
      const key = `${kind.name} ${name}`;
      const first = firstByName.get(key) ?? entry;
      firstByName.set(key, first);
      if (first === entry || name === '') return [];
      const sentence = kind.personal
        ? `is also that of ${nameOfPlace(first.place)}; declare each ${kind.singular} once`
        : `${quote(name)} is already used by ${nameOfPlace(first.place)}; names must be unique`;
      return problemAt(place, fieldOf(spec, name), sentence);
    });
  });
}

/** What Logto gives to one entry only, and several declare. */
export function sharedParts(entries: readonly Declared[]): Problem[] {
  const firstByKey = new Map<string, Declared>();
  return entries.flatMap((entry) => {
    const { kind, spec, place } = entry;
    return (kind.exclusiveOf?.(spec) ?? []).flatMap(({ key: part, path }) => {
      const key = `${kind.name} ${part}`;
      const first = firstByKey.get(key) ?? entry;
      firstByKey.set(key, first);
      if (first === entry || mayBeOne(first, entry)) return [];
      const sentence = `is also that of ${nameOfPlace(first.place)}; only one ${kind.singular} can have it`;
      return problemAt(place, path, sentence);
    });
  });
}

/** Whether entries of two files have the same name once a variable is set. */
function mayBeOne(one: Declared, other: Declared): boolean {
  if (one.place.file === other.place.file) return false;
  return [one, other].some(({ kind, spec }) => kind.identifiersOf(spec).some((name) => holdsUnset(name)));
}

/** The field of an entry that holds its name. */
function fieldOf(spec: object, name: string): string[] {
  return Object.entries(spec)
    .flatMap(([field, value]) => (value === name ? field : []))
    .slice(0, 1);
}

/** A reference, and the entry that it stands in. */
export interface PlacedReference extends Reference {
  place: Place;
}

/** What an entry refers to. */
export function referencesOf({ kind, spec, place }: Declared): PlacedReference[] {
  return (kind.referencesOf?.(spec) ?? []).map((reference) => ({ ...reference, place }));
}

/** The names that an entry is found by, and those that items of its lists are found by. */
export function ownNamesOf({ kind, spec }: Pick<Declared, 'kind' | 'spec'>): string[] {
  const ofItems = Object.entries(kind.fields).flatMap(([path, { compare, by = 'name' }]) => {
    const items = compare === 'keyed' ? valueAt(spec, path.split('.')) : [];
    return Array.isArray(items) ? items.map((item: unknown) => valueAt(item, [by])) : [];
  });
  return [...kind.identifiersOf(spec), ...ofItems.filter((name) => typeof name === 'string')];
}

/** The names by which others refer to entries, and to what these provide. */
export function keysOf(
  entries: readonly { kind: Kind; spec: object }[],
): ReadonlyMap<Target, ReadonlySet<string>> {
  const all = entries.flatMap(({ kind, spec }) => [
    ...kind.identifiersOf(spec).map((key) => ({ target: kind.name, key })),
    ...(kind.provides?.(spec) ?? []),
  ]);
  const byTarget = Map.groupBy(all, ({ target }) => target);
  return new Map([...byTarget].map(([target, keys]) => [target, new Set(keys.map(({ key }) => key))]));
}

/** What Logto makes for each tenant (`seeds/management-api.ts` of `@logto/schemas`): the default M2M app and its role. */
const defaultApplication = 'Default machine-to-machine app';
const defaultRole = 'Logto Management API access';

/** The names of what a new tenant has by itself. */
function idsOfNewTenant(): Ids {
  const ids = new Ids();
  ids.add('applications', defaultApplication, [defaultApplication]);
  ids.add('machineToMachineApplications', defaultApplication, [defaultApplication]);
  ids.add('machineToMachineRoles', defaultRole, [defaultRole]);
  return ids;
}

/**
 * The problems with references to what a tenant that does not exist yet will not have. The Management API with the ID of the
 * tenant in its name is not known before.
 */
export function unknownInNewTenant(desired: DesiredState, kinds: readonly Kind[]): Problem[] {
  return unknownReferences(desired, checkableReferences(desired.entries), idsOfNewTenant(), kinds);
}

/** The references of entries to what neither they provide nor a new tenant has. */
export function danglingReferences(entries: readonly Declared[]): PlacedReference[] {
  return unresolved(checkableReferences(entries), keysOf(entries), idsOfNewTenant());
}

/** What is wrong with a reference to an entry of another type. */
export function wrongType(noun: string, key: string): string {
  const article = /^[aeiou]/.test(noun) ? 'an' : 'a';
  return `${quote(key)} is not ${article} ${noun}; name one of that type`;
}

function checkableReferences(entries: readonly Declared[]): PlacedReference[] {
  return entries
    .flatMap((entry) => referencesOf(entry))
    .filter(({ key, neededToSet }) => !isManagementScope(key) && neededToSet === undefined);
}

function unresolved(
  references: readonly PlacedReference[],
  declared: ReadonlyMap<Target, ReadonlySet<string>>,
  ids: Ids,
): PlacedReference[] {
  return references.filter(
    ({ target, key, mayBeMissing }) =>
      mayBeMissing !== true && declared.get(target)?.has(key) !== true && !ids.has(target, key),
  );
}

/**
 * The references to what the run itself deletes, because its kind is pruned and no file declares it.
 * @param deleted the names of what is deleted
 */
export function deletedReferences(
  desired: DesiredState,
  references: readonly PlacedReference[],
  deleted: ReadonlyMap<Target, ReadonlySet<string>>,
): Problem[] {
  const declared = keysOf(desired.entries);
  return references.flatMap(({ target, key, path, place }) => {
    if (declared.get(target)?.has(key) || !deleted.get(target)?.has(key)) return [];
    const { kind } = sourceOf(target);
    const sentence = `refers to an entry that this run deletes, because prune names ${kind}; declare it under ${kind}, or remove ${kind} from prune`;
    return problemAt(place, path, sentence);
  });
}

const shownKeys = 20;

/** The problems with references to what is neither declared nor in the tenant. */
export function unknownReferences(
  desired: DesiredState,
  references: readonly PlacedReference[],
  ids: Ids,
  kinds: readonly Kind[],
): Problem[] {
  const declared = keysOf(desired.entries);
  return unresolved(references, declared, ids).map(({ target, key, path, place, neededToSet }) => {
    if (neededToSet !== undefined) return problemAt(place, path, neededToSet);
    const { kind: source, noun } = sourceOf(target);
    const sourceKind = kinds.find(({ name }) => name === source);
    const singular = noun ?? sourceKind?.singular ?? source;
    if (sourceKind?.personal) {
      const advice = 'is declared or in the tenant; check the spelling in Logto Console';
      return problemAt(place, path, `no such ${singular} ${advice}`);
    }
    if (noun !== undefined && (declared.get(source)?.has(key) || ids.has(source, key))) {
      return problemAt(place, path, wrongType(noun, key));
    }
    const all = [...new Set([...(declared.get(target) ?? []), ...ids.keys(target)])];
    const known = all.slice(0, shownKeys).map((name) => quote(name));
    if (all.length > known.length) known.push(`and ${all.length - known.length} more`);
    const sentence = `there is no ${singular} ${quote(key)}, neither declared nor in the tenant; ${known.length > 0 ? `there are: ${known.join(', ')}` : 'there are none'}`;
    return problemAt(place, path, sentence);
  });
}
