import * as z from 'zod';

/** The fields that a schema knows at a path; `undefined` when it knows none there. */
export function fieldsAt(schema: unknown, path: readonly PropertyKey[]): string[] | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return fieldsAt(schema.unwrap(), path);
  const [key, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    if (key === undefined) return Object.keys(schema.shape);
    return fieldsAt(Reflect.get(schema.shape, key), rest);
  }
  if (schema instanceof z.ZodArray && key !== undefined) return fieldsAt(schema.element, rest);
  if (schema instanceof z.ZodUnion) {
    return schema.options.map((option) => fieldsAt(option, path)).find((fields) => fields !== undefined);
  }
  return undefined;
}

const bare = (field: string): string => field.toLowerCase().replaceAll(/[_\s-]|s$/g, '');

/** Says of an unknown field how it may have been meant, or which fields there are. */
export function explainByNames(field: string, fields: readonly string[] | undefined): string {
  if (fields === undefined) return 'is not a known field';
  const meant =
    fields.find((name) => bare(name) === bare(field)) ??
    fields.find((name) => field.length > 3 && distance(name, field) <= 2);
  return meant === undefined
    ? `is not a known field; the fields here are ${fields.join(', ')}`
    : `is not a known field; did you mean ${meant}`;
}

/** How many letters have to be added, taken away or replaced (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of one.split('').entries()) {
    let before = index;
    const next = [index + 1];
    for (const [column, otherLetter] of other.split('').entries()) {
      const above = row[column + 1] ?? 0;
      next.push(Math.min(above + 1, (next[column] ?? 0) + 1, before + (letter === otherLetter ? 0 : 1)));
      before = above;
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
