import { planDesiredState } from '../../config/plan-desired-state.ts';
import { createContext } from '../../config/reconcile.ts';
import type { Tenant } from '../../logto/cloud.ts';
import { type TimedRunContext, quietly } from '../../run-context.ts';
import { messageOf, quote, requireValid } from '../../shared/problem.ts';
import { seconds } from '../../shared/text.ts';
import { timeUntilOld } from '../../tenant/age.ts';
import { connectToNamed } from '../../tenant/connect-to-named.ts';
import { endpointOf } from '../../tenant/connection.ts';
import { decideWithoutCredentials } from '../../tenant/decide.ts';
import type { ExistingConnection } from '../../tenant/kept-credentials/connect-to-existing.ts';
import { refuseWhenClosed } from '../../tenant/pull-request.ts';
import { apply, nothingApplied } from './apply.ts';
import { type NextStep, type ProvisionRun, factsOf, nextStepWith } from './provision-run.ts';
import { publish, publishDryRun } from './publish.ts';

/** Applies the desired state to the tenant that exists, as far as there are credentials for it. */
export async function reuse(run: ProvisionRun, tenant: Tenant): Promise<NextStep | undefined> {
  const { account, desired, inputs, isWaiting, log, look, maskIdentifier } = run;
  const source = look ? { look } : { given: { id: inputs['m2m-app-id'], secret: inputs['m2m-app-secret'] } };
  const connecting = (context: TimedRunContext) =>
    connectToNamed(tenant, account.named, source, maskIdentifier, context);
  const found = isWaiting
    ? await connecting(quietly(run))
    : await log.group('Getting a Management API token', () => connecting(run));
  if (found !== 'none' && 'connection' in found) {
    await update(found, run);
    return undefined;
  }
  if (desired.kinds.size === 0) {
    await reuseAsItIs(tenant, run);
    return undefined;
  }
  const untilOldMs = timeUntilOld(account.named, account);
  const decision = decideWithoutCredentials({ ...factsOf(run), credentials: found, untilOldMs });
  return decision.action === 'wait' ? lookAgain(run, decision.ms) : { decision, run };
}

/** Milliseconds until the next look for the credentials of a tenant that another run may have just created. */
const betweenLooksMs = 5000;

/** Decides once more, a little later. Another run may be about to keep the credentials, to delete the tenant or to create it. */
async function lookAgain(run: ProvisionRun, ms: number): Promise<NextStep> {
  const { clock, cloud, deadline, inputs, log } = run;
  refuseWhenClosed(run, await run.pullRequest);
  if (!run.isWaiting) {
    log.info(
      `The tenant is so new that another run may be busy with it: waiting up to ${seconds(ms)} for its credentials.`,
    );
  }
  try {
    await clock.sleep(Math.min(ms, betweenLooksMs), deadline.signal);
  } catch (error) {
    throw new Error(
      `${messageOf(error)} The tenant ${quote(inputs.name)} is so new that another run may be busy with it, so it was left as it is. Run the job again later, or raise timeout-seconds.`,
      { cause: error },
    );
  }
  return nextStepWith(await cloud.tenants(), { isWaiting: true }, run);
}

/** Applies the desired state through a connection that was found. */
async function update(
  { tenant, connection, kept }: { tenant: Tenant } & ExistingConnection,
  run: ProvisionRun,
): Promise<void> {
  const { desired, inputs, replaced } = run;
  if (inputs['dry-run']) {
    refuseWhenClosed(run, await run.pullRequest, tenant);
    const plan = requireValid(await planDesiredState(desired, createContext(connection, run)));
    return publishDryRun(`The tenant ${quote(tenant.name)} exists`, plan, run);
  }
  run.places.comment?.readAhead(run.deadline.signal);
  const applied = await apply(connection, {}, run, kept);
  // Asked at the start, so that this waits for nothing. The run that deletes the tenant may be under way.
  refuseWhenClosed(run, await run.pullRequest, tenant);
  const { endpoint } = connection;
  await publish({ tenant, endpoint, connection, applied, replaced, kept }, run);
}

/** Sets the ID and the endpoint of a tenant that nothing needs applying to. */
async function reuseAsItIs(tenant: Tenant, run: ProvisionRun): Promise<void> {
  const { inputs, log, replaced } = run;
  refuseWhenClosed(run, await run.pullRequest, tenant);
  if (inputs['dry-run']) {
    const title = `The tenant ${quote(tenant.name)} exists, and nothing needs applying`;
    return publishDryRun(title, nothingApplied.plan, run);
  }
  log.info('No credentials are available and nothing needs applying; only the ID and endpoint are set.');
  const endpoint = endpointOf(tenant, run.maskIdentifier);
  await publish({ tenant, endpoint, applied: nothingApplied, replaced, kept: undefined }, run);
}
