import { allowed, type Channel } from './allowed.ts';
import type { Evidence } from './evidence.ts';
import type { Kind, Mark } from './values.ts';

/** A value in a place where it may not be. */
export interface Leak {
  kind: Kind;
  label: string;
  form: string;
  channel: Channel;
  /** Where it was found, shortened around it. */
  line: string;
}

/** How many characters of a line a message shows on each side of what was found. */
const around = 120;

/** The line with the text, or the lines if it has several. */
function lineWith(text: string, at: number, length: number): string {
  const start = Math.max(text.lastIndexOf('\n', at) + 1, at - around);
  const next = text.indexOf('\n', at + length);
  const end = Math.min(next === -1 ? text.length : next, at + length + around);
  return text.slice(start, end);
}

/** The longest form of a value in a text. */
function find(mark: Mark, text: string): { form: string; line: string } | undefined {
  for (const form of mark.forms) {
    const at = text.indexOf(form.text);
    if (at !== -1) return { form: form.name, line: lineWith(text, at, form.text.length) };
  }
  return undefined;
}

/** Whether a text holds a value in any form. */
export const holds = (text: string, mark: Mark): boolean => find(mark, text) !== undefined;

/** Finds every value in every channel where the table of allowed places does not have it. Each once for a channel. */
export function leaksIn(evidence: readonly Evidence[], marks: readonly Mark[]): Leak[] {
  const leaks = new Map<string, Leak>();
  for (const mark of marks) {
    const { kind, label } = mark;
    for (const { channel, text } of evidence) {
      const key = JSON.stringify([kind, label, channel]);
      if (leaks.has(key) || allowed[kind].includes(channel)) continue;
      const found = find(mark, text);
      if (found) leaks.set(key, { kind, label, channel, ...found });
    }
  }
  return [...leaks.values()];
}

/** One leak, as a failure of a test says it. */
export const describeLeak = ({ kind, label, form, channel, line }: Leak): string =>
  `${kind} (${label}) as ${form} in ${channel}: ${line}`;
