import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Env } from '../shared/env.ts';

const repository = z.object({ full_name: z.string() }).nullish().catch(undefined);
const number = z.int().positive();

const payloadSchema = z
  .object({
    action: z.string().optional().catch(undefined),
    pull_request: z
      .object({
        number,
        head: z
          .object({ ref: z.string().optional().catch(undefined), repo: repository })
          .optional()
          .catch(undefined),
        user: z.object({ login: z.string() }).nullish().catch(undefined),
      })
      .optional()
      .catch(undefined),
    /** Comments on a pull request come as comments on an issue that says it is one. */
    issue: z
      .object({ number, pull_request: z.object({}).optional() })
      .optional()
      .catch(undefined),
    /** What `create` and `delete` are about; then `GITHUB_REF` may be the default branch. */
    ref: z.string().optional().catch(undefined),
    ref_type: z.string().optional().catch(undefined),
  })
  .catch({});

type Payload = z.infer<typeof payloadSchema>;

/** A text that the event may have, or a clause that says why it has none. */
export type EventText = { value: string } | { problem: string };

/** What started the workflow, as far as it matters here. */
export interface WorkflowEvent {
  /** GitHub's name of the event, such as `pull_request`. */
  name: string;
  /** The activity type, such as `closed`. */
  action?: string;
  /** The number of the pull request that the event is about, or that the input `pr-number` names. */
  pullRequest?: number;
  /** The user has named that number, in the input `pr-number`. */
  isNumberGiven?: true;
  /** Name of the repository with its owner. */
  repository: string;
  /** The branch that the event is about. That of a fork counts as none: a fork can name its branch as it likes. */
  branch: EventText;
  /** GitHub's id of the run, which all its jobs and attempts share. */
  runId: string;
  /** The page of the run. */
  runUrl: string;
  /** From 1: higher when the run was started again. */
  runAttempt: number;
  /** The event comes from the fork of somebody else, where GitHub gives no secrets. */
  isFork: boolean;
  /** The run is one of Dependabot's, which see Dependabot secrets only. */
  isDependabot: boolean;
  /** Why the event cannot be relied on, as a sentence without a full stop: nothing may follow from it. */
  problem?: string;
}

/** Whether the event is one of a pull request itself, which has an activity type such as `closed`. */
export function isPullRequestEvent({ name }: Pick<WorkflowEvent, 'name'>): boolean {
  return name === 'pull_request' || name === 'pull_request_target';
}

const dependabot = 'dependabot[bot]';

/** Reads the event from the environment that the runner gives every step. What is missing is left out. */
export function readEvent(
  env: Env,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): WorkflowEvent {
  const file = readPayload(env['GITHUB_EVENT_PATH'], readFile);
  const payload = payloadSchema.parse(file.json);
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  const fullName = env['GITHUB_REPOSITORY'] ?? '';
  const { action, pull_request: pullRequest, issue } = payload;
  const about = pullRequest?.number ?? (issue?.pull_request ? issue.number : undefined);
  const head = pullRequest?.head ? (pullRequest.head.repo?.full_name ?? '') : fullName;
  // The repository of a fork may be deleted by now; then there is no name.
  const isFork = head.toLowerCase() !== fullName.toLowerCase();
  const isIncomplete = isPullRequestEvent({ name }) && (action === undefined || pullRequest === undefined);
  const problem =
    file.problem ??
    (isIncomplete
      ? `The event file (GITHUB_EVENT_PATH) does not say which pull request the event ${name} is about, and what happened to it`
      : undefined);
  return {
    name,
    ...(action === undefined ? {} : { action }),
    ...(about === undefined ? {} : { pullRequest: about }),
    repository: fullName,
    branch: branchOf(name, payload, isFork, env['GITHUB_REF'] ?? ''),
    runId: env['GITHUB_RUN_ID'] ?? '',
    runUrl: `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${fullName}/actions/runs/${env['GITHUB_RUN_ID'] ?? ''}`,
    runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
    isFork,
    isDependabot: env['GITHUB_ACTOR'] === dependabot || pullRequest?.user?.login === dependabot,
    ...(problem === undefined ? {} : { problem }),
  };
}

function branchOf(name: string, payload: Payload, isFork: boolean, gitRef: string): EventText {
  const { pull_request: pullRequest, ref, ref_type: refType } = payload;
  const unsaid = { problem: `the event ${name || 'of this run'} does not say which branch it is about` };
  if (pullRequest !== undefined) {
    if (isFork) return { problem: 'the branch is that of a fork, which can name it as it likes' };
    return textOr(pullRequest.head?.ref, unsaid);
  }
  const aboutTag = { problem: `the event ${name || 'of this run'} is about a tag` };
  if (name === 'create' || name === 'delete') {
    if (refType === 'tag') return aboutTag;
    return refType === 'branch' ? textOr(ref, unsaid) : unsaid;
  }
  const [, kind, short] = /^refs\/(heads|tags)\/(.+)$/s.exec(gitRef) ?? [];
  if (kind === 'tags') return aboutTag;
  return eventsOfRef.has(name) ? textOr(short, unsaid) : unsaid;
}

/** The events that are about the branch in `GITHUB_REF`. Of others, that is the default branch, whatever they are about. */
const eventsOfRef: ReadonlySet<string> = new Set([
  'push',
  'workflow_dispatch',
  'repository_dispatch',
  'schedule',
  'merge_group',
]);

const textOr = (value: string | undefined, otherwise: EventText): EventText =>
  value === undefined || value === '' ? otherwise : { value };

function readPayload(
  path: string | undefined,
  readFile: (path: string) => string,
): { json: unknown; problem?: string } {
  if (!path) return { json: {} };
  try {
    return { json: JSON.parse(readFile(path)) };
  } catch {
    return {
      json: {},
      problem: 'The event file (GITHUB_EVENT_PATH) cannot be read, so that it is not known what happened',
    };
  }
}
