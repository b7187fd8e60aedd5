import * as z from 'zod';
import { type GitHubContext, createGitHub, isUnknownToGitHub } from './octokit.ts';

/**
 * `unknown`: GitHub answers 404. That is a number that no pull request has, but also a private repository that the
 * token may not see.
 */
export type PullRequestState = 'open' | 'closed' | 'unknown';

/** The pull requests of one repository. Every method throws `RequestError`. */
export type PullRequests = ReturnType<typeof createPullRequests>;

const pull = z.object({ number: z.number(), state: z.enum(['open', 'closed']) });
const listedPull = z.object({ number: z.number(), state: z.string() });
const comment = z.object({
  id: z.number(),
  body: z.string().nullish(),
  user: z.object({ type: z.string() }).nullish(),
});

/** A comment. Its text lacks what a browser or GitHub may have changed: line ends, and spaces at the end. */
export interface Comment {
  id: number;
  body: string;
  /** Whether an app has written it, as the token of a job does, and no person. */
  isByApp: boolean;
}

/**
 * Sends no request by itself.
 * @param options.repository `GITHUB_REPOSITORY`: owner and name, with a slash between
 */
export function createPullRequests(options: GitHubContext & { repository: string }) {
  const github = createGitHub(options);
  const [owner = '', repo = ''] = options.repository.split('/');

  const commentPages = (number: number) =>
    github.pages(
      {
        doing: `read the comments of pull request #${number}`,
        permission: 'pull-requests: write',
        answer: z.array(comment),
      },
      ({ paginate, rest }) =>
        paginate.iterator(rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 }),
    );

  return {
    async state(number: number): Promise<PullRequestState> {
      try {
        const { state } = await github.ask(
          { doing: `read pull request #${number}`, permission: 'pull-requests: read', answer: pull },
          ({ rest }) => rest.pulls.get({ owner, repo, pull_number: number }),
        );
        return state;
      } catch (error) {
        if (isUnknownToGitHub(error)) return 'unknown';
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

    /** The numbers of closed pull requests, a page of the list at a time, those first that have changed last. */
    async *closedNumbers(): AsyncGenerator<number[]> {
      const pages = github.pages(
        {
          doing: 'list the closed pull requests',
          permission: 'pull-requests: read',
          answer: z.array(listedPull),
        },
        ({ paginate, rest }) =>
          paginate.iterator(rest.pulls.list, {
            owner,
            repo,
            state: 'closed',
            sort: 'updated',
            direction: 'desc',
            per_page: 100,
          }),
      );
      for await (const pulls of pages) {
        yield pulls.flatMap(({ number, state }) => (state === 'closed' ? number : []));
      }
    },

    /**
     * The comments that hold `marker`, the newest first. Anyone who may comment can write it. Pages are not a snapshot: a
     * comment is skipped when one before it is deleted meanwhile, so more than one page is read twice.
     * @param marker a hidden HTML comment
     */
    async markedComments(number: number, marker: string): Promise<Comment[]> {
      const found = new Map<number, Comment>();
      const readPages = async (): Promise<number> => {
        let count = 0;
        for await (const comments of commentPages(number)) {
          count += 1;
          for (const one of comments.map((raw) => readComment(raw))) {
            if (one.body.includes(marker)) found.set(one.id, one);
          }
        }
        return count;
      };
      if ((await readPages()) > 1) await readPages();
      return [...found.values()].toSorted((one, other) => other.id - one.id);
    },

    async createComment(number: number, body: string): Promise<Comment> {
      const created = await github.ask(
        {
          doing: `create a comment on pull request #${number}`,
          permission: 'pull-requests: write',
          answer: comment,
        },
        ({ rest }) => rest.issues.createComment({ owner, repo, issue_number: number, body }),
      );
      return readComment(created);
    },

    async updateComment(number: number, id: number, body: string): Promise<void> {
      await github.ask(
        {
          doing: `update the comment on pull request #${number}`,
          permission: 'pull-requests: write',
          answer: comment,
          // The text is replaced as a whole.
          repeatable: true,
        },
        ({ rest }) => rest.issues.updateComment({ owner, repo, comment_id: id, body }),
      );
    },
  };
}

function readComment({ id, body, user }: z.infer<typeof comment>): Comment {
  const text = (body ?? '').replaceAll('\r\n', '\n').trimEnd();
  return { id, body: text, isByApp: user?.type === 'Bot' };
}
