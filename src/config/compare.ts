import { isDeepStrictEqual } from 'node:util';
import { type JsonObject, isEmpty, isObject } from '../shared/json.ts';
import { formatPath } from '../shared/problem.ts';
import { isHiddenField } from './kinds/field-rules.ts';
import type { Context, Kind } from './kinds/kind.ts';

/** One value that differs. */
export interface Change {
  /** Within the entry: `oidcClientMetadata.redirectUris`. */
  path: string;
  from: unknown;
  to: unknown;
  /** Whether the values must not be shown. */
  isHidden: boolean;
  /** Whether Logto cannot make this change. */
  fixed: boolean;
}

/** How a declared entry differs from the current one. */
export interface Difference {
  changes: Change[];
  /** The top-level fields that differ, each with its whole desired value. */
  patch: Record<string, unknown>;
}

/** Whether two values are the same to Logto, which stores an empty text as null and leaves out empty values. */
export function isSame(left: unknown, right: unknown): boolean {
  return (isEmpty(left) && isEmpty(right)) || isIdentical(left ?? null, right ?? null);
}

/** Whether two values are the same JSON, which has neither -0 nor undefined. */
export function isIdentical(left: unknown, right: unknown): boolean {
  return isDeepStrictEqual(asJson(left), asJson(right));
}

function asJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/** How entries are compared. */
export interface CompareOptions extends Pick<Kind, 'fields' | 'personal'>, Pick<Context, 'holdsSecret'> {
  /** Whether items of lists that are not declared are removed, because the kind is pruned. */
  exact: boolean;
}

/** Compares a declared entry with the current one, by the fields that are declared. */
export function compareEntry(declared: object, current: object, options: CompareOptions): Difference {
  const changes: Change[] = [];
  const patch: Record<string, unknown> = {};
  const currentFields: JsonObject = { ...current };
  for (const [field, value] of Object.entries(declared)) {
    if (value === undefined) continue;
    const before = changes.length;
    const merged = mergeValue(
      value,
      currentFields[field],
      { shown: field, rule: field },
      { ...options, changes, isHidden: options.personal === true },
    );
    if (changes.length > before) patch[field] = merged;
  }
  return { changes, patch };
}

/** Two paths of a value: one to show, with the names of items, and one to look up its rule, without them. */
interface At {
  shown: string;
  rule: string;
}

interface Comparison extends CompareOptions {
  changes: Change[];
  isHidden: boolean;
  /** Whether empty values differ from missing ones. */
  isVerbatim?: boolean;
}

function mergeObject(declared: JsonObject, current: JsonObject, at: At, comparison: Comparison): JsonObject {
  const result = { ...current };
  for (const [key, value] of Object.entries(declared)) {
    if (value === undefined) continue;
    // Keys of a hidden value may be private, too.
    const shown = comparison.isHidden ? at.shown : formatPath(at.shown, [key]);
    const inner = { shown, rule: `${at.rule}.${key}` };
    const own = Object.hasOwn(current, key) ? current[key] : undefined;
    result[key] = mergeValue(value, own, inner, comparison);
  }
  return result;
}

function mergeValue(declared: unknown, current: unknown, at: At, comparison: Comparison): unknown {
  const { exact, fields } = comparison;
  const rule = fields[at.rule] ?? {};
  if (rule.creationOnly) return current;
  const isHidden = comparison.isHidden || isHiddenField(rule);
  const isVerbatim = comparison.isVerbatim === true || rule.verbatim === true;
  const inner = { ...comparison, isHidden, isVerbatim };
  const differs = (to: unknown): unknown => {
    addChange(inner, { path: at.shown, from: current, to, fixed: rule.fixed === true });
    return to;
  };
  const currentList: unknown[] = Array.isArray(current) ? current : [];
  if (rule.compare === 'set' && Array.isArray(declared)) {
    const desired = [...new Set<unknown>(exact ? declared : [...currentList, ...declared])];
    return isSame(sorted(desired), sorted(currentList)) ? current : differs(desired);
  }
  if (rule.compare === 'unordered' && Array.isArray(declared)) {
    const desired = [...new Set<unknown>(declared)];
    return isSame(sorted(desired), sorted(new Set(currentList))) ? current : differs(desired);
  }
  if (rule.compare === 'keyed' && Array.isArray(declared)) {
    return mergeKeyed(declared, currentList, at, rule.by ?? 'name', inner);
  }
  // A missing value is compared key by key as well, so that each key is hidden or shown by its own rule.
  const isMissing = !comparison.isVerbatim && isEmpty(current);
  if (rule.compare !== 'whole' && isObject(declared) && (isObject(current) || isMissing)) {
    return mergeObject(declared, isObject(current) ? current : {}, at, inner);
  }
  const isEqual = inner.isVerbatim ? isIdentical(declared, current) : isSame(declared, current);
  return isEqual ? current : differs(declared);
}

/** Adds a change, once for each path. It is hidden when the field is, or when one of its values holds a secret. */
function addChange({ changes, isHidden, holdsSecret }: Comparison, change: Omit<Change, 'isHidden'>): void {
  if (changes.some(({ path }) => path === change.path)) return;
  const holds = [change.from, change.to].some((value) => holdsSecret(JSON.stringify(value) ?? ''));
  changes.push({ ...change, isHidden: isHidden || holds });
}

const sorted = (list: Iterable<unknown>): string[] =>
  [...list].map((value) => JSON.stringify(value)).toSorted((a, b) => (a < b ? -1 : 1));

function mergeKeyed(
  declared: readonly unknown[],
  current: readonly unknown[],
  at: At,
  by: string,
  comparison: Comparison,
): unknown[] {
  const { exact, isHidden } = comparison;
  const nameOf = (item: unknown): string => (isObject(item) ? String(item[by]) : '');
  // The names in a hidden list are hidden as well.
  const shownItem = (name: string): string => (isHidden ? at.shown : `${at.shown}[${name}]`);
  const declaredNames = new Set(declared.map((item) => nameOf(item)));
  const unmanaged = current.filter((item) => !declaredNames.has(nameOf(item)));
  const result = declared.map((item) => {
    const name = nameOf(item);
    const own = current.find((candidate) => nameOf(candidate) === name);
    const shown = shownItem(name);
    if (isObject(item) && isObject(own)) {
      return mergeObject(item, own, { shown, rule: at.rule }, comparison);
    }
    addChange(comparison, { path: shown, from: undefined, to: item, fixed: false });
    return item;
  });
  if (!exact) return [...unmanaged, ...result];
  for (const item of unmanaged) {
    addChange(comparison, { path: shownItem(nameOf(item)), from: item, to: undefined, fixed: false });
  }
  return result;
}
