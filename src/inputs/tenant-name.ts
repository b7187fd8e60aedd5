import type { WorkflowEvent } from '../runner/event.ts';

/** The name where none is given, on events of pull requests and for sweep. */
const defaultTemplate = '{repo}-pr-{pr}';

const placeholder = /\{(\w+)\}/g;

/** The repository's name without its owner. */
function repositoryName(repository: string): string {
  return repository.slice(repository.indexOf('/') + 1);
}

/** Says which placeholders of a template do not exist; `undefined` when all do. */
function unknownPlaceholder(template: string): string | undefined {
  const unknown = [...template.matchAll(placeholder)].find(([, name]) => name !== 'repo' && name !== 'pr');
  return unknown && `has the unknown placeholder ${unknown[0]}; there are {repo} and {pr}`;
}

/**
 * Fills in `{repo}` and `{pr}`. An empty template stands for the default one where the event is about a pull request.
 * @returns the name, or the sentence that says what to set
 */
export function fillName(
  template: string,
  event: Pick<WorkflowEvent, 'name' | 'pullRequest' | 'repository'>,
): { value: string } | { problem: string } {
  const { pullRequest } = event;
  if (template === '' && pullRequest === undefined) {
    return {
      problem: `is required: the event ${event.name || 'of this run'} is not about a pull request, for which the default would be ${defaultTemplate}`,
    };
  }
  const used = template || defaultTemplate;
  const unknown = unknownPlaceholder(used);
  if (unknown !== undefined) return { problem: unknown };
  if (used.includes('{pr}') && pullRequest === undefined) {
    return {
      problem: `has {pr}, but the event ${event.name || 'of this run'} is not about a pull request; write the number instead`,
    };
  }
  return {
    value: used.replaceAll(placeholder, (_, name) =>
      name === 'repo' ? repositoryName(event.repository) : String(pullRequest),
    ),
  };
}

/** A name with the number of a pull request in it. */
export interface NamePattern {
  /** The template with the repository filled in, for messages. */
  template: string;
  /** The number in a tenant's name, when the name fits; numbers have no leading zeros. */
  numberIn(name: string): number | undefined;
}

/**
 * Reads a template for `sweep`, which has to hold `{pr}`: otherwise it could not tell one pull request from another.
 * @returns the pattern, or the sentence that says what to set
 */
export function readPattern(
  template: string,
  event: Pick<WorkflowEvent, 'repository'>,
): { value: NamePattern } | { problem: string } {
  const used = template || defaultTemplate;
  const unknown = unknownPlaceholder(used);
  if (unknown !== undefined) return { problem: unknown };
  const filled = used.replaceAll('{repo}', repositoryName(event.repository));
  const parts = filled.split('{pr}');
  if (parts.length !== 2)
    return { problem: 'must hold {pr} exactly once, where the number stands in the names of the tenants' };
  const [before = '', after = ''] = parts;
  return {
    value: {
      template: filled,
      numberIn(name) {
        if (!name.startsWith(before) || !name.endsWith(after)) return undefined;
        const digits = name.slice(before.length, name.length - after.length);
        return /^[1-9]\d{0,9}$/.test(digits) ? Number(digits) : undefined;
      },
    },
  };
}
