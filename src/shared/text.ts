/**
 * Puts text of a server on one line: control and format characters and white space become single spaces.
 * @param length how many UTF-16 units may stay; what is cut off is shown as `…`. The default fits a log line.
 */
export function toSingleLine(text: string, length = 300): string {
  const flat = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return flat.length > length ? `${flat.slice(0, length)}…` : flat;
}

/** Shows milliseconds as seconds: `1.4 s`. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
