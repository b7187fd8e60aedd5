import { isObject, valueAt } from '../../shared/json.ts';
import type { Problem } from '../../shared/problem.ts';
import { problemAt } from '../desired-state.ts';
import type { FieldRule } from '../kinds/field-rules.ts';
import { pathBeside } from '../named-files.ts';
import { fitsFile } from '../text-files.ts';
import { fieldTitle, shownName } from './entry.ts';
import type { FormerEntry, FormerFile } from './former.ts';
import type { KindState } from './read.ts';

/** The texts for which a config file names files of their own, as the tenant has them. */
export interface NamedTexts {
  /** The files whose text changes. */
  changed: NamedText[];
  /** The texts that only the config file itself can hold: `script of "access-token" (claims.js)`. */
  inline: string[];
  /** Problems with files that cannot hold their texts. */
  problems: Problem[];
}

/** A file with its text. */
export interface NamedText {
  /** From the workspace. */
  path: string;
  text: string;
}

/** Whether a config file names a file for a value, and that file can hold the current value. */
export const isInFile = ({ textFile }: FieldRule, written: unknown, current: unknown): boolean =>
  textFile !== undefined && isObject(written) && typeof current === 'string' && fitsFile(textFile, current);

/** A text for which a config file names a file. */
interface Use extends NamedText {
  /** The words for the field, and its path in the config file. */
  what: string;
  at: readonly (string | number)[];
  isInline: boolean;
  isChanged: boolean;
}

/**
 * Finds the current texts for which a config file names files of their own.
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
    // An empty file declares no text.
    const text = valueAt(current, keys) ?? (before === '' ? '' : undefined);
    if (typeof text !== 'string') return [];
    const path = pathBeside(file, String(reference['file']));
    return [
      {
        path,
        text,
        what: `${fieldTitle(kind, keys, shownName(kind, spec))} (${path})`,
        at: [...entryPath, ...keys],
        isInline: !isInFile(rule, reference, text),
        isChanged: text !== before,
      },
    ];
  });
}

/** Problems with a file that two texts need, or that is the config file itself. */
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
