export const id = 950;
export const ids = [950];
export const modules = {

/***/ 1950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applications: () => (/* binding */ applications)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
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

// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/config/kinds/kind.js
var kind = __webpack_require__(2737);
;// CONCATENATED MODULE: ./build/config/kinds/application-secrets.js



/** In a URL these are the path itself and the one above, however they are written: the secret cannot be reached. */
const isPartOfPath = (name) => name === '.' || name === '..';
/** A secret as declared: Logto makes its value, which is never shown. */
const namedSecret = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .min(1)
        .max(256)
        .refine((name) => !isPartOfPath(name), { error: 'must be more than dots' })
        .meta({
        description: 'Name of the secret, of up to 256 characters; unique within the application.',
        examples: ['ci'],
    }),
    expiresAt: datetime({ offset: true })
        .nullable()
        .optional()
        .meta({
        description: 'When the secret stops working: date and time with time zone (ISO 8601), in the future when it is created; never by default. Fixed at creation.',
        examples: ['2030-01-01T00:00:00Z'],
    }),
});
const row = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    /** Milliseconds since the epoch; null when it never expires. */
    expiresAt: schemas/* number */.aig().nullish(),
});
/** The secret that Logto gives to an application at once. */
const defaultSecret = 'Default secret';
const pathOf = ({ id }) => `/api/applications/${id}/secrets`;
/**
 * The secrets of an application without their values.
 * @param declared for spelling times as they are declared; the default secret counts only when it is among them
 */
async function readSecrets(application, { api }, declared = []) {
    const rows = await api.get(`read the secrets of the application ${JSON.stringify(application.name)}`, pathOf(application), schemas/* array */.YOg(row));
    return rows.flatMap(({ name, expiresAt }) => {
        const same = declared.find((one) => one.name === name);
        if (isPartOfPath(name) || (name === defaultSecret && same === undefined))
            return [];
        return { name, expiresAt: spell(expiresAt ?? null, same?.expiresAt) };
    });
}
function spell(time, declared) {
    if (time === null)
        return null;
    return declared != null && Date.parse(declared) === time ? declared : new Date(time).toISOString();
}
/**
 * Creates the secrets that are missing, and deletes those that are too many.
 * @param present missing when the application was just created
 * @throws Error when a secret is there that expires at another time
 */
async function bringSecrets(application, wanted, present, context) {
    const { api } = context;
    const there = present ?? (await readSecrets(application, context, wanted));
    for (const secret of wanted)
        refuseOtherTime(secret, there);
    const names = (secrets) => secrets.map(({ name }) => name);
    const missing = new Set((0,kind/* without */.F)(names(wanted), names(there)));
    const named = (name) => `the secret ${JSON.stringify(name)} of the application ${JSON.stringify(application.name)}`;
    await Promise.all([
        ...wanted
            .filter(({ name }) => missing.has(name))
            .map(({ name, expiresAt }) => api.create({
            doing: `create ${named(name)}`,
            path: pathOf(application),
            body: { name, expiresAt: expiresAt == null ? null : Date.parse(expiresAt) },
            answer: row,
            findExisting: async () => (await api.get(`look for ${named(name)}`, pathOf(application), schemas/* array */.YOg(row))).find((one) => one.name === name),
        })),
        ...(0,kind/* without */.F)(names(there), names(wanted)).map((name) => api.remove(`delete ${named(name)}`, `${pathOf(application)}/${encodeURIComponent(name)}`)),
    ]);
}
function refuseOtherTime({ name, expiresAt }, there) {
    const secret = there.find((one) => one.name === name);
    if (secret === undefined || expiresAt === undefined || secret.expiresAt === expiresAt)
        return;
    const when = secret.expiresAt == null ? 'never' : `at ${secret.expiresAt}`;
    throw new Error(`The secret ${(0,problem/* quote */.hD)(name, 256)} expires ${when}, which Logto cannot change: give another name to the new secret.`);
}

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
        const [, , authority = '', , rest = ''] = web;
        const wildcard = wildcardProblem(authority, rest);
        if (wildcard !== undefined)
            return wildcard;
    }
    if (!URL.canParse(web ? uri.replaceAll('*', 'w') : uri)) {
        return 'is not an absolute URI such as https://example.com/callback or com.example.app://callback';
    }
    return undefined;
}
function wildcardProblem(authority, queryAndFragment) {
    if (authority.includes('@'))
        return 'a wildcard cannot stand beside a user name';
    const [host = '', port = ''] = authority.split(/:(?=[^\]]*$)/);
    if (port.includes('*') || queryAndFragment.includes('*')) {
        return 'a wildcard is allowed in the host and the path only';
    }
    const lastTwo = host.split('.').slice(-2);
    return lastTwo.some((label) => label.includes('*'))
        ? 'a wildcard cannot stand in the last two labels of the host, because Logto never matches it there'
        : undefined;
}

