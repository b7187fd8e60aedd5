import { distance } from 'fastest-levenshtein';
import * as z from 'zod';
import { optionsOf, optionsWithin } from './schema-options.ts';

/** The fields that a schema knows at a path; `undefined` where it has no fields. */
function fieldsAt(schema: unknown, path: readonly PropertyKey[]): string[] | undefined {
  const options = path.reduce(optionsWithin, optionsOf(schema));
  return options.map((option) => fieldsOf(option)).find((fields) => fields !== undefined);
}

function fieldsOf(schema: unknown): string[] | undefined {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) {
    return Object.keys(schema.keyType.enum);
  }
  return undefined;
}

/** Spelling apart, and the `s` of a plural. */
const bare = (field: string): string => field.toLowerCase().replaceAll(/[_\s-]|s$/g, '');

function namesake(field: string, fields: readonly string[] = []): string | undefined {
  const bareField = bare(field);
  return fields.find((name) => bare(name) === bareField);
}

/** Letters that a misspelled name may differ in. */
const mostTypos = 2;

const isMisspelled = (field: string, name: string): boolean =>
  field.length > 3 &&
  // Comparing takes the product of the lengths.
  Math.abs(name.length - field.length) <= mostTypos &&
  distance(name, field) <= mostTypos;

/** Says how an unknown field may have been meant, or which fields exist. */
export function explainByNames(field: string, fields: readonly string[] | undefined): string {
  if (fields === undefined) return 'is not a known field';
  const meant = namesake(field, fields) ?? fields.find((name) => isMisspelled(field, name));
  return meant === undefined
    ? `is not a known field; the fields here are ${fields.join(', ')}`
    : `is not a known field; did you mean ${meant}`;
}

/** Says where an unknown field of an entry belongs, how it may have been meant, or which fields exist. */
export function explainUnknownField(
  { schema, singular }: { schema: unknown; singular: string },
  field: string,
  path: readonly PropertyKey[],
): string {
  const fields = fieldsAt(schema, path);
  const top = fieldsAt(schema, []) ?? [];
  if (namesake(field, fields) === undefined) {
    const here = path.findLast((key) => typeof key === 'string');
    if (here !== undefined && namesake(field, top) !== undefined) {
      return `belongs at the top level of the ${singular}, not in ${here}`;
    }
    const homes = top.flatMap((home) => {
      const known = namesake(field, fieldsAt(schema, [home]));
      return known === undefined ? [] : `belongs in ${home}: write { "${home}": { "${known}": … } }`;
    });
    if (homes.length === 1) return homes.join('');
  }
  return explainByNames(field, fields);
}
