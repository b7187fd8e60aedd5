import { type Problem, quote } from '../shared/problem.ts';
import { type Declared, type DesiredState, type Place, problemAt } from './desired-state.ts';
import type { Target } from './ids.ts';
import type { Context, Reference } from './kinds/kind.ts';

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
      const sentence = `${quote(name, 256)} is already used by ${first.place.path}; names must be unique`;
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

/** The names that will be there once what is declared is applied. */
export function keysDeclared({ entries }: DesiredState): Map<Target, Set<string>> {
  const keys = new Map<Target, Set<string>>();
  const add = (target: Target, key: string): void => {
    const known = keys.get(target);
    if (known) known.add(key);
    else keys.set(target, new Set([key]));
  };
  for (const { kind, spec } of entries) {
    for (const key of kind.identifiersOf(spec)) add(kind.name, key);
    for (const { target, key } of kind.provides?.(spec) ?? []) add(target, key);
  }
  return keys;
}

const targetNouns: Record<Target, string> = {
  resources: 'API resource',
  scopes: 'scope of an API resource',
  roles: 'role',
  userRoles: 'role of type User',
  machineToMachineRoles: 'machine-to-machine role',
  applications: 'application',
  organizationScopes: 'organization scope',
  organizationRoles: 'organization role',
  userOrganizationRoles: 'organization role of type User',
  machineToMachineOrganizationRoles: 'organization role of type MachineToMachine',
  organizations: 'organization',
  users: 'user',
  connectors: 'connector',
  signInExperience: 'sign-in experience',
  webhooks: 'webhook',
  jwtCustomizers: 'JWT customizer',
  emailTemplates: 'email template',
  accountCenter: 'account center',
};

const shownKeys = 20;

/** The references to what is neither declared nor in the tenant. */
export function unknownReferences(
  config: DesiredState,
  references: readonly PlacedReference[],
  { ids }: Context,
): Problem[] {
  const declared = keysDeclared(config);
  return references.flatMap(({ target, key, path, place }) => {
    if (declared.get(target)?.has(key) || ids.has(target, key)) return [];
    const all = [...new Set([...(declared.get(target) ?? []), ...ids.keys(target)])];
    const known = all.slice(0, shownKeys).map((name) => quote(name, 256));
    if (all.length > known.length) known.push(`and ${all.length - known.length} more`);
    return problemAt(
      place,
      path,
      `there is no ${targetNouns[target]} ${quote(key, 256)}, neither declared nor in the tenant; there are: ${known.join(', ') || 'none'}`,
    );
  });
}
