import type { EventText, WorkflowEvent } from '../runner/event.ts';
import { didYouMean } from '../shared/did-you-mean.ts';

/**
 * The name where none is given, on events of pull requests and for sweep: Logto keeps nothing of a tenant but its name, so
 * the name says which repository and pull request it belongs to.
 */
export const defaultTemplate = '{owner}/{repo}#{pr}';

const placeholders = ['owner', 'repo', 'pr', 'branch', 'run'] as const;
/** What a template may have between braces. */
export type Placeholder = (typeof placeholders)[number];

/** A part of a template: text, or a placeholder, which may be unknown. */
type Part = { text: string } | { placeholder: Placeholder } | { unknown: string };

/** Reads a template from left to right, so that braces in what is filled in mean nothing. */
export function splitTemplate(template: string): Part[] {
  return template
    .split(/(\{[^{}\p{Cc}]{0,40}\})/u)
    .filter((part) => part !== '')
    .map((part) => {
      if (!/^\{[^{}\p{Cc}]{0,40}\}$/u.test(part)) return { text: part };
      const placeholder = placeholders.find((name) => part === `{${name}}`);
      return placeholder === undefined ? { unknown: part } : { placeholder };
    });
}

/** Says that a placeholder does not exist. */
export function unknownPlaceholder(unknown: string): string {
  const all = placeholders.map((name) => `{${name}}`);
  const there = `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
  return `has the unknown placeholder ${unknown}; there are ${there}${meantPlaceholder(unknown)}`;
}

/** Without the braces, which would make any two short ones look alike. */
const meantPlaceholder = (unknown: string): string =>
  didYouMean(unknown.slice(1, -1).trim(), placeholders).replace(/mean (.*)$/, 'mean {$1}');

/** Whether a template, the default one if it is empty, has a placeholder. */
export function hasPlaceholder(template: string, name: Placeholder): boolean {
  return splitTemplate(template || defaultTemplate).some(
    (part) => 'placeholder' in part && part.placeholder === name,
  );
}

type NameEvent = Pick<WorkflowEvent, 'name' | 'pullRequest' | 'repository' | 'branch' | 'runId'>;

/**
 * Fills in the placeholders. An empty template stands for the default one where the event is about a pull request.
 * @returns the name, or the sentence that says what to set
 */
export function fillName(template: string, event: NameEvent): EventText {
  if (template === '' && event.pullRequest === undefined) {
    return {
      problem: `is required: the event ${event.name || 'of this run'} is not about a pull request, for which the default would be ${defaultTemplate}; set name, or pr-number`,
    };
  }
  const filled = splitTemplate(template || defaultTemplate).map((part): EventText => {
    if ('text' in part) return { value: part.text };
    if ('unknown' in part) return { problem: unknownPlaceholder(part.unknown) };
    const value = valueOf(part.placeholder, event);
    return 'value' in value ? value : { problem: `has {${part.placeholder}}, but ${value.problem}` };
  });
  const problems = filled.flatMap((part) => ('problem' in part ? part.problem : []));
  return problems.length > 0
    ? { problem: [...new Set(problems)].join('; ') }
    : { value: filled.map((part) => ('value' in part ? part.value : '')).join('') };
}

/** What a placeholder stands for, or a clause that says why it stands for nothing. */
export function valueOf(placeholder: Placeholder, event: NameEvent): EventText {
  const { name, pullRequest, repository, runId } = event;
  const [, owner = '', repo = ''] = /^([^/]+)\/([^/]+)$/.exec(repository) ?? [];
  switch (placeholder) {
    case 'owner':
    case 'repo': {
      const value = placeholder === 'owner' ? owner : repo;
      return value === '' ? { problem: 'GITHUB_REPOSITORY does not name a repository' } : { value };
    }
    case 'pr':
      return pullRequest === undefined
        ? {
            problem: `the event ${name || 'of this run'} is not about a pull request; set pr-number to say which one is meant`,
          }
        : { value: String(pullRequest) };
    case 'branch':
      return event.branch;
    case 'run':
      return /^[1-9]\d*$/.test(runId)
        ? { value: runId }
        : { problem: 'GITHUB_RUN_ID is not the id of a run' };
  }
}
