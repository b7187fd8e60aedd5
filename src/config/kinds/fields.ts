import * as z from 'zod';
import type { FieldProblem } from './kind.ts';

/** A required field with the description that documentation and editors show. */
export function described<T extends z.ZodType>(schema: T, description: string, ...examples: z.input<T>[]): T {
  return schema.meta({ description, ...(examples.length > 0 && { examples }) });
}

/** A field that may be left out, with its description. */
export function optional<T extends z.ZodType>(schema: T, description: string, ...examples: z.input<T>[]) {
  return describeNew(schema.optional(), { description, ...(examples.length > 0 && { examples }) });
}

/** Describes a schema that only the caller has. Unlike `meta`, it makes no copy: a run builds hundreds of schemas. */
function describeNew<T extends z.ZodType>(schema: T, meta: z.core.GlobalMeta): T {
  const known: z.ZodType = schema;
  known.register(z.globalRegistry, meta);
  return schema;
}

/** An object that may be left out. Its fields that are not declared stay as they are. */
export const section = <Shape extends z.ZodRawShape>(description: string, shape: Shape) =>
  describeNew(z.strictObject(shape).optional(), { description });

/** A text of any form. */
export const text = (description: string, ...examples: string[]) =>
  optional(z.string(), description, ...examples);

/** A text of limited length. Logto counts UTF-16 units, as JavaScript does; zod counts characters. */
export const limited = (longest: number, type = z.string()) =>
  type
    .refine(({ length }) => length <= longest, {
      error: ({ input }) => `must be at most ${longest} characters long, but has ${String(input).length}`,
    })
    .meta({ maxLength: longest });

/** A text of limited length that must not be empty. */
export const limitedName = (longest: number, type?: z.ZodString) => limited(longest, type).min(1);

/** Options of a field that Logto cannot clear, so that `null` gets its own message. */
export const onlyReplaced = {
  error: ({ input }: { input?: unknown }) =>
    input === null ? 'Logto cannot clear it, only replace it' : undefined,
};

/** A list of names. */
export const names = (description: string, example: string) =>
  optional(z.array(z.string().min(1)), description, [example]);

/** True or false. */
export const flag = (description: string, ...examples: boolean[]) =>
  optional(z.boolean(), description, ...examples);

/** A whole number. */
export const whole = (description: string, example: number, min: number, max = Number.MAX_SAFE_INTEGER) =>
  optional(z.int().min(min).max(max), description, example);

/** A list whose order does not count. */
export const words = (description: string, examples: string[]) =>
  optional(z.array(z.string()), `${description} All of them; their order does not count.`, examples);

/** Custom data of any form. */
export const customData = (description: string, example: Record<string, z.core.util.JSONType>) =>
  optional(z.record(z.string(), z.json()), description, example);

export const hexColor = z
  .string()
  .regex(/^#[\dA-Fa-f]{3}([\dA-Fa-f]{3})?$/, { error: 'must be a color such as #6139f6' });

/** A colour of a page. */
export const color = (description: string) => optional(hexColor, description, '#6139f6');

/** An address that Logto or a browser opens. */
export const webUrl = z.url({ protocol: /^https?$/ });

/** A domain of e-mail addresses. Logto accepts any text, but compares it only with addresses that have a dot after their `@`. */
export const emailDomain = z.string().regex(/^[^\s@]+\.[^\s@]+$/, {
  error: 'must be a domain such as example.com: with a dot, without spaces and @',
});

/** The name of a scope of an API resource. */
export const scopeName = z
  .string()
  .regex(/^(?:[^]*\s[^\s#]*|\S[^\s#]*)#\S+$/, { error: 'must be written as indicator#scope' });

/** Whether a name cannot be a segment of a path, because URLs resolve it, even when it is encoded. */
export const isPartOfPath = (name: string): boolean => name === '.' || name === '..';

/** Refuses a value with each problem that is found in it. For `superRefine`. */
export function refuseProblems<T>(find: (value: T) => Iterable<FieldProblem>) {
  return (value: T, context: z.RefinementCtx): void => {
    for (const { path, sentence } of find(value)) {
      context.addIssue({ code: 'custom', path, message: sentence });
    }
  };
}

/**
 * Refuses items of a list with the same key. For `superRefine`.
 * @param field the field of an item that has the problem; without it, the item itself has
 */
export function refuseRepeats<T>(keyOf: (item: T) => string, field?: string) {
  return refuseProblems(function* (items: readonly T[]) {
    const first = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      const key = keyOf(item);
      const other = first.get(key);
      if (other === undefined) first.set(key, index);
      else {
        const path = field === undefined ? [index] : [index, field];
        yield { path, sentence: `is already used at index ${other}` };
      }
    }
  });
}
