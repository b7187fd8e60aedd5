import { createdByUs, ourLists } from './history.ts';
import { templateOfRun, tenantName } from './names.ts';
import { creation, deletion, isGitHub, listing } from './points.ts';
import type { Evidence } from './run-case.ts';

/** How main ended. */
export function endOfMain({ run }: Pick<Evidence, 'run'>): 'success' | 'failure' | 'cancelled' {
  if (run.result === 'cancelled') return 'cancelled';
  return run.main.exitCode === 0 ? 'success' : 'failure';
}

/** The errors that end a stage. One of several problems, on a line of a config file, does not: it has no help. */
export const errorsOf = ({ run }: Evidence, stage: 'main' | 'post'): string[] =>
  run.annotations
    .filter((annotation) => annotation.level === 'error' && annotation.stage === stage)
    .filter(({ file, message }) => !file || message.includes('\nHelp: '))
    .map(({ message }) => message);

/** Whether an error, or a warning of post, names the tenant. */
export const isNamed = ({ run }: Evidence): boolean =>
  run.annotations.some(
    ({ level, message, stage }) =>
      (level === 'error' || (level === 'warning' && stage === 'post')) && message.includes(tenantName),
  );

/** Whether the fault may have prevented a deletion, or the list that proves it. */
export function isOutOfReach({ shot }: Evidence): boolean {
  const { lasts } = shot?.fault ?? {};
  return (
    lasts === 'everywhere' || (lasts === 'route' && [deletion, listing].includes(shot?.point.route ?? ''))
  );
}

/** Whether a create call of ours took effect, and its answer was lost. */
export const isLostCreate = ({ flow, shot }: Evidence): boolean =>
  [flow.base, shot].some((one) => one?.point.route === creation && one.fault.losesAnswer === true);

/** Whether our run lists the tenants again, because a create call has no answer. */
export const searchesForTenant = (evidence: Evidence): boolean =>
  isLostCreate(evidence) ||
  (evidence.shot?.point.route === creation && evidence.shot.fault.isTransient === true);

/** Whether no other run has the name. */
const isNameOfRun = ({ flow }: Evidence): boolean => flow.inputs['name'] === templateOfRun;

/** Whether a new tenant of the name is certainly ours. */
export const isCertain = (evidence: Evidence): boolean =>
  isNameOfRun(evidence) && evidence.shot?.fault.other === undefined;

/** The tenant of a lost create call that may be another run's as well. */
export function uncertainTenant(evidence: Evidence): string | undefined {
  if (!isLostCreate(evidence) || isNameOfRun(evidence)) return undefined;
  return createdByUs(evidence.history)[0]?.id;
}

/** Whether the user lets the run go on after a lost create call, as with any tenant without credentials. */
const mayRecreate = ({ flow }: Pick<Evidence, 'flow'>): boolean =>
  ['recreate', 'reuse-or-recreate'].includes(flow.inputs['if-exists'] ?? '');

/** Whether what the other run does must not fail our run, because our run cannot see it or need not care. */
function isToleratedAct({ flow, history, shot }: Evidence): boolean {
  const act = shot?.fault.other;
  const first = history.findIndex(({ by }) => by === 'other');
  if (flow.operation === 'sweep' || first === -1) return true;
  if (flow.operation === 'delete') {
    // Without a development tenant of the name, the production tenant is an error.
    return act !== 'deletes' || ourLists(history.slice(0, first)).length > 0;
  }
  if (flow.name === 'reuse' && act !== 'deletes' && act !== 'renames') return true;
  return act !== 'deletes' && ourLists(history.slice(first)).length === 0;
}

/** Whether the run must succeed all the same. */
export function mustSucceed(evidence: Evidence): boolean {
  const { flow, shot } = evidence;
  if (flow.base !== undefined) return false;
  if (shot === undefined) return true;
  // Another invariant says which of these may fail.
  if (isGitHub(shot.point)) return false;
  const { isTransient = false, other, provesNothing = false, signals } = shot.fault;
  if (other !== undefined) return !isTransient && signals === undefined && isToleratedAct(evidence);
  if (uncertainTenant(evidence) !== undefined && !mayRecreate(evidence)) return false;
  return isTransient || (provesNothing && shot.point.route === deletion);
}
