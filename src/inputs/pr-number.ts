import type { WorkflowEvent } from '../runner/event.ts';
import { quote } from '../shared/problem.ts';

/** GitHub's numbers have 32 bits. */
const largestNumber = 2 ** 31 - 1;

/**
 * Reads the input `pr-number`.
 * @returns the number, `undefined` without one; or the sentence that says what is wrong with it
 */
export function readPrNumber(
  text: string,
  { name, pullRequest }: Pick<WorkflowEvent, 'name' | 'pullRequest'>,
): { value: number | undefined } | { problem: string } {
  if (text === '') return { value: undefined };
  const value = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : Infinity;
  if (value > largestNumber) {
    return {
      problem: `must be the number of a pull request of this repository, such as 7, not ${quote(text)}`,
    };
  }
  return pullRequest === undefined || pullRequest === value
    ? { value }
    : {
        problem: `is ${value}, but the event ${name} is about pull request #${pullRequest}; leave pr-number out`,
      };
}

/**
 * The event, with the pull request that `pr-number` names where the event itself is about none. A wrong number changes nothing:
 * it is reported with the other inputs.
 */
export function completeEvent(event: WorkflowEvent, text: string): WorkflowEvent {
  const read = readPrNumber(text, event);
  return event.pullRequest === undefined && 'value' in read && read.value !== undefined
    ? { ...event, pullRequest: read.value, isNumberGiven: true }
    : event;
}
