import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applications } from '../applications.ts';
import { type Bench, emptyAccount, provision, runPost, withFront } from '../bench.ts';
import { withDirectory } from '../directory.ts';
import type { LogtoFront } from '../front/logto-front.ts';
import { onPullRequest, withGitHub } from '../pull-request.ts';
import { type Result, type Row, atMost, megabytes, note } from '../result.ts';

const mostInDist = 4e6;
const mostLoaded = 2.5e6;

const preload = join(import.meta.dirname, '..', 'preload', 'loaded-files.cjs');

/** Adds up the files that the runner downloads, and those that a typical run loads. */
export async function size(bench: Bench): Promise<Result> {
  bench.progress('size');
  const dist = join(bench.action, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const all = files.map(({ parentPath, name }) => sized(dist, join(parentPath, name)));
  const loaded = await withDirectory((directory) =>
    withFront(bench, { delay: 0 }, (front) => loadedFiles(bench, front, dist, join(directory, 'loaded'))),
  );
  return { rows: [atMost('everything under `dist/`', total(all), mostInDist, megabytes), ...loaded] };
}

async function loadedFiles(bench: Bench, front: LogtoFront, dist: string, list: string): Promise<Row[]> {
  const env = { BENCH_LOADED_FILES: list };
  const listed = (): SizedFile[] => {
    const files = readFileSync(list, 'utf8')
      .split('\n')
      .filter((url) => url.startsWith('file:'))
      .map((url) => fileURLToPath(url));
    writeFileSync(list, '');
    return [...new Set(files)].filter((file) => file.startsWith(dist + sep)).map((file) => sized(dist, file));
  };
  const main = await provision(bench, front, applications(20), { preload, env });
  const ofMain = listed();
  await runPost(bench, front, main.state, { preload, env });
  const ofPost = listed();
  emptyAccount(front);
  await withGitHub(bench, { delay: 0 }, async (github) => {
    const opened = onPullRequest(github, 'opened');
    await provision(bench, front, applications(20), { ...opened, preload, env: { ...opened.env, ...env } });
    if (github.api.comments.length !== 1) throw new Error('The pull request has no comment.');
  });
  const ofPullRequest = listed();
  return [
    atMost('files that main loads', total(ofMain), mostLoaded, megabytes),
    note('these files are', describe(ofMain)),
    note('main on a pull request, with a comment', megabytes(total(ofPullRequest))),
    note('post with nothing to do', describe(ofPost)),
  ];
}

interface SizedFile {
  name: string;
  bytes: number;
}

const sized = (dist: string, file: string): SizedFile => ({
  name: relative(dist, file),
  bytes: statSync(file).size,
});

function total(files: SizedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function describe(files: SizedFile[]): string {
  return files.map(({ name, bytes }) => `${name} ${megabytes(bytes)}`).join(', ');
}
