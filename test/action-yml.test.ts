import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { chooseOperation } from '../src/inputs/operation.ts';
import { operations, readInputs } from '../src/inputs/inputs.ts';
import { run } from '../src/operations/run.ts';
import { FakeCore, fakeContext, pushEvent, withDefaults } from './fakes.ts';
import { runStep, startCloud } from './scenarios/scenario.ts';

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
      readInputs[operation](core, pushEvent);
    }
    expect([...asked].toSorted()).toEqual(Object.keys(manifest.inputs).toSorted());
  });

  it('declares exactly the outputs that the code sets', async () => {
    const served = await startCloud();
    const provisioned = await runStep(served);
    const deleted = await runStep(served, { operation: 'delete' });
    const outputs = new Set([...Object.keys(provisioned.outputs), ...Object.keys(deleted.outputs)]);
    expect([...outputs].toSorted()).toEqual(Object.keys(manifest.outputs).toSorted());
  });

  it('has valid defaults for all inputs that are not required', async () => {
    const core = new FakeCore(withDefaults({ pat: 'pat_x', name: 'n', region: 'EU', sealed: 'text' }));
    const withName = operations.filter((operation) => !['sweep', 'configure', 'export'].includes(operation));
    for (const operation of withName) {
      expect(readInputs[operation](core, pushEvent).problems).toEqual([]);
    }
  });
});
