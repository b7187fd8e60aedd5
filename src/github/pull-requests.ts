import * as z from 'zod';
import { refusalOf } from '../http/failure.ts';
import { type GitHubContext, createGitHub } from './octokit.ts';

/**
 * `unknown`: GitHub answers 404. That is a number that no pull request has, but also a private repository that the
 * token may not see.
 */
export type PullRequestState = 'open' | 'closed' | 'unknown';

/** The pull requests of one repository. Every method throws `RequestError`. */
export type PullRequests = ReturnType<typeof createPullRequests>;

const pull = z.object({ number: z.number(), state: z.enum(['open', 'closed']) });
const listedPull = z.object({ number: z.number(), state: z.string() });
const comment = z.object({ id: z.number(), body: z.string().nullish() });
type Comment = z.infer<typeof comment>;

/**
 * Sends no request by itself.
 * @param options.repository `GITHUB_REPOSITORY`: owner and name, with a slash between
 */
export function createPullRequests(options: GitHubContext & { repository: string }) {
  const github = createGitHub(options);
  const [owner = '', repo = ''] = options.repository.split('/');

  const findComment = async (number: number, marker: string): Promise<Comment | undefined> => {
    const pages = github.pages(
      {
        doing: `read the comments of pull request #${number}`,
        permission: 'pull-requests: write',
        answer: z.array(comment),
      },
      ({ paginate, rest }) =>
        paginate.iterator(rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 }),
    );
    // GitHub lists comments by ascending id, so the first is the oldest.
    for await (const comments of pages) {
      const found = comments.find((candidate) => firstLine(candidate.body) === marker);
      if (found !== undefined) return found;
    }
    return undefined;
  };

  return {
    async state(number: number): Promise<PullRequestState> {
      try {
        const { state } = await github.ask(
          { doing: `read pull request #${number}`, permission: 'pull-requests: read', answer: pull },
          ({ rest }) => rest.pulls.get({ owner, repo, pull_number: number }),
        );
        return state;
      } catch (error) {
        const refusal = refusalOf(error);
        // A 404 in other words comes from a proxy or a wrong URL.
        if (refusal?.status === 404 && refusal.json && refusal.message === 'Not Found') return 'unknown';
        throw error;
      }
    },

    /**
     * The numbers of all open pull requests. Pages are not a snapshot: one that is open can be missing when another
     * is closed at the same time, so ask for its `state` before acting on its absence.
     */
    async openNumbers(): Promise<Set<number>> {
      const pages = github.pages(
        {
          doing: 'list the open pull requests',
          permission: 'pull-requests: read',
          answer: z.array(listedPull),
        },
        ({ paginate, rest }) =>
          paginate.iterator(rest.pulls.list, { owner, repo, state: 'open', per_page: 100 }),
      );
      const numbers = new Set<number>();
      for await (const pulls of pages) for (const { number } of pulls) numbers.add(number);
      return numbers;
    },

    /**
     * Creates or updates the comment whose first line is `marker`, a hidden HTML comment. If several exist, the oldest
     * is used. Nothing is sent if it has the text already, or if it does not exist and `create` is false.
     * @param body the whole comment; the marker is added as its first line if it is missing
     */
    async putComment(
      number: number,
      marker: string,
      body: string,
      { create }: { create: boolean },
    ): Promise<'created' | 'updated' | 'unchanged' | 'absent'> {
      const text = firstLine(body) === marker ? body : `${marker}\n${body}`;
      const existing = await findComment(number, marker);
      if (!existing && !create) return 'absent';
      if (existing && normalize(existing.body) === normalize(text)) return 'unchanged';
      await github.ask(
        {
          doing: `${existing ? 'update the' : 'create a'} comment of pull request #${number}`,
          permission: 'pull-requests: write',
          answer: comment,
        },
        ({ rest }) =>
          existing
            ? rest.issues.updateComment({ owner, repo, comment_id: existing.id, body: text })
            : rest.issues.createComment({ owner, repo, issue_number: number, body: text }),
      );
      return existing ? 'updated' : 'created';
    },
  };
}

/** The text of a comment without what a browser or GitHub may have changed: line ends, and spaces at the end. */
function normalize(body: string | null | undefined): string {
  return (body ?? '').replaceAll('\r\n', '\n').trimEnd();
}

function firstLine(body: string | null | undefined): string | undefined {
  return normalize(body).split('\n', 1)[0];
}
