import { quote } from '../../shared/problem.ts';
import { problemOfJsonNumber } from './numerals.ts';
import {
  ReadingError,
  type SourceEntry,
  type SourceKey,
  type SourceNode,
  checkLevel,
} from './source-node.ts';

const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const literal = /true|false|null/y;
const space = /[ \t\n\r]*/y;
const escape = /["\\/bfnrt]|u[\da-fA-F]{4}/y;

const literals: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * Reads JSON, and keeps what `JSON.parse` drops: the place of each value, repeated keys, and the digits of numbers.
 * @throws ReadingError, which quotes one character of the text at most, because the text may hold secrets
 */
export function readJson(text: string): SourceNode {
  const end = text.replace(/[ \t\n\r]+$/, '').length;
  let offset = 0;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset;
    const [found] = pattern.exec(text) ?? [];
    offset += found?.length ?? 0;
    return found;
  };
  /** The next character that is not white space; `''` at the end. */
  const peek = (): string => {
    match(space);
    return text.charAt(offset);
  };
  const skip = (character: string): boolean => {
    const isNext = peek() === character;
    if (isNext) offset += 1;
    return isNext;
  };

  const readValue = (level: number): SourceNode => {
    const next = peek();
    const start = offset;
    checkLevel(level, start);
    if (next === '[') return { offset: start, items: readItems(level) };
    if (next === '{') return { offset: start, ...readEntries(level) };
    if (next === '"') return { offset: start, scalar: readText() };
    const word = match(literal);
    if (word !== undefined) return { offset: start, scalar: literals.get(word) ?? null };
    const digits = match(numeral);
    if (digits === undefined) throw mistakeAt(text, offset, 'a value');
    const scalar = Number(digits);
    return { offset: start, scalar, problem: problemOfJsonNumber(digits, scalar) };
  };

  const readItems = (level: number): SourceNode[] => {
    offset += 1;
    const items: SourceNode[] = [];
    if (skip(']')) return items;
    do items.push(readValue(level + 1));
    while (skip(','));
    if (!skip(']')) throw mistakeAt(text, offset, 'a comma or ]');
    return items;
  };

  const readEntries = (level: number) => {
    offset += 1;
    const entries = new Map<string, SourceEntry>();
    const repeated: SourceKey[] = [];
    if (skip('}')) return { entries, repeated };
    do {
      if (peek() !== '"') throw mistakeAt(text, offset, 'a name');
      const at = offset;
      const key = readText();
      if (!skip(':')) throw mistakeAt(text, offset, 'a colon');
      const node = readValue(level + 1);
      if (entries.has(key)) repeated.push({ key, offset: at });
      else entries.set(key, { offset: at, node });
    } while (skip(','));
    if (!skip('}')) throw mistakeAt(text, offset, 'a comma or }');
    return { entries, repeated };
  };

  const readText = (): string => {
    const start = offset;
    for (offset += 1; ; offset += 1) {
      const character = text.charCodeAt(offset);
      if (offset >= end) throw mistakeAt(text, end, 'a quote');
      if (character < 0x20) {
        throw new ReadingError('a control character within quotes must be escaped', offset, true);
      }
      if (character === 0x22) break;
      if (character !== 0x5c) continue;
      offset += 1;
      if (match(escape) === undefined) throw escapeMistake(text, offset);
      offset -= 1;
    }
    offset += 1;
    return String(JSON.parse(text.slice(start, offset)));
  };

  const root = readValue(1);
  if (peek() !== '') throw mistakeAt(text, offset, 'the end');
  return root;
}

function escapeMistake(text: string, offset: number): ReadingError {
  // The text may end within an escape.
  if (/^u?[\da-fA-F]*$/.test(text.slice(offset).trimEnd())) return mistakeAt(text, text.length, 'a quote');
  return new ReadingError(
    'an escape within quotes is not valid; write \\\\ for a backslash',
    offset - 1,
    true,
  );
}

/** What is missing at the place of a mistake. */
type Expected = 'a value' | 'a name' | 'a colon' | 'a comma or ]' | 'a comma or }' | 'a quote' | 'the end';

function mistakeAt(text: string, offset: number, expected: Expected): ReadingError {
  const end = text.replace(/[ \t\n\r]+$/, '').length;
  if (offset >= end) {
    const sentence = end === 0 ? 'the text is empty' : 'the text ends before every bracket is closed';
    return new ReadingError(sentence, end, true);
  }
  const before = text.slice(0, offset).trimEnd();
  if (/[\]}]/.test(text.charAt(offset)) && before.endsWith(',')) {
    return new ReadingError('trailing comma; remove it', before.length - 1, true);
  }
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  const found = character === '"' ? 'quote' : quote(character);
  return new ReadingError(`unexpected ${found}; ${adviceOn(character, expected)}`, offset, true);
}

function adviceOn(character: string, expected: Expected): string {
  if (/['\u2018-\u201F`]/.test(character)) return 'names and text need straight double quotes (")';
  if (/[/#]/.test(character)) return 'JSON has no comments; remove it';
  if (/[\p{L}\p{N}_$]/u.test(character)) {
    if (expected === 'a value') return 'text needs double quotes, and true, false and null are lower case';
    if (expected === 'a name') return 'a name needs double quotes';
  }
  if (expected === 'the end') return 'nothing may follow the last bracket';
  return `${expected} is missing before it`;
}