;// CONCATENATED MODULE: ./build/config/kinds/application-settings.js


const redirectUris = schemas/* array */.YOg(schemas/* string */.YjP().superRefine((uri, context) => {
    const problem = redirectUriProblem(uri);
    if (problem !== undefined)
        context.addIssue({ code: 'custom', message: problem });
}))
    .optional();
/** Settings of OpenID Connect. */
const oidcClientMetadata = schemas/* strictObject */.rej({
    redirectUris: redirectUris.meta({
        description: 'Where users may return to after signing in: absolute URIs, also of a scheme of your own. `*` stands for a part of a host label or of the path. The list is replaced as a whole.',
        examples: [['https://example.com/callback', 'https://*.preview.example.com/callback']],
    }),
    postLogoutRedirectUris: redirectUris.meta({
        description: 'Where users may return to after signing out, with the same rules.',
        examples: [['https://example.com']],
    }),
    backchannelLogoutUri: schemas/* url */.OZ5()
        .optional()
        .meta({
        description: 'URL that Logto calls when a user signs out elsewhere (OpenID Connect Back-Channel Logout).',
        examples: ['https://example.com/backchannel-logout'],
    }),
    backchannelLogoutSessionRequired: schemas/* boolean */.zMY()
        .optional()
        .meta({ description: 'Whether that call has to name the session.', examples: [true] }),
    logoUri: schemas/* string */.YjP()
        .optional()
        .meta({ description: 'URL of a logo of the application.', examples: ['https://example.com/logo.svg'] }),
});
/** Settings of Logto itself. */
const customClientMetadata = schemas/* strictObject */.rej({
    corsAllowedOrigins: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .optional()
        .meta({
        description: 'Origins that may call the tenant from a browser, besides those of the redirect URIs. No wildcards; their order does not count.',
        examples: [['https://admin.example.com']],
    }),
    idTokenTtl: schemas/* number */.aig()
        .optional()
        .meta({ description: 'Lifetime of ID tokens, in seconds. 3600 by default.', examples: [1800] }),
    refreshTokenTtl: schemas/* number */.aig()
        .optional()
        .meta({
        description: 'Lifetime of refresh tokens, in seconds. Deprecated: use `refreshTokenTtlInDays`.',
        examples: [1_209_600],
    }),
    refreshTokenTtlInDays: schemas/* int */.Whr()
        .min(1)
        .max(180)
        .optional()
        .meta({
        description: 'Lifetime of refresh tokens, in days: 1 to 180. 14 by default.',
        examples: [7],
    }),
    tenantId: schemas/* string */.YjP()
        .optional()
        .meta({ description: 'Used by Logto itself; applications do without.', examples: ['abc123'] }),
    alwaysIssueRefreshToken: schemas/* boolean */.zMY()
        .optional()
        .meta({
        description: 'Whether a refresh token is issued even without `prompt=consent`, for Traditional applications.',
        examples: [true],
    }),
    rotateRefreshToken: schemas/* boolean */.zMY()
        .optional()
        .meta({
        description: 'Whether each use of a refresh token gives a new one. True by default.',
        examples: [false],
    }),
    allowTokenExchange: schemas/* boolean */.zMY()
        .optional()
        .meta({
        description: 'Whether the application may exchange tokens (RFC 8693). Not for third-party applications.',
        examples: [true],
    }),
    isDeviceFlow: schemas/* boolean */.zMY()
        .optional()
        .meta({
        description: 'Whether the application signs in by the device flow (RFC 8628), for Native applications. Fixed at creation.',
        examples: [true],
    }),
    maxAllowedGrants: schemas/* number */.aig()
        .optional()
        .meta({
        description: 'How many grants a user can have at once, that is on how many devices one can be signed in.',
        examples: [5],
    }),
});
/** What a Protected application protects. */
const protectedAppMetadata = schemas/* strictObject */.rej({
    subDomain: schemas/* string */.YjP()
        .min(1)
        .meta({
        description: 'First part of the host that Logto serves the application at. Fixed at creation.',
        examples: ['my-app'],
    }),
    origin: schemas/* url */.OZ5()
        .meta({ description: 'URL of the site that is protected.', examples: ['https://internal.example.com'] }),
});

// EXTERNAL MODULE: ./build/config/kinds/refuse-repeats.js
var refuse_repeats = __webpack_require__(1378);
// EXTERNAL MODULE: ./build/config/kinds/role-scopes.js
var role_scopes = __webpack_require__(8897);
// EXTERNAL MODULE: ./build/config/kinds/resources.js
var resources = __webpack_require__(1106);
;// CONCATENATED MODULE: ./build/config/kinds/user-consent-scopes.js



