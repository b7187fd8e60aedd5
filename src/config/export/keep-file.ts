import type { Kind } from '../kinds/kind.ts';
import { type KindName, kindNames } from '../targets.ts';
import { entryAsWritten } from './as-written.ts';
import { type Edit, type ItemEdit, editFields, editItems, editList } from './edit.ts';
import type { FormerFile } from './former.ts';
import { type KeepOptions, keepEntry } from './keep-entry.ts';
import type { ExportedEntry, KindState } from './read.ts';
import { namesIn } from '../secrets.ts';
import type { SecretValue } from '../variables.ts';

/**
 * What becomes of a file, so that it says what a tenant has. What it says already stays as it is written, in its place; what an
 * export does not read stays as well.
 * @param withUsers whether users, and what names them, were read
 */
export function keepFile(
  { written, secrets: all }: FormerFile,
  states: readonly KindState[],
  withUsers: boolean,
): Edit {
  const secrets = withoutNames(all, states);
  const isKept = ({ personal }: { personal?: true }): boolean => !withUsers && personal === true;
  const byName = new Map<string, KindState>(states.map((state) => [state.kind.name, state]));
  const stays = Object.entries(written).flatMap(([key, value]): [string, Edit][] => {
    const state = byName.get(key);
    const edit =
      state === undefined || state.isUnknown ? 'keep' : keepKind(state, value, { isKept, secrets });
    return edit === undefined ? [] : [[key, edit]];
  });
  const added = states.flatMap(({ kind, entries }): [KindName, Edit][] =>
    Object.hasOwn(written, kind.name) || !isSaid(entries)
      ? []
      : [[kind.name, { value: valueOf(kind, entries, secrets) }]],
  );
  return editFields(written, added.reduce(withKind, stays));
}

/** Whether a file has something to say of a kind. */
export const isSaid = (entries: readonly ExportedEntry[]): boolean =>
  entries.some(({ brief }) => Object.keys(brief).length > 0);

/** What a file says of a kind that it does not have yet. */
export function valueOf(
  kind: Kind,
  entries: readonly ExportedEntry[],
  secrets: readonly SecretValue[] = [],
): unknown {
  const written = entries.map(({ brief }) => entryAsWritten(kind, brief, secrets));
  return kind.single ? written[0] : written;
}

/** The secrets that no name has: a name is shown everywhere, and cannot have variables of secrets. */
function withoutNames(secrets: readonly SecretValue[], states: readonly KindState[]): SecretValue[] {
  const names = states.flatMap(({ kind, entries }) =>
    entries.flatMap(({ entry: spec }) => namesIn({ kind, spec })),
  );
  return secrets.filter(({ value }) => !names.some((name) => name.includes(value)));
}

type Fields = readonly (readonly [string, Edit])[];

/** Adds a kind before those that come after it in a new file. */
function withKind(fields: Fields, added: readonly [KindName, Edit]): Fields {
  const later = new Set<string>(kindNames.slice(kindNames.indexOf(added[0]) + 1));
  const place = fields.findIndex(([key]) => later.has(key));
  return place === -1 ? [...fields, added] : fields.toSpliced(place, 0, added);
}

function keepKind({ kind, entries }: KindState, written: unknown, options: KeepOptions): Edit | undefined {
  const keep = ({ entry: current, brief, former, isProtected }: ExportedEntry): Edit => {
    if (former === undefined) return { value: entryAsWritten(kind, brief, options.secrets) };
    const { written: own, spec: declared } = former;
    return isProtected ? 'keep' : keepEntry(kind, { written: own, declared, current, brief }, options);
  };
  if (kind.single) return keepSingle(kind, entries[0], written, keep);
  const byPlace = new Map(entries.map((entry) => [entry.former?.index, entry]));
  const added = entries.filter(({ former }) => former === undefined);
  return editList(written, (list) => {
    const stays = list.flatMap((_, from): ItemEdit[] => {
      const entry = byPlace.get(from);
      return entry === undefined ? [] : [{ from, edit: keep(entry) }];
    });
    return editItems(list, [...stays, ...added.map((entry) => ({ edit: keep(entry) }))]);
  });
}

/** `null` declares that there is nothing of a kind, which `prune` then deletes. */
function keepSingle(
  kind: Kind,
  entry: ExportedEntry | undefined,
  written: unknown,
  keep: (entry: ExportedEntry) => Edit,
): Edit | undefined {
  if (entry !== undefined) return keep(entry);
  if (!kind.deletable) return undefined;
  return written === null ? 'keep' : { value: null };
}
