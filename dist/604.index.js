export const id = 604;
export const ids = [604];
export const modules = {

/***/ 4604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kinds: () => (/* binding */ kinds)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/config/kinds/fields.js
var fields = __webpack_require__(1418);
// EXTERNAL MODULE: ./build/config/kinds/kind.js
var kind = __webpack_require__(2737);
;// CONCATENATED MODULE: ./build/config/kinds/singleton.js

const id = 'default';
/** A kind by the path of its one entry. */
function singleton({ path, row, complete = (spec) => Promise.resolve(spec), toBody = (fields) => fields, verify, ...own }) {
    const read = ({ api }) => api.get(`read the ${own.singular}`, path, row);
    const change = async (patch, context) => {
        const doing = `update the ${own.singular}`;
        const shown = (0,kind/* shownTexts */.aX)(own, patch);
        await context.api.change({ doing, method: 'PATCH', path, body: toBody(patch), shownTexts: shown });
        await verify?.(patch, () => read(context));
    };
    return {
        ...own,
        single: true,
        identifiersOf: () => [''],
        list: async (context) => [{ id, spec: await complete(await read(context), context) }],
        async create(spec, context) {
            await change(spec, context);
            return id;
        },
        update: (_, patch, context) => change(patch, context),
        remove: () => Promise.reject(new Error(`The ${own.singular} cannot be deleted.`)),
    };
}

;// CONCATENATED MODULE: ./build/config/kinds/account-center.js



/** What users may do with one part of their account. */
const control = (part) => (0,fields/* optional */.lq)(schemas/* enum */.k5n(['Off', 'ReadOnly', 'Edit']), `What users may do with ${part}: Off, ReadOnly or Edit.`, 'Edit');
const schema = schemas/* strictObject */.rej({
    enabled: (0,fields/* flag */.Jt)('Whether users can manage their own account at all. False by default.'),
    fields: (0,fields/* section */.uW)('What users may do with each part of their account. Off where nothing was ever set.', {
        name: control('their name'),
        avatar: control('their picture'),
        profile: control('their profile, such as family name and birth date'),
        email: control('their email address'),
        phone: control('their phone number'),
        password: control('their password'),
        username: control('their username'),
        social: control('their social accounts'),
        customData: control('their custom data'),
        mfa: control('their second factors'),
        passkey: control('their passkeys'),
        session: control('their sessions'),
    }).meta({ examples: [{ name: 'Edit', email: 'ReadOnly' }] }),
    webauthnRelatedOrigins: (0,fields/* optional */.lq)(schemas/* array */.YOg(fields/* webUrl */.qP), 'Origins besides the one of the tenant at which passkeys can be used. All of them; their order does not count.', ['https://example.com']),
    deleteAccountUrl: (0,fields/* optional */.lq)(fields/* webUrl */.qP.max(2048).nullable(), 'Page where users delete their account, of up to 2048 characters; null for none.', 'https://example.com/delete-account'),
    customCss: (0,fields/* optional */.lq)(schemas/* string */.YjP().nullable(), 'Style sheet for the pages of the account center; null for none.'),
});
/** The account center, the pages where users manage their own account (`/api/account-center`). */
const accountCenter = singleton({
    name: 'accountCenter',
    singular: 'account center',
    docs: 'The account center, the pages where users manage their own account. A tenant has one; what is not declared stays as it is.',
    schema,
    path: '/api/account-center',
    row: schemas/* object */.Ikc({
        enabled: schemas/* boolean */.zMY(),
        fields: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
        webauthnRelatedOrigins: schemas/* array */.YOg(schemas/* string */.YjP()),
        deleteAccountUrl: schemas/* string */.YjP().nullish(),
        customCss: schemas/* string */.YjP().nullish(),
    }),
    fields: { webauthnRelatedOrigins: { compare: 'unordered' } },
    explain: (field, path) => field === 'profileFields' && path.length === 0
        ? 'is not a field of this file: it names custom profile fields, which this action does not manage; set it in Logto Console'
        : undefined,
    // The only value known to clear it (sample 813).
    toBody: ({ deleteAccountUrl: url, ...patch }) => url === undefined ? patch : { ...patch, deleteAccountUrl: url ?? '' },
});

// EXTERNAL MODULE: ./build/config/kinds/applications.js + 5 modules
var applications = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(8444);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/config/kinds/collection.js
var collection = __webpack_require__(5951);
;// CONCATENATED MODULE: ./build/config/kinds/connectors.js





/** The factories of which a tenant may have several connectors, told apart by their targets. */
const standard = new Set(['oauth2', 'oidc', 'saml']);
/** How the ids of all other social factories end; what comes before is their target. */
const socialEnding = /-(universal|web|native)$/;
const connectors_schema = schemas/* strictObject */.rej({
    connectorId: (0,fields/* described */.WY)(schemas/* string */.YjP().min(1).max(128), 'Id of the factory that the connector is made of, as `GET /api/connector-factories` lists it. A tenant has one connector of each factory, and one for e-mail and one for SMS altogether, so that another one replaces it. Several may be made of oauth2, oidc and saml.', 'github-universal', 'simple-mail-transfer-protocol', 'oidc'),
    config: (0,fields/* optional */.lq)(
    // Logto stores it without what is empty; declared like that, it can be compared.
    schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).overwrite(json/* withoutEmpty */.C2), 'What the connector needs: its fields are those of the form in Logto Console. All of it; keys that are not declared are removed, and empty values count as missing. Never shown, because it contains secrets.', { clientId: 'my-client', clientSecret: '${LOGTO_SECRET_GITHUB_CLIENT}' }),
    metadata: (0,fields/* section */.uW)('How the identity provider is shown. For oauth2, oidc and saml only.', {
        target: (0,fields/* described */.WY)(schemas/* string */.YjP(), 'What users and the sign-in experience know the identity provider by; the connector is found by it. Fixed at creation.', 'corp'),
        name: (0,fields/* optional */.lq)(schemas/* object */.Ikc({ en: (0,fields/* described */.WY)(schemas/* string */.YjP(), 'Name in English.', 'Corp') }).catchall(schemas/* string */.YjP()), 'Name shown to users, by language tag. English is required.', { en: 'Corp', nl: 'Corp-account' }),
        logo: (0,fields/* text */.Qq)('Address of the logo.', 'https://example.com/corp.svg'),
        logoDark: (0,fields/* optional */.lq)(schemas/* string */.YjP().nullable(), 'Address of the logo on dark ground; null for the same one.'),
    }),
    syncProfile: (0,fields/* flag */.Jt)('Whether name and picture of users are updated each time they sign in, and not only the first time. For social connectors only; false by default.'),
    enableTokenStorage: (0,fields/* flag */.Jt)('Whether Logto keeps the tokens of the identity provider. For social connectors whose factory supports it; false by default.'),
})
    .superRefine(({ connectorId, metadata, syncProfile }, context) => {
    const refuse = (field, message) => context.addIssue({ code: 'custom', path: [field], message });
    const slot = slotOf(connectorId);
    if (standard.has(connectorId) && !metadata?.target) {
        refuse('metadata', `must have a target, by which a connector of ${connectorId} is found`);
    }
    if (metadata && (slot !== undefined || socialEnding.test(connectorId))) {
        refuse('metadata', `cannot be given for ${connectorId}: Logto accepts it for oauth2, oidc and saml only`);
    }
    if (syncProfile && slot !== undefined) {
        refuse('syncProfile', `must not be true: ${connectorId} has no profiles; only social connectors do`);
    }
});
const row = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    connectorId: schemas/* string */.YjP(),
    target: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    isDemo: schemas/* boolean */.zMY().optional(),
    config: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
    metadata: schemas/* object */.Ikc({
        target: schemas/* string */.YjP().optional(),
        name: schemas/* object */.Ikc({ en: schemas/* string */.YjP() }).catchall(schemas/* string */.YjP()).optional(),
        logo: schemas/* string */.YjP().optional(),
        logoDark: schemas/* string */.YjP().nullish(),
    }),
    syncProfile: schemas/* boolean */.zMY(),
    enableTokenStorage: schemas/* boolean */.zMY().optional(),
});
const path = '/api/connectors';
const collected = (0,collection/* collection */.rJ)({
    name: 'connectors',
    singular: 'connector',
    docs: 'Connectors to e-mail, SMS and social identity providers, found by `connectorId`, those of oauth2, oidc and saml by `metadata.target`. A tenant has one for e-mail and one for SMS, and a new one replaces it. A social connector is offered to users once its target is in `signInExperience.socialSignInConnectorTargets`.',
    schema: connectors_schema,
    path,
    // Logto hides those for demonstration as soon as a tenant has others.
    row: row.transform((shown) => (shown.isDemo ? undefined : entryOf(shown))),
    fields: { config: { compare: 'whole', secret: true } },
    identifiersOf: ({ connectorId = '', metadata }) => [
        metadata?.target ?? connectorId,
        ...[slotOf(connectorId) ?? []].flat(),
    ],
    provides: ({ connectorId = '' }) => socialEnding.test(connectorId)
        ? [{ target: 'connectors', key: connectorId.replace(socialEnding, '') }]
        : [],
    async readAll({ api, ids }) {
        const rows = await api.get('read the connectors', path, schemas/* array */.YOg(row));
        const shown = rows.filter(({ isDemo }) => !isDemo);
        // What the sign-in experience calls them.
        for (const { id, target, type } of shown)
            if (type === 'Social')
                ids.add('connectors', id, [target]);
        return shown.map(entryOf);
    },
    validateChange({ connectorId, metadata }, current) {
        const was = current?.spec.connectorId ?? connectorId;
        if (was === connectorId || slotOf(connectorId) !== undefined)
            return [];
        const sentence = `the connector with the target ${(0,problem/* quote */.hD)(metadata?.target ?? connectorId)} was created from ${was}, which Logto cannot change; choose another target, or delete the connector in Logto Console`;
        return [{ path: ['connectorId'], sentence }];
    },
    planNote({ connectorId }, all) {
        const slot = slotOf(connectorId);
        const other = all.find(({ spec }) => slot !== undefined && slotOf(spec.connectorId) === slot)?.spec;
        if (other === undefined || other.connectorId === connectorId)
            return undefined;
        return `replaces ${other.connectorId}, because a tenant has only one of its type`;
    },
    // The e-mail service of Logto Cloud, which a tenant may have come with.
    isProtected: ({ spec }) => Promise.resolve(spec.connectorId?.startsWith('logto-') ?? false),
});
/** Connectors to e-mail, SMS and social identity providers (`/api/connectors`). */
const connectors = {
    ...collected,
    // Never created with an id: those are unique across all tenants of Logto (sample 680).
    async update(current, patch, context) {
        const { connectorId } = patch;
        if (connectorId === undefined)
            return collected.update(current, patch, context);
        // The new one replaces the current one (samples 665 to 668).
        await collected.create({ config: current.spec.config, ...patch, connectorId }, context);
    },
};
function entryOf({ id, connectorId, config, metadata, type, syncProfile, enableTokenStorage }) {
    return (0,collection/* asEntry */.JT)({
        id,
        connectorId,
        config,
        ...(metadata.target !== undefined && { metadata: { ...metadata, target: metadata.target } }),
        ...(type === 'Social' && { syncProfile, enableTokenStorage }),
    });
}
/** The purpose that a tenant has only one connector for, whatever its factory; told by the factory's id. */
function slotOf(connectorId = '') {
    if (socialEnding.test(connectorId))
        return undefined;
    if (connectorId.includes('mail'))
        return 'the connector for e-mail';
    return /sms|short-message/.test(connectorId) ? 'the connector for SMS' : undefined;
}

