export const id = 188;
export const ids = [188,565];
export const modules = {

/***/ 6228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   q: () => (/* binding */ isIdentical),
/* harmony export */   uM: () => (/* binding */ compareEntry)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8444);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);
/* harmony import */ var _kinds_kind_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2737);




/** Whether two values are the same to Logto, which stores an empty text as null and leaves out what is empty. */
function isSame(left, right) {
    return ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isEmpty */ .Im)(left) && (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isEmpty */ .Im)(right)) || isIdentical(left ?? null, right ?? null);
}
/** Whether two values are the same JSON, which has neither -0 nor undefined. */
function isIdentical(left, right) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(asJson(left), asJson(right));
}
function asJson(value) {
    return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
/** Compares a declared entry with the current one. Fields that are not declared do not count. */
function compareEntry(declared, current, options) {
    const changes = [];
    const patch = {};
    const currentFields = { ...current };
    for (const [field, value] of Object.entries(declared)) {
        if (value === undefined)
            continue;
        const before = changes.length;
        const merged = mergeValue(value, currentFields[field], { shown: field, rule: field }, { ...options, changes, isHidden: options.personal === true });
        if (changes.length > before)
            patch[field] = merged;
    }
    return { changes, patch };
}
function mergeObject(declared, current, at, comparison) {
    const result = { ...current };
    for (const [key, value] of Object.entries(declared)) {
        if (value === undefined)
            continue;
        // Its keys may be as private as its values.
        const shown = comparison.isHidden ? at.shown : (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPath */ .jV)(at.shown, [key]);
        const inner = { shown, rule: `${at.rule}.${key}` };
        const own = Object.hasOwn(current, key) ? current[key] : undefined;
        result[key] = mergeValue(value, own, inner, comparison);
    }
    return result;
}
function mergeValue(declared, current, at, comparison) {
    const { exact, fields } = comparison;
    const rule = fields[at.rule] ?? {};
    if (rule.creationOnly)
        return current;
    const isHidden = comparison.isHidden || (0,_kinds_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .isHiddenField */ .ZH)(rule);
    const isVerbatim = comparison.isVerbatim === true || rule.verbatim === true;
    const inner = { ...comparison, isHidden, isVerbatim };
    const differs = (to) => {
        addChange(inner, { path: at.shown, from: current, to, fixed: rule.fixed === true });
        return to;
    };
    const currentList = Array.isArray(current) ? current : [];
    if (rule.compare === 'set' && Array.isArray(declared)) {
        const desired = [...new Set(exact ? declared : [...currentList, ...declared])];
        return isSame(sorted(desired), sorted(currentList)) ? current : differs(desired);
    }
    if (rule.compare === 'unordered' && Array.isArray(declared)) {
        const desired = [...new Set(declared)];
        return isSame(sorted(desired), sorted(new Set(currentList))) ? current : differs(desired);
    }
    if (rule.compare === 'keyed' && Array.isArray(declared)) {
        return mergeKeyed(declared, currentList, at, rule.by ?? 'name', inner);
    }
    // What does not exist yet is compared key by key as well, so that each key is shown by its own rule.
    const isMissing = !comparison.isVerbatim && (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isEmpty */ .Im)(current);
    if (rule.compare !== 'whole' && (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(declared) && ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(current) || isMissing)) {
        return mergeObject(declared, (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(current) ? current : {}, at, inner);
    }
    const isEqual = inner.isVerbatim ? isIdentical(declared, current) : isSame(declared, current);
    return isEqual ? current : differs(declared);
}
/** Adds a change, once for each path. It is hidden when the field is, or when one of its values holds a secret. */
function addChange({ changes, isHidden, holdsSecret }, change) {
    if (changes.some(({ path }) => path === change.path))
        return;
    const holds = [change.from, change.to].some((value) => holdsSecret(JSON.stringify(value) ?? ''));
    changes.push({ ...change, isHidden: isHidden || holds });
}
const sorted = (list) => [...list].map((value) => JSON.stringify(value)).toSorted((a, b) => (a < b ? -1 : 1));
function mergeKeyed(declared, current, at, by, comparison) {
    const { exact, isHidden } = comparison;
    const nameOf = (item) => ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(item) ? String(item[by]) : '');
    // The names in a hidden list are hidden as well.
    const shownItem = (name) => (isHidden ? at.shown : `${at.shown}[${name}]`);
    const declaredNames = new Set(declared.map((item) => nameOf(item)));
    const unmanaged = current.filter((item) => !declaredNames.has(nameOf(item)));
    const result = declared.map((item) => {
        const name = nameOf(item);
        const own = current.find((candidate) => nameOf(candidate) === name);
        const shown = shownItem(name);
        if ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(item) && (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(own)) {
            return mergeObject(item, own, { shown, rule: at.rule }, comparison);
        }
        addChange(comparison, { path: shown, from: undefined, to: item, fixed: false });
        return item;
    });
    if (!exact)
        return [...unmanaged, ...result];
    for (const item of unmanaged) {
        addChange(comparison, { path: shownItem(nameOf(item)), from: item, to: undefined, fixed: false });
    }
    return result;
}


/***/ }),

