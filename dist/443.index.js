export const id = 443;
export const ids = [443,624];
export const modules = {

/***/ 7624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ withSecrets),
/* harmony export */   e: () => (/* binding */ keptFor),
/* harmony export */   secretsIn: () => (/* binding */ secretsIn)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8444);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4482);
/* harmony import */ var _kinds_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3345);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4087);




/**
 * Finds the secrets in a file that an export replaces: passwords, configs of connectors and the like, mostly variables.
 * @param text the file; one that cannot be read has none
 */
async function secretsIn(text, file) {
    const { document } = await (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocument */ .u)(text, { file });
    if (document === undefined)
        return new Map();
    const { root = {} } = (0,_validate_js__WEBPACK_IMPORTED_MODULE_2__/* .readRoot */ .XD)(document.value, _kinds_index_js__WEBPACK_IMPORTED_MODULE_1__.kinds, document.place);
    const { entries } = (0,_validate_js__WEBPACK_IMPORTED_MODULE_2__/* .validateRoot */ .xT)(root, _kinds_index_js__WEBPACK_IMPORTED_MODULE_1__.kinds, document.place);
    return new Map(entries.flatMap(({ kind, spec, place }) => {
        const written = writtenAt(document.value, kind, place.path);
        const secrets = secretFields(kind).flatMap((path) => {
            const value = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(written, path);
            return value === undefined || value === null ? [] : [{ path, value }];
        });
        return kind.identifiersOf(spec).map((name) => [keyOf(kind, name), secrets]);
    }));
}
/** An entry as it is written, because a variable does not have the form of the secret that it stands for. */
function writtenAt(file, { name }, path) {
    const value = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(file) ? file[name] : undefined;
    const [, index] = /\[(\d+)\]$/.exec(path) ?? [];
    return Array.isArray(value) ? value[Number(index)] : value;
}
const secretFields = (kind) => Object.entries(kind.fields)
    .filter(([, rule]) => rule.secret || rule.creationOnly || kind.appliedAlways !== undefined)
    .map(([path]) => path.split('.'));
const keyOf = ({ name }, identifier) => `${name} ${identifier}`;
/** The secrets of an entry. */
function keptFor(secrets, kind, spec) {
    const names = kind.identifiersOf(spec).map((name) => keyOf(kind, name));
    return secrets.get(names.find((name) => secrets.has(name)) ?? '') ?? [];
}
/** An entry with its secrets, as far as what they stand in is there. */
function withSecrets(entry, secrets) {
    const copy = structuredClone(entry);
    for (const { path, value } of secrets) {
        const parent = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(copy, path.slice(0, -1));
        if ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(parent))
            Reflect.set(parent, path.at(-1) ?? '', value);
    }
    return copy;
}


/***/ }),

/***/ 2443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

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
// EXTERNAL MODULE: ./build/config/kinds/index.js + 35 modules
var kinds = __webpack_require__(3345);
// EXTERNAL MODULE: ./build/config/read-current.js
var read_current = __webpack_require__(3179);
// EXTERNAL MODULE: ./build/config/references.js
var references = __webpack_require__(5125);
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
/**
 * An entry of a tenant as a file declares it: without what is empty, and values that a file cannot hold or declare.
 * @param secrets those of the entry that a file has, instead of being left out
 */
