import { type Problem, quote } from '../shared/problem.ts';
import { type Declared, type DesiredState, type Place, problemAt } from './desired-state.ts';
import { Ids } from './ids.ts';
import type { Kind, Reference } from './kinds/kind.ts';
import { defaultApplication, defaultRole } from './kinds/new-tenant.ts';
import { isManagementScope } from './kinds/scope-names.ts';
import { type Target, sourceOf } from './targets.ts';

/** A reference, and the place of the entry that makes it. */
export interface PlacedReference extends Reference {
  place: Place;
}

/** The references of an entry. */
export function referencesOf({ kind, spec, place }: Declared): PlacedReference[] {
  return (kind.referencesOf?.(spec) ?? []).map((reference) => ({ ...reference, place }));
}

/** The names that references can use, of entries and of what these provide. */
export function keysByTarget(
  entries: readonly { kind: Kind; spec: object }[],
): ReadonlyMap<Target, ReadonlySet<string>> {
  const all = entries.flatMap(({ kind, spec }) => [
    ...kind.identifiersOf(spec).map((key) => ({ target: kind.name, key })),
    ...(kind.provides?.(spec) ?? []),
  ]);
  const byTarget = Map.groupBy(all, ({ target }) => target);
  return new Map([...byTarget].map(([target, keys]) => [target, new Set(keys.map(({ key }) => key))]));
}

/** The names of what Logto creates with every tenant. */
function idsOfNewTenant(): Ids {
  const ids = new Ids();
  ids.add('applications', defaultApplication, [defaultApplication]);
  ids.add('machineToMachineApplications', defaultApplication, [defaultApplication]);
  ids.add('machineToMachineRoles', defaultRole, [defaultRole]);
  return ids;
}

/**
 * Problems with references to names that a tenant will not have when it is created. Scopes of its Management API are not
 * checked, because their indicator contains the ID of the tenant.
 */
export function unknownInNewTenant(desired: DesiredState, kinds: readonly Kind[]): Problem[] {
  return unknownReferences(desired, checkableReferences(desired.entries), idsOfNewTenant(), kinds);
}

/** The references to names that are neither declared nor in a new tenant. */
export function danglingReferences(entries: readonly Declared[]): PlacedReference[] {
  return unresolved(checkableReferences(entries), keysByTarget(entries), idsOfNewTenant());
}

/** The sentence for a reference to an entry of another type. */
export function wrongType(noun: string, key: string): string {
  const article = /^[aeiou]/.test(noun) ? 'an' : 'a';
  return `${quote(key)} is not ${article} ${noun}; name one of that type`;
}

/** The references that can be checked without a tenant. */
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
 * Problems with references to entries that the run deletes, because their kind is pruned.
 * @param deleted the names that no longer exist after the run
 */
export function deletedReferences(
  desired: DesiredState,
  references: readonly PlacedReference[],
  deleted: ReadonlyMap<Target, ReadonlySet<string>>,
): Problem[] {
  const declared = keysByTarget(desired.entries);
  return references.flatMap(({ target, key, path, place }) => {
    if (declared.get(target)?.has(key) || !deleted.get(target)?.has(key)) return [];
    const { kind } = sourceOf(target);
    const sentence = `refers to an entry that this run deletes, because prune names ${kind}; declare it under ${kind}, or remove ${kind} from prune`;
    return problemAt(place, path, sentence);
  });
}

/** A message lists no more names than this. */
const shownKeys = 20;

/** Problems with references to names that are neither declared nor in the tenant. */
export function unknownReferences(
  desired: DesiredState,
  references: readonly PlacedReference[],
  ids: Ids,
  kinds: readonly Kind[],
): Problem[] {
  const declared = keysByTarget(desired.entries);
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
