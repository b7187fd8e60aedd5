import type { KindState } from './read-tenant.ts';

/** What a file begins with, so that editors know its schema. */
export interface WriteOptions {
  /** Address of the JSON Schema. */
  schema: string;
}

/**
 * Writes a configuration as YAML. What was left out is named in a comment, and `${` is written so that it is read as text.
 * Kinds of which there is nothing are left out.
 */
export async function writeYaml(states: readonly KindState[], { schema }: WriteOptions): Promise<string> {
  const { Document, isScalar, visit } = await import('yaml');
  const head = `# yaml-language-server: $schema=${schema}\n`;
  const parts = declared(states).map(({ kind, value, leftOut }) => {
    const comment = leftOut.map((field) => `# ${field} is left out: it is secret.\n`).join('');
    const one = new Document({ [kind.name]: value });
    visit(one, {
      // Without quotes it would be a merge key.
      Pair(_, { key }) {
        if (isScalar(key) && key.value === '<<') key.type = 'QUOTE_DOUBLE';
      },
    });
    return `\n${comment}${one.toString({ lineWidth: 0, flowCollectionPadding: true })}`;
  });
  // A text that ends in an empty line would get a further one.
  return parts.reduce((text, part) => text + (text.endsWith('\n\n') ? part.slice(1) : part), head);
}

/** Writes a configuration as JSON, which has no comments. */
export function writeJson(states: readonly KindState[], { schema }: WriteOptions): string {
  const root = Object.fromEntries(declared(states).map(({ kind, value }) => [kind.name, value]));
  return `${JSON.stringify({ $schema: schema, ...root }, null, 2)}\n`;
}

function declared(states: readonly KindState[]) {
  return states
    .filter(({ entries }) => entries.length > 0)
    .map(({ kind, entries, leftOut }) => ({
      kind,
      leftOut,
      value: escape(kind.single ? entries[0] : entries, kind.literalFields ?? []),
    }));
}

/** `${` begins a variable in a file; `$${` is the text itself. Scripts stay as they are. */
function escape(value: unknown, verbatim: readonly string[]): unknown {
  if (typeof value === 'string') return value.replaceAll('${', () => '$${');
  if (Array.isArray(value)) return value.map((item: unknown) => escape(item, verbatim));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, verbatim.includes(key) ? item : escape(item, verbatim)]),
  );
}
