import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspaceFiles } from '../../src/runner/workspace-files.ts';

const isPosix = process.platform !== 'win32';

let root: string;
let workspace: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'files-'));
  workspace = join(root, 'repo');
  mkdirSync(join(workspace, 'folder'), { recursive: true });
  writeFileSync(join(root, 'outside.yml'), 'secret');
  writeFileSync(join(workspace, 'logto.yml'), 'a: 1\n');
  symlinkSync('logto.yml', join(workspace, 'link.yml'));
  symlinkSync('../outside.yml', join(workspace, 'out.yml'));
  symlinkSync('..', join(workspace, 'up'));
  symlinkSync('nowhere', join(workspace, 'dangling'));
  symlinkSync('loop', join(workspace, 'loop'));
  symlinkSync('folder', join(workspace, 'other'));
  if (isPosix) execFileSync('mkfifo', [join(workspace, 'fifo')]);
});

afterEach(() => rmSync(root, { recursive: true }));

const messageOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'no error';
  } catch (error) {
    return String(error);
  }
};

describe('reading', () => {
  const read = (path: string) => createWorkspaceFiles(workspace).read(path);

  it.each([
    ['a path', () => 'logto.yml'],
    ['a path that goes up and down', () => 'folder/../logto.yml'],
    ['an absolute path inside', () => join(workspace, 'logto.yml')],
    ['a link that stays inside', () => 'link.yml'],
  ])('accepts %s', async (_, path) => {
    expect(await read(path())).toBe('a: 1\n');
  });

  it('accepts a path when the workspace itself is a link', async () => {
    symlinkSync('repo', join(root, 'alias'));
    expect(await createWorkspaceFiles(join(root, 'alias')).read('logto.yml')).toBe('a: 1\n');
    expect(await createWorkspaceFiles(join(root, 'alias')).read(join(workspace, 'logto.yml'))).toBe('a: 1\n');
  });

  it.each([
    ['../outside.yml', 'the file "../outside.yml" is outside the workspace; use a path inside it'],
    ['out.yml', 'the path "out.yml" leads outside the workspace by a symbolic link; use a path inside it'],
    [
      'up/outside.yml',
      'the path "up/outside.yml" leads outside the workspace by a symbolic link; use a path inside it',
    ],
    ['../no.yml', 'the file "../no.yml" is outside the workspace; use a path inside it'],
    ['folder', '"folder" is not a regular file; use the path of one'],
    ['.', '"." is not a regular file; use the path of one'],
    ['dangling', 'the path "dangling" has a symbolic link that leads nowhere; remove the link'],
    [
      'no.yml',
      'there is no file "no.yml" in the workspace; check the path, and that the job runs actions/checkout before this step',
    ],
  ])('refuses the path %s', async (path, sentence) => {
    expect(await messageOf(read(path))).toBe(`FileError: ${sentence}`);
  });

  it.runIf(isPosix).each([
    ['/dev/zero', 'the file "/dev/zero" is outside the workspace; use a path inside it'],
    ['loop', 'the path "loop" has a symbolic link that leads nowhere; remove the link'],
    ['fifo', '"fifo" is not a regular file; use the path of one'],
  ])('refuses a path with %s', async (path, sentence) => {
    expect(await messageOf(read(path))).toBe(`FileError: ${sentence}`);
  });

  it('accepts 1 MiB and no more', async () => {
    writeFileSync(join(workspace, 'large.yml'), 'a'.repeat(2 ** 20));
    expect(await read('large.yml')).toHaveLength(2 ** 20);
    writeFileSync(join(workspace, 'large.yml'), 'a'.repeat(2 ** 20 + 1));
    expect(await messageOf(read('large.yml'))).toBe(
      'FileError: the file "large.yml" has more than 1 MiB; make it smaller',
    );
  });

  it('says where a file is not UTF-8', async () => {
    writeFileSync(join(workspace, 'latin1.yml'), Buffer.from('a:\n  name: Züri\n', 'latin1'));
    await expect(read('latin1.yml')).rejects.toMatchObject({
      message: 'the file "latin1.yml" is not UTF-8 but perhaps Latin-1 (byte 0xFC); save it as UTF-8',
      at: { line: 2, column: 10 },
    });
  });
});

describe('writing', () => {
  const write = (path: string) => createWorkspaceFiles(workspace).write(path, 'new');
  const textOf = (path: string) => readFileSync(join(workspace, path), 'utf8');

  it.each(['new.yml', 'logto.yml', 'a/b/c.yml', 'other/new.yml', 'folder/../d/new.yml'])(
    'writes %s',
    async (path) => {
      await write(path);
      expect(textOf(path)).toBe('new');
    },
  );

  it('writes to an absolute path inside the workspace', async () => {
    await write(join(workspace, 'x/new.yml'));
    expect(textOf('x/new.yml')).toBe('new');
  });

  it('writes to the target of a link, which stays', async () => {
    await write('link.yml');
    expect(textOf('logto.yml')).toBe('new');
    expect(
      readdirSync(workspace, { withFileTypes: true })
        .find(({ name }) => name === 'link.yml')
        ?.isSymbolicLink(),
    ).toBe(true);
  });

  it.each([
    ['../outside.yml', 'the file "../outside.yml" is outside the workspace; use a path inside it'],
    ['out.yml', 'the path "out.yml" leads outside the workspace by a symbolic link; use a path inside it'],
    [
      'up/new.yml',
      'the path "up/new.yml" leads outside the workspace by a symbolic link; use a path inside it',
    ],
    [
      'dangling/a/b.yml',
      'the path "dangling/a/b.yml" has a symbolic link that leads nowhere; remove the link',
    ],
    ['dangling', 'the path "dangling" has a symbolic link that leads nowhere; remove the link'],
    ['loop/a.yml', 'the path "loop/a.yml" has a symbolic link that leads nowhere; remove the link'],
    ['folder', '"folder" is not a regular file; use the path of one'],
    ['.', '"." is not a regular file; use the path of one'],
  ])('refuses %s and leaves everything as it was', async (path, sentence) => {
    const before = [readdirSync(root), readdirSync(workspace)];
    expect(await messageOf(write(path))).toBe(`FileError: ${sentence}`);
    expect([readdirSync(root), readdirSync(workspace)]).toEqual(before);
    expect(readFileSync(join(root, 'outside.yml'), 'utf8')).toBe('secret');
    expect(existsSync(join(root, 'new.yml'))).toBe(false);
  });

  it.runIf(isPosix).each([
    ['logto.yml/a.yml', 'the file "logto.yml/a.yml" cannot be written (ENOTDIR); check the path'],
    ['fifo', '"fifo" is not a regular file; use the path of one'],
  ])('refuses %s', async (path, sentence) => {
    expect(await messageOf(write(path))).toBe(`FileError: ${sentence}`);
  });

  it('leaves no part of a file when it fails', async () => {
    // The name is short enough, that of the draft beside it is not.
    expect(await messageOf(write('n'.repeat(250)))).toContain('cannot be written (');
    expect(readdirSync(workspace).filter((name) => name.startsWith('n'))).toEqual([]);
  });
});
