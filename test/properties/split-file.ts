import * as fc from '../fast-check.ts';
import { withFileForms } from '../../src/config/file-forms.ts';
import { configJsonSchema } from '../../src/config/json-schema.ts';
import { kinds } from '../../src/config/kinds/index.ts';
import type { Kind } from '../../src/config/kinds/kind.ts';
import { isObject } from '../../src/shared/json.ts';
import type { Content } from './tenant-config-files.ts';

/** The lists that a file can write as `{ replace: … }` and `{ add: … }`, as `roles.scopes`. */
export const lists: ReadonlySet<string> = new Set(
  Object.keys(Object(withFileForms(configJsonSchema())['definitions'])),
);

/** A value in two parts, either of which may be missing. */
interface Halves {
  one?: unknown;
  two?: unknown;
}

/** Draws a number below a limit. */
type Draw = (limit: number) => number;

/** Two files that say together what one says. */
export const splitting = fc
  .array(fc.nat(1000), { minLength: 60, maxLength: 60 })
  .map((numbers) => (content: Content, other: Content): [Content, Content] => {
    let next = 0;
    const draw: Draw = (limit) => (numbers[next++ % numbers.length] ?? 0) % limit;
    return splitContent(content, other, draw);
  });

/** @param other values of the same kinds, for a value that the second file replaces */
function splitContent(content: Content, other: Content, draw: Draw): [Content, Content] {
  const halves = Object.entries(content).map(([key, value]): [string, Halves] => {
    const kind = kinds.find(({ name }) => name === key);
    if (kind?.single) {
      return [
        key,
        isObject(value) ? splitObject(value, Reflect.get(other, key), kind, '', draw) : { two: value },
      ];
    }
    if (!Array.isArray(value)) return [key, { two: value }];
    if (kind === undefined) return [key, partition(value, draw)];
    const others: unknown = Reflect.get(other, key);
    return [key, splitEntries(kind, value, Array.isArray(others) ? others : [], draw)];
  });
  const half = (side: keyof Halves) =>
    Object.fromEntries(
      halves.flatMap(([key, { [side]: value }]) => (value === undefined ? [] : [[key, value]])),
    );
  return [half('one'), half('two')];
}

function splitEntries(kind: Kind, list: readonly unknown[], others: readonly unknown[], draw: Draw): Halves {
  if (list.length === 0) return draw(2) === 0 ? { one: list } : { two: { replace: [] } };
  const halves = list.map((entry): Halves => {
    if (!isObject(entry)) return { two: entry };
    const choice = draw(4);
    if (choice === 0) return { one: entry };
    if (choice === 1) return { two: entry };
    const names = kind.identifiersOf(entry);
    const known = others.find(
      (one) => isObject(one) && kind.identifiersOf(one).some((name) => names.includes(name)),
    );
    return splitEntry(kind, entry, known, draw);
  });
  const two = halves.flatMap((half) => half.two ?? []);
  return { one: halves.flatMap((half) => half.one ?? []), two: draw(3) === 0 ? { add: two } : two };
}

/** Both parts have what the entry is found by. */
function splitEntry(kind: Kind, entry: Record<string, unknown>, other: unknown, draw: Draw): Halves {
  const names = JSON.stringify(kind.identifiersOf(entry));
  const isName = (field: string): boolean => {
    const { [field]: _, ...rest } = entry;
    return JSON.stringify(kind.identifiersOf(rest)) !== names;
  };
  const fixed = Object.fromEntries(Object.entries(entry).filter(([field]) => isName(field)));
  const rest = Object.fromEntries(Object.entries(entry).filter(([field]) => !isName(field)));
  const { one, two } = splitObject(rest, other, kind, '', draw);
  return { one: { ...fixed, ...Object(one) }, two: { ...fixed, ...Object(two) } };
}

function splitObject(
  value: Record<string, unknown>,
  other: unknown,
  kind: Kind,
  at: string,
  draw: Draw,
): Required<Halves> {
  const halves = Object.entries(value).map(([key, inner]): [string, Halves] => {
    const replaced: unknown = isObject(other) && Object.hasOwn(other, key) ? other[key] : inner;
    return [key, splitValue(inner, replaced, kind, at === '' ? key : `${at}.${key}`, draw)];
  });
  const half = (side: keyof Halves) =>
    Object.fromEntries(halves.flatMap(([key, parts]) => (side in parts ? [[key, parts[side]]] : [])));
  return { one: half('one'), two: half('two') };
}

function splitValue(value: unknown, other: unknown, kind: Kind, at: string, draw: Draw): Halves {
  const choice = draw(4);
  if (choice === 0) return { one: value };
  if (choice === 1) return { two: value };
  const { compare } = kind.fields[at] ?? {};
  if (lists.has(`${kind.name}.${at}`) && Array.isArray(value)) {
    const isAddedTo = compare === 'set' || compare === 'keyed';
    if (choice === 2) return { one: other, two: isAddedTo || draw(2) === 0 ? { replace: value } : value };
    const isDistinct = new Set(value.map((item) => JSON.stringify(item))).size === value.length;
    if (!isDistinct) return { two: value };
    const { one, two } = isAddedTo ? partition(value, draw) : cut(value, draw);
    return { one, two: isAddedTo && draw(2) === 0 ? two : { add: two } };
  }
  if (isObject(value) && compare !== 'whole') return splitObject(value, other, kind, at, draw);
  // What is no object, or counts as a whole, takes the place of what was there, whatever that is.
  return { one: isObject(other) === isObject(value) ? other : value, two: value };
}

function partition(list: readonly unknown[], draw: Draw): Required<Halves> {
  const sides = list.map(() => draw(2));
  return {
    one: list.filter((_, index) => sides[index] === 0),
    two: list.filter((_, index) => sides[index] === 1),
  };
}

function cut(list: readonly unknown[], draw: Draw): Required<Halves> {
  const length = draw(list.length + 1);
  return { one: list.slice(0, length), two: list.slice(length) };
}
