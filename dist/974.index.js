export const id = 974;
export const ids = [974];
export const modules = {

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


/***/ })

};
