export const id = 402;
export const ids = [402];
export const modules = {

/***/ 4482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ longestKey),
  u: () => (/* binding */ readDocument)
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
 * Reads JSON, and keeps what `JSON.parse` drops: the place of each value, repeated keys, and the digits of numbers.
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
    /** The next character that is not white space; `''` at the end. */
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
            throw mistakeAt(text, offset, 'a value');
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
            throw mistakeAt(text, offset, 'a comma or ]');
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
                throw mistakeAt(text, offset, 'a name');
            const at = offset;
            const key = readText();
            if (!skip(':'))
                throw mistakeAt(text, offset, 'a colon');
            const node = readValue(level + 1);
            if (entries.has(key))
                repeated.push({ key, offset: at });
            else
                entries.set(key, { offset: at, node });
        } while (skip(','));
        if (!skip('}'))
            throw mistakeAt(text, offset, 'a comma or }');
        return { entries, repeated };
    };
    const readText = () => {
        const start = offset;
        for (offset += 1;; offset += 1) {
            const character = text.charCodeAt(offset);
            if (offset >= end)
                throw mistakeAt(text, end, 'a quote');
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
        throw mistakeAt(text, offset, 'the end');
    return root;
}
function escapeMistake(text, offset) {
    // The text may end within an escape.
    if (/^u?[\da-fA-F]*$/.test(text.slice(offset).trimEnd()))
        return mistakeAt(text, text.length, 'a quote');
    return new source_node/* ReadingError */.fg('an escape within quotes is not valid; write \\\\ for a backslash', offset - 1, true);
}
function mistakeAt(text, offset, expected) {
    const end = text.replace(/[ \t\n\r]+$/, '').length;
    if (offset >= end) {
        const sentence = end === 0 ? 'the text is empty' : 'the text ends before every bracket is closed';
        return new source_node/* ReadingError */.fg(sentence, end, true);
    }
    const before = text.slice(0, offset).trimEnd();
    if (/[\]}]/.test(text.charAt(offset)) && before.endsWith(',')) {
        return new source_node/* ReadingError */.fg('trailing comma; remove it', before.length - 1, true);
    }
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const found = character === '"' ? 'quote' : (0,problem/* quote */.hD)(character);
    return new source_node/* ReadingError */.fg(`unexpected ${found}; ${adviceOn(character, expected)}`, offset, true);
}
function adviceOn(character, expected) {
    if (/['\u2018-\u201F`]/.test(character))
        return 'names and text need straight double quotes (")';
    if (/[/#]/.test(character))
        return 'JSON has no comments; remove it';
    if (/[\p{L}\p{N}_$]/u.test(character)) {
        if (expected === 'a value')
            return 'text needs double quotes, and true, false and null are lower case';
        if (expected === 'a name')
            return 'a name needs double quotes';
    }
    if (expected === 'the end')
        return 'nothing may follow the last bracket';
    return `${expected} is missing before it`;
}

;// CONCATENATED MODULE: ./build/config/reading/lines.js
/** Creates a function that gives the line and column of an offset. It searches the text for lines only once. */
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




/** A key has at most this number of characters. Names and identifiers of Logto have at most 256. */
const longestKey = 256;
/**
 * Reads YAML 1.2 or JSON. Anchors, aliases and merge keys (`<<`) are allowed, tags of any kind are not, and no number, text
 * or key changes. A file that ends in `.json` must be JSON, and so must an input that begins with a bracket.
 * @param valuesBefore how many values the texts have that were read before this one
 */
async function readDocument(written, source, valuesBefore = 0) {
    const text = written.replace(/^\uFEFF/, '');
    const isJson = 'file' in source ? source.file.endsWith('.json') : /^\s*[[{]/.test(text);
    const positionOf = createLines(text);
    try {
        const root = isJson ? readJson(text) : (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(986)]).then(__webpack_require__.bind(__webpack_require__, 2986))).readYaml(text, valuesBefore);
        const place = placeOf(root, source, positionOf);
        const { problems, ...built } = build(root, place.path, source, positionOf, valuesBefore);
        return { document: { ...built, place }, problems };
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
/** The offset of the value at a path, or of the nearest value around it. An alias leads into its anchor. */
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
/** The value of a node, and its problems. @throws ReadingError when it has too many values or levels */
function build(root, base, source, positionOf, valuesBefore) {
    /** By offset, so that the problems of an anchor are not repeated for each alias. */
    const problems = new Map();
    const countValues = (0,source_node/* createValueCounter */.qP)(valuesBefore);
    const report = (path, offset, sentence) => {
        const at = 'file' in source ? { at: { file: source.file, ...positionOf(offset) } } : {};
        const key = `${offset} ${sentence}`;
        if (!problems.has(key))
            problems.set(key, { path: (0,problem/* formatPath */.jV)(base, path), sentence, ...at });
    };
    /** @returns false when the key is too long to be shown */
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
    const value = walk(root, []);
    return { value, values: countValues(root.offset, 0), problems: [...problems.values()] };
}
function problemOf({ message, isSyntax }, language, source, { line, column }) {
    const failure = isSyntax ? `is not valid ${language}` : 'cannot be read';
    // An input has no positions, so the sentence says where the mistake is.
    return 'input' in source
        ? { path: source.input, sentence: `${failure}: line ${line}, column ${column}: ${message}` }
        : { path: '', sentence: `${failure}: ${message}`, at: { file: source.file, line, column } };
}


/***/ }),

/***/ 9865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZH: () => (/* binding */ isHiddenField),
/* harmony export */   ln: () => (/* binding */ clearedByOmission),
/* harmony export */   sp: () => (/* binding */ isHiddenAt)
/* harmony export */ });
/** Rules for fields that Logto clears when a request leaves them out. */
function clearedByOmission(paths) {
    return Object.fromEntries(paths.map((path) => [path, { clearedByOmission: true }]));
}
/** Whether the value of a field is never shown. */
const isHiddenField = (rule) => [rule.secret, rule.private, rule.personal].includes(true);
/** Whether the value at a path of an entry is never shown, because it is in a hidden field or the entry is a user. */
function isHiddenAt({ fields, personal }, path) {
    const names = path.filter((key) => typeof key !== 'number').map(String);
    return (personal === true ||
        names.some((_, index) => isHiddenField(fields[names.slice(0, index + 1).join('.')] ?? {})));
}


/***/ }),

