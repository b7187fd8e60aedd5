/** One line of the table: a target and how it is met. */
export interface Row {
  /** Number and name of the group of targets. */
  group: string;
  target: string;
  figure: string;
  /** Empty where there is none, for a figure that explains another. */
  limit: string;
  /** Missing where there is no limit, or nothing could be measured. */
  holds?: boolean;
}

/** A table beside that of the targets. */
export interface Table {
  title: string;
  head: string[];
  rows: string[][];
}

/** What one part of the measurement found. */
export interface Result {
  rows: Row[];
  tables?: Table[];
}

/** A row with a figure that is to be at most the limit. */
export function atMost(
  group: string,
  target: string,
  value: number,
  limit: number,
  show: (value: number) => string = String,
): Row {
  return { group, target, figure: show(value), limit: `≤ ${show(limit)}`, holds: value <= limit };
}

/** A row with a figure that has no limit. */
export function note(group: string, target: string, figure: string): Row {
  return { group, target, figure, limit: '' };
}

export const ms = (value: number): string => `${Math.round(value)} ms`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;
export const delays = (value: number): string => value.toFixed(2);
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
