import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A clone of a local repository, and a `gh` that records what it is called with. */
export interface GitPlace {
  clone: string;
  /** Runs git in the clone, and returns what it prints. */
  git(...args: string[]): string;
  /** Runs a script in the clone, as a step does. */
  run(script: string, env: Record<string, string>): { status: number | null; output: string };
  /** The calls of `gh` since the last call of this. */
  calls(): string[];
  remove(): void;
}

/** @param gh the body of the shell script that stands in for `gh`; it finds its folder in `$PLACE` */
export function startGitPlace(gh: string): GitPlace {
  const place = mkdtempSync(join(tmpdir(), 'git-'));
  const clone = join(place, 'clone');
  const log = join(place, 'calls');
  writeFileSync(join(place, 'gh'), `#!/bin/sh\nprintf '%s\\n' "$*" >> "$PLACE/calls"\n${gh}`, {
    mode: 0o755,
  });
  writeFileSync(log, '');
  const environment = {
    PATH: [place, process.env['PATH']].join(delimiter),
    PLACE: place,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'test',
    GIT_AUTHOR_EMAIL: 'test@example.com',
    GIT_COMMITTER_NAME: 'test',
    GIT_COMMITTER_EMAIL: 'test@example.com',
  };
  const runGit = (cwd: string, args: readonly string[]): string =>
    execFileSync('git', args, { cwd, encoding: 'utf8', env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  runGit(place, ['init', '--quiet', '--bare', '--initial-branch=main', 'origin']);
  runGit(place, ['clone', '--quiet', 'origin', 'clone']);
  return {
    clone,
    git: (...args) => runGit(clone, args).trim(),
    run(script, env) {
      writeFileSync(join(place, 'script.sh'), script);
      const args = ['--noprofile', '--norc', '-eo', 'pipefail', join(place, 'script.sh')];
      const { status, stdout, stderr } = spawnSync('bash', args, {
        cwd: clone,
        encoding: 'utf8',
        env: { ...environment, ...env },
      });
      return { status, output: stdout + stderr };
    },
    calls() {
      const lines = readFileSync(log, 'utf8').split('\n').slice(0, -1);
      writeFileSync(log, '');
      return lines;
    },
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}
