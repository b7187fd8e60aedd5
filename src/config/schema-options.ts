import * as z from 'zod';

/** The schemas that a value may follow, when it is neither null nor missing. */
export function optionsOf(schema: unknown): unknown[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return optionsOf(schema.unwrap());
  }
  if (schema instanceof z.ZodPipe) return optionsOf(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => optionsOf(option));
  return [schema];
}

/** The schemas that a field of an object, or an item of a list, may follow. Custom data has none. */
export function optionsWithin(schemas: readonly unknown[], key: PropertyKey): unknown[] {
  return schemas.flatMap((schema) => {
    if (schema instanceof z.ZodObject) {
      return Object.hasOwn(schema.shape, key) ? optionsOf(Reflect.get(schema.shape, key)) : [];
    }
    if (schema instanceof z.ZodArray) return optionsOf(schema.element);
    return [];
  });
}

/** Whether a value must be a list. */
export const isList = (schemas: readonly unknown[]): boolean =>
  schemas.length > 0 && schemas.every((schema) => schema instanceof z.ZodArray);
