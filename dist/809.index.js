export const id = 809;
export const ids = [809];
export const modules = {

/***/ 5809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTenantConfig: () => (/* binding */ readTenantConfig),
/* harmony export */   writeJson: () => (/* binding */ writeJson),
/* harmony export */   writeYaml: () => (/* binding */ writeYaml)
/* harmony export */ });
/* harmony import */ var _http_pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6858);
/* harmony import */ var _shared_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(427);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8444);
/* harmony import */ var _kinds_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4604);
/* harmony import */ var _read_current_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3179);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9274);






/**
 * Reads the whole configuration of a tenant. What Logto made itself is left out, and so are secrets.
 * @throws RequestError
 */
async function readTenantConfig(context) {
    // Names stand for ids in every kind, so all of them have to be known first.
    const lists = await Promise.all(_kinds_index_js__WEBPACK_IMPORTED_MODULE_1__.kinds.map(async (kind) => {
        const list = await (0,_read_current_js__WEBPACK_IMPORTED_MODULE_2__/* .listEntries */ .fi)(kind, context);
        return { kind, list: list.filter(({ protectedReason }) => protectedReason === undefined) };
    }));
    return Promise.all(lists.map(async ({ kind, list }) => {
        const fields = Object.keys(kind.fields);
        const whole = await (0,_shared_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrent */ ._k)(list, _http_pace_js__WEBPACK_IMPORTED_MODULE_0__/* .maxConcurrentRequests */ .m, (current) => (0,_read_current_js__WEBPACK_IMPORTED_MODULE_2__/* .withRelations */ .oi)(kind, current, fields, context));
        const shown = whole.map(({ spec }) => asDeclared(kind, spec));
        return {
            kind,
            entries: shown.map(({ entry }) => entry),
            leftOut: [...new Set(shown.flatMap(({ leftOut }) => leftOut))],
        };
    }));
}
/** An entry as a file declares it, without secrets and what is empty, but for texts that must not be missing. */
function asDeclared(kind, spec) {
    const withoutEmpty = shownPart(kind, { ...spec }, '', false);
    return kind.schema.safeParse(withoutEmpty.entry).success
        ? withoutEmpty
        : shownPart(kind, { ...spec }, '', true);
}
function shownPart(kind, value, path, emptyTexts) {
    const leftOut = [];
    const kept = Object.entries(value).flatMap(([key, inner]) => {
        const at = path === '' ? key : `${path}.${key}`;
        if (inner === undefined || inner === null || (inner === '' && !emptyTexts))
            return [];
        const rule = kind.fields[at];
        if (rule?.secret || rule?.creationOnly) {
            leftOut.push(at);
            return [];
        }
        if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(inner) || rule?.compare === 'whole')
            return [[key, inner]];
        const part = shownPart(kind, inner, at, emptyTexts);
        leftOut.push(...part.leftOut);
        return [[key, part.entry]];
    });
    return { entry: Object.fromEntries(kept), leftOut };
}
/**
 * Writes a configuration as YAML. What was left out is named in a comment, and `${` is written so that it is read as text.
 * Kinds of which there is nothing are left out.
 * @param schema address of the JSON Schema, with which the file begins, so that editors know it
 */
async function writeYaml(states, schema) {
    const { Document, isScalar, visit } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const head = `# yaml-language-server: $schema=${schema}\n`;
    const parts = declared(states).map(({ kind, value, leftOut }) => {
        const comment = leftOut.map((field) => `# ${field} is left out: it is secret.\n`).join('');
        const document = new Document({ [kind.name]: value });
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
/** Writes a configuration as JSON, which has no comments. */
function writeJson(states, schema) {
    const root = Object.fromEntries(declared(states).map(({ kind, value }) => [kind.name, value]));
    return `${JSON.stringify({ $schema: schema, ...root }, null, 2)}\n`;
}
function declared(states) {
    return states
        .filter(({ entries }) => entries.length > 0)
        .map(({ kind, entries, leftOut }) => ({
        kind,
        leftOut,
        value: (0,_variables_js__WEBPACK_IMPORTED_MODULE_3__.escapeVariables)(kind.single ? entries[0] : entries, kind.literalFields ?? []),
    }));
}


/***/ })

};
