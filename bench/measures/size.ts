import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onAbort } from '../abort.ts';
import { applications } from '../applications.ts';
import { type Bench, emptyAccount, fewRounds, provision, trust, withFront } from '../bench.ts';
import type { LogtoFront } from '../front/logto-front.ts';
import { requireSuccess, runProcess } from '../measured-process.ts';
import { onPullRequest, withGitHub } from '../pull-request.ts';
import { type Result, type Row, atMost, megabytes, note, times } from '../result.ts';
import { interleave, median } from '../rounds.ts';
import { runStep } from '../step.ts';

const group = '5 Size and memory';
const preloads = join(import.meta.dirname, '..', 'preload');

const mostBytes = 2.5e6;
/** Times `node -e 0`. */
const mostMemory = 2.4;

/** Adds up the files that a typical provision loads, and compares its peak memory with that of an empty program. */
export async function size(bench: Bench): Promise<Result> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-size-'));
  const remove = (): void => rmSync(directory, { recursive: true, force: true });
  const forget = onAbort(remove);
  try {
    return await withFront(bench, { delay: 0 }, async (front) => ({
      rows: [
        ...(await loadedFiles(bench, front, join(directory, 'loaded'))),
        ...(await peakMemory(bench, front, join(directory, 'peak'))),
      ],
    }));
  } finally {
    forget();
    remove();
  }
}

async function loadedFiles(bench: Bench, front: LogtoFront, list: string): Promise<Row[]> {
  bench.progress('loaded files');
  const { action, certificate } = bench;
  const traced = { preload: join(preloads, 'loaded-files.cjs'), env: { BENCH_LOADED_FILES: list } };
  const listed = (): LoadedFile[] => {
    const dist = join(action, 'dist');
    const files = readFileSync(list, 'utf8')
      .split('\n')
      .filter((url) => url.startsWith('file:'))
      .map((url) => fileURLToPath(url));
    writeFileSync(list, '');
    return [...new Set(files)]
      .filter((file) => file.startsWith(dist + sep))
      .map((file) => ({ name: relative(dist, file), bytes: statSync(file).size }));
  };
  const main = await provision(bench, front, applications(20), traced);
  const files = listed();
  const post = await runStep({
    action,
    ...traced,
    env: { ...trust(certificate), ...traced.env },
    inputs: { pat: front.cloud.pat },
    state: main.state,
    stage: 'post',
  });
  requireSuccess('The post stage', post);
  const ofPost = listed();
  emptyAccount(front);
  await withGitHub(bench, { delay: 0 }, async (github) => {
    const { env, ...opened } = onPullRequest(github, 'opened');
    await provision(bench, front, applications(20), { ...traced, ...opened, env: { ...traced.env, ...env } });
    if (github.api.comments.length !== 1) throw new Error('The pull request has no comment.');
  });
  const ofPullRequest = listed();
  return [
    atMost(group, 'files that main loads', total(files), mostBytes, megabytes),
    note(group, 'these files are', describe(files)),
    note(group, 'main on a pull request, with a comment', megabytes(total(ofPullRequest))),
    note(group, 'post with nothing to undo', describe(ofPost)),
  ];
}

interface LoadedFile {
  name: string;
  bytes: number;
}

function total(files: LoadedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function describe(files: LoadedFile[]): string {
  return files.map(({ name, bytes }) => `${name} ${megabytes(bytes)}`).join(', ');
}

async function peakMemory(bench: Bench, front: LogtoFront, file: string): Promise<Row[]> {
  bench.progress('peak memory');
  const preload = join(preloads, 'peak-memory.cjs');
  const env = { BENCH_PEAK_MEMORY: file };
  const kilobytes = (): number => Number(readFileSync(file, 'utf8'));
  const withApplications = async (count: number): Promise<number> => {
    emptyAccount(front);
    await provision(bench, front, applications(count), { preload, env });
    return kilobytes();
  };
  const peaks = await interleave(fewRounds(bench), {
    async nothing() {
      const args = ['--require', preload, '-e', '0'];
      const ended = await runProcess({ file: process.execPath, args, cwd: tmpdir(), env });
      requireSuccess('node -e 0', ended);
      return kilobytes();
    },
    one: () => withApplications(1),
    hundred: () => withApplications(100),
  });
  const nothing = median(peaks.nothing);
  return [
    note(group, 'peak memory of `node -e 0`', megabytes(nothing * 1024)),
    ...(['one', 'hundred'] as const).map((name) =>
      atMost(
        group,
        `peak memory, ${name === 'one' ? '1 application' : '100 applications'} / \`node -e 0\``,
        median(peaks[name]) / nothing,
        mostMemory,
        times,
      ),
    ),
  ];
}
