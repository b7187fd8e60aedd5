export const id = 942;
export const ids = [942,63,274];
export const modules = {

/***/ 695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vb: () => (/* binding */ nameOf),
  jP: () => (/* binding */ planDesiredState),
  c7: () => (/* binding */ planNewTenant)
});

// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(8444);
;// CONCATENATED MODULE: ./build/config/compare.js



/** Whether two values are the same to Logto, which stores an empty text as null and leaves out what is empty. */
function isSame(left, right) {
    if ((0,json/* isEmpty */.Im)(left) && (0,json/* isEmpty */.Im)(right))
        return true;
    // What is sent is JSON, which has neither -0 nor undefined.
    return (0,external_node_util_.isDeepStrictEqual)(asJson(left), asJson(right));
}
function asJson(value) {
    return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
/**
 * Compares a declared entry with the current one. Fields that are not declared do not count.
 * @param exact whether lists keep nothing but what is declared, because the kind is pruned
 */
function compareEntry(declared, current, rules, exact) {
    const changes = [];
    const patch = {};
    const currentFields = { ...current };
    for (const [field, value] of Object.entries(declared)) {
        if (value === undefined)
            continue;
        const before = changes.length;
        const merged = mergeValue(value, currentFields[field], { shown: field, rule: field }, { rules, exact, changes, secret: false });
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
        const inner = { shown: (0,problem/* formatPath */.jV)(at.shown, [key]), rule: `${at.rule}.${key}` };
        const own = Object.hasOwn(current, key) ? current[key] : undefined;
        result[key] = mergeValue(value, own, inner, comparison);
    }
    return result;
}
function mergeValue(declared, current, at, comparison) {
    const { exact, changes, rules } = comparison;
    const rule = rules[at.rule] ?? {};
    if (rule.creationOnly)
        return current;
    const secret = comparison.secret || rule.secret === true;
    const inner = { ...comparison, secret };
    const differs = (to) => {
        changes.push({ path: at.shown, from: current, to, secret, fixed: rule.fixed === true });
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
    if (rule.compare !== 'whole' && (0,json/* isObject */.Gv)(declared) && ((0,json/* isObject */.Gv)(current) || (0,json/* isEmpty */.Im)(current))) {
        return mergeObject(declared, (0,json/* isObject */.Gv)(current) ? current : {}, at, inner);
    }
    return isSame(declared, current) ? current : differs(declared);
}
const sorted = (list) => [...list].map((value) => JSON.stringify(value)).toSorted((a, b) => (a < b ? -1 : 1));
function mergeKeyed(declared, current, at, by, comparison) {
    const { changes, exact, secret } = comparison;
    const nameOf = (item) => ((0,json/* isObject */.Gv)(item) ? String(item[by]) : '');
    const declaredNames = new Set(declared.map((item) => nameOf(item)));
    const unmanaged = current.filter((item) => !declaredNames.has(nameOf(item)));
    const result = declared.map((item) => {
        const name = nameOf(item);
        const own = current.find((candidate) => nameOf(candidate) === name);
        const shown = `${at.shown}[${name}]`;
        if ((0,json/* isObject */.Gv)(item) && (0,json/* isObject */.Gv)(own)) {
            return mergeObject(item, own, { shown, rule: at.rule }, comparison);
        }
        changes.push({ path: shown, from: undefined, to: item, secret, fixed: false });
        return item;
    });
    if (!exact)
        return [...unmanaged, ...result];
    for (const item of unmanaged) {
        changes.push({ path: `${at.shown}[${nameOf(item)}]`, from: item, to: undefined, secret, fixed: false });
    }
    return result;
}

// EXTERNAL MODULE: ./build/config/desired-state.js
var desired_state = __webpack_require__(8025);
// EXTERNAL MODULE: ./build/config/read-current.js
var read_current = __webpack_require__(3179);
// EXTERNAL MODULE: ./build/config/references.js
var config_references = __webpack_require__(5125);
// EXTERNAL MODULE: ./build/config/variables.js
var variables = __webpack_require__(9274);
;// CONCATENATED MODULE: ./build/config/plan.js






/**
 * Plans how a tenant comes to match the desired state. Reads the tenant, and changes nothing.
 * @param isNew whether this run created the tenant, so that less has to be read
 * @returns the plan, or every reason why it cannot be
 * @throws RequestError when the tenant cannot be read
 */
async function planDesiredState(desired, context, isNew = false) {
    const references = desired.entries.flatMap((entry) => (0,config_references/* referencesOf */.CL)(entry));
    const current = await (0,read_current/* readCurrent */.cA)(desired, references, context, isNew);
    const kinds = [...current.values()].map(({ kind }) => kind);
    const matches = await Promise.all(desired.entries.map((declared) => withDeclaredRelations(findMatch(declared, current.get(declared.kind.name)?.entries), context)));
    const planned = matches.map((match) => planEntry(match, desired.prune.has(match.declared.kind.name)));
    const problems = [
        ...(0,config_references/* unknownReferences */.Lu)(desired, references, context.ids, kinds),
        ...planned.flatMap((entry) => entry.problems),
        ...matchedTwice(planned),
    ];
    if (problems.length > 0)
        return { problems };
    const entries = planned.map(({ entry }) => entry);
    const split = await splitUnmanaged(othersOf(desired, entries, current), desired, context);
    return { value: { entries, ...split, hidden: desired.hidden }, problems: [] };
}
/**
 * Plans a tenant that does not exist yet, in which everything is created. Needs no request, and finds what Logto would refuse
 * before there is a tenant. The plan that is applied is made later, because a new tenant is not empty.
 * @returns the plan, or every reason why it cannot be
 */
function planNewTenant({ entries, hidden }) {
    const planned = entries.map((declared) => planEntry(findMatch(declared), false));
    const problems = planned.flatMap((entry) => entry.problems);
    if (problems.length > 0)
        return { problems };
    const changes = planned.map(({ entry }) => entry);
    return { value: { entries: changes, toDelete: [], unmanaged: [], hidden }, problems: [] };
}
function findMatch(declared, all = []) {
    const { kind, spec } = declared;
    const names = new Set(kind.identifiersOf(spec));
    const found = all.filter((current) => kind.identifiersOf(current.spec).some((name) => names.has(name)));
    return { declared, found, all };
}
/** Reads the relations that are declared. */
async function withDeclaredRelations({ declared, found, all }, context) {
    const { kind, spec } = declared;
    const [current, ...others] = found;
    if (current === undefined || others.length > 0)
        return { declared, found, all };
    return { declared, found: [await (0,read_current/* withRelations */.oi)(kind, current, Object.keys(spec), context, spec)], all };
}
function planEntry({ declared, found, all }, isPruned) {
    const { kind, spec, place } = declared;
    const [current, ...others] = found;
    const label = labelOf(kind, spec);
    const note = kind.planNote?.(spec, all);
    const base = { ...declared, label, ...(note === undefined ? {} : { note }) };
    const refusals = (kind.validateChange?.(spec, current) ?? []).map(({ path, sentence }) => (0,desired_state/* problemAt */.l4)(place, path, sentence));
    if (current === undefined)
        return { entry: { ...base, action: 'create' }, problems: refusals };
    if (others.length > 0) {
        const ids = found.map(({ id }) => id).join(', ');
        const sentence = `the tenant has several for ${(0,problem/* quote */.hD)(label, 256)}: ${ids}; rename or delete all but one in Logto Console`;
        const entry = { ...base, action: 'keep', current };
        return { entry, problems: [...refusals, (0,desired_state/* problemAt */.l4)(place, [], sentence)] };
    }
    const { changes, patch } = compareEntry(spec, current.spec, kind.fields, isPruned);
    const entry = changes.length === 0
        ? { ...base, action: 'keep', current }
        : { ...base, action: 'update', current, changes, patch };
    return { entry, problems: [...refusals, ...forbiddenChanges(entry)] };
}
/** The changes that Logto or this action never makes. */
function forbiddenChanges(entry) {
    if (entry.action !== 'update')
        return [];
    const { kind, place } = entry;
    const { protectedReason } = entry.current;
    if (protectedReason !== undefined) {
        const sentence = `${nameOf(entry)} ${protectedReason}, and is never changed; choose another name`;
        return [(0,desired_state/* problemAt */.l4)(place, [], sentence)];
    }
    return entry.changes
        .filter(({ fixed }) => fixed)
        .map(({ path, from }) => (0,desired_state/* problemAt */.l4)(place, [path], `is ${(0,problem/* quote */.hD)(from ?? null)} and cannot be changed: Logto fixes it when it creates the ${kind.singular}; choose another name, or delete the ${kind.singular} in Logto Console`));
}
/** Two entries for the same thing: a user by name and again by e-mail address. */
function matchedTwice(planned) {
    const firstByKey = new Map();
    return planned.flatMap(({ entry }) => {
        if (entry.action === 'create')
            return [];
        const key = keyOf(entry.kind, entry.current);
        const first = firstByKey.get(key) ?? entry;
        firstByKey.set(key, first);
        if (first === entry)
            return [];
        const sentence = `is the same ${entry.kind.singular} of the tenant as ${first.place.path}; declare it once`;
        return (0,desired_state/* problemAt */.l4)(entry.place, [], sentence);
    });
}
const keyOf = (kind, { id }) => `${kind.name} ${id}`;
/** What the tenant has of the kinds that are declared, beside the declared entries. */
function othersOf(desired, entries, current) {
    const matched = new Set(entries.flatMap((entry) => (entry.action === 'create' ? [] : keyOf(entry.kind, entry.current))));
    return [...current.values()]
        .filter(({ kind }) => desired.kinds.has(kind.name) && !kind.single)
        .flatMap(({ kind, entries: all }) => all
        .filter((entry) => !matched.has(keyOf(kind, entry)) && entry.protectedReason === undefined)
        .map((entry) => ({ kind, label: labelOf(kind, entry.spec), current: entry })));
}
async function splitUnmanaged(others, { prune }, context) {
    const isKept = await Promise.all(others.map(async ({ kind, current }) => !prune.has(kind.name) || (await kind.isProtected?.(current, context)) === true));
    return {
        unmanaged: others.filter((_, index) => isKept[index]),
        toDelete: others.filter((_, index) => !isKept[index]),
    };
}
/** How an entry is called in messages. */
function labelOf(kind, spec) {
    return kind.identifiersOf(spec)[0] ?? '';
}
/** `role "Customer"`, or `the sign-in experience`, without the values that are hidden. */
function nameOf({ kind, label }, hidden = []) {
    return kind.single ? `the ${kind.singular}` : `${kind.singular} ${(0,problem/* quote */.hD)((0,variables.hideValues)(label, hidden), 256)}`;
}


/***/ }),

