import { type Problem, formatPath } from '../shared/problem.ts';
import type { Place } from './desired-state.ts';
import { readJson } from './reading/json.ts';
import { type LineAndColumn, createLines } from './reading/lines.ts';
import { ReadingError, type SourceNode, checkLevel, createValueCounter } from './reading/source-node.ts';

type Path = readonly PropertyKey[];

/** Where a text comes from: a file of the repository, or an input of the action, which has no lines to annotate. */
export type Source = { file: string } | { input: string };

/** The content of a text of YAML or JSON. */
interface SourceDocument {
  value: unknown;
  place: Place;
  /** How many values this text and those before it have. */
  values: number;
}

/** The content of a text; missing when it cannot be read. */
export interface ReadDocument {
  document?: SourceDocument;
  problems: Problem[];
}

/** A key has at most this number of characters. Names and identifiers of Logto have at most 256. */
export const longestKey = 256;

/**
 * Reads YAML 1.2 or JSON. Anchors, aliases and merge keys (`<<`) are allowed, tags of any kind are not, and no number, text
 * or key changes. A file that ends in `.json` must be JSON, and so must an input that begins with a bracket.
 * @param valuesBefore how many values the texts have that were read before this one
 */
export async function readDocument(written: string, source: Source, valuesBefore = 0): Promise<ReadDocument> {
  const text = written.replace(/^\uFEFF/, '');
  const isJson = 'file' in source ? source.file.endsWith('.json') : /^\s*[[{]/.test(text);
  const positionOf = createLines(text);
  try {
    const root = isJson ? readJson(text) : (await import('./reading/yaml.ts')).readYaml(text, valuesBefore);
    const place = placeOf(root, source, positionOf);
    const { problems, ...built } = build(root, place.path, source, positionOf, valuesBefore);
    return { document: { ...built, place }, problems };
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error;
    return { problems: [problemOf(error, isJson ? 'JSON' : 'YAML', source, positionOf(error.offset))] };
  }
}

function placeOf(root: SourceNode, source: Source, positionOf: (offset: number) => LineAndColumn): Place {
  if ('input' in source) return { path: source.input };
  return {
    path: '',
    position: (path) => ({ file: source.file, ...positionOf(offsetAt(root, path)) }),
  };
}

/** The offset of the value at a path, or of the nearest value around it. An alias leads into its anchor. */
function offsetAt(root: SourceNode, path: Path): number {
  let node = root;
  // Offset 0 stands for the whole file.
  let offset = 0;
  for (const key of path) {
    if ('scalar' in node) break;
    const inner = 'items' in node ? node.items[Number(key)] : node.entries.get(String(key));
    if (inner === undefined) break;
    offset = inner.offset;
    node = 'node' in inner ? inner.node : inner;
  }
  return offset;
}

/** The value of a node, and its problems. @throws ReadingError when it has too many values or levels */
function build(
  root: SourceNode,
  base: string,
  source: Source,
  positionOf: (offset: number) => LineAndColumn,
  valuesBefore: number,
): Pick<SourceDocument, 'value' | 'values'> & { problems: Problem[] } {
  /** By offset, so that the problems of an anchor are not repeated for each alias. */
  const problems = new Map<string, Problem>();
  const countValues = createValueCounter(valuesBefore);
  const report = (path: Path, offset: number, sentence: string): void => {
    const at = 'file' in source ? { at: { file: source.file, ...positionOf(offset) } } : {};
    const key = `${offset} ${sentence}`;
    if (!problems.has(key)) problems.set(key, { path: formatPath(base, path), sentence, ...at });
  };
  /** @returns false when the key is too long to be shown */
  const checkKey = (key: string, path: Path, offset: number): boolean => {
    if (key === '__proto__') report([...path, key], offset, 'is a key that JavaScript reserves; rename it');
    if (key.length <= longestKey) return true;
    report(path, offset, `has a key of ${key.length} characters; use at most ${longestKey}`);
    return false;
  };
  const walk = (node: SourceNode, path: Path): unknown => {
    countValues(node.offset);
    checkLevel(path.length, node.offset);
    if ('scalar' in node) {
      if (node.problem !== undefined) report(path, node.offset, node.problem);
      return node.scalar;
    }
    if ('items' in node) return node.items.map((item, index) => walk(item, [...path, index]));
    for (const { key, offset } of node.repeated) {
      countValues(offset);
      if (key.length <= longestKey)
        report([...path, key], offset, 'is already a key of this object; remove one of them');
    }
    const entries = [...node.entries].flatMap(([key, { offset, node: inner }]): [string, unknown][] =>
      checkKey(key, path, offset) ? [[key, walk(inner, [...path, key])]] : [],
    );
    return Object.fromEntries(entries);
  };
  const value = walk(root, []);
  return { value, values: countValues(root.offset, 0), problems: [...problems.values()] };
}

function problemOf(
  { message, isSyntax }: ReadingError,
  language: 'JSON' | 'YAML',
  source: Source,
  { line, column }: LineAndColumn,
): Problem {
  const failure = isSyntax ? `is not valid ${language}` : 'cannot be read';
  // An input has no positions, so the sentence says where the mistake is.
  return 'input' in source
    ? { path: source.input, sentence: `${failure}: line ${line}, column ${column}: ${message}` }
    : { path: '', sentence: `${failure}: ${message}`, at: { file: source.file, line, column } };
}
