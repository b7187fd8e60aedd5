import { RequestError } from '../http/failure.ts';
import { DeadlineError } from '../shared/clock.ts';
import type { Env } from '../shared/env.ts';
import { InputError, messageOf, showPlace } from '../shared/problem.ts';
import { sections } from './troubleshooting.ts';

type Title = (typeof sections)[number]['title'];

/** More links than this hide the message. */
const mostLinks = 3;

/**
 * The headings of docs/troubleshooting.md that explain an error, or its section: URLs, or for a local action paths. Several
 * problems have several headings; of more than three, only the sections are named.
 * @param env where the runner says which repository and version the action is from; both are empty for a local action
 */
export function helpPages(error: unknown, env: Env): string[] {
  const found = messagesOf(error).map((text) => headingsIn(text, sectionOf(error, text)));
  const anchors = distinct(found.flatMap((headings) => headings.map(({ anchor }) => anchor)));
  const ofSections = distinct(found.flatMap((headings) => headings.map(({ title }) => anchorOf(title))));
  const shown = anchors.length > mostLinks ? ofSections : anchors;
  return shown.slice(0, mostLinks).map((anchor) => `${pageUrl(env)}#${anchor}`);
}

/** The anchor that GitHub gives a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

function pageUrl({
  GITHUB_SERVER_URL: server,
  GITHUB_ACTION_REPOSITORY: repository,
  GITHUB_ACTION_REF: ref,
}: Env): string {
  const page = 'docs/troubleshooting.md';
  return server && repository && ref ? `${server}/${repository}/blob/${pathOf(ref)}/${page}` : page;
}

/** A branch or tag as part of a path; it may contain `#` and `/`. */
const pathOf = (ref: string): string => ref.split('/').map(encodeURIComponent).join('/');

/** The texts that each need an explanation of their own. */
function messagesOf(error: unknown): string[] {
  return error instanceof InputError
    ? error.problems.map(({ path, sentence, at }) => `${showPlace(path, at)}: ${sentence}.`)
    : [messageOf(error)];
}

interface Heading {
  title: Title;
  anchor: string;
}

/** Its headings say what became of a tenant after a failure, not why something failed. */
const consequences: Title = 'Deleting, and leftover tenants';

/** The headings whose messages are in a text, in their order there; the section, where none says why something failed. */
function headingsIn(text: string, section: Title): Heading[] {
  const found = sections.flatMap(({ title, messages }) =>
    messages.flatMap((message) => {
      const at = indexIn(text, message);
      return at === undefined ? [] : { title, message, anchor: anchorOf(message), at };
    }),
  );
  // A message may be a part of another one.
  const whole = found.filter(({ message }) =>
    found.every((other) => other.message === message || !other.message.includes(message)),
  );
  const headings = whole.toSorted((one, other) => one.at - other.at);
  const isExplained = headings.some(({ title }) => title !== consequences);
  const isKnown = section !== 'If nothing here helps' || headings.length === 0;
  return isExplained || !isKnown ? headings : [{ title: section, anchor: anchorOf(section) }, ...headings];
}

/** Where a text has the parts of a message in their order; between them is what differs from run to run. */
function indexIn(text: string, message: string): number | undefined {
  let from = 0;
  let start: number | undefined;
  for (const part of message.split('…')) {
    const at = text.indexOf(part, from);
    if (at < 0) return undefined;
    if (part !== '') start ??= at;
    from = at + part.length;
  }
  return start;
}

/** The section for an error that no heading is about. */
function sectionOf(error: unknown, text: string): Title {
  if (error instanceof InputError) {
    if (/^name: |^the pattern /.test(text)) return 'Names and patterns';
    return /^\S+\.(ya?ml|json):\d|^config: /.test(text) ? 'The config file' : 'Inputs';
  }
  if (error instanceof DeadlineError) return 'Network and time limits';
  const request = requestIn(error);
  if (request === undefined) return 'If nothing here helps';
  return request.failure.kind === 'refused' ? 'Logto refuses a request' : 'Network and time limits';
}

/** The first failed request that an error is about. */
function requestIn(error: unknown): RequestError | undefined {
  if (error instanceof RequestError) return error;
  if (!(error instanceof Error)) return undefined;
  const inner: unknown[] = error instanceof AggregateError ? error.errors : [error.cause];
  return inner.map(requestIn).find((request) => request !== undefined);
}
