export const id = 62;
export const ids = [62];
export const modules = {

/***/ 9062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kinds: () => (/* binding */ kinds)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/config/known-fields.js
var known_fields = __webpack_require__(8096);
;// CONCATENATED MODULE: ./build/config/kinds/account-center.js


const access = schemas/* enum */.k5n(['Off', 'ReadOnly', 'Edit']);
/** What users may do with one part of their account. */
function control(part) {
    return access
        .optional()
        .meta({ description: `What users may do with ${part}: Off, ReadOnly or Edit.`, examples: ['Edit'] });
}
const schema = schemas/* strictObject */.rej({
    enabled: schemas/* boolean */.zMY()
        .optional()
        .meta({ description: 'Whether users can manage their own account at all. False by default.' }),
    fields: schemas/* strictObject */.rej({
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
    })
        .optional()
        .meta({
        description: 'What users may do with each part of their account. Off where nothing was ever set.',
        examples: [{ name: 'Edit', email: 'ReadOnly' }],
    }),
    webauthnRelatedOrigins: schemas/* array */.YOg(schemas/* url */.OZ5({ protocol: /^https?$/ }))
        .optional()
        .meta({
        description: 'Origins besides the one of the tenant at which passkeys can be used. All of them; their order does not count.',
        examples: [['https://example.com']],
    }),
    deleteAccountUrl: schemas/* url */.OZ5({ protocol: /^https?$/ })
        .max(2048)
        .nullable()
        .optional()
        .meta({
        description: 'Page where users delete their account, of up to 2048 characters; null for none.',
        examples: ['https://example.com/delete-account'],
    }),
    customCss: schemas/* string */.YjP()
        .nullable()
        .optional()
        .meta({ description: 'Style sheet for the pages of the account center; null for none.' }),
});
const row = schemas/* object */.Ikc({
    enabled: schemas/* boolean */.zMY(),
    fields: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    webauthnRelatedOrigins: schemas/* array */.YOg(schemas/* string */.YjP()),
    deleteAccountUrl: schemas/* string */.YjP().nullish(),
    customCss: schemas/* string */.YjP().nullish(),
});
const explain = (field, path) => field === 'profileFields' && path.length === 0
    ? 'is not a field of this file: it names custom profile fields, which this action does not manage; set it in Logto Console'
    : (0,known_fields/* explainByNames */.Zj)(field, (0,known_fields/* fieldsAt */.$5)(schema, path));
const path = '/api/account-center';
/** The account center, the pages where users manage their own account (`/api/account-center`). */
const accountCenter = {
    name: 'accountCenter',
    singular: 'account center',
    docs: 'The account center, the pages where users manage their own account. A tenant has one; what is not declared stays as it is.',
    schema,
    single: true,
    fields: { webauthnRelatedOrigins: { compare: 'unordered' } },
    explain,
    identifiersOf: () => [''],
    async list({ api }) {
        const spec = await api.get('read the account center', path, row);
        return [{ id: 'default', spec }];
    },
    async create(spec, { api }) {
        await change(api, spec);
        return 'default';
    },
    update: (_, patch, { api }) => change(api, patch),
    remove: () => Promise.reject(new Error('The account center cannot be deleted.')),
};
function change(api, { deleteAccountUrl, ...patch }) {
    return api.change({
        doing: 'update the account center',
        method: 'PATCH',
        path,
        // The one value for none that is known to work (sample 813).
        body: deleteAccountUrl === undefined ? patch : { ...patch, deleteAccountUrl: deleteAccountUrl ?? '' },
    });
}

// EXTERNAL MODULE: ./build/config/kinds/applications.js + 7 modules
var applications = __webpack_require__(1950);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(8444);
;// CONCATENATED MODULE: ./build/config/kinds/connector-schema.js


/** The factories of which a tenant may have several connectors, told apart by their targets. */
const standard = new Set(['oauth2', 'oidc', 'saml']);
/** How the ids of all other social factories end; what comes before is their target. */
const socialEnding = /-(universal|web|native)$/;
/** One connector. */
const connector_schema_schema = schemas/* strictObject */.rej({
    connectorId: schemas/* string */.YjP()
        .min(1)
        .max(128)
        .meta({
        description: 'Id of the factory that the connector is made of, as `GET /api/connector-factories` lists it. A tenant has one connector of each factory, and one for e-mail and one for SMS altogether, so that another one takes its place. Of oauth2, oidc and saml there may be several.',
        examples: ['github-universal', 'simple-mail-transfer-protocol', 'oidc'],
    }),
    config: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())
        // Logto stores it without what is empty; declared like that, it can be compared.
        .overwrite(json/* withoutEmpty */.C2)
        .optional()
        .meta({
        description: 'What the connector needs: its fields are those of the form in Logto Console. All of it; keys that are not declared go, and empty values count as not there. Never shown, for it holds secrets.',
        examples: [{ clientId: 'my-client', clientSecret: '${GITHUB_CLIENT_SECRET}' }],
    }),
    metadata: schemas/* strictObject */.rej({
        target: schemas/* string */.YjP().meta({
            description: 'What users and the sign-in experience know the identity provider by; the connector is found by it. Fixed at creation.',
            examples: ['corp'],
        }),
        name: schemas/* object */.Ikc({ en: schemas/* string */.YjP().meta({ description: 'Name in English.', examples: ['Corp'] }) })
            .catchall(schemas/* string */.YjP())
            .optional()
            .meta({
            description: 'Name shown to users, by language tag. English is required.',
            examples: [{ en: 'Corp', nl: 'Corp-account' }],
        }),
        logo: schemas/* string */.YjP()
            .optional()
            .meta({ description: 'Address of the logo.', examples: ['https://example.com/corp.svg'] }),
        logoDark: schemas/* string */.YjP().nullable().optional().meta({
            description: 'Address of the logo on dark ground; null for the same one.',
        }),
    })
        .optional()
        .meta({ description: 'How the identity provider is shown. For oauth2, oidc and saml only.' }),
    syncProfile: schemas/* boolean */.zMY().optional().meta({
        description: 'Whether name and picture of users are updated each time they sign in, and not only the first time. For social connectors only; false by default.',
    }),
    enableTokenStorage: schemas/* boolean */.zMY().optional().meta({
        description: 'Whether Logto keeps the tokens of the identity provider. For social connectors whose factory supports it; false by default.',
    }),
})
    .superRefine(({ connectorId, metadata, syncProfile }, context) => {
    const refuse = (path, message) => {
        context.addIssue({ code: 'custom', path, message });
    };
    if (standard.has(connectorId) && !metadata?.target) {
        refuse(['metadata'], `must have a target, by which a connector of ${connectorId} is found`);
    }
    const slot = slotOf(connectorId);
    if (metadata && (slot !== undefined || socialEnding.test(connectorId))) {
        refuse(['metadata'], `cannot be given for ${connectorId}: Logto takes it for oauth2, oidc and saml only`);
    }
    if (syncProfile && slot !== undefined) {
        refuse(['syncProfile'], `must not be true: ${connectorId} knows no profiles, only social connectors do`);
    }
});
/** What a tenant has one connector for, whatever its factory. The factories' ids tell what they are for. */
function slotOf(connectorId = '') {
    if (socialEnding.test(connectorId))
        return undefined;
    if (connectorId.includes('mail'))
        return 'the connector for e-mail';
    return /sms|short-message/.test(connectorId) ? 'the connector for SMS' : undefined;
}

;// CONCATENATED MODULE: ./build/config/kinds/connectors.js


