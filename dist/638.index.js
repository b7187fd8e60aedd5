export const id = 638;
export const ids = [638];
export const modules = {

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 3557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ Ids)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

/** Which id each name stands for in a tenant. */
class Ids {
    #byKey = new Map();
    #keysById = new Map();
    /** @param keys the names that it is found by, the preferred one first */
    add(target, id, keys) {
        const known = this.#of(target);
        for (const key of keys)
            if (!known.has(key))
                known.set(key, id);
        this.#keysById.set(`${target} ${id}`, keys);
    }
    has(target, key) {
        return this.#of(target).has(key);
    }
    /** All names of a target that are known. */
    keys(target) {
        return [...this.#of(target).keys()];
    }
    /** @throws Error when nothing has the name; references are checked while planning */
    idOf(target, key) {
        const id = this.#of(target).get(key);
        if (id === undefined)
            throw new Error(`Nothing in the tenant is named ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key, 256)} (${target}).`);
        return id;
    }
    /** The names of an id, the preferred one first; `undefined` when the id is unknown. */
    keysOf(target, id) {
        return this.#keysById.get(`${target} ${id}`);
    }
    #of(target) {
        let keys = this.#byKey.get(target);
        if (keys === undefined)
            this.#byKey.set(target, (keys = new Map()));
        return keys;
    }
}


/***/ }),

/***/ 6686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ scopeKey),
/* harmony export */   fo: () => (/* binding */ scopeKeys),
/* harmony export */   iL: () => (/* binding */ isManagementScope)
/* harmony export */ });
/** How files call the resource that Logto makes for each tenant. */
const managementApi = 'Logto Management API';
/** The name of a scope for references: `https://api.example.com#read:orders`. */
function scopeKey(indicator = '', scopeName = '') {
    return `${indicator}#${scopeName}`;
}
/** The names that a file may have for a scope, the usual one first: the Management API is called by name or by indicator. */
function scopeKeys(indicator, scopeName, { managementApiResource }) {
    const key = scopeKey(indicator, scopeName);
    return indicator === managementApiResource ? [scopeKey(managementApi, scopeName), key] : [key];
}
/** Whether a reference is to a scope of the Management API: by the name of that, or by an indicator on Logto Cloud. */
function isManagementScope(key) {
    return key.startsWith(`${managementApi}#`) || /^https:\/\/[^.]+\.logto\.app\/api#/.test(key);
}


/***/ }),

/***/ 4638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadDesiredState: () => (/* binding */ loadDesiredState)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/shared/text.js
var shared_text = __webpack_require__(9853);
;// CONCATENATED MODULE: ./build/config/document.js


/**
 * Reads YAML 1.2 or JSON. Anchors, aliases and merge keys (`<<`) are allowed, tags of any kind are not.
 * A file that ends in `.json` must be JSON, and so must an input that begins with a bracket.
 */
