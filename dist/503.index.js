export const id = 503;
export const ids = [503,365];
export const modules = {

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

/***/ 503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTenantConfig: () => (/* binding */ readTenantConfig)
});

// EXTERNAL MODULE: ./build/http/failure.js
var failure = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(8444);
// EXTERNAL MODULE: ./build/config/kinds/id-set.js
var id_set = __webpack_require__(3531);
// EXTERNAL MODULE: ./build/config/kinds/index.js + 36 modules
var kinds = __webpack_require__(6845);
// EXTERNAL MODULE: ./build/config/read-current.js
var read_current = __webpack_require__(3179);
// EXTERNAL MODULE: ./build/config/compare.js
var config_compare = __webpack_require__(6228);
;// CONCATENATED MODULE: ./build/config/export/defaults.js


/**
 * An entry without what a new entry, or a new tenant, has by itself. Lists of items by name keep all of them. Fields that the
 * schema needs stay.
 */
function withoutDefaults(kind, entry) {
    const isValid = (candidate) => kind.schema.safeParse(candidate).success;
    const shorter = Object.entries(entry).map(([field, value]) => [
        field,
        withoutDefault(kind, value, (0,json/* ownValue */.eC)(kind.defaults ?? {}, field), field),
    ]);
    const shortest = shorter.reduce(withField, entry);
    if (isValid(shortest))
        return shortest;
    return shorter.reduce((rest, one) => {
        const candidate = withField(rest, one);
        return isValid(candidate) ? candidate : rest;
    }, entry);
}
/** An entry with another value of a field, or without it. The order of the fields stays. */
const withField = (entry, [field, value]) => Object.fromEntries(Object.entries({ ...entry, [field]: value }).filter(([, inner]) => inner !== undefined));
/** @returns `undefined` for what need not be declared at all */
function withoutDefault(kind, value, byDefault, path) {
    const { compare, by = 'name', verbatim } = kind.fields[path] ?? {};
    if (verbatim)
        return (0,config_compare/* isIdentical */.q)(value, byDefault) ? undefined : value;
    const isUnordered = compare === 'set' || compare === 'unordered';
    const inOrder = (list) => (isUnordered ? sorted(list) : list);
    if ((0,config_compare/* isSame */.Ft)(inOrder(value), inOrder(byDefault)))
        return undefined;
    if (Array.isArray(value) && compare === 'keyed') {
        return value.map((item) => (0,json/* isObject */.Gv)(item) ? fieldsWithoutDefaults(kind, item, {}, path, by) : item);
    }
    if (!(0,json/* isObject */.Gv)(value) || compare === 'whole')
        return value;
    const rest = fieldsWithoutDefaults(kind, value, (0,json/* isObject */.Gv)(byDefault) ? byDefault : {}, path);
    return Object.keys(rest).length === 0 ? undefined : rest;
}
/** @param name the field that names an item of a list, which stays */
function fieldsWithoutDefaults(kind, value, defaults, path, name) {
    return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => {
        if (key === name)
            return [[key, inner]];
        const rest = withoutDefault(kind, inner, (0,json/* ownValue */.eC)(defaults, key), `${path}.${key}`);
        return rest === undefined ? [] : [[key, rest]];
    }));
}
const sorted = (list) => Array.isArray(list) ? list.map((item) => JSON.stringify(item)).toSorted() : list;

// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/config/document.js + 2 modules
var config_document = __webpack_require__(4482);
// EXTERNAL MODULE: ./build/config/kinds/kind.js
var kinds_kind = __webpack_require__(2737);
// EXTERNAL MODULE: ./build/config/reading/numerals.js
var numerals = __webpack_require__(5585);
;// CONCATENATED MODULE: ./build/config/export/entry.js





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
    return kind.personal || kind.single ? '' : (0,problem/* quote */.hD)(name);
}
/** How an entry without a name is called when all of it is left out. */
const wholeOf = (kind) => (kind.personal ? `a ${kind.singular}` : kind.name);
/** A field of an entry, with names in place of what is personal: `oidcClientMetadata.redirectUris of "web"`. */
function called(kind, path, name) {
    const rules = path.filter((key) => typeof key !== 'number').map(String);
    const hidden = rules.findIndex((_, index) => (0,kinds_kind/* isHiddenField */.ZH)(kind.fields[rules.slice(0, index + 1).join('.')] ?? {}));
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
            if ((0,json/* isEmpty */.Im)(inner))
                return [];
            leftOut.push({ what: at, reason: 'it is secret', isExpected: true });
            return [];
        }
        if (!(0,json/* isObject */.Gv)(inner) || rule?.compare === 'whole' || rule?.verbatim)
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
        if ((0,json/* isObject */.Gv)(inner) && isWritableKey(key))
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
        return (0,numerals/* problemOfJsonNumber */.m)(JSON.stringify(value), value) === undefined;
    if (Array.isArray(value))
        return value.every((item) => isWritable(item));
    if (!(0,json/* isObject */.Gv)(value))
        return true;
    return Object.entries(value).every(([key, inner]) => isWritableKey(key) && isWritable(inner));
}
const isWritableKey = (key) => key !== '__proto__' && key.length <= config_document/* longestKey */.C;
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
    while (at.length > 0 && (0,json/* valueAt */.fK)(entry, at) === undefined)
        at = at.slice(0, -1);
    const last = at.at(-1);
    if (last === undefined)
        return undefined;
    const copy = structuredClone(entry);
    const parent = (0,json/* valueAt */.fK)(copy, at.slice(0, -1));
    if (Array.isArray(parent))
        parent.splice(Number(last), 1);
    else if ((0,json/* isObject */.Gv)(parent))
        Reflect.deleteProperty(parent, last);
    return { entry: copy, path: at };
}
const rulePath = (path) => path
    .filter((key) => typeof key !== 'number')
    .map(String)
    .join('.');

// EXTERNAL MODULE: ./build/config/export/former.js
var export_former = __webpack_require__(3365);
;// CONCATENATED MODULE: ./build/config/export/order.js

const byText = (one, other) => (one < other ? -1 : Number(one > other));
/** Entries by name, unless Logto keeps them in an order of their own. */
function sortedByName(kind, list) {
    if (kind.createdInOrder)
        return [...list];
    const nameOf = ({ current }) => kind.identifiersOf(current.spec)[0] ?? '';
    return list.toSorted((one, other) => byText(nameOf(one), nameOf(other)));
}
/** An entry with its lists sorted whose order does not count. */
function withSortedSets(kind, spec) {
    const sorted = (value, path) => {
        const { compare, by = 'name' } = kind.fields[path] ?? {};
        if (compare === 'whole')
            return value;
        if (Array.isArray(value)) {
            const items = value.map((item) => sorted(item, path));
            if (compare === undefined || compare === 'merge')
                return items;
            const keyOf = (item) => String((0,json/* isObject */.Gv)(item) ? item[by] : item);
            return items.toSorted((one, other) => byText(keyOf(one), keyOf(other)));
        }
        if (!(0,json/* isObject */.Gv)(value))
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner, path === '' ? key : `${path}.${key}`)]));
    };
    return Object.assign({}, sorted({ ...spec }, ''));
}
/** A valid entry with its fields in the order of the schema, and keys of the user's own by name. */
const withSortedKeys = (kind, entry) => 
// A schema takes the fields that it knows in its own order.
kind.schema.parse(sortedKeys(entry));
function sortedKeys(value) {
    if (Array.isArray(value))
        return value.map((item) => sortedKeys(item));
    if (!(0,json/* isObject */.Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value)
        .toSorted(([one], [other]) => byText(one, other))
        .map(([key, inner]) => [key, sortedKeys(inner)]));
}

