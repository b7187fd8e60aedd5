import { isObject } from '../shared/json.ts';
import type { Kind } from './kinds/kind.ts';
import { type Traced, partOf } from './origin.ts';

/** How a list can change the list of the files before it: `{ replace: list }` or `{ add: list }`. */
const listForms = ['replace', 'add'] as const;
type ListForm = (typeof listForms)[number];

/** The form that a list is written in; `undefined` for a plain list. */
export const formOf = (written: unknown): ListForm | undefined =>
  listForms.find((form) => isObject(written) && Object.keys(written).join() === form);

/** A list, and the form that it is written in. */
export function listFormOf(written: Traced): { form?: ListForm; list: Traced } {
  const form = formOf(written.value);
  const list = form && partOf(written, form);
  return form && list ? { form, list } : { list: written };
}

/** The entries of a kind in a file, each with its path from the key of the kind. */
export function entriesOf(
  { single }: Kind,
  written: unknown,
): { entry: unknown; path: (string | number)[] }[] {
  if (single) return [{ entry: written, path: [] }];
  const form = formOf(written);
  const list: unknown = form && isObject(written) ? written[form] : written;
  if (!Array.isArray(list)) return [];
  return list.map((entry: unknown, index) => ({ entry, path: form ? [form, index] : [index] }));
}

/** Converts a path that begins at the key of a kind into a path that begins at the entry. */
export function pathInEntry({ single }: Kind, path: readonly (string | number)[]): (string | number)[] {
  if (single) return [...path];
  return path.slice(typeof path[0] === 'string' ? 2 : 1);
}
