export const id = 811;
export const ids = [811];
export const modules = {

/***/ 3557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ Ids)
/* harmony export */ });
/** The IDs of a tenant by the names that files use, and the names by ID. */
class Ids {
    #byKey = new Map();
    #keysById = new Map();
    /** Registers an ID. @param keys its names, the preferred one first */
    add(target, id, keys) {
        const known = this.#of(target);
        for (const key of keys)
            if (!known.has(key))
                known.set(key, id);
        this.#keysById.set(`${target} ${id}`, keys);
    }
    /** Whether a name is known. */
    has(target, key) {
        return this.#of(target).has(key);
    }
    /** All known names of a target. */
    keys(target) {
        return [...this.#of(target).keys()];
    }
    /** The ID of a name. @throws Error when the name is unknown, which planning rules out for references */
    idOf(target, key) {
        const id = this.#of(target).get(key);
        if (id === undefined)
            throw new Error(`A referenced name does not exist in the tenant (${target}).`);
        return id;
    }
    /** The names of an ID, the preferred one first; `undefined` when the ID is unknown. */
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
 * Reads the current entries of the kinds that are declared or referred to, side by side.
 * @param isNew whether this run created the tenant, so that many kinds are empty and need not be read
 * @throws RequestError
 */
async function readCurrent(desired, references, context, isNew) {
    const known = (0,_references_js__WEBPACK_IMPORTED_MODULE_2__/* .keysByTarget */ .FW)(desired.entries);
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
/** Loads at least the kinds of some names, in order. Most runs declare applications only, and load few kinds. */
async function loadKinds(names) {
    const few = [_kinds_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .roles */ .O, _kinds_applications_js__WEBPACK_IMPORTED_MODULE_0__.applications];
    const isEnough = names.every((name) => few.some((kind) => kind.name === name));
    return isEnough ? few : (await __webpack_require__.e(/* import() */ 709).then(__webpack_require__.bind(__webpack_require__, 3709))).kinds;
}
/** The names of a kind that a run needs; `undefined` when it needs all entries. */
function namesOf({ name }, { entries, prune }, references) {
    if (prune.has(name))
        return undefined;
    const declared = entries.flatMap(({ kind, spec }) => (kind.name === name ? kind.identifiersOf(spec) : []));
    const referredTo = references.flatMap(({ target, key }) => ((0,_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceOf */ .v)(target).kind === name ? key : []));
    return new Set([...declared, ...referredTo]);
}
/** Lists the entries of a kind, and registers their names. @throws RequestError */
async function listEntries(kind, context, names) {
    const list = await kind.list(context, names);
    for (const { id, spec } of list)
        context.ids.add(kind.name, id, kind.identifiersOf(spec));
    return list;
}
/** Adds to entries of a kind their relations, which its list does not show. @throws RequestError */
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
 * Requests relations and secrets of declared entries by the IDs that an earlier run kept, while the lists that confirm these
 * IDs are still under way. Does not wait for the answers: the API keeps them until they are requested again. An ID that is
 * out of date does no harm.
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
 * Requests the secret of a declared entry ahead of time.
 * @returns `undefined`, or a promise of it, when the entry has no secret or the secret has to be requested again
 */
function readSecretAhead({ kind, spec }, id, context) {
    return kind.readSecret?.(spec, id, aheadOf(context)).catch(() => undefined);
}
/** The context for requests ahead of time. */
const aheadOf = (context) => ({
    ...context,
    api: { ...context.api, ...context.api.ahead },
});
/** The failure appears when the same is requested again. */
const ignore = () => { };


/***/ }),

/***/ 803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uA: () => (/* binding */ applyDesiredState),
  q6: () => (/* binding */ createContext),
  UZ: () => (/* binding */ holdsSecretFor)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/shared/text.js
var shared_text = __webpack_require__(9853);
// EXTERNAL MODULE: ./build/http/pace.js
var pace = __webpack_require__(6858);
// EXTERNAL MODULE: ./build/shared/concurrency.js
var concurrency = __webpack_require__(427);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/config/references.js
var references = __webpack_require__(5125);
// EXTERNAL MODULE: ./build/config/targets.js
var targets = __webpack_require__(4425);
;// CONCATENATED MODULE: ./build/config/apply-order.js


/**
 * Does the work of a plan in order. Entries come first, all kinds side by side unless one needs another; then their relations;
 * then the deletions, in the opposite order.
 */
async function workInOrder(plan, work) {
    const kinds = kindsOf(plan);
    await runTasks([
        ...kinds.map((kind) => ({
            name: `entries ${kind.name}`,
            after: (kind.needs ?? []).map((name) => `entries ${name}`),
            work: () => work.applyEntries(kind),
        })),
        ...kinds.map((kind) => ({
            name: `relations ${kind.name}`,
            after: [`entries ${kind.name}`, ...targetsOf(kind, plan).map((target) => taskOf(target))],
            work: () => work.applyRelations(kind),
        })),
        {
            name: 'deletions',
            after: kinds.map(({ name }) => `relations ${name}`),
            work: () => work.deleteEntries(kinds.toReversed()),
        },
    ]);
}
/** Runs tasks that are in dependency order: each as soon as those that it needs are done. Tasks not in the list count as done. */
async function runTasks(tasks) {
    const done = new Map();
    for (const { name, after, work } of tasks) {
        done.set(name, Promise.all(after.flatMap((before) => done.get(before) ?? [])).then(work));
    }
    await Promise.all(done.values());
}
/** The targets that entries of a kind refer to. */
function targetsOf(kind, { entries }) {
    const own = entries.filter((entry) => entry.kind === kind);
    return [...new Set(own.flatMap((entry) => (0,references/* referencesOf */.CL)(entry).map(({ target }) => target)))];
}
/** The task after which a target is known. */
function taskOf(target) {
    const { kind, stage } = (0,targets/* sourceOf */.v)(target);
    return `${stage} ${kind}`;
}
/** The kinds of a plan, in dependency order. */
function kindsOf({ entries, toDelete }) {
    const kinds = new Map([...entries, ...toDelete].map(({ kind }) => [kind.name, kind]));
    return targets/* kindNames */.$.flatMap((name) => kinds.get(name) ?? []);
}

;// CONCATENATED MODULE: ./build/config/apply.js




/** An entry that could not be applied. */
class EntryError extends Error {
    name = 'EntryError';
    /** Where it is declared in a file. */
    at;
    constructor(place, cause) {
        const at = place.position?.([]);
        super(`${(0,problem/* showPlace */.R3)(place.path, at)}: ${(0,problem/* messageOf */.bD)(cause)}`, { cause });
        this.at = at;
    }
}
/**
 * Applies a plan. After a failure, nothing further is started.
 * @param onProgress called after each applied entry, with the number of entries that are applied
 * @returns the entries in the order of the plan
 * @throws EntryError, or an AggregateError of several
 */
async function applyPlan(plan, context, onProgress = () => { }) {
    const failures = [];
    const applied = new Map();
    const followUps = [];
    const attempt = async (place, work) => {
        if (failures.length > 0)
            return;
        try {
            await work();
        }
        catch (error) {
            failures.push(place ? new EntryError(place, error) : error);
        }
    };
    // Only the deletions wait for a secret.
    const startFollowUp = (entry, id) => {
        const { kind, place, spec } = entry;
        const readSecret = async () => {
            const early = changesSecret(entry) ? undefined : await entry.secret;
            applied.set(entry, { entry, id, ...(early ?? (await kind.readSecret?.(spec, id, context))) });
        };
        if (kind.readSecret)
            followUps.push(attempt(place, readSecret));
    };
    const applyEntry = async (entry) => {
        const { kind, spec } = entry;
        const id = await createOrUpdate(entry, context);
        context.ids.add(kind.name, id, kind.identifiersOf(spec));
        applied.set(entry, { entry, id });
        onProgress(applied.size);
        if (!secretNeedsRelations(entry))
            startFollowUp(entry, id);
    };
    const applyRelations = async (entry) => {
        const id = applied.get(entry)?.id;
        if (id === undefined)
            return;
        const relations = relationsOf(entry, id);
        if (relations)
            await entry.kind.applyRelations?.(relations, context);
        if (secretNeedsRelations(entry))
            startFollowUp(entry, id);
    };
    const each = (list, { name, createdInOrder }, work) => (0,concurrency/* mapConcurrent */._k)(list.filter(({ kind }) => kind.name === name), createdInOrder ? 1 : pace/* maxConcurrentRequests */.m, (item) => attempt('place' in item ? item.place : undefined, () => work(item)));
    await workInOrder(plan, {
        applyEntries: (kind) => each(plan.entries, kind, applyEntry),
        applyRelations: (kind) => each(plan.entries, kind, applyRelations),
        async deleteEntries(kinds) {
            await Promise.all(followUps);
            for (const kind of kinds) {
                await each(plan.toDelete, kind, ({ current }) => kind.remove(current, context));
            }
        },
    });
    (0,concurrency/* throwAll */.Kx)(failures);
    return plan.entries.flatMap((entry) => applied.get(entry) ?? []);
}
/** Whether the secret of an entry can only be read after its relations are applied. */
function secretNeedsRelations({ kind, spec }) {
    return (kind.secretDependsOn ?? []).some((field) => field in spec);
}
/** Whether applying an entry may change its secret, so that the one that was read ahead is out of date. */
function changesSecret(entry) {
    return (entry.action === 'update' && (entry.kind.secretDependsOn ?? []).some((field) => field in entry.patch));
}
/** Applies an entry without its relations. @returns its ID */
async function createOrUpdate(entry, context) {
    const { kind, spec } = entry;
    if (entry.action === 'create')
        return kind.create(spec, context);
    if (entry.action === 'update') {
        const own = Object.entries(entry.patch).filter(([field]) => !kind.fields[field]?.relation);
        if (own.length > 0)
            await kind.update(entry.current, Object.fromEntries(own), context);
    }
    if (entry.action === 'repeat')
        await kind.update(entry.current, spec, context);
    return entry.current.id;
}
/** The relations that differ; `undefined` when none do. */
function relationsOf(entry, id) {
    if (entry.action === 'keep' || entry.action === 'repeat')
        return undefined;
    const { kind, spec } = entry;
    const differing = Object.entries(entry.action === 'update' ? entry.patch : spec).filter(([field, value]) => kind.fields[field]?.relation === true && value !== undefined);
    if (differing.length === 0)
        return undefined;
    const current = entry.action === 'update' ? entry.current.spec : {};
    return { id, spec, desired: Object.fromEntries(differing), current };
}

// EXTERNAL MODULE: ./build/config/ids.js
var ids = __webpack_require__(3557);
// EXTERNAL MODULE: ./build/config/kinds/applications.js + 7 modules
var applications = __webpack_require__(3831);
;// CONCATENATED MODULE: ./build/config/reconcile.js





/**
 * Creates the context in which kinds read and change a tenant. Planning and applying register the names of the tenant in it.
 * @param keptIds IDs that an earlier run kept, which may be out of date
 */
function createContext({ api, credentials, token }, { clock, mask, hide }, keptIds = {}) {
    return {
        api,
        ids: new ids/* Ids */.V(),
        ownApplicationId: credentials.id,
        keptIds,
        managementApiResource: token.resource,
        now: () => clock.now(),
        mask,
        holdsSecret: holdsSecretFor({ hide }),
    };
}
/** Creates the check whether a text holds a secret: one that `hide` would change. */
const holdsSecretFor = ({ hide }) => (text) => hide(text) !== text;
/** A plan with more entries than this logs its progress, each time as many are applied. */
const manyEntries = 20;
/**
 * Applies a plan, and logs progress and warnings.
 * @returns the declared applications, in the order of the plan
 * @throws RequestError, or EntryError that names the entry
 */
async function applyDesiredState(plan, context, { clock, log }) {
    const startedAt = clock.now();
    const total = plan.entries.length;
    const applied = await applyPlan(plan, context, (done) => {
        if (total <= manyEntries || done % manyEntries > 0 || done === total)
            return;
        log.info(`${done} of ${total} applied (${(0,shared_text/* seconds */.YA)(clock.now() - startedAt)}).`);
    });
    for (const { warning } of applied)
        if (warning !== undefined)
            log.warning(warning);
    return applied
        .filter(({ entry }) => entry.kind.name === applications.applications.name)
        .map((application) => asApplication(application));
}
/** The fields of an application that outputs and summary show. */
const shownPart = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    oidcClientMetadata: schemas/* object */.Ikc({
        redirectUris: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
        postLogoutRedirectUris: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
    })
        .default({ redirectUris: [], postLogoutRedirectUris: [] }),
});
function asApplication({ entry, id, secret }) {
    const { name, type, oidcClientMetadata } = shownPart.parse(entry.spec);
    return {
        name,
        type,
        id,
        ...(secret === undefined ? {} : { secret }),
        redirectUris: oidcClientMetadata.redirectUris,
        postLogoutRedirectUris: oidcClientMetadata.postLogoutRedirectUris,
    };
}


