import { relative } from 'node:path';
import { FileError } from '../shared/file-error.ts';
import { isLongEnough } from '../shared/hide.ts';
import type { Checked, Problem } from '../shared/problem.ts';
import { type Declared, type DesiredState, problemAt } from './desired-state.ts';
import { type SourceDocument, readDocument } from './document.ts';
import type { Kind } from './kinds/kind.ts';
import { type NamedFiles, type WorkspaceFiles, filesBeside } from './named-files.ts';
import { duplicateNames, sharedParts } from './references.ts';
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
  files: WorkspaceFiles;
  env: Readonly<Record<string, string | undefined>>;
  /** Called with each secret that stands in the file itself. */
  mask: (value: string) => void;
  /** The directory that messages name files from. */
  workspace: string | undefined;
  /** Nothing is applied: variables may be unset, so that values with them are not checked, and files that entries name missing. */
  isOnlyChecked?: boolean;
}

const nothing: Validated = { entries: [], kinds: [], prune: [], problems: [] };

/** Loads what `apps` and `config` declare. Sends no request. @returns that, or every problem of both */
export async function loadDesiredState(
  { apps, config }: DesiredStateInputs,
  context: LoadContext,
): Promise<Checked<DesiredState>> {
  const parts = await Promise.all([loadApps(apps), loadFile(config, context)]);
  const entries = parts.flatMap((part) => part.entries);
  const problems = [
    ...parts.flatMap((part) => part.problems),
    ...duplicateNames(entries),
    ...sharedParts(entries),
  ];
  if (problems.length > 0) return { problems: inOrder(problems) };
  const value = {
    entries,
    kinds: new Set(parts.flatMap(({ kinds }) => kinds)),
    prune: new Set(parts.flatMap(({ prune }) => prune)),
  };
  return { value, problems: [] };
}

/**
 * The applications of `apps`. Variables are for files: in `apps` they could stand in texts that a workflow takes from an event,
 * such as the title of a pull request.
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
    problems: [...problems, ...variables, ...without(validated.problems, problems)],
  };
}

const noVariables =
  'contains ${LOGTO_…}, but only files have variables; write an expression such as ${{ vars.NAME }} instead';

async function loadFile(path: string, context: LoadContext): Promise<Validated> {
  if (path === '') return nothing;
  const { files, isOnlyChecked = false, workspace } = context;
  const inner = relative(workspace ?? '', files.resolve(path)).replaceAll('\\', '/');
  // An absolute path may name the workspace in another way.
  const file = workspace && !inner.startsWith('..') ? inner : path;
  let text: string;
  try {
    text = await files.read(path);
  } catch (error) {
    return { ...nothing, problems: [unreadable(file, error)] };
  }
  const { document, problems } = await readDocument(text, { file });
  if (document === undefined) return { ...nothing, problems };
  const validated = await validateDocument(document, context);
  const found = [...problems, ...without(validated.problems, problems)];
  if (isOnlyChecked) return { ...validated, problems: found };
  const read = await readNamedFiles(validated.entries, filesBeside(file, files));
  const ofFiles = read.flatMap((one) => one.problems);
  return {
    ...validated,
    entries: read.map(({ entry }) => entry),
    problems: [...found, ...without(ofFiles, found)],
  };
}

/** The entries with the content of the files that they name, and what is wrong with those. */
function readNamedFiles(
  entries: readonly Declared[],
  files: NamedFiles,
): Promise<{ entry: Declared; problems: Problem[] }[]> {
  return Promise.all(
    entries.map(async (entry) => {
      const { kind, spec, place } = entry;
      if (!kind.readFiles || !kind.schema.safeParse(spec).success) return { entry, problems: [] };
      const read = await kind.readFiles(spec, files);
      const problems = read.problems.map(({ path, sentence }) => problemAt(place, path, sentence));
      return { entry: { ...entry, spec: read.spec }, problems };
    }),
  );
}

/** Fills in variables, and masks the secrets that stand in the file itself before anything can show them. */
async function validateDocument(
  { value, place }: SourceDocument,
  { env, mask, isOnlyChecked = false }: LoadContext,
): Promise<Validated> {
  // Most runs have no file.
  const [{ kinds }, { fillIn }, { literalSecrets, secretsInNames }] = await Promise.all([
    import('./kinds/index.ts'),
    import('./variables.ts'),
    import('./secrets.ts'),
  ]);
  const filled = fillIn(value, { env, place, isLiteral: literalIn(kinds) });
  const unfilled = [...filled.problems, ...filled.unset];
  const validated = validateFile(filled.value, kinds, place);
  // A shorter one is never shown either, but its mask would hide much else.
  for (const secret of literalSecrets(validated.entries)) if (isLongEnough(secret)) mask(secret);
  return {
    ...validated,
    // With a variable missing, names look alike that are not.
    entries: unfilled.length > 0 ? [] : validated.entries,
    problems: [
      ...(isOnlyChecked ? filled.problems : unfilled),
      ...without(validated.problems, unfilled),
      ...secretsInNames(validated.entries, filled),
    ],
  };
}

/** The problems that are not about what holds a value with a problem of its own: it may be wrong in a second way. */
function without(problems: readonly Problem[], others: readonly Problem[]): Problem[] {
  const paths = new Set(
    others.flatMap(({ path }) => {
      const parts = path.split(/(?=[.[])/);
      return parts.map((_, index) => parts.slice(0, index + 1).join(''));
    }),
  );
  return problems.filter(({ path }) => !paths.has(path));
}

function unreadable(file: string, error: unknown): Problem {
  if (!(error instanceof FileError)) throw error;
  const { message: sentence, at } = error;
  return at === undefined ? { path: 'config', sentence } : { path: '', sentence, at: { file, ...at } };
}

/** Whether a path of a file is that of a field whose text may hold `${…}` of its own. */
export const literalIn =
  (kinds: readonly Kind[]) =>
  ([name, ...path]: readonly (string | number)[]): boolean => {
    const kind = kinds.find((candidate) => candidate.name === name);
    return kind?.literalFields?.includes(String(path[kind.single ? 0 : 1])) === true;
  };

/** Problems of inputs first, then those of the file from top to bottom. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    ({ at: one = start }, { at: other = start }) => one.line - other.line || one.column - other.column,
  );
}

const start = { line: 0, column: 0 };
