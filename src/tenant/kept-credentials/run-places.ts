import type { RunContext } from '../../run-context.ts';
import { type PullComments, openPullComments } from '../pull-comments.ts';
import { type CommentRequest, type TenantComment, openTenantComment } from './comment.ts';
import { type Place, storePlaces } from './places.ts';

/** Where a run keeps the credentials of its tenant, and finds them. */
export interface RunPlaces {
  /** In the order in which credentials are looked for. */
  all: readonly [Place, ...Place[]];
  /** Those that nobody sees: the files of the job, and the cache. */
  stores: readonly Place[];
  /** Missing unless the inputs ask for a comment on a pull request. */
  comment: TenantComment | undefined;
  /** All comments on the pull request; missing as `comment` is. */
  pull: PullComments | undefined;
  /** Nobody needs the credentials after the job. */
  isForJobOnly: boolean;
}

interface PlacesRequest extends CommentRequest {
  'delete-after-job': boolean;
  'keep-on-failure': boolean;
}

/**
 * Sends no request by itself.
 * @param whileCreating what readers see in the comment from when the tenant exists until it is ready
 */
export function openPlaces(request: PlacesRequest, context: RunContext, whileCreating: string): RunPlaces {
  const [job, cache] = storePlaces(request, context);
  const pull = openPullComments(request, context);
  const comment = pull && openTenantComment(request, context, whileCreating, pull);
  return {
    all: [job, ...(comment ? [comment] : []), cache],
    stores: [job, cache],
    comment,
    pull,
    isForJobOnly: request['delete-after-job'] && !request['keep-on-failure'],
  };
}

/** The places for the credentials of a tenant that this run creates. */
export function placesForNew({ all, isForJobOnly }: RunPlaces): readonly Place[] {
  return isForJobOnly ? all.filter(({ isOfJob }) => isOfJob) : all;
}
