export const id = 482;
export const ids = [482];
export const modules = {

/***/ 4482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ longestKey),
  readDocument: () => (/* binding */ readDocument)
});

// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/config/reading/numerals.js
var numerals = __webpack_require__(5585);
// EXTERNAL MODULE: ./build/config/reading/source-node.js
var source_node = __webpack_require__(1376);
;// CONCATENATED MODULE: ./build/config/reading/json.js



const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const literal = /true|false|null/y;
const space = /[ \t\n\r]*/y;
const json_escape = /["\\/bfnrt]|u[\da-fA-F]{4}/y;
const literals = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
]);
/**
 * Reads JSON with what `JSON.parse` drops: where a value is, repeated keys, and the digits of a number.
 * @throws ReadingError, which quotes one character of the text at most, because the text may hold secrets
 */
function readJson(text) {
    const end = text.replace(/[ \t\n\r]+$/, '').length;
    let offset = 0;
    const match = (pattern) => {
        pattern.lastIndex = offset;
        const [found] = pattern.exec(text) ?? [];
        offset += found?.length ?? 0;
        return found;
    };
    /** The next character that means something. */
    const peek = () => {
        match(space);
        return text.charAt(offset);
    };
    const skip = (character) => {
        const isNext = peek() === character;
        if (isNext)
            offset += 1;
        return isNext;
    };
    const readValue = (level) => {
        const next = peek();
        const start = offset;
        (0,source_node/* checkLevel */.hT)(level, start);
        if (next === '[')
            return { offset: start, items: readItems(level) };
        if (next === '{')
            return { offset: start, ...readEntries(level) };
        if (next === '"')
            return { offset: start, scalar: readText() };
        const word = match(literal);
        if (word !== undefined)
            return { offset: start, scalar: literals.get(word) ?? null };
        const digits = match(numeral);
        if (digits === undefined)
            throw mistakeAt(text, offset);
        const scalar = Number(digits);
        return { offset: start, scalar, problem: (0,numerals/* problemOfJsonNumber */.m)(digits, scalar) };
    };
    const readItems = (level) => {
        offset += 1;
        const items = [];
        if (skip(']'))
            return items;
        do
            items.push(readValue(level + 1));
        while (skip(','));
        if (!skip(']'))
            throw mistakeAt(text, offset);
        return items;
    };
    const readEntries = (level) => {
        offset += 1;
        const entries = new Map();
        const repeated = [];
        if (skip('}'))
            return { entries, repeated };
        do {
            if (peek() !== '"')
                throw mistakeAt(text, offset);
            const at = offset;
            const key = readText();
            if (!skip(':'))
                throw mistakeAt(text, offset);
            const node = readValue(level + 1);
            if (entries.has(key))
                repeated.push({ key, offset: at });
            else
                entries.set(key, { offset: at, node });
        } while (skip(','));
        if (!skip('}'))
            throw mistakeAt(text, offset);
        return { entries, repeated };
    };
    const readText = () => {
        const start = offset;
        for (offset += 1;; offset += 1) {
            const character = text.charCodeAt(offset);
            if (offset >= end)
                throw mistakeAt(text, end);
            if (character < 0x20) {
                throw new source_node/* ReadingError */.fg('a control character within quotes must be escaped', offset, true);
            }
            if (character === 0x22)
                break;
            if (character !== 0x5c)
                continue;
            offset += 1;
            if (match(json_escape) === undefined)
                throw escapeMistake(text, offset);
            offset -= 1;
        }
        offset += 1;
        return String(JSON.parse(text.slice(start, offset)));
    };
    const root = readValue(1);
    if (peek() !== '')
        throw mistakeAt(text, offset);
    return root;
}
function escapeMistake(text, offset) {
    // The text may end within an escape.
    if (/^u?[\da-fA-F]*$/.test(text.slice(offset).trimEnd()))
        return mistakeAt(text, text.length);
    return new source_node/* ReadingError */.fg('an escape within quotes is not valid; write \\\\ for a backslash', offset - 1, true);
}
function mistakeAt(text, offset) {
    const end = text.replace(/[ \t\n\r]+$/, '').length;
    if (offset >= end) {
        const sentence = end === 0 ? 'the text is empty' : 'the text ends before every bracket is closed';
        return new source_node/* ReadingError */.fg(sentence, end, true);
    }
    const before = text.slice(0, offset).trimEnd();
    if (/[\]}]/.test(text.charAt(offset)) && before.endsWith(',')) {
        return new source_node/* ReadingError */.fg('trailing comma; remove it', before.length - 1, true);
    }
    const character = (0,problem/* quote */.hD)(String.fromCodePoint(text.codePointAt(offset) ?? 0));
    const sentence = `unexpected ${character}; names and text need double quotes, entries need commas between them`;
    return new source_node/* ReadingError */.fg(sentence, offset, true);
}

