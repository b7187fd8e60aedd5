import { isObject } from '../../shared/json.ts';
import { readDocument } from '../document.ts';
import { kinds } from '../kinds/index.ts';
import type { CurrentEntry, Kind } from '../kinds/kind.ts';
import { literalIn } from '../read-part.ts';
import { fillIn } from '../variables.ts';

/** A file that an export is written over. */
export interface FormerFile {
  text: string;
  path: string;
  /** What it says, with its variables as they are written. */
  written: Readonly<Record<string, unknown>>;
  entries: readonly FormerEntry[];
  /** Its variables that are not set. */
  unset: readonly string[];
}

/** An entry that the file declares. */
export interface FormerEntry {
  kind: Kind;
  /** Its place in the list of its kind; 0 for a single one. */
  index: number;
  written: object;
  /** With the values of its variables, as far as they are set. */
  spec: object;
}

/** Reads a file that has passed the check of a config file, variables apart. */
export async function readFormer(
  text: string,
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<FormerFile> {
  const { document } = await readDocument(text, { file: path });
  const { value, place = { path: '' } } = document ?? {};
  const { value: filled, unset } = fillIn(value, { env, place, isLiteral: literalIn(kinds) });
  const [written, values] = [isObject(value) ? value : {}, isObject(filled) ? filled : {}];
  const entries = kinds.flatMap((kind) => {
    const [list, filledList] = [listOf(kind, written[kind.name]), listOf(kind, values[kind.name])];
    return list.flatMap((entry, index): FormerEntry[] => {
      const filledEntry = filledList[index];
      if (!isObject(entry) || !isObject(filledEntry)) return [];
      const { data: spec = filledEntry } = kind.schema.safeParse(filledEntry);
      return [{ kind, index, written: entry, spec }];
    });
  });
  return { text, path, written, entries, unset: [...new Set(unset.map(({ name }) => name))] };
}

const listOf = ({ single }: Kind, value: unknown): readonly unknown[] =>
  single ? [value] : Array.isArray(value) ? value : [];

const variables = /\$\{LOGTO_(?:VAR|SECRET)_\w+\}/;

/** Whether a text has variables that are not set. */
export const hasUnset = (filled: unknown): filled is string =>
  typeof filled === 'string' && variables.test(filled);

/** Whether a text of the tenant is that of the file, with some text for each variable that is not set. */
export function fitsUnset(filled: unknown, value: unknown): boolean {
  if (!hasUnset(filled) || typeof value !== 'string') return false;
  const [first = '', ...others] = filled.split(variables);
  const last = others.pop() ?? '';
  if (!value.startsWith(first)) return false;
  let end = first.length;
  for (const part of others) {
    const start = value.indexOf(part, end + 1);
    if (start === -1) return false;
    end = start + part.length;
  }
  return value.length > end + last.length && value.endsWith(last);
}

/** The entries of a file by those of the tenant: by name, or by the only name that fits where variables are not set. */
export function matchFormer(
  kind: Kind,
  list: readonly CurrentEntry[],
  former: readonly FormerEntry[],
): ReadonlyMap<CurrentEntry, FormerEntry> {
  const matches = new Map<CurrentEntry, FormerEntry>();
  const find = (
    { spec }: FormerEntry,
    isSame: (declared: string, current: string) => boolean,
  ): CurrentEntry[] => {
    const names = kind.identifiersOf(spec);
    const isMatch = (name: string): boolean => names.some((declared) => isSame(declared, name));
    return list.filter(
      (current) => !matches.has(current) && kind.identifiersOf(current.spec).some((name) => isMatch(name)),
    );
  };
  for (const entry of former) {
    const [current] = find(entry, (declared, name) => declared === name);
    if (current !== undefined) matches.set(current, entry);
  }
  const matched = new Set(matches.values());
  for (const entry of former.filter((one) => !matched.has(one))) {
    const own = find(entry, fitsUnset).filter(({ protectedReason }) => protectedReason === undefined);
    if (own[0] !== undefined && own.length === 1) matches.set(own[0], entry);
  }
  return matches;
}
