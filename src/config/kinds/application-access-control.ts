import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { isEmpty } from '../../shared/json.ts';
import type { Target } from '../targets.ts';
import { described, flag, optional, refuseProblems, refuseRepeats, section } from './fields.ts';
import { referencesTo, registryOf, spell } from './id-set.ts';
import type { Context, FieldProblem, Reference } from './kind.ts';
import type { Relation } from './relations.ts';
import { userKey } from './user-names.ts';

/** Logto accepts at most this number of rules of each type (`applicationAccessControlGuard` of `@logto/schemas`). */
const mostRules = 1000;
const ruleNames = (description: string, example: string) =>
  optional(
    z.array(z.string().min(1)).max(mostRules),
    `${description} Further ones are kept, unless the kind is pruned.`,
    [example],
  );

const organizationRule = z.strictObject({
  organization: described(z.string().min(1), 'Name of an organization.', 'Acme'),
  roles: described(
    z.array(z.string().min(1)).min(1).max(mostRules),
    'Names of organization roles of type User, at least one: members with one of them may sign in. Further ones are kept, unless the kind is pruned.',
    ['admin'],
  ),
});

/** Who may sign in to an application, by name. */
export const accessControl = section(
  'Who may sign in to the application; everybody, unless it is enabled. Not for MachineToMachine applications.',
  {
    enabled: flag(
      'Whether nobody else may sign in. It is switched on after the rules are set, and needs at least one of them in the same file. False by default.',
      true,
    ),
    users: ruleNames('Usernames, e-mail addresses or phone numbers of users who may sign in.', 'alice'),
    roles: ruleNames('Names of roles of type User; users who have one may sign in.', 'Customer'),
    organizations: ruleNames('Names of organizations, whose members may sign in.', 'Acme'),
    organizationRoles: optional(
      z
        .array(organizationRule)
        .max(mostRules)
        .superRefine(refuseRepeats(({ organization }) => organization, 'organization')),
      'Organization roles, whose holders may sign in, by organization. Further ones are kept, unless the kind is pruned.',
      [{ organization: 'Acme', roles: ['admin'] }],
    ),
  },
)
  .superRefine(
    refuseProblems((control) => {
      const { enabled, ...lists } = control ?? {};
      if (enabled !== true || Object.values(lists).some((list) => !isEmpty(list))) return [];
      const sentence =
        'needs a rule, without which Logto does not switch it on: name users, roles, organizations or organizationRoles';
      return [{ path: ['enabled'], sentence }];
    }),
  )
  .meta({ examples: [{ enabled: true, roles: ['Customer'] }] });

export type AccessControl = NonNullable<z.infer<typeof accessControl>>;

const idList = z.array(z.string());
const answer = z.object({
  userIds: idList,
  userRoleIds: idList,
  organizationIds: idList,
  organizationRoleRules: z.array(z.object({ organizationId: z.string(), organizationRoleIds: idList })),
});

/** The names of the ID in a rule, in the spelling of the file. An ID without a known name stands for itself. */
function namesOf(
  target: Target,
  id: string,
  { ids: known }: Context,
  declared?: readonly string[],
): string[] {
  const registry = registryOf(target);
  if ((known.keysOf(registry, id) ?? []).length === 0) known.add(registry, id, [id]);
  return spell(known.keysOf(registry, id) ?? [], declared, registry === 'users' ? userKey : undefined);
}

/** The rules of an access control as a request has them, sorted so that they can be compared. */
function rulesOf(control: AccessControl, { ids }: Context): z.infer<typeof answer> {
  const { users = [], roles, organizations, organizationRoles = [] } = control;
  const idsOf = (target: Target, names: readonly string[] = []): string[] =>
    [...new Set(names.map((name) => ids.idOf(registryOf(target), name)))].toSorted();
  const byOrganization = Map.groupBy(organizationRoles, ({ organization }) =>
    ids.idOf('organizations', organization),
  );
  return {
    userIds: idsOf('users', users.map(userKey)),
    userRoleIds: idsOf('userRoles', roles),
    organizationIds: idsOf('organizations', organizations),
    organizationRoleRules: [...byOrganization]
      .map(([organizationId, rules]) => ({
        organizationId,
        organizationRoleIds: idsOf(
          'userOrganizationRoles',
          rules.flatMap((rule) => rule.roles),
        ),
      }))
      .toSorted((one, other) => (one.organizationId < other.organizationId ? -1 : 1)),
  };
}

