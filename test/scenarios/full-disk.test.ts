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

it.each([
  ['GITHUB_STATE', 1, false],
  ['GITHUB_STATE', 2, true],
  ['GITHUB_OUTPUT', 1, false],
  ['GITHUB_OUTPUT', 2, true],
] as const)(
  'leaves no tenant and keeps the message when the disk is full at a write to %s, from number %i on (has created: %s)',
  async (file, from, isAfterCreation) => {
    const { run, hasCreated, left } = await runOnFullDisk(file, from);
    const errors = run.annotations.filter(({ level, stage }) => level === 'error' && stage === 'main');
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('ENOSPC')]);
    expect({ hasCreated, left }).toEqual({ hasCreated: isAfterCreation, left: 0 });
    const isDeleted = errors[0]?.message.includes('that this run created was deleted again.');
    expect(isDeleted).toBe(isAfterCreation);
  },
);
