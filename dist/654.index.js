export const id = 654;
export const ids = [654];
export const modules = {

/***/ 3654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   literalSecrets: () => (/* binding */ literalSecrets),
/* harmony export */   secretsInNames: () => (/* binding */ secretsInNames)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8444);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8025);



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
    if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return [];
    return Object.entries(value).flatMap(([key, inner]) => typeof inner === 'string' ? (isCredential(key) ? inner : []) : credentialsIn(inner));
}
/**
 * Problems with secrets in names and identifiers: those are shown, and other entries refer to them.
 * @param entries of one file; of those that are not valid, nothing is said here
 * @param secrets where they stand in the file
 */
function secretsInNames(entries, secrets) {
    const byPlace = new Map(entries.map((entry) => [entry.place.path, entry]));
    const byEntry = Map.groupBy(secrets, ({ path: [kind = '', index] }) => {
        const single = byPlace.get(String(kind));
        return single?.kind.single
            ? single
            : byPlace.get((0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPath */ .jV)(String(kind), index === undefined ? [] : [index]));
    });
    return [...byEntry].flatMap(([entry, uses]) => (entry === undefined ? [] : secretsInNamesOf(entry, uses)));
}
function secretsInNamesOf(entry, secrets) {
    const { kind, spec, place } = entry;
    if (!kind.schema.safeParse(spec).success)
        return [];
    // A mark in place of each text with a secret in it shows which of them are parts of names.
    const marked = structuredClone(spec);
    const uses = new Map();
    for (const { name, path } of secrets) {
        const inner = path.slice(kind.single ? 1 : 2);
        const mark = `\uF8F0${JSON.stringify(inner).toLowerCase()}\uF8F1`;
        if (uses.has(mark))
            continue;
        uses.set(mark, { name, path: inner });
        setValueAt(marked, inner, mark);
    }
    const names = namesIn({ ...entry, spec: marked });
    return [...uses].flatMap(([mark, { name, path }]) => {
        if (!names.some((text) => text.includes(mark)))
            return [];
        const sentence = `uses ${name} in a name or an identifier, which is shown; use a LOGTO_VAR_… variable`;
        return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, path, sentence);
    });
}
/** All names in an entry. */
function namesIn({ kind, spec }) {
    const keyed = Object.entries(kind.fields).flatMap(([path, { compare, by = 'name' }]) => {
        const items = compare === 'keyed' ? valueAt(spec, path.split('.')) : [];
        return Array.isArray(items) ? items.map((item) => valueAt(item, [by])) : [];
    });
    return [
        ...kind.identifiersOf(spec),
        ...(kind.provides?.(spec).map(({ key }) => key) ?? []),
        ...(kind.referencesOf?.(spec).map(({ key }) => key) ?? []),
        ...keyed.filter((name) => typeof name === 'string'),
    ];
}
const valueAt = (value, path) => path.reduce((at, key) => ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(at) ? at[key] : undefined), value);
/** The values at a path, of which there are several where it leads through lists or to one. */
function valuesAt(value, path) {
    if (Array.isArray(value))
        return value.flatMap((item) => valuesAt(item, path));
    const [key, ...rest] = path;
    if (key === undefined)
        return [value];
    return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) ? valuesAt(value[key], rest) : [];
}
/** Sets a value in an object that nobody else has. */
function setValueAt(object, path, value) {
    const parent = path.slice(0, -1).reduce((at, key) => Reflect.get(Object(at), key), object);
    const last = path.at(-1);
    if (last !== undefined && typeof parent === 'object' && parent !== null)
        Reflect.set(parent, last, value);
}


/***/ }),

/***/ 8444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ withoutEmpty),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Whether a value says nothing: `""`, null, undefined, `[]` or `{}`. */
function isEmpty(value) {
    if (Array.isArray(value))
        return value.length === 0;
    if (isObject(value))
        return Object.keys(value).length === 0;
    return value === '' || value === null || value === undefined;
}
/** A JSON object without what is empty, at any depth. */
function withoutEmpty(value) {
    const entries = Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]);
    return Object.fromEntries(entries.filter(([, inner]) => !isEmpty(inner)));
}
function cleaned(value) {
    if (Array.isArray(value))
        return value.map((item) => cleaned(item)).filter((item) => !isEmpty(item));
    return isObject(value) ? withoutEmpty(value) : value;
}
/** The value of a JSON text; `undefined` when the text is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
