import type { ErrorCode } from 'yaml';

/** A mistake as the YAML library reports it, at the place where the library noticed it. */
interface Mistake {
  code: ErrorCode;
  message: string;
  pos: readonly [number, number];
}

/** A mistake in the user's terms, at the place where the user finds it. */
interface Explained {
  sentence: string;
  offset: number;
}

const missingComma = 'a comma is missing between two values within { … } or [ … ]';
const misplacedItem =
  'a list item stands at the wrong place; align its "-" with those of the items before it, or indent it below its key';
const anchor =
  'an anchor (&…) or an alias (*…) stands at the wrong place; put text that begins with & or * in quotes';
const tag = 'a tag (!…) is not allowed; put text that begins with ! in quotes';
const tabIndents = 'a tab indents this line; use spaces';
const unclear = 'this does not fit here; check the indentation, quotes, brackets and commas before it';
const noSpaceAfterColon = 'a key needs a space after its colon';
const outdentedText = 'the text after | or > must be indented with spaces, more than its key';
const noSpaceAfterDash = 'a list item needs a space after its "-"';
const noColon =
  'a key has no colon; write it as `key: value`, or indent a text that continues the value before it';
const escape =
  'an escape within double quotes is not valid; write \\\\ for a backslash, or use single quotes';

/** By code: a sentence, or a function that needs the message or the text around the mistake. */
const explanations: Record<ErrorCode, string | ((mistake: Mistake, text: string) => string | Explained)> = {
  ALIAS_PROPS: anchor,
  BAD_ALIAS: anchor,
  BAD_COLLECTION_TYPE: tag,
  BAD_DIRECTIVE: 'only YAML 1.2 is read; remove this line, which begins with %',
  BAD_DQ_ESCAPE: escape,
  BAD_INDENT: explainIndentation,
  BAD_PROP_ORDER: anchor,
  BAD_SCALAR_START: ({ pos }, text) => `a value cannot begin with ${text.charAt(pos[0])}; put it in quotes`,
  BLOCK_AS_IMPLICIT_KEY: explainNested,
  BLOCK_IN_FLOW: ({ pos }, text) =>
    text.startsWith('-', pos[0])
      ? 'a list with "-" cannot stand within { … } or [ … ]; write it as [ … ]'
      : missingComma,
  DUPLICATE_KEY: 'a key stands twice in one object; remove one of them',
  IMPOSSIBLE: unclear,
  KEY_OVER_1024_CHARS: 'a key has more than 1,024 characters; look for a missing quote before it',
  MISSING_CHAR: explainMissing,
  MULTILINE_IMPLICIT_KEY: explainSeveralLines,
  MULTIPLE_ANCHORS: anchor,
  MULTIPLE_DOCS: 'a second document begins; remove this line',
  MULTIPLE_TAGS: tag,
  NON_STRING_KEY: 'a key must be text; put text that begins with { or [ in quotes',
  RESOURCE_EXHAUSTION: 'nests too many levels deep; use fewer levels',
  TAB_AS_INDENT: tabIndents,
  TAG_RESOLVE_FAILED: tag,
  UNEXPECTED_TOKEN: explainUnexpected,
};

/** Says what to correct. Quotes nothing of the text except signs of YAML, because it may contain secrets. */
export function explainMistake(mistake: Mistake, text: string): Explained {
  const offset = mistake.pos[0];
  if (/^\s*\t\s*$/.test(lineBefore(text, offset))) return { sentence: tabIndents, offset };
  const explanation = explanations[mistake.code];
  const explained = typeof explanation === 'string' ? explanation : explanation(mistake, text);
  return typeof explained === 'string' ? { sentence: explained, offset } : explained;
}

/** The text from an offset to the end of its line. */
const lineFrom = (text: string, offset: number): string =>
  /[^\n]*/.exec(text.slice(offset, offset + 2000))?.[0] ?? '';

/** The text from the beginning of a line to an offset. */
const lineBefore = (text: string, offset: number): string =>
  text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);

const hasColon = (line: string): boolean => /:(\s|$)/.test(line);

function explainIndentation({ message, pos: [at] }: Mistake, text: string): string {
  if (message.startsWith('All sequence items')) return misplacedItem;
  if (message.startsWith('All mapping items')) {
    return /[|>][-+\d]*\s*$/.test(text.slice(0, at))
      ? outdentedText
      : 'this line is indented differently from the keys before it; align it with them';
  }
  if (message.startsWith('Block scalar')) return outdentedText;
  const [, bracket = ''] = /end with a (.)/.exec(message) ?? [];
  if (bracket === '') return 'indent this bracket more than the key of its value';
  return text.slice(at).trim() === ''
    ? `a bracket is not closed; add ${bracket}`
    : `a bracket is not closed with ${bracket}, or this line must be indented more than the key before the bracket`;
}