/***/ 3557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ Ids)
/* harmony export */ });
/** Which id each name stands for in a tenant. */
class Ids {
    #byKey = new Map();
    #keysById = new Map();
    /** @param keys the names that it is found by, the preferred one first */
    add(target, id, keys) {
        const known = this.#of(target);
        for (const key of keys)
            if (!known.has(key))
                known.set(key, id);
        this.#keysById.set(`${target} ${id}`, keys);
    }
    has(target, key) {
        return this.#of(target).has(key);
    }
    /** All names of a target that are known. */
    keys(target) {
        return [...this.#of(target).keys()];
    }
    /** @throws Error when nothing has the name; references are checked while planning */
    idOf(target, key) {
        const id = this.#of(target).get(key);
        if (id === undefined)
            throw new Error(`A referenced name does not exist in the tenant (${target}).`);
        return id;
    }
    /** The names of an id, the preferred one first; `undefined` when the id is unknown. */
    keysOf(target, id) {
        return this.#keysById.get(`${target} ${id}`);
    }
    #of(target) {
        let keys = this.#byKey.get(target);
        if (keys === undefined)
            this.#byKey.set(target, (keys = new Map()));
        return keys;
    }
}


/***/ }),

/***/ 2737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZH: () => (/* binding */ isHiddenField),
/* harmony export */   ln: () => (/* binding */ clearedByOmission),
/* harmony export */   sp: () => (/* binding */ isHiddenAt)
/* harmony export */ });
/** The rules of fields that Logto clears only by leaving them out. */
function clearedByOmission(paths) {
    return Object.fromEntries(paths.map((path) => [path, { clearedByOmission: true }]));
}
/** Whether the value of a field is never shown. */
const isHiddenField = (rule) => [rule.secret, rule.private, rule.personal].includes(true);
/** Whether what is at a path of an entry is never shown, because a field that it is in is not. */
function isHiddenAt({ fields, personal }, path) {
    const names = path.filter((key) => typeof key !== 'number').map(String);
    return (personal === true ||
        names.some((_, index) => isHiddenField(fields[names.slice(0, index + 1).join('.')] ?? {})));
}


/***/ }),

