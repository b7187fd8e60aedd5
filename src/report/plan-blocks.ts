import { type Change, compareEntry } from '../config/compare.ts';
import type { Plan, PlannedChange } from '../config/plan.ts';
import type { Hide } from '../shared/hide.ts';
import { blocks, code, list, paragraph } from './html.ts';
import { type Limit, renderFitting } from './limits.ts';
import { fenced } from './markdown.ts';
import { type TenantChange, showPlan } from './plan-text.ts';

/** What every dry run says, in HTML. */
export const nothingChanged = 'Nothing was changed (<code>dry-run</code>).';

/** The lines of a plan as a diff, with the fields of what is created. */
export const diffOf = (plan: Plan, tenant: TenantChange, hide: Hide): string[] =>
  showPlan(plan, tenant, (entry) => createdFields(entry, hide));

/**
 * The fields that an entry is created with, apart from its name, which is shown already, and passwords. What is known of
 * persons is left out.
 * @param hide tells which values hold a secret
 */
function createdFields({ kind, label, spec }: PlannedChange, hide: Hide): Change[] {
  if (kind.personal) return [];
  const holdsSecret = (text: string): boolean => hide(text) !== text;
  const { changes } = compareEntry(spec, {}, { ...kind, exact: false, holdsSecret });
  return changes.filter(({ to }) => to !== label);
}

/** What the signs of a diff mean, as a paragraph. */
const legend = paragraph(
  '<code>+</code> creates or adds, <code>!</code> changes, <code>-</code> deletes or removes.',
);

/** Lines of a plan in a block, with what their signs mean; empty without lines. */
export const fencedDiff = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : blocks(fenced('diff', lines), legend);

/** Names all that a plan deletes, as a list; empty without any. */
export function renderDeleted(names: readonly string[], isApplied: boolean, limit: Limit): string {
  if (names.length === 0) return '';
  const title = paragraph(isApplied ? 'Deleted:' : 'Would be deleted:');
  return renderFitting(names.map(code), 'deletion', limit, (shown, more) => blocks(title, list(shown), more));
}
