import { setTimeout as sleep } from 'node:timers/promises';
import type { CancelOptions } from '../../stand-in/runner/index.ts';
import { answerForOldTenant, half, html, status } from './answers.ts';
import type { Fault } from './fault.ts';
import { tenantName } from './names.ts';
import { creation, deletion } from './points.ts';

const statuses = [408, 500, 502, 503, 504].map((code): Fault => ({
  name: String(code),
  isTransient: true,
  act: async () => status(code),
}));

const lost: Fault[] = [
  // Over a socket, a refused connection is also a reset, so this covers both.
  { name: 'reset-before', isTransient: true, act: async () => 'reset' },
  {
    name: 'reset-after',
    isTransient: true,
    losesAnswer: true,
    act: async (real) => {
      await real();
      return 'reset';
    },
  },
  {
    name: '502-after',
    isTransient: true,
    losesAnswer: true,
    act: async (real) => {
      await real();
      return status(502);
    },
  },
  // The connection closes before the body is complete, unlike in `truncated-json`, whose body is complete but half.
  {
    name: 'cut-body',
    isTransient: true,
    losesAnswer: true,
    act: async (real) =>
      half(await real(), (body) => ({ connection: 'close', 'content-length': String(body.length) })),
  },
];

/** A gateway times out, and the service behind it finishes a little later. */
const late: Fault = {
  name: '504-late',
  isTransient: true,
  losesAnswer: true,
  act: async (real, { continueAfterAnswer: goOn }) => {
    goOn(sleep(2000).then(real));
    return status(504);
  },
};

const harmless = (
  [
    {
      name: 'slow',
      act: async (real) => {
        await sleep(300);
        return real();
      },
    },
    { name: '429', act: async () => status(429) },
    { name: '429-after-0', act: async () => status(429, { 'retry-after': '0' }) },
    { name: '429-after-1', act: async () => status(429, { 'retry-after': '1' }) },
    {
      name: 'connection-close',
      act: async (real) => {
        const outcome = await real();
        if (outcome instanceof Response) outcome.headers.set('connection', 'close');
        return outcome;
      },
    },
  ] satisfies Fault[]
).map(({ name, act }): Fault => ({ name, act, isTransient: true }));

const unreadable: Fault[] = [
  { name: 'truncated-json', losesAnswer: true, act: async (real) => half(await real(), () => ({})) },
  { name: 'html-200', provesNothing: true, act: async () => html() },
  { name: 'empty-200', provesNothing: true, act: async () => new Response(null, { status: 200 }) },
];

/** Answers of the account that are not true. */
const untrue: Fault[] = [
  { name: '202-kept', route: deletion, provesNothing: true, act: async () => status(202) },
  { name: '404-kept', route: deletion, provesNothing: true, act: async () => status(404) },
  // Undoing such a create call would delete a tenant that exists for long.
  { name: 'old-tenant', route: creation, act: async (_, { cloud }) => answerForOldTenant(cloud) },
  { name: 'old-id', route: creation, act: async (_, { cloud }) => answerForOldTenant(cloud, tenantName) },
];

const hangs: Fault[] = [
  { name: 'hang', timeoutSeconds: 4, act: async () => 'hang' },
  {
    name: 'hang-after',
    timeoutSeconds: 4,
    losesAnswer: true,
    act: async (real) => {
      await real();
      return 'hang';
    },
  },
];

/** A cancelled job only gets more than SIGINT if SIGINT does not end it. */
const ladders: [name: string, ladder: NonNullable<CancelOptions['signals']>][] = [
  ['SIGINT', [['SIGINT', 0]]],
  ['SIGKILL', [['SIGKILL', 0]]],
];

/** The job is cancelled or killed during the request: after its effect, without any effect, or before a later effect. */
const signals = ladders.flatMap(([name, ladder]): Fault[] => [
  {
    name: `${name}-after`,
    signals: ladder,
    losesAnswer: true,
    act: async (real, { signal }) => {
      await real();
      signal();
      return 'hang';
    },
  },
  {
    name: `${name}-before`,
    signals: ladder,
    act: async (_, { signal }) => {
      signal();
      return 'hang';
    },
  },
  {
    name: `${name}-meanwhile`,
    signals: ladder,
    losesAnswer: true,
    act: async (real, { signal }) => {
      signal();
      // Longer than the process needs to exit, so the post step may already be searching.
      await sleep(1500);
      await real();
      return 'hang';
    },
  },
]);

/** Long enough for all repetitions of a request, which take up to 12.5 s. */
const lastingSeconds = 15;

const lasting: Fault[] = [
  { name: '500-route', lasts: 'route', timeoutSeconds: lastingSeconds, act: async () => status(500) },
  {
    name: '500-everywhere',
    lasts: 'everywhere',
    timeoutSeconds: lastingSeconds,
    act: async () => status(500),
  },
  { name: 'reset-everywhere', lasts: 'everywhere', timeoutSeconds: lastingSeconds, act: async () => 'reset' },
  { name: 'hang-everywhere', lasts: 'everywhere', timeoutSeconds: 4, act: async () => 'hang' },
];

/** All faults. */
export const faults: readonly Fault[] = [
  ...lost,
  late,
  ...statuses,
  ...harmless,
  ...unreadable,
  ...untrue,
  ...hangs,
  ...signals,
  ...lasting,
];

/** A permanent refusal, to test its consequences; it is slow enough for other requests to arrive. */
export const refused: Fault = {
  name: '422',
  lasts: 'route',
  act: async () => {
    await sleep(150);
    return status(422);
  },
};

/** @throws Error when no fault has this name */
export function faultNamed(name: string): Fault {
  const fault = faults.find((candidate) => candidate.name === name);
  if (fault === undefined) throw new Error(`The fault ${name} does not exist.`);
  return fault;
}
