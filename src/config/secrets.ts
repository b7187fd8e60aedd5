import { isObject } from '../shared/json.ts';
import { type Problem, formatPath } from '../shared/problem.ts';
import { type Declared, problemAt } from './desired-state.ts';
import type { SecretUse } from './variables.ts';

/** What the names of headers and settings that hold credentials end in. Others beside them are hidden, but not masked. */
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

/** The secrets that stand in a file itself, in fields that are secret. */
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
 * Problems with secrets in names and identifiers: those are shown, and other entries refer to them.
 * @param entries of one file; of those that are not valid, nothing is said here
 * @param secrets where they stand in the file
 */
export function secretsInNames(entries: readonly Declared[], secrets: readonly SecretUse[]): Problem[] {
  const byPlace = new Map(entries.map((entry) => [entry.place.path, entry]));
  const byEntry = Map.groupBy(secrets, ({ path: [kind = '', index] }) => {
    const single = byPlace.get(String(kind));
    return single?.kind.single
      ? single
      : byPlace.get(formatPath(String(kind), index === undefined ? [] : [index]));
  });
  return [...byEntry].flatMap(([entry, uses]) => (entry === undefined ? [] : secretsInNamesOf(entry, uses)));
}

function secretsInNamesOf(entry: Declared, secrets: readonly SecretUse[]): Problem[] {
  const { kind, spec, place } = entry;
  if (!kind.schema.safeParse(spec).success) return [];
  // A mark in place of each text with a secret in it shows which of them are parts of names.
  const marked = structuredClone(spec);
  const uses = new Map<string, { name: string; path: Path }>();
  for (const { name, path } of secrets) {
    const inner = path.slice(kind.single ? 1 : 2);
    const mark = `\uF8F0${JSON.stringify(inner).toLowerCase()}\uF8F1`;
    if (uses.has(mark)) continue;
    uses.set(mark, { name, path: inner });
    setValueAt(marked, inner, mark);
  }
  const names = namesIn({ ...entry, spec: marked });
  return [...uses].flatMap(([mark, { name, path }]) => {
    if (!names.some((text) => text.includes(mark))) return [];
    const sentence = `uses ${name} in a name or an identifier, which is shown; use a LOGTO_VAR_… variable`;
    return problemAt(place, path, sentence);
  });
}

/** All names in an entry. */
function namesIn({ kind, spec }: Declared): string[] {
  const keyed = Object.entries(kind.fields).flatMap(([path, { compare, by = 'name' }]) => {
    const items = compare === 'keyed' ? valueAt(spec, path.split('.')) : [];
    return Array.isArray(items) ? items.map((item: unknown) => valueAt(item, [by])) : [];
  });
  return [
    ...kind.identifiersOf(spec),
    ...(kind.provides?.(spec).map(({ key }) => key) ?? []),
    ...(kind.referencesOf?.(spec).map(({ key }) => key) ?? []),
    ...keyed.filter((name) => typeof name === 'string'),
  ];
}

type Path = readonly (string | number)[];

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), value);

/** The values at a path, of which there are several where it leads through lists or to one. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => valuesAt(item, path));
  const [key, ...rest] = path;
  if (key === undefined) return [value];
  return isObject(value) ? valuesAt(value[key], rest) : [];
}

/** Sets a value in an object that nobody else has. */
function setValueAt(object: object, path: Path, value: unknown): void {
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), object);
  const last = path.at(-1);
  if (last !== undefined && typeof parent === 'object' && parent !== null) Reflect.set(parent, last, value);
}
