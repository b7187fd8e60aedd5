import { compileFunction } from 'node:vm';
import { getOctokit } from '@actions/github';
import type { ServedGitHub } from '../stand-in/github-api/index.ts';

/** What a script of `actions/github-script` gets from its run. */
export interface ScriptRun {
  github: ServedGitHub;
  /** The environment of the step, without that of the tests. */
  env?: Readonly<Record<string, string>>;
  /** The payload of the event. */
  payload?: object;
  /** The ID of the run. */
  runId?: number;
}

/** What a script did beside its requests. */
export interface ScriptResult {
  outputs: Record<string, string>;
  /** The lines of its log, notices and warnings included. */
  log: string[];
  /** The message with which it failed the step by `core.setFailed`. */
  failure?: string;
}

/**
 * Runs a script as `actions/github-script` does: as the body of an async function with `github`, `context`, `core` and
 * `process`.
 * @throws what the script throws, which fails the step
 */
export async function runGitHubScript(
  script: string,
  { github, env = {}, payload = {}, runId = 1001 }: ScriptRun,
): Promise<ScriptResult> {
  const { api, origin } = github;
  const [owner = '', repo = ''] = api.repository.split('/');
  const result: ScriptResult = { outputs: {}, log: [] };
  const log = (line: string): void => void result.log.push(line);
  const core = {
    info: log,
    notice: log,
    warning: log,
    setOutput: (name: string, value: unknown) => {
      result.outputs[name] = typeof value === 'string' ? value : JSON.stringify(value);
    },
    setFailed: (message: string) => {
      result.failure = message;
    },
  };
  const given = {
    github: getOctokit(api.token, { baseUrl: `${origin}${api.prefix}` }),
    context: { repo: { owner, repo }, payload, runId, serverUrl: 'https://github.com' },
    core,
    process: { env },
  };
  const run = compileFunction(`return (async () => {\n${script}\n})();`, Object.keys(given));
  await run(...Object.values(given));
  return result;
}
