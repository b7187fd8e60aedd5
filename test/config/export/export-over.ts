import { type FormerFile, readFormer } from '../../../src/config/export/former.ts';
import { keepFile } from '../../../src/config/export/keep-file.ts';
import { namedTexts } from '../../../src/config/export/named-texts.ts';
import { readTenantConfig } from '../../../src/config/export/read.ts';
import { writeOver } from '../../../src/config/export/write-over.ts';
import type { Context } from '../../../src/config/kinds/kind.ts';
import { requireValid } from '../../../src/shared/problem.ts';
import { readFolder } from '../load-text.ts';

/** Exports a tenant over a file, as a run does. */
export async function exportOver(
  text: string,
  context: Context,
  { file = 'logto.yml', env = {}, withUsers = true, texts = {} }: ReadOptions & { withUsers?: boolean } = {},
) {
  const former = await readFile(text, { file, env, texts });
  const states = await readTenantConfig(context, { withUsers, former });
  const written = await writeOver(former, keepFile(former, states, withUsers));
  return { ...written, named: namedTexts(former, states, (path) => path) };
}

interface ReadOptions {
  file?: string;
  env?: Record<string, string>;
  /** The files that it names. */
  texts?: Readonly<Record<string, string>>;
}

/** Reads a text as the file that an export is written over. */
export async function readFile(
  text: string,
  { file = 'logto.yml', env = {}, texts = {} }: ReadOptions = {},
): Promise<FormerFile> {
  const read = (path: string) => Promise.resolve(path === file ? text : (texts[path] ?? ''));
  const files = { read, readFolder, resolve: (path: string) => path };
  return requireValid(await readFormer(text, file, { env, files, workspace: undefined }));
}
