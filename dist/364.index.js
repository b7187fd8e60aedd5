export const id = 364;
export const ids = [364];
export const modules = {

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


/** How a list can change the list of the files before it: `{ replace: list }` or `{ add: list }`. */
const listForms = ['replace', 'add'];
/** The form that a list is written in; `undefined` for a plain list. */
const formOf = (written) => listForms.find((form) => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(written) && Object.keys(written).join() === form);
/** A list, and the form that it is written in. */
function listFormOf(written) {
    const form = formOf(written.value);
    const list = form && (0,_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .partOf */ .BU)(written, form);
    return form && list ? { form, list } : { list: written };
}
/** The entries of a kind in a file, each with its path from the key of the kind. */
function entriesOf({ single }, written) {
    if (single)
        return [{ entry: written, path: [] }];
    const form = formOf(written);
    const list = form && (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(written) ? written[form] : written;
    if (!Array.isArray(list))
        return [];
    return list.map((entry, index) => ({ entry, path: form ? [form, index] : [index] }));
}
/** Converts a path that begins at the key of a kind into a path that begins at the entry. */
function pathInEntry({ single }, path) {
    if (single)
        return [...path];
    return path.slice(typeof path[0] === 'string' ? 2 : 1);
}


/***/ }),

/***/ 4291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ mergeFiles)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8444);
/* harmony import */ var _list_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(205);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9733);
/* harmony import */ var _schema_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(243);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9274);





/**
 * Merges files, each over those before it: entries by their identifiers, and their fields as a plan merges them with the
 * tenant. A value of a wrong type stays as it is, so that validation finds it.
 * @param files the value of each file, an object
 * @returns `undefined` when there are no files
 */