/***/ 4402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadDesiredState: () => (/* binding */ loadDesiredState)
});

// EXTERNAL MODULE: ./build/config/desired-state.js
var desired_state = __webpack_require__(8025);
// EXTERNAL MODULE: ./build/config/document.js + 2 modules
var config_document = __webpack_require__(4482);
// EXTERNAL MODULE: ./build/config/problem-order.js
var problem_order = __webpack_require__(2705);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/config/unset.js
var unset = __webpack_require__(4330);
;// CONCATENATED MODULE: ./build/config/repeats.js



/** Problems with entries of one kind that share an identifier. */
function duplicateNames(entries) {
    const firstByName = new Map();
    return entries.flatMap((entry) => {
        const { kind, spec, place } = entry;
        return kind.identifiersOf(spec).flatMap((name) => {
            const key = `${kind.name} ${name}`;
            const first = firstByName.get(key) ?? entry;
            firstByName.set(key, first);
            if (first === entry || name === '')
                return [];
            const sentence = kind.personal
                ? `is also that of ${(0,desired_state/* nameOfPlace */.A8)(first.place)}; declare each ${kind.singular} once`
                : `${(0,problem/* quote */.hD)(name)} is already used by ${(0,desired_state/* nameOfPlace */.A8)(first.place)}; names must be unique`;
            return (0,desired_state/* problemAt */.l4)(place, fieldOf(spec, name), sentence);
        });
    });
}
/** Problems with entries that share what only one entry can have, such as an account at an identity provider. */
function sharedParts(entries) {
    const firstByKey = new Map();
    return entries.flatMap((entry) => {
        const { kind, spec, place } = entry;
        return (kind.exclusiveOf?.(spec) ?? []).flatMap(({ key: part, path }) => {
            const key = `${kind.name} ${part}`;
            const first = firstByKey.get(key) ?? entry;
            firstByKey.set(key, first);
            if (first === entry || mayBeOne(first, entry))
                return [];
            const sentence = `is also that of ${(0,desired_state/* nameOfPlace */.A8)(first.place)}; only one ${kind.singular} can have it`;
            return (0,desired_state/* problemAt */.l4)(place, path, sentence);
        });
    });
}
/** Whether entries of two files may have the same name once a variable is set. */
function mayBeOne(one, other) {
    if (one.place.file === other.place.file)
        return false;
    return [one, other].some(({ kind, spec }) => kind.identifiersOf(spec).some((name) => (0,unset/* holdsUnset */.q)(name)));
}
/** The path of the field that holds a name of an entry; empty when no field holds exactly that. */
function fieldOf(spec, name) {
    return Object.entries(spec)
        .flatMap(([field, value]) => (value === name ? field : []))
        .slice(0, 1);
}

