import { isObject, valueAt } from '../../shared/json.ts';
import type { Problem } from '../../shared/problem.ts';
import { problemAt } from '../desired-state.ts';
import type { FieldRule } from '../kinds/field-rules.ts';
import { pathBeside } from '../named-files.ts';
import { fitsFile } from '../text-files.ts';
import { called, nameIn } from './entry.ts';
import type { FormerEntry, FormerFile } from './former.ts';
import type { KindState } from './read.ts';

/** What becomes of the texts for which a file names files of their own. */
export interface NamedTexts {
  /** The files that get another text. */
  changed: NamedText[];
  /** What the config file has to hold itself: `script of "access-token" (claims.js)`. */
  inline: string[];
  /** What no file can hold. */
  problems: Problem[];
}

/** A file, and its text. */
export interface NamedText {
  /** From the workspace. */
  path: string;
  text: string;
}

/** Whether a file names a file for a value, which can hold what the tenant has. */
export const isInFile = ({ textFile }: FieldRule, written: unknown, current: unknown): boolean =>
  textFile !== undefined && isObject(written) && typeof current === 'string' && fitsFile(textFile, current);

/** A text for which a file names a file. */
interface Use extends NamedText {
  /** The field, and where it is in the config file. */
  what: string;
  at: readonly (string | number)[];
  isInline: boolean;
  isChanged: boolean;
}

/**
 * Finds what the tenant has in place of the texts for which a file names files of their own.
 * @param resolve gives the absolute path of a file of the workspace
 */
export function namedTexts(
  former: FormerFile,
  states: readonly KindState[],
  resolve: (path: string) => string,
): NamedTexts {
  const uses = states.flatMap(({ entries }) =>
    entries.flatMap(({ former: own, entry }) => (own ? usesIn(own, entry, former.file) : [])),
  );
  const inFiles = uses.filter(({ isInline }) => !isInline);
  const groups = [...Map.groupBy(inFiles, ({ path }) => resolve(path)).values()].filter((group) =>
    group.some(({ isChanged }) => isChanged),
  );
  return {
    changed: groups.flatMap(([use]) => (use ? [{ path: use.path, text: use.text }] : [])),
    inline: uses.filter(({ isInline }) => isInline).map(({ what }) => what),
    problems: groups.flatMap((group) => problemsOf(group, former, resolve)),
  };
}

function usesIn({ kind, path: entryPath, written, spec }: FormerEntry, current: object, file: string): Use[] {
  return Object.entries(kind.fields).flatMap(([field, rule]): Use[] => {
    const keys = field.split('.');
    const [reference, before] = [written, spec].map((one) => valueAt(one, keys));
    if (!rule.textFile || !isObject(reference)) return [];
    // An empty file says the same as no text.
    const text = valueAt(current, keys) ?? (before === '' ? '' : undefined);
    if (typeof text !== 'string') return [];
    const path = pathBeside(file, String(reference['file']));
    return [
      {
        path,
        text,
        what: `${called(kind, keys, nameIn(kind, spec))} (${path})`,
        at: [...entryPath, ...keys],
        isInline: !isInFile(rule, reference, text),
        isChanged: text !== before,
      },
    ];
  });
}

/** A file has one text, and the config file has its own. */
function problemsOf(
  [first, ...others]: readonly Use[],
  { place, file }: FormerFile,
  resolve: (path: string) => string,
): Problem[] {
  if (first === undefined) return [];
  if (resolve(first.path) === resolve(file)) {
    return [problemAt(place, first.at, 'names the config file itself; use a file of its own')];
  }
  const other = others.find(({ text }) => text !== first.text);
  if (other === undefined) return [];
  const { path } = problemAt(place, first.at, '');
  const sentence = `names ${other.path}, as ${path} does, but the tenant has two texts for it; give each a file of its own`;
  return [problemAt(place, other.at, sentence)];
}
