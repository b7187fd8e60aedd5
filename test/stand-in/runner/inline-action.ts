import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAction } from '../../../stand-in/runner/index.ts';
import type { RunOptions, RunResult } from '../../../stand-in/runner/index.ts';

/** A directory for one test file; the test file removes it at the end. */
export const root = mkdtempSync(join(tmpdir(), 'runner-test-'));

// `say` writes lines to stdout in one call, `file` appends to a command file.
const PRELUDE = `
import fs from 'node:fs';
const say = (...lines) => fs.writeSync(1, lines.map((line) => line + '\\n').join(''));
const file = (name, text) => fs.appendFileSync(process.env['GITHUB_' + name], text);
`;

/** The code of an action's stages and, as YAML in flow style, parts of its `action.yml`. */
export interface Parts {
  main: string;
  post?: string;
  inputs?: string;
  runs?: string;
  outputs?: string;
}

let count = 0;

/** Writes an action with inline code and returns its directory. */
export function makeAction({ main, post, inputs = '{}', runs = '', outputs = '{}' }: Parts): string {
  const directory = join(root, `action-${++count}`);
  mkdirSync(directory);
  writeFileSync(join(directory, 'main.mjs'), PRELUDE + main);
  if (post !== undefined) writeFileSync(join(directory, 'post.mjs'), PRELUDE + post);
  const entries = `{ using: node24, main: main.mjs${post === undefined ? '' : ', post: post.mjs'}${runs} }`;
  const lines = ['name: test', `inputs: ${inputs}`, `outputs: ${outputs}`, `runs: ${entries}`];
  writeFileSync(join(directory, 'action.yml'), `${lines.join('\n')}\n`);
  return directory;
}

/** Runs an action with inline code. */
export async function run(parts: Parts | string, options: RunOptions = {}): Promise<RunResult> {
  const action = makeAction(typeof parts === 'string' ? { main: parts } : parts);
  return runAction({ action, timeoutMs: 20_000, ...options });
}