// EXTERNAL MODULE: ./build/config/validate.js + 2 modules
var validate = __webpack_require__(9274);
;// CONCATENATED MODULE: ./build/config/load.js





const nothing = { entries: [], kinds: [], prune: [], problems: [] };
/** Loads the desired state from `apps` and `config`. Sends no request. @returns it, or every problem of both inputs */
async function loadDesiredState({ apps, config }, context) {
    const [ofApps, ofFiles] = await Promise.all([loadApps(apps), loadConfig(config, context)]);
    const parts = [ofApps, ofFiles];
    const entries = parts.flatMap((part) => part.entries);
    const problems = [
        ...parts.flatMap((part) => part.problems),
        ...duplicateNames(entries),
        ...sharedParts(entries),
    ];
    if (problems.length > 0)
        return { problems: (0,problem_order/* inOrder */.al)(problems, ofFiles.files) };
    const value = {
        entries,
        kinds: new Set(parts.flatMap(({ kinds }) => kinds)),
        prune: new Set(parts.flatMap(({ prune }) => prune)),
        unset: new Set(ofFiles.unset.map(({ name }) => name)),
    };
    return { value, problems: [] };
}
/**
 * Loads the applications of `apps`. It has no variables, because a workflow may fill it with a text that others control, such
 * as the title of a pull request.
 */
async function loadApps(text) {
    if (text.trim() === '')
        return nothing;
    const { document, problems } = await (0,config_document/* readDocument */.u)(text, { input: 'apps' });
    if (document === undefined)
        return { ...nothing, problems };
    // Most runs need no other kind.
    const { applications } = await Promise.all(/* import() */[__webpack_require__.e(831), __webpack_require__.e(376)]).then(__webpack_require__.bind(__webpack_require__, 3831));
    const validated = (0,validate/* validateEntries */.JK)(applications, document.value, document.place);
    const variables = text.includes('${LOGTO_') ? [(0,desired_state/* problemAt */.l4)(document.place, [], noVariables)] : [];
    return {
        ...nothing,
        ...validated,
        kinds: validated.entries.length === 0 ? [] : [applications.name],
        problems: [...problems, ...variables, ...(0,problem_order/* withoutConsequences */.Ro)(validated.problems, problems)],
    };
}
const noVariables = 'contains ${LOGTO_…}, but only files have variables; write an expression such as ${{ vars.NAME }} instead';
async function loadConfig(config, context) {
    // Most runs have no file.
    if (config.trim() === '')
        return { ...nothing, unset: [], files: [] };
    const { loadFiles } = await Promise.all(/* import() */[__webpack_require__.e(831), __webpack_require__.e(709), __webpack_require__.e(364), __webpack_require__.e(628)]).then(__webpack_require__.bind(__webpack_require__, 6362));
    return loadFiles(config, context);
}


/***/ }),