function mergeFiles(files, kinds) {
    return files.reduce((earlier, later) => mergeFile(earlier, later, kinds), undefined);
}
function mergeFile(earlier, later, kinds) {
    return mergeKeys(earlier, later, (key, one, other) => {
        const kind = kinds.find(({ name }) => name === key);
        if (kind)
            return mergeKind(kind, one, other);
        return key === 'prune' ? mergePrune(one, other) : other;
    });
}
/** Merges objects key by key. */
function mergeKeys(earlier, later, merge) {
    const keys = new Set([...(0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .keysIn */ .q7)(earlier), ...(0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .keysIn */ .q7)(later)]);
    const parts = [...keys].flatMap((key) => {
        const [one, other] = [earlier && (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .partOf */ .BU)(earlier, key), (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .partOf */ .BU)(later, key)];
        const merged = other ? merge(key, one, other) : one;
        return merged ? [[key, merged]] : [];
    });
    return (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(parts, later.origin);
}
function mergePrune(earlier, later) {
    if (earlier && !Array.isArray(earlier.value))
        return earlier;
    return Array.isArray(later.value) ? (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)([...(0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(earlier), ...(0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(later)], later.origin) : later;
}
function mergeKind(kind, earlier, later) {
    const entryAt = { kind, rule: '', schemas: (0,_schema_options_js__WEBPACK_IMPORTED_MODULE_3__/* .optionsOf */ .cz)(kind.schema) };
    if (kind.single)
        return mergeValue(earlier, later, entryAt);
    const { form, list } = (0,_list_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .listFormOf */ .QG)(later);
    if (earlier && !Array.isArray(earlier.value))
        return earlier;
    if (!Array.isArray(list.value))
        return later;
    const merge = (one, other) => mergeValue(one, other, entryAt);
    const items = mergeItems(form === 'replace' ? [] : (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(earlier), (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(list), {
        namesOf: ({ value }) => kind.identifiersOf((0,_validate_js__WEBPACK_IMPORTED_MODULE_2__/* .validPartOf */ .jt)(kind, value)),
        merge,
    });
    return (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(items, list.origin);
}
const within = ({ kind, rule, schemas }, key) => ({
    kind,
    rule: rule === '' ? key : `${rule}.${key}`,
    schemas: (0,_schema_options_js__WEBPACK_IMPORTED_MODULE_3__/* .optionsWithin */ .A_)(schemas, key),
});
/** Merges a value by the rule of its field, see {@link FieldRule}. */
function mergeValue(earlier, later, at) {
    const { compare } = at.kind.fields[at.rule] ?? {};
    if (compare === 'whole')
        return later;
    if ((0,_schema_options_js__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .Lv)(at.schemas))
        return mergeList(earlier, later, at);
    if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(later.value))
        return later;
    const former = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(earlier?.value) ? earlier : undefined;
    return mergeKeys(former, later, (key, one, other) => mergeValue(one, other, within(at, key)));
}
function mergeList(earlier, later, at) {
    const { compare, by = 'name', spell = (name) => name } = at.kind.fields[at.rule] ?? {};
    const isAddedTo = compare === 'set' || compare === 'keyed';
    const { form = isAddedTo ? 'add' : 'replace', list } = (0,_list_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .listFormOf */ .QG)(later);
    if (!Array.isArray(list.value))
        return later;
    const kept = form === 'replace' ? [] : (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(earlier);
    const itemAt = { ...at, schemas: (0,_schema_options_js__WEBPACK_IMPORTED_MODULE_3__/* .optionsWithin */ .A_)(at.schemas, 0) };
    const merge = (one, other) => mergeItem(one, other, itemAt);
    const items = compare === 'keyed'
        ? mergeItems(kept, (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(list), { namesOf: (item) => textsOf((0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .partOf */ .BU)(item, by)).map(spell), merge })
        : withFurther(kept, (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(list).map((item) => merge(undefined, item)));
    return (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(items, list.origin);
}
/** Merges an item of a list. It has the rule of the list, and is no list itself. */
function mergeItem(earlier, later, at) {
    if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(later.value))
        return later;
    return mergeKeys(earlier, later, (key, one, other) => mergeValue(one, other, within(at, key)));
}
const textsOf = (part) => (typeof part?.value === 'string' ? [part.value] : []);
/** The items of a list, followed by the items of another list that it lacks. */
function withFurther(kept, others) {
    const known = new Set(kept.map(({ value }) => JSON.stringify(value)));
    return [...kept, ...others.filter(({ value }) => !known.has(JSON.stringify(value)))];
}
/**
 * Merges lists by the names of their items. When one list has a name twice, only its first item is merged, so that validation
 * finds the second.
 */
function mergeItems(earlier, later, { namesOf, merge }) {
    if (earlier.length === 0)
        return later.map((item) => merge(undefined, item));
    const byName = new Map(earlier.toReversed().flatMap((item) => namesOf(item).map((name) => [name, item])));
    byName.delete('');
    const merged = new Map();
    const added = later.flatMap((item) => {
        const found = namesOf(item).flatMap((name) => byName.get(name) ?? []);
        const own = found.find((one) => !merged.has(one));
        if (own === undefined)
            return merge(undefined, item);
        merged.set(own, merge(own, item));
        return [];
    });
    return [...earlier.map((item) => merged.get(item) ?? item), ...added];
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


/** The value at a key of an object or a list; `undefined` when nothing is there. */
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
/** Makes an object of values. @param origin that of the last file that wrote a part of it */
function objectOf(parts, { file, path }) {
    return {
        value: Object.fromEntries(parts.map(([key, { value }]) => [key, value])),
        origin: { file, path, parts: new Map(parts.map(([key, { origin }]) => [key, origin])) },
    };
}
/** Makes a list of items. @param origin that of the last file that wrote a part of it */
function listOf(items, { file, path }) {
    return {
        value: items.map(({ value }) => value),
        origin: { file, path, parts: new Map(items.map(({ origin }, index) => [index, origin])) },
    };
}
/** The place of a path of a value, in the file that wrote what is there. */
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


/***/ }),

/***/ 9486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ ownNamesOf)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8444);

/** The names that an entry defines: its identifiers, and the names of items in its lists. */
function ownNamesOf({ kind, spec }) {
    const ofItems = Object.entries(kind.fields).flatMap(([path, { compare, by = 'name' }]) => {
        const items = compare === 'keyed' ? (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(spec, path.split('.')) : [];
        return Array.isArray(items) ? items.map((item) => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(item, [by])) : [];
    });
    return [...kind.identifiersOf(spec), ...ofItems.filter((name) => typeof name === 'string')];
}


/***/ }),

/***/ 4941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readConfigFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _shared_file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(359);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8025);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4482);
/* harmony import */ var _list_forms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(205);
/* harmony import */ var _named_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2324);
/* harmony import */ var _problem_order_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2705);
/* harmony import */ var _text_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7594);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9274);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6893);










