export const id = 382;
export const ids = [382];
export const modules = {

/***/ 2934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ withoutValueAt),
/* harmony export */   Ab: () => (/* binding */ called),
/* harmony export */   Pe: () => (/* binding */ asDeclared),
/* harmony export */   ZC: () => (/* binding */ nameIn),
/* harmony export */   l2: () => (/* binding */ wholeOf)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8444);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4482);
/* harmony import */ var _kinds_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2737);
/* harmony import */ var _reading_numerals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5585);





/** The reason for what would come back changed from a file. */
const unwritable = 'a file cannot hold its value without changing it';
/** The reason for what the schema of a kind refuses, although Logto has it. */
const undeclarable = 'a file cannot declare its value';
/** An entry of a tenant as a file declares it: without what is empty or secret, and values that a file cannot hold or declare. */
function asDeclared(kind, spec) {
    const shown = withoutSecrets(kind, spec);
    const written = writablePart(kind, shown.entry, nameIn(kind, spec));
    const valid = validPart(kind, written.entry, nameIn(kind, spec));
    return { ...valid, leftOut: [...shown.leftOut, ...written.leftOut, ...valid.leftOut] };
}
/** How an entry is called in comments and warnings; nothing for people. */
function nameIn(kind, spec) {
    const [name = ''] = kind.identifiersOf(spec);
    return kind.personal || kind.single ? '' : (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name);
}
/** How an entry without a name is called when all of it is left out. */
const wholeOf = (kind) => (kind.personal ? `a ${kind.singular}` : kind.name);
/** A field of an entry, with names in place of what is personal: `oidcClientMetadata.redirectUris of "web"`. */
function called(kind, path, name) {
    const rules = path.filter((key) => typeof key !== 'number').map(String);
    const hidden = rules.findIndex((_, index) => (0,_kinds_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .isHiddenField */ .ZH)(kind.fields[rules.slice(0, index + 1).join('.')] ?? {}));
    const shown = kind.personal ? rules.slice(0, 1) : hidden === -1 ? rules : rules.slice(0, hidden + 1);
    return [shown.join('.'), name].filter(Boolean).join(' of ');
}
function withoutSecrets(kind, spec) {
    const withoutEmpty = shownPart(kind, { ...spec }, '', false);
    return kind.schema.safeParse(withoutEmpty.entry).success
        ? withoutEmpty
        : shownPart(kind, { ...spec }, '', true);
}
/** @param emptyTexts whether empty texts stay, because they must not be missing */
function shownPart(kind, value, path, emptyTexts) {
    const leftOut = [];
    const kept = Object.entries(value).flatMap(([key, inner]) => {
        const at = path === '' ? key : `${path}.${key}`;
        if (inner === undefined || inner === null || (inner === '' && !emptyTexts))
            return [];
        const rule = kind.fields[at];
        if (rule?.secret || rule?.creationOnly) {
            if ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isEmpty */ .Im)(inner))
                return [];
            leftOut.push({ what: at, reason: 'it is secret', isExpected: true });
            return [];
        }
        if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(inner) || rule?.compare === 'whole' || rule?.verbatim)
            return [[key, inner]];
        const part = shownPart(kind, inner, at, emptyTexts);
        leftOut.push(...part.leftOut);
        return [[key, part.entry]];
    });
    return { entry: Object.fromEntries(kept), leftOut };
}
/** An entry without the values that would come back changed, at any depth. A list with such a value is left out as a whole. */
function writablePart(kind, entry, name) {
    const leftOut = [];
    const partOf = (value, path) => Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => {
        const at = [...path, key];
        if ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(inner) && isWritableKey(key))
            return [[key, partOf(inner, at)]];
        if (isWritableKey(key) && isWritable(inner))
            return [[key, inner]];
        leftOut.push({ what: called(kind, at, name), reason: unwritable });
        return [];
    }));
    return { entry: partOf(entry, []), leftOut };
}
function isWritable(value) {
    if (typeof value === 'number')
        return (0,_reading_numerals_js__WEBPACK_IMPORTED_MODULE_4__/* .problemOfJsonNumber */ .m)(JSON.stringify(value), value) === undefined;
    if (Array.isArray(value))
        return value.every((item) => isWritable(item));
    if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value))
        return true;
    return Object.entries(value).every(([key, inner]) => isWritableKey(key) && isWritable(inner));
}
const isWritableKey = (key) => key !== '__proto__' && key.length <= _document_js__WEBPACK_IMPORTED_MODULE_1__/* .longestKey */ .C;
/** An entry without what the schema of its kind refuses. Logto accepts more than makes sense, and may come to know more. */
function validPart(kind, entry, name) {
    const leftOut = [];
    let rest = entry;
    for (;;) {
        const { error } = kind.schema.safeParse(rest);
        if (error === undefined)
            return { entry: rest, leftOut };
        const [{ code, path, ...issue } = { code: 'custom', path: [] }] = error.issues;
        const keys = code === 'unrecognized_keys' && 'keys' in issue ? issue.keys : [];
        const at = keys[0] === undefined ? path : [...path, keys[0]];
        const cut = withoutValueAt(kind, rest, at);
        if (cut === undefined)
            return { leftOut: [{ what: name || wholeOf(kind), reason: undeclarable }] };
        leftOut.push({ what: called(kind, cut.path, name), reason: undeclarable });
        rest = cut.entry;
    }
}
/**
 * An entry without what is at a path: an item of a list that is added to, as well when it is the name of the item, and a whole
 * list otherwise. What is missing at the path is needed by what is around it, which goes then.
 * @returns that, and the path that was cut; `undefined` when nothing of the entry would be left
 */
