import { type FormerFile, readFormer } from '../config/export/former.ts';
import { keepFile } from '../config/export/keep-file.ts';
import { type NamedText, namedTexts } from '../config/export/named-texts.ts';
import { type ExportOptions, type KindState, readTenantConfig } from '../config/export/read.ts';
import { writeOver } from '../config/export/write-over.ts';
import { writeJson, writeYaml } from '../config/export/write.ts';
import { loadDesiredState } from '../config/load.ts';
import { withoutConsequences } from '../config/problem-order.ts';
import { createContext } from '../config/reconcile.ts';
import type { ExportInputs } from '../inputs/inputs.ts';
import { logStates, warnOfInline } from '../report/export-log.ts';
import { type RunContext, timeSince, withDeadline } from '../run-context.ts';
import type { Log } from '../runner/log.ts';
import { setOutputs } from '../runner/outputs.ts';
import { type Files, mostFileBytes } from '../runner/workspace-files.ts';
import { FileError } from '../shared/file-error.ts';
import { InputError, type Problem } from '../shared/problem.ts';
import { connectByEndpoint } from '../tenant/connection.ts';
import { connectionResult, maskResult, outputsOf } from '../tenant/result.ts';

/** Where editors find the schema of config files. */
const schema =
  'https://raw.githubusercontent.com/OWNER/logto-tenant-action/v1/schema/tenant-config.schema.json';

/**
 * Writes the current state of a tenant to a file, in the form that `config` takes. An existing file is edited, so that what it
 * already says stays as it is. Changes nothing in the tenant; secrets and passwords are left out, and users unless
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
    const written = await log.group('Reading the configuration of the tenant', async () => {
      const options = { withUsers: inputs['export-users'], former };
      const states = await readTenantConfig(createContext(connection, timed), options);
      logStates(states, options, log);
      const texts = former ? textsOfFiles(former, states, context) : [];
      const text = await write(states, config, options, log);
      return text === former?.text ? texts : [...texts, { path: config, text }];
    });
    const isChanged = written.length > 0;
    await checkReadable(written, config, timed);
    for (const { path, text } of written) await writeFile(files, path, text);
    const result = { ...connectionResult(connection), apps: [] };
    maskResult(result, mask, inputs['mask-outputs']);
    setOutputs(core, { ...outputsOf(result), changed: String(isChanged) });
    const took = timeSince(startedAt, timed);
    log.info(
      isChanged
        ? `The configuration of the tenant was written to ${written.map(({ path }) => path).join(', ')}, without secrets, after ${took}.`
        : `${config} already says what the tenant has, and stays as it is, after ${took}.`,
    );
  } finally {
    timed.deadline.end();
  }
}

/**
 * Reads the existing file, which the export edits.
 * @returns nothing when there is no file yet
 * @throws InputError with its mistakes: what cannot be read cannot be kept
 */
async function readFormerFile(config: string, context: RunContext): Promise<FormerFile | undefined> {
  const text = await readIfThere(config, context.files);
  if (text === undefined) return undefined;
  const ofFile = await problemsOfFile(config, context);
  const { value, problems } = await readFormer(text, config, {
    ...context,
    workspace: context.env['GITHUB_WORKSPACE'],
  });
  if (value !== undefined && ofFile.length === 0) return value;
  const sentence =
    'the file has mistakes, and an export over it would lose what it says, so nothing was written; correct or delete the file';
  throw new InputError([...ofFile, ...withoutConsequences(problems, ofFile), { path: 'config', sentence }]);
}

async function readIfThere(path: string, files: Files): Promise<string | undefined> {
  try {
    return await files.read(path);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.isMissing) return undefined;
    throw new InputError([{ path: 'config', sentence: error.message }]);
  }
}

/**
 * The new texts of the files that the config file names.
 * @throws InputError for texts that these files cannot hold
 */
function textsOfFiles(
  former: FormerFile,
  states: readonly KindState[],
  { files, log }: RunContext,
): NamedText[] {
  const texts = namedTexts(former, states, (path) => files.resolve(path));
  if (texts.problems.length > 0) throw new InputError(texts.problems);
  warnOfInline(texts, former.file, log);
  return texts.changed;
}

/** The new text of the config file. */
async function write(
  states: readonly KindState[],
  config: string,
  { former, withUsers }: ExportOptions,
  log: Log,
): Promise<string> {
  if (former === undefined) {
    return config.endsWith('.json') ? writeJson(states, schema) : writeYaml(states, schema);
  }
  const { text, isPlain } = await writeOver(former, keepFile(former, states, withUsers));
  if (isPlain) {
    log.warning(
      `${config} could not be edited, so a new file replaces it, without its comments. Look at the difference before you commit it.`,
    );
  }
  return text;
}

/**
 * Checks before anything is written that `config` can read it. Its variables need not be set, and the files that it names
 * need not exist.
 * @throws InputError when `config` could not read it
 */
async function checkReadable(
  written: readonly NamedText[],
  config: string,
  context: RunContext,
): Promise<void> {
  const large = written.find(({ text }) => Buffer.byteLength(text) > mostFileBytes);
  if (large) throw nothingWritten(large.path, 'would have more than 1 MiB');
  const text = written.find(({ path }) => path === config)?.text;
  if (text === undefined) return;
  const files = { ...context.files, read: () => Promise.resolve(text) };
  const [problem] = await problemsOfFile(config, { ...context, files });
  if (problem === undefined) return;
  const sentence = `would not be read: ${problem.path === '' ? '' : `${problem.path} `}${problem.sentence}`;
  throw nothingWritten(config, sentence);
}

async function problemsOfFile(config: string, { env, files, mask }: RunContext): Promise<Problem[]> {
  const workspace = env['GITHUB_WORKSPACE'];
  const options = { env, files, mask, workspace, allowsUnset: true, allowsMissingFiles: true };
  return (await loadDesiredState({ apps: '', config }, options)).problems;
}

const nothingWritten = (file: string, sentence: string): InputError =>
  new InputError([{ path: 'config', sentence: `the file ${file} ${sentence}, so nothing was written` }]);

async function writeFile(files: Files, path: string, text: string): Promise<void> {
  try {
    await files.write(path, text);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new InputError([{ path: 'config', sentence: error.message }]);
  }
}
