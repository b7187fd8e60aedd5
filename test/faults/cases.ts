import type { Fault } from './fault.ts';
import { faults } from './faults.ts';
import type { Flow } from './flow.ts';
import { gitHubFaultsAt } from './github-faults.ts';
import { templateOfRun } from './names.ts';
import { otherAtLostCreate, otherFaults } from './other-faults.ts';
import { type Point, creation, deletion, isCreation, isGitHub, isLogto, showPoint } from './points.ts';
import type { Case } from './run-case.ts';
import type { Shot } from './wire.ts';

/** A case with its test name. */
export interface PlannedCase extends Required<Case> {
  name: string;
  /** It mostly waits, so many such cases may run concurrently. */
  waits: boolean;
}

/** Faults after which the create call had no effect, so the action searches for the tenant for 30 s. */
const lostBefore = new Set([
  'reset-before',
  '408',
  '500',
  '502',
  '503',
  '504',
  'html-200',
  'empty-200',
  'old-tenant',
  'old-id',
  'hang',
  'SIGINT-before',
  'SIGKILL-before',
  '500-route',
]);
/** The slow faults for flows that create a tenant in the same way as `new`. */
const representative = new Set(['reset-before', '500', 'empty-200', 'SIGKILL-before']);

const searchesLong = (shot: Shot): boolean => isCreation(shot.point) && lostBefore.has(shot.fault.name);

/** Whether the case takes long because of waiting instead of work. */
function waits(flow: Flow, shot: Shot): boolean {
  const { fault, point } = shot;
  return (
    flow.timeoutSeconds !== undefined ||
    flow.agesMs !== undefined ||
    (fault.lasts !== undefined && isLogto(point)) ||
    fault.timeoutSeconds !== undefined ||
    fault.waits === true ||
    /-(?:meanwhile|late)$/.test(fault.name) ||
    searchesLong(shot)
  );
}

/** Faults that the client takes for another one of the matrix, so that two flows are enough for them. */
export const alike: ReadonlySet<string> = new Set(['408', '502', '503', '504', '429-after-0', '429-after-1']);

/** False for cases that only differ from another case in their flow, or that cannot happen. */
function isWorthIt(flow: Flow, shot: Shot): boolean {
  const { fault, point } = shot;
  if (fault.route !== undefined && fault.route !== point.route) return false;
  if (alike.has(fault.name) && flow.name !== 'new' && flow.name !== 'delete') return false;
  if (flow.inPost && fault.signals !== undefined) return false;
  // Clean-up goes on until its time is over, which the tests of the operations check with a clock of their own.
  if (fault.lasts !== undefined && (flow.base !== undefined || flow.leavesNothing)) return false;
  // Only requests that create or delete can take effect while the next process runs.
  if (fault.name.endsWith('-meanwhile')) return isCreation(shot.point) || point.route === deletion;
  if (fault.name === '504-late')
    return isCreation(shot.point) || point.route === 'tenant POST /api/applications';
  if (flow.name !== 'new' && searchesLong(shot)) return representative.has(fault.name);
  if (fault.lasts === 'everywhere' && flow.operation === 'provision') {
    return flow.name === 'new'
      ? [creation, 'tenant POST /oidc/token', 'tenant POST /api/applications'].includes(point.route) &&
          point.occurrence === 0
      : [deletion, 'tenant PATCH /api/applications/:id'].includes(point.route);
  }
  return true;
}

/** What the other run does at a point. */
function otherFaultsAt(flow: Flow, point: Point): readonly Fault[] {
  if (isGitHub(point) || !flow.isOtherPoint?.(point)) return [];
  if (!isCreation(point)) return otherFaults;
  // No other run creates the name of a template with `{run}`, so a single new tenant of the name is ours.
  const isImpossible = ({ losesAnswer, other }: Fault): boolean =>
    flow.inputs['name'] === templateOfRun && other === 'creates' && losesAnswer === undefined;
  return [...otherFaults, ...otherAtLostCreate.filter((fault) => !isImpossible(fault))];
}

/** The faults of a point that the flow selects. */
function ownFaultsAt(flow: Flow, point: Point): readonly Fault[] {
  if (!(flow.isPoint ?? isLogto)(point)) return [];
  if (isGitHub(point)) return gitHubFaultsAt(flow, point);
  return faults.filter((fault) => isWorthIt(flow, { point, fault }));
}

/** Combines every point of a flow with every fault, and with everything that the other run does. */
export function plan(flow: Flow, points: readonly Point[]): PlannedCase[] {
  return points.flatMap((point) => {
    const all = [...ownFaultsAt(flow, point), ...otherFaultsAt(flow, point)];
    return all.map((fault) => ({
      name: `${flow.name}: ${showPoint(point)} × ${fault.name}`,
      flow,
      shot: { point, fault },
      waits: waits(flow, { point, fault }),
    }));
  });
}