;// CONCATENATED MODULE: ./build/config/reading/lines.js
/** Finds the line and column of an offset. The text is searched once. */
function createLines(text) {
    let starts;
    return (offset) => {
        starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
        let [first, after] = [0, starts.length];
        while (after - first > 1) {
            const middle = Math.floor((first + after) / 2);
            if ((starts[middle] ?? 0) <= offset)
                first = middle;
            else
                after = middle;
        }
        return { line: first + 1, column: offset - (starts[first] ?? 0) + 1 };
    };
}

;// CONCATENATED MODULE: ./build/config/document.js




/** Characters of a key. Names and identifiers of Logto have at most 256. */
const longestKey = 256;
/**
 * Reads YAML 1.2 or JSON. Anchors, aliases and merge keys (`<<`) are allowed, tags of any kind are not, and no number, text
 * or key changes. A file that ends in `.json` must be JSON, and so must an input that begins with a bracket.
 */
async function readDocument(written, source) {
    const text = written.replace(/^\uFEFF/, '');
    const isJson = 'file' in source ? source.file.endsWith('.json') : /^\s*[[{]/.test(text);
    const positionOf = createLines(text);
    try {
        const root = isJson ? readJson(text) : (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(743)]).then(__webpack_require__.bind(__webpack_require__, 3743))).readYaml(text);
        const place = placeOf(root, source, positionOf);
        const { value, problems } = build(root, place.path, source, positionOf);
        return { document: { value, place }, problems };
    }
    catch (error) {
        if (!(error instanceof source_node/* ReadingError */.fg))
            throw error;
        return { problems: [problemOf(error, isJson ? 'JSON' : 'YAML', source, positionOf(error.offset))] };
    }
}
function placeOf(root, source, positionOf) {
    if ('input' in source)
        return { path: source.input };
    return {
        path: '',
        position: (path) => ({ file: source.file, ...positionOf(offsetAt(root, path)) }),
    };
}
/** Where the value at a path is, or the nearest one around it; within an anchor, there. */
function offsetAt(root, path) {
    let node = root;
    // Offset 0 stands for the whole file.
    let offset = 0;
    for (const key of path) {
        if ('scalar' in node)
            break;
        const inner = 'items' in node ? node.items[Number(key)] : node.entries.get(String(key));
        if (inner === undefined)
            break;
        offset = inner.offset;
        node = 'node' in inner ? inner.node : inner;
    }
    return offset;
}
/** The value that a node stands for, and what is wrong in it. @throws ReadingError when it is too large or too deep */
function build(root, base, source, positionOf) {
    /** By their offset: what an alias repeats is said once. */
    const problems = new Map();
    const countValues = (0,source_node/* createValueCounter */.qP)();
    const report = (path, offset, sentence) => {
        const at = 'file' in source ? { at: { file: source.file, ...positionOf(offset) } } : {};
        const key = `${offset} ${sentence}`;
        if (!problems.has(key))
            problems.set(key, { path: (0,problem/* formatPath */.jV)(base, path), sentence, ...at });
    };
    /** @returns false for one that is too long to be shown */
    const checkKey = (key, path, offset) => {
        if (key === '__proto__')
            report([...path, key], offset, 'is a key that JavaScript reserves; rename it');
        if (key.length <= longestKey)
            return true;
        report(path, offset, `has a key of ${key.length} characters; use at most ${longestKey}`);
        return false;
    };
    const walk = (node, path) => {
        countValues(node.offset);
        (0,source_node/* checkLevel */.hT)(path.length, node.offset);
        if ('scalar' in node) {
            if (node.problem !== undefined)
                report(path, node.offset, node.problem);
            return node.scalar;
        }
        if ('items' in node)
            return node.items.map((item, index) => walk(item, [...path, index]));
        for (const { key, offset } of node.repeated) {
            countValues(offset);
            if (key.length <= longestKey)
                report([...path, key], offset, 'is already a key of this object; remove one of them');
        }
        const entries = [...node.entries].flatMap(([key, { offset, node: inner }]) => checkKey(key, path, offset) ? [[key, walk(inner, [...path, key])]] : []);
        return Object.fromEntries(entries);
    };
    return { value: walk(root, []), problems: [...problems.values()] };
}
function problemOf({ message, isSyntax }, language, source, { line, column }) {
    const failure = isSyntax ? `is not valid ${language}` : 'cannot be read';
    // An input has no positions, so the sentence says where the mistake is.
    return 'input' in source
        ? { path: source.input, sentence: `${failure}: line ${line}, column ${column}: ${message}` }
        : { path: '', sentence: `${failure}: ${message}`, at: { file: source.file, line, column } };
}


