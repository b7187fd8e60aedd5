import * as z from 'zod';
import { didYouMean, meantBy, namesakeOf } from '../shared/did-you-mean.ts';
import { optionsOf, optionsWithin } from './schema-options.ts';

/** The fields of a schema at a path; `undefined` where it has no fields. */
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

/** Explains an unknown field: suggests the field that may be meant, or lists those that exist. */
export function explainByNames(field: string, fields: readonly string[] | undefined): string {
  if (fields === undefined) return 'is not a known field';
  return `is not a known field${didYouMean(field, fields) || `; the fields here are ${fields.join(', ')}`}`;
}

/** Explains an unknown field of an entry: says where it belongs, suggests a field, or lists those that exist. */
export function explainUnknownField(
  { schema, singular }: { schema: unknown; singular: string },
  field: string,
  path: readonly PropertyKey[],
): string {
  const fields = fieldsAt(schema, path);
  const top = fieldsAt(schema, []) ?? [];
  if (namesakeOf(field, fields) === undefined) {
    const here = path.findLast((key) => typeof key === 'string');
    if (here !== undefined && namesakeOf(field, top) !== undefined) {
      return `belongs at the top level of the ${singular}, not in ${here}`;
    }
    const homesBy = (find: typeof namesakeOf): { home: string; known: string }[] =>
      top.flatMap((home) => {
        const known = find(field, fieldsAt(schema, [home]));
        return known === undefined ? [] : { home, known };
      });
    const [named, ...others] = homesBy(namesakeOf);
    if (named !== undefined && others.length === 0) {
      return `belongs in ${named.home}: write { "${named.home}": { "${named.known}": … } }`;
    }
    const [similar, ...more] = meantBy(field, fields) === undefined ? homesBy(meantBy) : [];
    if (similar !== undefined && more.length === 0) {
      return `is not a known field; did you mean ${similar.known} in ${similar.home}`;
    }
  }
  return explainByNames(field, fields);
}
