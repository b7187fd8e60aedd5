import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadManifest } from '../stand-in/runner/manifest.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const { runs } = loadManifest(root);

/** Runs Node, and fails unless it exits with 0. */
async function node(args: string[], env: Record<string, string> = {}): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env });
  return stdout + stderr;
}

describe('dist', () => {
  let temp: string;
  beforeEach(() => {
    temp = mkdtempSync(join(tmpdir(), 'dist-'));
  });
  afterEach(() => rmSync(temp, { recursive: true, force: true }));

  it('has at most 4 MB', () => {
    const sizes = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(4e6);
  });

  it('has a bundle that exports both steps and runs neither', async () => {
    const bundle = JSON.stringify(pathToFileURL(join(dist, 'index.js')).href);
    const program = `console.log(Object.keys(await import(${bundle})).join())`;
    expect(await node(['--input-type=module', '--eval', program])).toBe('startMain,startPost\n');
  });

  it('does nothing and loads nothing else in a post step without state, as after a killed main step', async () => {
    const list = join(temp, 'loaded');
    const preload = join(root, 'bench/preload/loaded-files.cjs');
    // Main would report this operation.
    const env = { BENCH_LOADED_FILES: list, INPUT_OPERATION: 'nonsense' };
    expect(await node(['--require', preload, join(root, runs.post ?? '')], env)).toBe('');
    const loaded = readFileSync(list, 'utf8')
      .split('\n')
      .filter((url) => url.startsWith('file:'));
    expect(loaded.map((url) => relative(root, fileURLToPath(url)).replaceAll('\\', '/'))).toEqual([
      runs.post,
    ]);
  });
});
