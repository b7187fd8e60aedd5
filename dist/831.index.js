export const id = 831;
export const ids = [831];
export const modules = {

/***/ 4740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ accessControlRelation),
/* harmony export */   L8: () => (/* binding */ lastRuleProblems),
/* harmony export */   OQ: () => (/* binding */ accessControl)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7597);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8444);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1418);
/* harmony import */ var _id_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3531);
/* harmony import */ var _user_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1261);






/** Logto accepts at most this number of rules of each type (`applicationAccessControlGuard` of `@logto/schemas`). */
const mostRules = 1000;
const ruleNames = (description, example) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1)).max(mostRules), `${description} Further ones are kept, unless the kind is pruned.`, [example]);
const organizationRule = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    organization: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1), 'Name of an organization.', 'Acme'),
    roles: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1)).min(1).max(mostRules), 'Names of organization roles of type User, at least one: members with one of them may sign in. Further ones are kept, unless the kind is pruned.', ['admin']),
});
/** Who may sign in to an application, by name. */
const accessControl = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .section */ .uW)('Who may sign in to the application; everybody, unless it is enabled. Not for MachineToMachine applications.', {
    enabled: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('Whether nobody else may sign in. It is switched on after the rules are set, and needs at least one of them in the same file. False by default.', true),
    users: ruleNames('Usernames, e-mail addresses or phone numbers of users who may sign in.', 'alice'),
    roles: ruleNames('Names of roles of type User; users who have one may sign in.', 'Customer'),
    organizations: ruleNames('Names of organizations, whose members may sign in.', 'Acme'),
    organizationRoles: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(organizationRule)
        .max(mostRules)
        .superRefine((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseRepeats */ .Zf)(({ organization }) => organization, 'organization')), 'Organization roles, whose holders may sign in, by organization. Further ones are kept, unless the kind is pruned.', [{ organization: 'Acme', roles: ['admin'] }]),
})
    .superRefine((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseProblems */ .nN)((control) => {
    const { enabled, ...lists } = control ?? {};
    if (enabled !== true || Object.values(lists).some((list) => !(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isEmpty */ .Im)(list)))
        return [];
    const sentence = 'needs a rule, without which Logto does not switch it on: name users, roles, organizations or organizationRoles';
    return [{ path: ['enabled'], sentence }];
}))
    .meta({ examples: [{ enabled: true, roles: ['Customer'] }] });
const idList = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP());
const answer = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    userIds: idList,
    userRoleIds: idList,
    organizationIds: idList,
    organizationRoleRules: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ organizationId: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), organizationRoleIds: idList })),
});
/** The names of the ID in a rule, in the spelling of the file. An ID without a known name stands for itself. */
function namesOf(target, id, { ids: known }, declared) {
    const registry = (0,_id_set_js__WEBPACK_IMPORTED_MODULE_2__/* .registryOf */ .Fv)(target);
    if ((known.keysOf(registry, id) ?? []).length === 0)
        known.add(registry, id, [id]);
    return (0,_id_set_js__WEBPACK_IMPORTED_MODULE_2__/* .spell */ .lO)(known.keysOf(registry, id) ?? [], declared, registry === 'users' ? _user_names_js__WEBPACK_IMPORTED_MODULE_5__/* .userKey */ .X : undefined);
}
/** The rules of an access control as a request has them, sorted so that they can be compared. */
function rulesOf(control, { ids }) {
    const { users = [], roles, organizations, organizationRoles = [] } = control;
    const idsOf = (target, names = []) => [...new Set(names.map((name) => ids.idOf((0,_id_set_js__WEBPACK_IMPORTED_MODULE_2__/* .registryOf */ .Fv)(target), name)))].toSorted();
    const byOrganization = Map.groupBy(organizationRoles, ({ organization }) => ids.idOf('organizations', organization));
    return {
        userIds: idsOf('users', users.map(_user_names_js__WEBPACK_IMPORTED_MODULE_5__/* .userKey */ .X)),
        userRoleIds: idsOf('userRoles', roles),
        organizationIds: idsOf('organizations', organizations),
        organizationRoleRules: [...byOrganization]
            .map(([organizationId, rules]) => ({
            organizationId,
            organizationRoleIds: idsOf('userOrganizationRoles', rules.flatMap((rule) => rule.roles)),
        }))
            .toSorted((one, other) => (one.organizationId < other.organizationId ? -1 : 1)),
    };
}
const hasNoRule = (rules) => Object.values(rules).every((list) => list.length === 0);
/** Problems with removing the last rule of an access control that is on, which Logto refuses (sample 1120). */
function lastRuleProblems(declared, current, isPruned = false) {
    if (!isPruned || declared === undefined || declared.enabled !== undefined || !current?.enabled)
        return [];
    const rulesIn = ({ enabled: _enabled, ...lists }) => Object.values(lists).flat();
    // Logto itself may have removed all of them, when it deleted what they named.
    if (rulesIn(current).length === 0 || rulesIn({ ...current, ...declared }).length > 0)
        return [];
    const sentence = 'is on in the tenant and would have no rule left, which Logto refuses; name one, or set enabled to false';
    return [{ path: ['accessControl'], sentence }];
}
/**
 * Who may sign in to an application (`/api/applications/:id/access-control`, samples 261 to 265 and 1107 to 1130). The list of
 * applications shows whether that is enabled.
 * @param rulesAt the path of the application that has the rules, from the one that is changed
 */
function accessControlRelation(rulesAt = (path) => path) {
    return {
        rules: {
            users: { compare: 'set', personal: true },
            roles: { compare: 'set' },
            organizations: { compare: 'set' },
            organizationRoles: { compare: 'keyed', by: 'organization' },
            'organizationRoles.roles': { compare: 'set' },
        },
        referencesOf: ({ users = [], roles, organizations, organizationRoles = [] }) => [
            ...(0,_id_set_js__WEBPACK_IMPORTED_MODULE_2__/* .referencesTo */ .Cj)('users', users.map(_user_names_js__WEBPACK_IMPORTED_MODULE_5__/* .userKey */ .X), ['users']),
            ...(0,_id_set_js__WEBPACK_IMPORTED_MODULE_2__/* .referencesTo */ .Cj)('userRoles', roles, ['roles']),
            ...(0,_id_set_js__WEBPACK_IMPORTED_MODULE_2__/* .referencesTo */ .Cj)('organizations', organizations, ['organizations']),
            ...organizationRoles.flatMap(({ organization, roles: held }, index) => [
                { target: 'organizations', key: organization, path: ['organizationRoles', index, 'organization'] },
                ...(0,_id_set_js__WEBPACK_IMPORTED_MODULE_2__/* .referencesTo */ .Cj)('userOrganizationRoles', held, ['organizationRoles', index, 'roles']),
            ]),
        ],
        async read({ path, title, spec: { type, accessControl: shown } }, context, declared) {
            // A Logto that has no access control does not show whether it is on.
            if (type === 'MachineToMachine' || (!declared && shown?.enabled === undefined))
                return undefined;
            const doing = `read the access rules of ${title}`;
            const found = await context.api.get(doing, `${rulesAt(path)}/access-control`, answer);
            const isEnabled = shown?.enabled ?? false;
            // An exported file leaves out defaults.
            if (declared === undefined && !isEnabled && hasNoRule(found))
                return undefined;
            const named = (target, all, spelt) => all.flatMap((id) => namesOf(target, id, context, spelt));
            return {
                enabled: isEnabled,
                users: named('users', found.userIds, declared?.users),
                roles: named('userRoles', found.userRoleIds),
                organizations: named('organizations', found.organizationIds),
                organizationRoles: found.organizationRoleRules.flatMap((rule) => named('organizations', [rule.organizationId]).map((organization) => ({
                    organization,
                    roles: named('userOrganizationRoles', rule.organizationRoleIds),
                }))),
            };
        },
        async apply({ path, title }, { desired, current = {} }, context) {
            const { api } = context;
            const setEnabled = (appLevelAccessControlEnabled) => api.change({
                doing: `switch the access control of ${title} ${appLevelAccessControlEnabled ? 'on' : 'off'}`,
                method: 'PATCH',
                path,
                body: { appLevelAccessControlEnabled },
            });
            const [wasEnabled, isEnabled] = [current.enabled ?? false, desired.enabled ?? false];
            const rules = rulesOf(desired, context);
            // Logto refuses a control that is on without rules.
            if (wasEnabled && !isEnabled)
                await setEnabled(false);
            if (!(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(rules, rulesOf(current, context))) {
                const doing = `set the access rules of ${title}`;
                await api.change({ doing, method: 'PUT', path: `${rulesAt(path)}/access-control`, body: rules });
            }
            if (isEnabled && !wasEnabled)
                await setEnabled(true);
        },
    };
}


/***/ }),

