import { PlainError } from './errors.ts';
import type { Call } from './routes.ts';

/**
 * The body as Logto's core reads it: JSON or a form. A missing body is an empty object, and other content types stay text
 * (samples 022, 064 to 067).
 */
export function coreBody({ headers, text }: Call): unknown {
  const type = headers.get('content-type') ?? '';
  if (text === '') return {};
  if (type.includes('application/json')) {
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new PlainError(400, error instanceof Error ? error.message : String(error));
    }
  }
  if (type.includes('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text));
  return text;
}
