import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kinds } from '../../../src/config/kinds/index.ts';
import { kindNames } from '../../../src/config/targets.ts';
import * as fc from '../../fast-check.ts';
import { files } from '../../properties/tenant-config-files.ts';
import { kindCases } from '../../scenarios/tenant-config-kinds.ts';

const root = join(import.meta.dirname, '../../..');
const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

test('the list of kinds has every name, in the same order', () => {
  expect(kinds.map(({ name }) => name)).toEqual(kindNames);
});

test('every kind has a file and a test of its name', () => {
  const expected = kindNames.flatMap((name) => [
    `src/config/kinds/${kebab(name)}.ts`,
    `test/config/kinds/${kebab(name)}.test.ts`,
  ]);
  expect(expected.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every kind has one case in the scenarios, whose update changes no other kind', () => {
  expect(kindCases.map(({ kind }) => kind).toSorted()).toEqual(kindNames.toSorted());
  const all = kindCases.map(({ text }) => text).join('');
  for (const { kind, text, change } of kindCases) {
    expect(all.indexOf(change[0]), kind).toBe(all.indexOf(text) + text.indexOf(change[0]));
  }
});

test('every kind is declared in generated files', () => {
  const declared = fc.sample(files, { numRuns: 50, seed: 1 }).flatMap(({ first }) => Object.entries(first));
  const filled = declared.filter(([, value]) => !Array.isArray(value) || value.length > 0);
  expect([...new Set(filled.map(([name]) => name))].toSorted()).toEqual(kindNames.toSorted());
});

test('every kind is linked from the top of docs/tenant-config.md, in the same order', () => {
  const docs = readFileSync(join(root, 'docs/tenant-config.md'), 'utf8');
  const [, list = ''] = /^- \[What can be declared\]\([^)]*\):([^]*?)^- /m.exec(docs) ?? [];
  const links = [...list.matchAll(/\[(\w+)\]\(#(\w+)\)/g)].map(([, name, anchor]) => [name, anchor]);
  expect(links).toEqual(kindNames.map((name) => [name, name.toLowerCase()]));
});

test('CHANGELOG.md names every kind', () => {
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  expect(kindNames.filter((name) => !changelog.includes(`\`${name}\``))).toEqual([]);
});
