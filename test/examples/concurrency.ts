import { type Workflow, calledBy, load, oursIn, stepsOf } from './workflow.ts';

/** The names of the tenants that a workflow creates, one for each step or called workflow. */
const namesIn = (workflow: Workflow): string[] => [
  ...oursIn(stepsOf(workflow))
    .filter(({ with: { operation = 'auto' } }) => ['auto', 'provision', 'delete'].includes(operation))
    .map(({ with: { name } }) => name ?? '{owner}/{repo}#{pr}'),
  ...Object.values(workflow.jobs).flatMap((job) => ('steps' in job ? [] : namesIn(load(calledBy(job))))),
];

/** The groups of the jobs of a workflow that use the action. */
export const groupsIn = ({ jobs, concurrency }: Workflow): (string | undefined)[] =>
  Object.values(jobs)
    .filter((job) => !('steps' in job) || oursIn(job.steps).length > 0)
    .map((job) => ('steps' in job ? job.concurrency : undefined) ?? concurrency);

/**
 * The group in which runs for the same name wait for each other and no others do: one that waits is cancelled when a third comes.
 * Undefined for names that no other run has.
 */
export function groupFor(name: string): RegExp | undefined {
  if (name.includes('{run}')) return undefined;
  const workflow = String.raw`^\$\{\{ github\.workflow \}\}`;
  if (name.includes('{branch}')) return new RegExp(String.raw`${workflow}-\$\{\{ github\.ref_name \}\}$`);
  if (!name.includes('{pr}')) return new RegExp(`${workflow}$`);
  return new RegExp(String.raw`${workflow}-\$\{\{ github\.event\.number( \|\| [\w.-]+)* \}\}$`);
}

/** The groups of a workflow that do not fit the names of its tenants. */
export const unfitGroups = (workflow: Workflow): (string | undefined)[] =>
  namesIn(workflow).flatMap((name) => {
    const fitting = groupFor(name);
    return groupsIn(workflow).filter((group) => fitting && !fitting.test(group ?? ''));
  });