;// CONCATENATED MODULE: ./build/config/kinds/email-templates.js





const templateTypes = [
    'SignIn',
    'Register',
    'ForgotPassword',
    'OrganizationInvitation',
    'Generic',
    'UserPermissionValidation',
    'BindNewIdentifier',
    'MfaVerification',
    'BindMfa',
];
const email_templates_schema = schemas/* strictObject */.rej({
    languageTag: (0,fields/* described */.WY)(schemas/* string */.YjP().min(1).max(16), 'Language that the template is for, as a tag of up to 16 characters. Together with templateType it finds the template.', 'en', 'pt-BR'),
    templateType: (0,fields/* described */.WY)(schemas/* enum */.k5n(templateTypes), 'Occasion on which the email is sent.', 'SignIn'),
    details: (0,fields/* described */.WY)(schemas/* strictObject */.rej({
        subject: (0,fields/* described */.WY)(schemas/* string */.YjP(), 'Subject of the email. May hold variables.', 'Your code is {{code}}'),
        content: (0,fields/* described */.WY)(schemas/* string */.YjP(), 'Body of the email. May hold variables such as {{code}}.', '<p>Your code is <b>{{code}}</b>.</p>'),
        contentType: (0,fields/* optional */.lq)(schemas/* enum */.k5n(['text/html', 'text/plain']), 'What content is: text/html or text/plain. Up to the email service when left out.', 'text/html'),
        replyTo: (0,fields/* text */.Qq)('Address for answers, where the email service allows to set it. May hold variables.', 'help@example.com'),
        sendFrom: (0,fields/* text */.Qq)('Address of the sender, where the email service allows to set it. May hold variables.', 'no-reply@example.com'),
    }), 'The email itself.', { subject: 'Sign in', content: '<b>{{code}}</b>', contentType: 'text/html' }),
});
const email_templates_row = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    languageTag: schemas/* string */.YjP(),
    templateType: schemas/* string */.YjP(),
    details: email_templates_schema.shape.details.extend({ contentType: schemas/* string */.YjP().optional() }).strip(),
})
    .transform(collection/* asEntry */.JT);
