import { isAbsolute, posix } from 'node:path';
import { FileError } from '../shared/file-error.ts';
import type { FolderFile, FolderLimits } from '../shared/folder.ts';

/** Files of the workspace. All methods throw FileError. */
export interface WorkspaceFiles {
  /** The text of a file. */
  read(path: string): Promise<string>;
  /** The files of a folder, but for hidden ones. */
  readFolder(path: string, limits: FolderLimits): Promise<FolderFile[]>;
  /** The absolute path. */
  resolve(path: string): string;
}

/** The files that a config file names, by their paths from that file. */
export type NamedFiles = Pick<WorkspaceFiles, 'readFolder'>;

/** @param configFile the path of the config file from the workspace */
export function filesBeside(configFile: string, files: WorkspaceFiles): NamedFiles {
  const from = (path: string): string =>
    isAbsolute(path) ? path : posix.join(posix.dirname(configFile), path);
  return { readFolder: (path, limits) => files.readFolder(from(path), limits) };
}

/** What is wrong with a file that a field names. @throws any other error */
export function fileProblem(error: unknown, path: (string | number)[]) {
  if (!(error instanceof FileError)) throw error;
  return { path, sentence: error.message };
}
