import { type DesiredState, nothingDesired } from '../config/desired-state.ts';
import { type Operation, readInputs } from '../inputs/inputs.ts';
import type { InputSource } from '../inputs/rules.ts';
import { chooseOperation, skipsWithoutPat } from '../inputs/operation.ts';
import type { RunContext } from '../run-context.ts';
import { setOutputs } from '../runner/outputs.ts';
import { isLongEnough } from '../shared/hide.ts';
import { type Checked, InputError, type Problem } from '../shared/problem.ts';

/** Each operation: how its inputs are read, and what does it. What needs the network is loaded once they are valid. */
const table: Record<Operation, Prepare> = {
  provision: operation(
    readInputs.provision,
    async () => (await import('./provision/provision.ts')).provision,
  ),
  configure: operation(readInputs.configure, async () => (await import('./configure.ts')).configure),
  export: operation(readInputs.export, async () => (await import('./export.ts')).exportTenant),
  delete: operation(readInputs.delete, async () => (await import('./delete.ts')).deleteOperation),
  sweep: operation(readInputs.sweep, async () => (await import('./sweep.ts')).sweep),
  unseal: operation(readInputs.unseal, async () => (await import('./unseal.ts')).unsealOutputs),
};

/**
 * The secrets that a config file may use. One that the file does not use any more may be what a plan shows as the old value.
 */
function secretVariables(env: RunContext['env']): string[] {
  return Object.entries(env).flatMap(([name, value = '']) =>
    name.startsWith('LOGTO_SECRET_') && isLongEnough(value) ? value : [],
  );
}

/** The operations that apply a desired state. */
const applying: ReadonlySet<Operation> = new Set(['provision', 'configure']);

/**
 * Does what the step asks for: picks the operation, reads and validates the inputs and what they declare, runs it.
 * @throws Error with a message for the user
 */
export async function run(context: RunContext): Promise<void> {
  const { core, event, log, mask } = context;
  for (const name of ['pat', 'm2m-app-secret', 'github-token']) mask(core.getInput(name));
  for (const secret of secretVariables(context.env)) mask(secret);
  if (skipsWithoutPat(core, event, log)) return;
  const { operation: name, why, isAuto } = chooseOperation(core, event);
  const { problems, start } = table[name]({ core, event, isAuto });
  const desired = await loadDesired(name, context);
  if (desired.value === undefined || start === undefined) {
    throw new InputError([...problems, ...desired.problems]);
  }
  log.info(`The operation is ${name}, ${why}.`);
  setOutputs(core, { operation: name });
  await context.connect();
  await start(context, desired.value);
}

/** Reads the inputs of an operation: gives their problems, or a function that runs it. */
type Prepare = (source: InputSource) => { problems: Problem[]; start?: Start };
type Start = (context: RunContext, desired: DesiredState) => Promise<void>;

function operation<T>(
  read: (source: InputSource) => Checked<T>,
  load: () => Promise<(inputs: T, context: RunContext, desired: DesiredState) => Promise<void>>,
): Prepare {
  return (source) => {
    const { value, problems } = read(source);
    if (value === undefined) return { problems };
    return { problems, start: async (context, desired) => (await load())(value, context, desired) };
  };
}

async function loadDesired(
  name: Operation,
  { core, ...context }: RunContext,
): Promise<Checked<DesiredState>> {
  const given = (input: string): string => (applying.has(name) ? core.getInput(input) : '');
  const declaration = { apps: given('apps'), config: given('config') };
  if (declaration.apps === '' && declaration.config === '') return { value: nothingDesired, problems: [] };
  const { loadDesiredState } = await import('../config/load.ts');
  return loadDesiredState(declaration, { ...context, workspace: context.env['GITHUB_WORKSPACE'] });
}
