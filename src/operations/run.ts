import { chooseOperation } from '../github/choose-operation.ts';
import { readInputs } from '../github/inputs.ts';
import { skipsWithoutPat } from '../github/missing-pat.ts';
import { setOutputs } from '../github/outputs.ts';
import { configure } from './configure.ts';
import { deleteTenants } from './delete.ts';
import { exportTenant } from './export.ts';
import { provision } from './provision.ts';
import { sweep } from './sweep.ts';
import type { Tools } from './tools.ts';
import { unsealOutputs } from './unseal.ts';
import { readWanted } from './wanted.ts';

/**
 * Does what the step asks for: reads the inputs, picks the operation, runs it.
 * @throws Error with a message for the user
 */
export async function run(tools: Tools): Promise<void> {
  const { core, event, log, mask } = tools;
  for (const name of ['pat', 'm2m-app-secret', 'github-token']) mask(core.getInput(name));
  if (skipsWithoutPat(core, event, log)) return;
  const { operation, why } = chooseOperation(core, event);
  const chosen = await readInputs(core, event, operation, (apps, config) => readWanted(apps, config, tools));
  log.info(`The operation is ${operation}, ${why}.`);
  setOutputs(core, { operation });
  switch (chosen.operation) {
    case 'provision':
      return provision(chosen.inputs, tools);
    case 'configure':
      return configure(chosen.inputs, tools);
    case 'export':
      return exportTenant(chosen.inputs, tools);
    case 'delete':
      return deleteTenants(chosen.inputs, tools);
    case 'sweep':
      return sweep(chosen.inputs, tools);
    case 'unseal':
      return unsealOutputs(chosen.inputs, tools);
  }
}
