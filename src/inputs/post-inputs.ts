import * as z from 'zod';
import type { Core } from '../runner/core.ts';
import { comment, pat } from './fields.ts';

/** Reads again in the post step what the comment needs. What is not valid counts as not given. */
export function readCommentInputs(core: Core): { comment: boolean; 'github-token': string } {
  const given = { comment: core.getInput('comment'), 'github-token': core.getInput('github-token') };
  return z.object(comment).safeParse(given).data ?? { comment: false, 'github-token': '' };
}

/** Reads the `pat` again in the post step; the rest of what it deletes is in its state. */
export function readPat(core: Core): string | undefined {
  return pat.safeParse(core.getInput('pat')).data;
}
