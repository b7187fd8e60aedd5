import type { WorkflowEvent } from '../runner/event.ts';
import { quote } from '../shared/problem.ts';
import {
  type Placeholder,
  defaultTemplate,
  splitTemplate,
  unknownPlaceholder,
  valueOf,
} from './tenant-name.ts';

/** What a name can say that a tenant belongs to, beside the repository. */
type Subject = Extract<Placeholder, 'pr' | 'branch' | 'run'>;

/** A pattern of the names that a sweep may look at. No template of another repository gives such a name. */
export interface SweepPattern {
  /** With the repository filled in, for messages. */
  text: string;
  /** What has to be over for a tenant to be deleted; missing when only its age counts. */
  subject?: Subject;
  /** Fits a name: gives the value of the subject in it, empty without one; `undefined` when the name does not fit. */
  match: (name: string) => string | undefined;
}

/** A part of a pattern after the repository. */
type Part = { text: string } | { subject: Subject } | { star: true };

/** What the values of a subject look like. Git allows no other characters in branches (git-check-ref-format). */
const valuePatterns: Record<Subject, string> = {
  pr: String.raw`[1-9]\d{0,14}`,
  run: String.raw`[1-9]\d{0,14}`,
  branch: String.raw`[^ ~^:?*[\\]+`,
};

/** What a pattern may have after the repository: none of the characters that a repository's name may have. */
const afterRepository = /^[^\w.*-]/;

/**
 * Reads the patterns of a sweep, one a line; without any, the default template.
 * @returns the patterns, or the sentence that says what is wrong with them
 */
export function readSweepPatterns(
  text: string,
  event: WorkflowEvent,
): { value: SweepPattern[] } | { problem: string } {
  const lines = (text || defaultTemplate).split('\n').map((line) => line.trim());
  const read = lines.filter((line) => line !== '').map((line) => readSweepPattern(line, event));
  const problems = read.flatMap((pattern) => ('problem' in pattern ? pattern.problem : []));
  return problems.length > 0
    ? { problem: problems.join('; ') }
    : { value: read.flatMap((pattern) => ('value' in pattern ? pattern.value : [])) };
}

/**
 * Reads one pattern. It is refused unless a name that it fits says for certain which repository, and which pull request,
 * branch or run, the tenant belongs to.
 */
function readSweepPattern(line: string, event: WorkflowEvent): { value: SweepPattern } | { problem: string } {
  const refuse = (sentence: string) => ({ problem: `the pattern ${quote(line)} ${sentence}` });
  const { repository } = event;
  const owner = valueOf('owner', event);
  if ('problem' in owner) return refuse(`cannot be read, because ${owner.problem}`);
  const begin = ['{owner}/{repo}', repository].find((start) => line.startsWith(start));
  const rest = begin === undefined ? '' : line.slice(begin.length);
  if (begin !== undefined && rest === '') {
    return refuse(
      `must go on after ${begin} with a character that no repository name has, such as # or a space`,
    );
  }
  if (!afterRepository.test(rest) || rest.startsWith('{')) {
    return refuse(
      `could match tenants of other repositories: it must begin with {owner}/{repo}, which is ${repository} here, and then a character that no repository name has, such as # or a space`,
    );
  }
  const parts: Part[] = [];
  for (const part of splitTemplate(rest)) {
    if ('unknown' in part) return refuse(unknownPlaceholder(part.unknown));
    if ('text' in part) {
      const pieces = part.text.split(/(\*)\**/).filter((piece) => piece !== '');
      parts.push(...pieces.map((piece): Part => (piece === '*' ? { star: true } : { text: piece })));
    } else if (part.placeholder === 'owner' || part.placeholder === 'repo') {
      return refuse(`has {${part.placeholder}} after its beginning`);
    } else {
      parts.push({ subject: part.placeholder });
    }
  }
  const problem = problemWith(parts);
  if (problem !== undefined) return refuse(problem);
  const subject = parts.flatMap((part) => ('subject' in part ? part.subject : []))[0];
  const expression = new RegExp(`^${[{ text: repository }, ...parts].map(toExpression).join('')}$`, 'su');
  return {
    value: {
      text: repository + rest,
      ...(subject === undefined ? {} : { subject }),
      match: (name) => {
        const found = expression.exec(name);
        return found ? (found[1] ?? '') : undefined;
      },
    },
  };
}

/** With more, fitting one long name could take seconds. */
const mostStars = 3;

/** Why the value of the subject could be read in two ways, or reading it takes too long, if so. */
function problemWith(parts: readonly Part[]): string | undefined {
  if (parts.filter((part) => 'star' in part).length > mostStars) return `has more than ${mostStars} *`;
  const places = parts.flatMap((part, index) => ('subject' in part ? index : []));
  const [at] = places;
  if (at === undefined) return undefined;
  if (places.length > 1) return 'has more than one of {pr}, {branch} and {run}';
  const before = parts.slice(0, at);
  const after = parts.slice(at + 1);
  const [subject] = parts.slice(at, at + 1).flatMap((part) => ('subject' in part ? part.subject : []));
  const hasStar = (some: readonly Part[]): boolean => some.some((part) => 'star' in part);
  const next = edgeOf(after[0], 'start');
  if (subject === 'branch') {
    if (hasStar(before)) return 'has * before {branch}, so that it does not say where the branch begins';
    return next === '' || next === ' ' ? undefined : 'must have the end or a space after {branch}';
  }
  if (hasStar(before) && hasStar(after)) {
    return `has * before and after {${subject}}, so that it does not say which number it means`;
  }
  return [edgeOf(before.at(-1), 'end'), next].some((edge) => /[\d*]/.test(edge))
    ? `has a digit or * next to {${subject}}, so that it does not say where the number ends`
    : undefined;
}

/** The character of a part that is next to the subject; empty at the end of the pattern. */
function edgeOf(part: Part | undefined, side: 'start' | 'end'): string {
  if (part === undefined) return '';
  if (!('text' in part)) return '*';
  return (side === 'start' ? part.text[0] : part.text.at(-1)) ?? '';
}

function toExpression(part: Part): string {
  if ('text' in part) return part.text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return 'star' in part ? '.*' : `(${valuePatterns[part.subject]})`;
}
