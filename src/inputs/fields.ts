import * as z from 'zod';
import { isHeaderText } from '../http/headers.ts';
import { readOrigin } from '../logto/endpoint.ts';
import { quote } from '../shared/problem.ts';
import type { WorkflowEvent } from '../runner/event.ts';
import { readPrNumber } from './pr-number.ts';
import { type SweepPattern, readSweepPatterns } from './sweep-pattern.ts';
import { fillName } from './tenant-name.ts';

/** An input that is read as another type, or the sentence that says what is wrong with it. */
const readAs = <T>(read: (value: string) => { value: T } | { problem: string }): z.ZodType<T> =>
  z.string().transform((value, context) => {
    const result = read(value);
    if ('value' in result) return result.value;
    context.addIssue({ code: 'custom', message: result.problem });
    return z.NEVER;
  });

/** A text input with a rule of its own: the sentence that says what is wrong, or `undefined`. */
const text = (problemWith: (value: string) => string | undefined): z.ZodType<string> =>
  readAs((value) => {
    const problem = problemWith(value);
    return problem === undefined ? { value } : { problem };
  });

const emptySecret =
  'is empty. GitHub gives no secrets to workflows of pull requests from forks, and runs of Dependabot see only Dependabot ' +
  'secrets: set missing-pat to skip, and such runs succeed without a tenant. A secret of an environment needs `environment:` ' +
  'on the job. Otherwise check that the secret or variable exists, and how it is spelled';

/** How tokens of other services begin. The beginning may be shown, the token never. */
const foreignTokens = [
  { begins: /^(gh[opsur]_|github_pat_)/, what: 'a token of GitHub' },
  { begins: /^(eyJ)/, what: 'a JWT, such as an access token' },
  { begins: /^(glpat-)/, what: 'a token of GitLab' },
  { begins: /^(npm_)/, what: 'a token of npm' },
  { begins: /^(xox[abeoprs]-)/, what: 'a token of Slack' },
  { begins: /^(sk[_-]|rk_|pk_)/, what: 'a key of another service' },
];

/** Says what a token is that is certainly not a PAT of Logto Cloud. */
function foreignToken(value: string): string | undefined {
  for (const { begins, what } of foreignTokens) {
    const [prefix] = begins.exec(value) ?? [];
    if (prefix !== undefined) {
      return `begins with ${prefix}, so it is ${what}, not a personal access token of Logto Cloud (pat_…): check which secret the step uses`;
    }
  }
  return undefined;
}

const isOneWord = (value: string): boolean => value === '' || isHeaderText(value, Infinity);

/** Characters of a secret that protects what everyone can read: seals, and the marks of comments. A PAT has at least as many. */
export const shortestKey = 20;

/** A personal access token of Logto Cloud. */
export const pat = text((value) => {
  if (value === '') return emptySecret;
  if (!isOneWord(value)) return 'must be the token alone, without spaces or line breaks';
  const foreign = foreignToken(value);
  if (foreign !== undefined) return foreign;
  return value.length >= shortestKey
    ? undefined
    : `is too short for a Logto Cloud personal access token (pat_…), which has at least ${shortestKey} characters: check that the secret is complete`;
});

const problemWithCredential = (value: string): string | undefined =>
  isOneWord(value) ? undefined : 'must be one word, without spaces or line breaks';

/** An optional credential: empty, or text that fits into a header. */
export const credential = text(problemWithCredential);

/** A credential that the operation cannot do without. */
export const requiredCredential = text((value) =>
  value === '' ? emptySecret : problemWithCredential(value),
);

/** The column in Logto's database is `varchar(128)`; it counts characters, not UTF-16 units. */
const longestName = 128;

/**
 * The name of a tenant, its placeholders filled in from the event.
 * @param isOptional whether it may be empty
 */
