import { type RunContext, messageOf } from '../tools.ts';

/** Milliseconds that writing a comment may take: nobody waits long for it. */
const patienceMs = 30_000;

/**
 * Keeps one comment on the pull request of the event up to date, when that is asked for. Whatever goes wrong is a
 * warning: the tenant is what matters.
 * @param create whether to write one where there is none yet
 */
export async function putComment(
  { event, log, pullRequests }: RunContext,
  inputs: { comment: boolean; 'github-token': string },
  marker: string,
  body: string,
  create: boolean,
): Promise<void> {
  if (!inputs.comment) return;
  const { pullRequest } = event;
  if (pullRequest === undefined) {
    log.info('No comment is written, because the event is not about a pull request.');
    return;
  }
  if (inputs['github-token'] === '') {
    log.warning('No comment is written, because github-token is empty.');
    return;
  }
  try {
    const outcome = await pullRequests(inputs['github-token'], AbortSignal.timeout(patienceMs)).putComment(
      pullRequest,
      marker,
      body,
      {
        create,
      },
    );
    log.info(`The comment on pull request #${pullRequest} is ${outcome}.`);
  } catch (error) {
    log.warning(`The comment on pull request #${pullRequest} could not be written: ${messageOf(error)}`);
  }
}
