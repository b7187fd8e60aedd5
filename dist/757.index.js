export const id = 757;
export const ids = [757,376];
export const modules = {

/***/ 7952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ pathsIn),
/* harmony export */   V: () => (/* binding */ readPaths)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

/** Files that one run may read together. */
const mostFiles = 20;
/** The lines of the input `config` that name a file. */
const pathsIn = (config) => config.split('\n').flatMap((line) => line.trim() || []);
/**
 * Reads the paths in the input `config`, one per line.
 * @param resolve gives the absolute path, by which one file is known by two paths
 */
function readPaths(config, resolve) {
    const paths = pathsIn(config);
    const known = paths.map((path) => resolve(path));
    const repeated = paths.filter((path, index) => known.indexOf(resolve(path)) < index);
    const problems = [...new Set(repeated)].map((path) => `names the file ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(path)} twice; remove one line`);
    if (paths.length > mostFiles)
        problems.push(`names ${paths.length} files; use at most ${mostFiles}`);
    return problems.length > 0
        ? { problems: problems.map((sentence) => ({ path: 'config', sentence })) }
        : { value: paths, problems: [] };
}


/***/ }),

/***/ 205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pathInEntry),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   QG: () => (/* binding */ listFormOf)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8444);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9733);


/** What a list of a file does to that of the files before it. */
const listForms = ['replace', 'add'];
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

/***/ 5490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadFiles: () => (/* binding */ loadFiles)
});

// EXTERNAL MODULE: ./build/shared/hide.js
var hide = __webpack_require__(3410);
// EXTERNAL MODULE: ./build/config/config-paths.js
var config_paths = __webpack_require__(7952);
// EXTERNAL MODULE: ./build/config/desired-state.js
var desired_state = __webpack_require__(8025);
// EXTERNAL MODULE: ./build/config/kinds/index.js + 36 modules
var kinds = __webpack_require__(6845);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(8444);
// EXTERNAL MODULE: ./build/config/list-forms.js
var list_forms = __webpack_require__(205);
// EXTERNAL MODULE: ./build/config/origin.js
var origin = __webpack_require__(9733);
// EXTERNAL MODULE: ./build/config/schema-options.js
var schema_options = __webpack_require__(243);
// EXTERNAL MODULE: ./build/config/validate.js + 1 modules
var validate = __webpack_require__(4087);
;// CONCATENATED MODULE: ./build/config/merge.js





