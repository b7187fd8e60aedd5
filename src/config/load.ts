import { relative } from 'node:path';
import { type Checked, type Problem, quote } from '../shared/problem.ts';
import type { Declared, DesiredState } from './desired-state.ts';
import { readDocument } from './document.ts';
import type { Kind } from './kinds/kind.ts';
import { duplicateNames } from './references.ts';
import { type Validated, validateEntries, validateFile } from './validate.ts';

/** The inputs that declare what a tenant should hold. Either may be empty. */
export interface DesiredStateInputs {
  /** A list of applications, as JSON or YAML. */
  apps: string;
  /** Path of a file. */
  config: string;
}

/** What loading takes from outside. */
export interface LoadContext {
  files: {
    /** @throws the error of Node, whose `code` says why */
    read(path: string): Promise<string>;
    /** The absolute path. */
    resolve(path: string): string;
  };
  env: Readonly<Record<string, string | undefined>>;
  /** Called with each secret before it is used. */
  mask: (value: string) => void;
  /** The directory that messages name files from. */
  workspace: string | undefined;
}

interface Part extends Validated {
  hidden: string[];
}

const nothing: Part = { entries: [], kinds: [], prune: [], hidden: [], problems: [] };

/** Loads what `apps` and `config` declare. Sends no request. @returns that, or every problem of both */
export async function loadDesiredState(
  { apps, config }: DesiredStateInputs,
  context: LoadContext,
): Promise<Checked<DesiredState>> {
  const parts = await Promise.all([loadApps(apps), loadFile(config, context)]);
  const entries = parts.flatMap((part) => part.entries);
  const problems = [...parts.flatMap((part) => part.problems), ...duplicateNames(entries)];
  if (problems.length > 0) return { problems: inOrder(problems) };
  for (const password of passwordsOf(entries)) context.mask(password);
  const value = {
    entries,
    kinds: new Set(parts.flatMap(({ kinds }) => kinds)),
    prune: new Set(parts.flatMap(({ prune }) => prune)),
    hidden: parts.flatMap(({ hidden }) => hidden),
  };
  return { value, problems: [] };
}

/**
 * The applications of `apps`. Variables are for files: in `apps` they could stand in texts that a workflow takes from an event,
 * such as the title of a pull request.
 */
async function loadApps(text: string): Promise<Part> {
  if (text.trim() === '') return nothing;
  const { value: document, problems } = await readDocument(text, { input: 'apps' });
  if (document === undefined) return { ...nothing, problems };
  // Most runs need no other kind.
  const { applications } = await import('./kinds/applications.ts');
  const validated = validateEntries(applications, document.value, document.place);
  return { ...nothing, ...validated, kinds: validated.entries.length === 0 ? [] : [applications.name] };
}

async function loadFile(path: string, { files, env, mask, workspace }: LoadContext): Promise<Part> {
  if (path === '') return nothing;
  let text: string;
  try {
    text = await files.read(path);
  } catch (error) {
    return { ...nothing, problems: [unreadable(path, error)] };
  }
  const file = workspace ? relative(workspace, files.resolve(path)).replaceAll('\\', '/') : path;
  // Most runs have no file.
  const [{ kinds }, { fillIn, protectVariables }] = await Promise.all([
    import('./kinds/index.ts'),
    import('./variables.ts'),
  ]);
  const { value: document, problems } = await readDocument(protectVariables(text), { file });
  if (document === undefined) return { ...nothing, problems };
  const { place } = document;
  const isLiteral = literalIn(kinds);
  const filled = fillIn(document.value, { env, place, isLiteral });
  for (const secret of filled.secrets) mask(secret);
  const validated = validateFile(filled.value, kinds, place);
  return {
    ...validated,
    // With a variable missing, names look alike that are not.
    entries: filled.problems.length > 0 ? [] : validated.entries,
    hidden: filled.secrets,
    problems: [...filled.problems, ...validated.problems],
  };
}

function unreadable(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return {
    path: 'config',
    sentence:
      code === 'ENOENT'
        ? `there is no file ${quote(path, 200)} in the workspace; the job needs actions/checkout before this step`
        : `the file ${quote(path, 200)} cannot be read (${code || 'unknown reason'})`,
  };
}

/** Whether a path of a file is that of a field whose text may hold `${…}` of its own. */
const literalIn =
  (kinds: readonly Kind[]) =>
  ([name, ...path]: readonly (string | number)[]): boolean => {
    const kind = kinds.find((candidate) => candidate.name === name);
    return kind?.literalFields?.includes(String(path[kind.single ? 0 : 1])) === true;
  };

/** Passwords that are in the file itself need not be in the log as well. */
function passwordsOf(entries: readonly Declared[]): string[] {
  return entries.flatMap(({ kind, spec }) =>
    Object.entries(spec).flatMap(([field, value]) =>
      kind.fields[field]?.creationOnly && typeof value === 'string' ? value : [],
    ),
  );
}

/** Problems of inputs first, then those of the file from top to bottom. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => rank(a) - rank(b));
}

const rank = ({ at }: Problem): number => (at ? at.line * 10_000 + at.column : 0);
