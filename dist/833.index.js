export const id = 833;
export const ids = [833,365,197];
export const modules = {

/***/ 4332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cH: () => (/* binding */ editFields),
/* harmony export */   nw: () => (/* binding */ editItems),
/* harmony export */   oh: () => (/* binding */ edited)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8444);

/** An edit of an object; `keep` when it changes nothing. */
function editFields(written, fields) {
    const keys = Object.keys(written);
    const isKept = keys.length === fields.length && fields.every(([key, edit], at) => key === keys[at] && edit === 'keep');
    return isKept ? 'keep' : { fields };
}
/** An edit of a list; `keep` when it changes nothing. */
function editItems(written, items) {
    const isKept = written.length === items.length && items.every(({ from, edit }, at) => from === at && edit === 'keep');
    return isKept ? 'keep' : { items };
}
/** The value that an edit leads to. */
function edited(written, edit) {
    if (edit === 'keep')
        return written;
    if ('value' in edit)
        return edit.value;
    if ('fields' in edit) {
        const before = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(written) ? written : {};
        return Object.fromEntries(edit.fields.map(([key, inner]) => [key, edited((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .eC)(before, key), inner)]));
    }
    const before = Array.isArray(written) ? written : [];
    return edit.items.map(({ from, edit: inner }) => edited(before[from ?? -1], inner));
}


/***/ }),

/***/ 3365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S8: () => (/* binding */ hasUnset),
/* harmony export */   ks: () => (/* binding */ fitsUnset),
/* harmony export */   readFormer: () => (/* binding */ readFormer),
/* harmony export */   t7: () => (/* binding */ matchFormer)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8444);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4482);
/* harmony import */ var _kinds_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6845);
/* harmony import */ var _read_part_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7249);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9274);





/** Reads a file that has passed the check of a config file, variables apart. */
async function readFormer(text, path, env) {
    const { document } = await (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocument */ .u)(text, { file: path });
    const { value, place = { path: '' } } = document ?? {};
    const { value: filled, unset } = (0,_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .fillIn */ .p)(value, { env, place, isLiteral: (0,_read_part_js__WEBPACK_IMPORTED_MODULE_2__/* .literalIn */ .r)(_kinds_index_js__WEBPACK_IMPORTED_MODULE_1__.kinds) });
    const [written, values] = [(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value) ? value : {}, (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(filled) ? filled : {}];
    const entries = _kinds_index_js__WEBPACK_IMPORTED_MODULE_1__.kinds.flatMap((kind) => {
        const [list, filledList] = [listOf(kind, written[kind.name]), listOf(kind, values[kind.name])];
        return list.flatMap((entry, index) => {
            const filledEntry = filledList[index];
            if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(entry) || !(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(filledEntry))
                return [];
            const { data: spec = filledEntry } = kind.schema.safeParse(filledEntry);
            return [{ kind, index, written: entry, spec }];
        });
    });
    return { text, path, written, entries, unset: [...new Set(unset.map(({ name }) => name))] };
}
const listOf = ({ single }, value) => single ? [value] : Array.isArray(value) ? value : [];
const variables = /\$\{LOGTO_(?:VAR|SECRET)_\w+\}/;
/** Whether a text has variables that are not set. */
const hasUnset = (filled) => typeof filled === 'string' && variables.test(filled);
/** Whether a text of the tenant is that of the file, with some text for each variable that is not set. */
function fitsUnset(filled, value) {
    if (!hasUnset(filled) || typeof value !== 'string')
        return false;
    const [first = '', ...others] = filled.split(variables);
    const last = others.pop() ?? '';
    if (!value.startsWith(first))
        return false;
    let end = first.length;
    for (const part of others) {
        const start = value.indexOf(part, end + 1);
        if (start === -1)
            return false;
        end = start + part.length;
    }
    return value.length > end + last.length && value.endsWith(last);
}
/** The entries of a file by those of the tenant: by name, or by the only name that fits where variables are not set. */
function matchFormer(kind, list, former) {
    const matches = new Map();
    const find = ({ spec }, isSame) => {
        const names = kind.identifiersOf(spec);
        const isMatch = (name) => names.some((declared) => isSame(declared, name));
        return list.filter((current) => !matches.has(current) && kind.identifiersOf(current.spec).some((name) => isMatch(name)));
    };
    for (const entry of former) {
        const [current] = find(entry, (declared, name) => declared === name);
        if (current !== undefined)
            matches.set(current, entry);
    }
    const matched = new Set(matches.values());
    for (const entry of former.filter((one) => !matched.has(one))) {
        const own = find(entry, fitsUnset).filter(({ protectedReason }) => protectedReason === undefined);
        if (own[0] !== undefined && own.length === 1)
            matches.set(own[0], entry);
    }
    return matches;
}


/***/ }),