/***/ }),

/***/ 5125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ referencesOf),
/* harmony export */   FW: () => (/* binding */ keysByTarget),
/* harmony export */   Lu: () => (/* binding */ unknownReferences),
/* harmony export */   QR: () => (/* binding */ deletedReferences),
/* harmony export */   UT: () => (/* binding */ unknownInNewTenant),
/* harmony export */   gQ: () => (/* binding */ wrongType),
/* harmony export */   pt: () => (/* binding */ danglingReferences)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8025);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3557);
/* harmony import */ var _kinds_new_tenant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4326);
/* harmony import */ var _kinds_scope_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6686);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4425);






/** The references of an entry. */
function referencesOf({ kind, spec, place }) {
    return (kind.referencesOf?.(spec) ?? []).map((reference) => ({ ...reference, place }));
}
/** The names that references can use, of entries and of what these provide. */
function keysByTarget(entries) {
    const all = entries.flatMap(({ kind, spec }) => [
        ...kind.identifiersOf(spec).map((key) => ({ target: kind.name, key })),
        ...(kind.provides?.(spec) ?? []),
    ]);
    const byTarget = Map.groupBy(all, ({ target }) => target);
    return new Map([...byTarget].map(([target, keys]) => [target, new Set(keys.map(({ key }) => key))]));
}
/** The names of what Logto creates with every tenant. */
function idsOfNewTenant() {
    const ids = new _ids_js__WEBPACK_IMPORTED_MODULE_3__/* .Ids */ .V();
    ids.add('applications', _kinds_new_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultApplication */ .w, [_kinds_new_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultApplication */ .w]);
    ids.add('machineToMachineApplications', _kinds_new_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultApplication */ .w, [_kinds_new_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultApplication */ .w]);
    ids.add('machineToMachineRoles', _kinds_new_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultRole */ .d, [_kinds_new_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultRole */ .d]);
    return ids;
}
/**
 * Problems with references to names that a tenant will not have when it is created. Scopes of its Management API are not
 * checked, because their indicator contains the ID of the tenant.
 */
