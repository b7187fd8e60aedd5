import type { DesiredStateInputs } from '../config/load.ts';
import { type DesiredState, nothingDesired } from '../config/desired-state.ts';
import { type Operation, readInputs } from '../inputs/inputs.ts';
import { explainMisspelled, misspelledInputs, warningOf } from '../inputs/misspelled.ts';
import type { InputSource } from '../inputs/rules.ts';
import { type SkippedRun, chooseOperation, isApplying, skippedWithoutPat } from '../inputs/operation.ts';
import type { RunContext } from '../run-context.ts';
import type { Core } from '../runner/core.ts';
import { setOutputs } from '../runner/outputs.ts';
import { isLongEnough } from '../shared/hide.ts';
import { type Checked, InputError, type Problem, requireValid } from '../shared/problem.ts';

/** Each operation: how its inputs are read, and what does it. What needs the network is loaded once they are valid. */
const table: Record<Operation, Prepare> = {
  provision: online(readInputs.provision, async () => (await import('./provision/provision.ts')).provision),
  configure: online(readInputs.configure, async () => (await import('./configure.ts')).configure),
  export: online(readInputs.export, async () => (await import('./export.ts')).exportTenant),
  delete: online(readInputs.delete, async () => (await import('./delete.ts')).deleteOperation),
  sweep: online(readInputs.sweep, async () => (await import('./sweep.ts')).sweep),
  unseal: online(readInputs.unseal, async () => (await import('./unseal.ts')).unsealOutputs),
  validate: operation(readInputs.validate, async () => (await import('./validate.ts')).validate),
};

/**
 * The secrets that a config file may use. One that the file no longer uses may be the old value that a plan shows.
 */
function secretVariables(env: RunContext['env']): string[] {
  return Object.entries(env).flatMap(([name, value = '']) =>
    name.startsWith('LOGTO_SECRET_') && isLongEnough(value) ? value : [],
  );
}

/**
 * Does what the step asks for: picks the operation, reads and validates the inputs and what they declare, runs it.
 * @throws Error with a message for the user
 */
export async function run(context: RunContext): Promise<void> {
  const { core, event, log, mask } = context;
  for (const name of ['pat', 'm2m-app-secret', 'github-token']) mask(core.getInput(name));
  for (const secret of secretVariables(context.env)) mask(secret);
  const misspelled = misspelledInputs(context.env);
  const skipped = skippedWithoutPat(core, event);
  if (skipped !== undefined) {
    for (const input of misspelled) log.warning(warningOf(input));
    return skip(skipped, context);
  }
  const { operation: name, why, isAuto } = chooseOperation(core, event);
  const { problems: found, start } = table[name]({ core, event, isAuto });
  const { problems, others } = explainMisspelled(found, misspelled, (input) => core.getInput(input) === '');
  for (const input of others) log.warning(warningOf(input));
  const isCheck = name === 'validate';
  const known = isCheck && (event.isFork || event.isDependabot) ? withoutSecrets(context) : context;
  const desired = await loadDesired(declarationOf(name, core), isCheck, known);
  if (desired.value === undefined || start === undefined) {
    throw new InputError([...problems, ...desired.problems]);
  }
  log.info(`The operation is ${name}, ${why}.`);
  setOutputs(core, { operation: name });
  await start(context, desired.value);
}

/** Ends a run that gets no secrets. Its pull request may have changed the file all the same, so that is checked. */
async function skip({ isUnexpected, message, wouldApply }: SkippedRun, context: RunContext): Promise<void> {
  const { core, log } = context;
  const config = wouldApply ? core.getInput('config') : '';
  if (config !== '') {
    // What `apps` says may come from variables of the workflow, which are missing as well.
    const desired = requireValid(await loadDesired({ apps: '', config }, true, withoutSecrets(context)));
    const { validateBeforeSkip } = await import('./validate.ts');
    await validateBeforeSkip(desired, context);
  }
  if (isUnexpected) log.warning(message);
  else log.notice(message);
}

/** Leaves out the variables of secrets: in a run that gets no secrets, one that is composed of them lacks a part of its value. */
function withoutSecrets(context: RunContext): RunContext {
  const others = Object.entries(context.env).filter(([name]) => !name.startsWith('LOGTO_SECRET_'));
  return { ...context, env: Object.fromEntries(others) };
}

/** Reads the inputs of an operation: gives their problems, or a function that runs it. */
type Prepare = (source: InputSource) => { problems: Problem[]; start?: Start };
type Start = (context: RunContext, desired: DesiredState) => Promise<void>;

type Work<T> = (inputs: T, context: RunContext, desired: DesiredState) => Promise<void>;

function operation<T>(read: (source: InputSource) => Checked<T>, load: () => Promise<Work<T>>): Prepare {
  return (source) => {
    const { value, problems } = read(source);
    if (value === undefined) return { problems };
    return { problems, start: async (context, desired) => (await load())(value, context, desired) };
  };
}

/** An operation that sends requests. */
function online<T>(read: (source: InputSource) => Checked<T>, load: () => Promise<Work<T>>): Prepare {
  return operation(read, async () => async (inputs, context, desired) => {
    await context.connect();
    const work = await load();
    await work(inputs, context, desired);
  });
}

/** The inputs in which an operation declares something. */
function declarationOf(name: Operation, core: Core): DesiredStateInputs {
  const given = (input: string): string =>
    isApplying(name) || name === 'validate' ? core.getInput(input) : '';
  return { apps: given('apps'), config: given('config') };
}

/** @param allowsUnset whether variables of the file need not be set */
async function loadDesired(
  declaration: DesiredStateInputs,
  allowsUnset: boolean,
  { env, files, mask }: RunContext,
): Promise<Checked<DesiredState>> {
  if (declaration.apps === '' && declaration.config === '') return { value: nothingDesired, problems: [] };
  const { loadDesiredState } = await import('../config/load.ts');
  const workspace = env['GITHUB_WORKSPACE'];
  return loadDesiredState(declaration, { env, files, mask, workspace, allowsUnset });
}
