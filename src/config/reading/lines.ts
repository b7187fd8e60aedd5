/** A place in a text. Lines and columns count from 1; a column is one UTF-16 unit. */
export interface LineAndColumn {
  line: number;
  column: number;
}

/** Creates a function that gives the line and column of an offset. It searches the text for lines only once. */
export function createLines(text: string): (offset: number) => LineAndColumn {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    let [first, after] = [0, starts.length];
    while (after - first > 1) {
      const middle = Math.floor((first + after) / 2);
      if ((starts[middle] ?? 0) <= offset) first = middle;
      else after = middle;
    }
    return { line: first + 1, column: offset - (starts[first] ?? 0) + 1 };
  };
}
