export const id = 654;
export const ids = [654];
export const modules = {

/***/ 2077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   aX: () => (/* binding */ shownTexts),
/* harmony export */   pJ: () => (/* binding */ sendable)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2857);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8444);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2737);




/** The texts of an entry that a plan shows, so that messages may repeat them. */
function shownTexts({ fields = {}, personal }, spec) {
    const textsAt = (value, path) => {
        if ((0,_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .isHiddenField */ .ZH)(fields[path] ?? {}))
            return [];
        if (typeof value === 'string')
            return [value];
        if (Array.isArray(value))
            return value.flatMap((item) => textsAt(item, path));
        if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
            return [];
        return Object.entries(value).flatMap(([key, item]) => textsAt(item, path === '' ? key : `${path}.${key}`));
    };
    return personal ? [] : textsAt({ ...spec }, '');
}
/** The fields for a request: a copy without the empty values that only leaving them out clears. */
function sendable({ fields }, body) {
    const cleared = Object.keys(fields).filter((path) => fields[path]?.clearedByOmission);
    return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutPaths */ .fx)(body, cleared, _shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isEmpty */ .Im);
}
/** A thing by its name, for messages: `the role "Customer"`. */
function titleOf(singular, name = '') {
    return `the ${singular} ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)}`;
}
/** A list of the Management API, which comes in pages or as a whole. */
function readList(api, doing, path, row, paged = false) {
    return paged ? api.list(doing, path, row) : api.get(doing, path, zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(row));
}


/***/ }),

/***/ 3654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   literalSecrets: () => (/* binding */ literalSecrets),
/* harmony export */   secretsInNames: () => (/* binding */ secretsInNames)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8444);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9853);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8025);
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
 * @param entries of one file; of those that are not valid, nothing is said here
 * @param file what the file holds, and where secrets stand in it
 */
function secretsInNames(entries, { value, secrets }) {
    const byPlace = new Map(entries.map((entry) => [entry.place.path, entry]));
    const byEntry = Map.groupBy(secrets, ({ path: [kind = '', index] }) => {
        const single = byPlace.get(String(kind));
        return single?.kind.single
            ? single
            : byPlace.get((0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPath */ .jV)(String(kind), index === undefined ? [] : [index]));
    });
    return [...byEntry].flatMap(([entry, uses]) => entry === undefined ? [] : shownSecretsOf(entry, uses, value));
}
function shownSecretsOf(entry, secrets, file) {
    const { kind, spec, place } = entry;
    if (!kind.schema.safeParse(spec).success)
        return [];
    // A mark in place of each text with a secret in it shows which of them are parts of names.
    const marked = structuredClone(spec);
    const uses = new Map();
    for (const { name, path, isSet } of secrets) {
        const inner = path.slice(kind.single ? 1 : 2);
        const mark = `\uF8F0${JSON.stringify(inner).toLowerCase()}\uF8F1`;
        if (uses.has(mark))
            continue;
        const isReshaped = isSet && !(0,_kinds_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .isHiddenAt */ .sp)(kind, inner) && isOther((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(file, path), (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(spec, inner));
        uses.set(mark, { name, path: inner, isReshaped });
        setValueAt(marked, inner, mark);
    }
    const names = namesIn({ ...entry, spec: marked });
    return [...uses].flatMap(([mark, { name, path, isReshaped }]) => {
        if (names.some((text) => text.includes(mark))) {
            const sentence = `uses ${name} in a name or an identifier, which is shown; use a LOGTO_VAR_… variable`;
            return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, path, sentence);
        }
        if (!isReshaped)
            return [];
        const sentence = `uses ${name} where Logto stores another form of the text, which would be shown; use a LOGTO_VAR_… variable`;
        return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, path, sentence);
    });
}
/** Whether a text is taken as another one: in lower case, as a domain, or without a part, as an origin. */
function isOther(written, taken) {
    if (typeof written !== 'string' || typeof taken !== 'string')
        return false;
    return (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_5__/* .toSingleLine */ .O)(written) !== (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_5__/* .toSingleLine */ .O)(taken);
}
/** All names in an entry. */
function namesIn({ kind, spec }) {
    const keyed = Object.entries(kind.fields).flatMap(([path, { compare, by = 'name' }]) => {
        const items = compare === 'keyed' ? (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(spec, path.split('.')) : [];
        return Array.isArray(items) ? items.map((item) => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(item, [by])) : [];
    });
    return [
        ...kind.identifiersOf(spec),
        ...(kind.provides?.(spec).map(({ key }) => key) ?? []),
        ...(kind.referencesOf?.(spec).map(({ key }) => key) ?? []),
        ...keyed.filter((name) => typeof name === 'string'),
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