function unknownInNewTenant(desired, kinds) {
    return unknownReferences(desired, checkableReferences(desired.entries), idsOfNewTenant(), kinds);
}
/** The references to names that are neither declared nor in a new tenant. */
function danglingReferences(entries) {
    return unresolved(checkableReferences(entries), keysByTarget(entries), idsOfNewTenant());
}
/** The sentence for a reference to an entry of another type. */
function wrongType(noun, key) {
    const article = /^[aeiou]/.test(noun) ? 'an' : 'a';
    return `${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key)} is not ${article} ${noun}; name one of that type`;
}
/** The references that can be checked without a tenant. */
function checkableReferences(entries) {
    return entries
        .flatMap((entry) => referencesOf(entry))
        .filter(({ key, neededToSet }) => !(0,_kinds_scope_names_js__WEBPACK_IMPORTED_MODULE_5__/* .isManagementScope */ .iL)(key) && neededToSet === undefined);
}
function unresolved(references, declared, ids) {
    return references.filter(({ target, key, mayBeMissing }) => mayBeMissing !== true && declared.get(target)?.has(key) !== true && !ids.has(target, key));
}
/**
 * Problems with references to entries that the run deletes, because their kind is pruned.
 * @param deleted the names that no longer exist after the run
 */
function deletedReferences(desired, references, deleted) {
    const declared = keysByTarget(desired.entries);
    return references.flatMap(({ target, key, path, place }) => {
        if (declared.get(target)?.has(key) || !deleted.get(target)?.has(key))
            return [];
        const { kind } = (0,_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .v)(target);
        const sentence = `refers to an entry that this run deletes, because prune names ${kind}; declare it under ${kind}, or remove ${kind} from prune`;
        return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, path, sentence);
    });
}
/** A message lists no more names than this. */
const shownKeys = 20;
/** Problems with references to names that are neither declared nor in the tenant. */
function unknownReferences(desired, references, ids, kinds) {
    const declared = keysByTarget(desired.entries);
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

/***/ 9828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ng: () => (/* binding */ connect),
  TT: () => (/* binding */ connectByEndpoint),
  X5: () => (/* binding */ endpointOf),
  JQ: () => (/* binding */ logTokenReceived)
});

