import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { CommandFiles } from './file-commands.ts';
import type { Job } from './job.ts';
import { inputVariable } from './manifest.ts';
import type { RunOptions } from './types.ts';

/** Directories that all stages share. */
export interface Places {
  temp: string;
  home: string;
  workspace: string;
  eventFile: string;
}

/** Creates the directories of a job under `root` and writes the event. */
export function makePlaces(root: string, options: RunOptions): Places {
  const given = githubVariables(options.github ?? {});
  const places = {
    temp: options.temp ?? join(root, '_temp'),
    home: join(root, 'home'),
    workspace: given['GITHUB_WORKSPACE'] ?? join(root, 'work', 'repo', 'repo'),
    eventFile: join(root, '_temp', '_github_workflow', 'event.json'),
  };
  for (const directory of [places.home, places.workspace, dirname(places.eventFile)]) {
    mkdirSync(directory, { recursive: true });
  }
  writeFileSync(places.eventFile, JSON.stringify(options.event?.payload ?? {}, undefined, 2));
  return places;
}

/** The environment of a stage's process. Of this process' environment, it only has the variables that programs need to start. */
export function stageEnvironment(
  job: Job,
  options: RunOptions,
  places: Places,
  files: CommandFiles,
  inputs: Map<string, string>,
): Record<string, string> {
  const workflow = { ...options.env, ...Object.fromEntries(job.env) };
  const machine: Record<string, string> = {
    ...machineVariables(),
    HOME: places.home,
    LANG: 'C.UTF-8',
    ...workflow,
  };
  const path = [...job.path.toReversed(), machine['PATH'] ?? ''].join(delimiter);
  return {
    CI: 'true',
    ...machine,
    PATH: path,
    ...prefixed('STATE_', job.state.toRecord()),
    ...Object.fromEntries([...inputs].map(([name, value]) => [inputVariable(name), value])),
    ...contextVariables(options, places),
    ...files,
    GITHUB_ACTIONS: 'true',
  };
}

function machineVariables(): Record<string, string> {
  const kept: Record<string, string> = {};
  // Windows starts no program that uses the network without SystemRoot.
  for (const name of ['PATH', 'SystemRoot']) {
    const value = process.env[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

function contextVariables(options: RunOptions, places: Places): Record<string, string> {
  return {
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_REF: '',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTOR: 'octocat',
    GITHUB_ACTOR_ID: '3',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_BASE_REF: '',
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_HEAD_REF: '',
    GITHUB_JOB: 'test',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'octo/repo',
    GITHUB_REPOSITORY_ID: '1',
    GITHUB_REPOSITORY_OWNER: 'octo',
    GITHUB_REPOSITORY_OWNER_ID: '2',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1001',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '0'.repeat(40),
    GITHUB_TRIGGERING_ACTOR: 'octocat',
    GITHUB_WORKFLOW: 'Test',
    GITHUB_WORKFLOW_REF: 'octo/repo/.github/workflows/test.yml@refs/heads/main',
    GITHUB_WORKFLOW_SHA: '0'.repeat(40),
    GITHUB_EVENT_NAME: options.event?.name ?? 'workflow_dispatch',
    ...githubVariables(options.github ?? {}),
    GITHUB_EVENT_PATH: places.eventFile,
    GITHUB_WORKSPACE: places.workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'test-runner',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: places.temp,
    RUNNER_TOOL_CACHE: join(places.temp, '_tool'),
    RUNNER_WORKSPACE: dirname(places.workspace),
    ...(options.debug ? { RUNNER_DEBUG: '1' } : {}),
  };
}

function githubVariables(given: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name.startsWith('GITHUB_') ? name : `GITHUB_${name}`,
      value,
    ]),
  );
}

function prefixed(prefix: string, record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [prefix + name, value]));
}
