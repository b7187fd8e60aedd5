import * as fc from '../fast-check.ts';

/** Any UTF-16 units, including lone surrogates and control characters. */
const units: fc.Arbitrary<string> = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes));

const awkwardPieces = [
  ...'[ ] { } " \' , : - # &a *a !!x % | > ? \\ ` @ 0 -1 1e999 << :: ##[ ä 🙂 https://'.split(' '),
  ...'null true name type SPA {pr} {repo} {x} __proto__'.split(' '),
  ...Array.from('\n\r\t \u0000\u0085\u2028\uFEFF'),
  '- ',
  '\uD800',
];

/** Text with many special characters of JSON, YAML, templates, commands and headers. */
export const awkward: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...awkwardPieces), { maxLength: 25 })
  .map((parts) => parts.join(''));

/** Any text that a user or a broken template may put into an input. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  units,
  awkward,
  fc.json(),
  fc.json().chain((text) => fc.nat(text.length).map((end) => text.slice(0, end))),
  fc
    .tuple(fc.string({ minLength: 1 }), fc.integer({ min: 100, max: 3000 }))
    .map(([text, n]) => text.repeat(n)),
);

/** Text without lone surrogates, which UTF-8 cannot encode. */
export const wellFormed: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  awkward.map((text) => text.toWellFormed()),
);

/** A JSON value whose numbers no reader refuses. */
export const keptJson = (maxDepth: number): fc.Arbitrary<unknown> =>
  fc
    .jsonValue({ maxDepth })
    .map((value): unknown =>
      JSON.parse(JSON.stringify(value), (_, item: unknown) =>
        typeof item === 'number' ? withFewDigits(item) : item,
      ),
    );

/** A number near another one that no reader refuses: of 10 digits, without long runs of zeros, and not `-0`. */
export function withFewDigits(number: number): number {
  const short = Number(number.toPrecision(10)) + 0;
  const isLong = String(short).length > 15 && !String(short).includes('e');
  return isLong || !Number.isFinite(short) ? 0 : short;
}
