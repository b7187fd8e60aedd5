import { formatPath } from '../shared/problem.ts';
import { toSingleLine } from '../shared/text.ts';

/** One thing that a host finds wrong with a request. */
export interface Issue {
  /** Of the field in the body of the request. */
  path: (string | number)[];
  message: string;
}

/** Why a host refuses a request, in its own words. */
export interface Reason {
  message?: string | undefined;
  issues?: readonly Issue[] | undefined;
}

/** Characters of a reason that are shown at most. More is left out, never cut: masks do not find half a secret. */
const longest = 1000;

const mostIssues = 5;

/** A reason on one line: the message, then path and message of each issue, as many as fit. Empty without a reason. */
export function showReason({ message = '', issues = [] }: Reason): string {
  const shown = whole(message);
  const told: string[] = [];
  let { length } = shown;
  for (const issue of issues.slice(0, mostIssues)) {
    const text = whole(showIssue(issue));
    length += text.length;
    if (length > longest) break;
    told.push(text);
  }
  const rest = issues.length - told.length;
  const list = [...told, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
  if (shown === '' || list === '') return shown + list;
  return `${shown}${/[.!?:]$/.test(shown) ? ' ' : ': '}${list}`;
}

function showIssue({ path, message }: Issue): string {
  // Before what follows: only the length is looked at where the text is too long to be shown.
  const at = path.length > 20 ? 'a deep path' : formatPath('', path);
  return at === '' ? message : `${at}: ${message}`;
}

function whole(text: string): string {
  return text.length > longest ? `a message of ${text.length} characters` : toSingleLine(text);
}