/***/ 4197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  isSaid: () => (/* binding */ isSaid),
  keepFile: () => (/* binding */ keepFile),
  valueOf: () => (/* binding */ keep_file_valueOf)
});

// EXTERNAL MODULE: ./build/config/targets.js
var targets = __webpack_require__(4425);
// EXTERNAL MODULE: ./build/config/variables.js
var variables = __webpack_require__(9274);
;// CONCATENATED MODULE: ./build/config/export/as-written.js

/** The value of a field as a file has it: `${` is escaped, but for fields whose text has its own. */
const asWritten = ({ literalFields }, field, value) => literalFields?.includes(field) ? value : (0,variables/* escapeVariables */.j)(value);
/** The same for an entry. */
const entryAsWritten = (kind, entry) => Object.fromEntries(Object.entries(entry).map(([field, value]) => [field, asWritten(kind, field, value)]));

// EXTERNAL MODULE: ./build/config/export/edit.js
var edit = __webpack_require__(4332);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(8444);
// EXTERNAL MODULE: ./build/config/compare.js
var compare = __webpack_require__(6228);
// EXTERNAL MODULE: ./build/config/export/former.js
var former = __webpack_require__(3365);
;// CONCATENATED MODULE: ./build/config/export/keep-entry.js






/** What becomes of an entry of a file, so that it says what the tenant has, and as far as it says so already, stays as it is. */
const keepEntry = (kind, { written, declared, current, brief }, isKept) => {
    const at = { kind, path: '', isExact: false, isKept };
    return keepFields(written, declared, current, brief, at);
};
/** @returns `undefined` for a value that is removed */
function keepValue({ written, declared, current, brief }, at) {
    const rule = at.kind.fields[at.path] ?? {};
    if (rule.secret || rule.creationOnly || at.isKept(rule))
        return 'keep';
    if (rule.compare === 'whole' && (0,compare/* isSame */.Ft)(declared, current))
        return 'keep';
    const isExact = at.isExact || rule.verbatim === true || rule.compare === 'whole';
    const inner = { ...at, isExact };
    if ((0,json/* isObject */.Gv)(written) && (0,json/* isObject */.Gv)(declared) && (0,json/* isObject */.Gv)(current)) {
        const added = isExact ? current : brief;
        const edit = keepFields(written, declared, current, (0,json/* isObject */.Gv)(added) ? added : {}, inner);
        const isLeft = edit === 'keep' || !('fields' in edit) || edit.fields.length > 0;
        return isLeft || added !== undefined ? edit : undefined;
    }
    if (Array.isArray(written) && Array.isArray(declared) && Array.isArray(current)) {
        return keepList({ written, declared, current, brief: Array.isArray(brief) ? brief : [] }, inner);
    }
    if (isEqual(declared, current, inner) || fits(written, declared, current, at))
        return 'keep';
    return current === undefined ? undefined : { value: writtenAt(brief ?? current, at) };
}
function keepFields(written, declared, current, brief, at) {
    const inner = (name) => ({ ...at, path: at.path === '' ? name : `${at.path}.${name}` });
    const stays = Object.entries(written).flatMap(([key, value]) => {
        const name = key.replaceAll('$${', () => '${');
        const [own, now, added] = [declared, current, brief].map((one) => (0,json/* ownValue */.eC)(one, name));
        const edit = keepValue({ written: value, declared: own, current: now, brief: added }, inner(name));
        return edit === undefined ? [] : [[key, edit]];
    });
    const added = Object.entries(brief).flatMap(([name, value]) => {
        const key = String((0,variables/* escapeVariables */.j)(name));
        return Object.hasOwn(written, key) ? [] : [[key, { value: writtenAt(value, inner(name)) }]];
    });
    return (0,edit/* editFields */.cH)(written, [...stays, ...added]);
}
function keepList(lists, at) {
    const { compare, by = 'name' } = at.kind.fields[at.path] ?? {};
    const { written } = lists;
    if (compare === 'keyed')
        return (0,edit/* editItems */.nw)(written, keepNamed(lists, by, at));
    if (compare === 'set' || compare === 'unordered')
        return (0,edit/* editItems */.nw)(written, keepUnordered(lists, at));
    return (0,edit/* editItems */.nw)(written, keepOrdered(lists, at));
}
/** Items by their names, in the order of the file. */
function keepNamed({ written, declared, current, brief }, by, at) {
    const nameOf = (item) => ((0,json/* isObject */.Gv)(item) ? item[by] : undefined);
    const find = (list, name) => list.find((item) => nameOf(item) === name);
    const stays = written.flatMap((item, from) => {
        const [own, name] = [declared[from], nameOf(declared[from])];
        const now = find(current, name);
        if (!(0,json/* isObject */.Gv)(item) || !(0,json/* isObject */.Gv)(own) || !(0,json/* isObject */.Gv)(now))
            return [];
        const added = find(brief, name);
        return [{ from, edit: keepFields(item, own, now, (0,json/* isObject */.Gv)(added) ? added : {}, at) }];
    });
    const known = new Set(declared.map((item) => nameOf(item)));
    const added = brief.filter((item) => !known.has(nameOf(item)));
    return [...stays, ...added.map((item) => ({ edit: { value: writtenAt(item, at) } }))];
}
/** Items whose order and repeats do not count, in the order of the file. */
function keepUnordered({ written, declared, current }, at) {
    const left = new Set(current.filter((now, place) => !current.slice(0, place).some((one) => (0,compare/* isIdentical */.q)(one, now))));
    const isThere = declared.map((item) => current.some((now) => (0,compare/* isIdentical */.q)(item, now)));
    for (const now of left)
        if (declared.some((item) => (0,compare/* isIdentical */.q)(item, now)))
            left.delete(now);
    const stays = written.flatMap((item, from) => {
        if (isThere[from])
            return [{ from, edit: 'keep' }];
        const fitting = [...left].find((now) => fits(item, declared[from], now, at));
        left.delete(fitting);
        return fitting === undefined ? [] : [{ from, edit: 'keep' }];
    });
    return [...stays, ...[...left].map((item) => ({ edit: { value: writtenAt(item, at) } }))];
}
/** Items in the order of the tenant. One that changed is edited where it stands. */
function keepOrdered({ written, declared, current }, at) {
    const free = new Set(written.keys());
    const same = current.map((now) => {
        const from = [...free].find((place) => (0,compare/* isIdentical */.q)(declared[place], now) || fits(written[place], declared[place], now, at));
        if (from !== undefined)
            free.delete(from);
        return from;
    });
    return current.map((now, place) => {
        const from = same[place];
        if (from !== undefined)
            return { from, edit: 'keep' };
        const [item, own] = [written[place], declared[place]];
        if (!free.has(place) || !(0,json/* isObject */.Gv)(item) || !(0,json/* isObject */.Gv)(own) || !(0,json/* isObject */.Gv)(now)) {
            return { edit: { value: writtenAt(now, at) } };
        }
        return { from: place, edit: keepFields(item, own, now, now, at) };
    });
}
const isEqual = (declared, current, { isExact }) => isExact ? (0,compare/* isIdentical */.q)(declared, current) : (0,compare/* isSame */.Ft)(declared, current);
/** Whether a text of a file may be that of the tenant, because variables in it are not set. */
const fits = (written, declared, current, at) => typeof written === 'string' &&
    /(?<!\$)\$\{LOGTO_/.test(written) &&
    at.kind.literalFields?.includes(fieldOf(at)) !== true &&
    (0,former/* fitsUnset */.ks)(declared, current);
const writtenAt = (value, at) => asWritten(at.kind, fieldOf(at), value);
const fieldOf = ({ path }) => path.split('.')[0] ?? '';

;// CONCATENATED MODULE: ./build/config/export/keep-file.js




/**
 * What becomes of a file, so that it says what a tenant has. What it says already stays as it is written, in its place; what an
 * export does not read stays as well.
 * @param withUsers whether users, and what names them, were read
 */
function keepFile({ written }, states, withUsers) {
    const isKept = ({ personal }) => !withUsers && personal === true;
    const byName = new Map(states.map((state) => [state.kind.name, state]));
    const stays = Object.entries(written).flatMap(([key, value]) => {
        const state = byName.get(key);
        const edit = state === undefined || state.isUnknown ? 'keep' : keepKind(state, value, isKept);
        return edit === undefined ? [] : [[key, edit]];
    });
    const added = states.flatMap(({ kind, entries }) => Object.hasOwn(written, kind.name) || !isSaid(entries)
        ? []
        : [[kind.name, { value: keep_file_valueOf(kind, entries) }]]);
    return (0,edit/* editFields */.cH)(written, added.reduce(withKind, stays));
}
/** Whether a file has something to say of a kind. */
const isSaid = (entries) => entries.some(({ brief }) => Object.keys(brief).length > 0);
/** What a file says of a kind that it does not have yet. */
function keep_file_valueOf(kind, entries) {
    const written = entries.map(({ brief }) => entryAsWritten(kind, brief));
    return kind.single ? written[0] : written;
}
/** Adds a kind before those that come after it in a new file. */
function withKind(fields, added) {
    const later = new Set(targets/* kindNames */.$.slice(targets/* kindNames */.$.indexOf(added[0]) + 1));
    const place = fields.findIndex(([key]) => later.has(key));
    return place === -1 ? [...fields, added] : fields.toSpliced(place, 0, added);
}
function keepKind({ kind, entries }, written, isKept) {
    const keep = ({ entry: current, brief, former, isProtected }) => {
        if (former === undefined)
            return { value: entryAsWritten(kind, brief) };
        const { written: own, spec: declared } = former;
        return isProtected ? 'keep' : keepEntry(kind, { written: own, declared, current, brief }, isKept);
    };
    if (kind.single)
        return keepSingle(kind, entries[0], written, keep);
    const byPlace = new Map(entries.map((entry) => [entry.former?.index, entry]));
    const list = Array.isArray(written) ? written : [];
    const stays = list.flatMap((_, from) => {
        const entry = byPlace.get(from);
        return entry === undefined ? [] : [{ from, edit: keep(entry) }];
    });
    const added = entries.filter(({ former }) => former === undefined);
    return (0,edit/* editItems */.nw)(list, [...stays, ...added.map((entry) => ({ edit: keep(entry) }))]);
}
/** `null` declares that there is nothing of a kind, which `prune` then deletes. */
function keepSingle(kind, entry, written, keep) {
    if (entry !== undefined)
        return keep(entry);
    if (!kind.deletable)
        return undefined;
    return written === null ? 'keep' : { value: null };
}


/***/ }),

