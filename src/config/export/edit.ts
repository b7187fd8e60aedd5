import { isObject, ownValue } from '../../shared/json.ts';
import { formOf } from '../list-forms.ts';

/** What becomes of a value of a file. */
export type Edit =
  /** It stays as it is written. */
  | 'keep'
  /** Its value is replaced. */
  | { value: unknown }
  /** The keys of an object, in their order. Those that are not here are removed. */
  | { fields: readonly (readonly [key: string, edit: Edit])[] }
  /** The items of a list. */
  | { items: readonly ItemEdit[] };

/** What becomes of an item of a list. */
export interface ItemEdit {
  /** Its place in the list before; missing for a new one. */
  from?: number;
  edit: Edit;
}

/** An edit of an object; `keep` when it changes nothing. */
export function editFields(written: object, fields: readonly (readonly [string, Edit])[]): Edit {
  const keys = Object.keys(written);
  const isKept =
    keys.length === fields.length && fields.every(([key, edit], at) => key === keys[at] && edit === 'keep');
  return isKept ? 'keep' : { fields };
}

/** An edit of a list; `keep` when it changes nothing. */
export function editItems(written: readonly unknown[], items: readonly ItemEdit[]): Edit {
  const isKept =
    written.length === items.length && items.every(({ from, edit }, at) => from === at && edit === 'keep');
  return isKept ? 'keep' : { items };
}

/** An edit of a list that may be written as `{ replace: list }` or `{ add: list }`, which stays. */
export function editList(written: unknown, edit: (list: readonly unknown[]) => Edit): Edit {
  const form = formOf(written);
  if (form === undefined || !isObject(written)) return edit(Array.isArray(written) ? written : []);
  return editFields(written, [[form, editList(written[form], edit)]]);
}

/** The value that an edit leads to. */
export function edited(written: unknown, edit: Edit): unknown {
  if (edit === 'keep') return written;
  if ('value' in edit) return edit.value;
  if ('fields' in edit) {
    const before = isObject(written) ? written : {};
    return Object.fromEntries(edit.fields.map(([key, inner]) => [key, edited(ownValue(before, key), inner)]));
  }
  const before: readonly unknown[] = Array.isArray(written) ? written : [];
  return edit.items.map(({ from, edit: inner }) => edited(before[from ?? -1], inner));
}
