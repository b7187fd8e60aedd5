import type { Tenant } from '../logto/cloud.ts';
import { quote } from '../shared/problem.ts';
import { showTime, tenantsNamed } from './account.ts';
import { refuse } from './decide.ts';
import type { PullRequestFact } from './pull-request.ts';

/** Which tenants `delete` is asked for. */
export interface DeletionRequest {
  /** Empty when the tenant is given by id alone. */
  name: string;
  /** Empty when the tenants are given by name. */
  tenantId: string;
  allowProduction: boolean;
}

/** Which tenants are to be deleted. */
export type DeletionDecision =
  { action: 'delete'; tenants: Tenant[]; warning?: string } | { action: 'refuse'; message: string };

/** Decides which tenants `delete` may delete. */
export function decideDeletion(
  tenants: readonly Tenant[],
  { name, tenantId, allowProduction }: DeletionRequest,
): DeletionDecision {
  return tenantId === ''
    ? decideDeletionByName(tenants, name)
    : decideDeletionById(
        tenants.find(({ id }) => id === tenantId),
        name,
        allowProduction,
      );
}

function decideDeletionById(
  tenant: Tenant | undefined,
  name: string,
  allowProduction: boolean,
): DeletionDecision {
  if (tenant === undefined) return { action: 'delete', tenants: [] };
  const what = `The tenant of this tenant-id is named ${quote(tenant.name)}`;
  if (name !== '' && tenant.name !== name) {
    return refuse(
      `${what}, not ${quote(name)}. Nothing was deleted: correct tenant-id or name, or leave name out.`,
    );
  }
  if (tenant.tag !== 'development' && !allowProduction) {
    return refuse(
      `${what} and is a ${tenant.tag} tenant. Nothing was deleted: set allow-production-delete to true if you mean it.`,
    );
  }
  return { action: 'delete', tenants: [tenant] };
}

function decideDeletionByName(tenants: readonly Tenant[], name: string): DeletionDecision {
  const named = tenantsNamed(tenants, name);
  const development = named.filter(({ tag }) => tag === 'development');
  const others = named.filter(({ tag }) => tag !== 'development');
  if (others.length === 0) return { action: 'delete', tenants: development };
  const list = others.map((tenant) => `a ${tenant.tag} tenant created ${showTime(tenant)}`).join(', ');
  const warning = `By name, only development tenants are deleted, but ${quote(name)} is also the name of ${list}: give tenant-id and allow-production-delete to delete such a tenant.`;
  return development.length === 0
    ? refuse(`${warning} Nothing was deleted.`)
    : { action: 'delete', tenants: development, warning };
}

/** What `auto` does on the event that a pull request was closed. */
export type ClosedDecision =
  | { action: 'delete'; warning?: string }
  | { action: 'keep'; notice: string }
  | { action: 'refuse'; message: string };

/**
 * Decides whether the event `closed` still holds: a run that is started again must not delete the tenant of a pull request
 * that was reopened.
 * @param attempt from 1
 */
export function decideClosed(
  { state, problem }: PullRequestFact,
  number: number | undefined,
  attempt: number,
): ClosedDecision {
  if (state === 'closed') return { action: 'delete' };
  if (state === 'open') {
    return {
      action: 'keep',
      notice: `Pull request #${number} is open again, so nothing was deleted: its tenant is deleted when it is closed.`,
    };
  }
  const why = problem ?? `GitHub knows no pull request #${number}.`;
  // The first attempt runs right after the event.
  if (attempt === 1) {
    const warning = `Could not check whether pull request #${number} is still closed, so the event counts. ${why}`;
    return { action: 'delete', warning };
  }
  return refuse(
    `Could not check whether pull request #${number} is still closed, and this run was started again, so nothing was deleted. ${why} Use operation delete to delete the tenant all the same.`,
  );
}