const connectors_row = schemas/* object */.Ikc({
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
/** Connectors to e-mail, SMS and social identity providers (`/api/connectors`). */
const connectors = {
    name: 'connectors',
    singular: 'connector',
    docs: 'Connectors to e-mail, SMS and social identity providers, found by `connectorId`, those of oauth2, oidc and saml by `metadata.target`. A tenant has one for e-mail and one for SMS: another one takes its place. A social connector is offered to users once its target is in `signInExperience.socialSignInConnectorTargets`.',
    schema: connector_schema_schema,
    fields: { config: { compare: 'whole', secret: true } },
    identifiersOf: ({ connectorId = '', metadata }) => [
        metadata?.target ?? connectorId,
        ...[slotOf(connectorId) ?? []].flat(),
    ],
    provides: ({ connectorId = '' }) => socialEnding.test(connectorId)
        ? [{ target: 'connectors', key: connectorId.replace(socialEnding, '') }]
        : [],
    async list({ api, ids }) {
        const rows = await readAll(api);
        // What the sign-in experience calls them.
        for (const { id, target, type } of rows)
            if (type === 'Social')
                ids.add('connectors', id, [target]);
        return rows.map((one) => ({ id: one.id, spec: specOf(one) }));
    },
    validateChange: ({ connectorId, metadata }, present) => present === undefined || present.spec.connectorId === connectorId || slotOf(connectorId) !== undefined
        ? []
        : [
            {
                path: ['connectorId'],
                sentence: `the connector with the target ${JSON.stringify(metadata?.target ?? connectorId)} is one of ${present.spec.connectorId}, which Logto cannot change; choose another target, or delete the connector in Logto Console`,
            },
        ],
    planNote({ connectorId }, all) {
        const slot = slotOf(connectorId);
        const other = all.find(({ spec }) => slot !== undefined && slotOf(spec.connectorId) === slot)?.spec;
        if (other === undefined || other.connectorId === connectorId)
            return undefined;
        return `takes the place of ${other.connectorId}, for a tenant has one of its kind`;
    },
    create: (spec, { api }) => create(spec, api),
    async update({ id, spec }, patch, { api }) {
        const { connectorId = '' } = spec;
        if (patch.connectorId !== undefined) {
            // The new one replaces the present one (samples 665 to 668).
            await create({ config: spec.config, ...patch, connectorId: patch.connectorId }, api);
            return;
        }
        await api.change({
            doing: `update the connector ${JSON.stringify(spec.metadata?.target ?? connectorId)}`,
            method: 'PATCH',
            path: `/api/connectors/${id}`,
            body: patch,
        });
    },
    // The e-mail service of Logto Cloud, which a tenant may have come with.
    isProtected: ({ spec }) => Promise.resolve(spec.connectorId?.startsWith('logto-') ?? false),
    remove: ({ id, spec }, { api }) => api.remove(`delete the connector ${JSON.stringify(spec.metadata?.target ?? spec.connectorId)}`, `/api/connectors/${id}`),
};
/** All but those for demonstration, which Logto hides as soon as there are others. */
async function readAll(api) {
    const rows = await api.get('read the connectors', '/api/connectors', schemas/* array */.YOg(connectors_row));
    return rows.filter(({ isDemo }) => !isDemo);
}
function specOf({ connectorId, config, metadata, type, syncProfile, enableTokenStorage }) {
    const { target, ...shown } = metadata;
    return {
        connectorId,
        config,
        ...(target === undefined ? {} : { metadata: { target, ...shown } }),
        ...(type === 'Social' ? { syncProfile, enableTokenStorage } : {}),
    };
}
async function create(spec, api) {
    const { connectorId, metadata } = spec;
    const { id } = await api.create({
        doing: `create the connector ${JSON.stringify(metadata?.target ?? connectorId)}`,
        path: '/api/connectors',
        // Never with an id: those are unique across all tenants of Logto (sample 680).
        body: spec,
        answer: connectors_row,
        findExisting: async () => (await readAll(api)).find((one) => one.connectorId === connectorId && one.metadata.target === metadata?.target),
    });
    return id;
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
    languageTag: schemas/* string */.YjP()
        .min(1)
        .max(16)
        .meta({
        description: 'Language that the template is for, as a tag of up to 16 characters. Together with templateType it finds the template.',
        examples: ['en', 'pt-BR'],
    }),
    templateType: schemas/* enum */.k5n(templateTypes).meta({
        description: 'Occasion on which the email is sent.',
        examples: ['SignIn'],
    }),
    details: schemas/* strictObject */.rej({
        subject: schemas/* string */.YjP().meta({
            description: 'Subject of the email. May hold variables.',
            examples: ['Your code is {{code}}'],
        }),
        content: schemas/* string */.YjP().meta({
            description: 'Body of the email. May hold variables such as {{code}}.',
            examples: ['<p>Your code is <b>{{code}}</b>.</p>'],
        }),
        contentType: schemas/* enum */.k5n(['text/html', 'text/plain'])
            .optional()
            .meta({
            description: 'What content is: text/html or text/plain. Up to the email service when left out.',
            examples: ['text/html'],
        }),
        replyTo: schemas/* string */.YjP()
            .optional()
            .meta({
            description: 'Address for answers, where the email service allows to set it. May hold variables.',
            examples: ['help@example.com'],
        }),
        sendFrom: schemas/* string */.YjP()
            .optional()
            .meta({
            description: 'Address of the sender, where the email service allows to set it. May hold variables.',
            examples: ['no-reply@example.com'],
        }),
    })
        .meta({
        description: 'The email itself.',
        examples: [{ subject: 'Sign in', content: '<b>{{code}}</b>', contentType: 'text/html' }],
    }),
});
const email_templates_row = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    languageTag: schemas/* string */.YjP(),
    templateType: schemas/* string */.YjP(),
    details: schemas/* object */.Ikc({
        subject: schemas/* string */.YjP(),
        content: schemas/* string */.YjP(),
        contentType: schemas/* string */.YjP().optional(),
        replyTo: schemas/* string */.YjP().optional(),
        sendFrom: schemas/* string */.YjP().optional(),
    }),
});
const email_templates_path = '/api/email-templates';
/** Texts of the emails that Logto sends (`/api/email-templates`). Connectors that hold texts themselves do not use them. */
const emailTemplates = {
    name: 'emailTemplates',
    singular: 'email template',
    docs: 'Texts of the emails that Logto sends, found by `languageTag` and `templateType` together. Email connectors that hold texts of their own do not use them.',
    schema: email_templates_schema,
    fields: {},
    identifiersOf: (spec) => [keyOf(spec)],
    planNote: ({ languageTag }) => isLanguage(languageTag)
        ? undefined
        : `${JSON.stringify(languageTag)} names no language; Logto takes the template and never uses it`,
    async list({ api }) {
        const rows = await api.get('read the email templates', email_templates_path, schemas/* array */.YOg(email_templates_row));
        return rows.map(({ id, ...spec }) => ({ id, spec }));
    },
    async create(spec, { api }) {
        const key = JSON.stringify(keyOf(spec));
        await put(api, `create the email template ${key}`, spec);
        const query = new URLSearchParams({ languageTag: spec.languageTag, templateType: spec.templateType });
        const doing = `read the email template ${key}`;
        const [{ id }] = await api.get(doing, `${email_templates_path}?${query.toString()}`, schemas/* tuple */.PVZ([email_templates_row]));
        return id;
    },
    update: ({ spec }, patch, { api }) => put(api, `update the email template ${JSON.stringify(keyOf(spec))}`, { ...spec, ...patch }),
    remove: ({ id, spec }, { api }) => api.remove(`delete the email template ${JSON.stringify(keyOf(spec))}`, `${email_templates_path}/${id}`),
};
function keyOf({ languageTag = '', templateType = '' }) {
    return `${languageTag}/${templateType}`;
}
/** Adds a template, or replaces the details of the one for the same language and type (samples 787, 788). */
function put(api, doing, template) {
    return api.change({ doing, method: 'PUT', path: email_templates_path, body: { templates: [template] } });
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
;// CONCATENATED MODULE: ./build/config/kinds/jwt-customizer-samples.js

/** The fields of each part of a context sample. Logto drops others without a word, and checks the values itself. */
const contextFields = {
    user: [
        'id',
        'username',
        'primaryEmail',
        'primaryPhone',
        'name',
        'avatar',
        'customData',
        'identities',
        'lastSignInAt',
        'createdAt',
        'updatedAt',
        'profile',
        'applicationId',
        'cimdClientId',
        'isSuspended',
        'hasPassword',
        'ssoIdentities',
        'mfaVerificationFactors',
        'roles',
        'organizations',
        'organizationRoles',
    ],
    grant: ['type', 'subjectTokenContext'],
    interaction: ['interactionEvent', 'userId', 'verificationRecords', 'signInContext'],
    application: [
        'tenantId',
        'id',
        'name',
        'description',
        'type',
        'oidcClientMetadata',
        'customClientMetadata',
        'protectedAppMetadata',
        'customData',
        'isThirdParty',
        'appLevelAccessControlEnabled',
        'createdAt',
    ],
    organization: ['id', 'name', 'description', 'customData'],
};
const jwt_customizer_samples_json = schemas/* json */.Pq9();
/** One part of a context sample. */
function part(name) {
    return schemas/* partialRecord */.jgl(schemas/* enum */.k5n(contextFields[name]), jwt_customizer_samples_json).optional();
}
/** What a script is tried with in Logto Console as `context`. */
const contextSample = schemas/* strictObject */.rej({
    user: part('user').meta({
        description: 'The user that the token is for. Needed for access-token, and for it only.',
        examples: [{ username: 'alice' }],
    }),
    grant: part('grant').meta({
        description: 'What a token exchange was asked with. For access-token only.',
    }),
    interaction: part('interaction').meta({
        description: 'How the user signed in. For access-token only.',
    }),
    application: part('application').meta({
        description: 'The application that the token is for.',
        examples: [{ name: 'Shop' }],
    }),
    organization: part('organization').meta({
        description: 'The organization that the token is for. For access-token only.',
    }),
})
    .optional()
    .meta({
    description: 'What the script is tried with in Logto Console as context; has no effect on tokens. For client-credentials only application.',
    examples: [{ user: { username: 'alice' } }],
});
/** The fields of a part of a context sample, by the path of that part; `undefined` elsewhere. */
function sampleFieldsAt([sample, name, ...rest]) {
    if (sample !== 'contextSample' || rest.length > 0)
        return undefined;
    return Object.entries(contextFields).find(([known]) => known === name)?.[1];
}
/** What a script is tried with in Logto Console as `token`. */
const tokenSample = schemas/* strictObject */.rej({
    jti: schemas/* string */.YjP().optional().meta({ description: 'Id of the token.' }),
    aud: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())])
        .optional()
        .meta({ description: 'Audience of the token: one or a list.', examples: ['https://api.example.com'] }),
    scope: schemas/* string */.YjP()
        .optional()
        .meta({
        description: 'Scopes of the token, with blanks between.',
        examples: ['read:orders write:orders'],
    }),
    clientId: schemas/* string */.YjP().optional().meta({ description: 'Id of the application.' }),
    accountId: schemas/* string */.YjP().optional().meta({ description: 'Id of the user. For access-token only.' }),
    expiresWithSession: schemas/* boolean */.zMY()
        .optional()
        .meta({ description: 'Whether the token expires with the session. For access-token only.' }),
    grantId: schemas/* string */.YjP().optional().meta({ description: 'Id of the grant. For access-token only.' }),
    gty: schemas/* string */.YjP().optional().meta({ description: 'Type of the grant. For access-token only.' }),
    sessionUid: schemas/* string */.YjP().optional().meta({ description: 'Id of the session. For access-token only.' }),
    sid: schemas/* string */.YjP().optional().meta({ description: 'Session id of the client. For access-token only.' }),
    kind: schemas/* enum */.k5n(['AccessToken', 'ClientCredentials'])
        .optional()
        .meta({ description: 'AccessToken for access-token, ClientCredentials for client-credentials.' }),
})
    .optional()
    .meta({
    description: 'What the script is tried with in Logto Console as token; has no effect on tokens.',
    examples: [{ aud: 'https://api.example.com' }],
});
const ofMachines = {
    contextSample: ['application'],
    tokenSample: ['jti', 'aud', 'scope', 'clientId', 'kind'],
};
/** What Logto would drop from the samples of a type of token, or refuse. */
function* sampleProblems(tokenType, samples) {
    if (tokenType === 'client-credentials') {
        for (const sample of ['contextSample', 'tokenSample']) {
            for (const field of Object.keys(samples[sample] ?? {})) {
                if (ofMachines[sample].includes(field))
                    continue;
                const sentence = `is not known for client-credentials; the fields there are ${ofMachines[sample].join(', ')}`;
                yield { path: [sample, field], sentence };
            }
        }
    }
    if (tokenType === 'access-token' && samples.contextSample && !('user' in samples.contextSample)) {
        yield { path: ['contextSample', 'user'], sentence: 'is required for access-token' };
    }
    const wanted = tokenType === 'access-token' ? 'AccessToken' : 'ClientCredentials';
    const kind = samples.tokenSample?.kind;
    if (kind !== undefined && kind !== wanted) {
        yield { path: ['tokenSample', 'kind'], sentence: `must be ${wanted} for ${tokenType}` };
    }
}

;// CONCATENATED MODULE: ./build/config/kinds/jwt-customizers.js