/**
 * Merges what files declare, each over those before it: entries by the names that they are found by, their fields as a plan
 * merges them with the tenant. What has not the form that its key needs stays as it is, so that it is found later.
 * @param files of each the value of the file, an object
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
    const keys = new Set([...(0,origin/* keysIn */.q7)(earlier), ...(0,origin/* keysIn */.q7)(later)]);
    const parts = [...keys].flatMap((key) => {
        const [one, other] = [earlier && (0,origin/* partOf */.BU)(earlier, key), (0,origin/* partOf */.BU)(later, key)];
        const merged = other ? merge(key, one, other) : one;
        return merged ? [[key, merged]] : [];
    });
    return (0,origin/* objectOf */.Xy)(parts, later.origin);
}
function mergePrune(earlier, later) {
    if (earlier && !Array.isArray(earlier.value))
        return earlier;
    return Array.isArray(later.value) ? (0,origin/* listOf */.c3)([...(0,origin/* itemsOf */.S3)(earlier), ...(0,origin/* itemsOf */.S3)(later)], later.origin) : later;
}
function mergeKind(kind, earlier, later) {
    const entryAt = { kind, rule: '', schemas: (0,schema_options/* optionsOf */.cz)(kind.schema) };
    if (kind.single)
        return mergeValue(earlier, later, entryAt);
    const { form, list } = (0,list_forms/* listFormOf */.QG)(later);
    if (earlier && !Array.isArray(earlier.value))
        return earlier;
    if (!Array.isArray(list.value))
        return later;
    const merge = (one, other) => mergeValue(one, other, entryAt);
    const items = mergeItems(form === 'replace' ? [] : (0,origin/* itemsOf */.S3)(earlier), (0,origin/* itemsOf */.S3)(list), {
        namesOf: ({ value }) => kind.identifiersOf((0,validate/* validPartOf */.jt)(kind, value)),
        merge,
    });
    return (0,origin/* listOf */.c3)(items, list.origin);
}
const within = ({ kind, rule, schemas }, key) => ({
    kind,
    rule: rule === '' ? key : `${rule}.${key}`,
    schemas: (0,schema_options/* optionsWithin */.A_)(schemas, key),
});
/** Merges a value by the rule of its field, see {@link FieldRule}. */
function mergeValue(earlier, later, at) {
    const { compare } = at.kind.fields[at.rule] ?? {};
    if (compare === 'whole')
        return later;
    if ((0,schema_options/* isList */.Lv)(at.schemas))
        return mergeList(earlier, later, at);
    if (!(0,json/* isObject */.Gv)(later.value))
        return later;
    const former = (0,json/* isObject */.Gv)(earlier?.value) ? earlier : undefined;
    return mergeKeys(former, later, (key, one, other) => mergeValue(one, other, within(at, key)));
}
function mergeList(earlier, later, at) {
    const { compare, by = 'name', spell = (name) => name } = at.kind.fields[at.rule] ?? {};
    const isAddedTo = compare === 'set' || compare === 'keyed';
    const { form = isAddedTo ? 'add' : 'replace', list } = (0,list_forms/* listFormOf */.QG)(later);
    if (!Array.isArray(list.value))
        return later;
    const kept = form === 'replace' ? [] : (0,origin/* itemsOf */.S3)(earlier);
    const itemAt = { ...at, schemas: (0,schema_options/* optionsWithin */.A_)(at.schemas, 0) };
    const merge = (one, other) => mergeItem(one, other, itemAt);
    const items = compare === 'keyed'
        ? mergeItems(kept, (0,origin/* itemsOf */.S3)(list), { namesOf: (item) => textsOf((0,origin/* partOf */.BU)(item, by)).map(spell), merge })
        : withFurther(kept, (0,origin/* itemsOf */.S3)(list).map((item) => merge(undefined, item)));
    return (0,origin/* listOf */.c3)(items, list.origin);
}
/** An item has the rule of its list, and is no list itself. */
function mergeItem(earlier, later, at) {
    if (!(0,json/* isObject */.Gv)(later.value))
        return later;
    return mergeKeys(earlier, later, (key, one, other) => mergeValue(one, other, within(at, key)));
}
const textsOf = (part) => (typeof part?.value === 'string' ? [part.value] : []);
/** The items of a list, and those of another one that it lacks. */
function withFurther(kept, others) {
    const known = new Set(kept.map(({ value }) => JSON.stringify(value)));
    return [...kept, ...others.filter(({ value }) => !known.has(JSON.stringify(value)))];
}
/**
 * Merges lists by the names of their items. A name that one list has twice is merged once, so that the other one is found to
 * be a repeat.
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

// EXTERNAL MODULE: ./build/config/named-files.js
var named_files = __webpack_require__(2324);
// EXTERNAL MODULE: ./build/config/problem-order.js
var problem_order = __webpack_require__(2705);
// EXTERNAL MODULE: ./build/config/read-part.js + 1 modules
var read_part = __webpack_require__(7249);
// EXTERNAL MODULE: ./build/config/references.js
var references = __webpack_require__(5125);
// EXTERNAL MODULE: ./build/shared/text.js
var shared_text = __webpack_require__(9853);
// EXTERNAL MODULE: ./build/config/kinds/kind.js
var kinds_kind = __webpack_require__(2737);
// EXTERNAL MODULE: ./build/config/kinds/requests.js
var requests = __webpack_require__(2077);
;// CONCATENATED MODULE: ./build/config/secrets.js






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
    if (!(0,json/* isObject */.Gv)(value))
        return [];
    return Object.entries(value).flatMap(([key, inner]) => typeof inner === 'string' ? (isCredential(key) ? inner : []) : credentialsIn(inner));
}
/**
 * Problems with secrets that would be shown: in names and identifiers, to which other entries refer, and in texts that are
 * taken in another form than the variable has, in which nothing hides them.
 * @param entries all that are declared; of those that are not valid, nothing is said here
 * @param root what they were read from
 * @param uses where secrets stand in the files
 */