function withoutValueAt(kind, entry, path) {
    const end = path.findIndex((key, index) => {
        const rule = kind.fields[rulePath(path.slice(0, index))] ?? {};
        const isInList = typeof key === 'number';
        const isName = typeof path[index - 1] === 'number' && rule.compare === 'keyed' && key === rule.by;
        const isReplaced = isInList && rule.compare !== 'set' && rule.compare !== 'keyed';
        return rule.compare === 'whole' || isReplaced || isName;
    });
    let at = end === -1 ? path : path.slice(0, end);
    while (at.length > 0 && (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(entry, at) === undefined)
        at = at.slice(0, -1);
    const last = at.at(-1);
    if (last === undefined)
        return undefined;
    const copy = structuredClone(entry);
    const parent = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(copy, at.slice(0, -1));
    if (Array.isArray(parent))
        parent.splice(Number(last), 1);
    else if ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(parent))
        Reflect.deleteProperty(parent, last);
    return { entry: copy, path: at };
}
const rulePath = (path) => path
    .filter((key) => typeof key !== 'number')
    .map(String)
    .join('.');


/***/ }),

/***/ 8382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   namedTexts: () => (/* binding */ namedTexts),
/* harmony export */   s: () => (/* binding */ isInFile)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8444);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8025);
/* harmony import */ var _named_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2324);
/* harmony import */ var _text_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7594);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2934);





