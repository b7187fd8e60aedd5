/** A change of one line that could be a mistake. */
export interface Change {
  /** The number of the line, from 1. */
  line: number;
  /** What the change does, such as `=== to !==`. */
  what: string;
  before: string;
  after: string;
}

interface Swap {
  what: string;
  pattern: RegExp;
  by: string | ((match: string) => string);
}

const swap = (from: string, to: string): Swap => ({
  what: `${from} to ${to}`,
  pattern: new RegExp(`(?<= )${from.replaceAll(/[|+?]/g, String.raw`\$&`)}(?= )`, 'g'),
  by: to,
});

const swaps: readonly Swap[] = [
  ...[
    ['===', '!=='],
    ['<', '<='],
    ['>', '>='],
    ['&&', '||'],
    ['+', '-'],
  ].flatMap(([one = '', other = '']) => [swap(one, other), swap(other, one)]),
  swap('??', '&&'),
  { what: 'true to false', pattern: /\btrue\b/g, by: 'false' },
  { what: 'false to true', pattern: /\bfalse\b/g, by: 'true' },
  {
    what: 'a number plus 1',
    pattern: /(?<![\w.#$])\d+(?![\w.])/g,
    by: (digits) => String(Number(digits) + 1),
  },
  { what: 'not dropped', pattern: /(?<=[\s(])!(?=[\w(])/g, by: '' },
];

/** Comments, imports and types do nothing at run time. */
const isCode = (line: string): boolean =>
  !/^\s*(?:$|\/\/|\/?\*|import\b|export (?:type|interface|\*)|export \{.*from|type |interface )/.test(line);

/** The same line with its strings, regular expressions and comments blanked, so that positions stay. */
const blanked = (line: string): string =>
  line
    .replaceAll(/'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|(?<=[(,=:] ?)\/(?![/*])(?:[^/\\]|\\.)+\/\w*/g, (text) =>
      '_'.repeat(text.length),
    )
    .replace(/\/\/.*$/, (text) => ' '.repeat(text.length));

/** Whether the whole line is a statement that only has an effect or ends something early. */
const isDroppable = (line: string): boolean =>
  /^\s+(?:await |void )?\w[\w.#]*\(.*\);$/.test(line) ||
  /^\s+if \(.*\) (?:return|throw|continue|break)\b.*;$/.test(line) ||
  /^\s+\w[\w.#[\]]* [+?|&]{0,2}= .*;$/.test(line);

/** All changes of a file's text, in its order. A change may not compile, or change nothing. */
export function changesOf(text: string): Change[] {
  return text.split('\n').flatMap((before, index) => {
    if (!isCode(before)) return [];
    const code = blanked(before);
    const swapped = swaps.flatMap(({ what, pattern, by }) =>
      [...code.matchAll(pattern)].map(({ 0: match, index: at }) => ({
        what,
        after:
          before.slice(0, at) + (typeof by === 'string' ? by : by(match)) + before.slice(at + match.length),
      })),
    );
    const dropped = isDroppable(before) ? [{ what: 'statement dropped', after: '' }] : [];
    return [...swapped, ...dropped].map((change) => ({ line: index + 1, before, ...change }));
  });
}

/** The text with the change. */
export function applyChange(text: string, { line, after }: Change): string {
  return text
    .split('\n')
    .map((before, index) => (index === line - 1 ? after : before))
    .join('\n');
}
