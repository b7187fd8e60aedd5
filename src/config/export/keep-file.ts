import type { Kind } from '../kinds/kind.ts';
import { namesIn } from '../secrets.ts';
import { type KindName, kindNames } from '../targets.ts';
import type { SecretValue } from '../variables.ts';
import { entryAsWritten } from './as-written.ts';
import { type Edit, type ItemEdit, editFields, editItems, editList } from './edit.ts';
import type { FormerFile } from './former.ts';
import { type KeepOptions, keepEntry } from './keep-entry.ts';
import type { ExportedEntry, KindState } from './read.ts';

/**
 * Edits a file so that it declares what a tenant has. Values that declare it already stay as they are written, in their place;
 * so do values that an export does not read.
 * @param withUsers whether users, and fields that name them, were read
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
    Object.hasOwn(written, kind.name) || !hasContent(entries)
      ? []
      : [[kind.name, { value: valueOfKind(kind, entries, secrets) }]],
  );
  return editFields(written, added.reduce(withKind, stays));
}

/** Whether a file has to declare anything of a kind. */
export const hasContent = (entries: readonly ExportedEntry[]): boolean =>
  entries.some(({ brief }) => Object.keys(brief).length > 0);

/** The value of a kind in a file that does not have it yet. */
export function valueOfKind(
  kind: Kind,
  entries: readonly ExportedEntry[],
  secrets: readonly SecretValue[] = [],
): unknown {
  const written = entries.map(({ brief }) => entryAsWritten(kind, brief, secrets));
  return kind.single ? written[0] : written;
}

/** The secrets that are in no name. Names are shown everywhere, and cannot have variables of secrets. */
function withoutNames(secrets: readonly SecretValue[], states: readonly KindState[]): SecretValue[] {
  const names = states.flatMap(({ kind, entries }) =>
    entries.flatMap(({ entry: spec }) => namesIn({ kind, spec })),
  );
  return secrets.filter(({ value }) => !names.some((name) => name.includes(value)));
}

type Fields = readonly (readonly [string, Edit])[];

/** Adds a kind before those that follow it in a new file. */
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

/** Edits the only entry of a kind. `null` declares that the tenant has no such entry, so that `prune` deletes it. */
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