const scopeNames = schemas/* array */.YOg(schemas/* string */.YjP().regex(/.#\S+$/, { error: 'must be written as indicator#scope' }));
/** What a third-party application may ask users for, as declared. */
const userConsentScopes = schemas/* strictObject */.rej({
    userScopes: schemas/* array */.YOg(schemas/* enum */.k5n([
        'profile',
        'email',
        'phone',
        'address',
        'custom_data',
        'identities',
        'roles',
        'urn:logto:scope:organizations',
        'urn:logto:scope:organization_roles',
        'urn:logto:scope:sessions',
        'urn:logto:scope:trusted_devices',
    ]))
        .optional()
        .meta({
        description: 'What of the user the application may see.',
        examples: [['profile', 'email']],
    }),
    resourceScopes: scopeNames.optional().meta({
        description: 'Scopes of API resources, each as `indicator#scope`.',
        examples: [['https://api.example.com#read:orders']],
    }),
    organizationScopes: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .optional()
        .meta({ description: 'Names of organization scopes.', examples: [['invite:member']] }),
    organizationResourceScopes: scopeNames.optional().meta({
        description: 'Scopes of API resources within an organization, each as `indicator#scope`.',
        examples: [['https://api.example.com#read:orders']],
    }),
});
/** Each group with its part of the path, and what its names stand for; user scopes stand for themselves. */
const groups = [
    { group: 'userScopes', segment: 'user-scopes' },
    { group: 'resourceScopes', segment: 'resource-scopes', target: 'scopes' },
    { group: 'organizationScopes', segment: 'organization-scopes', target: 'organizationScopes' },
    { group: 'organizationResourceScopes', segment: 'organization-resource-scopes', target: 'scopes' },
];
const named = schemas/* object */.Ikc({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP() });
const byResource = schemas/* array */.YOg(schemas/* object */.Ikc({ resource: schemas/* object */.Ikc({ indicator: schemas/* string */.YjP() }), scopes: schemas/* array */.YOg(named) }));
const answer = schemas/* object */.Ikc({
    userScopes: schemas/* array */.YOg(schemas/* string */.YjP()),
    resourceScopes: byResource,
    organizationScopes: schemas/* array */.YOg(named),
    organizationResourceScopes: byResource,
});
const user_consent_scopes_pathOf = ({ id }) => `/api/applications/${id}/user-consent-scopes`;
/** The names that scopes for consent refer to. */
function consentReferences(consent) {
    return groups.flatMap((one) => 'target' in one
        ? (consent[one.group] ?? []).map((key, index) => ({
            target: one.target,
            key,
            path: ['userConsentScopes', one.group, index],
        }))
        : []);
}
/** What a third-party application may ask users for, by name. */
async function readUserConsentScopes(application, { api, ids }) {
    const doing = `read the scopes for consent of the application ${JSON.stringify(application.name)}`;
    const found = await api.get(doing, user_consent_scopes_pathOf(application), answer);
    const keys = (list) => list.flatMap(({ resource, scopes }) => scopes.map(({ id, name }) => {
        const key = (0,resources/* scopeKey */.OD)(resource.indicator, name);
        ids.add('scopes', id, [key]);
        return key;
    }));
    for (const { id, name } of found.organizationScopes)
        ids.add('organizationScopes', id, [name]);
    return {
        userScopes: found.userScopes,
        resourceScopes: keys(found.resourceScopes),
        organizationScopes: found.organizationScopes.map(({ name }) => name),
        organizationResourceScopes: keys(found.organizationResourceScopes),
    };
}
/** Brings the scopes to what is wanted; `present` is missing when the application was just created. */
async function bringUserConsentScopes(application, wanted, present, { api, ids }) {
    const name = JSON.stringify(application.name);
    const path = user_consent_scopes_pathOf(application);
    const differences = groups.map((one) => {
        const idOf = (key) => ('target' in one ? ids.idOf(one.target, key) : key);
        return {
            ...one,
            added: [...new Set((0,kind/* without */.F)(wanted[one.group], present?.[one.group]).map(idOf))],
            gone: (0,kind/* without */.F)(present?.[one.group], wanted[one.group]).map(idOf),
        };
    });
    // Logto fails on a list of nothing (LOGTO.md §4).
    const lists = differences.filter(({ added }) => added.length > 0).map(({ group, added }) => [group, added]);
    await Promise.all([
        lists.length > 0 &&
            api.change({
                doing: `let the application ${name} ask for further scopes`,
                method: 'POST',
                path,
                body: Object.fromEntries(lists),
                done: 201,
            }),
        ...differences.flatMap(({ segment, gone }) => gone.map((id) => api.remove(`take a scope from the application ${name}`, `${path}/${segment}/${encodeURIComponent(id)}`))),
    ]);
}

;// CONCATENATED MODULE: ./build/config/kinds/application-schema.js






/** Types that Logto gives a secret when it creates them (`GET /api/applications/:id/secrets`). */
const typesWithSecret = new Set(['Traditional', 'MachineToMachine', 'Protected']);
const typesOpenToThirdParties = new Set(['Native', 'SPA', 'Traditional']);
/** The types that `POST /api/applications` creates. */
const applicationType = schemas/* enum */.k5n(['Native', 'SPA', 'Traditional', 'MachineToMachine', 'Protected'], {
    error: ({ input }) => input === 'SAML' ? 'Logto creates SAML applications through an API of their own' : undefined,
});
const longestName = 256;
// Logto's guard counts UTF-16 units, as JavaScript does; zod 4 counts characters.
const applicationName = schemas/* string */.YjP()
    .min(1)
    .refine(({ length }) => length <= longestName, {
    error: ({ input }) => `must be at most ${longestName} characters long, but has ${String(input).length}`,
});
const fields = schemas/* strictObject */.rej({
    name: applicationName.meta({
        description: 'Name by which the application is found, of up to 256 characters. Logto takes a name twice; this action does not.',
        examples: ['Web shop'],
    }),
    type: applicationType.meta({
        description: 'Type of application. Fixed at creation. Protected ones exist on Logto Cloud only; SAML applications are not covered.',
        examples: ['SPA'],
    }),
    description: schemas/* string */.YjP()
        .nullable()
        .optional()
        .meta({ description: 'What the application is, for people.', examples: ['The shop for customers'] }),
    oidcClientMetadata: oidcClientMetadata.optional().meta({
        description: 'Settings of OpenID Connect. What is not declared stays as it is.',
        examples: [{ redirectUris: ['https://example.com/callback'] }],
    }),
    customClientMetadata: customClientMetadata.optional().meta({
        description: 'Settings of Logto. What is not declared stays as it is.',
        examples: [{ refreshTokenTtlInDays: 7 }],
    }),
    customData: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9())
        .optional()
        .meta({
        description: 'Any JSON object of your own. Keys that are not declared stay.',
        examples: [{ team: 'shop' }],
    }),
    isThirdParty: schemas/* boolean */.zMY()
        .optional()
        .meta({
        description: 'Whether the application belongs to somebody else, so that users are asked for consent: Native, SPA and Traditional only. Fixed at creation.',
        examples: [true],
    }),
    protectedAppMetadata: protectedAppMetadata.optional().meta({
        description: 'Required for a Protected application, and for no other.',
        examples: [{ subDomain: 'my-app', origin: 'https://internal.example.com' }],
    }),
    roles: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .optional()
        .meta({
        description: 'Names of machine-to-machine roles, for a MachineToMachine application. Further ones that it has stay, unless applications are pruned.',
        examples: [['Logto Management API access']],
    }),
    secrets: schemas/* array */.YOg(namedSecret)
        .superRefine((0,refuse_repeats/* refuseRepeats */.Z)(({ name }) => name, 'name'))
        .optional()
        .meta({
        description: 'Secrets by name, for Traditional, MachineToMachine and Protected applications; Logto makes their values. `Default secret` comes with the application and is never deleted. Further ones stay, unless applications are pruned.',
        examples: [[{ name: 'ci', expiresAt: '2030-01-01T00:00:00Z' }]],
    }),
    userConsentScopes: userConsentScopes.optional().meta({
        description: 'Scopes that a third-party application may ask users for. Further ones that it has stay, unless applications are pruned.',
        examples: [{ userScopes: ['profile', 'email'] }],
    }),
});
/**
 * One application, of the input `apps` or of a file: the body of `POST /api/applications`, and what Logto has routes of their
 * own for. Strict, because Logto silently ignores fields that it does not know.
 */
const applicationSchema = fields.superRefine((application, context) => {
    for (const [path, message] of mismatches(application))
        context.addIssue({ code: 'custom', path, message });
});
/** What does not fit the type of an application. */
function mismatches(application) {
    const { type, isThirdParty, roles, secrets, userConsentScopes: consent } = application;
    const { customClientMetadata: custom, protectedAppMetadata: protectedApp } = application;
    const rules = [
        [
            roles !== undefined && type !== 'MachineToMachine',
            ['roles'],
            `roles can be assigned to MachineToMachine applications only, not to ${type}`,
        ],
        [
            isThirdParty === true && !typesOpenToThirdParties.has(type),
            ['isThirdParty'],
            `only Native, SPA and Traditional applications can be third-party, not ${type}`,
        ],
        [
            custom?.isDeviceFlow === true && type !== 'Native',
            ['customClientMetadata', 'isDeviceFlow'],
            `the device flow is for Native applications only, not for ${type}`,
        ],
        [
            protectedApp === undefined && type === 'Protected',
            ['protectedAppMetadata'],
            'is required for a Protected application: { subDomain, origin }',
        ],
        [
            protectedApp !== undefined && type !== 'Protected',
            ['protectedAppMetadata'],
            `is for Protected applications only, not for ${type}`,
        ],
        [
            secrets !== undefined && !typesWithSecret.has(type),
            ['secrets'],
            `only Traditional, MachineToMachine and Protected applications have secrets, not ${type}`,
        ],
        [
            consent !== undefined && isThirdParty !== true,
            ['userConsentScopes'],
            'is for third-party applications only: those with "isThirdParty": true',
        ],
    ];
    const broken = rules.filter(([isBroken]) => isBroken);
    return [
        ...broken.map(([, path, sentence]) => [path, sentence]),
        ...managementScopes(consent),
    ];
}
function managementScopes(consent = {}) {
    const sentence = 'is a scope of the Management API, which users cannot consent to';
    return ['resourceScopes', 'organizationResourceScopes'].flatMap((list) => (consent[list] ?? []).flatMap((key, index) => (0,role_scopes/* isManagementScope */.iL)(key) ? [[['userConsentScopes', list, index], sentence]] : []));
}

;// CONCATENATED MODULE: ./build/config/kinds/application-secret.js



const secretRow = schemas/* object */.Ikc({
    value: schemas/* string */.YjP().min(1),
    /** Milliseconds since the epoch; null when it never expires. */
    expiresAt: schemas/* number */.aig().nullish(),
});
/**
 * Reads the secret of an existing application, the first that has not expired.
 * @returns `undefined` for a type that has none
 */
async function readApplicationSecret({ name, type }, id, { api, mask, now }) {
    if (!typesWithSecret.has(type))
        return undefined;
    const secrets = await api.get(`read the secret of the application ${JSON.stringify(name)}`, `/api/applications/${encodeURIComponent(id)}/secrets`, schemas/* array */.YOg(secretRow));
    for (const { value } of secrets)
        mask(value);
    const valid = secrets.find(({ expiresAt }) => expiresAt == null || expiresAt > now());
    if (valid !== undefined)
        return valid.value;
    throw new Error(`The application ${(0,problem/* quote */.hD)(name, 256)} has no valid secret, although Logto gives one to every application of its type: add one in Logto Console.`);
}

;// CONCATENATED MODULE: ./build/config/kinds/applications.js







const json = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
const applications_row = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    description: schemas/* string */.YjP().nullish(),
    oidcClientMetadata: json.nullish(),
    customClientMetadata: json.nullish(),
    customData: json.nullish(),
    isThirdParty: schemas/* boolean */.zMY().nullish(),
    protectedAppMetadata: schemas/* object */.Ikc({ host: schemas/* string */.YjP().optional(), origin: schemas/* string */.YjP().optional() }).nullish(),
});
const applications_named = applications_row.pick({ id: true, name: true });
const path = '/api/applications';
const isMachine = (type) => type === 'MachineToMachine';
/** Applications with their machine-to-machine roles, named secrets and scopes for consent (`/api/applications`). */
const applications = {
    name: 'applications',
    singular: 'application',
    docs: 'Applications that users sign in to, and machine-to-machine applications, found by `name`. The one whose credentials this action uses, SAML applications, and those with access to the Management API are never deleted.',
    schema: applicationSchema,
    emptyInNewTenant: true,
    refersTo: ['machineToMachineRoles', 'scopes', 'organizationScopes'],
    fields: {
        type: { fixed: true },
        isThirdParty: { fixed: true },
        'protectedAppMetadata.subDomain': { fixed: true },
        // Logto stores each of them once.
        'customClientMetadata.corsAllowedOrigins': { compare: 'unordered' },
        roles: { compare: 'set', relation: true },
        secrets: { compare: 'keyed', by: 'name', relation: true },
        userConsentScopes: { relation: true },
        'userConsentScopes.userScopes': { compare: 'set' },
        'userConsentScopes.resourceScopes': { compare: 'set' },
        'userConsentScopes.organizationScopes': { compare: 'set' },
        'userConsentScopes.organizationResourceScopes': { compare: 'set' },
    },
    identifiersOf: ({ name = '' }) => [name],
    referencesOf: ({ roles = [], userConsentScopes = {} }) => [
        ...roles.map((key, index) => ({
            target: 'machineToMachineRoles',
            key,
            path: ['roles', index],
        })),
        ...consentReferences(userConsentScopes),
    ],
    async list({ api, ownApplicationId }) {
        const rows = await api.get('read the applications', path, schemas/* array */.YOg(applications_row));
        return rows.map((one) => presentOf(one, ownApplicationId));
    },
    async readRelations({ id, spec: { name = '', type = '', isThirdParty } }, fields, context, declared) {
        const [roles, secrets, userConsentScopes] = await Promise.all([
            fields.has('roles') && isMachine(type) ? readRoles({ id, name }, context) : undefined,
            fields.has('secrets') && typesWithSecret.has(type)
                ? readSecrets({ id, name }, context, declared?.secrets)
                : undefined,
            fields.has('userConsentScopes') && isThirdParty === true
                ? readUserConsentScopes({ id, name }, context)
                : undefined,
        ]);
        return { roles: roles?.map((role) => role.name), secrets, userConsentScopes };
    },
    validateChange({ customClientMetadata }, present) {
        const was = present?.spec.customClientMetadata?.['isDeviceFlow'] === true;
        const wanted = customClientMetadata?.['isDeviceFlow'] ?? was;
        if (present === undefined || wanted === was)
            return [];
        const sentence = `is ${String(was)} and cannot be changed: Logto fixes it when it creates the application; choose another name, or delete the application in Logto Console`;
        return [{ path: ['customClientMetadata', 'isDeviceFlow'], sentence }];
    },
    async create({ roles: _roles, secrets: _secrets, userConsentScopes: _consent, ...fields }, { api }) {
        const { oidcClientMetadata: oidc } = fields;
        const { id } = await api.create({
            doing: `create the application ${JSON.stringify(fields.name)}`,
            path,
            body: { ...fields, oidcClientMetadata: oidc && withBothLists(oidc) },
            answer: applications_named,
            findExisting: async () => (await api.get('look for the application', path, schemas/* array */.YOg(applications_named))).find(({ name }) => name === fields.name),
        });
        return id;
    },
    update({ id, spec: { name } }, { oidcClientMetadata: oidc, protectedAppMetadata, ...patch }, { api }) {
        const origin = protectedAppMetadata && { origin: protectedAppMetadata.origin };
        return api.change({
            doing: `update the application ${JSON.stringify(name)}`,
            method: 'PATCH',
            path: `${path}/${id}`,
            body: { ...patch, oidcClientMetadata: oidc && withBothLists(oidc), protectedAppMetadata: origin },
        });
    },
    async applyRelations(relations, context) {
        const { id, spec, desired: wanted, current: present } = relations;
        const application = { id, name: spec.name };
        const { secrets, userConsentScopes: consent } = wanted;
        await Promise.all([
            bringRoles(relations, context),
            secrets && bringSecrets(application, secrets, present.secrets, context),
            consent && bringUserConsentScopes(application, consent, present.userConsentScopes, context),
        ]);
    },
    readSecret: readApplicationSecret,
    // One of the declared secrets may be the only one that is valid.
    secretDependsOn: ['secrets'],
    async isProtected({ id, spec: { name = '', type } }, context) {
        if (!isMachine(type))
            return false;
        const roles = await readRoles({ id, name }, context);
        return (await Promise.all(roles.map((role) => (0,role_scopes/* grantsManagementApi */.FJ)(role, context)))).includes(true);
    },
    remove: ({ id, spec: { name } }, { api }) => api.remove(`delete the application ${JSON.stringify(name)}`, `${path}/${id}`),
};
function presentOf({ id, protectedAppMetadata, ...rest }, ownApplicationId) {
    const { host, origin } = protectedAppMetadata ?? {};
    return {
        id,
        spec: {
            name: rest.name,
            type: rest.type,
            description: rest.description ?? undefined,
            oidcClientMetadata: rest.oidcClientMetadata ?? undefined,
            customClientMetadata: rest.customClientMetadata ?? undefined,
            customData: rest.customData ?? undefined,
            isThirdParty: rest.isThirdParty ?? false,
            protectedAppMetadata: protectedAppMetadata ? { subDomain: host?.split('.')[0], origin } : undefined,
        },
        protectedReason: id === ownApplicationId
            ? 'is the one whose credentials this action works with'
            : rest.type === 'SAML'
                ? 'is a SAML application'
                : undefined,
    };
}
/** Logto refuses `oidcClientMetadata` in which one of the two lists is missing (sample 048). */
function withBothLists(metadata) {
    return { redirectUris: [], postLogoutRedirectUris: [], ...metadata };
}
async function readRoles({ id, name }, { api, ids }) {
    const doing = `read the roles of the application ${JSON.stringify(name)}`;
    const roles = await api.list(doing, `${path}/${id}/roles`, applications_named);
    for (const role of roles)
        ids.add('machineToMachineRoles', role.id, [role.name]);
    return roles;
}
/** Not with PUT: that refuses what it has done, and loses all roles over one that is wrong (samples 209 to 221). */
async function bringRoles({ id, spec, desired: wanted, current: present }, { api, ids }) {
    if (wanted.roles === undefined)
        return;
    const name = JSON.stringify(spec.name);
    const idOf = (role) => ids.idOf('machineToMachineRoles', role);
    const roleIds = [...new Set((0,kind/* without */.F)(wanted.roles, present.roles).map(idOf))];
    await Promise.all([
        roleIds.length > 0 &&
            api.change({
                doing: `assign roles to the application ${name}`,
                method: 'POST',
                path: `${path}/${id}/roles`,
                body: { roleIds },
            }),
        ...(0,kind/* without */.F)(present.roles, wanted.roles).map((role) => api.remove(`take a role from the application ${name}`, `${path}/${id}/roles/${idOf(role)}`)),
    ]);
}


