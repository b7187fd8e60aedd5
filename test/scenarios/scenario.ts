import { afterEach, expect } from 'vitest';
import { type ServeOptions, type Served, serve } from '../../stand-in/logto-cloud/index.ts';
import { type RunOptions, type RunResult, runAction } from '../../stand-in/runner/index.ts';
import { startBundle } from '../start-bundle.ts';
import { startInProcess } from './in-process.ts';

const open: Served[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.close()));
});

/** Starts a stand-in for one test. */
export async function startCloud(options: ServeOptions = {}): Promise<Served> {
  const served = await serve(options);
  open.push(served);
  return served;
}

/** The token that the runner gives the job; the default of `github-token`. */
export const githubToken = 'ghs_job0token0of0the0tests0000000000000';

/** The inputs of the example in the README, with the Cloud API on this machine. */
const exampleInputs = {
  name: 'My automated tenant',
  tag: 'development',
  region: 'EU',
  apps: JSON.stringify([
    {
      name: 'My web app',
      type: 'SPA',
      oidcClientMetadata: {
        redirectUris: ['https://example.com/callback'],
        postLogoutRedirectUris: ['https://example.com'],
      },
    },
  ]),
};

/** The inputs of another operation than `provision`: without those of the example, which it does not use. */
export const onlyFor = (operation: string): Record<string, string> => ({
  operation,
  ...Object.fromEntries(Object.keys(exampleInputs).map((name) => [name, ''])),
});

/**
 * Runs the action as the runner does, against a stand-in, and checks three rules of every run: no secret is
 * visible anywhere, main writes nothing to stderr, and every error names the help for it. The run is not a process, unless it can be cancelled.
 */
export async function runStep(
  { cloud, origin }: Served,
  inputs: Record<string, string> = {},
  options: RunOptions = {},
): Promise<RunResult> {
  const run = await runAction({
    expressions: { 'github.token': githubToken },
    start: options.signal ? startBundle : startInProcess(),
    ...options,
    inputs: { pat: cloud.pat, ...exampleInputs, 'cloud-api-endpoint': origin, ...inputs },
    secrets: [inputs['pat'] ?? cloud.pat, ...(options.secrets ?? [])],
  });
  expectNoSecret(run, [...cloud.secrets(), githubToken]);
  expect(run.main.stderr + (run.post?.stderr ?? '')).toBe('');
  return { ...run, annotations: run.annotations.map(withoutHelp) };
}

/** The help that ends the message of an error: at most three links. */
const help = /(\nHelp: \S*docs\/troubleshooting\.md#[\p{L}\p{N}_-]+){1,3}$/u;

/**
 * An annotation without its help, which every error of a step has. Those on a line of a file repeat a part of one.
 */
function withoutHelp(annotation: RunResult['annotations'][number]): RunResult['annotations'][number] {
  const isOfRunner = annotation.message === 'The operation was canceled.';
  if (annotation.level !== 'error' || annotation.file !== undefined || isOfRunner) return annotation;
  expect(annotation.message).toMatch(help);
  return { ...annotation, message: annotation.message.replace(help, '') };
}

/** Runs `dist/` in processes of its own, otherwise as `runStep` does. */
export const runBundle: typeof runStep = (served, inputs, options) =>
  runStep(served, inputs, { ...options, start: startBundle });

/** Fails when a secret, in any form that this action uses, is visible in logs, summary, annotations or job outputs. */
export function expectNoSecret(run: RunResult, secrets: readonly string[]): void {
  const places = {
    log: run.log,
    summary: run.summary,
    annotations: JSON.stringify(run.annotations),
    stderr: run.main.stderr + (run.post?.stderr ?? ''),
    // The summary without any masks.
    'raw summary': run.rawSummary,
  };
  for (const [place, text] of Object.entries(places)) {
    for (const secret of secrets) {
      for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
        if (text.includes(form)) throw new Error(`A secret is visible in the ${place}: ${form}\n${text}`);
      }
    }
    // A Basic credential begins with the ID, so encodings of the secret alone do not match it.
    expect(text).not.toMatch(/Basic [A-Za-z0-9+/]{8}/);
  }
}
