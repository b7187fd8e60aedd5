import { lstat, readdir, realpath } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { FileError } from '../shared/file-error.ts';
import type { FolderFile, FolderLimits } from '../shared/folder.ts';
import { showPath, codeOf, leadsNowhere, readRegular, realPathOf, staysInside } from './workspace-paths.ts';

/**
 * Reads the files of a folder of the workspace and of the folders in it, sorted by path. Hidden ones, whose names begin with a
 * dot, are left out. A link may only lead to what is in the folder: otherwise a pull request could publish
 * `.git/config` through one.
 * @throws FileError
 */
export async function readFolder(
  workspace: string,
  path: string,
  limits: FolderLimits,
): Promise<FolderFile[]> {
  try {
    const real = await realPathOf(workspace, path, 'folder');
    if (!(await lstat(real)).isDirectory()) {
      throw new FileError(`${showPath(path)} is a file; use the path of a folder`);
    }
    const found = await findFiles(real, path, limits.files);
    return await readFiles(found, path, limits);
  } catch (error) {
    if (error instanceof FileError) throw error;
    const code = codeOf(error);
    const sentence =
      code === 'ENOENT'
        ? `there is no folder ${showPath(path)} in the workspace; a step before this one must check it out or build it`
        : `the folder ${showPath(path)} cannot be read (${code}); check the path`;
    throw new FileError(sentence, { cause: error });
  }
}

/** A file of a folder: its path from there, and its real path. */
interface Found {
  path: string;
  real: string;
}

/** @param path as messages show it */
async function findFiles(root: string, path: string, most: number): Promise<Found[]> {
  const found: Found[] = [];
  /** @param around the real paths of the folder and of those that it is in, which a link must not lead to */
  const search = async (folder: string, inner: string, around: readonly string[]): Promise<void> => {
    for (const name of await readdir(folder)) {
      if (name.startsWith('.')) continue;
      const at = posix.join(inner, name);
      const shown = posix.join(path, at);
      const real = await follow(root, join(folder, name), shown);
      if (around.includes(real)) {
        throw new FileError(
          `the path ${showPath(shown)} is a symbolic link to a folder around it; remove it`,
        );
      }
      if ((await lstat(real)).isDirectory()) await search(real, at, [...around, real]);
      else found.push({ path: at, real });
      if (found.length > most) {
        throw new FileError(`the folder ${showPath(path)} has more than ${most} files; keep ${most} at most`);
      }
    }
  };
  await search(root, '', [root]);
  return found.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** The real path of what is in a folder. */
async function follow(root: string, file: string, path: string): Promise<string> {
  if (!(await lstat(file)).isSymbolicLink()) return file;
  const real = await realpath(file).catch((cause: unknown) => {
    throw leadsNowhere(path, cause);
  });
  const inner = relative(root, real);
  if (staysInside(inner) && !inner.split(sep).some((part) => part.startsWith('.'))) return real;
  throw new FileError(
    `the path ${showPath(path)} is a symbolic link that leads outside its folder; put the file itself there`,
  );
}

async function readFiles(
  found: readonly Found[],
  path: string,
  { fileMebibytes, allMebibytes }: FolderLimits,
): Promise<FolderFile[]> {
  const files: FolderFile[] = [];
  let length = 0;
  for (const { path: inner, real } of found) {
    const shown = posix.join(path, inner);
    const bytes = await readRegular(real, shown, fileMebibytes * mebibyte);
    if (bytes.length === fileMebibytes * mebibyte) {
      throw new FileError(`the file ${showPath(shown)} has ${fileMebibytes} MiB or more; make it smaller`);
    }
    length += bytes.length;
    if (length >= allMebibytes * mebibyte) {
      throw new FileError(
        `the files of the folder ${showPath(path)} have ${allMebibytes} MiB or more together; make them smaller`,
      );
    }
    files.push({ path: inner, bytes });
  }
  return files;
}

const mebibyte = 2 ** 20;
