export const id = 809;
export const ids = [809,482];
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

/***/ 5809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTenantConfig: () => (/* binding */ readTenantConfig),
/* harmony export */   unwritable: () => (/* binding */ unwritable),
/* harmony export */   writeJson: () => (/* binding */ writeJson),
/* harmony export */   writeYaml: () => (/* binding */ writeYaml)
/* harmony export */ });
/* harmony import */ var _http_pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6858);
/* harmony import */ var _shared_concurrency_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(427);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8444);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4482);
/* harmony import */ var _kinds_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4604);
/* harmony import */ var _kinds_kind_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2737);
/* harmony import */ var _read_current_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3179);
/* harmony import */ var _reading_numerals_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5585);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9274);









/**
 * Reads the whole configuration of a tenant. What Logto made itself is left out, and so are secrets.
 * @param withUsers whether users, and what names them, are read as well: the file then holds personal data
 * @throws RequestError
 */
async function readTenantConfig(context, withUsers) {
    const isExported = ({ personal }) => withUsers || personal !== true;
    // Names stand for ids in every kind, so all of them have to be known first.
    const lists = await Promise.all(_kinds_index_js__WEBPACK_IMPORTED_MODULE_2__.kinds.filter(isExported).map(async (kind) => {
        const list = await (0,_read_current_js__WEBPACK_IMPORTED_MODULE_4__/* .listEntries */ .fi)(kind, context);
        return { kind, list: list.filter(({ protectedReason }) => protectedReason === undefined) };
    }));
    return Promise.all(lists.map(async ({ kind, list }) => {
        const fields = Object.keys(kind.fields).filter((field) => isExported(kind.fields[field] ?? {}));
        const whole = await (0,_shared_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .mapConcurrent */ ._k)(list, _http_pace_js__WEBPACK_IMPORTED_MODULE_0__/* .maxConcurrentRequests */ .m, (current) => (0,_read_current_js__WEBPACK_IMPORTED_MODULE_4__/* .withRelations */ .oi)(kind, current, fields, context));
        const shown = whole.map(({ spec }) => asDeclared(kind, spec));
        const written = shown.map(({ entry }) => writablePart(kind, entry));
        return {
            kind,
            entries: written.map(({ entry }) => entry),
            leftOut: [
                ...eachOnce(shown).map((field) => ({ field, reason: 'it is secret' })),
                ...eachOnce(written).map((field) => ({ field, reason: unwritable })),
            ],
        };
    }));
}
/** The reason for what would come back changed from a file. */
const unwritable = 'a file cannot hold its value without changing it';
const eachOnce = (all) => [
    ...new Set(all.flatMap(({ leftOut }) => leftOut)),
];
/** An entry without the values that would come back changed, at any depth. A list with such a value is left out as a whole. */
function writablePart(kind, entry) {
    const leftOut = [];
    /** @param hidden the private field around, whose keys are private as well */
    const partOf = (value, path, hidden) => Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => {
        const at = path === '' ? key : `${path}.${key}`;
        const isHidden = kind.personal === true || (0,_kinds_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .isHiddenField */ .ZH)(kind.fields[at] ?? {});
        const shown = hidden ?? (isHidden ? at : undefined);
        if ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_7__/* .isObject */ .Gv)(inner) && isWritableKey(key))
            return [[key, partOf(inner, at, shown)]];
        if (isWritableKey(key) && isWritable(inner))
            return [[key, inner]];
        leftOut.push(shown ?? at);
        return [];
    }));
    return { entry: partOf(entry, ''), leftOut };
}
function isWritable(value) {
    if (typeof value === 'number')
        return (0,_reading_numerals_js__WEBPACK_IMPORTED_MODULE_8__/* .problemOfJsonNumber */ .m)(JSON.stringify(value), value) === undefined;
    if (Array.isArray(value))
        return value.every((item) => isWritable(item));
    if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_7__/* .isObject */ .Gv)(value))
        return true;
    return Object.entries(value).every(([key, inner]) => isWritableKey(key) && isWritable(inner));
}
const isWritableKey = (key) => key !== '__proto__' && key.length <= _document_js__WEBPACK_IMPORTED_MODULE_1__/* .longestKey */ .C;
/** An entry as a file declares it, without secrets and what is empty, but for texts that must not be missing. */
function asDeclared(kind, spec) {
    const withoutEmpty = shownPart(kind, { ...spec }, '', false);
    return kind.schema.safeParse(withoutEmpty.entry).success
        ? withoutEmpty
        : shownPart(kind, { ...spec }, '', true);
}
function shownPart(kind, value, path, emptyTexts) {
    const leftOut = [];
    const kept = Object.entries(value).flatMap(([key, inner]) => {
        const at = path === '' ? key : `${path}.${key}`;
        if (inner === undefined || inner === null || (inner === '' && !emptyTexts))
            return [];
        const rule = kind.fields[at];
        if (rule?.secret || rule?.creationOnly) {
            leftOut.push(at);
            return [];
        }
        if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_7__/* .isObject */ .Gv)(inner) || rule?.compare === 'whole')
            return [[key, inner]];
        const part = shownPart(kind, inner, at, emptyTexts);
        leftOut.push(...part.leftOut);
        return [[key, part.entry]];
    });
    return { entry: Object.fromEntries(kept), leftOut };
}
/**
 * Writes a configuration as YAML. What was left out is named in a comment, and `${` is written so that it is read as text.
 * Kinds of which there is nothing are left out.
 * @param schema address of the JSON Schema, with which the file begins, so that editors know it
 */