const tokenTypes = ['access-token', 'client-credentials'];
const jwt_customizers_schema = schemas/* strictObject */.rej({
    tokenType: schemas/* enum */.k5n(tokenTypes).meta({
        description: 'Tokens that the script adds claims to: access-token for those of users, client-credentials for those of machine-to-machine applications. There is one script for each.',
        examples: ['access-token'],
    }),
    script: schemas/* string */.YjP().meta({
        description: 'JavaScript that defines the function getCustomJwtClaims, which gives the claims. Environment variables are not filled in here; ${…} is part of the script.',
        examples: [
            'const getCustomJwtClaims = async ({ token, context, environmentVariables }) => ({ tier: environmentVariables.TIER });',
        ],
    }),
    environmentVariables: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
        .optional()
        .meta({
        description: 'Values that the script gets as environmentVariables, by name. All of them: others are removed. Never shown, and left out of an exported file.',
        examples: [{ TIER: 'gold', API_KEY: '${CLAIMS_API_KEY}' }],
    }),
    blockIssuanceOnError: schemas/* boolean */.zMY()
        .optional()
        .meta({ description: 'Whether no token is given out when the script fails. False by default.' }),
    contextSample: contextSample,
    tokenSample: tokenSample,
})
    .superRefine(({ tokenType, ...samples }, context) => {
    for (const { path, sentence } of sampleProblems(tokenType, samples)) {
        context.addIssue({ code: 'custom', path, message: sentence });
    }
});
const jwt_customizers_row = schemas/* object */.Ikc({
    key: schemas/* string */.YjP(),
    value: schemas/* object */.Ikc({
        script: schemas/* string */.YjP(),
        environmentVariables: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
        blockIssuanceOnError: schemas/* boolean */.zMY().optional(),
        contextSample: schemas/* looseObject */._H3({}).optional(),
        tokenSample: schemas/* looseObject */._H3({}).optional(),
    }),
});
const typesByKey = {
    'jwt.accessToken': 'access-token',
    'jwt.clientCredentials': 'client-credentials',
};
const jwt_customizers_path = '/api/configs/jwt-customizer';
/** The scripts that add claims to access tokens (`/api/configs/jwt-customizer`). */
const jwtCustomizers = {
    name: 'jwtCustomizers',
    singular: 'JWT customizer',
    docs: 'Scripts that add claims to access tokens, found by `tokenType`; one at most for each. A script is only checked to be JavaScript, and never run.',
    schema: jwt_customizers_schema,
    emptyInNewTenant: true,
    literalFields: ['script'],
    fields: {
        environmentVariables: { compare: 'whole', secret: true },
        contextSample: { compare: 'whole' },
        tokenSample: { compare: 'whole' },
    },
    explain: (field, at) => (0,known_fields/* explainByNames */.Zj)(field, sampleFieldsAt(at) ?? (0,known_fields/* fieldsAt */.$5)(jwt_customizers_schema, at)),
    identifiersOf: ({ tokenType = '' }) => [tokenType],
    planNote: ({ script }) => {
        const flaw = flawOf(script);
        return flaw === undefined ? undefined : `${flaw}; Logto takes the script and fails when it makes a token`;
    },
    async list({ api }) {
        const rows = await api.get('read the JWT customizers', jwt_customizers_path, schemas/* array */.YOg(jwt_customizers_row));
        return rows.flatMap(({ key, value }) => {
            const tokenType = typesByKey[key];
            return tokenType === undefined ? [] : [{ id: tokenType, spec: { tokenType, ...value } }];
        });
    },
    async create(spec, { api }) {
        await jwt_customizers_put(api, 'create', spec);
        return spec.tokenType;
    },
    // PATCH merges, and wants the script all the same (samples 752, 753).
    update: ({ id, spec }, patch, { api }) => jwt_customizers_put(api, 'update', { ...spec, ...patch, tokenType: id }),
    remove: ({ id }, { api }) => api.remove(`delete the JWT customizer ${JSON.stringify(id)}`, `${jwt_customizers_path}/${id}`),
};
/** Sets the whole customizer (samples 749, 750). */
function jwt_customizers_put(api, verb, { tokenType, ...body }) {
    const doing = `${verb} the JWT customizer ${JSON.stringify(tokenType)}`;
    return api.change({ doing, method: 'PUT', path: `${jwt_customizers_path}/${tokenType}`, body });
}
/** What can be told of a script without running it. */
function flawOf(script) {
    try {
        void new external_node_vm_.Script(script);
    }
    catch (error) {
        return `the script is no JavaScript (${error instanceof Error ? error.message : String(error)})`;
    }
    return script.includes('getCustomJwtClaims') ? undefined : 'the script defines no getCustomJwtClaims';
}

// EXTERNAL MODULE: ./build/config/kinds/kind.js
var kind = __webpack_require__(2737);
// EXTERNAL MODULE: ./build/config/kinds/resources.js
var resources = __webpack_require__(1106);
// EXTERNAL MODULE: ./build/config/kinds/role-scopes.js
var role_scopes = __webpack_require__(8897);
;// CONCATENATED MODULE: ./build/config/kinds/organization-roles.js




const organization_roles_schema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .min(1)
        .max(128)
        .meta({
        description: 'Name by which the role is found, of up to 128 characters; unique across both types.',
        examples: ['admin'],
    }),
    description: schemas/* string */.YjP()
        .max(256)
        .optional()
        .meta({
        description: 'What the role is for; up to 256 characters.',
        examples: ['Runs the organization'],
    }),
    type: schemas/* enum */.k5n(['User', 'MachineToMachine'])
        .default('User')
        .meta({
        description: 'Who can have the role: members of an organization, or its machine-to-machine applications.',
        examples: ['User'],
    }),
    scopes: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .optional()
        .meta({
        description: 'Names of organization scopes that the role grants.',
        examples: [['invite:member']],
    }),
    resourceScopes: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .optional()
        .meta({
        description: 'Scopes of API resources that the role grants, as `indicator#scope`.',
        examples: [['https://api.example.com#read:orders']],
    }),
});
const organization_roles_row = schemas/* object */.Ikc({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP() });
const rowWithScopes = organization_roles_row.extend({
    description: schemas/* string */.YjP().nullish(),
    type: organization_roles_schema.shape.type,
    scopes: schemas/* array */.YOg(organization_roles_row),
});
const resourceScopeRow = organization_roles_row.extend({ resourceId: schemas/* string */.YjP() });
const organization_roles_path = '/api/organization-roles';
/** Roles of the organization template (`/api/organization-roles`). */
const organizationRoles = {
    name: 'organizationRoles',
    singular: 'organization role',
    docs: 'Roles of the organization template, found by their name. Members and applications have them within an organization.',
    schema: organization_roles_schema,
    emptyInNewTenant: true,
    refersTo: ['organizationScopes', 'scopes'],
    fields: {
        scopes: { compare: 'set', relation: true },
        resourceScopes: { compare: 'set', relation: true },
    },
    identifiersOf: ({ name = '' }) => [name],
    provides: ({ name = '', type }) => [{ target: targetOf(type), key: name }],
    referencesOf: ({ scopes = [], resourceScopes = [] }) => [
        ...scopes.map((key, index) => ({
            target: 'organizationScopes',
            key,
            path: ['scopes', index],
        })),
        ...resourceScopes.map((key, index) => ({
            target: 'scopes',
            key,
            path: ['resourceScopes', index],
        })),
    ],
    async list({ api, ids }) {
        const rows = await api.list('read the organization roles', organization_roles_path, rowWithScopes);
        return rows.map(({ id, name, description, type, scopes }) => {
            ids.add(targetOf(type), id, [name]);
            for (const scope of scopes)
                ids.add('organizationScopes', scope.id, [scope.name]);
            const names = scopes.map((scope) => scope.name);
            return { id, spec: { name, description: description ?? '', type, scopes: names } };
        });
    },
    async readRelations({ id, spec: { name } }, fields, { api, ids }, declared) {
        if (!fields.has('resourceScopes'))
            return {};
        const rows = await api.list(`read the resource scopes of the organization role ${JSON.stringify(name)}`, `${organization_roles_path}/${id}/resource-scopes`, resourceScopeRow);
        return { resourceScopes: rows.map((scope) => nameOfScope(scope, ids, declared?.resourceScopes)) };
    },
    // Logto refuses this for a role outside of organizations, and takes it here without a word.
    planNote: ({ type, resourceScopes = [] }) => type === 'User' && resourceScopes.some((scope) => (0,role_scopes/* isManagementScope */.iL)(scope))
        ? 'every member with this role gets full access to the Management API of the tenant'
        : undefined,
    async create({ name, description, type }, { api, ids }) {
        const { id } = await api.create({
            doing: `create the organization role ${JSON.stringify(name)}`,
            path: organization_roles_path,
            body: { name, description, type },
            answer: organization_roles_row,
            findExisting: async () => (await api.list('look for the organization role', organization_roles_path, organization_roles_row)).find((one) => one.name === name),
        });
        ids.add(targetOf(type), id, [name]);
        return id;
    },
    async update({ id, spec: { name = '' } }, patch, { api, ids }) {
        await api.change({
            doing: `update the organization role ${JSON.stringify(name)}`,
            method: 'PATCH',
            path: `${organization_roles_path}/${id}`,
            body: patch,
        });
        if (patch.type !== undefined)
            ids.add(targetOf(patch.type), id, [name]);
    },
    async applyRelations({ id, spec, desired: wanted, current: present }, { api, ids }) {
        const bring = async (field, { set, key, target }) => {
            const names = wanted[field];
            if (names === undefined)
                return;
            // What is not declared and stays is not sent: of scopes of resources, it may be gone by now.
            const keepsOthers = (0,kind/* without */.F)(names, spec[field]).length > 0;
            const sent = keepsOthers ? (0,kind/* without */.F)(names, present[field]) : names;
            await api.change({
                doing: `set the ${set.replace('-', ' ')} of the organization role ${JSON.stringify(spec.name)}`,
                method: keepsOthers ? 'POST' : 'PUT',
                path: `${organization_roles_path}/${id}/${set}`,
                // Logto refuses an id that comes twice.
                body: { [key]: [...new Set(sent.map((name) => ids.idOf(target, name)))] },
                done: keepsOthers ? 201 : 204,
            });
        };
        await Promise.all([
            bring('scopes', { set: 'scopes', key: 'organizationScopeIds', target: 'organizationScopes' }),
            bring('resourceScopes', { set: 'resource-scopes', key: 'scopeIds', target: 'scopes' }),
        ]);
    },
    remove: ({ id, spec: { name } }, { api }) => api.remove(`delete the organization role ${JSON.stringify(name)}`, `${organization_roles_path}/${id}`),
};
function targetOf(type) {
    return type === 'MachineToMachine' ? 'machineToMachineOrganizationRoles' : 'userOrganizationRoles';
}
/** `indicator#scope`, or with the id of the resource when the resources have not been read, because no entry speaks of them. */
function nameOfScope({ id, name, resourceId }, ids, preferred) {
    const known = ids.nameOf('scopes', id, preferred);
    if (known !== undefined)
        return known;
    const key = (0,resources/* scopeKey */.OD)(resourceId, name);
    ids.add('scopes', id, [key]);
    return key;
}

