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

/** Reads the files that a config file names, by their paths from that file. */
export type NamedFiles = Pick<WorkspaceFiles, 'read' | 'readFolder'>;

/** The path of a file that a config file names, from the workspace. */
export const pathBeside = (configFile: string, path: string): string =>
  isAbsolute(path) ? path : posix.join(posix.dirname(configFile), path);

/** Files by their paths from a config file. @param configFile the path of that, from the workspace */
export function filesBeside(configFile: string, files: WorkspaceFiles): NamedFiles {
  const from = (path: string): string => pathBeside(configFile, path);
  return {
    read: (path) => files.read(from(path)),
    readFolder: (path, limits) => files.readFolder(from(path), limits),
  };
}

/** Files of which each text is read only once. */
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

/** Makes a FileError the problem of the field that names the file. @throws any other error */
export function fileProblem(error: unknown, path: (string | number)[]) {
  if (!(error instanceof FileError)) throw error;
  return { path, sentence: error.message };
}
