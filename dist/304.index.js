export const id = 304;
export const ids = [304,974];
export const modules = {

/***/ 3557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ kindOfTarget),
/* harmony export */   V: () => (/* binding */ Ids)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

const homes = {
    scopes: 'resources',
    userRoles: 'roles',
    machineToMachineRoles: 'roles',
    userOrganizationRoles: 'organizationRoles',
    machineToMachineOrganizationRoles: 'organizationRoles',
};
const isPart = (target) => target in homes;
/** The kind that has to be read, or applied, for a target to be known. */
function kindOfTarget(target) {
    return isPart(target) ? homes[target] : target;
}
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
            throw new Error(`Nothing in the tenant is named ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key, 256)} (${target}).`);
        return id;
    }
    /** The name of an id, spelt as one of `preferred` where it can be; `undefined` when the id is unknown. */
    nameOf(target, id, preferred = []) {
        const keys = this.#keysById.get(`${target} ${id}`);
        return keys?.find((key) => preferred.includes(key)) ?? keys?.[0];
    }
    #of(target) {
        let keys = this.#byKey.get(target);
        if (keys === undefined)
            this.#byKey.set(target, (keys = new Map()));
        return keys;
    }
}


/***/ }),

/***/ 974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ roles)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7597);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2737);
/* harmony import */ var _role_scopes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8897);



const types = ['User', 'MachineToMachine'];
const schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .min(1)
        .max(128)
        // Logto takes such a name, but lists the role no more (sample 395).
        .refine((name) => !name.startsWith('#internal:'), {
        error: 'must not begin with #internal:, because Logto hides such roles',
    })
        .meta({
        description: 'Name by which the role is found, of up to 128 characters; unique among roles of both types, and upper case differs from lower case.',
        examples: ['Customer'],
    }),
    description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .min(1)
        .max(128)
        .meta({
        description: 'What the role is for, for people: 1 to 128 characters. Logto requires it.',
        examples: ['Buys things in the shop'],
    }),
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(types)
        .default('User')
        .meta({
        description: 'Who can have the role: users, or machine-to-machine applications. Fixed at creation.',
        examples: ['MachineToMachine'],
    }),
    isDefault: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .optional()
        .meta({
        description: 'Whether every new user gets the role, for roles of type User. False by default.',
        examples: [true],
    }),
    scopes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/.#\S+$/, { error: 'must be written as indicator#scope' }))
        .optional()
        .meta({
        description: 'Scopes of API resources that the role grants, each as `indicator#scope`. Further ones that the role has stay, unless roles are pruned. `Logto Management API#all` is for machine-to-machine roles.',
        examples: [['https://api.example.com#read:orders']],
    }),
})
    .superRefine(({ type, isDefault, scopes = [] }, context) => {
    if (type === 'MachineToMachine') {
        if (isDefault === true) {
            context.addIssue({
                code: 'custom',
                path: ['isDefault'],
                message: 'is for roles of type User only, because new users get the role',
            });
        }
        return;
    }
    for (const [index, key] of scopes.entries()) {
        if (!(0,_role_scopes_js__WEBPACK_IMPORTED_MODULE_0__/* .isManagementScope */ .iL)(key))
            continue;
        context.addIssue({
            code: 'custom',
            path: ['scopes', index],
            message: 'is a scope of the Management API, which only roles of type MachineToMachine can grant',
        });
    }
});
const row = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(types),
    isDefault: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
});
const path = '/api/roles';
/** The role that Logto gives to the machine-to-machine application that comes with a tenant. */
const ownRole = 'Logto Management API access';
/** Roles with the scopes that they grant (`/api/roles`). Who has a role is declared with the user or application. */
const roles = {
    name: 'roles',
    singular: 'role',
    docs: 'Roles of users and of machine-to-machine applications, found by `name`. Roles that grant the Management API are never deleted, because the credentials of this action may depend on them.',
    schema,
    fields: {
        type: { fixed: true },
        scopes: { compare: 'set', relation: true },
    },
    identifiersOf: ({ name = '' }) => [name],
    provides: ({ name = '', type }) => [{ target: targetOf(type), key: name }],
    referencesOf: ({ scopes = [] }) => scopes.map((key, index) => ({ target: 'scopes', key, path: ['scopes', index] })),
    async list({ api, ids }) {
        const rows = await api.list('read the roles', path, row);
        return rows.map(({ id, ...spec }) => {
            ids.add(targetOf(spec.type), id, [spec.name]);
            const isOwn = spec.name === ownRole && spec.type === 'MachineToMachine';
            return { id, spec, protectedReason: isOwn ? 'was made by Logto' : undefined };
        });
    },
    async readRelations({ id, spec: { name = '' } }, _fields, context, declared) {
        const doing = `read the scopes of the role ${JSON.stringify(name)}`;
        const granted = await context.api.get(doing, `${path}/${id}/scopes`, zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_role_scopes_js__WEBPACK_IMPORTED_MODULE_0__/* .grantedScope */ .qi));
        for (const scope of granted)
            context.ids.add('scopes', scope.id, (0,_role_scopes_js__WEBPACK_IMPORTED_MODULE_0__/* .keysOfScope */ .QB)(scope, context));
        return { scopes: granted.flatMap((scope) => (0,_role_scopes_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOfScope */ .qR)(scope, context, declared?.scopes)) };
    },
    // A role that Logto refuses because of its scopes stays behind without them (samples 352 to 357), so they come later.
    async create({ name, description, type, isDefault }, { api, ids }) {
        const { id } = await api.create({
            doing: `create the role ${JSON.stringify(name)}`,
            path,
            body: { name, description, type, isDefault },
            answer: row,
            findExisting: async () => (await api.list('look for the role', path, row)).find((one) => one.name === name),
        });
        ids.add(targetOf(type), id, [name]);
        return id;
    },
    update: ({ id, spec: { name } }, patch, { api }) => api.change({
        doing: `update the role ${JSON.stringify(name)}`,
        method: 'PATCH',
        path: `${path}/${id}`,
        body: patch,
    }),
    refersTo: ['scopes'],
    async applyRelations({ id, spec: { name }, desired: wanted, current: present }, context) {
        const { api, ids } = context;
        const idsOf = (keys) => (keys ?? []).map((key) => ids.idOf('scopes', key));
        const [before, after] = [idsOf(present.scopes), idsOf(wanted.scopes)];
        await grant({ id, name }, (0,_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .F)([...new Set(after)], before), context);
        await Promise.all((0,_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .F)(before, after).map((scopeId) => api.remove(`take a scope from the role ${JSON.stringify(name)}`, `${path}/${id}/scopes/${scopeId}`)));
    },
    isProtected: async ({ id, spec: { name = '', type } }, context) => type === 'MachineToMachine' && (await (0,_role_scopes_js__WEBPACK_IMPORTED_MODULE_0__/* .grantsManagementApi */ .FJ)({ id, name }, context)),
    remove: ({ id, spec: { name } }, { api }) => api.remove(`delete the role ${JSON.stringify(name)}`, `${path}/${id}`),
};
function targetOf(type) {
    return type === 'MachineToMachine' ? 'machineToMachineRoles' : 'userRoles';
}
/** Adds scopes that the role lacks: a second time, Logto would refuse them all (samples 380, 381). */
async function grant({ id, name }, scopeIds, { api }) {
    if (scopeIds.length === 0)
        return;
    const scopes = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }));
    await api.create({
        doing: `give scopes to the role ${JSON.stringify(name)}`,
        path: `${path}/${id}/scopes`,
        body: { scopeIds },
        answer: scopes,
        findExisting: async () => {
            const granted = await api.get('look for the scopes of the role', `${path}/${id}/scopes`, scopes);
            const has = new Set(granted.map((scope) => scope.id));
            return scopeIds.every((scopeId) => has.has(scopeId)) ? granted : undefined;
        },
    });
}


