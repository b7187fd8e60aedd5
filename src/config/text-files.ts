import { FileError } from '../shared/file-error.ts';
import { mapConcurrent } from '../shared/concurrency.ts';
import { type JsonObject, isObject, valueAt } from '../shared/json.ts';
import { type Problem, quote } from '../shared/problem.ts';
import { type Place, placeWithin, problemAt } from './desired-state.ts';
import type { FieldRule } from './kinds/field-rules.ts';
import type { Kind } from './kinds/kind.ts';
import { mistakeIn } from './kinds/scripts.ts';
import { entriesOf } from './list-forms.ts';
import { type NamedFiles, pathBeside } from './named-files.ts';
import type { Root } from './validate.ts';

type Path = readonly (string | number)[];

/** A reference of a config file to the file that holds a text. */
interface TextReference {
  /** The path of the reference in the config file. */
  path: Path;
  /** The reference: `{ file: './claims.js' }`, unless it is wrong. */
  written: JsonObject;
  form: FieldRule['textFile'];
}

/** What reading the files of a config file needs. */
export interface TextFileOptions {
  kinds: readonly Kind[];
  /** The place of the config file. */
  place: Place;
  /** The files, by their paths from the config file. */
  files: NamedFiles;
  /** The path of the config file. */
  file: string;
}

/** At most this number of files is read at the same time. */
const mostOpenFiles = 10;

/**
 * Replaces each `{ file: path }` of a config file by the text of that file, or by an empty text when it cannot be read.
 * @returns the config file with its texts, and every problem with these
 */
export async function readTextFiles(
  root: Root,
  options: TextFileOptions,
): Promise<{ root: Root; problems: Problem[] }> {
  const references = referencesIn(root, options.kinds);
  const read = await mapConcurrent(references, mostOpenFiles, (reference) => readText(reference, options));
  const texts = references.map(({ path }, index) => ({ path, text: read[index]?.text ?? '' }));
  return { root: withTexts(root, texts), problems: read.flatMap(({ problems }) => problems) };
}

/** Replaces each `{ file: path }` of a config file by an empty text. */
export function withoutTextFiles(root: Root, kinds: readonly Kind[]): Root {
  return withTexts(
    root,
    referencesIn(root, kinds).map(({ path }) => ({ path, text: '' })),
  );
}

function referencesIn(root: Root, kinds: readonly Kind[]): TextReference[] {
  return kinds.flatMap((kind) => {
    const rules = Object.entries(kind.fields).filter(([, { textFile }]) => textFile !== undefined);
    if (rules.length === 0) return [];
    return entriesOf(kind, root[kind.name]).flatMap(({ entry, path }) =>
      rules.flatMap(([field, { textFile: form }]) => {
        const inner = field.split('.');
        const written = valueAt(entry, inner);
        return isObject(written) ? { path: [kind.name, ...path, ...inner], written, form } : [];
      }),
    );
  });
}

interface ReadText {
  text?: string;
  problems: Problem[];
}

async function readText(
  { path, written, form }: TextReference,
  { place, files, file: configFile }: TextFileOptions,
): Promise<ReadText> {
  const wrong = (at: Path, sentence: string): ReadText => ({
    problems: [problemAt(place, [...path, ...at], sentence)],
  });
  const { file, ...others } = written;
  const [further] = Object.keys(others);
  if (further !== undefined) return wrong([further], 'is not a known field; a text is { file: path }, alone');
  const mistake = mistakeInPath(file);
  if (mistake !== undefined || typeof file !== 'string') return wrong(['file'], mistake ?? '');
  const name = pathBeside(configFile, file);
  const at = placeWithin(place, path).path;
  try {
    const text = await files.read(file);
    const flaw = mistakeInText(form, text);
    if (flaw === undefined) return { text, problems: [] };
    const { line = 1, column = 1 } = flaw;
    return { text, problems: [{ path: at, sentence: notJavaScript, at: { file: name, line, column } }] };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.isMissing) return wrong([], `there is no file ${quote(name)} in the workspace; ${checkPath}`);
    if (error.at === undefined) return wrong([], error.message);
    return { problems: [{ path: at, sentence: error.message, at: { file: name, ...error.at } }] };
  }
}

const mistakeInText = (form: FieldRule['textFile'], text: string) =>
  form === 'javascript' ? mistakeIn(text) : undefined;

/** Whether a text can be written into a file and read back unchanged. */
export const fitsFile = (form: FieldRule['textFile'], text: string): boolean =>
  // UTF-8 has no half characters, and reading drops a byte order mark at the beginning.
  !/^\uFEFF|\0|\p{Surrogate}/u.test(text) && mistakeInText(form, text) === undefined;

const checkPath = 'check the path, which starts at the folder of the config file';

const notJavaScript = 'is not valid JavaScript; Logto would accept the script, then fail to run it';

function mistakeInPath(file: unknown): string | undefined {
  if (file === undefined) return 'is required: the path of the file that holds the text';
  if (typeof file !== 'string') return 'must be text: the path of a file, from the file that names it';
  if (file === '') return 'must not be empty: the path of a file, from the file that names it';
  if (file.includes('${')) return 'is a path with ${, but the path of a text cannot contain variables';
  return file.includes('\\') ? 'is a path with a backslash; write / between folders' : undefined;
}

/** A copy of a config file with other texts at some paths. */
function withTexts(root: Root, texts: readonly { path: Path; text: string }[]): Root {
  if (texts.length === 0) return root;
  const copy = structuredClone(root);
  for (const { path, text } of texts) {
    const parent = valueAt(copy, path.slice(0, -1));
    if (isObject(parent)) Reflect.set(parent, path.at(-1) ?? '', text);
  }
  return copy;
}