/** Reads a config file, with the values of its variables and the texts of files that it names. Sends no request. */
async function readConfigFile(path, { kinds, isAlone, valuesBefore }, context) {
    const { files, env, allowsUnset = false, allowsMissingFiles = false } = context;
    const file = shownPath(path, context);
    const unread = {
        file,
        secrets: [],
        values: valuesBefore,
        problems: [],
        unfilled: [],
        unset: [],
    };
    let text;
    try {
        text = await files.read(path);
    }
    catch (error) {
        return { ...unread, problems: [unreadable(file, error)] };
    }
    const { document, problems } = await (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u)(text, { file }, valuesBefore);
    if (document === undefined)
        return { ...unread, problems };
    const place = isAlone ? document.place : { ...document.place, file };
    const filled = (0,_variables_js__WEBPACK_IMPORTED_MODULE_8__/* .fillIn */ .p)(document.value, { env, place, isLiteral: literalIn(kinds) });
    const { root, problems: wrongKeys } = (0,_validate_js__WEBPACK_IMPORTED_MODULE_7__/* .readRoot */ .XD)(filled.value, kinds, place);
    const texts = allowsMissingFiles
        ? { root: (0,_text_files_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutTextFiles */ .Xm)(root ?? {}, kinds), problems: [] }
        : await (0,_text_files_js__WEBPACK_IMPORTED_MODULE_6__/* .readTextFiles */ .Lf)(root ?? {}, { kinds, place, file, files: (0,_named_files_js__WEBPACK_IMPORTED_MODULE_5__/* .filesBeside */ .Gr)(file, files) });
    const unfilled = [...filled.problems, ...filled.unset.map(({ problem }) => problem)];
    return {
        file,
        ...(root && {
            content: { value: texts.root, origin: { file: place, path: [] } },
            written: document.value,
        }),
        secrets: filled.secrets.map(({ path: at, ...use }) => ({ ...use, place: (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_2__/* .placeWithin */ .xF)(place, at) })),
        values: document.values,
        problems: [
            ...problems,
            ...(0,_problem_order_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutConsequences */ .Ro)(allowsUnset ? filled.problems : unfilled, problems),
            ...(0,_problem_order_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutConsequences */ .Ro)([...wrongKeys, ...texts.problems], [...problems, ...unfilled]),
        ],
        unfilled,
        unset: filled.unset,
    };
}
/** A path as messages show it: from the workspace, if the file is in it. */
function shownPath(path, { files, workspace }) {
    const inner = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace ?? '', files.resolve(path)).replaceAll('\\', '/');
    return workspace && !inner.startsWith('..') ? inner : path;
}
function unreadable(file, error) {
    if (!(error instanceof _shared_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .FileError */ .f))
        throw error;
    const { message: sentence, at } = error;
    return at === undefined ? { path: 'config', sentence } : { path: '', sentence, at: { file, ...at } };
}
/** Creates the check whether a text of a file has no variables: one with `${…}` of its own, or the path of a file. */
const literalIn = (kinds) => ([name, ...path]) => {
    const kind = kinds.find((candidate) => candidate.name === name);
    if (kind === undefined)
        return false;
    const [field, ...inner] = (0,_list_forms_js__WEBPACK_IMPORTED_MODULE_4__/* .pathInEntry */ .L)(kind, path);
    if (kind.literalFields?.includes(String(field)))
        return true;
    return (inner.at(-1) === 'file' && kind.fields[[field, ...inner.slice(0, -1)].join('.')]?.textFile !== undefined);
};


