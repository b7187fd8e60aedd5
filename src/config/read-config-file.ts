import { relative } from 'node:path';
import { FileError } from '../shared/file-error.ts';
import type { Problem } from '../shared/problem.ts';
import { placeWithin } from './desired-state.ts';
import { readDocument } from './document.ts';
import type { Kind } from './kinds/kind.ts';
import { pathInEntry } from './list-forms.ts';
import { type WorkspaceFiles, filesBeside } from './named-files.ts';
import type { Traced } from './origin.ts';
import { withoutConsequences } from './problem-order.ts';
import type { PlacedSecret } from './secrets.ts';
import { readTextFiles, withoutTextFiles } from './text-files.ts';
import type { UnsetUse } from './unset.ts';
import { readRoot } from './validate.ts';
import { fillIn } from './variables.ts';

/** What reading a file needs from outside. */
export interface ReadContext {
  files: WorkspaceFiles;
  env: Readonly<Record<string, string | undefined>>;
  /** The directory that messages name files from. */
  workspace: string | undefined;
  /** Whether variables may be unset. Values with unset variables are not checked. */
  allowsUnset?: boolean;
  /** Whether files that entries name may be missing. They are not read then. */
  allowsMissingFiles?: boolean;
}

/** The content of one config file, as far as it can be read without the others. */
export interface ConfigFile {
  /** Its path as messages show it. */
  file: string;
  /** Its value, an object, with the values of variables and the texts of files; missing when it cannot be read. */
  content?: Traced;
  /** Its value as it is written, with variables and the paths of files. */
  written?: unknown;
  secrets: PlacedSecret[];
  /** How many values this file and those before it have. */
  values: number;
  problems: Problem[];
  /** The problems of variables without a value. Other problems of these texts are not reported. */
  unfilled: Problem[];
  /** The uses of variables among them that are unset. */
  unset: UnsetUse[];
}

/** What reading a file needs to know of the other files. */
interface Beside {
  kinds: readonly Kind[];
  /** Whether it is the only one. */
  isAlone: boolean;
  /** How many values the files before it have. */
  valuesBefore: number;
}

/** Reads a config file, with the values of its variables and the texts of files that it names. Sends no request. */
export async function readConfigFile(
  path: string,
  { kinds, isAlone, valuesBefore }: Beside,
  context: ReadContext,
): Promise<ConfigFile> {
  const { files, env, allowsUnset = false, allowsMissingFiles = false } = context;
  const file = shownPath(path, context);
  const unread: ConfigFile = {
    file,
    secrets: [],
    values: valuesBefore,
    problems: [],
    unfilled: [],
    unset: [],
  };
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
      ...withoutConsequences(allowsUnset ? filled.problems : unfilled, problems),
      ...withoutConsequences([...wrongKeys, ...texts.problems], [...problems, ...unfilled]),
    ],
    unfilled,
    unset: filled.unset,
  };
}

/** A path as messages show it: from the workspace, if the file is in it. */
function shownPath(path: string, { files, workspace }: ReadContext): string {
  const inner = relative(workspace ?? '', files.resolve(path)).replaceAll('\\', '/');
  return workspace && !inner.startsWith('..') ? inner : path;
}

function unreadable(file: string, error: unknown): Problem {
  if (!(error instanceof FileError)) throw error;
  const { message: sentence, at } = error;
  return at === undefined ? { path: 'config', sentence } : { path: '', sentence, at: { file, ...at } };
}

/** Creates the check whether a text of a file has no variables: one with `${…}` of its own, or the path of a file. */
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
