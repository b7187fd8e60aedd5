import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { type ServedGitHub, serveGitHub } from '../stand-in/github-api/index.ts';
import type { Role } from '../stand-in/github-api/types.ts';
import { runGitHubScript } from './github-script.ts';

const step = z.object({ with: z.object({ script: z.string() }) });
const workflow = z.object({ jobs: z.object({ check: z.object({ steps: z.tuple([step]) }) }) });
const text = readFileSync(join(import.meta.dirname, '../examples/preview-command.yml'), 'utf8');
const { script } = workflow.parse(parse(text)).jobs.check.steps[0].with;

describe('the script of examples/preview-command.yml', () => {
  let github: ServedGitHub;

  beforeEach(async () => {
    github = await serveGitHub();
    github.api.addPull(7);
  });
  afterEach(() => github.close());

  /** Runs the script for a comment; gives its outputs and the reactions to the comment. */
  async function comment(body: string, login = 'octocat') {
    const { id } = github.api.addComment(7, body, login);
    const payload = { comment: { id, body, user: { login } }, issue: { number: 7, pull_request: {} } };
    const { outputs, failure } = await runGitHubScript(script, { github, payload });
    expect(failure).toBeUndefined();
    return { outputs, reactions: github.api.reactions.map(({ content }) => content) };
  }

  const allowed = { outputs: { 'is-allowed': 'true' }, reactions: ['+1'] };
  const refused = { outputs: { 'is-allowed': 'false' }, reactions: ['-1'] };
  const ignored = { outputs: {}, reactions: [] };

  it.each<[Role, typeof allowed]>([
    ['admin', allowed],
    ['maintain', allowed],
    ['write', allowed],
    ['triage', refused],
    ['read', refused],
  ])('answers a user with the role %s', async (role, answer) => {
    github.api.collaborators.set('octocat', role);
    expect(await comment('/preview')).toEqual(answer);
  });

  it('refuses users who are not collaborators', async () => {
    github.api.collaborators.set('octocat', 'admin');
    expect(await comment('/preview', 'mallory')).toEqual(refused);
  });

  it.each(['/preview\r\nThe new sign-in page', '/preview \nplease'])(
    'reads the command in the first line of %j',
    async (body) => {
      github.api.collaborators.set('octocat', 'write');
      expect(await comment(body)).toEqual(allowed);
    },
  );

  it.each(['/previews', '/preview now', '/preview/7', 'Write\n/preview', ''])('ignores %j', async (body) => {
    github.api.collaborators.set('octocat', 'admin');
    expect(await comment(body)).toEqual(ignored);
    expect(github.api.requests).toEqual([]);
  });

  it('needs only the permission of the example', async () => {
    Object.assign(github.api.permissions, { contents: 'none', actions: 'none', issues: 'none' });
    github.api.collaborators.set('octocat', 'write');
    expect(await comment('/preview')).toEqual(allowed);
  });
});
