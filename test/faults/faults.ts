import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../../stand-in/logto-cloud/index.ts';
import type { CancelOptions } from '../../stand-in/runner/index.ts';
import { half, html, status } from './answers.ts';

/** What a fault can do beside answering. */
interface Moment {
  /** Cancels the job. */
  signal: () => void;
  /** Goes on after the answer; the case does not end before that does. */
  goOn: (work: Promise<unknown>) => void;
}

/** Something that goes wrong with a request. */
export interface Fault {
  name: string;
  /** @param real has the stand-in handle the request, and gives its answer */
  act: (real: () => Promise<Outcome>, moment: Moment) => Promise<Outcome>;
  /** Not set: one request meets it. `route`: that one and all later ones of its route. `everywhere`: all later ones. */
  lasts?: 'route' | 'everywhere';
  /** The answer is lost, or says that the same may succeed a moment later, so that a repeatable request is repeated. */
  passes?: true;
  /** What `timeout-seconds` is to be, where only the deadline ends the wait. */
  timeoutSeconds?: number;
  /** The signals that main gets. */
  signals?: CancelOptions['signals'];
}

const statuses = [408, 500, 502, 503, 504].map((code): Fault => ({
  name: String(code),
  passes: true,
  act: async () => status(code),
}));

const lost: Fault[] = [
  // Over a socket a refused connection is a reset as well, so this stands for both.
  { name: 'reset-before', passes: true, act: async () => 'reset' },
  {
    name: 'reset-after',
    passes: true,
    act: async (real) => {
      await real();
      return 'reset';
    },
  },
  {
    name: '502-after',
    passes: true,
    act: async (real) => {
      await real();
      return status(502);
    },
  },
  // The connection ends before the body is complete, which is not the same as a body that is complete and half.
  {
    name: 'cut-body',
    passes: true,
    act: async (real) =>
      half(await real(), (body) => ({ connection: 'close', 'content-length': String(body.length) })),
  },
];

/** A gateway gives up, and the service behind it is done a little later. */
const overtaken: Fault = {
  name: '504-late',
  passes: true,
  act: async (real, { goOn }) => {
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
).map(({ name, act }): Fault => ({ name, act, passes: true }));

const unreadable: Fault[] = [
  { name: 'truncated-json', act: async (real) => half(await real(), () => ({})) },
  { name: 'html-200', act: async () => html() },
  { name: 'empty-200', act: async () => new Response(null, { status: 200 }) },
];

const hangs: Fault[] = [
  { name: 'hang', timeoutSeconds: 4, act: async () => 'hang' },
  {
    name: 'hang-after',
    timeoutSeconds: 4,
    act: async (real) => {
      await real();
      return 'hang';
    },
  },
];

/** A job that is cancelled gets more than SIGINT only if that does not end it. */
const ladders: [name: string, ladder: NonNullable<CancelOptions['signals']>][] = [
  ['SIGINT', [['SIGINT', 0]]],
  ['SIGKILL', [['SIGKILL', 0]]],
];

/** The job is cancelled or killed while the request is under way: after it took effect, before, or so that it never does. */
const signals = ladders.flatMap(([name, ladder]): Fault[] => [
  {
    name: `${name}-after`,
    signals: ladder,
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
    act: async (real, { signal }) => {
      signal();
      // Longer than the process needs to end, so that the post step may be looking already.
      await sleep(1500);
      await real();
      return 'hang';
    },
  },
]);

/** Long enough for a request to be repeated until the action gives it up, which takes up to 12.5 s. */
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

/** Every fault there is. */
export const faults: readonly Fault[] = [
  ...lost,
  overtaken,
  ...statuses,
  ...harmless,
  ...unreadable,
  ...hangs,
  ...signals,
  ...lasting,
];

/** A refusal for good, to set up what follows one; it leaves other requests the time to arrive. */
export const refused: Fault = {
  name: '422',
  lasts: 'route',
  act: async () => {
    await sleep(150);
    return status(422);
  },
};

/** @throws Error when there is none of the name */
export function faultNamed(name: string): Fault {
  const fault = faults.find((candidate) => candidate.name === name);
  if (fault === undefined) throw new Error(`There is no fault ${name}.`);
  return fault;
}
