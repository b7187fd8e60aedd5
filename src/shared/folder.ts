/** A file of a folder. */
export interface FolderFile {
  /** From the folder, with `/` between its parts. */
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What a folder may hold. */
export interface FolderLimits {
  /** Files that it has at most. */
  files: number;
  /** MiB that each file stays below. */
  fileMebibytes: number;
  /** MiB that all files together stay below. */
  allMebibytes: number;
}
