import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operations, readInputs } from '../src/inputs/inputs.ts';
import { inputDefaults } from '../src/inputs/unused.ts';
import { anchorOf } from '../src/report/help.ts';
import { sections } from '../src/report/troubleshooting.ts';
import { FakeCore, pushEvent } from './fakes.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const pages = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...readdirSync(join(root, 'docs')).map((file) => `docs/${file}`),
];

/** The page without its code blocks, whose lines may look like headings and links. */
const prose = (file: string): string => read(file).replaceAll(/^( *)```[^]*?^\1```$/gm, '');

/** The anchors of a page, as on GitHub: the anchor of a second equal heading ends in `-1`. */
function anchorsOf(file: string): string[] {
  const seen = new Map<string, number>();
  return [...prose(file).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const anchor = heading
      .toLowerCase()
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-');
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}

const linksOf = (file: string): string[] =>
  [...prose(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

describe.each(pages)('%s', (file) => {
  it('links to files and headings that exist', () => {
    const broken = linksOf(file).filter((target) => {
      if (target.startsWith('https://')) return false;
      const [path = '', anchor] = target.split('#');
      const page = path === '' ? file : relative(root, join(root, dirname(file), path));
      if (!existsSync(join(root, page))) return true;
      return anchor !== undefined && !anchorsOf(page).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

it('links every page of docs/ from the README', () => {
  const linked = linksOf('README.md');
  expect(pages.filter((page) => page.startsWith('docs/') && !linked.includes(page))).toEqual([]);
});

it('has the workflow in every concurrency group, because all workflows of a repository share groups', () => {
  const groups = pages.flatMap((file) => [...read(file).matchAll(/^ *concurrency: (.+)$/gm)]);
  expect(groups.length).toBeGreaterThan(0);
  expect(groups.map(([, group]) => group).filter((group) => !group?.includes('github.workflow'))).toEqual([]);
});

describe('the table of operations in the README', () => {
  const [, section = ''] = /^## Inputs$([^]*?)^## /m.exec(read('README.md')) ?? [];
  /** The inputs that the line of an operation or the sentence below the table names. */
  const named = (pattern: RegExp): string[] => {
    const [text = ''] = pattern.exec(section) ?? [];
    return [...text.matchAll(/`([a-z\d-]+)`/g)].map(([, name = '']) => name);
  };

  it.each(operations)('lists the inputs of %s', (operation) => {
    const nonsense = Object.fromEntries(Object.keys(inputDefaults).map((name) => [name, 'nonsense']));
    const source = { core: new FakeCore(nonsense), event: pushEvent, isAuto: false };
    const unused = readInputs[operation](source).problems.filter(({ sentence }) =>
      sentence.startsWith('is not used by operation'),
    );
    const listed = new Set([
      ...named(new RegExp(`^\\| \`${operation}\` .*$`, 'm')),
      ...named(/^All operations .*$/m),
    ]);
    const others = Object.keys(inputDefaults).filter((name) => !listed.has(name));
    expect(unused.map(({ path }) => path)).toEqual(others);
  });
});

describe('docs/troubleshooting.md', () => {
  /** Headings in code style are messages of this action; `…` stands for inserted text. */
  const messages = [...prose('docs/troubleshooting.md').matchAll(/^### `(.+)`$/gm)].map(
    ([, message = '']) => message,
  );

  it('has the headings to which errors link', () => {
    const anchors = sections.flatMap(({ title, messages: all }) => [title, ...all]).map(anchorOf);
    expect(anchorsOf('docs/troubleshooting.md')).toEqual(expect.arrayContaining(anchors));
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it('has unique messages', () => {
    expect(messages.length).toBeGreaterThan(50);
    expect(new Set(messages).size).toBe(messages.length);
  });
});