export const tenantName = (event: WorkflowEvent, isOptional = false): z.ZodType<string> =>
  readAs((template) => {
    if (isOptional && template === '') return { value: '' };
    const filled = fillName(template, event);
    if ('problem' in filled) return filled;
    const { length } = Array.from(filled.value);
    if (length > longestName) {
      return { problem: `must be at most ${longestName} characters long, but has ${length}` };
    }
    // Of two names that look the same, one may hold what nobody sees. Half a surrogate pair would not reach Logto as it is.
    return /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(filled.value)
      ? { problem: 'must be one line without control or format characters' }
      : filled;
  });

/** The number of the pull request that is meant; `undefined` when the input is empty. */
export const prNumber = (event: WorkflowEvent): z.ZodType<number | undefined> =>
  readAs((value) => readPrNumber(value, event));

/** The patterns of the names of tenants that a sweep may delete. */
export const sweepPatterns = (event: WorkflowEvent): z.ZodType<SweepPattern[]> =>
  readAs((lines) => readSweepPatterns(lines, event));

/** The tenant type. */
export const tag = z.enum(['development', 'production']);

/** The id of a tenant, or empty. */
export const tenantId = text((value) =>
  /^[\da-z-]{0,21}$/.test(value)
    ? undefined
    : `must be the id of a tenant, such as abc123, not ${quote(value)}`,
);

/** The name or display name of a region. */
export const region = text((value) =>
  value === ''
    ? 'is required: the name of a region of your Logto Cloud account, such as EU, US, AU or JP'
    : undefined,
);

/** The spellings of the YAML 1.2 core schema, as `getBooleanInput` of `@actions/core` takes them. */
export const flag = readAs((value) => {
  if (['true', 'True', 'TRUE'].includes(value)) return { value: true };
  if (['false', 'False', 'FALSE'].includes(value)) return { value: false };
  return { problem: `must be true or false, not ${quote(value)}` };
});

/** The inputs that ask for comments on pull requests. */
export const comment = { comment: flag, 'github-token': credential };

const longestTimeout = 3600;

/** Whole seconds. */
export const timeoutSeconds = readAs((value) => {
  const seconds = /^\d{1,6}$/.test(value) ? Number(value) : 0;
  return seconds >= 1 && seconds <= longestTimeout
    ? { value: seconds }
    : { problem: `must be a whole number of seconds from 1 to ${longestTimeout}, not ${quote(value)}` };
});

const hour = 3_600_000;
const unitMs: Record<string, number> = { h: hour, d: 24 * hour };

/** An age in milliseconds; `undefined` when the input is empty. */
export const age = readAs<number | undefined>((value) => {
  if (value === '') return { value: undefined };
  const [, count, unit = ''] = /^([1-9]\d{0,4})([dh])$/.exec(value) ?? [];
  return count === undefined
    ? { problem: `must be a whole number and a unit, such as 14d or 36h, not ${quote(value)}` }
    : { value: Number(count) * (unitMs[unit] ?? 0) };
});

const asOrigin = (value: string): { value: string } | { problem: string } => {
  const result = readOrigin(value);
  return 'origin' in result ? { value: result.origin } : result;
};

/** The origin of the Cloud API. */
export const origin = readAs(asOrigin);

/** The output `sealed` of another job. */
export const sealed = text((value) =>
  value === ''
    ? 'is empty: pass the output `sealed` of the job that provisioned, as `needs.<job>.outputs.sealed`, and declare it under `outputs:` of that job'
    : undefined,
);

/** The origin of a tenant, which has no default. */
export const endpoint = readAs((value) =>
  value === ''
    ? { problem: 'is required: the origin of the tenant, such as https://abc123.logto.app' }
    : asOrigin(value),
);

/** The indicator of an API resource, which Logto compares literally. */
export const resource = text((value) =>
  value === '' || (URL.canParse(value) && isOneWord(value))
    ? undefined
    : `must be the indicator of the Management API, such as https://default.logto.app/api, not ${quote(value)}`,
);

/** The file that an export is written to. */
export const exportPath = text((value) => {
  if (value === '') return 'is required: the path of the file to write, such as logto.yml';
  if (value.includes('\n')) return 'names several files, but export writes one; give one path';
  return /\.(ya?ml|json)$/.test(value) ? undefined : `must end in .yml, .yaml or .json, not ${quote(value)}`;
});
