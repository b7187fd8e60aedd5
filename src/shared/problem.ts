/** One thing that is wrong with what the user wrote: where it is, and a sentence that says what and what to do. */
export interface Problem {
  /** Path in the user's terms, such as `apps[0].oidcClientMetadata.redirectUris[1]`. */
  path: string;
  /** What is wrong and what is allowed, without a closing full stop. */
  sentence: string;
  /** Where it is in a file. */
  at?: FilePosition;
}

/** A place in a file of the repository, for annotations and messages. Lines and columns count from 1. */
export interface FilePosition {
  file: string;
  line: number;
  column: number;
}

/** `users[0].roles[1]`, with the place in its file where it stands in one: `logto.yml:12:5 users[0].roles[1]`. */
export function showPlace(path: string, at?: FilePosition): string {
  if (at === undefined) return path;
  const place = `${at.file}:${at.line}:${at.column}`;
  return path === '' ? place : `${place} ${path}`;
}

/** `logto.yml:12:5 users[0].roles: must be a list, not text.` */
export const showProblem = ({ path, sentence, at }: Problem): string =>
  `${showPlace(path, at)}: ${sentence}.`;

/** Either a value that is fit for use, or everything that is wrong with it. */
export type Checked<T> = { value: T; problems: [] } | { value?: never; problems: Problem[] };

/** Problems that are listed: more help nobody, and make a message that GitHub cuts. */
const mostListed = 50;

/** Input that cannot be used. Carries the first problems found, so that one run shows them. */
export class InputError extends Error {
  override name = 'InputError';
  /** Those that are listed. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const listed = problems.slice(0, mostListed);
    const lines = listed.map(showProblem);
    const more = problems.length - listed.length;
    super(
      lines.length === 1
        ? lines.join('')
        : [
            `${problems.length} problems with the inputs:`,
            ...lines.map((line) => `- ${line}`),
            ...(more > 0 ? [`… and ${more} more.`] : []),
          ].join('\n'),
    );
    this.problems = listed;
  }
}

/** The value that is fit for use. @throws InputError with the problems otherwise */
export function requireValid<T>({ value, problems }: Checked<T>): T {
  if (value === undefined) throw new InputError(problems);
  return value;
}

/** Writes a path the way the user would address the value: `apps[0].customData["a b"]`. */
export function formatPath(base: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    const name = String(key);
    if (!/^[\w$-]+$/.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text === '' ? name : `${text}.${name}`;
  }, base);
}

/** Characters of a value that fits into a sentence. The longest names that Logto takes have 256. */
const longestQuoted = 256;

/** Shows a value inside a sentence: whole, quoted and on one line, or only how long it is: masks do not find half a secret. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const { length } = Array.from(text);
  return length > longestQuoted ? `a text of ${length} characters` : JSON.stringify(text);
}

/** The text of an error, for a message that continues it. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