function secretsInNames(entries, root, uses) {
    if (uses.length === 0)
        return [];
    const byPlace = Map.groupBy(uses, ({ place }) => (0,desired_state/* nameOfPlace */.A8)(place));
    return [...Map.groupBy(entries, ({ kind }) => kind)].flatMap(([{ name, single }, own]) => own.flatMap((entry, index) => {
        const written = single ? root[name] : (0,json/* valueAt */.fK)(root[name], [index]);
        return shownSecretsOf(entry, secretsIn(written, entry.place, byPlace), written);
    }));
}
/** Where secrets stand in a value. */
function secretsIn(value, place, byPlace) {
    const walk = (at, path) => {
        if (typeof at === 'string') {
            const uses = byPlace.get((0,desired_state/* nameOfPlace */.A8)((0,desired_state/* placeWithin */.xF)(place, path))) ?? [];
            return uses.map(({ name, isSet }) => ({ name, path, isSet }));
        }
        if (Array.isArray(at))
            return at.flatMap((item, index) => walk(item, [...path, index]));
        return (0,json/* isObject */.Gv)(at) ? Object.entries(at).flatMap(([key, item]) => walk(item, [...path, key])) : [];
    };
    return walk(value, []);
}
function shownSecretsOf(entry, secrets, written) {
    const { kind, spec, place } = entry;
    if (secrets.length === 0 || !kind.schema.safeParse(spec).success)
        return [];
    // A mark in place of each text with a secret in it shows which of them are parts of names.
    const marked = structuredClone(spec);
    const uses = new Map();
    for (const { name, path, isSet } of secrets) {
        const key = JSON.stringify(path);
        if (uses.has(key))
            continue;
        const mark = `\uF8F0${uses.size}\uF8F1`;
        const isReshaped = isSet && !(0,kinds_kind/* isHiddenAt */.sp)(kind, path) && isOther((0,json/* valueAt */.fK)(written, path), (0,json/* valueAt */.fK)(spec, path));
        uses.set(key, { name, path, mark, isReshaped });
        setValueAt(marked, path, mark);
    }
    const named = new Set(namesIn({ ...entry, spec: marked }).flatMap((name) => name.match(marks) ?? []));
    return [...uses.values()].flatMap(({ name, path, mark, isReshaped }) => {
        if (named.has(mark)) {
            const sentence = `uses ${name} in a name or an identifier, which is shown; use a LOGTO_VAR_… variable`;
            return (0,desired_state/* problemAt */.l4)(place, path, sentence);
        }
        if (!isReshaped)
            return [];
        const sentence = `uses ${name} where Logto stores another form of the text, which would be shown; use a LOGTO_VAR_… variable`;
        return (0,desired_state/* problemAt */.l4)(place, path, sentence);
    });
}
const marks = /\uF8F0\d+\uF8F1/g;
/** Whether a text is taken as another one: in lower case, as a domain, or without a part, as an origin. */
function isOther(written, taken) {
    if (typeof written !== 'string' || typeof taken !== 'string')
        return false;
    return (0,shared_text/* toSingleLine */.OX)(written) !== (0,shared_text/* toSingleLine */.OX)(taken);
}
/** All names in an entry. */
function namesIn(entry) {
    const { kind, spec } = entry;
    return [
        ...(0,references/* ownNamesOf */.gh)(entry),
        ...(kind.provides?.(spec).map(({ key }) => key) ?? []),
        ...(kind.referencesOf?.(spec).map(({ key }) => key) ?? []),
        // What names files says so in messages.
        ...(kind.readFiles ? (0,requests/* shownTexts */.aX)(kind, spec) : []),
    ];
}
/** The values at a path, of which there are several where it leads through lists or to one. */
function valuesAt(value, path) {
    if (Array.isArray(value))
        return value.flatMap((item) => valuesAt(item, path));
    const [key, ...rest] = path;
    if (key === undefined)
        return [value];
    return (0,json/* isObject */.Gv)(value) ? valuesAt(value[key], rest) : [];
}
/** Sets a value in an object that nobody else has. */
function setValueAt(object, path, value) {
    const parent = (0,json/* valueAt */.fK)(object, path.slice(0, -1));
    const last = path.at(-1);
    if (last !== undefined && typeof parent === 'object' && parent !== null)
        Reflect.set(parent, last, value);
}

// EXTERNAL MODULE: ./build/config/unset.js
var unset = __webpack_require__(4330);
;// CONCATENATED MODULE: ./build/config/load-files.js













