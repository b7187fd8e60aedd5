/**
 * The first line of a comment, which no reader sees and by which a later run finds it. It holds the name of the tenant,
 * so that the jobs of a matrix keep a comment each.
 */
export function tenantMarker(name: string): string {
  return `<!-- logto-tenant-action tenant="${encodeURIComponent(name.toWellFormed())}" -->`;
}

/** The whole text of a comment. What it keeps comes before anything that may be cut, and no reader sees it. */
export function commentText(marker: string, sealed: string, visible: string): string {
  return `${marker}\n<!-- sealed: ${sealed} -->\n${visible}`;
}

/** What a comment keeps; `undefined` when it is not as {@link commentText} writes it. */
export function sealIn(text: string, marker: string): string | undefined {
  const [first, second = ''] = text.split('\n', 2);
  return first === marker ? /^<!-- sealed: ([\w.-]+) -->$/.exec(second)?.[1] : undefined;
}

/**
 * Whether a comment is what a run has written first, before its ID was known, and not gone on with.
 * @param visible the same of this run: only the last line, which names the run, may differ
 */
export function isBeginning(text: string, marker: string, visible: string): boolean {
  return withoutRun(text) === withoutRun(`${marker}\n${visible}`);
}

const withoutRun = (text: string): string => text.split('\n').slice(0, -1).join('\n');