// EXTERNAL MODULE: ./build/config/references.js
var references = __webpack_require__(5125);
;// CONCATENATED MODULE: ./build/config/export/references.js


const unresolvable = 'it refers to what the file does not declare';
/**
 * Cuts the references to what neither the file nor a new tenant has, until there are none.
 * @param isKept whether a field stays as a file has it
 */
function withoutDanglingReferences(states, isKept) {
    const placed = states.flatMap(({ kind, entries }) => entries.map((declarable, index) => ({ kind, declarable, place: { path: `${kind.name} ${index}` } })));
    const declared = placed.flatMap(({ kind, declarable: { entry: spec }, place }) => spec === undefined ? [] : [{ kind, spec, place }]);
    const kinds = new Map(declared.map(({ kind, place }) => [place.path, kind]));
    const dangling = new Map((0,references/* danglingReferences */.pt)(declared).flatMap(({ place, path }) => {
        const kind = kinds.get(place.path);
        return kind && isKept(kind, path) ? [] : [[place.path, path]];
    }));
    if (dangling.size === 0)
        return [...states];
    const cut = states.map(({ kind, entries }) => ({
        kind,
        entries: entries.map((declarable, index) => {
            const path = dangling.get(`${kind.name} ${index}`);
            return path === undefined ? declarable : withoutReference(kind, declarable, path);
        }),
    }));
    return withoutDanglingReferences(cut, isKept);
}
function withoutReference(kind, declarable, path) {
    const { entry = {}, leftOut } = declarable;
    const name = nameIn(kind, entry);
    const cut = withoutValueAt(kind, entry, path);
    if (cut === undefined) {
        const whole = { what: name || wholeOf(kind), reason: unresolvable };
        return { ...declarable, entry: undefined, leftOut: [...leftOut, whole] };
    }
    const rest = asDeclared(kind, cut.entry);
    const field = cut.path.filter((key) => typeof key === 'string').join('.');
    const what = [kind.personal ? '' : field, name].filter(Boolean).join(' of ');
    const reference = { what, reason: unresolvable };
    return { ...declarable, entry: rest.entry, leftOut: [...leftOut, reference, ...rest.leftOut] };
}

;// CONCATENATED MODULE: ./build/config/export/with-former.js




/** An entry with other values at some paths, as far as those exist. */
function withValuesOf(entry, other, paths) {
    const copy = (0,json/* withoutPaths */.fx)(entry, paths);
    for (const path of paths) {
        const keys = path.split('.');
        const [parent, value] = [(0,json/* valueAt */.fK)(copy, keys.slice(0, -1)), (0,json/* valueAt */.fK)(other, keys)];
        if ((0,json/* isObject */.Gv)(parent) && value !== undefined)
            Reflect.set(parent, keys.at(-1) ?? '', value);
    }
    return copy;
}
/**
 * An entry with `null` for what a file declares and the tenant does not have, where a file can declare that.
 * @param current the entry in the tenant
 * @param former the entry of the file
 */
