export const id = 380;
export const ids = [380,365];
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

/***/ 3365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ fitsUnset),
/* harmony export */   readFormer: () => (/* binding */ readFormer),
/* harmony export */   t: () => (/* binding */ matchFormer)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8444);
/* harmony import */ var _shared_hide_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3410);
/* harmony import */ var _kinds_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6845);
/* harmony import */ var _list_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(205);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4291);
/* harmony import */ var _read_part_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6529);
/* harmony import */ var _unset_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4330);







/**
 * Reads a file that an export is written over. Its variables need not be set.
 * @returns that, or what is wrong with the texts that it names
 */
async function readFormer(text, path, context) {
    const beside = { kinds: _kinds_index_js__WEBPACK_IMPORTED_MODULE_0__.kinds, isAlone: true, valuesBefore: 0 };
    const part = await (0,_read_part_js__WEBPACK_IMPORTED_MODULE_3__/* .readPart */ .o)(path, beside, { ...context, allowsUnset: true });
    const { file, content, written: value, problems } = part;
    const plain = content && (0,_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .mergeFiles */ .A)([content], _kinds_index_js__WEBPACK_IMPORTED_MODULE_0__.kinds)?.value;
    if (content === undefined || problems.length > 0)
        return { problems };
    const [written, values] = [(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value) ? value : {}, (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(plain) ? plain : {}];
    const entries = _kinds_index_js__WEBPACK_IMPORTED_MODULE_0__.kinds.flatMap((kind) => {
        const filled = (0,_list_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(kind, values[kind.name]);
        return (0,_list_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(kind, written[kind.name]).flatMap(({ entry, path: at }, index) => {
            const filledEntry = filled[index]?.entry;
            if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(entry) || !(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(filledEntry))
                return [];
            const { data: spec = filledEntry } = kind.schema.safeParse(filledEntry);
            return [{ kind, index, path: [kind.name, ...at], written: entry, spec }];
        });
    });
    const names = [...new Set(part.unset.map(({ name }) => name))];
    const secrets = secretsOf(context.env);
    const place = content.origin.file;
    return { value: { text, file, place, written, entries, unset: names, secrets }, problems: [] };
}
const secretsOf = (env) => Object.entries(env)
    .flatMap(([name, value = '']) => (isSecret(name, value) ? [{ name, value }] : []))
    .toSorted((one, other) => other.value.length - one.value.length);
/** Whether a file may have a variable with this value. */
const isSecret = (name, value) => /^LOGTO_SECRET_\w+$/.test(name) && (0,_shared_hide_js__WEBPACK_IMPORTED_MODULE_5__/* .isLongEnough */ .Rb)(value) && !/[\r\n]$/.test(value);
/** Whether a text of the tenant is that of the file, with some text for each variable that is not set. */
function fitsUnset(filled, value) {
    if (typeof filled !== 'string' || !(0,_unset_js__WEBPACK_IMPORTED_MODULE_6__/* .holdsUnset */ .q)(filled) || typeof value !== 'string')
        return false;
    const [first = '', ...others] = filled.split(_unset_js__WEBPACK_IMPORTED_MODULE_6__/* .unsetVariable */ .g);
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
    const byName = Map.groupBy(list.flatMap((current) => kind.identifiersOf(current.spec).map((name) => ({ name, current }))), ({ name }) => name);
    for (const entry of former) {
        const named = kind.identifiersOf(entry.spec).flatMap((name) => byName.get(name) ?? []);
        const found = named.find(({ current }) => !matches.has(current));
        if (found !== undefined)
            matches.set(found.current, entry);
    }
    const matched = new Set(matches.values());
    for (const entry of former.filter((one) => !matched.has(one))) {
        const names = kind.identifiersOf(entry.spec).filter((name) => (0,_unset_js__WEBPACK_IMPORTED_MODULE_6__/* .holdsUnset */ .q)(name));
        if (names.length === 0)
            continue;
        const isMatch = (current) => kind.identifiersOf(current.spec).some((name) => names.some((declared) => fitsUnset(declared, name)));
        const [own, ...others] = list.filter((current) => current.protectedReason === undefined && !matches.has(current) && isMatch(current));
        if (own !== undefined && others.length === 0)
            matches.set(own, entry);
    }
    return matches;
}


/***/ }),

/***/ 8380:
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

// EXTERNAL MODULE: ./build/config/export/entry.js
var export_entry = __webpack_require__(2934);
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
    const name = (0,export_entry/* nameIn */.ZC)(kind, entry);
    const cut = (0,export_entry/* withoutValueAt */.$x)(kind, entry, path);
    if (cut === undefined) {
        const whole = { what: name || (0,export_entry/* wholeOf */.l2)(kind), reason: unresolvable };
        return { ...declarable, entry: undefined, leftOut: [...leftOut, whole] };
    }
    const rest = (0,export_entry/* asDeclared */.Pe)(kind, cut.entry);
    const field = cut.path.filter((key) => typeof key === 'string').join('.');
    const what = [kind.personal ? '' : field, name].filter(Boolean).join(' of ');
    const reference = { what, reason: unresolvable };
    return { ...declarable, entry: rest.entry, leftOut: [...leftOut, reference, ...rest.leftOut] };
}

// EXTERNAL MODULE: ./build/config/unset.js
var unset = __webpack_require__(4330);
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
    const name = (0,export_entry/* nameIn */.ZC)(kind, current);
    return changesOf(kind, current, former)
        .filter(({ path, to }) => kind.fields[path]?.secret && !(0,unset/* holdsUnset */.q)(JSON.stringify(to)))
        .map(({ path }) => (0,export_entry/* called */.Ab)(kind, path.split('.'), name));
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
        const name = first ? (0,export_entry/* nameIn */.ZC)(kind, first.entry.spec) : '';
        return { what: name || kind.name, reason: `the tenant has ${others.length + 1} of this name` };
    });
    const distinct = list.filter((entry) => !shared.has(entry));
    const former = (0,export_former/* matchFormer */.t)(kind, distinct, declared);
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
    return { current, former, ...(0,export_entry/* asDeclared */.Pe)(kind, withSortedSets(kind, spec)) };
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


/***/ })

};
