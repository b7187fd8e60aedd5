import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRepository } from '../../src/github/repository.ts';
import type { Fetch } from '../../src/http/transport.ts';
import { run } from '../../src/operations/run.ts';
import { type Core, core } from '../../src/runner/core.ts';
import { createMasks } from '../../src/runner/masks.ts';
import type { Clock } from '../../src/shared/clock.ts';
import type { TextStore } from '../../src/shared/text-store.ts';
import { createRunContext } from '../../src/wiring.ts';
import { GitHubApi } from '../../stand-in/github-api/index.ts';
import { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { loadManifest } from '../../stand-in/runner/manifest.ts';

const root = join(import.meta.dirname, '../..');
const repository = 'acme/shop';
const pullRequest = 7;
const apiUrl = 'https://api.github.com';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const eventFile = join(folder, 'event.json');
const head = { ref: 'new-checkout', repo: { full_name: repository } };
writeFileSync(eventFile, JSON.stringify({ action: 'opened', pull_request: { number: pullRequest, head } }));

// The summary of `@actions/core` takes its file from the environment of the process, once.
const summaryFile = join(folder, 'summary.md');
process.env['GITHUB_STEP_SUMMARY'] = summaryFile;

const env = {
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_EVENT_PATH: eventFile,
  GITHUB_REPOSITORY: repository,
  GITHUB_RUN_ID: '1001',
  GITHUB_WORKSPACE: join(import.meta.dirname, 'files'),
};

/** Logto and GitHub in memory, where ids, names and times are the same each time. */
interface Stage {
  cloud: LogtoCloud;
  /**
   * Runs the action for pull request 7 of `acme/shop`, with the config files of the folder `files`.
   * @returns the job summary
   */
  run: (inputs: Record<string, string>) => Promise<string>;
  /** What people see of the newest comment. */
  comment: () => string;
}

/** Creates a stage without tenants and comments. It opens no connection. */
export function createStage(): Stage {
  const clock = createStillClock();
  const cloud = new LogtoCloud({ now: () => clock.now() });
  const github = new GitHubApi({ repository, now: () => clock.now() });
  github.addPull(pullRequest);
  return {
    cloud,
    async run(inputs) {
      const values = { ...defaultInputs, 'github-token': github.token, pat: cloud.pat, ...inputs };
      const quietCore = createQuietCore(values);
      const masks = createMasks(quietCore);
      const context = createRunContext(quietCore, masks, env, clock);
      const { hide, log } = context;
      const fetch: Fetch = (url, init) =>
        (url.startsWith(apiUrl) ? github : cloud).handle(new Request(url, init));
      writeFileSync(summaryFile, '');
      await run({
        ...context,
        fetch,
        connect: () => Promise.resolve(),
        nextRequests: () => Promise.resolve(),
        jobFiles: noStore,
        credentialCache: noStore,
        repository: (token, signal) =>
          Promise.resolve(
            createRepository({ token, repository, apiUrl, fetch, clock, deadline: { signal }, hide, log }),
          ),
      });
      return readFileSync(summaryFile, 'utf8');
    },
    comment: () => (github.comments.at(-1)?.body ?? '').replaceAll(/^<!--.*-->\n/gm, ''),
  };
}

const defaultInputs = Object.fromEntries(
  Object.entries(loadManifest(root).inputs ?? {}).map(([name, input]) => [name, input?.default ?? '']),
);

/** A clock that only advances while somebody sleeps. */
function createStillClock(): Clock {
  let time = Date.parse('2026-01-01T12:00:00Z');
  return {
    now: () => time,
    sleep: (ms) => {
      time += ms;
      return Promise.resolve();
    },
    after: () => {},
  };
}

const noStore: TextStore = {
  restore: () => Promise.resolve('none'),
  save: () => Promise.resolve('none'),
};

const nothing = (): void => {};

/** The runner without log, outputs and state; the summary is real. */
function createQuietCore(inputs: Readonly<Record<string, string>>): Core {
  return {
    ...core,
    debug: nothing,
    endGroup: nothing,
    error: nothing,
    getInput: (name) => inputs[name] ?? '',
    getState: () => '',
    info: nothing,
    notice: nothing,
    saveState: nothing,
    setFailed: nothing,
    setOutput: nothing,
    setSecret: nothing,
    startGroup: nothing,
    warning: nothing,
  };
}