/** Loads the files of the input `config`, each over those before it. */
async function loadFiles(config, context) {
    const nothing = { entries: [], kinds: [], prune: [], problems: [], files: [], unset: [] };
    const { value: paths = [], problems } = (0,config_paths/* readPaths */.V)(config, (path) => context.files.resolve(path));
    if (paths.length === 0)
        return { ...nothing, problems };
    const once = { ...context, files: (0,named_files/* readOnce */.WY)(context.files) };
    const parts = await readParts(paths, once);
    const files = parts.map(({ file }) => file);
    const own = parts.flatMap((part) => part.problems);
    const contents = parts.flatMap(({ content }) => content ?? []);
    const alone = parts.length > 1 ? contents.flatMap((content) => checkAlone(content, context)) : [];
    const merged = mergeFiles(contents, kinds.kinds);
    // Without one of the files, what it declares would seem to be missing.
    if (merged === undefined || contents.length < parts.length) {
        return { ...nothing, files, problems: [...own, ...(0,problem_order/* without */.FF)(alone, own)] };
    }
    const root = rootOf(merged);
    const place = (0,origin/* placeOf */.$t)(merged.origin);
    const closed = (0,validate/* validateRoot */.xT)(root, kinds.kinds, place);
    const open = parts.length > 1 && unfilledOf(parts).length > 0 ? openKinds(closed.entries) : new Set();
    const validated = open.size === 0 ? closed : (0,validate/* validateRoot */.xT)(root, kinds.kinds, place, open);
    maskLiterals(validated.entries, context.mask);
    const secrets = parts.flatMap((part) => part.secrets);
    const written = (0,problem_order/* distinct */.dM)([...alone, ...validated.problems]);
    const certain = context.allowsUnset ? written.filter(({ sentence }) => refusesText.test(sentence)) : [];
    const found = [
        ...own,
        ...(0,problem_order/* without */.FF)(certain, own),
        ...(0,problem_order/* without */.FF)(written, [...own, ...unfilledOf(parts), ...certain]),
        ...(0,problem_order/* without */.FF)(secretsInNames(validated.entries, root, secrets), own),
    ];
    const unset = context.allowsUnset === true ? parts.flatMap((part) => part.unset) : [];
    const loaded = { ...validated, files, unset, problems: found };
    if (context.allowsMissingFiles)
        return loaded;
    const read = await readNamedFiles(validated.entries, once.files);
    const ofFiles = read.flatMap((one) => one.problems);
    return {
        ...loaded,
        entries: read.map(({ entry }) => entry),
        problems: [...found, ...(0,problem_order/* without */.FF)(ofFiles, [...found, ...unfilledOf(parts)])],
    };
}
/** The kinds with names in which a variable is not set: what has another name may be the same once it is set. */
const openKinds = (entries) => new Set(entries.flatMap((entry) => ((0,references/* ownNamesOf */.gh)(entry).some((name) => (0,unset/* holdsUnset */.q)(name)) ? entry.kind : [])));
/** One after the other, because the files may have only so many values together. */
async function readParts(paths, context) {
    const parts = [];
    for (const path of paths) {
        const valuesBefore = parts.at(-1)?.values ?? 0;
        parts.push(await (0,read_part/* readPart */.o)(path, { kinds: kinds.kinds, isAlone: paths.length === 1, valuesBefore }, context));
    }
    return parts;
}
/** A variable is a text, whatever its value is. */
const refusesText = /^must be [^;]+, not text(;|$)/;
const unfilledOf = (parts) => parts.flatMap(({ unfilled }) => unfilled);
const rootOf = ({ value }) => Object.assign({}, value);
/** What is wrong with a file whatever the others say. Another one may replace its secrets, which are masked all the same. */
function checkAlone(content, { mask }) {
    const single = mergeFiles([content], kinds.kinds) ?? content;
    const { entries, problems } = (0,validate/* validatePart */.si)(rootOf(single), kinds.kinds, (0,origin/* placeOf */.$t)(single.origin));
    maskLiterals(entries, mask);
    return problems;
}
/** Masks the secrets that stand in files themselves before anything can show them. */
function maskLiterals(entries, mask) {
    // A shorter one is never shown either, but its mask would hide much else.
    for (const secret of literalSecrets(entries)) {
        if ((0,hide/* isLongEnough */.Rb)(secret) && !(0,unset/* holdsUnset */.q)(secret))
            mask(secret);
    }
}
/** The entries with the content of the files that they name, and what is wrong with those. */
function readNamedFiles(entries, files) {
    return Promise.all(entries.map(async (entry) => {
        const { kind, spec, place } = entry;
        if (!kind.readFiles || !kind.schema.safeParse(spec).success)
            return { entry, problems: [] };
        const read = await kind.readFiles(spec, (path) => (0,named_files/* filesBeside */.Gr)((0,desired_state/* placeWithin */.xF)(place, path).position?.([])?.file ?? '', files));
        const problems = read.problems.map(({ path, sentence }) => (0,desired_state/* problemAt */.l4)(place, path, sentence));
        return { entry: { ...entry, spec: read.spec }, problems };
    }));
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


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ literalIn),
  o: () => (/* binding */ readPart)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/shared/file-error.js
