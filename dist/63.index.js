export const id = 63;
export const ids = [63,444];
export const modules = {

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
