import type { ProvisionInputs } from '../inputs/inputs.ts';
import type { Tenant } from '../logto/cloud.ts';
import { type WorkflowEvent, isPullRequestEvent } from '../runner/event.ts';

type LifetimeInputs = Pick<ProvisionInputs, 'delete-after-job' | 'hasNameOfRun' | 'isAuto'>;

/**
 * Says what ends a tenant, as a sentence in HTML.
 * @param isCreated whether this run created it
 */
export function lifetimeOf(
  { tag }: Pick<Tenant, 'tag'>,
  isCreated: boolean,
  inputs: LifetimeInputs,
  event: Pick<WorkflowEvent, 'name'>,
): string {
  if (isCreated && inputs['delete-after-job']) return 'It is deleted when this job ends.';
  if (tag !== 'development') {
    return 'It stays until something deletes it, such as <code>operation: delete</code> with its ID and <code>allow-production-delete: true</code>.';
  }
  // The run for `closed` has the same name only without `{run}`.
  if (inputs.isAuto && !inputs.hasNameOfRun && isPullRequestEvent(event)) {
    return 'It is deleted when the pull request closes.';
  }
  return 'It stays until something deletes it, such as <code>operation: delete</code> or <code>operation: sweep</code>.';
}
