import * as z from 'zod';
import type { JsonObject } from '../shared/json.ts';
import { kinds } from './kinds/index.ts';

/** The JSON Schema of a config file, made of the schemas of all kinds. Draft 7, which every editor knows. */
export function configJsonSchema(): JsonObject {
  const listed = kinds.filter(({ single, deletable }) => !single || deletable).map(({ name }) => name);
  const properties = Object.fromEntries(
    kinds.map(({ name, single, deletable, schema, docs }) => {
      const one = deletable ? schema.nullable() : schema;
      const entry = single ? one : z.array(schema);
      return [name, entry.optional().meta({ description: docs })];
    }),
  );
  const root = z.strictObject({
    $schema: z.string().optional().meta({ description: 'Address of this schema, for editors.' }),
    prune: z
      .array(z.enum(listed))
      .optional()
      .meta({
        description:
          'Kinds of which everything that is not declared in this file is deleted from the tenant. Nothing is deleted otherwise, and never what Logto itself made.',
        examples: [['webhooks']],
      }),
    ...properties,
  });
  return {
    title: 'Configuration of a Logto tenant',
    ...z.toJSONSchema(root, { io: 'input', unrepresentable: 'any', target: 'draft-7' }),
  };
}
