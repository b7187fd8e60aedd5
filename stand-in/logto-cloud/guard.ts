import type * as z from 'zod';
import { CloudError, CoreError } from './errors.ts';

type Path = readonly PropertyKey[];

/** An issue in the format of zod 3, which Logto still uses: key order matters if it is sent as text (sample 005). */
type Issue = { code: string; path: Path; message: string } & Record<string, unknown>;

const typeNames: Record<string, string> = { record: 'object', int: 'integer' };

/** Parses the data of a Management API request, or refuses it with 400 `guard.invalid_input` (samples 045 to 067). */
export function guard<T>(
  schema: z.ZodType<T>,
  value: unknown,
  part: 'body' | 'query' | 'params' | 'files',
): T {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => asZod3(issue));
  throw new CoreError('guard.invalid_input', {
    values: { part },
    data: { issues, name: 'ZodError' },
    details: issues.map(detail).join('\n'),
  });
}

/** Parses a body of the Cloud API, or refuses it with 400 and the issues as text (sample 005). */
export function cloudGuard<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => asZod3(issue));
  throw new CloudError(400, JSON.stringify(issues, null, 2), { issues, name: 'ZodError' });
}

export function detail({ code, path, message, expected, received }: Issue): string {
  const text =
    code === 'invalid_type' ? `Expected ${String(expected)} but received ${String(received)}.` : message;
  return `Error in key path "${path.map(String).join('.')}": (${code}) ${text}`;
}

export function asZod3(issue: z.core.$ZodIssue, parent: Path = []): Issue {
  const path = [...parent, ...issue.path];
  switch (issue.code) {
    case 'invalid_type': {
      const expected = typeNames[issue.expected] ?? issue.expected;
      const received = expected === 'integer' ? 'float' : typeOf(issue.input);
      return { code: 'invalid_type', expected, received, path, message: mismatch(expected, received) };
    }
    case 'invalid_value': {
      if (issue.values.length === 1) {
        const [literal] = issue.values;
        const message = `Invalid literal value, expected ${JSON.stringify(literal)}`;
        return { received: issue.input, code: 'invalid_literal', expected: literal, path, message };
      }
      const expected = issue.values.map((value) => `'${String(value)}'`).join(' | ');
      const received = typeOf(issue.input);
      if (typeof issue.input !== 'string') {
        return { expected, received, code: 'invalid_type', path, message: mismatch(expected, received) };
      }
      const message = `Invalid enum value. Expected ${expected}, received '${issue.input}'`;
      return { received: issue.input, code: 'invalid_enum_value', options: issue.values, path, message };
    }
    case 'too_small': {
      const { minimum, origin: type } = issue;
      const message = bound(type, 'at least', 'greater', Number(minimum));
      return { code: 'too_small', minimum, type, inclusive: true, exact: false, message, path };
    }
    case 'too_big': {
      const { maximum, origin: type } = issue;
      const message = bound(type, 'at most', 'less', Number(maximum));
      return { code: 'too_big', maximum, type, inclusive: true, exact: false, message, path };
    }
    case 'invalid_format':
      return {
        validation: issue.format,
        code: 'invalid_string',
        message: issue.format === 'regex' ? 'Invalid' : `Invalid ${issue.format}`,
        path,
      };
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `'${key}'`).join(', ');
      const message = `Unrecognized key(s) in object: ${keys}`;
      return { code: 'unrecognized_keys', keys: issue.keys, path, message };
    }
    case 'invalid_union': {
      if ('options' in issue && issue.options) {
        const expected = issue.options.map((option) => `'${String(option)}'`).join(' | ');
        const message = `Invalid discriminator value. Expected ${expected}`;
        return { code: 'invalid_union_discriminator', options: issue.options, path, message };
      }
      const unionErrors = issue.errors.map((issues) => ({
        issues: issues.map((inner) => asZod3(inner, path)),
        name: 'ZodError',
      }));
      return { code: 'invalid_union', unionErrors, path, message: 'Invalid input' };
    }
    default:
      return { code: 'custom', message: issue.message, path };
  }
}

function mismatch(expected: string, received: string): string {
  return received === 'undefined' ? 'Required' : `Expected ${expected}, received ${received}`;
}

function bound(type: string, amount: string, order: string, limit: number): string {
  if (type === 'string') return `String must contain ${amount} ${limit} character(s)`;
  if (type === 'array') return `Array must contain ${amount} ${limit} element(s)`;
  return `Number must be ${order} than or equal to ${limit}`;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
