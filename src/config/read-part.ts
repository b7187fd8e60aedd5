import { relative } from 'node:path';
import { FileError } from '../shared/file-error.ts';
import type { Problem } from '../shared/problem.ts';
import { placeWithin } from './desired-state.ts';
import { readDocument } from './document.ts';
import type { Kind } from './kinds/kind.ts';
import { pathInEntry } from './list-forms.ts';
import { type WorkspaceFiles, filesBeside } from './named-files.ts';
import type { Traced } from './origin.ts';
import { without } from './problem-order.ts';
import type { PlacedSecret } from './secrets.ts';
import { readTextFiles, withoutTextFiles } from './text-files.ts';
import type { UnsetUse } from './unset.ts';
import { readRoot } from './validate.ts';
import { fillIn } from './variables.ts';

/** What reading takes from outside. */
export interface ReadContext {
  files: WorkspaceFiles;
  env: Readonly<Record<string, string | undefined>>;
  /** The directory that messages name files from. */
  workspace: string | undefined;
  /** Variables may be unset: values with them are not checked. */
  allowsUnset?: boolean;
  /** Files that entries name may be missing: they are not read. */
  allowsMissingFiles?: boolean;
}

/** One file, as far as it can be read by itself. */
export interface Part {
  /** As messages call it. */
  file: string;
  /** What it says, an object; missing when that cannot be read. */
  content?: Traced;
  /** The same as it is written, with its variables and the names of its files. */
  written?: unknown;
  secrets: PlacedSecret[];
  /** How many values there are, those of the files before it included. */
  values: number;
  problems: Problem[];
  /** Where variables stand that have no value: nothing else is said about these texts. */
  unfilled: Problem[];
  /** Those of them that are not set. */
  unset: UnsetUse[];
}

/** What a file is read beside. */
interface Beside {
  kinds: readonly Kind[];
  /** Whether it is the only one. */
  isAlone: boolean;
  /** How many values the files before it have. */
  valuesBefore: number;
}

/** Reads a file, with the values of its variables and the texts that stand in files of their own. Sends no request. */
export async function readPart(
  path: string,
  { kinds, isAlone, valuesBefore }: Beside,
  context: ReadContext,
): Promise<Part> {
  const { files, env, allowsUnset = false, allowsMissingFiles = false } = context;
  const file = shownPath(path, context);
  const unread: Part = { file, secrets: [], values: valuesBefore, problems: [], unfilled: [], unset: [] };
  let text: string;
  try {
    text = await files.read(path);
  } catch (error) {
    return { ...unread, problems: [unreadable(file, error)] };
  }
  const { document, problems } = await readDocument(text, { file }, valuesBefore);
  if (document === undefined) return { ...unread, problems };
  const place = isAlone ? document.place : { ...document.place, file };
  const filled = fillIn(document.value, { env, place, isLiteral: literalIn(kinds) });
  const { root, problems: wrongKeys } = readRoot(filled.value, kinds, place);
  const texts = allowsMissingFiles
    ? { root: withoutTextFiles(root ?? {}, kinds), problems: [] }
    : await readTextFiles(root ?? {}, { kinds, place, file, files: filesBeside(file, files) });
  const unfilled = [...filled.problems, ...filled.unset.map(({ problem }) => problem)];
  return {
    file,
    ...(root && {
      content: { value: texts.root, origin: { file: place, path: [] } },
      written: document.value,
    }),
    secrets: filled.secrets.map(({ path: at, ...use }) => ({ ...use, place: placeWithin(place, at) })),
    values: document.values,
    problems: [
      ...problems,
      ...without(allowsUnset ? filled.problems : unfilled, problems),
      ...without([...wrongKeys, ...texts.problems], [...problems, ...unfilled]),
    ],
    unfilled,
    unset: filled.unset,
  };
}

/** The path as messages show it. An absolute one may name the workspace in another way. */
function shownPath(path: string, { files, workspace }: ReadContext): string {
  const inner = relative(workspace ?? '', files.resolve(path)).replaceAll('\\', '/');
  return workspace && !inner.startsWith('..') ? inner : path;
}

function unreadable(file: string, error: unknown): Problem {
  if (!(error instanceof FileError)) throw error;
  const { message: sentence, at } = error;
  return at === undefined ? { path: 'config', sentence } : { path: '', sentence, at: { file, ...at } };
}

/** Whether a path of a file is that of a text which may hold `${…}` of its own, or of one that names a file. */
const literalIn =
  (kinds: readonly Kind[]) =>
  ([name, ...path]: readonly (string | number)[]): boolean => {
    const kind = kinds.find((candidate) => candidate.name === name);
    if (kind === undefined) return false;
    const [field, ...inner] = pathInEntry(kind, path);
    if (kind.literalFields?.includes(String(field))) return true;
    return (
      inner.at(-1) === 'file' && kind.fields[[field, ...inner.slice(0, -1)].join('.')]?.textFile !== undefined
    );
  };