var file_error = __webpack_require__(359);
// EXTERNAL MODULE: ./build/config/desired-state.js
var desired_state = __webpack_require__(8025);
// EXTERNAL MODULE: ./build/config/document.js + 2 modules
var config_document = __webpack_require__(4482);
// EXTERNAL MODULE: ./build/config/list-forms.js
var list_forms = __webpack_require__(205);
// EXTERNAL MODULE: ./build/config/named-files.js
var named_files = __webpack_require__(2324);
// EXTERNAL MODULE: ./build/config/problem-order.js
var problem_order = __webpack_require__(2705);
// EXTERNAL MODULE: ./build/shared/concurrency.js
var concurrency = __webpack_require__(427);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(8444);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/config/kinds/scripts.js
var scripts = __webpack_require__(7947);
;// CONCATENATED MODULE: ./build/config/text-files.js








/** Files that are read at the same time. */
const mostOpenFiles = 10;
/**
 * Puts the texts of files in the place of `{ file: path }`, as they are. A text that cannot be read is empty.
 * @returns the file with its texts, and what is wrong with these
 */
async function readTextFiles(root, options) {
    const references = referencesIn(root, options.kinds);
    const read = await (0,concurrency/* mapConcurrent */._k)(references, mostOpenFiles, (reference) => readText(reference, options));
    const texts = references.map(({ path }, index) => ({ path, text: read[index]?.text ?? '' }));
    return { root: withTexts(root, texts), problems: read.flatMap(({ problems }) => problems) };
}
/** A file without its files: an empty text in the place of each. */
function withoutTextFiles(root, kinds) {
    return withTexts(root, referencesIn(root, kinds).map(({ path }) => ({ path, text: '' })));
}
function referencesIn(root, kinds) {
    return kinds.flatMap((kind) => {
        const rules = Object.entries(kind.fields).filter(([, { textFile }]) => textFile !== undefined);
        if (rules.length === 0)
            return [];
        return (0,list_forms/* entriesOf */.Mc)(kind, root[kind.name]).flatMap(({ entry, path }) => rules.flatMap(([field, { textFile: form }]) => {
            const inner = field.split('.');
            const written = (0,json/* valueAt */.fK)(entry, inner);
            return (0,json/* isObject */.Gv)(written) ? { path: [kind.name, ...path, ...inner], written, form } : [];
        }));
    });
}
async function readText({ path, written, form }, { place, files, file: configFile }) {
    const wrong = (at, sentence) => ({
        problems: [(0,desired_state/* problemAt */.l4)(place, [...path, ...at], sentence)],
    });
    const { file, ...others } = written;
    const [further] = Object.keys(others);
    if (further !== undefined)
        return wrong([further], 'is not a known field; a text is { file: path }, alone');
    const mistake = mistakeInPath(file);
    if (mistake !== undefined || typeof file !== 'string')
        return wrong(['file'], mistake ?? '');
    const name = (0,named_files/* pathBeside */.KY)(configFile, file);
    const at = (0,desired_state/* placeWithin */.xF)(place, path).path;
    try {
        const text = await files.read(file);
        const flaw = form === 'javascript' ? (0,scripts/* mistakeIn */.o)(text) : undefined;
        if (flaw === undefined)
            return { text, problems: [] };
        const { line = 1, column = 1 } = flaw;
        return { text, problems: [{ path: at, sentence: notJavaScript, at: { file: name, line, column } }] };
    }
    catch (error) {
        if (!(error instanceof file_error/* FileError */.f))
            throw error;
        if (error.isMissing)
            return wrong([], `there is no file ${(0,problem/* quote */.hD)(name)} in the workspace; ${checkPath}`);
        if (error.at === undefined)
            return wrong([], error.message);
        return { problems: [{ path: at, sentence: error.message, at: { file: name, ...error.at } }] };
    }
}
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
/** A copy with other texts at some paths. */
function withTexts(root, texts) {
    if (texts.length === 0)
        return root;
    const copy = structuredClone(root);
    for (const { path, text } of texts) {
        const parent = (0,json/* valueAt */.fK)(copy, path.slice(0, -1));
        if ((0,json/* isObject */.Gv)(parent))
            Reflect.set(parent, path.at(-1) ?? '', text);
    }
    return copy;
}

// EXTERNAL MODULE: ./build/config/validate.js + 1 modules
var validate = __webpack_require__(4087);
// EXTERNAL MODULE: ./build/config/variables.js
var variables = __webpack_require__(9274);
;// CONCATENATED MODULE: ./build/config/read-part.js










