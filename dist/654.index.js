export const id = 654;
export const ids = [654,444];
export const modules = {

/***/ 3654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   literalSecrets: () => (/* binding */ literalSecrets),
/* harmony export */   secretsInNames: () => (/* binding */ secretsInNames)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8444);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8025);


/** Names of headers and settings that hold credentials. The others beside them, such as a host, are hidden but not masked. */
const credentialName = /pass|pwd|secret|token|key|auth|credential|cookie|session|private/i;
/** The secrets that stand in a file itself, in fields that are secret. */
function literalSecrets(entries) {
    return entries.flatMap(({ kind, spec }) => Object.entries(kind.fields)
        .filter(([, rule]) => rule.secret)
        .flatMap(([path]) => {
        const value = valueAt(spec, path.split('.'));
        return typeof value === 'string' ? value : credentialsIn(value);
    }));
}
function credentialsIn(value) {
    if (Array.isArray(value))
        return value.flatMap((item) => credentialsIn(item));
    if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return [];
    return Object.entries(value).flatMap(([key, inner]) => typeof inner === 'string' ? (credentialName.test(key) ? inner : []) : credentialsIn(inner));
}
/**
 * Problems with secrets in names and identifiers: those are shown, and other entries refer to them.
 * @param entries of one file; of those that are not valid, nothing is said here
 * @param secrets where they stand in the file
 */
function secretsInNames(entries, secrets) {
    return secrets.flatMap(({ name, path }) => {
        const [kindName, index] = path;
        const entry = entries.find(({ kind, place }) => kind.name === kindName && (kind.single || place.path === `${kind.name}[${String(index)}]`));
        if (entry === undefined || !entry.kind.schema.safeParse(entry.spec).success)
            return [];
        const inner = path.slice(entry.kind.single ? 1 : 2);
        // A text is part of a name when the names change with it.
        const changed = { ...entry, spec: withValueAt(entry.spec, inner, 'another text') };
        if (namesIn(entry) === namesIn(changed))
            return [];
        const sentence = `uses ${name} in a name or an identifier, which is shown; take a variable named LOGTO_VAR_…`;
        return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(entry.place, inner, sentence);
    });
}
/** All names in an entry, as one text to compare. */
function namesIn({ kind, spec }) {
    const keyed = Object.entries(kind.fields).flatMap(([path, { compare, by = 'name' }]) => {
        const items = compare === 'keyed' ? valueAt(spec, path.split('.')) : [];
        return Array.isArray(items) ? items.map((item) => valueAt(item, [by])) : [];
    });
    return JSON.stringify([
        kind.identifiersOf(spec),
        kind.provides?.(spec),
        kind.referencesOf?.(spec).map(({ key }) => key),
        keyed,
    ]);
}
const valueAt = (value, path) => path.reduce((at, key) => ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(at) ? at[key] : undefined), value);
/** A copy of an object with another value at a path in it. */
function withValueAt(object, path, value) {
    const copy = structuredClone(object);
    const parent = path.slice(0, -1).reduce((at, key) => Reflect.get(Object(at), key), copy);
    const last = path.at(-1);
    if (last !== undefined && typeof parent === 'object' && parent !== null)
        Reflect.set(parent, last, value);
    return copy;
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