/***/ 5833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeJson: () => (/* binding */ writeJson),
/* harmony export */   writeYaml: () => (/* binding */ writeYaml)
/* harmony export */ });
/* harmony import */ var _keep_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4197);

/**
 * Writes a configuration as YAML. Comments name what was left out, and `${` is written so that it is read as text. Kinds of
 * which there is nothing to say are left out.
 * @param schema address of the JSON Schema, with which the file begins, so that editors know it
 */
async function writeYaml(states, schema) {
    const { Document, isScalar, visit } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const head = `# yaml-language-server: $schema=${schema}\n`;
    const parts = states.map((state) => {
        const { kind, entries } = state;
        const comment = state.leftOut.map(({ what, reason }) => `# ${what} is left out: ${reason}.\n`).join('');
        if (!(0,_keep_file_js__WEBPACK_IMPORTED_MODULE_0__.isSaid)(entries))
            return withHeading(state, comment);
        const document = new Document({ [kind.name]: (0,_keep_file_js__WEBPACK_IMPORTED_MODULE_0__.valueOf)(kind, entries) });
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
/** The comment of a kind that the file has no key for. */
function withHeading({ kind, leftOut }, comment) {
    if (comment === '')
        return '';
    return leftOut.every(({ what }) => what === kind.name) ? `\n${comment}` : `\n# ${kind.name}:\n${comment}`;
}
/** Writes a configuration as JSON, which has no comments. */
function writeJson(states, schema) {
    const root = Object.fromEntries(states
        .filter(({ entries }) => (0,_keep_file_js__WEBPACK_IMPORTED_MODULE_0__.isSaid)(entries))
        .map(({ kind, entries }) => [kind.name, (0,_keep_file_js__WEBPACK_IMPORTED_MODULE_0__.valueOf)(kind, entries)]));
    return `${JSON.stringify({ $schema: schema, ...root }, null, 2)}\n`;
}


/***/ }),

/***/ 205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pathInEntry),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   QG: () => (/* binding */ listFormOf)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8444);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9733);


