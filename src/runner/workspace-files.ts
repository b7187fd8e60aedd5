import { randomUUID } from 'node:crypto';
import {
  type FileHandle,
  constants,
  lstat,
  mkdir,
  open,
  realpath,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { FileError } from '../shared/file-error.ts';
import { quote } from '../shared/problem.ts';
import { decodeUtf8 } from './utf8.ts';

/** Files of the workspace. Paths are relative to it; no link leads out of it. */
export interface Files {
  /** The text of a regular file of at most 1 MiB. @throws FileError */
  read(path: string): Promise<string>;
  /** Writes a file, whole or not at all, with the folders that it needs. @throws FileError */
  write(path: string, text: string): Promise<void>;
  /** The absolute path. */
  resolve(path: string): string;
}

/** Bytes that a file may have. */
export const mostFileBytes = 2 ** 20;

/** @param workspace the directory that jobs check out to (`GITHUB_WORKSPACE`) */
export function createWorkspaceFiles(workspace: string): Files {
  return {
    resolve: (path) => resolve(workspace, path),
    async read(path) {
      const bytes = await explain(path, 'read', () => readBytes(workspace, path));
      const decoded = decodeUtf8(bytes);
      if ('text' in decoded) return decoded.text;
      const { reason, at } = decoded;
      throw new FileError(`the file ${called(path)} is ${reason}; save it as UTF-8`, { at });
    },
    write: (path, text) => explain(path, 'written', () => writeWhole(workspace, path, text)),
  };
}

/** Turns an error of Node into a sentence. */
async function explain<T>(path: string, done: 'read' | 'written', work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileError) throw error;
    const code = codeOf(error);
    const sentence =
      done === 'read' && code === 'ENOENT'
        ? `there is no file ${called(path)} in the workspace; the job needs actions/checkout before this step`
        : `the file ${called(path)} cannot be ${done} (${code}); check the path`;
    throw new FileError(sentence, { cause: error });
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';

const called = (path: string): string =>
  path.length > 256 ? `with a path of ${path.length} characters` : quote(path);

const outside = (path: string): FileError =>
  new FileError(`the file ${called(path)} is outside the workspace; use a path inside it`);

const leadsOutside = (path: string): FileError =>
  new FileError(
    `the path ${called(path)} leads outside the workspace by a symbolic link; use a path inside it`,
  );

const leadsNowhere = (path: string, cause: unknown): FileError =>
  new FileError(`the path ${called(path)} has a symbolic link that leads nowhere; remove the link`, {
    cause,
  });

const notRegular = (path: string): FileError =>
  new FileError(`${called(path)} is not a regular file; use the path of one`);

/** Whether a path from a directory stays in it. On Windows, the path to another drive is absolute. */
const staysInside = (path: string): boolean =>
  path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);

/** The path of a file from the workspace, as it is written; `undefined` when it leaves the workspace, which may be a link itself. */
function innerPath(workspace: string, root: string, file: string): string | undefined {
  return [relative(workspace, file), relative(root, file)].find((path) => staysInside(path));
}

async function readBytes(workspace: string, path: string): Promise<Uint8Array> {
  const root = await realpath(workspace);
  const written = resolve(workspace, path);
  if (innerPath(workspace, root, written) === undefined) throw outside(path);
  const file = await realpath(written).catch(async (error: unknown) => {
    const isLink = (await statIfThere(written))?.isSymbolicLink() === true;
    throw isLink ? leadsNowhere(path, error) : error;
  });
  if (!staysInside(relative(root, file))) throw leadsOutside(path);
  // Windows cannot open a folder.
  if (!(await lstat(file)).isFile()) throw notRegular(path);
  // Opening a FIFO that took its place would wait for somebody who writes into it. Flags that Windows lacks count as 0.
  const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants;
  const handle = await open(file, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  try {
    if (!(await handle.stat()).isFile()) throw notRegular(path);
    const bytes = await readAtMost(handle, mostFileBytes + 1);
    if (bytes.length <= mostFileBytes) return bytes;
    throw new FileError(`the file ${called(path)} has more than 1 MiB; make it smaller`);
  } finally {
    await handle.close();
  }
}

/** A file may grow while it is read, or not know its size. */
async function readAtMost(handle: FileHandle, most: number): Promise<Uint8Array> {
  const buffer = Buffer.alloc(most);
  let length = 0;
  while (length < most) {
    const { bytesRead } = await handle.read(buffer, length, most - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

async function writeWhole(workspace: string, path: string, text: string): Promise<void> {
  const root = await realpath(workspace);
  const target = resolve(workspace, path);
  const inner = innerPath(workspace, root, target);
  if (inner === undefined) throw outside(path);
  const [name = '', ...folders] = inner.split(sep).toReversed();
  let directory = root;
  for (const folder of folders.toReversed()) directory = await enter(join(directory, folder), root, path);
  const file = name === '' ? root : await followLink(join(directory, name), root, path);
  const existing = await statIfThere(file);
  if (existing?.isFile() === false) throw notRegular(path);
  await replace(file, text, existing?.mode);
}

/** Creates a folder unless it is there. `mkdir` does not do it for the whole path: at a link that leads nowhere, it never ends. */
async function enter(folder: string, root: string, path: string): Promise<string> {
  const real = await followLink(folder, root, path);
  if ((await statIfThere(real)) === undefined) await mkdir(real);
  return real;
}

async function followLink(at: string, root: string, path: string): Promise<string> {
  if ((await statIfThere(at))?.isSymbolicLink() !== true) return at;
  const real = await realpath(at).catch((cause: unknown) => {
    throw leadsNowhere(path, cause);
  });
  if (!staysInside(relative(root, real))) throw leadsOutside(path);
  return real;
}

async function statIfThere(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** A failure leaves the file as it was. */
async function replace(file: string, text: string, mode = 0o666): Promise<void> {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, text, { flag: 'wx', mode });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
