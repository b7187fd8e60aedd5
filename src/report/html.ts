import { type Hide, escapeHtml } from '../shared/hide.ts';
import { toSingleLine } from '../shared/text.ts';

/**
 * What GitHub links or replaces in plain text: mentions (`@name`), references (`#7`, `owner/repo#7`, `GH-7`, `CVE-2026-1`, commit
 * hashes), addresses, formulas (`$x$`) and emoji (`:tada:`). It does not look into code.
 */
export const active = /[@#$]|[a-z]-\d|GHSA-|www\.|:\/\/|:\S+:|[\da-f]{7}/i;

/** A value as code. Only for lines that begin with an HTML tag: GitHub reads no Markdown there, so escaping HTML is enough. */
export const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;

/** A text as it is, or as code where GitHub would link or replace something in it. For lines like those of {@link code}. */
export const prose = (text: string): string => (active.test(text) ? code(text) : escapeHtml(text));

/**
 * A sentence of the action with values in it. What GitHub would link or replace becomes code, a quoted value as a whole.
 * @param hide comes first, because it finds no secret that is divided
 */
export const sentence = (text: string, hide: Hide): string =>
  toSingleLine(hide(text)).replaceAll(/"(?:[^"\\]|\\.)*"|\S+/g, (part) => prose(part));

/** A link. @param html what to click on */
export const link = (href: string, html: string): string => `<a href="${escapeHtml(href)}">${html}</a>`;

/** A paragraph of HTML. */
export const paragraph = (html: string): string => `<p>${html}</p>`;

const row = (tag: 'th' | 'td', cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

/** A table, without the columns that are empty in all rows. Cells are HTML already; without any row, it is empty. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const isFilled = head.map((_, column) => rows.some((cells) => cells[column] !== ''));
  const filled = (cells: readonly string[]): string[] => cells.filter((__, column) => isFilled[column]);
  return [
    '<table>',
    row('th', filled(head)),
    ...rows.map((cells) => row('td', filled(cells))),
    '</table>',
  ].join('\n');
}

/** A list. Items are HTML already; without any, it is empty. */
export const list = (items: readonly string[]): string =>
  items.length === 0 ? '' : ['<ul>', ...items.map((item) => `<li>${item}</li>`), '</ul>'].join('\n');

/** Puts blocks of Markdown and HTML below each other; empty ones are left out. */
export const blocks = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n');
