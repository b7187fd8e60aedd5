import { withFewDigits } from './arbitraries.ts';
import * as fc from '../fast-check.ts';

/** The prefix of every generated secret; a file takes secrets from environment variables. */
export const secretMark = 'S3CR3T-mark';

/** One entry: its fixed fields in both files, and its other fields in each file that declares it. */
export interface Draft<Fixed, Fields> {
  fixed: Fixed;
  first: Fields | undefined;
  second: Fields | undefined;
}

/** Drafts with different selectors. Half of them are equal in both files. */
export function drafts<Fixed, Fields>(
  fixed: fc.Arbitrary<Fixed>,
  fields: fc.Arbitrary<Fields>,
  selector: (fixed: Fixed) => unknown,
  maxLength = 3,
): fc.Arbitrary<Draft<Fixed, Fields>[]> {
  const draft = fc
    .record({
      fixed,
      first: fc.option(fields, { nil: undefined, freq: 4 }),
      second: fc.option(fields, { nil: undefined, freq: 2 }),
      isSame: fc.boolean(),
    })
    .map(({ isSame, ...one }) => ({ ...one, second: isSame ? one.first : one.second }));
  return fc.uniqueArray(draft, { selector: (one) => selector(one.fixed), maxLength });
}

/** Converts a record of arbitraries to an arbitrary of objects with some of its fields. */
export const some = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] });

/** Texts with a meaning in YAML, JSON, templates, URLs and commands, or that look like other values. */
const oddTexts = [
  ...'__proto__ constructor toString hasOwnProperty 0 007 1e3 0x1F null true ~ << 2001-01-01 .. .'.split(' '),
  ...'* a.b[0] ${NAME} $${x} ${ ::error::x ##[group] ä€🙂 a/b?c=d&e#f @ ` %41 " | >- &a [1] \\ "\\u0041"'.split(
    ' ',
  ),
  ...String.raw`a: b;x # y;- x;!!js x;{a: 1};it's; spaced `.split(';'),
  ...'\u0301;\u200D;\u2028;\uFEFFx;\u0085;two\nlines;two\r\nlines\n;\ttab;\u0007;\u007F'.split(';'),
];

/** Without NUL, which Logto's database refuses, and lone surrogates, which UTF-8 cannot encode. */
export const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...oddTexts) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }).map((one) => one.replaceAll('\0', '')),
  },
);
export const name = text.filter((one) => one !== '');
export const word = name.map((one) => one.replaceAll(/\s/g, '')).filter((one) => one !== '');

/**
 * A key of an object. zod silently ignores `__proto__`; and after a key `\\`, `JSON.parse` of Node.js 24 misreads the next
 * escaped key as that key.
 */
export const key = text.filter((one) => one !== '__proto__' && !one.includes('\\'));

/** Objects of JSON values. */
export const customData = fc.dictionary(
  key,
  fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant(null),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => withFewDigits(number)),
      fc.integer(),
      text,
      fc.array(tie('value'), { maxLength: 2 }),
      fc.dictionary(key, tie('value'), { maxKeys: 2 }),
    ),
  })).value,
  { maxKeys: 3 },
);

export const url = fc.constantFrom(
  'https://a.example.com',
  'https://b.example.com/path?x=1#y',
  'http://localhost:3000/',
  'https://ä.example.com/ü',
);
export const color = fc.constantFrom('#112233', '#ABC', '#6139f6');
export const secret = fc.nat(5).map((number) => `${secretMark}-${number}`);

/** References, each to one of any number of entries. */
export const references = fc.array(fc.nat(11), { maxLength: 3 });
