import * as z from 'zod';
import type { Kind } from '../src/config/kinds/kind.ts';

/** A part of a JSON Schema, as far as it says what `null` clears. */
export const schemaNode = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  examples: z.array(z.unknown()).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  minimum: z.number().optional(),
  required: z.array(z.string()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
});
export type SchemaNode = z.infer<typeof schemaNode>;

/** A field that `null` clears. */
export interface ClearableField {
  /** `[]` stands for an item of a list, `*` for any key: `scopes`, `[]`, `description`. */
  path: readonly string[];
  node: SchemaNode;
}

/** Nullable fields that are fixed once the item is created, so that `null` clears nothing. */
const fixedItems: ReadonlySet<string> = new Set(['applications.secrets[].expiresAt']);

/** The schema of one entry. */
export function entrySchema({ schema }: Pick<Kind, 'schema'>): SchemaNode {
  return schemaNode.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7' }));
}

/** The alternatives of a part: itself when there are none. */
export function optionsOf(node: SchemaNode): SchemaNode[] {
  const options = node.anyOf ?? node.oneOf;
  return options ? options.flatMap((option) => optionsOf(schemaNode.parse(option))) : [node];
}

const takesNull = ({ type, const: only, enum: values }: SchemaNode): boolean =>
  [type].flat().includes('null') || only === null || values?.includes(null) === true;

/** `scopes[].description`, `metadata.name.*`. */
export function pathText(path: readonly string[]): string {
  return path.join('.').replaceAll('.[]', '[]');
}

/** The fields of a kind that take `null`, which removes their value. In data of the user's own it is a value. */
export function clearableFields(kind: Pick<Kind, 'name' | 'schema' | 'fields'>): ClearableField[] {
  const found = new Map<string, ClearableField>();
  const visit = (node: SchemaNode, path: readonly string[]): void => {
    const rule = kind.fields[path.filter((key) => key !== '[]').join('.')] ?? {};
    if (rule.verbatim ?? rule.creationOnly ?? rule.fixed ?? false) return;
    const options = optionsOf(node);
    const text = pathText(path);
    const isNullable = options.some((option) => takesNull(option));
    const isFixed = fixedItems.has(`${kind.name}.${text}`);
    if (isNullable && !isFixed && !found.has(text)) found.set(text, { path, node });
    if (rule.compare === 'whole') return;
    for (const { properties = {}, items, additionalProperties } of options) {
      for (const [key, inner] of Object.entries(properties)) visit(schemaNode.parse(inner), [...path, key]);
      const others = schemaNode.safeParse(additionalProperties).data;
      if (others) visit(others, [...path, '*']);
      // Other lists are replaced as a whole.
      const item = rule.compare === 'keyed' ? schemaNode.safeParse(items).data : undefined;
      if (item) visit(item, [...path, '[]']);
    }
  };
  visit(entrySchema(kind), []);
  return [...found.values()];
}
