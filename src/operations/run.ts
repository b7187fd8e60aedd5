import { chooseOperation } from '../inputs/operation.ts';
import { readInputs } from '../inputs/inputs.ts';
import { skipsWithoutPat } from '../inputs/missing-pat.ts';
import { setOutputs } from '../runner/outputs.ts';
import { askForHandle } from '../tenant/kept-credentials/kept-handle.ts';
import type { RunContext } from '../tools.ts';
import { readDesired } from '../config/desired.ts';

/**
 * Does what the step asks for: reads the inputs, picks the operation, runs it. What needs the network is loaded once the
 * inputs are found good.
 * @throws Error with a message for the user
 */
export async function run(tools: RunContext): Promise<void> {
  const { core, event, log, mask } = tools;
  for (const name of ['pat', 'm2m-app-secret', 'github-token']) mask(core.getInput(name));
  if (skipsWithoutPat(core, event, log)) return;
  const { operation, why } = chooseOperation(core, event);
  const chosen = await readInputs(core, event, operation, (...given) => readDesired(...given, tools));
  log.info(`The operation is ${operation}, ${why}.`);
  setOutputs(core, { operation });
  const kept = chosen.operation === 'provision' ? askForHandle(chosen.inputs, tools) : undefined;
  try {
    await tools.connect();
  } catch (error) {
    kept?.end();
    throw error;
  }
  switch (chosen.operation) {
    case 'provision': {
      const { provision } = await import('./provision.ts');
      return provision(chosen.inputs, tools, kept);
    }
    case 'configure': {
      const { configure } = await import('./configure.ts');
      return configure(chosen.inputs, tools);
    }
    case 'export': {
      const { exportTenant } = await import('./export.ts');
      return exportTenant(chosen.inputs, tools);
    }
    case 'delete': {
      const { deleteTenants } = await import('./delete.ts');
      return deleteTenants(chosen.inputs, tools);
    }
    case 'sweep': {
      const { sweep } = await import('./sweep.ts');
      return sweep(chosen.inputs, tools);
    }
    case 'unseal': {
      const { unsealOutputs } = await import('./unseal.ts');
      return unsealOutputs(chosen.inputs, tools);
    }
  }
}
