import type { ExportOptions, KindState } from '../config/export/read.ts';
import type { FormerFile } from '../config/export/former.ts';
import { loadDesiredState } from '../config/load.ts';
import { createContext } from '../config/reconcile.ts';
import type { ExportInputs } from '../inputs/inputs.ts';
import { type RunContext, timeSince, withDeadline } from '../run-context.ts';
import { setOutputs } from '../runner/outputs.ts';
import { mostFileBytes } from '../runner/workspace-files.ts';
import { FileError } from '../shared/file-error.ts';
import { InputError, type Problem } from '../shared/problem.ts';
import { connectByEndpoint } from '../tenant/connection.ts';
import { connectionResult, maskResult, outputsOf } from '../tenant/result.ts';

/** Where editors find the schema of config files. */
const schema =
  'https://raw.githubusercontent.com/OWNER/logto-tenant-action/v1/schema/tenant-config.schema.json';

/**
 * Writes the current state of a tenant to a file, in the form that `config` takes. A file that is there is edited, so that what
 * it says already stays as it is. Changes nothing in the tenant; secrets and passwords are left out, and users unless
 * `export-users` asks for them.
 * @throws RequestError; InputError when the file has mistakes, cannot be written, or would be too large to be read
 */
export async function exportTenant(inputs: ExportInputs, context: RunContext): Promise<void> {
  const { clock, core, files, log, mask } = context;
  const { config } = inputs;
  const startedAt = clock.now();
  const timed = withDeadline(context, inputs['timeout-seconds']);
  try {
    const former = await readFormerFile(config, timed);
    const connection = await connectByEndpoint(inputs, timed);
    const text = await log.group('Reading the configuration of the tenant', async () => {
      const { readTenantConfig } = await import('../config/export/read.ts');
      const options = { withUsers: inputs['export-users'], former };
      const states = await readTenantConfig(createContext(connection, timed), options);
      logStates(states, options, log);
      return write(states, config, options, log);
    });
    const isChanged = text !== former?.text;
    if (isChanged) {
      await checkReadable(text, config, timed);
      await writeFile(files, config, text);
    }
    const result = { ...connectionResult(connection), apps: [] };
    maskResult(result, mask, inputs['mask-outputs']);
    setOutputs(core, { ...outputsOf(result), changed: String(isChanged) });
    const took = timeSince(startedAt, timed);
    log.info(
      isChanged
        ? `The configuration of the tenant was written to ${config}, without secrets, after ${took}.`
        : `${config} already says what the tenant has, and stays as it is, after ${took}.`,
    );
  } finally {
    timed.deadline.end();
  }
}

/**
 * Reads the file that is written over.
 * @returns nothing when there is no file yet
 * @throws InputError with its mistakes: what cannot be read cannot be kept
 */
async function readFormerFile(config: string, context: RunContext): Promise<FormerFile | undefined> {
  const text = await readIfThere(config, context.files);
  if (text === undefined) return undefined;
  const problems = await problemsOfFile(config, context);
  if (problems.length > 0) {
    const sentence =
      'the file has mistakes, and an export over it would lose what it says, so nothing was written; correct or delete the file';
    throw new InputError([...problems, { path: 'config', sentence }]);
  }
  const { readFormer } = await import('../config/export/former.ts');
  return readFormer(text, config, context.env);
}

async function readIfThere(path: string, files: RunContext['files']): Promise<string | undefined> {
  try {
    return await files.read(path);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.isMissing) return undefined;
    throw new InputError([{ path: 'config', sentence: error.message }]);
  }
}

/** The text that a file gets. */
async function write(
  states: readonly KindState[],
  config: string,
  { former, withUsers }: ExportOptions,
  log: RunContext['log'],
): Promise<string> {
  if (former === undefined) {
    const { writeJson, writeYaml } = await import('../config/export/write.ts');
    return config.endsWith('.json') ? writeJson(states, schema) : writeYaml(states, schema);
  }
  const [{ keepFile }, { writeOver }] = await Promise.all([
    import('../config/export/keep-file.ts'),
    import('../config/export/write-over.ts'),
  ]);
  const { text, isPlain } = await writeOver(former, keepFile(former, states, withUsers));
  if (isPlain) {
    log.warning(
      `${config} could not be edited, so it was written anew, without its comments. Look at the difference before you commit it.`,
    );
  }
  return text;
}

/**
 * Reads a text as `config` would, before it is written. Its variables need not be set, nor the files be there that it names.
 * @throws InputError when it would not be read
 */
async function checkReadable(text: string, config: string, context: RunContext): Promise<void> {
  if (Buffer.byteLength(text) > mostFileBytes) throw nothingWritten('would have more than 1 MiB');
  const files = { ...context.files, read: () => Promise.resolve(text) };
  const [problem] = await problemsOfFile(config, { ...context, files });
  if (problem === undefined) return;
  throw nothingWritten(
    `would not be read: ${problem.path === '' ? '' : `${problem.path} `}${problem.sentence}`,
  );
}

async function problemsOfFile(config: string, { env, files, mask }: RunContext): Promise<Problem[]> {
  const workspace = env['GITHUB_WORKSPACE'];
  const options = { env, files, mask, workspace, allowsUnset: true, allowsMissingFiles: true };
  return (await loadDesiredState({ apps: '', config }, options)).problems;
}

const nothingWritten = (sentence: string): InputError =>
  new InputError([{ path: 'config', sentence: `the file ${sentence}, so nothing was written` }]);

/** Says what was read, and what the file does not have. */
function logStates(
  states: readonly KindState[],
  { former, withUsers }: ExportOptions,
  log: RunContext['log'],
): void {
  for (const { kind, entries } of states) {
    if (entries.length > 0 && !kind.single) log.info(`${kind.name}: ${entries.length}`);
  }
  if (!withUsers) {
    const what = former === undefined ? 'are left out' : 'stay as the file has them';
    log.info(`Users, and members of organizations, ${what}; export-users is false.`);
  }
  if (former !== undefined && former.unset.length > 0) {
    log.info(
      `These variables are not set, so texts with them stay where the tenant has one that fits: ${former.unset.join(', ')}.`,
    );
  }
  const secrets = states.flatMap(({ kind, otherSecrets }) =>
    otherSecrets.map((what) => `${kind.name}: ${what}`),
  );
  if (secrets.length > 0) {
    log.warning(
      `The tenant has other secrets than the file, which keeps its own: ${listed(secrets)}. Apply the file to set them in the tenant, or correct the variables.`,
    );
  }
  warnOfLeftOut(states, log);
}

const mostListed = 20;

const listed = (all: readonly string[]): string =>
  [
    ...all.slice(0, mostListed),
    ...(all.length > mostListed ? [`and ${all.length - mostListed} more`] : []),
  ].join(', ');

/** Says what the file does not have, beside what no exported file has. */
function warnOfLeftOut(states: readonly KindState[], log: RunContext['log']): void {
  const all = states.flatMap(({ kind, leftOut }) =>
    leftOut.flatMap(({ what, reason, isExpected }) =>
      isExpected ? [] : `${[kind.name, what].filter(Boolean).join(': ')} (${reason})`,
    ),
  );
  if (all.length === 0) return;
  log.warning(
    `A file cannot declare everything that this tenant has. These are left out: ${listed(all)}. Change them in Logto Console if you need them in the file.`,
  );
}

async function writeFile(files: RunContext['files'], path: string, text: string): Promise<void> {
  try {
    await files.write(path, text);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new InputError([{ path: 'config', sentence: error.message }]);
  }
}