/***/ 3179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cA: () => (/* binding */ readCurrent),
/* harmony export */   fi: () => (/* binding */ listEntries),
/* harmony export */   oi: () => (/* binding */ withRelations)
/* harmony export */ });
/* harmony import */ var _kinds_applications_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _kinds_roles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(974);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5125);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4425);




/**
 * Reads the kinds that are declared or referred to, side by side.
 * @param isNew whether this run created the tenant, so that many kinds are empty and need not be read
 * @throws RequestError
 */
async function readCurrent(desired, references, context, isNew) {
    const known = (0,_references_js__WEBPACK_IMPORTED_MODULE_2__/* .declaredKeys */ .PC)(desired);
    const missing = references.filter(({ target, key }) => !known.get(target)?.has(key));
    const referredTo = new Set(missing.map(({ target }) => (0,_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceOf */ .v)(target).kind));
    const kinds = await loadKinds([...desired.kinds, ...referredTo]);
    const needed = kinds.filter(({ name, emptyInNewTenant }) => referredTo.has(name) || (desired.kinds.has(name) && !(isNew && emptyInNewTenant)));
    const lists = await Promise.all(needed.map((kind) => listEntries(kind, context, namesOf(kind, desired, references))));
    return new Map(needed.map((kind, index) => [kind.name, { kind, entries: lists[index] ?? [] }]));
}
/** The kinds of some names, in order. Most runs declare applications only, for which not all have to be loaded. */
async function loadKinds(names) {
    const few = [_kinds_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .roles */ .O, _kinds_applications_js__WEBPACK_IMPORTED_MODULE_0__.applications];
    const isEnough = names.every((name) => few.some((kind) => kind.name === name));
    return isEnough ? few : (await __webpack_require__.e(/* import() */ 604).then(__webpack_require__.bind(__webpack_require__, 4604))).kinds;
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
/**
 * Reads the relations of an entry, which its list does not show.
 * @param fields those that are needed, relations or not
 * @param declared the entry of the file, for spelling names as it does
 */
async function withRelations(kind, current, fields, context, declared) {
    const relations = new Set(fields.filter((field) => kind.fields[field]?.relation));
    if (!kind.readRelations || relations.size === 0)
        return current;
    const read = await kind.readRelations(current, relations, context, declared);
    return { ...current, spec: { ...current.spec, ...read } };
}


/***/ }),