async function readDocument(text, source) {
    const isJson = 'file' in source ? source.file.endsWith('.json') : /^\s*[[{]/.test(text);
    if (!isJson)
        return readYaml(text, source);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        const { offset, sentence } = jsonMistake(text, (0,problem/* messageOf */.bD)(error));
        return { problems: [mistakeIn(text, source, 'JSON', sentence, offset)] };
    }
    // Positions take the parser of YAML, which a run without a file need not load.
    return 'input' in source
        ? { value: { value, place: { path: source.input } }, problems: [] }
        : readYaml(text, source);
}
async function readYaml(text, source) {
    const { isAlias, isMap, isNode, isScalar, isSeq, parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    // Warnings would be written to stderr; they are looked at below.
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', merge: true });
    // One mistake in the indentation makes several errors: the first is where it is. A tag that is unknown is a warning.
    const [mistake] = [...document.errors, ...document.warnings];
    if (mistake !== undefined) {
        const sentence = mistake.code === 'MULTIPLE_DOCS'
            ? 'a second document begins; remove this line'
            : (0,shared_text/* toSingleLine */.O)(mistake.message);
        return { problems: [mistakeIn(text, source, 'YAML', sentence, mistake.pos[0])] };
    }
    let value;
    try {
        value = document.toJS({ maxAliasCount: 100 });
    }
    catch (error) {
        // An alias without its anchor, or so many aliases that they would fill the memory.
        return { problems: [mistakeIn(text, source, 'YAML', (0,shared_text/* toSingleLine */.O)((0,problem/* messageOf */.bD)(error)))] };
    }
    if ('input' in source)
        return { value: { value, place: { path: source.input } }, problems: [] };
    // Where the value at a path is, or the nearest one around it; within an anchor, there.
    const position = (path) => {
        let node = document.contents;
        let offset = 0;
        for (const key of path) {
            if (isAlias(node))
                node = node.resolve(document);
            let start;
            if (isMap(node)) {
                const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
                start = pair?.key;
                node = pair?.value;
            }
            else if (isSeq(node)) {
                node = start = node.items[Number(key)];
            }
            if (!isNode(start))
                break;
            offset = start.range?.[0] ?? offset;
        }
        return { file: source.file, ...lineAndColumn(text, offset) };
    };
    return { value: { value, place: { path: '', position } }, problems: [] };
}
/** A problem with the text as a whole. An input has no positions, so the sentence says where the mistake is. */
function mistakeIn(text, source, language, mistake, offset) {
    const place = lineAndColumn(text, offset ?? 0);
    const isSaid = 'input' in source && offset !== undefined;
    const where = isSaid ? `line ${place.line}, column ${place.column}: ` : '';
    const sentence = `is not valid ${language}: ${where}${mistake}`;
    return 'input' in source
        ? { path: source.input, sentence }
        : { path: '', sentence, at: { file: source.file, ...place } };
}
function lineAndColumn(text, offset) {
    const lines = text.slice(0, offset).split('\n');
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
/**
 * What is wrong with a text that is not JSON, and where. Quotes one character at most, because the text may hold secrets.
 * @param message what `JSON.parse` said, which names no position for several mistakes, a trailing comma among them
 */
function jsonMistake(text, message) {
    const end = text.trimEnd().length;
    const offset = longestJsonBeginning(text);
    if (offset >= end)
        return { offset: end, sentence: 'the text ends before every bracket is closed' };
    if (message.startsWith('Bad control character')) {
        return { offset, sentence: 'a control character within quotes must be escaped' };
    }
    const before = text.slice(0, offset).trimEnd();
    if (/[\]}]/.test(text.charAt(offset)) && before.endsWith(',')) {
        return { offset: before.length - 1, sentence: 'trailing comma; remove it' };
    }
    const sentence = `unexpected ${(0,problem/* quote */.hD)(text.charAt(offset))}; names and text need double quotes, entries need commas between them`;
    return { offset, sentence };
}
/** How many characters of a text, which is not JSON, could still become JSON with others after them. */
function longestJsonBeginning(text) {
    let good = 0;
    let bad = text.length + 1;
    while (bad - good > 1) {
        const middle = Math.floor((good + bad) / 2);
        if (isJsonBeginning(text.slice(0, middle)))
            good = middle;
        else
            bad = middle;
    }
    return good;
}
function isJsonBeginning(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch (error) {
        const message = (0,problem/* messageOf */.bD)(error);
        const position = / at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(message)?.[1];
        return message === 'Unexpected end of JSON input' || Number(position) >= text.length;
    }
}

// EXTERNAL MODULE: ./build/config/references.js
var references = __webpack_require__(5125);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/config/desired-state.js
var desired_state = __webpack_require__(8025);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./build/config/known-fields.js


/** The fields that a schema knows at a path; `undefined` where it has no fields. */
function fieldsAt(schema, path) {
    if (schema instanceof schemas/* ZodOptional */.IiU || schema instanceof schemas/* ZodNullable */.l1C)
        return fieldsAt(schema.unwrap(), path);
    const [key, ...rest] = path;
    if (schema instanceof schemas/* ZodObject */.bvH) {
        if (key === undefined)
            return Object.keys(schema.shape);
        return fieldsAt(Reflect.get(schema.shape, key), rest);
    }
    if (schema instanceof schemas/* ZodRecord */.b8S && schema.keyType instanceof schemas/* ZodEnum */.Vb4 && key === undefined) {
        return Object.keys(schema.keyType.enum);
    }
    if (schema instanceof schemas/* ZodArray */.naA && key !== undefined)
        return fieldsAt(schema.element, rest);
    if (schema instanceof schemas/* ZodUnion */.fZ7) {
        return schema.options.map((option) => fieldsAt(option, path)).find((fields) => fields !== undefined);
    }
    return undefined;
}
/** Spelling apart, and the `s` of a plural. */
const bare = (field) => field.toLowerCase().replaceAll(/[_\s-]|s$/g, '');
const namesake = (field, fields = []) => fields.find((name) => bare(name) === bare(field));
/** Says how an unknown field may have been meant, or which fields exist. */
function explainByNames(field, fields) {
    if (fields === undefined)
        return 'is not a known field';
    const meant = namesake(field, fields) ?? fields.find((name) => field.length > 3 && (0,mod/* distance */.Io)(name, field) <= 2);
    return meant === undefined
        ? `is not a known field; the fields here are ${fields.join(', ')}`
        : `is not a known field; did you mean ${meant}`;
}
/** Says where an unknown field of an entry belongs, how it may have been meant, or which fields exist. */
function explainUnknownField({ schema, singular }, field, path) {
    const fields = fieldsAt(schema, path);
    const top = fieldsAt(schema, []) ?? [];
    if (namesake(field, fields) === undefined) {
        const here = path.findLast((key) => typeof key === 'string');
        if (here !== undefined && namesake(field, top) !== undefined) {
            return `belongs at the top level of the ${singular}, not in ${here}`;
        }
        const homes = top.flatMap((home) => {
            const known = namesake(field, fieldsAt(schema, [home]));
            return known === undefined ? [] : `belongs in ${home}: write { "${home}": { "${known}": … } }`;
        });
        if (homes.length === 1)
            return homes.join('');
    }
    return explainByNames(field, fields);
}

;// CONCATENATED MODULE: ./build/config/validate.js




const jsonObject = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
/** Validates a config file: an object with a key for each kind, and `prune`. */
function validateFile(value, kinds, place) {
    const root = jsonObject.safeParse(value ?? {}).data;
    if (root === undefined) {
        const sentence = `must be an object with keys such as ${kinds[0]?.name ?? ''}`;
        return { entries: [], kinds: [], prune: [], problems: [(0,desired_state/* problemAt */.l4)(place, [], sentence)] };
    }
    const declared = kinds.filter(({ name }) => name in root);
    const validated = declared.map((kind) => validateEntries(kind, root[kind.name], (0,desired_state/* placeWithin */.xF)(place, [kind.name])));
    const prune = validatePrune(root['prune'], declared, (0,desired_state/* placeWithin */.xF)(place, ['prune']));
    return {
        entries: validated.flatMap(({ entries }) => entries),
        kinds: declared.map(({ name }) => name),
        prune: prune.kinds,
        problems: [
            ...unknownKeys(root, kinds, place),
            ...validated.flatMap(({ problems }) => problems),
            ...prune.problems,
        ],
    };
}
/** Validates what is declared of one kind: a list of entries, or the one that there is. */
function validateEntries(kind, value, place) {
    if (kind.single)
        return validateEntry(kind, value, place);
    if (!Array.isArray(value)) {
        return { entries: [], problems: [(0,desired_state/* problemAt */.l4)(place, [], `must be a list of ${kind.singular} entries`)] };
    }
    const all = value.map((item, index) => validateEntry(kind, item, (0,desired_state/* placeWithin */.xF)(place, [index])));
    return {
        entries: all.flatMap(({ entries }) => entries),
        problems: all.flatMap(({ problems }) => problems),
    };
}
function validateEntry(kind, value, place) {
    const { data, error } = kind.schema.safeParse(value);
    if (data !== undefined)
        return { entries: [{ kind, spec: data, place }], problems: [] };
    const problems = (0,problem/* problemsOf */.GW)(error, value, place.path, (field, path) => kind.explain?.(field, path) ?? explainUnknownField(kind, field, path), place.position);
    return {
        entries: [{ kind, spec: validPart(value, error), place }],
        problems: problems.map((problem) => ({ ...problem, sentence: withQuotesAdvice(problem.sentence) })),
    };
}
/** A copy without what is not valid, at any depth. */
function validPart(value, { issues }) {
    const copy = structuredClone(jsonObject.safeParse(value).data ?? {});
    for (const { code, path } of issues) {
        const last = path.at(-1);
        if (last === undefined || code === 'unrecognized_keys')
            continue;
        const parent = path.slice(0, -1).reduce((at, key) => Reflect.get(Object(at), key), copy);
        if (typeof parent === 'object' && parent !== null)
            Reflect.deleteProperty(parent, last);
    }
    return copy;
}
/** YAML reads a phone number as a number. */
function withQuotesAdvice(sentence) {
    return /^must be text, not (a number|true or false)$/.test(sentence)
        ? `${sentence}; put it in quotes`
        : sentence;
}
function unknownKeys(root, kinds, place) {
    const known = [...kinds.map(({ name }) => name), 'prune', '$schema'];
    return Object.keys(root)
        .filter((key) => !known.includes(key))
        .map((key) => (0,desired_state/* problemAt */.l4)(place, [key], explainByNames(key, known)));
}
function validatePrune(value, declared, place) {
    if (value === undefined)
        return { kinds: [], problems: [] };
    if (!Array.isArray(value)) {
        return { kinds: [], problems: [(0,desired_state/* problemAt */.l4)(place, [], 'must be a list of keys of this file')] };
    }
    const kinds = value.map((name) => declared.find((kind) => kind.name === name));
    const problems = kinds.flatMap((kind, index) => {
        if (kind?.single) {
            return (0,desired_state/* problemAt */.l4)(place, [index], `there is one ${kind.singular}, which cannot be deleted`);
        }
        const name = value[index];
        const sentence = `${(0,problem/* quote */.hD)(name)} is not a key of this file; to delete all there are, declare an empty list: ${String(name)}: []`;
        return kind ? [] : (0,desired_state/* problemAt */.l4)(place, [index], sentence);
    });
    return { kinds: kinds.flatMap((kind) => kind?.name ?? []), problems };
}

;// CONCATENATED MODULE: ./build/config/load.js





const nothing = { entries: [], kinds: [], prune: [], hidden: [], problems: [] };
/** Loads what `apps` and `config` declare. Sends no request. @returns that, or every problem of both */
async function loadDesiredState({ apps, config }, context) {
    const parts = await Promise.all([loadApps(apps), loadFile(config, context)]);
    const entries = parts.flatMap((part) => part.entries);
    const problems = [...parts.flatMap((part) => part.problems), ...(0,references/* duplicateNames */.wO)(entries)];
    if (problems.length > 0)
        return { problems: inOrder(problems) };
    for (const password of passwordsOf(entries))
        context.mask(password);
    const value = {
        entries,
        kinds: new Set(parts.flatMap(({ kinds }) => kinds)),
        prune: new Set(parts.flatMap(({ prune }) => prune)),
        hidden: parts.flatMap(({ hidden }) => hidden),
    };
    return { value, problems: [] };
}
/**
 * The applications of `apps`. Variables are for files: in `apps` they could stand in texts that a workflow takes from an event,
 * such as the title of a pull request.
 */
async function loadApps(text) {
    if (text.trim() === '')
        return nothing;
    const { value: document, problems } = await readDocument(text, { input: 'apps' });
    if (document === undefined)
        return { ...nothing, problems };
    // Most runs need no other kind.
    const { applications } = await __webpack_require__.e(/* import() */ 179).then(__webpack_require__.bind(__webpack_require__, 8179));
    const validated = validateEntries(applications, document.value, document.place);
    return { ...nothing, ...validated, kinds: validated.entries.length === 0 ? [] : [applications.name] };
}
async function loadFile(path, { files, env, mask, workspace }) {
    if (path === '')
        return nothing;
    let text;
    try {
        text = await files.read(path);
    }
    catch (error) {
        return { ...nothing, problems: [unreadable(path, error)] };
    }
    const file = workspace ? (0,external_node_path_.relative)(workspace, files.resolve(path)).replaceAll('\\', '/') : path;
    // Most runs have no file.
    const [{ kinds }, { fillIn, protectVariables }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(179), __webpack_require__.e(604), __webpack_require__.e(444)]).then(__webpack_require__.bind(__webpack_require__, 4604)),
        __webpack_require__.e(/* import() */ 274).then(__webpack_require__.bind(__webpack_require__, 9274)),
    ]);
    const { value: document, problems } = await readDocument(protectVariables(text), { file });
    if (document === undefined)
        return { ...nothing, problems };
    const { place } = document;
    const isLiteral = literalIn(kinds);
    const filled = fillIn(document.value, { env, place, isLiteral });
    for (const secret of filled.secrets)
        mask(secret);
    const validated = validateFile(filled.value, kinds, place);
    return {
        ...validated,
        // With a variable missing, names look alike that are not.
        entries: filled.problems.length > 0 ? [] : validated.entries,
        hidden: filled.secrets,
        problems: [...filled.problems, ...validated.problems],
    };
}
function unreadable(path, error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return {
        path: 'config',
        sentence: code === 'ENOENT'
            ? `there is no file ${(0,problem/* quote */.hD)(path, 200)} in the workspace; the job needs actions/checkout before this step`
            : `the file ${(0,problem/* quote */.hD)(path, 200)} cannot be read (${code || 'unknown reason'})`,
    };
}
/** Whether a path of a file is that of a field whose text may hold `${…}` of its own. */
const literalIn = (kinds) => ([name, ...path]) => {
    const kind = kinds.find((candidate) => candidate.name === name);
    return kind?.literalFields?.includes(String(path[kind.single ? 0 : 1])) === true;
};
/** Passwords that are in the file itself need not be in the log as well. */
function passwordsOf(entries) {
    return entries.flatMap(({ kind, spec }) => Object.entries(spec).flatMap(([field, value]) => kind.fields[field]?.creationOnly && typeof value === 'string' ? value : []));
}
/** Problems of inputs first, then those of the file from top to bottom. */
function inOrder(problems) {
    return problems.toSorted((a, b) => rank(a) - rank(b));
}
const rank = ({ at }) => (at ? at.line * 10_000 + at.column : 0);


