import { isDeepStrictEqual } from 'node:util';
import type { Comment } from '../../github/pull-requests.ts';
import type { Repository } from '../../github/repository.ts';
import { refusalOf } from '../../http/failure.ts';
import type { RunContext } from '../../run-context.ts';
import { messageOf } from '../../shared/problem.ts';
import { type CommentInputs, type PullComments, openPullComments } from '../pull-comments.ts';
import { commentText, isBeginning, sealIn, tenantMarker } from './comment-text.ts';
import type { KeyParts } from './keys.ts';
import { type KeptAnswer, type KeptCredentials, openKept, problemOf, sealKept } from './kept.ts';
import type { Place } from './places.ts';

/** The comment on the pull request that tells people about a tenant, and keeps its credentials in a part that nobody sees. */
export interface TenantComment extends Place {
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

/** What a comment is opened with. */
export type CommentRequest = KeyParts & CommentInputs;

/** How many comments are tried, because anyone may write some. */
const mostTried = 20;

/** A comment that was certainly written with this `pat`: its seal opens. */
interface OwnComment extends Comment {
  kept: KeptCredentials | null;
  sealed: string;
}

/**
 * The comment on the pull request of the event, when the inputs ask for one. Sends no request by itself.
 *
 * A comment counts as this action's only if it holds a text that the `pat` opens and that names the comment's own id, so
 * comments of others are never edited, whatever they hold. Each write reads them again: another run may have gone on. What
 * people see goes through `hide` first, because GitHub masks nothing.
 * @param whileCreating what people see from when the tenant exists until it is ready; its last line names the run
 * @param pull shared with other comments of the run
 */
export function openTenantComment(
  request: CommentRequest,
  context: Pick<RunContext, 'clock' | 'event' | 'hide' | 'log' | 'mask' | 'repository'>,
  whileCreating: string,
  pull: PullComments | undefined = openPullComments(request, context),
): TenantComment | undefined {
  if (pull === undefined) return undefined;
  const { hide, log, mask } = context;
  const { number, ask, inTurn } = pull;
  const marker = tenantMarker(request.name);

  /** The comments of ours, the newest first, and what they keep. */
  const read = async (pulls: Repository): Promise<{ own: OwnComment[]; answer: KeptAnswer }> => {
    const comments = await pulls.markedComments(number, marker);
    const tried = await Promise.all(comments.slice(0, mostTried).map((comment) => open(comment)));
    const opened = tried.filter((one) => typeof one === 'object');
    const problems = tried.filter((one) => typeof one === 'string');
    if (comments.length > mostTried) {
      problems.push(
        `Pull request #${number} has more than ${mostTried} comments that begin like that of this tenant.`,
      );
    }
    const answer = { found: opened.flatMap(({ kept }) => kept ?? []), unusable: [...new Set(problems)] };
    if (opened.length > 0) return { own: opened, answer };
    // A run has created it, and then got no answer or was cancelled.
    const begun = comments.find((comment) => comment.isByApp && isBegun(comment));
    return { own: begun ? [await withSeal(begun, null)] : [], answer };
  };

  const isBegun = ({ body }: Comment): boolean => isBeginning(body, marker, hide(whileCreating));

  /** @returns a sentence about a comment that does not open; `undefined` for one that holds nothing */
  const open = async (comment: Comment): Promise<OwnComment | string | undefined> => {
    const where = `A comment on pull request #${number} that begins like this action's`;
    const sealed = sealIn(comment.body, marker);
    if (sealed === undefined) return isBegun(comment) ? undefined : `${where} is damaged.`;
    try {
      return { ...comment, sealed, kept: await openKept(sealed, request, mask, placeOf(comment)) };
    } catch (error) {
      return problemOf(error, where);
    }
  };

  const withSeal = async (comment: Comment, kept: KeptCredentials | null): Promise<OwnComment> => ({
    ...comment,
    kept,
    sealed: await sealKept(kept, request, placeOf(comment)),
  });

  /** @returns whether there was anything to change */
  const update = async (
    pulls: Repository,
    before: OwnComment,
    visible: string,
    kept: KeptCredentials | null | undefined,
  ): Promise<boolean> => {
    const isKept = kept === undefined || isDeepStrictEqual(kept, before.kept);
    const { id, sealed } = isKept ? before : await withSeal(before, kept);
    const body = commentText(marker, sealed, hide(visible));
    if (body === before.body) return false;
    await pulls.updateComment(number, id, body);
    return true;
  };

  const write = async (
    pulls: Repository,
    visible: string,
    kept: KeptCredentials | undefined,
    isGone: (kept: KeptCredentials) => boolean = () => false,
    isNew = false,
    isAgain = false,
  ): Promise<string> => {
    const all = (await read(pulls)).own;
    const own = all.find(
      ({ kept: there }) => !there || !kept || there.tenantId === kept.tenantId || isGone(there),
    );
    // Two tenants of the name, which two runs have created at once, have a comment each.
    if (own === undefined && all.length > 0 && !isNew) {
      return 'left as it is, because it is about another tenant';
    }
    if (own === undefined) {
      const created = await pulls.createComment(number, `${marker}\n${hide(whileCreating)}`);
      await update(pulls, await withSeal(created, null), visible, kept);
      return 'created';
    }
    try {
      return (await update(pulls, own, visible, kept)) ? 'updated' : 'unchanged';
    } catch (error) {
      // It was deleted meanwhile.
      if (isAgain || refusalOf(error)?.status !== 404) throw error;
      return write(pulls, visible, kept, isGone, isNew, true);
    }
  };

  const tellInAll = async (
    pulls: Repository,
    visible: string,
    news: TenantNews,
  ): Promise<string | undefined> => {
    const { own } = await read(pulls);
    const concerned = own.filter(({ kept }) => kept === null || news.isAbout(kept));
    const outcomes = await Promise.allSettled(
      concerned.map((comment) => {
        const isGone = comment.kept !== null && news.isGone(comment.kept);
        return update(pulls, comment, visible, isGone ? null : undefined);
      }),
    );
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    return concerned.length === 0 ? undefined : 'updated';
  };

  return {
    isOfJob: false,

    async findNewest(signal) {
      try {
        return (await ask(read, signal)).answer;
      } catch (error) {
        return { found: [], unusable: [`The comments could not be read: ${messageOf(error)}`] };
      }
    },

    async keep(kept, { isGone } = {}) {
      try {
        await inTurn((pulls) => write(pulls, whileCreating, kept, isGone, true));
        return 'saved';
      } catch (error) {
        // What is shown in the end comes with them once more, and says what is wrong.
        log.debug(`The credentials could not be kept in the comment yet: ${messageOf(error)}`);
        return 'none';
      }
    },

    show: (...given) => pull.report('comment', (pulls) => write(pulls, ...given)),
    tell: (visible, news) => pull.report('comment', (pulls) => tellInAll(pulls, visible, news)),
  };
}

/** A copy in another comment does not open. */
const placeOf = ({ id }: Comment): string => `comment ${id}`;
