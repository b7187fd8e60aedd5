import { hasContent, valueOfKind } from './keep-file.ts';
import type { KindState } from './read.ts';

/**
 * Writes a configuration as YAML. Comments name the values that were left out, and `${` is escaped. Kinds without anything to
 * declare have no key.
 * @param schema address of the JSON Schema, which the first line names for editors
 */
export async function writeYaml(states: readonly KindState[], schema: string): Promise<string> {
  const { Document, isScalar, visit } = await import('yaml');
  const head = `# yaml-language-server: $schema=${schema}\n`;
  const parts = states.map((state) => {
    const { kind, entries } = state;
    const comment = state.leftOut.map(({ what, reason }) => `# ${what} is left out: ${reason}.\n`).join('');
    if (!hasContent(entries)) return withHeading(state, comment);
    const document = new Document({ [kind.name]: valueOfKind(kind, entries) });
    visit(document, {
      // Without quotes it would be a merge key.
      Pair(_, { key }) {
        if (isScalar(key) && key.value === '<<') key.type = 'QUOTE_DOUBLE';
      },
    });
    return `\n${comment}${document.toString({ lineWidth: 0, flowCollectionPadding: true })}`;
  });
  // A part that ends in an empty line needs no further one.
  return parts.reduce((text, part) => text + (text.endsWith('\n\n') ? part.slice(1) : part), head);
}

/** The comment of a kind without a key, below a heading that names the kind. */
function withHeading({ kind, leftOut }: KindState, comment: string): string {
  if (comment === '') return '';
  return leftOut.every(({ what }) => what === kind.name) ? `\n${comment}` : `\n# ${kind.name}:\n${comment}`;
}

/** Writes a configuration as JSON, which has no comments. */
export function writeJson(states: readonly KindState[], schema: string): string {
  const root = Object.fromEntries(
    states
      .filter(({ entries }) => hasContent(entries))
      .map(({ kind, entries }) => [kind.name, valueOfKind(kind, entries)]),
  );
  return `${JSON.stringify({ $schema: schema, ...root }, null, 2)}\n`;
}
