import { describe, expect, it } from 'vitest';
import { applyChange, changesOf } from '../scripts/mutants/changes.ts';
import { sample } from '../scripts/mutants/sample.ts';

/** The changed lines of one line. */
const changed = (line: string): string[] => changesOf(line).map(({ after }) => after.trim());

describe('changesOf', () => {
  it.each([
    ['  const same = one === other;', ['const same = one !== other;']],
    ['  const few = count < 20;', ['const few = count <= 20;', 'const few = count < 21;']],
    ['  if (!(a && b)) return c;', ['if (!(a || b)) return c;', 'if ((a && b)) return c;', '']],
    ['  this.count += 1;', ['this.count += 2;', '']],
    ['  await save(true);', ['await save(false);', '']],
  ])('changes %s', (line, expected) => {
    expect(changed(line)).toEqual(expected);
  });

  it.each([
    ['a comment', '  // a < b && c'],
    ['the comment after code', '  const a = b; // 1 of 2'],
    ['an import', "import { a } from './1.ts';"],
    ['a type', '  type A = 1 | 2;'],
    ['a string', "  const a = 'b && c';"],
    ['a template', '  const a = `b && ${1}`;'],
    ['a regular expression', '  const a = b.match(/ && 1/);'],
    ['the end of a longer statement', '    .map(({ name }) => name);'],
  ])('leaves %s alone', (_what, line) => {
    expect(changed(line)).toEqual([]);
  });

  it('names the line and the change', () => {
    const [change] = changesOf('\n  return a === b;');
    expect(change).toMatchObject({ line: 2, what: '=== to !==', before: '  return a === b;' });
  });
});

it('applies a change to its line only', () => {
  const text = 'f(a === b);\nf(a === b);\n';
  const last = changesOf(text).at(-1);
  expect(last && applyChange(text, last)).toBe('f(a === b);\nf(a !== b);\n');
});

describe('sample', () => {
  const sources = new Map(
    ['src/http/a.ts', 'src/http/b.ts', 'src/tenant/c.ts', 'src/d.ts'].map((file) => [
      file,
      '  one(1);\n  two(2);\n',
    ]),
  );
  const order = (seed: string): string[] =>
    sample(sources, seed).map(({ file, line, what }) => `${file}:${line} ${what}`);

  it('has all changes', () => {
    expect(new Set(order('1')).size).toBe(16);
  });

  it('takes the layers in turn, and the files of a layer in turn', () => {
    const files = sample(sources, '1').map(({ file }) => file);
    const folders = files.slice(0, 3).map((file) => file.replace(/\w\.ts$/, ''));
    expect(folders.toSorted()).toEqual(['src/', 'src/http/', 'src/tenant/']);
    const ofHttp = files.filter((file) => file.startsWith('src/http/'));
    expect(ofHttp[0]).not.toBe(ofHttp[1]);
  });

  it('depends on the seed only', () => {
    expect(order('1')).toEqual(order('1'));
    expect(order('1')).not.toEqual(order('2'));
  });
});