function asDeclared(kind, spec, secrets) {
    const kept = new Set(secrets.map(({ path }) => path.join('.')));
    const shown = withoutSecrets(kind, spec);
    const written = writablePart(kind, shown.entry, nameIn(kind, spec));
    const valid = validPart(kind, written.entry, nameIn(kind, spec));
    const hidden = shown.leftOut.filter(({ what }) => !kept.has(what));
    return { ...valid, secrets, leftOut: [...hidden, ...written.leftOut, ...valid.leftOut] };
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

// EXTERNAL MODULE: ./build/config/export/kept-secrets.js
var kept_secrets = __webpack_require__(7624);
;// CONCATENATED MODULE: ./build/config/export/read.js








/**
 * Reads the whole configuration of a tenant, as a file can declare it. What Logto made itself is left out, and so are secrets,
 * and what no file can declare. Entries and sets are sorted by name, because Logto's order is that of their creation.
 * @throws RequestError
 */
async function readTenantConfig(context, { withUsers, secrets }) {
    const isExported = ({ personal }) => withUsers || personal !== true;
    // Names stand for ids in every kind, so all of them have to be known first.
    const lists = await Promise.all(kinds.kinds.filter(isExported).map(async (kind) => ({ kind, list: await listIfKnown(kind, context) })));
    const states = await Promise.all(lists.map(async ({ kind, list }) => {
        if (list === undefined)
            return withoutEntries(kind, 'this Logto does not have it');
        if (kind.appliedAlways)
            return unreadable(kind, list, secrets);
        const fields = Object.keys(kind.fields).filter((field) => isExported(kind.fields[field] ?? {}));
        const others = (0,id_set/* without */.FF)(Object.keys(kind.fields), fields);
        const { declarable, leftOut } = splitByName(kind, list);
        const queries = declarable.map((current) => ({ current, fields }));
        const whole = await (0,read_current/* withRelations */.oi)(kind, queries, context);
        const entries = sortedByName(kind, whole).map(({ spec }) => asDeclared(kind, withSortedSets(kind, (0,json/* withoutPaths */.fx)(spec, others)), (0,kept_secrets/* keptFor */.e)(secrets, kind, spec)));
        return { kind, entries, leftOut };
    }));
    return withoutDanglingReferences(states).map(({ kind, entries, leftOut }) => ({
        kind,
        entries: entries.flatMap(({ entry, secrets: kept }) => entry === undefined ? [] : { entry, secrets: kept }),
        leftOut: eachOnce([...leftOut, ...entries.flatMap((entry) => entry.leftOut)]),
    }));
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
const withoutEntries = (kind, reason) => ({
    kind,
    entries: [],
    leftOut: [{ what: kind.name, reason, isExpected: true }],
});
/** A kind whose content Logto does not show: what the file says of it stays. */
function unreadable(kind, list, secrets) {
    const isThere = list.some((current) => kind.appliedAlways?.(current.spec, current) !== undefined);
    if (!isThere)
        return { kind, entries: [], leftOut: [] };
    const kept = (0,kept_secrets/* keptFor */.e)(secrets, kind, {});
    if (kept.length === 0)
        return withoutEntries(kind, 'Logto does not show its content');
    return { kind, entries: [{ entry: {}, secrets: kept, leftOut: [] }], leftOut: [] };
}
/** Separates what Logto made itself, and the entries that share a name, which a file cannot tell apart. */
function splitByName(kind, list) {
    const own = list.filter(({ protectedReason }) => protectedReason === undefined);
    const byName = Map.groupBy(own.flatMap((entry) => kind.identifiersOf(entry.spec).map((name) => ({ name, entry }))), ({ name }) => name);
    const groups = [...byName.values()].filter(({ length }) => length > 1);
    const shared = new Set(groups.flat().map(({ entry }) => entry));
    const repeated = groups.map(([first, ...others]) => {
        const name = first ? nameIn(kind, first.entry.spec) : '';
        return { what: name || kind.name, reason: `the tenant has ${others.length + 1} of this name` };
    });
    return {
        declarable: own.filter((entry) => !shared.has(entry)),
        leftOut: [...repeated, ...nameless(kind, list)],
    };
}
/** People without a name that a file could call them by, also as members of organizations. */
function nameless(kind, list) {
    const reasons = list.flatMap(({ protectedReason }) => protectedReason ?? []);
    if (!kind.personal || reasons[0] === undefined)
        return [];
    const what = `${reasons.length} ${kind.singular}${reasons.length === 1 ? '' : 's'}`;
    return [{ what, reason: 'nothing identifies them in a file' }];
}
const byText = (one, other) => (one < other ? -1 : Number(one > other));
/** Entries by name, unless Logto keeps them in an order of their own. */
function sortedByName(kind, list) {
    if (kind.createdInOrder)
        return [...list];
    const nameOf = ({ spec }) => kind.identifiersOf(spec)[0] ?? '';
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
const unresolvable = 'it refers to what the file does not declare';
/** Cuts the references to what neither the file nor a new tenant has, until there are none. */
function withoutDanglingReferences(states) {
    const placed = states.flatMap(({ kind, entries }) => entries.map((declarable, index) => ({ kind, declarable, place: { path: `${kind.name} ${index}` } })));
    const declared = placed.flatMap(({ kind, declarable: { entry: spec }, place }) => spec === undefined ? [] : [{ kind, spec, place }]);
    const dangling = new Map((0,references/* danglingReferences */.pt)(declared).map(({ place, path }) => [place.path, path]));
    if (dangling.size === 0)
        return [...states];
    return withoutDanglingReferences(states.map((state) => ({
        ...state,
        entries: state.entries.map((declarable, index) => {
            const path = dangling.get(`${state.kind.name} ${index}`);
            return path === undefined ? declarable : withoutReference(state.kind, declarable, path);
        }),
    })));
}
function withoutReference(kind, { entry = {}, secrets, leftOut }, path) {
    const name = nameIn(kind, entry);
    const cut = withoutValueAt(kind, entry, path);
    if (cut === undefined) {
        return { secrets, leftOut: [...leftOut, { what: name || wholeOf(kind), reason: unresolvable }] };
    }
    const rest = asDeclared(kind, cut.entry, secrets);
    const field = cut.path.filter((key) => typeof key === 'string').join('.');
    const what = [kind.personal ? '' : field, name].filter(Boolean).join(' of ');
    return { ...rest, leftOut: [...leftOut, { what, reason: unresolvable }, ...rest.leftOut] };
}
const eachOnce = (all) => [
    ...new Map(all.map((one) => [`${one.what} ${one.reason}`, one])).values(),
];


/***/ })

};
