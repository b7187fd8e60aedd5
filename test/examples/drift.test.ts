import { describe, expect, it } from 'vitest';
import { runGitHubScript } from '../github-script.ts';
import type { Place } from '../scenarios/place.ts';
import { startExamples } from './run-example.ts';
import { jobOf } from './workflow.ts';

const issuesIn = (place: Place) => [...place.github.api.issues.values()];

describe('drift.yml', () => {
  it('opens one issue with the plan, updates it, and closes it when the tenant matches', async () => {
    const { existing, place, run } = await startExamples();
    const tenant = await existing({ name: 'Shop' });
    await run('drift.yml', { values: tenant });
    expect(issuesIn(place)).toMatchObject([{ state: 'open', labels: ['logto-drift'] }]);
    expect(issuesIn(place)[0]?.body).toContain('+ role "Customer"\n+ application "web"\n');
    expect(issuesIn(place)[0]?.body).toContain('Apply the file, or change it');

    const apply = { ...tenant, "github.event_name == 'pull_request'": 'false' };
    await run('configure.yml', { values: apply });
    const [{ roles } = expect.fail()] = place.cloud.tenants.values();
    for (const role of roles.values()) if (role.name === 'Customer') role.description = 'Changed by hand';
    await run('drift.yml', { values: tenant });
    expect(issuesIn(place)).toMatchObject([{ state: 'open' }]);
    expect(issuesIn(place)[0]?.body).toContain('```diff\n! role "Customer"\n```');

    await run('configure.yml', { values: apply });
    await run('drift.yml', { values: tenant });
    expect(issuesIn(place)).toMatchObject([{ state: 'closed', stateReason: 'completed' }]);
    await run('drift.yml', { values: tenant });
    expect(issuesIn(place)).toHaveLength(1);
  });

  it('leaves issues by users alone', async () => {
    const { existing, place, run } = await startExamples();
    const theirs = { title: 'Mine', body: 'Text', labels: ['logto-drift'], user: 'octocat' };
    place.github.api.openIssue(theirs);
    await run('drift.yml', { values: await existing({ name: 'Shop' }) });
    expect(issuesIn(place)).toMatchObject([{ ...theirs, state: 'open' }, { user: 'github-actions[bot]' }]);
  });

  it('leaves the issue alone when there is no plan, because its steps only run after a success', () => {
    const steps = jobOf('drift.yml', 'drift').steps;
    expect(steps.map((step) => step.if)).toEqual([undefined, undefined, undefined]);
    // The schema of these tests knows no `continue-on-error`.
  });

  it('has no more text than an issue takes, whatever the names are', async () => {
    const { place } = await startExamples();
    const script = jobOf('drift.yml', 'drift').steps.at(-1)?.with['script'] ?? '';
    const many = Array.from(
      { length: 51 },
      (_, index) => `role "${'@octocat \u{1F600}'.repeat(25)}${index}"`,
    );
    const plan = { create: many, update: many, delete: many, unmanaged: [] };
    place.github.api.permissions.issues = 'write';
    const env = { CHANGED: 'true', PLAN: JSON.stringify(plan) };
    await runGitHubScript(script, { github: place.github, env });
    expect(issuesIn(place)[0]?.body).toContain('\n… and 93 more\n```\n');
  });
});