/***/ }),

/***/ 2737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ without)
/* harmony export */ });
/** What is in `these` and not in `those`. */
function without(these = [], those = []) {
    const known = new Set(those);
    return these.filter((one) => !known.has(one));
}


/***/ }),

/***/ 1378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ refuseRepeats)
/* harmony export */ });
/** Refuses what stands in a list twice, told by a field of its items. For `superRefine`. */
function refuseRepeats(keyOf, field) {
    return (items, context) => {
        const first = new Map();
        for (const [index, item] of items.entries()) {
            const other = first.get(keyOf(item));
            if (other === undefined)
                first.set(keyOf(item), index);
            else
                context.addIssue({
                    code: 'custom',
                    path: [index, field],
                    message: `stands at index ${other} already`,
                });
        }
    };
}


/***/ }),

/***/ 1106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ managementApi),
/* harmony export */   ES: () => (/* binding */ resources),
/* harmony export */   OD: () => (/* binding */ scopeKey)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7597);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2737);
/* harmony import */ var _refuse_repeats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1378);



const scope = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^\S+$/, { error: 'must be one word without blanks' })
        .meta({
        description: 'Name of the scope, without blanks; unique within the resource.',
        examples: ['read:orders'],
    }),
    description: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .optional()
        .meta({ description: 'What the scope allows, for people.', examples: ['Read orders'] }),
});
const schema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .meta({ description: 'Name shown in Logto Console.', examples: ['Shop API'] }),
    indicator: zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5().meta({
        description: 'Resource indicator, the audience of access tokens: an absolute URI, by which the resource is found. A trailing slash makes another one. Fixed at creation.',
        examples: ['https://api.example.com'],
    }),
    accessTokenTtl: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()
        .min(1)
        .optional()
        .meta({
        description: 'Lifetime of access tokens, in seconds. Logto gives 3600 by default.',
        examples: [3600],
    }),
    isDefault: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().meta({
        description: 'Whether tokens are for this resource when none is asked for. A tenant has one at most.',
    }),
    scopes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(scope)
        .superRefine((0,_refuse_repeats_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseRepeats */ .Z)(({ name }) => name, 'name'))
        .optional()
        .meta({ description: 'Scopes (permissions) of the resource. Referred to as `indicator#scope`.' }),
});
const scopeRow = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), description: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish() });
const row = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    indicator: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    isDefault: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    accessTokenTtl: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
});
const rowWithScopes = row.extend({ scopes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(scopeRow) });
/** API resources with their scopes (`/api/resources`). */
const resources = {
    name: 'resources',
    singular: 'API resource',
    docs: 'API resources with their scopes, found by `indicator`. Scopes are referred to as `indicator#scope`; the one of the Management API is `Logto Management API#all`.',
    schema,
    emptyInNewTenant: true,
    fields: {
        scopes: { compare: 'keyed', by: 'name', relation: true },
        // Has a route of its own.
        isDefault: { relation: true },
    },
    identifiersOf: ({ indicator = '' }) => [indicator],
    provides: ({ indicator, scopes }) => (scopes ?? []).map(({ name }) => ({ target: 'scopes', key: scopeKey(indicator, name) })),
    async list({ api, ids, managementApiResource }) {
        const rows = await api.get('read the API resources', '/api/resources?includeScopes=true', zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(rowWithScopes));
        return rows.map(({ id, scopes, ...rest }) => {
            const isBuiltIn = rest.indicator === managementApiResource;
            for (const one of scopes) {
                const keys = [scopeKey(rest.indicator, one.name)];
                // The indicator of the Management API differs from tenant to tenant; its name does not.
                ids.add('scopes', one.id, isBuiltIn ? [scopeKey(managementApi, one.name), ...keys] : keys);
            }
            return {
                id,
                spec: {
                    ...rest,
                    scopes: scopes.map(({ name, description }) => ({ name, description: description ?? '' })),
                },
                protectedReason: isBuiltIn ? 'is the Management API' : undefined,
            };
        });
    },
    async create({ name, indicator, accessTokenTtl }, { api }) {
        const { id } = await api.create({
            doing: `create the API resource ${JSON.stringify(indicator)}`,
            path: '/api/resources',
            body: { name, indicator, accessTokenTtl },
            answer: row,
            findExisting: async () => (await api.get('look for the API resource', '/api/resources', zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(row))).find((one) => one.indicator === indicator),
        });
        return id;
    },
    update: ({ id, spec }, patch, { api }) => api.change({
        doing: `update the API resource ${JSON.stringify(spec.indicator)}`,
        method: 'PATCH',
        path: `/api/resources/${id}`,
        body: patch,
    }),
    async applyRelations(relations, context) {
        const { id, spec, desired: wanted, current: present } = relations;
        await Promise.all([
            bringScopes(relations, context),
            wanted.isDefault === undefined || wanted.isDefault === (present.isDefault ?? false)
                ? undefined
                : context.api.change({
                    doing: `make ${JSON.stringify(spec.indicator)} the default API resource, or not`,
                    method: 'PATCH',
                    path: `/api/resources/${id}/is-default`,
                    body: { isDefault: wanted.isDefault },
                }),
        ]);
    },
    remove: ({ id, spec }, { api }) => api.remove(`delete the API resource ${JSON.stringify(spec.indicator)}`, `/api/resources/${id}`),
};
/** The name of a scope for references: `https://api.example.com#read:orders`. */
function scopeKey(indicator = '', scopeName = '') {
    return `${indicator}#${scopeName}`;
}
/** How files call the resource that Logto makes for each tenant. */
const managementApi = 'Logto Management API';
async function bringScopes({ id, spec: { indicator }, desired: wanted, current: present }, { api, ids }) {
    const path = `/api/resources/${id}/scopes`;
    const list = () => api.list(`read the scopes of ${JSON.stringify(indicator)}`, path, scopeRow);
    const names = (scopes) => scopes?.map(({ name }) => name);
    const gone = wanted.scopes ? (0,_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .without */ .F)(names(present.scopes), names(wanted.scopes)) : [];
    await Promise.all([
        ...(wanted.scopes ?? []).map(async ({ name, description }) => {
            const key = scopeKey(indicator, name);
            const there = present.scopes?.find((one) => one.name === name);
            if (there === undefined) {
                const { id: scopeId } = await api.create({
                    doing: `create the scope ${JSON.stringify(key)}`,
                    path,
                    body: { name, description },
                    answer: scopeRow,
                    findExisting: async () => (await list()).find((one) => one.name === name),
                });
                ids.add('scopes', scopeId, [key]);
            }
            else if (description !== undefined && description !== there.description) {
                await api.change({
                    doing: `update the scope ${JSON.stringify(key)}`,
                    method: 'PATCH',
                    path: `${path}/${ids.idOf('scopes', key)}`,
                    body: { description },
                });
            }
        }),
        ...gone.map((name) => {
            const key = scopeKey(indicator, name);
            return api.remove(`delete the scope ${JSON.stringify(key)}`, `${path}/${ids.idOf('scopes', key)}`);
        }),
    ]);
}


