/** A file that cannot be used. The message is a sentence for the user without a full stop. */
export class FileError extends Error {
  override name = 'FileError';
  /** Where in the file, counted from 1. */
  readonly at: { line: number; column: number } | undefined;
  /** There is no such file. */
  readonly isMissing: boolean;

  constructor(
    sentence: string,
    {
      at,
      cause,
      isMissing = false,
    }: { at?: { line: number; column: number }; cause?: unknown; isMissing?: boolean } = {},
  ) {
    super(sentence, { cause });
    this.at = at;
    this.isMissing = isMissing;
  }
}
