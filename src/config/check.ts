import { type Problem, quote } from '../shared/problem.ts';
import { type Declared, type DesiredState, problemAt } from './desired-state.ts';
import type { Kind } from './kinds/kind.ts';
import { loadKinds } from './read-current.ts';
import { type PlacedReference, danglingReferences, keysByTarget, wrongType } from './references.ts';
import { type Target, sourceOf } from './targets.ts';
import { holdsUnset } from './unset.ts';

/** What is found in a desired state without a tenant. */
export interface Findings {
  /** What no tenant can have. */
  problems: Problem[];
  /** What only a tenant can have that has something already, and what Logto takes although it does not work. */
  warnings: Problem[];
}

/**
 * Checks a desired state that was loaded, without a tenant to compare it with. Nothing is said where the value of a variable
 * decides that is not set.
 */
export async function checkDesiredState({ entries }: DesiredState): Promise<Findings> {
  const missing = missingReferences(entries);
  const kinds = await loadKinds(missing.map(({ target }) => sourceOf(target).kind));
  const ofReferences = missing.map((reference) => findingsOf(reference, entries, kinds));
  return {
    problems: ofReferences.flatMap(({ problems }) => problems),
    warnings: [...ofReferences, ...entries.map(findingsOfEntry)].flatMap(({ warnings }) => warnings),
  };
}

/** The references to what is not declared, whatever values variables get. */
function missingReferences(entries: readonly Declared[]): PlacedReference[] {
  const declared = keysByTarget(entries);
  const namesOf = (target: Target): string[] => [...(declared.get(target) ?? [])];
  return danglingReferences(entries).filter(
    ({ target, key }) =>
      ![key, ...namesOf(target), ...namesOf(sourceOf(target).kind)].some((name) => holdsUnset(name)),
  );
}

/** An entry of the name that is of another type is a problem; otherwise the tenant may have what is missing. */
function findingsOf(
  { target, key, path, place }: PlacedReference,
  entries: readonly Declared[],
  kinds: readonly Kind[],
): Findings {
  const { kind: source, noun } = sourceOf(target);
  const namesake = entries.find(
    ({ kind, spec }) => kind.name === source && kind.identifiersOf(spec).includes(key),
  );
  if (noun !== undefined && namesake !== undefined) {
    // Its type may be a variable.
    if (!isValid(namesake)) return { problems: [], warnings: [] };
    return { problems: [problemAt(place, path, wrongType(noun, key))], warnings: [] };
  }
  const kind = kinds.find(({ name }) => name === source);
  const singular = noun ?? kind?.singular ?? source;
  const what = kind?.personal ? `this ${singular}` : `the ${singular} ${quote(key)}`;
  const sentence = `${what} is not declared here; the tenant must have it already`;
  return { problems: [], warnings: [problemAt(place, path, sentence)] };
}

/** What a plan for a new tenant would refuse of an entry, and what it would note beside it. */
function findingsOfEntry(entry: Declared): Findings {
  const { kind, spec, place } = entry;
  if (!isValid(entry)) return { problems: [], warnings: [] };
  const refusals = (kind.validateChange?.(spec) ?? []).map(({ path, sentence }) =>
    problemAt(place, path, `${sentence} (an error in a new tenant)`),
  );
  const note = kind.planNote?.(spec, []);
  const all = [...refusals, ...(note === undefined ? [] : [problemAt(place, [], note)])];
  return { problems: [], warnings: all.filter(({ sentence }) => !holdsUnset(sentence)) };
}

/** Whether all of an entry is valid. A text with a variable that is not set may not be. */
const isValid = ({ kind, spec }: Declared): boolean => kind.schema.safeParse(spec).success;
