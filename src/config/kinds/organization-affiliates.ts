import * as z from 'zod';
import type { Target } from '../targets.ts';
import { type Context, type Reference, without } from './kind.ts';
import type { Organization } from './organization-schema.ts';
import { userKey, userKeysOf } from './user-keys.ts';

/** Where an organization is, and how it is called in messages: `organization "Acme"`. */
export interface Home {
  path: string;
  title: string;
}

/** A member or an application of an organization, with the names of its roles there. */
interface Affiliate {
  name: string;
  roles?: string[] | undefined;
}

/** What members and applications differ in. */
interface Side {
  /** In words; the database of Logto refuses other applications without saying why. */
  many: 'members' | 'machine-to-machine applications';
  target: Target;
  roles: Target;
  /** The field of the entry that lists them, and the one that names each. */
  field: 'members' | 'applications';
  by: 'user' | 'application';
  /** Last segment of their path. */
  segment: 'users' | 'applications';
  /** Key of the list of their ids in a body. */
  key: 'userIds' | 'applicationIds';
  keyOf: (name: string) => string;
  affiliatesOf: (spec: Partial<Organization>) => Affiliate[] | undefined;
}

export const memberSide: Side = {
  many: 'members',
  target: 'users',
  roles: 'userOrganizationRoles',
  field: 'members',
  by: 'user',
  segment: 'users',
  key: 'userIds',
  keyOf: userKey,
  affiliatesOf: ({ members }) => members?.map(({ user, roles }) => ({ name: user, roles })),
};
export const applicationSide: Side = {
  many: 'machine-to-machine applications',
  target: 'applications',
  roles: 'machineToMachineOrganizationRoles',
  field: 'applications',
  by: 'application',
  segment: 'applications',
  key: 'applicationIds',
  keyOf: (name) => name,
  affiliatesOf: ({ applications }) =>
    applications?.map(({ application, roles }) => ({ name: application, roles })),
};

/** What the affiliates of an entry refer to: users or applications, and roles of their type. */
export function affiliateReferences(side: Side, spec: Organization): Reference[] {
  const { target, roles, field, by, keyOf, affiliatesOf } = side;
  return (affiliatesOf(spec) ?? []).flatMap((one, index): Reference[] => [
    { target, key: keyOf(one.name), path: [field, index, by] },
    ...roleReferences(roles, one.roles, [field, index]),
  ]);
}

export function roleReferences(
  target: Target,
  roles: readonly string[] = [],
  at: Reference['path'],
): Reference[] {
  return roles.map((key, index) => ({ target, key, path: [...at, 'roles', index] }));
}

const named = z.object({ id: z.string(), name: z.string() });
const memberRow = z.object({
  id: z.string(),
  username: z.string().nullish(),
  primaryEmail: z.string().nullish(),
  primaryPhone: z.string().nullish(),
  organizationRoles: z.array(named),
});
const applicationRow = named.extend({ organizationRoles: z.array(named) });

/** @param declared those of the file, whose spelling is kept; one user may stand there under several names */
export async function readMembers(
  { path, title }: Home,
  { api, ids }: Context,
  declared: Organization['members'] = [],
): Promise<NonNullable<Organization['members']>> {
  const rows = await api.list(`read the members of the ${title}`, `${path}/users`, memberRow);
  return rows.flatMap(({ id, organizationRoles, ...identifiers }) => {
    // A user without any identifier can be a member, too.
    const keys = [...userKeysOf(identifiers), id];
    ids.add('users', id, keys);
    const roles = roleNames(organizationRoles, ids);
    const spelt = declared.map(({ user }) => user).filter((user) => keys.includes(userKey(user)));
    return (spelt.length > 0 ? spelt : keys.slice(0, 1)).map((user) => ({ user, roles }));
  });
}

export async function readApplications(
  { path, title }: Home,
  { api, ids }: Context,
): Promise<NonNullable<Organization['applications']>> {
  const rows = await api.list(
    `read the applications of the ${title}`,
    `${path}/applications`,
    applicationRow,
  );
  return rows.map(({ id, name, organizationRoles }) => {
    ids.add('applications', id, [name]);
    return { application: name, roles: roleNames(organizationRoles, ids) };
  });
}

/** The names of organization roles, which are known from then on. */
export function roleNames(roles: readonly z.infer<typeof named>[], ids: Context['ids']): string[] {
  for (const { id, name } of roles) ids.add('organizationRoles', id, [name]);
  return roles.map(({ name }) => name);
}

/** Adds those that are new, gives each its roles, and removes those that are not wanted. */
export async function bringAffiliates(
  side: Side,
  { path, title }: Home,
  change: { wanted: Partial<Organization>; present: Partial<Organization> },
  context: Context,
): Promise<void> {
  const { many, target, segment, key, keyOf, affiliatesOf } = side;
  const { api, ids } = context;
  const byId = (affiliates: readonly Affiliate[] = []): Map<string, Affiliate> =>
    mergedById(affiliates, (name) => ids.idOf(target, keyOf(name)));
  const listed = affiliatesOf(change.wanted);
  if (listed === undefined) return;
  const [wanted, present] = [byId(listed), byId(affiliatesOf(change.present))];
  const added = without([...wanted.keys()], [...present.keys()]);
  if (added.length > 0) {
    // Who is there already is skipped.
    await api.change({
      doing: `add ${many} to the ${title}`,
      method: 'POST',
      path: `${path}/${segment}`,
      body: { [key]: added },
      done: 201,
    });
  }
  await Promise.all([
    ...[...wanted].map(([id, { name, roles }]) => {
      const home = {
        path: `${path}/${segment}/${id}`,
        title: `${JSON.stringify(name)} in the ${title}`,
      };
      return roles && bringRoles(home, roles, present.get(id)?.roles ?? [], context);
    }),
    ...[...present]
      .filter(([id]) => !wanted.has(id))
      .map(([id, { name }]) =>
        api.remove(`remove ${JSON.stringify(name)} from the ${title}`, `${path}/${segment}/${id}`),
      ),
  ]);
}

/** By id, for one user may stand there under a name that the tenant has, and under one that came in this run. */
function mergedById(
  affiliates: readonly Affiliate[],
  idOf: (name: string) => string,
): Map<string, Affiliate> {
  const merged = new Map<string, Affiliate>();
  for (const one of affiliates) {
    const id = idOf(one.name);
    const before = merged.get(id)?.roles;
    merged.set(id, before ? { ...one, roles: [...before, ...(one.roles ?? [])] } : one);
  }
  return merged;
}

async function bringRoles(
  { path, title }: Home,
  wanted: readonly string[],
  present: readonly string[],
  { api, ids }: Context,
): Promise<void> {
  if (isSameSet(wanted, present)) return;
  const organizationRoleIds = [...new Set(wanted.map((role) => ids.idOf('organizationRoles', role)))];
  if (organizationRoleIds.length > 0) {
    await api.change({
      doing: `set the roles of ${title}`,
      method: 'PUT',
      path: `${path}/roles`,
      body: { organizationRoleIds },
      done: 204,
    });
    return;
  }
  // Logto refuses to replace the roles of an application by none.
  await Promise.all(
    present.map((role) =>
      api.remove(
        `take the role ${JSON.stringify(role)} from ${title}`,
        `${path}/roles/${ids.idOf('organizationRoles', role)}`,
      ),
    ),
  );
}

/** Whether two lists name the same, in whatever order. */
export function isSameSet(these: readonly string[], those: readonly string[] = []): boolean {
  return without(these, those).length === 0 && without(those, these).length === 0;
}
