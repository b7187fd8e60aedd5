import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { type GitPlace, startGitPlace } from './git-script.ts';

const workflow = z
  .object({
    jobs: z.object({
      export: z.object({
        steps: z.array(
          z.object({ run: z.string().optional(), env: z.record(z.string(), z.string()).optional() }),
        ),
      }),
    }),
  })
  .parse(parse(readFileSync(join(import.meta.dirname, '../examples/export-pull-request.yml'), 'utf8')));
const step = workflow.jobs.export.steps.find(({ run }) => run !== undefined);

/** Knows the pull request that it has created, until it has closed it. That of a fork is of another owner. */
const gh = `case "$*" in
  'api --method GET repos/acme/shop/pulls -f state=open -f base=main -f head=acme:logto-export --jq .[].number') test ! -e "$PLACE/open" || echo 7 ;;
  'pr create '*) touch "$PLACE/open" ;;
  'pr close '*) rm "$PLACE/open" ;;
  *) exit 3 ;;
esac`;

let place: GitPlace;

beforeEach(() => {
  place = startGitPlace(gh);
  writeFileSync(join(place.clone, 'logto.yml'), 'roles: []\n');
  place.git('add', '.');
  place.git('commit', '--quiet', '--message', 'The file');
  place.git('push', '--quiet', 'origin', 'HEAD:main');
});
afterEach(() => place.remove());

/** A run of the workflow on `main`, after the step that has written the file. */
function runWith(text: string, claims?: string) {
  place.git('switch', '--quiet', '--detach', 'origin/main');
  // A job has a new clone, with the branch of the workflow only.
  for (const ref of place
    .git('for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes')
    .split('\n')) {
    if (ref !== 'refs/remotes/origin/main') place.git('update-ref', '-d', ref);
  }
  writeFileSync(join(place.clone, 'logto.yml'), text);
  if (claims !== undefined) writeFileSync(join(place.clone, 'claims.js'), claims);
  const changed = place.git('status', '--porcelain') !== '';
  const env = Object.entries(step?.env ?? {}).map(([name, value]) => [
    name,
    { BASE: 'main', CHANGED: String(changed), FILES: 'logto.yml', GH_TOKEN: 'token' }[name] ?? value,
  ]);
  const { status, output } = place.run(step?.run ?? '', {
    ...Object.fromEntries(env),
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_REPOSITORY_OWNER: 'acme',
    ...(claims === undefined ? {} : { FILES: 'logto.yml claims.js' }),
  });
  expect(output).toBe('');
  expect(status).toBe(0);
}

/** What a branch of the repository has beyond `main`. */
const pushed = () => {
  place.git('fetch', '--quiet', 'origin');
  return {
    commits: place.git('log', '--format=%s by %an', 'origin/main..origin/logto-export').split('\n'),
    file: place.git('show', 'origin/logto-export:logto.yml'),
    id: place.git('rev-parse', 'origin/logto-export'),
  };
};

const called = (verb: string) => place.calls().filter((line) => line.startsWith(`pr ${verb} `));

it('opens one pull request with the difference, and updates it', () => {
  runWith('roles: [{ name: a }]\n');
  expect(called('create')).toEqual([
    expect.stringMatching(/^pr create --head logto-export --base main --title \S/),
  ]);
  const commits = ['Take over what changed in Logto Console by github-actions[bot]'];
  const first = pushed();
  expect(first).toMatchObject({ commits, file: 'roles: [{ name: a }]' });

  runWith('roles: [{ name: a }]\n');
  expect(pushed()).toEqual(first);

  runWith('roles: [{ name: b }]\n');
  expect(called('create')).toEqual([]);
  expect(pushed()).toMatchObject({ commits, file: 'roles: [{ name: b }]' });
});

it('closes the pull request when the file matches the tenant again, and opens another one later', () => {
  runWith('roles: [{ name: a }]\n');
  runWith('roles: []\n');
  expect(called('close')).toEqual([expect.stringMatching(/^pr close 7 --comment \S/)]);
  runWith('roles: []\n');
  expect(called('close')).toEqual([]);
  runWith('roles: [{ name: a }]\n');
  expect(called('create')).toHaveLength(1);
  expect(pushed().file).toBe('roles: [{ name: a }]');
});

it('also commits the files that the file names', () => {
  const claims = () => place.git('show', 'origin/logto-export:claims.js');
  runWith('roles: []\n', 'first');
  const first = pushed();
  expect(claims()).toBe('first');
  runWith('roles: []\n', 'first');
  expect(pushed()).toEqual(first);
  runWith('roles: []\n', 'second');
  pushed();
  expect(claims()).toBe('second');
});

it('opens another pull request when somebody has closed the one before', () => {
  runWith('roles: [{ name: a }]\n');
  rmSync(join(place.clone, '../open'));
  runWith('roles: [{ name: a }]\n');
  expect(called('create')).toHaveLength(2);
});
