import type { Checked } from '../shared/problem.ts';
import { type DesiredState, problemAt } from './desired-state.ts';
import { readDocument } from './document.ts';
import type { LoadContext, LoadedFiles } from './load-files.ts';
import { inOrder, withoutConsequences } from './problem-order.ts';
import { duplicateNames, sharedParts } from './repeats.ts';
import { type Validated, validateEntries } from './validate.ts';

export type { LoadContext };

/** The inputs that declare the desired state. Either may be empty. */
export interface DesiredStateInputs {
  /** A list of applications, as JSON or YAML. */
  apps: string;
  /** Paths of files, one per line. */
  config: string;
}

const nothing: Validated = { entries: [], kinds: [], prune: [], problems: [] };

/** Loads the desired state from `apps` and `config`. Sends no request. @returns it, or every problem of both inputs */
export async function loadDesiredState(
  { apps, config }: DesiredStateInputs,
  context: LoadContext,
): Promise<Checked<DesiredState>> {
  const [ofApps, ofFiles] = await Promise.all([loadApps(apps), loadConfig(config, context)]);
  const parts = [ofApps, ofFiles];
  const entries = parts.flatMap((part) => part.entries);
  const problems = [
    ...parts.flatMap((part) => part.problems),
    ...duplicateNames(entries),
    ...sharedParts(entries),
  ];
  if (problems.length > 0) return { problems: inOrder(problems, ofFiles.files) };
  const value = {
    entries,
    kinds: new Set(parts.flatMap(({ kinds }) => kinds)),
    prune: new Set(parts.flatMap(({ prune }) => prune)),
    unset: new Set(ofFiles.unset.map(({ name }) => name)),
  };
  return { value, problems: [] };
}

/**
 * Loads the applications of `apps`. It has no variables, because a workflow may fill it with a text that others control, such
 * as the title of a pull request.
 */
async function loadApps(text: string): Promise<Validated> {
  if (text.trim() === '') return nothing;
  const { document, problems } = await readDocument(text, { input: 'apps' });
  if (document === undefined) return { ...nothing, problems };
  // Most runs need no other kind.
  const { applications } = await import('./kinds/applications.ts');
  const validated = validateEntries(applications, document.value, document.place);
  const variables = text.includes('${LOGTO_') ? [problemAt(document.place, [], noVariables)] : [];
  return {
    ...nothing,
    ...validated,
    kinds: validated.entries.length === 0 ? [] : [applications.name],
    problems: [...problems, ...variables, ...withoutConsequences(validated.problems, problems)],
  };
}

const noVariables =
  'contains ${LOGTO_…}, but only files have variables; write an expression such as ${{ vars.NAME }} instead';

async function loadConfig(config: string, context: LoadContext): Promise<LoadedFiles> {
  // Most runs have no file.
  if (config.trim() === '') return { ...nothing, unset: [], files: [] };
  const { loadFiles } = await import('./load-files.ts');
  return loadFiles(config, context);
}