/** Reads a file, with the values of its variables and the texts that stand in files of their own. Sends no request. */
async function readPart(path, { kinds, isAlone, valuesBefore }, context) {
    const { files, env, allowsUnset = false, allowsMissingFiles = false } = context;
    const file = shownPath(path, context);
    const unread = { file, secrets: [], values: valuesBefore, problems: [], unfilled: [], unset: [] };
    let text;
    try {
        text = await files.read(path);
    }
    catch (error) {
        return { ...unread, problems: [unreadable(file, error)] };
    }
    const { document, problems } = await (0,config_document/* readDocument */.u)(text, { file }, valuesBefore);
    if (document === undefined)
        return { ...unread, problems };
    const place = isAlone ? document.place : { ...document.place, file };
    const filled = (0,variables/* fillIn */.p)(document.value, { env, place, isLiteral: literalIn(kinds) });
    const { root, problems: wrongKeys } = (0,validate/* readRoot */.XD)(filled.value, kinds, place);
    const texts = allowsMissingFiles
        ? { root: withoutTextFiles(root ?? {}, kinds), problems: [] }
        : await readTextFiles(root ?? {}, { kinds, place, file, files: (0,named_files/* filesBeside */.Gr)(file, files) });
    const unfilled = [...filled.problems, ...filled.unset.map(({ problem }) => problem)];
    return {
        file,
        ...(root && { content: { value: texts.root, origin: { file: place, path: [] } } }),
        secrets: filled.secrets.map(({ path: at, ...use }) => ({ ...use, place: (0,desired_state/* placeWithin */.xF)(place, at) })),
        values: document.values,
        problems: [
            ...problems,
            ...(0,problem_order/* without */.FF)(allowsUnset ? filled.problems : unfilled, problems),
            ...(0,problem_order/* without */.FF)([...wrongKeys, ...texts.problems], [...problems, ...unfilled]),
        ],
        unfilled,
        unset: filled.unset,
    };
}
/** The path as messages show it. An absolute one may name the workspace in another way. */
function shownPath(path, { files, workspace }) {
    const inner = (0,external_node_path_.relative)(workspace ?? '', files.resolve(path)).replaceAll('\\', '/');
    return workspace && !inner.startsWith('..') ? inner : path;
}
function unreadable(file, error) {
    if (!(error instanceof file_error/* FileError */.f))
        throw error;
    const { message: sentence, at } = error;
    return at === undefined ? { path: 'config', sentence } : { path: '', sentence, at: { file, ...at } };
}
/** Whether a path of a file is that of a text which may hold `${…}` of its own, or of one that names a file. */
const literalIn = (kinds) => ([name, ...path]) => {
    const kind = kinds.find((candidate) => candidate.name === name);
    if (kind === undefined)
        return false;
    const [field, ...inner] = (0,list_forms/* pathInEntry */.L)(kind, path);
    if (kind.literalFields?.includes(String(field)))
        return true;
    return (inner.at(-1) === 'file' && kind.fields[[field, ...inner.slice(0, -1)].join('.')]?.textFile !== undefined);
};


/***/ }),

/***/ 9274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ escapeVariables),
/* harmony export */   p: () => (/* binding */ fillIn)
/* harmony export */ });
/* harmony import */ var _shared_hide_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3410);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8444);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8025);



/**
 * Puts environment variables into the texts of a value: `${LOGTO_VAR_NAME}` and `${LOGTO_SECRET_NAME}` become their values,
 * `$${` becomes `${`. A file that a pull request can change reads no other variables. This comes after parsing, so that a
 * value cannot change what the file says.
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
            // Not an empty text, which would be a problem of its own.
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
/** Writes a value so that {@link fillIn} gives it back: `${` becomes `$${`. */
function escapeVariables(value) {
    if (typeof value === 'string')
        return value.replaceAll('${', () => '$${');
    if (Array.isArray(value))
        return value.map((item) => escapeVariables(item));
    if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.replaceAll('${', () => '$${'), escapeVariables(item)]));
}


/***/ }),