/***/ }),

/***/ 3654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LM: () => (/* binding */ secretsInNames),
/* harmony export */   pE: () => (/* binding */ literalSecrets),
/* harmony export */   wX: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8444);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9853);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8025);
/* harmony import */ var _own_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9486);
/* harmony import */ var _kinds_field_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9865);
/* harmony import */ var _kinds_requests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2077);






/** The last words of names of headers and settings that hold credentials. Values of other names are hidden, but not masked. */
const credentialWords = new Set('pass password passwd passphrase pwd secret token key apikey authorization credential credentials cookie pat'.split(' '));
/** `clientSecret`, `x-api-key`, `SMTP_PASS_2`, but not `tokenEndpoint`. */
function isCredential(name) {
    const words = name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).filter((word) => word !== '');
    return credentialWords.has((words.at(-1) ?? '').toLowerCase());
}
/** The secrets that are written into files themselves, in secret fields. */
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
 * Problems with secrets that would be shown: in names and identifiers, and in texts that Logto stores in another form, which
 * no mask hides.
 * @param entries all declared entries; those that are not valid are not checked
 * @param root the file that declares them
 * @param uses the secrets in the files
 */
function secretsInNames(entries, root, uses) {
    if (uses.length === 0)
        return [];
    const byPlace = Map.groupBy(uses, ({ place }) => (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfPlace */ .A8)(place));
    return [...Map.groupBy(entries, ({ kind }) => kind)].flatMap(([{ name, single }, own]) => own.flatMap((entry, index) => {
        const written = single ? root[name] : (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(root[name], [index]);
        return shownSecretsOf(entry, secretsIn(written, entry.place, byPlace), written);
    }));
}
/** The secrets in a value, with their paths. */
function secretsIn(value, place, byPlace) {
    const walk = (at, path) => {
        if (typeof at === 'string') {
            const uses = byPlace.get((0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfPlace */ .A8)((0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .placeWithin */ .xF)(place, path))) ?? [];
            return uses.map(({ name, isSet }) => ({ name, path, isSet }));
        }
        if (Array.isArray(at))
            return at.flatMap((item, index) => walk(item, [...path, index]));
        return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(at) ? Object.entries(at).flatMap(([key, item]) => walk(item, [...path, key])) : [];
    };
    return walk(value, []);
}
function shownSecretsOf(entry, secrets, written) {
    const { kind, spec, place } = entry;
    if (secrets.length === 0 || !kind.schema.safeParse(spec).success)
        return [];
    // A mark in place of each text with a secret shows which texts become parts of names.
    const marked = structuredClone(spec);
    const uses = new Map();
    for (const { name, path, isSet } of secrets) {
        const key = JSON.stringify(path);
        if (uses.has(key))
            continue;
        const mark = `\uF8F0${uses.size}\uF8F1`;
        const isReshaped = isSet && !(0,_kinds_field_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .isHiddenAt */ .sp)(kind, path) && isOther((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(written, path), (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(spec, path));
        uses.set(key, { name, path, mark, isReshaped });
        setValueAt(marked, path, mark);
    }
    const named = new Set(namesIn({ ...entry, spec: marked }).flatMap((name) => name.match(marks) ?? []));
    return [...uses.values()].flatMap(({ name, path, mark, isReshaped }) => {
        if (named.has(mark)) {
            const sentence = `uses ${name} in a name or an identifier, which is shown; use a LOGTO_VAR_… variable`;
            return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(place, path, sentence);
        }
        if (!isReshaped)
            return [];
        const sentence = `uses ${name} where Logto stores another form of the text, which would be shown; use a LOGTO_VAR_… variable`;
        return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(place, path, sentence);
    });
}
const marks = /\uF8F0\d+\uF8F1/g;
/** Whether the schema changes a text: a domain to lower case, an origin by removing its path. */
function isOther(written, taken) {
    if (typeof written !== 'string' || typeof taken !== 'string')
        return false;
    return (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_4__/* .toSingleLine */ .OX)(written) !== (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_4__/* .toSingleLine */ .OX)(taken);
}
/** The names in an entry, which are shown: its own, those of its items, and those that it refers to. */
function namesIn(entry) {
    const { kind, spec } = entry;
    return [
        ...(0,_own_names_js__WEBPACK_IMPORTED_MODULE_5__/* .ownNamesOf */ .g)(entry),
        ...(kind.provides?.(spec).map(({ key }) => key) ?? []),
        ...(kind.referencesOf?.(spec).map(({ key }) => key) ?? []),
        // Messages about files repeat their paths.
        ...(kind.readFiles ? (0,_kinds_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .shownTexts */ .aX)(kind, spec) : []),
    ];
}
/** The values at a path: several where it leads through a list, or to one. */
function valuesAt(value, path) {
    if (Array.isArray(value))
        return value.flatMap((item) => valuesAt(item, path));
    const [key, ...rest] = path;
    if (key === undefined)
        return [value];
    return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) ? valuesAt(value[key], rest) : [];
}
/** Sets the value at a path of an object, which the caller owns. */
function setValueAt(object, path, value) {
    const parent = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(object, path.slice(0, -1));
    const last = path.at(-1);
    if (last !== undefined && typeof parent === 'object' && parent !== null)
        Reflect.set(parent, last, value);
}


/***/ }),

