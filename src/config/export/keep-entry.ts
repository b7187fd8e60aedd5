import { isObject, ownValue } from '../../shared/json.ts';
import { isIdentical, isSame } from '../compare.ts';
import type { Kind } from '../kinds/kind.ts';
import { holdsUnset } from '../unset.ts';
import { type SecretValue, escapeVariables } from '../variables.ts';
import { asWritten } from './as-written.ts';
import { type Edit, type ItemEdit, editFields, editItems, editList } from './edit.ts';
import { fitsUnset } from './former.ts';
import { isInFile } from './named-texts.ts';

/** One value of a file, and the value of the tenant in its place. */
interface Pair {
  /** The value as the file has it, with its variables. */
  written: unknown;
  /** The value with the values of its variables. */
  declared: unknown;
  /** The whole current value that a file can declare; missing when the tenant has no such value. */
  current: unknown;
  /** The current value without defaults: what a file that does not have the value yet has to declare. */
  brief: unknown;
}

/** How to keep entries. */
export interface KeepOptions {
  /** Whether a field stays as the file has it, because the export does not read it. */
  isKept: (rule: { personal?: true }) => boolean;
  /** Secrets whose values are written as their variables. */
  secrets: readonly SecretValue[];
}

/** The place of a value. */
interface At extends KeepOptions {
  kind: Kind;
  /** The path of its rule: `scopes.description`. */
  path: string;
  /** Whether empty values differ from missing ones, and keys that are not declared are removed. */
  isExact: boolean;
}

/** Edits an entry of a file so that it declares what the tenant has. Values that declare it already stay as they are written. */
export const keepEntry = (
  kind: Kind,
  { written, declared, current, brief }: { [Part in keyof Pair]: object },
  options: KeepOptions,
): Edit => {
  const at = { kind, path: '', isExact: false, ...options };
  return keepFields(written, declared, current, brief, at);
};

/** Edits a value. @returns `undefined` when it is removed */
function keepValue({ written, declared, current, brief }: Pair, at: At): Edit | undefined {
  const rule = at.kind.fields[at.path] ?? {};
  if (rule.secret || rule.creationOnly || at.isKept(rule)) return 'keep';
  if (rule.compare === 'whole' && isSame(declared, current)) return 'keep';
  const isExact = at.isExact || rule.verbatim === true || rule.compare === 'whole';
  const inner = { ...at, isExact };
  if (isObject(written) && isObject(declared) && isObject(current)) {
    const added = isExact ? current : brief;
    const edit = keepFields(written, declared, current, isObject(added) ? added : {}, inner);
    const isLeft = edit === 'keep' || !('fields' in edit) || edit.fields.length > 0;
    return isLeft || added !== undefined ? edit : undefined;
  }
  if (Array.isArray(declared) && Array.isArray(current)) {
    const added: readonly unknown[] = Array.isArray(brief) ? brief : [];
    return editList(written, (list) => keepList({ written: list, declared, current, brief: added }, inner));
  }
  if (isEqual(declared, current, inner) || fits(written, declared, current, at)) return 'keep';
  if (isInFile(rule, written, current)) return 'keep';
  return current === undefined ? undefined : { value: writtenAt(brief ?? current, at) };
}

function keepFields(written: object, declared: object, current: object, brief: object, at: At): Edit {
  const inner = (name: string): At => ({ ...at, path: at.path === '' ? name : `${at.path}.${name}` });
  const stays = Object.entries(written).flatMap(([key, value]): [string, Edit][] => {
    const name = key.replaceAll('$${', () => '${');
    const [own, now, added] = [declared, current, brief].map((one) => ownValue(one, name));
    const edit = keepValue({ written: value, declared: own, current: now, brief: added }, inner(name));
    return edit === undefined ? [] : [[key, edit]];
  });
  const added = Object.entries(brief).flatMap(([name, value]): [string, Edit][] => {
    const key = String(escapeVariables(name));
    return Object.hasOwn(written, key) ? [] : [[key, { value: writtenAt(value, inner(name)) }]];
  });
  return editFields(written, [...stays, ...added]);
}

interface Lists {
  written: readonly unknown[];
  declared: readonly unknown[];
  current: readonly unknown[];
  brief: readonly unknown[];
}

function keepList(lists: Lists, at: At): Edit {
  const { compare, by = 'name' } = at.kind.fields[at.path] ?? {};
  const { written } = lists;
  if (compare === 'keyed') return editItems(written, keepNamed(lists, by, at));
  if (compare === 'set' || compare === 'unordered') return editItems(written, keepUnordered(lists, at));
  return editItems(written, keepOrdered(lists, at));
}

