import { isDeepStrictEqual } from 'node:util';
import type { Repository } from '../../github/repository.ts';
import { reasonOf, refusalOf } from '../../http/failure.ts';
import type { RunContext } from '../../run-context.ts';
import { messageOf } from '../../shared/problem.ts';
import { type CommentInputs, type PullComments, openPullComments } from '../pull-comments.ts';
import { commentText, tenantMarker, withoutRun } from './comment-text.ts';
import type { KeyParts } from './keys.ts';
import type { KeptCredentials } from './kept.ts';
import { type OwnComment, ownComments } from './own-comments.ts';
import type { Place } from './places.ts';

/** The comment on the pull request that tells readers about a tenant, and keeps its credentials in a part that nobody sees. */
export interface TenantComment extends Place {
  /**
   * Reads the comments beside other work. If {@link show} has nothing to change in them, it does not wait for GitHub again;
   * what another run has written meanwhile then stays.
   * @param signal gives up at once
   */
  readAhead(signal: AbortSignal): void;
  /**
   * Says that a tenant is there, unless the comment is about another one. A failure is a warning: the tenant matters more.
   * @param kept what the hidden part is to keep; `undefined` leaves it as it is
   * @param isGone whether another tenant is certainly deleted; the credentials of others are never replaced
   */
  show(
    visible: string,
    kept: KeptCredentials | undefined,
    isGone?: (kept: KeptCredentials) => boolean,
  ): Promise<void>;
  /** Says what became of tenants, in the comments that are about them. A failure is a warning. */
  tell(visible: string, news: TenantNews): Promise<void>;
}

/** What became of tenants. */
export interface TenantNews {
  /** Whether it is about the tenant of these credentials. Those of any other are left as they are. */
  isAbout(kept: KeptCredentials): boolean;
  /** Whether this tenant is certainly deleted, so that nobody needs its credentials. */
  isGone(kept: KeptCredentials): boolean;
}

/** What a comment is to hold. */
interface CommentContent {
  visible: string;
  kept: KeptCredentials | undefined;
  isGone?: ((kept: KeptCredentials) => boolean) | undefined;
  /** The tenant is new: a comment about another one does not count. */
  isNew?: true;
}

/** What a comment is opened with. */
export type CommentRequest = KeyParts & CommentInputs;

/**
 * The comment on the pull request of the event, when the inputs ask for one. Sends no request by itself.
 *
 * A comment counts as this action's only if it holds a text that the `pat` opens and that names the comment's own id, so
 * comments of others are never edited, whatever they hold. Each write reads them again: another run may have written meanwhile.
 * What readers see goes through `hide` first, because GitHub masks nothing.
 * @param whileCreating what readers see from when the tenant exists until it is ready; its last line names the run
 * @param pull shared with other comments of the run
 */
export function openTenantComment(
  request: CommentRequest,
  context: Pick<RunContext, 'clock' | 'event' | 'hide' | 'log' | 'mask' | 'repository'>,
  whileCreating: string,
  pull: PullComments | undefined = openPullComments(request, context),
): TenantComment | undefined {
  if (pull === undefined) return undefined;
  const { hide, log } = context;
  const { number, ask, inTurn } = pull;
  const marker = tenantMarker(request.name);

  const { read, withSeal } = ownComments({ ...pull, marker, parts: request, whileCreating }, context);

  /** Whether nothing would change but the last line, which names the run that wrote it. */
  const isAsShown = (
    { body, kept: before, sealed }: OwnComment,
    visible: string,
    kept: KeptCredentials | null = before,
  ): boolean =>
    isDeepStrictEqual(kept, before) &&
    withoutRun(body) === withoutRun(commentText(marker, sealed, hide(visible)));

  /** @returns whether there was anything to change */
  const update = async (
    repository: Repository,
    before: OwnComment,
    visible: string,
    kept: KeptCredentials | null = before.kept,
  ): Promise<boolean> => {
    if (isAsShown(before, visible, kept)) return false;
    const { id, sealed } = isDeepStrictEqual(kept, before.kept) ? before : await withSeal(before, kept);
    await repository.updateComment(number, id, commentText(marker, sealed, hide(visible)));
    return true;
  };

  const write = async (repository: Repository, content: CommentContent, isAgain = false): Promise<string> => {
    const { visible, kept, isGone, isNew = false } = content;
    const all = (await read(repository)).own;
    const own = ownAmong(all, kept, isGone);
    // Two tenants of the name, which two runs have created at once, have a comment each.
    if (own === undefined && all.length > 0 && !isNew) {
      return 'left as it is, because it is about another tenant';
    }
    if (own === undefined) {
      const created = await repository.createComment(number, `${marker}\n${hide(whileCreating)}`);
      await update(repository, await withSeal(created, null), visible, kept);
      return 'created';
    }
    try {
      return (await update(repository, own, visible, kept)) ? 'updated' : 'unchanged';
    } catch (error) {
      // It was deleted meanwhile.
      if (isAgain || refusalOf(error)?.status !== 404) throw error;
      return write(repository, content, true);
    }
  };

  const tellInAll = async (
    repository: Repository,
    visible: string,
    news: TenantNews,
  ): Promise<string | undefined> => {
    const { own } = await read(repository);
    const concerned = own.filter(({ kept }) => kept === null || news.isAbout(kept));
    const outcomes = await Promise.allSettled(
      concerned.map((comment) => {
        const isGone = comment.kept !== null && news.isGone(comment.kept);
        return update(repository, comment, visible, isGone ? null : undefined);
      }),
    );
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    return concerned.length === 0 ? undefined : 'updated';
  };

  let ahead: Promise<OwnComment[]> | undefined;

  return {
    isOfJob: false,

    readAhead(signal) {
      ahead = ask(read, signal).then(
        ({ own }) => own,
        // Writing reads them again, and says what is wrong.
        () => [],
      );
    },

    async findNewest(signal) {
      try {
        return (await ask(read, signal)).answer;
      } catch (error) {
        return { found: [], unusable: [`The comments could not be read: ${reasonOf(error)}`] };
      }
    },

    async keep(kept, { isGone } = {}) {
      try {
        await inTurn((repository) =>
          write(repository, { visible: whileCreating, kept, isGone, isNew: true }),
        );
        return 'saved';
      } catch (error) {
        // What is shown in the end comes with them once more, and says what is wrong.
        log.debug(`The credentials could not be kept in the comment yet: ${messageOf(error)}`);
        return 'none';
      }
    },

    show: (visible, kept, isGone) =>
      pull.report('comment', async (repository) => {
        const own = ownAmong((await ahead) ?? [], kept, isGone);
        return own && isAsShown(own, visible, kept)
          ? 'unchanged'
          : write(repository, { visible, kept, isGone });
      }),
    tell: (visible, news) => pull.report('comment', (repository) => tellInAll(repository, visible, news)),
  };
}

/** The comment that is about the tenant, or may be. */
function ownAmong(
  all: readonly OwnComment[],
  kept: KeptCredentials | undefined,
  isGone: (kept: KeptCredentials) => boolean = () => false,
): OwnComment | undefined {
  return all.find(({ kept: there }) => !there || !kept || there.tenantId === kept.tenantId || isGone(there));
}