const email_templates_path = '/api/email-templates';
/** Texts of the emails that Logto sends (`/api/email-templates`). Connectors that hold texts themselves do not use them. */
const emailTemplates = (0,collection/* collection */.rJ)({
    name: 'emailTemplates',
    singular: 'email template',
    docs: 'Texts of the emails that Logto sends, found by `languageTag` and `templateType` together. Email connectors that hold texts of their own do not use them.',
    schema: email_templates_schema,
    path: email_templates_path,
    row: email_templates_row,
    identifiersOf: (spec) => [nameOf(spec)],
    planNote: ({ languageTag }) => isLanguage(languageTag)
        ? undefined
        : `${(0,problem/* quote */.hD)(languageTag)} is not a known language; Logto accepts the template but never uses it`,
    async create(spec, context) {
        await put('create', spec, context);
        const { languageTag, templateType } = spec;
        const query = new URLSearchParams({ languageTag, templateType }).toString();
        const doing = `read ${(0,kind/* titleOf */.Gg)('email template', nameOf(spec))}`;
        const [{ id }] = await context.api.get(doing, `${email_templates_path}?${query}`, schemas/* tuple */.PVZ([email_templates_row]));
        return id;
    },
    update: ({ spec }, patch, context) => put('update', { ...spec, ...patch }, context),
});
function nameOf({ languageTag = '', templateType = '' }) {
    return `${languageTag}/${templateType}`;
}
/** Adds a template, or replaces the details of the one for the same language and type (samples 787, 788). */
function put(verb, template, { api }) {
    const doing = `${verb} ${(0,kind/* titleOf */.Gg)('email template', nameOf(template))}`;
    return api.change({
        doing,
        method: 'PUT',
        path: email_templates_path,
        body: { templates: [template] },
        shownTexts: (0,kind/* shownTexts */.aX)({}, template),
    });
}
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
function isLanguage(tag) {
    try {
        return languages.of(tag) !== undefined;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
// EXTERNAL MODULE: ./build/config/kinds/id-set.js
var id_set = __webpack_require__(3531);
;// CONCATENATED MODULE: ./build/config/kinds/jwt-customizers.js






/** The fields of each part of a context sample. Logto silently ignores others, and checks the values itself. */
// prettier-ignore
const contextFields = {
    user: [
        'id', 'username', 'primaryEmail', 'primaryPhone', 'name', 'avatar', 'customData', 'identities',
        'lastSignInAt', 'createdAt', 'updatedAt', 'profile', 'applicationId', 'cimdClientId', 'isSuspended',
        'hasPassword', 'ssoIdentities', 'mfaVerificationFactors', 'roles', 'organizations', 'organizationRoles',
    ],
    grant: ['type', 'subjectTokenContext'],
    interaction: ['interactionEvent', 'userId', 'verificationRecords', 'signInContext'],
    application: [
        'tenantId', 'id', 'name', 'description', 'type', 'oidcClientMetadata', 'customClientMetadata',
        'protectedAppMetadata', 'customData', 'isThirdParty', 'appLevelAccessControlEnabled', 'createdAt',
    ],
    organization: ['id', 'name', 'description', 'customData'],
};
const jwt_customizers_json = schemas/* json */.Pq9();
/** One part of a context sample. */
const part = (name, description, ...examples) => (0,fields/* optional */.lq)(schemas/* partialRecord */.jgl(schemas/* enum */.k5n(contextFields[name]), jwt_customizers_json), description, ...examples);
/** What a script is tried with in Logto Console as `context`. */
const contextSample = (0,fields/* section */.uW)('What the script is tried with in Logto Console as context; has no effect on tokens. For client-credentials only application.', {
    user: part('user', 'The user that the token is for. Needed for access-token, and for it only.', {
        username: 'alice',
    }),
    grant: part('grant', 'What a token exchange was asked with. For access-token only.'),
    interaction: part('interaction', 'How the user signed in. For access-token only.'),
    application: part('application', 'The application that the token is for.', { name: 'Shop' }),
    organization: part('organization', 'The organization that the token is for. For access-token only.'),
}).meta({ examples: [{ user: { username: 'alice' } }] });
/** What a script is tried with in Logto Console as `token`. */
const tokenSample = (0,fields/* section */.uW)('What the script is tried with in Logto Console as token; has no effect on tokens.', {
    jti: (0,fields/* text */.Qq)('Id of the token.'),
    aud: (0,fields/* optional */.lq)(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]), 'Audience of the token: one or a list.', 'https://api.example.com'),
    scope: (0,fields/* text */.Qq)('Scopes of the token, with spaces between.', 'read:orders write:orders'),
    clientId: (0,fields/* text */.Qq)('Id of the application.'),
    accountId: (0,fields/* text */.Qq)('Id of the user. For access-token only.'),
    expiresWithSession: (0,fields/* flag */.Jt)('Whether the token expires with the session. For access-token only.'),
    grantId: (0,fields/* text */.Qq)('Id of the grant. For access-token only.'),
    gty: (0,fields/* text */.Qq)('Type of the grant. For access-token only.'),
    sessionUid: (0,fields/* text */.Qq)('Id of the session. For access-token only.'),
    sid: (0,fields/* text */.Qq)('Session id of the client. For access-token only.'),
    kind: (0,fields/* optional */.lq)(schemas/* enum */.k5n(['AccessToken', 'ClientCredentials']), 'AccessToken for access-token, ClientCredentials for client-credentials.'),
}).meta({ examples: [{ aud: 'https://api.example.com' }] });
const ofMachines = {
    contextSample: ['application'],
    tokenSample: ['jti', 'aud', 'scope', 'clientId', 'kind'],
};
/** What Logto would ignore in the samples of a type of token, or refuse. */
function* sampleProblems(tokenType, samples) {
    if (tokenType === 'client-credentials') {
        for (const sample of ['contextSample', 'tokenSample']) {
            const known = ofMachines[sample];
            const sentence = `is not known for client-credentials; the fields there are ${known.join(', ')}`;
            for (const field of (0,id_set/* without */.FF)(Object.keys(samples[sample] ?? {}), known)) {
                yield { path: [sample, field], sentence };
            }
        }
    }
    if (tokenType === 'access-token' && samples.contextSample && !('user' in samples.contextSample)) {
        yield { path: ['contextSample', 'user'], sentence: 'is required for access-token' };
    }
    const expected = tokenType === 'access-token' ? 'AccessToken' : 'ClientCredentials';
    const kind = samples.tokenSample?.kind;
    if (kind !== undefined && kind !== expected) {
        yield { path: ['tokenSample', 'kind'], sentence: `must be ${expected} for ${tokenType}` };
    }
}
const tokenTypes = ['access-token', 'client-credentials'];
const jwt_customizers_schema = schemas/* strictObject */.rej({
    tokenType: (0,fields/* described */.WY)(schemas/* enum */.k5n(tokenTypes), 'Tokens that the script adds claims to: access-token for those of users, client-credentials for those of machine-to-machine applications. There is one script for each.', 'access-token'),
    script: (0,fields/* described */.WY)(schemas/* string */.YjP(), 'JavaScript that defines the function getCustomJwtClaims, which gives the claims. Environment variables are not filled in here; ${…} is part of the script.', 'const getCustomJwtClaims = async ({ token, context, environmentVariables }) => ({ tier: environmentVariables.TIER });'),
    environmentVariables: (0,fields/* optional */.lq)(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()), 'Values that the script gets as environmentVariables, by name. All of them: others are removed. Never shown, and left out of an exported file.', { TIER: 'gold', API_KEY: '${LOGTO_SECRET_CLAIMS_API_KEY}' }),
    blockIssuanceOnError: (0,fields/* flag */.Jt)('Whether no token is given out when the script fails. False by default.'),
    contextSample,
    tokenSample,
})
    .superRefine(({ tokenType, ...samples }, context) => {
    for (const { path: at, sentence } of sampleProblems(tokenType, samples)) {
        context.addIssue({ code: 'custom', path: at, message: sentence });
    }
});
const typesByKey = {
    'jwt.accessToken': 'access-token',
    'jwt.clientCredentials': 'client-credentials',
};
const jwt_customizers_row = schemas/* object */.Ikc({
    key: schemas/* string */.YjP(),
    value: schemas/* object */.Ikc({
        script: schemas/* string */.YjP(),
        environmentVariables: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
        blockIssuanceOnError: schemas/* boolean */.zMY().optional(),
        contextSample: schemas/* looseObject */._H3({}).optional(),
        tokenSample: schemas/* looseObject */._H3({}).optional(),
    }),
})
    .transform(({ key, value }) => {
    const tokenType = typesByKey[key];
    return tokenType && { id: tokenType, spec: { tokenType, ...value } };
});
const jwt_customizers_path = '/api/configs/jwt-customizer';
/** The scripts that add claims to access tokens (`/api/configs/jwt-customizer`). */
const jwtCustomizers = (0,collection/* collection */.rJ)({
    name: 'jwtCustomizers',
    singular: 'JWT customizer',
    docs: 'Scripts that add claims to access tokens, found by `tokenType`; one at most for each. A script is only checked to be JavaScript, and never run.',
    schema: jwt_customizers_schema,
    path: jwt_customizers_path,
    row: jwt_customizers_row,
    emptyInNewTenant: true,
    literalFields: ['script'],
    fields: {
        environmentVariables: { compare: 'whole', secret: true },
        script: { private: true },
        contextSample: { compare: 'whole', private: true },
        tokenSample: { compare: 'whole', private: true },
    },
    identifiersOf: ({ tokenType = '' }) => [tokenType],
    planNote({ script }) {
        const flaw = flawOf(script);
        return flaw && `${flaw}; Logto accepts the script, then fails to issue tokens`;
    },
    async create(spec, context) {
        await jwt_customizers_put('create', spec, context);
        return spec.tokenType;
    },
    // PATCH merges, and needs the script all the same (samples 752, 753).
    update: ({ id, spec }, patch, context) => jwt_customizers_put('update', { ...spec, ...patch, tokenType: id }, context),
});
/** Sets the whole customizer (samples 749, 750). */
function jwt_customizers_put(verb, { tokenType, ...body }, { api }) {
    const doing = `${verb} ${(0,kind/* titleOf */.Gg)('JWT customizer', tokenType)}`;
    return api.change({ doing, method: 'PUT', path: `${jwt_customizers_path}/${tokenType}`, body });
}
/** What is wrong with a script, as far as it shows without running it. */
function flawOf(script) {
    try {
        void new external_node_vm_.Script(script);
    }
    catch (error) {
        // The message of V8 quotes the script, its stack begins with the line.
        const [, line] = /:(\d+)\n/.exec(error instanceof Error ? (error.stack ?? '') : '') ?? [];
        return `the script is not valid JavaScript${line === undefined ? '' : ` (line ${line})`}`;
    }
    return script.includes('getCustomJwtClaims') ? undefined : 'the script does not define getCustomJwtClaims';
}

// EXTERNAL MODULE: ./build/config/kinds/scope-names.js
var scope_names = __webpack_require__(6686);
;// CONCATENATED MODULE: ./build/config/kinds/organization-roles.js





const organization_roles_schema = schemas/* strictObject */.rej({
    name: (0,fields/* described */.WY)(schemas/* string */.YjP().min(1).max(128), 'Name by which the role is found, of up to 128 characters; unique across both types.', 'admin'),
    description: (0,fields/* optional */.lq)(schemas/* string */.YjP().max(256), 'What the role is for; up to 256 characters.', 'Runs the organization'),
    type: (0,fields/* described */.WY)(schemas/* enum */.k5n(['User', 'MachineToMachine']).default('User'), 'Who can have the role: members of an organization, or its machine-to-machine applications.', 'User'),
    scopes: (0,fields/* names */.Dy)('Names of organization scopes that the role grants.', 'invite:member'),
    resourceScopes: (0,fields/* names */.Dy)('Scopes of API resources that the role grants, as `indicator#scope`.', 'https://api.example.com#read:orders'),
});
const organization_roles_row = collection/* named */.KT.extend({
    description: collection/* orEmpty */.vh,
    type: organization_roles_schema.shape.type,
    scopes: schemas/* array */.YOg(collection/* named */.KT).transform((scopes) => scopes.map(({ name }) => name)),
});
/** Roles of the organization template (`/api/organization-roles`). */
const organizationRoles = (0,collection/* collection */.rJ)({
    name: 'organizationRoles',
    singular: 'organization role',
    docs: 'Roles of the organization template, found by their name. Members and applications have them within an organization.',
    schema: organization_roles_schema,
    path: '/api/organization-roles',
    row: organization_roles_row.transform(collection/* asEntry */.JT),
    paged: true,
    emptyInNewTenant: true,
    identifiersOf: ({ name = '' }) => [name],
    target: ({ type }) => type === 'MachineToMachine' ? 'machineToMachineOrganizationRoles' : 'userOrganizationRoles',
    relations: {
        scopes: granted({
            singular: 'scope',
            target: 'organizationScopes',
            path: 'scopes',
            key: 'organizationScopeIds',
        }),
        resourceScopes: granted({
            singular: 'resource scope',
            target: 'scopes',
            path: 'resource-scopes',
            key: 'scopeIds',
            // By the id of the resource when resources have not been read, because no entry refers to them.
            list: {
                row: collection/* named */.KT.extend({ resourceId: schemas/* string */.YjP() }),
                paged: true,
                namesOf: ({ id, name, resourceId }, { ids }) => ids.keysOf('scopes', id) ?? [(0,scope_names/* scopeKey */.OD)(resourceId, name)],
            },
        }),
    },
    // Logto refuses this for a role outside of organizations, and silently accepts it here.
    planNote: ({ type, resourceScopes = [] }) => type === 'User' && resourceScopes.some((scope) => (0,scope_names/* isManagementScope */.iL)(scope))
        ? 'every member with this role gets full access to the Management API of the tenant'
        : undefined,
});
function granted(set) {
    return {
        ...(0,id_set/* idSet */._I)(set),
        async apply(owner, { declared, desired, current }, { api, ids }) {
            // What is not declared and stays is not sent: a scope of a resource may be deleted by now.
            const keepsOthers = (0,id_set/* without */.FF)(desired, declared).length > 0;
            const sent = keepsOthers ? (0,id_set/* without */.FF)(desired, current) : desired;
            await api.change({
                doing: `set the ${set.singular}s of ${owner.title}`,
                method: keepsOthers ? 'POST' : 'PUT',
                path: `${owner.path}/${set.path}`,
                // Logto refuses an id that comes twice.
                body: { [set.key]: [...new Set(sent.map((name) => ids.idOf((0,id_set/* registryOf */.Fv)(set.target), name)))] },
                done: keepsOthers ? 201 : 204,
            });
        },
    };
}

;// CONCATENATED MODULE: ./build/config/kinds/organization-scopes.js



