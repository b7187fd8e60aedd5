import { managementApiResources } from '../../logto/endpoint.ts';
import { type TimedRunContext, quietly } from '../../run-context.ts';
import type { Mask } from '../../runner/masks.ts';
import { firstThat } from '../../shared/concurrency.ts';
import { type TenantConnection, connect } from '../connection.ts';
import type { KeptAnswer, KeptCredentials } from './kept.ts';
import type { Place } from './places.ts';

/** Why there are no credentials: nothing was kept, or what was kept cannot be used, as sentences say. */
export type NoCredentials = 'none' | { unusable: string };

/** A look for the credentials that earlier steps and runs have kept for the tenants of a name. */
export interface CredentialLook {
  /** What is kept for one tenant. Never rejects. */
  findFor(tenant: { id: string; endpoint: string }): Promise<KeptCredentials | NoCredentials>;
  /**
   * The connection that was opened ahead of time, if these are the credentials that were found first.
   * @throws RequestError of {@link connect}
   */
  connectionWith(kept: KeptCredentials): Promise<TenantConnection | undefined>;
  /** Ends what is still under way. */
  end(): void;
}

const elsewhere = 'They were kept for another endpoint.';
const ofAnother = 'They are those of another tenant of this name.';

/** What a place has for the name; `undefined` when it was not asked, because an earlier one has something. */
type NewestAnswer = Promise<KeptAnswer | undefined>;

/**
 * Asks all places for the credentials of the newest tenant of the name, and Logto for a token with the first that are
 * found, so that a run does not wait for these after it has read the account. Files of the job come first, because they
 * are there at once; then all others side by side, so that one that is slow holds up nothing.
 */
export function lookForCredentials(
  [ofJob, ...others]: readonly [Place, ...Place[]],
  maskIdentifier: Mask,
  context: TimedRunContext,
): CredentialLook {
  const ended = new AbortController();
  const signal = AbortSignal.any([context.deadline.signal, ended.signal]);
  const end = (): void => ended.abort();
  const first = ofJob.findNewest(signal);
  const afterFirst = async (place: Place): NewestAnswer =>
    (await first).found.length > 0 ? undefined : place.findNewest(signal);
  const asked = new Map<Place, NewestAnswer>([
    [ofJob, first],
    ...others.map((place) => [place, afterFirst(place)] as const),
  ]);
  const newest = firstThat([...asked.values()], (answer) => answer?.found[0]);
  const opened = newest.then((kept) => {
    if (kept === undefined || signal.aborted) return undefined;
    const { credentials, endpoint, tenantId } = kept;
    maskIdentifier(tenantId);
    maskIdentifier(endpoint);
    const resources = managementApiResources(endpoint, tenantId);
    // The log lines of these requests belong to a later part of the log.
    const connection = connect(quietly({ ...context, deadline: { signal, end } }), {
      endpoint,
      resources,
      credentials,
    });
    // A run that does not need the connection does not look at its outcome either.
    connection.catch(() => undefined);
    return { kept, connection };
  });
  return {
    async findFor({ id, endpoint }) {
      const match = (answer: KeptAnswer | undefined) =>
        answer?.found.find((kept) => kept.tenantId === id && kept.endpoint === endpoint);
      const early = await firstThat([...asked.values()], match);
      if (early !== undefined) return early;
      const answers = await Promise.all(
        [...asked].map(([place, answer]) => askFor(id, place, answer, signal)),
      );
      const late = answers.map(match).find((kept) => kept !== undefined);
      if (late !== undefined) return late;
      const problems = [
        ...answers.flatMap(({ unusable }) => unusable),
        ...answers
          .flatMap(({ found }) => found)
          .map(({ tenantId }) => (tenantId === id ? elsewhere : ofAnother)),
      ];
      return problems.length === 0 ? 'none' : { unusable: [...new Set(problems)].join(' ') };
    },
    async connectionWith(kept) {
      const ahead = await opened;
      return ahead?.kept === kept ? ahead.connection : undefined;
    },
    end,
  };
}

/** Asks a place for the tenant's own entry, where the newest one of the name is another tenant's or cannot be read. */
async function askFor(
  tenantId: string,
  place: Place,
  answer: NewestAnswer,
  signal: AbortSignal,
): Promise<KeptAnswer> {
  const newest = await answer;
  if (!place.findById) return newest ?? place.findNewest(signal);
  // Without an entry for the name, the tenant has no entry either.
  if (newest && (newest.hasTimedOut || newest.found.length + newest.unusable.length === 0)) return newest;
  const { found, unusable } = await place.findById(tenantId, signal);
  return { found, unusable: [...(newest?.unusable ?? []), ...unusable] };
}