// EXTERNAL MODULE: ./build/logto/client.js + 1 modules
var logto_client = __webpack_require__(1224);
// EXTERNAL MODULE: ./build/logto/endpoint.js
var logto_endpoint = __webpack_require__(3451);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/http/failure.js
var http_failure = __webpack_require__(1923);
;// CONCATENATED MODULE: ./build/http/read-ahead.js

/** Lets a run ask for answers beside the one that says whether it needs them. */
function createReadAhead(client) {
    const answers = new Map();
    let hasChanged = false;
    const exchange = async (request) => {
        if (request.method !== 'GET') {
            hasChanged = true;
            answers.clear();
        }
        const asked = answers.get(request.path);
        // At once: a list must not queue behind what is asked ahead of it.
        if (asked === undefined)
            return client.exchange(request);
        const early = await asked.catch(() => undefined);
        const body = early && request.answer.safeParse(early.body);
        return early && body?.success ? { ...early, body: body.data } : client.exchange(request);
    };
    const askAhead = async (request) => {
        const asked = answers.get(request.path) ?? client.exchange({ ...request, repeats: 0, answer: schemas/* unknown */.L5J() });
        if (!hasChanged)
            answers.set(request.path, asked);
        const early = await asked;
        return { ...early, body: request.answer.parse(early.body) };
    };
    return { client: clientOf(exchange), ahead: clientOf(askAhead) };
}
const clientOf = (exchange) => ({
    exchange,
    send: async (request) => (await exchange(request)).body,
});