function withNulls(kind, entry, current, former) {
    const absent = fieldsOf(kind, former, []).filter((path) => (0,json/* isObject */.Gv)((0,json/* valueAt */.fK)(entry, path.slice(0, -1))) &&
        (0,json/* valueAt */.fK)(entry, path) === undefined &&
        (0,json/* isEmpty */.Im)((0,json/* valueAt */.fK)(current, path)));
    return absent.reduce((rest, path) => {
        const candidate = withNullAt(rest, path);
        return kind.schema.safeParse(candidate).success ? candidate : rest;
    }, entry);
}
function withNullAt(entry, path) {
    const copy = structuredClone(entry);
    const parent = (0,json/* valueAt */.fK)(copy, path.slice(0, -1));
    if ((0,json/* isObject */.Gv)(parent))
        Reflect.set(parent, path.at(-1) ?? '', null);
    return copy;
}
/** The paths of the values in an entry; objects of which all or nothing is declared are values. */
function fieldsOf(kind, value, path) {
    return Object.entries(value).flatMap(([key, inner]) => {
        const at = [...path, key];
        const { compare, secret, creationOnly, verbatim } = kind.fields[at.join('.')] ?? {};
        if (secret || creationOnly || verbatim)
            return [];
        return (0,json/* isObject */.Gv)(inner) && compare !== 'whole' ? fieldsOf(kind, inner, at) : [at];
    });
}
/** The secrets of a file that differ from those of the tenant, as far as Logto shows them: `config of "github-universal"`. */
function otherSecrets(kind, current, former) {
    const name = nameIn(kind, current);
    return changesOf(kind, current, former)
        .filter(({ path, to }) => kind.fields[path]?.secret && !(0,export_former/* hasUnset */.S8)(JSON.stringify(to)))
        .map(({ path }) => called(kind, path.split('.'), name));
}
/** Whether a plan of the file would not change the entry. */
const isAsDeclared = (kind, current, former) => changesOf(kind, current, former).length === 0;
const changesOf = (kind, current, former) => (0,config_compare/* compareEntry */.uM)(former, current, { ...kind, exact: false, holdsSecret: () => false }).changes;

;// CONCATENATED MODULE: ./build/config/export/read.js











/**
 * Reads the whole configuration of a tenant, as a file can declare it. What Logto made itself is left out, and so are secrets,
 * and what no file can declare. Entries, sets and keys are sorted, because Logto's order is that of their creation.
 * @throws RequestError
 */
async function readTenantConfig(context, { withUsers, former }) {
    const isExported = ({ personal }) => withUsers || personal !== true;
    const isKept = ({ fields }, path) => path.some((_, index) => !isExported(fields[path.slice(0, index + 1).join('.')] ?? {}));
    // Names stand for ids in every kind, so all of them have to be known first.
    const lists = await Promise.all(kinds.kinds.filter(isExported).map(async (kind) => ({ kind, list: await listIfKnown(kind, context) })));
    const states = await Promise.all(lists.map(async ({ kind, list }) => {
        const declared = former?.entries.filter((entry) => entry.kind === kind) ?? [];
        if (list === undefined)
            return unknown(kind, 'this Logto does not have it');
        if (kind.appliedAlways)
            return readUnshown(kind, list, declared);
        const { matched, leftOut } = matchByName(kind, list, declared);
        const fields = Object.keys(kind.fields).filter((field) => isExported(kind.fields[field] ?? {}));
        const kept = (0,id_set/* without */.FF)(Object.keys(kind.fields), fields);
        const read = await (0,read_current/* withRelations */.oi)(kind, matched.map((one) => ({ current: one.current, fields, ...declaredIn(one) })), context);
        const whole = read.map((current, index) => ({ current, former: matched[index]?.former }));
        return { kind, entries: sortedByName(kind, whole).map((one) => declarable(kind, one, kept)), leftOut };
    }));
    const resolved = withoutDanglingReferences(states, isKept);
    return states.map(({ kind, leftOut, ...state }, index) => {
        const entries = resolved[index]?.entries ?? [];
        return {
            ...state,
            kind,
            entries: entries.flatMap((entry) => exported(kind, entry)),
            leftOut: eachOnce([...leftOut, ...entries.flatMap((entry) => leftOutOf(entry))]),
            otherSecrets: entries.flatMap(({ current, former: own }) => own === undefined ? [] : otherSecrets(kind, current.spec, own.spec)),
        };
    });
}
/** The entries of a kind; `undefined` when Logto has no such route: a self-hosted one may be older than the kind. */
async function listIfKnown(kind, context) {
    try {
        return await (0,read_current/* listEntries */.fi)(kind, context);
    }
    catch (error) {
        if ((0,failure/* refusalOf */.Of)(error)?.status === 404)
            return undefined;
        throw error;
    }
}
const unknown = (kind, reason) => ({
    kind,
    entries: [],
    leftOut: [{ what: kind.name, reason, isExpected: true }],
    isUnknown: true,
});
/** A kind whose content Logto does not show, but only whether there is some. */
function readUnshown(kind, list, [former]) {
    const isThere = ({ spec }) => kind.appliedAlways?.(spec) !== undefined;
    const [current] = list;
    const { leftOut, isUnknown } = unknown(kind, 'Logto does not show its content');
    if (current === undefined || !isThere(current)) {
        const entries = current && former ? [{ current, former, entry: current.spec, leftOut: [] }] : [];
        return { kind, entries, leftOut: [] };
    }
    const isDeclared = former === undefined || isThere(former);
    return { kind, entries: [], leftOut, ...(isDeclared ? { isUnknown } : {}) };
}
/**
 * Separates what Logto made itself, unless the file declares it, and the entries that share a name, which a file cannot tell
 * apart.
 */