/***/ }),

/***/ 5125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ referencesOf),
/* harmony export */   Lu: () => (/* binding */ unknownReferences),
/* harmony export */   PC: () => (/* binding */ declaredKeys),
/* harmony export */   UT: () => (/* binding */ unknownInNewTenant),
/* harmony export */   wO: () => (/* binding */ duplicateNames)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8025);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3557);
/* harmony import */ var _kinds_scope_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6686);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4425);





/** Names by which several entries of a kind would be found. */
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
            const sentence = `${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 256)} is already used by ${first.place.path}; names must be unique`;
            return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, fieldOf(spec, name), sentence);
        });
    });
}
/** The field of an entry that holds its name. */
function fieldOf(spec, name) {
    return Object.entries(spec)
        .flatMap(([field, value]) => (value === name ? field : []))
        .slice(0, 1);
}
/** What an entry refers to. */
function referencesOf({ kind, spec, place }) {
    return (kind.referencesOf?.(spec) ?? []).map((reference) => ({ ...reference, place }));
}
/** The names that exist once the desired state is applied. */
function declaredKeys({ entries }) {
    const all = entries.flatMap(({ kind, spec }) => [
        ...kind.identifiersOf(spec).map((key) => ({ target: kind.name, key })),
        ...(kind.provides?.(spec) ?? []),
    ]);
    const byTarget = Map.groupBy(all, ({ target }) => target);
    return new Map([...byTarget].map(([target, keys]) => [target, new Set(keys.map(({ key }) => key))]));
}
/** What Logto makes for each tenant (`seeds/management-api.ts` of `@logto/schemas`): the default M2M app and its role. */
const defaultApplication = 'Default machine-to-machine app';
const defaultRole = 'Logto Management API access';
/**
 * The references to what a tenant that does not exist yet will not have. Its connectors, and the Management API with the ID
 * of the tenant in its name, are not known before.
 */
