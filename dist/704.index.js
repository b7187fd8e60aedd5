export const id = 704;
export const ids = [704];
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
async function writeOver({ text, file, written }, edit) {
    if (edit === 'keep')
        return { text };
    const value = (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edited */ .oh)(written, edit);
    if (file.endsWith('.json'))
        return { text: editJson(text, value) };
    const [{ editYaml }, { stringify }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(998)]).then(__webpack_require__.bind(__webpack_require__, 6998)), __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19))]);
    for (const way of ways) {
        const candidate = attempt(() => editYaml(text, written, edit, way));
        // oxlint-disable-next-line no-await-in-loop
        if (candidate !== undefined && (await says(candidate, file, value)))
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
async function says(text, file, value) {
    const { document, problems } = await (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)(text, { file });
    return problems.length === 0 && (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(document?.value, value);
}
/** JSON with the indentation that it had, or on one line. */
function editJson(text, value) {
    const [, indent = /\n./.test(text) ? '  ' : ''] = /^\uFEFF?\s*\{\r?\n([ \t]+)/.exec(text) ?? [];
    const [end = ''] = /\r?\n?$/.exec(text) ?? [];
    const [mark = ''] = /^\uFEFF?/.exec(text) ?? [];
    const lines = JSON.stringify(value, null, indent);
    return mark + (text.includes('\r\n') ? lines.replaceAll('\n', '\r\n') : lines) + end;
}


/***/ }),

/***/ 205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pathInEntry),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   QG: () => (/* binding */ listFormOf),
/* harmony export */   QU: () => (/* binding */ formOf)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8444);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9733);


/** What a list of a file does to that of the files before it. */
const listForms = ['replace', 'add'];
/** How a list is written, when it is written in a form. */
const formOf = (written) => listForms.find((form) => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(written) && Object.keys(written).join() === form);
/** A list as it is, or `{ replace: list }` and `{ add: list }`, which say what it does. */
function listFormOf(written) {
    const form = formOf(written.value);
    const list = form && (0,_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .partOf */ .BU)(written, form);
    return form && list ? { form, list } : { list: written };
}
/** The entries of a kind as a file has them, each with its path from the key of the kind. */
function entriesOf({ single }, written) {
    if (single)
        return [{ entry: written, path: [] }];
    const form = formOf(written);
    const list = form && (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(written) ? written[form] : written;
    if (!Array.isArray(list))
        return [];
    return list.map((entry, index) => ({ entry, path: form ? [form, index] : [index] }));
}
/** A path of a file, from the key of a kind, as one from the entry that it leads into. */
function pathInEntry({ single }, path) {
    if (single)
        return [...path];
    return path.slice(typeof path[0] === 'string' ? 2 : 1);
}


/***/ }),

/***/ 9733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   q7: () => (/* binding */ keysIn)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8444);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8025);


/** What an object or a list has at a key; `undefined` when it has nothing there. */
function partOf({ value, origin }, key) {
    const { file, path, parts } = origin;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
        return undefined;
    return { value: Reflect.get(value, key), origin: parts?.get(key) ?? { file, path: [...path, key] } };
}
/** The items of a list; none when the value is not a list. */
function itemsOf(list) {
    if (list === undefined || !Array.isArray(list.value))
        return [];
    return list.value.flatMap((_, index) => partOf(list, index) ?? []);
}
/** The keys of an object; none when the value is not an object. */
const keysIn = (object) => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(object?.value) ? Object.keys(object.value) : [];
/** An object of parts, which the file of an origin was the last one to write. */
function objectOf(parts, { file, path }) {
    return {
        value: Object.fromEntries(parts.map(([key, { value }]) => [key, value])),
        origin: { file, path, parts: new Map(parts.map(([key, { origin }]) => [key, origin])) },
    };
}
/** A list of items, which the file of an origin was the last one to write. */
function listOf(items, { file, path }) {
    return {
        value: items.map(({ value }) => value),
        origin: { file, path, parts: new Map(items.map(({ origin }, index) => [index, origin])) },
    };
}
/** The place of what is at a path of a value: in the file that wrote it. */
function placeOf(origin, path = []) {
    const [key, ...rest] = path;
    const part = key === undefined ? undefined : origin.parts?.get(key);
    if (part)
        return placeOf(part, rest);
    const own = (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .placeWithin */ .xF)(origin.file, [...origin.path, ...path]);
    if (path.length > 0 || origin.parts === undefined)
        return own;
    return {
        ...own,
        position: (inner) => (inner.length === 0 ? own : placeOf(origin, inner)).position?.([]),
        within: (inner) => placeOf(origin, inner),
    };
}


/***/ })

};