/***/ 2705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ro: () => (/* binding */ withoutConsequences),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   dM: () => (/* binding */ distinct)
/* harmony export */ });
const keyOf = (path, { at }) => `${at?.file ?? ''} ${path}`;
/** The problems without those that causes may explain: problems of a value that has, or contains, a cause. */
function withoutConsequences(problems, causes) {
    const keys = new Set(causes.flatMap((problem) => {
        const parts = problem.path.split(/(?=[.[])/);
        return parts.map((_, index) => keyOf(parts.slice(0, index + 1).join(''), problem));
    }));
    return problems.filter((problem) => !keys.has(keyOf(problem.path, problem)));
}
/** The problems without repeats. */
function distinct(problems) {
    return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
/**
 * Sorts problems: those of inputs first, then those of the files from top to bottom, then those of other files.
 * @param files the files of the input `config`, in their order
 */
function inOrder(problems, files) {
    const rankOf = ({ at }) => {
        if (at === undefined)
            return -1;
        const index = files.indexOf(at.file);
        return index < 0 ? files.length : index;
    };
    return problems.toSorted((one, other) => rankOf(one) - rankOf(other) || lineOf(one) - lineOf(other) || columnOf(one) - columnOf(other));
}
const lineOf = ({ at }) => at?.line ?? 0;
const columnOf = ({ at }) => at?.column ?? 0;


/***/ }),

/***/ 5585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ problemOfYamlNumber),
/* harmony export */   m: () => (/* binding */ problemOfJsonNumber)
/* harmony export */ });
/** Every number with this many decimal digits keeps its value in JavaScript (`DBL_DIG`). */
const mostDigits = 15;
/** The significant digits of a number: `120` of `-0.0120e3`. */
const digitsOf = (numeral) => numeral.replace(/e.*$/i, '').replaceAll(/[-+.]/g, '').replace(/^0+/, '');
const tooManyDigits = `is a number of more than ${mostDigits} digits, which would change; put it in quotes`;
/** The problem with a number of JSON whose value would change; `undefined` when it would not. */
function problemOfJsonNumber(numeral, value) {
    const digits = digitsOf(numeral);
    if (digits.length > mostDigits)
        return tooManyDigits;
    // The smallest numbers have fewer digits.
    const isKept = digits === '' || digitsOf(value.toExponential(digits.length - 1)) === digits;
    return isKept ? undefined : 'is a number too large or too small to be sent; put it in quotes';
}
/**
 * The problem with a plain number of YAML that is not written as it would be sent; `undefined` when it is. It may be meant as
 * text, such as a version (`1.10`) or an account (`012`).
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
/** Limits of a text, which bound the time to read and check it, and the size that its aliases can grow to. */
const mostLevels = 100;
const mostValues = 50_000;
/** A text that cannot be read, because it is not valid in its language or exceeds a limit. */
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
/**
 * Creates a function that counts the values of a text, gives their number, and throws ReadingError when there are too many.
 * @param before the number of values of the texts that were read before
 */
function createValueCounter(before) {
    let count = before;
    return (offset, values = 1) => {
        count += values;
        if (count > mostValues) {
            const most = mostValues.toLocaleString('en');
            throw new ReadingError(`declares more than ${most} values, aliases included; declare fewer`, offset);
        }
        return count;
    };
}


/***/ }),

/***/ 243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ optionsWithin),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   cz: () => (/* binding */ optionsOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7597);

/** The schemas that a value may follow, when it is neither null nor missing. */
function optionsOf(schema) {
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodOptional */ .IiU || schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodNullable */ .l1C || schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodDefault */ .XiL) {
        return optionsOf(schema.unwrap());
    }
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodPipe */ .utH)
        return optionsOf(schema.in);
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodUnion */ .fZ7)
        return schema.options.flatMap((option) => optionsOf(option));
    return [schema];
}
/** The schemas that a field of an object, or an item of a list, may follow. Custom data has none. */
function optionsWithin(schemas, key) {
    return schemas.flatMap((schema) => {
        if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodObject */ .bvH) {
            return Object.hasOwn(schema.shape, key) ? optionsOf(Reflect.get(schema.shape, key)) : [];
        }
        if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodArray */ .naA)
            return optionsOf(schema.element);
        return [];
    });
}
/** Whether a value must be a list. */
const isList = (schemas) => schemas.length > 0 && schemas.every((schema) => schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodArray */ .naA);


