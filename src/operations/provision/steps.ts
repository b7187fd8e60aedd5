import { creatingComment } from '../../report/comment.ts';
import { createStepState } from '../../runner/state.ts';
import { prepareToSeal } from '../../shared/seal.ts';
import type { Account } from '../../tenant/account.ts';
import { openPlaces } from '../../tenant/kept-credentials/run-places.ts';
import { askWhetherLate } from '../../tenant/pull-request.ts';
import { earlierDeleted, failureWith } from '../../tenant/undo.ts';
import { create, recreate } from './create.ts';
import { type NextStep, type ProvisionRun, lookOf, nextStep } from './provision-run.ts';
import { reuse } from './reuse.ts';

/** What a run knows before it has read the account. */
type Start = Omit<
  ProvisionRun,
  'state' | 'account' | 'replaced' | 'canRepeat' | 'isWaiting' | 'pullRequest' | 'places' | 'look'
>;

/**
 * Takes the steps that follow from the account.
 * @param reading the account, which is being read
 */
export async function takeSteps(reading: Promise<Account>, start: Start): Promise<void> {
  const { core, deadline, env, event, inputs } = start;
  const places = openPlaces(inputs, start, creatingComment(inputs.name, event));
  const look = lookOf({ ...start, places });
  const ended = new AbortController();
  const pullRequest = askWhetherLate(start, inputs, AbortSignal.any([ended.signal, deadline.signal]));
  // Loading keeps the processor busy, so that the requests to GitHub leave before.
  void Promise.race([start.nextRequests(1), pullRequest]).then(prepareToSeal);
  try {
    const account = await reading;
    const state = createStepState(core, inputs.pat, env);
    const parts = { state, account, pullRequest, places, look };
    const first = nextStep({ ...start, ...parts, replaced: [], canRepeat: true, isWaiting: false });
    if (first.decision.action !== 'reuse') look?.end();
    await take(first);
  } finally {
    // Not every run needs these answers, so none waits for them.
    ended.abort();
    look?.end();
  }
}

/** Takes a step, and those that follow from it. */
async function take(first: NextStep): Promise<void> {
  let next: NextStep | undefined = first;
  while (next !== undefined) {
    const { inputs, replaced } = next.run;
    try {
      next = await act(next);
    } catch (error) {
      throw replaced.length > 0 ? failureWith(error, earlierDeleted(inputs.name)) : error;
    }
  }
}

/** @returns what follows, when the step did not end the run */
function act({ decision, run }: NextStep): Promise<NextStep | undefined> {
  switch (decision.action) {
    case 'create':
      return create(run);
    case 'recreate':
      return recreate(run, decision.reason);
    case 'reuse':
      return reuse(run, decision.tenant);
    case 'refuse':
      throw new Error(decision.message);
  }
}
