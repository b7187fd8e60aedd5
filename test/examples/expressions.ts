import * as z from 'zod';
import type { Job } from './workflow.ts';

/** The values of expressions that are not outputs of a step or job. */
export type Values = Record<string, string>;

/** The value of an output, of a field of its JSON, or of a known expression. */
function evaluate(expression: string, values: Values): string {
  const [, of, field = ''] = /^fromJSON\(([\w.-]+)(?: \|\| '\{\}')?\)(.+)$/.exec(expression) ?? [];
  const value = values[of ?? expression];
  if (value === undefined) throw new Error(`The value of ${expression} is not known`);
  if (of === undefined) return value;
  const path = [...field.matchAll(/\.([\w-]+)|\['([^']+)'\]/g)].map(
    ([, name, quoted]) => name ?? quoted ?? '',
  );
  // As on GitHub, fromJSON refuses an empty text, and a missing field is empty.
  const json: unknown = JSON.parse(value === '' && expression.includes("|| '{}'") ? '{}' : value);
  const found = path.reduce<unknown>(
    (at, name) => (at === '' ? '' : (z.record(z.string(), z.unknown()).parse(at)[name] ?? '')),
    json,
  );
  if (value !== '' && found === '') throw new Error(`${expression} finds nothing in ${value}`);
  return String(found);
}

/**
 * Replaces the expressions of a text by their values.
 * @throws if a value is not known, or fromJSON finds nothing
 */
export const fill = (value: string, values: Values): string =>
  value.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => evaluate(expression, values));

/** Changes each value of a record. */
export const mapValues = (record: Values, change: (value: string) => string): Values =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));

/** The expressions of a text, without their braces. */
const expressionsOf = (value: string): string[] =>
  [...value.matchAll(/\$\{\{ (.+?) \}\}/g)].map(([, expression = '']) => expression);

/** All expressions of a job, including those of `if`, which need no braces. */
export const expressionsIn = (job: Job): string[] =>
  [job, ...job.steps].flatMap((part) => [part.if ?? '', ...expressionsOf(JSON.stringify(part))]);

/** The reads of an output by `fromJSON` that fail on an empty output, as it is after `closed` and in a skipped run. */
export const unguardedReads = (content: string): string[] =>
  [...content.matchAll(/fromJSON\(((?:steps|needs|jobs)\.[\w.-]+)\)/g)]
    .filter(([read, output]) => !content.includes(`${output} && ${read}`))
    .map(([read]) => read);
