export const id = 365;
export const ids = [365];
export const modules = {

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


/***/ })

};