/***/ }),

/***/ 4330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ unsetVariable),
/* harmony export */   q: () => (/* binding */ holdsUnset)
/* harmony export */ });
/**
 * Whether a value is a text that still contains a variable after variables were filled in, so that its real value is not
 * known. The literal text `$${LOGTO_VAR_NAME}` looks the same then, and is treated the same.
 */
const holdsUnset = (value) => typeof value === 'string' && unsetVariable.test(value);
/** Finds an unset variable in a text, also in a text that became lower case. */
const unsetVariable = /\$\{LOGTO_(?:VAR|SECRET)_\w+\}/i;


/***/ }),

/***/ 9274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XD: () => (/* binding */ readRoot),
  jt: () => (/* binding */ validPartOf),
  JK: () => (/* binding */ validateEntries),
  si: () => (/* binding */ validatePart),
  xT: () => (/* binding */ validateRoot)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var errors = __webpack_require__(961);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(8444);
// EXTERNAL MODULE: ./build/shared/schema-problems.js
var schema_problems = __webpack_require__(6806);
// EXTERNAL MODULE: ./build/config/desired-state.js
var desired_state = __webpack_require__(8025);
// EXTERNAL MODULE: ./build/config/kinds/field-rules.js
var field_rules = __webpack_require__(9865);
// EXTERNAL MODULE: ./build/shared/did-you-mean.js
var did_you_mean = __webpack_require__(6793);
// EXTERNAL MODULE: ./build/config/schema-options.js
var schema_options = __webpack_require__(243);
;// CONCATENATED MODULE: ./build/config/known-fields.js



/** The fields of a schema at a path; `undefined` where it has no fields. */
function fieldsAt(schema, path) {
    const options = path.reduce(schema_options/* optionsWithin */.A_, (0,schema_options/* optionsOf */.cz)(schema));
    return options.map((option) => fieldsOf(option)).find((fields) => fields !== undefined);
}
function fieldsOf(schema) {
    if (schema instanceof schemas/* ZodObject */.bvH)
        return Object.keys(schema.shape);
    if (schema instanceof schemas/* ZodRecord */.b8S && schema.keyType instanceof schemas/* ZodEnum */.Vb4) {
        return Object.keys(schema.keyType.enum);
    }
    return undefined;
}
/** Explains an unknown field: suggests the field that may be meant, or lists those that exist. */
function explainByNames(field, fields) {
    if (fields === undefined)
        return 'is not a known field';
    return `is not a known field${(0,did_you_mean/* didYouMean */.au)(field, fields) || `; the fields here are ${fields.join(', ')}`}`;
}
/** Explains an unknown field of an entry: says where it belongs, suggests a field, or lists those that exist. */
function explainUnknownField({ schema, singular }, field, path) {
    const fields = fieldsAt(schema, path);
    const top = fieldsAt(schema, []) ?? [];
    if ((0,did_you_mean/* namesakeOf */.hZ)(field, fields) === undefined) {
        const here = path.findLast((key) => typeof key === 'string');
        if (here !== undefined && (0,did_you_mean/* namesakeOf */.hZ)(field, top) !== undefined) {
            return `belongs at the top level of the ${singular}, not in ${here}`;
        }
        const homesBy = (find) => top.flatMap((home) => {
            const known = find(field, fieldsAt(schema, [home]));
            return known === undefined ? [] : { home, known };
        });
        const [named, ...others] = homesBy(did_you_mean/* namesakeOf */.hZ);
        if (named !== undefined && others.length === 0) {
            return `belongs in ${named.home}: write { "${named.home}": { "${named.known}": … } }`;
        }
        const [similar, ...more] = (0,did_you_mean/* meantBy */.Pn)(field, fields) === undefined ? homesBy(did_you_mean/* meantBy */.Pn) : [];
        if (similar !== undefined && more.length === 0) {
            return `is not a known field; did you mean ${similar.known} in ${similar.home}`;
        }
    }
    return explainByNames(field, fields);
}

