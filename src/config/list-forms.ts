import { isObject } from '../shared/json.ts';
import type { Kind } from './kinds/kind.ts';
import { type Traced, partOf } from './origin.ts';

/** What a list of a file does to that of the files before it. */
const listForms = ['replace', 'add'] as const;
type ListForm = (typeof listForms)[number];

/** How a list is written, when it is written in a form. */
export const formOf = (written: unknown): ListForm | undefined =>
  listForms.find((form) => isObject(written) && Object.keys(written).join() === form);

/** A list as it is, or `{ replace: list }` and `{ add: list }`, which say what it does. */
export function listFormOf(written: Traced): { form?: ListForm; list: Traced } {
  const form = formOf(written.value);
  const list = form && partOf(written, form);
  return form && list ? { form, list } : { list: written };
}

/** The entries of a kind as a file has them, each with its path from the key of the kind. */
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

/** A path of a file, from the key of a kind, as one from the entry that it leads into. */
export function pathInEntry({ single }: Kind, path: readonly (string | number)[]): (string | number)[] {
  if (single) return [...path];
  return path.slice(typeof path[0] === 'string' ? 2 : 1);
}