/** Edits a list of items with names. Their order stays. */
function keepNamed({ written, declared, current, brief }: Lists, by: string, at: At): ItemEdit[] {
  const nameOf = (item: unknown): unknown => (isObject(item) ? item[by] : undefined);
  const find = (list: readonly unknown[], name: unknown): unknown =>
    list.find((item) => nameOf(item) === name);
  const names = namesByName(
    declared.map((item) => nameOf(item)),
    current.map((item) => nameOf(item)),
  );
  const stays = written.flatMap((item, from): ItemEdit[] => {
    const own = declared[from];
    const name = names.get(nameOf(own));
    const [now, added] = [find(current, name), find(brief, name)];
    if (!isObject(item) || !isObject(own) || !isObject(now)) return [];
    return [{ from, edit: keepFields(item, own, now, isObject(added) ? added : {}, at) }];
  });
  const known = new Set(names.values());
  const added = brief.filter((item) => !known.has(nameOf(item)));
  return [...stays, ...added.map((item) => ({ edit: { value: writtenAt(item, at) } }))];
}

/** The current names of items by those in the file: the same, or the only one that fits when variables are unset. */
function namesByName(declared: readonly unknown[], current: readonly unknown[]): Map<unknown, unknown> {
  const names = new Map(declared.map((name) => [name, name]));
  const others = current.filter((name) => !names.has(name));
  for (const name of declared.filter((one) => holdsUnset(one) && !current.includes(one))) {
    const [own, ...further] = others.filter((other) => fitsUnset(name, other));
    const rivals = declared.filter((one) => fitsUnset(one, own));
    if (own !== undefined && further.length === 0 && rivals.length === 1) names.set(name, own);
  }
  return names;
}

/** Edits a list in which neither order nor repeats count. Its order stays. */
function keepUnordered({ written, declared, current }: Lists, at: At): ItemEdit[] {
  const left = new Map(current.map((now) => [identityOf(now), now]));
  const isThere = declared.map((item) => left.has(identityOf(item)));
  for (const item of declared) left.delete(identityOf(item));
  const stays = written.flatMap((item, from): ItemEdit[] => {
    if (isThere[from]) return [{ from, edit: 'keep' }];
    if (!holdsUnset(declared[from])) return [];
    const [fitting] = [...left].find(([, now]) => fits(item, declared[from], now, at)) ?? [];
    if (fitting === undefined) return [];
    left.delete(fitting);
    return [{ from, edit: 'keep' }];
  });
  return [...stays, ...[...left.values()].map((item) => ({ edit: { value: writtenAt(item, at) } }))];
}

/** Edits a list whose order counts: it gets the current order. A changed item at the same index is edited. */
function keepOrdered({ written, declared, current }: Lists, at: At): ItemEdit[] {
  const free = new Set(written.keys());
  const places = Map.groupBy(free, (place) => identityOf(declared[place]));
  const withVariables = [...free].filter((place) => holdsUnset(declared[place]));
  const same = current.map((now) => {
    const isFitting = (place: number): boolean => fits(written[place], declared[place], now, at);
    const from =
      places.get(identityOf(now))?.find((place) => free.has(place)) ??
      withVariables.find((place) => free.has(place) && isFitting(place));
    if (from !== undefined) free.delete(from);
    return from;
  });
  return current.map((now, place): ItemEdit => {
    const from = same[place];
    if (from !== undefined) return { from, edit: 'keep' };
    const [item, own] = [written[place], declared[place]];
    if (!free.has(place) || !isObject(item) || !isObject(own) || !isObject(now)) {
      return { edit: { value: writtenAt(now, at) } };
    }
    return { from: place, edit: keepFields(item, own, now, now, at) };
  });
}

/** A key that identical values share, whatever the order of their keys. Lists may be too long to compare each item with each. */
const identityOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).toSorted(byKey)) : inner,
  ) ?? '';

const byKey = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);

const isEqual = (declared: unknown, current: unknown, { isExact }: At): boolean =>
  isExact ? isIdentical(declared, current) : isSame(declared, current);

/** Whether a text of a file may be the current text, because it has unset variables. */
const fits = (written: unknown, declared: unknown, current: unknown, at: At): boolean =>
  typeof written === 'string' &&
  /(?<!\$)\$\{LOGTO_/.test(written) &&
  at.kind.literalFields?.includes(fieldOf(at)) !== true &&
  fitsUnset(declared, current);

const writtenAt = (value: unknown, at: At): unknown => asWritten(at.kind, fieldOf(at), value, at.secrets);

const fieldOf = ({ path }: At): string => path.split('.')[0] ?? '';