const organization_scopes_schema = schemas/* strictObject */.rej({
    name: (0,fields/* described */.WY)(schemas/* string */.YjP().min(1).max(128), 'Name by which the scope is found, of up to 128 characters.', 'invite:member'),
    description: (0,fields/* optional */.lq)(schemas/* string */.YjP().max(256), 'What the scope allows, up to 256 characters.', 'Invite members'),
});
/** Scopes (permissions) of the organization template (`/api/organization-scopes`). */
const organizationScopes = (0,collection/* collection */.rJ)({
    name: 'organizationScopes',
    singular: 'organization scope',
    docs: 'Permissions of the organization template, found by their name. Organization roles grant them.',
    schema: organization_scopes_schema,
    path: '/api/organization-scopes',
    row: collection/* named */.KT.extend({ description: collection/* orEmpty */.vh }).transform(collection/* asEntry */.JT),
    paged: true,
    emptyInNewTenant: true,
    identifiersOf: ({ name = '' }) => [name],
});

;// CONCATENATED MODULE: ./build/config/kinds/users.js




const address = schemas/* strictObject */.rej({
    formatted: (0,fields/* text */.Qq)('The whole address, with line breaks.', 'Hauptstr. 1\n10115 Berlin'),
    streetAddress: (0,fields/* text */.Qq)('Street and number.', 'Hauptstr. 1'),
    locality: (0,fields/* text */.Qq)('City or town.', 'Berlin'),
    region: (0,fields/* text */.Qq)('State, province or region.', 'Berlin'),
    postalCode: (0,fields/* text */.Qq)('Postal code.', '10115'),
    country: (0,fields/* text */.Qq)('Country.', 'DE'),
});
const profile = schemas/* strictObject */.rej({
    familyName: (0,fields/* text */.Qq)('Family name.', 'Adams'),
    givenName: (0,fields/* text */.Qq)('Given name.', 'Alice'),
    middleName: (0,fields/* text */.Qq)('Middle name.', 'B.'),
    nickname: (0,fields/* text */.Qq)('Nickname.', 'Al'),
    preferredUsername: (0,fields/* text */.Qq)('Name that the user wants to be called by.', 'alice.adams'),
    profile: (0,fields/* text */.Qq)('Address of the profile page.', 'https://example.com/alice'),
    website: (0,fields/* text */.Qq)('Address of the web site.', 'https://alice.example.com'),
    gender: (0,fields/* text */.Qq)('Gender.', 'female'),
    birthdate: (0,fields/* text */.Qq)('Date of birth, as YYYY-MM-DD.', '1990-12-31'),
    zoneinfo: (0,fields/* text */.Qq)('Time zone, as in the tz database.', 'Europe/Berlin'),
    locale: (0,fields/* text */.Qq)('Language, as in BCP 47.', 'de-DE'),
    address: (0,fields/* optional */.lq)(address, 'Postal address.', { locality: 'Berlin', country: 'DE' }),
});
/** A profile as Logto shows it, with fields that it may come to know. */
const profileRow = profile
    .extend({ address: address.catchall(schemas/* json */.Pq9()).optional() })
    .catchall(schemas/* json */.Pq9())
    .default({});
/** One user, as a file declares it. */
const users_schema = schemas/* strictObject */.rej({
    username: (0,fields/* optional */.lq)(schemas/* string */.YjP()
        .max(128)
        .regex(/^[A-Z_a-z]\w*$/, {
        error: 'must consist of letters, digits and underscores, and not begin with a digit',
    }), 'Name to sign in with: letters, digits and underscores, not beginning with a digit, up to 128 characters. Upper and lower case differ.', 'alice'),
    primaryEmail: (0,fields/* optional */.lq)(schemas/* string */.YjP()
        .max(128)
        .regex(/^\S[^\s@]*@\S[^\s.]*\.\S+$/, { error: 'must be an e-mail address' }), 'E-mail address, up to 128 characters. Upper and lower case do not count for finding the user.', 'alice@example.com'),
    primaryPhone: (0,fields/* optional */.lq)(schemas/* string */.YjP()
        .max(128)
        .regex(/^[1-9]\d*$/, {
        error: 'must be a phone number of digits only, which begins with the country code, without + or 00',
    }), 'Phone number with its country code: digits only, without `+` or leading zeros. Put it in quotes in YAML.', '31612345678'),
    password: (0,fields/* optional */.lq)(schemas/* string */.YjP().min(1), 'Password of a user that does not exist yet. Of one that exists it is neither compared nor changed. Take it from the environment.', '${LOGTO_SECRET_ALICE_PASSWORD}'),
    name: (0,fields/* optional */.lq)(schemas/* string */.YjP().max(128), 'Full name, up to 128 characters.', 'Alice Adams'),
    avatar: (0,fields/* optional */.lq)(schemas/* url */.OZ5().max(2048), 'Address of a picture, up to 2048 characters.', 'https://example.com/alice.png'),
    profile: (0,fields/* optional */.lq)(profile, 'Claims of OpenID Connect about the user. Further ones that the user has are kept.', { givenName: 'Alice', familyName: 'Adams' }),
    customData: (0,fields/* customData */.k4)('Data of your own about the user. Further keys that the user has are kept.', {
        plan: 'pro',
    }),
    roles: (0,fields/* names */.Dy)('Names of roles of type User. Further ones that the user has are kept, unless users are pruned; default roles, which Logto gives to every new user, always are.', 'customer'),
    isSuspended: (0,fields/* flag */.Jt)('Whether the user cannot sign in. False by default.', false),
})
    .refine(({ username, primaryEmail, primaryPhone }) => [username, primaryEmail, primaryPhone].some((name) => name !== undefined), { error: 'needs a username, primaryEmail or primaryPhone, by which the user is found' });
const users_row = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    username: (0,collection/* orMissing */.Mr)(schemas/* string */.YjP()),
    primaryEmail: (0,collection/* orMissing */.Mr)(schemas/* string */.YjP()),
    primaryPhone: (0,collection/* orMissing */.Mr)(schemas/* string */.YjP()),
    name: (0,collection/* orMissing */.Mr)(schemas/* string */.YjP()),
    avatar: (0,collection/* orMissing */.Mr)(schemas/* string */.YjP()),
    customData: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()),
    profile: profileRow,
    isSuspended: schemas/* boolean */.zMY(),
})
    .transform(collection/* asEntry */.JT);
const users_path = '/api/users';
/** Up to this number, ten pages, all users are read. */
const fewUsers = 1000;
/** Users (`/api/users`), found by username, e-mail address or phone number. */
const users = (0,collection/* collection */.rJ)({
    name: 'users',
    singular: 'user',
    docs: 'Users, found by username, e-mail address or phone number; one of them is enough. A password is only set when the user is created.',
    schema: users_schema,
    path: users_path,
    row: users_row,
    paged: true,
    personal: true,
    emptyInNewTenant: true,
    fields: { password: { creationOnly: true, secret: true } },
    identifiersOf,
    relations: {
        // PUT would take all roles away when it is refused.
        roles: (0,id_set/* idSet */._I)({
            singular: 'role',
            target: 'userRoles',
            path: 'roles',
            key: 'roleIds',
            list: {
                row: collection/* named */.KT.extend({ isDefault: schemas/* boolean */.zMY() }),
                paged: true,
                // Logto gives every new user the default roles, so that they only count where they are declared.
                counts: ({ name, isDefault }, declared) => !isDefault || (declared?.includes(name) ?? true),
            },
        }),
        isSuspended: {
            apply: (owner, { desired, current = false }, { api }) => desired !== current &&
                api.change({
                    doing: `${desired ? 'suspend' : 'reactivate'} ${owner.title}`,
                    method: 'PATCH',
                    path: `${owner.path}/is-suspended`,
                    body: { isSuspended: desired },
                }),
        },
    },
    protectedReason: ({ spec }) => identifiersOf(spec).length === 0
        ? 'has no username, e-mail address or phone number to be found by'
        : undefined,
    async readAll({ api }, identifiers) {
        const most = identifiers === undefined ? Infinity : Math.max(fewUsers, identifiers.size * 100);
        const all = await api.shortList('read the users', users_path, users_row, most);
        // Looking for each one then takes less reading (sample 474).
        const searches = [...(all ? [] : (identifiers ?? []))].map((name) => {
            const query = new URLSearchParams({ search: name, mode: 'exact' });
            return api.list('look for the user', `${users_path}?${query.toString()}`, users_row);
        });
        const found = all ?? (await Promise.all(searches)).flat();
        return [...new Map(found.map((user) => [user.id, user])).values()];
    },
    // Identifiers are unique, so that the first is enough.
    searchPath(spec) {
        const field = ['username', 'primaryEmail', 'primaryPhone'].find((name) => spec[name]);
        const query = field && { [`search.${field}`]: spec[field] ?? '', [`mode.${field}`]: 'exact' };
        return `${users_path}?${new URLSearchParams(query).toString()}`;
    },
});
/** The names that a user is found by, in the spelling of {@link userKey}. No two users share one. */
function identifiersOf({ username, primaryEmail, primaryPhone }) {
    // Neither an `@` nor a digit can begin a username, so that the three cannot be taken for one another.
    return [username, primaryEmail, primaryPhone].flatMap((name) => (name ? [userKey(name)] : []));
}
/** A name that refers to a user: Logto does not tell e-mail addresses apart by upper and lower case, but usernames. */
function userKey(name) {
    return name.includes('@') ? name.toLowerCase() : name;
}

;// CONCATENATED MODULE: ./build/config/kinds/organization-members.js





