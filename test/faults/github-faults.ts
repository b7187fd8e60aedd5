import { foreignJson, notFound, status } from './answers.ts';
import type { Fault } from './fault.ts';
import { faultNamed } from './faults.ts';
import type { Flow } from './flow.ts';
import {
  type Point,
  cacheDownload,
  commentCreation,
  commentUpdate,
  hostOf,
  isBeforeWriting,
  isLookUp,
  pullState,
} from './points.ts';

const named = (...names: string[]): Fault[] => names.map(faultNamed);

/** The same fault, of which the patience of the action ends the wait, not its deadline. */
const patiently = (name: string): Fault => {
  const { timeoutSeconds: _, ...fault } = faultNamed(name);
  return { ...fault, waits: true };
};

/** Nothing tries these again at once. */
const refusals: readonly Fault[] = [
  { name: '401', act: async () => status(401) },
  { name: '403', act: async () => status(403) },
  { name: '404', act: async () => notFound() },
  { name: '429', act: async () => status(429) },
];

const outages: readonly Fault[] = [
  { name: '500-host', lasts: 'host', waits: true, act: async () => status(500) },
  { name: 'hang-host', lasts: 'host', waits: true, act: async () => 'hang' },
];

/** The token lacks a permission, so this begins with the first request that needs it. */
const forbidden: Fault = { name: '403-host', lasts: 'host', act: async () => status(403) };

/** An answer that must not be taken for "there is none". */
const foreign: Fault = { name: 'json-200', act: async () => foreignJson() };

/** The content of an entry is not JSON, so only its seal shows that it is not whole. */
const cut: Fault = { ...faultNamed('cut-body'), route: cacheDownload };

/** The comment that is there is said to be missing. */
const missing: Fault = {
  name: '404-route',
  route: commentUpdate,
  lasts: 'route',
  waits: true,
  act: async () => notFound(),
};

const some: readonly Fault[] = [
  ...named('reset-before', 'reset-after', 'html-200', 'truncated-json'),
  ...refusals.filter(({ name }) => name === '403'),
  patiently('hang'),
  cut,
];

const all: readonly Fault[] = [
  ...some,
  ...named('502-after', '500'),
  foreign,
  ...refusals.filter(({ name }) => name !== '403'),
  patiently('hang-after'),
  missing,
];

/** All faults of requests to GitHub that may happen at any of them. */
export const gitHubFaults: readonly Fault[] = [...all, ...outages, forbidden];

/** The comment appears after the run has looked for it. */
const late = faultNamed('504-late');

const signals = named(
  'SIGINT-after',
  'SIGINT-before',
  'SIGINT-meanwhile',
  'SIGKILL-after',
  'SIGKILL-before',
  'SIGKILL-meanwhile',
);

/** Whether the run gets its credentials by this request or not at all. */
const isOnlyWay = ({ kept }: Flow, point: Point): boolean => kept?.length === 1 && isLookUp(point);

/** The faults of a request to GitHub. */
export function gitHubFaultsAt(flow: Flow, point: Point): readonly Fault[] {
  const { route } = point;
  const isFull = flow.gitHubFaults === 'all';
  const isFirst = isLookUp(point) || route === pullState || (flow.inPost === true && isBeforeWriting(point));
  // The state of the pull request decides nothing when it is not known, and what is kept once more only saves time.
  const isMinor = route === pullState || (hostOf(route) === 'cache' && point.occurrence > 0);
  const single = (isFull && !isMinor) || isOnlyWay(flow, point) ? all : some;
  return [
    ...single.filter((fault) => (fault.route ?? route) === route),
    ...(isFull || isFirst ? outages : []),
    ...(isFirst || route === commentCreation ? [forbidden] : []),
    ...(isFull && route === commentCreation ? [late, ...signals] : []),
  ];
}
