import { repository } from '../scenarios/place.ts';
import type { Values } from './expressions.ts';

interface GitHubEvent {
  name: string;
  payload: object;
}

/** Events that are not about the pull request itself, by a name for them. */
const otherEvents: Record<string, GitHubEvent> = {
  command: {
    name: 'issue_comment',
    payload: {
      action: 'created',
      issue: { number: 7, pull_request: {} },
      comment: { id: 1, body: '/preview', user: { login: 'octocat' } },
    },
  },
  dispatch: { name: 'workflow_dispatch', payload: { inputs: { 'pr-number': '7' } } },
  queue: { name: 'merge_group', payload: { action: 'checks_requested', merge_group: { head_sha: 'f' } } },
};

/** The event with a name, which is otherwise the action of a pull request. */
export const eventFor = (name?: string): GitHubEvent | undefined =>
  name === undefined
    ? undefined
    : (otherEvents[name] ?? {
        name: 'pull_request',
        payload: {
          action: name,
          number: 7,
          pull_request: { number: 7, head: { repo: { full_name: repository } }, user: { login: 'octocat' } },
        },
      });

/** Whether an `if` skips its job or step. Conditions of another form than these two skip nothing. */
export function isSkipped(condition: string | undefined, values: Values, event?: string): boolean {
  if (condition === "github.event.action != 'closed'") return event === 'closed';
  const [, output] = /^([\w.-]+\.outputs\.[\w-]+) != ''$/.exec(condition ?? '') ?? [];
  return output !== undefined && (values[output] ?? '') === '';
}
