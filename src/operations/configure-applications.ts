import { seconds } from '../github/log.ts';
import type { M2mCredentials, ManagementApi } from '../logto/management.ts';
import { requestsAtOnce } from '../logto/pace.ts';
import { InputError, quote } from '../problems.ts';
import type { ApplicationSpec } from '../tenant-config/application-schema.ts';
import { type AppliedApplication, applyApplications } from '../tenant-config/apply-applications.ts';
import { existingApplicationSchema, planApplications } from '../tenant-config/plan-applications.ts';
import type { Tools } from './tools.ts';

/** A list of applications longer than this is given progress lines. */
const longList = 20;

/**
 * Brings the applications of a tenant to what was asked for: creates what is missing, updates what differs, leaves the
 * rest alone, deletes none.
 * @param isNew the tenant was created by this run, so that there is nothing to compare with
 * @throws InputError when a change is one that Logto cannot make, or a role is unknown; LogtoError
 */
export async function configureApplications(
  api: ManagementApi,
  specs: readonly ApplicationSpec[],
  credentials: M2mCredentials,
  isNew: boolean,
  { clock, log, mask }: Tools,
): Promise<AppliedApplication[]> {
  if (specs.length === 0) {
    log.info('No applications were asked for.');
    return [];
  }
  const count = `${specs.length} ${specs.length === 1 ? 'application' : 'applications'}`;
  return log.group(isNew ? `Creating ${count}` : `Bringing ${count} up to date`, async () => {
    const startedAt = clock.now();
    const existing = isNew ? [] : await api.applications(existingApplicationSchema);
    const plan = planApplications(specs, existing, [credentials.id]);
    if (plan.value === undefined) throw new InputError(plan.problems);
    const applications = await applyApplications(api, plan.value, {
      atOnce: requestsAtOnce,
      now: () => clock.now(),
      onSecret: mask,
      onProgress: (done) => {
        if (specs.length > longList && done % longList === 0 && done < specs.length) {
          log.info(
            `${isNew ? 'Created' : 'Done with'} ${done} of ${count} after ${seconds(clock.now() - startedAt)}.`,
          );
        }
      },
    });
    for (const { spec, id, outcome, changes } of applications) {
      const what = changes.length > 0 ? `${outcome}: ${changes.join(', ')}` : outcome;
      log.info(`${quote(spec.name, 256)} (${spec.type}) ${id} ${what}`);
    }
    const numberOf = (outcome: string): string =>
      `${applications.filter((application) => application.outcome === outcome).length} ${outcome}`;
    log.info(`Of ${count}: ${['created', 'updated', 'unchanged'].map(numberOf).join(', ')}.`);
    return applications;
  });
}
