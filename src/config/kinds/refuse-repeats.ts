import type * as z from 'zod';

/** Refuses what stands in a list twice, told by a field of its items. For `superRefine`. */
export function refuseRepeats<T>(keyOf: (item: T) => string, field: string) {
  return (items: readonly T[], context: z.RefinementCtx): void => {
    const first = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      const other = first.get(keyOf(item));
      if (other === undefined) first.set(keyOf(item), index);
      else
        context.addIssue({
          code: 'custom',
          path: [index, field],
          message: `stands at index ${other} already`,
        });
    }
  };
}