/** Whether a file names a file for a value, which can hold what the tenant has. */
const isInFile = ({ textFile }, written, current) => textFile !== undefined && (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(written) && typeof current === 'string' && (0,_text_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fitsFile */ .VB)(textFile, current);
/**
 * Finds what the tenant has in place of the texts for which a file names files of their own.
 * @param resolve gives the absolute path of a file of the workspace
 */
function namedTexts(former, states, resolve) {
    const uses = states.flatMap(({ entries }) => entries.flatMap(({ former: own, entry }) => (own ? usesIn(own, entry, former.file) : [])));
    const inFiles = uses.filter(({ isInline }) => !isInline);
    const groups = [...Map.groupBy(inFiles, ({ path }) => resolve(path)).values()].filter((group) => group.some(({ isChanged }) => isChanged));
    return {
        changed: groups.flatMap(([use]) => (use ? [{ path: use.path, text: use.text }] : [])),
        inline: uses.filter(({ isInline }) => isInline).map(({ what }) => what),
        problems: groups.flatMap((group) => problemsOf(group, former, resolve)),
    };
}
function usesIn({ kind, path: entryPath, written, spec }, current, file) {
    return Object.entries(kind.fields).flatMap(([field, rule]) => {
        const keys = field.split('.');
        const [reference, before] = [written, spec].map((one) => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .fK)(one, keys));
        if (!rule.textFile || !(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(reference))
            return [];
        // An empty file says the same as no text.
        const text = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .fK)(current, keys) ?? (before === '' ? '' : undefined);
        if (typeof text !== 'string')
            return [];
        const path = (0,_named_files_js__WEBPACK_IMPORTED_MODULE_1__/* .pathBeside */ .KY)(file, String(reference['file']));
        return [
            {
                path,
                text,
                what: `${(0,_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .called */ .Ab)(kind, keys, (0,_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .nameIn */ .ZC)(kind, spec))} (${path})`,
                at: [...entryPath, ...keys],
                isInline: !isInFile(rule, reference, text),
                isChanged: text !== before,
            },
        ];
    });
}
/** A file has one text, and the config file has its own. */
function problemsOf([first, ...others], { place, file }, resolve) {
    if (first === undefined)
        return [];
    if (resolve(first.path) === resolve(file)) {
        return [(0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(place, first.at, 'names the config file itself; use a file of its own')];
    }
    const other = others.find(({ text }) => text !== first.text);
    if (other === undefined)
        return [];
    const { path } = (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(place, first.at, '');
    const sentence = `names ${other.path}, as ${path} does, but the tenant has two texts for it; give each a file of its own`;
    return [(0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(place, other.at, sentence)];
}


/***/ }),

/***/ 7947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ flawOf),
/* harmony export */   o: () => (/* binding */ mistakeIn)
/* harmony export */ });
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(714);

/** Parses a script that Logto runs, without running it. @returns its first mistake, if it has one */
function mistakeIn(script) {
    try {
        void new node_vm__WEBPACK_IMPORTED_MODULE_0__.Script(script);
        return undefined;
    }
    catch (error) {
        // The message of V8 quotes the script. Its stack begins with the line, shows it, and marks the column.
        const stack = error instanceof Error ? (error.stack ?? '') : '';
        const [, line, , mark] = /^[^\n]*:(\d+)\n([^\n]*\n([ \t]*)\^)?/.exec(stack) ?? [];
        return {
            line: line === undefined ? undefined : Number(line),
            column: mark === undefined ? undefined : mark.length + 1,
        };
    }
}
/**
 * What is wrong with a script that Logto runs, as far as it shows without running it. Logto accepts any text.
 * @param functionName what Logto calls in it
 */
function flawOf(script, functionName) {
    const mistake = mistakeIn(script);
    if (mistake) {
        return `the script is not valid JavaScript${mistake.line === undefined ? '' : ` (line ${mistake.line})`}`;
    }
    return script.includes(functionName) ? undefined : `the script does not define ${functionName}`;
}


/***/ }),

/***/ 205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pathInEntry),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   QG: () => (/* binding */ listFormOf),
/* harmony export */   QU: () => (/* binding */ formOf)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8444);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9733);


/** What a list of a file does to that of the files before it. */
const listForms = ['replace', 'add'];
/** How a list is written, when it is written in a form. */
const formOf = (written) => listForms.find((form) => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(written) && Object.keys(written).join() === form);
/** A list as it is, or `{ replace: list }` and `{ add: list }`, which say what it does. */
function listFormOf(written) {
    const form = formOf(written.value);
    const list = form && (0,_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .partOf */ .BU)(written, form);
    return form && list ? { form, list } : { list: written };
}
/** The entries of a kind as a file has them, each with its path from the key of the kind. */
function entriesOf({ single }, written) {
    if (single)
        return [{ entry: written, path: [] }];
    const form = formOf(written);
    const list = form && (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(written) ? written[form] : written;
    if (!Array.isArray(list))
        return [];
    return list.map((entry, index) => ({ entry, path: form ? [form, index] : [index] }));
}
/** A path of a file, from the key of a kind, as one from the entry that it leads into. */
function pathInEntry({ single }, path) {
    if (single)
        return [...path];
    return path.slice(typeof path[0] === 'string' ? 2 : 1);
}


/***/ }),

