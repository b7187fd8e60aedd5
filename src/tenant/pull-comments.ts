import { reasonOf } from '../http/failure.ts';
import type { Repository } from '../github/repository.ts';
import type { RunContext } from '../run-context.ts';
import { startDeadline } from '../shared/clock.ts';

/** The inputs that ask for comments. */
export interface CommentInputs {
  comment: boolean;
  'github-token': string;
}

/** The way to the comments on the pull request of the event, which all comments of a run share. */
export interface PullComments {
  /** The number of the pull request. */
  number: number;
  /**
   * Asks GitHub, for at most 10 s. Once it has not answered, it is not asked again.
   * @param signal gives up at once
   */
  ask: <T>(work: (repository: Repository) => Promise<T>, signal?: AbortSignal) => Promise<T>;
  /**
   * One after the other, so that a run never creates two comments for one thing.
   * @param work reads the comments first, so that it can be tried once more
   */
  inTurn: <T>(work: (repository: Repository) => Promise<T>) => Promise<T>;
  /**
   * Writes in turn and logs the outcome. A failure is a warning, because all else matters more.
   * @param what `comment`
   * @param work returns what has become of it; `undefined` needs no line in the log
   */
  report: (what: string, work: (repository: Repository) => Promise<string | undefined>) => Promise<void>;
}

/** Seconds that reading the comments, or writing one, may take. */
const patienceSeconds = 10;

/** The comments on the pull request of the event, when the inputs ask for one. Sends no request by itself. */
export function openPullComments(
  request: CommentInputs,
  { clock, event, log, repository }: Pick<RunContext, 'clock' | 'event' | 'log' | 'repository'>,
): PullComments | undefined {
  if (!request.comment) return undefined;
  const number = event.pullRequest;
  if (number === undefined) {
    log.info('No comment is written, because the event is not about a pull request.');
    return undefined;
  }
  let turn: Promise<unknown> = Promise.resolve();
  /** Why GitHub is not asked again: what does not answer must not be waited for twice. */
  let timeout: Error | undefined;

  const ask: PullComments['ask'] = async (work, signal) => {
    if (timeout) throw timeout;
    const timed = startDeadline(patienceSeconds, clock, true);
    try {
      const signals = [timed.signal, ...(signal ? [signal] : [])];
      return await work(await repository(request['github-token'], AbortSignal.any(signals)));
    } catch (error) {
      if (timed.signal.aborted) timeout = new Error(reasonOf(error), { cause: error });
      throw error;
    } finally {
      timed.end();
    }
  };

  const inTurn: PullComments['inTurn'] = (work) => {
    const mine = turn.then(() => ask(work)).catch(() => ask(work));
    turn = mine.catch(() => undefined);
    return mine;
  };

  const report: PullComments['report'] = async (what, work) => {
    try {
      const outcome = await inTurn(work);
      if (outcome !== undefined) log.info(`The ${what} on pull request #${number} is ${outcome}.`);
    } catch (error) {
      log.warning(`The ${what} on pull request #${number} could not be written: ${reasonOf(error)}`);
    }
  };

  return { number, ask, inTurn, report };
}
