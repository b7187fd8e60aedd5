import { isDeepStrictEqual } from 'node:util';
import { readDocument } from '../document.ts';
import { type Edit, edited } from './edit.ts';
import type { EditOptions } from './edit-yaml.ts';
import type { FormerFile } from './former.ts';

/** A file after an edit. */
export interface WrittenOver {
  text: string;
  /** Comments and layout could not be kept. */
  isPlain?: true;
}

/** Ways to edit a text: the first keeps most of its layout, the last works in most cases. */
const ways: readonly EditOptions[] = [
  { isCopied: true, isExpanded: false },
  { isCopied: false, isExpanded: false },
  { isCopied: false, isExpanded: true },
];

/** Writes an edit into the text of a file, and reads the text back, so that it has exactly the value of the edit. */
export async function writeOver({ text, file, written }: FormerFile, edit: Edit): Promise<WrittenOver> {
  if (edit === 'keep') return { text };
  const value = edited(written, edit);
  if (file.endsWith('.json')) return { text: editJson(text, value) };
  const [{ editYaml }, { stringify }] = await Promise.all([import('./edit-yaml.ts'), import('yaml')]);
  for (const way of ways) {
    const candidate = attempt(() => editYaml(text, written, edit, way));
    // oxlint-disable-next-line no-await-in-loop
    if (candidate !== undefined && (await hasValue(candidate, file, value))) return { text: candidate };
  }
  return { text: stringify(value, { lineWidth: 0 }), isPlain: true };
}

/** Runs work; `undefined` when it throws. The library refuses to write an alias without its anchor. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Whether a text can be read, and has a value. */
async function hasValue(text: string, file: string, value: unknown): Promise<boolean> {
  const { document, problems } = await readDocument(text, { file });
  return problems.length === 0 && isDeepStrictEqual(document?.value, value);
}

/** Writes JSON with the indentation of a text, or on one line. */
function editJson(text: string, value: unknown): string {
  const [, indent = /\n./.test(text) ? '  ' : ''] = /^\uFEFF?\s*\{\r?\n([ \t]+)/.exec(text) ?? [];
  const [end = ''] = /\r?\n?$/.exec(text) ?? [];
  const [mark = ''] = /^\uFEFF?/.exec(text) ?? [];
  const lines = JSON.stringify(value, null, indent);
  return mark + (text.includes('\r\n') ? lines.replaceAll('\n', '\r\n') : lines) + end;
}
