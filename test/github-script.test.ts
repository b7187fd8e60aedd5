import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ServedGitHub, serveGitHub } from '../stand-in/github-api/index.ts';
import { runGitHubScript } from './github-script.ts';

describe('a script of actions/github-script', () => {
  let github: ServedGitHub;

  beforeEach(async () => {
    github = await serveGitHub();
    github.api.permissions.issues = 'write';
  });
  afterEach(() => github.close());

  it('creates, lists, changes and closes an issue', async () => {
    await runGitHubScript(
      `const labels = ['drift'];
       const { data } = await github.rest.issues.create({ ...context.repo, title: 'One', body: process.env.TEXT, labels });
       await github.rest.issues.create({ ...context.repo, title: 'Two' });
       const found = await github.paginate(github.rest.issues.listForRepo, { ...context.repo, labels: 'drift', state: 'open' });
       if (found.length !== 1 || found[0].number !== data.number) throw new Error('not found');
       await github.rest.issues.update({ ...context.repo, issue_number: data.number, state: 'closed' });`,
      { github, env: { TEXT: 'It differs' } },
    );
    expect([...github.api.issues.values()]).toMatchObject([
      { title: 'One', body: 'It differs', labels: ['drift'], state: 'closed', user: 'github-actions[bot]' },
      { title: 'Two', state: 'open' },
    ]);
  });

  it('lists pull requests with the issues', async () => {
    github.api.addPull(3);
    const { outputs } = await runGitHubScript(
      `const { data } = await github.rest.issues.listForRepo(context.repo);
       core.setOutput('found', data.map(({ number, pull_request }) => [number, pull_request !== undefined]));`,
      { github },
    );
    expect(outputs).toEqual({ found: '[[3,true]]' });
  });

  it('fails the step when GitHub refuses a request', async () => {
    github.api.permissions.issues = 'read';
    const create = "await github.rest.issues.create({ ...context.repo, title: 'One' });";
    await expect(runGitHubScript(create, { github })).rejects.toThrow(
      /Resource not accessible by integration/,
    );
  });
});