function matchByName(kind, list, declared) {
    const own = list.filter(({ protectedReason }) => protectedReason === undefined);
    const byName = Map.groupBy(own.flatMap((entry) => kind.identifiersOf(entry.spec).map((name) => ({ name, entry }))), ({ name }) => name);
    const groups = [...byName.values()].filter(({ length }) => length > 1);
    const shared = new Set(groups.flat().map(({ entry }) => entry));
    const repeated = groups.map(([first, ...others]) => {
        const name = first ? nameIn(kind, first.entry.spec) : '';
        return { what: name || kind.name, reason: `the tenant has ${others.length + 1} of this name` };
    });
    const distinct = list.filter((entry) => !shared.has(entry));
    const former = (0,export_former/* matchFormer */.t7)(kind, distinct, declared);
    const matched = distinct
        .filter((current) => current.protectedReason === undefined || former.has(current))
        .map((current) => ({ current, former: former.get(current) }));
    return { matched, leftOut: [...repeated, ...nameless(kind, list)] };
}
/** People without a name that a file could call them by, also as members of organizations. */
function nameless(kind, list) {
    const reasons = list.flatMap(({ protectedReason }) => protectedReason ?? []);
    if (!kind.personal || reasons[0] === undefined)
        return [];
    const what = `${reasons.length} ${kind.singular}${reasons.length === 1 ? '' : 's'}`;
    return [{ what, reason: 'nothing identifies them in a file' }];
}
const declaredIn = ({ former }) => (former ? { declared: former.spec } : {});
/** @param kept fields that are not read, and stay as the file has them */
function declarable(kind, { current, former }, kept) {
    const spec = former ? withValuesOf(current.spec, former.spec, kept) : (0,json/* withoutPaths */.fx)(current.spec, kept);
    return { current, former, ...asDeclared(kind, withSortedSets(kind, spec)) };
}
function exported(kind, { current, former, entry }) {
    if (entry === undefined)
        return [];
    const ordered = withSortedKeys(kind, entry);
    const brief = withoutDefaults(kind, ordered);
    if (former === undefined)
        return [{ entry: ordered, brief }];
    const whole = { entry: withNulls(kind, ordered, current.spec, former.spec), brief, former };
    const isProtected = current.protectedReason !== undefined && isAsDeclared(kind, current.spec, former.spec);
    return [isProtected ? { ...whole, isProtected } : whole];
}
/** What is left out of an entry, but for the secrets that the file has. */
function leftOutOf({ former, leftOut }) {
    if (former === undefined)
        return leftOut;
    return leftOut.filter(({ what, isExpected }) => isExpected !== true || (0,json/* valueAt */.fK)(former.spec, what.split('.')) === undefined);
}
const eachOnce = (all) => [
    ...new Map(all.map((one) => [`${one.what} ${one.reason}`, one])).values(),
];


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