/***/ 4942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ applyDesiredState),
  q: () => (/* binding */ createContext)
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
// EXTERNAL MODULE: ./build/config/targets.js
var targets = __webpack_require__(4425);
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
 * Applies a plan. Entries themselves come first, all kinds side by side unless one needs another; then their relations; then
 * the removals, in the opposite order. After a failure nothing further is begun.
 * @param onProgress called after each entry that is applied, with how many are
 * @returns the entries in the order declared
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
    // Nothing waits for a secret but the end.
    const startFollowUp = (entry, id) => {
        const { kind, place, spec } = entry;
        const readSecret = async () => {
            applied.set(entry, { entry, id, secret: await kind.readSecret?.(spec, id, context) });
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
    const kinds = kindsOf(plan);
    const each = (list, { name }, work) => (0,concurrency/* mapConcurrent */._)(list.filter(({ kind }) => kind.name === name), pace/* maxConcurrentRequests */.m, (item) => attempt('place' in item ? item.place : undefined, () => work(item)));
    await runTasks([
        ...kinds.map((kind) => ({
            name: `entries ${kind.name}`,
            after: (kind.needs ?? []).map((name) => `entries ${name}`),
            work: () => each(plan.entries, kind, applyEntry),
        })),
        ...kinds.map((kind) => ({
            name: `relations ${kind.name}`,
            after: [`entries ${kind.name}`, ...(kind.refersTo ?? []).map((target) => taskOf(target))],
            work: () => each(plan.entries, kind, applyRelations),
        })),
        {
            name: 'removals',
            after: kinds.map(({ name }) => `relations ${name}`),
            async work() {
                await Promise.all(followUps);
                for (const kind of kinds.toReversed()) {
                    await each(plan.toDelete, kind, ({ current }) => kind.remove(current, context));
                }
            },
        },
    ]);
    (0,concurrency/* throwAll */.K)(failures);
    return plan.entries.flatMap((entry) => applied.get(entry) ?? []);
}
/** Runs tasks that are in dependency order, each as soon as those that it comes after are done, as far as they are in the list. */
async function runTasks(tasks) {
    const done = new Map();
    for (const { name, after, work } of tasks) {
        done.set(name, Promise.all(after.flatMap((before) => done.get(before) ?? [])).then(work));
    }
    await Promise.all(done.values());
}
/** The task after which a target is known. */
function taskOf(target) {
    const { kind, stage } = (0,targets/* sourceOf */.v)(target);
    return `${stage} ${kind}`;
}
/** The kinds that a plan changes, what others need first. */
function kindsOf({ entries, toDelete }) {
    const kinds = new Map([...entries, ...toDelete].map(({ kind }) => [kind.name, kind]));
    return targets/* kindNames */.$.flatMap((name) => kinds.get(name) ?? []);
}
function secretNeedsRelations({ kind, spec }) {
    return (kind.secretDependsOn ?? []).some((field) => field in spec);
}
async function createOrUpdate(entry, context) {
    const { kind, spec } = entry;
    if (entry.action === 'create')
        return kind.create(spec, context);
    if (entry.action === 'update') {
        const own = Object.entries(entry.patch).filter(([field]) => !kind.fields[field]?.relation);
        if (own.length > 0)
            await kind.update(entry.current, Object.fromEntries(own), context);
    }
    return entry.current.id;
}
/** The relations that differ; `undefined` when none do. */
function relationsOf(entry, id) {
    if (entry.action === 'keep')
        return undefined;
    const { kind, spec } = entry;
    const differing = Object.entries(entry.action === 'update' ? entry.patch : spec).filter(([field, value]) => kind.fields[field]?.relation === true && value !== undefined);
    if (differing.length === 0)
        return undefined;
    const current = entry.action === 'update' ? entry.current.spec : {};
    return { id, spec, desired: Object.fromEntries(differing), current };
}

;// CONCATENATED MODULE: ./build/config/ids.js

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
            throw new Error(`Nothing in the tenant is named ${(0,problem/* quote */.hD)(key, 256)} (${target}).`);
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

// EXTERNAL MODULE: ./build/config/kinds/applications.js + 5 modules
var applications = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/config/plan.js + 1 modules
var config_plan = __webpack_require__(695);
// EXTERNAL MODULE: ./build/config/variables.js
var variables = __webpack_require__(9274);
;// CONCATENATED MODULE: ./build/config/reconcile.js







/** What kinds work with in a tenant. It learns the names in the tenant while a plan is made and applied. */
function createContext({ api, credentials, token }, { clock, mask }) {
    return {
        api,
        ids: new Ids(),
        ownApplicationId: credentials.id,
        managementApiResource: token.resource,
        now: () => clock.now(),
        mask,
    };
}
/** More entries than this get progress lines. */
const manyEntries = 20;
/**
 * Applies a plan: creates what is missing, updates what differs, deletes what the plan says.
 * @returns the applications that are declared, in that order
 * @throws RequestError, or EntryError that names the entry
 */
async function applyDesiredState(plan, context, { clock, log }) {
    const startedAt = clock.now();
    const total = plan.entries.length;
    const applied = await applyPlan(plan, context, (done) => {
        if (total <= manyEntries || done % manyEntries > 0 || done === total)
            return;
        log.info(`${done} of ${total} applied (${(0,shared_text/* seconds */.Y)(clock.now() - startedAt)}).`);
    });
    for (const entry of applied)
        log.info(describe(entry, plan.hidden));
    for (const entry of plan.toDelete)
        log.info(`${(0,config_plan/* nameOf */.Vb)(entry, plan.hidden)} deleted`);
    return applied
        .filter(({ entry }) => entry.kind.name === applications.applications.name)
        .map((application) => asApplication(application));
}
const outcomes = { create: 'created', update: 'updated', keep: 'unchanged' };
function describe({ entry, id }, hidden) {
    const paths = entry.action === 'update' ? entry.changes.map(({ path }) => path).join(', ') : '';
    return `${(0,config_plan/* nameOf */.Vb)(entry, hidden)} ${entry.kind.single ? '' : `${id} `}${outcomes[entry.action]}${paths && `: ${(0,variables.hideValues)(paths, hidden)}`}`;
}
/** What the outputs and the summary show of an application. */
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
    const outcome = outcomes[entry.action];
    return { name, type, id, ...(secret === undefined ? {} : { secret }), outcome, ...oidcClientMetadata };
}


