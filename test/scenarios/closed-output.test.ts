import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

it.each(['dist/main.js', 'dist/post.js'])('%s exits when its output is closed', async (entry) => {
  const child = spawn(process.execPath, [join(root, entry)], {
    // Post reads an invalid state, main an unknown operation: both print a long message.
    env: {
      'INPUT_MISSING-PAT': 'fail',
      INPUT_PAT: 'pat_0123456789abcdef',
      INPUT_OPERATION: 'nonsense',
      STATE_tenant: '{',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 20_000,
  });
  child.stdout.destroy();
  child.stderr.destroy();
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    child.on('exit', (...end) => resolve(end));
  });
  expect({ code, signal }).toEqual({ code: 1, signal: null });
});
