import { isLongEnough } from '../shared/hide.ts';
import type { Problem } from '../shared/problem.ts';
import { readPaths } from './config-paths.ts';
import { type Declared, placeWithin, problemAt } from './desired-state.ts';
import { kinds } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';
import { mergeFiles } from './merge.ts';
import { type WorkspaceFiles, filesBeside, readOnce } from './named-files.ts';
import { type Traced, placeOf } from './origin.ts';
import { distinct, withoutConsequences } from './problem-order.ts';
import { type ConfigFile, type ReadContext, readConfigFile } from './read-config-file.ts';
import { ownNamesOf } from './own-names.ts';
import { literalSecrets, secretsInNames } from './secrets.ts';
import { type UnsetUse, holdsUnset } from './unset.ts';
import { type Root, type Validated, validatePart, validateRoot } from './validate.ts';

/** What loading files needs from outside. */
export interface LoadContext extends ReadContext {
  /** Called with each secret that is written into a file itself. */
  mask: (value: string) => void;
}

/** What all files together declare. */
export interface LoadedFiles extends Validated {
  /** Their paths as messages show them, in the order of the input. */
  files: string[];
  /** The uses of unset variables, where they may be unset. */
  unset: UnsetUse[];
}

/** Loads the files of the input `config`, and merges each with those before it. Sends no request. */
export async function loadFiles(config: string, context: LoadContext): Promise<LoadedFiles> {
  const nothing: LoadedFiles = { entries: [], kinds: [], prune: [], problems: [], files: [], unset: [] };
  const { value: paths = [], problems } = readPaths(config, (path) => context.files.resolve(path));
  if (paths.length === 0) return { ...nothing, problems };
  const once = { ...context, files: readOnce(context.files) };
  const parts = await readConfigFiles(paths, once);
  const files = parts.map(({ file }) => file);
  const own = parts.flatMap((part) => part.problems);
  const contents = parts.flatMap(({ content }) => content ?? []);
  const alone = parts.length > 1 ? contents.flatMap((content) => checkAlone(content, context)) : [];
  const merged = mergeFiles(contents, kinds);
  // Without one of the files, its entries would seem to be missing.
  if (merged === undefined || contents.length < parts.length) {
    return { ...nothing, files, problems: [...own, ...withoutConsequences(alone, own)] };
  }
  const root = rootOf(merged);
  const place = placeOf(merged.origin);
  const closed = validateRoot(root, kinds, place);
  const open = parts.length > 1 && unfilledOf(parts).length > 0 ? openKinds(closed.entries) : new Set<Kind>();
  const validated = open.size === 0 ? closed : validateRoot(root, kinds, place, open);
  maskLiterals(validated.entries, context.mask);
  const secrets = parts.flatMap((part) => part.secrets);
  const written = distinct([...alone, ...validated.problems]);
  const certain = context.allowsUnset ? written.filter(({ sentence }) => refusesText.test(sentence)) : [];
  const found = [
    ...own,
    ...withoutConsequences(certain, own),
    ...withoutConsequences(written, [...own, ...unfilledOf(parts), ...certain]),
    ...withoutConsequences(secretsInNames(validated.entries, root, secrets), own),
  ];
  const unset = context.allowsUnset === true ? parts.flatMap((part) => part.unset) : [];
  const loaded = { ...validated, files, unset, problems: found };
  if (context.allowsMissingFiles) return loaded;
  const read = await readNamedFiles(validated.entries, once.files);
  const ofFiles = read.flatMap((one) => one.problems);
  return {
    ...loaded,
    entries: read.map(({ entry }) => entry),
    problems: [...found, ...withoutConsequences(ofFiles, [...found, ...unfilledOf(parts)])],
  };
}

/** The kinds with an unset variable in a name: two of their entries may be one once it is set. */
const openKinds = (entries: readonly Declared[]): ReadonlySet<Kind> =>
  new Set(entries.flatMap((entry) => (ownNamesOf(entry).some((name) => holdsUnset(name)) ? entry.kind : [])));

/** Reads files one after the other, because the number of values of all files is limited. */
async function readConfigFiles(paths: readonly string[], context: ReadContext): Promise<ConfigFile[]> {
  const parts: ConfigFile[] = [];
  for (const path of paths) {
    const valuesBefore = parts.at(-1)?.values ?? 0;
    parts.push(await readConfigFile(path, { kinds, isAlone: paths.length === 1, valuesBefore }, context));
  }
  return parts;
}

/** A problem with a text where none can be: a variable is a text, whatever its value is. */
const refusesText = /^must be [^;]+, not text(;|$)/;

const unfilledOf = (parts: readonly ConfigFile[]): Problem[] => parts.flatMap(({ unfilled }) => unfilled);

const rootOf = ({ value }: Traced): Root => Object.assign({}, value);

/** Problems of one file that no other file can solve. Masks its secrets, also those that another file replaces. */
function checkAlone(content: Traced, { mask }: LoadContext): Problem[] {
  const single = mergeFiles([content], kinds) ?? content;
  const { entries, problems } = validatePart(rootOf(single), kinds, placeOf(single.origin));
  maskLiterals(entries, mask);
  return problems;
}

/** Masks the secrets that are written into files themselves. */
function maskLiterals(entries: readonly Declared[], mask: LoadContext['mask']): void {
  // A shorter secret is never shown, but its mask would hide much else.
  for (const secret of literalSecrets(entries)) {
    if (isLongEnough(secret) && !holdsUnset(secret)) mask(secret);
  }
}

/** Reads the files that entries name, in place of their paths, and gives the problems of each entry. */
function readNamedFiles(
  entries: readonly Declared[],
  files: WorkspaceFiles,
): Promise<{ entry: Declared; problems: Problem[] }[]> {
  return Promise.all(
    entries.map(async (entry) => {
      const { kind, spec, place } = entry;
      if (!kind.readFiles || !kind.schema.safeParse(spec).success) return { entry, problems: [] };
      const read = await kind.readFiles(spec, (path) =>
        filesBeside(placeWithin(place, path).position?.([])?.file ?? '', files),
      );
      const problems = read.problems.map(({ path, sentence }) => problemAt(place, path, sentence));
      return { entry: { ...entry, spec: read.spec }, problems };
    }),
  );
}