;// CONCATENATED MODULE: ./build/config/kinds/organization-scopes.js

const organization_scopes_schema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .min(1)
        .max(128)
        .meta({
        description: 'Name by which the scope is found, of up to 128 characters.',
        examples: ['invite:member'],
    }),
    description: schemas/* string */.YjP()
        .max(256)
        .optional()
        .meta({
        description: 'What the scope allows, for people; up to 256 characters.',
        examples: ['Invite members'],
    }),
});
const organization_scopes_row = schemas/* object */.Ikc({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP(), description: schemas/* string */.YjP().nullish() });
const organization_scopes_path = '/api/organization-scopes';
/** Scopes (permissions) of the organization template (`/api/organization-scopes`). */
const organizationScopes = {
    name: 'organizationScopes',
    singular: 'organization scope',
    docs: 'Permissions of the organization template, found by their name. Organization roles grant them.',
    schema: organization_scopes_schema,
    emptyInNewTenant: true,
    fields: {},
    identifiersOf: ({ name = '' }) => [name],
    async list({ api }) {
        const rows = await api.list('read the organization scopes', organization_scopes_path, organization_scopes_row);
        return rows.map(({ id, name, description }) => ({
            id,
            spec: { name, description: description ?? '' },
        }));
    },
    async create(spec, { api }) {
        const { id } = await api.create({
            doing: `create the organization scope ${JSON.stringify(spec.name)}`,
            path: organization_scopes_path,
            body: spec,
            answer: organization_scopes_row,
            findExisting: async () => (await api.list('look for the organization scope', organization_scopes_path, organization_scopes_row)).find(({ name }) => name === spec.name),
        });
        return id;
    },
    update: ({ id, spec: { name } }, patch, { api }) => api.change({
        doing: `update the organization scope ${JSON.stringify(name)}`,
        method: 'PATCH',
        path: `${organization_scopes_path}/${id}`,
        body: patch,
    }),
    remove: ({ id, spec: { name } }, { api }) => api.remove(`delete the organization scope ${JSON.stringify(name)}`, `${organization_scopes_path}/${id}`),
};

;// CONCATENATED MODULE: ./build/config/kinds/user-keys.js
/** The names that a user is found by, in the spelling of {@link userKey}. No two users share one. */
function userKeysOf({ username, primaryEmail, primaryPhone }) {
    // Neither an `@` nor a digit can begin a username, so that the three cannot be taken for one another.
    return [username, primaryEmail, primaryPhone].flatMap((name) => (name ? [userKey(name)] : []));
}
/** A name that refers to a user: Logto does not tell e-mail addresses apart by upper and lower case, but usernames. */
function userKey(name) {
    return name.includes('@') ? name.toLowerCase() : name;
}

;// CONCATENATED MODULE: ./build/config/kinds/organization-affiliates.js



const memberSide = {
    many: 'members',
    target: 'users',
    roles: 'userOrganizationRoles',
    field: 'members',
    by: 'user',
    segment: 'users',
    key: 'userIds',
    keyOf: userKey,
    affiliatesOf: ({ members }) => members?.map(({ user, roles }) => ({ name: user, roles })),
};
const applicationSide = {
    many: 'machine-to-machine applications',
    target: 'applications',
    roles: 'machineToMachineOrganizationRoles',
    field: 'applications',
    by: 'application',
    segment: 'applications',
    key: 'applicationIds',
    keyOf: (name) => name,
    affiliatesOf: ({ applications }) => applications?.map(({ application, roles }) => ({ name: application, roles })),
};
/** What the affiliates of an entry refer to: users or applications, and roles of their type. */
function affiliateReferences(side, spec) {
    const { target, roles, field, by, keyOf, affiliatesOf } = side;
    return (affiliatesOf(spec) ?? []).flatMap((one, index) => [
        { target, key: keyOf(one.name), path: [field, index, by] },
        ...roleReferences(roles, one.roles, [field, index]),
    ]);
}
function roleReferences(target, roles = [], at) {
    return roles.map((key, index) => ({ target, key, path: [...at, 'roles', index] }));
}
const named = schemas/* object */.Ikc({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP() });
const memberRow = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    username: schemas/* string */.YjP().nullish(),
    primaryEmail: schemas/* string */.YjP().nullish(),
    primaryPhone: schemas/* string */.YjP().nullish(),
    organizationRoles: schemas/* array */.YOg(named),
});
const applicationRow = named.extend({ organizationRoles: schemas/* array */.YOg(named) });
/** @param declared those of the file, whose spelling is kept; one user may stand there under several names */
async function readMembers({ path, title }, { api, ids }, declared = []) {
    const rows = await api.list(`read the members of the ${title}`, `${path}/users`, memberRow);
    return rows.flatMap(({ id, organizationRoles, ...identifiers }) => {
        // A user without any identifier can be a member, too.
        const keys = [...userKeysOf(identifiers), id];
        ids.add('users', id, keys);
        const roles = roleNames(organizationRoles, ids);
        const spelt = declared.map(({ user }) => user).filter((user) => keys.includes(userKey(user)));
        return (spelt.length > 0 ? spelt : keys.slice(0, 1)).map((user) => ({ user, roles }));
    });
}
async function readApplications({ path, title }, { api, ids }) {
    const rows = await api.list(`read the applications of the ${title}`, `${path}/applications`, applicationRow);
    return rows.map(({ id, name, organizationRoles }) => {
        ids.add('applications', id, [name]);
        return { application: name, roles: roleNames(organizationRoles, ids) };
    });
}
/** The names of organization roles, which are known from then on. */
function roleNames(roles, ids) {
    for (const { id, name } of roles)
        ids.add('organizationRoles', id, [name]);
    return roles.map(({ name }) => name);
}
/** Adds those that are new, gives each its roles, and removes those that are not wanted. */
async function bringAffiliates(side, { path, title }, change, context) {
    const { many, target, segment, key, keyOf, affiliatesOf } = side;
    const { api, ids } = context;
    const byId = (affiliates = []) => mergedById(affiliates, (name) => ids.idOf(target, keyOf(name)));
    const listed = affiliatesOf(change.wanted);
    if (listed === undefined)
        return;
    const [wanted, present] = [byId(listed), byId(affiliatesOf(change.present))];
    const added = (0,kind/* without */.F)([...wanted.keys()], [...present.keys()]);
    if (added.length > 0) {
        // Who is there already is skipped.
        await api.change({
            doing: `add ${many} to the ${title}`,
            method: 'POST',
            path: `${path}/${segment}`,
            body: { [key]: added },
            done: 201,
        });
    }
    await Promise.all([
        ...[...wanted].map(([id, { name, roles }]) => {
            const home = {
                path: `${path}/${segment}/${id}`,
                title: `${JSON.stringify(name)} in the ${title}`,
            };
            return roles && bringRoles(home, roles, present.get(id)?.roles ?? [], context);
        }),
        ...[...present]
            .filter(([id]) => !wanted.has(id))
            .map(([id, { name }]) => api.remove(`remove ${JSON.stringify(name)} from the ${title}`, `${path}/${segment}/${id}`)),
    ]);
}
/** By id, for one user may stand there under a name that the tenant has, and under one that came in this run. */
function mergedById(affiliates, idOf) {
    const merged = new Map();
    for (const one of affiliates) {
        const id = idOf(one.name);
        const before = merged.get(id)?.roles;
        merged.set(id, before ? { ...one, roles: [...before, ...(one.roles ?? [])] } : one);
    }
    return merged;
}
async function bringRoles({ path, title }, wanted, present, { api, ids }) {
    if (isSameSet(wanted, present))
        return;
    const organizationRoleIds = [...new Set(wanted.map((role) => ids.idOf('organizationRoles', role)))];
    if (organizationRoleIds.length > 0) {
        await api.change({
            doing: `set the roles of ${title}`,
            method: 'PUT',
            path: `${path}/roles`,
            body: { organizationRoleIds },
            done: 204,
        });
        return;
    }
    // Logto refuses to replace the roles of an application by none.
    await Promise.all(present.map((role) => api.remove(`take the role ${JSON.stringify(role)} from ${title}`, `${path}/roles/${ids.idOf('organizationRoles', role)}`)));
}
/** Whether two lists name the same, in whatever order. */
function isSameSet(these, those = []) {
    return (0,kind/* without */.F)(these, those).length === 0 && (0,kind/* without */.F)(those, these).length === 0;
}

;// CONCATENATED MODULE: ./build/config/kinds/organization-jit.js


const roleRow = schemas/* object */.Ikc({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP() });
const domainRow = schemas/* object */.Ikc({ emailDomain: schemas/* string */.YjP() });
/** Whom an organization takes in at sign-up (`/api/organizations/:id/jit`). */
async function readJit({ path, title }, { api, ids }) {
    const [domains, roles] = await Promise.all([
        api.list(`read the just-in-time domains of the ${title}`, `${path}/jit/email-domains`, domainRow),
        api.list(`read the just-in-time roles of the ${title}`, `${path}/jit/roles`, roleRow),
    ]);
    return { emailDomains: domains.map(({ emailDomain }) => emailDomain), roles: roleNames(roles, ids) };
}
async function bringJit({ path, title }, { wanted, present = {} }, { api, ids }) {
    const replace = (what, list, body) => api.change({
        doing: `set the just-in-time ${what} of the ${title}`,
        method: 'PUT',
        path: `${path}/jit/${list}`,
        body,
        done: 204,
    });
    const { emailDomains, roles } = wanted ?? {};
    // Logto refuses what comes twice.
    await Promise.all([
        emailDomains &&
            !isSameSet(emailDomains, present.emailDomains) &&
            replace('domains', 'email-domains', { emailDomains: [...new Set(emailDomains)] }),
        roles &&
            !isSameSet(roles, present.roles) &&
            replace('roles', 'roles', {
                organizationRoleIds: [...new Set(roles.map((role) => ids.idOf('organizationRoles', role)))],
            }),
    ]);
}

// EXTERNAL MODULE: ./build/config/kinds/refuse-repeats.js
var refuse_repeats = __webpack_require__(1378);
;// CONCATENATED MODULE: ./build/config/kinds/organization-schema.js



const roles = (description, example) => schemas/* array */.YOg(schemas/* string */.YjP().min(1))
    .optional()
    .meta({ description, examples: [[example]] });
