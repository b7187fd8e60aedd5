import type { Core } from '../runner/core.ts';
import type { WorkflowEvent } from '../runner/event.ts';
import { InputError, quote } from '../shared/problem.ts';
import { type Operation, operations } from './inputs.ts';

/** What is to be done, and in words why. */
export interface Choice {
  operation: Operation;
  why: string;
}

/**
 * Reads the `operation` input. `auto` becomes `delete` when the event is that a pull request was closed, so that one
 * step serves both ends of a pull request, and `provision` otherwise.
 * @throws InputError when there is no such operation
 */
export function chooseOperation(core: Core, event: WorkflowEvent): Choice {
  const given = core.getInput('operation');
  const named = operations.find((operation) => operation === given);
  if (named !== undefined) return { operation: named, why: 'as the input says' };
  if (given !== 'auto') {
    const allowed = ['auto', ...operations].join(', ');
    throw new InputError([{ path: 'operation', sentence: `${quote(given)} is not one of ${allowed}` }]);
  }
  const isPullRequest = event.name === 'pull_request' || event.name === 'pull_request_target';
  if (isPullRequest && event.action === 'closed') {
    return { operation: 'delete', why: `because pull request #${event.pullRequest} was closed` };
  }
  return {
    operation: 'provision',
    why: isPullRequest
      ? `because pull request #${event.pullRequest} is open (${event.action ?? event.name})`
      : `because the event ${event.name || 'of this run'} closes no pull request`,
  };
}
