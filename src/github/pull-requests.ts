import * as z from 'zod';
import { GitHubError, isNotFound } from './github-error.ts';
import { type RestClientOptions, createRestClient } from './rest-client.ts';

/**
 * `unknown`: GitHub says 404. That is a number that no pull request has, but also what GitHub says of a private
 * repository to a token that may not see it.
 */
export type PullRequestState = 'open' | 'closed' | 'unknown';

/** The pull requests of one repository. */
export interface PullRequests {
  /** @throws GitHubError */
  state(number: number): Promise<PullRequestState>;
  /**
   * The numbers of all open pull requests. Pages are not a snapshot: one that is open can be missing when another is
   * closed at the same time, so ask for its {@link state} before acting on its absence.
   * @throws GitHubError
   */
  openNumbers(): Promise<Set<number>>;
  /**
   * Creates or updates the one comment whose first line is `marker`, a hidden HTML comment. The oldest is used if there
   * are several. Nothing is sent when it has the text already, or when there is none and `create` is false.
   * @param body the whole comment; the marker is put in front where it is not there
   * @throws GitHubError
   */
  putComment(
    number: number,
    marker: string,
    body: string,
    options: { create: boolean },
  ): Promise<'created' | 'updated' | 'unchanged' | 'absent'>;
}

const pull = z.object({ number: z.number(), state: z.enum(['open', 'closed']) });
const comment = z.object({ id: z.number(), body: z.string().nullish() });

/**
 * Sends no request by itself.
 * @param options.repository `GITHUB_REPOSITORY`: owner and name, with a slash between
 */
export function createPullRequests(options: RestClientOptions & { repository: string }): PullRequests {
  const client = createRestClient(options);
  const repository = `/repos/${options.repository.split('/').map(encodeURIComponent).join('/')}`;
  const read = { method: 'GET', permission: 'pull-requests: read' } as const;

  const findComment = async (
    number: number,
    marker: string,
  ): Promise<z.infer<typeof comment> | undefined> => {
    const comments = client.list({
      doing: `read the comments of pull request #${number}`,
      method: 'GET',
      path: `${repository}/issues/${number}/comments`,
      permission: 'pull-requests: write',
      answer: z.array(comment),
    });
    // GitHub lists comments by ascending id, so the first is the oldest.
    for await (const found of comments) if (firstLine(found.body) === marker) return found;
    return undefined;
  };

  return {
    async state(number) {
      try {
        const { state } = await client.send({
          ...read,
          doing: `read pull request #${number}`,
          path: `${repository}/pulls/${number}`,
          answer: pull,
        });
        return state;
      } catch (error) {
        if (error instanceof GitHubError && isNotFound(error.failure)) return 'unknown';
        throw error;
      }
    },

    async openNumbers() {
      const numbers = new Set<number>();
      const pulls = client.list({
        ...read,
        doing: 'list the open pull requests',
        path: `${repository}/pulls`,
        parameters: { state: 'open' },
        answer: z.array(pull),
      });
      for await (const { number } of pulls) numbers.add(number);
      return numbers;
    },

    async putComment(number, marker, body, { create }) {
      const text = firstLine(body) === marker ? body : `${marker}\n${body}`;
      const existing = await findComment(number, marker);
      if (!existing && !create) return 'absent';
      if (existing && plain(existing.body) === plain(text)) return 'unchanged';
      await client.send({
        doing: `${existing ? 'update the' : 'create a'} comment of pull request #${number}`,
        method: existing ? 'PATCH' : 'POST',
        path: existing
          ? `${repository}/issues/comments/${existing.id}`
          : `${repository}/issues/${number}/comments`,
        permission: 'pull-requests: write',
        parameters: { body: text },
        answer: comment,
      });
      return existing ? 'updated' : 'created';
    },
  };
}

/** The text of a comment without what a browser or GitHub may have changed: line ends, and blanks at the end. */
function plain(body: string | null | undefined): string {
  return (body ?? '').replaceAll('\r\n', '\n').trimEnd();
}

function firstLine(body: string | null | undefined): string | undefined {
  return plain(body).split('\n', 1)[0];
}
