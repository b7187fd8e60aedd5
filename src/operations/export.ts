import { loadDesiredState } from '../config/load.ts';
import { createContext } from '../config/reconcile.ts';
import type { KeptSecrets } from '../config/export/kept-secrets.ts';
import type { KindState } from '../config/export/read.ts';
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
      const [{ readTenantConfig }, { writeJson, writeYaml }, secrets] = await Promise.all([
        import('../config/export/read.ts'),
        import('../config/export/write.ts'),
        readSecrets(inputs.config, files),
      ]);
      const withUsers = inputs['export-users'];
      const states = await readTenantConfig(createContext(connection, timed), { withUsers, secrets });
      for (const { kind, entries } of states) {
        if (entries.length > 0 && !kind.single) log.info(`${kind.name}: ${entries.length}`);
      }
      if (!withUsers) log.info('Users, and members of organizations, are left out; export-users is false.');
      const write = inputs.config.endsWith('.json') ? writeJson : writeYaml;
      const text = await write(states, schema);
      warnOfLeftOut(states, log);
      await checkReadable(text, inputs.config, timed);
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

/** The secrets of the file that is replaced; none when there is no file yet. */
async function readSecrets(config: string, files: RunContext['files']): Promise<KeptSecrets> {
  const { secretsIn } = await import('../config/export/kept-secrets.ts');
  try {
    return await secretsIn(await files.read(config), config);
  } catch (error) {
    if (error instanceof FileError) return new Map();
    throw error;
  }
}

/**
 * Reads a file as `config` would, before it is written. Its variables need not be set, nor the files be there that it names.
 * @throws InputError when it would not be read
 */
async function checkReadable(text: string, config: string, { env, files, mask }: RunContext): Promise<void> {
  if (Buffer.byteLength(text) > mostFileBytes) throw nothingWritten('would have more than 1 MiB');
  const read = { ...files, read: () => Promise.resolve(text) };
  const { problems } = await loadDesiredState(
    { apps: '', config },
    {
      env,
      files: read,
      mask,
      workspace: env['GITHUB_WORKSPACE'],
      allowsUnset: true,
      allowsMissingFiles: true,
    },
  );
  const [problem] = problems;
  if (problem === undefined) return;
  throw nothingWritten(
    `would not be read: ${problem.path === '' ? '' : `${problem.path} `}${problem.sentence}`,
  );
}

const nothingWritten = (sentence: string): InputError =>
  new InputError([{ path: 'config', sentence: `the file ${sentence}, so nothing was written` }]);

/** Says what the file does not have, beside what no exported file has. */
function warnOfLeftOut(states: readonly KindState[], log: RunContext['log']): void {
  const all = states.flatMap(({ kind, leftOut }) =>
    leftOut.flatMap(({ what, reason, isExpected }) =>
      isExpected ? [] : `${[kind.name, what].filter(Boolean).join(': ')} (${reason})`,
    ),
  );
  if (all.length === 0) return;
  const shown = [...all.slice(0, 20), ...(all.length > 20 ? [`and ${all.length - 20} more`] : [])];
  log.warning(
    `A file cannot declare everything that this tenant has. These are left out: ${shown.join(', ')}. Change them in Logto Console if you need them in the file.`,
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
