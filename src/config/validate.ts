import * as z from 'zod';
import { isObject, valueAt } from '../shared/json.ts';
import { type Problem, problemsOf, quote } from '../shared/problem.ts';
import { didYouMean } from '../shared/did-you-mean.ts';
import { type Declared, type Place, locate, placeWithin, problemAt } from './desired-state.ts';
import { isHiddenAt } from './kinds/field-rules.ts';
import type { Kind } from './kinds/kind.ts';
import type { KindName } from './targets.ts';
import { holdsUnset } from './unset.ts';
import { explainByNames, explainUnknownField } from './known-fields.ts';

/** What a text declares, and everything that is wrong with it. */
export interface Validated {
  /** Those that are not valid hold only what is, so that their names can be compared. */
  entries: Declared[];
  kinds: KindName[];
  prune: KindName[];
  problems: Problem[];
}

/** The keys of a file. */
export type Root = Readonly<Record<string, unknown>>;

const jsonObject = z.record(z.string(), z.unknown());

/** The keys of a config file, and those that it cannot have; without a root, it is no object. */
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
 * @param open the kinds of which one entry may turn out to be part of another, so that what is missing may be there
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

/** Validates a file that others add to, as far as it can be alone: what is missing may be in these. */
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
 * Whether no other file can make a value valid by adding to it. What a schema says of its own may be about several fields, and
 * an empty list may be added to.
 */
function isWrongAlone({ code, path }: z.core.$ZodIssue, entry: unknown): boolean {
  const value = valueAt(entry, path);
  if (value === undefined || code === 'custom' || code === 'invalid_union') return false;
  return code !== 'too_small' || !Array.isArray(value);
}

/** Whether an issue of an entry is reported. */
type Counts = (issue: z.core.$ZodIssue, entry: unknown) => boolean;

/** Validates what is declared of one kind: a list of entries, or the one that there is; `null` for none, where that can be. */
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

/** What of an entry is valid, which may be all of it. */
export function validPartOf(kind: Kind, value: unknown): object {
  const { data, error } = kind.schema.safeParse(value);
  return data ?? validPart(value, error);
}

/** A copy without what is not valid, at any depth. A text with an unset variable stays: it may be valid, and a name. */
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

/** Says more about a value of another type than it must have. YAML reads a phone number as a number. */
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

function validatePrune(
  value: unknown,
  known: readonly Kind[],
  declared: readonly Kind[],
  place: Place,
): { kinds: KindName[]; problems: Problem[] } {
  if (value === undefined) return { kinds: [], problems: [] };
  if (!Array.isArray(value)) {
    return { kinds: [], problems: [problemAt(place, [], 'must be a list of keys of this file')] };
  }
  const kinds = value.map((name: unknown) => known.find((kind) => kind.name === name));
  const problems = kinds.flatMap((kind, index) => {
    if (kind?.single && !kind.deletable) {
      return problemAt(place, [index], `there is one ${kind.singular}, which cannot be deleted`);
    }
    if (kind && declared.includes(kind)) return [];
    const advice = kind ? adviceFor(kind) : didYouMean(value[index], namesOf(declared));
    return problemAt(place, [index], `${quote(value[index])} is not a key of this file${advice}`);
  });
  return { kinds: kinds.flatMap((kind) => kind?.name ?? []), problems };
}

const namesOf = (kinds: readonly Kind[]): string[] => kinds.map(({ name }) => name);

/** How to declare that there is nothing of a kind, so that pruning deletes what there is. */
function adviceFor(kind: Kind): string {
  return kind.single
    ? `; to delete the ${kind.singular}, declare ${kind.name}: null`
    : `; to delete all there are, declare an empty list: ${kind.name}: []`;
}
