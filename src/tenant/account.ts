import type { ProvisionInputs } from '../inputs/inputs.ts';
import type { CloudApi, Tenant } from '../logto/cloud.ts';
import { quote } from '../shared/problem.ts';
import { chooseRegion, showRegion, tenantsNamed } from './choose.ts';
import { listTenants } from './lost-create.ts';
import type { RunContext } from '../tools.ts';

/** What the account has of what was asked for. */
export interface Account {
  /** Logto's name of the region. */
  regionName: string;
  /** The tenants of the name, the oldest first. */
  named: Tenant[];
}

/**
 * Reads tenants and regions side by side.
 * @throws InputError when the account has no such region
 */
export async function readAccount(
  cloud: CloudApi,
  inputs: ProvisionInputs<unknown>,
  { log, mask }: RunContext,
): Promise<Account> {
  const [tenants, regions] = await Promise.all([cloud.tenants(), cloud.regions()]);
  const region = chooseRegion(regions, inputs.region, inputs.tag);
  log.info(`The region is ${showRegion(region)}, one of ${regions.map(({ name }) => name).join(', ')}.`);
  const named = tenantsNamed(tenants, inputs.name);
  const [oldest, ...others] = named;
  if (oldest === undefined) {
    log.info(`No tenant is named ${quote(inputs.name, 128)}.`);
    return { regionName: region.name, named };
  }
  if (inputs['mask-outputs']) mask(oldest.id);
  log.info(`The tenant ${quote(inputs.name, 128)} exists already: ${oldest.id}.`);
  if (others.length > 0) {
    log.warning(
      `${named.length} tenants are named ${quote(inputs.name, 128)}. The oldest, ${oldest.id}, is the one; the others are ${listTenants(others)}.`,
    );
  }
  return { regionName: region.name, named };
}

/** @throws Error when the tenant is of another tag or in another region than asked for, since neither can change */
export function requireSameKind(tenant: Tenant, tag: string, regionName: string): void {
  if (tenant.tag === tag && tenant.regionName === regionName) return;
  throw new Error(
    `The tenant ${quote(tenant.name, 128)} exists already as a ${tenant.tag} tenant in ${tenant.regionName}, but a ${tag} tenant in ${regionName} was asked for. Neither can be changed: choose another name, or set tag and region to what it has.`,
  );
}