/***/ }),

/***/ 6356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan),
  V: () => (/* binding */ nameOf)
});

// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/config/compare.js


function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const isEmpty = (value) => value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (isObject(value) && Object.keys(value).length === 0);
/** Logto stores an empty text as null and leaves out what is empty, so that all kinds of nothing are the same. */
function isSame(one, other) {
    if (isEmpty(one) && isEmpty(other))
        return true;
    // What is sent is JSON, which has neither -0 nor undefined.
    return (0,external_node_util_.isDeepStrictEqual)(asJson(one), asJson(other));
}
function asJson(value) {
    return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
/**
 * Compares what is declared with what is there. Fields that are not declared do not count.
 * @param exact whether what lists hold beyond what is declared is to go: the kind is pruned
 */
function compareEntry(declared, present, rules, exact) {
    const changes = [];
    const patch = {};
    const there = { ...present };
    for (const [field, value] of Object.entries(declared)) {
        if (value === undefined)
            continue;
        const before = changes.length;
        const merged = mergeValue(value, there[field], { shown: field, rule: field }, { rules, exact, changes, secret: false });
        if (changes.length > before)
            patch[field] = merged;
    }
    return { changes, patch };
}
function mergeObject(declared, present, at, comparison) {
    const result = { ...present };
    for (const [key, value] of Object.entries(declared)) {
        if (value === undefined)
            continue;
        const inner = { shown: (0,problem/* formatPath */.jV)(at.shown, [key]), rule: `${at.rule}.${key}` };
        const there = Object.hasOwn(present, key) ? present[key] : undefined;
        result[key] = mergeValue(value, there, inner, comparison);
    }
    return result;
}
function mergeValue(declared, present, at, comparison) {
    const { exact, changes, rules } = comparison;
    const rule = rules[at.rule] ?? {};
    if (rule.creationOnly)
        return present;
    const secret = comparison.secret || rule.secret === true;
    const inner = { ...comparison, secret };
    const differs = (to) => {
        changes.push({ path: at.shown, from: present, to, secret, fixed: rule.fixed === true });
        return to;
    };
    if (rule.compare === 'set' && Array.isArray(declared)) {
        const there = Array.isArray(present) ? present : [];
        const wanted = [...new Set(exact ? declared : [...there, ...declared])];
        return isSame(sorted(wanted), sorted(there)) ? present : differs(wanted);
    }
    if (rule.compare === 'unordered' && Array.isArray(declared)) {
        const wanted = [...new Set(declared)];
        return isSame(sorted(wanted), sorted(new Set(Array.isArray(present) ? present : [])))
            ? present
            : differs(wanted);
    }
    if (rule.compare === 'keyed' && Array.isArray(declared)) {
        return mergeKeyed(declared, Array.isArray(present) ? present : [], at, rule.by ?? 'name', inner);
    }
    // What is not there yet is compared key by key as well, so that each key is shown by its own rule.
    if (rule.compare !== 'whole' && isObject(declared) && (isObject(present) || isEmpty(present))) {
        return mergeObject(declared, isObject(present) ? present : {}, at, inner);
    }
    return isSame(declared, present) ? present : differs(declared);
}
const sorted = (list) => [...list].map((value) => JSON.stringify(value)).toSorted((a, b) => (a < b ? -1 : 1));
function mergeKeyed(declared, present, at, by, comparison) {
    const { changes, exact, secret } = comparison;
    const nameOf = (item) => (isObject(item) ? String(item[by]) : '');
    const wanted = new Set(declared.map((item) => nameOf(item)));
    const further = present.filter((item) => !wanted.has(nameOf(item)));
    const result = declared.map((item) => {
        const name = nameOf(item);
        const there = present.find((candidate) => nameOf(candidate) === name);
        const shown = `${at.shown}[${name}]`;
        if (isObject(item) && isObject(there))
            return mergeObject(item, there, { shown, rule: at.rule }, comparison);
        changes.push({ path: shown, from: undefined, to: item, secret, fixed: false });
        return item;
    });
    if (!exact)
        return [...further, ...result];
    for (const item of further) {
        changes.push({ path: `${at.shown}[${nameOf(item)}]`, from: item, to: undefined, secret, fixed: false });
    }
    return result;
}

// EXTERNAL MODULE: ./build/config/declared.js
var config_declared = __webpack_require__(2489);
// EXTERNAL MODULE: ./build/config/ids.js
var ids = __webpack_require__(3557);
;// CONCATENATED MODULE: ./build/config/references.js


/** What an entry refers to. */
function referencesOf({ kind, spec, place }) {
    return (kind.referencesOf?.(spec) ?? []).map((reference) => ({ ...reference, place }));
}
/** The names that will be there once what is declared is applied. */
function keysDeclared({ entries }) {
    const keys = new Map();
    const add = (target, key) => {
        const known = keys.get(target);
        if (known)
            known.add(key);
        else
            keys.set(target, new Set([key]));
    };
    for (const { kind, spec } of entries) {
        for (const key of kind.identifiersOf(spec))
            add(kind.name, key);
        for (const { target, key } of kind.provides?.(spec) ?? [])
            add(target, key);
    }
    return keys;
}
const targetNouns = {
    resources: 'API resource',
    scopes: 'scope of an API resource',
    roles: 'role',
    userRoles: 'role of type User',
    machineToMachineRoles: 'machine-to-machine role',
    applications: 'application',
    organizationScopes: 'organization scope',
    organizationRoles: 'organization role',
    userOrganizationRoles: 'organization role of type User',
    machineToMachineOrganizationRoles: 'organization role of type MachineToMachine',
    organizations: 'organization',
    users: 'user',
    connectors: 'connector',
    signInExperience: 'sign-in experience',
    webhooks: 'webhook',
    jwtCustomizers: 'JWT customizer',
    emailTemplates: 'email template',
    accountCenter: 'account center',
};
const shownKeys = 20;
/** The references to what is neither declared nor in the tenant. */
function unknownReferences(config, references, { ids }) {
    const declared = keysDeclared(config);
    return references.flatMap(({ target, key, path, place }) => {
        if (declared.get(target)?.has(key) || ids.has(target, key))
            return [];
        const all = [...new Set([...(declared.get(target) ?? []), ...ids.keys(target)])];
        const known = all.slice(0, shownKeys).map((name) => (0,problem/* quote */.hD)(name, 256));
        if (all.length > known.length)
            known.push(`and ${all.length - known.length} more`);
        return (0,config_declared/* problemAt */.l)(place, path, `there is no ${targetNouns[target]} ${(0,problem/* quote */.hD)(key, 256)}, neither declared nor in the tenant; there are: ${known.join(', ') || 'none'}`);
    });
}

;// CONCATENATED MODULE: ./build/config/plan.js





/**
 * Reads the tenant and compares it with what is declared. Changes nothing.
 * @returns the plan, or every reason why it cannot be
 * @throws LogtoError when the tenant cannot be read
 */
async function makePlan(config, context, { kinds, tenant }) {
    const references = config.entries.flatMap((entry) => referencesOf(entry));
    const present = await readTenant(config, references, context, kinds, tenant);
    const planned = await Promise.all(config.entries.map((entry) => planEntry(entry, present.get(entry.kind.name) ?? [], config, context)));
    const problems = [
        ...(tenant === 'none' ? [] : unknownReferences(config, references, context)),
        ...planned.flatMap((one) => one.problems),
        ...matchedTwice(planned),
    ];
    if (problems.length > 0)
        return { problems };
    const { stays, goes } = await splitUnmanaged(undeclaredOf(config, planned, present, kinds), config, context);
    const value = { entries: planned.map(({ entry }) => entry), toDelete: goes, unmanaged: stays };
    return { value, problems: [] };
}
/** Two entries for one thing: a user by name and once more by e-mail address. */
function matchedTwice(planned) {
    const first = new Map();
    return planned.flatMap(({ entry }) => {
        if (entry.action === 'create')
            return [];
        const other = first.get(entry.present);
        if (other === undefined) {
            first.set(entry.present, entry);
            return [];
        }
        return (0,config_declared/* problemAt */.l)(entry.place, [], `is the same ${entry.kind.singular} of the tenant as ${other.place.path}; declare it once`);
    });
}
function undeclaredOf(config, planned, present, kinds) {
    const matched = new Set(planned.map(({ entry }) => (entry.action === 'create' ? undefined : entry.present)));
    return kinds.flatMap((kind) => {
        if (!config.kinds.has(kind.name) || kind.single)
            return [];
        return (present.get(kind.name) ?? [])
            .filter((one) => !matched.has(one) && one.protectedReason === undefined)
            .map((one) => ({ kind, label: labelOf(kind, one.spec), present: one }));
    });
}
async function splitUnmanaged(undeclared, config, context) {
    const kept = await Promise.all(undeclared.map(async ({ kind, present }) => {
        if (!config.prune.has(kind.name))
            return true;
        return (await kind.isProtected?.(present, context)) === true;
    }));
    return {
        stays: undeclared.filter((_, index) => kept[index] === true),
        goes: undeclared.filter((_, index) => kept[index] !== true),
    };
}
/** How an entry is called in messages. */
function labelOf(kind, spec) {
    return kind.identifiersOf(spec)[0] ?? '';
}
/** `role "Customer"`, or `sign-in experience`. */
function nameOf({ kind, label }) {
    return kind.single ? `the ${kind.singular}` : `${kind.singular} ${(0,problem/* quote */.hD)(label, 256)}`;
}
/** Reads the kinds that are declared or referred to, side by side, and makes their names known. */
async function readTenant(config, references, context, kinds, tenant) {
    if (tenant === 'none')
        return new Map();
    const declaredKeys = keysDeclared(config);
    const missing = references.filter(({ target, key }) => !declaredKeys.get(target)?.has(key));
    const referredTo = new Set(missing.map(({ target }) => (0,ids/* kindOfTarget */.T)(target)));
    const wanted = kinds.filter(({ name, emptyInNewTenant }) => referredTo.has(name) || (config.kinds.has(name) && !(tenant === 'new' && emptyInNewTenant)));
    const lists = await Promise.all(wanted.map(async (kind) => {
        const list = await kind.list(context, namesOf(kind, config, references));
        for (const { id, spec } of list)
            context.ids.add(kind.name, id, kind.identifiersOf(spec));
        return [kind.name, list];
    }));
    return new Map(lists);
}
/** The names that matter of a kind; `undefined` when all of it does. */
function namesOf({ name }, { entries, prune }, references) {
    if (prune.has(name))
        return undefined;
    const declared = entries.flatMap(({ kind, spec }) => (kind.name === name ? kind.identifiersOf(spec) : []));
    const referredTo = references.flatMap(({ target, key }) => ((0,ids/* kindOfTarget */.T)(target) === name ? key : []));
    return new Set([...declared, ...referredTo]);
}
async function planEntry(declared, present, config, context) {
    const { kind, spec, place } = declared;
    const problems = [];
    const refuse = (path, sentence) => {
        problems.push((0,config_declared/* problemAt */.l)(place, path, sentence));
    };
    const label = labelOf(kind, spec);
    const note = kind.planNote?.(spec, present);
    const base = { ...declared, label, ...(note === undefined ? {} : { note }) };
    const keys = new Set(kind.identifiersOf(spec));
    const [match, ...others] = present.filter((one) => kind.identifiersOf(one.spec).some((key) => keys.has(key)));
    for (const { path, sentence } of kind.validateChange?.(spec, match) ?? [])
        refuse(path, sentence);
    if (match === undefined)
        return { entry: { ...base, action: 'create' }, problems };
    if (others.length > 0) {
        const ids = [match, ...others].map(({ id }) => id).join(', ');
        refuse([], `the tenant has several for ${(0,problem/* quote */.hD)(label, 256)}: ${ids}; rename or delete all but one in Logto Console`);
        return { entry: { ...base, action: 'keep', present: match }, problems };
    }
    const relations = new Set(Object.keys(spec).filter((field) => kind.fields[field]?.relation));
    // Written into the very object of the list, by which what is declared is told from what is not.
    if (kind.readRelations && relations.size > 0) {
        match.spec = { ...match.spec, ...(await kind.readRelations(match, relations, context, spec)) };
    }
    const { changes, patch } = compareEntry(spec, match.spec, kind.fields, config.prune.has(kind.name));
    refuseWhatIsFixed(kind, label, match, changes, refuse);
    const entry = changes.length === 0
        ? { ...base, action: 'keep', present: match }
        : { ...base, action: 'update', present: match, changes, patch };
    return { entry, problems };
}
function refuseWhatIsFixed(kind, label, { protectedReason: builtIn }, changes, refuse) {
    if (changes.length === 0)
        return;
    if (builtIn !== undefined) {
        refuse([], `${nameOf({ kind, label })} ${builtIn}, and is never changed; choose another name`);
        return;
    }
    for (const { path, from, fixed } of changes) {
        if (!fixed)
            continue;
        refuse([path], `is ${(0,problem/* quote */.hD)(from ?? null)} and cannot be changed: Logto fixes it when it creates the ${kind.singular}; choose another name, or delete the ${kind.singular} in Logto Console`);
    }
}


/***/ }),

