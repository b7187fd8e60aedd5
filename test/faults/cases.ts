import { faults } from './faults.ts';
import type { Flow } from './flows.ts';
import type { Case } from './run-case.ts';
import { type Point, type Shot, showPoint } from './wire.ts';

/** A case with its test name. */
export interface PlannedCase extends Required<Case> {
  name: string;
  /** It mostly waits, so many such cases may run concurrently. */
  waits: boolean;
}

const creation = 'cloud POST /api/tenants';
const deletion = 'cloud DELETE /api/tenants/:id';
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
  'hang',
  'SIGINT-before',
  'SIGKILL-before',
  '500-route',
]);
/** The slow faults for flows that create a tenant in the same way as `new`. */
const representative = new Set(['reset-before', '500', 'empty-200', 'SIGKILL-before']);

const isCreation = ({ point }: Shot): boolean => point.route === creation;

const searchesLong = (shot: Shot): boolean => isCreation(shot) && lostBefore.has(shot.fault.name);

/** Whether the case takes long because of waiting instead of work. */
function waits(shot: Shot): boolean {
  const { fault } = shot;
  return (
    fault.lasts !== undefined ||
    fault.timeoutSeconds !== undefined ||
    /-(?:meanwhile|late)$/.test(fault.name) ||
    searchesLong(shot)
  );
}

/** False for cases that take a minute and only differ from another case in their flow. */
function isWorthIt(flow: Flow, shot: Shot): boolean {
  const { fault, point } = shot;
  if (flow.inPost && fault.signals !== undefined) return false;
  // Only requests that create or delete can take effect while the next process runs.
  if (fault.name.endsWith('-meanwhile')) return isCreation(shot) || point.route === deletion;
  if (fault.name === '504-late') return isCreation(shot) || point.route === 'tenant POST /api/applications';
  if (flow.name !== 'new' && searchesLong(shot)) return representative.has(fault.name);
  if (fault.name === 'hang-everywhere' && flow.operation === 'provision') {
    return flow.name === 'new'
      ? [creation, 'tenant POST /oidc/token', 'tenant POST /api/applications'].includes(point.route) &&
          point.occurrence === 0
      : [deletion, 'tenant PATCH /api/applications/:id'].includes(point.route);
  }
  return true;
}

/** Combines every point of a flow with every fault. */
export function plan(flow: Flow, points: readonly Point[]): PlannedCase[] {
  const relevant = points.filter((point) => flow.isPoint?.(point) ?? true);
  return relevant.flatMap((point) =>
    faults
      .map((fault): Shot => ({ point, fault }))
      .filter((shot) => isWorthIt(flow, shot))
      .map((shot) => ({
        name: `${flow.name}: ${showPoint(point)} × ${shot.fault.name}`,
        flow,
        shot,
        waits: flow.timeoutSeconds !== undefined || waits(shot),
      })),
  );
}
