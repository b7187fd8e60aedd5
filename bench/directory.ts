import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onAbort } from './abort.ts';

/** Creates a directory, runs the work, and removes the directory, also when a signal stops the measurement. */
export async function withDirectory<Result>(work: (directory: string) => Promise<Result>): Promise<Result> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  const remove = (): void => rmSync(directory, { recursive: true, force: true });
  const forget = onAbort(remove);
  try {
    return await work(directory);
  } finally {
    forget();
    remove();
  }
}