const color = (description) => schemas/* string */.YjP()
    .regex(/^#[\dA-Fa-f]{3}([\dA-Fa-f]{3})?$/, { error: 'must be a color such as #1a2b3c' })
    .optional()
    .meta({ description, examples: ['#6139f6'] });
const picture = (description) => schemas/* url */.OZ5()
    .optional()
    .meta({ description, examples: ['https://example.com/logo.png'] });
const member = schemas/* strictObject */.rej({
    user: schemas/* string */.YjP()
        .min(1)
        .meta({
        description: 'Username, e-mail address or phone number of the user, declared in the file or in the tenant.',
        examples: ['alice'],
    }),
    roles: roles('Names of organization roles of type User that the user has in the organization. Further ones are kept, unless organizations are pruned.', 'admin'),
});
const application = schemas/* strictObject */.rej({
    application: schemas/* string */.YjP()
        .min(1)
        .meta({ description: 'Name of a machine-to-machine application.', examples: ['Invoice worker'] }),
    roles: roles('Names of organization roles of type MachineToMachine that the application has in the organization. Further ones are kept, unless organizations are pruned.', 'worker'),
});
const jit = schemas/* strictObject */.rej({
    emailDomains: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[A-Za-z\d]([A-Za-z\d-]*[A-Za-z\d])?(\.[A-Za-z\d]([A-Za-z\d-]*[A-Za-z\d])?)+$/, {
        error: 'must be a domain such as example.com',
    }))
        .optional()
        .meta({
        description: 'Domains of verified e-mail addresses; whoever signs up with one becomes a member. Further ones are kept, unless organizations are pruned.',
        examples: [['example.com']],
    }),
    roles: roles('Names of organization roles of type User that those members get. Further ones are kept, unless organizations are pruned.', 'member'),
});
/** One organization, as a file declares it. */
const organizationSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .min(1)
        .max(128)
        .meta({
        description: 'Name by which the organization is found, of up to 128 characters. Logto takes a name twice; this action does not.',
        examples: ['Acme'],
    }),
    description: schemas/* string */.YjP()
        .max(256)
        .optional()
        .meta({ description: 'What the organization is, up to 256 characters.', examples: ['Acme Inc.'] }),
    customData: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9())
        .optional()
        .meta({
        description: 'Data of your own about the organization. Further keys that it has are kept.',
        examples: [{ tier: 'gold' }],
    }),
    isMfaRequired: schemas/* boolean */.zMY()
        .optional()
        .meta({
        description: 'Whether members need multi-factor authentication to get tokens for it. False by default.',
        examples: [true],
    }),
    branding: schemas/* strictObject */.rej({
        logoUrl: picture('Address of the logo.'),
        darkLogoUrl: picture('Address of the logo for dark mode.'),
        favicon: picture('Address of the favicon.'),
        darkFavicon: picture('Address of the favicon for dark mode.'),
    })
        .optional()
        .meta({
        description: 'Pictures on the sign-in page of the organization.',
        examples: [{ logoUrl: 'https://example.com/logo.png' }],
    }),
    color: schemas/* strictObject */.rej({
        primaryColor: color('Brand color, in hexadecimal.'),
        isDarkModeEnabled: schemas/* boolean */.zMY()
            .optional()
            .meta({ description: 'Whether there is a dark mode.', examples: [true] }),
        darkPrimaryColor: color('Brand color in dark mode, in hexadecimal.'),
    })
        .optional()
        .meta({
        description: 'Colors of the sign-in page of the organization.',
        examples: [{ primaryColor: '#6139f6' }],
    }),
    customCss: schemas/* string */.YjP()
        .optional()
        .meta({
        description: 'CSS for the sign-in page of the organization.',
        examples: ['body { background: #fff; }'],
    }),
    members: schemas/* array */.YOg(member)
        .superRefine((0,refuse_repeats/* refuseRepeats */.Z)(({ user }) => userKey(user), 'user'))
        .optional()
        .meta({
        description: 'Members with their roles. Further ones are kept, unless organizations are pruned.',
        examples: [[{ user: 'alice', roles: ['admin'] }]],
    }),
    applications: schemas/* array */.YOg(application)
        .superRefine((0,refuse_repeats/* refuseRepeats */.Z)((item) => item.application, 'application'))
        .optional()
        .meta({
        description: 'Machine-to-machine applications with their roles. Further ones are kept, unless organizations are pruned.',
        examples: [[{ application: 'Invoice worker', roles: ['worker'] }]],
    }),
    jit: jit.optional().meta({
        description: 'Just-in-time provisioning: who becomes a member on signing up.',
        examples: [{ emailDomains: ['example.com'], roles: ['member'] }],
    }),
});

;// CONCATENATED MODULE: ./build/config/kinds/organizations.js




const { branding, color: organizations_color } = organizationSchema.shape;
const organizations_row = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    description: schemas/* string */.YjP().nullish(),
    customData: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()),
    isMfaRequired: schemas/* boolean */.zMY(),
    branding: branding.unwrap().catchall(schemas/* json */.Pq9()),
    color: organizations_color.unwrap().catchall(schemas/* json */.Pq9()),
    customCss: schemas/* string */.YjP().nullish(),
});
const organizations_path = '/api/organizations';
/** Organizations with their members, applications and just-in-time provisioning (`/api/organizations`). */
const organizations = {
    name: 'organizations',
    singular: 'organization',
    docs: 'Organizations, found by their name, with their members, applications and just-in-time provisioning.',
    schema: organizationSchema,
    emptyInNewTenant: true,
    refersTo: ['users', 'applications', 'organizationRoles'],
    fields: {
        members: { compare: 'keyed', by: 'user', relation: true },
        'members.roles': { compare: 'set' },
        applications: { compare: 'keyed', by: 'application', relation: true },
        'applications.roles': { compare: 'set' },
        jit: { relation: true },
        'jit.emailDomains': { compare: 'set' },
        'jit.roles': { compare: 'set' },
    },
    identifiersOf: ({ name = '' }) => [name],
    referencesOf: (spec) => [
        ...affiliateReferences(memberSide, spec),
        ...affiliateReferences(applicationSide, spec),
        // Logto itself would take a role for machines here, too.
        ...roleReferences('userOrganizationRoles', spec.jit?.roles, ['jit']),
    ],
    async list({ api }) {
        const rows = await api.list('read the organizations', organizations_path, organizations_row);
        return rows.map(({ id, description, customCss, ...rest }) => ({
            id,
            spec: { ...rest, description: description ?? '', customCss: customCss ?? '' },
        }));
    },
    async readRelations({ id, spec }, fields, context, declared) {
        const home = homeOf(id, spec);
        const [members, applications, jit] = await Promise.all([
            fields.has('members') ? readMembers(home, context, declared?.members) : undefined,
            fields.has('applications') ? readApplications(home, context) : undefined,
            fields.has('jit') ? readJit(home, context) : undefined,
        ]);
        return { ...(members && { members }), ...(applications && { applications }), ...(jit && { jit }) };
    },
    async create({ members: _members, applications: _applications, jit: _jit, ...body }, { api }) {
        const { id } = await api.create({
            doing: `create the ${homeOf('', body).title}`,
            path: organizations_path,
            body,
            answer: organizations_row,
            // Nothing had the name when the tenant was read.
            findExisting: async () => (await api.list(`look for the ${homeOf('', body).title}`, `${organizations_path}?${new URLSearchParams({ q: body.name }).toString()}`, organizations_row)).find(({ name }) => name === body.name),
        });
        return id;
    },
    update: ({ id, spec }, patch, { api }) => api.change({
        doing: `update the ${homeOf(id, spec).title}`,
        method: 'PATCH',
        path: homeOf(id, spec).path,
        body: patch,
    }),
    async applyRelations({ id, spec, desired: wanted, current: present }, context) {
        const home = homeOf(id, spec);
        await Promise.all([
            bringAffiliates(memberSide, home, { wanted, present }, context),
            bringAffiliates(applicationSide, home, { wanted, present }, context),
            bringJit(home, { wanted: wanted.jit, present: present.jit }, context),
        ]);
    },
    remove: ({ id, spec }, { api }) => api.remove(`delete the ${homeOf(id, spec).title}`, homeOf(id, spec).path),
};
function homeOf(id, { name = '' }) {
    return { path: `${organizations_path}/${id}`, title: `organization ${JSON.stringify(name)}` };
}

// EXTERNAL MODULE: ./build/config/kinds/roles.js
var kinds_roles = __webpack_require__(974);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
;// CONCATENATED MODULE: ./build/config/kinds/known-values.js

/** What an answer of Logto holds of the fields that a schema knows, at every depth. Values are left as they are. */
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

;// CONCATENATED MODULE: ./build/config/kinds/sign-in-fields.js

/** True or false. */
function flag(description) {
    return schemas/* boolean */.zMY().optional().meta({ description });
}
/** A whole number. */
function whole(description, example, min, max = Number.MAX_SAFE_INTEGER) {
    return schemas/* int */.Whr()
        .min(min)
        .max(max)
        .optional()
        .meta({ description, examples: [example] });
}
/** A list whose order does not count. */
function words(description, examples) {
    return schemas/* array */.YOg(schemas/* string */.YjP())
        .optional()
        .meta({ description: `${description} All of them; their order does not count.`, examples: [examples] });
}

;// CONCATENATED MODULE: ./build/config/kinds/sign-in-methods-schema.js


