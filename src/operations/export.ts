import { createContext } from '../config/reconcile.ts';
import type { ExportInputs } from '../inputs/inputs.ts';
import { type RunContext, timeSince, withDeadline } from '../run-context.ts';
import { setOutputs } from '../runner/outputs.ts';
import { quote } from '../shared/problem.ts';
import { connectByEndpoint } from '../tenant/connection.ts';
import { connectionResult, maskResult, outputsOf } from '../tenant/result.ts';

/** Where editors find the schema of config files. */
const schema =
  'https://raw.githubusercontent.com/OWNER/logto-tenant-action/v1/schema/tenant-config.schema.json';

/**
 * Writes the current state of a tenant to a file, in the form that `config` takes. Changes nothing in the tenant;
 * secrets and passwords are left out.
 * @throws RequestError, or Error when the file cannot be written
 */
export async function exportTenant(inputs: ExportInputs, context: RunContext): Promise<void> {
  const { clock, core, files, log, mask } = context;
  const startedAt = clock.now();
  const timed = withDeadline(context, inputs['timeout-seconds']);
  try {
    const connection = await connectByEndpoint(inputs, timed);
    await log.group('Reading the configuration of the tenant', async () => {
      const { readTenantConfig, writeJson, writeYaml } = await import('../config/export.ts');
      const states = await readTenantConfig(createContext(connection, timed));
      for (const { kind, entries } of states) {
        if (entries.length > 0 && !kind.single) log.info(`${kind.name}: ${entries.length}`);
      }
      const write = inputs.config.endsWith('.json') ? writeJson : writeYaml;
      await writeFile(files, inputs.config, await write(states, schema));
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

async function writeFile(files: RunContext['files'], path: string, text: string): Promise<void> {
  try {
    await files.write(path, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new Error(`The file ${quote(path, 200)} cannot be written (${code}).`, { cause: error });
  }
}
