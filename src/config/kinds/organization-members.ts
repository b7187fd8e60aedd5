import * as z from 'zod';
import { named } from './collection.ts';
import { quote } from '../../shared/problem.ts';
import type { Target } from '../targets.ts';
import { idSet, referencesTo, registryOf, spell } from './id-set.ts';
import type { FieldRule } from './field-rules.ts';
import type { Relation } from './relations.ts';
import { identifiersOf, userKey } from './user-names.ts';

/** A user or an application in an organization, as declared: `{ user: 'alice', roles: ['admin'] }`. */
type Member<By extends string> = Record<By, string> & { roles?: string[] | undefined };

interface Row {
  id: string;
  organizationRoles: z.infer<typeof named>[];
}

/** The differences between users and applications in an organization. */
interface MembershipType<By extends 'user' | 'application', Shown extends Row> {
  by: By;
  roles: Target;
  /** The words for several of them in messages, when they are read and when they are added. */
  plural: { read: string; add: string };
  row: z.ZodType<Shown>;
  /** The names that a file may use for a row, the usual one first. */
  namesOf: (row: Shown) => string[];
  /** The spelling in which names are compared. */
  keyOf: (name: string) => string;
  memberOf: (name: string, roles: string[]) => Member<By>;
}

const organizationRoles = z.array(named);

/** Users in an organization, and their roles there. */
export const members = membership({
  by: 'user',
  roles: 'userOrganizationRoles',
  plural: { read: 'members', add: 'members' },
  row: z.object({
    id: z.string(),
    username: z.string().nullish(),
    primaryEmail: z.string().nullish(),
    primaryPhone: z.string().nullish(),
    organizationRoles,
  }),
  // A user without any identifier (sample 1412) cannot be declared: it stays, and no file shows it.
  namesOf: identifiersOf,
  keyOf: userKey,
  memberOf: (user, roles) => ({ user, roles }),
});

/** Machine-to-machine applications in an organization, and their roles there. */
export const applications = membership({
  by: 'application',
  roles: 'machineToMachineOrganizationRoles',
  plural: { read: 'applications', add: 'machine-to-machine applications' },
  row: named.extend({ organizationRoles }),
  namesOf: ({ name }) => [name],
  keyOf: (name) => name,
  memberOf: (application, roles) => ({ application, roles }),
});

function membership<By extends 'user' | 'application', Shown extends Row>({
  by,
  roles: target,
  plural,
  row,
  namesOf,
  keyOf,
  memberOf,
}: MembershipType<By, Shown>): Relation<object, Member<By>[]> {
  const kind = by === 'user' ? 'users' : 'applications';
  // Logto refuses other applications (samples 1414 to 1416).
  const affiliate: Target = by === 'user' ? kind : 'machineToMachineApplications';
  const hidden: FieldRule = by === 'user' ? { personal: true } : {};
  // Names of users are private.
  const titleOfMember = (name: string): string => (by === 'user' ? 'a member' : quote(name));
  const memberRoles = idSet<object, never>({
    singular: 'role',
    target,
    path: 'roles',
    key: 'organizationRoleIds',
    replaced: true,
    refusesEmpty: true,
  });
  return {
    rules: { '': { compare: 'keyed', by, spell: keyOf, ...hidden }, roles: { compare: 'set' } },
    referencesOf: (list) =>
      list.flatMap((member, index) => [
        { target: affiliate, key: keyOf(member[by]), path: [index, by] },
        ...referencesTo(target, member.roles, [index, 'roles']),
      ]),

    async read({ path, title }, { api, ids }, declared = []) {
      const rows = await api.list(`read the ${plural.read} of ${title}`, `${path}/${kind}`, row);
      return rows.flatMap((shown) => {
        const names = namesOf(shown);
        ids.add(affiliate, shown.id, names);
        for (const { id, name } of shown.organizationRoles) ids.add(registryOf(target), id, [name]);
        const roles = shown.organizationRoles.map(({ name }) => name);
        const spelt = declared.map((member) => member[by]);
        return spell(names, spelt, keyOf).map((name) => memberOf(name, roles));
      });
    },

    async apply({ path, title, spec }, { desired, current = [] }, context) {
      const { api, ids } = context;
      // By ID, because one user may be listed under a current name, and under one that this run sets.
      const byId = (list: readonly Member<By>[]) => {
        const merged = new Map<string, { name: string; roles?: string[] | undefined }>();
        for (const member of list) {
          const id = ids.idOf(affiliate, keyOf(member[by]));
          const before = merged.get(id)?.roles;
          const roles = before ? [...before, ...(member.roles ?? [])] : member.roles;
          merged.set(id, { name: member[by], roles });
        }
        return merged;
      };
      const [before, after] = [byId(current), byId(desired)];
      const added = [...after.keys()].filter((id) => !before.has(id));
      if (added.length > 0) {
        // Logto ignores those that are members already.
        const doing = `add ${plural.add} to ${title}`;
        const body = { [`${by}Ids`]: added };
        await api.change({ doing, method: 'POST', path: `${path}/${kind}`, body, done: 201 });
      }
      await Promise.all([
        ...[...after].map(([id, { name, roles }]) => {
          const owner = { path: `${path}/${kind}/${id}`, title: `${titleOfMember(name)} in ${title}`, spec };
          const change = roles && { declared: roles, desired: roles, current: before.get(id)?.roles };
          return change && memberRoles.apply(owner, change, context);
        }),
        ...[...before]
          .filter(([id]) => !after.has(id))
          .map(([id, { name }]) =>
            api.remove(`remove ${titleOfMember(name)} from ${title}`, `${path}/${kind}/${id}`),
          ),
      ]);
    },
  };
}