/***/ 6973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vm: () => (/* binding */ contextOf),
  gK: () => (/* binding */ planTenant),
  bE: () => (/* binding */ reconcileTenant)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/runner/log.js
var runner_log = __webpack_require__(2793);
// EXTERNAL MODULE: ./build/http/pace.js
var pace = __webpack_require__(6858);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/config/kinds/application-schema.js + 1 modules
var application_schema = __webpack_require__(4089);
;// CONCATENATED MODULE: ./build/config/kinds/application-secret.js



const secretRow = schemas/* object */.Ikc({
    value: schemas/* string */.YjP().min(1),
    /** Milliseconds since the epoch; null when it never expires. */
    expiresAt: schemas/* number */.aig().nullish(),
});
/**
 * Reads the secret of an application that is there, the first that has not expired.
 * @param onSecret called with each secret before it is returned, so that it can be masked
 * @returns `undefined` for a type that has none
 */
async function readApplicationSecret({ name, type }, id, { api, now }, onSecret) {
    if (!application_schema/* typesWithSecret */.AO.has(type))
        return undefined;
    const secrets = await api.get(`read the secret of the application ${JSON.stringify(name)}`, `/api/applications/${encodeURIComponent(id)}/secrets`, schemas/* array */.YOg(secretRow));
    for (const { value } of secrets)
        onSecret(value);
    const valid = secrets.find(({ expiresAt }) => expiresAt == null || expiresAt > now());
    if (valid !== undefined)
        return valid.value;
    throw new Error(`The application ${(0,problem/* quote */.hD)(name, 256)} has no valid secret, although Logto gives one to every application of its type: add one in Logto Console.`);
}

