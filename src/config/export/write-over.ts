import { isDeepStrictEqual } from 'node:util';
import { readDocument } from '../document.ts';
import { type Edit, edited } from './edit.ts';
import type { EditOptions } from './edit-yaml.ts';
import type { FormerFile } from './former.ts';

/** What a file becomes. */
export interface WrittenOver {
  text: string;
  /** Comments and the layout could not be kept. */
  isPlain?: true;
}

/** Ways to edit a text, from the one that leaves most as it is to the one that always works but for comments. */
const ways: readonly EditOptions[] = [
  { isCopied: true, isExpanded: false },
  { isCopied: false, isExpanded: false },
  { isCopied: false, isExpanded: true },
];

/** Writes an edit into a file. The text is read back: it has exactly the value that the edit leads to. */
export async function writeOver({ text, file, written }: FormerFile, edit: Edit): Promise<WrittenOver> {
  if (edit === 'keep') return { text };
  const value = edited(written, edit);
  if (file.endsWith('.json')) return { text: editJson(text, value) };
  const [{ editYaml }, { stringify }] = await Promise.all([import('./edit-yaml.ts'), import('yaml')]);
  for (const way of ways) {
    const candidate = attempt(() => editYaml(text, written, edit, way));
    // oxlint-disable-next-line no-await-in-loop
    if (candidate !== undefined && (await says(candidate, file, value))) return { text: candidate };
  }
  return { text: stringify(value, { lineWidth: 0 }), isPlain: true };
}

/** The library refuses to write an alias without its anchor. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

async function says(text: string, file: string, value: unknown): Promise<boolean> {
  const { document, problems } = await readDocument(text, { file });
  return problems.length === 0 && isDeepStrictEqual(document?.value, value);
}

/** JSON with the indentation that it had, or on one line. */
function editJson(text: string, value: unknown): string {
  const [, indent = /\n./.test(text) ? '  ' : ''] = /^\uFEFF?\s*\{\r?\n([ \t]+)/.exec(text) ?? [];
  const [end = ''] = /\r?\n?$/.exec(text) ?? [];
  const [mark = ''] = /^\uFEFF?/.exec(text) ?? [];
  const lines = JSON.stringify(value, null, indent);
  return mark + (text.includes('\r\n') ? lines.replaceAll('\n', '\r\n') : lines) + end;
}
