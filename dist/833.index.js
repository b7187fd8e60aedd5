export const id = 833;
export const ids = [833,365,197];
export const modules = {

/***/ 4332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cH: () => (/* binding */ editFields),
/* harmony export */   ls: () => (/* binding */ editList),
/* harmony export */   nw: () => (/* binding */ editItems),
/* harmony export */   oh: () => (/* binding */ edited)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8444);
/* harmony import */ var _list_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(205);


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
/** An edit of a list that may be written as `{ replace: list }` or `{ add: list }`, which stays. */
function editList(written, edit) {
    const form = (0,_list_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .formOf */ .QU)(written);
    if (form === undefined || !(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(written))
        return edit(Array.isArray(written) ? written : []);
    return editFields(written, [[form, editList(written[form], edit)]]);
}
/** The value that an edit leads to. */
function edited(written, edit) {
    if (edit === 'keep')
        return written;
    if ('value' in edit)
        return edit.value;
    if ('fields' in edit) {
        const before = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(written) ? written : {};
        return Object.fromEntries(edit.fields.map(([key, inner]) => [key, edited((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .eC)(before, key), inner)]));
    }
    const before = Array.isArray(written) ? written : [];
    return edit.items.map(({ from, edit: inner }) => edited(before[from ?? -1], inner));
}


/***/ }),

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

/**
 * The value of a field as a file has it: `${` is escaped, and the values of secrets are their variables, but for fields whose
 * text has its own `${`.
 */
const asWritten = ({ literalFields }, field, value, secrets) => (literalFields?.includes(field) ? value : (0,variables/* escapeVariables */.j)(value, secrets));
/** The same for an entry. */
const entryAsWritten = (kind, entry, secrets) => Object.fromEntries(Object.entries(entry).map(([field, value]) => [field, asWritten(kind, field, value, secrets)]));

// EXTERNAL MODULE: ./build/config/export/edit.js
var edit = __webpack_require__(4332);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(8444);
// EXTERNAL MODULE: ./build/config/compare.js
var compare = __webpack_require__(6228);
// EXTERNAL MODULE: ./build/config/export/former.js
var former = __webpack_require__(3365);
// EXTERNAL MODULE: ./build/config/unset.js
var unset = __webpack_require__(4330);
// EXTERNAL MODULE: ./build/config/export/named-texts.js
var named_texts = __webpack_require__(8382);
;// CONCATENATED MODULE: ./build/config/export/keep-entry.js








