import { readFileSync } from 'node:fs';
import * as z from 'zod';

const repository = z.object({ full_name: z.string() }).nullish().catch(undefined);

const payloadSchema = z
  .object({
    action: z.string().optional().catch(undefined),
    pull_request: z
      .object({
        number: z.number(),
        head: z.object({ repo: repository }).optional().catch(undefined),
        user: z.object({ login: z.string() }).nullish().catch(undefined),
      })
      .optional()
      .catch(undefined),
    /** Comments on a pull request come as comments on an issue that says it is one. */
    issue: z
      .object({ number: z.number(), pull_request: z.object({}).optional() })
      .optional()
      .catch(undefined),
  })
  .catch({});

/** What started the workflow, as far as it matters here. */
export interface WorkflowEvent {
  /** GitHub's name of the event, such as `pull_request`. */
  name: string;
  /** The activity type, such as `closed`. */
  action?: string;
  /** The number of the pull request that the event is about. */
  pullRequest?: number;
  /** Name of the repository with its owner. */
  repository: string;
  /** The event comes from the fork of somebody else, where GitHub gives no secrets. */
  isFork: boolean;
  /** The run is one of Dependabot's, which see Dependabot secrets only. */
  isDependabot: boolean;
}

const dependabot = 'dependabot[bot]';

/** Reads the event from the environment that the runner gives every step. Whatever is missing is left out. */
export function readEvent(
  env: NodeJS.ProcessEnv,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): WorkflowEvent {
  const payload = payloadSchema.parse(readPayload(env['GITHUB_EVENT_PATH'], readFile));
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  const fullName = env['GITHUB_REPOSITORY'] ?? '';
  const { pull_request: pullRequest, issue } = payload;
  const number = pullRequest?.number ?? (issue?.pull_request ? issue.number : undefined);
  const head = pullRequest?.head ? (pullRequest.head.repo?.full_name ?? '') : fullName;
  return {
    name,
    ...(payload.action === undefined ? {} : { action: payload.action }),
    ...(number === undefined ? {} : { pullRequest: number }),
    repository: fullName,
    // The repository of a fork may be deleted by now; then there is no name.
    isFork: head.toLowerCase() !== fullName.toLowerCase(),
    isDependabot: env['GITHUB_ACTOR'] === dependabot || pullRequest?.user?.login === dependabot,
  };
}

function readPayload(path: string | undefined, readFile: (path: string) => string): unknown {
  if (!path) return {};
  try {
    return JSON.parse(readFile(path));
  } catch {
    return {};
  }
}
