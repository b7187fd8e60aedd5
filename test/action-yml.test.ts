import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { readInputs } from '../src/github/inputs.ts';
import { FakeCore } from './fakes.ts';
import { exampleInputs, runStep, startCloud } from './scenarios/scenario.ts';

const root = join(import.meta.dirname, '..');
const manifest = z
  .object({
    inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().optional() })),
    outputs: z.record(z.string(), z.object({ description: z.string() })),
    branding: z.object({ icon: z.string(), color: z.string() }),
  })
  .parse(parse(readFileSync(join(root, 'action.yml'), 'utf8')));

describe('action.yml', () => {
  it('declares exactly the inputs that are read', async () => {
    const asked = new Set<string>();
    const core = new FakeCore();
    core.getInput = (name) => {
      asked.add(name);
      return '';
    };
    await readInputs(core, () => Promise.resolve({ value: [], problems: [] })).catch(() => undefined);
    expect([...asked].toSorted()).toEqual(Object.keys(manifest.inputs).toSorted());
  });

  it('declares exactly the outputs that a run sets', async () => {
    const run = await runStep(await startCloud());
    expect(Object.keys(run.outputs).toSorted()).toEqual(Object.keys(manifest.outputs).toSorted());
  });

  it('has defaults with which only what is required is left to give', async () => {
    const defaults = Object.fromEntries(
      Object.entries(manifest.inputs).map(([name, input]) => [name, input.default ?? '']),
    );
    const core = new FakeCore({ ...defaults, pat: 'pat_x', name: 'n', region: 'EU' });
    await expect(readInputs(core, () => Promise.resolve({ value: [], problems: [] }))).resolves.toBeDefined();
  });
});

describe('examples/provision.yml', () => {
  it('names inputs and outputs that exist, and runs as written', async () => {
    const text = readFileSync(join(root, 'examples/provision.yml'), 'utf8');
    const workflow = z
      .object({
        jobs: z.object({
          e2e: z.object({
            steps: z.array(
              z.object({ id: z.string().optional(), with: z.record(z.string(), z.string()).optional() }),
            ),
          }),
        }),
      })
      .parse(parse(text));
    const inputs = workflow.jobs.e2e.steps.find(({ id }) => id === 'logto')?.with ?? {};
    for (const name of Object.keys(inputs)) expect(manifest.inputs).toHaveProperty(name);
    for (const [, name] of text.matchAll(/steps\.logto\.outputs\.([\w-]+)/g)) {
      expect(manifest.outputs).toHaveProperty(name ?? '');
    }
    const served = await startCloud();
    const { pat: _, ...given } = inputs;
    const run = await runStep(served, given);
    expect(run.result).toBe('success');
    expect(run.annotations).toEqual([]);
    expect(JSON.parse(run.outputs['app-ids'] ?? '')).toEqual({ 'My web app': expect.any(String) });
    expect(given['name']).toBe(exampleInputs.name);
  });
});
