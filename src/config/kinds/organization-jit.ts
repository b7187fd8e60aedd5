import * as z from 'zod';
import type { Context } from './kind.ts';
import { type Home, isSameSet, roleNames } from './organization-affiliates.ts';
import type { Organization } from './organization-schema.ts';

type Jit = NonNullable<Organization['jit']>;

const roleRow = z.object({ id: z.string(), name: z.string() });
const domainRow = z.object({ emailDomain: z.string() });

/** Whom an organization takes in at sign-up (`/api/organizations/:id/jit`). */
export async function readJit({ path, title }: Home, { api, ids }: Context): Promise<Jit> {
  const [domains, roles] = await Promise.all([
    api.list(`read the just-in-time domains of the ${title}`, `${path}/jit/email-domains`, domainRow),
    api.list(`read the just-in-time roles of the ${title}`, `${path}/jit/roles`, roleRow),
  ]);
  return { emailDomains: domains.map(({ emailDomain }) => emailDomain), roles: roleNames(roles, ids) };
}

export async function bringJit(
  { path, title }: Home,
  { wanted, present = {} }: { wanted: Jit | undefined; present: Jit | undefined },
  { api, ids }: Context,
): Promise<void> {
  const replace = (what: string, list: string, body: object): Promise<void> =>
    api.change({
      doing: `set the just-in-time ${what} of the ${title}`,
      method: 'PUT',
      path: `${path}/jit/${list}`,
      body,
      done: 204,
    });
  const { emailDomains, roles } = wanted ?? {};
  // Logto refuses what comes twice.
  await Promise.all([
    emailDomains &&
      !isSameSet(emailDomains, present.emailDomains) &&
      replace('domains', 'email-domains', { emailDomains: [...new Set(emailDomains)] }),
    roles &&
      !isSameSet(roles, present.roles) &&
      replace('roles', 'roles', {
        organizationRoleIds: [...new Set(roles.map((role) => ids.idOf('organizationRoles', role)))],
      }),
  ]);
}
