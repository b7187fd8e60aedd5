import { toSingleLine } from '../shared/text.ts';
import type { Checked, FilePosition, Problem } from '../shared/problem.ts';
import { describeJsonMistake } from './read-text.ts';
import { shieldVariables, unshield } from './shield.ts';

type Path = readonly PropertyKey[];

/** A file of YAML or JSON, read. */
export interface SourceDocument {
  value: unknown;
  /** Where the value at a path stands, or the nearest one around it; within an anchor, there. */
  position: (path: Path) => FilePosition;
}

/**
 * Reads YAML 1.2 or JSON. Anchors, aliases and merge keys (`<<`) are allowed, tags of any kind are not.
 * @param file its path in the repository; `.json` is held to JSON
 */
export async function readDocument(text: string, file: string): Promise<Checked<SourceDocument>> {
  const { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  // Warnings would be written to stderr; they are looked at below.
  const document = parseDocument(shieldVariables(text), {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    merge: true,
  });
  const positionAt = (offset: number): FilePosition => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const wrong = (sentence: string, offset = 0): { problems: Problem[] } => ({
    problems: [{ path: '', sentence, at: positionAt(offset) }],
  });
  if (file.endsWith('.json')) {
    try {
      JSON.parse(text);
    } catch (error) {
      const { sentence, offset } = await describeJsonMistake(text, error);
      return wrong(sentence, offset);
    }
  }
  // One mistake in the indentation makes several errors: the first is where it is. A tag that is unknown is a warning.
  const [mistake] = [...document.errors, ...document.warnings];
  if (mistake !== undefined) {
    const what =
      mistake.code === 'MULTIPLE_DOCS'
        ? 'a second document begins; remove this line'
        : toSingleLine(mistake.message);
    return wrong(`is not valid YAML: ${what}`, mistake.pos[0]);
  }

  const position = (path: Path): FilePosition => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const key of path) {
      if (isAlias(node)) node = node.resolve(document);
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
        if (pair === undefined) break;
        if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        const item: unknown = node.items[Number(key)];
        if (item === undefined) break;
        node = item;
        if (isScalar(item) || isMap(item) || isSeq(item) || isAlias(item)) offset = item.range?.[0] ?? offset;
      } else break;
    }
    return positionAt(offset);
  };
  try {
    const value = unshield(document.toJS({ maxAliasCount: 100 }));
    return { value: { value, position }, problems: [] };
  } catch (failure) {
    // An alias without its anchor, or so many aliases that they would fill the memory.
    const message = toSingleLine(failure instanceof Error ? failure.message : String(failure));
    return wrong(`is not valid YAML: ${message}`);
  }
}
