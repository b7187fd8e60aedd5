import * as z from 'zod';

/** What an answer of Logto holds of the fields that a schema knows, at every depth. Values are left as they are. */
export function knownValues(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return knownValues(schema.unwrap(), value);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => knownValues(schema.element, item));
  }
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).filter(([key]) => Object.hasOwn(schema.shape, key));
  return Object.fromEntries(known.map(([key, inner]) => [key, knownValues(schema.shape[key], inner)]));
}
