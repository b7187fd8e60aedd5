import { mapConcurrent } from '../shared/concurrency.ts';
import type { Context, Kind, CurrentEntry } from './kinds/kind.ts';

/** What a tenant holds of one kind, as a file would declare it. */
export interface KindState {
  kind: Kind;
  entries: object[];
  /** Fields that hold secrets and were left out, such as `config`; those of single entries. */
  leftOut: string[];
}

/**
 * Reads the whole configuration of a tenant. What Logto made itself is left out, and so are secrets.
 * @param atOnce entries of a kind that are read at once
 * @throws RequestError
 */
export async function readTenantConfig(
  kinds: readonly Kind[],
  context: Context,
  atOnce: number,
): Promise<KindState[]> {
  // Names stand for ids in every kind, so all of them have to be known first.
  const lists = await Promise.all(
    kinds.map(async (kind) => {
      const list = await kind.list(context);
      for (const { id, spec } of list) context.ids.add(kind.name, id, kind.identifiersOf(spec));
      return { kind, list: list.filter(({ protectedReason: builtIn }) => builtIn === undefined) };
    }),
  );
  return Promise.all(
    lists.map(async ({ kind, list }): Promise<KindState> => {
      const whole = await mapConcurrent(list, atOnce, (present) => withDetails(kind, present, context));
      const leftOut = new Set<string>();
      const entries = whole.map((spec) => {
        const entry = shown({ ...spec }, '', { kind, leftOut, emptyTexts: false });
        // Some texts are empty where there has to be one.
        return kind.schema.safeParse(entry).success
          ? entry
          : shown({ ...spec }, '', { kind, leftOut, emptyTexts: true });
      });
      return { kind, entries, leftOut: [...leftOut] };
    }),
  );
}

async function withDetails(kind: Kind, present: CurrentEntry, context: Context): Promise<object> {
  const relations = new Set(Object.keys(kind.fields).filter((field) => kind.fields[field]?.relation));
  if (!kind.readRelations || relations.size === 0) return present.spec;
  return { ...present.spec, ...(await kind.readRelations(present, relations, context)) };
}

type Json = Record<string, unknown>;

interface Showing {
  kind: Kind;
  /** Takes the names of what was left out. */
  leftOut: Set<string>;
  /** Whether empty texts are kept. */
  emptyTexts: boolean;
}

/** A copy in which neither secrets nor empty values are. */
function shown(value: Json, path: string, showing: Showing): Json {
  const { kind, leftOut, emptyTexts } = showing;
  const kept = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (inner === undefined || inner === null || (inner === '' && !emptyTexts)) return [];
    const rule = kind.fields[at];
    if (rule?.secret || rule?.creationOnly) {
      leftOut.add(at);
      return [];
    }
    const isPlain = typeof inner === 'object' && !Array.isArray(inner) && rule?.compare !== 'whole';
    return [[key, isPlain ? shown({ ...inner }, at, showing) : inner]];
  });
  return Object.fromEntries(kept);
}
