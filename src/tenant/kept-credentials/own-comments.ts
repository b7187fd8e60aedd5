import type { Comment } from '../../github/pull-requests.ts';
import type { Repository } from '../../github/repository.ts';
import type { RunContext } from '../../run-context.ts';
import { isBeginning, sealIn } from './comment-text.ts';
import type { KeyParts } from './keys.ts';
import { type KeptAnswer, type KeptCredentials, openKept, problemOf, sealKept } from './kept.ts';

/** A comment that was certainly written with this `pat`: its seal opens. */
export interface OwnComment extends Comment {
  kept: KeptCredentials | null;
  sealed: string;
}

/** Which comments are looked for. */
interface CommentSearch {
  /** Of the pull request. */
  number: number;
  /** The first line of each. */
  marker: string;
  parts: KeyParts;
  /** What readers see of one that a run has only begun. */
  whileCreating: string;
}

/** How many comments are tried, because anyone may write some. */
const mostTried = 20;

/** Tells the comments of this action from those of others. */
export function ownComments(
  { number, marker, parts, whileCreating }: CommentSearch,
  { hide, mask }: Pick<RunContext, 'hide' | 'mask'>,
) {
  const isBegun = ({ body }: Comment): boolean => isBeginning(body, marker, hide(whileCreating));

  /** @returns a sentence about a comment that does not open; `undefined` for one that holds nothing */
  const open = async (comment: Comment): Promise<OwnComment | string | undefined> => {
    const where = `A comment on pull request #${number} that begins like this action's`;
    const sealed = sealIn(comment.body, marker);
    if (sealed === undefined) return isBegun(comment) ? undefined : `${where} is damaged.`;
    try {
      return { ...comment, sealed, kept: await openKept(sealed, parts, mask, placeOf(comment)) };
    } catch (error) {
      return problemOf(error, where);
    }
  };

  /** A comment that is to keep something. */
  const withSeal = async (comment: Comment, kept: KeptCredentials | null): Promise<OwnComment> => ({
    ...comment,
    kept,
    sealed: await sealKept(kept, parts, placeOf(comment)),
  });

  /** The comments of ours, the newest first, and what they keep. @throws RequestError */
  const read = async (repository: Repository): Promise<{ own: OwnComment[]; answer: KeptAnswer }> => {
    const comments = await repository.markedComments(number, marker);
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

  return { read, withSeal };
}

/** A copy in another comment does not open. */
const placeOf = ({ id }: Comment): string => `comment ${id}`;
