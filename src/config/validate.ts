import * as z from 'zod';
import { valueAt } from '../shared/json.ts';
import { type Problem, problemsOf, quote } from '../shared/problem.ts';
import { type Declared, type Place, placeWithin, problemAt } from './desired-state.ts';
import { type Kind, isHiddenAt } from './kinds/kind.ts';
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

const jsonObject = z.record(z.string(), z.unknown());

/** Validates a config file: an object with a key for each kind, and `prune`. */
export function validateFile(value: unknown, kinds: readonly Kind[], place: Place): Validated {
  const root = jsonObject.safeParse(value ?? {}).data;
  if (root === undefined) {
    const sentence = `must be an object with keys such as ${kinds[0]?.name ?? ''}`;
    return { entries: [], kinds: [], prune: [], problems: [problemAt(place, [], sentence)] };
  }
  const declared = kinds.filter(({ name }) => name in root);
  const validated = declared.map((kind) =>
    validateEntries(kind, root[kind.name], placeWithin(place, [kind.name])),
  );
  const prune = validatePrune(root['prune'], kinds, declared, placeWithin(place, ['prune']));
  return {
    entries: validated.flatMap(({ entries }) => entries),
    kinds: declared.map(({ name }) => name),
    prune: prune.kinds,
    problems: [
      ...unknownKeys(root, kinds, place),
      ...validated.flatMap(({ problems }) => problems),
      ...prune.problems,
    ],
  };
}

/** Validates what is declared of one kind: a list of entries, or the one that there is; `null` for none, where that can be. */
export function validateEntries(
  kind: Kind,
  value: unknown,
  place: Place,
): Pick<Validated, 'entries' | 'problems'> {
  if (kind.deletable && value === null) return { entries: [], problems: [] };
  if (kind.single) return validateEntry(kind, value, place);
  if (!Array.isArray(value)) {
    return { entries: [], problems: [problemAt(place, [], `must be a list of ${kind.singular} entries`)] };
  }
  const all = value.map((item: unknown, index) => validateEntry(kind, item, placeWithin(place, [index])));
  return {
    entries: all.flatMap(({ entries }) => entries),
    problems: all.flatMap(({ problems }) => problems),
  };
}

function validateEntry(kind: Kind, value: unknown, place: Place): Pick<Validated, 'entries' | 'problems'> {
  const { data, error } = kind.schema.safeParse(value);
  if (data !== undefined) return { entries: [{ kind, spec: data, place }], problems: [] };
  const problems = problemsOf(
    error,
    value,
    place.path,
    (field, path) => kind.explain?.(field, path) ?? explainUnknownField(kind, field, path),
    place.position,
    (path) => isHiddenAt(kind, path),
  );
  return {
    entries: [{ kind, spec: validPart(value, error), place }],
    problems: problems.map((problem) => ({ ...problem, sentence: withQuotesAdvice(problem.sentence) })),
  };
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

/** YAML reads a phone number as a number. */
function withQuotesAdvice(sentence: string): string {
  return /^must be text, not (a number|true or false)$/.test(sentence)
    ? `${sentence}; put it in quotes`
    : sentence;
}

function unknownKeys(root: Record<string, unknown>, kinds: readonly Kind[], place: Place): Problem[] {
  const known = [...kinds.map(({ name }) => name), 'prune', '$schema'];
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
    return problemAt(place, [index], `${quote(value[index])} is not a key of this file${adviceFor(kind)}`);
  });
  return { kinds: kinds.flatMap((kind) => kind?.name ?? []), problems };
}

/** How to declare that there is nothing of a kind, so that pruning deletes what there is. */
function adviceFor(kind: Kind | undefined): string {
  if (kind === undefined) return '';
  return kind.single
    ? `; to delete the ${kind.singular}, declare ${kind.name}: null`
    : `; to delete all there are, declare an empty list: ${kind.name}: []`;
}