/***/ }),

/***/ 5585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ problemOfYamlNumber),
/* harmony export */   m: () => (/* binding */ problemOfJsonNumber)
/* harmony export */ });
/** A number keeps 15 decimal digits in any case (`DBL_DIG`). */
const mostDigits = 15;
/** The digits of a number from the first one that counts: `120` of `-0.0120e3`. */
const digitsOf = (numeral) => numeral.replace(/e.*$/i, '').replaceAll(/[-+.]/g, '').replace(/^0+/, '');
const tooManyDigits = `is a number of more than ${mostDigits} digits, which would change; put it in quotes`;
/** What is wrong with a number of JSON whose value would change. */
function problemOfJsonNumber(numeral, value) {
    const digits = digitsOf(numeral);
    if (digits.length > mostDigits)
        return tooManyDigits;
    // The smallest numbers have fewer digits.
    const isKept = digits === '' || digitsOf(value.toExponential(digits.length - 1)) === digits;
    return isKept ? undefined : 'is a number too large or too small to be sent; put it in quotes';
}
/**
 * What is wrong with a plain number of YAML. It may be meant as text, such as a version (`1.10`) or an account (`012`), so it
 * has to be written as it is sent.
 */
function problemOfYamlNumber(numeral, value) {
    if (/^-?\d+$/.test(numeral) && digitsOf(numeral).length > mostDigits)
        return tooManyDigits;
    return JSON.stringify(value) === numeral
        ? problemOfJsonNumber(numeral, value)
        : 'is a number that would not be sent as it is written; put it in quotes';
}


/***/ }),

/***/ 1376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fg: () => (/* binding */ ReadingError),
/* harmony export */   hT: () => (/* binding */ checkLevel),
/* harmony export */   qP: () => (/* binding */ createValueCounter)
/* harmony export */ });
/** Limits that bound the time which reading and checking a text takes, and what its aliases can grow to. */
const mostLevels = 100;
const mostValues = 50_000;
/** A text that cannot be read at all: not valid in its language, or beyond what this action takes. */
class ReadingError extends Error {
    name = 'ReadingError';
    offset;
    /** Whether the text breaks the rules of its language. */
    isSyntax;
    constructor(sentence, offset, isSyntax = false) {
        super(sentence);
        this.offset = offset;
        this.isSyntax = isSyntax;
    }
}
/** @throws ReadingError when something nests too deep */
function checkLevel(level, offset) {
    if (level > mostLevels) {
        throw new ReadingError(`nests more than ${mostLevels} levels deep; use fewer levels`, offset);
    }
}
/** Counts the values of a text. @throws ReadingError when there are too many */
function createValueCounter() {
    let count = 0;
    return (offset, values = 1) => {
        count += values;
        if (count > mostValues) {
            const most = mostValues.toLocaleString('en');
            throw new ReadingError(`declares more than ${most} values, aliases included; declare fewer`, offset);
        }
    };
}


/***/ })

};