const organization_members_organizationRoles = schemas/* array */.YOg(collection/* named */.KT);
/** Users in an organization, and their roles there. */
const members = membership({
    by: 'user',
    roles: 'userOrganizationRoles',
    plural: { read: 'members', add: 'members' },
    row: schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        username: schemas/* string */.YjP().nullish(),
        primaryEmail: schemas/* string */.YjP().nullish(),
        primaryPhone: schemas/* string */.YjP().nullish(),
        organizationRoles: organization_members_organizationRoles,
    }),
    // A user without any identifier can be a member, too.
    namesOf: (user) => [...identifiersOf(user), user.id],
    keyOf: userKey,
    memberOf: (user, roles) => ({ user, roles }),
});
/** Machine-to-machine applications in an organization, and their roles there. */
const organization_members_applications = membership({
    by: 'application',
    roles: 'machineToMachineOrganizationRoles',
    plural: { read: 'applications', add: 'machine-to-machine applications' },
    row: collection/* named */.KT.extend({ organizationRoles: organization_members_organizationRoles }),
    namesOf: ({ name }) => [name],
    keyOf: (name) => name,
    memberOf: (application, roles) => ({ application, roles }),
});
function membership({ by, roles: target, plural, row, namesOf, keyOf, memberOf, }) {
    const kind = by === 'user' ? 'users' : 'applications';
    // People are not named.
    const hidden = by === 'user' ? { personal: true } : {};
    const call = (name) => (by === 'user' ? 'a member' : (0,problem/* quote */.hD)(name));
    const memberRoles = (0,id_set/* idSet */._I)({
        singular: 'role',
        target,
        path: 'roles',
        key: 'organizationRoleIds',
        replaced: true,
        refusesEmpty: true,
    });
    return {
        rules: { '': { compare: 'keyed', by, ...hidden }, roles: { compare: 'set' } },
        targets: [kind, target],
        referencesOf: (list) => list.flatMap((member, index) => [
            { target: kind, key: keyOf(member[by]), path: [index, by] },
            ...(0,id_set/* referencesTo */.Cj)(target, member.roles, [index, 'roles']),
        ]),
        async read({ path, title }, { api, ids }, declared = []) {
            const rows = await api.list(`read the ${plural.read} of ${title}`, `${path}/${kind}`, row);
            return rows.flatMap((shown) => {
                const names = namesOf(shown);
                ids.add(kind, shown.id, names);
                for (const { id, name } of shown.organizationRoles)
                    ids.add((0,id_set/* registryOf */.Fv)(target), id, [name]);
                const roles = shown.organizationRoles.map(({ name }) => name);
                const spelt = declared.map((member) => member[by]);
                return (0,id_set/* spell */.lO)(names, spelt, keyOf).map((name) => memberOf(name, roles));
            });
        },
        async apply({ path, title, spec }, { desired, current = [] }, context) {
            const { api, ids } = context;
            // By id: one user may be listed under a name that the tenant has, and under one that came in this run.
            const byId = (list) => {
                const merged = new Map();
                for (const member of list) {
                    const id = ids.idOf(kind, keyOf(member[by]));
                    const before = merged.get(id)?.roles;
                    const roles = before ? [...before, ...(member.roles ?? [])] : member.roles;
                    merged.set(id, { name: member[by], roles });
                }
                return merged;
            };
            const [before, after] = [byId(current), byId(desired)];
            const added = [...after.keys()].filter((id) => !before.has(id));
            if (added.length > 0) {
                // Logto skips those that are members already.
                const doing = `add ${plural.add} to ${title}`;
                const body = { [`${by}Ids`]: added };
                await api.change({ doing, method: 'POST', path: `${path}/${kind}`, body, done: 201 });
            }
            await Promise.all([
                ...[...after].map(([id, { name, roles }]) => {
                    const owner = { path: `${path}/${kind}/${id}`, title: `${call(name)} in ${title}`, spec };
                    const change = roles && { declared: roles, desired: roles, current: before.get(id)?.roles };
                    return change && memberRoles.apply(owner, change, context);
                }),
                ...[...before]
                    .filter(([id]) => !after.has(id))
                    .map(([id, { name }]) => api.remove(`remove ${call(name)} from ${title}`, `${path}/${kind}/${id}`)),
            ]);
        },
    };
}

// EXTERNAL MODULE: ./build/config/kinds/relations.js
var relations = __webpack_require__(754);
;// CONCATENATED MODULE: ./build/config/kinds/organizations.js







const picture = (description) => (0,fields/* optional */.lq)(schemas/* url */.OZ5(), description, 'https://example.com/logo.png');
const member = schemas/* strictObject */.rej({
    user: (0,fields/* described */.WY)(schemas/* string */.YjP().min(1), 'Username, e-mail address or phone number of the user, declared in the file or in the tenant.', 'alice'),
    roles: (0,fields/* names */.Dy)('Names of organization roles of type User that the user has in the organization. Further ones are kept, unless organizations are pruned.', 'admin'),
});
const application = schemas/* strictObject */.rej({
    application: (0,fields/* described */.WY)(schemas/* string */.YjP().min(1), 'Name of a machine-to-machine application.', 'Invoice worker'),
    roles: (0,fields/* names */.Dy)('Names of organization roles of type MachineToMachine that the application has in the organization. Further ones are kept, unless organizations are pruned.', 'worker'),
});
const emailDomain = schemas/* string */.YjP()
    .regex(/^[A-Za-z\d]([A-Za-z\d-]*[A-Za-z\d])?(\.[A-Za-z\d]([A-Za-z\d-]*[A-Za-z\d])?)+$/, {
    error: 'must be a domain such as example.com',
});
const organizations_schema = schemas/* strictObject */.rej({
    name: (0,fields/* described */.WY)(schemas/* string */.YjP().min(1).max(128), 'Name by which the organization is found, of up to 128 characters. Logto allows duplicate names; this action does not.', 'Acme'),
    description: (0,fields/* optional */.lq)(schemas/* string */.YjP().max(256), 'What the organization is, up to 256 characters.', 'Acme Inc.'),
    customData: (0,fields/* customData */.k4)('Data of your own about the organization. Further keys that it has are kept.', {
        tier: 'gold',
    }),
    isMfaRequired: (0,fields/* flag */.Jt)('Whether members need multi-factor authentication to get tokens for it. False by default.', true),
    branding: (0,fields/* section */.uW)('Pictures on the sign-in page of the organization.', {
        logoUrl: picture('Address of the logo.'),
        darkLogoUrl: picture('Address of the logo for dark mode.'),
        favicon: picture('Address of the favicon.'),
        darkFavicon: picture('Address of the favicon for dark mode.'),
    }).meta({ examples: [{ logoUrl: 'https://example.com/logo.png' }] }),
    color: (0,fields/* section */.uW)('Colors of the sign-in page of the organization.', {
        primaryColor: (0,fields/* color */.yW)('Brand color, in hexadecimal.'),
        isDarkModeEnabled: (0,fields/* flag */.Jt)('Whether there is a dark mode.', true),
        darkPrimaryColor: (0,fields/* color */.yW)('Brand color in dark mode, in hexadecimal.'),
    }).meta({ examples: [{ primaryColor: '#6139f6' }] }),
    customCss: (0,fields/* optional */.lq)(schemas/* string */.YjP(), 'CSS for the sign-in page of the organization.', 'body { background: #fff; }'),
    members: (0,fields/* optional */.lq)(schemas/* array */.YOg(member).superRefine((0,fields/* refuseRepeats */.Zf)(({ user }) => userKey(user), 'user')), 'Members with their roles. Further ones are kept, unless organizations are pruned.', [{ user: 'alice', roles: ['admin'] }]),
    applications: (0,fields/* optional */.lq)(schemas/* array */.YOg(application).superRefine((0,fields/* refuseRepeats */.Zf)((item) => item.application, 'application')), 'Machine-to-machine applications with their roles. Further ones are kept, unless organizations are pruned.', [{ application: 'Invoice worker', roles: ['worker'] }]),
    jit: (0,fields/* section */.uW)('Just-in-time provisioning: who becomes a member on signing up.', {
        emailDomains: (0,fields/* optional */.lq)(schemas/* array */.YOg(emailDomain), 'Domains of verified e-mail addresses; users who sign up with one become members. Further ones are kept, unless organizations are pruned.', ['example.com']),
        roles: (0,fields/* names */.Dy)('Names of organization roles of type User that those members get. Further ones are kept, unless organizations are pruned.', 'member'),
    }).meta({ examples: [{ emailDomains: ['example.com'], roles: ['member'] }] }),
});
const organizations_row = collection/* named */.KT.extend({
    customData: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()),
    isMfaRequired: schemas/* boolean */.zMY(),
    branding: organizations_schema.shape.branding.unwrap().catchall(schemas/* json */.Pq9()),
    color: organizations_schema.shape.color.unwrap().catchall(schemas/* json */.Pq9()),
    description: collection/* orEmpty */.vh,
    customCss: collection/* orEmpty */.vh,
});
const domainRow = schemas/* object */.Ikc({ emailDomain: schemas/* string */.YjP() })
    .transform(({ emailDomain: name }) => ({ id: name, name }));