// EXTERNAL MODULE: ./build/logto/hints.js
var hints = __webpack_require__(5962);
;// CONCATENATED MODULE: ./build/logto/management.js





/** Seconds that an upload may take: Logto answers when it has unpacked the file, for which it waits up to 31 s itself. */
const longestUpload = 90;
/** What an answer to a change looks like that is not just a status. */
const changed = schemas/* looseObject */._H3({}).or(schemas/* array */.YOg(schemas/* unknown */.L5J())).or(schemas/* string */.YjP()).optional();
/** The most that Logto puts on one page. */
const pageSize = 100;
/** Pages that a list may have. */
const mostPages = 1000;
/** @param tenant a client of it */
function createManagementApi(tenant, token, context) {
    const common = { headers: { authorization: `Bearer ${token.value}` }, hint: hints/* managementHint */.RT };
    const { ahead, client } = createReadAhead(tenant);
    return {
        ...readsOf(client, common),
        /** Asks for what may be needed later; see {@link createReadAhead}. */
        ahead: readsOf(ahead, common),
        create({ body, findExisting, ...call }) {
            const request = { ...common, ...call, method: 'POST', json: body };
            return createIdempotent(() => client.send(request), findExisting, context);
        },
        async change({ body, ...call }) {
            await client.send({ ...common, ...call, json: body, repeatable: true, answer: changed });
        },
        async upload({ file, ...call }) {
            const { type, body } = await formWith(file);
            const headers = { ...common.headers, 'content-type': type };
            const request = { ...call, method: 'POST', headers, body, hint: hints/* uploadHint */.lw };
            return client.send({ ...request, repeatable: true, attemptSeconds: longestUpload });
        },
        /**
         * DELETE; succeeds if it was already deleted.
         * @param answer what the answer must look like, where it has a body; by default it is 204 without one
         */
        async remove(doing, path, answer) {
            const expected = answer === undefined ? { done: 204, answer: schemas/* undefined */.Vxk() } : { answer };
            try {
                await client.send({ ...common, doing, method: 'DELETE', path, ...expected });
            }
            catch (error) {
                if ((0,http_failure/* refusalOf */.Of)(error)?.status !== 404)
                    throw error;
            }
        },
    };
}
/** A form with a file in its field `file`, as bytes: not every `fetch` knows the class of a form. */
async function formWith({ name, type, bytes }) {
    const form = new FormData();
    form.set('file', new Blob([bytes], { type }), name);
    const encoded = new Response(form);
    const body = new Uint8Array(await encoded.arrayBuffer());
    return { type: encoded.headers.get('content-type') ?? '', body };
}
function readsOf(client, common) {
    // Link headers of lists lack the `/api` of the path (sample 072), so pages are requested by number.
    const readPage = async (doing, path, item, number) => {
        const query = `${path.includes('?') ? '&' : '?'}page=${number}&page_size=${pageSize}`;
        const request = { ...common, doing, method: 'GET', path: path + query, answer: schemas/* array */.YOg(item) };
        const { body, headers } = await client.exchange(request);
        const unusable = (problem) => {
            const failure = { kind: 'unreadable', status: 200, problem };
            return new http_failure/* RequestError */.GI(request, failure, common.hint(failure));
        };
        const given = headers.get('total-number');
        const total = given ?? '0';
        if (!/^\d{1,15}$/.test(total))
            throw unusable('a header total-number that is not a whole number');
        if (given !== null && body.length > pageSize) {
            throw unusable(`a page of ${body.length} entries, more than the ${pageSize} that were asked for`);
        }
        return { items: body, total: Number(total), unusable };
    };
    /** A paged list if it has at most `most` items; otherwise `undefined`, after one page. */
    const shortList = async (doing, path, item, most) => {
        const first = await readPage(doing, path, item, 1);
        if (first.total > most)
            return undefined;
        if (first.total > mostPages * pageSize) {
            throw first.unusable(`a list of ${first.total.toLocaleString('en')} entries; at most ${(mostPages * pageSize).toLocaleString('en')} are read`);
        }
        const others = Array.from({ length: Math.ceil(first.total / pageSize) - 1 }, (_, index) => index + 2);
        const rest = await Promise.all(others.map((number) => readPage(doing, path, item, number)));
        return [first, ...rest].flatMap(({ items }) => items);
    };
    return {
        get(doing, path, answer) {
            return client.send({ ...common, doing, method: 'GET', path, answer });
        },
        /** A paged list, every page of it. `path` may hold a query. */
        async list(doing, path, item) {
            return (await shortList(doing, path, item, Infinity)) ?? [];
        },
        shortList,
    };
}
/** Milliseconds before each search: a call whose answer was lost may take effect a moment later. */
const pauses = [0, 1000, 2000];
/**
 * Sends a create call that Logto would carry out twice if it came twice. If its answer is lost or unreadable, this
 * searches for what the call creates, and repeats the call only if that does not exist. So it lasts through an outage as other
 * calls do.
 * @param findExisting finds what the call creates; `undefined` if it does not exist
 * @throws RequestError
 * @internal
 */
