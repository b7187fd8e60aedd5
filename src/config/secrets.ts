import { isObject } from '../shared/json.ts';
import type { Problem } from '../shared/problem.ts';
import { type Declared, problemAt } from './desired-state.ts';
import type { SecretUse } from './variables.ts';

/** Names of headers and settings that hold credentials. The others beside them, such as a host, are hidden but not masked. */
const credentialName = /pass|pwd|secret|token|key|auth|credential|cookie|session|private/i;

/** The secrets that stand in a file itself, in fields that are secret. */
export function literalSecrets(entries: readonly Declared[]): string[] {
  return entries.flatMap(({ kind, spec }) =>
    Object.entries(kind.fields)
      .filter(([, rule]) => rule.secret)
      .flatMap(([path]) => {
        const value = valueAt(spec, path.split('.'));
        return typeof value === 'string' ? value : credentialsIn(value);
      }),
  );
}

function credentialsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => credentialsIn(item));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (credentialName.test(key) ? inner : []) : credentialsIn(inner),
  );
}

/**
 * Problems with secrets in names and identifiers: those are shown, and other entries refer to them.
 * @param entries of one file; of those that are not valid, nothing is said here
 * @param secrets where they stand in the file
 */
export function secretsInNames(entries: readonly Declared[], secrets: readonly SecretUse[]): Problem[] {
  return secrets.flatMap(({ name, path }) => {
    const [kindName, index] = path;
    const entry = entries.find(
      ({ kind, place }) =>
        kind.name === kindName && (kind.single || place.path === `${kind.name}[${String(index)}]`),
    );
    if (entry === undefined || !entry.kind.schema.safeParse(entry.spec).success) return [];
    const inner = path.slice(entry.kind.single ? 1 : 2);
    // A text is part of a name when the names change with it.
    const changed = { ...entry, spec: withValueAt(entry.spec, inner, 'another text') };
    if (namesIn(entry) === namesIn(changed)) return [];
    const sentence = `uses ${name} in a name or an identifier, which is shown; take a variable named LOGTO_VAR_…`;
    return problemAt(entry.place, inner, sentence);
  });
}

/** All names in an entry, as one text to compare. */
function namesIn({ kind, spec }: Declared): string {
  const keyed = Object.entries(kind.fields).flatMap(([path, { compare, by = 'name' }]) => {
    const items = compare === 'keyed' ? valueAt(spec, path.split('.')) : [];
    return Array.isArray(items) ? items.map((item: unknown) => valueAt(item, [by])) : [];
  });
  return JSON.stringify([
    kind.identifiersOf(spec),
    kind.provides?.(spec),
    kind.referencesOf?.(spec).map(({ key }) => key),
    keyed,
  ]);
}

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), value);

/** A copy of an object with another value at a path in it. */
function withValueAt(object: object, path: readonly (string | number)[], value: unknown): object {
  const copy = structuredClone(object);
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), copy);
  const last = path.at(-1);
  if (last !== undefined && typeof parent === 'object' && parent !== null) Reflect.set(parent, last, value);
  return copy;
}
