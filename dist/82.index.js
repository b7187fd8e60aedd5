export const id = 82;
export const ids = [82,565,376];
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
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   IY: () => (/* binding */ isRefusedByProxy),
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   Y$: () => (/* binding */ isUntrustedCertificate),
/* harmony export */   p8: () => (/* binding */ mayHaveSucceeded),
/* harmony export */   uA: () => (/* binding */ requestLine)
/* harmony export */ });
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);


/** Method and path of a request. The query is left out: it may name a user. */
function requestLine({ method, path, shownPath }) {
    return `${method} ${shownPath ?? path.replace(/\?.*/s, '')}`;
}
/** A request that failed. The message is one line, in the user's terms, and ends with what to do next. */
class RequestError extends Error {
    name = 'RequestError';
    failure;
    /** The message without its beginning, `Could not …: `. For sentences that say already what could not be done. */
    reason;
    /** Keeps no cause: what `fetch` and octokit throw may hold the request and its credentials. */
    constructor(request, failure, hint) {
        const subject = failure.kind === 'not-sent' ? '' : `${requestLine(request)} `;
        const what = `${subject}${describeFailure(failure)}`;
        const sentence = /[.!?…]$/.test(what) ? what : `${what}.`;
        const reason = hint ? `${sentence} ${hint}` : sentence;
        super(`Could not ${request.doing}: ${reason}`);
        this.failure = failure;
        this.reason = reason;
    }
}
/** Why something failed, without what: for sentences that say what could not be done. */
const reasonOf = (error) => error instanceof RequestError ? error.reason : (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
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
            const reason = failure.message ? `: ${failure.message.replace(/\.$/, '')}` : '';
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
/** Logto allows 200 requests per 10 s and tenant, as a token bucket (its system limits page). */
const tokensPerMs = 200 / 10_000;
/** The bucket less a margin: requests of half a second may arrive at once. */
const bucketSize = 190;
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
    const fill = (now) => {
        tokens = Math.min(bucketSize, tokens + (now - filledAt) * tokensPerMs);
        filledAt = now;
    };
    const msUntilToken = () => {
        const now = clock.now();
        fill(now);
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
            const now = clock.now();
            pausedUntil = Math.max(pausedUntil, Math.min(time, now + longestPause));
            // The host's bucket is empty: other runs may have emptied it.
            fill(now);
            tokens = 0;
        },
    };
}


/***/ }),

/***/ 2711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate),
  validateBeforeSkip: () => (/* binding */ validateBeforeSkip)
});

// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/config/desired-state.js
var desired_state = __webpack_require__(8025);
// EXTERNAL MODULE: ./build/config/read-current.js
var read_current = __webpack_require__(3179);
// EXTERNAL MODULE: ./build/config/references.js
var references = __webpack_require__(5125);
// EXTERNAL MODULE: ./build/config/targets.js
var targets = __webpack_require__(4425);
// EXTERNAL MODULE: ./build/config/unset.js
var unset = __webpack_require__(4330);
;// CONCATENATED MODULE: ./build/config/check.js






/**
 * Checks a desired state that was loaded, without a tenant to compare it with. Nothing is said where the value of a variable
 * decides that is not set.
 */
