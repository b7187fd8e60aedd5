import { createContext } from '../config/reconcile.ts';
import type { ExportInputs } from '../inputs/inputs.ts';
import { type RunContext, timeSince, withDeadline } from '../run-context.ts';
import { setOutputs } from '../runner/outputs.ts';
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
 * @throws RequestError; InputError when the file cannot be written, or would not say what the tenant has
 */
export async function exportTenant(inputs: ExportInputs, context: RunContext): Promise<void> {
  const { clock, core, files, log, mask } = context;
  const startedAt = clock.now();
  const timed = withDeadline(context, inputs['timeout-seconds']);
  try {
    const connection = await connectByEndpoint(inputs, timed);
    await log.group('Reading the configuration of the tenant', async () => {
      const { readTenantConfig, writeJson, writeYaml } = await import('../config/export.ts');
      const withUsers = inputs['export-users'];
      const states = await readTenantConfig(createContext(connection, timed), withUsers);
      for (const { kind, entries } of states) {
        if (entries.length > 0 && !kind.single) log.info(`${kind.name}: ${entries.length}`);
      }
      if (!withUsers) log.info('Users, and members of organizations, are left out; export-users is false.');
      const write = inputs.config.endsWith('.json') ? writeJson : writeYaml;
      const text = await write(states, schema);
      await checkReadable(text, inputs.config, log);
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
 * Reads a file as `config` would, before it is written: a number that another program cannot keep would come back changed.
 * @throws InputError with the path of each value that would change
 */
async function checkReadable(text: string, file: string, log: RunContext['log']): Promise<void> {
  const { readDocument } = await import('../config/document.ts');
  const { problems } = await readDocument(text, { file });
  const whole = problems.find(({ path }) => path === '');
  if (whole !== undefined) log.warning(`The file is too large to be read as config: it ${whole.sentence}.`);
  const changing = problems.filter(({ path }) => path !== '');
  if (changing.length === 0) return;
  throw new InputError(
    changing.map(({ path, sentence }) => ({
      path,
      sentence: `${sentence}. The tenant has this value, and nothing was written: change it in Logto Console`,
    })),
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
