import { escapeLine, toSingleLine } from './text.ts';

/** A text without the values that must not be shown. */
export type Hide = (text: string) => string;

const entities: readonly (readonly [RegExp, string])[] = [
  [/&/g, '&amp;'],
  [/</g, '&lt;'],
  [/>/g, '&gt;'],
  [/"/g, '&quot;'],
  [/'/g, '&#39;'],
];

/** Text as it stands in HTML: escaped, and on one line. */
export const escapeHtml = (text: string): string =>
  entities.reduce(
    (escaped, [character, entity]) => escaped.replaceAll(character, entity),
    toSingleLine(text),
  );

/** Characters that a secret of a file has at least: the mask of a shorter one would hide much else. */
export const shortestSecret = 8;

/** Whether a text can be hidden without hiding much else. Spaces do not count: they are not found again in most texts. */
export function isLongEnough(secret: string): boolean {
  return toSingleLine(secret).length >= shortestSecret;
}

/** Fewest characters of a form that is shorter than its value. */
const shortestForm = 3;

/** How a value may stand in a text: as it is, on one line, in JSON, in a diff and in a URL, and each of them in HTML. */
export function formsOf(value: string): string[] {
  // Most secrets: nothing writes these characters in another way, and a run masks many.
  if (/^[\w.-]+$/.test(value)) return [value];
  const wellFormed = value.toWellFormed();
  const plain = [value, wellFormed, toSingleLine(value)];
  const quoted = [...plain, ...plain.map((form) => JSON.stringify(form).slice(1, -1))];
  const written = [
    ...quoted,
    ...quoted.map((form) => escapeLine(form)),
    encodeURIComponent(wellFormed),
    encodeURI(wellFormed),
    new URLSearchParams({ '': wellFormed }).toString().slice(1),
  ];
  const all = new Set([...written, ...written.map((form) => escapeHtml(form))]);
  // What is left of spaces and a letter would be hidden in every word.
  const isLong = (form: string): boolean => form.length >= Math.min(value.length, shortestForm);
  return [...all].filter((form) => form !== '' && isLong(form));
}

/** Values that must not be shown, and what takes them out of texts. */
export interface Hider {
  /** Hides a value from now on, in every form of {@link formsOf}. */
  add: (value: string) => void;
  /** Replaces the values by `***`. Takes time by the length of the text, not by the number of values. */
  hide: Hide;
}

/** Characters by which a form is looked up. */
const beginning = 3;

/** Hides nothing at first. */
export function createHider(): Hider {
  const forms = new Set<string>();
  /** How long the forms are that begin so, the longest first, because one may hold another. */
  const lengths = new Map<string, readonly number[]>();
  const lengthAt = (text: string, index: number): number | undefined => {
    for (let size = beginning; size > 0; size -= 1) {
      const known = lengths.get(text.slice(index, index + size)) ?? [];
      const length = known.find((one) => forms.has(text.slice(index, index + one)));
      if (length !== undefined) return length;
    }
    return undefined;
  };
  return {
    add(value) {
      for (const form of formsOf(value)) {
        forms.add(form);
        const begun = form.slice(0, beginning);
        const known = lengths.get(begun) ?? [];
        if (known.includes(form.length)) continue;
        lengths.set(
          begun,
          [...known, form.length].toSorted((a, b) => b - a),
        );
      }
    },
    hide(text) {
      if (forms.size === 0) return text;
      const parts: Part[] = [];
      for (let index = 0; index < text.length; index += 1) {
        const length = lengthAt(text, index);
        if (length !== undefined) parts.push([index, index + length]);
      }
      return hideParts(text, parts);
    },
  };
}

/** Where a part of a text begins, and where it ends. */
export type Part = readonly [from: number, to: number];

/** Replaces parts of a text by `***`; overlapping parts are replaced as one. */
export function hideParts(text: string, parts: readonly Part[]): string {
  let shown = '';
  let done = 0;
  for (const [from, to] of parts.toSorted(([one], [other]) => one - other)) {
    if (from >= done) shown += `${text.slice(done, from)}***`;
    done = Math.max(done, to);
  }
  return shown + text.slice(done);
}

/** Replaces values by `***`, in every form of {@link formsOf}. */
export function hideValues(text: string, values: readonly string[]): string {
  const { add, hide } = createHider();
  for (const value of values) add(value);
  return hide(text);
}
