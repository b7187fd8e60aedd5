import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/config/document.ts';

/** Reads a text as a file, and as an input. */
async function read(text: string, file: 'a.yml' | 'a.json' = 'a.yml') {
  const { document, problems } = await readDocument(text, { file });
  return {
    value: problems.length > 0 ? undefined : document?.value,
    problems: problems.map(({ path, sentence, at }) => `${at?.line}:${at?.column} ${path}: ${sentence}`),
  };
}

const quotes = 'put it in quotes';
const otherForm = `is a number that would not be sent as it is written; ${quotes}`;
const manyDigits = `is a number of more than 15 digits, which would change; ${quotes}`;
const notKept = `is a number too large or too small to be sent; ${quotes}`;

describe('a number of YAML', () => {
  it.each(['0', '1', '-5', '123456789012345', '1.5', '-0.25', '1e+300', '1e-7'])(
    'is read as it is written: %s',
    async (number) => {
      expect(await read(`a: ${number}`)).toEqual({ value: { a: Number(number) }, problems: [] });
    },
  );

  it.each(
    '1.10 1.0 012 012345678901 12345e6 1e3 0x1f 0o7 +5 1. .5 -0 00 .inf -.inf .nan 1e400 1e-400 1e21'.split(
      ' ',
    ),
  )('is refused when it would be sent in another form: %s', async (number) => {
    expect((await read(`a: ${number}`)).problems).toEqual([`1:4 a: ${otherForm}`]);
    expect((await read(`- [{ a: ${number} }]`)).problems).toEqual([`1:9 [0][0].a: ${otherForm}`]);
  });

  it.each(['918756876419824312', '1000000000000000', '-9007199254740993'])(
    'is refused when it has too many digits: %s',
    async (number) => {
      expect((await read(`a: ${number}`)).problems).toEqual([`1:4 a: ${manyDigits}`]);
    },
  );

  it.each(['"012"', "'1.10'", '1.2.3', '1_000', '12:30', '2024-01-01', '|-\n  012', '1e', '0b1', 'yes'])(
    'is text in quotes, as is everything that is not a number: %s',
    async (text) => {
      const { value, problems } = await read(`a: ${text}`);
      expect(problems).toEqual([]);
      expect(value).toEqual({ a: text.replaceAll(/["']|^\|-\n {2}/g, '') });
    },
  );

  it('names each of several, with its line', async () => {
    expect((await read('a: 012\nb: 12\nc: &c 1.10\nd: *c\n')).problems).toEqual([
      `1:4 a: ${otherForm}`,
      `3:7 c: ${otherForm}`,
      `4:4 d: ${otherForm}`,
    ]);
    expect((await read('a: { <<: { x: &n 012 }, x: 1 }\nb: *n\n')).problems).toEqual([`2:4 b: ${otherForm}`]);
  });

  it('stays as it is written when it is a key', async () => {
    const { value } = await read('012: a\n1.10: b\n0x1f: c\ntrue: d\nnull: e\n"": f\n~: g\n');
    expect(value).toEqual({ '012': 'a', '1.10': 'b', '0x1f': 'c', true: 'd', null: 'e', '': 'f', '~': 'g' });
  });
});

describe('a number of JSON', () => {
  it.each([
    '0',
    '-0',
    '1.10',
    '1e3',
    '12345e6',
    '5e-324',
    '1.7e308',
    '123456789012345',
    '0.00000000000000000001',
  ])('is accepted when its value stays the same: %s', async (number) => {
    expect(await read(`{"a": ${number}}`, 'a.json')).toEqual({ value: { a: Number(number) }, problems: [] });
  });

  it.each([
    ['918756876419824312', manyDigits],
    ['0.1234567890123456', manyDigits],
    ['1e400', notKept],
    ['-1e400', notKept],
    ['1e-400', notKept],
    ['1.2345e-323', notKept],
  ])('is refused when its value would change: %s', async (number, sentence) => {
    expect((await read(`[\n  {"a": ${number}}]`, 'a.json')).problems).toEqual([`2:9 [0].a: ${sentence}`]);
    expect((await read(`{"a": "${number}", "${number}": 1}`, 'a.json')).value).toEqual({
      a: number,
      [number]: 1,
    });
  });
});

describe('a key', () => {
  it.each([
    ['__proto__: 1', 'a.yml'],
    ['"__proto__": 1', 'a.yml'],
    ['{ __proto__: {} }', 'a.yml'],
    ['"\\u005f_proto__": 1', 'a.yml'],
    ['? __proto__\n: 1', 'a.yml'],
    ['{"__proto__": {"a": 1}}', 'a.json'],
    ['{"\\u005f_proto__": 1}', 'a.json'],
  ] as const)('cannot be __proto__: %s', async (text, file) => {
    expect((await read(text, file)).problems).toEqual([
      expect.stringMatching(/^1:\d __proto__: is a key that JavaScript reserves; rename it$/),
    ]);
  });

  it.each([
    ['a: 1\nb: 2\na: 3\n', 'a.yml', '3:1 a'],
    ['c:\n  - { a: 1, "a": 2 }\n', 'a.yml', '2:13 c[0].a'],
    ['{"b": {"a": 1,\n"\\u0061": 2}}', 'a.json', '2:1 b.a'],
    ['x: &x { a: 1 }\ny: { <<: *x, <<: *x }\n', 'a.yml', '2:14 y["<<"]'],
  ] as const)('cannot stand twice in an object: %s', async (text, file, place) => {
    expect((await read(text, file)).problems).toEqual([
      `${place}: is already a key of this object; remove one of them`,
    ]);
  });

  it('has at most 256 characters', async () => {
    expect((await read(`a: { ${'k'.repeat(256)}: 1 }`)).problems).toEqual([]);
    expect((await read(`a: { ${'k'.repeat(257)}: 1 }`)).problems).toEqual([
      '1:6 a: has a key of 257 characters; use at most 256',
    ]);
  });

  it.each(['? [a]\n: 1', '? { a: b }\n: 1', '&a x: 1\n*a : 2'])('is text: %s', async (text) => {
    expect((await read(text)).problems).toEqual([
      expect.stringMatching(
        /^\d:\d : is not valid YAML: a key must be text; put text that begins with \{ or \[ in quotes$/,
      ),
    ]);
  });
});

describe('a tag or a directive', () => {
  it.each([
    '!!timestamp 2024-01-01',
    '!!set { a, b }',
    '!!binary aGk=',
    '!!str 012',
    '!!map {}',
    '!!float 1',
    '!!omap []',
    '!x y',
    '!',
    '!<tag:yaml.org,2002:str> x',
    '!!js/function x',
    '[!!str a]',
    '{ b: !!int "1" }',
    '!secret',
    '&x !y z',
  ])('is rejected as a tag: %s', async (value) => {
    expect((await read(`x: 1\na: ${value}\n`)).problems).toEqual([
      expect.stringMatching(
        /^2:\d+ : cannot be read: a tag \(!…\) is not allowed; put text that begins with ! in quotes$/,
      ),
    ]);
    expect((await readDocument(`- a: ${value}\n`, { input: 'apps' })).problems).toEqual([
      {
        path: 'apps',
        sentence: expect.stringMatching(/^cannot be read: line 1, column \d+: a tag \(!…\) is not/),
      },
    ]);
  });

  it.each(['%YAML 1.1', '%YAML 1.3', '%YAML', '%TAG ! tag:example.com,2000:', '%FOO bar'])(
    'is rejected as a directive: %s',
    async (line) => {
      expect((await read(`# hi\n${line}\n---\na: yes\n`)).problems).toEqual([
        '2:1 : cannot be read: only YAML 1.2 is read; remove this line, which begins with %',
      ]);
    },
  );

  it('is accepted when it says YAML 1.2', async () => {
    expect((await read('%YAML 1.2\n---\na: yes\n')).value).toEqual({ a: 'yes' });
  });

  it('is text where no tag can be', async () => {
    const { value } = await read('a: x !y\nb: "!z"\nc: |\n  !!str\nd: %x\n');
    expect(value).toBeUndefined();
    expect((await read('a: x !y\nb: "!z"\nc: |\n  !!str\n  %YAML 1.1\n')).value).toEqual({
      a: 'x !y',
      b: '!z',
      c: '!!str\n%YAML 1.1\n',
    });
  });
});

describe('aliases and merge keys', () => {
  it('stand for the values that are declared before', async () => {
    const { value, problems } = await read(
      'a: &a { x: 1, y: 1 }\nb: &b { y: 2, z: 2 }\nc: { <<: [*a, *b], x: 3 }\nd: { <<: *b, "<<": 4 }\ne: [*a, *a]\n',
    );
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      c: { x: 3, y: 1, z: 2 },
      d: { y: 2, z: 2, '<<': 4 },
      e: [
        { x: 1, y: 1 },
        { x: 1, y: 1 },
      ],
    });
  });

  it('may be many', async () => {
    expect((await read(`a: &a x\nb: [${'*a, '.repeat(1000)}]\n`)).problems).toEqual([]);
  });

  it('stand for the last anchor when several have the same name', async () => {
    expect((await read('[&a 1, *a, &a 2, *a]')).value).toEqual([1, 1, 2, 2]);
  });

  it.each([
    ['a: &a [*a]', '1:8 : is not valid YAML: an alias (*…) stands within its own anchor'],
    ['a: &a { <<: *a }', '1:13 : is not valid YAML: an alias (*…) stands within its own anchor'],
    ['a: *b\nb: &b 1', '1:4 : is not valid YAML: an alias (*…) has no anchor (&…) before it'],
    ['a: { <<: 1 }', '1:6 : is not valid YAML: a merge key (<<) takes an object or a list of objects'],
    ['a: { <<: [{}, 1] }', '1:6 : is not valid YAML: a merge key (<<) takes an object or a list of objects'],
  ])('are refused: %s', async (text, problem) => {
    expect((await read(text)).problems).toEqual([problem]);
  });
});

describe('a text', () => {
  it.each(['a.yml', 'a.json'] as const)('may begin with a byte order mark: %s', async (file) => {
    expect((await read('\uFEFF{"a": 1}', file)).value).toEqual({ a: 1 });
    expect((await readDocument('\uFEFF[1]', { input: 'apps' })).document?.value).toEqual([1]);
  });

  it.each([
    ['[', 'a.yml'],
    ['{ a: ', 'a.yml'],
    ['- ', 'a.yml'],
    ['[', 'a.json'],
    ['{"a":', 'a.json'],
  ] as const)('nests 100 levels and no more: %s in %s', async (piece, file) => {
    expect((await read(piece.repeat(50_000), file)).problems).toEqual([
      expect.stringMatching(/cannot be read: nests more than 100 levels deep; use fewer levels$/),
    ]);
    const nested = (levels: number) => '[['.repeat(levels / 2) + ']]'.repeat(levels / 2);
    expect((await read(nested(100), file)).problems).toEqual([]);
    expect((await read(nested(102), file)).problems).toHaveLength(1);
  });

  it('nests no deeper through aliases', async () => {
    const lists = Array.from({ length: 101 }, (_, index) => `k${index + 1}: &k${index + 1} [*k${index}]`);
    expect((await read(['k0: &k0 [x]', ...lists].join('\n'))).problems).toEqual([
      expect.stringMatching(/nests more than 100 levels deep/),
    ]);
  });

  it.each(['a.yml', 'a.json'] as const)('declares 50,000 values and no more: %s', async (file) => {
    const list = (length: number) => JSON.stringify(Array.from({ length: length - 1 }, () => 1));
    expect((await read(list(50_000), file)).problems).toEqual([]);
    expect((await read(list(50_001), file)).problems).toEqual([
      expect.stringMatching(/declares more than 50,000 values, aliases included; declare fewer$/),
    ]);
  });

  it('is not quoted when it is not valid', async () => {
    const texts = [
      'a: "\\q s3cret"',
      'a: | s3cret\n  b',
      '] s3cret',
      '@s3cret',
      'a: b\n]s3cret',
      '"a" s3cret',
      '[a]s3cret',
    ];
    const problems = await Promise.all(texts.map(async (text) => (await read(text)).problems));
    expect(problems.flat()).toHaveLength(texts.length);
    expect(problems.flat().join('\n')).not.toContain('s3cret');
  });

  it('keeps variables as text, also between brackets of YAML', async () => {
    expect(await read('a: { b: ${X}, c: [${{ x }}, ${Y:-z}] }')).toEqual({
      value: { a: { b: '${X}', c: ['${{ x }}', '${Y:-z}'] } },
      problems: [],
    });
    expect((await read('a: "\uF8E0\uF8E1X\uF8E2${X}"')).value).toEqual({ a: '\uF8E0\uF8E1X\uF8E2${X}' });
  });
});
