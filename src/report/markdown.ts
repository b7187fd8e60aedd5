import { escapeLine, toSingleLine } from '../shared/text.ts';
import { active } from './html.ts';

/** What stands between spaces; an object counts as one, and so do a quoted value and code. */
const parts = /(?:\{ (?:[^{}]|\{[^{}]*\})* \}|"(?:[^"\\]|\\.)*"|`[^`]+`|\S)+/g;

/** Words and numbers that mean nothing to Markdown. */
const plain = /^(?:\p{L}[\p{L}\p{N}'-]*|\d[\d.,]*|…)$/u;

/** Whether a part is code already, as a message has written it. */
const isCode = (text: string): boolean => /^`[^`]+`$/.test(text);

/**
 * A text as one line of Markdown that shows exactly this text: all but plain words becomes code. Unlike HTML, code has no
 * escapes, so the runner still finds what it masks.
 */
export const markdownLine = (text: string): string =>
  (toSingleLine(text).match(parts) ?? [])
    .map((part, index) => {
      const [, start = '', word = '', end = ''] = /^(\(?)(.*?)([.,;:!?)]*)$/s.exec(part) ?? [];
      const isListItem = index === 0 && /^\d+[.)]/.test(part);
      if (plain.test(word) && !active.test(part) && !isListItem) return part;
      if (word === '') return codeSpan(part);
      return `${start}${isCode(word) ? word : codeSpan(word)}${end}`;
    })
    .join(' ');

function codeSpan(text: string): string {
  const fence = fenceFor(text, 1);
  const space = fence.length > 1 ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

/** A block of lines, each read as one line from left to right. */
export function fenced(language: string, lines: readonly string[]): string {
  const text = lines.map((line) => escapeLine(line)).join('\n');
  const fence = fenceFor(text, 3);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** More backticks than a text has in a row, so that nothing in it ends the code. */
function fenceFor(text: string, fewest: number): string {
  const longest = text.match(/`+/g)?.reduce((most, run) => Math.max(most, run.length), 0) ?? 0;
  return '`'.repeat(Math.max(fewest, longest + 1));
}
