import type { Hint, Refusal } from '../http/failure.ts';
import { commonHint } from '../http/hints.ts';

/** What the token must be allowed to do, as `permissions:` of a workflow spells it. */
export type Permission = 'pull-requests: read' | 'pull-requests: write' | 'contents: read' | 'actions: read';

/**
 * What to do about a failure of GitHub's API.
 * @param host of the API
 */
export function githubHint(permission: Permission, host: string): Hint {
  return (failure) => {
    const hint = failure.kind === 'refused' ? refusalHint(permission, failure) : undefined;
    return hint ?? commonHint(failure, 'GitHub', host);
  };
}

function refusalHint(permission: Permission, { status, message = '', retryAt }: Refusal): string | undefined {
  if (message.startsWith('Resource not accessible by ')) {
    const readOnly =
      permission === 'pull-requests: write'
        ? ' For pull requests from forks and of Dependabot, GitHub gives the job a token that can only read.'
        : '';
    return `The token lacks the permission \`${permission}\`: name it under \`permissions:\` of the job.${readOnly}`;
  }
  if ((status === 403 || status === 429) && retryAt !== undefined) {
    const time = new Date(retryAt).toISOString().slice(0, 19).replace('T', ' ');
    return `GitHub limits requests, and accepts the next one at ${time} UTC: run the job again after that.`;
  }
  if (status === 401) {
    return 'The github-token is not accepted: check that it is complete and has not expired. The token of a job ends with the job.';
  }
  if (status === 404) {
    return `GitHub also answers 404 if the token lacks access: check that it is for this repository and has the permission \`${permission}\`.`;
  }
  if (status >= 300 && status < 400) {
    return 'Redirects are never followed, because the request carries the token: the repository may have another name now.';
  }
  return undefined;
}
