import { toSingleLine } from './text.ts';

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

/** How a value may stand in a text: as it is, on one line, in JSON and in a URL, and each of them in HTML. */
export function formsOf(value: string): string[] {
  const wellFormed = value.toWellFormed();
  const plain = [value, wellFormed, toSingleLine(value)];
  const written = [
    ...plain,
    ...plain.map((form) => JSON.stringify(form).slice(1, -1)),
    encodeURIComponent(wellFormed),
    encodeURI(wellFormed),
    new URLSearchParams({ '': wellFormed }).toString().slice(1),
  ];
  return [...new Set([...written, ...written.map((form) => escapeHtml(form))])].filter((form) => form !== '');
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
  const formAt = (text: string, index: number): string | undefined => {
    for (let size = beginning; size > 0; size -= 1) {
      const known = lengths.get(text.slice(index, index + size)) ?? [];
      const length = known.find((one) => forms.has(text.slice(index, index + one)));
      if (length !== undefined) return text.slice(index, index + length);
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
      let shown = '';
      let from = 0;
      for (let index = 0; index < text.length;) {
        const form = formAt(text, index);
        if (form === undefined) {
          index += 1;
          continue;
        }
        shown += `${text.slice(from, index)}***`;
        index += form.length;
        from = index;
      }
      return shown + text.slice(from);
    },
  };
}

/** Replaces values by `***`, in every form of {@link formsOf}. */
export function hideValues(text: string, values: readonly string[]): string {
  const { add, hide } = createHider();
  for (const value of values) add(value);
  return hide(text);
}