const organizations_path = '/api/organizations';
/** Organizations with their members, applications and just-in-time provisioning (`/api/organizations`). */
const organizations = (0,collection/* collection */.rJ)({
    name: 'organizations',
    singular: 'organization',
    docs: 'Organizations, found by their name, with their members, applications and just-in-time provisioning.',
    schema: organizations_schema,
    path: organizations_path,
    row: organizations_row.transform(collection/* asEntry */.JT),
    paged: true,
    searchPath: ({ name }) => `${organizations_path}?${new URLSearchParams({ q: name }).toString()}`,
    emptyInNewTenant: true,
    fields: { customData: { private: true } },
    identifiersOf: ({ name = '' }) => [name],
    relations: {
        members: members,
        applications: organization_members_applications,
        jit: (0,relations/* group */.O)({
            emailDomains: (0,id_set/* idSet */._I)({
                singular: 'just-in-time domain',
                path: 'jit/email-domains',
                key: 'emailDomains',
                replaced: true,
                list: { row: domainRow, paged: true },
            }),
            // Logto itself also accepts a role of type MachineToMachine here.
            roles: (0,id_set/* idSet */._I)({
                singular: 'just-in-time role',
                target: 'userOrganizationRoles',
                path: 'jit/roles',
                key: 'organizationRoleIds',
                replaced: true,
                list: { row: collection/* named */.KT, paged: true },
            }),
        }),
    },
});

;// CONCATENATED MODULE: ./build/config/kinds/resources.js






const scope = schemas/* strictObject */.rej({
    name: (0,fields/* described */.WY)(schemas/* string */.YjP().regex(/^\S+$/, { error: 'must be one word without spaces' }), 'Name of the scope, without spaces; unique within the resource.', 'read:orders'),
    description: (0,fields/* text */.Qq)('What the scope allows.', 'Read orders'),
});
const resources_schema = schemas/* strictObject */.rej({
    name: (0,fields/* described */.WY)(schemas/* string */.YjP().min(1), 'Name shown in Logto Console.', 'Shop API'),
    indicator: (0,fields/* described */.WY)(schemas/* url */.OZ5(), 'Resource indicator, the audience of access tokens: an absolute URI, by which the resource is found. A trailing slash makes another one. Fixed at creation.', 'https://api.example.com'),
    accessTokenTtl: (0,fields/* optional */.lq)(schemas/* int */.Whr().min(1), 'Lifetime of access tokens, in seconds. Logto gives 3600 by default.', 3600),
    isDefault: (0,fields/* flag */.Jt)('Whether tokens are issued for this resource when none is requested. A tenant has at most one.'),
    scopes: (0,fields/* optional */.lq)(schemas/* array */.YOg(scope).superRefine((0,fields/* refuseRepeats */.Zf)(({ name }) => name, 'name')), 'Scopes (permissions) of the resource. Referred to as `indicator#scope`.'),
});
const resources_row = collection/* named */.KT.extend({ indicator: schemas/* string */.YjP(), isDefault: schemas/* boolean */.zMY(), accessTokenTtl: schemas/* number */.aig() });
const scopeRow = collection/* named */.KT.extend({ description: collection/* orEmpty */.vh });
const rowWithScopes = resources_row.extend({ scopes: schemas/* array */.YOg(scopeRow) });
const resources_path = '/api/resources';
/** API resources with their scopes (`/api/resources`). */
const resources = (0,collection/* collection */.rJ)({
    name: 'resources',
    singular: 'API resource',
    docs: 'API resources with their scopes, found by `indicator`. Scopes are referred to as `indicator#scope`; the one of the Management API is `Logto Management API#all`.',
    schema: resources_schema,
    path: resources_path,
    row: resources_row.transform(collection/* asEntry */.JT),
    emptyInNewTenant: true,
    identifiersOf: ({ indicator = '' }) => [indicator],
    provides: ({ indicator, scopes = [] }) => scopes.map(({ name }) => ({ target: 'scopes', key: (0,scope_names/* scopeKey */.OD)(indicator, name) })),
    relations: {
        scopes: { rules: { '': { compare: 'keyed', by: 'name' } }, apply: applyScopes },
        isDefault: {
            apply: (owner, { desired, current = false }, { api }) => desired !== current &&
                api.change({
                    doing: `${desired ? 'set' : 'unset'} ${owner.title} as default`,
                    method: 'PATCH',
                    path: `${owner.path}/is-default`,
                    body: { isDefault: desired },
                }),
        },
    },
    protectedReason: ({ spec: { indicator } }, { managementApiResource }) => indicator === managementApiResource ? 'is the Management API' : undefined,
    async readAll(context) {
        const rows = await context.api.get('read the API resources', `${resources_path}?includeScopes=true`, schemas/* array */.YOg(rowWithScopes));
        return rows.map(({ scopes, ...rest }) => {
            for (const { id, name } of scopes) {
                context.ids.add('scopes', id, (0,scope_names/* scopeKeys */.fo)(rest.indicator, name, context));
            }
            return (0,collection/* asEntry */.JT)({ ...rest, scopes: scopes.map(({ id: _id, ...shown }) => shown) });
        });
    },
});
async function applyScopes(owner, { desired, current = [] }, { api, ids }) {
    const list = `${owner.path}/scopes`;
    const keyOf = (name) => (0,scope_names/* scopeKey */.OD)(owner.spec.indicator, name);
    const title = (name) => (0,kind/* titleOf */.Gg)('scope', keyOf(name));
    const pathOf = (name) => `${list}/${ids.idOf('scopes', keyOf(name))}`;
    const names = (scopes) => scopes.map(({ name }) => name);
    await Promise.all([
        ...desired.map(async ({ name, description }) => {
            const before = current.find((found) => found.name === name);
            if (before === undefined) {
                const { id } = await api.create({
                    doing: `create ${title(name)}`,
                    path: list,
                    body: { name, description },
                    answer: scopeRow,
                    findExisting: async () => (await api.list(`look for ${title(name)}`, list, scopeRow)).find((found) => found.name === name),
                });
                ids.add('scopes', id, [keyOf(name)]);
            }
            else if (description !== undefined && description !== before.description) {
                const doing = `update ${title(name)}`;
                await api.change({ doing, method: 'PATCH', path: pathOf(name), body: { description } });
            }
        }),
        ...(0,id_set/* without */.FF)(names(current), names(desired)).map((name) => api.remove(`delete ${title(name)}`, pathOf(name))),
    ]);
}

// EXTERNAL MODULE: ./build/config/kinds/roles.js
var roles = __webpack_require__(974);
;// CONCATENATED MODULE: ./build/config/kinds/sign-in-fields.js