/***/ 2324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gr: () => (/* binding */ filesBeside),
/* harmony export */   KY: () => (/* binding */ pathBeside),
/* harmony export */   WY: () => (/* binding */ readOnce),
/* harmony export */   Wj: () => (/* binding */ fileProblem)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _shared_file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(359);


/** The path from the workspace of a file that a config file names. */
const pathBeside = (configFile, path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? path : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(configFile), path);
/** @param configFile the path of the config file from the workspace */
function filesBeside(configFile, files) {
    const from = (path) => pathBeside(configFile, path);
    return {
        read: (path) => files.read(from(path)),
        readFolder: (path, limits) => files.readFolder(from(path), limits),
    };
}
/** The same files, of which each text is read once. */
function readOnce(files) {
    const texts = new Map();
    return {
        ...files,
        read(path) {
            const key = files.resolve(path);
            const text = texts.get(key) ?? files.read(path);
            texts.set(key, text);
            return text;
        },
    };
}
/** What is wrong with a file that a field names. @throws any other error */
function fileProblem(error, path) {
    if (!(error instanceof _shared_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .FileError */ .f))
        throw error;
    return { path, sentence: error.message };
}


/***/ }),

/***/ 9733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   q7: () => (/* binding */ keysIn)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8444);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8025);


/** What an object or a list has at a key; `undefined` when it has nothing there. */
function partOf({ value, origin }, key) {
    const { file, path, parts } = origin;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
        return undefined;
    return { value: Reflect.get(value, key), origin: parts?.get(key) ?? { file, path: [...path, key] } };
}
/** The items of a list; none when the value is not a list. */
function itemsOf(list) {
    if (list === undefined || !Array.isArray(list.value))
        return [];
    return list.value.flatMap((_, index) => partOf(list, index) ?? []);
}
/** The keys of an object; none when the value is not an object. */
const keysIn = (object) => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(object?.value) ? Object.keys(object.value) : [];
/** An object of parts, which the file of an origin was the last one to write. */
function objectOf(parts, { file, path }) {
    return {
        value: Object.fromEntries(parts.map(([key, { value }]) => [key, value])),
        origin: { file, path, parts: new Map(parts.map(([key, { origin }]) => [key, origin])) },
    };
}
/** A list of items, which the file of an origin was the last one to write. */
function listOf(items, { file, path }) {
    return {
        value: items.map(({ value }) => value),
        origin: { file, path, parts: new Map(items.map(({ origin }, index) => [index, origin])) },
    };
}
/** The place of what is at a path of a value: in the file that wrote it. */
function placeOf(origin, path = []) {
    const [key, ...rest] = path;
    const part = key === undefined ? undefined : origin.parts?.get(key);
    if (part)
        return placeOf(part, rest);
    const own = (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .placeWithin */ .xF)(origin.file, [...origin.path, ...path]);
    if (path.length > 0 || origin.parts === undefined)
        return own;
    return {
        ...own,
        position: (inner) => (inner.length === 0 ? own : placeOf(origin, inner)).position?.([]),
        within: (inner) => placeOf(origin, inner),
    };
}


/***/ }),

/***/ 7594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lf: () => (/* binding */ readTextFiles),
/* harmony export */   VB: () => (/* binding */ fitsFile),
/* harmony export */   Xm: () => (/* binding */ withoutTextFiles)
/* harmony export */ });
/* harmony import */ var _shared_file_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(359);
/* harmony import */ var _shared_concurrency_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(427);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8444);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8025);
/* harmony import */ var _kinds_scripts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7947);
/* harmony import */ var _list_forms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(205);
/* harmony import */ var _named_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2324);








/** Files that are read at the same time. */
const mostOpenFiles = 10;
/**
 * Puts the texts of files in the place of `{ file: path }`, as they are. A text that cannot be read is empty.
 * @returns the file with its texts, and what is wrong with these
 */