/***/ 3831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applications: () => (/* binding */ applications)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/config/kinds/application-access-control.js
var application_access_control = __webpack_require__(4740);
// EXTERNAL MODULE: ./build/config/kinds/fields.js
var fields = __webpack_require__(1418);
// EXTERNAL MODULE: ./build/config/kinds/field-rules.js
var field_rules = __webpack_require__(9865);
;// CONCATENATED MODULE: ./build/config/kinds/redirect-uri.js
const schemeAndRest = /^(https?):\/\/([^/?#]*)([^?#]*)(.*)$/i;
/**
 * Says why Logto would refuse, or never match, a redirect or post sign-out redirect URI; `undefined` when it is fine.
 * The rules are those of Logto's own guard (`validateRedirectUrl` of `@logto/core-kit`) and of its matcher at sign-in
 * (`core/src/oidc/redirect-uri`): `*` is allowed in a host label or in the path, the last two labels are literal.
 */
function redirectUriProblem(uri) {
    if (/\s/.test(uri))
        return 'must not contain white space';
    const web = schemeAndRest.exec(uri);
    if (web && uri.includes('*')) {
        const [, , authority = '', path = '', rest = ''] = web;
        const wildcard = wildcardProblem(authority, path, rest);
        if (wildcard !== undefined)
            return wildcard;
    }
    if (!URL.canParse(web ? uri.replaceAll('*', 'w') : uri)) {
        return 'is not an absolute URI such as https://example.com/callback or com.example.app://callback';
    }
    return undefined;
}
function wildcardProblem(authority, path, queryAndFragment) {
    if (authority.includes('@'))
        return 'a wildcard cannot be combined with a user name';
    if (path.split('/').includes('..'))
        return 'a wildcard cannot be combined with .. in the path';
    const [host = '', port = ''] = authority.split(/:(?=[^\]]*$)/);
    if (port.includes('*') || queryAndFragment.includes('*')) {
        return 'a wildcard is allowed in the host and the path only';
    }
    if (host.startsWith('['))
        return 'a wildcard cannot be combined with an IPv6 address';
    const lastTwo = host.split('.').slice(-2);
    return lastTwo.some((label) => label.includes('*'))
        ? 'a wildcard is not allowed in the last two labels of the host, because Logto never matches it there'
        : undefined;
}

;// CONCATENATED MODULE: ./build/config/kinds/application-metadata.js




const redirectUris = schemas/* array */.YOg(schemas/* string */.YjP().superRefine((uri, context) => {
    const problem = redirectUriProblem(uri);
    if (problem !== undefined)
        context.addIssue({ code: 'custom', message: problem });
}));
/** The settings of OpenID Connect of an application. */
const oidcClientMetadata = (0,fields/* section */.uW)('Settings of OpenID Connect. What is not declared stays as it is.', {
    redirectUris: (0,fields/* optional */.lq)(redirectUris, 'Where users may return to after signing in: absolute URIs, also of a scheme of your own. `*` stands for a part of a host label or of the path. The list is replaced as a whole.', ['https://example.com/callback', 'https://*.preview.example.com/callback']),
    postLogoutRedirectUris: (0,fields/* optional */.lq)(redirectUris, 'Where users may return to after signing out, with the same rules.', ['https://example.com']),
    backchannelLogoutUri: (0,fields/* optional */.lq)(schemas/* url */.OZ5().nullable(), 'URL that Logto calls when a user signs out elsewhere (OpenID Connect Back-Channel Logout); null for none.', 'https://example.com/backchannel-logout'),
    backchannelLogoutSessionRequired: (0,fields/* optional */.lq)(schemas/* boolean */.zMY().nullable(), 'Whether that call has to name the session; null removes the setting.', true),
    logoUri: (0,fields/* optional */.lq)(schemas/* string */.YjP().nullable(), 'URL of a logo of the application; null for none.', 'https://example.com/logo.svg'),
}).meta({ examples: [{ redirectUris: ['https://example.com/callback'] }] });
/** The settings of an application that are special to Logto. */
const customClientMetadata = (0,fields/* section */.uW)('Settings of Logto. What is not declared stays as it is.', {
    corsAllowedOrigins: (0,fields/* names */.Dy)('Origins that may call the tenant from a browser, in addition to those of the redirect URIs. No wildcards; their order does not count.', 'https://admin.example.com'),
    idTokenTtl: (0,fields/* optional */.lq)(schemas/* number */.aig().nullable(), 'Lifetime of ID tokens, in seconds. 3600 by default; null removes the setting.', 1800),
    refreshTokenTtl: (0,fields/* optional */.lq)(schemas/* number */.aig().nullable(), 'Lifetime of refresh tokens, in seconds. Deprecated: use `refreshTokenTtlInDays`; null removes the setting.', 1_209_600),
    refreshTokenTtlInDays: (0,fields/* optional */.lq)(schemas/* int */.Whr().min(1).max(180).nullable(), 'Lifetime of refresh tokens, in days: 1 to 180. 14 by default; null removes the setting.', 7),
    tenantId: (0,fields/* optional */.lq)(schemas/* string */.YjP().nullable(), 'Used by Logto itself; applications do without; null removes it.', 'abc123'),
    alwaysIssueRefreshToken: (0,fields/* optional */.lq)(schemas/* boolean */.zMY().nullable(), 'Whether a refresh token is issued even without `prompt=consent`, for Traditional applications; null removes the setting.', true),
    rotateRefreshToken: (0,fields/* optional */.lq)(schemas/* boolean */.zMY().nullable(), 'Whether each use of a refresh token gives a new one. True by default; null removes the setting.', false),
    allowTokenExchange: (0,fields/* optional */.lq)(schemas/* boolean */.zMY().nullable(), 'Whether the application may exchange tokens (RFC 8693). Not for third-party applications; null removes the setting.', true),
    isDeviceFlow: (0,fields/* flag */.Jt)('Whether the application signs in by the device flow (RFC 8628), for Native applications. Fixed at creation.', true),
    maxAllowedGrants: (0,fields/* optional */.lq)(schemas/* number */.aig().nullable(), 'How many grants a user can have at once, that is on how many devices one can be signed in; null for no limit.', 5),
}).meta({ examples: [{ refreshTokenTtlInDays: 7 }] });
const additionalScopes = schemas/* enum */.k5n([
    'custom_data',
    'identities',
    'roles',
    'urn:logto:scope:organizations',
    'urn:logto:scope:organization_roles',
]);
/** The site that a protected application protects. Sub-domain and origin are set at creation, other fields by PATCH. */
const protectedAppMetadata = (0,fields/* section */.uW)('Required for a Protected application, and for no other.', {
    subDomain: (0,fields/* described */.WY)(schemas/* string */.YjP().min(1), 'First part of the host that Logto serves the application at. Fixed at creation.', 'my-app'),
    origin: (0,fields/* described */.WY)(schemas/* url */.OZ5(), 'URL of the site that is protected.', 'https://internal.example.com'),
    sessionDuration: (0,fields/* whole */.WQ)('How long users stay signed in, in seconds. 1209600 by default, which are 14 days.', 86_400, 1),
    pageRules: (0,fields/* optional */.lq)(schemas/* array */.YOg(schemas/* strictObject */.rej({
        path: (0,fields/* described */.WY)(schemas/* string */.YjP().min(1), 'Regular expression that paths match.', '^/admin'),
    })), 'Paths that need signing in; all of them without a rule. The list is replaced as a whole.', [{ path: '^/admin' }]),
    additionalScopes: (0,fields/* optional */.lq)(schemas/* array */.YOg(additionalScopes), 'What of the user the site gets besides the profile and the e-mail address. All of them; their order does not count.', ['roles']),
}).meta({ examples: [{ subDomain: 'my-app', origin: 'https://internal.example.com' }] });
/** Fields for which Logto refuses `null` or stores an empty logo; leaving them out clears them (samples 1351 to 1363). */
const cleared = (0,field_rules/* clearedByOmission */.ln)([
    'oidcClientMetadata.backchannelLogoutUri',
    'oidcClientMetadata.backchannelLogoutSessionRequired',
    'oidcClientMetadata.logoUri',
    'customClientMetadata.idTokenTtl',
    'customClientMetadata.refreshTokenTtl',
    'customClientMetadata.refreshTokenTtlInDays',
    'customClientMetadata.tenantId',
    'customClientMetadata.alwaysIssueRefreshToken',
    'customClientMetadata.rotateRefreshToken',
    'customClientMetadata.allowTokenExchange',
    'customClientMetadata.maxAllowedGrants',
]);
/** How these settings are compared and sent. */
const metadataRules = {
    ...cleared,
    // Logto stores each of them once.
    'customClientMetadata.corsAllowedOrigins': { compare: 'unordered' },
    'protectedAppMetadata.subDomain': { fixed: true },
    'protectedAppMetadata.additionalScopes': { compare: 'unordered' },
};

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return api/* _isoDateTime */.G1(schemas/* ZodISODateTime */.You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

// EXTERNAL MODULE: ./build/config/kinds/requests.js
var requests = __webpack_require__(2077);
;// CONCATENATED MODULE: ./build/config/kinds/application-secrets.js



/** A secret as declared: Logto makes its value, which is never shown. */
const namedSecret = schemas/* strictObject */.rej({
    name: (0,fields/* described */.WY)(schemas/* string */.YjP()
        .min(1)
        .max(256)
        .refine((name) => !(0,fields/* isPartOfPath */.si)(name), { error: 'must not consist of dots only' }), 'Name of the secret, of up to 256 characters; unique within the application.', 'ci'),
    expiresAt: (0,fields/* optional */.lq)(datetime({ offset: true }).nullable(), 'When the secret stops working: date and time with time zone (ISO 8601), in the future when it is created; never by default. Fixed at creation.', '2030-01-01T00:00:00Z'),
});
const row = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    /** Milliseconds since the epoch; null when it never expires. */
    expiresAt: schemas/* number */.aig().nullish(),
});
/** Name of the secret that Logto creates with an application. */
const defaultSecret = 'Default secret';
/**
 * Reads the secrets of an application, without their values.
 * @param declared whose spelling of times is used; the default secret is left out unless it is among them
 */
