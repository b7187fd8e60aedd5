export const id = 851;
export const ids = [851];
export const modules = {

/***/ 9380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ protectVariables)
/* harmony export */ });
/** These stand for `$`, `{` and `}` of a variable: characters of private use, which mean nothing to YAML. */
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
 * `[ … ]`. Every character keeps its place, so that positions stay right. A text that holds the characters itself stays as
 * it is.
 */
function protectVariables(text) {
    // As it is, or as an escape of YAML.
    if (/[\uF8E0-\uF8E2]|\\u(?:0{4})?f8e[0-2]/i.test(text))
        return { text, restore: (part) => part };
    return {
        text: text.replaceAll(variables, (found) => found.replaceAll(/[${}]/g, (sign) => standIns.get(sign) ?? sign)),
        restore: (part) => part.replaceAll(/[\uF8E0-\uF8E2]/g, (standIn) => originals.get(standIn) ?? standIn),
    };
}


/***/ }),

/***/ 5851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readYaml: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/shared/text.js
var shared_text = __webpack_require__(9853);
// EXTERNAL MODULE: ./build/config/reading/plain-variables.js
var plain_variables = __webpack_require__(9380);
// EXTERNAL MODULE: ./build/config/reading/source-node.js
var source_node = __webpack_require__(1376);
// EXTERNAL MODULE: ./build/config/reading/numerals.js
var numerals = __webpack_require__(5585);
;// CONCATENATED MODULE: ./build/config/reading/yaml-nodes.js



const startOf = ({ range }, otherwise) => range?.[0] ?? otherwise;
/**
 * What the nodes of YAML mean: aliases resolved, merge keys applied.
 * @param restore undoes what was done to the text before
 * @param valuesBefore how many values the texts before have
 * @throws ReadingError for an alias without an anchor or within it, and for merge keys that would fill the memory
 */
function toSourceNode(root, restore, valuesBefore) {
    /** What an alias stands for: the last node before it with that anchor. */
    const anchors = new Map();
    const countValues = (0,source_node/* createValueCounter */.qP)(valuesBefore);
    const convert = (node, otherwise) => {
        if ((0,dist.isAlias)(node))
            return resolve(node.source, startOf(node, otherwise));
        // No node, as in `key:`.
        if (!(0,dist.isScalar)(node) && !(0,dist.isMap)(node) && !(0,dist.isSeq)(node))
            return { offset: otherwise, scalar: null };
        const offset = startOf(node, otherwise);
        countValues(offset);
        if (node.anchor !== undefined)
            anchors.set(node.anchor, 'unfinished');
        let converted;
        if ((0,dist.isScalar)(node))
            converted = convertScalar(node, offset);
        else if ((0,dist.isMap)(node))
            converted = convertMap(node, offset);
        else
            converted = { offset, items: node.items.map((item) => convert(item, offset)) };
        if (node.anchor !== undefined)
            anchors.set(node.anchor, converted);
        return converted;
    };
    const convertScalar = ({ value, source }, offset) => {
        if (typeof value === 'number')
            return { offset, scalar: value, problem: (0,numerals/* problemOfYamlNumber */.R)(source ?? '', value) };
        if (typeof value === 'boolean' || value === null)
            return { offset, scalar: value };
        return { offset, scalar: restore(typeof value === 'string' ? value : (source ?? '')) };
    };
    const convertMap = ({ items }, offset) => {
        const entries = new Map();
        const repeated = [];
        let merged;
        for (const { key, value } of items) {
            if (!(0,dist.isScalar)(key) || typeof key.value !== 'string')
                throw new source_node/* ReadingError */.fg('a key must be text', offset, true);
            const name = restore(key.value);
            const start = startOf(key, offset);
            const node = convert(value, start);
            const isMerge = name === '<<' && key.type === 'PLAIN';
            if (isMerge ? merged !== undefined : entries.has(name))
                repeated.push({ key: name, offset: start });
            else if (isMerge)
                merged = { offset: start, node };
            else
                entries.set(name, { offset: start, node });
        }
        for (const source of merged === undefined ? [] : mapsToMerge(merged.node, merged.offset)) {
            countValues(offset, source.entries.size);
            for (const [name, entry] of source.entries)
                if (!entries.has(name))
                    entries.set(name, entry);
        }
        return { offset, entries, repeated };
    };
    const resolve = (name, offset) => {
        const target = anchors.get(name);
        if (target === undefined) {
            throw new source_node/* ReadingError */.fg('an alias (*…) has no anchor (&…) before it', offset, true);
        }
        if (target === 'unfinished')
            throw new source_node/* ReadingError */.fg('an alias (*…) stands within its own anchor', offset, true);
        return { ...target, offset };
    };
    return convert(root, 0);
}
function mapsToMerge(node, offset) {
    const nodes = 'items' in node ? node.items : [node];
    return nodes.map((one) => {
        if ('entries' in one)
            return one;
        throw new source_node/* ReadingError */.fg('a merge key (<<) takes an object or a list of objects', offset, true);
    });
}