/***/ 7594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lf: () => (/* binding */ readTextFiles),
/* harmony export */   VB: () => (/* binding */ fitsFile),
/* harmony export */   Xm: () => (/* binding */ withoutTextFiles)
/* harmony export */ });
/* harmony import */ var _shared_file_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(359);
/* harmony import */ var _shared_concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(427);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8444);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1703);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8025);
/* harmony import */ var _kinds_scripts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7947);
/* harmony import */ var _list_forms_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(205);
/* harmony import */ var _named_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2324);








/** At most this number of files is read at the same time. */
const mostOpenFiles = 10;
/**
 * Replaces each `{ file: path }` of a config file by the text of that file, or by an empty text when it cannot be read.
 * @returns the config file with its texts, and every problem with these
 */
async function readTextFiles(root, options) {
    const references = referencesIn(root, options.kinds);
    const read = await (0,_shared_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .mapConcurrent */ ._k)(references, mostOpenFiles, (reference) => readText(reference, options));
    const texts = references.map(({ path }, index) => ({ path, text: read[index]?.text ?? '' }));
    return { root: withTexts(root, texts), problems: read.flatMap(({ problems }) => problems) };
}
/** Replaces each `{ file: path }` of a config file by an empty text. */
function withoutTextFiles(root, kinds) {
    return withTexts(root, referencesIn(root, kinds).map(({ path }) => ({ path, text: '' })));
}
function referencesIn(root, kinds) {
    return kinds.flatMap((kind) => {
        const rules = Object.entries(kind.fields).filter(([, { textFile }]) => textFile !== undefined);
        if (rules.length === 0)
            return [];
        return (0,_list_forms_js__WEBPACK_IMPORTED_MODULE_5__/* .entriesOf */ .Mc)(kind, root[kind.name]).flatMap(({ entry, path }) => rules.flatMap(([field, { textFile: form }]) => {
            const inner = field.split('.');
            const written = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_7__/* .valueAt */ .fK)(entry, inner);
            return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_7__/* .isObject */ .Gv)(written) ? { path: [kind.name, ...path, ...inner], written, form } : [];
        }));
    });
}
async function readText({ path, written, form }, { place, files, file: configFile }) {
    const wrong = (at, sentence) => ({
        problems: [(0,_desired_state_js__WEBPACK_IMPORTED_MODULE_3__/* .problemAt */ .l4)(place, [...path, ...at], sentence)],
    });
    const { file, ...others } = written;
    const [further] = Object.keys(others);
    if (further !== undefined)
        return wrong([further], 'is not a known field; a text is { file: path }, alone');
    const mistake = mistakeInPath(file);
    if (mistake !== undefined || typeof file !== 'string')
        return wrong(['file'], mistake ?? '');
    const name = (0,_named_files_js__WEBPACK_IMPORTED_MODULE_6__/* .pathBeside */ .KY)(configFile, file);
    const at = (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_3__/* .placeWithin */ .xF)(place, path).path;
    try {
        const text = await files.read(file);
        const flaw = mistakeInText(form, text);
        if (flaw === undefined)
            return { text, problems: [] };
        const { line = 1, column = 1 } = flaw;
        return { text, problems: [{ path: at, sentence: notJavaScript, at: { file: name, line, column } }] };
    }
    catch (error) {
        if (!(error instanceof _shared_file_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .f))
            throw error;
        if (error.isMissing)
            return wrong([], `there is no file ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)} in the workspace; ${checkPath}`);
        if (error.at === undefined)
            return wrong([], error.message);
        return { problems: [{ path: at, sentence: error.message, at: { file: name, ...error.at } }] };
    }
}
const mistakeInText = (form, text) => form === 'javascript' ? (0,_kinds_scripts_js__WEBPACK_IMPORTED_MODULE_4__/* .mistakeIn */ .o)(text) : undefined;
/** Whether a text can be written into a file and read back unchanged. */
const fitsFile = (form, text) => 
// UTF-8 has no half characters, and reading drops a byte order mark at the beginning.
!/^\uFEFF|\0|\p{Surrogate}/u.test(text) && mistakeInText(form, text) === undefined;
const checkPath = 'check the path, which starts at the folder of the config file';
const notJavaScript = 'is not valid JavaScript; Logto would accept the script, then fail to run it';
function mistakeInPath(file) {
    if (file === undefined)
        return 'is required: the path of the file that holds the text';
    if (typeof file !== 'string')
        return 'must be text: the path of a file, from the file that names it';
    if (file === '')
        return 'must not be empty: the path of a file, from the file that names it';
    if (file.includes('${'))
        return 'is a path with ${, but the path of a text cannot contain variables';
    return file.includes('\\') ? 'is a path with a backslash; write / between folders' : undefined;
}
/** A copy of a config file with other texts at some paths. */
function withTexts(root, texts) {
    if (texts.length === 0)
        return root;
    const copy = structuredClone(root);
    for (const { path, text } of texts) {
        const parent = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_7__/* .valueAt */ .fK)(copy, path.slice(0, -1));
        if ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_7__/* .isObject */ .Gv)(parent))
            Reflect.set(parent, path.at(-1) ?? '', text);
    }
    return copy;
}


