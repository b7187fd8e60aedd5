export const id = 986;
export const ids = [986];
export const modules = {

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


/***/ }),

/***/ 2986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readYaml: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/config/reading/plain-variables.js
var plain_variables = __webpack_require__(9380);
// EXTERNAL MODULE: ./build/config/reading/source-node.js
var source_node = __webpack_require__(1376);
;// CONCATENATED MODULE: ./build/config/reading/yaml-mistakes.js
const missingComma = 'a comma is missing between two values within { … } or [ … ]';
const misplacedItem = 'a list item stands at the wrong place; align its "-" with those of the items before it, or indent it below its key';
const yaml_mistakes_anchor = 'an anchor (&…) or an alias (*…) stands at the wrong place; put text that begins with & or * in quotes';
const tag = 'a tag (!…) is not allowed; put text that begins with ! in quotes';
const tabIndents = 'a tab indents this line; use spaces';
const unclear = 'this does not fit here; check the indentation, quotes, brackets and commas before it';
const noSpaceAfterColon = 'a key needs a space after its colon';
const outdentedText = 'the text after | or > must be indented with spaces, more than its key';
const noSpaceAfterDash = 'a list item needs a space after its "-"';
const noColon = 'a key has no colon; write it as `key: value`, or indent a text that continues the value before it';
const yaml_mistakes_escape = 'an escape within double quotes is not valid; write \\\\ for a backslash, or use single quotes';
/** By code: a sentence, or a function that needs the message or the text around the mistake. */
const explanations = {
    ALIAS_PROPS: yaml_mistakes_anchor,
    BAD_ALIAS: yaml_mistakes_anchor,
    BAD_COLLECTION_TYPE: tag,
    BAD_DIRECTIVE: 'only YAML 1.2 is read; remove this line, which begins with %',
    BAD_DQ_ESCAPE: yaml_mistakes_escape,
    BAD_INDENT: explainIndentation,
    BAD_PROP_ORDER: yaml_mistakes_anchor,
    BAD_SCALAR_START: ({ pos }, text) => `a value cannot begin with ${text.charAt(pos[0])}; put it in quotes`,
    BLOCK_AS_IMPLICIT_KEY: explainNested,
    BLOCK_IN_FLOW: ({ pos }, text) => text.startsWith('-', pos[0])
        ? 'a list with "-" cannot stand within { … } or [ … ]; write it as [ … ]'
        : missingComma,
    DUPLICATE_KEY: 'a key stands twice in one object; remove one of them',
    IMPOSSIBLE: unclear,
    KEY_OVER_1024_CHARS: 'a key has more than 1,024 characters; look for a missing quote before it',
    MISSING_CHAR: explainMissing,
    MULTILINE_IMPLICIT_KEY: explainSeveralLines,
    MULTIPLE_ANCHORS: yaml_mistakes_anchor,
    MULTIPLE_DOCS: 'a second document begins; remove this line',
    MULTIPLE_TAGS: tag,
    NON_STRING_KEY: 'a key must be text; put text that begins with { or [ in quotes',
    RESOURCE_EXHAUSTION: 'nests too many levels deep; use fewer levels',
    TAB_AS_INDENT: tabIndents,
    TAG_RESOLVE_FAILED: tag,
    UNEXPECTED_TOKEN: explainUnexpected,
};
/** Says what to correct. Quotes nothing of the text except signs of YAML, because it may contain secrets. */
function explainMistake(mistake, text) {
    const offset = mistake.pos[0];
    if (/^\s*\t\s*$/.test(lineBefore(text, offset)))
        return { sentence: tabIndents, offset };
    const explanation = explanations[mistake.code];
    const explained = typeof explanation === 'string' ? explanation : explanation(mistake, text);
    return typeof explained === 'string' ? { sentence: explained, offset } : explained;
}
/** The text from an offset to the end of its line. */
const lineFrom = (text, offset) => /[^\n]*/.exec(text.slice(offset, offset + 2000))?.[0] ?? '';
/** The text from the beginning of a line to an offset. */
const lineBefore = (text, offset) => text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
const hasColon = (line) => /:(\s|$)/.test(line);
function explainIndentation({ message, pos: [at] }, text) {
    if (message.startsWith('All sequence items'))
        return misplacedItem;
    if (message.startsWith('All mapping items')) {
        return /[|>][-+\d]*\s*$/.test(text.slice(0, at))
            ? outdentedText
            : 'this line is indented differently from the keys before it; align it with them';
    }
    if (message.startsWith('Block scalar'))
        return outdentedText;
    const [, bracket = ''] = /end with a (.)/.exec(message) ?? [];
    if (bracket === '')
        return 'indent this bracket more than the key of its value';
    return text.slice(at).trim() === ''
        ? `a bracket is not closed; add ${bracket}`
        : `a bracket is not closed with ${bracket}, or this line must be indented more than the key before the bracket`;
}
function explainNested({ message, pos: [at] }, text) {
    if (!message.startsWith('Nested mappings'))
        return misplacedItem;
    const line = lineFrom(text, at);
    const before = lineBefore(text, at);
    if (/^\s*-\S/.test(before))
        return { sentence: noSpaceAfterDash, offset: at - before.trimStart().length };
    if (hasColon(line))
        return 'a value contains a colon and a space; put it in quotes';
    const next = text.slice(at + line.length);
    const blank = next.length - next.trimStart().length;
    return {
        sentence: 'this line is indented more than the key before it, which has its value already; align it with the key',
        offset: at + line.length + blank,
    };
}
function explainMissing({ message, pos: [at] }, text) {
    const [, quotes] = /closing (["'])quote/.exec(message) ?? [];
    if (quotes !== undefined) {
        const sentence = `a text begins with ${quotes} here, and ${quotes} is missing at its end`;
        return { sentence, offset: openingQuote(text, quotes, at) };
    }
    if (message.startsWith('Implicit map keys')) {
        return /^[^\s:]+:[^\s]/.test(lineFrom(text, at)) ? noSpaceAfterColon : noColon;
    }
    if (message.startsWith('Missing space after :'))
        return noSpaceAfterColon;
    if (message.startsWith('Missing ,'))
        return missingComma;
    if (message.startsWith('Block scalars with')) {
        return 'an empty line before this one is indented more than the text; remove its spaces';
    }
    if (message.startsWith('Comments'))
        return 'a comment needs a space before its #; put text that contains # in quotes';
    if (message.startsWith('Tags and anchors'))
        return yaml_mistakes_anchor;
    if (message.startsWith('Sequence item')) {
        return lineFrom(text, at).trimStart().startsWith('-')
            ? noSpaceAfterDash
            : 'this line is indented like a list item, but has no "-"; indent it like the other keys of the item';
    }
    if (message.startsWith('Missing directives-end'))
        return 'the line that begins with % needs a line with --- after it';
    if (message.startsWith('Block collection'))
        return 'a list or an object must begin on the line after ---';
    const [, bracket = ''] = /end with a (.)/.exec(message) ?? [];
    return bracket === '' ? unclear : `a bracket is not closed; add ${bracket}`;
}
/** The offset of the quote that opens a text without end. Quotes after it are part of the text. */
function openingQuote(text, quotes, end) {
    let at = text.lastIndexOf(quotes, end - 1);
    while (at > 0) {
        const before = text.slice(0, at);
        if (quotes === "'" && before.endsWith("'"))
            at = text.lastIndexOf(quotes, at - 2);
        else if (quotes === '"' && /(?<!\\)(\\\\)*\\$/.test(before.slice(-100)))
            at = text.lastIndexOf(quotes, at - 1);
        else
            break;
    }
    return Math.max(at, 0);
}
function explainSeveralLines({ pos: [at] }, text) {
    const line = lineFrom(text, at);
    if (/^-(\s|$)/.test(line))
        return misplacedItem;
    if (isWithinBrackets(text.slice(0, at)))
        return missingComma;
    return /^[^\s:]+:[^\s]/.test(line) ? noSpaceAfterColon : noColon;
}
const isWithinBrackets = (before) => {
    const count = (sign) => before.match(sign)?.length ?? 0;
    return count(/[[{]/g) > count(/[\]}]/g);
};
function explainUnexpected({ message, pos: [at] }, text) {
    if (message.startsWith('Unexpected block-seq-ind'))
        return 'a list must begin on the line after its key';
    if (/^Unexpected (,|empty item)/.test(message))
        return 'a comma is not followed, or not preceded, by a value; remove it';
    if (/flow-(seq|map)-end/.test(message)) {
        return 'a closing bracket has no opening one; remove it, or put the text in quotes';
    }
    const before = lineBefore(text, at);
    if (/(^|\s)[|>][-+\d]*\s*$/.test(before))
        return 'text must begin on the line after | or >, indented';
    if (/["']$/.test(before))
        return "text follows the closing quote of a value; within '…' write '' for a quote, within \"…\" write \\\"";
    if (before.trim() !== '')
        return 'text follows a value that has ended; put the whole value in quotes';
    return text.startsWith('-', at)
        ? 'a list item needs a space after its "-", and the indentation of the items before it'
        : 'this line does not continue what is before it; check its indentation';
}

// EXTERNAL MODULE: ./build/config/reading/numerals.js
var numerals = __webpack_require__(5585);
;// CONCATENATED MODULE: ./build/config/reading/yaml-nodes.js



const startOf = ({ range }, otherwise) => range?.[0] ?? otherwise;
/**
 * Converts nodes of YAML into values: resolves aliases, and applies merge keys.
 * @param restore undoes the protection of variables in a part of the text
 * @param valuesBefore how many values the texts have that were read before
 * @throws ReadingError for an alias without an anchor or within it, and for merge keys that would fill the memory
 */
function toSourceNode(root, restore, valuesBefore) {
    /** By anchor: the last node before an alias, which the alias stands for. */
    const anchors = new Map();
    const countValues = (0,source_node/* createValueCounter */.qP)(valuesBefore);
    const convert = (node, otherwise) => {
        if ((0,dist.isAlias)(node))
            return resolve(node.source, startOf(node, otherwise));
        // A missing value, as in `key:`, has no node.
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





/** A text has at most this number of words, signs, spaces and line breaks. Most files have four or five for each value. */
const mostLexemes = 300_000;
/**
 * Reads YAML 1.2 with its core schema and merge keys (`<<`), without tags. Every key is text, as it is written. The time grows
 * linearly with the length of the text.
 * @param valuesBefore how many values the texts have that were read before
 * @throws ReadingError
 */
function readYaml(written, valuesBefore) {
    const { text, restore } = (0,plain_variables/* protectVariables */.t)(written);
    const { tokens, secondDocument } = tokensOf(text);
    const document = withoutStackTraces(() => compose(tokens, text.length));
    // One mistake in the indentation causes several errors; the first is at its place.
    const mistake = document?.errors[0] ?? document?.warnings[0];
    if (mistake !== undefined) {
        const { sentence, offset } = explainMistake(mistake, text);
        throw new source_node/* ReadingError */.fg(sentence, offset, true);
    }
    if (secondDocument !== undefined) {
        throw new source_node/* ReadingError */.fg('a second document begins; remove this line', secondDocument, true);
    }
    return toSourceNode(document?.contents, restore, valuesBefore);
}
/**
 * Splits a text into tokens, up to its first mistake or its second document.
 * @throws ReadingError when the text has a tag, another version of YAML, or too many tokens or levels
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
        // The document itself and the value that is being read are on the stack, too.
        (0,source_node/* checkLevel */.hT)(parser.stack.length - 2, parser.offset);
    }
    yield* parser.end();
}
/** Refuses tags and other versions of YAML. @throws ReadingError */
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
    // The library's own check for repeated keys takes quadratic time.
    const composer = new dist.Composer({ stringKeys: true, uniqueKeys: false, logLevel: 'error' });
    const [document] = composer.compose(tokens, true, end);
    return document;
}
/** Runs work without stack traces of errors. They take most of the time when a text of 1 MiB has a million mistakes. */
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


/***/ })

};