async function writeYaml(states, schema) {
    const { Document, isScalar, visit } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const head = `# yaml-language-server: $schema=${schema}\n`;
    const parts = declared(states).map(({ kind, value, leftOut }) => {
        const comment = leftOut.map(({ field, reason }) => `# ${field} is left out: ${reason}.\n`).join('');
        const document = new Document({ [kind.name]: value });
        visit(document, {
            // Without quotes it would be a merge key.
            Pair(_, { key }) {
                if (isScalar(key) && key.value === '<<')
                    key.type = 'QUOTE_DOUBLE';
            },
        });
        return `\n${comment}${document.toString({ lineWidth: 0, flowCollectionPadding: true })}`;
    });
    // A text that ends in an empty line would get a further one.
    return parts.reduce((text, part) => text + (text.endsWith('\n\n') ? part.slice(1) : part), head);
}
/** Writes a configuration as JSON, which has no comments. */
function writeJson(states, schema) {
    const root = Object.fromEntries(declared(states).map(({ kind, value }) => [kind.name, value]));
    return `${JSON.stringify({ $schema: schema, ...root }, null, 2)}\n`;
}
function declared(states) {
    return states
        .filter(({ entries }) => entries.length > 0)
        .map(({ kind, entries, leftOut }) => ({
        kind,
        leftOut,
        value: (0,_variables_js__WEBPACK_IMPORTED_MODULE_5__.escapeVariables)(kind.single ? entries[0] : entries, kind.literalFields ?? []),
    }));
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


/***/ }),

/***/ 9274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   escapeVariables: () => (/* binding */ escapeVariables),
/* harmony export */   fillIn: () => (/* binding */ fillIn)
/* harmony export */ });
/* harmony import */ var _shared_hide_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3410);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8444);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8025);



/**
 * Puts environment variables into the texts of a value: `${LOGTO_VAR_NAME}` and `${LOGTO_SECRET_NAME}` become their values,
 * `$${` becomes `${`. A file that a pull request can change reads no other variables. This comes after parsing, so that a
 * value cannot change what the file says.
 */
