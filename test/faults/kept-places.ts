import { createCredentialCache } from '../../src/github/cache-service.ts';
import { createRepository } from '../../src/github/repository.ts';
import type { RunContext } from '../../src/run-context.ts';
import { readEvent } from '../../src/runner/event.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { type TenantComment, openTenantComment } from '../../src/tenant/kept-credentials/comment.ts';
import type { KeptCredentials } from '../../src/tenant/kept-credentials/kept.ts';
import type { KeyParts } from '../../src/tenant/kept-credentials/keys.ts';
import { type Place as KeptPlace, storePlaces } from '../../src/tenant/kept-credentials/places.ts';
import type { ServedCache } from '../../stand-in/cache-service/index.ts';
import type { ServedGitHub } from '../../stand-in/github-api/index.ts';
import type { Served } from '../../stand-in/logto-cloud/index.ts';
import type { RunOptions } from '../../stand-in/runner/index.ts';
import { githubToken, pullNumber, repository, tenantName } from './names.ts';

/** The services of one case: Logto Cloud, GitHub and its cache service. */
export interface Place extends Served {
  github: ServedGitHub;
  cache: ServedCache;
}

/** The event of the pull request. */
export const pullEvent = (action: string): NonNullable<RunOptions['event']> => ({
  name: 'pull_request',
  payload: {
    action,
    number: pullNumber,
    pull_request: {
      number: pullNumber,
      head: { ref: 'feature', repo: { full_name: repository } },
      user: { login: 'octocat' },
    },
  },
});

const ignore = (): void => {};
const fetchDirectly: RunContext['fetch'] = (url, init) => fetch(url, init);

/** Where another run on the pull request keeps credentials, and finds them. Its requests go past all faults. */
export function openKeptPlaces({ cache, cloud, github, origin }: Place): {
  cache: KeptPlace;
  comment: TenantComment;
} {
  const log = {
    info: ignore,
    debug: ignore,
    notice: ignore,
    warning: ignore,
    group: <T>(_: string, work: () => T) => work(),
  };
  const common = { log, clock: systemClock, mask: ignore, hide: (text: string) => text };
  const parts: KeyParts = { pat: cloud.pat, 'cloud-api-endpoint': origin, name: tenantName };
  const [, cachePlace] = storePlaces(parts, {
    ...common,
    credentialCache: createCredentialCache({ ...common, env: cache.env, fetch: fetchDirectly }),
    jobFiles: { restore: async () => 'none', save: async () => 'none' },
  });
  const { name, payload } = pullEvent('synchronize');
  const event = readEvent(
    { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: 'event.json', GITHUB_REPOSITORY: repository },
    () => JSON.stringify(payload),
  );
  const comment = openTenantComment(
    { ...parts, comment: true, 'github-token': githubToken },
    {
      ...common,
      event,
      repository: async (token, signal) =>
        createRepository({
          ...common,
          token,
          repository,
          apiUrl: github.origin,
          fetch: fetchDirectly,
          deadline: { signal },
        }),
    },
    '',
  );
  if (comment === undefined) throw new Error('The event is about no pull request.');
  return { cache: cachePlace, comment };
}

/** What a later run finds in each place. */
export interface Found {
  cache: readonly KeptCredentials[];
  comment: readonly KeptCredentials[];
}

/** Looks for credentials as a later run does: for the newest of the name, then for those of each tenant. */
export async function findKept(place: Place, tenantIds: readonly string[]): Promise<Found> {
  const { cache, comment } = openKeptPlaces(place);
  const { signal } = new AbortController();
  const answers = await Promise.all([
    cache.findNewest(signal),
    ...tenantIds.map((id) => cache.findById?.(id, signal)),
  ]);
  return {
    cache: answers.flatMap((answer) => answer?.found ?? []),
    comment: (await comment.findNewest(signal)).found,
  };
}