// EXTERNAL MODULE: ./build/shared/concurrency.js
var concurrency = __webpack_require__(427);
// EXTERNAL MODULE: ./build/config/ids.js
var ids = __webpack_require__(3557);
// EXTERNAL MODULE: ./build/config/plan.js + 2 modules
var config_plan = __webpack_require__(6356);
;// CONCATENATED MODULE: ./build/config/apply.js




/** An entry that could not be brought to what is declared. */
class EntryError extends Error {
    name = 'EntryError';
    /** Where it is declared in a file. */
    at;
    constructor(place, cause) {
        const message = cause instanceof Error ? cause.message : String(cause);
        const at = place.position?.([]);
        super(`${(0,problem/* showPlace */.R3)(place.path, at)}: ${message}`, { cause });
        this.at = at;
    }
}
/**
 * Carries out a plan. What entries are themselves comes first, all kinds side by side unless one needs another; then how they
 * relate to each other; then the removals, in the opposite order. After a failure nothing further is begun.
 * @returns the entries in the order declared
 * @throws EntryError, or an AggregateError of several
 */
async function applyPlan(plan, context, options) {
    const failures = [];
    const applied = new Map();
    const besides = [];
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
    const each = (list, work) => (0,concurrency/* mapConcurrent */._)(list, options.atOnce, (one) => attempt('place' in one ? one.place : undefined, () => work(one)));
    const bringThere = async (entry) => {
        const { kind, spec } = entry;
        const id = await createOrUpdate(entry, context);
        context.ids.add(kind.name, id, kind.identifiersOf(spec));
        const one = { entry, id };
        applied.set(entry, one);
        options.onProgress?.(applied.size);
        if (!options.waitsForRelations?.(entry))
            goOn(one);
    };
    const goOn = (one) => {
        const { onThere } = options;
        if (onThere)
            besides.push(attempt(one.entry.place, () => onThere(one)));
    };
    const relate = async (entry) => {
        const one = applied.get(entry);
        if (one === undefined)
            return;
        const relations = relationsOf(one);
        if (relations)
            await entry.kind.applyRelations?.(relations, context);
        if (options.waitsForRelations?.(entry))
            goOn(one);
    };
    const there = new Map();
    const related = new Map();
    const entriesOf = (kind) => plan.entries.filter((entry) => entry.kind.name === kind.name);
    for (const kind of options.kinds) {
        const before = (kind.needs ?? []).flatMap((name) => there.get(name) ?? []);
        there.set(kind.name, Promise.all(before).then(() => each(entriesOf(kind), bringThere)));
    }
    for (const kind of options.kinds) {
        // Scopes come when resources are related; everything else is there before.
        const before = (kind.refersTo ?? []).flatMap((target) => (target === 'scopes' ? related : there).get((0,ids/* kindOfTarget */.T)(target)) ?? []);
        const own = there.get(kind.name);
        related.set(kind.name, Promise.all([own, ...before]).then(() => each(entriesOf(kind), relate)));
    }
    await Promise.all(related.values());
    await Promise.all(besides);
    for (const kind of options.kinds.toReversed()) {
        const doomed = plan.toDelete.filter((removal) => removal.kind.name === kind.name);
        await each(doomed, ({ present }) => kind.remove(present, context));
    }
    (0,concurrency/* throwAll */.K)(failures);
    return plan.entries.flatMap((entry) => applied.get(entry) ?? []);
}
async function createOrUpdate(entry, context) {
    const { kind, spec } = entry;
    if (entry.action === 'create')
        return kind.create(spec, context);
    if (entry.action === 'update') {
        const own = Object.entries(entry.patch).filter(([field]) => !kind.fields[field]?.relation);
        if (own.length > 0)
            await kind.update(entry.present, Object.fromEntries(own), context);
    }
    return entry.present.id;
}
/** The relations that are still to be brought about; `undefined` when there are none. */
function relationsOf({ entry, id }) {
    const { kind, spec } = entry;
    const isRelation = ([field, value]) => kind.fields[field]?.relation === true && value !== undefined;
    const source = entry.action === 'update' ? entry.patch : entry.action === 'create' ? spec : {};
    const wanted = Object.fromEntries(Object.entries(source).filter(isRelation));
    if (Object.keys(wanted).length === 0)
        return undefined;
    return { id, spec, desired: wanted, current: entry.action === 'update' ? entry.present.spec : {} };
}