/***/ }),

/***/ 5125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ referencesOf),
/* harmony export */   Lu: () => (/* binding */ unknownReferences),
/* harmony export */   PC: () => (/* binding */ declaredKeys),
/* harmony export */   wO: () => (/* binding */ duplicateNames)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8025);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4425);



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
            const sentence = `${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 256)} is already used by ${first.place.path}; names must be unique`;
            return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, fieldOf(spec, name), sentence);
        });
    });
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
/** The names that exist once the desired state is applied. */
function declaredKeys({ entries }) {
    const all = entries.flatMap(({ kind, spec }) => [
        ...kind.identifiersOf(spec).map((key) => ({ target: kind.name, key })),
        ...(kind.provides?.(spec) ?? []),
    ]);
    const byTarget = Map.groupBy(all, ({ target }) => target);
    return new Map([...byTarget].map(([target, keys]) => [target, new Set(keys.map(({ key }) => key))]));
}
const shownKeys = 20;
/** The references to what is neither declared nor in the tenant. */
function unknownReferences(desired, references, ids, kinds) {
    const declared = declaredKeys(desired);
    return references.flatMap(({ target, key, path, place }) => {
        if (declared.get(target)?.has(key) || ids.has(target, key))
            return [];
        const all = [...new Set([...(declared.get(target) ?? []), ...ids.keys(target)])];
        const known = all.slice(0, shownKeys).map((name) => (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 256));
        if (all.length > known.length)
            known.push(`and ${all.length - known.length} more`);
        const { kind: source, noun } = (0,_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .v)(target);
        const singular = noun ?? kinds.find(({ name }) => name === source)?.singular ?? source;
        const sentence = `there is no ${singular} ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key, 256)}, neither declared nor in the tenant; there are: ${known.join(', ') || 'none'}`;
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
    'organizationScopes',
    'organizationRoles',
    'organizations',
    'users',
    'connectors',
    'signInExperience',
    'webhooks',
    'jwtCustomizers',
    'emailTemplates',
    'accountCenter',
];
const sources = {
    scopes: { kind: 'resources', stage: 'relations', noun: 'scope of an API resource' },
    userRoles: { kind: 'roles', stage: 'entries', noun: 'role of type User' },
    machineToMachineRoles: { kind: 'roles', stage: 'entries', noun: 'machine-to-machine role' },
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

/***/ 9274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   escapeVariables: () => (/* binding */ escapeVariables),
/* harmony export */   fillIn: () => (/* binding */ fillIn),
/* harmony export */   hideValues: () => (/* binding */ hideValues),
/* harmony export */   protectVariables: () => (/* binding */ protectVariables)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8444);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8025);


/** What stands for `$`, `{` and `}` of a variable: characters of private use, which mean nothing to YAML. */
const [dollar, open, close] = ['\uF8E0', '\uF8E1', '\uF8E2'];
const isProtected = /\uF8E0\uF8E1(\w+)\uF8E2/g;
/**
 * Makes `${NAME}` plain text for YAML, which otherwise takes its braces for an object within `{ … }` and `[ … ]`. Every
 * character keeps its place, so that positions stay right. A text that holds these characters itself stays as it is.
 * {@link fillIn} undoes it.
 */
function protectVariables(text) {
    if (/[\uF8E0-\uF8E2]/.test(text))
        return text;
    return text.replaceAll(/\$\{(\w+)\}/g, (_, name) => `${dollar}${open}${name}${close}`);
}
const unprotect = (text) => text.replaceAll(isProtected, (_, name) => '${' + name + '}');
/**
 * Shorter values are not masked: the runner would replace each of their occurrences in the log, and drop each job output
 * that contains it: with `7`, the number of a pull request, that would be most of them.
 */
const shortestMasked = 5;
/**
 * What the runner passes to an action beside the environment of the step: its inputs, `pat` among them, its state, and the
 * credentials of GitHub's services (`Handler.cs`). A file that a pull request can change must not read those.
 */
const runnersOwn = /^(INPUT|STATE|ACTIONS)_/i;
/** Replaces values by `***`, as they are and as they stand in JSON. Comes before a text is cut, which would leave parts of them. */
function hideValues(text, hidden) {
    const forms = hidden.flatMap((value) => [value, JSON.stringify(value).slice(1, -1)]);
    // A value may hold another.
    return forms
        .toSorted((a, b) => b.length - a.length)
        .reduce((shown, form) => shown.replaceAll(form, '***'), text);
}
/**
 * Puts environment variables into the texts of a value: `${NAME}` becomes its value, `$${` becomes `${`. This comes after
 * parsing, so that a value cannot change what the file says.
 */
function fillIn(value, { env, isLiteral, place }) {
    const problems = [];
    const secrets = [];
    const fill = (text, path) => text.replaceAll(/\$\$\{|\$\{([^}]*)(\}?)/g, (found, name, end) => {
        if (name === undefined)
            return '${';
        const filled = end === '' ? { problem: unterminated } : valueOf(name, env);
        if ('problem' in filled) {
            problems.push((0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(place, path, filled.problem));
            // Not an empty text, which would be a problem of its own.
            return found;
        }
        if (filled.value.length >= shortestMasked)
            secrets.push(filled.value);
        return filled.value;
    });
    const walk = (at, path) => {
        if (typeof at === 'string')
            return isLiteral(path) ? unprotect(at) : fill(unprotect(at), path);
        if (Array.isArray(at))
            return at.map((item, index) => walk(item, [...path, index]));
        if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(at))
            return at;
        const entries = Object.entries(at).map(([key, item]) => [unprotect(key), item]);
        return Object.fromEntries(entries.map(([key, item]) => [key, walk(item, [...path, key])]));
    };
    return { value: walk(value, []), secrets, problems };
}
const unterminated = 'contains an unterminated ${; write $${ for a literal ${';
function valueOf(name, env) {
    if (!/^[A-Za-z_]\w*$/.test(name)) {
        return { problem: 'contains ${…} that is not the name of a variable; write $${ for a literal ${' };
    }
    if (runnersOwn.test(name))
        return { problem: `uses ${name}, which the runner sets for actions only` };
    const value = env[name];
    if (value !== undefined && value !== '')
        return { value };
    const state = value === undefined ? 'not set' : 'empty';
    return {
        problem: `needs the environment variable ${name}, which is ${state}: set it under env: of the step`,
    };
}
/**
 * Writes a value so that {@link fillIn} gives it back: `${` becomes `$${`.
 * @param literal fields in which no variables are filled in
 */
function escapeVariables(value, literal) {
    if (typeof value === 'string')
        return value.replaceAll('${', () => '$${');
    if (Array.isArray(value))
        return value.map((item) => escapeVariables(item, literal));
    if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        key,
        literal.includes(key) ? item : escapeVariables(item, literal),
    ]));
}


