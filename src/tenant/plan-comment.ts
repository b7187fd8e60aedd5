import { pathsIn } from '../config/config-paths.ts';
import type { Comment } from '../github/pull-requests.ts';
import type { Hide } from '../shared/hide.ts';
import { digest } from '../shared/digest.ts';
import { withoutRun } from './kept-credentials/comment-text.ts';
import type { PullComments } from './pull-comments.ts';

/** What a plan is about. Each has a comment of its own. */
export interface PlanSubject {
  /** What tells the tenant from all others. Nobody can read it in the comment. */
  tenant: string;
  /** How the comment names the tenant, where everyone may know it. */
  shownAs?: string;
  /** The paths in `config`, and `apps`, as far as they are given. */
  sources: readonly string[];
}

/** The comment on the pull request that shows a plan. It keeps nothing. */
export interface PlanComment {
  subject: PlanSubject;
  /**
   * Shows a plan in the comment of its subject, unless only the last line would change, which names the run. A failure is a
   * warning.
   * @param isNews whether to create a comment when no comment exists yet
   */
  show(visible: string, isNews: boolean): Promise<void>;
}

/** Where the desired state of the inputs `apps` and `config` is declared. */
export function sourcesOf({ apps, config }: { apps: string; config: string }): string[] {
  return [...pathsIn(config), ...(apps === '' ? [] : ['apps'])];
}

/**
 * The comment of a plan. Sends no request by itself.
 *
 * A comment counts as this action's only if it names its own id in a way that nobody without the secret can, or if an app has
 * begun it so and did not get to its id: comments of others are never edited, whatever they hold.
 * @param secret of at least 20 characters, which later runs for the subject have as well
 */
export function openPlanComment(
  subject: PlanSubject,
  secret: string,
  pull: PullComments | undefined,
  { hide }: { hide: Hide },
): PlanComment | undefined {
  if (pull === undefined) return undefined;
  const { number } = pull;
  const about = JSON.stringify([subject.tenant, subject.sources]);
  const marker = `<!-- logto-tenant-action plan="${digest(secret, `plan ${about}`)}" -->\n`;
  const signed = (id: number): string => `${marker}<!-- by ${digest(secret, `comment ${id} ${about}`)} -->\n`;
  const isBegun = ({ body, isByApp }: Comment): boolean =>
    isByApp && body.startsWith(marker) && !body.startsWith(`${marker}<!--`);
  const isOwn = (comment: Comment): boolean =>
    comment.body.startsWith(signed(comment.id)) || isBegun(comment);

  return {
    subject,
    show: (visible, isNews) =>
      pull.report('comment with the plan', async (repository) => {
        const shown = hide(visible);
        const write = (id: number): Promise<void> => repository.updateComment(number, id, signed(id) + shown);
        const own = (await repository.markedComments(number, marker.trimEnd())).filter(isOwn);
        if (own.length === 0 && !isNews) return undefined;
        if (own.length === 0) {
          await write((await repository.createComment(number, marker + shown)).id);
          return 'created';
        }
        // Two runs that began at once may have created one each.
        const stale = own.filter(({ id, body }) => withoutRun(body) !== withoutRun(signed(id) + shown));
        await Promise.all(stale.map(({ id }) => write(id)));
        return stale.length === 0 ? 'unchanged' : 'updated';
      }),
  };
}