async function checkDesiredState({ entries }) {
    const missing = missingReferences(entries);
    const kinds = await (0,read_current/* loadKinds */.uq)(missing.map(({ target }) => (0,targets/* sourceOf */.v)(target).kind));
    const ofReferences = missing.map((reference) => findingsOf(reference, entries, kinds));
    return {
        problems: ofReferences.flatMap(({ problems }) => problems),
        warnings: [...ofReferences, ...entries.map(findingsOfEntry)].flatMap(({ warnings }) => warnings),
    };
}
/** The references to what is not declared, whatever values variables get. */
function missingReferences(entries) {
    const declared = (0,references/* keysOf */.YD)(entries);
    const namesOf = (target) => [...(declared.get(target) ?? [])];
    return (0,references/* danglingReferences */.pt)(entries).filter(({ target, key }) => ![key, ...namesOf(target), ...namesOf((0,targets/* sourceOf */.v)(target).kind)].some((name) => (0,unset/* holdsUnset */.q)(name)));
}
/** An entry of the name that is of another type is a problem; otherwise the tenant may have what is missing. */
function findingsOf({ target, key, path, place }, entries, kinds) {
    const { kind: source, noun } = (0,targets/* sourceOf */.v)(target);
    const namesake = entries.find(({ kind, spec }) => kind.name === source && kind.identifiersOf(spec).includes(key));
    if (noun !== undefined && namesake !== undefined) {
        // Its type may be a variable.
        if (!isValid(namesake))
            return { problems: [], warnings: [] };
        return { problems: [(0,desired_state/* problemAt */.l4)(place, path, (0,references/* wrongType */.gQ)(noun, key))], warnings: [] };
    }
    const kind = kinds.find(({ name }) => name === source);
    const singular = noun ?? kind?.singular ?? source;
    const what = kind?.personal ? `this ${singular}` : `the ${singular} ${(0,problem/* quote */.hD)(key)}`;
    const sentence = `${what} is not declared here; the tenant must have it already`;
    return { problems: [], warnings: [(0,desired_state/* problemAt */.l4)(place, path, sentence)] };
}
/** What a plan for a new tenant would refuse of an entry, and what it would note beside it. */
function findingsOfEntry(entry) {
    const { kind, spec, place } = entry;
    if (!isValid(entry))
        return { problems: [], warnings: [] };
    const refusals = (kind.validateChange?.(spec) ?? []).map(({ path, sentence }) => (0,desired_state/* problemAt */.l4)(place, path, `${sentence} (an error in a new tenant)`));
    const note = kind.planNote?.(spec, []);
    const all = [...refusals, ...(note === undefined ? [] : [(0,desired_state/* problemAt */.l4)(place, [], note)])];
    return { problems: [], warnings: all.filter(({ sentence }) => !(0,unset/* holdsUnset */.q)(sentence)) };
}
/** Whether all of an entry is valid. A text with a variable that is not set may not be. */
const isValid = ({ kind, spec }) => kind.schema.safeParse(spec).success;

// EXTERNAL MODULE: ./build/shared/text.js
var shared_text = __webpack_require__(9853);
;// CONCATENATED MODULE: ./build/operations/validate.js



/**
 * Checks the desired state as far as that is possible without a tenant. Sends no request. What depends on the tenant, or
 * does not work although Logto takes it, is a warning on its line.
 * @throws InputError with what no tenant can have
 */
async function validate(_inputs, { log }, desired) {
    const { problems, warnings } = await checkDesiredState(desired);
    if (problems.length > 0)
        throw new problem/* InputError */.dz(problems);
    warn(warnings, log);
    log.info(summaryOf(desired));
}
/**
 * Checks the desired state of a run that ends early. Warnings are left out, because the rest of it may be in other inputs.
 * @throws InputError with what no tenant can have
 */
async function validateBeforeSkip(desired, { log }) {
    const { problems } = await checkDesiredState(desired);
    if (problems.length > 0)
        throw new problem/* InputError */.dz(problems);
    log.info(summaryOf(desired));
}
/** Warnings that are shown. GitHub shows ten as annotations, the log has them all. */
const mostWarnings = 50;
function warn(warnings, log) {
    for (const { path, sentence, at } of warnings.slice(0, mostWarnings))
        log.warning(`${(0,problem/* showPlace */.R3)(path, at)}: ${sentence}.`, at);
    const more = warnings.length - mostWarnings;
    if (more > 0)
        log.warning(`… and ${more} more warnings.`);
}
/** Says what was checked, and what was not. */
function summaryOf({ entries, unset }) {
    const kinds = new Set(entries.map(({ kind }) => kind.name));
    const checked = `The desired state is valid: ${(0,shared_text/* counted */.hS)(entries.length, 'entry', 'entries')} of ${(0,shared_text/* counted */.hS)(kinds.size, 'kind')}.`;
    if (unset.size === 0)
        return checked;
    const names = [...unset].join(', ');
    return unset.size === 1
        ? `${checked} The variable ${names} is not set, so values with it were not checked.`
        : `${checked} ${unset.size} variables are not set, so values with them were not checked: ${names}.`;
}


/***/ })

};