const identifier = schemas/* enum */.k5n(['username', 'email', 'phone']);
const signInMethod = schemas/* strictObject */.rej({
    identifier: (0,fields/* described */.WY)(identifier, 'What the user is known by.', 'email'),
    password: (0,fields/* described */.WY)(schemas/* boolean */.zMY(), 'Whether a password may be used.'),
    verificationCode: (0,fields/* described */.WY)(schemas/* boolean */.zMY(), 'Whether a code sent to the address or number may be used. Needs a connector for e-mail or SMS; false for username.'),
    isPasswordPrimary: (0,fields/* described */.WY)(schemas/* boolean */.zMY(), 'Whether the password is asked for first.'),
});
const secondaryIdentifier = schemas/* strictObject */.rej({
    identifier: (0,fields/* described */.WY)(schemas/* enum */.k5n(['username', 'email', 'phone', 'emailOrPhone']), 'What is asked for in addition.'),
    verify: (0,fields/* flag */.Jt)('Whether a code confirms it. Must be true for all but username.'),
});
const profileField = schemas/* strictObject */.rej({ name: (0,fields/* described */.WY)(schemas/* string */.YjP(), 'Name of the field.', 'company') });
/** An address, or null. */
const sign_in_fields_address = (description, example) => (0,fields/* optional */.lq)(schemas/* url */.OZ5().max(2048).nullable(), `${description}; null for none.`, example);
const sign_in_fields_image = (what) => (0,fields/* optional */.lq)(schemas/* url */.OZ5().nullable(), `Address of ${what}; null for none.`, 'https://example.com/logo.svg');
const buttonColor = (ground) => (0,fields/* color */.yW)(`Colour of buttons and links on ${ground} ground, as #rgb or #rrggbb.`);
const sources = (what, example) => (0,fields/* optional */.lq)(schemas/* array */.YOg(schemas/* string */.YjP().overwrite(asStored)), `Origins that ${what}. All of them; their order does not count.`, [example]);
/** An origin as Logto stores it: without a slash at the end, the host in lower case. */
function asStored(source) {
    const url = URL.parse(source.trim());
    return url?.host ? `${url.protocol}//${url.host}${url.pathname === '/' ? '' : url.pathname}` : source;
}
/** How people sign in to a tenant: the fields of `PATCH /api/sign-in-exp`. Within each, what is not declared stays. */
const signInFields = schemas/* strictObject */.rej({
    signInMode: (0,fields/* optional */.lq)(schemas/* enum */.k5n(['SignIn', 'Register', 'SignInAndRegister']), 'Whether users may sign in, register, or both.'),
    signIn: (0,fields/* section */.uW)('Signing in by username, e-mail address or phone number.', {
        methods: (0,fields/* optional */.lq)(schemas/* array */.YOg(signInMethod), 'How users may sign in, in this order. All of it.'),
    }),
    signUp: (0,fields/* section */.uW)('Registering.', {
        identifiers: (0,fields/* optional */.lq)(schemas/* array */.YOg(identifier), 'What new users are asked for; of email and phone together, one. Both need a connector. An empty list for none. Their order does not count.', ['email']),
        password: (0,fields/* flag */.Jt)('Whether new users choose a password.'),
        verify: (0,fields/* flag */.Jt)('Whether a code confirms the address or number. Must be true for email and phone.'),
        secondaryIdentifiers: (0,fields/* optional */.lq)(schemas/* array */.YOg(secondaryIdentifier), 'What new users are asked for in addition. All of it.'),
    }),
    signUpProfileFields: (0,fields/* optional */.lq)(schemas/* array */.YOg(profileField), 'Custom profile fields that new users fill in, in this order. All of them; each must exist in the tenant.'),
    socialSignIn: (0,fields/* section */.uW)('Signing in with an account elsewhere.', {
        automaticAccountLinking: (0,fields/* flag */.Jt)('Whether a social identity is linked to the user with the same verified e-mail address or phone number without asking.'),
        skipRequiredIdentifiers: (0,fields/* flag */.Jt)('Whether users who come with a social identity are not asked for what `signUp` requires.'),
    }),
    socialSignInConnectorTargets: (0,fields/* optional */.lq)(schemas/* array */.YOg(schemas/* string */.YjP()), 'Targets of the social connectors that users are offered, in this order; the target of `github-universal` is `github`, that of a standard connector its `metadata.target`. All of them.', ['github', 'corp']),
    singleSignOnEnabled: (0,fields/* flag */.Jt)('Whether users of companies sign in by single sign-on.'),
    passkeySignIn: (0,fields/* section */.uW)('Passkeys in place of passwords.', {
        enabled: (0,fields/* flag */.Jt)('Whether users may sign in by a passkey alone. Needs a plan that has it.'),
        showPasskeyButton: (0,fields/* flag */.Jt)('Whether there is a button for it.'),
        allowAutofill: (0,fields/* flag */.Jt)('Whether browsers may offer passkeys where the identifier is entered.'),
    }),
    forgotPasswordMethods: (0,fields/* optional */.lq)(schemas/* array */.YOg(schemas/* enum */.k5n(['EmailVerificationCode', 'PhoneVerificationCode'])), 'How users who forgot their password can set another; each needs its connector. An empty list for not at all. Their order does not count.', ['EmailVerificationCode']),
    mfa: (0,fields/* section */.uW)('Second factors.', {
        factors: (0,fields/* optional */.lq)(schemas/* array */.YOg(schemas/* enum */.k5n(['Totp', 'WebAuthn', 'BackupCode', 'EmailVerificationCode', 'PhoneVerificationCode'])), 'Second factors that users may have; an empty list turns them off. BackupCode only beside others, and a code not by a way that users sign in with. Their order does not count.', ['Totp', 'BackupCode']),
        policy: (0,fields/* optional */.lq)(schemas/* enum */.k5n([
            'UserControlled',
            'Mandatory',
            'PromptOnlyAtSignIn',
            'PromptAtSignInAndSignUp',
            'NoPrompt',
            'PromptAtSignInAndSignUpMandatory',
            'PromptOnlyAtSignInMandatory',
        ]), 'Whether users must have one, or when they are asked to set one up. The last two are for adaptive MFA only, and it needs one of them.'),
        organizationRequiredMfaPolicy: (0,fields/* optional */.lq)(schemas/* enum */.k5n(['NoPrompt', 'Mandatory']), 'What users see who belong to an organization that requires a second factor.'),
    }),
    adaptiveMfa: (0,fields/* section */.uW)('Second factors by risk.', {
        enabled: (0,fields/* flag */.Jt)('Whether a second factor is asked for when a sign-in looks risky. Needs factors.'),
    }),
    passwordPolicy: (0,fields/* section */.uW)('What passwords must be like.', {
        length: (0,fields/* section */.uW)('Length of passwords.', {
            min: (0,fields/* whole */.WQ)('Fewest characters; 8 by default.', 12, 1),
            max: (0,fields/* whole */.WQ)('Most characters; 256 by default.', 256, 1),
        }),
        characterTypes: (0,fields/* section */.uW)('Variety of passwords.', {
            min: (0,fields/* whole */.WQ)('How many of the four types lower case, upper case, digits and symbols there must be; 1 by default.', 2, 1, 4),
        }),
        rejects: (0,fields/* section */.uW)('Passwords that are refused.', {
            pwned: (0,fields/* flag */.Jt)('Whether passwords are refused that were found in breaches; true by default.'),
            repetitionAndSequence: (0,fields/* flag */.Jt)('Whether such as `aaaa` and `1234` are refused; true by default.'),
            userInfo: (0,fields/* flag */.Jt)("Whether the user's own name, address or number is refused; true by default."),
            words: (0,fields/* words */.aL)('Words that are refused.', ['acme']),
        }),
    }),
    passwordExpiration: (0,fields/* section */.uW)('Expiry of passwords.', {
        enabled: (0,fields/* flag */.Jt)('Whether passwords expire. Needs a method in `forgotPasswordMethods`.'),
        validPeriodDays: (0,fields/* whole */.WQ)('After how many days; required when they do.', 90, 1),
    }),
    usernamePolicy: (0,fields/* section */.uW)('What usernames must be like.', {
        caseSensitive: (0,fields/* flag */.Jt)('Whether names that differ in case alone are different ones; true by default.'),
        minLength: (0,fields/* whole */.WQ)('Fewest characters, from 1 to 128.', 3, 1, 128),
        maxLength: (0,fields/* whole */.WQ)('Most characters, from 1 to 128.', 32, 1, 128),
        allowedChars: (0,fields/* section */.uW)('Which characters there may be. Digits alone are not enough.', {
            lowercase: (0,fields/* flag */.Jt)('Whether there may be a to z.'),
            uppercase: (0,fields/* flag */.Jt)('Whether there may be A to Z.'),
            numbers: (0,fields/* flag */.Jt)('Whether there may be digits, after the first character.'),
            underscore: (0,fields/* flag */.Jt)('Whether there may be underscores.'),
        }),
    }),
    verificationCodePolicy: (0,fields/* section */.uW)('Codes sent by e-mail and SMS.', {
        expirationDuration: (0,fields/* whole */.WQ)('How long a code is good for, in seconds, from 60 to 3600; 600 by default.', 300, 60, 3600),
        maxRetryAttempts: (0,fields/* whole */.WQ)('How many wrong tries a code survives, from 1 to 100; 10 by default.', 5, 1, 100),
    }),
    sentinelPolicy: (0,fields/* section */.uW)('Locking out after failed sign-ins. Needs a plan that has it.', {
        maxAttempts: (0,fields/* whole */.WQ)('How many failed sign-ins in an hour lock a user out; 100 by default.', 10, 1),
        lockoutDuration: (0,fields/* whole */.WQ)('For how long, in minutes; 60 by default.', 30, 1),
    }),
    captchaPolicy: (0,fields/* section */.uW)('CAPTCHA. Needs a plan that has it.', {
        enabled: (0,fields/* flag */.Jt)('Whether users solve a CAPTCHA. Needs a provider, set up in Logto Console.'),
    }),
    emailBlocklistPolicy: (0,fields/* section */.uW)('E-mail addresses that new users may not have. Needs a plan that has it.', {
        blockDisposableAddresses: (0,fields/* flag */.Jt)('Whether addresses of throw-away services are refused.'),
        blockSubaddressing: (0,fields/* flag */.Jt)('Whether addresses such as `me+shop@example.com` are refused.'),
        customAllowlist: (0,fields/* words */.aL)('Addresses and domains that are let through all the same.', ['@example.com']),
        customBlocklist: (0,fields/* words */.aL)('Addresses, and domains behind an `@`, that are refused.', [
            'bad@example.com',
            '@spam.example',
        ]),
    }),
    color: (0,fields/* section */.uW)('Colours of the pages.', {
        primaryColor: buttonColor('light'),
        isDarkModeEnabled: (0,fields/* flag */.Jt)('Whether pages are dark for users who prefer that.'),
        darkPrimaryColor: buttonColor('dark'),
    }),
    branding: (0,fields/* section */.uW)('Logos.', {
        logoUrl: sign_in_fields_image('the logo'),
        darkLogoUrl: sign_in_fields_image('the logo on dark ground'),
        favicon: sign_in_fields_image('the icon in the tab of the browser'),
        darkFavicon: sign_in_fields_image('that icon in dark browsers'),
    }),
    hideLogtoBranding: (0,fields/* flag */.Jt)('Whether "Powered by Logto" is left out. Needs a plan that has it.'),
    languageInfo: (0,fields/* section */.uW)('Languages of the pages.', {
        autoDetect: (0,fields/* flag */.Jt)("Whether pages come in the language of the user's browser, where there are phrases for it."),
        fallbackLanguage: (0,fields/* optional */.lq)(schemas/* string */.YjP().min(1), 'Language otherwise, as a tag. For languages that Logto has no phrases of, the tenant must have phrases of its own before.', 'en', 'pt-BR'),
    }),
    termsOfUseUrl: sign_in_fields_address('Address of the terms of use', 'https://example.com/terms'),
    privacyPolicyUrl: sign_in_fields_address('Address of the privacy policy', 'https://example.com/privacy'),
    agreeToTermsPolicy: (0,fields/* optional */.lq)(schemas/* enum */.k5n(['Automatic', 'ManualRegistrationOnly', 'Manual']), 'How users agree to the two: by going on (Automatic), by a checkbox when they register, or by one whenever they sign in (Manual).'),
    supportEmail: (0,fields/* optional */.lq)(schemas/* email */.Rpp().nullable(), 'Address shown on error pages; null for none.', 'help@example.com'),
    supportWebsiteUrl: sign_in_fields_address('Address of help, shown on error pages', 'https://example.com/help'),
    unknownSessionRedirectUrl: sign_in_fields_address('Where users go who open the sign-in page without coming from an application', 'https://example.com'),
    customCss: (0,fields/* optional */.lq)(schemas/* string */.YjP().nullable(), 'Style sheet for the pages; null for none.', 'body { font-family: serif }'),
    customContent: (0,fields/* optional */.lq)(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()), 'HTML for pages by their path. Other pages stay.', { '/sign-in': '<p>Welcome</p>' }),
    customUiCsp: (0,fields/* section */.uW)('What pages of your own may load. Needs a plan that has them.', {
        scriptSrc: sources('scripts may come from', 'https://cdn.example.com'),
        connectSrc: sources('pages may connect to', 'https://api.example.com'),
    }),
});

