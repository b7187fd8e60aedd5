import type { Checked } from '../problems.ts';

/**
 * Parses JSON. A mistake is reported with line and column and without quoting the text, which may hold anything.
 * @param input the name of the input, for the path of the problem
 */
export async function readJson(text: string, input: string): Promise<Checked<unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return { value, problems: [] };
  } catch (error) {
    return { problems: [{ path: input, sentence: await describeJsonMistake(text, error) }] };
  }
}

async function describeJsonMistake(text: string, error: unknown): Promise<string> {
  // Only loaded on this path: JSON.parse names no position for several mistakes, a trailing comma among them.
  const { parse } = await import('@humanwhocodes/momoa');
  try {
    parse(text);
  } catch (mistake) {
    const position = positionOf(mistake);
    if (position !== undefined) return describeAt(text, position.offset);
  }
  // Momoa allows line breaks within strings; V8 does not, and names the place.
  const place = /\(line (\d+) column (\d+)\)/.exec(error instanceof Error ? error.message : '');
  return place
    ? `is not valid JSON: line ${place[1]}, column ${place[2]} holds a character that must be escaped`
    : 'is not valid JSON';
}

function positionOf(mistake: unknown): { offset: number } | undefined {
  return mistake instanceof Error && 'offset' in mistake && typeof mistake.offset === 'number'
    ? { offset: mistake.offset }
    : undefined;
}

function describeAt(text: string, offset: number): string {
  const before = text.slice(0, offset).trimEnd();
  if (/[\]}]/.test(text.charAt(offset)) && before.endsWith(',')) {
    return `is not valid JSON: ${lineAndColumn(text, before.length - 1)} is a trailing comma; remove it`;
  }
  if (text.slice(offset).trim() === '') {
    return `is not valid JSON: it ends at ${lineAndColumn(text, offset)} before every bracket is closed`;
  }
  return `is not valid JSON: unexpected ${JSON.stringify(text.charAt(offset))} at ${lineAndColumn(text, offset)}; names and text need double quotes, entries need commas between them`;
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
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        return { path: input, sentence: `is not valid YAML: line ${line}, column ${col}: ${error.message}` };
      }),
    };
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { value, problems: [] };
  } catch (error) {
    // An alias without its anchor, or so many aliases that they would fill the memory.
    const message = error instanceof Error ? error.message : String(error);
    return { problems: [{ path: input, sentence: `is not valid YAML: ${message}` }] };
  }
}