/***/ }),

/***/ 8897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ grantsManagementApi),
/* harmony export */   QB: () => (/* binding */ keysOfScope),
/* harmony export */   iL: () => (/* binding */ isManagementScope),
/* harmony export */   qR: () => (/* binding */ namesOfScope),
/* harmony export */   qi: () => (/* binding */ grantedScope)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7597);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1106);


/** A scope as `GET /api/roles/:id/scopes` shows it. */
const grantedScope = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    resource: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ indicator: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
});
/** The names that a file may have for a scope, the usual one first. */
function keysOfScope({ name, resource: { indicator } }, { managementApiResource }) {
    const key = (0,_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeKey */ .OD)(indicator, name);
    return indicator === managementApiResource ? [(0,_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeKey */ .OD)(_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .managementApi */ .C3, name), key] : [key];
}
/** Those of the names that are declared, or the usual one. */
function namesOfScope(scope, context, declared = []) {
    const keys = keysOfScope(scope, context);
    const spelt = keys.filter((key) => declared.includes(key));
    return spelt.length > 0 ? spelt : keys.slice(0, 1);
}
/** Whether a reference is to a scope of the Management API: by the name of that, or by an indicator on Logto Cloud. */
function isManagementScope(key) {
    return key.startsWith(`${_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .managementApi */ .C3}#`) || /^https:\/\/[^.]+\.logto\.app\/api#/.test(key);
}
/** Whether a role grants access to the Management API, so that Logto may have made it (samples 888 to 891). */
async function grantsManagementApi({ id, name }, { api, managementApiResource }) {
    const scopes = await api.get(`read the scopes of the role ${JSON.stringify(name)}`, `/api/roles/${id}/scopes`, zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(grantedScope));
    return scopes.some(({ resource }) => resource.indicator === managementApiResource);
}


/***/ })

};