// EXTERNAL MODULE: ./build/config/unset.js
var unset = __webpack_require__(4330);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
;// CONCATENATED MODULE: ./build/config/validate-prune.js



/**
 * Validates `prune`: a list of keys of the same file.
 * @param known all kinds
 * @param declared the kinds that the file declares
 */
function validatePrune(value, known, declared, place) {
    if (value === undefined)
        return { kinds: [], problems: [] };
    if (!Array.isArray(value)) {
        return { kinds: [], problems: [(0,desired_state/* problemAt */.l4)(place, [], 'must be a list of keys of this file')] };
    }
    const kinds = value.map((name) => known.find((kind) => kind.name === name));
    const problems = kinds.flatMap((kind, index) => {
        if (kind?.single && !kind.deletable) {
            return (0,desired_state/* problemAt */.l4)(place, [index], `there is one ${kind.singular}, which cannot be deleted`);
        }
        if (kind && declared.includes(kind))
            return [];
        const advice = kind
            ? adviceFor(kind)
            : (0,did_you_mean/* didYouMean */.au)(value[index], declared.map(({ name }) => name));
        return (0,desired_state/* problemAt */.l4)(place, [index], `${(0,problem/* quote */.hD)(value[index])} is not a key of this file${advice}`);
    });
    return { kinds: kinds.flatMap((kind) => kind?.name ?? []), problems };
}
/** How to declare that a tenant has none of a kind, so that pruning deletes all. */
function adviceFor(kind) {
    return kind.single
        ? `; to delete the ${kind.singular}, declare ${kind.name}: null`
        : `; to delete all there are, declare an empty list: ${kind.name}: []`;
}

;// CONCATENATED MODULE: ./build/config/validate.js








const jsonObject = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
/** Checks that a config file is an object, and finds its unknown keys. Returns no root for anything else. */
function readRoot(value, kinds, place) {
    const root = jsonObject.safeParse(value ?? {}).data;
    if (root !== undefined)
        return { root, problems: unknownKeys(root, kinds, place) };
    const sentence = `must be an object with keys such as ${kinds[0]?.name ?? ''}`;
    return { problems: [(0,desired_state/* problemAt */.l4)(place, [], sentence)] };
}
/**
 * Validates what the keys of a config file declare: a key for each kind, and `prune`.
 * @param open the kinds whose entries may be completed by another file once a variable is set
 */
function validateRoot(root, kinds, place, open = new Set()) {
    const declared = kinds.filter(({ name }) => name in root);
    const validated = declared.map((kind) => {
        const counts = open.has(kind) ? isWrongAlone : undefined;
        return validateEntries(kind, root[kind.name], (0,desired_state/* placeWithin */.xF)(place, [kind.name]), counts);
    });
    const prune = validatePrune(root['prune'], kinds, declared, (0,desired_state/* placeWithin */.xF)(place, ['prune']));
    return {
        entries: validated.flatMap(({ entries }) => entries),
        kinds: declared.map(({ name }) => name),
        prune: prune.kinds,
        problems: [...validated.flatMap(({ problems }) => problems), ...prune.problems],
    };
}
/** Validates one of several files. Finds only problems that no other file can solve. */
function validatePart(root, kinds, place) {
    const validated = kinds.flatMap((kind) => kind.name in root
        ? validateEntries(kind, root[kind.name], (0,desired_state/* placeWithin */.xF)(place, [kind.name]), isWrongAlone)
        : []);
    return {
        entries: validated.flatMap(({ entries }) => entries),
        problems: validated.flatMap(({ problems }) => problems),
    };
}
/**
 * Whether no other file can solve an issue. Other files may add missing fields, fields that a check compares with others, and
 * items of an empty list.
 */