/***/ 6686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ scopeKey),
/* harmony export */   fo: () => (/* binding */ scopeKeys),
/* harmony export */   iL: () => (/* binding */ isManagementScope)
/* harmony export */ });
/** How files call the resource that Logto makes for each tenant. */
const managementApi = 'Logto Management API';
/** The name of a scope for references: `https://api.example.com#read:orders`. */
function scopeKey(indicator = '', scopeName = '') {
    return `${indicator}#${scopeName}`;
}
/** The names that a file may have for a scope, the usual one first: the Management API is called by name or by indicator. */
function scopeKeys(indicator, scopeName, { managementApiResource }) {
    const key = scopeKey(indicator, scopeName);
    return indicator === managementApiResource ? [scopeKey(managementApi, scopeName), key] : [key];
}
/** Whether a reference is to a scope of the Management API: by the name of that, or by an indicator on Logto Cloud. */
function isManagementScope(key) {
    return key.startsWith(`${managementApi}#`) || /^https:\/\/[^.]+\.logto\.app\/api#/.test(key);
}


/***/ }),

/***/ 3179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cA: () => (/* binding */ readCurrent),
/* harmony export */   fi: () => (/* binding */ listEntries),
/* harmony export */   oe: () => (/* binding */ readSecretAhead),
/* harmony export */   oi: () => (/* binding */ withRelations),
/* harmony export */   uq: () => (/* binding */ loadKinds)
/* harmony export */ });
/* unused harmony export readAhead */
/* harmony import */ var _kinds_applications_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3831);
/* harmony import */ var _kinds_roles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(974);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5125);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4425);




/**
 * Reads the kinds that are declared or referred to, side by side.
 * @param isNew whether this run created the tenant, so that many kinds are empty and need not be read
 * @throws RequestError
 */
async function readCurrent(desired, references, context, isNew) {
    const known = (0,_references_js__WEBPACK_IMPORTED_MODULE_2__/* .keysOf */ .YD)(desired.entries);
    const missing = references.filter(({ target, key, mayBeMissing }) => mayBeMissing !== true && !known.get(target)?.has(key));
    const referredTo = new Set(missing.map(({ target }) => (0,_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceOf */ .v)(target).kind));
    const kinds = await loadKinds([...desired.kinds, ...referredTo]);
    const isEmpty = (kind) => isNew &&
        kind.emptyInNewTenant === true &&
        !desired.entries.some((entry) => entry.kind === kind && kind.mayBeInNewTenant?.(entry.spec));
    const needed = kinds.filter((kind) => referredTo.has(kind.name) || (desired.kinds.has(kind.name) && !isEmpty(kind)));
    const reading = needed.map((kind) => listEntries(kind, context, namesOf(kind, desired, references)));
    readAhead(desired, context);
    const lists = await Promise.all(reading);
    return new Map(needed.map((kind, index) => [kind.name, { kind, entries: lists[index] ?? [] }]));
}
/** The kinds of some names, in order. Most runs declare applications only, for which not all have to be loaded. */
async function loadKinds(names) {
    const few = [_kinds_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .roles */ .Ot, _kinds_applications_js__WEBPACK_IMPORTED_MODULE_0__.applications];
    const isEnough = names.every((name) => few.some((kind) => kind.name === name));
    return isEnough ? few : (await __webpack_require__.e(/* import() */ 998).then(__webpack_require__.bind(__webpack_require__, 8998))).kinds;
}
/** The names of a kind that matter; `undefined` when all of it does. */
function namesOf({ name }, { entries, prune }, references) {
    if (prune.has(name))
        return undefined;
    const declared = entries.flatMap(({ kind, spec }) => (kind.name === name ? kind.identifiersOf(spec) : []));
    const referredTo = references.flatMap(({ target, key }) => ((0,_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceOf */ .v)(target).kind === name ? key : []));
    return new Set([...declared, ...referredTo]);
}
/** Lists the entries of a kind, and registers what they are called. */
async function listEntries(kind, context, names) {
    const list = await kind.list(context, names);
    for (const { id, spec } of list)
        context.ids.add(kind.name, id, kind.identifiersOf(spec));
    return list;
}
/** Entries of a kind with their relations, which its list does not show. */
async function withRelations(kind, entries, context) {
    const isRelation = (field) => kind.fields[field]?.relation === true;
    const queries = entries.map(({ fields, ...entry }) => ({
        ...entry,
        fields: new Set(fields.filter((field) => isRelation(field))),
    }));
    const read = (await kind.readRelations?.(queries, context)) ?? [];
    return entries.map(({ current }, index) => ({ ...current, spec: { ...current.spec, ...read[index] } }));
}
/**
 * Asks for what belongs to declared entries by the IDs that an earlier run has kept, beside the lists that have yet to
 * confirm these. Nobody waits for the answers here: the API has them when they are asked for again. An ID that is out of
 * date costs nothing.
 * @internal
 */
