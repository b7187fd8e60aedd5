import { isObject } from '../../shared/json.ts';
import { isLongEnough } from '../../shared/hide.ts';
import type { Checked } from '../../shared/problem.ts';
import type { Place } from '../desired-state.ts';
import { kinds } from '../kinds/index.ts';
import type { CurrentEntry, Kind } from '../kinds/kind.ts';
import { entriesOf } from '../list-forms.ts';
import { mergeFiles } from '../merge.ts';
import { type ReadContext, readConfigFile } from '../read-config-file.ts';
import { holdsUnset, unsetVariable } from '../unset.ts';
import type { SecretValue } from '../variables.ts';

/** An existing file that an export overwrites. */
export interface FormerFile {
  text: string;
  /** Its path from the workspace. */
  file: string;
  place: Place;
  /** Its value as it is written, with variables, forms of lists and paths of files. */
  written: Readonly<Record<string, unknown>>;
  entries: readonly FormerEntry[];
  /** Its unset variables. */
  unset: readonly string[];
  /** All secrets of the environment, used in the file or not; the longest values first. */
  secrets: readonly SecretValue[];
}

/** An entry that the existing file declares. */
export interface FormerEntry {
  kind: Kind;
  /** Its index in the list of its kind; 0 for a single one. */
  index: number;
  /** Its path in the file. */
  path: readonly (string | number)[];
  written: object;
  /** The entry with the values of variables that are set, plain lists, and the texts of files. */
  spec: object;
}

/**
 * Reads the file that an export overwrites. Its variables may be unset.
 * @returns the file, or every problem with it
 */
export async function readFormer(
  text: string,
  path: string,
  context: Omit<ReadContext, 'allowsUnset' | 'allowsMissingFiles'>,
): Promise<Checked<FormerFile>> {
  const beside = { kinds, isAlone: true, valuesBefore: 0 };
  const part = await readConfigFile(path, beside, { ...context, allowsUnset: true });
  const { file, content, written: value, problems } = part;
  const plain = content && mergeFiles([content], kinds)?.value;
  if (content === undefined || problems.length > 0) return { problems };
  const [written, values] = [isObject(value) ? value : {}, isObject(plain) ? plain : {}];
  const entries = kinds.flatMap((kind) => {
    const filled = entriesOf(kind, values[kind.name]);
    return entriesOf(kind, written[kind.name]).flatMap(({ entry, path: at }, index): FormerEntry[] => {
      const filledEntry = filled[index]?.entry;
      if (!isObject(entry) || !isObject(filledEntry)) return [];
      const { data: spec = filledEntry } = kind.schema.safeParse(filledEntry);
      return [{ kind, index, path: [kind.name, ...at], written: entry, spec }];
    });
  });
  const names = [...new Set(part.unset.map(({ name }) => name))];
  const secrets = secretsOf(context.env);
  const place = content.origin.file;
  return { value: { text, file, place, written, entries, unset: names, secrets }, problems: [] };
}

const secretsOf = (env: ReadContext['env']): SecretValue[] =>
  Object.entries(env)
    .flatMap(([name, value = '']) => (isSecret(name, value) ? [{ name, value }] : []))
    .toSorted((one, other) => other.value.length - one.value.length);

/** Whether a file may have a variable with this value. */
const isSecret = (name: string, value: string): boolean =>
  /^LOGTO_SECRET_\w+$/.test(name) && isLongEnough(value) && !/[\r\n]$/.test(value);

/** Whether a text of the tenant may be the text of a file, with any value for each unset variable. */
export function fitsUnset(filled: unknown, value: unknown): boolean {
  if (typeof filled !== 'string' || !holdsUnset(filled) || typeof value !== 'string') return false;
  const [first = '', ...others] = filled.split(unsetVariable);
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

/** Matches current entries with those of a file: by name, or by the only name that fits when variables are unset. */
export function matchFormer(
  kind: Kind,
  list: readonly CurrentEntry[],
  former: readonly FormerEntry[],
): ReadonlyMap<CurrentEntry, FormerEntry> {
  const matches = new Map<CurrentEntry, FormerEntry>();
  const byName = Map.groupBy(
    list.flatMap((current) => kind.identifiersOf(current.spec).map((name) => ({ name, current }))),
    ({ name }) => name,
  );
  for (const entry of former) {
    const named = kind.identifiersOf(entry.spec).flatMap((name) => byName.get(name) ?? []);
    const found = named.find(({ current }) => !matches.has(current));
    if (found !== undefined) matches.set(found.current, entry);
  }
  const matched = new Set(matches.values());
  for (const entry of former.filter((one) => !matched.has(one))) {
    const names = kind.identifiersOf(entry.spec).filter((name) => holdsUnset(name));
    if (names.length === 0) continue;
    const isMatch = (current: CurrentEntry): boolean =>
      kind.identifiersOf(current.spec).some((name) => names.some((declared) => fitsUnset(declared, name)));
    const [own, ...others] = list.filter(
      (current) => current.protectedReason === undefined && !matches.has(current) && isMatch(current),
    );
    if (own !== undefined && others.length === 0) matches.set(own, entry);
  }
  return matches;
}
