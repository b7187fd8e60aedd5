import type { Repository } from '../github/repository.ts';
import { mapConcurrent } from '../shared/concurrency.ts';
import { messageOf, quote } from '../shared/problem.ts';
import type { SubjectFact } from './decide-sweep.ts';

/** What the name of a tenant says that it belongs to. */
export interface Subject {
  kind: 'pr' | 'branch' | 'run';
  /** The number, the name of the branch, or the id of the run. */
  value: string;
}

/** What GitHub says about subjects. */
export interface SubjectFacts {
  of: (subject: Subject) => SubjectFact;
  /** Why GitHub could not be asked, each reason once. */
  problems: string[];
}

/** Requests to GitHub at once; its guidance for REST clients asks for few. */
const lookupsAtOnce = 10;

const keyOf = ({ kind, value }: Subject): string => `${kind} ${value}`;

/**
 * Asks GitHub about lists that can be read before the tenants are known: open pull requests and branches. Neither rejects.
 * @param kinds what the patterns have
 */
export function askLists(repository: Repository, kinds: ReadonlySet<Subject['kind']>) {
  return {
    open: kinds.has('pr') ? settle(repository.openNumbers()) : undefined,
    branches: kinds.has('branch') ? settle(repository.branches()) : undefined,
  };
}

type Settled<T> = Promise<{ value: T } | { problem: string }>;
const settle = <T>(asked: Promise<T>): Settled<T> =>
  asked.then(
    (value) => ({ value }),
    (error: unknown) => ({ problem: messageOf(error) }),
  );

/** For fewer pull requests, a list of closed ones does not pay. */
const manyPulls = 5;

/**
 * The pull requests of these that lists show to be closed. The next page is read as long as each saves more requests than the
 * one that it takes; most that a sweep asks about were closed since the sweep before.
 */
async function findClosed(numbers: ReadonlySet<number>, repository: Repository): Promise<Set<number>> {
  const closed = new Set<number>();
  if (numbers.size < manyPulls) return closed;
  try {
    for await (const page of repository.closedNumbers()) {
      const before = closed.size;
      for (const number of page) if (numbers.has(number)) closed.add(number);
      if (closed.size - before < 2 || numbers.size - closed.size < 2) break;
    }
  } catch {
    // What is missing is asked for by itself, and says what is wrong.
  }
  return closed;
}

/**
 * Finds out whether pull requests are closed, branches gone and runs completed. What is missing from a list is asked for by
 * itself. A failure stops nothing: then the subject counts as not asked.
 */
export async function readSubjects(
  subjects: readonly Subject[],
  repository: Repository,
  lists: ReturnType<typeof askLists>,
): Promise<SubjectFacts> {
  const open = await lists.open;
  const branches = await lists.branches;
  const distinct = [...new Map(subjects.map((subject) => [keyOf(subject), subject])).values()];
  const isOpen = (number: number): boolean => open !== undefined && 'value' in open && open.value.has(number);
  const pulls = distinct.flatMap(({ kind, value }) => (kind === 'pr' ? Number(value) : []));
  const closed = await findClosed(new Set(pulls.filter((number) => !isOpen(number))), repository);
  /** By what they have in common: the same failure of many requests is told once. */
  const problems = new Map<string, string>();

  const ask = async (subject: Subject): Promise<SubjectFact> => {
    const what = show(subject);
    try {
      switch (subject.kind) {
        case 'pr':
          return await askPull(Number(subject.value), what);
        case 'branch':
          return await askBranch(subject.value, what);
        case 'run':
          return await askRun(Number(subject.value), what);
      }
    } catch (error) {
      const problem = messageOf(error);
      const gist = withoutDetails(problem, subject);
      if (!problems.has(gist)) problems.set(gist, problem);
      return { state: 'not-asked', reason: `GitHub could not be asked about ${what}` };
    }
  };

  const askPull = async (number: number, what: string): Promise<SubjectFact> => {
    const listed = isOpen(number) ? 'open' : closed.has(number) ? 'closed' : undefined;
    const state = listed ?? (await repository.state(number));
    if (state === 'unknown') return { state, reason: `GitHub knows no ${what}` };
    return { state: state === 'closed' ? 'over' : 'in-use', reason: `${what} is ${state}` };
  };

  const askBranch = async (branch: string, what: string): Promise<SubjectFact> => {
    // Only a complete list proves that a branch is gone: a token without access sees none.
    if (branches === undefined || 'problem' in branches) throw new Error(branches?.problem);
    const exists = branches.value.has(branch) || (await repository.hasBranch(branch));
    return exists
      ? { state: 'in-use', reason: `${what} exists` }
      : { state: 'over', reason: `${what} is gone` };
  };

  const askRun = async (id: number, what: string): Promise<SubjectFact> => {
    const state = await repository.runState(id);
    if (state === 'unknown') return { state, reason: `GitHub knows no ${what}` };
    return state === 'completed'
      ? { state: 'over', reason: `${what} is completed` }
      : { state: 'in-use', reason: `${what} is not completed` };
  };

  const asked = await mapConcurrent(
    distinct,
    lookupsAtOnce,
    async (subject): Promise<[string, SubjectFact]> => [keyOf(subject), await ask(subject)],
  );
  const facts = new Map(asked);
  return {
    of: (subject) =>
      facts.get(keyOf(subject)) ?? {
        state: 'not-asked',
        reason: `GitHub was not asked about ${show(subject)}`,
      },
    problems: [...problems.values()],
  };
}

function show({ kind, value }: Subject): string {
  if (kind === 'branch') return `the branch ${quote(value)}`;
  return kind === 'pr' ? `pull request #${value}` : `run ${value}`;
}

/** The text of a failure without what differs from request to request: the number of the subject, and the request id. */
function withoutDetails(problem: string, { value }: Subject): string {
  const text = problem.replaceAll(/\(.*?\)/g, '');
  return /^\d+$/.test(value) ? text.replaceAll(new RegExp(String.raw`\b${value}\b`, 'g'), '') : text;
}
