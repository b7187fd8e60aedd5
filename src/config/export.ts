import { maxConcurrentRequests } from '../http/pace.ts';
import { mapConcurrent } from '../shared/concurrency.ts';
import { isObject } from '../shared/json.ts';
import { longestKey } from './document.ts';
import { kinds } from './kinds/index.ts';
import { type Context, type Kind, isHiddenField } from './kinds/kind.ts';
import { listEntries, withRelations } from './read-current.ts';
import { problemOfJsonNumber } from './reading/numerals.ts';
import { escapeVariables } from './variables.ts';

/** A field that a file does not have, and why: `it is secret`. */
interface LeftOut {
  field: string;
  reason: string;
}

/** What a tenant holds of one kind, as a file would declare it. */
export interface KindState {
  kind: Kind;
  entries: object[];
  /** What was left out of entries, each once. */
  leftOut: LeftOut[];
}

/**
 * Reads the whole configuration of a tenant. What Logto made itself is left out, and so are secrets.
 * @param withUsers whether users, and what names them, are read as well: the file then holds personal data
 * @throws RequestError
 */
export async function readTenantConfig(context: Context, withUsers: boolean): Promise<KindState[]> {
  const isExported = ({ personal }: { personal?: boolean }): boolean => withUsers || personal !== true;
  // Names stand for ids in every kind, so all of them have to be known first.
  const lists = await Promise.all(
    kinds.filter(isExported).map(async (kind) => {
      const list = await listEntries(kind, context);
      return { kind, list: list.filter(({ protectedReason }) => protectedReason === undefined) };
    }),
  );
  return Promise.all(
    lists.map(async ({ kind, list }): Promise<KindState> => {
      const fields = Object.keys(kind.fields).filter((field) => isExported(kind.fields[field] ?? {}));
      const whole = await mapConcurrent(list, maxConcurrentRequests, (current) =>
        withRelations(kind, current, fields, context),
      );
      const shown = whole.map(({ spec }) => asDeclared(kind, spec));
      const written = shown.map(({ entry }) => writablePart(kind, entry));
      return {
        kind,
        entries: written.map(({ entry }) => entry),
        leftOut: [
          ...eachOnce(shown).map((field) => ({ field, reason: 'it is secret' })),
          ...eachOnce(written).map((field) => ({ field, reason: unwritable })),
        ],
      };
    }),
  );
}

/** The reason for what would come back changed from a file. */
export const unwritable = 'a file cannot hold its value without changing it';

const eachOnce = (all: readonly { leftOut: string[] }[]): string[] => [
  ...new Set(all.flatMap(({ leftOut }) => leftOut)),
];

/** An entry without the values that would come back changed, at any depth. A list with such a value is left out as a whole. */
function writablePart(kind: Kind, entry: object): Shown {
  const leftOut: string[] = [];
  /** @param hidden the private field around, whose keys are private as well */
  const partOf = (value: object, path: string, hidden?: string): object =>
    Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
        const at = path === '' ? key : `${path}.${key}`;
        const isHidden = kind.personal === true || isHiddenField(kind.fields[at] ?? {});
        const shown = hidden ?? (isHidden ? at : undefined);
        if (isObject(inner) && isWritableKey(key)) return [[key, partOf(inner, at, shown)]];
        if (isWritableKey(key) && isWritable(inner)) return [[key, inner]];
        leftOut.push(shown ?? at);
        return [];
      }),
    );
  return { entry: partOf(entry, ''), leftOut };
}

function isWritable(value: unknown): boolean {
  if (typeof value === 'number') return problemOfJsonNumber(JSON.stringify(value), value) === undefined;
  if (Array.isArray(value)) return value.every((item) => isWritable(item));
  if (!isObject(value)) return true;
  return Object.entries(value).every(([key, inner]) => isWritableKey(key) && isWritable(inner));
}

const isWritableKey = (key: string): boolean => key !== '__proto__' && key.length <= longestKey;

interface Shown {
  entry: object;
  leftOut: string[];
}

/** An entry as a file declares it, without secrets and what is empty, but for texts that must not be missing. */
function asDeclared(kind: Kind, spec: object): Shown {
  const withoutEmpty = shownPart(kind, { ...spec }, '', false);
  return kind.schema.safeParse(withoutEmpty.entry).success
    ? withoutEmpty
    : shownPart(kind, { ...spec }, '', true);
}

function shownPart(kind: Kind, value: Record<string, unknown>, path: string, emptyTexts: boolean): Shown {
  const leftOut: string[] = [];
  const kept = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (inner === undefined || inner === null || (inner === '' && !emptyTexts)) return [];
    const rule = kind.fields[at];
    if (rule?.secret || rule?.creationOnly) {
      leftOut.push(at);
      return [];
    }
    if (!isObject(inner) || rule?.compare === 'whole') return [[key, inner]];
    const part = shownPart(kind, inner, at, emptyTexts);
    leftOut.push(...part.leftOut);
    return [[key, part.entry]];
  });
  return { entry: Object.fromEntries(kept), leftOut };
}

/**
 * Writes a configuration as YAML. What was left out is named in a comment, and `${` is written so that it is read as text.
 * Kinds of which there is nothing are left out.
 * @param schema address of the JSON Schema, with which the file begins, so that editors know it
 */
export async function writeYaml(states: readonly KindState[], schema: string): Promise<string> {
  const { Document, isScalar, visit } = await import('yaml');
  const head = `# yaml-language-server: $schema=${schema}\n`;
  const parts = declared(states).map(({ kind, value, leftOut }) => {
    const comment = leftOut.map(({ field, reason }) => `# ${field} is left out: ${reason}.\n`).join('');
    const document = new Document({ [kind.name]: value });
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

/** Writes a configuration as JSON, which has no comments. */
export function writeJson(states: readonly KindState[], schema: string): string {
  const root = Object.fromEntries(declared(states).map(({ kind, value }) => [kind.name, value]));
  return `${JSON.stringify({ $schema: schema, ...root }, null, 2)}\n`;
}

function declared(states: readonly KindState[]) {
  return states
    .filter(({ entries }) => entries.length > 0)
    .map(({ kind, entries, leftOut }) => ({
      kind,
      leftOut,
      value: escapeVariables(kind.single ? entries[0] : entries, kind.literalFields ?? []),
    }));
}
