import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../shared/problem.ts';
import { type KeptText, type TextStore, mostBytes } from '../shared/text-store.ts';

/**
 * Keeps sealed texts for later steps of the same job, in files of the runner's own directory for that
 * (`RUNNER_TEMP`, which the runner empties with each job).
 */
export function createJobFiles(temp: string | undefined): TextStore {
  const directory = temp ? join(temp, 'logto-tenant-action') : undefined;
  return {
    async restore(key) {
      if (directory === undefined) return 'none';
      try {
        const name = key.endsWith('-') ? await newestIn(directory, key) : key;
        return name === undefined ? 'none' : await readText(join(directory, name));
      } catch (error) {
        if (isMissing(error)) return 'none';
        return { unusable: `The files of this job (RUNNER_TEMP) could not be read: ${messageOf(error)}` };
      }
    },
    async save(key, text) {
      if (directory === undefined) return 'none';
      try {
        await mkdir(directory, { recursive: true, mode: 0o700 });
        await writeFile(join(directory, key), text, { mode: 0o600 });
        return 'saved';
      } catch (error) {
        return {
          problem: `The credentials could not be kept for later steps of this job, which will not find them: ${messageOf(error)}`,
        };
      }
    },
  };
}

/** The name of the newest file that begins so. */
async function newestIn(directory: string, beginning: string): Promise<string | undefined> {
  const names = (await readdir(directory)).filter((name) => name.startsWith(beginning));
  const times = await Promise.all(names.map(async (name) => (await stat(join(directory, name))).mtimeMs));
  return names[times.indexOf(Math.max(...times))];
}

async function readText(path: string): Promise<KeptText> {
  const { size } = await stat(path);
  if (size > mostBytes) throw new Error(`A file has ${size} bytes, more than ${mostBytes}.`);
  return { text: await readFile(path, 'utf8') };
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