const identifier = schemas/* enum */.k5n(['username', 'email', 'phone']);
const signInMethod = schemas/* strictObject */.rej({
    identifier: identifier.meta({ description: 'What the user is known by.', examples: ['email'] }),
    password: schemas/* boolean */.zMY().meta({ description: 'Whether a password may be used.' }),
    verificationCode: schemas/* boolean */.zMY().meta({
        description: 'Whether a code sent to the address or number may be used. Needs a connector for e-mail or SMS; false for username.',
    }),
    isPasswordPrimary: schemas/* boolean */.zMY().meta({ description: 'Whether the password is asked for first.' }),
});
/** By which ways people sign in and register. */
const methods = {
    signInMode: schemas/* enum */.k5n(['SignIn', 'Register', 'SignInAndRegister']).optional().meta({
        description: 'Whether users may sign in, register, or both.',
    }),
    signIn: schemas/* strictObject */.rej({
        methods: schemas/* array */.YOg(signInMethod)
            .optional()
            .meta({ description: 'How users may sign in, in this order. All of it.' }),
    })
        .optional()
        .meta({ description: 'Signing in by username, e-mail address or phone number.' }),
    signUp: schemas/* strictObject */.rej({
        identifiers: schemas/* array */.YOg(identifier)
            .optional()
            .meta({
            description: 'What new users are asked for; of email and phone together, one. Both need a connector. An empty list for none. Their order does not count.',
            examples: [['email']],
        }),
        password: flag('Whether new users choose a password.'),
        verify: flag('Whether a code confirms the address or number. Must be true for email and phone.'),
        secondaryIdentifiers: schemas/* array */.YOg(schemas/* strictObject */.rej({
            identifier: schemas/* enum */.k5n(['username', 'email', 'phone', 'emailOrPhone'])
                .meta({ description: 'What is asked for in addition.' }),
            verify: flag('Whether a code confirms it. Must be true for all but username.'),
        }))
            .optional()
            .meta({ description: 'What new users are asked for besides. All of it.' }),
    })
        .optional()
        .meta({ description: 'Registering.' }),
    signUpProfileFields: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP().meta({ description: 'Name of the field.', examples: ['company'] }) }))
        .optional()
        .meta({
        description: 'Custom profile fields that new users fill in, in this order. All of them; each must exist in the tenant.',
    }),
    socialSignIn: schemas/* strictObject */.rej({
        automaticAccountLinking: flag('Whether a social identity is linked to the user with the same verified e-mail address or phone number without asking.'),
        skipRequiredIdentifiers: flag('Whether users who come with a social identity are not asked for what `signUp` requires.'),
    })
        .optional()
        .meta({ description: 'Signing in with an account elsewhere.' }),
    socialSignInConnectorTargets: schemas/* array */.YOg(schemas/* string */.YjP())
        .optional()
        .meta({
        description: 'Targets of the social connectors that users are offered, in this order; the target of `github-universal` is `github`, that of a standard connector its `metadata.target`. All of them.',
        examples: [['github', 'corp']],
    }),
    singleSignOnEnabled: flag('Whether users of companies sign in by single sign-on.'),
    passkeySignIn: schemas/* strictObject */.rej({
        enabled: flag('Whether users may sign in by a passkey alone. Needs a plan that has it.'),
        showPasskeyButton: flag('Whether there is a button for it.'),
        allowAutofill: flag('Whether browsers may offer passkeys where the identifier is entered.'),
    })
        .optional()
        .meta({ description: 'Passkeys in place of passwords.' }),
    forgotPasswordMethods: schemas/* array */.YOg(schemas/* enum */.k5n(['EmailVerificationCode', 'PhoneVerificationCode']))
        .optional()
        .meta({
        description: 'How users who forgot their password can set another; each needs its connector. An empty list for not at all. Their order does not count.',
        examples: [['EmailVerificationCode']],
    }),
};

;// CONCATENATED MODULE: ./build/config/kinds/sign-in-pages-schema.js


/** An address, or null. */
function address(description, example) {
    return schemas/* url */.OZ5()
        .max(2048)
        .nullable()
        .optional()
        .meta({ description: `${description}; null for none.`, examples: [example] });
}
function sign_in_pages_schema_image(what) {
    return schemas/* url */.OZ5()
        .nullable()
        .optional()
        .meta({ description: `Address of ${what}; null for none.`, examples: ['https://example.com/logo.svg'] });
}
function sign_in_pages_schema_color(ground) {
    return schemas/* string */.YjP()
        .regex(/^#[\dA-Fa-f]{3}([\dA-Fa-f]{3})?$/, { error: 'must be a color such as #6139f6' })
        .optional()
        .meta({
        description: `Colour of buttons and links on ${ground} ground, as #rgb or #rrggbb.`,
        examples: ['#6139f6'],
    });
}
function sources(what, example) {
    return schemas/* array */.YOg(schemas/* string */.YjP().overwrite(asStored))
        .optional()
        .meta({
        description: `Origins that ${what}. All of them; their order does not count.`,
        examples: [[example]],
    });
}
/** An origin as Logto stores it: without a slash at the end, the host in lower case. */
function asStored(source) {
    const url = URL.parse(source.trim());
    return url?.host ? `${url.protocol}//${url.host}${url.pathname === '/' ? '' : url.pathname}` : source;
}
/** What the pages look like, and where they lead. */
const pages = {
    color: schemas/* strictObject */.rej({
        primaryColor: sign_in_pages_schema_color('light'),
        isDarkModeEnabled: flag('Whether pages are dark for users who prefer that.'),
        darkPrimaryColor: sign_in_pages_schema_color('dark'),
    })
        .optional()
        .meta({ description: 'Colours of the pages.' }),
    branding: schemas/* strictObject */.rej({
        logoUrl: sign_in_pages_schema_image('the logo'),
        darkLogoUrl: sign_in_pages_schema_image('the logo on dark ground'),
        favicon: sign_in_pages_schema_image('the icon in the tab of the browser'),
        darkFavicon: sign_in_pages_schema_image('that icon in dark browsers'),
    })
        .optional()
        .meta({ description: 'Logos.' }),
    hideLogtoBranding: flag('Whether "Powered by Logto" is left out. Needs a plan that has it.'),
    languageInfo: schemas/* strictObject */.rej({
        autoDetect: flag("Whether pages come in the language of the user's browser, where there are phrases for it."),
        fallbackLanguage: schemas/* string */.YjP()
            .min(1)
            .optional()
            .meta({
            description: 'Language otherwise, as a tag. For languages that Logto has no phrases of, the tenant must have phrases of its own before.',
            examples: ['en', 'pt-BR'],
        }),
    })
        .optional()
        .meta({ description: 'Languages of the pages.' }),
    termsOfUseUrl: address('Address of the terms of use', 'https://example.com/terms'),
    privacyPolicyUrl: address('Address of the privacy policy', 'https://example.com/privacy'),
    agreeToTermsPolicy: schemas/* enum */.k5n(['Automatic', 'ManualRegistrationOnly', 'Manual']).optional().meta({
        description: 'How users agree to the two: by going on (Automatic), by a checkbox when they register, or by one whenever they sign in (Manual).',
    }),
    supportEmail: schemas/* email */.Rpp()
        .nullable()
        .optional()
        .meta({ description: 'Address shown on error pages; null for none.', examples: ['help@example.com'] }),
    supportWebsiteUrl: address('Address of help, shown on error pages', 'https://example.com/help'),
    unknownSessionRedirectUrl: address('Where users go who open the sign-in page without coming from an application', 'https://example.com'),
    customCss: schemas/* string */.YjP()
        .nullable()
        .optional()
        .meta({
        description: 'Style sheet for the pages; null for none.',
        examples: ['body { font-family: serif }'],
    }),
    customContent: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
        .optional()
        .meta({
        description: 'HTML for pages by their path. Other pages stay.',
        examples: [{ '/sign-in': '<p>Welcome</p>' }],
    }),
    customUiCsp: schemas/* strictObject */.rej({
        scriptSrc: sources('scripts may come from', 'https://cdn.example.com'),
        connectSrc: sources('pages may connect to', 'https://api.example.com'),
    })
        .optional()
        .meta({ description: 'What pages of your own may load. Needs a plan that has them.' }),
};

;// CONCATENATED MODULE: ./build/config/kinds/sign-in-security-schema.js


/** What is asked of people, and refused. */
const security = {
    mfa: schemas/* strictObject */.rej({
        factors: schemas/* array */.YOg(schemas/* enum */.k5n(['Totp', 'WebAuthn', 'BackupCode', 'EmailVerificationCode', 'PhoneVerificationCode']))
            .optional()
            .meta({
            description: 'Second factors that users may have; an empty list turns them off. BackupCode only beside others, and a code not by a way that users sign in with. Their order does not count.',
            examples: [['Totp', 'BackupCode']],
        }),
        policy: schemas/* enum */.k5n([
            'UserControlled',
            'Mandatory',
            'PromptOnlyAtSignIn',
            'PromptAtSignInAndSignUp',
            'NoPrompt',
            'PromptAtSignInAndSignUpMandatory',
            'PromptOnlyAtSignInMandatory',
        ])
            .optional()
            .meta({
            description: 'Whether users must have one, or when they are asked to set one up. The last two are for adaptive MFA only, and it needs one of them.',
        }),
        organizationRequiredMfaPolicy: schemas/* enum */.k5n(['NoPrompt', 'Mandatory']).optional().meta({
            description: 'What users see who belong to an organization that requires a second factor.',
        }),
    })
        .optional()
        .meta({ description: 'Second factors.' }),
    adaptiveMfa: schemas/* strictObject */.rej({
        enabled: flag('Whether a second factor is asked for when a sign-in looks risky. Needs factors.'),
    })
        .optional()
        .meta({ description: 'Second factors by risk.' }),
    passwordPolicy: schemas/* strictObject */.rej({
        length: schemas/* strictObject */.rej({
            min: whole('Fewest characters; 8 by default.', 12, 1),
            max: whole('Most characters; 256 by default.', 256, 1),
        })
            .optional()
            .meta({ description: 'Length of passwords.' }),
        characterTypes: schemas/* strictObject */.rej({
            min: whole('How many of the four types lower case, upper case, digits and symbols there must be; 1 by default.', 2, 1, 4),
        })
            .optional()
            .meta({ description: 'Variety of passwords.' }),
        rejects: schemas/* strictObject */.rej({
            pwned: flag('Whether passwords are refused that were found in breaches; true by default.'),
            repetitionAndSequence: flag('Whether such as `aaaa` and `1234` are refused; true by default.'),
            userInfo: flag("Whether the user's own name, address or number is refused; true by default."),
            words: words('Words that are refused.', ['acme']),
        })
            .optional()
            .meta({ description: 'Passwords that are refused.' }),
    })
        .optional()
        .meta({ description: 'What passwords must be like.' }),
    passwordExpiration: schemas/* strictObject */.rej({
        enabled: flag('Whether passwords expire. Needs a method in `forgotPasswordMethods`.'),
        validPeriodDays: whole('After how many days; required when they do.', 90, 1),
    })
        .optional()
        .meta({ description: 'Expiry of passwords.' }),
    usernamePolicy: schemas/* strictObject */.rej({
        caseSensitive: flag('Whether names that differ in case alone are different ones; true by default.'),
        minLength: whole('Fewest characters, from 1 to 128.', 3, 1, 128),
        maxLength: whole('Most characters, from 1 to 128.', 32, 1, 128),
        allowedChars: schemas/* strictObject */.rej({
            lowercase: flag('Whether there may be a to z.'),
            uppercase: flag('Whether there may be A to Z.'),
            numbers: flag('Whether there may be digits, after the first character.'),
            underscore: flag('Whether there may be underscores.'),
        })
            .optional()
            .meta({ description: 'Which characters there may be. Digits alone are not enough.' }),
    })
        .optional()
        .meta({ description: 'What usernames must be like.' }),
    verificationCodePolicy: schemas/* strictObject */.rej({
        expirationDuration: whole('How long a code is good for, in seconds, from 60 to 3600; 600 by default.', 300, 60, 3600),
        maxRetryAttempts: whole('How many wrong tries a code survives, from 1 to 100; 10 by default.', 5, 1, 100),
    })
        .optional()
        .meta({ description: 'Codes sent by e-mail and SMS.' }),
    sentinelPolicy: schemas/* strictObject */.rej({
        maxAttempts: whole('How many failed sign-ins in an hour lock a user out; 100 by default.', 10, 1),
        lockoutDuration: whole('For how long, in minutes; 60 by default.', 30, 1),
    })
        .optional()
        .meta({ description: 'Locking out after failed sign-ins. Needs a plan that has it.' }),
    captchaPolicy: schemas/* strictObject */.rej({
        enabled: flag('Whether users solve a CAPTCHA. Needs a provider, set up in Logto Console.'),
    })
        .optional()
        .meta({ description: 'CAPTCHA. Needs a plan that has it.' }),
    emailBlocklistPolicy: schemas/* strictObject */.rej({
        blockDisposableAddresses: flag('Whether addresses of throw-away services are refused.'),
        blockSubaddressing: flag('Whether addresses such as `me+shop@example.com` are refused.'),
        customAllowlist: words('Addresses and domains that are let through all the same.', ['@example.com']),
        customBlocklist: words('Addresses, and domains behind an `@`, that are refused.', [
            'bad@example.com',
            '@spam.example',
        ]),
    })
        .optional()
        .meta({ description: 'E-mail addresses that new users may not have. Needs a plan that has it.' }),
};

;// CONCATENATED MODULE: ./build/config/kinds/sign-in-experience-schema.js




/** How people sign in to a tenant: the fields of `PATCH /api/sign-in-exp`. Within each, what is not declared stays. */
const sign_in_experience_schema_schema = schemas/* strictObject */.rej({ ...methods, ...security, ...pages });

;// CONCATENATED MODULE: ./build/config/kinds/sign-in-experience.js







const sign_in_experience_path = '/api/sign-in-exp';
/** A later Logto may have further fields, which are left out, and further values of known ones, which are not looked at. */
const answer = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())
    .transform((value) => knownValues(sign_in_experience_schema_schema, value))
    .pipe(schemas/* custom */.IeY((value) => typeof value === 'object'));
