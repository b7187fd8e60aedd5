import { type Problem, quote } from '../shared/problem.ts';
import { type Declared, type DesiredState, problemAt } from './desired-state.ts';
import type { Kind } from './kinds/kind.ts';
import { loadKinds } from './read-current.ts';
import { type PlacedReference, danglingReferences, keysByTarget, wrongType } from './references.ts';
import { type Target, sourceOf } from './targets.ts';
import { holdsUnset } from './unset.ts';

/** What a check without a tenant finds in a desired state. */
export interface Findings {
  /** Mistakes, whatever the tenant has. */
  problems: Problem[];
  /** References that only some tenants have a target for, and values that Logto accepts although they do not work. */
  warnings: Problem[];
}

/**
 * Checks a desired state without a tenant. Finds nothing where the result depends on the value of an unset variable.
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

/** The references to names that are not declared, whatever values unset variables get. */
function missingReferences(entries: readonly Declared[]): PlacedReference[] {
  const declared = keysByTarget(entries);
  const namesOf = (target: Target): string[] => [...(declared.get(target) ?? [])];
  return danglingReferences(entries).filter(
    ({ target, key }) =>
      ![key, ...namesOf(target), ...namesOf(sourceOf(target).kind)].some((name) => holdsUnset(name)),
  );
}

/** A missing reference is a problem if an entry of another type has its name, else a warning: the tenant may have the target. */
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
    // Its type may be an unset variable.
    if (!isValid(namesake)) return { problems: [], warnings: [] };
    return { problems: [problemAt(place, path, wrongType(noun, key))], warnings: [] };
  }
  const kind = kinds.find(({ name }) => name === source);
  const singular = noun ?? kind?.singular ?? source;
  const what = kind?.personal ? `this ${singular}` : `the ${singular} ${quote(key)}`;
  const sentence = `${what} is not declared here; the tenant must have it already`;
  return { problems: [], warnings: [problemAt(place, path, sentence)] };
}

/** Warnings about what a plan for a new tenant would refuse, or note, for an entry. */
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

/** Whether an entry is valid. One with an unset variable may not be. */
const isValid = ({ kind, spec }: Declared): boolean => kind.schema.safeParse(spec).success;