async function readSecrets({ path, title }, { api }, declared = []) {
    const rows = await api.get(`read the secrets of ${title}`, `${path}/secrets`, schemas/* array */.YOg(row));
    return rows.flatMap(({ name, expiresAt }) => {
        const same = declared.find((secret) => secret.name === name);
        if ((0,fields/* isPartOfPath */.si)(name) || (name === defaultSecret && same === undefined))
            return [];
        return { name, expiresAt: spellTime(expiresAt ?? null, same?.expiresAt) };
    });
}
function spellTime(time, declared) {
    if (time === null)
        return null;
    return declared != null && Date.parse(declared) === time ? declared : new Date(time).toISOString();
}
/**
 * Problems with declared secrets that exist and expire at another time, which Logto cannot change.
 * @param current missing for an application that would be created, which then has its default secret
 */
function expiryProblems(declared = [], current = [{ name: defaultSecret, expiresAt: null }]) {
    const byName = new Map(current.map((secret) => [secret.name, secret]));
    return declared.flatMap(({ name, expiresAt }, index) => {
        const secret = byName.get(name);
        if (secret === undefined || expiresAt === undefined || secret.expiresAt === expiresAt)
            return [];
        const when = secret.expiresAt == null ? 'the secret never expires' : `the secret expires at ${secret.expiresAt}`;
        const sentence = `${when}, which Logto cannot change; give another name to a new secret`;
        return [{ path: ['secrets', index, 'expiresAt'], sentence }];
    });
}
/** Creates missing secrets, and deletes those that are not desired. */
async function applySecrets(owner, { desired, current }, context) {
    const { api } = context;
    const path = `${owner.path}/secrets`;
    const title = (name) => `${(0,requests/* titleOf */.Gg)('secret', name)} of ${owner.title}`;
    // A new application has its default secret.
    const existing = current ?? (await readSecrets(owner, context, desired));
    const byName = new Map(existing.map((secret) => [secret.name, secret]));
    const kept = new Set(desired.map(({ name }) => name));
    await Promise.all([
        ...desired
            .filter(({ name }) => !byName.has(name))
            .map(({ name, expiresAt }) => api.create({
            doing: `create ${title(name)}`,
            path,
            body: { name, expiresAt: expiresAt == null ? null : Date.parse(expiresAt) },
            answer: row,
            findExisting: async () => (await api.get(`look for ${title(name)}`, path, schemas/* array */.YOg(row))).find((found) => found.name === name),
        })),
        ...existing
            .filter(({ name }) => !kept.has(name))
            .map(({ name }) => api.remove(`delete ${title(name)}`, `${path}/${encodeURIComponent(name)}`)),
    ]);
}

// EXTERNAL MODULE: ./build/http/failure.js
var failure = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/config/kinds/collection.js
var collection = __webpack_require__(5951);
// EXTERNAL MODULE: ./build/config/kinds/page-look.js
var page_look = __webpack_require__(7670);
;// CONCATENATED MODULE: ./build/config/kinds/application-sign-in-experience.js






const page = (description, example) => (0,fields/* optional */.lq)((0,fields/* limited */.TJ)(2048).pipe(schemas/* url */.OZ5()).nullable(), `${description}; null for none.`, example);
/** How the sign-in page looks when users come from one application. */
const applicationSignInExperience = (0,fields/* section */.uW)('How the sign-in page looks when users come from this application; the rest is as in `signInExperience`. Not for MachineToMachine applications.', {
    displayName: (0,fields/* optional */.lq)((0,fields/* limited */.TJ)(256).nullable(), 'Name of the application on the page, up to 256 characters; null for none.', 'Web shop'),
    branding: (0,page_look/* pagePictures */.Pv)('Pictures on the page.'),
    color: (0,page_look/* pageColors */.a$)('Colors of the page.'),
    termsOfUseUrl: page('Address of the terms of use', 'https://example.com/terms'),
    privacyPolicyUrl: page('Address of the privacy policy', 'https://example.com/privacy'),
    customCss: (0,fields/* optional */.lq)(schemas/* string */.YjP().nullable(), 'CSS for the page; null for none.', 'body { background: #fff; }'),
}).meta({ examples: [{ displayName: 'Web shop' }] });
const json = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9());
const application_sign_in_experience_row = schemas/* object */.Ikc({
    displayName: (0,collection/* orMissing */.Mr)(schemas/* string */.YjP()),
    branding: json,
    color: json,
    termsOfUseUrl: (0,collection/* orMissing */.Mr)(schemas/* string */.YjP()),
    privacyPolicyUrl: (0,collection/* orMissing */.Mr)(schemas/* string */.YjP()),
    customCss: (0,collection/* orMissing */.Mr)(schemas/* string */.YjP()),
});
const application_sign_in_experience_fields = page_look/* pageLookRules */.mk;
/** The sign-in page of one application (`/api/applications/:id/sign-in-experience`, samples 257 to 260, 1080 to 1106). */
const signInExperienceRelation = {
    rules: application_sign_in_experience_fields,
    async read({ path, title, spec: { type } }, { api }) {
        if (type === 'MachineToMachine')
            return undefined;
        try {
            return await api.get(`read the sign-in experience of ${title}`, `${path}/sign-in-experience`, application_sign_in_experience_row);
        }
        catch (error) {
            // Logto answers 404 until one is set (sample 1080).
            if ((0,failure/* refusalOf */.Of)(error)?.status === 404)
                return undefined;
            throw error;
        }
    },
    apply({ path, title }, { declared, desired }, { api }) {
        const body = Object.fromEntries(Object.entries(desired).filter(([key]) => key in declared));
        // Logto refuses an empty body, unless it is the first.
        if (Object.keys(body).length === 0)
            return undefined;
        return api.change({
            doing: `set the sign-in experience of ${title}`,
            method: 'PUT',
            path: `${path}/sign-in-experience`,
            body: (0,requests/* sendable */.pJ)({ fields: application_sign_in_experience_fields }, body),
            shownTexts: (0,requests/* shownTexts */.aX)({ fields: application_sign_in_experience_fields }, body),
        });
    },
};

// EXTERNAL MODULE: ./build/config/kinds/scope-names.js
var scope_names = __webpack_require__(6686);
// EXTERNAL MODULE: ./build/config/kinds/id-set.js
var id_set = __webpack_require__(3531);
;// CONCATENATED MODULE: ./build/config/kinds/user-consent-scopes.js






const resourceScopes = schemas/* array */.YOg(fields/* scopeName */.OK);
// prettier-ignore
const userScopes = [
    'profile', 'email', 'phone', 'address', 'custom_data', 'identities', 'roles', 'urn:logto:scope:organizations',
    'urn:logto:scope:organization_roles', 'urn:logto:scope:sessions', 'urn:logto:scope:trusted_devices',
];
/** The scopes that a third-party application may ask users for, as declared. */
const userConsentScopes = schemas/* strictObject */.rej({
    userScopes: (0,fields/* optional */.lq)(schemas/* array */.YOg(schemas/* enum */.k5n(userScopes)), 'What of the user the application may see.', [
        'profile',
        'email',
    ]),
    resourceScopes: (0,fields/* optional */.lq)(resourceScopes, 'Scopes of API resources, each as `indicator#scope`.', [
        'https://api.example.com#read:orders',
    ]),
    organizationScopes: (0,fields/* names */.Dy)('Names of organization scopes.', 'invite:member'),
    organizationResourceScopes: (0,fields/* optional */.lq)(resourceScopes, 'Scopes of API resources within an organization, each as `indicator#scope`.', ['https://api.example.com#read:orders']),
});
/** Each group of scopes with its segment of the path, and the target of its names. Logto takes user scopes by name. */
const groups = [
    { group: 'userScopes', segment: 'user-scopes', target: undefined },
    { group: 'resourceScopes', segment: 'resource-scopes', target: 'scopes' },
    { group: 'organizationScopes', segment: 'organization-scopes', target: 'organizationScopes' },
    { group: 'organizationResourceScopes', segment: 'organization-resource-scopes', target: 'scopes' },
];
const byResource = schemas/* array */.YOg(schemas/* object */.Ikc({ resource: schemas/* object */.Ikc({ indicator: schemas/* string */.YjP() }), scopes: schemas/* array */.YOg(collection/* named */.KT) }))
    .transform((list) => list.flatMap(({ resource, scopes }) => scopes.map(({ id, name }) => ({ id, name: (0,scope_names/* scopeKey */.OD)(resource.indicator, name) }))));
