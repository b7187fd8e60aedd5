/**
 * The first line of a comment, which no reader sees and by which a later run finds it. It holds the name of the tenant,
 * so that the jobs of a matrix keep a comment each.
 */
export function tenantMarker(name: string): string {
  return `<!-- logto-tenant-action tenant="${encodeURIComponent(name.toWellFormed())}" -->`;
}

/** The most characters that GitHub takes. */
const mostCharacters = 65_536;

/**
 * The whole text of a comment. What it keeps comes first, and no reader sees it. If there is too little room for the rest,
 * whole paragraphs and tables at its end are left out.
 */
export function commentText(marker: string, sealed: string, visible: string): string {
  const hidden = `${marker}\n<!-- sealed: ${sealed} -->\n`;
  const room = mostCharacters - hidden.length;
  if (visible.length <= room) return hidden + visible;
  const cut = visible.slice(0, room - leftOut.length + 1);
  return hidden + cut.slice(0, Math.max(cut.lastIndexOf('\n\n'), 0)) + leftOut;
}

const leftOut = '\n\nThe rest does not fit into this comment.';

/** What a comment keeps; `undefined` when it is not as {@link commentText} writes it. */
export function sealIn(text: string, marker: string): string | undefined {
  const [first, second = ''] = text.split('\n', 2);
  return first === marker ? /^<!-- sealed: ([\w.-]+) -->$/.exec(second)?.[1] : undefined;
}

/**
 * Whether a comment is one that a run began, before it knew its ID, and did not finish.
 * @param visible the same of this run: only the last line, which names the run, may differ
 */
export function isBeginning(text: string, marker: string, visible: string): boolean {
  return withoutRun(text) === withoutRun(`${marker}\n${visible}`);
}

/** A comment without its last line, which names the run that wrote it, if that line is a paragraph of its own. */
export const withoutRun = (text: string): string => text.replace(/(?<=\n\n)[^\n]+$/, '');
