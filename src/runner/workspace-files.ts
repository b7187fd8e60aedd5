import { randomUUID } from 'node:crypto';
import { mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { FileError } from '../shared/file-error.ts';
import type { FolderFile, FolderLimits } from '../shared/folder.ts';
import { decodeUtf8 } from './utf8.ts';
import { readFolder } from './workspace-folder.ts';
import {
  showPath,
  codeOf,
  innerPath,
  leadsNowhere,
  leadsOutside,
  notRegular,
  outside,
  readRegular,
  realPathOf,
  statIfThere,
  staysInside,
} from './workspace-paths.ts';

/** Files of the workspace. Paths are relative to it; no link leads out of it. */
export interface Files {
  /** The text of a regular file of at most 1 MiB. @throws FileError */
  read(path: string): Promise<string>;
  /** The files of a folder and of those in it, by path; not those whose names begin with a dot. @throws FileError */
  readFolder(path: string, limits: FolderLimits): Promise<FolderFile[]>;
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
      throw new FileError(`the file ${showPath(path)} is ${reason}; save it as UTF-8`, { at });
    },
    readFolder: (path, limits) => readFolder(workspace, path, limits),
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
    const isMissing = done === 'read' && code === 'ENOENT';
    const sentence = isMissing
      ? `there is no file ${showPath(path)} in the workspace; check the path, and that the job runs actions/checkout before this step`
      : `the file ${showPath(path)} cannot be ${done} (${code}); check the path`;
    throw new FileError(sentence, { cause: error, isMissing });
  }
}

async function readBytes(workspace: string, path: string): Promise<Uint8Array> {
  const real = await realPathOf(workspace, path);
  const bytes = await readRegular(real, path, mostFileBytes + 1);
  if (bytes.length <= mostFileBytes) return bytes;
  throw new FileError(`the file ${showPath(path)} has more than 1 MiB; make it smaller`);
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