/***/ }),

/***/ 427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ throwAll),
/* harmony export */   _: () => (/* binding */ mapConcurrent)
/* harmony export */ });
/**
 * Runs `work` for every item, `concurrency` at a time, and gives the results in the order of the items. After a failure no
 * further item is started; what is under way is awaited, so that nothing continues after the caller has the failure.
 * @throws the failure; with several, an `AggregateError` whose message holds each of them once
 */
async function mapConcurrent(items, concurrency, work) {
    const results = [];
    const failures = [];
    let next = 0;
    const worker = async () => {
        while (next < items.length && failures.length === 0) {
            const index = next++;
            const item = items[index];
            if (item === undefined)
                continue;
            try {
                results[index] = await work(item, index);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
    throwAll(failures);
    return results;
}
/**
 * Throws what has failed, if anything has.
 * @throws the failure; with several, an `AggregateError` whose message holds each of them once
 */
function throwAll(failures) {
    if (failures.length === 1)
        throw failures[0];
    if (failures.length > 1)
        throw new AggregateError(failures, messagesOf(failures));
}
/** How many failures of the same step are worth reading. */
const shown = 5;
function messagesOf(failures) {
    const messages = [
        ...new Set(failures.map((error) => (error instanceof Error ? error.message : String(error)))),
    ];
    const rest = messages.length - shown;
    return [...messages.slice(0, shown), ...(rest > 0 ? [`and ${rest} more failures like these`] : [])].join('\n');
}


/***/ }),

/***/ 8444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ withoutEmpty),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Im: () => (/* binding */ isEmpty)
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


