import { createContext } from '../config/reconcile.ts';
import type { KindState } from '../config/export.ts';
import type { ExportInputs } from '../inputs/inputs.ts';
import { type RunContext, timeSince, withDeadline } from '../run-context.ts';
import { setOutputs } from '../runner/outputs.ts';
import { mostFileBytes } from '../runner/workspace-files.ts';
import { FileError } from '../shared/file-error.ts';
import { InputError } from '../shared/problem.ts';
import { connectByEndpoint } from '../tenant/connection.ts';
import { connectionResult, maskResult, outputsOf } from '../tenant/result.ts';

/** Where editors find the schema of config files. */
const schema =
  'https://raw.githubusercontent.com/OWNER/logto-tenant-action/v1/schema/tenant-config.schema.json';

/**
 * Writes the current state of a tenant to a file, in the form that `config` takes. Changes nothing in the tenant;
 * secrets and passwords are left out, and users unless `export-users` asks for them.
 * @throws RequestError; InputError when the file cannot be written, or would be too large to be read
 */
export async function exportTenant(inputs: ExportInputs, context: RunContext): Promise<void> {
  const { clock, core, files, log, mask } = context;
  const startedAt = clock.now();
  const timed = withDeadline(context, inputs['timeout-seconds']);
  try {
    const connection = await connectByEndpoint(inputs, timed);
    await log.group('Reading the configuration of the tenant', async () => {
      const { readTenantConfig, unwritable, writeJson, writeYaml } = await import('../config/export.ts');
      const withUsers = inputs['export-users'];
      const states = await readTenantConfig(createContext(connection, timed), withUsers);
      for (const { kind, entries } of states) {
        if (entries.length > 0 && !kind.single) log.info(`${kind.name}: ${entries.length}`);
      }
      if (!withUsers) log.info('Users, and members of organizations, are left out; export-users is false.');
      const write = inputs.config.endsWith('.json') ? writeJson : writeYaml;
      const text = await write(states, schema);
      warnOfUnwritable(states, unwritable, log);
      await checkReadable(text, inputs.config);
      await writeFile(files, inputs.config, text);
    });
    const result = { ...connectionResult(connection), apps: [] };
    maskResult(result, mask, inputs['mask-outputs']);
    setOutputs(core, outputsOf(result));
    log.info(
      `The configuration of the tenant was written to ${inputs.config}, without secrets, after ${timeSince(startedAt, timed)}.`,
    );
  } finally {
    timed.deadline.end();
  }
}

/**
 * Reads a file as `config` would, before it is written.
 * @throws InputError when it would not be read
 */
async function checkReadable(text: string, file: string): Promise<void> {
  if (Buffer.byteLength(text) > mostFileBytes) throw nothingWritten('would have more than 1 MiB');
  const { readDocument } = await import('../config/document.ts');
  const [problem] = (await readDocument(text, { file })).problems;
  if (problem !== undefined) throw nothingWritten(problem.sentence);
}

const nothingWritten = (sentence: string): InputError =>
  new InputError([{ path: 'config', sentence: `the file ${sentence}, so nothing was written` }]);

/** Says which values a file cannot hold. */
function warnOfUnwritable(states: readonly KindState[], unwritable: string, log: RunContext['log']): void {
  const paths = states.flatMap(({ kind, leftOut }) =>
    leftOut.flatMap(({ field, reason }) => (reason === unwritable ? `${kind.name}: ${field}` : [])),
  );
  if (paths.length === 0) return;
  const shown = [...paths.slice(0, 20), ...(paths.length > 20 ? [`and ${paths.length - 20} more`] : [])];
  log.warning(
    `A file cannot hold these values without changing them, so they are left out: ${shown.join(', ')}. Change them to text in Logto Console if you need them in the file.`,
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