function readAhead({ entries }, context) {
    const { keptIds } = context;
    for (const declared of entries) {
        const { kind, spec } = declared;
        const [name = ''] = kind.identifiersOf(spec);
        const ids = keptIds[kind.name] ?? {};
        const id = Object.hasOwn(ids, name) ? ids[name] : undefined;
        if (id === undefined)
            continue;
        const query = { current: { id, spec }, fields: Object.keys(spec), declared: spec };
        withRelations(kind, [query], aheadOf(context)).catch(ignore);
        void readSecretAhead(declared, id, context);
    }
}
/**
 * Asks for the secret of a declared entry ahead of time.
 * @returns `undefined`, also later, when the entry has no secret, or when it has to be asked for again
 */
function readSecretAhead({ kind, spec }, id, context) {
    return kind.readSecret?.(spec, id, aheadOf(context)).catch(() => undefined);
}
/** The context for asking ahead of time. */
const aheadOf = (context) => ({
    ...context,
    api: { ...context.api, ...context.api.ahead },
});
/** Whoever asks again gets the failure. */
const ignore = () => { };


/***/ }),

/***/ 5125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ referencesOf),
/* harmony export */   Lu: () => (/* binding */ unknownReferences),
/* harmony export */   QR: () => (/* binding */ deletedReferences),
/* harmony export */   UT: () => (/* binding */ unknownInNewTenant),
/* harmony export */   YD: () => (/* binding */ keysOf),
/* harmony export */   gQ: () => (/* binding */ wrongType),
/* harmony export */   gh: () => (/* binding */ ownNamesOf),
/* harmony export */   iN: () => (/* binding */ sharedParts),
/* harmony export */   pt: () => (/* binding */ danglingReferences),
/* harmony export */   wO: () => (/* binding */ duplicateNames)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8444);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8025);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3557);
/* harmony import */ var _kinds_scope_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6686);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4425);
/* harmony import */ var _unset_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4330);







