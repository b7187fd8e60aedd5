import type { Problem } from '../shared/problem.ts';

/** The use of an unset variable. */
export interface UnsetUse {
  /** The name of the variable. */
  name: string;
  /** The problem where the variable must be set. */
  problem: Problem;
}

/**
 * Whether a value is a text that still contains a variable after variables were filled in, so that its real value is not
 * known. The literal text `$${LOGTO_VAR_NAME}` looks the same then, and is treated the same.
 */
export const holdsUnset = (value: unknown): boolean => typeof value === 'string' && unsetVariable.test(value);

/** Finds an unset variable in a text, also in a text that became lower case. */
export const unsetVariable = /\$\{LOGTO_(?:VAR|SECRET)_\w+\}/i;
