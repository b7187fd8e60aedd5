import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { chooseOperation } from '../src/inputs/operation.ts';
import { operations, readInputs } from '../src/inputs/inputs.ts';
import { inputDefaults } from '../src/inputs/unused.ts';
import { run } from '../src/operations/run.ts';
import { FakeCore, fakeContext, pushEvent, withDefaults } from './fakes.ts';
import { validInputs } from './inputs/valid-inputs.ts';
import { runBundle, startCloud } from './scenarios/scenario.ts';

const root = join(import.meta.dirname, '..');
const manifest = z
  .object({
    inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().optional() })),
    outputs: z.record(z.string(), z.object({ description: z.string() })),
    branding: z.object({ icon: z.string(), color: z.string() }),
  })
  .parse(parse(readFileSync(join(root, 'action.yml'), 'utf8')));

describe('action.yml', () => {
  it('declares exactly the inputs that the code reads', async () => {
    const asked = new Set<string>();
    const core = new FakeCore();
    core.getInput = (name) => {
      asked.add(name);
      return name === 'operation' ? 'auto' : '';
    };
    const tools = { ...fakeContext({ fetch: () => Promise.reject(new Error('no request')) }), core };
    await run(tools).catch(() => undefined);
    chooseOperation(core, pushEvent);
    for (const operation of operations) {
      readInputs[operation]({ core, event: pushEvent, isAuto: false });
    }
    expect([...asked].toSorted()).toEqual(Object.keys(manifest.inputs).toSorted());
  });

  it('declares the defaults that the code uses to tell which inputs are set', () => {
    // These count for every operation, or have a default that only the runner knows.
    const everywhere = new Set(['operation', 'missing-pat', 'github-token']);
    const defaults = Object.entries(manifest.inputs).map(([name, input]) => [name, input.default ?? '']);
    expect(inputDefaults).toEqual(
      Object.fromEntries(defaults.filter(([name = '']) => !everywhere.has(name))),
    );
  });

  it('declares exactly the outputs that the code sets', async () => {
    const served = await startCloud();
    const provisioned = await runBundle(served);
    const deleted = await runBundle(served, { operation: 'delete', region: '', apps: '' });
    const outputs = new Set([...Object.keys(provisioned.outputs), ...Object.keys(deleted.outputs)]);
    expect([...outputs].toSorted()).toEqual(Object.keys(manifest.outputs).toSorted());
  });

  it('has valid defaults for all inputs that are not required', () => {
    for (const operation of operations) {
      const core = new FakeCore(withDefaults(validInputs[operation]));
      expect(readInputs[operation]({ core, event: pushEvent, isAuto: false }).problems).toEqual([]);
    }
  });
});
