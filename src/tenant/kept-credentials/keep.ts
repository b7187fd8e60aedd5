import type { Log } from '../../runner/log.ts';
import { type Clock, startDeadline } from '../../shared/clock.ts';
import { messageOf } from '../../shared/problem.ts';
import type { KeptCredentials } from './kept.ts';
import type { KeepOptions, Place } from './places.ts';

/**
 * Keeps the credentials of a tenant as soon as Logto has shown them, because it shows them once: sealed, for later steps and
 * later runs, in all places side by side. Never rejects, so it may run beside other work.
 * @param isGone whether another tenant is certainly deleted, so that its credentials may be replaced
 * @returns whether later runs can find them
 */
export async function keepCredentials(
  kept: KeptCredentials,
  places: readonly Place[],
  log: Log,
  isGone: KeepOptions['isGone'] & {},
): Promise<boolean> {
  const keep = async (place: Place) => {
    try {
      return { place, saved: await place.keep(kept, { isGone }) };
    } catch (error) {
      return { place, saved: { problem: `The credentials could not be kept: ${messageOf(error)}` } };
    }
  };
  const outcomes = await Promise.all(places.map((place) => keep(place)));
  for (const { saved } of outcomes) if (typeof saved === 'object') log.notice(saved.problem);
  return outcomes.some(({ place, saved }) => saved === 'saved' && !place.isOfJob);
}

/** Seconds that keeping for speed may take, because nothing else is left to wait for. */
const shortPatienceSeconds = 3;

/**
 * Keeps the credentials once more, with the IDs of applications, which save the next run a round trip. That run needs
 * only the credentials, so a failure is logged for debugging.
 */
export async function keepForSpeed(
  kept: KeptCredentials,
  places: readonly Place[],
  { clock, log }: { clock: Clock; log: Log },
): Promise<void> {
  const timed = startDeadline(shortPatienceSeconds, clock);
  const outcomes = await Promise.all(places.map((place) => place.keep(kept, { signal: timed.signal })));
  timed.end();
  for (const saved of outcomes) if (typeof saved === 'object') log.debug(saved.problem);
}

/** The most bytes of IDs that are kept: they have to fit into a comment, beside its visible part. */
const mostIdBytes = 12_000;

/** Adds the IDs of applications to what is kept, as many as fit; those of earlier runs come last. */
export function withApplications(
  kept: KeptCredentials,
  applications: readonly { name: string; id: string }[],
): KeptCredentials {
  const ids = new Map(applications.map(({ name, id }) => [name, id]));
  for (const [name, id] of Object.entries(kept.applications)) if (!ids.has(name)) ids.set(name, id);
  // As the name of a field, this one is lost where the text is read.
  ids.delete('__proto__');
  let size = 0;
  const fitting = [...ids].filter((pair) => (size += Buffer.byteLength(JSON.stringify(pair))) <= mostIdBytes);
  const sorted = fitting.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { ...kept, applications: Object.fromEntries(sorted) };
}
