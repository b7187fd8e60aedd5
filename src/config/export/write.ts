import { isSaid, valueOf } from './keep-file.ts';
import type { KindState } from './read.ts';

/**
 * Writes a configuration as YAML. Comments name what was left out, and `${` is written so that it is read as text. Kinds of
 * which there is nothing to say are left out.
 * @param schema address of the JSON Schema, with which the file begins, so that editors know it
 */
export async function writeYaml(states: readonly KindState[], schema: string): Promise<string> {
  const { Document, isScalar, visit } = await import('yaml');
  const head = `# yaml-language-server: $schema=${schema}\n`;
  const parts = states.map((state) => {
    const { kind, entries } = state;
    const comment = state.leftOut.map(({ what, reason }) => `# ${what} is left out: ${reason}.\n`).join('');
    if (!isSaid(entries)) return withHeading(state, comment);
    const document = new Document({ [kind.name]: valueOf(kind, entries) });
    visit(document, {
      // Without quotes it would be a merge key.
      Pair(_, { key }) {
        if (isScalar(key) && key.value === '<<') key.type = 'QUOTE_DOUBLE';
      },
    });
    return `\n${comment}${document.toString({ lineWidth: 0, flowCollectionPadding: true })}`;
  });
  // A text that ends in an empty line would get a further one.
  return parts.reduce((text, part) => text + (text.endsWith('\n\n') ? part.slice(1) : part), head);
}

/** The comment of a kind that the file has no key for. */
function withHeading({ kind, leftOut }: KindState, comment: string): string {
  if (comment === '') return '';
  return leftOut.every(({ what }) => what === kind.name) ? `\n${comment}` : `\n# ${kind.name}:\n${comment}`;
}

/** Writes a configuration as JSON, which has no comments. */
export function writeJson(states: readonly KindState[], schema: string): string {
  const root = Object.fromEntries(
    states
      .filter(({ entries }) => isSaid(entries))
      .map(({ kind, entries }) => [kind.name, valueOf(kind, entries)]),
  );
  return `${JSON.stringify({ $schema: schema, ...root }, null, 2)}\n`;
}
