import * as z from 'zod';
import {
  type Checked,
  type FilePosition,
  type Problem,
  formatPath,
  problemsOf,
  quote,
} from '../shared/problem.ts';
import type { Declared, DesiredState } from './declared.ts';
import { duplicates } from './duplicates.ts';
import { fillIn, protectVariables } from './variables.ts';
import type { Kind, KindName } from './kinds/kind.ts';
import { explainByNames, fieldsAt } from './known-fields.ts';
import { readDocument } from './document.ts';

/** What loading a config file takes from outside. */
export interface LoadOptions {
  /** Path of the file in the repository, for messages and annotations. */
  file: string;
  kinds: readonly Kind[];
  env: Readonly<Record<string, string | undefined>>;
  /** Called with each value that comes from the environment, before it is used. */
  mask: (value: string) => void;
}

type Path = readonly (string | number)[];

const jsonObject = z.record(z.string(), z.unknown());

/** Reads what a config file declares. Reports every problem, each with its place in the file. Sends no request. */
export async function loadConfig(text: string, options: LoadOptions): Promise<Checked<DesiredState>> {
  const { file, kinds } = options;
  const read = await readDocument(protectVariables(text), { file });
  if (read.value === undefined) return { problems: read.problems };
  const { position = () => ({ file, line: 1, column: 1 }) } = read.value;
  const problem = (path: Path, sentence: string): Problem => ({
    path: formatPath('', path),
    sentence,
    at: position(path),
  });
  const filled = fillIn(read.value.value, {
    env: options.env,
    isLiteral: ([name, ...path]) =>
      kinds.some(
        (kind) => kind.name === name && kind.literalFields?.includes(String(path[kind.single ? 0 : 1])),
      ),
    problemAt: problem,
  });
  for (const secret of filled.secrets) options.mask(secret);
  const root = jsonObject.safeParse(filled.value ?? {});
  if (!root.success || Array.isArray(filled.value)) {
    return { problems: [problem([], `must be an object with keys such as ${kinds[0]?.name ?? ''}`)] };
  }
  const declared = kinds.filter(({ name }) => name in root.data);
  const entries: Declared[] = [];
  const problems = [...filled.problems, ...unknownKeys(root.data, kinds, problem)];
  for (const kind of declared) {
    const list = entriesOf(kind, root.data[kind.name]);
    if (list === undefined) problems.push(problem([kind.name], `must be a list of ${kind.singular} entries`));
    for (const { path, value } of list ?? []) {
      const parsed = parseEntry(kind, value, path, position);
      problems.push(...parsed.problems);
      if (parsed.value) entries.push(parsed.value);
    }
  }
  // With a variable missing, names look alike that are not.
  if (filled.problems.length === 0) problems.push(...duplicates(entries));
  const prune = readPrune(root.data['prune'], declared, problem);
  problems.push(...prune.problems);
  if (problems.length > 0 || prune.value === undefined) return { problems: inOrder(problems) };
  for (const secret of passwordsOf(entries)) options.mask(secret);
  const names = new Set(declared.map(({ name }) => name));
  return { value: { entries, kinds: names, prune: prune.value, hidden: filled.secrets }, problems: [] };
}

function unknownKeys(
  root: Record<string, unknown>,
  kinds: readonly Kind[],
  problem: (path: Path, sentence: string) => Problem,
): Problem[] {
  const known = [...kinds.map(({ name }) => name), 'prune', '$schema'];
  return Object.keys(root)
    .filter((key) => !known.includes(key))
    .map((key) => problem([key], explainByNames(key, known)));
}

/** The entries that stand under a key, each with its path; `undefined` when it is not the list that it must be. */
function entriesOf(kind: Kind, value: unknown): { path: (string | number)[]; value: unknown }[] | undefined {
  if (kind.single) return [{ path: [kind.name], value }];
  if (!Array.isArray(value)) return undefined;
  return value.map((item: unknown, index) => ({ path: [kind.name, index], value: item }));
}

function parseEntry(
  kind: Kind,
  value: unknown,
  path: Path,
  position: (path: readonly PropertyKey[]) => FilePosition,
): Checked<Declared | undefined> {
  const parsed = kind.schema.safeParse(value);
  if (parsed.success) {
    const place = {
      path: formatPath('', path),
      position: (inner: Path): FilePosition => position([...path, ...inner]),
    };
    return { value: { kind, spec: parsed.data, place }, problems: [] };
  }
  const problems = problemsOf(
    parsed.error,
    value,
    formatPath('', path),
    (field, at) => kind.explain?.(field, at) ?? explainByNames(field, fieldsAt(kind.schema, at)),
    (at) => position([...path, ...at]),
  );
  return { problems: problems.map((one) => ({ ...one, sentence: withQuotesAdvice(one.sentence) })) };
}

/** YAML reads a phone number as a number. */
function withQuotesAdvice(sentence: string): string {
  return /^must be text, not (a number|true or false)$/.test(sentence)
    ? `${sentence}; put it in quotes`
    : sentence;
}

/** Texts that are only sent when an entry is created: a password is in the file itself, but need not be in the log as well. */
function passwordsOf(entries: readonly Declared[]): string[] {
  return entries.flatMap(({ kind, spec }) =>
    Object.entries(spec).flatMap(([field, value]) =>
      kind.fields[field]?.creationOnly && typeof value === 'string' ? value : [],
    ),
  );
}

function readPrune(
  value: unknown,
  declared: readonly Kind[],
  problem: (path: Path, sentence: string) => Problem,
): Checked<Set<KindName>> {
  if (value === undefined) return { value: new Set(), problems: [] };
  if (!Array.isArray(value)) return { problems: [problem(['prune'], 'must be a list of keys of this file')] };
  const prune = new Set<KindName>();
  const problems = value.flatMap((name: unknown, index) => {
    const kind = declared.find((one) => one.name === name);
    if (kind === undefined) {
      return problem(
        ['prune', index],
        `${quote(name)} is not a key of this file; to delete all there are, declare an empty list: ${String(name)}: []`,
      );
    }
    if (kind.single)
      return problem(['prune', index], `there is one ${kind.singular}, which cannot be deleted`);
    prune.add(kind.name);
    return [];
  });
  return problems.length > 0 ? { problems } : { value: prune, problems: [] };
}

/** By their place in the file, as a reader goes through it. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((one, other) => rank(one) - rank(other));
}

const rank = ({ at }: Problem): number => (at ? at.line * 10_000 + at.column : 0);