/***/ }),

/***/ 6893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ escapeVariables),
/* harmony export */   p: () => (/* binding */ fillIn)
/* harmony export */ });
/* harmony import */ var _shared_hide_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3410);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8444);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8025);



/**
 * Fills environment variables into the texts of a value: `${LOGTO_VAR_NAME}` and `${LOGTO_SECRET_NAME}` become their values,
 * `$${` becomes `${`. No other variables can be read, because a pull request can change the file. Parsing comes first, so that
 * a value cannot change the structure of the file.
 */
function fillIn(value, { env, isLiteral, place }) {
    const problems = [];
    const unset = [];
    const secrets = [];
    const report = (path, sentence) => {
        problems.push((0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(place, path, sentence));
    };
    const fill = (text, path) => text.replaceAll(variable, (found, name, end) => {
        if (found === '$${')
            return '${';
        const filled = readVariable(name, end, env);
        if ('missing' in filled) {
            unset.push({ name: filled.name, problem: (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(place, path, filled.missing) });
            if (filled.isSecret)
                secrets.push({ name: filled.name, path, isSet: false });
            return found;
        }
        if ('problem' in filled) {
            report(path, filled.problem);
            // An empty text would be a second problem.
            return found;
        }
        if (filled.isSecret)
            secrets.push({ name: filled.name, path, isSet: true });
        return filled.value;
    });
    const fillKey = (key, path) => key.replaceAll(variable, (found) => {
        if (found === '$${')
            return '${';
        report([...path, key], 'is a key with ${, but only values can contain variables; write $${ for a literal ${');
        return found;
    });
    const walk = (at, path) => {
        if (typeof at === 'string')
            return isLiteral(path) ? at : fill(at, path);
        if (Array.isArray(at))
            return at.map((item, index) => walk(item, [...path, index]));
        if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(at))
            return at;
        const entries = Object.entries(at).map(([key, item]) => {
            const name = fillKey(key, path);
            return [name, walk(item, [...path, name])];
        });
        return Object.fromEntries(entries);
    };
    return { value: walk(value, []), secrets, problems, unset };
}
/** A literal `${`, an expression of GitHub, or a variable, which may lack its end. */
const variable = /\$\$\{|\$\{\{|\$\{([^}]*)(\}?)/g;
function readVariable(name, end, env) {
    if (name === undefined)
        return { problem: expression };
    if (end === '')
        return { problem: unterminated };
    if (/^\w+:[-=?+]/.test(name)) {
        return {
            problem: 'contains a variable with a default, which is not supported; write the default in the workflow',
        };
    }
    if (!/^[A-Za-z_]\w{0,99}$/.test(name)) {
        return {
            problem: 'contains a variable whose name is not valid; use letters, digits and _, or write $${ for a literal ${',
        };
    }
    const [, kind] = /^LOGTO_(VAR|SECRET)_\w+$/.exec(name) ?? [];
    if (kind === undefined) {
        return {
            problem: `uses ${name}, but a file can read only variables named LOGTO_VAR_… (plain text) and LOGTO_SECRET_… (secrets); set one of these under env: of the step`,
        };
    }
    return checkValue(name, env[name], kind === 'SECRET');
}
function checkValue(name, value, isSecret) {
    if (value === undefined || value === '') {
        const state = value === undefined ? 'not set' : 'empty';
        const missing = `needs the environment variable ${name}, which is ${state}: set it under env: of the step`;
        return { name, isSecret, missing };
    }
    if (/[\r\n]$/.test(value)) {
        return {
            problem: `uses ${name}, whose value ends in a line break: remove the line break where the value is set, in YAML with |- instead of |`,
        };
    }
    if (isSecret && !(0,_shared_hide_js__WEBPACK_IMPORTED_MODULE_2__/* .isLongEnough */ .Rb)(value)) {
        return {
            problem: `uses ${name}, whose value has fewer than ${_shared_hide_js__WEBPACK_IMPORTED_MODULE_2__/* .shortestSecret */ .bs} characters, too few to be hidden: use a longer secret, or LOGTO_VAR_… if the value may be shown`,
        };
    }
    return { name, value, isSecret };
}
const unterminated = 'contains an unterminated ${; write $${ for a literal ${';
const expression = 'contains ${{, which begins an expression of a workflow file; pass its value as LOGTO_VAR_… or LOGTO_SECRET_… under env: of the step, or write $${{ for a literal ${{';
/**
 * Writes a value so that {@link fillIn} gives it back: `${` becomes `$${`.
 * @param secrets whose values become their variables in texts, the longest first
 */
function escapeVariables(value, secrets = []) {
    if (typeof value === 'string')
        return escapeText(value, secrets);
    if (Array.isArray(value))
        return value.map((item) => escapeVariables(item, secrets));
    if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [escapeText(key, []), escapeVariables(item, secrets)]));
}
function escapeText(text, [secret, ...others]) {
    if (secret === undefined)
        return text.replaceAll('${', () => '$${');
    return partsAround(text, secret.value)
        .map((part) => escapeText(part, others))
        .join(`\${${secret.name}}`);
}
/** The parts of a text between occurrences of a value. One after a $ does not count, because `$${NAME}` is a literal text. */
function partsAround(text, value) {
    const parts = [];
    let start = 0;
    for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + value.length)) {
        if (text[at - 1] === '$')
            continue;
        parts.push(text.slice(start, at));
        start = at + value.length;
    }
    return [...parts, text.slice(start)];
}


/***/ })

};