const answer = schemas/* object */.Ikc({
    userScopes: schemas/* array */.YOg(schemas/* string */.YjP().transform((name) => ({ id: name, name }))),
    resourceScopes: byResource,
    organizationScopes: schemas/* array */.YOg(collection/* named */.KT),
    organizationResourceScopes: byResource,
});
/** The scopes that an application may ask users for. One request reads all groups, and one grants them. */
const consentRelation = {
    rules: Object.fromEntries(groups.map(({ group }) => [group, { compare: 'set' }])),
    referencesOf: (consent) => groups.flatMap(({ group, target }) => (target ? (0,id_set/* referencesTo */.Cj)(target, consent[group], [group]) : [])),
    async read({ path, title, spec }, { api, ids }) {
        if (spec.isThirdParty !== true)
            return undefined;
        const found = await api.get(`read the consent scopes of ${title}`, `${path}/user-consent-scopes`, answer);
        const lists = groups.map(({ group, target }) => {
            if (target)
                for (const { id, name } of found[group])
                    ids.add(target, id, [name]);
            return [group, found[group].map(({ name }) => name)];
        });
        return Object.fromEntries(lists);
    },
    async apply(owner, { desired, current }, { api, ids }) {
        const path = `${owner.path}/user-consent-scopes`;
        const differences = groups.map(({ group, segment, target }) => {
            const idOf = (name) => (target ? ids.idOf(target, name) : name);
            return { group, segment, ...(0,id_set/* compareIds */.q3)(desired[group], current?.[group], idOf) };
        });
        // Logto fails on an empty list.
        const lists = differences
            .filter(({ added }) => added.length > 0)
            .map(({ group, added }) => [group, added]);
        await Promise.all([
            lists.length > 0 &&
                api.change({
                    doing: `grant consent scopes to ${owner.title}`,
                    method: 'POST',
                    path,
                    body: Object.fromEntries(lists),
                    done: 201,
                }),
            ...differences.flatMap(({ segment, removed }) => removed.map(({ id, name }) => api.remove(`remove ${(0,requests/* titleOf */.Gg)('consent scope', name)} from ${owner.title}`, `${path}/${segment}/${encodeURIComponent(id)}`))),
        ]);
    },
};

;// CONCATENATED MODULE: ./build/config/kinds/application-schema.js








/** The types of applications that have secrets (`GET /api/applications/:id/secrets`). */
const typesWithSecret = new Set(['Traditional', 'MachineToMachine', 'Protected']);
const typesOpenToThirdParties = new Set(['Native', 'SPA', 'Traditional']);
/** The types that `POST /api/applications` creates. */
const applicationType = schemas/* enum */.k5n(['Native', 'SPA', 'Traditional', 'MachineToMachine', 'Protected'], {
    error: ({ input }) => (input === 'SAML' ? 'declare SAML applications under samlApplications' : undefined),
});
const application_schema_fields = schemas/* strictObject */.rej({
    name: (0,fields/* described */.WY)((0,fields/* limitedName */.o_)(256), 'Name by which the application is found, of up to 256 characters. Logto allows duplicate names; this action does not.', 'Web shop'),
    type: (0,fields/* described */.WY)(applicationType, 'Type of application. Fixed at creation. Protected ones exist on Logto Cloud only; SAML applications are declared under `samlApplications`.', 'SPA'),
    description: (0,fields/* optional */.lq)(schemas/* string */.YjP().nullable(), 'What the application is; null for none.', 'The shop for customers'),
    oidcClientMetadata: oidcClientMetadata,
    customClientMetadata: customClientMetadata,
    customData: (0,fields/* customData */.k4)('Any JSON object of your own. Keys that are not declared stay.', { team: 'shop' }),
    isThirdParty: (0,fields/* flag */.Jt)('Whether the application belongs to somebody else, so that users are asked for consent: Native, SPA and Traditional only. Fixed at creation.', true),
    protectedAppMetadata: protectedAppMetadata,
    signInExperience: applicationSignInExperience,
    accessControl: application_access_control/* accessControl */.OQ,
    roles: (0,fields/* names */.Dy)('Names of machine-to-machine roles, for a MachineToMachine application. Further ones that it has stay, unless applications are pruned.', 'Logto Management API access'),
    secrets: (0,fields/* optional */.lq)(schemas/* array */.YOg(namedSecret).superRefine((0,fields/* refuseRepeats */.Zf)(({ name }) => name, 'name')), 'Secrets by name, for Traditional, MachineToMachine and Protected applications; Logto makes their values. `Default secret` comes with the application and is never deleted. Further ones stay, unless applications are pruned.', [{ name: 'ci', expiresAt: '2030-01-01T00:00:00Z' }]),
    userConsentScopes: (0,fields/* optional */.lq)(userConsentScopes, 'Scopes that a third-party application may ask users for. Further ones that it has stay, unless applications are pruned.', { userScopes: ['profile', 'email'] }),
});
/**
 * One application, of the input `apps` or of a file: the body of `POST /api/applications`, and its relations. Strict, because
 * Logto silently ignores fields that it does not know.
 */
const applicationSchema = application_schema_fields.superRefine((0,fields/* refuseProblems */.nN)((application) => typeProblems(application)));
/** Problems with fields that do not fit the type of an application. */
function* typeProblems(application) {
    const { type, isThirdParty, roles, secrets, userConsentScopes: consent } = application;
    const { customClientMetadata: custom, protectedAppMetadata: site } = application;
    if (roles !== undefined && type !== 'MachineToMachine') {
        yield {
            path: ['roles'],
            sentence: `roles can be assigned to MachineToMachine applications only, not to ${type}`,
        };
    }
    if (isThirdParty === true && !typesOpenToThirdParties.has(type)) {
        yield {
            path: ['isThirdParty'],
            sentence: `only Native, SPA and Traditional applications can be third-party, not ${type}`,
        };
    }
    if (custom?.isDeviceFlow === true && type !== 'Native') {
        const sentence = `the device flow is for Native applications only, not for ${type}`;
        yield { path: ['customClientMetadata', 'isDeviceFlow'], sentence };
    }
    if (site === undefined && type === 'Protected') {
        yield {
            path: ['protectedAppMetadata'],
            sentence: 'is required for a Protected application: { subDomain, origin }',
        };
    }
    if (site !== undefined && type !== 'Protected') {
        yield { path: ['protectedAppMetadata'], sentence: `is for Protected applications only, not for ${type}` };
    }
    for (const field of ['signInExperience', 'accessControl']) {
        if (application[field] === undefined || type !== 'MachineToMachine')
            continue;
        yield { path: [field], sentence: 'is for applications that users sign in to, not for MachineToMachine' };
    }
    if (secrets !== undefined && !typesWithSecret.has(type)) {
        const sentence = `only Traditional, MachineToMachine and Protected applications have secrets, not ${type}`;
        yield { path: ['secrets'], sentence };
    }
    if (consent !== undefined && isThirdParty !== true) {
        const sentence = 'is for third-party applications only: those with "isThirdParty": true';
        yield { path: ['userConsentScopes'], sentence };
    }
    for (const list of ['resourceScopes', 'organizationResourceScopes']) {
        for (const [index, key] of (consent?.[list] ?? []).entries()) {
            const sentence = 'is a scope of the Management API, which users cannot consent to';
            if ((0,scope_names/* isManagementScope */.iL)(key))
                yield { path: ['userConsentScopes', list, index], sentence };
        }
    }
}

// EXTERNAL MODULE: ./build/config/kinds/new-tenant.js
var new_tenant = __webpack_require__(4326);
// EXTERNAL MODULE: ./build/config/kinds/roles.js
var kinds_roles = __webpack_require__(974);
;// CONCATENATED MODULE: ./build/config/kinds/applications.js













