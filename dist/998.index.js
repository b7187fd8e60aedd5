export const id = 998;
export const ids = [998];
export const modules = {

/***/ 6998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   editYaml: () => (/* binding */ editYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8444);
/* harmony import */ var _reading_plain_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9380);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4332);




/**
 * Edits a text of YAML. Comments, quotes and the order of keys stay.
 * @param written the value of the text
 * @returns the text, which may not have the value of the edit when anchors are shared or the layout is mixed
 */
function editYaml(text, written, edit, options) {
    const [mark = ''] = /^\uFEFF?/.exec(text) ?? [];
    const lines = text.slice(mark.length).replaceAll('\r\n', '\n');
    const { text: source, restore } = (0,_reading_plain_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .protectVariables */ .t)(lines);
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(source, {
        stringKeys: true,
        uniqueKeys: false,
        logLevel: 'silent',
    });
    document.contents = editNode(document.contents, written, edit, { ...options, document, source, restore });
    if (!/\[ +[^\s\]]/.test(lines))
        (0,yaml__WEBPACK_IMPORTED_MODULE_0__.visit)(document, { Seq: (_, list) => unpad(list) });
    const result = mark + restore(document.toString(layoutOf(lines)));
    return text.includes('\r\n') ? result.replaceAll('\n', '\r\n') : result;
}
function editNode(node, written, edit, editing) {
    const { document, isCopied, isExpanded } = editing;
    const isNode = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isCollection)(node);
    if (edit === 'keep' && !isExpanded && ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node) || isNode)) {
        const [start = 0, , end = start] = node.range ?? [];
        return isCopied && (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isCollection)(node) ? copied(node, [start, end], editing) : node;
    }
    if (!isNode || hasMergeKey(node)) {
        const made = createNode((0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edited */ .oh)(written, edit), document);
        return isNodeOf(node) ? withComments(made, node) : made;
    }
    if (isExpanded)
        Reflect.deleteProperty(node, 'anchor');
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node))
        return editScalar(node, (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edited */ .oh)(written, edit), editing);
    if (edit !== 'keep' && 'value' in edit)
        return withComments(createNode(edit.value, document), node);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node) && (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(written)) {
        const fields = edit !== 'keep' && 'fields' in edit ? edit.fields : keptFields(written);
        const before = new Map(node.items.map((pair) => [editing.restore(String(valueOf(pair.key))), pair]));
        const isSpaced = node.items.some(({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) && key.spaceBefore);
        node.items = fields.map(([key, inner]) => {
            const pair = before.get(key);
            if (pair === undefined)
                return createPair(key, (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edited */ .oh)(undefined, inner), isSpaced, document);
            if (inner === 'keep' && isCopied && !node.flow)
                return copied(pair, rangeOf(pair), editing);
            // A value that is not written, as in `key:`, has no node.
            if (pair.value !== null || inner !== 'keep') {
                pair.value = editNode(pair.value, (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .ownValue */ .eC)(written, key), inner, editing);
            }
            return pair;
        });
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(node) && Array.isArray(written)) {
        const items = edit !== 'keep' && 'items' in edit ? edit.items : keptItems(written);
        const before = node.items;
        const isSpaced = before.some((item) => isNodeOf(item) && item.spaceBefore);
        if (before.length === 0)
            node.flow = false;
        if (before.length > 0 && items[0]?.from !== 0)
            node.commentBefore = withoutLastPart(node.commentBefore);
        node.items = items.map(({ from, edit: inner }) => from === undefined
            ? Object.assign(createNode((0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edited */ .oh)(undefined, inner), document), isSpaced && { spaceBefore: true })
            : editNode(before[from], written[from], inner, editing));
    }
    return node;
}
/** Removes the comment of the first item, up to an empty line. The library takes it for a comment of the list. */
const withoutLastPart = (comment) => comment?.split('\n\n').slice(0, -1).join('\n\n') || null;
const isNodeOf = (value) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(value) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(value) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isCollection)(value);
const keptFields = (written) => Object.keys(written).map((key) => [key, 'keep']);
const keptItems = (written) => written.map((_, from) => ({ from, edit: 'keep' }));
const valueOf = (key) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) ? key.value : key);
/** A scalar with another value, and its former quotes and comments. */
function editScalar(node, value, { document, restore }) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) && sameText(node.value, value, restore))
        return node;
    if (typeof value === 'object' && value !== null)
        return withComments(createNode(value, document), node);
    const scalar = new yaml__WEBPACK_IMPORTED_MODULE_0__.Scalar(value);
    if (node.type !== undefined && typeof value === 'string')
        scalar.type = node.type;
    return withComments(scalar, node);
}
const sameText = (before, value, restore) => (typeof before === 'string' ? restore(before) : before) === value;
function withComments(made, { comment, commentBefore, spaceBefore }) {
    return Object.assign(made, {
        ...(comment == null ? {} : { comment }),
        ...(commentBefore == null ? {} : { commentBefore }),
        ...(spaceBefore === undefined ? {} : { spaceBefore }),
    });
}
const rangeOf = ({ key, value }) => {
    const [start = 0, , end = start] = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) ? (key.range ?? []) : [];
    return [start, (isNodeOf(value) ? value.range?.[2] : undefined) ?? end];
};
/** Writes a part as the text has it, with its comments. The library would change its layout. */
function copied(part, [start, end], { source }) {
    const text = source.slice(start, end).replace(/\n$/, '');
    return Object.assign(part, {
        toString(_, onComment) {
            onComment?.();
            return text;
        },
    });
}
/** Writes a list without padding. The library pads `[a]` whenever it pads `{ a: 1 }`. */
function unpad(list) {
    if (Object.hasOwn(list, 'toString'))
        return;
    Object.assign(list, {
        toString: (...given) => yaml__WEBPACK_IMPORTED_MODULE_0__.YAMLSeq.prototype.toString.apply(list, given).replace(/^\[ (.*) \]$/s, '[$1]'),
    });
}
const isMergeKey = ({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) && key.value === '<<' && key.type === 'PLAIN';
const hasMergeKey = (node) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node) && node.items.some((pair) => isMergeKey(pair));
function createNode(value, document) {
    const node = document.createNode(value, { aliasDuplicateObjects: false });
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__.visit)(node, { Pair: (_, pair) => quoteMergeKey(pair) });
    return node;
}
/** @param isSpaced whether an empty line comes before it */
function createPair(key, value, isSpaced, document) {
    const scalar = new yaml__WEBPACK_IMPORTED_MODULE_0__.Scalar(key);
    if (isSpaced)
        scalar.spaceBefore = true;
    const pair = document.createPair(scalar, createNode(value, document));
    quoteMergeKey(pair);
    return pair;
}
/** Puts a key `<<` in quotes, without which it would be a merge key. */
function quoteMergeKey({ key }) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) && key.value === '<<')
        key.type = 'QUOTE_DOUBLE';
}
/** The layout of a text, as options of the library. */
function layoutOf(text) {
    const indents = [...text.matchAll(/^( +)[^\s#]/gm)].map(([, spaces = '']) => spaces.length);
    return {
        lineWidth: 0,
        indent: Math.min(8, ...indents.filter((spaces) => spaces > 1), ...(indents.length === 0 ? [2] : [])),
        indentSeq: !/^( *)[^\s#-][^\n]*:[ \t]*\n(?:[ \t]*(?:#[^\n]*)?\n)*\1- /m.test(text),
        flowCollectionPadding: !/\{[^\s{}]/.test(text.replaceAll(/\$?\$\{/g, '')),
    };
}


/***/ }),

/***/ 9380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ protectVariables)
/* harmony export */ });
/** Stand-ins for `$`, `{` and `}` of a variable: characters of private use, which mean nothing to YAML. */
const [dollar, open, close] = ['\uF8E0', '\uF8E1', '\uF8E2'];
const standIns = new Map([
    ['$', dollar],
    ['{', open],
    ['}', close],
]);
const originals = new Map([...standIns].map(([sign, standIn]) => [standIn, sign]));
const variables = /\$\{\{[^{}"'\n]*\}\}|\$\{[^{}"'\s]*\}/g;
/**
 * Makes `${…}` and `${{ … }}` plain text for YAML, which otherwise takes their braces for an object within `{ … }` and
 * `[ … ]`. Every character keeps its place, so that positions stay right. A text that contains the stand-ins stays unchanged.
 */
function protectVariables(text) {
    // Literally, or as an escape of YAML.
    if (/[\uF8E0-\uF8E2]|\\u(?:0{4})?f8e[0-2]/i.test(text))
        return { text, restore: (part) => part };
    return {
        text: text.replaceAll(variables, (found) => found.replaceAll(/[${}]/g, (sign) => standIns.get(sign) ?? sign)),
        restore: (part) => part.replaceAll(/[\uF8E0-\uF8E2]/g, (standIn) => originals.get(standIn) ?? standIn),
    };
}


/***/ })

};