function explainNested({ message, pos: [at] }: Mistake, text: string): string | Explained {
  if (!message.startsWith('Nested mappings')) return misplacedItem;
  const line = lineFrom(text, at);
  const before = lineBefore(text, at);
  if (/^\s*-\S/.test(before)) return { sentence: noSpaceAfterDash, offset: at - before.trimStart().length };
  if (hasColon(line)) return 'a value contains a colon and a space; put it in quotes';
  const next = text.slice(at + line.length);
  const blank = next.length - next.trimStart().length;
  return {
    sentence:
      'this line is indented more than the key before it, which has its value already; align it with the key',
    offset: at + line.length + blank,
  };
}

function explainMissing({ message, pos: [at] }: Mistake, text: string): string | Explained {
  const [, quotes] = /closing (["'])quote/.exec(message) ?? [];
  if (quotes !== undefined) {
    const sentence = `a text begins with ${quotes} here, and ${quotes} is missing at its end`;
    return { sentence, offset: openingQuote(text, quotes, at) };
  }
  if (message.startsWith('Implicit map keys')) {
    return /^[^\s:]+:[^\s]/.test(lineFrom(text, at)) ? noSpaceAfterColon : noColon;
  }
  if (message.startsWith('Missing space after :')) return noSpaceAfterColon;
  if (message.startsWith('Missing ,')) return missingComma;
  if (message.startsWith('Block scalars with')) {
    return 'an empty line before this one is indented more than the text; remove its spaces';
  }
  if (message.startsWith('Comments'))
    return 'a comment needs a space before its #; put text that contains # in quotes';
  if (message.startsWith('Tags and anchors')) return anchor;
  if (message.startsWith('Sequence item')) {
    return lineFrom(text, at).trimStart().startsWith('-')
      ? noSpaceAfterDash
      : 'this line is indented like a list item, but has no "-"; indent it like the other keys of the item';
  }
  if (message.startsWith('Missing directives-end'))
    return 'the line that begins with % needs a line with --- after it';
  if (message.startsWith('Block collection')) return 'a list or an object must begin on the line after ---';
  const [, bracket = ''] = /end with a (.)/.exec(message) ?? [];
  return bracket === '' ? unclear : `a bracket is not closed; add ${bracket}`;
}

/** The offset of the quote that opens a text without end. Quotes after it are part of the text. */
function openingQuote(text: string, quotes: string, end: number): number {
  let at = text.lastIndexOf(quotes, end - 1);
  while (at > 0) {
    const before = text.slice(0, at);
    if (quotes === "'" && before.endsWith("'")) at = text.lastIndexOf(quotes, at - 2);
    else if (quotes === '"' && /(?<!\\)(\\\\)*\\$/.test(before.slice(-100)))
      at = text.lastIndexOf(quotes, at - 1);
    else break;
  }
  return Math.max(at, 0);
}

function explainSeveralLines({ pos: [at] }: Mistake, text: string): string {
  const line = lineFrom(text, at);
  if (/^-(\s|$)/.test(line)) return misplacedItem;
  if (isWithinBrackets(text.slice(0, at))) return missingComma;
  return /^[^\s:]+:[^\s]/.test(line) ? noSpaceAfterColon : noColon;
}

const isWithinBrackets = (before: string): boolean => {
  const count = (sign: RegExp): number => before.match(sign)?.length ?? 0;
  return count(/[[{]/g) > count(/[\]}]/g);
};

function explainUnexpected({ message, pos: [at] }: Mistake, text: string): string {
  if (message.startsWith('Unexpected block-seq-ind')) return 'a list must begin on the line after its key';
  if (/^Unexpected (,|empty item)/.test(message))
    return 'a comma is not followed, or not preceded, by a value; remove it';
  if (/flow-(seq|map)-end/.test(message)) {
    return 'a closing bracket has no opening one; remove it, or put the text in quotes';
  }
  const before = lineBefore(text, at);
  if (/(^|\s)[|>][-+\d]*\s*$/.test(before)) return 'text must begin on the line after | or >, indented';
  if (/["']$/.test(before))
    return "text follows the closing quote of a value; within '…' write '' for a quote, within \"…\" write \\\"";
  if (before.trim() !== '') return 'text follows a value that has ended; put the whole value in quotes';
  return text.startsWith('-', at)
    ? 'a list item needs a space after its "-", and the indentation of the items before it'
    : 'this line does not continue what is before it; check its indentation';
}
