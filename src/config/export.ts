import { maxConcurrentRequests } from '../http/pace.ts';
import { mapConcurrent } from '../shared/concurrency.ts';
import { isObject } from '../shared/json.ts';
import { formatPath } from '../shared/problem.ts';
import { longestKey } from './document.ts';
import { kinds } from './kinds/index.ts';
import type { Context, Kind } from './kinds/kind.ts';
import { listEntries, withRelations } from './read-current.ts';
import { problemOfJsonNumber } from './reading/numerals.ts';
import { escapeVariables } from './variables.ts';

/** What a tenant holds of one kind, as a file would declare it. */
export interface KindState {
  kind: Kind;
  entries: object[];
  /** What was left out of entries, and why: `config is left out: it is secret`. */
  leftOut: string[];
  /** Where values are that a file cannot hold, so that they were left out as well: `applications[0].customData.id`. */
  unwritable: string[];
}

/**
 * Reads the whole configuration of a tenant. What Logto made itself is left out, and so are secrets.
 * @param withUsers whether users, and what names them, are read as well: the file then holds personal data
 * @throws RequestError
 */
export async function readTenantConfig(context: Context, withUsers: boolean): Promise<KindState[]> {
  const isWanted = ({ personal }: { personal?: boolean }): boolean => withUsers || personal !== true;
  // Names stand for ids in every kind, so all of them have to be known first.
  const lists = await Promise.all(
    kinds.filter(isWanted).map(async (kind) => {
      const list = await listEntries(kind, context);
      return { kind, list: list.filter(({ protectedReason }) => protectedReason === undefined) };
    }),
  );
  return Promise.all(
    lists.map(async ({ kind, list }): Promise<KindState> => {
      const fields = Object.keys(kind.fields).filter((field) => isWanted(kind.fields[field] ?? {}));
      const whole = await mapConcurrent(list, maxConcurrentRequests, (current) =>
        withRelations(kind, current, fields, context),
      );
      const shown = whole.map(({ spec }) => asDeclared(kind, spec));
      const written = shown.map(({ entry }) => writablePart(entry));
      return {
        kind,
        entries: written.map(({ entry }) => entry),
        leftOut: [
          ...new Set(
            shown.flatMap(({ leftOut }) => leftOut.map((field) => `${field} is left out: it is secret`)),
          ),
          ...new Set(written.flatMap(({ paths }) => paths.map((path) => `${path} is left out: ${reason}`))),
        ],
        unwritable: written.flatMap(({ paths }, index) =>
          paths.map((path) => `${formatPath(kind.name, kind.single ? [] : [index])}.${path}`),
        ),
      };
    }),
  );
}

const reason = 'a file cannot hold its value without changing it';

/** An entry without the values that would come back changed from a file, at any depth; lists lose no item, but go as a whole. */
function writablePart(entry: object): { entry: object; paths: string[] } {
  const paths: string[] = [];
  const partOf = (value: object, path: string): object =>
    Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
        const at = formatPath(path, [key]);
        if (isObject(inner) && isWritableKey(key)) return [[key, partOf(inner, at)]];
        if (isWritableKey(key) && isWritable(inner)) return [[key, inner]];
        paths.push(at);
        return [];
      }),
    );
  return { entry: partOf(entry, ''), paths };
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
    const comment = leftOut.map((sentence) => `# ${sentence}.\n`).join('');
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
