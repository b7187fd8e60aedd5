import {
  type Document,
  type Node,
  type Pair,
  Scalar,
  YAMLSeq,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
} from 'yaml';
import { isObject, ownValue } from '../../shared/json.ts';
import { protectVariables } from '../reading/plain-variables.ts';
import { type Edit, edited } from './edit.ts';

/** How to edit a text of YAML. */
export interface EditOptions {
  /** Whether objects and lists that stay are copied with their layout, instead of being laid out again. */
  isCopied: boolean;
  /** Whether anchors, aliases and merge keys become their values, so that a change of one does not change others. */
  isExpanded: boolean;
}

/**
 * Edits a text of YAML. Comments, quotes and the order of keys stay.
 * @param written the value of the text
 * @returns the text, which may not have the value of the edit when anchors are shared or the layout is mixed
 */
export function editYaml(text: string, written: unknown, edit: Edit, options: EditOptions): string {
  const [mark = ''] = /^\uFEFF?/.exec(text) ?? [];
  const lines = text.slice(mark.length).replaceAll('\r\n', '\n');
  const { text: source, restore } = protectVariables(lines);
  const document: Document = parseDocument(source, {
    stringKeys: true,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  document.contents = editNode(document.contents, written, edit, { ...options, document, source, restore });
  if (!/\[ +[^\s\]]/.test(lines)) visit(document, { Seq: (_, list) => unpad(list) });
  const result = mark + restore(document.toString(layoutOf(lines)));
  return text.includes('\r\n') ? result.replaceAll('\n', '\r\n') : result;
}

interface Editing extends EditOptions {
  document: Document;
  source: string;
  restore: (part: string) => string;
}

function editNode(node: unknown, written: unknown, edit: Edit, editing: Editing): Node {
  const { document, isCopied, isExpanded } = editing;
  const isNode = isScalar(node) || isCollection(node);
  if (edit === 'keep' && !isExpanded && (isAlias(node) || isNode)) {
    const [start = 0, , end = start] = node.range ?? [];
    return isCopied && isCollection(node) ? copied(node, [start, end], editing) : node;
  }
  if (!isNode || hasMergeKey(node)) {
    const made = createNode(edited(written, edit), document);
    return isNodeOf(node) ? withComments(made, node) : made;
  }
  if (isExpanded) Reflect.deleteProperty(node, 'anchor');
  if (isScalar(node)) return editScalar(node, edited(written, edit), editing);
  if (edit !== 'keep' && 'value' in edit) return withComments(createNode(edit.value, document), node);
  if (isMap(node) && isObject(written)) {
    const fields = edit !== 'keep' && 'fields' in edit ? edit.fields : keptFields(written);
    const before = new Map(node.items.map((pair) => [editing.restore(String(valueOf(pair.key))), pair]));
    const isSpaced = node.items.some(({ key }) => isScalar(key) && key.spaceBefore);
    node.items = fields.map(([key, inner]) => {
      const pair = before.get(key);
      if (pair === undefined) return createPair(key, edited(undefined, inner), isSpaced, document);
      if (inner === 'keep' && isCopied && !node.flow) return copied(pair, rangeOf(pair), editing);
      // A value that is not written, as in `key:`, has no node.
      if (pair.value !== null || inner !== 'keep') {
        pair.value = editNode(pair.value, ownValue(written, key), inner, editing);
      }
      return pair;
    });
  }
  if (isSeq(node) && Array.isArray(written)) {
    const items = edit !== 'keep' && 'items' in edit ? edit.items : keptItems(written);
    const before = node.items;
    const isSpaced = before.some((item) => isNodeOf(item) && item.spaceBefore);
    if (before.length === 0) node.flow = false;
    if (before.length > 0 && items[0]?.from !== 0) node.commentBefore = withoutLastPart(node.commentBefore);
    node.items = items.map(({ from, edit: inner }) =>
      from === undefined
        ? Object.assign(createNode(edited(undefined, inner), document), isSpaced && { spaceBefore: true })
        : editNode(before[from], written[from], inner, editing),
    );
  }
  return node;
}

/** Removes the comment of the first item, up to an empty line. The library takes it for a comment of the list. */
const withoutLastPart = (comment: string | null | undefined): string | null =>
  comment?.split('\n\n').slice(0, -1).join('\n\n') || null;

const isNodeOf = (value: unknown): value is Node => isAlias(value) || isScalar(value) || isCollection(value);

const keptFields = (written: object) => Object.keys(written).map((key) => [key, 'keep'] as const);
const keptItems = (written: readonly unknown[]) =>
  written.map((_, from) => ({ from, edit: 'keep' as const }));

const valueOf = (key: unknown): unknown => (isScalar(key) ? key.value : key);

/** A scalar with another value, and its former quotes and comments. */
function editScalar(node: Scalar, value: unknown, { document, restore }: Editing): Node {
  if (isScalar(node) && sameText(node.value, value, restore)) return node;
  if (typeof value === 'object' && value !== null) return withComments(createNode(value, document), node);
  const scalar = new Scalar(value);
  if (node.type !== undefined && typeof value === 'string') scalar.type = node.type;
  return withComments(scalar, node);
}

const sameText = (before: unknown, value: unknown, restore: (part: string) => string): boolean =>
  (typeof before === 'string' ? restore(before) : before) === value;

function withComments<Made extends Node>(made: Made, { comment, commentBefore, spaceBefore }: Node): Made {
  return Object.assign(made, {
    ...(comment == null ? {} : { comment }),
    ...(commentBefore == null ? {} : { commentBefore }),
    ...(spaceBefore === undefined ? {} : { spaceBefore }),
  });
}

const rangeOf = ({ key, value }: Pair): [start: number, end: number] => {
  const [start = 0, , end = start] = isScalar(key) ? (key.range ?? []) : [];
  return [start, (isNodeOf(value) ? value.range?.[2] : undefined) ?? end];
};

/** Writes a part as the text has it, with its comments. The library would change its layout. */
function copied<Part extends Node | Pair>(
  part: Part,
  [start, end]: [number, number],
  { source }: Editing,
): Part {
  const text = source.slice(start, end).replace(/\n$/, '');
  return Object.assign(part, {
    toString(_: unknown, onComment?: () => void) {
      onComment?.();
      return text;
    },
  });
}

/** Writes a list without padding. The library pads `[a]` whenever it pads `{ a: 1 }`. */
function unpad(list: YAMLSeq): void {
  if (Object.hasOwn(list, 'toString')) return;
  Object.assign(list, {
    toString: (...given: Parameters<YAMLSeq['toString']>) =>
      YAMLSeq.prototype.toString.apply(list, given).replace(/^\[ (.*) \]$/s, '[$1]'),
  });
}

const isMergeKey = ({ key }: Pair): boolean => isScalar(key) && key.value === '<<' && key.type === 'PLAIN';

const hasMergeKey = (node: unknown): boolean => isMap(node) && node.items.some((pair) => isMergeKey(pair));

function createNode(value: unknown, document: Document): Node {
  const node = document.createNode(value, { aliasDuplicateObjects: false });
  visit(node, { Pair: (_, pair) => quoteMergeKey(pair) });
  return node;
}

/** @param isSpaced whether an empty line comes before it */
function createPair(key: string, value: unknown, isSpaced: boolean, document: Document): Pair {
  const scalar = new Scalar(key);
  if (isSpaced) scalar.spaceBefore = true;
  const pair = document.createPair(scalar, createNode(value, document));
  quoteMergeKey(pair);
  return pair;
}

/** Puts a key `<<` in quotes, without which it would be a merge key. */
function quoteMergeKey({ key }: Pair): void {
  if (isScalar(key) && key.value === '<<') key.type = 'QUOTE_DOUBLE';
}

/** The layout of a text, as options of the library. */
function layoutOf(text: string) {
  const indents = [...text.matchAll(/^( +)[^\s#]/gm)].map(([, spaces = '']) => spaces.length);
  return {
    lineWidth: 0,
    indent: Math.min(8, ...indents.filter((spaces) => spaces > 1), ...(indents.length === 0 ? [2] : [])),
    indentSeq: !/^( *)[^\s#-][^\n]*:[ \t]*\n(?:[ \t]*(?:#[^\n]*)?\n)*\1- /m.test(text),
    flowCollectionPadding: !/\{[^\s{}]/.test(text.replaceAll(/\$?\$\{/g, '')),
  };
}
