import { toSingleLine } from '../shared/text.ts';
import type { Checked } from '../shared/problem.ts';

/**
 * Parses JSON. A mistake is reported with line and column and without quoting the text, which may hold anything.
 * @param input the name of the input, for the path of the problem
 */
export async function readJson(text: string, input: string): Promise<Checked<unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return { value, problems: [] };
  } catch (error) {
    const { sentence } = await describeJsonMistake(text, error);
    return { problems: [{ path: input, sentence }] };
  }
}

/** What is wrong with a text that `JSON.parse` refuses, and at which offset where that is known. */
export interface JsonMistake {
  sentence: string;
  offset?: number;
}

/** @param error what `JSON.parse` threw */
export async function describeJsonMistake(text: string, error: unknown): Promise<JsonMistake> {
  const message = error instanceof Error ? error.message : '';
  const at = Number(/at position (\d+)/.exec(message)?.[1]);
  if (message.includes('Unexpected end') || at >= text.trimEnd().length) return describeAt(text, text.length);
  // Only loaded on this path: JSON.parse names no position for several mistakes, a trailing comma among them.
  const { parse } = await import('@humanwhocodes/momoa');
  try {
    parse(text);
  } catch (mistake) {
    const offset = offsetOf(mistake);
    if (offset !== undefined) return describeAt(text, offset);
  }
  // Momoa allows line breaks within strings; V8 does not, and names the place.
  return Number.isNaN(at)
    ? { sentence: 'is not valid JSON' }
    : {
        sentence: `is not valid JSON: ${lineAndColumn(text, at)} holds a character that must be escaped`,
        offset: at,
      };
}

function offsetOf(mistake: unknown): number | undefined {
  return mistake instanceof Error && 'offset' in mistake && typeof mistake.offset === 'number'
    ? mistake.offset
    : undefined;
}

function describeAt(text: string, offset: number): JsonMistake {
  const end = text.trimEnd().length;
  if (offset >= end) {
    const sentence = `is not valid JSON: it ends at ${lineAndColumn(text, end)} before every bracket is closed`;
    return { sentence, offset: end };
  }
  const before = text.slice(0, offset).trimEnd();
  if (/[\]}]/.test(text.charAt(offset)) && before.endsWith(',')) {
    const comma = before.length - 1;
    return {
      sentence: `is not valid JSON: ${lineAndColumn(text, comma)} is a trailing comma; remove it`,
      offset: comma,
    };
  }
  const sentence = `is not valid JSON: unexpected ${JSON.stringify(text.charAt(offset))} at ${lineAndColumn(text, offset)}; names and text need double quotes, entries need commas between them`;
  return { sentence, offset };
}

function lineAndColumn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}

/**
 * Parses YAML 1.2 with the core schema: no tag can run anything, aliases are bounded.
 * @param input the name of the input, for the path of the problem
 */
export async function readYaml(text: string, input: string): Promise<Checked<unknown>> {
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // Warnings would be written to stderr.
    logLevel: 'error',
  });
  // One mistake in the indentation makes several errors: the first is where it is.
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    const mistake =
      error.code === 'MULTIPLE_DOCS'
        ? 'a second document begins; remove this line'
        : toSingleLine(error.message);
    return {
      problems: [{ path: input, sentence: `is not valid YAML: line ${line}, column ${col}: ${mistake}` }],
    };
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { value, problems: [] };
  } catch (failure) {
    // An alias without its anchor, or so many aliases that they would fill the memory.
    const message = toSingleLine(failure instanceof Error ? failure.message : String(failure));
    return { problems: [{ path: input, sentence: `is not valid YAML: ${message}` }] };
  }
}
