import { isObject, ownValue } from '../../shared/json.ts';
import { formOf } from '../list-forms.ts';

/** A change of a value of a file. */
export type Edit =
  /** The value stays as it is written. */
  | 'keep'
  /** Another value replaces it. */
  | { value: unknown }
  /** All keys of an object, in their new order. Other keys are removed. */
  | { fields: readonly (readonly [key: string, edit: Edit])[] }
  /** All items of a list, in their new order. Other items are removed. */
  | { items: readonly ItemEdit[] };

/** A change of an item of a list. */
export interface ItemEdit {
  /** The former index of the item; missing for a new one. */
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

/** An edit of a list, or of a list in the form `{ replace: list }` or `{ add: list }`, which stays. */
export function editList(written: unknown, edit: (list: readonly unknown[]) => Edit): Edit {
  const form = formOf(written);
  if (form === undefined || !isObject(written)) return edit(Array.isArray(written) ? written : []);
  return editFields(written, [[form, editList(written[form], edit)]]);
}

/** The value after an edit. */
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