const applications_json = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
const applications_row = collection/* named */.KT.extend({
    appLevelAccessControlEnabled: schemas/* boolean */.zMY().optional(),
    type: schemas/* string */.YjP(),
    description: (0,collection/* orMissing */.Mr)(schemas/* string */.YjP()),
    oidcClientMetadata: (0,collection/* orMissing */.Mr)(applications_json),
    customClientMetadata: (0,collection/* orMissing */.Mr)(applications_json),
    customData: (0,collection/* orMissing */.Mr)(applications_json),
    isThirdParty: schemas/* boolean */.zMY()
        .nullish()
        .transform((value) => value ?? false),
    protectedAppMetadata: (0,collection/* orMissing */.Mr)(schemas/* looseObject */._H3({ host: schemas/* string */.YjP().optional(), customDomains: schemas/* unknown */.L5J().optional() })
        // Custom domains need DNS records, so that no file declares them.
        .transform(({ host, customDomains: _customDomains, ...site }) => ({
        subDomain: host?.split('.')[0],
        ...site,
    }))),
});
const secretRows = schemas/* array */.YOg(schemas/* object */.Ikc({
    value: schemas/* string */.YjP().min(1),
    /** Milliseconds since the epoch; null when it never expires. */
    expiresAt: schemas/* number */.aig().nullish(),
}));
const path = '/api/applications';
const isMachine = (type) => type === 'MachineToMachine';
/** Problems with turning the device flow on or off, which Logto fixes at creation. */
function deviceFlowProblems({ customClientMetadata }, current) {
    const was = current.customClientMetadata?.['isDeviceFlow'] === true;
    if ((customClientMetadata?.['isDeviceFlow'] ?? was) === was)
        return [];
    const sentence = `is ${String(was)} and cannot be changed: Logto fixes it when it creates the application; choose another name, or delete the application in Logto Console`;
    return [{ path: ['customClientMetadata', 'isDeviceFlow'], sentence }];
}
/** The M2M app that Logto creates with every tenant, as a file would declare it. */
const defaultSpec = {
    name: new_tenant/* defaultApplication */.w,
    type: 'MachineToMachine',
    description: 'Default machine-to-machine application with Management API access.',
    roles: [new_tenant/* defaultRole */.d],
    secrets: [{ name: defaultSecret }],
};
/** Problems with an application of another type that has the name of the default M2M app. */
function nameProblems({ name, type }) {
    if (name !== new_tenant/* defaultApplication */.w || isMachine(type))
        return [];
    const sentence = 'is the name of the M2M app that every new tenant has; choose another name';
    return [{ path: ['name'], sentence }];
}
/** The settings of a protected application that Logto accepts in a request. */
function siteFor(site, action) {
    const { subDomain, origin, ...further } = site;
    return action === 'create' ? { subDomain, origin } : { origin, ...further };
}
const base = (0,collection/* collection */.rJ)({
    name: 'applications',
    singular: 'application',
    docs: 'Applications that users sign in to, and machine-to-machine applications, found by `name`. The one whose credentials this action uses can be declared, too: it keeps its roles and secrets. It, and others with access to the Management API, are never deleted.',
    schema: applicationSchema,
    path,
    row: applications_row.transform(({ appLevelAccessControlEnabled: enabled, ...shown }) => (0,collection/* asEntry */.JT)({ ...shown, accessControl: { enabled } })),
    emptyInNewTenant: true,
    mayBeInNewTenant: ({ name, type }) => name === new_tenant/* defaultApplication */.w || isMachine(type),
    inNewTenant: ({ name, type }) => name === new_tenant/* defaultApplication */.w && isMachine(type) ? { id: '', spec: defaultSpec } : undefined,
    fields: {
        type: { fixed: true },
        isThirdParty: { fixed: true },
        customData: { private: true, verbatim: true },
        ...metadataRules,
    },
    // Samples 037 to 039.
    defaults: { customData: {}, isThirdParty: false, accessControl: { enabled: false } },
    identifiersOf: ({ name = '' }) => [name],
    target: ({ type }) => (isMachine(type) ? 'machineToMachineApplications' : 'applications'),
    relations: {
        // PUT refuses what it has done, and loses all roles over one that is wrong (samples 209 to 221).
        roles: (0,id_set/* idSet */._I)({
            singular: 'role',
            target: 'machineToMachineRoles',
            path: 'roles',
            key: 'roleIds',
            list: { row: collection/* named */.KT, paged: true, appliesTo: ({ type }) => isMachine(type) },
        }),
        secrets: {
            rules: { '': { compare: 'keyed', by: 'name' } },
            read: async (owner, context, declared) => typesWithSecret.has(owner.spec.type ?? '') ? readSecrets(owner, context, declared) : undefined,
            apply: applySecrets,
        },
        userConsentScopes: consentRelation,
        signInExperience: signInExperienceRelation,
        accessControl: (0,application_access_control/* accessControlRelation */.EN)(),
    },
    protectedReason({ id, spec: { type } }, { ownApplicationId }) {
        if (id === ownApplicationId)
            return 'is the M2M app whose credentials this run uses';
        return type === 'SAML' ? 'is a SAML application, declared under samlApplications' : undefined;
    },
    // Without its roles and secrets, this run and later ones have no access.
    mayGain: ({ id }, { ownApplicationId }) => id === ownApplicationId,
    validateChange: (application, current, isPruned) => [
        ...(current ? deviceFlowProblems(application, current.spec) : nameProblems(application)),
        ...expiryProblems(application.secrets, current?.spec.secrets),
        ...(0,application_access_control/* lastRuleProblems */.L8)(application.accessControl, current?.spec.accessControl, isPruned),
    ],
    toBody: ({ oidcClientMetadata: oidc, protectedAppMetadata: site, ...fields }, action) => ({
        ...fields,
        // Logto refuses this object when one of the two lists is missing (sample 048).
        oidcClientMetadata: oidc && { redirectUris: [], postLogoutRedirectUris: [], ...oidc },
        protectedAppMetadata: site && siteFor(site, action),
    }),
    /** Gives the first secret that has not expired. */
    async readSecret({ name, type }, id, { api, mask, now }) {
        if (!typesWithSecret.has(type))
            return {};
        const title = (0,requests/* titleOf */.Gg)('application', name);
        const at = `${path}/${encodeURIComponent(id)}/secrets`;
        const secrets = await api.get(`read the secret of ${title}`, at, secretRows);
        for (const { value } of secrets)
            mask(value);
        const valid = secrets.find(({ expiresAt }) => expiresAt == null || expiresAt > now());
        if (valid !== undefined)
            return { secret: valid.value };
        const warning = `The application ${(0,problem/* quote */.hD)(name)} has no valid secret, so the outputs have none. Declare one under secrets, or add one in Logto Console.`;
        return { warning };
    },
    // One of the declared secrets may be the only one that is valid.
    secretDependsOn: ['secrets'],
    async isProtected({ id, spec: { name, type } }, context) {
        if (!isMachine(type))
            return false;
        const doing = `read the roles of ${(0,requests/* titleOf */.Gg)('application', name)}`;
        const roles = await context.api.list(doing, `${path}/${id}/roles`, collection/* named */.KT);
        return (await Promise.all(roles.map((role) => (0,kinds_roles/* grantsManagementApi */.F)(role, context)))).includes(true);
    },
});
/** Applications with their relations (`/api/applications`). */
const applications = {
    ...base,
    async create(application, context) {
        const id = await base.create(application, context);
        const { protectedAppMetadata: { subDomain: _subDomain, origin: _origin, ...site } = {} } = application;
        // Logto silently drops these when it creates an application.
        if (Object.keys(site).length > 0) {
            await base.update({ id, spec: application }, { protectedAppMetadata: site }, context);
        }
        return id;
    },
};


/***/ }),

/***/ 5951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JT: () => (/* binding */ asEntry),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Mr: () => (/* binding */ orMissing),
/* harmony export */   rJ: () => (/* binding */ collection),
/* harmony export */   vh: () => (/* binding */ orEmpty)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7597);
/* harmony import */ var _requests_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2077);
/* harmony import */ var _relations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(754);



/** The part of the answer to a create call that is read. */
const created = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
/** The fields that an item of most lists has. */
const named = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
/** A field of an answer that Logto leaves out, or shows as null, when it is empty; `undefined` then. */
const orMissing = (schema) => schema.nullish().transform((value) => value ?? undefined);
/** A text of an answer that Logto leaves out, or shows as null, when it is empty; `''` then. */
const orEmpty = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .nullish()
    .transform((text) => text ?? '');
