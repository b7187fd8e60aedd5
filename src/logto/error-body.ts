import * as z from 'zod';
import type { ErrorBody } from '../http/classify.ts';
import type { Issue } from '../http/reason.ts';
import { isObject, parseJson } from '../shared/json.ts';

/** The errors of both APIs and of the token endpoint, where `error` is a code. */
const errorBody = z
  .object({
    code: z.string(),
    message: z.string(),
    details: z.string(),
    error_description: z.string(),
    error: z.unknown(),
    data: z.unknown(),
  })
  .partial();

/** Newer routes of the Cloud API name code and request inside of `error`. */
const innerError = z.object({ code: z.string(), requestId: z.string() }).partial().catch({});

/**
 * Reads the body of a refusal. Of `data`, only the reason is shown: path and message of what zod found, or a message; the
 * rest may repeat what was sent.
 */
export function readErrorBody(body: unknown): ErrorBody | undefined {
  const error = errorBody.safeParse(body).data;
  if (error === undefined) return undefined;
  const inner = innerError.parse(error.error);
  const places = [error.error, error.data, error.message, error.details];
  const issues = places.map((place) => issuesIn(place)).find((found) => found.length > 0) ?? [];
  // The details repeat the issues.
  const sentences = [error.message, issues.length > 0 ? undefined : error.details, error.error_description];
  return {
    code: inner.code ?? error.code,
    message: sentences.map(readSentence).filter(Boolean).join(' '),
    requestId: inner.requestId,
    issues,
  };
}

const issueSchema = z.object({
  path: z.array(z.union([z.string(), z.number()])).catch([]),
  message: z.string(),
});

/** Levels at which the issues may be: `data.error.issues` as JSON text, for one. */
const deepest = 5;

/** What zod found: its list of issues, an object that has it somewhere, or the JSON text of one of these. */
function issuesIn(value: unknown, level = 0): Issue[] {
  if (level > deepest) return [];
  const inside = (inner: unknown): Issue[] => issuesIn(inner, level + 1);
  if (typeof value === 'string') return inside(parseObject(value));
  if (Array.isArray(value)) {
    return value.flatMap((item) => issueSchema.safeParse(item).data ?? []).map(withoutReceived);
  }
  if (!isObject(value)) return [];
  for (const key of ['issues', 'error', 'data', 'details', 'message']) {
    const found = inside(value[key]);
    if (found.length > 0) return found;
  }
  // Only below the body itself, whose message is shown anyway.
  const message = readSentence(value['message']);
  return message === undefined ? [] : [{ path: [], message }];
}

/** A sentence for users, not JSON text. */
function readSentence(text: unknown): string | undefined {
  if (typeof text !== 'string' || parseObject(text) !== undefined) return undefined;
  return withoutReceived({ message: text }).message;
}

/** The object or list of a JSON text. */
function parseObject(text: string): unknown {
  return /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
}

/** The messages of zod 3 quote what they got: `Expected 'A' | 'B', received 'C'`. */
function withoutReceived<T extends { message: string }>(from: T): T {
  return { ...from, message: from.message.replace(/,? received (?:'[^]*'|"[^]*")/, '') };
}
