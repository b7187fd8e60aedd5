/** Puts text on one line: control and format characters and white space become single spaces. Nothing is cut. */
export function toSingleLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

/** Puts text on one line that reads from left to right: line breaks and marks of direction become escapes as in JSON. */
export function escapeLine(text: string): string {
  return text.replaceAll(
    /[\n\r\p{Bidi_Control}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Shows milliseconds as seconds: `1.4 s`. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** The first of some texts, then how many more there are: `and 3 more`. */
export function firstOf(texts: readonly string[], most: number, more = 'more'): readonly string[] {
  const rest = texts.length - most;
  return rest > 0 ? [...texts.slice(0, most), `and ${rest} ${more}`] : texts;
}

/** A number with its noun: `1 tenant`, `2 tenants`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