/** Names by which several entries of a kind would be found. */
function duplicateNames(entries) {
    const firstByName = new Map();
    return entries.flatMap((entry) => {
        const { kind, spec, place } = entry;
        return kind.identifiersOf(spec).flatMap((name) => {
            const key = `${kind.name} ${name}`;
            const first = firstByName.get(key) ?? entry;
            firstByName.set(key, first);
            if (first === entry || name === '')
                return [];
            const sentence = kind.personal
                ? `is also that of ${(0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfPlace */ .A8)(first.place)}; declare each ${kind.singular} once`
                : `${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} is already used by ${(0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfPlace */ .A8)(first.place)}; names must be unique`;
            return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, fieldOf(spec, name), sentence);
        });
    });
}
/** What Logto gives to one entry only, and several declare. */
function sharedParts(entries) {
    const firstByKey = new Map();
    return entries.flatMap((entry) => {
        const { kind, spec, place } = entry;
        return (kind.exclusiveOf?.(spec) ?? []).flatMap(({ key: part, path }) => {
            const key = `${kind.name} ${part}`;
            const first = firstByKey.get(key) ?? entry;
            firstByKey.set(key, first);
            if (first === entry || mayBeOne(first, entry))
                return [];
            const sentence = `is also that of ${(0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfPlace */ .A8)(first.place)}; only one ${kind.singular} can have it`;
            return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, path, sentence);
        });
    });
}
/** Whether entries of two files have the same name once a variable is set. */
function mayBeOne(one, other) {
    if (one.place.file === other.place.file)
        return false;
    return [one, other].some(({ kind, spec }) => kind.identifiersOf(spec).some((name) => (0,_unset_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsUnset */ .q)(name)));
}
/** The field of an entry that holds its name. */
function fieldOf(spec, name) {
    return Object.entries(spec)
        .flatMap(([field, value]) => (value === name ? field : []))
        .slice(0, 1);
}
/** What an entry refers to. */
function referencesOf({ kind, spec, place }) {
    return (kind.referencesOf?.(spec) ?? []).map((reference) => ({ ...reference, place }));
}
/** The names that an entry is found by, and those that items of its lists are found by. */
function ownNamesOf({ kind, spec }) {
    const ofItems = Object.entries(kind.fields).flatMap(([path, { compare, by = 'name' }]) => {
        const items = compare === 'keyed' ? (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .fK)(spec, path.split('.')) : [];
        return Array.isArray(items) ? items.map((item) => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .fK)(item, [by])) : [];
    });
    return [...kind.identifiersOf(spec), ...ofItems.filter((name) => typeof name === 'string')];
}
/** The names by which others refer to entries, and to what these provide. */
function keysOf(entries) {
    const all = entries.flatMap(({ kind, spec }) => [
        ...kind.identifiersOf(spec).map((key) => ({ target: kind.name, key })),
        ...(kind.provides?.(spec) ?? []),
    ]);
    const byTarget = Map.groupBy(all, ({ target }) => target);
    return new Map([...byTarget].map(([target, keys]) => [target, new Set(keys.map(({ key }) => key))]));
}
/** What Logto makes for each tenant (`seeds/management-api.ts` of `@logto/schemas`): the default M2M app and its role. */
const defaultApplication = 'Default machine-to-machine app';
const defaultRole = 'Logto Management API access';
/** The names of what a new tenant has by itself. */
function idsOfNewTenant() {
    const ids = new _ids_js__WEBPACK_IMPORTED_MODULE_5__/* .Ids */ .V();
    ids.add('applications', defaultApplication, [defaultApplication]);
    ids.add('machineToMachineApplications', defaultApplication, [defaultApplication]);
    ids.add('machineToMachineRoles', defaultRole, [defaultRole]);
    return ids;
}
/**
 * The problems with references to what a tenant that does not exist yet will not have. The Management API with the ID of the
 * tenant in its name is not known before.
 */
function unknownInNewTenant(desired, kinds) {
    return unknownReferences(desired, checkableReferences(desired.entries), idsOfNewTenant(), kinds);
}
/** The references of entries to what neither they provide nor a new tenant has. */
function danglingReferences(entries) {
    return unresolved(checkableReferences(entries), keysOf(entries), idsOfNewTenant());
}
/** What is wrong with a reference to an entry of another type. */
function wrongType(noun, key) {
    const article = /^[aeiou]/.test(noun) ? 'an' : 'a';
    return `${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key)} is not ${article} ${noun}; name one of that type`;
}
function checkableReferences(entries) {
    return entries
        .flatMap((entry) => referencesOf(entry))
        .filter(({ key, neededToSet }) => !(0,_kinds_scope_names_js__WEBPACK_IMPORTED_MODULE_6__/* .isManagementScope */ .iL)(key) && neededToSet === undefined);
}
function unresolved(references, declared, ids) {
    return references.filter(({ target, key, mayBeMissing }) => mayBeMissing !== true && declared.get(target)?.has(key) !== true && !ids.has(target, key));
}
/**
 * The references to what the run itself deletes, because its kind is pruned and no file declares it.
 * @param deleted the names of what is deleted
 */
