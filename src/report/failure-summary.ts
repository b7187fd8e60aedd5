import type { RunContext } from '../run-context.ts';
import type { Hide } from '../shared/hide.ts';
import { messageOf } from '../shared/problem.ts';
import { code, link, paragraph } from './html.ts';
import { renderFitting, summaryLimit } from './limits.ts';
import { markdownLine } from './markdown.ts';
import { writeSummary } from './write-summary.ts';

/** Writes the message of an error, which also says what was undone or kept, and its help into the job summary. */
export async function writeFailure(
  context: Pick<RunContext, 'core' | 'hide' | 'log'>,
  error: unknown,
  help: readonly string[],
): Promise<void> {
  await writeSummary(context, renderFailure(messageOf(error), help, context.hide));
}

const item = '- ';

/**
 * Renders the message of an error: each line is a paragraph, and lines that begin with `- ` are a list.
 * @param pages the help, at most three
 * @internal
 */
export function renderFailure(message: string, pages: readonly string[], hide: Hide): string {
  const help = pages.map((page) => `\n\n${helpLine(hide(page))}`).join('');
  // Before the text is divided: a secret may have several lines.
  const lines = hide(message)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '');
  return renderFitting(lines, 'line', summaryLimit, (shown, more) => {
    const rendered = shown.map((line, index) => {
      const isItem = line.startsWith(item);
      const gap = isItem && shown[index - 1]?.startsWith(item) === true ? '\n' : '\n\n';
      return `${gap}${isItem ? `${item}${markdownLine(line.slice(item.length))}` : markdownLine(line)}`;
    });
    return `## The Logto tenant step failed${rendered.join('')}${more === '' ? '' : `\n\n${more}`}${help}\n`;
  });
}

/** A page of help: a link, or its path in the repository of a local action. */
function helpLine(page: string): string {
  const path = code(page.slice(page.indexOf('docs/')));
  return paragraph(`Help: ${page.startsWith('http') ? link(page, path) : path}`);
}