/***/ 9285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ wasNeverReached),
/* harmony export */   Qo: () => (/* binding */ describeLostConnection),
/* harmony export */   d9: () => (/* binding */ readLostConnection),
/* harmony export */   fb: () => (/* binding */ isUntrusted),
/* harmony export */   jp: () => (/* binding */ isWrongCertificate),
/* harmony export */   wl: () => (/* binding */ isWithoutTls)
/* harmony export */ });
/** Codes of Node and undici for a host that was never reached, and what they say. */
const neverReached = {
    ECONNREFUSED: 'the connection was refused',
    ENOTFOUND: 'the host was not found',
    EAI_AGAIN: 'the host could not be looked up',
    EHOSTUNREACH: 'the host is unreachable',
    EHOSTDOWN: 'the host is down',
    ENETUNREACH: 'the network is unreachable',
    ENETDOWN: 'the network is down',
    UND_ERR_CONNECT_TIMEOUT: 'connecting took too long',
};
/** The same of a connection that broke. */
const broken = {
    ECONNRESET: 'the connection was reset',
    ECONNABORTED: 'the connection was closed early',
    EPIPE: 'the connection was closed early',
    ETIMEDOUT: 'the connection timed out',
    UND_ERR_SOCKET: 'the connection was closed early',
    UND_ERR_HEADERS_TIMEOUT: 'the answer took too long',
    UND_ERR_BODY_TIMEOUT: 'the answer took too long',
};
const untrusted = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|EPROTO)/;
const withoutTls = /^(ERR_SSL_|EPROTO)/;
const wrongCertificates = {
    CERT_HAS_EXPIRED: 'the certificate of the host has expired',
    ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host',
};
/** Whether the host cannot have seen the request. */
function wasNeverReached({ code = '' }) {
    return Object.hasOwn(neverReached, code);
}
/** Whether the server's certificate is not trusted, or no TLS connection came about. */
function isUntrusted({ code = '' }) {
    return untrusted.test(code);
}
/** Whether no TLS connection came about, whatever the certificate. */
function isWithoutTls({ code = '' }) {
    return withoutTls.test(code);
}
/** Whether the certificate is one that no further authority would help. */
function isWrongCertificate({ code = '' }) {
    return Object.hasOwn(wrongCertificates, code);
}
/** Reads what an attempt without an answer threw: the code alone, because the text may name the host, an id of a tenant. */
function readLostConnection(error) {
    for (let at = error; at instanceof Error; at = at.cause) {
        // As undici words it, for tunnels and for plain requests.
        const [, proxyStatus] = /\bproxy\b.*\((\d{3})\)/i.exec(at.message) ?? [];
        const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
        const isCode = /^[A-Z][A-Z\d_]{1,59}$/.test(code);
        if (proxyStatus === undefined && !isCode)
            continue;
        return {
            ...(isCode ? { code } : {}),
            ...(proxyStatus === undefined ? {} : { proxyStatus: Number(proxyStatus) }),
        };
    }
    return {};
}
/** Continues `got no answer`: `: the host was not found (ENOTFOUND)`. */
function describeLostConnection(lost) {
    const reason = reasonOf(lost);
    if (lost.code === undefined)
        return reason === undefined ? '' : `: ${reason}`;
    return reason === undefined ? ` (${lost.code})` : `: ${reason} (${lost.code})`;
}
function reasonOf({ code = '', proxyStatus }) {
    if (proxyStatus !== undefined)
        return `the proxy answered ${proxyStatus}`;
    if (Object.hasOwn(neverReached, code))
        return neverReached[code];
    if (Object.hasOwn(broken, code))
        return broken[code];
    if (Object.hasOwn(wrongCertificates, code))
        return wrongCertificates[code];
    if (withoutTls.test(code))
        return 'no TLS connection could be made';
    return untrusted.test(code) ? 'the certificate of the host is not trusted' : undefined;
}


/***/ }),

/***/ 1923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   IY: () => (/* binding */ isRefusedByProxy),
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   Y$: () => (/* binding */ isUntrustedCertificate),
/* harmony export */   p8: () => (/* binding */ mayHaveSucceeded),
/* harmony export */   uA: () => (/* binding */ requestLine)
/* harmony export */ });
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);

/** Method and path of a request. The query is left out: it may hold what a user is looked for by. */
function requestLine({ method, path, shownPath }) {
    return `${method} ${shownPath ?? path.replace(/\?.*/s, '')}`;
}
/** A request that failed. The message is one line, in the user's terms, and ends with what to do next. */
class RequestError extends Error {
    name = 'RequestError';
    failure;
    /** Keeps no cause: what `fetch` and octokit throw may hold the request and its credentials. */
    constructor(request, failure, hint) {
        const subject = failure.kind === 'not-sent' ? '' : `${requestLine(request)} `;
        const what = `Could not ${request.doing}: ${subject}${describeFailure(failure)}`;
        const sentence = /[.!?…]$/.test(what) ? what : `${what}.`;
        super(hint ? `${sentence} ${hint}` : sentence);
        this.failure = failure;
    }
}
/** The refusal that a failed request ended with, if it is one. */
function refusalOf(error) {
    return error instanceof RequestError && error.failure.kind === 'refused' ? error.failure : undefined;
}
/** True when the connection failed because the server's certificate is not trusted: repeating cannot help. */
function isUntrustedCertificate(failure) {
    return failure.kind === 'connection' && (0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .isUntrusted */ .fb)(failure);
}
/** True when a proxy rejected its credentials or the lack of them: repeating cannot help. */
function isRefusedByProxy(failure) {
    return failure.kind === 'connection' && failure.proxyStatus === 407;
}
/**
 * Whether the server may have acted on the request. `false` only when that is certain: it was never reached, it
 * refused, or its rate limit turned the request away.
 */
