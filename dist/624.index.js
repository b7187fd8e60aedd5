export const id = 624;
export const ids = [624];
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


/***/ })

};
