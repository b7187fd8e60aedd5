import type { Declared } from './desired-state.ts';
import type { Context, CurrentEntry, Kind, ReadSecret } from './kinds/kind.ts';
import { readSecretAhead, withRelations } from './read-current.ts';

/** A declared entry, and the entries of the tenant that it may stand for. */
export interface Match {
  declared: Declared;
  /** The current entries that share an identifier with it. */
  found: CurrentEntry[];
  /** See {@link PlannedChange.secret}. */
  secret?: Promise<ReadSecret | undefined>;
  /** All current entries of its kind. */
  all: readonly CurrentEntry[];
}

/** Finds the current entries that a declared one stands for. */
export function findMatch(declared: Declared, all: readonly CurrentEntry[] = []): Match {
  const { kind, spec } = declared;
  const names = new Set(kind.identifiersOf(spec));
  const found = all.filter((current) => kind.identifiersOf(current.spec).some((name) => names.has(name)));
  return { declared, found, all };
}

/** Starts to read the secret of an entry that exists, without waiting for it. */
export function withSecret(match: Match, context: Context): Match {
  const current = onlyFound(match);
  const secret = current && readSecretAhead(match.declared, current.id, context);
  return secret ? { ...match, secret } : match;
}

/**
 * Reads the relations that are declared, of the entries that exist.
 * @throws RequestError
 */
export async function withDeclaredRelations(matches: readonly Match[], context: Context): Promise<Match[]> {
  const read = new Map<Match, CurrentEntry>();
  const readKind = async (kind: Kind, ofKind: readonly Match[]): Promise<void> => {
    const entries = ofKind.flatMap((match) => {
      const current = onlyFound(match);
      const { spec: declared } = match.declared;
      return current ? { match, current, declared, fields: Object.keys(declared) } : [];
    });
    const whole = await withRelations(kind, entries, context);
    for (const [index, current] of whole.entries()) {
      const match = entries[index]?.match;
      if (match) read.set(match, current);
    }
  };
  const byKind = Map.groupBy(matches, ({ declared }) => declared.kind);
  await Promise.all(Array.from(byKind, ([kind, ofKind]) => readKind(kind, ofKind)));
  return matches.map((match) => {
    const current = read.get(match);
    return current ? { ...match, found: [current] } : match;
  });
}

/** The current entry of a match; `undefined` when no entry matches, or several do. */
function onlyFound({ found: [current, ...others] }: Match): CurrentEntry | undefined {
  return others.length === 0 ? current : undefined;
}