function mayHaveSucceeded(failure) {
    switch (failure.kind) {
        case 'refused':
            // A server that cannot do what is asked for has not done it; a redirect may follow a success.
            if (failure.status === 501)
                return false;
            return failure.status >= 500 || failure.status === 408 || failure.status < 400;
        case 'connection':
            return !(0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .wasNeverReached */ .Kb)(failure) && !isUntrustedCertificate(failure) && !isRefusedByProxy(failure);
        case 'not-sent':
            return false;
        case 'deadline':
        case 'timeout':
        case 'unreadable':
            return true;
    }
}
/** Continues the method and the path of the request with what happened. */
function describeFailure(failure) {
    switch (failure.kind) {
        case 'refused': {
            const reason = failure.message ? `: ${failure.message}` : '';
            return `answered ${failure.status}${reason}${references(failure)}`;
        }
        case 'unreadable':
            return `answered ${failure.status} with ${failure.problem}${references(failure)}`;
        case 'connection':
            return `got no answer${(0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLostConnection */ .Qo)(failure)}`;
        case 'timeout':
            return `got no answer within ${failure.seconds} s`;
        case 'deadline': {
            const limit = `the time limit${failure.seconds === undefined ? '' : ` of ${failure.seconds} s`} was reached`;
            return failure.before
                ? `${describeFailure(failure.before)}, until ${limit}`
                : `had no answer yet when ${limit}`;
        }
        case 'not-sent':
            return failure.problem;
    }
}
function references({ code, requestId }) {
    const all = [...(code ? [`code ${code}`] : []), ...(requestId ? [`request id ${requestId}`] : [])];
    return all.length === 0 ? '' : ` (${all.join(', ')})`;
}


/***/ }),

/***/ 6858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ maxConcurrentRequests),
/* harmony export */   q: () => (/* binding */ createPace)
/* harmony export */ });
/**
 * Requests under way at once to one host. Enough that 100 applications take two waves, few enough that one run does
 * not fill the streams (100) of an HTTP/2 connection.
 */
const maxConcurrentRequests = 50;
/** Logto allows 200 requests per 10 s and tenant, as a token bucket (its system limits page). A few are left as a margin. */
const bucketSize = 190;
const tokensPerMs = bucketSize / 10_000;
/** Milliseconds that a host can make all requests wait at most. */
const longestPause = 60_000;
/**
 * Lets requests through to one host so that they stay within its limits: a token bucket and a limit on requests under
 * way, first come, first served.
 */
function createPace(clock) {
    let tokens = bucketSize;
    let filledAt = clock.now();
    let pausedUntil = 0;
    let underWay = 0;
    const waiting = [];
    let gate = Promise.resolve();
    const msUntilToken = () => {
        const now = clock.now();
        tokens = Math.min(bucketSize, tokens + (now - filledAt) * tokensPerMs);
        filledAt = now;
        const refill = tokens >= 1 ? 0 : Math.ceil((1 - tokens) / tokensPerMs);
        return Math.max(refill, pausedUntil - now);
    };
    const takeToken = async (signal) => {
        signal.throwIfAborted();
        for (let ms = msUntilToken(); ms > 0; ms = msUntilToken())
            await clock.sleep(ms, signal);
        tokens -= 1;
    };
    const enter = async (signal) => {
        if (underWay < maxConcurrentRequests)
            underWay += 1;
        else
            await new Promise((resolve) => waiting.push(resolve));
        // One after the other, so that two requests never take the same token.
        const mine = gate.then(() => takeToken(signal));
        gate = mine.catch(() => undefined);
        await mine;
    };
    const leave = () => {
        const next = waiting.shift();
        if (next)
            next();
        else
            underWay -= 1;
    };
    return {
        /** Runs `send` when it is its turn. Rejects with the signal's reason when that aborts first. */
        async schedule(send, signal) {
            try {
                await enter(signal);
                return await send();
            }
            finally {
                leave();
            }
        },
        /** Starts no request before `time` (ms since the epoch), but at most a minute from now; for after a 429. */
        pauseUntil(time) {
            pausedUntil = Math.max(pausedUntil, Math.min(time, clock.now() + longestPause));
        },
    };
}


/***/ })

};
