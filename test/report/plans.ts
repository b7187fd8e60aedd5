import { roles } from '../../src/config/kinds/roles.ts';
import type { Plan, PlannedChange } from '../../src/config/plan.ts';

const roleOf = (label: string) => ({
  kind: roles,
  spec: { name: label, description: label },
  label,
  place: { path: 'roles[0]' },
});

const current = { id: 'r1', spec: {} };

/** Creates a role of this name. */
export const created = (label: string): PlannedChange => ({ ...roleOf(label), action: 'create' });

/** Changes a role of this name, and in it a value of the same text. */
export const changed = (label: string): PlannedChange => ({
  ...roleOf(label),
  action: 'update',
  current,
  patch: {},
  changes: [{ path: `description[${label}]`, from: label, to: 'new', isHidden: false, fixed: false }],
});

/** Applies a role of this name on every run. */
export const repeated = (label: string): PlannedChange => ({ ...roleOf(label), action: 'repeat', current });

/** A plan that does this, and deletes roles of these names. */
export const planOf = (entries: PlannedChange[], deleted: readonly string[] = []): Plan => ({
  entries,
  toDelete: deleted.map((label) => ({ kind: roles, label, current })),
  unmanaged: [],
});
