import { isEmpty, isObject, valueAt, withoutPaths } from '../../shared/json.ts';
import { compareEntry } from '../compare.ts';
import type { Kind } from '../kinds/kind.ts';
import { holdsUnset } from '../unset.ts';
import { fieldTitle, shownName } from './entry.ts';

/** An entry with the values of another entry at some paths. */
export function withValuesOf(entry: object, other: object, paths: readonly string[]): object {
  const copy = structuredClone(withoutPaths(entry, paths));
  for (const path of paths) {
    const keys = path.split('.');
    const [parent, value] = [valueAt(copy, keys.slice(0, -1)), valueAt(other, keys)];
    if (isObject(parent) && value !== undefined) Reflect.set(parent, keys.at(-1) ?? '', value);
  }
  return copy;
}

/**
 * An entry with `null` for values that a file declares and the tenant does not have, where a file can declare `null`.
 * @param current the entry in the tenant
 * @param former the entry of the file
 */
export function withNulls(kind: Kind, entry: object, current: object, former: object): object {
  const absent = fieldsOf(kind, former, []).filter(
    (path) =>
      isObject(valueAt(entry, path.slice(0, -1))) &&
      valueAt(entry, path) === undefined &&
      isEmpty(valueAt(current, path)),
  );
  return absent.reduce((rest, path) => {
    const candidate = withNullAt(rest, path);
    return kind.schema.safeParse(candidate).success ? candidate : rest;
  }, entry);
}

function withNullAt(entry: object, path: readonly string[]): object {
  const copy = structuredClone(entry);
  const parent = valueAt(copy, path.slice(0, -1));
  if (isObject(parent)) Reflect.set(parent, path.at(-1) ?? '', null);
  return copy;
}

/** The paths of the values in an entry. An object that is compared as a whole is one value. */
function fieldsOf(kind: Kind, value: object, path: readonly string[]): string[][] {
  return Object.entries(value).flatMap(([key, inner]): string[][] => {
    const at = [...path, key];
    const { compare, secret, creationOnly, verbatim } = kind.fields[at.join('.')] ?? {};
    if (secret || creationOnly || verbatim) return [];
    return isObject(inner) && compare !== 'whole' ? fieldsOf(kind, inner, at) : [at];
  });
}

/** The secret fields of a file that differ from the current ones, as far as Logto shows these: `config of "github-universal"`. */
export function otherSecrets(kind: Kind, current: object, former: object): string[] {
  const name = shownName(kind, current);
  return changesOf(kind, current, former)
    .filter(({ path, to }) => kind.fields[path]?.secret && !holdsUnset(JSON.stringify(to)))
    .map(({ path }) => fieldTitle(kind, path.split('.'), name));
}

/** Whether a plan of the file would not change the entry. */
export const isAsDeclared = (kind: Kind, current: object, former: object): boolean =>
  changesOf(kind, current, former).length === 0;

const changesOf = (kind: Kind, current: object, former: object) =>
  compareEntry(former, current, { ...kind, exact: false, holdsSecret: () => false }).changes;
