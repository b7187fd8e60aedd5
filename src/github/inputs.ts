import * as z from 'zod';
import { readOrigin } from '../origin.ts';
import { type Checked, InputError, problemsOf, quote } from '../problems.ts';
import type { Core } from './core.ts';

/** A text input with a rule of its own: the sentence that says what is wrong, or `undefined`. */
const text = (problem: (value: string) => string | undefined): z.ZodType<string> =>
  z.string().superRefine((value, context) => {
    const message = problem(value);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

/** A text input that stands for another kind of value. */
const readAs = <T>(read: (value: string) => { value: T } | { problem: string }): z.ZodType<T> =>
  z.string().transform((value, context) => {
    const result = read(value);
    if ('value' in result) return result.value;
    context.addIssue({ code: 'custom', message: result.problem });
    return z.NEVER;
  });

const emptyPat =
  'is empty. GitHub gives no secrets to workflows of pull requests from forks; runs of Dependabot see only Dependabot ' +
  'secrets; a secret of an environment needs `environment:` on the job. Otherwise check how the secret is spelt';

// fetch throws an exception that holds the value when a header has a line break in it, so that is found here.
const pat = text((value) => {
  if (value === '') return emptyPat;
  return /^[\u0021-\u007E]+$/.test(value)
    ? undefined
    : 'must be the token alone, without blanks and line breaks';
});

/** The column in Logto's database is `varchar(128)`; it counts characters, not UTF-16 units. */
const longestName = 128;

const tenantName = text((value) => {
  const { length } = Array.from(value);
  if (length === 0) return `is required: the name of the tenant, at most ${longestName} characters`;
  if (length > longestName) return `must be at most ${longestName} characters long, but has ${length}`;
  return /\p{Cc}/u.test(value) ? 'must be one line without control characters' : undefined;
});

const region = text((value) =>
  value === ''
    ? 'is required: the name of a region of your Logto Cloud account, such as EU, US, AU or JP'
    : undefined,
);

/** The spellings of the YAML 1.2 core schema, as `getBooleanInput` of `@actions/core` takes them. */
const flag = readAs((value) => {
  if (['true', 'True', 'TRUE'].includes(value)) return { value: true };
  if (['false', 'False', 'FALSE'].includes(value)) return { value: false };
  return { problem: `must be true or false, not ${quote(value)}` };
});

const longestTimeout = 3600;

const timeoutSeconds = readAs((value) => {
  const seconds = /^\d{1,6}$/.test(value) ? Number(value) : 0;
  return seconds >= 1 && seconds <= longestTimeout
    ? { value: seconds }
    : { problem: `must be a whole number of seconds from 1 to ${longestTimeout}, not ${quote(value)}` };
});

const origin = readAs((value) => {
  const result = readOrigin(value);
  return 'origin' in result ? { value: result.origin } : result;
});

const schema = z.object({
  pat,
  name: tenantName,
  tag: z.enum(['development', 'production']),
  region,
  'mask-outputs': flag,
  'keep-on-failure': flag,
  'timeout-seconds': timeoutSeconds,
  'cloud-api-endpoint': origin,
});

/** The inputs of `provision`, validated. */
export type ProvisionInputs<App> = z.infer<typeof schema> & { apps: App[] };

/**
 * Reads and validates all inputs, without a request.
 * @param parseApplications reads the `apps` input
 * @throws InputError with every problem of every input
 */
export async function readInputs<App>(
  core: Core,
  parseApplications: (text: string) => Promise<Checked<App[]>>,
): Promise<ProvisionInputs<App>> {
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, core.getInput(name)]));
  const parsed = schema.safeParse(given);
  const apps = await parseApplications(core.getInput('apps'));
  const problems = [...(parsed.success ? [] : problemsOf(parsed.error, given)), ...apps.problems];
  if (parsed.success && apps.value !== undefined) return { ...parsed.data, apps: apps.value };
  throw new InputError(problems);
}

const postSchema = schema.pick({ pat: true });

/** Reads the `pat` again in the post step; everything else it needs is in its state. */
export function readPat(core: Core): string | undefined {
  return postSchema.safeParse({ pat: core.getInput('pat') }).data?.pat;
}