function fillIn(value, { env, isLiteral, place }) {
    const problems = [];
    const secrets = [];
    const report = (path, sentence) => {
        problems.push((0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(place, path, sentence));
    };
    const fill = (text, path) => text.replaceAll(variable, (found, name, end) => {
        if (found === '$${')
            return '${';
        const filled = readVariable(name, end, env);
        if ('problem' in filled) {
            report(path, filled.problem);
            // Not an empty text, which would be a problem of its own.
            return found;
        }
        if (filled.isSecret)
            secrets.push({ name: filled.name, path });
        return filled.value;
    });
    const fillKey = (key, path) => key.replaceAll(variable, (found) => {
        if (found === '$${')
            return '${';
        report([...path, key], 'is a key with ${, but only values can contain variables; write $${ for a literal ${');
        return found;
    });
    const walk = (at, path) => {
        if (typeof at === 'string')
            return isLiteral(path) ? at : fill(at, path);
        if (Array.isArray(at))
            return at.map((item, index) => walk(item, [...path, index]));
        if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(at))
            return at;
        const entries = Object.entries(at).map(([key, item]) => {
            const name = fillKey(key, path);
            return [name, walk(item, [...path, name])];
        });
        return Object.fromEntries(entries);
    };
    return { value: walk(value, []), secrets, problems };
}
/** A literal `${`, an expression of GitHub, or a variable, which may lack its end. */
const variable = /\$\$\{|\$\{\{|\$\{([^}]*)(\}?)/g;
function readVariable(name, end, env) {
    if (name === undefined)
        return { problem: expression };
    if (end === '')
        return { problem: unterminated };
    if (/^\w+:[-=?+]/.test(name)) {
        return {
            problem: 'contains a variable with a default, which is not supported; write the default in the workflow',
        };
    }
    if (!/^[A-Za-z_]\w{0,99}$/.test(name)) {
        return {
            problem: 'contains a variable whose name is not valid; use letters, digits and _, or write $${ for a literal ${',
        };
    }
    const [, kind] = /^LOGTO_(VAR|SECRET)_\w+$/.exec(name) ?? [];
    if (kind === undefined) {
        return {
            problem: `uses ${name}, but a file can read only variables named LOGTO_VAR_… (plain text) and LOGTO_SECRET_… (secrets); set one of these under env: of the step`,
        };
    }
    return checkValue(name, env[name], kind === 'SECRET');
}
function checkValue(name, value, isSecret) {
    if (value === undefined || value === '') {
        const state = value === undefined ? 'not set' : 'empty';
        return {
            problem: `needs the environment variable ${name}, which is ${state}: set it under env: of the step`,
        };
    }
    if (/[\r\n]$/.test(value)) {
        return {
            problem: `uses ${name}, whose value ends in a line break: remove the line break where the value is set, in YAML with |- instead of |`,
        };
    }
    if (isSecret && !(0,_shared_hide_js__WEBPACK_IMPORTED_MODULE_2__/* .isLongEnough */ .Rb)(value)) {
        return {
            problem: `uses ${name}, whose value has fewer than ${_shared_hide_js__WEBPACK_IMPORTED_MODULE_2__/* .shortestSecret */ .bs} characters, too few to be hidden: use a longer secret, or LOGTO_VAR_… if the value may be shown`,
        };
    }
    return { name, value, isSecret };
}
const unterminated = 'contains an unterminated ${; write $${ for a literal ${';
const expression = 'contains ${{, which begins an expression of a workflow file; pass its value as LOGTO_VAR_… or LOGTO_SECRET_… under env: of the step, or write $${{ for a literal ${{';
/**
 * Writes a value so that {@link fillIn} gives it back: `${` becomes `$${`.
 * @param literal fields in which no variables are filled in
 */
function escapeVariables(value, literal) {
    if (typeof value === 'string')
        return value.replaceAll('${', () => '$${');
    if (Array.isArray(value))
        return value.map((item) => escapeVariables(item, literal));
    if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        key.replaceAll('${', () => '$${'),
        literal.includes(key) ? item : escapeVariables(item, literal),
    ]));
}


/***/ })

};
