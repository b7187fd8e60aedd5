import * as z from 'zod';
import { isObject, valueAt } from '../shared/json.ts';
import type { Problem } from '../shared/problem.ts';
import { problemsOf } from '../shared/schema-problems.ts';
import { type Declared, type Place, locate, placeWithin, problemAt } from './desired-state.ts';
import { isHiddenAt } from './kinds/field-rules.ts';
import type { Kind } from './kinds/kind.ts';
import { explainByNames, explainUnknownField } from './known-fields.ts';
import type { KindName } from './targets.ts';
import { holdsUnset } from './unset.ts';
import { validatePrune } from './validate-prune.ts';

/** The entries that a config file or `apps` declares, and every problem with them. */
export interface Validated {
  /** Entries that are not valid contain only their valid fields, so that their names can be compared. */
  entries: Declared[];
  kinds: KindName[];
  prune: KindName[];
  problems: Problem[];
}

/** A config file as a whole: values by the name of a kind, and `prune`. */
export type Root = Readonly<Record<string, unknown>>;

const jsonObject = z.record(z.string(), z.unknown());

/** Checks that a config file is an object, and finds its unknown keys. Returns no root for anything else. */
export function readRoot(
  value: unknown,
  kinds: readonly Kind[],
  place: Place,
): { root?: Root; problems: Problem[] } {
  const root = jsonObject.safeParse(value ?? {}).data;
  if (root !== undefined) return { root, problems: unknownKeys(root, kinds, place) };
  const sentence = `must be an object with keys such as ${kinds[0]?.name ?? ''}`;
  return { problems: [problemAt(place, [], sentence)] };
}

/**
 * Validates what the keys of a config file declare: a key for each kind, and `prune`.
 * @param open the kinds whose entries may be completed by another file once a variable is set
 */
export function validateRoot(
  root: Root,
  kinds: readonly Kind[],
  place: Place,
  open: ReadonlySet<Kind> = new Set(),
): Validated {
  const declared = kinds.filter(({ name }) => name in root);
  const validated = declared.map((kind) => {
    const counts = open.has(kind) ? isWrongAlone : undefined;
    return validateEntries(kind, root[kind.name], placeWithin(place, [kind.name]), counts);
  });
  const prune = validatePrune(root['prune'], kinds, declared, placeWithin(place, ['prune']));
  return {
    entries: validated.flatMap(({ entries }) => entries),
    kinds: declared.map(({ name }) => name),
    prune: prune.kinds,
    problems: [...validated.flatMap(({ problems }) => problems), ...prune.problems],
  };
}

/** Validates one of several files. Finds only problems that no other file can solve. */
export function validatePart(
  root: Root,
  kinds: readonly Kind[],
  place: Place,
): Pick<Validated, 'entries' | 'problems'> {
  const validated = kinds.flatMap((kind) =>
    kind.name in root
      ? validateEntries(kind, root[kind.name], placeWithin(place, [kind.name]), isWrongAlone)
      : [],
  );
  return {
    entries: validated.flatMap(({ entries }) => entries),
    problems: validated.flatMap(({ problems }) => problems),
  };
}

/**
 * Whether no other file can solve an issue. Other files may add missing fields, fields that a check compares with others, and
 * items of an empty list.
 */
function isWrongAlone({ code, path }: z.core.$ZodIssue, entry: unknown): boolean {
  const value = valueAt(entry, path);
  if (value === undefined || code === 'custom' || code === 'invalid_union') return false;
  return code !== 'too_small' || !Array.isArray(value);
}

/** Decides whether an issue of an entry is reported. */
type Counts = (issue: z.core.$ZodIssue, entry: unknown) => boolean;

/** Validates the value of one kind: a list of entries, or the only entry. `null` declares that a deletable kind has none. */
export function validateEntries(
  kind: Kind,
  value: unknown,
  place: Place,
  counts: Counts = () => true,
): Pick<Validated, 'entries' | 'problems'> {
  if (kind.deletable && value === null) return { entries: [], problems: [] };
  if (kind.single) return validateEntry(kind, value, place, counts);
  if (!Array.isArray(value)) {
    return { entries: [], problems: [problemAt(place, [], `must be a list of ${kind.singular} entries`)] };
  }
  const all = value.map((item: unknown, index) =>
    validateEntry(kind, item, placeWithin(place, [index]), counts),
  );
  return {
    entries: all.flatMap(({ entries }) => entries),
    problems: all.flatMap(({ problems }) => problems),
  };
}

function validateEntry(
  kind: Kind,
  value: unknown,
  place: Place,
  counts: Counts,
): Pick<Validated, 'entries' | 'problems'> {
  const { data, error } = kind.schema.safeParse(value);
  if (data !== undefined) return { entries: [{ kind, spec: data, place }], problems: [] };
  const counting = new z.ZodError(error.issues.filter((issue) => counts(issue, value)));
  const problems = problemsOf(counting, value, {
    explain: (field, path) => kind.explain?.(field, path) ?? explainUnknownField(kind, field, path),
    locate: (path) => locate(place, path),
    isHidden: (path) => isHiddenAt(kind, path),
    advise: (sentence, at) => withAdvice(sentence, at, kind),
  });
  return { entries: [{ kind, spec: validPart(value, error), place }], problems };
}

/** The valid fields of an entry, which may be all. */
export function validPartOf(kind: Kind, value: unknown): object {
  const { data, error } = kind.schema.safeParse(value);
  return data ?? validPart(value, error);
}

/** A copy without invalid values, at any depth. A text with an unset variable stays, because it may be valid, and a name. */
function validPart(value: unknown, { issues }: z.ZodError): object {
  const copy = structuredClone(jsonObject.safeParse(value).data ?? {});
  for (const { code, path } of issues) {
    const last = path.at(-1);
    if (last === undefined || code === 'unrecognized_keys' || holdsUnset(valueAt(value, path))) continue;
    const parent = valueAt(copy, path.slice(0, -1));
    if (typeof parent === 'object' && parent !== null) Reflect.deleteProperty(parent, last);
  }
  return copy;
}

/** Adds advice to the problem of a value of a wrong type. YAML reads a phone number as a number, for example. */
function withAdvice(sentence: string, value: unknown, { fields, singular }: Kind): string {
  if (/^must be text, not (a number|true or false)$/.test(sentence)) return `${sentence}; put it in quotes`;
  if (!isObject(value)) return sentence;
  if (sentence === 'must be a list, not an object' && ('replace' in value || 'add' in value)) {
    return `${sentence}, unless its only key is replace or add, which holds the list`;
  }
  if (sentence !== 'must be text, not an object' || !('file' in value)) return sentence;
  const taking = Object.keys(fields).filter((path) => fields[path]?.textFile);
  const which =
    taking.length === 0
      ? `no text of the kind ${singular} can be in a file of its own`
      : `of the kind ${singular}, only ${taking.join(' and ')} can be in a file of its own`;
  return `${sentence}; ${which}`;
}

function unknownKeys(root: Root, kinds: readonly Kind[], place: Place): Problem[] {
  const known = [...namesOf(kinds), 'prune', '$schema'];
  return Object.keys(root)
    .filter((key) => !known.includes(key))
    .map((key) => problemAt(place, [key], explainByNames(key, known)));
}

const namesOf = (kinds: readonly Kind[]): string[] => kinds.map(({ name }) => name);
