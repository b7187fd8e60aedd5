import type { ProvisionInputs } from '../inputs/inputs.ts';
import type { Tenant } from '../logto/cloud.ts';
import type { WorkflowEvent } from '../runner/event.ts';

type LifetimeInputs = Pick<
  ProvisionInputs,
  'delete-after-job' | 'hasNameOfPullRequest' | 'hasNameOfRun' | 'isAuto'
>;

/**
 * Says what ends a tenant, as a sentence in HTML.
 * @param isCreated whether this run created it
 */
export function lifetimeOf(
  { tag }: Pick<Tenant, 'tag'>,
  isCreated: boolean,
  inputs: LifetimeInputs,
  { pullRequest }: Pick<WorkflowEvent, 'pullRequest'>,
): string {
  if (isCreated && inputs['delete-after-job']) return 'It is deleted when this job ends.';
  if (tag !== 'development') {
    return 'It stays until something deletes it, such as <code>operation: delete</code> with its ID and <code>allow-production-delete: true</code>.';
  }
  // The run for `closed` deletes only a tenant of the pull request, and has the same name only without `{run}`.
  if (inputs.isAuto && inputs.hasNameOfPullRequest && !inputs.hasNameOfRun && pullRequest !== undefined) {
    return 'It is deleted when the pull request closes.';
  }
  return 'It stays until something deletes it, such as <code>operation: delete</code> or <code>operation: sweep</code>.';
}
