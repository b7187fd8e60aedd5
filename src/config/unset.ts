import type { Problem } from '../shared/problem.ts';

/** Where a text uses a variable that is not set. */
export interface UnsetUse {
  /** The variable. */
  name: string;
  /** What is wrong where a variable must be set. */
  problem: Problem;
}

/**
 * Whether a value is a text that still names a variable after variables were filled in. Its real value is not known then.
 * `$${LOGTO_VAR_NAME}`, which is a literal text, looks the same; nothing is said about that either.
 */
export const holdsUnset = (value: unknown): boolean => typeof value === 'string' && unsetVariable.test(value);

/** A variable that is not set, in a text. Logto takes some texts in lower case. */
export const unsetVariable = /\$\{LOGTO_(?:VAR|SECRET)_\w+\}/i;
