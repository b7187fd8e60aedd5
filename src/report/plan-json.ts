import { type Plan, type PlannedChange, nameOf, namesOf } from '../config/plan.ts';
import type { Hide } from '../shared/hide.ts';
import type { Outputs } from '../runner/outputs.ts';
import { firstOf } from '../shared/text.ts';
import {
  type TenantChange,
  hasChanges,
  mostNames,
  nameOfTenant,
  namesOfCreated,
  namesOfDeleted,
} from './plan-text.ts';

/** The outputs of a plan, whether it was carried out or not. */
export function planOutputs(plan: Plan, hide: Hide, tenant: TenantChange): Pick<Outputs, 'changed' | 'plan'> {
  return { changed: String(hasChanges(plan, tenant)), plan: planJson(plan, hide, tenant) };
}

/**
 * A plan for the output `plan`: what it would do, by name. Each list has 50 names at most, then how many more there are.
 * @param hide takes secrets out of names that the tenant has: GitHub would not pass the output to other jobs
 * @internal
 */
export function planJson(plan: Plan, hide: Hide, tenant: TenantChange = {}): string {
  const { entries, unmanaged } = plan;
  const shown = (names: readonly string[]): readonly string[] => firstOf(names, mostNames).map(hide);
  const planned = (action: PlannedChange['action']): string[] =>
    entries.filter((entry) => entry.action === action).map((entry) => nameOf(entry));
  return JSON.stringify({
    create: shown([...namesOfCreated(tenant), ...planned('create')]),
    update: shown(planned('update')),
    delete: shown(namesOfDeleted(plan, tenant)),
    unmanaged: shown(namesOf(unmanaged)),
  });
}

/** The output `plan` of an operation that deletes tenants and changes nothing else. */
export function deletionPlanJson(tenants: readonly { name: string }[], hide: Hide): string {
  return JSON.stringify({
    create: [],
    update: [],
    delete: firstOf(tenants.map(nameOfTenant), mostNames).map(hide),
    unmanaged: [],
  });
}
