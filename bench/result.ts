/** One line of the table: a target, its limit and the measured figure. */
export interface Row {
  /** Number and name of the group of targets. */
  group: string;
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

/** A row with a figure that must not exceed the limit. */
export function atMost(
  group: string,
  target: string,
  value: number,
  limit: number,
  show: (value: number) => string = String,
): Row {
  return { group, target, figure: show(value), limit: `≤ ${show(limit)}`, holds: value <= limit };
}

/** A row with a figure without a limit. */
export function note(group: string, target: string, figure: string): Row {
  return { group, target, figure, limit: '' };
}

export const ms = (value: number): string => `${Math.round(value)} ms`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;
export const roundTripCount = (value: number): string => value.toFixed(2);
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