async function createIdempotent(create, findExisting, { clock, deadline, log }, repeats = logto_client/* mostRepeats */.y) {
    try {
        return await create();
    }
    catch (error) {
        if (!(error instanceof http_failure/* RequestError */.GI) || error.failure.kind === 'deadline')
            throw error;
        if (!(0,http_failure/* mayHaveSucceeded */.p8)(error.failure))
            throw error;
        log.info(`${error.message} Checking whether it took effect anyway.`);
        for (const pause of pauses) {
            if (pause > 0)
                await clock.sleep(pause, deadline.signal);
            const found = await findExisting();
            if (found !== undefined)
                return found;
        }
        // An unreadable answer would be unreadable again.
        if (repeats === 0 || error.failure.kind === 'unreadable')
            throw error;
        return createIdempotent(create, findExisting, { clock, deadline, log }, repeats - 1);
    }
}

// EXTERNAL MODULE: ./build/logto/token.js
var logto_token = __webpack_require__(5765);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
;// CONCATENATED MODULE: ./build/tenant/connection.js





/** Milliseconds that a new tenant may take until every instance of Logto's core knows it. */
const startingMs = 120_000;
/**
 * Exchanges credentials for a Management API token (`POST /oidc/token`).
 * @throws RequestError
 */
async function connect(context, { endpoint, resources, credentials, isNew = false }) {
    const { clock, mask } = context;
    const startingUntil = isNew ? { startingUntil: clock.now() + startingMs } : {};
    const client = (0,logto_client/* createLogtoClient */.v)('core', { ...context, origin: endpoint, ...startingUntil });
    const token = await (0,logto_token/* requestToken */.F)(client, credentials, resources, mask);
    return {
        endpoint,
        credentials,
        token,
        tokenExpiresAt: clock.now() + token.expiresIn * 1000,
        api: createManagementApi(client, token, context),
    };
}
/** How the Management API of self-hosted Logto is registered, whatever its endpoint (`@logto/schemas`, the default tenant). */
const selfHostedResource = 'https://default.logto.app/api';
/**
 * Connects to a tenant that is known by its endpoint and credentials.
 * @throws RequestError
 */
