import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePlaces, stageEnvironment } from '../stand-in/runner/environment.ts';
import { makeCommandFiles, readPairs } from '../stand-in/runner/file-commands.ts';
import { Job } from '../stand-in/runner/job.ts';
import { loadManifest, resolveInputs } from '../stand-in/runner/manifest.ts';
import type { RunOptions } from '../stand-in/runner/types.ts';
import { withDirectory } from './directory.ts';
import { type Ended, runProcess } from './measured-process.ts';

/** A step of a workflow that has run. */
export interface Step extends Ended {
  outputs: Record<string, string>;
  state: Record<string, string>;
}

export interface StepOptions {
  /** Directory of the action. */
  action: string;
  inputs: Record<string, string>;
  env?: Record<string, string>;
  event?: RunOptions['event'];
  /** Additional variables `GITHUB_*`, without that prefix. */
  github?: Record<string, string>;
  /** Values that an earlier stage saved with `saveState`. */
  state?: Record<string, string>;
  stage?: 'main' | 'post';
  /** A module to load before the entry. */
  preload?: string;
  /** The time of this text in stdout is recorded. */
  mark?: string;
  /** Files of the workspace, by name. */
  files?: Record<string, string>;
}

/** Runs one entry directly, with the environment and the files that the runner gives it. */
export async function runStep(options: StepOptions): Promise<Step> {
  const {
    action,
    env = {},
    files = {},
    github = {},
    inputs,
    preload,
    mark,
    stage = 'main',
    state = {},
  } = options;
  const manifest = loadManifest(action);
  return withDirectory(async (root) => {
    const job = new Job();
    for (const [name, value] of Object.entries(state)) job.state.set(name, value);
    const runOptions: RunOptions = { env, github, ...(options.event ? { event: options.event } : {}) };
    const places = makePlaces(root, runOptions);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(places.workspace, name), text);
    const commandFiles = makeCommandFiles(places.temp);
    const { values } = resolveInputs(manifest, inputs, { 'github.token': '' });
    const entry = join(action, stage === 'main' ? manifest.runs.main : (manifest.runs.post ?? ''));
    const ended = await runProcess({
      file: process.execPath,
      args: [...(preload === undefined ? [] : ['--require', preload]), entry],
      cwd: places.workspace,
      env: stageEnvironment(job, runOptions, places, commandFiles, values),
      ...(mark === undefined ? {} : { mark }),
    });
    return {
      ...ended,
      outputs: pairsOf(commandFiles.GITHUB_OUTPUT),
      state: pairsOf(commandFiles.GITHUB_STATE),
    };
  });
}

function pairsOf(file: string): Record<string, string> {
  return Object.fromEntries(readPairs(readFileSync(file, 'utf8')));
}