/** What a list of a file does to that of the files before it. */
const listForms = ['replace', 'add'];
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

/***/ 7249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ literalIn),
  o: () => (/* binding */ readPart)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/shared/file-error.js
var file_error = __webpack_require__(359);
// EXTERNAL MODULE: ./build/config/desired-state.js
var desired_state = __webpack_require__(8025);
// EXTERNAL MODULE: ./build/config/document.js + 2 modules
var config_document = __webpack_require__(4482);
// EXTERNAL MODULE: ./build/config/list-forms.js
var list_forms = __webpack_require__(205);
// EXTERNAL MODULE: ./build/config/named-files.js
var named_files = __webpack_require__(2324);
// EXTERNAL MODULE: ./build/config/problem-order.js
var problem_order = __webpack_require__(2705);
// EXTERNAL MODULE: ./build/shared/concurrency.js
var concurrency = __webpack_require__(427);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(8444);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/config/kinds/scripts.js
var scripts = __webpack_require__(7947);
;// CONCATENATED MODULE: ./build/config/text-files.js








/** Files that are read at the same time. */
const mostOpenFiles = 10;
/**
 * Puts the texts of files in the place of `{ file: path }`, as they are. A text that cannot be read is empty.
 * @returns the file with its texts, and what is wrong with these
 */
