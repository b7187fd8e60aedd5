import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createWorkspaceFiles } from '../../src/runner/workspace-files.ts';

const isPosix = process.platform !== 'win32';
const limits = { files: 4, fileMebibytes: 1, allMebibytes: 2 };

let root: string;
let workspace: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'folder-'));
  workspace = join(root, 'repo');
  write('../outside/secret', 'secret');
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: string | Uint8Array = path): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileSync(join(workspace, path), content);
}

const read = async (path: string) =>
  (await createWorkspaceFiles(workspace).readFolder(path, limits)).map(
    (file) => `${file.path}: ${new TextDecoder().decode(file.bytes)}`,
  );

it.each(['dist', './dist/', 'other/../dist', 'link'])('reads the files of %s by path', async (path) => {
  for (const file of ['dist/z', 'dist/a/b/c', 'dist/B', 'other/x']) write(file);
  symlinkSync('dist', join(workspace, 'link'));
  expect(await read(path)).toEqual(['B: dist/B', 'a/b/c: dist/a/b/c', 'z: dist/z']);
});

it('reads an absolute path inside the workspace, and a workspace that is a link', async () => {
  write('dist/a');
  expect(await read(join(workspace, 'dist'))).toEqual(['a: dist/a']);
  symlinkSync('repo', join(root, 'alias'));
  const files = await createWorkspaceFiles(join(root, 'alias')).readFolder('dist', limits);
  expect(files.map(({ path }) => path)).toEqual(['a']);
});

it('leaves hidden files and folders out, but accepts a folder below a hidden one', async () => {
  for (const file of ['.output/public/a', '.output/public/.env', '.output/public/.git/config']) write(file);
  expect(await read('.output/public')).toEqual(['a: .output/public/a']);
});

it('follows links to files in the folder', async () => {
  write('dist/a/x');
  symlinkSync('a', join(workspace, 'dist/b'));
  symlinkSync('../a/x', join(workspace, 'dist/a/y'));
  expect(await read('dist')).toEqual(['a/x: dist/a/x', 'a/y: dist/a/x', 'b/x: dist/a/x', 'b/y: dist/a/x']);
});

it.each<[string, string]>([
  ['../../outside/secret', 'is a symbolic link that leads outside its folder; put the file itself there'],
  ['../../outside', 'is a symbolic link that leads outside its folder; put the file itself there'],
  ['../.git/config', 'is a symbolic link that leads outside its folder; put the file itself there'],
  ['../other/x', 'is a symbolic link that leads outside its folder; put the file itself there'],
  ['.env', 'is a symbolic link that leads outside its folder; put the file itself there'],
  ['nowhere', 'has a symbolic link that leads nowhere; remove the link'],
  ['link', 'has a symbolic link that leads nowhere; remove the link'],
  ['.', 'is a symbolic link to a folder around it; remove it'],
])('refuses a link to %s in it', async (target, sentence) => {
  for (const file of ['dist/a', 'dist/.env', '.git/config', 'other/x']) write(file);
  symlinkSync(target, join(workspace, 'dist/link'));
  await expect(read('dist')).rejects.toThrow(`the path "dist/link" ${sentence}`);
});

it.each<[string, string]>([
  ['../outside', 'the folder "../outside" is outside the workspace; use a path inside it'],
  ['out', 'the path "out" leads outside the workspace by a symbolic link; use a path inside it'],
  ['dangling', 'the path "dangling" has a symbolic link that leads nowhere; remove the link'],
  ['file', '"file" is a file; use the path of a folder'],
  ['.git', 'the folder ".git" belongs to Git; use another one'],
  ['.git/hooks', 'the folder ".git/hooks" belongs to Git; use another one'],
  [
    'none',
    'there is no folder "none" in the workspace; a step before this one must check it out or build it',
  ],
])('refuses the folder %s', async (path, sentence) => {
  for (const file of ['file', '.git/hooks/pre-commit']) write(file);
  symlinkSync('../outside', join(workspace, 'out'));
  symlinkSync('nowhere', join(workspace, 'dangling'));
  await expect(read(path)).rejects.toThrow(sentence);
});

it('refuses too many files without reading all folders', async () => {
  for (let index = 0; index < 4; index += 1) write(`dist/${index}`);
  expect(await read('dist')).toHaveLength(4);
  write('dist/more/4');
  await expect(read('dist')).rejects.toThrow('the folder "dist" has more than 4 files; keep 4 at most');
});

it('refuses files that are too large, alone or together', async () => {
  write('dist/a', new Uint8Array(2 ** 20 - 1));
  write('dist/b', new Uint8Array(2 ** 20 - 1));
  expect(await read('dist')).toHaveLength(2);
  write('dist/c', 'cc');
  await expect(read('dist')).rejects.toThrow(
    'the files of the folder "dist" have 2 MiB or more together; make them smaller',
  );
  write('dist/a', new Uint8Array(2 ** 20));
  await expect(read('dist')).rejects.toThrow('the file "dist/a" has 1 MiB or more; make it smaller');
});

it.runIf(isPosix)('refuses everything except regular files', async () => {
  write('dist/a');
  execFileSync('mkfifo', [join(workspace, 'dist/fifo')]);
  await expect(read('dist')).rejects.toThrow('"dist/fifo" is not a regular file; use the path of one');
});

it.runIf(isPosix && process.getuid?.() !== 0)('reports that a folder cannot be read', async () => {
  write('dist/a');
  chmodSync(join(workspace, 'dist'), 0);
  await expect(read('dist')).rejects.toThrow('the folder "dist" cannot be read (EACCES); check the path');
  chmodSync(join(workspace, 'dist'), 0o700);
});
