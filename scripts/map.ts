/**
 * Draws which layers of `src/` import which, between the markers in CONTRIBUTING.md. An arrow that follows from others
 * is left out. With `--check`, it only compares, and fails when the picture differs from the imports.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { layers } from '../oxlint.config.ts';

const root = join(import.meta.dirname, '..');
const guide = join(root, 'CONTRIBUTING.md');
const start = '<!-- map of the imports -->';
const end = '<!-- end of the map -->';
/** The files above all layers. */
const entries = ['main.ts', 'post.ts', 'index.ts'];
const nodes = [entries.join(', '), ...layers];

function layerOf(file: string): string {
  const name = relative(join(root, 'src'), file).replaceAll('\\', '/');
  const isIn = (layer: string): boolean => (layer.endsWith('/') ? name.startsWith(layer) : name === layer);
  const layer = entries.some(isIn) ? nodes[0] : layers.find(isIn);
  if (layer === undefined) throw new Error(`src/${name} is in no layer of oxlint.config.ts.`);
  return layer;
}

/** The layers that each layer imports, without itself. */
function readImports(): Map<string, Set<string>> {
  const imports = new Map(nodes.map((layer) => [layer, new Set<string>()]));
  for (const file of globSync(join(root, 'src/**/*.ts'))) {
    const own = layerOf(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/\b(?:from |import\()'(\.[^']+)'/g)) {
      const imported = layerOf(normalize(join(dirname(file), path)));
      if (imported !== own) imports.get(own)?.add(imported);
    }
  }
  return imports;
}

const imports = readImports();
const importedBy = (layer: string): string[] => [...(imports.get(layer) ?? [])];
const reaches = (from: string, to: string): boolean =>
  importedBy(from).some((next) => next === to || reaches(next, to));

/** What names a node in the text of the picture. */
const idOf = (name: string): string => name.replace(/(\.ts.*|\/)$/, '');

const arrows = nodes.flatMap((from) => {
  const isImplied = (to: string): boolean => importedBy(from).some((next) => reaches(next, to));
  return nodes
    .filter((to) => imports.get(from)?.has(to) && !isImplied(to))
    .map((to) => `  ${idOf(from)} --> ${idOf(to)}`);
});
const picture = [
  '```mermaid',
  'flowchart TD',
  ...nodes.map((name) => `  ${idOf(name)}["${name}"]`),
  ...arrows,
  '```',
].join('\n');

const before = readFileSync(guide, 'utf8');
const [head, rest] = before.split(start);
const [, tail] = (rest ?? '').split(end);
if (head === undefined || tail === undefined) throw new Error('CONTRIBUTING.md has no markers for the map.');
const after = `${head}${start}\n\n${picture}\n\n${end}${tail}`;

if (!process.argv.includes('--check')) {
  writeFileSync(guide, after);
} else if (after !== before) {
  console.error('The map in CONTRIBUTING.md differs from the imports of src/: run `npm run map`.');
  process.exitCode = 1;
}
