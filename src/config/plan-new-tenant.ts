import type { Checked } from '../shared/problem.ts';
import type { Declared, DesiredState } from './desired-state.ts';
import type { Context } from './kinds/kind.ts';
import type { Match } from './match.ts';
import { planEntry } from './plan-entry.ts';
import type { Plan } from './plan.ts';
import { loadKinds } from './read-current.ts';
import { referencesOf, unknownInNewTenant } from './references.ts';
import { sourceOf } from './targets.ts';

/**
 * Plans a tenant that does not exist yet, from what Logto creates with every tenant. Sends no request, and finds what Logto
 * would refuse before there is a tenant. The plan that is applied is made later, from the tenant itself.
 * @param holdsSecret whether a text holds a secret, so that it is not shown
 * @returns the plan, or every reason why there can be none
 */
export async function planNewTenant(
  desired: DesiredState,
  holdsSecret: Context['holdsSecret'],
): Promise<Checked<Plan>> {
  const { entries } = desired;
  const targets = entries.flatMap((entry) => referencesOf(entry).map(({ target }) => sourceOf(target).kind));
  const kinds = await loadKinds(targets);
  const planned = entries.map((declared) =>
    planEntry(findInNewTenant(declared), { exact: false, holdsSecret }),
  );
  const problems = [...unknownInNewTenant(desired, kinds), ...planned.flatMap((entry) => entry.problems)];
  if (problems.length > 0) return { problems };
  const changes = planned.map(({ entry }) => entry);
  return { value: { entries: changes, toDelete: [], unmanaged: [] }, problems: [] };
}

/** Finds what Logto creates with every tenant in place of a declared entry. */
function findInNewTenant(declared: Declared): Match {
  const { kind, spec } = declared;
  const exists = kind.single && !kind.deletable;
  const current = exists ? { id: '', spec: kind.defaults ?? {} } : kind.inNewTenant?.(spec);
  const all = current ? [current] : [];
  return { declared, found: all, all };
}
