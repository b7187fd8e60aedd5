import * as z from 'zod';

/** True or false. */
export function flag(description: string) {
  return z.boolean().optional().meta({ description });
}

/** A whole number. */
export function whole(description: string, example: number, min: number, max = Number.MAX_SAFE_INTEGER) {
  return z
    .int()
    .min(min)
    .max(max)
    .optional()
    .meta({ description, examples: [example] });
}

/** A list whose order does not count. */
export function words(description: string, examples: string[]) {
  return z
    .array(z.string())
    .optional()
    .meta({ description: `${description} All of them; their order does not count.`, examples: [examples] });
}