/** What becomes of an entry of a file, so that it says what the tenant has, and as far as it says so already, stays as it is. */
const keepEntry = (kind, { written, declared, current, brief }, options) => {
    const at = { kind, path: '', isExact: false, ...options };
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
    if (Array.isArray(declared) && Array.isArray(current)) {
        const added = Array.isArray(brief) ? brief : [];
        return (0,edit/* editList */.ls)(written, (list) => keepList({ written: list, declared, current, brief: added }, inner));
    }
    if (isEqual(declared, current, inner) || fits(written, declared, current, at))
        return 'keep';
    if ((0,named_texts/* isInFile */.s)(rule, written, current))
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
    const names = namesByName(declared.map((item) => nameOf(item)), current.map((item) => nameOf(item)));
    const stays = written.flatMap((item, from) => {
        const own = declared[from];
        const name = names.get(nameOf(own));
        const [now, added] = [find(current, name), find(brief, name)];
        if (!(0,json/* isObject */.Gv)(item) || !(0,json/* isObject */.Gv)(own) || !(0,json/* isObject */.Gv)(now))
            return [];
        return [{ from, edit: keepFields(item, own, now, (0,json/* isObject */.Gv)(added) ? added : {}, at) }];
    });
    const known = new Set(names.values());
    const added = brief.filter((item) => !known.has(nameOf(item)));
    return [...stays, ...added.map((item) => ({ edit: { value: writtenAt(item, at) } }))];
}
/** The names of items in the tenant by those in the file: the same, or the only one that fits where variables are not set. */
function namesByName(declared, current) {
    const names = new Map(declared.map((name) => [name, name]));
    const others = current.filter((name) => !names.has(name));
    for (const name of declared.filter((one) => (0,unset/* holdsUnset */.q)(one) && !current.includes(one))) {
        const [own, ...further] = others.filter((other) => (0,former/* fitsUnset */.k)(name, other));
        const rivals = declared.filter((one) => (0,former/* fitsUnset */.k)(one, own));
        if (own !== undefined && further.length === 0 && rivals.length === 1)
            names.set(name, own);
    }
    return names;
}
/** Items whose order and repeats do not count, in the order of the file. */
function keepUnordered({ written, declared, current }, at) {
    const left = new Map(current.map((now) => [identityOf(now), now]));
    const isThere = declared.map((item) => left.has(identityOf(item)));
    for (const item of declared)
        left.delete(identityOf(item));
    const stays = written.flatMap((item, from) => {
        if (isThere[from])
            return [{ from, edit: 'keep' }];
        if (!(0,unset/* holdsUnset */.q)(declared[from]))
            return [];
        const [fitting] = [...left].find(([, now]) => fits(item, declared[from], now, at)) ?? [];
        if (fitting === undefined)
            return [];
        left.delete(fitting);
        return [{ from, edit: 'keep' }];
    });
    return [...stays, ...[...left.values()].map((item) => ({ edit: { value: writtenAt(item, at) } }))];
}
/** Items in the order of the tenant. One that changed is edited where it stands. */
function keepOrdered({ written, declared, current }, at) {
    const free = new Set(written.keys());
    const places = Map.groupBy(free, (place) => identityOf(declared[place]));
    const withVariables = [...free].filter((place) => (0,unset/* holdsUnset */.q)(declared[place]));
    const same = current.map((now) => {
        const isFitting = (place) => fits(written[place], declared[place], now, at);
        const from = places.get(identityOf(now))?.find((place) => free.has(place)) ??
            withVariables.find((place) => free.has(place) && isFitting(place));
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
/** The same for what is identical: the order of keys does not count. Lists may be too long to compare each item with each. */
const identityOf = (value) => JSON.stringify(value, (_, inner) => (0,json/* isObject */.Gv)(inner) ? Object.fromEntries(Object.entries(inner).toSorted(byKey)) : inner) ?? '';
const byKey = ([one], [other]) => (one < other ? -1 : 1);
const isEqual = (declared, current, { isExact }) => isExact ? (0,compare/* isIdentical */.q)(declared, current) : (0,compare/* isSame */.Ft)(declared, current);
/** Whether a text of a file may be that of the tenant, because variables in it are not set. */
const fits = (written, declared, current, at) => typeof written === 'string' &&
    /(?<!\$)\$\{LOGTO_/.test(written) &&
    at.kind.literalFields?.includes(fieldOf(at)) !== true &&
    (0,former/* fitsUnset */.k)(declared, current);
const writtenAt = (value, at) => asWritten(at.kind, fieldOf(at), value, at.secrets);
const fieldOf = ({ path }) => path.split('.')[0] ?? '';

// EXTERNAL MODULE: ./build/config/secrets.js
var config_secrets = __webpack_require__(3654);
;// CONCATENATED MODULE: ./build/config/export/keep-file.js





/**
 * What becomes of a file, so that it says what a tenant has. What it says already stays as it is written, in its place; what an
 * export does not read stays as well.
 * @param withUsers whether users, and what names them, were read
 */
function keepFile({ written, secrets: all }, states, withUsers) {
    const secrets = withoutNames(all, states);
    const isKept = ({ personal }) => !withUsers && personal === true;
    const byName = new Map(states.map((state) => [state.kind.name, state]));
    const stays = Object.entries(written).flatMap(([key, value]) => {
        const state = byName.get(key);
        const edit = state === undefined || state.isUnknown ? 'keep' : keepKind(state, value, { isKept, secrets });
        return edit === undefined ? [] : [[key, edit]];
    });
    const added = states.flatMap(({ kind, entries }) => Object.hasOwn(written, kind.name) || !isSaid(entries)
        ? []
        : [[kind.name, { value: keep_file_valueOf(kind, entries, secrets) }]]);
    return (0,edit/* editFields */.cH)(written, added.reduce(withKind, stays));
}
/** Whether a file has something to say of a kind. */
const isSaid = (entries) => entries.some(({ brief }) => Object.keys(brief).length > 0);
/** What a file says of a kind that it does not have yet. */
function keep_file_valueOf(kind, entries, secrets = []) {
    const written = entries.map(({ brief }) => entryAsWritten(kind, brief, secrets));
    return kind.single ? written[0] : written;
}
/** The secrets that no name has: a name is shown everywhere, and cannot have variables of secrets. */
function withoutNames(secrets, states) {
    const names = states.flatMap(({ kind, entries }) => entries.flatMap(({ entry: spec }) => (0,config_secrets/* namesIn */.wX)({ kind, spec })));
    return secrets.filter(({ value }) => !names.some((name) => name.includes(value)));
}
/** Adds a kind before those that come after it in a new file. */
function withKind(fields, added) {
    const later = new Set(targets/* kindNames */.$.slice(targets/* kindNames */.$.indexOf(added[0]) + 1));
    const place = fields.findIndex(([key]) => later.has(key));
    return place === -1 ? [...fields, added] : fields.toSpliced(place, 0, added);
}
function keepKind({ kind, entries }, written, options) {
    const keep = ({ entry: current, brief, former, isProtected }) => {
        if (former === undefined)
            return { value: entryAsWritten(kind, brief, options.secrets) };
        const { written: own, spec: declared } = former;
        return isProtected ? 'keep' : keepEntry(kind, { written: own, declared, current, brief }, options);
    };
    if (kind.single)
        return keepSingle(kind, entries[0], written, keep);
    const byPlace = new Map(entries.map((entry) => [entry.former?.index, entry]));
    const added = entries.filter(({ former }) => former === undefined);
    return (0,edit/* editList */.ls)(written, (list) => {
        const stays = list.flatMap((_, from) => {
            const entry = byPlace.get(from);
            return entry === undefined ? [] : [{ from, edit: keep(entry) }];
        });
        return (0,edit/* editItems */.nw)(list, [...stays, ...added.map((entry) => ({ edit: keep(entry) }))]);
    });
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

/***/ 3654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LM: () => (/* binding */ secretsInNames),
/* harmony export */   pE: () => (/* binding */ literalSecrets),
/* harmony export */   wX: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8444);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9853);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8025);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5125);
/* harmony import */ var _kinds_kind_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2737);
/* harmony import */ var _kinds_requests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2077);






