/** One line of the table: a target, its limit and the measured figure. */
export interface Row {
  target: string;
  figure: string;
  /** Empty for a figure that only explains another. */
  limit: string;
  /** Missing when there is no limit or no measurement. */
  holds?: boolean;
}

/** A further table. */
export interface Table {
  title: string;
  head: string[];
  rows: string[][];
}

/** The result of one part of the measurement. */
export interface Result {
  rows: Row[];
  tables?: Table[];
}

/** The rows and tables of all parts; each row has the name of its part. */
export interface Report {
  rows: (Row & { part: string })[];
  tables: Table[];
}

/** A row with a figure that must not exceed the limit; without a limit, the figure alone. */
export function atMost(
  target: string,
  value: number,
  limit: number | undefined,
  show: (value: number) => string = String,
): Row {
  if (limit === undefined) return note(target, show(value));
  return { target, figure: show(value), limit: `≤ ${show(limit)}`, holds: value <= limit };
}

/** A row with a figure without a limit. */
export function note(target: string, figure: string): Row {
  return { target, figure, limit: '' };
}

export const ms = (value: number): string => `${Math.round(value)} ms`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;
export const roundTripCount = (value: number): string => value.toFixed(2);
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