const hasNoRule = (rules: z.infer<typeof answer>): boolean =>
  Object.values(rules).every((list) => list.length === 0);

/** Problems with removing the last rule of an access control that is on, which Logto refuses (sample 1120). */
export function lastRuleProblems(
  declared: AccessControl | undefined,
  current: AccessControl | undefined,
  isPruned = false,
): FieldProblem[] {
  if (!isPruned || declared === undefined || declared.enabled !== undefined || !current?.enabled) return [];
  const rulesIn = ({ enabled: _enabled, ...lists }: AccessControl): unknown[] => Object.values(lists).flat();
  // Logto itself may have removed all of them, when it deleted what they named.
  if (rulesIn(current).length === 0 || rulesIn({ ...current, ...declared }).length > 0) return [];
  const sentence =
    'is on in the tenant and would have no rule left, which Logto refuses; name one, or set enabled to false';
  return [{ path: ['accessControl'], sentence }];
}

interface Controlled {
  type?: string;
  accessControl?: AccessControl | undefined;
}

/**
 * Who may sign in to an application (`/api/applications/:id/access-control`, samples 261 to 265 and 1107 to 1130). The list of
 * applications shows whether that is enabled.
 * @param rulesAt the path of the application that has the rules, from the one that is changed
 */
export function accessControlRelation(rulesAt = (path: string) => path): Relation<Controlled, AccessControl> {
  return {
    rules: {
      users: { compare: 'set', personal: true },
      roles: { compare: 'set' },
      organizations: { compare: 'set' },
      organizationRoles: { compare: 'keyed', by: 'organization' },
      'organizationRoles.roles': { compare: 'set' },
    },
    referencesOf: ({ users = [], roles, organizations, organizationRoles = [] }) => [
      ...referencesTo('users', users.map(userKey), ['users']),
      ...referencesTo('userRoles', roles, ['roles']),
      ...referencesTo('organizations', organizations, ['organizations']),
      ...organizationRoles.flatMap(({ organization, roles: held }, index): Reference[] => [
        { target: 'organizations', key: organization, path: ['organizationRoles', index, 'organization'] },
        ...referencesTo('userOrganizationRoles', held, ['organizationRoles', index, 'roles']),
      ]),
    ],

    async read({ path, title, spec: { type, accessControl: shown } }, context, declared) {
      // A Logto that has no access control does not show whether it is on.
      if (type === 'MachineToMachine' || (!declared && shown?.enabled === undefined)) return undefined;
      const doing = `read the access rules of ${title}`;
      const found = await context.api.get(doing, `${rulesAt(path)}/access-control`, answer);
      const isEnabled = shown?.enabled ?? false;
      // An exported file leaves out defaults.
      if (declared === undefined && !isEnabled && hasNoRule(found)) return undefined;
      const named = (target: Target, all: readonly string[], spelt?: readonly string[]): string[] =>
        all.flatMap((id) => namesOf(target, id, context, spelt));
      return {
        enabled: isEnabled,
        users: named('users', found.userIds, declared?.users),
        roles: named('userRoles', found.userRoleIds),
        organizations: named('organizations', found.organizationIds),
        organizationRoles: found.organizationRoleRules.flatMap((rule) =>
          named('organizations', [rule.organizationId]).map((organization) => ({
            organization,
            roles: named('userOrganizationRoles', rule.organizationRoleIds),
          })),
        ),
      };
    },

    async apply({ path, title }, { desired, current = {} }, context) {
      const { api } = context;
      const setEnabled = (appLevelAccessControlEnabled: boolean): Promise<void> =>
        api.change({
          doing: `switch the access control of ${title} ${appLevelAccessControlEnabled ? 'on' : 'off'}`,
          method: 'PATCH',
          path,
          body: { appLevelAccessControlEnabled },
        });
      const [wasEnabled, isEnabled] = [current.enabled ?? false, desired.enabled ?? false];
      const rules = rulesOf(desired, context);
      // Logto refuses a control that is on without rules.
      if (wasEnabled && !isEnabled) await setEnabled(false);
      if (!isDeepStrictEqual(rules, rulesOf(current, context))) {
        const doing = `set the access rules of ${title}`;
        await api.change({ doing, method: 'PUT', path: `${rulesAt(path)}/access-control`, body: rules });
      }
      if (isEnabled && !wasEnabled) await setEnabled(true);
    },
  };
}
