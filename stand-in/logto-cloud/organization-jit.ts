import * as z from 'zod';
import { coreBody } from './body.ts';
import type { Affiliation } from './directory.ts';
import { CoreError } from './errors.ts';
import type { Reply } from './errors.ts';
import { guard } from './guard.ts';
import { paged } from './paging.ts';
import { checkForeignKeys, checkUnique, ids, removeRelation, someIds } from './relations.ts';
import type { Route, TenantCall } from './routes.ts';
import type { TenantState } from './types.ts';

const domain = z.object({ emailDomain: z.string().min(1) });
const domains = z.object({ emailDomains: z.array(z.string()) });
const domainsPath = '/organizations/:id/jit/email-domains';

/** A set of related IDs: roles of new members, or SSO connectors whose users become members. */
interface JitSet {
  path: string;
  /** The list of IDs in a body. */
  key: string;
  of: (affiliation: Affiliation) => Set<string>;
  /** The rows that can be related. */
  rows: (tenant: TenantState) => ReadonlyMap<string, object>;
}

const sets: JitSet[] = [
  {
    path: '/organizations/:id/jit/roles',
    key: 'organizationRoleIds',
    of: ({ jitRoles }) => jitRoles,
    // Logto also accepts a role for machines (sample 589).
    rows: ({ directory }) => directory.organizationRoles,
  },
  {
    path: '/organizations/:id/jit/sso-connectors',
    key: 'ssoConnectorIds',
    of: ({ jitSsoConnectors }) => jitSsoConnectors,
    rows: ({ settings }) => settings.ssoConnectors,
  },
];

/**
 * Just-in-time provisioning of an organization: e-mail domains, roles of new members, and SSO connectors (samples 577 to 593,
 * 783, 784, 1190 to 1201).
 */
export const organizationJitRoutes: Route<TenantCall>[] = [
  { method: 'GET', path: domainsPath, handle: listDomains },
  { method: 'POST', path: domainsPath, handle: addDomain },
  { method: 'PUT', path: domainsPath, handle: replaceDomains },
  { method: 'DELETE', path: `${domainsPath}/:domain`, handle: removeDomain },
  ...sets.flatMap((set) => routesOf(set)),
];

function listDomains(call: TenantCall, id = ''): Reply {
  const current = affiliationOf(call, id)?.jitEmailDomains ?? [];
  return paged(
    call,
    [...current].map((emailDomain) => row(call, id, emailDomain)),
    'optional',
  );
}

function addDomain(call: TenantCall, id = ''): Reply {
  const { emailDomain } = guard(domain, coreBody(call), 'body');
  const current = known(call, id, [emailDomain])?.jitEmailDomains;
  if (current?.has(emailDomain)) throw new CoreError('entity.unique_integrity_violation');
  current?.add(emailDomain);
  return { status: 201, body: row(call, id, emailDomain) };
}

/** Logto does not check that it is a domain (sample 581). */
function replaceDomains(call: TenantCall, id = ''): Reply {
  const { emailDomains } = guard(domains, coreBody(call), 'body');
  checkUnique(emailDomains);
  const affiliation = known(call, id, emailDomains);
  if (affiliation) affiliation.jitEmailDomains = new Set(emailDomains);
  return { status: 204 };
}

function removeDomain(call: TenantCall, id = '', emailDomain = ''): Reply {
  removeRelation(affiliationOf(call, id)?.jitEmailDomains, emailDomain);
  return { status: 204 };
}

function routesOf({ path, key, of, rows }: JitSet): Route<TenantCall>[] {
  const idsIn = (call: TenantCall, list: typeof ids): string[] =>
    guard(z.object({ [key]: list }), coreBody(call), 'body')[key] ?? [];
  const checked = (call: TenantCall, id: string, related: string[]): Set<string> | undefined => {
    checkForeignKeys(related, (relatedId) => rows(call.tenant).has(relatedId));
    const affiliation = known(call, id, related);
    return affiliation && of(affiliation);
  };
  return [
    {
      method: 'GET',
      path,
      handle(call, id = '') {
        const affiliation = affiliationOf(call, id);
        if (!affiliation) {
          throw new CoreError('entity.not_exists_with_id', { values: { entity: 'organizations', id } });
        }
        const all = rows(call.tenant);
        return paged(
          call,
          [...of(affiliation)].flatMap((relatedId) => all.get(relatedId) ?? []),
          'optional',
        );
      },
    },
    {
      method: 'POST',
      path,
      handle(call, id = '') {
        const added = idsIn(call, someIds);
        const current = checked(call, id, added);
        for (const relatedId of added) current?.add(relatedId);
        return { status: 201, body: 'Created' };
      },
    },
    {
      method: 'PUT',
      path,
      handle(call, id = '') {
        const desired = idsIn(call, ids);
        checkUnique(desired);
        const current = checked(call, id, desired);
        current?.clear();
        for (const relatedId of desired) current?.add(relatedId);
        return { status: 204 };
      },
    },
    {
      method: 'DELETE',
      path: `${path}/:relatedId`,
      handle(call, id = '', relatedId = '') {
        const affiliation = affiliationOf(call, id);
        removeRelation(affiliation && of(affiliation), relatedId);
        return { status: 204 };
      },
    },
  ];
}

function row({ tenant }: TenantCall, organizationId: string, emailDomain: string): object {
  return { tenantId: tenant.id, organizationId, emailDomain };
}

function affiliationOf({ tenant }: TenantCall, id: string): Affiliation | undefined {
  return tenant.directory.affiliations.get(id);
}

/** An unknown organization is only an error if something is added (sample 587). */
function known(call: TenantCall, id: string, added: string[]): Affiliation | undefined {
  const affiliation = affiliationOf(call, id);
  checkForeignKeys(added, () => affiliation !== undefined);
  return affiliation;
}