/***/ }),

/***/ 3156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ng: () => (/* binding */ connect),
  TT: () => (/* binding */ connectByEndpoint),
  X5: () => (/* binding */ endpointOf),
  JQ: () => (/* binding */ logTokenReceived)
});

// EXTERNAL MODULE: ./build/logto/client.js
var logto_client = __webpack_require__(6145);
// EXTERNAL MODULE: ./build/logto/endpoint.js
var logto_endpoint = __webpack_require__(3451);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/http/failure.js
var failure = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/logto/hints.js
var hints = __webpack_require__(5962);
;// CONCATENATED MODULE: ./build/logto/management.js



/** The most that Logto puts on one page. */
const pageSize = 100;
/** @param client of the tenant */
function createManagementApi(client, token, context) {
    const common = { headers: { authorization: `Bearer ${token.value}` }, hint: hints/* managementHint */.RT };
    // Link headers of lists lack the `/api` of the path (sample 072), so pages are requested by number.
    const readPage = async (doing, path, item, number) => {
        const query = `${path.includes('?') ? '&' : '?'}page=${number}&page_size=${pageSize}`;
        const request = { ...common, doing, method: 'GET', path: path + query, answer: schemas/* array */.YOg(item) };
        const { body, headers } = await client.exchange(request);
        return { items: body, total: Number(headers.get('total-number') ?? 0) };
    };
    /** A paged list if it has at most `most` items; otherwise `undefined`, after one page. */
    const shortList = async (doing, path, item, most) => {
        const first = await readPage(doing, path, item, 1);
        if (first.total > most)
            return undefined;
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
        create({ doing, path, body, answer, findExisting }) {
            const request = { ...common, doing, method: 'POST', path, json: body, answer };
            return createIdempotent(() => client.send(request), findExisting, context);
        },
        async change({ body, ...call }) {
            const answer = schemas/* looseObject */._H3({}).or(schemas/* array */.YOg(schemas/* unknown */.L5J())).or(schemas/* string */.YjP()).optional();
            await client.send({ ...common, ...call, json: body, repeatable: true, answer });
        },
        /** DELETE; succeeds if it was already deleted. */
        async remove(doing, path) {
            try {
                await client.send({ ...common, doing, method: 'DELETE', path, done: 204, answer: schemas/* undefined */.Vxk() });
            }
            catch (error) {
                if ((0,failure/* refusalOf */.Of)(error)?.status !== 404)
                    throw error;
            }
        },
    };
}
/** Milliseconds before each search: a call whose answer was lost may take effect a moment later. */
const pauses = [0, 1000, 2000];
/**
 * Sends a create call that Logto would carry out twice if it came twice. If its answer is lost or unreadable, this
 * searches for what the call creates, and repeats the call only if that does not exist.
 * @param findExisting finds what the call creates; `undefined` if it does not exist
 * @throws RequestError
 * @internal
 */