// EXTERNAL MODULE: ./build/config/kinds/applications.js + 4 modules
var applications = __webpack_require__(2947);
// EXTERNAL MODULE: ./build/config/kinds/roles.js
var roles = __webpack_require__(974);
// EXTERNAL MODULE: ./build/report/plan-text.js
var plan_text = __webpack_require__(6662);
// EXTERNAL MODULE: ./build/config/desired.js + 1 modules
var desired = __webpack_require__(8867);
;// CONCATENATED MODULE: ./build/config/reconcile.js











/** More entries than this are given progress lines. */
const manyEntries = 20;
/**
 * Compares a tenant with what it is to hold, and changes nothing.
 * @param access missing when the tenant does not exist yet, so that everything is to be created
 * @throws InputError when a change is one that Logto cannot make, or a name is unknown; LogtoError
 */
async function planTenant(wanted, access, tenant, tools) {
    const context = contextOf(access, tools);
    const kinds = await kindsFor(wanted);
    const plan = (0,desired/* required */.m)(await (0,config_plan/* makePlan */.C)(wanted, context, { kinds, tenant }));
    return { plan, context, kinds };
}
/** The kinds that a run needs. Most runs declare applications alone, for which not all have to be loaded. */
async function kindsFor({ entries, kinds }) {
    const few = [roles/* roles */.O, applications.applications];
    const needed = entries.flatMap(({ kind, spec }) => kind.referencesOf?.(spec) ?? []);
    const names = new Set([...kinds, ...needed.map(({ target }) => (0,ids/* kindOfTarget */.T)(target))]);
    for (const { name } of few)
        names.delete(name);
    return names.size === 0 ? few : (await __webpack_require__.e(/* import() */ 993).then(__webpack_require__.bind(__webpack_require__, 6993))).kinds;
}
/**
 * Brings a tenant to what it is to hold: creates what is missing, updates what differs, deletes only what is not declared of
 * a kind that is pruned.
 * @throws InputError, LogtoError, or EntryError that names the entry
 */