function isWrongAlone({ code, path }, entry) {
    const value = (0,json/* valueAt */.fK)(entry, path);
    if (value === undefined || code === 'custom' || code === 'invalid_union')
        return false;
    return code !== 'too_small' || !Array.isArray(value);
}
/** Validates the value of one kind: a list of entries, or the only entry. `null` declares that a deletable kind has none. */
function validateEntries(kind, value, place, counts = () => true) {
    if (kind.deletable && value === null)
        return { entries: [], problems: [] };
    if (kind.single)
        return validateEntry(kind, value, place, counts);
    if (!Array.isArray(value)) {
        return { entries: [], problems: [(0,desired_state/* problemAt */.l4)(place, [], `must be a list of ${kind.singular} entries`)] };
    }
    const all = value.map((item, index) => validateEntry(kind, item, (0,desired_state/* placeWithin */.xF)(place, [index]), counts));
    return {
        entries: all.flatMap(({ entries }) => entries),
        problems: all.flatMap(({ problems }) => problems),
    };
}
function validateEntry(kind, value, place, counts) {
    const { data, error } = kind.schema.safeParse(value);
    if (data !== undefined)
        return { entries: [{ kind, spec: data, place }], problems: [] };
    const counting = new errors/* ZodError */.G(error.issues.filter((issue) => counts(issue, value)));
    const problems = (0,schema_problems/* problemsOf */.G)(counting, value, {
        explain: (field, path) => kind.explain?.(field, path) ?? explainUnknownField(kind, field, path),
        locate: (path) => (0,desired_state/* locate */.x5)(place, path),
        isHidden: (path) => (0,field_rules/* isHiddenAt */.sp)(kind, path),
        advise: (sentence, at) => withAdvice(sentence, at, kind),
    });
    return { entries: [{ kind, spec: validPart(value, error), place }], problems };
}
/** The valid fields of an entry, which may be all. */
function validPartOf(kind, value) {
    const { data, error } = kind.schema.safeParse(value);
    return data ?? validPart(value, error);
}
/** A copy without invalid values, at any depth. A text with an unset variable stays, because it may be valid, and a name. */
function validPart(value, { issues }) {
    const copy = structuredClone(jsonObject.safeParse(value).data ?? {});
    for (const { code, path } of issues) {
        const last = path.at(-1);
        if (last === undefined || code === 'unrecognized_keys' || (0,unset/* holdsUnset */.q)((0,json/* valueAt */.fK)(value, path)))
            continue;
        const parent = (0,json/* valueAt */.fK)(copy, path.slice(0, -1));
        if (typeof parent === 'object' && parent !== null)
            Reflect.deleteProperty(parent, last);
    }
    return copy;
}
/** Adds advice to the problem of a value of a wrong type. YAML reads a phone number as a number, for example. */
function withAdvice(sentence, value, { fields, singular }) {
    if (/^must be text, not (a number|true or false)$/.test(sentence))
        return `${sentence}; put it in quotes`;
    if (!(0,json/* isObject */.Gv)(value))
        return sentence;
    if (sentence === 'must be a list, not an object' && ('replace' in value || 'add' in value)) {
        return `${sentence}, unless its only key is replace or add, which holds the list`;
    }
    if (sentence !== 'must be text, not an object' || !('file' in value))
        return sentence;
    const taking = Object.keys(fields).filter((path) => fields[path]?.textFile);
    const which = taking.length === 0
        ? `no text of the kind ${singular} can be in a file of its own`
        : `of the kind ${singular}, only ${taking.join(' and ')} can be in a file of its own`;
    return `${sentence}; ${which}`;
}
function unknownKeys(root, kinds, place) {
    const known = [...namesOf(kinds), 'prune', '$schema'];
    return Object.keys(root)
        .filter((key) => !known.includes(key))
        .map((key) => (0,desired_state/* problemAt */.l4)(place, [key], explainByNames(key, known)));
}
const namesOf = (kinds) => kinds.map(({ name }) => name);


/***/ })

};
