import { isDeepStrictEqual } from 'node:util';
import { isEmpty, isObject } from '../shared/json.ts';
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
  /** The top-level fields that differ, each with the whole value that it is to have. */
  patch: Record<string, unknown>;
}

type Rules = Readonly<Record<string, FieldRule>>;
type Json = Record<string, unknown>;

/** Logto stores an empty text as null and leaves out what is empty, so that all kinds of nothing are the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (isEmpty(one) && isEmpty(other)) return true;
  // What is sent is JSON, which has neither -0 nor undefined.
  return isDeepStrictEqual(asJson(one), asJson(other));
}

function asJson(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

/**
 * Compares what is declared with what is there. Fields that are not declared do not count.
 * @param exact whether what lists hold beyond what is declared is to go: the kind is pruned
 */
export function compareEntry(declared: object, present: object, rules: Rules, exact: boolean): Difference {
  const changes: Change[] = [];
  const patch: Record<string, unknown> = {};
  const there: Json = { ...present };
  for (const [field, value] of Object.entries(declared)) {
    if (value === undefined) continue;
    const before = changes.length;
    const merged = mergeValue(
      value,
      there[field],
      { shown: field, rule: field },
      { rules, exact, changes, secret: false },
    );
    if (changes.length > before) patch[field] = merged;
  }
  return { changes, patch };
}

/** Where a value stands: for people, with the names of items, and for looking up its rule, without. */
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

function mergeObject(declared: Json, present: Json, at: At, comparison: Comparison): Json {
  const result = { ...present };
  for (const [key, value] of Object.entries(declared)) {
    if (value === undefined) continue;
    const inner = { shown: formatPath(at.shown, [key]), rule: `${at.rule}.${key}` };
    const there = Object.hasOwn(present, key) ? present[key] : undefined;
    result[key] = mergeValue(value, there, inner, comparison);
  }
  return result;
}

function mergeValue(declared: unknown, present: unknown, at: At, comparison: Comparison): unknown {
  const { exact, changes, rules } = comparison;
  const rule = rules[at.rule] ?? {};
  if (rule.creationOnly) return present;
  const secret = comparison.secret || rule.secret === true;
  const inner = { ...comparison, secret };
  const differs = (to: unknown): unknown => {
    changes.push({ path: at.shown, from: present, to, secret, fixed: rule.fixed === true });
    return to;
  };
  if (rule.compare === 'set' && Array.isArray(declared)) {
    const there = Array.isArray(present) ? present : [];
    const wanted = [...new Set<unknown>(exact ? declared : [...there, ...declared])];
    return isSame(sorted(wanted), sorted(there)) ? present : differs(wanted);
  }
  if (rule.compare === 'unordered' && Array.isArray(declared)) {
    const wanted = [...new Set<unknown>(declared)];
    return isSame(sorted(wanted), sorted(new Set(Array.isArray(present) ? present : [])))
      ? present
      : differs(wanted);
  }
  if (rule.compare === 'keyed' && Array.isArray(declared)) {
    return mergeKeyed(declared, Array.isArray(present) ? present : [], at, rule.by ?? 'name', inner);
  }
  // What is not there yet is compared key by key as well, so that each key is shown by its own rule.
  if (rule.compare !== 'whole' && isObject(declared) && (isObject(present) || isEmpty(present))) {
    return mergeObject(declared, isObject(present) ? present : {}, at, inner);
  }
  return isSame(declared, present) ? present : differs(declared);
}

const sorted = (list: Iterable<unknown>): string[] =>
  [...list].map((value) => JSON.stringify(value)).toSorted((a, b) => (a < b ? -1 : 1));

function mergeKeyed(
  declared: readonly unknown[],
  present: readonly unknown[],
  at: At,
  by: string,
  comparison: Comparison,
): unknown[] {
  const { changes, exact, secret } = comparison;
  const nameOf = (item: unknown): string => (isObject(item) ? String(item[by]) : '');
  const wanted = new Set(declared.map((item) => nameOf(item)));
  const further = present.filter((item) => !wanted.has(nameOf(item)));
  const result = declared.map((item) => {
    const name = nameOf(item);
    const there = present.find((candidate) => nameOf(candidate) === name);
    const shown = `${at.shown}[${name}]`;
    if (isObject(item) && isObject(there))
      return mergeObject(item, there, { shown, rule: at.rule }, comparison);
    changes.push({ path: shown, from: undefined, to: item, secret, fixed: false });
    return item;
  });
  if (!exact) return [...further, ...result];
  for (const item of further) {
    changes.push({ path: `${at.shown}[${nameOf(item)}]`, from: item, to: undefined, secret, fixed: false });
  }
  return result;
}
