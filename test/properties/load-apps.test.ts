import * as fc from '../fast-check.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { loadApps } from '../config/load-text.ts';
import { applicationSpecs } from './applications.ts';
import { anyText, awkward } from './arbitraries.ts';

/** What ends a line in the log. */
const lineBreak = /[\n\r]/;

/** Loads the applications, and checks what holds for every text. Whatever is thrown fails the test. */
async function load(text: string) {
  const { value, problems } = await loadApps(text);
  if (value === undefined) expect(problems.length).toBeGreaterThan(0);
  for (const { path, sentence } of problems) {
    expect(path).toMatch(/^apps($|[.[])/);
    expect(sentence).not.toBe('');
    expect(sentence).not.toMatch(lineBreak);
    expect(path).not.toMatch(lineBreak);
  }
  return { value: value?.entries.map(({ spec }) => spec), problems };
}

const place = String.raw`line \d+, column \d+`;
const oneCharacter = String.raw`"(.|\\.|\\u[\da-f]{4})"`;

/** The messages about broken JSON, with one character of the text at most. */
const jsonMistake = new RegExp(
  `^is not valid JSON(${[
    `: ${place}: a control character within quotes must be escaped`,
    `: ${place}: trailing comma; remove it`,
    String.raw`: ${place}: an escape within quotes is not valid; write \\\\ for a backslash`,
    `: ${place}: the text ends before every bracket is closed`,
    `: ${place}: unexpected (?:quote|${oneCharacter}); (?:names and text need straight double quotes \\("\\)|JSON has no comments; remove it|text needs double quotes, and true, false and null are lower case|a name needs double quotes|nothing may follow the last bracket|a (?:value|name|colon|comma or [\\]}]|quote) is missing before it)`,
  ].join('|')})$`,
  'su',
);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Puts another value somewhere into a JSON value, takes a key away, or gives it another name. */
const mutated = (value: unknown): fc.Arbitrary<unknown> => {
  const replaced = fc.oneof(
    { weight: 3, arbitrary: fc.jsonValue() },
    fc.constantFrom<unknown>('', 0, -1, null, [], {}, 'SPA', 'SAML'),
  );
  if (typeof value !== 'object' || value === null) return replaced;
  const entries: [string, unknown][] = Object.entries(value);
  if (entries.length === 0) return replaced;
  const rebuild = (changed: [string, unknown][]): unknown =>
    Array.isArray(value) ? changed.map(([, entry]) => entry) : Object.fromEntries(changed);
  return fc.nat(entries.length - 1).chain((at) => {
    const [key, entry] = entries[at] ?? ['', undefined];
    const others = entries.filter((_, index) => index !== at);
    return fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .memo(() => mutated(entry))(1)
          .map((its) => rebuild(entries.with(at, [key, its]))),
      },
      fc.constant(rebuild(others)),
      fc.constant(rebuild([...others, [`${key}s`, entry]])),
      fc.string().map((name) => rebuild([...others, [name, entry]])),
      replaced,
    );
  });
};

afterEach(() => vi.restoreAllMocks());

const texts = fc.oneof(
  anyText,
  awkward,
  awkward.map((text) => `[${text}`),
  awkward.map((text) => `- name: ${text}`),
  awkward.map((text) => `- { name: a, type: SPA, customData: { ${text} } }`),
);

describe('the input apps', () => {
  it('gives a value or problems for any JSON value', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const { value: specs } = await load(JSON.stringify(value));
        if (specs !== undefined) expect(value).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a value or problems for any text, as JSON and as YAML', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => void (await load(text))),
      { numRuns: 800, examples: [['|\r'], ['- name: >\rx']] },
    );
  });

  it('is read without output, because standard error is shown before the masks are known', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        for (const spy of [warn, written]) spy.mockClear();
        await loadApps(text);
        expect(warn).not.toHaveBeenCalled();
        expect(written).not.toHaveBeenCalled();
      }),
      { numRuns: 300, examples: [['- { [s3cret]: x }'], ['- ? { a: b }\n  : c']] },
    );
  });

  it('is read unchanged from a valid list, in JSON and in YAML', async () => {
    await fc.assert(
      fc.asyncProperty(applicationSpecs, async (specs) => {
        expect(await load(JSON.stringify(specs))).toEqual({ value: specs, problems: [] });
        expect(await load(JSON.stringify(specs, undefined, 2))).toEqual({ value: specs, problems: [] });
        expect(await load(stringify(specs))).toEqual({ value: specs, problems: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('is read unchanged or refused after a change of the list, and nothing is dropped', async () => {
    await fc.assert(
      fc.asyncProperty(applicationSpecs.chain(mutated), async (changed) => {
        const { value } = await load(JSON.stringify(changed));
        if (value !== undefined) expect(value).toEqual(JSON.parse(JSON.stringify(changed)));
      }),
      { numRuns: 400 },
    );
  });

  it('is refused with at most one character of a text that is not valid JSON', async () => {
    const broken = fc
      .oneof(
        fc
          .tuple(
            applicationSpecs.map((specs) => JSON.stringify(specs)),
            fc.nat(),
            fc.string({ maxLength: 3 }),
          )
          .map(
            ([text, at, put]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + 1),
          ),
        awkward.map((text) => `[${text}`),
        awkward.map((text) => `{"customData":"${text}`),
      )
      .filter((text) => /^\s*[[{]/.test(text) && !isJson(text));
    await fc.assert(
      fc.asyncProperty(broken, async (text) => {
        const { problems } = await load(text);
        expect(problems).toEqual([{ path: 'apps', sentence: expect.stringMatching(jsonMistake) }]);
        const [, line, column] = /line (\d+), column (\d+)/.exec(problems[0]?.sentence ?? '') ?? [];
        if (line === undefined) return;
        const lines = text.split('\n');
        expect(Number(line)).toBeLessThanOrEqual(lines.length);
        expect(Number(column)).toBeLessThanOrEqual((lines[Number(line) - 1]?.length ?? 0) + 1);
      }),
      { numRuns: 400 },
    );
  });
});