function deletedReferences(desired, references, deleted) {
    const declared = keysOf(desired.entries);
    return references.flatMap(({ target, key, path, place }) => {
        if (declared.get(target)?.has(key) || !deleted.get(target)?.has(key))
            return [];
        const { kind } = (0,_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .v)(target);
        const sentence = `refers to an entry that this run deletes, because prune names ${kind}; declare it under ${kind}, or remove ${kind} from prune`;
        return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, path, sentence);
    });
}
const shownKeys = 20;
/** The problems with references to what is neither declared nor in the tenant. */
function unknownReferences(desired, references, ids, kinds) {
    const declared = keysOf(desired.entries);
    return unresolved(references, declared, ids).map(({ target, key, path, place, neededToSet }) => {
        if (neededToSet !== undefined)
            return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, path, neededToSet);
        const { kind: source, noun } = (0,_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .v)(target);
        const sourceKind = kinds.find(({ name }) => name === source);
        const singular = noun ?? sourceKind?.singular ?? source;
        if (sourceKind?.personal) {
            const advice = 'is declared or in the tenant; check the spelling in Logto Console';
            return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, path, `no such ${singular} ${advice}`);
        }
        if (noun !== undefined && (declared.get(source)?.has(key) || ids.has(source, key))) {
            return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, path, wrongType(noun, key));
        }
        const all = [...new Set([...(declared.get(target) ?? []), ...ids.keys(target)])];
        const known = all.slice(0, shownKeys).map((name) => (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name));
        if (all.length > known.length)
            known.push(`and ${all.length - known.length} more`);
        const sentence = `there is no ${singular} ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key)}, neither declared nor in the tenant; ${known.length > 0 ? `there are: ${known.join(', ')}` : 'there are none'}`;
        return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, path, sentence);
    });
}


/***/ }),

/***/ 4425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ kindNames),
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/** The keys of a config file that declare something, in the order in which an exported file has them. */
const kindNames = [
    'resources',
    'roles',
    'applications',
    'samlApplications',
    'organizationScopes',
    'organizationRoles',
    'ssoConnectors',
    'organizations',
    'users',
    'connectors',
    'customPhrases',
    'customProfileFields',
    'captcha',
    'customUi',
    'signInExperience',
    'webhooks',
    'jwtCustomizers',
    'actions',
    'emailTemplates',
    'accountCenter',
    'idToken',
    'session',
    'cimd',
];
const sources = {
    scopes: { kind: 'resources', stage: 'relations', noun: 'scope of an API resource' },
    userRoles: { kind: 'roles', stage: 'entries', noun: 'role of type User' },
    machineToMachineRoles: { kind: 'roles', stage: 'entries', noun: 'machine-to-machine role' },
    machineToMachineApplications: {
        kind: 'applications',
        stage: 'entries',
        noun: 'machine-to-machine application',
    },
    userOrganizationRoles: {
        kind: 'organizationRoles',
        stage: 'entries',
        noun: 'organization role of type User',
    },
    machineToMachineOrganizationRoles: {
        kind: 'organizationRoles',
        stage: 'entries',
        noun: 'organization role of type MachineToMachine',
    },
};
const isPart = (target) => target in sources;
/** The kind that has to be read, and the stage of it that has to be applied, for a target to be known. */
function sourceOf(target) {
    return isPart(target) ? sources[target] : { kind: target, stage: 'entries' };
}


/***/ }),

/***/ 4330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ unsetVariable),
/* harmony export */   q: () => (/* binding */ holdsUnset)
/* harmony export */ });
/**
 * Whether a value is a text that still names a variable after variables were filled in. Its real value is not known then.
 * `$${LOGTO_VAR_NAME}`, which is a literal text, looks the same; nothing is said about that either.
 */
const holdsUnset = (value) => typeof value === 'string' && unsetVariable.test(value);
/** A variable that is not set, in a text. Logto takes some texts in lower case. */
const unsetVariable = /\$\{LOGTO_(?:VAR|SECRET)_\w+\}/i;


/***/ })

};
