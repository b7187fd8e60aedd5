export const id = 891;
export const ids = [891];
export const modules = {

/***/ 9272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTenantConfig: () => (/* binding */ readTenantConfig)
/* harmony export */ });
/* harmony import */ var _shared_concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(427);

/**
 * Reads the whole configuration of a tenant. What Logto made itself is left out, and so are secrets.
 * @param atOnce entries of a kind that are read at once
 * @throws LogtoError
 */
async function readTenantConfig(kinds, context, atOnce) {
    // Names stand for ids in every kind, so all of them have to be known first.
    const lists = await Promise.all(kinds.map(async (kind) => {
        const list = await kind.list(context);
        for (const { id, spec } of list)
            context.ids.add(kind.name, id, kind.identifiersOf(spec));
        return { kind, list: list.filter(({ protectedReason: builtIn }) => builtIn === undefined) };
    }));
    return Promise.all(lists.map(async ({ kind, list }) => {
        const whole = await (0,_shared_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapConcurrent */ ._)(list, atOnce, (present) => withDetails(kind, present, context));
        const leftOut = new Set();
        const entries = whole.map((spec) => {
            const entry = shown({ ...spec }, '', { kind, leftOut, emptyTexts: false });
            // Some texts are empty where there has to be one.
            return kind.schema.safeParse(entry).success
                ? entry
                : shown({ ...spec }, '', { kind, leftOut, emptyTexts: true });
        });
        return { kind, entries, leftOut: [...leftOut] };
    }));
}
async function withDetails(kind, present, context) {
    const relations = new Set(Object.keys(kind.fields).filter((field) => kind.fields[field]?.relation));
    if (!kind.readRelations || relations.size === 0)
        return present.spec;
    return { ...present.spec, ...(await kind.readRelations(present, relations, context)) };
}
/** A copy in which neither secrets nor empty values are. */
function shown(value, path, showing) {
    const { kind, leftOut, emptyTexts } = showing;
    const kept = Object.entries(value).flatMap(([key, inner]) => {
        const at = path === '' ? key : `${path}.${key}`;
        if (inner === undefined || inner === null || (inner === '' && !emptyTexts))
            return [];
        const rule = kind.fields[at];
        if (rule?.secret || rule?.creationOnly) {
            leftOut.add(at);
            return [];
        }
        const isPlain = typeof inner === 'object' && !Array.isArray(inner) && rule?.compare !== 'whole';
        return [[key, isPlain ? shown({ ...inner }, at, showing) : inner]];
    });
    return Object.fromEntries(kept);
}


/***/ })

};
