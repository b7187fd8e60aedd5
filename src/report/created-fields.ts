import { type Change, compareEntry } from '../config/compare.ts';
import type { PlannedChange } from '../config/plan.ts';
import type { Hide } from '../shared/hide.ts';

/**
 * The fields that an entry is created with, apart from its name, which is shown already, and passwords. What is known of
 * people is left out.
 * @param hide tells which values hold a secret
 */
export function createdFields({ kind, label, spec }: PlannedChange, hide: Hide): Change[] {
  if (kind.personal) return [];
  const holdsSecret = (text: string): boolean => hide(text) !== text;
  const { changes } = compareEntry(spec, {}, { ...kind, exact: false, holdsSecret });
  return changes.filter(({ to }) => to !== label);
}
