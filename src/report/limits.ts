import { counted } from '../shared/text.ts';

/** How much fits into a comment or a job summary. */
export interface Limit {
  most: number;
  sizeOf: (text: string) => number;
}

/** Characters of the visible part of a comment. GitHub takes 65,536, of which the hidden part needs up to 25,000. */
export const commentLimit: Limit = { most: 40_000, sizeOf: (text) => text.length };

/** Bytes of a job summary. Of a step, the runner takes 1 MiB and drops all of it beyond; the rest is room to spare. */
export const summaryLimit: Limit = { most: 1_000_000, sizeOf: (text) => Buffer.byteLength(text) };

/**
 * Renders as many rows as fit, from the first, and how many more there are.
 * @param noun what a row is about, in the singular
 * @param render `more` is a paragraph, empty when all rows are shown
 */
export function renderFitting<Row>(
  rows: readonly Row[],
  noun: string,
  { most, sizeOf }: Limit,
  render: (shown: readonly Row[], more: string) => string,
): string {
  const first = (count: number): string => render(rows.slice(0, count), moreThan(rows.length - count, noun));
  const all = first(rows.length);
  if (sizeOf(all) <= most) return all;
  let [fits, tooMany] = [0, rows.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (sizeOf(first(middle)) <= most) fits = middle;
    else tooMany = middle;
  }
  return first(fits);
}

function moreThan(count: number, noun: string): string {
  return count === 0 ? '' : `<p>… and ${counted(count, `more ${noun}`)}.</p>`;
}