const connectorType = schemas/* object */.Ikc({ type: schemas/* string */.YjP() });
const unordered = { compare: 'unordered' };
const sign_in_experience_explain = (field, at) => field === 'customUiAssets' && at.length === 0
    ? 'is not a field of this file: it names files that were uploaded; upload them in Logto Console'
    : (0,known_fields/* explainByNames */.Zj)(field, (0,known_fields/* fieldsAt */.$5)(sign_in_experience_schema_schema, at));
/** How people sign in (`/api/sign-in-exp`). */
const signInExperience = {
    name: 'signInExperience',
    singular: 'sign-in experience',
    docs: 'How people sign in and register, and how those pages look. A tenant has one; what is not declared stays as it is. Connectors come first, so that those declared in the same file can be named.',
    schema: sign_in_experience_schema_schema,
    single: true,
    needs: ['connectors'],
    fields: {
        'signUp.identifiers': unordered,
        forgotPasswordMethods: unordered,
        'mfa.factors': unordered,
        'passwordPolicy.rejects.words': unordered,
        'emailBlocklistPolicy.customAllowlist': unordered,
        'emailBlocklistPolicy.customBlocklist': unordered,
        'customUiCsp.scriptSrc': unordered,
        'customUiCsp.connectSrc': unordered,
    },
    explain: sign_in_experience_explain,
    identifiersOf: () => [''],
    referencesOf: ({ socialSignInConnectorTargets = [] }) => socialSignInConnectorTargets.map((key, index) => ({
        target: 'connectors',
        key,
        path: ['socialSignInConnectorTargets', index],
    })),
    // Logto drops the period of an expiration that is off.
    validateChange({ passwordExpiration: { enabled, validPeriodDays } = {} }, present) {
        const isOn = enabled ?? present?.spec.passwordExpiration?.enabled ?? false;
        if (validPeriodDays === undefined || isOn)
            return [];
        const sentence = 'is for passwords that expire: set enabled to true, or leave it out';
        return [{ path: ['passwordExpiration', 'validPeriodDays'], sentence }];
    },
    async list({ api }) {
        const spec = await read(api);
        return [{ id: 'default', spec }];
    },
    async create(spec, { api }) {
        await sign_in_experience_change(spec, api);
        return 'default';
    },
    update: (_, patch, { api }) => sign_in_experience_change(patch, api),
    remove: () => Promise.reject(new Error('The sign-in experience cannot be deleted.')),
};
async function sign_in_experience_change(patch, api) {
    const { branding } = patch;
    // A logo has no value for none; it is left out.
    const body = branding ? { ...patch, branding: (0,json/* withoutEmpty */.C2)(branding) } : patch;
    await api.change({ doing: 'update the sign-in experience', method: 'PATCH', path: sign_in_experience_path, body });
    const { socialSignInConnectorTargets: targets = [], signUpProfileFields: profile = [] } = patch;
    if (targets.length === 0 && profile.length === 0)
        return;
    // Logto leaves out what it does not know, without a word (samples 635, 699, 860).
    const after = await readAnswer(api);
    refuseLoss((0,kind/* without */.F)(targets, after.socialSignInConnectorTargets), 'the tenant has no social connector with such a target; that of github-universal is github');
    refuseLoss((0,kind/* without */.F)(namesOf(profile), namesOf(after.signUpProfileFields)), 'the tenant has no such custom profile field');
}
function namesOf(fields) {
    return fields?.map(({ name }) => name) ?? [];
}
function refuseLoss(lost, why) {
    if (lost.length === 0)
        return;
    const names = lost.map((name) => (0,problem/* quote */.hD)(name, 256)).join(', ');
    throw new Error(`Logto left ${names} out of the sign-in experience: ${why}.`);
}
async function read(api) {
    const { forgotPasswordMethods, signUpProfileFields, ...rest } = await readAnswer(api);
    return {
        ...rest,
        forgotPasswordMethods: forgotPasswordMethods ?? (await methodsByConnectors(api)),
        ...(signUpProfileFields ? { signUpProfileFields } : {}),
    };
}
/** An older tenant may have no list: then those are offered that it has connectors for. */
async function methodsByConnectors(api) {
    const connectors = await api.get('read the connectors', '/api/connectors', schemas/* array */.YOg(connectorType));
    const has = (type) => connectors.some((connector) => connector.type === type);
    return [
        ...(has('Email') ? ['EmailVerificationCode'] : []),
        ...(has('Sms') ? ['PhoneVerificationCode'] : []),
    ];
}
function readAnswer(api) {
    return api.get('read the sign-in experience', sign_in_experience_path, answer);
}

;// CONCATENATED MODULE: ./build/config/kinds/user-schema.js

const user_schema_text = (description, example) => schemas/* string */.YjP()
    .optional()
    .meta({ description, examples: [example] });
const user_schema_address = schemas/* strictObject */.rej({
    formatted: user_schema_text('The whole address, with line breaks.', 'Hauptstr. 1\n10115 Berlin'),
    streetAddress: user_schema_text('Street and number.', 'Hauptstr. 1'),
    locality: user_schema_text('City or town.', 'Berlin'),
    region: user_schema_text('State, province or region.', 'Berlin'),
    postalCode: user_schema_text('Postal code.', '10115'),
    country: user_schema_text('Country.', 'DE'),
});
const profile = schemas/* strictObject */.rej({
    familyName: user_schema_text('Family name.', 'Adams'),
    givenName: user_schema_text('Given name.', 'Alice'),
    middleName: user_schema_text('Middle name.', 'B.'),
    nickname: user_schema_text('Nickname.', 'Al'),
    preferredUsername: user_schema_text('Name that the user wants to be called by.', 'alice.adams'),
    profile: user_schema_text('Address of the profile page.', 'https://example.com/alice'),
    website: user_schema_text('Address of the web site.', 'https://alice.example.com'),
    gender: user_schema_text('Gender.', 'female'),
    birthdate: user_schema_text('Date of birth, as YYYY-MM-DD.', '1990-12-31'),
    zoneinfo: user_schema_text('Time zone, as in the tz database.', 'Europe/Berlin'),
    locale: user_schema_text('Language, as in BCP 47.', 'de-DE'),
    address: user_schema_address
        .optional()
        .meta({ description: 'Postal address.', examples: [{ locality: 'Berlin', country: 'DE' }] }),
});
/** A profile as Logto shows it, with fields that it may come to know. */
const profileRow = profile
    .extend({ address: user_schema_address.catchall(schemas/* json */.Pq9()).optional() })
    .catchall(schemas/* json */.Pq9())
    .default({});
/** One user, as a file declares it. */
const userSchema = schemas/* strictObject */.rej({
    username: schemas/* string */.YjP()
        .max(128)
        .regex(/^[A-Z_a-z]\w*$/, {
        error: 'must consist of letters, digits and underscores, and not begin with a digit',
    })
        .optional()
        .meta({
        description: 'Name to sign in with: letters, digits and underscores, not beginning with a digit, up to 128 characters. Upper and lower case differ.',
        examples: ['alice'],
    }),
    primaryEmail: schemas/* string */.YjP()
        .max(128)
        .regex(/^\S+@\S+\.\S+$/, { error: 'must be an e-mail address' })
        .optional()
        .meta({
        description: 'E-mail address, up to 128 characters. Upper and lower case do not count for finding the user.',
        examples: ['alice@example.com'],
    }),
    primaryPhone: schemas/* string */.YjP()
        .max(128)
        .regex(/^[1-9]\d*$/, {
        error: 'must be a phone number of digits only, which begins with the country code, without + or 00',
    })
        .optional()
        .meta({
        description: 'Phone number with its country code: digits only, without `+` or leading zeros. Put it in quotes in YAML.',
        examples: ['31612345678'],
    }),
    password: schemas/* string */.YjP()
        .min(1)
        .optional()
        .meta({
        description: 'Password of a user that does not exist yet. Of one that exists it is neither compared nor changed. Take it from the environment.',
        examples: ['${ALICE_PASSWORD}'],
    }),
    name: schemas/* string */.YjP()
        .max(128)
        .optional()
        .meta({ description: 'Full name, up to 128 characters.', examples: ['Alice Adams'] }),
    avatar: schemas/* url */.OZ5()
        .max(2048)
        .optional()
        .meta({
        description: 'Address of a picture, up to 2048 characters.',
        examples: ['https://example.com/alice.png'],
    }),
    profile: profile.optional().meta({
        description: 'Claims of OpenID Connect about the user. Further ones that the user has are kept.',
        examples: [{ givenName: 'Alice', familyName: 'Adams' }],
    }),
    customData: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9())
        .optional()
        .meta({
        description: 'Data of your own about the user. Further keys that the user has are kept.',
        examples: [{ plan: 'pro' }],
    }),
    roles: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .optional()
        .meta({
        description: 'Names of roles of type User. Further ones that the user has are kept, unless users are pruned; default roles, which Logto gives to every new user, always are.',
        examples: [['customer']],
    }),
    isSuspended: schemas/* boolean */.zMY()
        .optional()
        .meta({ description: 'Whether the user cannot sign in. False by default.', examples: [false] }),
})
    .refine(({ username, primaryEmail, primaryPhone }) => username !== undefined || primaryEmail !== undefined || primaryPhone !== undefined, { error: 'needs a username, primaryEmail or primaryPhone, by which the user is found' });

