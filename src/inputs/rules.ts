import type { Core } from '../runner/core.ts';
import { type WorkflowEvent, isPullRequestEvent } from '../runner/event.ts';
import { type Problem, quote } from '../shared/problem.ts';
import { shortestKey } from './fields.ts';
import { readSweepPatterns } from './sweep-pattern.ts';
import { defaultTemplate, hasPlaceholder } from './tenant-name.ts';

/** What inputs are read from. */
export interface InputSource {
  core: Core;
  event: WorkflowEvent;
  /** Whether `auto` chose the operation: then the same inputs serve `provision` and `delete`. */
  isAuto: boolean;
}

/** The inputs that an operation uses, as they were given. */
export type Given = Readonly<Record<string, string>>;

/** Finds what does not go together in inputs, each of which may be valid by itself. */
export type Rules = (given: Given, source: InputSource) => Problem[];

/** For operations whose inputs all go together. */
export const noRules: Rules = () => [];

const problemIf = (isProblem: boolean, path: string, sentence: string): Problem[] =>
  isProblem ? [{ path, sentence }] : [];

const isTrue = (value: string | undefined): boolean => value?.toLowerCase() === 'true';

/** `auto` deletes only the tenant of a pull request, by its name. The same inputs serve both ends. */
export function autoRules(core: Core): Problem[] {
  const explicit = 'set operation to delete in a step of its own';
  return [
    ...problemIf(
      core.getInput('tenant-id') !== '',
      'tenant-id',
      `is not used by operation auto, which deletes by name only; ${explicit}`,
    ),
    ...problemIf(
      isTrue(core.getInput('allow-production-delete')),
      'allow-production-delete',
      `is not used by operation auto, which never deletes a production tenant; ${explicit}`,
    ),
  ];
}

/** A pull request that is closed may also mean that something is released. */
export const autoDeleteRules: Rules = ({ name = '' }, { core, event }) => {
  const auto = `pull request #${event.pullRequest} was closed, but operation auto`;
  return [
    ...problemIf(
      !hasPlaceholder(name, 'pr'),
      'name',
      `has no {pr}: ${auto} deletes only a tenant of one pull request. Add {pr} to the name, such as ${defaultTemplate}, or set operation to provision or delete`,
    ),
    ...problemIf(
      hasPlaceholder(name, 'run'),
      'name',
      `has {run}: ${auto} finds no tenant of an earlier run by it. Leave {run} out, or set operation to provision or delete`,
    ),
    ...problemIf(
      core.getInput('tag') === 'production',
      'tag',
      `is production: ${auto} never deletes a production tenant. Set operation to provision, or to delete with tenant-id and allow-production-delete`,
    ),
  ];
};

/** Only a dry run leaves differences. */
const failOnChangesRules: Rules = (given) =>
  problemIf(
    isTrue(given['fail-on-changes']) && !isTrue(given['dry-run']),
    'fail-on-changes',
    'is only for dry-run: true, because a run that applies the desired state leaves no differences; set dry-run, or leave fail-on-changes out',
  );

/** What does not go together in `provision`. */
export const provisionRules: Rules = (given, source) => {
  const { event, isAuto } = source;
  const pair = ['m2m-app-id', 'm2m-app-secret'];
  const missing = pair.filter((name) => given[name] === '');
  return [
    ...failOnChangesRules(given, source),
    ...missing.flatMap((path) =>
      problemIf(missing.length === 1, path, `is empty: give ${pair.join(' and ')} together, or neither`),
    ),
    ...problemIf(
      isAuto && isPullRequestEvent(event) && given['tag'] === 'production',
      'tag',
      'is production, but operation auto is for the tenant of a pull request, which it deletes when that is closed, and it never deletes a production tenant. Set operation to provision',
    ),
    ...problemIf(
      isTrue(given['delete-after-job']) && given['tag'] === 'production',
      'delete-after-job',
      'is for development tenants only, but tag is production; a production tenant is deleted by operation delete with tenant-id and allow-production-delete',
    ),
  ];
};

/** What the patterns of a sweep need. */
export const sweepRules: Rules = (given, { event }) => {
  const patterns = readSweepPatterns(given['name'] ?? '', event);
  if ('problem' in patterns) return [];
  const ofAgeOnly = patterns.value.find(({ subject }) => subject === undefined);
  const ofSubject = patterns.value.find(({ subject }) => subject !== undefined);
  return [
    ...problemIf(
      ofAgeOnly !== undefined && given['max-age'] === '',
      'max-age',
      `is required, because the pattern ${quote(ofAgeOnly?.text)} has none of {pr}, {branch} and {run}`,
    ),
    ...problemIf(
      ofSubject !== undefined && given['github-token'] === '',
      'github-token',
      'is empty, but sweep asks GitHub which pull requests, branches and runs are over',
    ),
  ];
};

/** An operation that only works on the desired state needs one. */
export const desiredStateRules: Rules = ({ apps, config }) =>
  problemIf(apps === '' && config === '', 'config', 'is empty, and so is apps: give one of them, or both');

/** `configure` needs something to apply, and for `comment` a secret that nobody can guess. */
export const configureRules: Rules = (given, source) => [
  ...desiredStateRules(given, source),
  ...failOnChangesRules(given, source),
  ...shortSecretRules(given, source),
];

/** The secret signs the comments of `configure`. */
const shortSecretRules: Rules = ({ comment, 'm2m-app-secret': secret = '' }) =>
  problemIf(
    isTrue(comment) && secret !== '' && secret.length < shortestKey,
    'm2m-app-secret',
    `is too short for comment, which recognizes its comments by a secret of at least ${shortestKey} characters: check that the secret is complete, or leave out comment`,
  );
