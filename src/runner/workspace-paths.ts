import { type FileHandle, constants, lstat, open, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { FileError } from '../shared/file-error.ts';
import { quote } from '../shared/problem.ts';

/** What a path is to name, for messages. */
type Noun = 'file' | 'folder';

/** A path as messages show it. */
export const showPath = (path: string): string =>
  path.length > 256 ? `with a path of ${path.length} characters` : quote(path);

/** The code of an error of Node: `ENOENT`. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';

/** The path itself leaves the workspace. */
export const outside = (path: string, noun: Noun = 'file'): FileError =>
  new FileError(`the ${noun} ${showPath(path)} is outside the workspace; use a path inside it`);

/** A link on the path leaves the workspace. */
export const leadsOutside = (path: string): FileError =>
  new FileError(
    `the path ${showPath(path)} leads outside the workspace by a symbolic link; use a path inside it`,
  );

/** A link on the path leads to nothing. */
export const leadsNowhere = (path: string, cause: unknown): FileError =>
  new FileError(`the path ${showPath(path)} has a symbolic link that leads nowhere; remove the link`, {
    cause,
  });

/** There is something else than a file. */
export const notRegular = (path: string): FileError =>
  new FileError(`${showPath(path)} is not a regular file; use the path of one`);

/** Whether a path from a directory stays in it. On Windows, the path to another drive is absolute. */
export const staysInside = (path: string): boolean =>
  path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);

/** The path of a file from the workspace, which may be a link itself; `undefined` when it leaves the workspace. */
export function innerPath(workspace: string, root: string, file: string): string | undefined {
  return [relative(workspace, file), relative(root, file)].find((path) => staysInside(path));
}

/**
 * The real path of what is at a path.
 * @throws FileError when it is outside the workspace or belongs to Git; an error of Node when there is nothing
 */
export async function realPathOf(workspace: string, path: string, noun: Noun = 'file'): Promise<string> {
  const root = await realpath(workspace);
  const written = resolve(workspace, path);
  if (innerPath(workspace, root, written) === undefined) throw outside(path, noun);
  const real = await realpath(written).catch(async (error: unknown) => {
    const isLink = (await statIfThere(written))?.isSymbolicLink() === true;
    throw isLink ? leadsNowhere(path, error) : error;
  });
  const inner = relative(root, real);
  if (!staysInside(inner)) throw leadsOutside(path);
  if (inner.split(sep).includes('.git')) {
    throw new FileError(`the ${noun} ${showPath(path)} belongs to Git; use another one`);
  }
  return real;
}

/** What is at a path, without following a link; `undefined` when nothing is. */
export async function statIfThere(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * The bytes of a regular file, at most as many as given.
 * @param real its real path
 * @param path as messages show it
 */
export async function readRegular(
  real: string,
  path: string,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  // Windows cannot open a folder.
  if (!(await lstat(real)).isFile()) throw notRegular(path);
  // Opening a FIFO that took its place would wait for somebody who writes into it. Flags that Windows lacks count as 0.
  const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants;
  const handle = await open(real, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw notRegular(path);
    return await readAtMost(handle, stat.size, most);
  } finally {
    await handle.close();
  }
}

/** A file may grow while it is read, or not know its size. */
async function readAtMost(handle: FileHandle, size: number, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < most) {
    // One more than its size shows the end in the first read.
    const chunk = Buffer.alloc(Math.min(most - length, Math.max(size - length, 0) + 1));
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, length);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    length += bytesRead;
  }
  return new Uint8Array(Buffer.concat(chunks));
}