/** What the names of headers and settings that hold credentials end in. Others beside them are hidden, but not masked. */
const credentialWords = new Set('pass password passwd passphrase pwd secret token key apikey authorization credential credentials cookie pat'.split(' '));
/** `clientSecret`, `x-api-key`, `SMTP_PASS_2`, but not `tokenEndpoint`. */
function isCredential(name) {
    const words = name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).filter((word) => word !== '');
    return credentialWords.has((words.at(-1) ?? '').toLowerCase());
}
/** The secrets that stand in a file itself, in fields that are secret. */
function literalSecrets(entries) {
    return entries.flatMap(({ kind, spec }) => Object.entries(kind.fields)
        .filter(([, rule]) => rule.secret)
        .flatMap(([path]) => valuesAt(spec, path.split('.')).flatMap((value) => typeof value === 'string' ? value : credentialsIn(value))));
}
function credentialsIn(value) {
    if (Array.isArray(value))
        return value.flatMap((item) => credentialsIn(item));
    if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value))
        return [];
    return Object.entries(value).flatMap(([key, inner]) => typeof inner === 'string' ? (isCredential(key) ? inner : []) : credentialsIn(inner));
}
/**
 * Problems with secrets that would be shown: in names and identifiers, to which other entries refer, and in texts that are
 * taken in another form than the variable has, in which nothing hides them.
 * @param entries all that are declared; of those that are not valid, nothing is said here
 * @param root what they were read from
 * @param uses where secrets stand in the files
 */
