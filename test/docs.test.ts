import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operations, readInputs } from '../src/inputs/inputs.ts';
import { inputDefaults } from '../src/inputs/unused.ts';
import { anchorOf } from '../src/report/help.ts';
import { sections } from '../src/report/troubleshooting.ts';
import { FakeCore, pushEvent, withDefaults } from './fakes.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const pages = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...readdirSync(join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
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
  [...prose(file).matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset)="([^"]+)"/g)].map(
    ([, target, image]) => target ?? image ?? '',
  );

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

it('shows every picture, on light and dark pages', () => {
  const files = readdirSync(join(root, 'docs/images')).filter((file) => file.endsWith('.png'));
  const shown = new Set(
    pages.flatMap((page) =>
      linksOf(page).map((target) => relative(join(root, 'docs/images'), join(root, dirname(page), target))),
    ),
  );
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !shown.has(file))).toEqual([]);
  expect(files.filter((file) => statSync(join(root, 'docs/images', file)).size > 70_000)).toEqual([]);
});

it('puts the workflow into every concurrency group, because all workflows of a repository share groups', () => {
  const groups = pages.flatMap((file) => [...read(file).matchAll(/^ *concurrency: (.+)$/gm)]);
  expect(groups.length).toBeGreaterThan(0);
  expect(groups.map(([, group]) => group).filter((group) => !group?.includes('github.workflow'))).toEqual([]);
});

describe('the table of operations in the README', () => {
  const [, section = ''] = /^## Inputs$([^]*?)^## /m.exec(read('README.md')) ?? [];
  const namesIn = (text = ''): string[] => [...text.matchAll(/`([a-z\d-]+)`/g)].map(([, name = '']) => name);
  /** The inputs that the line of an operation names in its second and third column. */
  const listedFor = (operation: string) => {
    const [, required, optional] =
      new RegExp(`^\\| \`${operation}\` +\\|(.*)\\|(.*)\\|$`, 'm').exec(section) ?? [];
    return { required: namesIn(required), optional: namesIn(optional) };
  };
  const [listedForAll] = /^All operations .*$/m.exec(section) ?? [];

  it.each(operations)('lists the inputs of %s', (operation) => {
    const nonsense = Object.fromEntries(Object.keys(inputDefaults).map((name) => [name, 'nonsense']));
    const source = { core: new FakeCore(nonsense), event: pushEvent, isAuto: false };
    const unused = readInputs[operation](source).problems.filter(({ sentence }) =>
      sentence.startsWith('is not used by operation'),
    );
    const { required, optional } = listedFor(operation);
    const listed = new Set([...required, ...optional, ...namesIn(listedForAll)]);
    const others = Object.keys(inputDefaults).filter((name) => !listed.has(name));
    expect(unused.map(({ path }) => path)).toEqual(others);
  });

  it.each(operations)('says which inputs %s requires', (operation) => {
    const source = {
      core: new FakeCore(withDefaults({ 'github-token': 'ghs_token' })),
      event: pushEvent,
      isAuto: false,
    };
    const missing = readInputs[operation](source).problems.map(({ path }) => path);
    const { required, optional } = listedFor(operation);
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.filter((name) => !required.includes(name) || optional.includes(name))).toEqual([]);
  });

  it('calls an input required if every operation that uses it requires it', () => {
    const required = [...section.matchAll(/^\| `([a-z\d-]+)` \| \*\*required\*\* /gm)].map(
      ([, name = '']) => name,
    );
    expect(required).toEqual(['pat', 'region', 'endpoint', 'sealed']);
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
