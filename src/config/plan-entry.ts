import { type Problem, quote } from '../shared/problem.ts';
import { type CompareOptions, compareEntry } from './compare.ts';
import { nameOfPlace, problemAt } from './desired-state.ts';
import type { CurrentEntry, Kind } from './kinds/kind.ts';
import type { Match } from './match.ts';
import { type PlannedChange, labelOf, nameOf } from './plan.ts';

/** The plan for one entry, and every problem that makes it impossible. */
export interface PlannedEntry {
  entry: PlannedChange;
  problems: Problem[];
}

/** Plans one declared entry: compares it with the current one, and refuses changes that Logto or this action never makes. */
export function planEntry(
  { declared, found, all, secret }: Match,
  options: Pick<CompareOptions, 'exact' | 'holdsSecret'>,
): PlannedEntry {
  const { kind, spec, place } = declared;
  const [current, ...others] = found;
  const label = labelOf(kind, spec);
  const repeatNote = kind.appliedAlways?.(spec, current);
  const note = repeatNote ?? kind.planNote?.(spec, all);
  const base = { ...declared, label, ...(note === undefined ? {} : { note }), ...(secret && { secret }) };
  const refusals = (kind.validateChange?.(spec, current, options.exact) ?? []).map(({ path, sentence }) =>
    problemAt(place, path, sentence),
  );
  if (current === undefined) return { entry: { ...base, action: 'create' }, problems: refusals };
  if (others.length > 0) {
    const entry: PlannedChange = { ...base, action: 'keep', current };
    const sentence = kind.personal
      ? `matches several ${kind.singular}s of the tenant; declare each as its own entry`
      : `the tenant has several for ${quote(label)}: ${found.map(({ id }) => id).join(', ')}; rename or delete all but one in Logto Console`;
    return { entry, problems: [...refusals, problemAt(place, [], sentence)] };
  }
  if (repeatNote !== undefined) {
    return { entry: { ...base, action: 'repeat', current }, problems: refusals };
  }
  const exact = options.exact && current.mayGain !== true;
  const { changes, patch } = compareEntry(spec, current.spec, { ...kind, ...options, exact });
  const entry: PlannedChange =
    changes.length === 0
      ? { ...base, action: 'keep', current }
      : { ...base, action: 'update', current, changes, patch };
  return { entry, problems: [...refusals, ...forbiddenChanges(entry)] };
}

/** Problems with changes that Logto or this action never makes. */
function forbiddenChanges(entry: PlannedChange): Problem[] {
  if (entry.action !== 'update') return [];
  const { kind, place } = entry;
  const { mayGain, protectedReason } = entry.current;
  if (protectedReason !== undefined && mayGain !== true) {
    const sentence = `${nameOf(entry)} ${protectedReason}, and is never changed; choose another name`;
    return [problemAt(place, [], sentence)];
  }
  return entry.changes
    .filter(({ fixed }) => fixed)
    .map(({ path, from }) =>
      problemAt(
        place,
        [path],
        `is ${quote(from ?? null)} and cannot be changed: Logto fixes it when it creates the ${kind.singular}; choose another name, or delete the ${kind.singular} in Logto Console`,
      ),
    );
}

/** Problems with entries that stand for the same current one: a user by name, and again by e-mail address. */
export function matchedTwice(planned: readonly PlannedEntry[]): Problem[] {
  const firstByKey = new Map<string, PlannedChange>();
  return planned.flatMap(({ entry }) => {
    if (entry.action === 'create') return [];
    const key = keyOf(entry.kind, entry.current);
    const first = firstByKey.get(key) ?? entry;
    firstByKey.set(key, first);
    if (first === entry) return [];
    const sentence = `is the same ${entry.kind.singular} of the tenant as ${nameOfPlace(first.place)}; declare it once`;
    return problemAt(entry.place, [], sentence);
  });
}

/** Identifies a current entry across all kinds. */
export const keyOf = (kind: Kind, { id }: CurrentEntry): string => `${kind.name} ${id}`;
