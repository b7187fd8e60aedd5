import type { RunContext } from '../run-context.ts';
import type { Hide } from '../shared/hide.ts';
import { messageOf } from '../shared/problem.ts';
import { helpFor } from './help.ts';
import { renderFitting, summaryLimit } from './limits.ts';
import { markdownLine } from './markdown.ts';
import { writeSummary } from './write-summary.ts';

/** Says in the job summary why a run failed, what was undone or kept, and what to do: all that the message of the error says, and its help. */
export async function writeFailure(
  context: Pick<RunContext, 'core' | 'env' | 'hide' | 'log'>,
  error: unknown,
): Promise<void> {
  const help = helpFor(error, context.env).split('\n').map(linkHelp).join('\n\n');
  await writeSummary(context, `${renderFailure(messageOf(error), context.hide)}\n${help}\n`);
}

/** `Help: https://github.com/…/docs/troubleshooting.md#inputs` as a link. Without an address it is the path of the page. */
function linkHelp(line: string): string {
  const [, url = '', page = ''] = /^Help: (https?:.*\/)?(docs\/.+)$/.exec(line) ?? [];
  return url === '' ? markdownLine(line) : `Help: [${page}](${url}${page})`;
}

const item = '- ';

/**
 * Renders the message of an error: each line is a paragraph, and lines that begin with `- ` are a list.
 * @internal
 */
export function renderFailure(message: string, hide: Hide): string {
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
    return `## The Logto tenant step failed${rendered.join('')}${more === '' ? '' : `\n\n${more}`}\n`;
  });
}