async function readTextFiles(root, options) {
    const references = referencesIn(root, options.kinds);
    const read = await (0,_shared_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .mapConcurrent */ ._k)(references, mostOpenFiles, (reference) => readText(reference, options));
    const texts = references.map(({ path }, index) => ({ path, text: read[index]?.text ?? '' }));
    return { root: withTexts(root, texts), problems: read.flatMap(({ problems }) => problems) };
}
/** A file without its files: an empty text in the place of each. */
function withoutTextFiles(root, kinds) {
    return withTexts(root, referencesIn(root, kinds).map(({ path }) => ({ path, text: '' })));
}
function referencesIn(root, kinds) {
    return kinds.flatMap((kind) => {
        const rules = Object.entries(kind.fields).filter(([, { textFile }]) => textFile !== undefined);
        if (rules.length === 0)
            return [];
        return (0,_list_forms_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesOf */ .Mc)(kind, root[kind.name]).flatMap(({ entry, path }) => rules.flatMap(([field, { textFile: form }]) => {
            const inner = field.split('.');
            const written = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_7__/* .valueAt */ .fK)(entry, inner);
            return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_7__/* .isObject */ .Gv)(written) ? { path: [kind.name, ...path, ...inner], written, form } : [];
        }));
    });
}
async function readText({ path, written, form }, { place, files, file: configFile }) {
    const wrong = (at, sentence) => ({
        problems: [(0,_desired_state_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(place, [...path, ...at], sentence)],
    });
    const { file, ...others } = written;
    const [further] = Object.keys(others);
    if (further !== undefined)
        return wrong([further], 'is not a known field; a text is { file: path }, alone');
    const mistake = mistakeInPath(file);
    if (mistake !== undefined || typeof file !== 'string')
        return wrong(['file'], mistake ?? '');
    const name = (0,_named_files_js__WEBPACK_IMPORTED_MODULE_5__/* .pathBeside */ .KY)(configFile, file);
    const at = (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_2__/* .placeWithin */ .xF)(place, path).path;
    try {
        const text = await files.read(file);
        const flaw = mistakeInText(form, text);
        if (flaw === undefined)
            return { text, problems: [] };
        const { line = 1, column = 1 } = flaw;
        return { text, problems: [{ path: at, sentence: notJavaScript, at: { file: name, line, column } }] };
    }
    catch (error) {
        if (!(error instanceof _shared_file_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .f))
            throw error;
        if (error.isMissing)
            return wrong([], `there is no file ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} in the workspace; ${checkPath}`);
        if (error.at === undefined)
            return wrong([], error.message);
        return { problems: [{ path: at, sentence: error.message, at: { file: name, ...error.at } }] };
    }
}
const mistakeInText = (form, text) => form === 'javascript' ? (0,_kinds_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .mistakeIn */ .o)(text) : undefined;
/** Whether a text can stand in a file, from which it is read as it is. */
const fitsFile = (form, text) => 
// UTF-8 cannot write half a character, and a mark at the beginning is left out when the file is read.
!/^\uFEFF|\0|\p{Surrogate}/u.test(text) && mistakeInText(form, text) === undefined;
const checkPath = 'check the path, which starts at the folder of the config file';
const notJavaScript = 'is not valid JavaScript; Logto would accept the script, then fail to run it';
function mistakeInPath(file) {
    if (file === undefined)
        return 'is required: the path of the file that holds the text';
    if (typeof file !== 'string')
        return 'must be text: the path of a file, from the file that names it';
    if (file === '')
        return 'must not be empty: the path of a file, from the file that names it';
    if (file.includes('${'))
        return 'is a path with ${, but the path of a text cannot contain variables';
    return file.includes('\\') ? 'is a path with a backslash; write / between folders' : undefined;
}
/** A copy with other texts at some paths. */
function withTexts(root, texts) {
    if (texts.length === 0)
        return root;
    const copy = structuredClone(root);
    for (const { path, text } of texts) {
        const parent = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_7__/* .valueAt */ .fK)(copy, path.slice(0, -1));
        if ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_7__/* .isObject */ .Gv)(parent))
            Reflect.set(parent, path.at(-1) ?? '', text);
    }
    return copy;
}


/***/ })

};
