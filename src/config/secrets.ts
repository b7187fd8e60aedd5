import { isObject, valueAt } from '../shared/json.ts';
import type { Problem } from '../shared/problem.ts';
import { toSingleLine } from '../shared/text.ts';
import { type Declared, type Place, nameOfPlace, placeWithin, problemAt } from './desired-state.ts';
import { ownNamesOf } from './own-names.ts';
import { isHiddenAt } from './kinds/field-rules.ts';
import { shownTexts } from './kinds/requests.ts';
import type { Root } from './validate.ts';
import type { SecretUse } from './variables.ts';

/** The last words of names of headers and settings that hold credentials. Values of other names are hidden, but not masked. */
const credentialWords: ReadonlySet<string> = new Set(
  'pass password passwd passphrase pwd secret token key apikey authorization credential credentials cookie pat'.split(
    ' ',
  ),
);

/** `clientSecret`, `x-api-key`, `SMTP_PASS_2`, but not `tokenEndpoint`. */
function isCredential(name: string): boolean {
  const words = name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).filter((word) => word !== '');
  return credentialWords.has((words.at(-1) ?? '').toLowerCase());
}

/** The secrets that are written into files themselves, in secret fields. */
export function literalSecrets(entries: readonly Declared[]): string[] {
  return entries.flatMap(({ kind, spec }) =>
    Object.entries(kind.fields)
      .filter(([, rule]) => rule.secret)
      .flatMap(([path]) =>
        valuesAt(spec, path.split('.')).flatMap((value) =>
          typeof value === 'string' ? value : credentialsIn(value),
        ),
      ),
  );
}

function credentialsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => credentialsIn(item));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (isCredential(key) ? inner : []) : credentialsIn(inner),
  );
}

/**
 * Problems with secrets that would be shown: in names and identifiers, and in texts that Logto stores in another form, which
 * no mask hides.
 * @param entries all declared entries; those that are not valid are not checked
 * @param root the file that declares them
 * @param uses the secrets in the files
 */
export function secretsInNames(
  entries: readonly Declared[],
  root: Root,
  uses: readonly PlacedSecret[],
): Problem[] {
  if (uses.length === 0) return [];
  const byPlace = Map.groupBy(uses, ({ place }) => nameOfPlace(place));
  return [...Map.groupBy(entries, ({ kind }) => kind)].flatMap(([{ name, single }, own]) =>
    own.flatMap((entry, index) => {
      const written = single ? root[name] : valueAt(root[name], [index]);
      return shownSecretsOf(entry, secretsIn(written, entry.place, byPlace), written);
    }),
  );
}

/** The use of a secret of the environment, and the place of its text in a file. */
export interface PlacedSecret extends Pick<SecretUse, 'name' | 'isSet'> {
  place: Place;
}

/** The secrets in a value, with their paths. */
function secretsIn(
  value: unknown,
  place: Place,
  byPlace: ReadonlyMap<string, readonly PlacedSecret[]>,
): SecretUse[] {
  const walk = (at: unknown, path: Path): SecretUse[] => {
    if (typeof at === 'string') {
      const uses = byPlace.get(nameOfPlace(placeWithin(place, path))) ?? [];
      return uses.map(({ name, isSet }) => ({ name, path, isSet }));
    }
    if (Array.isArray(at)) return at.flatMap((item: unknown, index) => walk(item, [...path, index]));
    return isObject(at) ? Object.entries(at).flatMap(([key, item]) => walk(item, [...path, key])) : [];
  };
  return walk(value, []);
}

function shownSecretsOf(entry: Declared, secrets: readonly SecretUse[], written: unknown): Problem[] {
  const { kind, spec, place } = entry;
  if (secrets.length === 0 || !kind.schema.safeParse(spec).success) return [];
  // A mark in place of each text with a secret shows which texts become parts of names.
  const marked = structuredClone(spec);
  const uses = new Map<string, { name: string; path: Path; mark: string; isReshaped: boolean }>();
  for (const { name, path, isSet } of secrets) {
    const key = JSON.stringify(path);
    if (uses.has(key)) continue;
    const mark = `\uF8F0${uses.size}\uF8F1`;
    const isReshaped =
      isSet && !isHiddenAt(kind, path) && isOther(valueAt(written, path), valueAt(spec, path));
    uses.set(key, { name, path, mark, isReshaped });
    setValueAt(marked, path, mark);
  }
  const named = new Set(namesIn({ ...entry, spec: marked }).flatMap((name) => name.match(marks) ?? []));
  return [...uses.values()].flatMap(({ name, path, mark, isReshaped }) => {
    if (named.has(mark)) {
      const sentence = `uses ${name} in a name or an identifier, which is shown; use a LOGTO_VAR_… variable`;
      return problemAt(place, path, sentence);
    }
    if (!isReshaped) return [];
    const sentence = `uses ${name} where Logto stores another form of the text, which would be shown; use a LOGTO_VAR_… variable`;
    return problemAt(place, path, sentence);
  });
}

const marks = /\uF8F0\d+\uF8F1/g;

/** Whether the schema changes a text: a domain to lower case, an origin by removing its path. */
function isOther(written: unknown, taken: unknown): boolean {
  if (typeof written !== 'string' || typeof taken !== 'string') return false;
  return toSingleLine(written) !== toSingleLine(taken);
}

/** The names in an entry, which are shown: its own, those of its items, and those that it refers to. */
export function namesIn(entry: Pick<Declared, 'kind' | 'spec'>): string[] {
  const { kind, spec } = entry;
  return [
    ...ownNamesOf(entry),
    ...(kind.provides?.(spec).map(({ key }) => key) ?? []),
    ...(kind.referencesOf?.(spec).map(({ key }) => key) ?? []),
    // Messages about files repeat their paths.
    ...(kind.readFiles ? shownTexts(kind, spec) : []),
  ];
}

type Path = readonly (string | number)[];

/** The values at a path: several where it leads through a list, or to one. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => valuesAt(item, path));
  const [key, ...rest] = path;
  if (key === undefined) return [value];
  return isObject(value) ? valuesAt(value[key], rest) : [];
}

/** Sets the value at a path of an object, which the caller owns. */
function setValueAt(object: object, path: Path, value: unknown): void {
  const parent = valueAt(object, path.slice(0, -1));
  const last = path.at(-1);
  if (last !== undefined && typeof parent === 'object' && parent !== null) Reflect.set(parent, last, value);
}
