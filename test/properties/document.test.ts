import * as fc from '../fast-check.ts';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readDocument } from '../../src/config/document.ts';
import { InputError } from '../../src/shared/problem.ts';
import { loadApps, loadConfig } from '../config/load-text.ts';
import { anyText, awkward, keptJson } from './arbitraries.ts';

/** Keys that YAML, JavaScript or JSON treat in a way of their own, among others. */
const oddKey = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 8 }),
  awkward,
  fc.constantFrom('', ...'__proto__ constructor toString 012 1.10 null ~ true - ? 0x1f ${X}'.split(' ')),
);

const oddText = fc.oneof(
  anyText.filter((text) => text.length < 300),
  fc.constantFrom('${{ x }}', ...'012 1.10 1e3 .inf .nan 0o7 null ~ yes !!str &a *a << ${X} ---'.split(' ')),
);

/** Of any number of digits; JSON has no `-0`, `NaN` and `Infinity`. */
const double = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);

const oddValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(double, fc.integer(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null), oddText),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(oddKey, tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** What is refused for the sake of the value, not because the text is broken. */
const refusals = /^is a number |^is a key that JavaScript reserves; |^has a key of /;

async function expectSameOrRefused(text: string, file: string, value: unknown) {
  const { document, problems } = await readDocument(text, { file });
  if (document === undefined) {
    expect(problems.length).toBeGreaterThan(0);
    for (const { sentence, at } of problems) {
      expect(sentence).toMatch(refusals);
      expect(at).toMatchObject({ file });
    }
  } else {
    expect(document.value).toEqual(value);
  }
}

describe('any JSON value', () => {
  it('is read from JSON exactly, or refused', async () => {
    await fc.assert(
      fc.asyncProperty(oddValue, fc.constantFrom(0, 2), async (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        await expectSameOrRefused(text, 'a.json', value);
      }),
      { numRuns: 500 },
    );
  });

  it('is read from YAML exactly, or refused', async () => {
    const form = fc.record({
      lineWidth: fc.constantFrom(0, 20, 80),
      collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
      defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
    });
    await fc.assert(
      fc.asyncProperty(oddValue, form, async (value, options) => {
        fc.pre(!JSON.stringify(value).includes('"<<"'));
        await expectSameOrRefused(
          stringify(value, { ...options, aliasDuplicateObjects: false }),
          'a.yml',
          value,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is never refused when its numbers have few digits and its keys are usual', async () => {
    await fc.assert(
      fc.asyncProperty(keptJson(3), async (value) => {
        fc.pre(!/"(<<|__proto__)"/.test(JSON.stringify(value)));
        const texts = { 'a.json': JSON.stringify(value), 'a.yml': stringify(value) };
        for (const [file, text] of Object.entries(texts)) {
          const { document, problems } = await readDocument(text, { file });
          expect(problems).toEqual([]);
          expect(document?.value).toEqual(value);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const pieces = [
  ...': §:§- §? §[§]§{§}§[{a: §,§"§\'§&a §*a §!a §a§<<: §"a":1,§{"a":§[[],§1§1e§\\§"\\§${§${{§🙂§@§`'.split(
    '§',
  ),
  ...':\n§-\n§?\n§- &a *a\n§---\n§...\n§%A\n§|\n§>\n§- |\n a\n§#\n§a: 1\n§ \t\n'.split('§'),
  ...Array.from('\n\r\t \u2028\uFEFF\0\u001F\uF8E0'),
];

/** Texts of one or two pieces again and again, some with a beginning. */
const repetitive = fc
  .tuple(
    fc.constantFrom('', 'a:\n', 'a: |\n', '[', '{', '["', '{"a":[', 'users:\n', '- &a {b: 1}\n'),
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 2000 }),
  )
  .map(([start, repeated, times]) => start + repeated.join('').repeat(times));

const lineBreak = /[\n\r]/;

function expectSentences(problems: InputError['problems']): void {
  const { message, problems: listed } = new InputError(problems);
  for (const { sentence, path } of listed) {
    expect(sentence).not.toBe('');
    expect(sentence + path).not.toMatch(lineBreak);
    expect(sentence.length).toBeLessThan(1000);
  }
  expect(message.length).toBeLessThan(200_000);
}

describe('any text', () => {
  it.each(['a.yml', 'a.json', 'apps'])('is read or refused with sentences: %s', async (source) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(repetitive, anyText), async (text) => {
        const { value, problems } = await (source === 'apps'
          ? loadApps(text)
          : loadConfig(text, { file: source }));
        if (value === undefined) expect(problems.length).toBeGreaterThan(0);
        expectSentences(problems);
      }),
      { numRuns: 150 },
    );
  });
});

const most = 2 ** 20;
const repeated = (piece: string): string => piece.repeat(Math.ceil(most / piece.length)).slice(0, most);

function numbered(line: (at: number) => string, start = ''): string {
  let text = start;
  for (let at = 0; text.length < most; at += 1) text += line(at);
  return text;
}

/** Work that grows with the square of the size would take minutes or hours; the bound leaves room for a slow machine. */
describe('a text of 1 MiB', { timeout: 30_000 }, () => {
  it.each<[what: string, file: string, text: string]>([
    ['colons', 'a.yml', repeated(':')],
    ['brackets', 'a.yml', repeated('[')],
    ['list signs', 'a.yml', repeated('- ')],
    ['quotes', 'a.yml', repeated('"" ')],
    ['commas', 'a.yml', `[${repeated(',')}`],
    ['empty lines', 'a.yml', `a:\n${repeated('\n')}`],
    ['unknown keys', 'a.yml', numbered((at) => `key${at}: ${'x'.repeat(30)}\n`)],
    ['unknown keys', 'a.json', `${numbered((at) => `"key${at}": "${'x'.repeat(30)}",`, '{')}"a":1}`],
    ['long keys', 'a.json', `${numbered((at) => `"${String(at).padEnd(250, 'x')}":1,`, '{')}"a":1}`],
    [
      'unknown fields',
      'a.json',
      `{"users":[${repeated('{"usernames":"xxxxxxxxxxxx"},')}{}]}`.replace(/\{"?[a-z]*,?(?=\{\}\])/, ''),
    ],
    [
      'merge keys',
      'a.yml',
      numbered((at) => (at < 20_000 ? `k${at}: 1, ` : at === 20_000 ? 'z: 1 }\n' : '- <<: *a\n'), '- &a { '),
    ],
    [
      'aliases of aliases',
      'a.yml',
      numbered((at) => `k${at + 1}: &k${at + 1} [*k${at}, *k${at}]\n`, 'k0: &k0 [x]\n'),
    ],
    ['digits', 'a.json', `[${repeated('1')}]`],
    ['spaces', 'a.json', `[${repeated(' ')}`],
  ])('ends with a sentence: %s in %s', async (_, file, text) => {
    const { problems } = await loadConfig(text, { file });
    expect(problems.length).toBeGreaterThan(0);
    expectSentences(problems);
  });
});
