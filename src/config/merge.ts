import { isObject } from '../shared/json.ts';
import type { Kind } from './kinds/kind.ts';
import { listFormOf } from './list-forms.ts';
import { type Traced, itemsOf, keysIn, listOf, objectOf, partOf } from './origin.ts';
import { isList, optionsOf, optionsWithin } from './schema-options.ts';
import { validPartOf } from './validate.ts';

/**
 * Merges files, each over those before it: entries by their identifiers, and their fields as a plan merges them with the
 * tenant. A value of a wrong type stays as it is, so that validation finds it.
 * @param files the value of each file, an object
 * @returns `undefined` when there are no files
 */
export function mergeFiles(files: readonly Traced[], kinds: readonly Kind[]): Traced | undefined {
  return files.reduce<Traced | undefined>((earlier, later) => mergeFile(earlier, later, kinds), undefined);
}

function mergeFile(earlier: Traced | undefined, later: Traced, kinds: readonly Kind[]): Traced {
  return mergeKeys(earlier, later, (key, one, other) => {
    const kind = kinds.find(({ name }) => name === key);
    if (kind) return mergeKind(kind, one, other);
    return key === 'prune' ? mergePrune(one, other) : other;
  });
}

type Merge = (earlier: Traced | undefined, later: Traced) => Traced;

/** Merges objects key by key. */
function mergeKeys(
  earlier: Traced | undefined,
  later: Traced,
  merge: (key: string, ...both: Parameters<Merge>) => Traced,
): Traced {
  const keys = new Set([...keysIn(earlier), ...keysIn(later)]);
  const parts = [...keys].flatMap((key): [string, Traced][] => {
    const [one, other] = [earlier && partOf(earlier, key), partOf(later, key)];
    const merged = other ? merge(key, one, other) : one;
    return merged ? [[key, merged]] : [];
  });
  return objectOf(parts, later.origin);
}

function mergePrune(earlier: Traced | undefined, later: Traced): Traced {
  if (earlier && !Array.isArray(earlier.value)) return earlier;
  return Array.isArray(later.value) ? listOf([...itemsOf(earlier), ...itemsOf(later)], later.origin) : later;
}

function mergeKind(kind: Kind, earlier: Traced | undefined, later: Traced): Traced {
  const entryAt = { kind, rule: '', schemas: optionsOf(kind.schema) };
  if (kind.single) return mergeValue(earlier, later, entryAt);
  const { form, list } = listFormOf(later);
  if (earlier && !Array.isArray(earlier.value)) return earlier;
  if (!Array.isArray(list.value)) return later;
  const merge: Merge = (one, other) => mergeValue(one, other, entryAt);
  const items = mergeItems(form === 'replace' ? [] : itemsOf(earlier), itemsOf(list), {
    namesOf: ({ value }) => kind.identifiersOf(validPartOf(kind, value)),
    merge,
  });
  return listOf(items, list.origin);
}

/** The place of a value: the path of its rule, and the schemas that it may follow. */
interface At {
  kind: Kind;
  rule: string;
  /** Empty for custom data. */
  schemas: readonly unknown[];
}

const within = ({ kind, rule, schemas }: At, key: string): At => ({
  kind,
  rule: rule === '' ? key : `${rule}.${key}`,
  schemas: optionsWithin(schemas, key),
});

/** Merges a value by the rule of its field, see {@link FieldRule}. */
function mergeValue(earlier: Traced | undefined, later: Traced, at: At): Traced {
  const { compare } = at.kind.fields[at.rule] ?? {};
  if (compare === 'whole') return later;
  if (isList(at.schemas)) return mergeList(earlier, later, at);
  if (!isObject(later.value)) return later;
  const former = isObject(earlier?.value) ? earlier : undefined;
  return mergeKeys(former, later, (key, one, other) => mergeValue(one, other, within(at, key)));
}

function mergeList(earlier: Traced | undefined, later: Traced, at: At): Traced {
  const { compare, by = 'name', spell = (name: string) => name } = at.kind.fields[at.rule] ?? {};
  const isAddedTo = compare === 'set' || compare === 'keyed';
  const { form = isAddedTo ? 'add' : 'replace', list } = listFormOf(later);
  if (!Array.isArray(list.value)) return later;
  const kept = form === 'replace' ? [] : itemsOf(earlier);
  const itemAt = { ...at, schemas: optionsWithin(at.schemas, 0) };
  const merge: Merge = (one, other) => mergeItem(one, other, itemAt);
  const items =
    compare === 'keyed'
      ? mergeItems(kept, itemsOf(list), { namesOf: (item) => textsOf(partOf(item, by)).map(spell), merge })
      : withFurther(
          kept,
          itemsOf(list).map((item) => merge(undefined, item)),
        );
  return listOf(items, list.origin);
}

/** Merges an item of a list. It has the rule of the list, and is no list itself. */
function mergeItem(earlier: Traced | undefined, later: Traced, at: At): Traced {
  if (!isObject(later.value)) return later;
  return mergeKeys(earlier, later, (key, one, other) => mergeValue(one, other, within(at, key)));
}

const textsOf = (part: Traced | undefined): string[] => (typeof part?.value === 'string' ? [part.value] : []);

/** The items of a list, followed by the items of another list that it lacks. */
function withFurther(kept: readonly Traced[], others: readonly Traced[]): Traced[] {
  const known = new Set(kept.map(({ value }) => JSON.stringify(value)));
  return [...kept, ...others.filter(({ value }) => !known.has(JSON.stringify(value)))];
}

/**
 * Merges lists by the names of their items. When one list has a name twice, only its first item is merged, so that validation
 * finds the second.
 */
function mergeItems(
  earlier: readonly Traced[],
  later: readonly Traced[],
  { namesOf, merge }: { namesOf: (item: Traced) => string[]; merge: Merge },
): Traced[] {
  if (earlier.length === 0) return later.map((item) => merge(undefined, item));
  const byName = new Map(
    earlier.toReversed().flatMap((item) => namesOf(item).map((name) => [name, item] as const)),
  );
  byName.delete('');
  const merged = new Map<Traced, Traced>();
  const added = later.flatMap((item) => {
    const found = namesOf(item).flatMap((name) => byName.get(name) ?? []);
    const own = found.find((one) => !merged.has(one));
    if (own === undefined) return merge(undefined, item);
    merged.set(own, merge(own, item));
    return [];
  });
  return [...earlier.map((item) => merged.get(item) ?? item), ...added];
}
