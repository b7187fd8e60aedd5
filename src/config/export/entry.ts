import { isEmpty, isObject, valueAt } from '../../shared/json.ts';
import { quote } from '../../shared/problem.ts';
import { longestKey } from '../document.ts';
import { isHiddenField } from '../kinds/field-rules.ts';
import type { Kind } from '../kinds/kind.ts';
import { problemOfJsonNumber } from '../reading/numerals.ts';

/** A value that an export leaves out. */
export interface LeftOut {
  /** `config.headers`, `oidcClientMetadata.redirectUris of "web"`. */
  what: string;
  /** To continue the sentence: `it is secret`. */
  reason: string;
  /** No export ever has it, so that only a comment in the file says so, and no warning. */
  isExpected?: true;
}

/** The part of a current entry that a file can declare. */
export interface Declarable {
  /** Missing when a file cannot declare the entry at all. */
  entry?: object | undefined;
  leftOut: LeftOut[];
}

/** The part of an entry that a step keeps. */
interface Kept {
  entry: object;
  leftOut: LeftOut[];
}

type Path = readonly PropertyKey[];

/** The reason for values that would change when they are written and read back. */
const unwritable = 'a file cannot hold its value without changing it';
/** The reason for values that the schema of a kind refuses, although Logto has them. */
const undeclarable = 'a file cannot declare its value';

/** A current entry as a file declares it: without secrets, empty values, and values that a file cannot hold or declare. */
export function asDeclared(kind: Kind, spec: object): Declarable {
  const shown = withoutSecrets(kind, spec);
  const written = writablePart(kind, shown.entry, shownName(kind, spec));
  const valid = validPart(kind, written.entry, shownName(kind, spec));
  return { ...valid, leftOut: [...shown.leftOut, ...written.leftOut, ...valid.leftOut] };
}

/** The name of an entry in comments and warnings; `''` for a user, whose identifiers are private, and for a single kind. */
export function shownName(kind: Kind, spec: object): string {
  const [name = ''] = kind.identifiersOf(spec);
  return kind.personal || kind.single ? '' : quote(name);
}

/** The words for an entry without a name when it is left out as a whole. */
export const wholeOf = (kind: Kind): string => (kind.personal ? `a ${kind.singular}` : kind.name);

/** The words for a field of an entry, up to its first hidden key: `oidcClientMetadata.redirectUris of "web"`. */
export function fieldTitle(kind: Kind, path: Path, name: string): string {
  const rules = path.filter((key) => typeof key !== 'number').map(String);
  const hidden = rules.findIndex((_, index) =>
    isHiddenField(kind.fields[rules.slice(0, index + 1).join('.')] ?? {}),
  );
  const shown = kind.personal ? rules.slice(0, 1) : hidden === -1 ? rules : rules.slice(0, hidden + 1);
  return [shown.join('.'), name].filter(Boolean).join(' of ');
}

/** An entry without secrets and empty values. */
function withoutSecrets(kind: Kind, spec: object): Kept {
  const withoutEmpty = shownPart(kind, { ...spec }, '', false);
  return kind.schema.safeParse(withoutEmpty.entry).success
    ? withoutEmpty
    : shownPart(kind, { ...spec }, '', true);
}

/** An object without secrets and empty values. @param emptyTexts whether empty texts stay, because the schema requires them */
function shownPart(kind: Kind, value: Record<string, unknown>, path: string, emptyTexts: boolean): Kept {
  const leftOut: LeftOut[] = [];
  const kept = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (inner === undefined || inner === null || (inner === '' && !emptyTexts)) return [];
    const rule = kind.fields[at];
    if (rule?.secret || rule?.creationOnly) {
      if (isEmpty(inner)) return [];
      leftOut.push({ what: at, reason: 'it is secret', isExpected: true });
      return [];
    }
    if (!isObject(inner) || rule?.compare === 'whole' || rule?.verbatim) return [[key, inner]];
    const part = shownPart(kind, inner, at, emptyTexts);
    leftOut.push(...part.leftOut);
    return [[key, part.entry]];
  });
  return { entry: Object.fromEntries(kept), leftOut };
}

/** An entry without values that a file cannot hold, at any depth. A list with such a value is left out as a whole. */
function writablePart(kind: Kind, entry: object, name: string): Kept {
  const leftOut: LeftOut[] = [];
  const partOf = (value: object, path: readonly string[]): object =>
    Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
        const at = [...path, key];
        if (isObject(inner) && isWritableKey(key)) return [[key, partOf(inner, at)]];
        if (isWritableKey(key) && isWritable(inner)) return [[key, inner]];
        leftOut.push({ what: fieldTitle(kind, at, name), reason: unwritable });
        return [];
      }),
    );
  return { entry: partOf(entry, []), leftOut };
}

function isWritable(value: unknown): boolean {
  if (typeof value === 'number') return problemOfJsonNumber(JSON.stringify(value), value) === undefined;
  if (Array.isArray(value)) return value.every((item) => isWritable(item));
  if (!isObject(value)) return true;
  return Object.entries(value).every(([key, inner]) => isWritableKey(key) && isWritable(inner));
}

const isWritableKey = (key: string): boolean => key !== '__proto__' && key.length <= longestKey;

/** An entry without values that the schema refuses. Logto accepts more than makes sense, and later versions may know more. */
function validPart(kind: Kind, entry: object, name: string): Declarable {
  const leftOut: LeftOut[] = [];
  let rest = entry;
  for (;;) {
    const { error } = kind.schema.safeParse(rest);
    if (error === undefined) return { entry: rest, leftOut };
    const [{ code, path, ...issue } = { code: 'custom', path: [] }] = error.issues;
    const keys = code === 'unrecognized_keys' && 'keys' in issue ? issue.keys : [];
    const at = keys[0] === undefined ? path : [...path, keys[0]];
    const cut = withoutValueAt(kind, rest, at);
    if (cut === undefined) return { leftOut: [{ what: name || wholeOf(kind), reason: undeclarable }] };
    leftOut.push({ what: fieldTitle(kind, cut.path, name), reason: undeclarable });
    rest = cut.entry;
  }
}

/**
 * Cuts the value at a path out of an entry. In a list, cuts one item if the list can be merged, else the whole list; an item
 * without its name is cut, too. If the value is missing, cuts the value around it, which requires it.
 * @returns the rest, and the path that was cut; `undefined` when nothing would be left
 */
export function withoutValueAt(
  kind: Kind,
  entry: object,
  path: Path,
): { entry: object; path: Path } | undefined {
  const end = path.findIndex((key, index) => {
    const rule = kind.fields[rulePath(path.slice(0, index))] ?? {};
    const isInList = typeof key === 'number';
    const isName = typeof path[index - 1] === 'number' && rule.compare === 'keyed' && key === rule.by;
    const isReplaced = isInList && rule.compare !== 'set' && rule.compare !== 'keyed';
    return rule.compare === 'whole' || isReplaced || isName;
  });
  let at = end === -1 ? path : path.slice(0, end);
  while (at.length > 0 && valueAt(entry, at) === undefined) at = at.slice(0, -1);
  const last = at.at(-1);
  if (last === undefined) return undefined;
  const copy = structuredClone(entry);
  const parent = valueAt(copy, at.slice(0, -1));
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (isObject(parent)) Reflect.deleteProperty(parent, last);
  return { entry: copy, path: at };
}

const rulePath = (path: Path): string =>
  path
    .filter((key) => typeof key !== 'number')
    .map(String)
    .join('.');
