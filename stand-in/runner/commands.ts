import { trimLeadingWhiteSpace } from './masker.ts';

/** A workflow command from one line of output. `name` and the property names are in lower case. */
export interface Command {
  name: string;
  properties: Map<string, string>;
  data: string;
}

type Escapes = Record<string, string>;

// `%25` is last, so that `%250A` becomes `%0A` instead of a line feed.
const DATA_ESCAPES: Escapes = { '%0D': '\r', '%0A': '\n', '%25': '%' };
const PROPERTY_ESCAPES: Escapes = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
const OLD_FORM_ESCAPES: Escapes = { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%25': '%' };

function unescape(text: string, escapes: Escapes): string {
  let plain = text;
  for (const [escaped, char] of Object.entries(escapes)) plain = plain.replaceAll(escaped, char);
  return plain;
}

/**
 * Finds a command in a line: `::name key=value,…::data` at its start (white space may precede it), else the old form
 * `##[name key=value;…]data` anywhere. A name that is not in `known` (lower case) makes the line plain text.
 * Source: `ActionCommand.cs`.
 */
export function parseCommand(line: string, known: ReadonlySet<string>): Command | undefined {
  return parseColonForm(line, known) ?? parseBracketForm(line, known);
}

function parseColonForm(line: string, known: ReadonlySet<string>): Command | undefined {
  const text = trimLeadingWhiteSpace(line);
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end < 0) return undefined;
  const [name, list] = splitHead(text.slice(2, end));
  if (!known.has(name)) return undefined;
  return {
    name,
    properties: parseProperties(list.trim(), ',', PROPERTY_ESCAPES),
    data: unescape(text.slice(end + 2), DATA_ESCAPES),
  };
}

function parseBracketForm(line: string, known: ReadonlySet<string>): Command | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const [name, list] = splitHead(line.slice(start + 3, end));
  if (!known.has(name)) return undefined;
  return {
    name,
    properties: parseProperties(list, ';', OLD_FORM_ESCAPES),
    data: unescape(line.slice(end + 1), OLD_FORM_ESCAPES),
  };
}

function splitHead(head: string): [name: string, properties: string] {
  const space = head.indexOf(' ');
  return space < 0 ? [head.toLowerCase(), ''] : [head.slice(0, space).toLowerCase(), head.slice(space + 1)];
}

function parseProperties(list: string, separator: string, escapes: Escapes): Map<string, string> {
  const properties = new Map<string, string>();
  for (const property of list.split(separator)) {
    const match = /^=*([^=]+)=+(.+)$/s.exec(property);
    if (match?.[1] && match[2]) properties.set(match[1].toLowerCase(), unescape(match[2], escapes));
  }
  return properties;
}
