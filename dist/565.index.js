export const id = 565;
export const ids = [565];
export const modules = {

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