;// CONCATENATED MODULE: ./build/config/reading/yaml.js





/** Words, signs, spaces and line breaks of a text. Most files have four or five for each value. */
const mostLexemes = 300_000;
/**
 * Reads YAML 1.2 with its core schema and merge keys (`<<`), without tags. Every key is the text that is written.
 * Takes time in proportion to the length of the text.
 * @param valuesBefore how many values the texts before have
 * @throws ReadingError
 */
function readYaml(written, valuesBefore) {
    const { text, restore } = (0,plain_variables/* protectVariables */.t)(written);
    const { tokens, secondDocument } = tokensOf(text);
    const document = withoutStackTraces(() => compose(tokens, text.length));
    // One mistake in the indentation makes several errors: the first is where it is.
    const mistake = document?.errors[0] ?? document?.warnings[0];
    if (mistake !== undefined)
        throw new source_node/* ReadingError */.fg(sentenceOf(mistake), mistake.pos[0], true);
    if (secondDocument !== undefined) {
        throw new source_node/* ReadingError */.fg('a second document begins; remove this line', secondDocument, true);
    }
    return toSourceNode(document?.contents, restore, valuesBefore);
}
/**
 * Takes a text apart up to its first mistake or its second document.
 * @throws ReadingError for what is not allowed here, or would take long to read
 */
function tokensOf(text) {
    const parser = new dist.Parser();
    const tokens = [];
    let documents = 0;
    for (const token of parse(text, parser)) {
        if (token.type === 'document')
            documents += 1;
        if (documents > 1)
            return { tokens, secondDocument: token.offset };
        tokens.push(token);
        if (token.type === 'error')
            break;
    }
    return { tokens };
}
function* parse(text, parser) {
    let lexemes = 0;
    let isText = false;
    for (const lexeme of new dist.Lexer().lex(text)) {
        if (!isText)
            refuse(lexeme, parser.offset);
        isText = lexeme === dist.CST.SCALAR && !isText;
        lexemes += 1;
        if (lexemes > mostLexemes) {
            const most = mostLexemes.toLocaleString('en');
            const sentence = `consists of more than ${most} words, signs and line breaks; declare less`;
            throw new source_node/* ReadingError */.fg(sentence, parser.offset);
        }
        yield* parser.next(lexeme);
        // The document itself is on the stack, and so is the value that is being read.
        (0,source_node/* checkLevel */.hT)(parser.stack.length - 2, parser.offset);
    }
    yield* parser.end();
}
/** @throws ReadingError for a lexeme that would change how others are read */
function refuse(lexeme, offset) {
    const type = dist.CST.tokenType(lexeme);
    if (type === 'tag') {
        throw new source_node/* ReadingError */.fg('a tag (!…) is not allowed; put text that begins with ! in quotes', offset);
    }
    if (type === 'directive-line' && !/^%YAML[ \t]+1\.2(\s|$)/.test(lexeme)) {
        throw new source_node/* ReadingError */.fg('only YAML 1.2 is read; remove this line, which begins with %', offset);
    }
}
function compose(tokens, end) {
    // Its own check for repeated keys compares each key with all others.
    const composer = new dist.Composer({ stringKeys: true, uniqueKeys: false, logLevel: 'error' });
    const [document] = composer.compose(tokens, true, end);
    return document;
}
/** A text of 1 MiB can have a million mistakes, and most of the time goes into their stack traces. */
function withoutStackTraces(work) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
        return work();
    }
    finally {
        Error.stackTraceLimit = stackTraceLimit;
    }
}
/** Without the parts of the text that the library quotes, which may be secret or long. */
function sentenceOf({ code, message }) {
    if (code === 'NON_STRING_KEY')
        return 'a key must be text; put text that begins with { or [ in quotes';
    const quoting = /(in YAML stream|in YAML document|extra characters|invalid escape sequence|not a YAML token).*$/is;
    return (0,shared_text/* toSingleLine */.OX)(message.replace(quoting, '$1'));
}


/***/ })

};
