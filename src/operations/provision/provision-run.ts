import type { DesiredState } from '../../config/desired-state.ts';
import type { ProvisionInputs } from '../../inputs/inputs.ts';
import type { CloudApi, Tenant, TenantList } from '../../logto/cloud.ts';
import type { TimedRunContext } from '../../run-context.ts';
import type { Mask } from '../../runner/masks.ts';
import type { StepState } from '../../runner/state.ts';
import { type Account, tenantsNamed } from '../../tenant/account.ts';
import { type Decision, type NameFacts, decideByName } from '../../tenant/decide.ts';
import { type CredentialLook, lookForCredentials } from '../../tenant/kept-credentials/look.ts';
import type { RunPlaces } from '../../tenant/kept-credentials/run-places.ts';
import type { KeptCredentials } from '../../tenant/kept-credentials/kept.ts';
import { isCertainlyGone } from '../../tenant/ownership.ts';
import type { PullRequestFact } from '../../tenant/pull-request.ts';

/** What the steps of `provision` work on. */
export interface ProvisionRun extends TimedRunContext {
  inputs: ProvisionInputs;
  desired: DesiredState;
  cloud: CloudApi;
  state: StepState;
  account: Account;
  /** The tenants that this run has deleted to create the tenant again. */
  replaced: readonly Tenant[];
  /** Whether a create call whose answer is lost may be sent once more. */
  canRepeat: boolean;
  /** Whether the run looks again for the credentials of a tenant that is very new. */
  isWaiting: boolean;
  /** Masks an identifier, unless outputs are to stay readable. */
  maskIdentifier: Mask;
  /** The pull request of the event when the run began. */
  pullRequest: Promise<PullRequestFact | undefined>;
  places: RunPlaces;
  /** Missing when kept credentials cannot be of use. */
  look: CredentialLook | undefined;
}

/** What a run does next. */
export interface NextStep {
  decision: Decision;
  run: ProvisionRun;
}

/** The next step, as the account of a run says. */
export function nextStep(run: ProvisionRun): NextStep {
  return { decision: decideByName(factsOf(run)), run };
}

/**
 * The next step when the account was read again, and with it what is kept.
 * @param changes what is different from now on
 */
export function nextStepWith(list: TenantList, changes: Partial<ProvisionRun>, run: ProvisionRun): NextStep {
  const named = tenantsNamed(list.tenants, run.inputs.name);
  const account = { ...run.account, ...list, named };
  return nextStep({ ...run, account, look: lookOf(run), ...changes });
}

/** Looks for kept credentials, unless none could be used. */
export function lookOf(
  run: Pick<ProvisionRun, 'inputs' | 'places' | 'maskIdentifier'> & TimedRunContext,
): CredentialLook | undefined {
  const { inputs, maskIdentifier, places } = run;
  const isOfUse = ['reuse', 'reuse-or-recreate'].includes(inputs['if-exists']) && inputs['m2m-app-id'] === '';
  return isOfUse ? lookForCredentials(places.all, maskIdentifier, run) : undefined;
}

/** What `decideByName` looks at. */
export function factsOf({ account, inputs }: Pick<ProvisionRun, 'account' | 'inputs'>): NameFacts {
  const { named, regionName } = account;
  return { name: inputs.name, tag: inputs.tag, ifExists: inputs['if-exists'], named, regionName };
}

/** Whether a tenant is certainly deleted, as far as this run knows. */
export function isGoneFor({ account, replaced }: ProvisionRun): (kept: KeptCredentials) => boolean {
  const replacedIds = replaced.map(({ id }) => id);
  return (kept) => isCertainlyGone(kept, replacedIds, account);
}
