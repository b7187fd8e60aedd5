import type { RunContext } from '../../run-context.ts';
import type { Saved, TextStore } from '../../shared/text-store.ts';
import { type KeyParts, cacheKey, cacheKeyPrefix } from './keys.ts';
import { type KeptAnswer, type KeptCredentials, answerOf, sealKept } from './kept.ts';

/** Somewhere that the credentials of a tenant are kept. Nothing here throws. */
export interface Place {
  /** Ends with the job. */
  isOfJob: boolean;
  /**
   * What is kept for the newest tenant of the name.
   * @param signal gives up at once, here and below
   */
  findNewest(signal: AbortSignal): Promise<KeptAnswer>;
  /** What is kept for one tenant. Missing where `findNewest` gives all that there is. */
  findById?(tenantId: string, signal: AbortSignal): Promise<KeptAnswer>;
  keep(kept: KeptCredentials, options?: KeepOptions): Promise<Saved>;
}

/** How credentials are kept. */
export interface KeepOptions {
  /** Gives up at once. */
  signal?: AbortSignal;
  /** Whether another tenant is certainly deleted, so that its credentials may be replaced. */
  isGone?: (kept: KeptCredentials) => boolean;
}

const nothing: KeptAnswer = { found: [], unusable: [] };

/** The files of the job, and the Actions cache. */
export function storePlaces(parts: KeyParts, context: StoreContext): [job: Place, cache: Place] {
  const { credentialCache, jobFiles } = context;
  return [
    { ...storePlace(jobFiles, 'The file in RUNNER_TEMP', parts, context), isOfJob: true },
    { ...storePlace(credentialCache, 'The entry in the GitHub cache', parts, context), isOfJob: false },
  ];
}

type StoreContext = Pick<RunContext, 'jobFiles' | 'credentialCache' | 'mask'>;

function storePlace(
  store: TextStore,
  where: string,
  parts: KeyParts,
  { mask }: StoreContext,
): Omit<Place, 'isOfJob'> {
  const find = async (key: string, signal: AbortSignal): Promise<KeptAnswer> => {
    const restored = await store.restore(key, signal);
    if (restored === 'none') return nothing;
    if ('unusable' in restored) return { ...restored, found: [], unusable: [restored.unusable] };
    return answerOf(restored.text, where, parts, mask);
  };
  return {
    findNewest: (signal) => find(cacheKeyPrefix(parts), signal),

    async findById(tenantId, signal) {
      const answer = await find(cacheKey(parts, tenantId), signal);
      const others = answer.found.filter((kept) => kept.tenantId !== tenantId);
      const problems = others.map(() => `${where} is that of another tenant.`);
      return others.length === 0 ? answer : { found: [], unusable: problems };
    },

    async keep(kept, { signal } = {}) {
      const hasApplications = Object.keys(kept.applications).length > 0;
      const key = cacheKey(parts, kept.tenantId, hasApplications ? kept.applications : undefined);
      return store.save(key, await sealKept(kept, parts), signal);
    },
  };
}
