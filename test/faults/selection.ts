import { createHash } from 'node:crypto';
import { type PlannedCase, alike } from './cases.ts';
import type { Flow } from './flow.ts';
import { type Point, hostOf } from './points.ts';

/** What the selection looks at in a case. */
export type Selectable = Pick<PlannedCase, 'name' | 'shot' | 'waits'> & {
  flow: Pick<Flow, 'name' | 'operation' | 'base' | 'inPost'>;
};

/** The action handles the resources of a tenant alike, so only the method of such a request matters. */
function requestKind({ route }: Point): string {
  if (hostOf(route) !== 'tenant' || route.endsWith('/oidc/token')) return route;
  return route.split(' ').slice(0, 2).join(' ');
}

/** What the run is doing: its operation, cleaning up after a failure, or the post step. */
function phase({ base, inPost, operation }: Selectable['flow']): string {
  if (inPost) return 'post';
  return base === undefined ? operation : `failed ${operation}`;
}

/**
 * The classes of a case: each fault at each kind of request (for faults like another one, at each host), each fault in each phase, and each
 * request of each flow.
 */
export const classesOf = ({ flow, shot: { fault, point } }: Selectable): string[] => [
  `${fault.name} at ${alike.has(fault.name) ? hostOf(point.route) : requestKind(point)}`,
  `${fault.name} in ${phase(flow)}`,
  `${point.route} of ${flow.name}`,
];

/** An order that spreads over flows and faults; adding a case does not reorder the others. */
const spread = <T extends Selectable>(cases: readonly T[]): T[] =>
  cases
    .map((one) => ({ one, rank: `${Number(one.waits)}${createHash('sha1').update(one.name).digest('hex')}` }))
    .toSorted((first, second) => (first.rank < second.rank ? -1 : 1))
    .map(({ one }) => one);

/**
 * Selects cases so that each class has one, with few cases in all: first the cases that have three classes to add, then two, then
 * one. Cases that work come before those that wait. The order of `cases` does not matter.
 */
export function select<T extends Selectable>(cases: readonly T[]): T[] {
  const covered = new Set<string>();
  const ordered = spread(cases);
  return [3, 2, 1].flatMap((least) =>
    ordered.filter((one) => {
      const added = classesOf(one).filter((name) => !covered.has(name));
      if (added.length < least) return false;
      for (const name of added) covered.add(name);
      return true;
    }),
  );
}
