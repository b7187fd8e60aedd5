/** Limits of a text, which bound the time to read and check it, and the size that its aliases can grow to. */
const mostLevels = 100;
const mostValues = 50_000;

/** A value of YAML or JSON with its place in the text. The value of an alias is shared, not copied. */
export type SourceNode = SourceScalar | SourceList | SourceMap;

export interface SourceScalar {
  /** In UTF-16 units from the beginning of the text. */
  offset: number;
  scalar: string | number | boolean | null;
  /** The problem of the value itself, such as a number that would change. */
  problem?: string | undefined;
}

interface SourceList {
  offset: number;
  items: readonly SourceNode[];
}

export interface SourceMap {
  offset: number;
  entries: ReadonlyMap<string, SourceEntry>;
  /** Keys that the map has already. */
  repeated: readonly SourceKey[];
}

export interface SourceEntry {
  /** The offset of the key. */
  offset: number;
  node: SourceNode;
}

export interface SourceKey {
  key: string;
  offset: number;
}

/** A text that cannot be read, because it is not valid in its language or exceeds a limit. */
export class ReadingError extends Error {
  override name = 'ReadingError';
  readonly offset: number;
  /** Whether the text breaks the rules of its language. */
  readonly isSyntax: boolean;

  constructor(sentence: string, offset: number, isSyntax = false) {
    super(sentence);
    this.offset = offset;
    this.isSyntax = isSyntax;
  }
}

/** @throws ReadingError when something nests too deep */
export function checkLevel(level: number, offset: number): void {
  if (level > mostLevels) {
    throw new ReadingError(`nests more than ${mostLevels} levels deep; use fewer levels`, offset);
  }
}

/**
 * Creates a function that counts the values of a text, gives their number, and throws ReadingError when there are too many.
 * @param before the number of values of the texts that were read before
 */
export function createValueCounter(before: number): (offset: number, values?: number) => number {
  let count = before;
  return (offset, values = 1) => {
    count += values;
    if (count > mostValues) {
      const most = mostValues.toLocaleString('en');
      throw new ReadingError(`declares more than ${most} values, aliases included; declare fewer`, offset);
    }
    return count;
  };
}