async function reconcileTenant(wanted, access, isNew, tools) {
    const { clock, log, mask } = tools;
    if (wanted.kinds.size === 0) {
        log.info('No applications and no settings were asked for.');
        return { applications: [] };
    }
    const total = wanted.entries.length;
    const count = `${total} ${total === 1 ? 'entry' : 'entries'}`;
    return log.group(isNew ? `Configuring the new tenant: ${count}` : `Bringing ${count} up to date`, async () => {
        const startedAt = clock.now();
        const { plan, context, kinds } = await planTenant(wanted, access, isNew ? 'new' : 'existing', tools);
        log.info(`The plan: ${(0,plan_text/* countPlan */.RF)(plan)}.`);
        if (!isNew)
            for (const line of (0,plan_text/* showPlan */.tN)(plan, wanted.hidden))
                log.info(line);
        const secrets = new Map();
        const applied = await applyPlan(plan, context, {
            kinds,
            atOnce: pace/* requestsAtOnce */.t,
            // One of the declared secrets may be the only one that is valid.
            waitsForRelations: ({ spec }) => 'secrets' in spec,
            onThere: async ({ entry, id }) => {
                if (entry.kind.name !== 'applications')
                    return;
                const secret = await readApplicationSecret(shownPart.parse(entry.spec), id, context, mask);
                if (secret !== undefined)
                    secrets.set(entry, secret);
            },
            onProgress: (done) => {
                if (total > manyEntries && done % manyEntries === 0 && done < total) {
                    log.info(`${done} of ${count} are there after ${(0,runner_log/* seconds */.YA)(clock.now() - startedAt)}.`);
                }
            },
        });
        for (const one of applied)
            log.info(describe(one, wanted.hidden));
        for (const one of plan.toDelete)
            log.info(`${(0,plan_text/* hiddenName */.ed)(one, wanted.hidden)} deleted`);
        return { applications: applicationsOf(applied, secrets), plan };
    });
}
/** What kinds work with in a tenant. */
function contextOf(access, { clock }) {
    return {
        api: access?.api ?? noApi,
        ids: new ids/* Ids */.V(),
        ownApplicationId: access?.credentials.id ?? '',
        managementApiResource: access?.token.resource ?? '',
        now: () => clock.now(),
    };
}
const refuse = () => Promise.reject(new Error('There is no tenant yet to send a request to.'));
/** For planning a tenant that does not exist. */
const noApi = {
    get: refuse,
    list: refuse,
    shortList: refuse,
    create: refuse,
    change: refuse,
    remove: refuse,
};
function describe({ entry, id }, hidden) {
    const changes = entry.action === 'update' ? `: ${entry.changes.map(({ path }) => path).join(', ')}` : '';
    return `${(0,plan_text/* hiddenName */.ed)(entry, hidden)} ${entry.kind.single ? '' : `${id} `}${outcomes[entry.action]}${changes}`;
}
const outcomes = { create: 'created', update: 'updated', keep: 'unchanged' };
/** What others get to see of an application; the rest of its schema does not matter here. */
const shownPart = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    oidcClientMetadata: schemas/* object */.Ikc({
        redirectUris: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
        postLogoutRedirectUris: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    })
        .optional(),
});
function applicationsOf(applied, secrets) {
    return applied.flatMap(({ entry, id }) => {
        if (entry.kind.name !== 'applications')
            return [];
        const { name, type, oidcClientMetadata } = shownPart.parse(entry.spec);
        const secret = secrets.get(entry);
        return {
            name,
            type,
            id,
            ...(secret === undefined ? {} : { secret }),
            outcome: outcomes[entry.action],
            redirectUris: oidcClientMetadata?.redirectUris ?? [],
            postLogoutRedirectUris: oidcClientMetadata?.postLogoutRedirectUris ?? [],
        };
    });
}


/***/ }),

/***/ 3451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ managementApiResources),
/* harmony export */   O: () => (/* binding */ readTenantEndpoint)
/* harmony export */ });
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8556);

/**
 * The endpoint of a tenant, from the `indicator` in the Cloud API's answers. Logto's documentation shows the bare
 * origin there, its code the management API resource, `https://{id}.logto.app/api`: both lead to the same origin.
 */
function readTenantEndpoint(indicator) {
    return (0,_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .readOrigin */ .P)(indicator.replace(/\/$/, '').replace(/\/api$/, ''));
}
/**
 * The resources that the Management API of a tenant may be registered under, the likelier first. The core registers
 * `https://{id}.logto.app/api` whatever the region; where the endpoint is another host, either may be meant.
 */
function managementApiResources(endpoint, tenantId) {
    return [...new Set([`${endpoint}/api`, `https://${tenantId}.logto.app/api`])];
}


/***/ }),

/***/ 6662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Le: () => (/* binding */ countByKind),
/* harmony export */   RF: () => (/* binding */ countPlan),
/* harmony export */   ed: () => (/* binding */ hiddenName),
/* harmony export */   iY: () => (/* binding */ planJson),
/* harmony export */   tN: () => (/* binding */ showPlan)
/* harmony export */ });
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9853);
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6356);