async function connectByEndpoint(request, context) {
    const { endpoint, 'management-api-resource': resource } = request;
    // The resource may name the tenant where the endpoint does not.
    if (request['mask-outputs'])
        for (const identifier of [endpoint, resource])
            context.mask(identifier);
    const credentials = { id: request['m2m-app-id'], secret: request['m2m-app-secret'] };
    const resources = resource === '' ? [`${endpoint}/api`, selfHostedResource] : [resource];
    return context.log.group('Getting a Management API token', async () => {
        const connection = await connect(context, { endpoint, resources, credentials });
        logTokenReceived(connection, context.log);
        return connection;
    });
}
/** Logs that a token was given, and how long it is valid. */
function logTokenReceived({ token }, log) {
    log.info(`The tenant answers. The token is valid for ${Math.round(token.expiresIn / 60)} min.`);
}
/**
 * Finds out where a tenant is, before any credential is sent there.
 * @throws Error when its indicator is no https origin
 */
function endpointOf(tenant, maskIdentifier) {
    const endpoint = (0,logto_endpoint/* readTenantEndpoint */.Ok)(tenant.indicator, tenant.cloudApi);
    if ('problem' in endpoint) {
        throw new Error(`The endpoint that Logto Cloud gives for the tenant ${(0,problem/* quote */.hD)(tenant.name)} ${endpoint.problem}. No credentials were sent there.`);
    }
    maskIdentifier(endpoint.origin);
    return endpoint.origin;
}


/***/ }),

/***/ 1084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UN: () => (/* binding */ maskResult),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   aK: () => (/* binding */ connectionResult),
/* harmony export */   gu: () => (/* binding */ provisionResultSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7597);
/* harmony import */ var _logto_endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3451);
/* harmony import */ var _logto_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5765);
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4481);




/** What a run passes to later steps and, sealed as a whole, to other jobs: everything that the outputs say. */
const provisionResultSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** Missing for a tenant that is known by its endpoint alone (`configure`, `export`). */
    tenantId: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    created: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    endpoint: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().refine(_logto_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .isEndpoint */ .cl),
    managementApiResource: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Credentials of an M2M app with Management API access, where they are known. */
    m2m: _logto_token_js__WEBPACK_IMPORTED_MODULE_0__/* .m2mCredentials */ .R.optional(),
    /** A Management API token. */
    token: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        value: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        /** Milliseconds since the epoch. */
        expiresAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    })
        .optional(),
    apps: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), secret: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() })),
});
/** The part of a result that says how a tenant is reached. */
function connectionResult({ credentials, endpoint, token, tokenExpiresAt, }) {
    return {
        endpoint,
        managementApiResource: token.resource,
        m2m: credentials,
        token: { value: token.value, expiresAt: tokenExpiresAt },
    };
}
/** Masks what must not be shown: secrets always, identifiers if `mask-outputs` says so. */
function maskResult(result, mask, masksIdentifiers) {
    const { apps, endpoint, m2m, managementApiResource, tenantId = '', token } = result;
    const secrets = [m2m?.secret, token?.value, ...apps.map(({ secret }) => secret)];
    for (const secret of secrets)
        mask(secret ?? '');
    if (masksIdentifiers)
        for (const identifier of [tenantId, endpoint, managementApiResource])
            mask(identifier);
}
/** The outputs of a result. What is not known is left out, which a workflow reads as empty. */
function outputsOf(result) {
    const { apps, created, endpoint, m2m, managementApiResource, tenantId, token } = result;
    return {
        ...(tenantId === undefined ? {} : { 'tenant-id': tenantId }),
        endpoint,
        issuer: `${endpoint}/oidc`,
        'management-api-resource': managementApiResource,
        ...(token ? { 'management-api-token': token.value } : {}),
        ...(m2m ? { 'm2m-app-id': m2m.id, 'm2m-app-secret': m2m.secret } : {}),
        apps: (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .orderedJson */ .Q)(apps.map(({ name, id, type, secret }) => [name, { id, type, secret }])),
        'app-ids': (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .orderedJson */ .Q)(apps.map(({ name, id }) => [name, id])),
        ...(created === undefined ? {} : { created: String(created) }),
    };
}


/***/ })

};
