import { toSingleLine } from '../shared/text.ts';
import type { Place } from './desired-state.ts';
import { type Checked, type FilePosition, type Problem, messageOf, quote } from '../shared/problem.ts';

type Path = readonly PropertyKey[];

/** Where a text comes from: a file of the repository, or an input of the action, which has no lines to annotate. */
export type Source = { file: string } | { input: string };

/** A text of YAML or JSON, read. */
export interface SourceDocument {
  value: unknown;
  place: Place;
}

/**
 * Reads YAML 1.2 or JSON. Anchors, aliases and merge keys (`<<`) are allowed, tags of any kind are not.
 * A file that ends in `.json` must be JSON, and so must an input that begins with a bracket.
 */
export async function readDocument(text: string, source: Source): Promise<Checked<SourceDocument>> {
  const isJson = 'file' in source ? source.file.endsWith('.json') : /^\s*[[{]/.test(text);
  if (!isJson) return readYaml(text, source);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const { offset, sentence } = jsonMistake(text, messageOf(error));
    return { problems: [mistakeIn(text, source, 'JSON', sentence, offset)] };
  }
  // Positions take the parser of YAML, which a run without a file need not load.
  return 'input' in source
    ? { value: { value, place: { path: source.input } }, problems: [] }
    : readYaml(text, source);
}

async function readYaml(text: string, source: Source): Promise<Checked<SourceDocument>> {
  const { isAlias, isMap, isNode, isScalar, isSeq, parseDocument } = await import('yaml');
  // Warnings would be written to stderr; they are looked at below.
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', merge: true });
  // One mistake in the indentation makes several errors: the first is where it is. A tag that is unknown is a warning.
  const [mistake] = [...document.errors, ...document.warnings];
  if (mistake !== undefined) {
    const sentence =
      mistake.code === 'MULTIPLE_DOCS'
        ? 'a second document begins; remove this line'
        : toSingleLine(mistake.message);
    return { problems: [mistakeIn(text, source, 'YAML', sentence, mistake.pos[0])] };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    // An alias without its anchor, or so many aliases that they would fill the memory.
    return { problems: [mistakeIn(text, source, 'YAML', toSingleLine(messageOf(error)))] };
  }
  if ('input' in source) return { value: { value, place: { path: source.input } }, problems: [] };

  // Where the value at a path is, or the nearest one around it; within an anchor, there.
  const position = (path: Path): FilePosition => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const key of path) {
      if (isAlias(node)) node = node.resolve(document);
      let start: unknown;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
        start = pair?.key;
        node = pair?.value;
      } else if (isSeq(node)) {
        node = start = node.items[Number(key)];
      }
      if (!isNode(start)) break;
      offset = start.range?.[0] ?? offset;
    }
    return { file: source.file, ...lineAndColumn(text, offset) };
  };
  return { value: { value, place: { path: '', position } }, problems: [] };
}

/** A problem with the text as a whole. An input has no positions, so the sentence says where the mistake is. */
function mistakeIn(
  text: string,
  source: Source,
  language: 'JSON' | 'YAML',
  mistake: string,
  offset?: number,
): Problem {
  const place = lineAndColumn(text, offset ?? 0);
  const isSaid = 'input' in source && offset !== undefined;
  const where = isSaid ? `line ${place.line}, column ${place.column}: ` : '';
  const sentence = `is not valid ${language}: ${where}${mistake}`;
  return 'input' in source
    ? { path: source.input, sentence }
    : { path: '', sentence, at: { file: source.file, ...place } };
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/**
 * What is wrong with a text that is not JSON, and where. Quotes one character at most, because the text may hold secrets.
 * @param message what `JSON.parse` said, which names no position for several mistakes, a trailing comma among them
 */
function jsonMistake(text: string, message: string): { offset: number; sentence: string } {
  const end = text.trimEnd().length;
  const offset = longestJsonBeginning(text);
  if (offset >= end) return { offset: end, sentence: 'the text ends before every bracket is closed' };
  if (message.startsWith('Bad control character')) {
    return { offset, sentence: 'a control character within quotes must be escaped' };
  }
  const before = text.slice(0, offset).trimEnd();
  if (/[\]}]/.test(text.charAt(offset)) && before.endsWith(',')) {
    return { offset: before.length - 1, sentence: 'trailing comma; remove it' };
  }
  const sentence = `unexpected ${quote(text.charAt(offset))}; names and text need double quotes, entries need commas between them`;
  return { offset, sentence };
}

/** How many characters of a text, which is not JSON, could still become JSON with others after them. */
function longestJsonBeginning(text: string): number {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isJsonBeginning(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isJsonBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = messageOf(error);
    const position = / at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(message)?.[1];
    return message === 'Unexpected end of JSON input' || Number(position) >= text.length;
  }
}
