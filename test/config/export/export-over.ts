import { readFormer } from '../../../src/config/export/former.ts';
import { keepFile } from '../../../src/config/export/keep-file.ts';
import { readTenantConfig } from '../../../src/config/export/read.ts';
import { writeOver } from '../../../src/config/export/write-over.ts';
import type { Context } from '../../../src/config/kinds/kind.ts';

/** Exports a tenant over a file, as a run does. */
export async function exportOver(
  text: string,
  context: Context,
  {
    file = 'logto.yml',
    env = {},
    withUsers = true,
  }: { file?: string; env?: Record<string, string>; withUsers?: boolean } = {},
) {
  const former = await readFormer(text, file, env);
  const states = await readTenantConfig(context, { withUsers, former });
  return writeOver(former, keepFile(former, states, withUsers));
}