/** Makes an entry of an item that has an ID, and otherwise the fields of a file. */
const asEntry = ({ id, ...spec }) => ({ id, spec });
/** Creates a kind from the path of its list. The entry of a lost create is found by its first identifier. */
function collection({ path, row, paged, readAll, searchPath, target, relations = {}, protectedReason, mayGain, toBody = (fields) => fields, fields = {}, ...own }) {
    const nameOf = (spec) => own.identifiersOf(spec)[0] ?? '';
    const title = (spec) => own.personal ? `the ${own.singular}` : (0,_requests_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(own.singular, nameOf(spec));
    const related = (0,_relations_js__WEBPACK_IMPORTED_MODULE_1__/* .kindRelations */ .o)(relations, (id, spec) => ({
        path: `${path}/${id}`,
        title: title(spec),
        spec,
    }));
    const rules = { ...own, fields: { ...fields, ...related.fields } };
    const register = (id, spec, { ids }) => {
        if (target)
            ids.add(target(spec), id, [nameOf(spec)]);
    };
    const read = async (doing, at, { api }) => (await (0,_requests_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(api, doing, at, row, paged)).filter((entry) => entry !== undefined);
    return {
        ...related,
        ...(target && { provides: (spec) => [{ target: target(spec), key: nameOf(spec) }] }),
        fields: rules.fields,
        async list(context, names) {
            const entries = await (readAll?.(context, names) ?? read(`read the ${own.singular}s`, path, context));
            for (const { id, spec } of entries)
                register(id, spec, context);
            return entries.map((entry) => ({
                ...entry,
                protectedReason: protectedReason?.(entry, context),
                mayGain: mayGain?.(entry, context),
            }));
        },
        async create(spec, context) {
            const body = { ...spec };
            for (const field of Object.keys(relations))
                Reflect.deleteProperty(body, field);
            const { id } = await context.api.create({
                doing: `create ${title(spec)}`,
                path,
                body: toBody((0,_requests_js__WEBPACK_IMPORTED_MODULE_0__/* .sendable */ .pJ)(rules, body), 'create'),
                shownTexts: (0,_requests_js__WEBPACK_IMPORTED_MODULE_0__/* .shownTexts */ .aX)(rules, spec),
                answer: created,
                async findExisting() {
                    const found = await read(`look for ${title(spec)}`, searchPath?.(spec) ?? path, context);
                    return found.find((entry) => nameOf(entry.spec) === nameOf(spec));
                },
            });
            register(id, spec, context);
            return id;
        },
        async update({ id, spec }, patch, context) {
            await context.api.change({
                doing: `update ${title(spec)}`,
                method: 'PATCH',
                path: `${path}/${id}`,
                body: toBody((0,_requests_js__WEBPACK_IMPORTED_MODULE_0__/* .sendable */ .pJ)(rules, patch), 'update'),
                shownTexts: (0,_requests_js__WEBPACK_IMPORTED_MODULE_0__/* .shownTexts */ .aX)(rules, patch),
            });
            register(id, { ...spec, ...patch }, context);
        },
        remove: ({ id, spec }, { api }) => api.remove(`delete ${title(spec)}`, `${path}/${id}`),
        ...own,
    };
}


/***/ }),

/***/ 1418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   OK: () => (/* binding */ scopeName),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TJ: () => (/* binding */ limited),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   WY: () => (/* binding */ described),
/* harmony export */   Zf: () => (/* binding */ refuseRepeats),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   bb: () => (/* binding */ hexColor),
/* harmony export */   dF: () => (/* binding */ onlyReplaced),
/* harmony export */   k4: () => (/* binding */ customData),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   nN: () => (/* binding */ refuseProblems),
/* harmony export */   o_: () => (/* binding */ limitedName),
/* harmony export */   qP: () => (/* binding */ webUrl),
/* harmony export */   rO: () => (/* binding */ emailDomain),
/* harmony export */   si: () => (/* binding */ isPartOfPath),
/* harmony export */   uW: () => (/* binding */ section),
/* harmony export */   yW: () => (/* binding */ color)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9396);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7597);

/** A required field with the description that documentation and editors show. */
function described(schema, description, ...examples) {
    return schema.meta({ description, ...(examples.length > 0 && { examples }) });
}
/** A field that may be left out, with its description. */
function optional(schema, description, ...examples) {
    return describeNew(schema.optional(), { description, ...(examples.length > 0 && { examples }) });
}
/** Describes a schema that only the caller has. Unlike `meta`, it makes no copy: a run builds hundreds of schemas. */
function describeNew(schema, meta) {
    const known = schema;
    known.register(zod__WEBPACK_IMPORTED_MODULE_0__/* .globalRegistry */ .fd, meta);
    return schema;
}
/** An object that may be left out. Its fields that are not declared stay as they are. */
const section = (description, shape) => describeNew(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej(shape).optional(), { description });
/** A text of any form. */
const text = (description, ...examples) => optional(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), description, ...examples);
/** A text of limited length. Logto counts UTF-16 units, as JavaScript does; zod counts characters. */
const limited = (longest, type = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) => type
    .refine(({ length }) => length <= longest, {
    error: ({ input }) => `must be at most ${longest} characters long, but has ${String(input).length}`,
})
    .meta({ maxLength: longest });
/** A text of limited length that must not be empty. */
const limitedName = (longest, type) => limited(longest, type).min(1);
/** Options of a field that Logto cannot clear, so that `null` gets its own message. */
const onlyReplaced = {
    error: ({ input }) => input === null ? 'Logto cannot clear it, only replace it' : undefined,
};
/** A list of names. */
const names = (description, example) => optional(zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1)), description, [example]);
/** True or false. */
const flag = (description, ...examples) => optional(zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), description, ...examples);
/** A whole number. */
const whole = (description, example, min, max = Number.MAX_SAFE_INTEGER) => optional(zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(min).max(max), description, example);
/** A list whose order does not count. */
const words = (description, examples) => optional(zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), `${description} All of them; their order does not count.`, examples);
/** Custom data of any form. */
const customData = (description, example) => optional(zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9()), description, example);
const hexColor = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^#[\dA-Fa-f]{3}([\dA-Fa-f]{3})?$/, { error: 'must be a color such as #6139f6' });
/** A colour of a page. */
const color = (description) => optional(hexColor, description, '#6139f6');
/** An address that Logto or a browser opens. */
const webUrl = zod__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5({ protocol: /^https?$/ });
/** A domain of e-mail addresses. Logto accepts any text, but compares it only with addresses that have a dot after their `@`. */
const emailDomain = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[^\s@]+\.[^\s@]+$/, {
    error: 'must be a domain such as example.com: with a dot, without spaces and @',
});
/** The name of a scope of an API resource. */
const scopeName = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^(?:[^]*\s[^\s#]*|\S[^\s#]*)#\S+$/, { error: 'must be written as indicator#scope' });
/** Whether a name cannot be a segment of a path, because URLs resolve it, even when it is encoded. */
const isPartOfPath = (name) => name === '.' || name === '..';
/** Refuses a value with each problem that is found in it. For `superRefine`. */
function refuseProblems(find) {
    return (value, context) => {
        for (const { path, sentence } of find(value)) {
            context.addIssue({ code: 'custom', path, message: sentence });
        }
    };
}
/**
 * Refuses items of a list with the same key. For `superRefine`.
 * @param field the field of an item that has the problem; without it, the item itself has
 */
function refuseRepeats(keyOf, field) {
    return refuseProblems(function* (items) {
        const first = new Map();
        for (const [index, item] of items.entries()) {
            const key = keyOf(item);
            const other = first.get(key);
            if (other === undefined)
                first.set(key, index);
            else {
                const path = field === undefined ? [index] : [index, field];
                yield { path, sentence: `is already used at index ${other}` };
            }
        }
    });
}


/***/ }),

/***/ 3531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ referencesTo),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   Fv: () => (/* binding */ registryOf),
/* harmony export */   _I: () => (/* binding */ idSet),
/* harmony export */   lO: () => (/* binding */ spell),
/* harmony export */   q3: () => (/* binding */ compareIds)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7597);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4425);
/* harmony import */ var _requests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2077);



