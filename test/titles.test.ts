import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

const title = String.raw`(?<quote>['"\`])(?<title>(?:\\.|(?!\k<quote>)[^\\])*)\k<quote>`;
/** A call with its title, or one of a table, whose title follows the end of the table at the same indentation. */
const call = new RegExp(
  String.raw`^(?<indent> *)(?:it|test)(?:\(\s*${title}|\.(?:[^\n]*|[^]*?\n\k<indent>[\])}][^\n]*)\)\(\s*${title.replaceAll('quote', 'quote2').replaceAll('<title>', '<title2>')})`,
  'gm',
);

/** The titles in the text of a test file, as they are written. */
const titlesIn = (text: string): string[] =>
  [...text.matchAll(call)].map(({ groups = {} }) => groups['title'] ?? groups['title2'] ?? '');

/** Begins a part of a sentence, not a statement. */
const openings =
  /^(?:not|no|and|or|but|nor|with|without|of|for|by|at|on|in|into|to|from|as|that|which|who|whose|what|when|where|while|if|unless|until|because|before|after|than|the same)\b/i;
/** May stand before a verb. */
const adverb = /^(?:also|always|never|neither|once|only|still) /;
const placeholder = /%[sdifjoOc]|\$\{[^}]*\}|\$[\w.]+/g;
const auxiliary = 'is are was were has have does do can cannot could may might must will would should'.split(
  ' ',
);
const firstWord = (text: string): string => /^[a-z-]+(?=[ ,]|$)/.exec(text.replace(adverb, ''))?.[0] ?? '';
/** Verbs that no title begins with, but some have after their subject. */
const furtherVerbs = ['acts', 'detects', 'offers', 'splits'];
const notVerbs = new Set(['aliases', 'as', 'entries', 'its', 'this']);

const files = globSync(join(import.meta.dirname, '**/*.{test,faults}.ts')).filter(
  (file) => file !== import.meta.filename, // its texts have titles that are wrong
);
const titles = files.flatMap((file) =>
  titlesIn(readFileSync(file, 'utf8')).map((text) => ({ file: relative(import.meta.dirname, file), text })),
);
/** The verbs that titles begin with. A noun in the plural may look like one; then a fragment passes. */
const verbs = new Set([
  ...auxiliary,
  ...furtherVerbs,
  ...titles.map(({ text }) => firstWord(text)).filter((word) => /[^s]s$/.test(word) && !notVerbs.has(word)),
]);

/** Whether a title is a statement: it begins with a verb in the third person, or has a subject and a verb. */
function isStatement(text: string): boolean {
  const words = text
    .replaceAll(placeholder, 'X')
    .split(/[ ,;:()]+/)
    .filter((word) => word !== '');
  if (words.every((word) => word === 'X')) return true; // the table has the titles
  return (
    !openings.test(text.replace(adverb, '')) && !/[.,:]$/.test(text) && words.some((word) => verbs.has(word))
  );
}

it('finds the titles of all forms of a test', () => {
  const text = `
it('plain', () => {});
  test(\n    "on its own line", () => {});
it.each([1, 2])('of a short table %i', () => {});
  test.for([
    ['it('],
  ])('of a long table', () => {});
it.skipIf(a).each<[string, number]>([
  ['b', 1],
])(
  \`with \${a} and 'quotes'\`,
);
describe.each([
  1,
])('not a test', () => {});`;
  expect(titlesIn(text)).toEqual([
    'plain',
    'on its own line',
    'of a short table %i',
    'of a long table',
    "with ${a} and 'quotes'",
  ]);
});

it.each([
  'deletes the tenant',
  '%s creates the tenant',
  'every file has a reader',
  'never shows a secret',
  'also commits the file',
  '$title',
])('accepts the title "%s"', (text) => {
  expect(isStatement(text)).toBe(true);
});

it.each([
  'not at all without a name',
  'two entries',
  'also when there are two',
  'the same once more',
  'deletes it.',
  'with %s',
])('rejects the title "%s"', (text) => {
  expect(isStatement(text)).toBe(false);
});

it('finds only statements as titles', () => {
  expect(titles.length).toBeGreaterThan(1000);
  expect(titles.filter(({ text }) => !isStatement(text)).map(({ file, text }) => `${file}: ${text}`)).toEqual(
    [],
  );
});
