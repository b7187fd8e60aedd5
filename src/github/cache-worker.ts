/** Entry of the worker thread that speaks with the GitHub Actions cache; `dist/cache/` has its bundle. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { restoreCache, saveCache } from '@actions/cache';
import * as z from 'zod';
import type { CacheAnswer } from './cache-service.ts';

const taskSchema = z.object({
  task: z.enum(['save', 'restore']),
  /** With its end or, to restore, without. It names the file, so it must be one path segment and no glob pattern. */
  key: z.string().regex(/^[a-z0-9-]{1,200}$/),
  sealed: z.string().default(''),
  directory: z.string(),
});

async function work({ task, key, sealed, directory }: z.infer<typeof taskSchema>): Promise<CacheAnswer> {
  // An entry is found only under the text of the paths it was saved with (`getCacheVersion`), and that text may not
  // hold `..` (`@actions/glob`). Seen from its own directory the file has the same short path on every machine. A
  // thread cannot change its directory, but the library asks this function; the runner's workspace is set alike.
  process.cwd = () => directory;
  const name = key.replace(/-[^-]*$/, '');
  const file = join(directory, name);
  const paths = [name];
  if (task === 'restore') {
    const isBeginning = key.endsWith('-');
    const found = await restoreCache(paths, key, isBeginning ? [key] : []);
    const fits = isBeginning ? found?.startsWith(key) : found === key;
    return fits ? { sealed: await readFile(file, 'utf8') } : {};
  }
  await writeFile(file, sealed);
  if ((await saveCache(paths, key)) !== -1) return { saved: true };
  // The library answers alike when the entry is there already and when saving failed.
  const existing = await restoreCache(paths, key, [], { lookupOnly: true });
  return existing === key ? { saved: false } : { error: 'the cache service did not take them' };
}

async function answer(): Promise<CacheAnswer> {
  try {
    return await work(taskSchema.parse(workerData));
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread, not a window
parentPort?.postMessage(await answer());
// Sockets and timers that the library left behind would keep the thread, and with it the action.
process.exit();
