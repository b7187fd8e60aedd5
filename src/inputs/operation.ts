import type { Core } from '../runner/core.ts';
import { type WorkflowEvent, isPullRequestEvent } from '../runner/event.ts';
import type { Log } from '../runner/log.ts';
import { InputError, quote } from '../shared/problem.ts';
import { type Operation, operations } from './inputs.ts';

/** What is to be done, and in words why. */
export interface Choice {
  operation: Operation;
  why: string;
  /** Whether `auto` chose it. */
  isAuto: boolean;
}

/**
 * Reads the `operation` input. `auto` becomes `delete` when the event is that a pull request was closed, so that one
 * step serves both ends of a pull request, and `provision` otherwise.
 * @throws InputError when there is no such operation; Error when it is not known what started the run, because nothing may
 * be created or deleted on a guess
 */
export function chooseOperation(core: Core, event: WorkflowEvent): Choice {
  if (event.problem !== undefined) throw new Error(`${event.problem}. Nothing was done: run the job again.`);
  const given = core.getInput('operation');
  const named = operations.find((operation) => operation === given);
  if (named !== undefined) return { operation: named, why: 'as the input says', isAuto: false };
  if (given !== 'auto') {
    const allowed = ['auto', ...operations].join(', ');
    throw new InputError([{ path: 'operation', sentence: `${quote(given)} is not one of ${allowed}` }]);
  }
  const isPullRequest = isPullRequestEvent(event);
  if (isPullRequest && event.action === 'closed') {
    return {
      operation: 'delete',
      why: `because pull request #${event.pullRequest} was closed`,
      isAuto: true,
    };
  }
  return {
    operation: 'provision',
    isAuto: true,
    why: `because of the event ${event.name || 'of this run'}${isPullRequest ? ` (${event.action})` : ''}`,
  };
}

/**
 * Whether the run ends here, green and with empty outputs, because it gets no `pat` (or, for operations without it, no
 * `m2m-app-secret`) and `missing-pat` is `skip`. Comes before any other validation: a run from a fork cannot fix anything.
 * @throws InputError when `missing-pat` is neither `fail` nor `skip`
 */
export function skipsWithoutPat(core: Core, event: WorkflowEvent, log: Log): boolean {
  const policy = core.getInput('missing-pat');
  if (policy !== 'fail' && policy !== 'skip') {
    throw new InputError([{ path: 'missing-pat', sentence: `${quote(policy)} is not one of fail, skip` }]);
  }
  // Two operations do without the Cloud API, and so without a pat.
  const secret = ['configure', 'export'].includes(core.getInput('operation')) ? 'm2m-app-secret' : 'pat';
  if (policy === 'fail' || core.getInput(secret) !== '') return false;
  if (event.isFork || event.isDependabot) {
    const who = event.isFork ? 'a workflow of a pull request from a fork' : 'a run of Dependabot';
    log.notice(`Skipped: ${who} gets no ${secret}. No tenant was touched, and the outputs are empty.`);
  } else {
    log.warning(
      `Skipped: ${secret} is empty and missing-pat is skip, but this run is neither from a fork nor of Dependabot. Check how the secret is spelled, and whether it belongs to an environment.`,
    );
  }
  return true;
}