async function readTextFiles(root, options) {
    const references = referencesIn(root, options.kinds);
    const read = await (0,concurrency/* mapConcurrent */._k)(references, mostOpenFiles, (reference) => readText(reference, options));
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
        return (0,list_forms/* entriesOf */.Mc)(kind, root[kind.name]).flatMap(({ entry, path }) => rules.flatMap(([field, { textFile: form }]) => {
            const inner = field.split('.');
            const written = (0,json/* valueAt */.fK)(entry, inner);
            return (0,json/* isObject */.Gv)(written) ? { path: [kind.name, ...path, ...inner], written, form } : [];
        }));
    });
}
async function readText({ path, written, form }, { place, files, file: configFile }) {
    const wrong = (at, sentence) => ({
        problems: [(0,desired_state/* problemAt */.l4)(place, [...path, ...at], sentence)],
    });
    const { file, ...others } = written;
    const [further] = Object.keys(others);
    if (further !== undefined)
        return wrong([further], 'is not a known field; a text is { file: path }, alone');
    const mistake = mistakeInPath(file);
    if (mistake !== undefined || typeof file !== 'string')
        return wrong(['file'], mistake ?? '');
    const name = (0,named_files/* pathBeside */.KY)(configFile, file);
    const at = (0,desired_state/* placeWithin */.xF)(place, path).path;
    try {
        const text = await files.read(file);
        const flaw = form === 'javascript' ? (0,scripts/* mistakeIn */.o)(text) : undefined;
        if (flaw === undefined)
            return { text, problems: [] };
        const { line = 1, column = 1 } = flaw;
        return { text, problems: [{ path: at, sentence: notJavaScript, at: { file: name, line, column } }] };
    }
    catch (error) {
        if (!(error instanceof file_error/* FileError */.f))
            throw error;
        if (error.isMissing)
            return wrong([], `there is no file ${(0,problem/* quote */.hD)(name)} in the workspace; ${checkPath}`);
        if (error.at === undefined)
            return wrong([], error.message);
        return { problems: [{ path: at, sentence: error.message, at: { file: name, ...error.at } }] };
    }
}
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
        const parent = (0,json/* valueAt */.fK)(copy, path.slice(0, -1));
        if ((0,json/* isObject */.Gv)(parent))
            Reflect.set(parent, path.at(-1) ?? '', text);
    }
    return copy;
}

// EXTERNAL MODULE: ./build/config/validate.js + 1 modules
var validate = __webpack_require__(4087);
// EXTERNAL MODULE: ./build/config/variables.js
var variables = __webpack_require__(9274);
;// CONCATENATED MODULE: ./build/config/read-part.js