async function createIdempotent(create, findExisting, { clock, deadline, log }, repeats = 1) {
    try {
        return await create();
    }
    catch (error) {
        if (!(error instanceof failure/* RequestError */.GI) || error.failure.kind === 'deadline')
            throw error;
        if (!(0,failure/* mayHaveSucceeded */.p8)(error.failure))
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

;// CONCATENATED MODULE: ./build/logto/token.js



const tokenSchema = schemas/* object */.Ikc({
    access_token: schemas/* string */.YjP().min(1),
    expires_in: schemas/* number */.aig(),
    scope: schemas/* string */.YjP().optional(),
});
/**
 * Exchanges M2M credentials for a Management API token (`POST /oidc/token`).
 * @param client of the tenant
 * @param resources what the Management API may be registered as; tried in turn while Logto answers `invalid_target`
 * @param onSecret called with each secret text before it is sent or returned, so that it can be masked
 * @throws RequestError
 */
async function requestToken(client, { id, secret }, [resource = '', ...others], onSecret) {
    // Both parts are form-encoded first (RFC 6749 §2.3.1): Logto decodes them.
    const basic = Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64');
    onSecret(encodeURIComponent(secret));
    onSecret(basic);
    const request = { doing: 'get a Management API token', method: 'POST', path: '/oidc/token' };
    try {
        const answer = await client.send({
            ...request,
            headers: { authorization: `Basic ${basic}` },
            body: new URLSearchParams({ grant_type: 'client_credentials', resource, scope: 'all' }),
            repeatable: true,
            answer: tokenSchema,
            hint: hints/* tokenHint */.jE,
        });
        onSecret(answer.access_token);
        // A scope that is not granted is left out without an error; the first call would then be refused.
        if (!answer.scope?.split(' ').includes('all')) {
            throw new failure/* RequestError */.GI(request, { kind: 'unreadable', status: 200, problem: 'a token that lacks the scope "all"' }, 'Give the M2M app the role "Logto Management API access".');
        }
        return { value: answer.access_token, expiresIn: answer.expires_in, resource };
    }
    catch (error) {
        const isWrongResource = (0,failure/* refusalOf */.Of)(error)?.code === 'oidc.invalid_target';
        if (!isWrongResource || others.length === 0)
            throw error;
        return requestToken(client, { id, secret }, others, onSecret);
    }
}

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
    const token = await requestToken(client, credentials, resources, mask);
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
    if (request['mask-outputs'])
        context.mask(endpoint);
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
    const endpoint = (0,logto_endpoint/* readTenantEndpoint */.Ok)(tenant.indicator);
    if ('problem' in endpoint) {
        throw new Error(`Logto Cloud says that the tenant ${(0,problem/* quote */.hD)(tenant.name, 128)} is at ${(0,problem/* quote */.hD)(tenant.indicator)}, which ${endpoint.problem}. No credentials were sent there.`);
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7597);
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4481);


/** What a run passes to later steps and, sealed as a whole, to other jobs: everything that the outputs say. */
const provisionResultSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /** Missing for a tenant that is known by its endpoint alone (`configure`, `export`). */
    tenantId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    created: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
    endpoint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    managementApiResource: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Credentials of an M2M app with Management API access, where they are known. */
    m2m: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), secret: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).optional(),
    /** A Management API token. */
    token: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        value: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        /** Milliseconds since the epoch. */
        expiresAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    })
        .optional(),
    apps: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), secret: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() })),
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
/** Masks what must not be shown: secrets always, identifiers when asked to. */
function maskResult(result, mask, identifiersToo) {
    const { apps, endpoint, m2m, managementApiResource, tenantId = '', token } = result;
    const secrets = [m2m?.secret, token?.value, ...apps.map(({ secret }) => secret)];
    for (const secret of secrets)
        mask(secret ?? '');
    if (identifiersToo)
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
        apps: (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .orderedJson */ .Q)(apps.map(({ name, id, type, secret }) => [name, { id, type, secret }])),
        'app-ids': (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .orderedJson */ .Q)(apps.map(({ name, id }) => [name, id])),
        ...(created === undefined ? {} : { created: String(created) }),
    };
}


/***/ })

};
