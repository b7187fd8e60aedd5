/** Limits that bound the time which reading and checking a text takes, and what its aliases can grow to. */
const mostLevels = 100;
const mostValues = 50_000;

/** A value with its place in the text. What an alias stands for is shared, not copied. */
export type SourceNode = SourceScalar | SourceList | SourceMap;

export interface SourceScalar {
  /** UTF-16 units from the beginning of the text. */
  offset: number;
  scalar: string | number | boolean | null;
  /** What is wrong with the value alone, such as a number that would change. */
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
  /** Where the key is. */
  offset: number;
  node: SourceNode;
}

export interface SourceKey {
  key: string;
  offset: number;
}

/** A text that cannot be read at all: not valid in its language, or beyond what this action takes. */
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
 * Counts the values of a text, and gives how many there are. The function throws ReadingError when there are too many.
 * @param before the values of the texts before it
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
