import { nextRequests } from './http/next-requests.ts';
import type { Fetch } from './http/transport.ts';
import { completeEvent } from './inputs/pr-number.ts';
import type { RunContext } from './run-context.ts';
import type { Core } from './runner/core.ts';
import type { FailureNotes } from './runner/entry.ts';
import { readEvent } from './runner/event.ts';
import { createJobFiles } from './runner/job-files.ts';
import { createLog } from './runner/log.ts';
import type { Masks } from './runner/masks.ts';
import { createWorkspaceFiles } from './runner/workspace-files.ts';
import { type Clock, systemClock } from './shared/clock.ts';
import type { Env } from './shared/env.ts';
import type { TextStore } from './shared/text-store.ts';

const unconnected: Fetch = () => Promise.reject(new Error('A request was made before connect().'));

/** The context of a run on a runner: its standard output, environment, network and clock. */
export function createRunContext(
  core: Core,
  { mask, hide }: Masks,
  env: Env = process.env,
  clock: Clock = systemClock,
): RunContext {
  const log = createLog(core, clock, hide, env['RUNNER_DEBUG'] === '1');
  const event = completeEvent(readEvent(env), core.getInput('pr-number'));
  let send = unconnected;
  const fetch: Fetch = (url, init) => send(url, init);
  const openCache = async (): Promise<TextStore> => {
    const { createCredentialCache } = await import('./github/cache-service.ts');
    return createCredentialCache({ env, fetch, clock, log, mask, hide });
  };
  return {
    core,
    log,
    event,
    fetch,
    mask,
    hide,
    async connect() {
      const { createFetch } = await import('./http/transport.ts');
      send = createFetch(env, mask);
    },
    nextRequests,
    env,
    files: createWorkspaceFiles(env['GITHUB_WORKSPACE'] || process.cwd()),
    clock,
    jobFiles: createJobFiles(env['RUNNER_TEMP']),
    credentialCache: {
      restore: async (...given) => (await openCache()).restore(...given),
      save: async (...given) => (await openCache()).save(...given),
    },
    async repository(token, signal) {
      const { createRepository } = await import('./github/repository.ts');
      return createRepository({
        token,
        repository: event.repository,
        apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        fetch,
        clock,
        deadline: { signal },
        hide,
        log,
      });
    },
  };
}

/** What a failed run says beside its error; loaded only then. */
export const createFailureNotes = (core: Core, { hide }: Masks, env: Env = process.env): FailureNotes => ({
  findHelp: async (error) => (await import('./report/help.ts')).helpPages(error, env),
  async writeSummary(error, help) {
    const { writeFailure } = await import('./report/failure-summary.ts');
    await writeFailure({ core, hide, log: createLog(core, systemClock, hide) }, error, help);
  },
});
