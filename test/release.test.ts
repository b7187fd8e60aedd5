import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

const root = join(import.meta.dirname, '..');
const workflow = z
  .object({
    jobs: z.record(
      z.string(),
      z.object({
        steps: z.array(z.object({ name: z.string().optional(), run: z.string().optional() })),
      }),
    ),
  })
  .parse(parse(readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')));

/** The script of a step of release.yml. */
function scriptOf(job: string, name: RegExp): string {
  return workflow.jobs[job]?.steps.find((step) => name.test(step.name ?? ''))?.run ?? expect.fail();
}

/**
 * A `gh` that records its arguments and acts on the bare repository. Releases are files. It fails for a call that
 * contains `$FAIL`.
 */
const gh = `#!/usr/bin/env bash
  printf '%s\\n' "$*" >> "$PLACE/calls"
  [ -z "$FAIL" ] || [[ "$*" != *"$FAIL"* ]] || { echo 'HTTP 502' >&2; exit 1; }
  git() { command git -C "$PLACE/origin" "$@"; }
  case "$*" in
    'release view '*) test -e "$PLACE/releases/$3" ;;
    'release create '*) git rev-parse --verify "refs/tags/$3" && printf '%s' "$*" > "$PLACE/releases/$3" ;;
    'api repos/octo/action/git/ref/tags/'*) git rev-parse --verify "refs/tags/\${2##*/}" ;;
    *'PATCH repos/octo/action/git/refs/tags/'*) git update-ref "refs/tags/\${5##*/}" "\${7#sha=}" ;;
    *'POST repos/octo/action/git/refs '*) git update-ref "\${7#ref=}" "\${9#sha=}" ;;
    *) echo "unknown call $*" >&2; exit 1 ;;
  esac`;

// The script only runs on Linux; elsewhere, bash, node and gh of this test may differ from those of the runner.
describe.skipIf(process.platform === 'win32')('.github/release.sh', () => {
  let place: string;
  let clone: string;
  /** An environment without the git settings of this machine or of a git hook that runs these tests. */
  const environment = (): Record<string, string> => ({
    PATH: [place, process.env['PATH']].join(delimiter),
    PLACE: place,
    RUNNER_TEMP: place,
    GITHUB_STEP_SUMMARY: join(place, 'summary'),
    GITHUB_OUTPUT: join(place, 'output'),
    GH_REPO: 'octo/action',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'test',
    GIT_AUTHOR_EMAIL: 'test@example.com',
    GIT_COMMITTER_NAME: 'test',
    GIT_COMMITTER_EMAIL: 'test@example.com',
  });
  const run = (cwd: string, ...args: string[]): string =>
    execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      env: environment(),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const git = (...args: string[]): string => run(clone, ...args).trim();
  /** The commit of a tag on GitHub. */
  const tagged = (tag: string): string => run(join(place, 'origin'), 'rev-parse', `${tag}^{commit}`).trim();
  const changelog = (version: string): string =>
    `# Changelog\n\n## [Unreleased]\n\n- later\n\n## [${version}] - 2026-11-20\n\n### Added\n\n- \`new\` $HOME\n\n` +
    '## [0.9.0] - 2026-10-01\n\n- old\n\n[1.10.0]: https://example.com\n';
  /** The commit of a version, pushed to a branch. */
  const commit = (version: string, branch = 'main'): string => {
    writeFileSync(join(clone, 'package.json'), JSON.stringify({ version }));
    writeFileSync(join(clone, 'CHANGELOG.md'), changelog(version));
    git('add', '.');
    git('commit', '--message', version);
    git('push', 'origin', `HEAD:${branch}`);
    return git('rev-parse', 'HEAD');
  };
  const bash = (cwd: string, script: string, env: Record<string, string> = {}) => {
    writeFileSync(join(place, 'calls'), '');
    const { status, stdout } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd,
      encoding: 'utf8',
      env: { ...environment(), ...env },
    });
    return { status, stdout, calls: readFileSync(join(place, 'calls'), 'utf8').split('\n').slice(0, -1) };
  };
  const plan = (version: string) => bash(clone, `bash .github/release.sh plan ${version}`);
  /** Runs the step of the workflow that publishes, in a new checkout of the tag. */
  const publish = (tag: string, env: Record<string, string> = {}) => {
    const checkout = join(place, 'checkout');
    rmSync(checkout, { recursive: true, force: true });
    run(place, 'clone', 'origin', 'checkout');
    run(checkout, 'checkout', '--detach', `refs/tags/${tag}`);
    return bash(checkout, scriptOf('publish', /^Publish/), { TAG: tag, ...env });
  };
  const pushTag = (tag: string, ...options: string[]): void => {
    git('tag', ...options, tag);
    git('push', 'origin', tag);
  };

  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'release-'));
    clone = join(place, 'clone');
    writeFileSync(join(place, 'gh'), gh, { mode: 0o755 });
    mkdirSync(join(place, 'releases'));
    run(place, 'init', '--bare', '--initial-branch', 'main', 'origin');
    run(place, 'clone', 'origin', 'clone');
    mkdirSync(join(clone, '.github'));
    cpSync(join(root, '.github/release.sh'), join(clone, '.github/release.sh'));
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  it('prints the effects of a release, and changes nothing', () => {
    const old = commit('1.9.0');
    pushTag('v1.9.0');
    const first = plan('1.9.0');
    expect(first.stdout).toContain('Tag `v1` is created at this commit.');
    pushTag('v1');
    const now = commit('1.10.0');
    const { status, stdout, calls } = plan('1.10.0');
    expect(stdout).toContain(`Release \`v1.10.0\` at ${now}; latest release: true.`);
    expect(stdout).toContain(`Tag \`v1\` moves to this commit from ${old}.`);
    expect(stdout).toContain('### Added\n\n- `new` $HOME\n');
    expect(stdout).not.toMatch(/later|old\n|example\.com/);
    expect({ status, calls }).toEqual({ status: 0, calls: [] });
  });

  it('publishes the section of the changelog and creates the tag of the major version', () => {
    const now = commit('1.10.0');
    pushTag('v1.10.0');
    const { status, calls } = publish('v1.10.0');
    expect(status).toBe(0);
    expect(calls).toEqual([
      'release view v1.10.0',
      'release create v1.10.0 --verify-tag --title v1.10.0 --notes ### Added',
      '',
      '- `new` $HOME --latest=true',
      'api repos/octo/action/git/ref/tags/v1',
      `api --silent --method POST repos/octo/action/git/refs -f ref=refs/tags/v1 -f sha=${now}`,
    ]);
    expect(tagged('v1')).toBe(now);
  });

  it.each(['release create', 'POST', 'ref/tags/v1'])(
    'completes a release of which the call "%s" failed',
    (call) => {
      const now = commit('1.10.0');
      pushTag('v1.10.0');
      expect(publish('v1.10.0', { FAIL: call }).status).toBe(call === 'ref/tags/v1' ? 0 : 1);
      for (const again of [1, 2]) expect(publish('v1.10.0').status, `${again}`).toBe(0);
      expect(tagged('v1')).toBe(now);
      expect(readFileSync(join(place, 'releases/v1.10.0'), 'utf8')).toContain('--latest=true');
      expect(publish('v1.10.0').stdout).toContain('Tag `v1` is at this commit already.');
    },
  );

  it('leaves v1 at a newer release when an older version gets a patch', () => {
    commit('1.0.0');
    pushTag('v1.0.0');
    const newest = commit('1.10.0');
    pushTag('v1.10.0');
    expect(publish('v1.10.0').status).toBe(0);
    git('checkout', '-b', '1.0.x', 'v1.0.0');
    commit('1.0.1', '1.0.x');
    pushTag('v1.0.1');
    const { status, stdout } = publish('v1.0.1');
    expect(status).toBe(0);
    expect(stdout).toContain('Tag `v1` does not move: `v1.10.0` is newer.');
    expect(readFileSync(join(place, 'releases/v1.0.1'), 'utf8')).toContain('--latest=false');
    expect(tagged('v1')).toBe(newest);
  });

  it('moves v1 for the newest 1.x after 2.0.0, which stays the latest release', () => {
    commit('1.0.0');
    pushTag('v1.0.0');
    expect(publish('v1.0.0').status).toBe(0);
    const second = commit('2.0.0');
    pushTag('v2.0.0', '--annotate', '--message', 'x');
    expect(publish('v2.0.0').status).toBe(0);
    git('checkout', '-b', '1.x', 'v1.0.0');
    const patch = commit('1.0.1', '1.x');
    pushTag('v1.0.1');
    expect(publish('v1.0.1').stdout).toContain('latest release: false.');
    expect([tagged('v1'), tagged('v2')]).toEqual([patch, second]);
    expect(readFileSync(join(place, 'releases/v1.0.1'), 'utf8')).toContain('--latest=false');
  });

  it('has the commands of CONTRIBUTING.md, which work after the tag of the major version moved', () => {
    for (const version of ['1.0.0', '1.1.0']) {
      commit(version);
      pushTag(`v${version}`);
      expect(publish(`v${version}`).status).toBe(0);
      if (version === '1.0.0') git('fetch', '--tags');
    }
    const [, steps = ''] =
      /^## Release$([^]*)/m.exec(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')) ?? [];
    const [fetchAndPlan = '', tag = ''] = [...steps.matchAll(/```sh\n([^]*?)```/g)].map(
      ([, script]) => script,
    );
    const now = commit('1.2.0');
    const planned = bash(clone, fetchAndPlan.replaceAll('X.Y.Z', '1.2.0'));
    expect(planned).toMatchObject({ status: 0 });
    expect(planned.stdout).toContain(`Tag \`v1\` moves to this commit from ${tagged('v1.1.0')}.`);
    expect(bash(clone, tag.replaceAll('X.Y.Z', '1.2.0')).status).toBe(0);
    expect(publish('v1.2.0').status).toBe(0);
    expect(tagged('v1')).toBe(now);
  });

  it('compares dist/ with the build', () => {
    mkdirSync(join(clone, 'dist'));
    writeFileSync(join(clone, 'dist/index.js'), 'built');
    expect(bash(clone, scriptOf('build', /^Compute/)).status).toBe(0);
    const [, checksums = ''] = /<<END\n([^]*)\nEND/.exec(readFileSync(join(place, 'output'), 'utf8')) ?? [];
    const compare = () => bash(clone, scriptOf('publish', /^Compare/), { CHECKSUMS: checksums }).status;
    expect(compare()).toBe(0);
    writeFileSync(join(clone, 'dist/more.js'), 'not built');
    expect(compare()).toBe(1);
  });

  it('explains how to move the tag when GitHub refuses it', () => {
    commit('1.9.0');
    pushTag('v1.9.0');
    pushTag('v1');
    const now = commit('1.10.0');
    pushTag('v1.10.0');
    const { status, stdout } = publish('v1.10.0', { FAIL: 'PATCH' });
    expect(status).toBe(1);
    expect(stdout).toContain(
      '::error title=Not completely released::v1.10.0 is released, but v1 was not moved.',
    );
    expect(stdout).toContain(`git push --force origin ${now}:refs/tags/v1`);
  });

  it('reports all problems of a release, and changes nothing', () => {
    const old = commit('1.9.0');
    git('tag', 'v1.11.0');
    writeFileSync(join(clone, 'not-pushed'), '');
    git('add', '.');
    git('commit', '--message', 'not pushed');
    const now = git('rev-parse', 'HEAD');
    const { status, stdout, calls } = bash(clone, 'bash .github/release.sh publish v1.11.0');
    expect(stdout.split('\n').filter((line) => line.startsWith('::error'))).toEqual(
      [
        'package.json has version 1.9.0, not 1.11.0.',
        'CHANGELOG.md has nothing under "## [1.11.0]".',
        `The tag v1.11.0 points to ${old}, not to this commit, ${now}.`,
        `${now} is on no branch on GitHub: push it first.`,
      ].map((line) => `::error title=Cannot be released::${line}`),
    );
    expect({ status, calls }).toEqual({ status: 1, calls: [] });
    expect(plan('1.02.0').stdout).toContain('"1.02.0" is not a version such as 1.2.3.');
  });
});