;// CONCATENATED MODULE: ./build/config/kinds/users.js




const users_row = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    username: schemas/* string */.YjP().nullable(),
    primaryEmail: schemas/* string */.YjP().nullable(),
    primaryPhone: schemas/* string */.YjP().nullable(),
    name: schemas/* string */.YjP().nullable(),
    avatar: schemas/* string */.YjP().nullable(),
    customData: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()),
    profile: profileRow,
    isSuspended: schemas/* boolean */.zMY(),
});
const users_roleRow = schemas/* object */.Ikc({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP(), isDefault: schemas/* boolean */.zMY() });
const users_path = '/api/users';
const label = (spec) => JSON.stringify(userKeysOf(spec)[0] ?? '');
/** Users (`/api/users`), found by username, e-mail address or phone number. */
const users = {
    name: 'users',
    singular: 'user',
    docs: 'Users, found by username, e-mail address or phone number; one of them is enough. A password is only set when the user is created.',
    schema: userSchema,
    emptyInNewTenant: true,
    refersTo: ['userRoles'],
    fields: {
        password: { creationOnly: true, secret: true },
        roles: { compare: 'set', relation: true },
        // Has a route of its own.
        isSuspended: { relation: true },
    },
    identifiersOf: userKeysOf,
    referencesOf: ({ roles = [] }) => roles.map((key, index) => ({ target: 'userRoles', key, path: ['roles', index] })),
    async list({ api }, names) {
        const doing = 'read the users';
        const most = names === undefined ? Infinity : Math.max(fewUsers, names.size * 100);
        const all = await api.shortList(doing, users_path, users_row, most);
        // Looking for each by its name is less to read then.
        const found = all ?? (await Promise.all([...(names ?? [])].map((name) => search(name, api)))).flat();
        return [...new Map(found.map((user) => [user.id, presentOf(user)])).values()];
    },
    async readRelations({ id, spec }, fields, { api, ids }, declared) {
        if (!fields.has('roles'))
            return {};
        const roles = await api.list(`read the roles of the user ${label(spec)}`, `${users_path}/${id}/roles`, users_roleRow);
        for (const role of roles)
            ids.add('roles', role.id, [role.name]);
        // Logto gives every new user the default roles, so that they only count where they are declared.
        const counts = (name) => declared?.roles?.includes(name) ?? true;
        const counted = roles.filter(({ name, isDefault }) => !isDefault || counts(name));
        return { roles: counted.map(({ name }) => name) };
    },
    async create({ roles: _roles, isSuspended: _isSuspended, ...body }, { api }) {
        const { id } = await api.create({
            doing: `create the user ${label(body)}`,
            path: users_path,
            body,
            answer: users_row,
            findExisting: () => find(body, api),
        });
        return id;
    },
    update: ({ id, spec }, patch, { api }) => api.change({
        doing: `update the user ${label(spec)}`,
        method: 'PATCH',
        path: `${users_path}/${id}`,
        body: patch,
    }),
    // PUT of the roles would take all of them away when it is refused.
    async applyRelations({ id, spec, desired: wanted, current: present }, { api, ids }) {
        const added = (0,kind/* without */.F)(wanted.roles, present.roles);
        const gone = wanted.roles ? (0,kind/* without */.F)(present.roles, wanted.roles) : [];
        const { isSuspended } = wanted;
        await Promise.all([
            added.length > 0 &&
                api.change({
                    doing: `assign roles to the user ${label(spec)}`,
                    method: 'POST',
                    path: `${users_path}/${id}/roles`,
                    body: { roleIds: [...new Set(added.map((name) => ids.idOf('roles', name)))] },
                }),
            ...gone.map((name) => api.remove(`take the role ${JSON.stringify(name)} from the user ${label(spec)}`, `${users_path}/${id}/roles/${ids.idOf('roles', name)}`)),
            isSuspended !== undefined &&
                isSuspended !== (present.isSuspended ?? false) &&
                api.change({
                    doing: `${isSuspended ? 'suspend' : 'no longer suspend'} the user ${label(spec)}`,
                    method: 'PATCH',
                    path: `${users_path}/${id}/is-suspended`,
                    body: { isSuspended },
                }),
        ]);
    },
    remove: ({ id, spec }, { api }) => api.remove(`delete the user ${label(spec)}`, `${users_path}/${id}`),
};
function presentOf({ id, username, primaryEmail, primaryPhone, name, avatar, ...rest }) {
    const spec = {
        username: username ?? undefined,
        primaryEmail: primaryEmail ?? undefined,
        primaryPhone: primaryPhone ?? undefined,
        name: name ?? undefined,
        avatar: avatar ?? undefined,
        ...rest,
    };
    return {
        id,
        spec,
        protectedReason: userKeysOf(spec).length === 0
            ? 'has neither a username nor an e-mail address nor a phone number to be found by'
            : undefined,
    };
}
/** Up to this number, ten pages, all users are read. */
const fewUsers = 1000;
/** The users that have a name in one of the fields that are searched (sample 474). */
function search(name, api) {
    const query = new URLSearchParams({ search: name, mode: 'exact' });
    return api.list(`look for the user ${JSON.stringify(name)}`, `${users_path}?${query.toString()}`, users_row);
}
/** Looks for a user by the first of the identifiers; they are unique. */
async function find(spec, api) {
    const field = ['username', 'primaryEmail', 'primaryPhone'].find((name) => spec[name]);
    const query = new URLSearchParams(field === undefined ? {} : { [`search.${field}`]: spec[field] ?? '', [`mode.${field}`]: 'exact' });
    const found = await api.list(`look for the user ${label(spec)}`, `${users_path}?${query.toString()}`, users_row);
    // The search does not tell upper and lower case apart, usernames do.
    const keys = new Set(userKeysOf(spec));
    return found.find((user) => userKeysOf(user).some((key) => keys.has(key)));
}

;// CONCATENATED MODULE: ./build/config/kinds/webhooks.js

const events = [
    'PostRegister',
    'PostSignIn',
    'PostSignInAdaptiveMfaTriggered',
    'PostResetPassword',
    'User.Created',
    'User.Deleted',
    'User.Data.Updated',
    'User.SuspensionStatus.Updated',
    'Role.Created',
    'Role.Deleted',
    'Role.Data.Updated',
    'Role.Scopes.Updated',
    'Scope.Created',
    'Scope.Deleted',
    'Scope.Data.Updated',
    'Organization.Created',
    'Organization.Deleted',
    'Organization.Data.Updated',
    'Organization.Membership.Updated',
    'OrganizationRole.Created',
    'OrganizationRole.Deleted',
    'OrganizationRole.Data.Updated',
    'OrganizationRole.Scopes.Updated',
    'OrganizationScope.Created',
    'OrganizationScope.Deleted',
    'OrganizationScope.Data.Updated',
    'Identifier.Lockout',
    'Message.RateLimited',
    'Grant.LimitExceeded',
];
const webhooks_schema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .min(1)
        .max(256)
        .meta({
        description: 'Name by which the webhook is found, of up to 256 characters. Logto takes a name twice; this action does not.',
        examples: ['Sync users'],
    }),
    events: schemas/* array */.YOg(schemas/* enum */.k5n(events))
        .min(1)
        .meta({
        description: 'Events that the webhook is called for, at least one. Their order does not count.',
        examples: [['User.Created', 'User.Deleted']],
    }),
    config: schemas/* strictObject */.rej({
        url: schemas/* url */.OZ5({ protocol: /^https?$/ }).meta({
            description: 'Address that Logto sends a POST request to. Logto itself would take any text.',
            examples: ['https://hooks.example.com/logto'],
        }),
        headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
            .optional()
            .meta({
            description: 'Headers that are sent along, by name. All of them: others that the webhook has are removed. Never shown, and left out of an exported file.',
            examples: [{ 'x-api-key': '${HOOK_API_KEY}' }],
        }),
        retries: schemas/* int */.Whr()
            .min(0)
            .max(3)
            .optional()
            .meta({
            description: 'How often a failed call is repeated, 0 to 3. Outdated: Logto now always repeats it 3 times.',
            examples: [3],
        }),
    })
        .meta({
        description: 'Where and how the webhook is called.',
        examples: [{ url: 'https://hooks.example.com/logto' }],
    }),
    enabled: schemas/* boolean */.zMY()
        .optional()
        .meta({ description: 'Whether the webhook is called at all. True by default.', examples: [true] }),
});
const webhooks_row = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
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
const webhooks_path = '/api/hooks';
/** Webhooks (`/api/hooks`). Logto makes the signing key of each; it is neither declared nor shown. */
const webhooks = {
    name: 'webhooks',
    singular: 'webhook',
    docs: 'Webhooks, found by `name`. Logto makes a signing key for each, shown in Logto Console, which stays when the webhook is changed. A development tenant takes 10.',
    schema: webhooks_schema,
    emptyInNewTenant: true,
    fields: {
        events: { compare: 'unordered' },
        'config.headers': { compare: 'whole', secret: true },
    },
    identifiersOf: ({ name = '' }) => [name],
    async list({ api }) {
        const rows = await api.get('read the webhooks', webhooks_path, schemas/* array */.YOg(webhooks_row));
        return rows.map(({ id, event, events: several, ...rest }) => ({
            id,
            spec: { ...rest, events: several.length === 0 && event ? [event] : several },
        }));
    },
    async create(spec, { api }) {
        const { id } = await api.create({
            doing: `create the webhook ${JSON.stringify(spec.name)}`,
            path: webhooks_path,
            body: spec,
            answer: webhooks_row,
            findExisting: async () => (await api.get('look for the webhook', webhooks_path, schemas/* array */.YOg(webhooks_row))).find(({ name }) => name === spec.name),
        });
        return id;
    },
    update: ({ id, spec: { name } }, patch, { api }) => api.change({
        doing: `update the webhook ${JSON.stringify(name)}`,
        method: 'PATCH',
        path: `${webhooks_path}/${id}`,
        body: patch,
    }),
    remove: ({ id, spec: { name } }, { api }) => api.remove(`delete the webhook ${JSON.stringify(name)}`, `${webhooks_path}/${id}`),
};

;// CONCATENATED MODULE: ./build/config/kinds/index.js













/** All kinds, in the order in which an exported file has them. What a kind needs comes before it. */
const kinds = [
    resources/* resources */.ES,
    kinds_roles/* roles */.O,
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