/** Creates the relation of a field that lists names. */
function idSet(set) {
    const { singular, target, list } = set;
    const namesIn = (rows, of, context, declared) => rows.flatMap((row) => {
        const names = of.namesOf?.(row, context) ?? [row.name];
        if (target)
            context.ids.add(registryOf(target), row.id, names);
        return of.counts?.(row, declared) === false ? [] : spell(names, declared);
    });
    return {
        rules: { '': { compare: 'set' } },
        ...(target && { referencesOf: (names) => referencesTo(target, names) }),
        ...(list && {
            async read(owner, context, declared) {
                if (list.appliesTo?.(owner.spec) === false)
                    return undefined;
                const doing = `read the ${singular}s of ${owner.title}`;
                const rows = await (0,_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(context.api, doing, `${owner.path}/${set.path}`, list.row, list.paged);
                return namesIn(rows, list, context, declared);
            },
        }),
        ...(list?.readOfMany && {
            async readerOfMany(paths, within) {
                const lists = await list.readOfMany?.(paths, within);
                return (lists &&
                    (async ({ path }, context, declared) => namesIn(lists.get(path) ?? [], list, context, declared)));
            },
        }),
        async apply(owner, { desired, current }, context) {
            const { api, ids } = context;
            const path = `${owner.path}/${set.path}`;
            const idOf = (name) => (target ? ids.idOf(registryOf(target), name) : name);
            const { all, added, removed } = compareIds(desired, current, idOf);
            if (added.length + removed.length === 0)
                return;
            if (set.replaced && !(set.refusesEmpty && all.length === 0)) {
                const doing = `set the ${singular}s of ${owner.title}`;
                await api.change({ doing, method: 'PUT', path, body: { [set.key]: all }, done: 204 });
                return;
            }
            const adding = added.length > 0 && add(set, owner, added, context);
            // If Logto refuses the new items, the entry must keep its old ones.
            if (set.refusesRepeats)
                await adding;
            await Promise.all([
                adding,
                ...removed.map(({ id, name }) => api.remove(`remove ${(0,_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .titleOf */ .Gg)(singular, name)} from ${owner.title}`, `${path}/${id}`)),
            ]);
        },
    };
}
function add({ singular, path, key, refusesRepeats }, owner, added, { api }) {
    const call = {
        doing: `assign ${singular}s to ${owner.title}`,
        path: `${owner.path}/${path}`,
        body: { [key]: added },
    };
    if (!refusesRepeats)
        return api.change({ ...call, method: 'POST' });
    const answer = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }));
    return api.create({
        ...call,
        answer,
        async findExisting() {
            const rows = await api.get(`look for the ${singular}s of ${owner.title}`, call.path, answer);
            const found = new Set(rows.map(({ id }) => id));
            return added.every((id) => found.has(id)) ? rows : undefined;
        },
    });
}
/** The target under which `Ids` has the names of a target: that of its kind, because names are unique across its types. */
function registryOf(target) {
    return target === 'scopes' ? target : (0,_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .v)(target).kind;
}
/** The references of a list of names. @param path the path of the list */
function referencesTo(target, names = [], path = []) {
    return names.map((key, index) => ({ target, key, path: [...path, index] }));
}
/** Chooses from the names of one thing those that are declared, or else the usual one. */
function spell(names, declared = [], nameOf = (name) => name) {
    const spelt = new Set(declared.filter((name) => names.includes(nameOf(name))));
    return spelt.size > 0 ? [...spelt] : names.slice(0, 1);
}
/** Compares lists of names by ID, because one thing may have several names. */
function compareIds(desired = [], current = [], idOf) {
    const before = new Map(current.map((name) => [idOf(name), name]));
    const after = new Set(desired.map(idOf));
    return {
        all: [...after],
        added: [...after].filter((id) => !before.has(id)),
        removed: [...before].filter(([id]) => !after.has(id)).map(([id, name]) => ({ id, name })),
    };
}
/** The items of `these` that are not in `those`. */
function without(these = [], those = []) {
    const known = new Set(those);
    return these.filter((one) => !known.has(one));
}


/***/ }),

/***/ 4326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ defaultRole),
/* harmony export */   w: () => (/* binding */ defaultApplication)
/* harmony export */ });
/** Name of the M2M app that Logto creates with every tenant (`seeds/management-api.ts` of `@logto/schemas`, sample 893). */
const defaultApplication = 'Default machine-to-machine app';
/** Name of the role of that app (sample 895). */
const defaultRole = 'Logto Management API access';


/***/ }),

/***/ 7670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L_: () => (/* binding */ picturePaths),
/* harmony export */   Pv: () => (/* binding */ pagePictures),
/* harmony export */   a$: () => (/* binding */ pageColors),
/* harmony export */   mk: () => (/* binding */ pageLookRules)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7597);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1418);
/* harmony import */ var _field_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9865);



/** The paths of the pictures on a sign-in page. */
const picturePaths = [
    'branding.logoUrl',
    'branding.darkLogoUrl',
    'branding.favicon',
    'branding.darkFavicon',
];
const picture = (what) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5().nullable(), `Address of ${what}; null for none.`, 'https://example.com/logo.png');
const color = (what) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .hexColor */ .bb.nullable(), `${what}, in hexadecimal; null for none.`, '#6139f6');
/** The pictures on the sign-in page of an application or an organization. */
const pagePictures = (description) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .section */ .uW)(description, {
    logoUrl: picture('the logo'),
    darkLogoUrl: picture('the logo for dark mode'),
    favicon: picture('the favicon'),
    darkFavicon: picture('the favicon for dark mode'),
}).meta({ examples: [{ logoUrl: 'https://example.com/logo.png' }] });
/** The colors of the sign-in page of an application or an organization. */
const pageColors = (description) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .section */ .uW)(description, {
    primaryColor: color('Brand color'),
    isDarkModeEnabled: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().nullable(), 'Whether there is a dark mode; null removes the setting.', true),
    darkPrimaryColor: color('Brand color in dark mode'),
}).meta({ examples: [{ primaryColor: '#6139f6' }] });
/** The rules of such a page. Logto replaces both objects as a whole, and refuses `null` in them (samples 1084 to 1098, 1333 to 1344). */
const pageLookRules = {
    customCss: { textFile: 'plain' },
    ...(0,_field_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .clearedByOmission */ .ln)([
        ...picturePaths,
        'color.primaryColor',
        'color.isDarkModeEnabled',
        'color.darkPrimaryColor',
    ]),
};


/***/ }),

/***/ 754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ group),
/* harmony export */   o: () => (/* binding */ kindRelations)
/* harmony export */ });
/* harmony import */ var _http_pace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6858);
/* harmony import */ var _shared_concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(427);


/** Makes one relation of an object whose fields are relations. */
function group(relations) {
    const parts = partsOf(relations);
    return {
        rules: Object.fromEntries(parts.flatMap(([field, { rules }]) => Object.entries({ '': {}, ...rules }).map(([path, rule]) => path === '' ? [field, { ...rule, relation: true }] : [`${field}.${path}`, rule]))),
        referencesOf: (object) => parts.flatMap(([field, relation]) => {
            const value = valueOf(object, field);
            const references = value === undefined ? [] : (relation.referencesOf?.(value) ?? []);
            return references.map((reference) => ({ ...reference, path: [field, ...reference.path] }));
        }),
        /** @param fields the only fields to read; all by default */
        async read(owner, context, declared, fields) {
            const values = parts.map(async ([field, relation]) => relation.read && fields?.has(field) !== false
                ? { [field]: await relation.read(owner, context, valueOf(declared, field)) }
                : {});
            return Object.assign({}, ...(await Promise.all(values)));
        },
        async apply(owner, states, context) {
            const applied = parts.map(async ([field, relation]) => {
                const declared = valueOf(states.declared, field);
                const [desired, current] = [valueOf(states.desired, field), valueOf(states.current, field)];
                if (desired !== undefined)
                    await relation.apply(owner, { declared, desired, current }, context);
            });
            await Promise.all(applied);
        },
    };
}
function partsOf(relations) {
    return Object.entries(relations);
}
function valueOf(object, field) {
    return object && Reflect.get(object, field);
}
/** Creates the members of a kind that its relations need. */
function kindRelations(relations, ownerOf) {
    const all = group(relations);
    return {
        fields: all.rules,
        referencesOf: all.referencesOf,
        async readRelations(entries, context) {
            const ofMany = partsOf(relations).map(async ([field, relation]) => {
                const having = entries.filter(({ fields }) => fields.has(field));
                const paths = new Set(having.map(({ current: { id, spec } }) => ownerOf(id, spec).path));
                const read = await relation.readerOfMany?.(paths, context);
                return read ? [[field, { ...relation, read }]] : [];
            });
            const replaced = Object.fromEntries((await Promise.all(ofMany)).flat());
            const readers = group({ ...relations, ...replaced });
            return (0,_shared_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .mapConcurrent */ ._k)(entries, _http_pace_js__WEBPACK_IMPORTED_MODULE_1__/* .maxConcurrentRequests */ .m, ({ current: { id, spec }, fields, declared }) => readers.read(ownerOf(id, spec), context, declared, fields));
        },
        applyRelations: ({ id, spec, desired, current }, context) => all.apply(ownerOf(id, spec), { declared: spec, desired, current }, context),
    };
}


/***/ }),

/***/ 2077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   aX: () => (/* binding */ shownTexts),
/* harmony export */   pJ: () => (/* binding */ sendable)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7597);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8444);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _field_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9865);




/** The texts of an entry that a plan shows, so that messages may show them as well. */
function shownTexts({ fields = {}, personal }, spec) {
    const textsAt = (value, path) => {
        if ((0,_field_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .isHiddenField */ .ZH)(fields[path] ?? {}))
            return [];
        if (typeof value === 'string')
            return [value];
        if (Array.isArray(value))
            return value.flatMap((item) => textsAt(item, path));
        if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
            return [];
        return Object.entries(value).flatMap(([key, item]) => textsAt(item, path === '' ? key : `${path}.${key}`));
    };
    return personal ? [] : textsAt({ ...spec }, '');
}
/** The fields to send, without empty values that Logto clears only when they are left out. */
function sendable({ fields }, body) {
    const cleared = Object.keys(fields).filter((path) => fields[path]?.clearedByOmission);
    return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutPaths */ .fx)(body, cleared, _shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isEmpty */ .Im);
}
/** The words for a thing with its name, in messages: `the role "Customer"`. */
function titleOf(singular, name = '') {
    return `the ${singular} ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)}`;
}
/** Reads a list of the Management API. @param paged whether it comes in pages */
function readList(api, doing, path, row, paged = false) {
    return paged ? api.list(doing, path, row) : api.get(doing, path, zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(row));
}


