import { type Hide, type Part, formsOf, hideParts, hideValues } from '../shared/hide.ts';
import { isObject, parseJson } from '../shared/json.ts';
import type { Failure, RequestSummary } from './failure.ts';

/** What a request sends. */
export interface RequestContent extends RequestSummary {
  headers: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. Bytes are a file, which no server repeats in a message. */
  body?: string | URLSearchParams | Uint8Array<ArrayBuffer>;
  /** Texts of the body that may be shown, and so stay in what a server says. */
  shownTexts?: readonly string[];
}

/** Characters that a text has at least to be hidden: shorter ones stand in every sentence. */
const shortest = 3;

/** Characters that a credential has at least to be hidden inside a longer word too. */
const shortestCredential = 8;

/**
 * A failure without texts of the request, which a server may repeat: values of users, secrets of connectors, the credential.
 * A text stays where it is part of a longer word, and where the message says it anyway, because `doing` does.
 * @param hideSecrets takes out what the run knows to be secret
 */
export function hideEchoes(failure: Failure, request: RequestContent, hideSecrets: Hide): Failure {
  if (failure.kind !== 'refused' && failure.kind !== 'unreadable') return failure;
  const hide = hiderOf(request, hideSecrets);
  const requestId = failure.requestId === undefined ? {} : { requestId: hide(failure.requestId) };
  if (failure.kind === 'unreadable') return { ...failure, problem: hide(failure.problem), ...requestId };
  const { code, message } = failure;
  return {
    ...failure,
    ...(code ? { code: hide(code) } : {}),
    ...(message ? { message: hide(message) } : {}),
    ...requestId,
  };
}

function hiderOf(request: RequestContent, hideSecrets: Hide): Hide {
  const credentials = credentialsOf(request.headers['authorization'] ?? '');
  // The names of fields say where something is wrong.
  const shown = new Set([...(request.shownTexts ?? []), ...keysIn(request.json)]);
  const sent = textsOf(request).filter((text) => !shown.has(text));
  const texts = new Set([...credentials, ...sent].filter(({ length }) => length >= shortest));
  const forms = new Set(
    [...texts]
      .map(formsOf)
      .filter((own) => hideWords(request.doing, own) === request.doing)
      .flat(),
  );
  // Also with their secrets replaced, as they stand in a text after `hideSecrets`.
  const words = [...new Set([...forms].flatMap((form) => [form, hideSecrets(form)]))].filter(
    (word) => word.length >= shortest && word !== '***',
  );
  const secrets = credentials.filter(({ length }) => length >= shortestCredential);
  // A word may be a part of a secret, of which the rest would stay.
  return (text) => hideWords(hideValues(hideSecrets(text), secrets), words);
}

/** The credential of a header, and what it is made of. */
function credentialsOf(authorization: string): string[] {
  const [, scheme = '', credential = ''] = /^(\S+) (.*)$/.exec(authorization) ?? [];
  if (scheme !== 'Basic') return [credential];
  const parts = Buffer.from(credential, 'base64').toString().split(':');
  // Both parts are form-encoded (RFC 6749 §2.3.1).
  return [credential, ...new URLSearchParams(parts.map((part) => `=${part}`).join('&')).values()];
}

function textsOf({ path, shownPath, json, body }: RequestContent): string[] {
  const [pathname = '', query = ''] = path.split('?', 2);
  const shown = new Set(shownPath?.split('/'));
  return [
    ...(shownPath === undefined ? [] : pathname.split('/').filter((part) => !shown.has(part))),
    // The number and the size of a page are no text.
    ...[...new URLSearchParams(query).values()].filter((text) => !/^\d{1,4}$/.test(text)),
    ...textsIn(json),
    ...(body instanceof URLSearchParams ? body.values() : []),
    ...(typeof body === 'string' ? textsIn(parseJson(body) ?? body) : []),
  ];
}

function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysIn(item));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...keysIn(item)]);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  // A shorter number stands in many sentences.
  if (typeof value === 'number') return String(value).length >= 4 ? [String(value)] : [];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item));
  return isObject(value) ? Object.values(value).flatMap((item) => textsIn(item)) : [];
}

const wordCharacter = /[\p{L}\p{N}_]/u;

/** Characters that a text has at least to be hidden inside a longer word, and however its letters are written. */
const shortestDistinct = 8;

function hideWords(text: string, words: readonly string[]): string {
  const shown = hideParts(
    text,
    words.flatMap((word) => partsWith(text, word)),
  );
  // A word that stood directly beside another one is whole now.
  return shown === text ? text : hideWords(shown, words);
}

function partsWith(text: string, word: string): Part[] {
  const isDistinct = word.length >= shortestDistinct;
  const isInside = (at: number, inside: number): boolean =>
    !isDistinct && wordCharacter.test(text.charAt(at)) && wordCharacter.test(text.charAt(inside));
  const found = new Set([
    ...indexesOf(text, word),
    // A letter whose lower case is longer would shift what follows.
    ...(isDistinct && isAsLongInLowerCase(text) ? indexesOf(text.toLowerCase(), word.toLowerCase()) : []),
  ]);
  return Array.from(found, (from): Part => [from, from + word.length]).filter(
    ([from, to]) => !isInside(from - 1, from) && !isInside(to, to - 1),
  );
}

const isAsLongInLowerCase = (text: string): boolean => text.toLowerCase().length === text.length;

function indexesOf(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}
