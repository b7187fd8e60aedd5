import { toSingleLine } from '../shared/text.ts';
import { active } from './html.ts';

/** What stands between spaces; an object counts as one, and so do a quoted value and code. */
const parts = /(?:\{ (?:[^{}]|\{[^{}]*\})* \}|"(?:[^"\\]|\\.)*"|`[^`]+`|\S)+/g;

/** Words and numbers of which Markdown makes nothing. */
const plain = /^(?:\p{L}[\p{L}\p{N}'-]*|\d[\d.,]*)$/u;

/** Code that a message has already. */
const isCode = (text: string): boolean => /^`[^`]+`$/.test(text);

/**
 * A text as one line of Markdown that reads as it stands: all that may be anything else than words is code. Unlike HTML,
 * code has no escapes, so that the runner still finds what it masks.
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

/** Code between more backticks than it has in a row. */
function codeSpan(text: string): string {
  const longest = text.match(/`+/g)?.reduce((most, run) => Math.max(most, run.length), 0) ?? 0;
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}
