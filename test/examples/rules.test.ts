import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { groupFor, groupsIn, unfitGroups } from './concurrency.ts';
import { expressionsIn, unguardedReads } from './expressions.ts';
import {
  type Step,
  type Workflow,
  calledBy,
  configFiles,
  files,
  jobsOf,
  load,
  manifest,
  ours,
  oursIn,
  read,
  reusableIn,
  scriptOf,
  stepsOf,
} from './workflow.ts';

/** The outputs that a step can set. */
const outputsOf = (step?: Step): string[] =>
  step?.uses === ours
    ? Object.keys(manifest.outputs)
    : [...(step?.with['script'] ?? '').matchAll(/core\.setOutput\('([\w-]+)'/g)].map(([, name = '']) => name);

/** The outputs that the jobs of a workflow can pass to others. */
const jobOutputs = ({ jobs }: Workflow): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(jobs).map(([id, job]) => [
      id,
      Object.keys(('steps' in job ? job.outputs : reusableIn(load(calledBy(job)))?.outputs) ?? {}),
    ]),
  );

describe.each(files)('examples/%s', (file) => {
  it('begins with a comment about its purpose, and about what to change', () => {
    const [header = ''] = /^(# .+\n)+/.exec(read(file)) ?? [];
    expect(header).toMatch(/^# [A-Z]/);
    expect(header).toMatch(/\bChange\s/);
  });

  it('names the permissions, each with a reason', () => {
    const { permissions } = load(file);
    const lines = read(file)
      .split('\n')
      .filter((line) => /^ +[a-z-]+: (read|write)\b/.test(line));
    expect(lines).toHaveLength(Object.keys(permissions).length);
    expect(lines.filter((line) => !/ # \w/.test(line))).toEqual([]);
  });

  it('uses this action, and other actions by the tag of a major version', () => {
    const workflow = load(file);
    const used = stepsOf(workflow).flatMap(({ uses }) => uses ?? []);
    expect(used).toContain(ours);
    expect(used.filter((uses) => uses !== ours && !/^actions\/[a-z-]+@v\d+$/.test(uses))).toEqual([]);
  });

  it('limits the time of each job', () => {
    for (const job of Object.values(jobsOf(load(file))))
      expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
  });

  it('uses only inputs that exist', () => {
    const given = oursIn(stepsOf(load(file))).flatMap((step) => Object.keys(step.with));
    expect(given.filter((name) => !Object.hasOwn(manifest.inputs, name))).toEqual([]);
  });

  it('reads only outputs that exist, of earlier steps and jobs', () => {
    const workflow = load(file);
    for (const job of Object.values(jobsOf(workflow))) {
      for (const expression of expressionsIn(job)) {
        for (const [, id, output = ''] of expression.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
          expect(outputsOf(job.steps.find((one) => one.id === id))).toContain(output);
        }
        for (const [, id = '', output = ''] of expression.matchAll(/\bneeds\.([\w-]+)\.outputs\.([\w-]+)/g)) {
          expect(job.needs).toBe(id);
          expect(jobOutputs(workflow)[id]).toContain(output);
        }
      }
    }
  });

  it('has the workflow in its concurrency group, and on pull requests the number', () => {
    const workflow = load(file);
    const { on } = workflow;
    const isOnPullRequests = typeof on !== 'string' && ('pull_request' in on || 'pull_request_target' in on);
    for (const group of groupsIn(workflow)) {
      if (group !== undefined) expect(group).toMatch(/^\$\{\{ github\.workflow \}\}/);
      if (isOnPullRequests) expect(group).toContain('-${{ github.event.number');
    }
  });

  it('runs one at a time for each tenant, and does not wait for its own caller', () => {
    const workflow = load(file);
    if (reusableIn(workflow)) expect(groupsIn(workflow)).toEqual([undefined]);
    else expect(unfitGroups(workflow)).toEqual([]);
  });

  it('begins each name of a tenant with owner and repository', () => {
    const given = oursIn(stepsOf(load(file))).flatMap((step) => step.with['name'] ?? []);
    const lines = given.flatMap((name) => name.trim().split('\n'));
    expect(lines.filter((line) => !/^\{owner\}\/\{repo\}[ #]/.test(line))).toEqual([]);
  });

  it('writes no expression into a script', () => {
    expect(stepsOf(load(file)).filter((step) => scriptOf(step).includes('${{'))).toEqual([]);
  });

  it('reads outputs by fromJSON so that an empty one is no error', () => {
    expect(unguardedReads(read(file))).toEqual([]);
  });

  it('calls reusable workflows with their inputs, secrets and permissions', () => {
    const { jobs, permissions } = load(file);
    for (const job of Object.values(jobs)) {
      if ('steps' in job) continue;
      const called = load(calledBy(job));
      const { inputs, secrets } = reusableIn(called) ?? expect.fail();
      expect(Object.keys(job.with)).toEqual(Object.keys(inputs));
      expect(Object.keys(job.secrets)).toEqual(Object.keys(secrets));
      expect(permissions).toMatchObject(called.permissions);
    }
  });
});

it.each(configFiles)(
  'examples/%s declares users by e-mail address, which a new tenant asks for at sign-in',
  (file) => {
    const users = z.array(z.object({ primaryEmail: z.string() })).default([]);
    expect(z.object({ users }).safeParse(parse(read(file))).error).toBeUndefined();
  },
);

describe('the rules', () => {
  it.each([
    ["fromJSON(steps.a.outputs.b || '{}').c", []],
    ['steps.a.outputs.b && fromJSON(steps.a.outputs.b).c', []],
    ['fromJSON(inputs.list)', []],
    ['fromJSON(steps.a.outputs.b).c', ['fromJSON(steps.a.outputs.b)']],
    ['fromJSON(needs.a.outputs.b-c)[0]', ['fromJSON(needs.a.outputs.b-c)']],
  ])('detect reads without a fallback: %s', (expression, found) => {
    expect(unguardedReads(`x: \${{ ${expression} }}`)).toEqual(found);
  });

  const workflow = '${{ github.workflow }}';
  it.each([
    ['{owner}/{repo} staging', workflow, true],
    ['{owner}/{repo} staging', `${workflow}-\${{ github.ref }}`, false],
    ['{owner}/{repo}#{pr}', `${workflow}-\${{ github.event.number }}`, true],
    ['{owner}/{repo}#{pr}', workflow, false],
    ['{owner}/{repo}#{pr}', `${workflow}-\${{ github.ref }}`, false],
    ['{owner}/{repo} branch {branch}', `${workflow}-\${{ github.ref_name }}`, true],
    ['{owner}/{repo} branch {branch}', workflow, false],
  ])('detect whether the group of %s fits: %s', (name, group, fits) => {
    expect(groupFor(name)?.test(group)).toBe(fits);
  });
});
