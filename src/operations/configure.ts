import type { DesiredState } from '../config/desired-state.ts';
import { planDesiredState } from '../config/plan-desired-state.ts';
import { applyDesiredState, createContext } from '../config/reconcile.ts';
import type { ConfigureInputs } from '../inputs/inputs.ts';
import { logPlan } from '../report/plan-text.ts';
import { publishConfigured } from '../report/publish.ts';
import { type RunContext, timeSince, withDeadline } from '../run-context.ts';
import { requireValid } from '../shared/problem.ts';
import { connectByEndpoint } from '../tenant/connection.ts';
import { type PlanComment, openPlanComment, sourcesOf } from '../tenant/plan-comment.ts';
import { openPullComments } from '../tenant/pull-comments.ts';
import { dryRun } from './dry-run.ts';

/**
 * Applies the desired state to a tenant that exists, reached by its endpoint and the credentials of an M2M app: one of
 * Logto Cloud, or a self-hosted Logto. Uses no Cloud API. With `dry-run`, only the plan is shown.
 * @throws RequestError, InputError or EntryError with a message for the user
 */
export async function configure(
  inputs: ConfigureInputs,
  context: RunContext,
  desired: DesiredState,
): Promise<void> {
  const startedAt = context.clock.now();
  const comment = openComment(inputs, context);
  const timed = withDeadline(context, inputs['timeout-seconds']);
  try {
    const connection = await connectByEndpoint(inputs, timed);
    const tenant = createContext(connection, timed);
    if (inputs['dry-run']) {
      const plan = requireValid(await planDesiredState(desired, tenant));
      await dryRun('The tenant exists', plan, inputs, timed, comment);
      return;
    }
    const applied = await context.log.group('Applying the desired state', async () => {
      const plan = requireValid(await planDesiredState(desired, tenant, { isApplied: true }));
      logPlan(plan, context.log);
      return { plan, applications: await applyDesiredState(plan, tenant, timed) };
    });
    await publishConfigured(connection, applied, inputs['mask-outputs'], comment, timed);
    context.log.info(`The tenant is as declared after ${timeSince(startedAt, timed)}.`);
  } finally {
    timed.deadline.end();
  }
}

/** The comment shows the endpoint only where outputs are not masked. */
function openComment(inputs: ConfigureInputs, context: RunContext): PlanComment | undefined {
  const { endpoint, 'm2m-app-secret': secret } = inputs;
  const subject = {
    tenant: `endpoint ${endpoint}`,
    ...(inputs['mask-outputs'] ? {} : { shownAs: endpoint }),
    sources: sourcesOf(inputs),
  };
  return openPlanComment(subject, secret, openPullComments(inputs, context), context);
}