function secretsInNames(entries, root, uses) {
    if (uses.length === 0)
        return [];
    const byPlace = Map.groupBy(uses, ({ place }) => (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfPlace */ .A8)(place));
    return [...Map.groupBy(entries, ({ kind }) => kind)].flatMap(([{ name, single }, own]) => own.flatMap((entry, index) => {
        const written = single ? root[name] : (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(root[name], [index]);
        return shownSecretsOf(entry, secretsIn(written, entry.place, byPlace), written);
    }));
}
/** Where secrets stand in a value. */
function secretsIn(value, place, byPlace) {
    const walk = (at, path) => {
        if (typeof at === 'string') {
            const uses = byPlace.get((0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfPlace */ .A8)((0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .placeWithin */ .xF)(place, path))) ?? [];
            return uses.map(({ name, isSet }) => ({ name, path, isSet }));
        }
        if (Array.isArray(at))
            return at.flatMap((item, index) => walk(item, [...path, index]));
        return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(at) ? Object.entries(at).flatMap(([key, item]) => walk(item, [...path, key])) : [];
    };
    return walk(value, []);
}
function shownSecretsOf(entry, secrets, written) {
    const { kind, spec, place } = entry;
    if (secrets.length === 0 || !kind.schema.safeParse(spec).success)
        return [];
    // A mark in place of each text with a secret in it shows which of them are parts of names.
    const marked = structuredClone(spec);
    const uses = new Map();
    for (const { name, path, isSet } of secrets) {
        const key = JSON.stringify(path);
        if (uses.has(key))
            continue;
        const mark = `\uF8F0${uses.size}\uF8F1`;
        const isReshaped = isSet && !(0,_kinds_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .isHiddenAt */ .sp)(kind, path) && isOther((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(written, path), (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(spec, path));
        uses.set(key, { name, path, mark, isReshaped });
        setValueAt(marked, path, mark);
    }
    const named = new Set(namesIn({ ...entry, spec: marked }).flatMap((name) => name.match(marks) ?? []));
    return [...uses.values()].flatMap(({ name, path, mark, isReshaped }) => {
        if (named.has(mark)) {
            const sentence = `uses ${name} in a name or an identifier, which is shown; use a LOGTO_VAR_… variable`;
            return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(place, path, sentence);
        }
        if (!isReshaped)
            return [];
        const sentence = `uses ${name} where Logto stores another form of the text, which would be shown; use a LOGTO_VAR_… variable`;
        return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(place, path, sentence);
    });
}
const marks = /\uF8F0\d+\uF8F1/g;
/** Whether a text is taken as another one: in lower case, as a domain, or without a part, as an origin. */
function isOther(written, taken) {
    if (typeof written !== 'string' || typeof taken !== 'string')
        return false;
    return (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_5__/* .toSingleLine */ .OX)(written) !== (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_5__/* .toSingleLine */ .OX)(taken);
}
/** All names in an entry. */
/** The names in an entry, which are shown: its own, those of its items, and those that it refers to. */
function namesIn(entry) {
    const { kind, spec } = entry;
    return [
        ...(0,_references_js__WEBPACK_IMPORTED_MODULE_1__/* .ownNamesOf */ .gh)(entry),
        ...(kind.provides?.(spec).map(({ key }) => key) ?? []),
        ...(kind.referencesOf?.(spec).map(({ key }) => key) ?? []),
        // What names files says so in messages.
        ...(kind.readFiles ? (0,_kinds_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .shownTexts */ .aX)(kind, spec) : []),
    ];
}
/** The values at a path, of which there are several where it leads through lists or to one. */
function valuesAt(value, path) {
    if (Array.isArray(value))
        return value.flatMap((item) => valuesAt(item, path));
    const [key, ...rest] = path;
    if (key === undefined)
        return [value];
    return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value) ? valuesAt(value[key], rest) : [];
}
/** Sets a value in an object that nobody else has. */
function setValueAt(object, path, value) {
    const parent = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(object, path.slice(0, -1));
    const last = path.at(-1);
    if (last !== undefined && typeof parent === 'object' && parent !== null)
        Reflect.set(parent, last, value);
}


/***/ })

};