/** Reads a file, with the values of its variables and the texts that stand in files of their own. Sends no request. */
async function readPart(path, { kinds, isAlone, valuesBefore }, context) {
    const { files, env, allowsUnset = false, allowsMissingFiles = false } = context;
    const file = shownPath(path, context);
    const unread = { file, secrets: [], values: valuesBefore, problems: [], unfilled: [], unset: [] };
    let text;
    try {
        text = await files.read(path);
    }
    catch (error) {
        return { ...unread, problems: [unreadable(file, error)] };
    }
    const { document, problems } = await (0,config_document/* readDocument */.u)(text, { file }, valuesBefore);
    if (document === undefined)
        return { ...unread, problems };
    const place = isAlone ? document.place : { ...document.place, file };
    const filled = (0,variables/* fillIn */.p)(document.value, { env, place, isLiteral: literalIn(kinds) });
    const { root, problems: wrongKeys } = (0,validate/* readRoot */.XD)(filled.value, kinds, place);
    const texts = allowsMissingFiles
        ? { root: withoutTextFiles(root ?? {}, kinds), problems: [] }
        : await readTextFiles(root ?? {}, { kinds, place, file, files: (0,named_files/* filesBeside */.Gr)(file, files) });
    const unfilled = [...filled.problems, ...filled.unset.map(({ problem }) => problem)];
    return {
        file,
        ...(root && { content: { value: texts.root, origin: { file: place, path: [] } } }),
        secrets: filled.secrets.map(({ path: at, ...use }) => ({ ...use, place: (0,desired_state/* placeWithin */.xF)(place, at) })),
        values: document.values,
        problems: [
            ...problems,
            ...(0,problem_order/* without */.FF)(allowsUnset ? filled.problems : unfilled, problems),
            ...(0,problem_order/* without */.FF)([...wrongKeys, ...texts.problems], [...problems, ...unfilled]),
        ],
        unfilled,
        unset: filled.unset,
    };
}
/** The path as messages show it. An absolute one may name the workspace in another way. */
function shownPath(path, { files, workspace }) {
    const inner = (0,external_node_path_.relative)(workspace ?? '', files.resolve(path)).replaceAll('\\', '/');
    return workspace && !inner.startsWith('..') ? inner : path;
}
function unreadable(file, error) {
    if (!(error instanceof file_error/* FileError */.f))
        throw error;
    const { message: sentence, at } = error;
    return at === undefined ? { path: 'config', sentence } : { path: '', sentence, at: { file, ...at } };
}
/** Whether a path of a file is that of a text which may hold `${…}` of its own, or of one that names a file. */
const literalIn = (kinds) => ([name, ...path]) => {
    const kind = kinds.find((candidate) => candidate.name === name);
    if (kind === undefined)
        return false;
    const [field, ...inner] = (0,list_forms/* pathInEntry */.L)(kind, path);
    if (kind.literalFields?.includes(String(field)))
        return true;
    return (inner.at(-1) === 'file' && kind.fields[[field, ...inner.slice(0, -1)].join('.')]?.textFile !== undefined);
};


/***/ }),

/***/ 9274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ escapeVariables),
/* harmony export */   p: () => (/* binding */ fillIn)
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
    const unset = [];
    const secrets = [];
    const report = (path, sentence) => {
        problems.push((0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(place, path, sentence));
    };
    const fill = (text, path) => text.replaceAll(variable, (found, name, end) => {
        if (found === '$${')
            return '${';
        const filled = readVariable(name, end, env);
        if ('missing' in filled) {
            unset.push({ name: filled.name, problem: (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(place, path, filled.missing) });
            if (filled.isSecret)
                secrets.push({ name: filled.name, path, isSet: false });
            return found;
        }
        if ('problem' in filled) {
            report(path, filled.problem);
            // Not an empty text, which would be a problem of its own.
            return found;
        }
        if (filled.isSecret)
            secrets.push({ name: filled.name, path, isSet: true });
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
    return { value: walk(value, []), secrets, problems, unset };
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
        const missing = `needs the environment variable ${name}, which is ${state}: set it under env: of the step`;
        return { name, isSecret, missing };
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
/** Writes a value so that {@link fillIn} gives it back: `${` becomes `$${`. */
function escapeVariables(value) {
    if (typeof value === 'string')
        return value.replaceAll('${', () => '$${');
    if (Array.isArray(value))
        return value.map((item) => escapeVariables(item));
    if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.replaceAll('${', () => '$${'), escapeVariables(item)]));
}


/***/ })

};
