/**
 * Trims white space at both ends as .NET's `String.Trim` does: U+0085 is white space, the byte order mark is not.
 */
export function trimWhiteSpace(text: string): string {
  return trimLeadingWhiteSpace(text).replace(/(?:(?!\uFEFF)[\s\u0085])+$/, '');
}

/** Trims leading white space as .NET's `String.TrimStart` does. */
export function trimLeadingWhiteSpace(text: string): string {
  return text.replace(/^(?:(?!\uFEFF)[\s\u0085])+/, '');
}

const XML_ENTITIES: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '&': '&amp;',
};

const POWERSHELL_MINIMUM = 6;

/** Base64 of the bytes after the first `skipped` bytes; of all bytes if there are no others. */
function base64(value: string, skipped = 0): string {
  const bytes = Buffer.from(value, 'utf8');
  return bytes.subarray(bytes.length > skipped ? skipped : 0).toString('base64');
}

function escapeJson(value: string): string {
  return JSON.stringify(value)
    .slice(1, -1)
    .replace(/[\u0085\u2028\u2029]/g, (char) => `\\u${hex(char, 4)}`);
}

/** `Uri.EscapeDataString`, which also escapes the five characters that `encodeURIComponent` leaves alone. */
function escapeUri(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (char) => `%${hex(char, 2).toUpperCase()}`,
  );
}

function hex(char: string, width: number): string {
  return char.charCodeAt(0).toString(16).padStart(width, '0');
}

function trimQuotes(value: string): string {
  return value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '';
}

/** The two parts in which PowerShell prints a value with an ampersand: the text up to it, and the text after it. */
function splitAtAmpersand(value: string): [before: string, after: string] {
  const joined = value.indexOf('&+');
  // PowerShell colours the character after `&+`, so it is in neither part.
  if (joined >= 0) return [value.slice(0, joined + 2), value.slice(joined + 3)];
  const last = value.lastIndexOf('&');
  return last < 0 ? ['', ''] : [value.slice(0, last + 1), value.slice(last + 1)];
}

function longEnough(part: string): string {
  return part.length >= POWERSHELL_MINIMUM ? part : '';
}

/**
 * The encoded forms of a masked value that the runner also masks, in the runner's order. Empty forms are skipped. Source:
 * the list in `HostContext.cs`, with the functions of `ValueEncoders.cs`.
 */
const ENCODERS: readonly ((value: string) => string)[] = [
  (value) => base64(value),
  (value) => base64(value, 1),
  (value) => base64(value, 2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  escapeJson,
  escapeUri,
  (value) => value.replace(/[<>"'&]/g, (char) => XML_ENTITIES[char] ?? char),
  trimQuotes,
  (value) => longEnough(splitAtAmpersand(value)[0]),
  (value) => longEnough(splitAtAmpersand(value)[1]),
];

/** Replaces known values and their encoded forms with `***`, as `SecretMasker.cs` does. A job has one masker. */
export class Masker {
  readonly #values = new Set<string>();
  readonly #forms = new Set<string>();

  /** The added values, without their encoded forms. */
  get values(): ReadonlySet<string> {
    return this.#values;
  }

  /** Masks a value and its encoded forms from now on. A value of any length is masked, except an empty one. */
  add(value: string): void {
    if (value === '' || this.#values.has(value)) return;
    this.#values.add(value);
    this.#forms.add(value);
    for (const encode of ENCODERS) {
      const form = encode(value);
      if (form !== '') this.#forms.add(form);
    }
  }

  /** Masks a value and each of its lines, trimmed, as `::add-mask::` and `secrets.*` do (`ActionCommandManager.cs`). */
  addWithLines(value: string): void {
    this.add(value);
    for (const line of value.split(/[\r\n]/)) this.add(trimWhiteSpace(line));
  }

  /** Replaces all hits in the text; hits that overlap or touch become one `***`. */
  mask(text: string): string {
    let masked = '';
    let shownTo = 0;
    for (const [start, end] of mergeRanges(this.#hits(text))) {
      masked += `${text.slice(shownTo, start)}***`;
      shownTo = end;
    }
    return masked + text.slice(shownTo);
  }

  #hits(text: string): Range[] {
    const hits: Range[] = [];
    for (const form of this.#forms) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        hits.push([at, at + form.length]);
      }
    }
    return hits;
  }
}

type Range = [start: number, end: number];

function mergeRanges(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
