export const id = 704;
export const ids = [704];
export const modules = {

/***/ 4332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cH: () => (/* binding */ editFields),
/* harmony export */   nw: () => (/* binding */ editItems),
/* harmony export */   oh: () => (/* binding */ edited)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8444);

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
/** The value that an edit leads to. */
function edited(written, edit) {
    if (edit === 'keep')
        return written;
    if ('value' in edit)
        return edit.value;
    if ('fields' in edit) {
        const before = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(written) ? written : {};
        return Object.fromEntries(edit.fields.map(([key, inner]) => [key, edited((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .eC)(before, key), inner)]));
    }
    const before = Array.isArray(written) ? written : [];
    return edit.items.map(({ from, edit: inner }) => edited(before[from ?? -1], inner));
}


/***/ }),

/***/ 1704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeOver: () => (/* binding */ writeOver)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4482);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4332);



/** Ways to edit a text, from the one that leaves most as it is to the one that always works but for comments. */
const ways = [
    { isCopied: true, isExpanded: false },
    { isCopied: false, isExpanded: false },
    { isCopied: false, isExpanded: true },
];
/** Writes an edit into a file. The text is read back: it has exactly the value that the edit leads to. */
async function writeOver({ text, path, written }, edit) {
    if (edit === 'keep')
        return { text };
    const value = (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edited */ .oh)(written, edit);
    if (path.endsWith('.json'))
        return { text: editJson(text, value) };
    const [{ editYaml }, { stringify }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(998)]).then(__webpack_require__.bind(__webpack_require__, 6998)), __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19))]);
    for (const way of ways) {
        const candidate = attempt(() => editYaml(text, written, edit, way));
        // oxlint-disable-next-line no-await-in-loop
        if (candidate !== undefined && (await says(candidate, path, value)))
            return { text: candidate };
    }
    return { text: stringify(value, { lineWidth: 0 }), isPlain: true };
}
/** The library refuses to write an alias without its anchor. */
function attempt(work) {
    try {
        return work();
    }
    catch {
        return undefined;
    }
}
async function says(text, path, value) {
    const { document, problems } = await (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)(text, { file: path });
    return problems.length === 0 && (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(document?.value, value);
}
/** JSON with the indentation that it had. */
function editJson(text, value) {
    const [, indent = '  '] = /^\uFEFF?\s*\{\r?\n([ \t]+)/.exec(text) ?? [];
    const [end = ''] = /\r?\n?$/.exec(text) ?? [];
    const [mark = ''] = /^\uFEFF?/.exec(text) ?? [];
    const lines = JSON.stringify(value, null, indent);
    return mark + (text.includes('\r\n') ? lines.replaceAll('\n', '\r\n') : lines) + end;
}


/***/ })

};
