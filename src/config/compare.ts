import { isDeepStrictEqual } from 'node:util';
import { type JsonObject, isEmpty, isObject } from '../shared/json.ts';
import { formatPath } from '../shared/problem.ts';
import type { FieldRule } from './kinds/kind.ts';

/** One value that differs. */
export interface Change {
  /** Within the entry: `oidcClientMetadata.redirectUris`. */
  path: string;
  from: unknown;
  to: unknown;
  /** The values must not be shown. */
  secret: boolean;
  /** Logto cannot make this change. */
  fixed: boolean;
}

/** How a declared entry differs from what the tenant has. */
export interface Difference {
  changes: Change[];
  /** The top-level fields that differ, each with the whole value that it gets. */
  patch: Record<string, unknown>;
}

type Rules = Readonly<Record<string, FieldRule>>;

/** Whether two values are the same to Logto, which stores an empty text as null and leaves out what is empty. */
function isSame(left: unknown, right: unknown): boolean {
  if (isEmpty(left) && isEmpty(right)) return true;
  // What is sent is JSON, which has neither -0 nor undefined.
  return isDeepStrictEqual(asJson(left), asJson(right));
}

function asJson(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

/**
 * Compares a declared entry with the current one. Fields that are not declared do not count.
 * @param exact whether lists keep nothing but what is declared, because the kind is pruned
 */
export function compareEntry(declared: object, current: object, rules: Rules, exact: boolean): Difference {
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
      { rules, exact, changes, secret: false },
    );
    if (changes.length > before) patch[field] = merged;
  }
  return { changes, patch };
}

/** The path of a value: as it is shown, with the names of items, and as its rule is looked up, without. */
interface At {
  shown: string;
  rule: string;
}

interface Comparison {
  rules: Rules;
  exact: boolean;
  changes: Change[];
  secret: boolean;
}

function mergeObject(declared: JsonObject, current: JsonObject, at: At, comparison: Comparison): JsonObject {
  const result = { ...current };
  for (const [key, value] of Object.entries(declared)) {
    if (value === undefined) continue;
    const inner = { shown: formatPath(at.shown, [key]), rule: `${at.rule}.${key}` };
    const own = Object.hasOwn(current, key) ? current[key] : undefined;
    result[key] = mergeValue(value, own, inner, comparison);
  }
  return result;
}

function mergeValue(declared: unknown, current: unknown, at: At, comparison: Comparison): unknown {
  const { exact, changes, rules } = comparison;
  const rule = rules[at.rule] ?? {};
  if (rule.creationOnly) return current;
  const secret = comparison.secret || rule.secret === true;
  const inner = { ...comparison, secret };
  const differs = (to: unknown): unknown => {
    changes.push({ path: at.shown, from: current, to, secret, fixed: rule.fixed === true });
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
  // What does not exist yet is compared key by key as well, so that each key is shown by its own rule.
  if (rule.compare !== 'whole' && isObject(declared) && (isObject(current) || isEmpty(current))) {
    return mergeObject(declared, isObject(current) ? current : {}, at, inner);
  }
  return isSame(declared, current) ? current : differs(declared);
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
  const { changes, exact, secret } = comparison;
  const nameOf = (item: unknown): string => (isObject(item) ? String(item[by]) : '');
  const declaredNames = new Set(declared.map((item) => nameOf(item)));
  const unmanaged = current.filter((item) => !declaredNames.has(nameOf(item)));
  const result = declared.map((item) => {
    const name = nameOf(item);
    const own = current.find((candidate) => nameOf(candidate) === name);
    const shown = `${at.shown}[${name}]`;
    if (isObject(item) && isObject(own)) {
      return mergeObject(item, own, { shown, rule: at.rule }, comparison);
    }
    changes.push({ path: shown, from: undefined, to: item, secret, fixed: false });
    return item;
  });
  if (!exact) return [...unmanaged, ...result];
  for (const item of unmanaged) {
    changes.push({ path: `${at.shown}[${nameOf(item)}]`, from: item, to: undefined, secret, fixed: false });
  }
  return result;
}
