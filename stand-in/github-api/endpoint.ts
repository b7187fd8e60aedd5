import type { Answer } from './answers.ts';
import type { Call, Permissions, Repository } from './types.ts';

/** What GitHub answers at one path. */
export interface Endpoint {
  method: string;
  /** Relative to the repository; its group, if any, is the argument of `handle`. */
  path: RegExp;
  /** The permission that the token needs. Every token may read the metadata. */
  permission: keyof Permissions | 'metadata';
  /** The documentation page that its errors name. */
  page: string;
  /** `undefined` if nothing exists at this path. */
  handle: (repository: Repository, call: Call, argument: string, page: string) => Answer | undefined;
}

/** The value of a body, or `undefined` when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
