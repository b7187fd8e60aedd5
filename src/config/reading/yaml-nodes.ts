import { type Node, type Scalar, type YAMLMap, isAlias, isMap, isScalar, isSeq } from 'yaml';
import { problemOfYamlNumber } from './numerals.ts';
import {
  ReadingError,
  type SourceEntry,
  type SourceKey,
  type SourceMap,
  type SourceNode,
  type SourceScalar,
  createValueCounter,
} from './source-node.ts';

const startOf = ({ range }: Node, otherwise: number): number => range?.[0] ?? otherwise;

/**
 * Converts nodes of YAML into values: resolves aliases, and applies merge keys.
 * @param restore undoes the protection of variables in a part of the text
 * @param valuesBefore how many values the texts have that were read before
 * @throws ReadingError for an alias without an anchor or within it, and for merge keys that would fill the memory
 */
export function toSourceNode(
  root: unknown,
  restore: (part: string) => string,
  valuesBefore: number,
): SourceNode {
  /** By anchor: the last node before an alias, which the alias stands for. */
  const anchors = new Map<string, SourceNode | 'unfinished'>();
  const countValues = createValueCounter(valuesBefore);

  const convert = (node: unknown, otherwise: number): SourceNode => {
    if (isAlias(node)) return resolve(node.source, startOf(node, otherwise));
    // A missing value, as in `key:`, has no node.
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return { offset: otherwise, scalar: null };
    const offset = startOf(node, otherwise);
    countValues(offset);
    if (node.anchor !== undefined) anchors.set(node.anchor, 'unfinished');
    let converted: SourceNode;
    if (isScalar(node)) converted = convertScalar(node, offset);
    else if (isMap(node)) converted = convertMap(node, offset);
    else converted = { offset, items: node.items.map((item) => convert(item, offset)) };
    if (node.anchor !== undefined) anchors.set(node.anchor, converted);
    return converted;
  };

  const convertScalar = ({ value, source }: Scalar, offset: number): SourceScalar => {
    if (typeof value === 'number')
      return { offset, scalar: value, problem: problemOfYamlNumber(source ?? '', value) };
    if (typeof value === 'boolean' || value === null) return { offset, scalar: value };
    return { offset, scalar: restore(typeof value === 'string' ? value : (source ?? '')) };
  };

  const convertMap = ({ items }: YAMLMap, offset: number): SourceMap => {
    const entries = new Map<string, SourceEntry>();
    const repeated: SourceKey[] = [];
    let merged: { offset: number; node: SourceNode } | undefined;
    for (const { key, value } of items) {
      if (!isScalar(key) || typeof key.value !== 'string')
        throw new ReadingError('a key must be text', offset, true);
      const name = restore(key.value);
      const start = startOf(key, offset);
      const node = convert(value, start);
      const isMerge = name === '<<' && key.type === 'PLAIN';
      if (isMerge ? merged !== undefined : entries.has(name)) repeated.push({ key: name, offset: start });
      else if (isMerge) merged = { offset: start, node };
      else entries.set(name, { offset: start, node });
    }
    for (const source of merged === undefined ? [] : mapsToMerge(merged.node, merged.offset)) {
      countValues(offset, source.entries.size);
      for (const [name, entry] of source.entries) if (!entries.has(name)) entries.set(name, entry);
    }
    return { offset, entries, repeated };
  };

  const resolve = (name: string, offset: number): SourceNode => {
    const target = anchors.get(name);
    if (target === undefined) {
      throw new ReadingError('an alias (*…) has no anchor (&…) before it', offset, true);
    }
    if (target === 'unfinished')
      throw new ReadingError('an alias (*…) stands within its own anchor', offset, true);
    return { ...target, offset };
  };

  return convert(root, 0);
}

function mapsToMerge(node: SourceNode, offset: number): SourceMap[] {
  const nodes = 'items' in node ? node.items : [node];
  return nodes.map((one) => {
    if ('entries' in one) return one;
    throw new ReadingError('a merge key (<<) takes an object or a list of objects', offset, true);
  });
}
