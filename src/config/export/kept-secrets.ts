import { isObject, valueAt } from '../../shared/json.ts';
import { readDocument } from '../document.ts';
import { kinds } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import { readRoot, validateRoot } from '../validate.ts';

/** A field that a file declares and an export cannot read, as it is written there: with its variables. */
export interface KeptSecret {
  /** `['config', 'headers']` */
  path: readonly string[];
  value: unknown;
}

/** The secrets that a file declares, by kind and name of their entries. */
export type KeptSecrets = ReadonlyMap<string, readonly KeptSecret[]>;

/**
 * Finds the secrets in a file that an export replaces: passwords, configs of connectors and the like, mostly variables.
 * @param text the file; one that cannot be read has none
 */
export async function secretsIn(text: string, file: string): Promise<KeptSecrets> {
  const { document } = await readDocument(text, { file });
  if (document === undefined) return new Map();
  const { root = {} } = readRoot(document.value, kinds, document.place);
  const { entries } = validateRoot(root, kinds, document.place);
  return new Map(
    entries.flatMap(({ kind, spec, place }) => {
      const written = writtenAt(document.value, kind, place.path);
      const secrets = secretFields(kind).flatMap((path): KeptSecret[] => {
        const value = valueAt(written, path);
        return value === undefined || value === null ? [] : [{ path, value }];
      });
      return kind.identifiersOf(spec).map((name) => [keyOf(kind, name), secrets] as const);
    }),
  );
}

/** An entry as it is written, because a variable does not have the form of the secret that it stands for. */
function writtenAt(file: unknown, { name }: Kind, path: string): unknown {
  const value = isObject(file) ? file[name] : undefined;
  const [, index] = /\[(\d+)\]$/.exec(path) ?? [];
  return Array.isArray(value) ? value[Number(index)] : value;
}

const secretFields = (kind: Kind): string[][] =>
  Object.entries(kind.fields)
    .filter(([, rule]) => rule.secret || rule.creationOnly || kind.appliedAlways !== undefined)
    .map(([path]) => path.split('.'));

const keyOf = ({ name }: Kind, identifier: string): string => `${name} ${identifier}`;

/** The secrets of an entry. */
export function keptFor(secrets: KeptSecrets, kind: Kind, spec: object): readonly KeptSecret[] {
  const names = kind.identifiersOf(spec).map((name) => keyOf(kind, name));
  return secrets.get(names.find((name) => secrets.has(name)) ?? '') ?? [];
}

/** An entry with its secrets, as far as what they stand in is there. */
export function withSecrets(entry: object, secrets: readonly KeptSecret[]): object {
  const copy = structuredClone(entry);
  for (const { path, value } of secrets) {
    const parent = valueAt(copy, path.slice(0, -1));
    if (isObject(parent)) Reflect.set(parent, path.at(-1) ?? '', value);
  }
  return copy;
}
