import type { Tenant } from '../logto/cloud.ts';
import { seconds } from '../shared/text.ts';

/** Whether what a tenant belongs to, such as a pull request, is over. */
export interface SubjectFact {
  /** `unknown`: GitHub does not know it. `not-asked`: GitHub could not be asked. */
  state: 'over' | 'in-use' | 'unknown' | 'not-asked';
  /** A clause for messages, such as `pull request #7 is closed`. */
  reason: string;
}

/** What a sweep knows of a tenant whose name fits its patterns. */
export interface SweepFacts {
  tenant: Tenant;
  /** What the name says that the tenant belongs to, by each pattern that it fits; empty when only its age counts. */
  subjects: readonly SubjectFact[];
  /** Milliseconds; `undefined` when the age does not matter. */
  maxAge: number | undefined;
  /** Milliseconds; `undefined` when it is not known. */
  age: number | undefined;
}

/** What becomes of a tenant in a sweep, and why. */
export interface SweepDecision {
  tenant: Tenant;
  isToDelete: boolean;
  reason: string;
  /** It stays because something is not known: a warning, or a failure at the end. */
  report?: 'warning' | 'failure';
}

/** Decides whether a sweep deletes a tenant. */
export function decideSweep({ tenant, subjects, maxAge, age }: SweepFacts): SweepDecision {
  const toDelete = (reason: string): SweepDecision => ({ tenant, isToDelete: true, reason });
  const toKeep = (reason: string, report?: SweepDecision['report']): SweepDecision => ({
    tenant,
    isToDelete: false,
    reason,
    ...(report ? { report } : {}),
  });
  const inState = (state: SubjectFact['state']) =>
    subjects.find((subject) => subject.state === state)?.reason;
  if (tenant.tag !== 'development') return toKeep('only development tenants are swept');
  const notAsked = inState('not-asked');
  if (notAsked !== undefined) return toKeep(notAsked, 'failure');
  const unknown = inState('unknown');
  if (unknown !== undefined) return toKeep(unknown, 'warning');
  const inUse = inState('in-use');
  const over = inState('over');
  if (over !== undefined && inUse === undefined) return toDelete(over);
  if (maxAge !== undefined && age === undefined) {
    return toKeep('Logto gives no plausible time of its creation, so its age is not known', 'warning');
  }
  if (maxAge !== undefined && age !== undefined && age > maxAge) {
    return toDelete(`it is ${showAge(age)} old, more than max-age allows`);
  }
  return toKeep(inUse ?? 'it is younger than max-age');
}

const hourMs = 3_600_000;

/** Shows an age in whole days, or in hours below two days. */
function showAge(ms: number): string {
  const hours = Math.floor(ms / hourMs);
  if (hours === 0) return seconds(ms);
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}