;// CONCATENATED MODULE: ./build/config/kinds/sign-in-experience.js






/** A later Logto may have further fields, which are left out, and further values, which are kept. */
const sign_in_experience_row = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())
    .transform((value) => knownValues(signInFields, value))
    .pipe(schemas/* custom */.IeY((value) => typeof value === 'object'));
const unordered = { compare: 'unordered' };
/** How people sign in (`/api/sign-in-exp`). */
const signInExperience = singleton({
    name: 'signInExperience',
    singular: 'sign-in experience',
    docs: 'How people sign in and register, and how those pages look. A tenant has one; what is not declared stays as it is. Connectors come first, so that those declared in the same file can be named.',
    schema: signInFields,
    path: '/api/sign-in-exp',
    row: sign_in_experience_row,
    needs: ['connectors'],
    fields: {
        'signUp.identifiers': unordered,
        forgotPasswordMethods: unordered,
        'mfa.factors': unordered,
        'passwordPolicy.rejects.words': unordered,
        // These may be the e-mail addresses of people.
        'emailBlocklistPolicy.customAllowlist': { ...unordered, private: true },
        'emailBlocklistPolicy.customBlocklist': { ...unordered, private: true },
        'customUiCsp.scriptSrc': unordered,
        'customUiCsp.connectSrc': unordered,
    },
    explain: (field, at) => field === 'customUiAssets' && at.length === 0
        ? 'is not a field of this file: it names files that were uploaded; upload them in Logto Console'
        : undefined,
    referencesOf: ({ socialSignInConnectorTargets: targets }) => (0,id_set/* referencesTo */.Cj)('connectors', targets, ['socialSignInConnectorTargets']),
    // Logto ignores the period of an expiration that is off.
    validateChange({ passwordExpiration: { enabled, validPeriodDays } = {} }, current) {
        const isOn = enabled ?? current?.spec.passwordExpiration?.enabled ?? false;
        if (validPeriodDays === undefined || isOn)
            return [];
        const sentence = 'is for passwords that expire: set enabled to true, or leave it out';
        return [{ path: ['passwordExpiration', 'validPeriodDays'], sentence }];
    },
    async complete({ forgotPasswordMethods, signUpProfileFields, ...rest }, context) {
        return {
            ...rest,
            forgotPasswordMethods: forgotPasswordMethods ?? (await methodsByConnectors(context)),
            ...(signUpProfileFields ? { signUpProfileFields } : {}),
        };
    },
    // No value clears a logo; it is left out.
    toBody: ({ branding, ...patch }) => (branding ? { ...patch, branding: (0,json/* withoutEmpty */.C2)(branding) } : patch),
    async verify({ socialSignInConnectorTargets: targets = [], signUpProfileFields: profile = [] }, readCurrent) {
        if (targets.length === 0 && profile.length === 0)
            return;
        // Logto silently leaves out what it does not know (samples 635, 699, 860).
        const current = await readCurrent();
        refuseLoss((0,id_set/* without */.FF)(targets, current.socialSignInConnectorTargets), 'the tenant has no social connector with such a target; that of github-universal is github');
        refuseLoss((0,id_set/* without */.FF)(namesOf(profile), namesOf(current.signUpProfileFields)), 'the tenant has no such custom profile field');
    },
});
function namesOf(fields) {
    return fields?.map(({ name }) => name) ?? [];
}
function refuseLoss(lost, why) {
    if (lost.length === 0)
        return;
    const names = lost.map((name) => (0,problem/* quote */.hD)(name)).join(', ');
    throw new Error(`Logto left ${names} out of the sign-in experience: ${why}.`);
}
/** An older tenant may have no list: Logto then offers those that it has connectors for. */
async function methodsByConnectors({ api }) {
    const answer = schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP() }));
    const connectors = await api.get('read the connectors', '/api/connectors', answer);
    const has = (type) => connectors.some((connector) => connector.type === type);
    return [
        ...(has('Email') ? ['EmailVerificationCode'] : []),
        ...(has('Sms') ? ['PhoneVerificationCode'] : []),
    ];
}
/** The fields of an answer that a schema knows, at every depth, with whatever values. */
function knownValues(schema, value) {
    if (schema instanceof schemas/* ZodOptional */.IiU || schema instanceof schemas/* ZodNullable */.l1C) {
        return knownValues(schema.unwrap(), value);
    }
    if (schema instanceof schemas/* ZodArray */.naA && Array.isArray(value)) {
        return value.map((item) => knownValues(schema.element, item));
    }
    if (!(schema instanceof schemas/* ZodObject */.bvH) || typeof value !== 'object' || value === null)
        return value;
    const known = Object.entries(value).filter(([key]) => Object.hasOwn(schema.shape, key));
    return Object.fromEntries(known.map(([key, inner]) => [key, knownValues(schema.shape[key], inner)]));
}

;// CONCATENATED MODULE: ./build/config/kinds/webhooks.js



// prettier-ignore
const events = [
    'PostRegister', 'PostSignIn', 'PostSignInAdaptiveMfaTriggered', 'PostResetPassword', 'User.Created',
    'User.Deleted', 'User.Data.Updated', 'User.SuspensionStatus.Updated', 'Role.Created', 'Role.Deleted',
    'Role.Data.Updated', 'Role.Scopes.Updated', 'Scope.Created', 'Scope.Deleted', 'Scope.Data.Updated',
    'Organization.Created', 'Organization.Deleted', 'Organization.Data.Updated',
    'Organization.Membership.Updated', 'OrganizationRole.Created', 'OrganizationRole.Deleted',
    'OrganizationRole.Data.Updated', 'OrganizationRole.Scopes.Updated', 'OrganizationScope.Created',
    'OrganizationScope.Deleted', 'OrganizationScope.Data.Updated', 'Identifier.Lockout',
    'Message.RateLimited', 'Grant.LimitExceeded',
];
const webhooks_schema = schemas/* strictObject */.rej({
    name: (0,fields/* described */.WY)(schemas/* string */.YjP().min(1).max(256), 'Name by which the webhook is found, of up to 256 characters. Logto allows duplicate names; this action does not.', 'Sync users'),
    events: (0,fields/* described */.WY)(schemas/* array */.YOg(schemas/* enum */.k5n(events)).min(1), 'Events that the webhook is called for, at least one. Their order does not count.', ['User.Created', 'User.Deleted']),
    config: (0,fields/* described */.WY)(schemas/* strictObject */.rej({
        url: (0,fields/* described */.WY)(fields/* webUrl */.qP, 'Address that Logto sends a POST request to. Logto itself accepts any text.', 'https://hooks.example.com/logto'),
        headers: (0,fields/* optional */.lq)(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()), 'Headers that are sent along, by name. All of them: others that the webhook has are removed. Never shown, and left out of an exported file.', { 'x-api-key': '${LOGTO_SECRET_HOOK_API_KEY}' }),
        retries: (0,fields/* optional */.lq)(schemas/* int */.Whr().min(0).max(3), 'How often a failed call is repeated, 0 to 3. Deprecated: Logto now always repeats it 3 times.', 3),
    }), 'Where and how the webhook is called.', { url: 'https://hooks.example.com/logto' }),
    enabled: (0,fields/* flag */.Jt)('Whether the webhook is called at all. True by default.', true),
});
const webhooks_row = collection/* named */.KT.extend({
    /** The only event of a webhook that was made the old way; it counts when `events` is empty. */
    event: schemas/* string */.YjP().nullish(),
    events: schemas/* array */.YOg(schemas/* string */.YjP()),
    config: schemas/* object */.Ikc({
        url: schemas/* string */.YjP(),
        headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
        retries: schemas/* number */.aig().optional(),
    }),
    enabled: schemas/* boolean */.zMY(),
});
/** Webhooks (`/api/hooks`). Logto makes the signing key of each; it is neither declared nor shown. */
const webhooks = (0,collection/* collection */.rJ)({
    name: 'webhooks',
    singular: 'webhook',
    docs: 'Webhooks, found by `name`. Logto makes a signing key for each, shown in Logto Console, which stays when the webhook is changed. A development tenant can have 10.',
    schema: webhooks_schema,
    path: '/api/hooks',
    row: webhooks_row.transform(({ event, events: all, ...rest }) => (0,collection/* asEntry */.JT)({ ...rest, events: all.length === 0 && event ? [event] : all })),
    emptyInNewTenant: true,
    fields: {
        events: { compare: 'unordered' },
        // The address may hold a token.
        'config.url': { private: true },
        'config.headers': { compare: 'whole', secret: true },
    },
    identifiersOf: ({ name = '' }) => [name],
});

;// CONCATENATED MODULE: ./build/config/kinds/index.js













/** All kinds, in the order in which an exported file has them. What a kind needs comes before it. */
const kinds = [
    resources,
    roles/* roles */.O,
    applications.applications,
    organizationScopes,
    organizationRoles,
    organizations,
    users,
    connectors,
    signInExperience,
    webhooks,
    jwtCustomizers,
    emailTemplates,
    accountCenter,
];


/***/ })

};
