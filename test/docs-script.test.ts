import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { type ServedGitHub, serveGitHub } from '../stand-in/github-api/index.ts';
import { runGitHubScript } from './github-script.ts';

const page = readFileSync(join(import.meta.dirname, '../docs/whose-tenant.md'), 'utf8');
const [, yaml = ''] = /^```yaml\n(- id: pull-request\n.*?)^```$/ms.exec(page) ?? [];
const steps = z.tuple([
  z.object({ with: z.object({ script: z.string() }) }),
  z.object({ with: z.record(z.string(), z.unknown()) }),
]);
const [{ with: asked }] = steps.parse(parse(yaml));

describe('the script of docs/whose-tenant.md for workflow_run', () => {
  let github: ServedGitHub;

  beforeEach(async () => {
    github = await serveGitHub();
    Object.assign(github.api.permissions, { pulls: 'read', contents: 'none', actions: 'none' });
  });
  afterEach(() => github.close());

  /** The number that the script finds for the branch of a fork and the commit that was built. */
  async function find(login: string, branch: string, sha: string): Promise<string | undefined> {
    const run = {
      head_branch: branch,
      head_repository: { owner: { login } },
      head_sha: sha,
      pull_requests: [],
    };
    const { outputs } = await runGitHubScript(asked.script, { github, payload: { workflow_run: run } });
    return outputs['number'];
  }

  it('finds the open pull request of the branch and commit', async () => {
    github.api.addPull(7, 'open', 'mallory:main');
    const { head } = github.api.addPull(8, 'open', 'mona:main');
    expect(await find('mona', 'main', head.sha)).toBe('8');
  });

  it.each<[string, Parameters<ServedGitHub['api']['addPull']>]>([
    ['closed', [8, 'closed', 'mona:main']],
    ['of another branch', [8, 'open', 'mona:other']],
    ['of another owner', [8, 'open', 'octocat:main']],
  ])('finds no pull request that is %s', async (_, pull) => {
    const { head } = github.api.addPull(...pull);
    expect(await find('mona', 'main', head.sha)).toBe('');
  });

  it('finds no pull request that has a newer commit', async () => {
    github.api.addPull(8, 'open', 'mona:main');
    expect(await find('mona', 'main', 'f'.repeat(40))).toBe('');
  });
});