function unknownInNewTenant(desired, kinds) {
    const ids = new _ids_js__WEBPACK_IMPORTED_MODULE_2__/* .Ids */ .V();
    ids.add('applications', defaultApplication, [defaultApplication]);
    ids.add('machineToMachineRoles', defaultRole, [defaultRole]);
    const references = desired.entries
        .flatMap((entry) => referencesOf(entry))
        .filter(({ target, key }) => target !== 'connectors' && !(0,_kinds_scope_names_js__WEBPACK_IMPORTED_MODULE_4__/* .isManagementScope */ .iL)(key));
    return unknownReferences(desired, references, ids, kinds);
}
const shownKeys = 20;
/** The references to what is neither declared nor in the tenant. */
function unknownReferences(desired, references, ids, kinds) {
    const declared = declaredKeys(desired);
    return references.flatMap(({ target, key, path, place }) => {
        if (declared.get(target)?.has(key) || ids.has(target, key))
            return [];
        const all = [...new Set([...(declared.get(target) ?? []), ...ids.keys(target)])];
        const known = all.slice(0, shownKeys).map((name) => (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 256));
        if (all.length > known.length)
            known.push(`and ${all.length - known.length} more`);
        const { kind: source, noun } = (0,_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceOf */ .v)(target);
        const singular = noun ?? kinds.find(({ name }) => name === source)?.singular ?? source;
        const sentence = `there is no ${singular} ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key, 256)}, neither declared nor in the tenant; there are: ${known.join(', ') || 'none'}`;
        return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, path, sentence);
    });
}


/***/ }),

/***/ 4425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ kindNames),
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/** The keys of a config file that declare something, in the order in which an exported file has them. */
const kindNames = [
    'resources',
    'roles',
    'applications',
    'organizationScopes',
    'organizationRoles',
    'organizations',
    'users',
    'connectors',
    'signInExperience',
    'webhooks',
    'jwtCustomizers',
    'emailTemplates',
    'accountCenter',
];
const sources = {
    scopes: { kind: 'resources', stage: 'relations', noun: 'scope of an API resource' },
    userRoles: { kind: 'roles', stage: 'entries', noun: 'role of type User' },
    machineToMachineRoles: { kind: 'roles', stage: 'entries', noun: 'machine-to-machine role' },
    userOrganizationRoles: {
        kind: 'organizationRoles',
        stage: 'entries',
        noun: 'organization role of type User',
    },
    machineToMachineOrganizationRoles: {
        kind: 'organizationRoles',
        stage: 'entries',
        noun: 'organization role of type MachineToMachine',
    },
};
const isPart = (target) => target in sources;
/** The kind that has to be read, and the stage of it that has to be applied, for a target to be known. */
function sourceOf(target) {
    return isPart(target) ? sources[target] : { kind: target, stage: 'entries' };
}


/***/ })

};