/** How long a value may be in a line of a plan. */
const longest = 160;
/** How many things that are not declared are worth naming. */
const mostUndeclared = 50;
/** Shows a plan as a diff: `+` creates, `!` updates, with `-` and `+` for each field, `-` deletes. Holds no secret. */
function showPlan({ entries, toDelete: removals, unmanaged: undeclared }, hidden) {
    return [
        ...entries.flatMap((entry) => showEntry(entry, hidden)),
        ...removals.map((one) => `- ${hiddenName(one, hidden)}`),
        ...undeclared
            .slice(0, mostUndeclared)
            .map((one) => `  ${hiddenName(one, hidden)} is not declared and stays`),
        ...(undeclared.length > mostUndeclared
            ? [`  and ${undeclared.length - mostUndeclared} more that are not declared and stay`]
            : []),
    ];
}
/**
 * Values of the environment, as they are and as they stand in JSON, become `***`. To be done before a text is cut or put on one
 * line, after which a part of a value would not be known for one.
 */
function hide(text, hidden) {
    const forms = hidden.flatMap((value) => [value, JSON.stringify(value).slice(1, -1)]);
    // A value may hold another.
    return forms
        .toSorted((one, other) => other.length - one.length)
        .reduce((shown, form) => shown.replaceAll(form, '***'), text);
}
/** How an entry is called, without values of the environment. */
const hiddenName = ({ kind, label }, hidden) => (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .V)({ kind, label: hide(label, hidden) });
function showEntry(entry, hidden) {
    const note = entry.note === undefined ? '' : ` (${hide(entry.note, hidden)})`;
    switch (entry.action) {
        case 'create':
            return [`+ ${hiddenName(entry, hidden)}${note}`];
        case 'update':
            return [
                `! ${hiddenName(entry, hidden)}${note}`,
                ...entry.changes.flatMap((change) => showChange(change, hidden)),
            ];
        case 'keep':
            return [];
    }
}
function showChange({ path, from, to, secret }, hidden) {
    const field = hide(path, hidden);
    if (secret)
        return [`!     ${field}: changed, not shown`];
    return [
        ...(from === undefined ? [] : [`-     ${field}: ${show(from, hidden)}`]),
        ...(to === undefined ? [] : [`+     ${field}: ${show(to, hidden)}`]),
    ];
}
function show(value, hidden) {
    return (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toSingleLine */ .O)(hide(JSON.stringify(value) ?? '', hidden), longest);
}
/** `2 to create, 1 to update, 5 as declared, 1 to delete, 3 not declared`. */
function countPlan({ entries, toDelete: removals, unmanaged: undeclared }) {
    const numberOf = (action) => entries.filter((entry) => entry.action === action).length;
    return [
        `${numberOf('create')} to create`,
        `${numberOf('update')} to update`,
        `${numberOf('keep')} as declared`,
        `${removals.length} to delete`,
        `${undeclared.length} not declared`,
    ].join(', ');
}
/** A plan for the output `plan`: what it would do, by name. */
function planJson({ entries, toDelete: removals, unmanaged: undeclared }, hidden) {
    const names = (of) => of.map((one) => hiddenName(one, hidden));
    const planned = (action) => names(entries.filter((entry) => entry.action === action));
    return JSON.stringify({
        create: planned('create'),
        update: planned('update'),
        delete: names(removals),
        undeclared: names(undeclared.slice(0, mostUndeclared)),
    });
}
/** Counts what a plan does, kind by kind, in the order declared. */
function countByKind({ entries, toDelete: removals }) {
    const counts = new Map();
    const of = (kind) => {
        const count = counts.get(kind) ?? { kind, created: 0, updated: 0, unchanged: 0, deleted: 0 };
        counts.set(kind, count);
        return count;
    };
    const fields = { create: 'created', update: 'updated', keep: 'unchanged' };
    for (const { kind, action } of entries)
        of(kind.name)[fields[action]] += 1;
    for (const { kind } of removals)
        of(kind.name).deleted += 1;
    return [...counts.values()];
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

/***/ 5929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ng: () => (/* binding */ connect),
  TT: () => (/* binding */ connectByEndpoint),
  X5: () => (/* binding */ endpointOf),
  JQ: () => (/* binding */ logTokenReceived)
});

// EXTERNAL MODULE: ./build/logto/endpoint.js
var logto_endpoint = __webpack_require__(3451);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/http/failure.js
var failure = __webpack_require__(1923);
;// CONCATENATED MODULE: ./build/logto/create-idempotent.js

/** Milliseconds before each look: a call whose answer was lost may take effect a moment later. */
const pauses = [0, 1000, 2000];
/**
 * Sends a create call that Logto would carry out twice if it came twice. When its answer is lost, or cannot be read,
 * this looks for what it was to create, and sends it once more only when that is not there.
 * @param findExisting finds what the call creates; `undefined` when it is not there
 * @throws LogtoError
 */
async function createIdempotent(create, findExisting, { clock, deadline, log }, repeats = 1) {
    try {
        return await create();
    }
    catch (error) {
        if (!(error instanceof failure/* LogtoError */.QS) || error.failure.kind === 'deadline')
            throw error;
        if (!(0,failure/* mayHaveSucceeded */.p8)(error.failure))
            throw error;
        log.info(`${error.message} Looking whether it took effect all the same.`);
        for (const pause of pauses) {
            if (pause > 0)
                await clock.sleep(pause, deadline.signal);
            const found = await findExisting();
            if (found !== undefined)
                return found;
        }
        // Whoever answers with something unreadable once will do so again.
        if (repeats === 0 || error.failure.kind === 'unreadable')
            throw error;
        return createIdempotent(create, findExisting, { clock, deadline, log }, repeats - 1);
    }
}

