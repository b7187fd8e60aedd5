import type { Core } from '../runner/core.ts';
import { type WorkflowEvent, isPullRequestEvent } from '../runner/event.ts';
import { didYouMean } from '../shared/did-you-mean.ts';
import { InputError, quote } from '../shared/problem.ts';
import { type Operation, operations } from './inputs.ts';

/** The operation of a run, and why, in words. */
export interface Choice {
  operation: Operation;
  why: string;
  /** Whether `auto` chose it. */
  isAuto: boolean;
}

/** Whether an operation applies the desired state. */
export const isApplying = (operation: string): boolean => ['provision', 'configure'].includes(operation);

const notOneOf = (given: string, allowed: readonly string[]): string =>
  `${quote(given)} is not one of ${allowed.join(', ')}${didYouMean(given, allowed)}`;

const isClosing = (event: WorkflowEvent): boolean => isPullRequestEvent(event) && event.action === 'closed';

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
    throw new InputError([{ path: 'operation', sentence: notOneOf(given, ['auto', ...operations]) }]);
  }
  if (isClosing(event)) {
    return {
      operation: 'delete',
      why: `because pull request #${event.pullRequest} was closed`,
      isAuto: true,
    };
  }
  return {
    operation: 'provision',
    isAuto: true,
    why: `because of the event ${event.name || 'of this run'}${isPullRequestEvent(event) ? ` (${event.action})` : ''}`,
  };
}

/** The input that an operation cannot do without, and that runs of forks do not get. `validate` does without any. */
function secretOf(operation: string): 'pat' | 'm2m-app-secret' | undefined {
  if (operation === 'validate') return undefined;
  return ['configure', 'export'].includes(operation) ? 'm2m-app-secret' : 'pat';
}

/** A run that ends early and green, with empty outputs. */
export interface SkippedRun {
  /** Whether it would have applied the desired state. */
  wouldApply: boolean;
  /** What to tell the user. */
  message: string;
  /** Whether the run should have had the secret. */
  isUnexpected: boolean;
}

/**
 * The run as one that is skipped, because it gets no `pat` (or, for operations without it, no `m2m-app-secret`) and
 * `missing-pat` is `skip`. Comes before the validation of any other input: a run from a fork cannot fix them.
 * @throws InputError when `missing-pat` is neither `fail` nor `skip`
 */
export function skippedWithoutPat(core: Core, event: WorkflowEvent): SkippedRun | undefined {
  const policy = core.getInput('missing-pat');
  if (policy !== 'fail' && policy !== 'skip') {
    throw new InputError([{ path: 'missing-pat', sentence: notOneOf(policy, ['fail', 'skip']) }]);
  }
  const operation = core.getInput('operation');
  const secret = secretOf(operation);
  if (policy === 'fail' || secret === undefined || core.getInput(secret) !== '') return undefined;
  const wouldApply = operation === 'auto' ? !isClosing(event) : isApplying(operation);
  const isUnexpected = !event.isFork && !event.isDependabot;
  const who = event.isFork ? 'a workflow of a pull request from a fork' : 'a run of Dependabot';
  const message = isUnexpected
    ? `Skipped: ${secret} is empty and missing-pat is skip, but this run is neither from a fork nor of Dependabot. Check how the secret is spelled, and whether it belongs to an environment.`
    : `Skipped: ${who} gets no ${secret}. No tenant was touched, and the outputs are empty.`;
  return { wouldApply, message, isUnexpected };
}