/***/ }),

/***/ 974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ grantsManagementApi),
/* harmony export */   O: () => (/* binding */ roles)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7597);
/* harmony import */ var _collection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5951);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1418);
/* harmony import */ var _id_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3531);
/* harmony import */ var _requests_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2077);
/* harmony import */ var _new_tenant_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4326);
/* harmony import */ var _scope_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6686);







const types = ['User', 'MachineToMachine'];
const schema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .limitedName */ .o_)(128)
        // Logto accepts such a name, but no longer lists the role (sample 395).
        .refine((name) => !name.startsWith('#internal:'), {
        error: 'must not begin with #internal:, because Logto hides such roles',
    }), 'Name by which the role is found, of up to 128 characters; unique among roles of both types, and upper case differs from lower case.', 'Customer'),
    description: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .limitedName */ .o_)(128, zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyReplaced */ .dF)), 'What the role is for, 1 to 128 characters. Logto requires it, so that it cannot be cleared.', 'Buys things in the shop'),
    type: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(types).default('User'), 'Who can have the role: users, or machine-to-machine applications. Fixed at creation.', 'MachineToMachine'),
    isDefault: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('Whether every new user gets the role, for roles of type User. False by default.', true),
    scopes: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .scopeName */ .OK), 'Scopes of API resources that the role grants, each as `indicator#scope`. Further ones that the role has stay, unless roles are pruned. `Logto Management API#all` is for machine-to-machine roles.', ['https://api.example.com#read:orders']),
})
    .superRefine((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseProblems */ .nN)(({ type, isDefault, scopes = [] }) => {
    if (type === 'MachineToMachine') {
        const sentence = 'is for roles of type User only, because new users get the role';
        return isDefault ? [{ path: ['isDefault'], sentence }] : [];
    }
    const sentence = 'is a scope of the Management API, which only roles of type MachineToMachine can grant';
    return scopes.flatMap((key, index) => (0,_scope_names_js__WEBPACK_IMPORTED_MODULE_5__/* .isManagementScope */ .iL)(key) ? { path: ['scopes', index], sentence } : []);
}));
const row = _collection_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT.extend({ description: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(types), isDefault: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY() });
const grantedScope = _collection_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT.extend({ resource: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ indicator: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }) });
const path = '/api/roles';
const defaultDescription = 'This default role grants access to the Logto management API.';
/** Roles with the scopes that they grant (`/api/roles`). Who has a role is declared with the user or application. */
const roles = (0,_collection_js__WEBPACK_IMPORTED_MODULE_0__/* .collection */ .rJ)({
    name: 'roles',
    singular: 'role',
    docs: 'Roles of users and of machine-to-machine applications, found by `name`. Roles that grant the Management API are never deleted, because the credentials of this action may depend on them.',
    schema,
    path,
    row: row.transform(_collection_js__WEBPACK_IMPORTED_MODULE_0__/* .asEntry */ .JT),
    paged: true,
    fields: { type: { fixed: true } },
    // Sample 339.
    defaults: { type: 'User', isDefault: false },
    identifiersOf: ({ name = '' }) => [name],
    target: ({ type }) => (type === 'MachineToMachine' ? 'machineToMachineRoles' : 'userRoles'),
    relations: {
        // Logto creates a role without the scopes that it refuses (samples 352 to 357), and refuses repeats (samples 380, 381).
        scopes: (0,_id_set_js__WEBPACK_IMPORTED_MODULE_2__/* .idSet */ ._I)({
            singular: 'scope',
            target: 'scopes',
            path: 'scopes',
            key: 'scopeIds',
            refusesRepeats: true,
            list: {
                row: grantedScope,
                namesOf: ({ name, resource }, context) => (0,_scope_names_js__WEBPACK_IMPORTED_MODULE_5__/* .scopeKeys */ .fo)(resource.indicator, name, context),
            },
        }),
    },
    async readAll({ api }) {
        // The roles of users need the list as well, and take it from here.
        await api.ahead.list('read the roles', path, zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()).catch(() => undefined);
        return api.list('read the roles', path, row.transform(_collection_js__WEBPACK_IMPORTED_MODULE_0__/* .asEntry */ .JT));
    },
    validateChange: (role, current) => (current ? [] : defaultRoleProblems(role)),
    inNewTenant: (role) => role.name === _new_tenant_js__WEBPACK_IMPORTED_MODULE_6__/* .defaultRole */ .d && defaultRoleProblems(role).length === 0 ? { id: '', spec: role } : undefined,
    protectedReason: ({ spec: { name, type } }) => name === _new_tenant_js__WEBPACK_IMPORTED_MODULE_6__/* .defaultRole */ .d && type === 'MachineToMachine' ? 'was made by Logto' : undefined,
    isProtected: async ({ id, spec: { name = '', type } }, context) => type === 'MachineToMachine' && (await grantsManagementApi({ id, name }, context)),
});
/** Problems with a role that differs from the one of that name in every new tenant, which is never changed (sample 895). */
function defaultRoleProblems({ name, description, type, isDefault = false, scopes = [], }) {
    if (name !== _new_tenant_js__WEBPACK_IMPORTED_MODULE_6__/* .defaultRole */ .d)
        return [];
    const isSame = type === 'MachineToMachine' &&
        description === defaultDescription &&
        !isDefault &&
        scopes.every((scope) => (0,_scope_names_js__WEBPACK_IMPORTED_MODULE_5__/* .isManagementScope */ .iL)(scope));
    const sentence = 'is the name of the role that every new tenant has, which is never changed; choose another name';
    return isSame ? [] : [{ path: ['name'], sentence }];
}
/** Whether a role grants access to the Management API, so that Logto may have made it (samples 888 to 891). */
async function grantsManagementApi({ id, name }, { api, managementApiResource }) {
    const doing = `read the scopes of ${(0,_requests_js__WEBPACK_IMPORTED_MODULE_3__/* .titleOf */ .Gg)('role', name)}`;
    const scopes = await api.get(doing, `${path}/${id}/scopes`, zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(grantedScope));
    return scopes.some(({ resource }) => resource.indicator === managementApiResource);
}


/***/ }),

/***/ 6686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ scopeKey),
/* harmony export */   fo: () => (/* binding */ scopeKeys),
/* harmony export */   iL: () => (/* binding */ isManagementScope)
/* harmony export */ });
/** The name that files use for the resource of the Management API, which Logto creates with every tenant. */
const managementApi = 'Logto Management API';
/** The name by which references find a scope: `https://api.example.com#read:orders`. */
function scopeKey(indicator = '', scopeName = '') {
    return `${indicator}#${scopeName}`;
}
/** The names that files can use for a scope, the usual one first. The Management API has two: its name and its indicator. */
function scopeKeys(indicator, scopeName, { managementApiResource }) {
    const key = scopeKey(indicator, scopeName);
    return indicator === managementApiResource ? [scopeKey(managementApi, scopeName), key] : [key];
}
/** Whether a name is that of a scope of the Management API: by the name of that, or by its indicator on Logto Cloud. */
function isManagementScope(key) {
    return key.startsWith(`${managementApi}#`) || /^https:\/\/[^.]+\.logto\.app\/api#/.test(key);
}


/***/ }),

/***/ 1261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ identifiersOf),
/* harmony export */   X: () => (/* binding */ userKey)
/* harmony export */ });
/** The names that a user is found by, in the spelling of {@link userKey}. No two users share a name. */
function identifiersOf({ username, primaryEmail, primaryPhone }) {
    // A username has no `@` and begins with no digit, so that the three cannot be confused.
    return [username, primaryEmail, primaryPhone].flatMap((name) => (name ? [userKey(name)] : []));
}
/** The spelling in which names of users are compared. Case counts in usernames, but not in e-mail addresses. */
function userKey(name) {
    return name.includes('@') ? name.toLowerCase() : name;
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
const isProvided = (target) => target in sources;
/** The source of a target: the kind to read, and the stage to apply, before its names are known. */
function sourceOf(target) {
    return isProvided(target) ? sources[target] : { kind: target, stage: 'entries' };
}


/***/ }),

/***/ 427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ firstThat),
/* harmony export */   Kx: () => (/* binding */ throwAll),
/* harmony export */   _k: () => (/* binding */ mapConcurrent)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9853);


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
/**
 * Picks from the first value, in order of arrival, from which `pick` gives something; `undefined` when no value does.
 * @param values that never reject
 */
async function firstThat(values, pick) {
    const picked = values.map(async (value) => {
        const one = pick(await value);
        if (one === undefined)
            throw new Error('Not this one.');
        return one;
    });
    return Promise.any(picked).catch(() => undefined);
}
/** How many failures of the same step are worth reading. */
const mostShown = 5;
function messagesOf(failures) {
    const messages = [...new Set(failures.map(_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD))];
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(messages, mostShown, 'more failures like these').join('\n');
}


/***/ })

};