// EXTERNAL MODULE: ./build/logto/hints.js
var hints = __webpack_require__(5962);
// EXTERNAL MODULE: ./build/http/send.js + 1 modules
var send = __webpack_require__(4507);
;// CONCATENATED MODULE: ./build/logto/management.js





const tokenSchema = schemas/* object */.Ikc({
    access_token: schemas/* string */.YjP().min(1),
    expires_in: schemas/* number */.aig(),
    scope: schemas/* string */.YjP().optional(),
});
const requestIdHeader = 'logto-core-request-id';
/** @param startingUntil until when (ms since epoch) a tenant that was just created may still be unknown to its host */
function createTenantClient(options) {
    const host = (0,send/* createHost */.D)({ ...options, origin: options.endpoint, requestIdHeader });
    return {
        requestToken: (credentials, resources, onSecret) => requestToken(host, credentials, resources, onSecret),
        managementApi: (token) => createManagementApi(host, token, options),
    };
}
async function requestToken(host, { id, secret }, [resource = '', ...others], onSecret) {
    // Both parts are form-encoded first (RFC 6749 §2.3.1): Logto decodes them.
    const basic = Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64');
    onSecret(encodeURIComponent(secret));
    onSecret(basic);
    const what = { doing: 'get a Management API token', method: 'POST', path: '/oidc/token' };
    try {
        const answer = await host.send({
            ...what,
            headers: { authorization: `Basic ${basic}` },
            form: { grant_type: 'client_credentials', resource, scope: 'all' },
            repeatable: true,
            answer: tokenSchema,
            hint: hints/* tokenHint */.jE,
        });
        onSecret(answer.access_token);
        // A scope that is not granted is left out without an error; the first call would then be refused.
        if (!answer.scope?.split(' ').includes('all')) {
            throw new failure/* LogtoError */.QS(what, { kind: 'unreadable', status: 200, problem: 'a token that lacks the scope "all"' }, 'Give the machine-to-machine application the role "Logto Management API access".');
        }
        return { value: answer.access_token, expiresIn: answer.expires_in, resource };
    }
    catch (error) {
        const wrongResource = error instanceof failure/* LogtoError */.QS &&
            error.failure.kind === 'refused' &&
            error.failure.code === 'oidc.invalid_target';
        if (wrongResource && others.length > 0)
            return requestToken(host, { id, secret }, others, onSecret);
        throw error;
    }
}
/** The most that Logto puts on one page. */
const pageSize = 100;
function createManagementApi(host, token, connection) {
    const common = { headers: { authorization: `Bearer ${token.value}` }, hint: hints/* managementHint */.RT };
    // Link headers of lists lack the `/api` of the path (sample 072), so that pages are asked for by number.
    const page = async (doing, path, item, number) => {
        let total = 0;
        const items = await host.send({
            ...common,
            doing,
            method: 'GET',
            path: `${path}${path.includes('?') ? '&' : '?'}page=${number}&page_size=${pageSize}`,
            answer: schemas/* array */.YOg(item),
            onHeaders: (headers) => {
                total = Number(headers.get('total-number') ?? 0);
            },
        });
        return { items, total };
    };
    const pages = async (doing, path, item, most) => {
        const first = await page(doing, path, item, 1);
        if (first.total > most)
            return undefined;
        const others = Array.from({ length: Math.ceil(first.total / pageSize) - 1 }, (_, index) => index + 2);
        const rest = await Promise.all(others.map((number) => page(doing, path, item, number)));
        return [first, ...rest].flatMap(({ items }) => items);
    };
    return {
        get: (doing, path, answer) => host.send({ ...common, doing, method: 'GET', path, answer }),
        list: async (doing, path, item) => (await pages(doing, path, item, Infinity)) ?? [],
        shortList: pages,
        create: ({ doing, path, body, answer, findExisting: look }) => createIdempotent(() => host.send({ ...common, doing, method: 'POST', path, json: body, answer }), look, connection),
        async change({ body, ...call }) {
            const answer = schemas/* looseObject */._H3({}).or(schemas/* array */.YOg(schemas/* unknown */.L5J())).or(schemas/* string */.YjP());
            await host.send({ ...common, ...call, json: body, repeatable: true, answer: answer.optional() });
        },
        async remove(doing, path) {
            try {
                await host.send({ ...common, doing, method: 'DELETE', path, done: 204, answer: schemas/* undefined */.Vxk() });
            }
            catch (error) {
                const isGone = error instanceof failure/* LogtoError */.QS && error.failure.kind === 'refused' && error.failure.status === 404;
                if (!isGone)
                    throw error;
            }
        },
    };
}

// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
;// CONCATENATED MODULE: ./build/tenant/connection.js



/** Milliseconds that a new tenant may take until every instance of Logto's core knows it (LOGTO.md §1.8). */
const startingMs = 120_000;
/**
 * Exchanges credentials for a Management API token (`POST /oidc/token`).
 * @throws LogtoError
 */
async function connect(context, { endpoint, resources, credentials, isNew = false }) {
    const { clock, mask } = context;
    const startingUntil = isNew ? { startingUntil: clock.now() + startingMs } : {};
    const client = createTenantClient({ ...context, endpoint, ...startingUntil });
    const token = await client.requestToken(credentials, resources, mask);
    return {
        endpoint,
        credentials,
        token,
        tokenExpiresAt: clock.now() + token.expiresIn * 1000,
        api: client.managementApi(token),
    };
}
/** How the Management API of self-hosted Logto is registered, whatever its endpoint (`@logto/schemas`, the default tenant). */
const selfHostedResource = 'https://default.logto.app/api';
/**
 * Connects to a tenant that is known by its endpoint and credentials.
 * @throws LogtoError
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
    const endpoint = (0,logto_endpoint/* readTenantEndpoint */.O)(tenant.indicator);
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
