import { expect } from 'vitest';

/** What a reader sees of a comment or a summary, read as GitHub reads it. */
interface Rendered {
  /** Text in code. GitHub makes no mention, reference or link of it. */
  code: string[];
  /** All other text. */
  plain: string[];
  /** The targets of links. */
  links: string[];
  /** All text in its order. */
  text: string;
}

/** Text without entities. */
export const decode = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Lines of Markdown that the action writes itself, without a value in them. */
const ownLine =
  /^(?:## (?:Logto tenants?|Plan for the Logto tenant|The Logto tenant step failed)|### (?:Applications|Changes)|By \[this run\]\(https:\/\/github\.com\/octo\/shop\/actions\/runs\/\d+\)\.|\[This run\]\(https:\/\/github\.com\/octo\/shop\/actions\/runs\/\d+\) failed\.|<details><summary>Show the changes<\/summary>|<\/details>)$/;

/**
 * Reads a comment or a summary. Fails unless values stand in blocks of HTML, where GitHub reads no Markdown, with balanced
 * tags of the action's own, or in fenced code.
 */
export function readRendered(text: string): Rendered {
  const read: Rendered = { code: [], plain: [], links: [], text: '' };
  for (const block of withoutFences(text.trimEnd(), read).split('\n\n')) {
    if (block === '' || ownLine.test(block)) continue;
    if (text.startsWith('## The Logto tenant step failed') && !block.startsWith('<')) {
      for (const line of block.split('\n')) readMarkdown(line.replace(/^- /, ''), read);
      continue;
    }
    // CommonMark, HTML blocks, type 6: up to the next empty line.
    expect(block).toMatch(/^<(?:table|p|h3|ul)>/);
    readHtml(block, read);
  }
  return read;
}

function withoutFences(text: string, read: Rendered): string {
  return text.replaceAll(
    /^(`{3,})(?:diff|text)\n([^]*?)\n\1$/gm,
    // CommonMark, fenced code blocks: up to the first line with at least as many backticks.
    (_, fence: string, lines: string) => {
      expect(lines).not.toContain(fence);
      // A line must not read as another one.
      expect(lines).not.toMatch(/[\r\p{Bidi_Control}]/u);
      read.code.push(lines);
      read.text += `${lines}\n`;
      return '';
    },
  );
}

/** One line of Markdown: code, and words of which it makes nothing. */
function readMarkdown(line: string, read: Rendered): void {
  // It would begin a list, a heading, a quote or a rule.
  expect(line).not.toMatch(/^(?:\d+[.)]|[-+*#>=~]|\s)/);
  // CommonMark, code spans: up to the next run of as many backticks.
  for (const [part, , code] of line.matchAll(/(`+)(.*?)(?<!`)\1(?!`)|[^`]+/gs)) {
    if (code === undefined) {
      expect(part).toMatch(/^[\p{L}\p{N} .,;:!?()'…-]*$/u);
      read.plain.push(part);
    } else {
      read.code.push(code.replace(/^ (.*) $/s, '$1'));
    }
    read.text += code === undefined ? part : code.replace(/^ (.*) $/s, '$1');
  }
}

/** Compares by itself: a call of `expect` for each tag would take most of the time. */
function readHtml(block: string, read: Rendered): void {
  const open: string[] = [];
  for (const [, tag, between] of block.matchAll(/(<[^>]*>)|([^<]+)/g)) {
    if (between !== undefined) {
      if (/>|&(?!(?:amp|lt|gt|quot|#39);)/.test(between)) expect.fail(`Not escaped: ${between}`);
      (open.includes('code') ? read.code : read.plain).push(decode(between));
      read.text += decode(between);
      continue;
    }
    const [, end, name = '', href] =
      /^<(\/?)(table|tr|th|td|p|h3|ul|li|b|code|br|a)(?: href="([^"<>]*)")?>$/.exec(tag ?? '') ?? [];
    if (name === '') expect.fail(`Not a tag of the action: ${tag}`);
    if (href !== undefined) read.links.push(decode(href));
    if (end !== '/') open.push(...(name === 'br' ? [] : [name]));
    else if (open.pop() !== name) expect.fail(`Closes what is not open: ${tag} in ${block}`);
  }
  expect(open).toEqual([]);
}

/** Mentions, references, addresses, formulas and emoji, as GitHub finds them in text that is not code. */
export const active =
  /@[\da-z]|#\d|\bGH-\d|\bGHSA-|\bCVE-\d|\b[A-Z]+-\d|:\/\/|www\.|\$\S|(?<!\d):[\w+-]+:|\b[\da-f]{7,40}\b/i;
