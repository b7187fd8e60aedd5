import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { onAbort } from './abort.ts';

/** A process that has ended. Times in milliseconds of `performance.now()`. */
export interface Ended {
  spawnedAt: number;
  exitedAt: number;
  exitCode: number | null;
  stdout: string;
  stderr: string;
  /** When stdout first contained `mark`. */
  markedAt: number | undefined;
}

/** A measured program that runs longer than this is killed. */
const patienceMs = 120_000;

/** Runs a program without stdin, and records when it started and ended. */
export async function runProcess(options: {
  file: string;
  args: string[];
  cwd: string;
  env: Record<string, string>;
  mark?: string;
}): Promise<Ended> {
  const { file, args, cwd, env, mark } = options;
  const spawnedAt = performance.now();
  // A process group of its own, so that its children can be killed with it.
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const kill = (): void => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, 'SIGKILL');
    }
  };
  const forget = onAbort(kill);
  const timer = setTimeout(kill, patienceMs);
  let stdout = '';
  let stderr = '';
  let markedAt: number | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (mark !== undefined && stdout.includes(mark)) markedAt ??= performance.now();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  try {
    const exitedAt = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      let exit = 0;
      child.once('exit', () => (exit = performance.now()));
      child.once('close', () => resolve(exit));
    });
    return { spawnedAt, exitedAt, exitCode: child.exitCode, stdout, stderr, markedAt };
  } finally {
    clearTimeout(timer);
    forget();
  }
}

/** Runs `node -e 0`: what every Node program takes. */
export async function runNothing(env: Record<string, string>, preload?: string): Promise<Ended> {
  const args = [...(preload === undefined ? [] : ['--require', preload]), '-e', '0'];
  const ended = await runProcess({ file: process.execPath, args, cwd: tmpdir(), env });
  requireSuccess('node -e 0', ended);
  return ended;
}

/** @throws Error with the output of the process when it failed */
export function requireSuccess(what: string, { exitCode, stdout, stderr }: Ended): void {
  if (exitCode === 0) return;
  throw new Error(`${what} exited with ${exitCode ?? 'a signal'}:\n${stdout}${stderr}`);
}
