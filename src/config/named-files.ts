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
export type NamedFiles = Pick<WorkspaceFiles, 'read' | 'readFolder'>;

/** The path from the workspace of a file that a config file names. */
export const pathBeside = (configFile: string, path: string): string =>
  isAbsolute(path) ? path : posix.join(posix.dirname(configFile), path);

/** @param configFile the path of the config file from the workspace */
export function filesBeside(configFile: string, files: WorkspaceFiles): NamedFiles {
  const from = (path: string): string => pathBeside(configFile, path);
  return {
    read: (path) => files.read(from(path)),
    readFolder: (path, limits) => files.readFolder(from(path), limits),
  };
}

/** The same files, of which each text is read once. */
export function readOnce(files: WorkspaceFiles): WorkspaceFiles {
  const texts = new Map<string, Promise<string>>();
  return {
    ...files,
    read(path) {
      const key = files.resolve(path);
      const text = texts.get(key) ?? files.read(path);
      texts.set(key, text);
      return text;
    },
  };
}

/** What is wrong with a file that a field names. @throws any other error */
export function fileProblem(error: unknown, path: (string | number)[]) {
  if (!(error instanceof FileError)) throw error;
  return { path, sentence: error.message };
}
