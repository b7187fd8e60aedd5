import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { runBundle, startCloud } from './scenario.ts';

const preload = pathToFileURL(join(import.meta.dirname, 'preload/full-disk.mjs')).href;

/** Runs a step in which the writes to a command file fail from a number on. */
async function runOnFullDisk(file: string, from: number) {
  const served = await startCloud();
  const env = { NODE_OPTIONS: `--import ${preload}`, FULL_DISK_FILE: file, FULL_DISK_FROM: String(from) };
  // Post would look for a lost create for half a minute.
  const run = await runBundle(served, {}, { env, post: false });
  const hasCreated = served.cloud.requests.some(
    ({ method, path }) => method === 'POST' && path === '/api/tenants',
  );
  return { run, hasCreated, left: served.cloud.tenants.size };
}

it.each(['GITHUB_STATE', 'GITHUB_OUTPUT'])(
  'leaves no tenant and keeps the message when the disk is full at any write to %s',
  async (file) => {
    const ends: string[] = [];
    for (let from = 1; ends.at(-1) !== 'success'; from += 1) {
      const { run, hasCreated, left } = await runOnFullDisk(file, from);
      ends.push(run.result);
      if (run.result === 'success') break;
      const errors = run.annotations.filter(({ level, stage }) => level === 'error' && stage === 'main');
      expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('ENOSPC')]);
      expect({ from, left }).toEqual({ from, left: 0 });
      if (!hasCreated) continue;
      expect(errors[0]?.message).toContain('that this run created was deleted again.');
    }
    // Before the call, after its answer, and at the end.
    expect(ends.length).toBeGreaterThan(3);
  },
  60_000,
);
