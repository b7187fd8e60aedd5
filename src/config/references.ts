import { type Problem, quote } from '../shared/problem.ts';
import { type Declared, type DesiredState, type Place, problemAt } from './desired-state.ts';
import { Ids } from './ids.ts';
import type { Kind, Reference } from './kinds/kind.ts';
import { isManagementScope } from './kinds/scope-names.ts';
import { type Target, sourceOf } from './targets.ts';

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
        ? `is also that of ${first.place.path}; declare each ${kind.singular} once`
        : `${quote(name)} is already used by ${first.place.path}; names must be unique`;
      return problemAt(place, fieldOf(spec, name), sentence);
    });
  });
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

/** The names that exist once the desired state is applied. */
export function declaredKeys({ entries }: DesiredState): ReadonlyMap<Target, ReadonlySet<string>> {
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

/**
 * The references to what a tenant that does not exist yet will not have. Its connectors, and the Management API with the ID
 * of the tenant in its name, are not known before.
 */
export function unknownInNewTenant(desired: DesiredState, kinds: readonly Kind[]): Problem[] {
  const ids = new Ids();
  ids.add('applications', defaultApplication, [defaultApplication]);
  ids.add('machineToMachineRoles', defaultRole, [defaultRole]);
  const references = desired.entries
    .flatMap((entry) => referencesOf(entry))
    .filter(({ target, key }) => target !== 'connectors' && !isManagementScope(key));
  return unknownReferences(desired, references, ids, kinds);
}

const shownKeys = 20;

/** The references to what is neither declared nor in the tenant. */
export function unknownReferences(
  desired: DesiredState,
  references: readonly PlacedReference[],
  ids: Ids,
  kinds: readonly Kind[],
): Problem[] {
  const declared = declaredKeys(desired);
  return references.flatMap(({ target, key, path, place }) => {
    if (declared.get(target)?.has(key) || ids.has(target, key)) return [];
    const { kind: source, noun } = sourceOf(target);
    const sourceKind = kinds.find(({ name }) => name === source);
    const singular = noun ?? sourceKind?.singular ?? source;
    if (sourceKind?.personal) {
      return problemAt(
        place,
        path,
        `no such ${singular} is declared or in the tenant; check the spelling in Logto Console`,
      );
    }
    const all = [...new Set([...(declared.get(target) ?? []), ...ids.keys(target)])];
    const known = all.slice(0, shownKeys).map((name) => quote(name));
    if (all.length > known.length) known.push(`and ${all.length - known.length} more`);
    const sentence = `there is no ${singular} ${quote(key)}, neither declared nor in the tenant; ${known.length > 0 ? `there are: ${known.join(', ')}` : 'there are none'}`;
    return problemAt(place, path, sentence);
  });
}
