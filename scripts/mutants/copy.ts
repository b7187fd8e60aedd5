import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** A copy of the working tree, in which changes can be tried. */
export interface Copy {
  read: (path: string) => string;
  write: (path: string, text: string) => void;
  /** Runs a command of `node_modules/.bin`. A command that takes longer than 10 minutes fails. */
  run: (command: string, ...args: string[]) => { status: number | null; stdout: string; stderr: string };
  /** The path of a file from the root of the copy, with slashes. */
  pathOf: (file: string) => string;
  remove: () => void;
}

/** Copies all files that git knows, and those that it does not ignore. The copy uses the packages of the original. */
export function makeCopy(root: string): Copy {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'mutants-')));
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  const files = git('ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate')
    .split('\0')
    .filter((file) => file !== '');
  for (const file of files) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    cpSync(join(root, file), join(directory, file));
  }
  symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'), 'junction');
  return {
    read: (path) => readFileSync(join(directory, path), 'utf8'),
    write: (path, text) => writeFileSync(join(directory, path), text),
    run: (command, ...args) =>
      spawnSync(command, args, {
        cwd: directory,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${join(directory, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}` },
        maxBuffer: Infinity,
        timeout: 600_000,
        killSignal: 'SIGKILL',
      }),
    pathOf: (file) => relative(directory, file).replaceAll('\\', '/'),
    remove: () => rmSync(directory, { recursive: true, force: true, maxRetries: 3 }),
  };
}
