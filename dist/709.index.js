export const id = 709;
export const ids = [709];
export const modules = {

/***/ 3709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kinds: () => (/* binding */ kinds)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/config/kinds/fields.js
var fields = __webpack_require__(1418);
;// CONCATENATED MODULE: ./build/config/kinds/profile-field-lists.js


const profileField = schemas/* strictObject */.rej({
    name: (0,fields/* described */.WY)(schemas/* string */.YjP(), 'Name of the field, as in `customProfileFields`.', 'company'),
});
/** A list of custom profile fields, in which Logto refuses repeats (sample 1065). Null differs from an empty list. */
const profileFields = (description) => (0,fields/* optional */.lq)(schemas/* array */.YOg(profileField)
    .superRefine((0,fields/* refuseRepeats */.Zf)(({ name }) => name, 'name'))
    .nullable(), description, [{ name: 'company' }]);
/** The references of such a list. Logto silently ignores fields that do not exist (samples 860, 1069, 1071). */
function profileFieldReferences(field, list) {
    return (list ?? []).map(({ name }, index) => ({
        target: 'customProfileFields',
        key: name,
        path: [field, index, 'name'],
    }));
}

// EXTERNAL MODULE: ./build/config/kinds/requests.js
var requests = __webpack_require__(2077);
;// CONCATENATED MODULE: ./build/config/kinds/singleton.js

const id = 'default';
/** Creates a kind from the path of its only entry. */
function singleton({ path, row, isReplaced, complete = (spec) => Promise.resolve(spec), toBody = (fields) => fields, verify, ...own }) {
    const read = ({ api }) => api.get(`read the ${own.singular}`, path, row);
    const change = async (patch, context) => {
        const doing = `update the ${own.singular}`;
        const shown = (0,requests/* shownTexts */.aX)(own, patch);
        await context.api.change({
            doing,
            method: isReplaced ? 'PUT' : 'PATCH',
            path,
            body: toBody((0,requests/* sendable */.pJ)(own, patch)),
            shownTexts: shown,
        });
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
        update: ({ spec }, patch, context) => change(isReplaced ? { ...spec, ...patch } : patch, context),
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
    webauthnRelatedOrigins: (0,fields/* optional */.lq)(schemas/* array */.YOg(schemas/* string */.YjP()), 'Origins besides the one of the tenant at which passkeys can be used: of sites, and of Android apps as android:apk-key-hash:…. All of them; their order does not count.', ['https://example.com']),
    profileFields: profileFields('Custom profile fields that users see in the account center, in this order. All of them. null means that the list was never set.'),
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
        profileFields: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })).nullish(),
    }),
    needs: ['customProfileFields'],
    fields: {
        webauthnRelatedOrigins: { compare: 'unordered' },
        profileFields: { verbatim: true },
        customCss: { textFile: 'plain' },
    },
    // Sample 151.
    defaults: { enabled: false },
    referencesOf: (spec) => profileFieldReferences('profileFields', spec.profileFields),
});

// EXTERNAL MODULE: ./build/config/kinds/collection.js
var collection = __webpack_require__(5951);
// EXTERNAL MODULE: ./build/config/kinds/scripts.js
var scripts = __webpack_require__(7947);
;// CONCATENATED MODULE: ./build/config/kinds/actions.js





const actions_schema = schemas/* strictObject */.rej({
    type: (0,fields/* described */.WY)(schemas/* enum */.k5n(['action.postSignIn', 'action.postFirstFactorVerification']), 'When Logto runs the script: at the end of a sign-in, or after a password was entered. There is one script for each.', 'action.postSignIn'),
    script: (0,fields/* described */.WY)(schemas/* string */.YjP(), 'JavaScript that defines the function runAction. Environment variables are not filled in here; ${…} is part of the script.', "const runAction = async ({ event, environmentVariables }) => ({ action: 'updateUser', user: { customData: { plan: environmentVariables.PLAN } } });"),
    enabled: (0,fields/* flag */.Jt)('Whether Logto runs the script. False by default.', true),
    onExecutionError: (0,fields/* optional */.lq)(schemas/* enum */.k5n(['block', 'allow']), 'What happens to a sign-in whose script fails: block refuses it, allow goes on. A password that action.postFirstFactorVerification was to check is refused in both cases. block by default.', 'allow'),
    environmentVariables: (0,fields/* optional */.lq)(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()), 'Values that the script gets as environmentVariables, by name. All of them: others are removed. Never shown, and left out of an exported file.', { PLAN: 'gold', API_KEY: '${LOGTO_SECRET_CLAIMS_API_KEY}' }),
    contextSample: (0,fields/* optional */.lq)(schemas/* json */.Pq9(), 'What the script is tried with in Logto Console; has no effect on sign-ins. null removes it.', { user: { username: 'alice' } }),
});
const row = schemas/* object */.Ikc({
    key: schemas/* string */.YjP(),
    value: schemas/* object */.Ikc({
        script: schemas/* string */.YjP(),
        enabled: schemas/* boolean */.zMY().optional(),
        onExecutionError: schemas/* string */.YjP().optional(),
        environmentVariables: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
        contextSample: schemas/* json */.Pq9().optional(),
    }),
})
    .transform(({ key, value }) => ({ id: key, spec: { type: key, ...value } }));
const path = '/api/configs/actions';
const actions_fields = {
    script: { private: true, textFile: 'javascript' },
    environmentVariables: { compare: 'whole', secret: true },
    contextSample: { compare: 'whole', private: true, clearedByOmission: true },
};
/** The scripts that Logto runs while somebody signs in (`/api/configs/actions`). */
const actions = (0,collection/* collection */.rJ)({
    name: 'actions',
    singular: 'action',
    docs: 'Scripts that Logto runs while somebody signs in, found by `type`; one at most for each. A script is only checked to be JavaScript that defines `runAction`, and never run.',
    schema: actions_schema,
    path,
    row,
    emptyInNewTenant: true,
    literalFields: ['script'],
    fields: actions_fields,
    identifiersOf: ({ type = '' }) => [type],
    planNote({ script }) {
        const flaw = (0,scripts/* flawOf */.e)(script, 'runAction');
        return flaw && `${flaw}; Logto accepts the script, then fails to run it`;
    },
    async create(spec, context) {
        await put('create', spec, context);
        return spec.type;
    },
    update: ({ id, spec }, patch, context) => put('update', { ...spec, ...patch, type: id }, context),
});
/** Sets the whole action (samples 1250 to 1252), because only what a PUT leaves out is removed (sample 1266). */
function put(verb, { type, ...body }, { api }) {
    const doing = `${verb} ${(0,requests/* titleOf */.Gg)('action', type)}`;
    return api.change({ doing, method: 'PUT', path: `${path}/${type}`, body: (0,requests/* sendable */.pJ)({ fields: actions_fields }, body) });
}

// EXTERNAL MODULE: ./build/config/kinds/applications.js + 7 modules
var applications = __webpack_require__(3831);
// EXTERNAL MODULE: ./build/http/failure.js
var failure = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(8444);
;// CONCATENATED MODULE: ./build/config/kinds/captcha.js





const captcha_schema = schemas/* strictObject */.rej({
    type: (0,fields/* described */.WY)(schemas/* enum */.k5n(['Turnstile', 'RecaptchaEnterprise']), 'The provider: Turnstile of Cloudflare, or reCAPTCHA Enterprise of Google.', 'Turnstile'),
    siteKey: (0,fields/* described */.WY)(schemas/* string */.YjP().min(1), 'Key that the sign-in page shows to the provider.', '0x4AAAAAAAexample'),
    secretKey: (0,fields/* optional */.lq)(schemas/* string */.YjP().min(1), 'Key that Logto checks answers with; the API key for RecaptchaEnterprise. Required for a new provider and when `type` changes. Never shown, and left out of an exported file.', '${LOGTO_SECRET_CAPTCHA_KEY}'),
    projectId: (0,fields/* optional */.lq)(schemas/* string */.YjP().min(1), 'ID of the project at Google. Required for RecaptchaEnterprise, and for it only.', 'my-project'),
    domain: (0,fields/* optional */.lq)(schemas/* string */.YjP().min(1).nullable(), 'Domain that scripts of reCAPTCHA are loaded from; null for that of Google. For RecaptchaEnterprise only.', 'recaptcha.net'),
    mode: (0,fields/* optional */.lq)(schemas/* enum */.k5n(['invisible', 'checkbox']).nullable(), 'How users are checked; null for the default of Logto. For RecaptchaEnterprise only.', 'checkbox'),
})
    .superRefine((0,fields/* refuseProblems */.nN)(({ type, projectId, domain, mode }) => {
    if (type === 'RecaptchaEnterprise') {
        const sentence = 'is required for RecaptchaEnterprise';
        return projectId === undefined ? [{ path: ['projectId'], sentence }] : [];
    }
    const sentence = `is for RecaptchaEnterprise only; Logto ignores it for ${type}`;
    return Object.entries({ projectId, domain, mode })
        .filter(([, value]) => !(0,json/* isEmpty */.Im)(value))
        .map(([field]) => ({ path: [field], sentence }));
}));
const captcha_row = schemas/* object */.Ikc({
    config: schemas/* object */.Ikc({
        type: schemas/* string */.YjP(),
        siteKey: schemas/* string */.YjP().exactOptional(),
        secretKey: schemas/* string */.YjP().optional(),
        projectId: schemas/* string */.YjP().optional(),
        domain: schemas/* string */.YjP().optional(),
        mode: schemas/* string */.YjP().optional(),
    }),
})
    .transform(({ config }) => config);
const captcha_path = '/api/captcha-provider';
const base = singleton({
    name: 'captcha',
    singular: 'CAPTCHA provider',
    docs: 'The CAPTCHA provider, of which a tenant has at most one. It comes before `signInExperience`, whose `captchaPolicy.enabled` switches it on. `captcha: null` together with `prune: [captcha]` deletes it, which switches the policy off.',
    schema: captcha_schema,
    path: captcha_path,
    row: captcha_row,
    isReplaced: true,
    emptyInNewTenant: true,
    fields: {
        secretKey: { secret: true },
        domain: { clearedByOmission: true },
        mode: { clearedByOmission: true },
    },
    // What another type had is left out (sample 831).
    toBody({ type, siteKey, secretKey, projectId, domain, mode }) {
        const further = type === 'Turnstile' ? {} : { projectId, domain, mode };
        return { config: { type, siteKey, secretKey, ...further } };
    },
    validateChange({ type, secretKey }, current) {
        if (secretKey !== undefined || current?.spec.type === type)
            return [];
        const sentence = current
            ? `is required when type changes: the tenant has the key of ${current.spec.type ?? ''}`
            : 'is required for a new provider';
        return [{ path: ['secretKey'], sentence }];
    },
});
/** The CAPTCHA provider of a tenant (`/api/captcha-provider`). */
const captcha = {
    ...base,
    deletable: true,
    async list(context) {
        try {
            return await base.list(context);
        }
        catch (error) {
            const { status, json } = (0,failure/* refusalOf */.Of)(error) ?? {};
            // The tenant has no provider (sample 1206). An older Logto, which does not have it, answers in plain text.
            if (status === 404 && json)
                return [];
            throw error;
        }
    },
    remove: (_, { api }) => api.remove('delete the CAPTCHA provider', captcha_path),
};

;// CONCATENATED MODULE: ./build/config/kinds/cimd.js



const cimd_schema = schemas/* strictObject */.rej({
    enabled: (0,fields/* flag */.Jt)('Whether an application may use the address of its client ID metadata document as client ID. False in a new tenant.', true),
});
/** Client ID metadata documents (`/api/configs/cimd`). */
const cimd = singleton({
    name: 'cimd',
    singular: 'configuration of client ID metadata documents',
    docs: 'Client ID metadata documents (CIMD), by which applications that are not registered sign users in, such as clients of MCP servers. A tenant has one such configuration.',
    schema: cimd_schema,
    path: '/api/configs/cimd',
    row: schemas/* object */.Ikc({ enabled: schemas/* boolean */.zMY().optional() }),
    fields: {},
    // Sample 1244.
    defaults: { enabled: false },
});

// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
;// CONCATENATED MODULE: ./build/config/kinds/connector-schema.js



/** The factories of which a tenant may have several connectors, which differ in their targets. */
const standardFactories = new Set(['oauth2', 'oidc', 'saml']);
/** The names by which references find the connectors that send codes. A tenant has at most one of each. */
const emailConnector = 'the connector for e-mail';
const smsConnector = 'the connector for SMS';
/** The ending of the IDs of all other social factories. The part before it is their target. */
const socialEnding = /-(universal|web|native)$/;
/** One connector in a file. */
const connectorSchema = schemas/* strictObject */.rej({
    connectorId: (0,fields/* described */.WY)((0,fields/* limitedName */.o_)(128), 'Id of the factory that the connector is made of, as `GET /api/connector-factories` lists it. A tenant has one connector of each factory, and one for e-mail and one for SMS altogether, so that another one replaces it. Several may be made of oauth2, oidc and saml.', 'github-universal', 'simple-mail-transfer-protocol', 'oidc'),
    config: (0,fields/* optional */.lq)(
    // Logto stores it without empty values; without them, it can be compared.
    schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).overwrite(json/* withoutEmpty */.C2), 'What the connector needs: its fields are those of the form in Logto Console. Required when the connector is created, except for the e-mail service of Logto Cloud. All of it; keys that are not declared are removed, and empty values count as missing. Never shown, because it contains secrets.', { clientId: 'my-client', clientSecret: '${LOGTO_SECRET_GITHUB_CLIENT}' }),
    metadata: (0,fields/* section */.uW)('How the identity provider is shown. For oauth2, oidc and saml only.', {
        target: (0,fields/* described */.WY)(schemas/* string */.YjP(), 'What users and the sign-in experience know the identity provider by; the connector is found by it. Fixed at creation.', 'corp'),
        name: (0,fields/* optional */.lq)(schemas/* object */.Ikc({ en: (0,fields/* described */.WY)(schemas/* string */.YjP(), 'Name in English.', 'Corp') })
            .catchall(schemas/* string */.YjP().nullable())
            .nullable(), 'Name shown to users, by language tag, where null removes a language; null for the name of the factory. English is required.', { en: 'Corp', nl: 'Corp-account' }),
        logo: (0,fields/* optional */.lq)(schemas/* string */.YjP().nullable(), 'Address of the logo; null for that of the factory.', 'https://example.com/corp.svg'),
        logoDark: (0,fields/* optional */.lq)(schemas/* string */.YjP().nullable(), 'Address of the logo on dark ground; null for the same one.', 'https://example.com/corp-dark.svg'),
    }),
    syncProfile: (0,fields/* flag */.Jt)('Whether name and picture of users are updated each time they sign in, and not only the first time. For social connectors only; false by default.'),
    enableTokenStorage: (0,fields/* flag */.Jt)('Whether Logto keeps the tokens of the identity provider. For social connectors whose factory supports it; false by default.'),
})
    .superRefine((0,fields/* refuseProblems */.nN)((connector) => factoryProblems(connector)));
/** Problems with fields that do not fit the factory of a connector. */
function* factoryProblems({ connectorId, metadata, syncProfile, }) {
    const purpose = purposeOf(connectorId);
    if (standardFactories.has(connectorId) && !metadata?.target) {
        const sentence = `must have a target, by which a connector of ${connectorId} is found`;
        yield { path: ['metadata'], sentence };
    }
    if (metadata && (purpose !== undefined || socialEnding.test(connectorId))) {
        const sentence = `cannot be given for ${connectorId}: Logto accepts it for oauth2, oidc and saml only`;
        yield { path: ['metadata'], sentence };
    }
    if (syncProfile && purpose !== undefined) {
        const sentence = `must not be true: ${connectorId} has no profiles; only social connectors do`;
        yield { path: ['syncProfile'], sentence };
    }
}
/** The purpose for which a tenant has only one connector, whatever its factory; told by the ID of the factory. */
function purposeOf(connectorId = '') {
    if (socialEnding.test(connectorId))
        return undefined;
    if (connectorId.includes('mail'))
        return emailConnector;
    return /sms|short-message/.test(connectorId) ? smsConnector : undefined;
}

;// CONCATENATED MODULE: ./build/config/kinds/connectors.js





/** The purposes of connectors by the type of their factory. */
const purposesByType = new Map([
    ['Email', emailConnector],
    ['Sms', smsConnector],
]);
const connectors_row = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    connectorId: schemas/* string */.YjP(),
    target: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    isDemo: schemas/* boolean */.zMY().optional(),
    config: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
    metadata: schemas/* object */.Ikc({
        target: schemas/* string */.YjP().optional(),
        name: schemas/* object */.Ikc({ en: schemas/* string */.YjP() }).catchall(schemas/* string */.YjP()).nullish(),
        logo: schemas/* string */.YjP().nullish(),
        logoDark: schemas/* string */.YjP().nullish(),
    }),
    syncProfile: schemas/* boolean */.zMY(),
    enableTokenStorage: schemas/* boolean */.zMY().optional(),
});
const connectors_path = '/api/connectors';
const connectors_base = (0,collection/* collection */.rJ)({
    name: 'connectors',
    singular: 'connector',
    docs: 'Connectors to e-mail, SMS and social identity providers, found by `connectorId`, those of oauth2, oidc and saml by `metadata.target`. A tenant has one for e-mail and one for SMS, and a new one replaces it. A social connector is offered to users once its target is in `signInExperience.socialSignInConnectorTargets`.',
    schema: connectorSchema,
    path: connectors_path,
    // Logto hides those for demonstration as soon as a tenant has others.
    row: connectors_row.transform((shown) => (shown.isDemo ? undefined : entryOf(shown))),
    fields: { config: { compare: 'whole', secret: true } },
    // Sample 670.
    defaults: { syncProfile: false, enableTokenStorage: false },
    identifiersOf({ connectorId = '', metadata }) {
        const purpose = purposeOf(connectorId);
        return [metadata?.target ?? connectorId, ...(purpose === undefined ? [] : [purpose])];
    },
    provides: ({ connectorId = '' }) => providedBy(connectorId).map((key) => ({ target: 'connectors', key })),
    async readAll({ api, ids }) {
        const rows = await api.get('read the connectors', connectors_path, schemas/* array */.YOg(connectors_row));
        // The names that the sign-in experience uses. Connectors for demonstration send codes as well.
        for (const { id, target, type, isDemo } of rows) {
            const purpose = purposesByType.get(type);
            if (purpose !== undefined)
                ids.add('connectors', id, [purpose]);
            else if (!isDemo)
                ids.add('connectors', id, [target]);
        }
        return rows.filter(({ isDemo }) => !isDemo).map(entryOf);
    },
    validateChange({ connectorId, config, metadata }, current) {
        const was = current?.spec.connectorId;
        if (was === connectorId)
            return [];
        if (was !== undefined && purposeOf(connectorId) === undefined) {
            const sentence = `the connector with the target ${(0,problem/* quote */.hD)(metadata?.target ?? connectorId)} was created from ${was}, which Logto cannot change; choose another target, or delete the connector in Logto Console`;
            return [{ path: ['connectorId'], sentence }];
        }
        // Logto creates the connector without complaint, and the sign-in page offers it (samples 1422 to 1428).
        if (config !== undefined || isOfLogto(connectorId))
            return [];
        const sentence = `is required to create ${connectorId}, which cannot work without it; declare the fields of the form in Logto Console`;
        return [{ path: ['config'], sentence }];
    },
    planNote({ connectorId }, all) {
        const purpose = purposeOf(connectorId);
        const other = all.find(({ spec }) => purpose !== undefined && purposeOf(spec.connectorId) === purpose)?.spec;
        if (other === undefined || other.connectorId === connectorId)
            return undefined;
        return `replaces ${other.connectorId}, because a tenant has only one of its type`;
    },
    // A tenant may have come with it.
    isProtected: ({ spec }) => Promise.resolve(isOfLogto(spec.connectorId)),
    // Logto refuses null in it.
    toBody: ({ metadata, ...fields }) => ({ ...fields, metadata: metadata && (0,json/* withoutEmpty */.C2)(metadata) }),
});
/** Connectors to e-mail, SMS and social identity providers (`/api/connectors`). */
const connectors = {
    ...connectors_base,
    // Never created with an id: those are unique across all tenants of Logto (sample 680).
    async update(current, patch, context) {
        const { connectorId } = patch;
        if (connectorId === undefined)
            return connectors_base.update(current, patch, context);
        // The new connector replaces the current one (samples 665 to 668). A patch lacks a config that both have.
        const config = isOfLogto(connectorId) ? undefined : current.spec.config;
        await connectors_base.create({ config, ...patch, connectorId }, context);
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
/** Whether a connector is a service of Logto Cloud, which needs no config (`logto-email`). */
function isOfLogto(connectorId = '') {
    return connectorId.startsWith('logto-');
}
/** The names by which references find a connector, beside its identifiers: of an unknown factory, both purposes. */
function providedBy(connectorId) {
    if (socialEnding.test(connectorId))
        return [connectorId.replace(socialEnding, '')];
    const isKnown = standardFactories.has(connectorId) || purposeOf(connectorId) !== undefined;
    return isKnown ? [] : [emailConnector, smsConnector];
}

// EXTERNAL MODULE: ./build/config/kinds/id-set.js
var id_set = __webpack_require__(3531);
;// CONCATENATED MODULE: ./build/config/kinds/languages.js

/** Languages that Logto has phrases for (`@logto/phrases-experience`, core 1.42). */
const builtInLanguages = new Set('ar cs de en es fa-IR fr it ja ko pl-PL pt-BR pt-PT ru th tr-TR uk-UA vi-VN zh-CN zh-HK zh-TW'.split(' '));
/** All languages that Logto knows, in its spelling: the values of `languageInfo.fallbackLanguage` (core 1.42). */
const languages = ('af-ZA am-ET ar ar-AR as-IN az-AZ be-BY bg-BG bn-IN br-FR bs-BA ca-ES cb-IQ co-FR cs cs-CZ cx-PH cy-GB da-DK de ' +
    'de-DE el-GR en en-GB en-US eo-EO es es-ES es-419 et-EE eu-ES fa-IR ff-NG fi fi-FI fo-FO fr fr-CA fr-FR fy-NL ' +
    'ga-IE gl-ES gn-PY gu-IN ha-NG he-IL hi-IN hr-HR ht-HT hu-HU hy-AM id-ID ik-US is-IS it it-IT iu-CA ja ja-JP ' +
    'ja-KS jv-ID ka-GE kk-KZ km-KH kn-IN ko ko-KR ku-TR ky-KG lo-LA lt-LT lv-LV mg-MG mk-MK ml-IN mn-MN mr-IN ms-MY ' +
    'mt-MT my-MM nb-NO ne-NP nl nl-BE nl-NL nn-NO or-IN pa-IN pl-PL ps-AF pt pt-BR pt-PT ro-RO ru ru-RU rw-RW sc-IT ' +
    'si-LK sk-SK sl-SI sn-ZW sq-AL sr-RS sv sv-SE sw-KE sy-SY sz-PL ta-IN te-IN tg-TJ th th-TH tl-PH tr tr-TR tt-RU ' +
    'tz-MA uk-UA ur-PK uz-UZ vi-VN zh zh-CN zh-HK zh-MO zh-TW zz-TR').split(' ');
const tags = new Map(languages.map((tag) => [tag.toLowerCase(), tag]));
/** The problem with a language tag; `undefined` when Logto knows it in this spelling. */
function problemOfLanguageTag(tag) {
    const known = tags.get(tag.toLowerCase());
    if (known === tag)
        return undefined;
    if (known !== undefined)
        return `must be written ${known}`;
    const [language = ''] = tag.toLowerCase().split(/[-_]/);
    const related = languages.filter((one) => one.split('-')[0] === language);
    return `is not a language that Logto knows; use ${related.length > 0 ? related.join(' or ') : 'a tag such as nl or nl-NL'}`;
}
/** A language tag that Logto knows, in its spelling. */
const knownLanguageTag = schemas/* string */.YjP().superRefine((tag, context) => {
    const message = problemOfLanguageTag(tag);
    if (message !== undefined)
        context.addIssue({ code: 'custom', message });
});

;// CONCATENATED MODULE: ./build/config/kinds/custom-phrases.js








/** The sections of Logto's phrases (`@logto/phrases-experience`, core 1.42). */
// prettier-ignore
const sections = [
    'input', 'secondary', 'action', 'description', 'error', 'list', 'mfa', 'development_tenant', 'user_scopes',
    'profile', 'account_center', 'passkey_sign_in', 'step_up',
];
/** Problems with phrases that Logto refuses in every language (samples 905, 908, 910, 914). */
function* phraseProblems(phrases, path = []) {
    for (const [key, value] of Object.entries(phrases)) {
        const at = [...path, key];
        if (key.includes('.')) {
            const nested = key.split('.').reduceRight((inner, name) => `{ ${name}: ${inner} }`, '…');
            yield { path: at, sentence: `must be nested, without dots in names: ${nested}` };
        }
        else if ((0,json/* isObject */.Gv)(value))
            yield* phraseProblems(value, at);
        else if (value !== null && typeof value !== 'string') {
            yield { path: at, sentence: 'must be text, an object of texts, or null' };
        }
        else if (path.length === 0 && sections.includes(key) && value !== null) {
            yield { path: at, sentence: 'must be an object of texts' };
        }
    }
}
const custom_phrases_schema = schemas/* strictObject */.rej({
    languageTag: (0,fields/* described */.WY)(knownLanguageTag, 'Language of the phrases, as a tag that Logto knows, in its spelling. It finds the phrases.', 'nl-NL'),
    translation: (0,fields/* described */.WY)(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()).superRefine((0,fields/* refuseProblems */.nN)((phrases) => phraseProblems(phrases))), `Texts by section and name, nested as in the phrases of Logto; the sections are ${sections.join(', ')}. Texts that are not declared stay; null removes one, and so does an empty text.`, { input: { username: 'Gebruikersnaam' }, action: { sign_in: 'Inloggen' } }),
});
const custom_phrases_row = schemas/* object */.Ikc({ languageTag: schemas/* string */.YjP(), translation: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()) })
    .transform((phrases) => (0,collection/* asEntry */.JT)({ ...phrases, id: phrases.languageTag }));
const custom_phrases_path = '/api/custom-phrases';
const withFallback = schemas/* object */.Ikc({ languageInfo: schemas/* object */.Ikc({ fallbackLanguage: schemas/* string */.YjP() }) });
/** Texts of the sign-in pages in a language (`/api/custom-phrases`). */
const customPhrases = (0,collection/* collection */.rJ)({
    name: 'customPhrases',
    singular: 'custom phrase set',
    docs: 'Texts of the sign-in pages: a language that Logto has no phrases for, or other words in one that it has. Found by `languageTag`, one set for each language.',
    schema: custom_phrases_schema,
    path: custom_phrases_path,
    row: custom_phrases_row,
    emptyInNewTenant: true,
    identifiersOf: ({ languageTag = '' }) => [languageTag],
    planNote({ translation }) {
        const unknown = (0,id_set/* without */.FF)(Object.keys(translation), sections).map((section) => (0,problem/* quote */.hD)(section));
        return unknown.length === 0
            ? undefined
            : `Logto 1.42 has no section ${unknown.join(', ')}; Logto refuses a language with a section that it does not have`;
    },
    async create(spec, context) {
        await custom_phrases_put('create', spec, context);
        return spec.languageTag;
    },
    update: ({ id, spec }, patch, context) => custom_phrases_put('update', { translation: {}, ...spec, ...patch, languageTag: id }, context),
    // Logto keeps the phrases of the fallback language (sample 928).
    async isProtected({ id }, { api }, declared) {
        const [one] = declared.flatMap((spec) => withFallback.safeParse(spec).data ?? []);
        // The sign-in experience refers to the phrases of a language that Logto has none for.
        if (one)
            return one.languageInfo.fallbackLanguage === id && builtInLanguages.has(id);
        const { languageInfo } = await api.get('read the sign-in experience', '/api/sign-in-exp', withFallback);
        return languageInfo.fallbackLanguage === id;
    },
});
/** Sets all phrases of a language, without empty ones, which Logto ignores (samples 902, 904). */
function custom_phrases_put(verb, { languageTag, translation }, { api }) {
    return api.change({
        doing: `${verb} ${(0,requests/* titleOf */.Gg)('custom phrase set', languageTag)}`,
        method: 'PUT',
        path: `${custom_phrases_path}/${languageTag}`,
        body: (0,json/* withoutEmpty */.C2)(translation),
        shownTexts: (0,requests/* shownTexts */.aX)({}, translation),
    });
}

;// CONCATENATED MODULE: ./build/config/kinds/custom-profile-fields-rules.js
/** By type of profile field: the settings that it has, and the one that it requires. Logto silently ignores others. */
const settings = {
    Text: { known: ['placeholder', 'minLength', 'maxLength'] },
    Number: { known: ['placeholder', 'minValue', 'maxValue'] },
    Date: { known: ['placeholder', 'format', 'customFormat'], needed: 'format', optional: true },
    Checkbox: { known: ['defaultValue'], needed: 'defaultValue', optional: true },
    Select: { known: ['placeholder', 'options'], needed: 'options' },
    Url: { known: ['placeholder'] },
    Regex: { known: ['placeholder', 'format'], needed: 'format' },
    Address: { known: ['parts'], needed: 'parts' },
    Fullname: { known: ['parts'], needed: 'parts' },
};
/** The types of profile fields, and of the parts that an address and a full name consist of. */
const fieldTypes = [
    'Text',
    'Number',
    'Date',
    'Checkbox',
    'Select',
    'Url',
    'Regex',
    'Address',
    'Fullname',
];
const partTypes = ['Text', 'Number', 'Date', 'Checkbox', 'Select', 'Url', 'Regex'];
const partNames = {
    Address: ['formatted', 'streetAddress', 'locality', 'region', 'postalCode', 'country'],
    Fullname: ['givenName', 'middleName', 'familyName'],
};
/** Names that Logto refuses, each with its use (`types/custom-profile-fields.ts` of `@logto/schemas`, samples 847, 848). */
const reserved = new Map([
    ...['username', 'primaryEmail', 'primaryPhone', 'email', 'phone'].map((name) => [name, 'an identifier to sign in with']),
    ['preferredUsername', 'a claim that users cannot set'],
    ...['onboarding', 'guideRequests', 'adminConsolePreferences', 'defaultTenantId'].map((name) => [name, 'custom data that Logto itself uses']),
]);
/** The settings of a field that its type has; none when the required one is missing, without which Logto accepts no others. */
function configOf(type, config = {}) {
    const { known, needed } = settings[type] ?? {};
    if (needed !== undefined && config[needed] === undefined)
        return {};
    return Object.fromEntries(Object.entries(config).filter(([key]) => known?.includes(key) !== false));
}
/** Whether Logto accepts an empty object of settings for a type. */
const takesNoSettings = (type) => settings[type]?.needed === undefined;
/** Problems with a field that Logto would refuse at creation or at the next change, or silently ignore. */
function* fieldProblems(field) {
    const { name, type, description } = field;
    const why = reserved.get(name);
    if (why !== undefined) {
        yield { path: ['name'], sentence: `is ${why}; choose another name` };
    }
    if (type === 'Checkbox' && description) {
        yield { path: ['description'], sentence: 'is not for a Checkbox: Logto silently drops it' };
    }
    yield* typeProblems(field);
    yield* boundProblems(field.config);
}
function* typeProblems({ type, required, config }) {
    if (type === 'Checkbox' && required) {
        yield { path: ['required'], sentence: 'must be false for a Checkbox' };
    }
    const { known = [], needed, optional } = settings[type] ?? {};
    if (needed !== undefined && config?.[needed] === undefined && !(optional && config === undefined)) {
        yield { path: ['config', needed], sentence: `is required for ${type}` };
    }
    for (const key of Object.keys(config ?? {}).filter((one) => !known.includes(one))) {
        yield {
            path: ['config', key],
            sentence: `is not for ${type}, which has ${known.join(', ')}: Logto silently drops it`,
        };
    }
    if (type === 'Regex' && typeof config?.['format'] === 'string' && !isRegex(config['format'])) {
        yield { path: ['config', 'format'], sentence: 'is not a valid regular expression' };
    }
}
/** Problems with the parts of an address or a full name. */
function* partProblems(type, parts) {
    const names = partNames[type] ?? [];
    for (const [index, part] of parts.entries()) {
        if (!names.includes(part.name)) {
            const sentence = `must be one of ${names.join(', ')} for ${type}`;
            yield { path: ['config', 'parts', index, 'name'], sentence };
        }
        for (const { path, sentence } of typeProblems(part)) {
            yield { path: ['config', 'parts', index, ...path], sentence };
        }
    }
}
/** Problems with bounds in the wrong order, which Logto refuses (sample 1041). */
function boundProblems(config = {}) {
    const pairs = [
        ['minLength', 'maxLength'],
        ['minValue', 'maxValue'],
    ];
    return pairs.flatMap(([low, high]) => {
        const [min, max] = [config[low], config[high]];
        if (typeof min !== 'number' || typeof max !== 'number' || min <= max)
            return [];
        return { path: ['config', high], sentence: `must be at least ${low}, which is ${min}` };
    });
}
function isRegex(text) {
    try {
        return new RegExp(text).source !== '';
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/config/kinds/custom-profile-fields-schema.js



/** Makes a field that null removes. */
const removable = (field) => {
    const { description = '', ...meta } = field.meta() ?? {};
    return field
        .unwrap()
        .nullable()
        .optional()
        .meta({ ...meta, description: `${description} null removes it.` });
};
const bound = (description, example) => (0,fields/* optional */.lq)(schemas/* int */.Whr().min(0), description, example);
/** The settings of a part of an address or a full name, which Logto replaces as a whole. */
const partSettings = {
    placeholder: (0,fields/* optional */.lq)(schemas/* string */.YjP().max(256), 'Text shown while the field is empty; not for Checkbox.', 'Acme Inc.'),
    minLength: bound('For Text: fewest characters.', 2),
    maxLength: bound('For Text: most characters.', 40),
    minValue: bound('For Number: least value.', 0),
    maxValue: bound('For Number: greatest value.', 99),
    format: (0,fields/* optional */.lq)(schemas/* string */.YjP().max(128), 'For Date: MM/dd/yyyy, dd/MM/yyyy, yyyy-MM-dd, or custom. For Regex: the regular expression that a value must match, required.', 'yyyy-MM-dd'),
    customFormat: (0,fields/* optional */.lq)(schemas/* string */.YjP().max(128), 'For Date with the format custom: that format.', 'dd.MM.yyyy'),
    defaultValue: (0,fields/* optional */.lq)(schemas/* enum */.k5n(['true', 'false']), 'For Checkbox: whether it is ticked at first, as text.', 'false'),
    options: (0,fields/* optional */.lq)(schemas/* array */.YOg(schemas/* strictObject */.rej({
        value: (0,fields/* described */.WY)(schemas/* string */.YjP(), 'What is stored.', 'pro'),
        label: (0,fields/* optional */.lq)(schemas/* string */.YjP(), 'What is shown; the value when left out.', 'Pro plan'),
    }))
        .min(1), 'For Select: what users choose from, in this order. All of them; required.', [{ value: 'pro', label: 'Pro plan' }]),
};
/** The settings of a field, which are merged. */
const fieldSettings = {
    ...partSettings,
    placeholder: removable(partSettings.placeholder),
    minLength: removable(partSettings.minLength),
    maxLength: removable(partSettings.maxLength),
    minValue: removable(partSettings.minValue),
    maxValue: removable(partSettings.maxValue),
    customFormat: removable(partSettings.customFormat),
};
const label = (what) => (0,fields/* optional */.lq)(schemas/* string */.YjP().min(1).max(128), `Name of the ${what} on the page, of up to 128 characters.`, 'Company');
const part = schemas/* strictObject */.rej({
    name: (0,fields/* described */.WY)(schemas/* string */.YjP(), 'For Address: formatted, streetAddress, locality, region, postalCode or country. For Fullname: givenName, middleName or familyName.', 'givenName'),
    enabled: (0,fields/* described */.WY)(schemas/* boolean */.zMY(), 'Whether the part is shown.'),
    type: (0,fields/* described */.WY)(schemas/* enum */.k5n(partTypes), 'What is entered.', 'Text'),
    required: (0,fields/* described */.WY)(schemas/* boolean */.zMY(), 'Whether users must fill it in.'),
    label: label('part'),
    description: (0,fields/* optional */.lq)(schemas/* string */.YjP(), 'Text below the part.'),
    config: (0,fields/* optional */.lq)(schemas/* strictObject */.rej(partSettings), 'Settings of the part, as those of a field of its type.'),
});
/** One custom profile field. Strict, because Logto silently ignores fields that it does not know (samples 1032, 1042). */
const profileFieldSchema = schemas/* strictObject */.rej({
    name: (0,fields/* described */.WY)(schemas/* string */.YjP()
        .max(128)
        .regex(/^[\dA-Za-z]+$/, { error: 'must consist of letters and digits only' }), 'Name by which the field is found, letters and digits only, up to 128 characters. Values of names such as birthdate or gender are stored in the profile of users, others in their custom data.', 'company'),
    type: (0,fields/* described */.WY)(schemas/* enum */.k5n(fieldTypes), 'What is entered.', 'Text'),
    label: label('field'),
    description: (0,fields/* optional */.lq)(schemas/* string */.YjP().max(256).nullable(), 'Text below the field, of up to 256 characters; not for Checkbox. null for none.', 'Where you work'),
    required: (0,fields/* described */.WY)(schemas/* boolean */.zMY(), 'Whether users must fill it in. Must be false for Checkbox.'),
    config: (0,fields/* optional */.lq)(schemas/* strictObject */.rej({
        ...fieldSettings,
        parts: (0,fields/* optional */.lq)(schemas/* array */.YOg(part)
            .min(1)
            .superRefine((0,fields/* refuseRepeats */.Zf)(({ name }) => name, 'name')), 'For Address and Fullname: what they consist of, in this order. All of them; required.', [{ name: 'givenName', enabled: true, type: 'Text', required: true }]),
    }), 'Settings of the field, by its type. Required for Select, Regex, Address and Fullname. Settings that are not declared stay.', { minLength: 2, maxLength: 40 }),
})
    .superRefine((0,fields/* refuseProblems */.nN)((field) => [
    ...fieldProblems(field),
    ...partProblems(field.type, field.config?.parts ?? []),
]));

// EXTERNAL MODULE: ./build/config/kinds/field-rules.js
var field_rules = __webpack_require__(9865);
;// CONCATENATED MODULE: ./build/config/kinds/custom-profile-fields.js







/** Logto shows an unset label as an empty text, which it does not accept (samples 1029, 1030). */
const custom_profile_fields_row = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    label: schemas/* string */.YjP(),
    description: (0,collection/* orMissing */.Mr)(schemas/* string */.YjP()),
    required: schemas/* boolean */.zMY(),
    config: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
})
    .transform(({ id, label: shown, description, config: all, ...field }) => {
    const config = configOf(field.type, all);
    return {
        id,
        spec: {
            ...field,
            ...(shown === '' ? {} : { label: shown }),
            ...(description && field.type !== 'Checkbox' ? { description } : {}),
            ...((0,json/* isEmpty */.Im)(config) ? {} : { config }),
        },
    };
});
const custom_profile_fields_path = '/api/custom-profile-fields';
/** Fields of users' profiles that pages ask for (`/api/custom-profile-fields`). */
const customProfileFields = (0,collection/* collection */.rJ)({
    name: 'customProfileFields',
    singular: 'custom profile field',
    docs: 'Fields that users fill in, found by `name`. `signInExperience.signUpProfileFields` and `accountCenter.profileFields` say where they are shown, and in which order. As long as the former was never set, the sign-up page may ask for all fields, in the order in which they were created.',
    schema: profileFieldSchema,
    path: custom_profile_fields_path,
    row: custom_profile_fields_row,
    emptyInNewTenant: true,
    createdInOrder: true,
    fields: (0,field_rules/* clearedByOmission */.ln)([
        'config.placeholder',
        'config.minLength',
        'config.maxLength',
        'config.minValue',
        'config.maxValue',
        'config.customFormat',
    ]),
    identifiersOf: ({ name = '' }) => [name],
    validateChange: (spec, current) => boundProblems(configOf(spec.type, { ...current?.spec.config, ...spec.config })),
    toBody: ({ description, ...field }) => (description ? { ...field, description } : field),
    /** PUT keeps fields that are left out, but needs `type` and `required` (samples 1051 to 1056). */
    async update({ spec }, patch, context) {
        const { name, description, config: all, type = '', ...field } = { ...spec, ...patch };
        const config = sendableConfig(type, all);
        await context.api.change({
            doing: `update ${(0,requests/* titleOf */.Gg)('custom profile field', name)}`,
            method: 'PUT',
            path: `${custom_profile_fields_path}/${name}`,
            body: {
                ...field,
                type,
                ...(type === 'Checkbox' ? {} : { description: description ?? '' }),
                ...(config && { config }),
            },
            shownTexts: (0,requests/* shownTexts */.aX)({}, patch),
        });
    },
    remove: ({ spec: { name } }, { api }) => api.remove(`delete ${(0,requests/* titleOf */.Gg)('custom profile field', name)}`, `${custom_profile_fields_path}/${name}`),
});
/** The settings for a request; `undefined` when there are none and the type requires one. */
function sendableConfig(type, all) {
    const config = Object.fromEntries(Object.entries(configOf(type, all)).filter(([, value]) => value !== null && value !== ''));
    // Unlike a creation, an update needs it.
    if (type === 'Checkbox')
        return { defaultValue: 'false', ...config };
    return (0,json/* isEmpty */.Im)(config) && !takesNoSettings(type) ? undefined : config;
}

// EXTERNAL MODULE: ./build/config/named-files.js
var named_files = __webpack_require__(2324);
// EXTERNAL MODULE: ./build/shared/file-error.js
var file_error = __webpack_require__(359);
;// CONCATENATED MODULE: ./build/config/kinds/sign-in-pages.js


/** Logto unpacks 200 entries, each file below 10 MiB. The third limit only prevents reading huge folders. */
const limits = { files: 200, fileMebibytes: 10, allMebibytes: 200 };
/** Logto accepts at most this number of MiB in one upload. */
const mostZipMebibytes = 20;
/** The time of all files, so that the same files make the same bytes: the earliest that a ZIP file can have. */
const mtime = new Date(1980, 0, 1);
/** A folder of built sign-in pages, packed for the upload. Plans show only its path. */
class SignInPages {
    path;
    #zip;
    constructor(path, zip) {
        this.path = path;
        this.#zip = zip;
    }
    /** The pages as a ZIP file. */
    get zip() {
        return this.#zip;
    }
    toJSON() {
        return this.path;
    }
}
/** Reads and packs the pages of a folder. @throws FileError when Logto would refuse them, or not show them */
async function readSignInPages(path, files) {
    const found = await files.readFolder(path, limits);
    if (!found.some((file) => file.path === 'index.html')) {
        throw new file_error/* FileError */.f(`the folder ${(0,problem/* quote */.hD)(path)} has no index.html; name the folder with the built pages`);
    }
    const { zipSync } = await __webpack_require__.e(/* import() */ 306).then(__webpack_require__.bind(__webpack_require__, 1306));
    const zip = zipSync(Object.fromEntries(found.map((file) => [file.path, file.bytes])), { mtime });
    if (zip.length <= mostZipMebibytes * 2 ** 20)
        return new SignInPages(path, zip);
    throw new file_error/* FileError */.f(`the files of the folder ${(0,problem/* quote */.hD)(path)} have more than ${mostZipMebibytes} MiB as a ZIP file; make them smaller`);
}

;// CONCATENATED MODULE: ./build/config/kinds/custom-ui.js




const custom_ui_schema = schemas/* strictObject */.rej({
    folder: (0,fields/* described */.WY)(schemas/* string */.YjP().min(1).nullable(), 'Folder of the built pages, with an index.html, as a path from this file: a folder of the workspace with at most 200 files, each smaller than 10 MiB. Hidden files, whose names begin with a dot, are left out. null removes the pages, so that those of Logto are shown.', './sign-in-pages/dist'),
});
/** The paths to upload pages, and to use uploaded ones. */
const [assets, experience] = ['/api/sign-in-exp/default/custom-ui-assets', '/api/sign-in-exp'];
const custom_ui_row = schemas/* object */.Ikc({ customUiAssets: schemas/* looseObject */._H3({}).nullish() });
const custom_ui_id = 'default';
/** Custom sign-in pages (`/api/sign-in-exp/default/custom-ui-assets`, samples 1131 to 1137). */
const customUi = {
    name: 'customUi',
    singular: 'custom UI',
    docs: 'Sign-in pages of your own, in place of those of Logto: a folder of the workspace that is uploaded on every run, because Logto does not show what it has. They need a plan that has them; development tenants of Logto Cloud do, self-hosted Logto does not.',
    schema: custom_ui_schema,
    single: true,
    defaults: { folder: null },
    fields: { folder: { compare: 'whole' } },
    identifiersOf: () => [''],
    appliedAlways: ({ folder }, current) => folder === null || current?.spec.folder === null ? undefined : 'uploaded on every run',
    async readFiles({ folder }, filesAt) {
        if (typeof folder !== 'string')
            return { spec: { folder }, problems: [] };
        try {
            return { spec: { folder: await readSignInPages(folder, filesAt(['folder'])) }, problems: [] };
        }
        catch (error) {
            return { spec: { folder }, problems: [(0,named_files/* fileProblem */.Wj)(error, ['folder'])] };
        }
    },
    async list({ api }) {
        const { customUiAssets } = await api.get('read the custom UI', experience, custom_ui_row);
        return [{ id: custom_ui_id, spec: { folder: customUiAssets ? 'uploaded pages' : null } }];
    },
    async create({ folder }, context) {
        await apply(folder, context);
        return custom_ui_id;
    },
    update: async (_, { folder = null }, context) => apply(folder, context),
    remove: () => Promise.reject(new Error('The custom UI cannot be deleted.')),
};
/** Uploads and uses pages, or uses those of Logto again. */
async function apply(folder, { api, now }) {
    if (typeof folder === 'string')
        throw new Error('The files of the custom UI were not read.');
    const customUiAssets = folder && { id: await upload(folder, api), createdAt: now() };
    await api.change({
        doing: customUiAssets ? 'use the uploaded custom UI' : 'remove the custom UI',
        method: 'PATCH',
        path: experience,
        body: { customUiAssets },
    });
}
/** Uploads pages. @returns their ID */
async function upload({ zip }, api) {
    const { customUiAssetId } = await api.upload({
        doing: 'upload the custom UI',
        path: assets,
        file: { name: 'custom-ui.zip', type: 'application/zip', bytes: zip },
        answer: schemas/* object */.Ikc({ customUiAssetId: schemas/* string */.YjP().min(1) }),
    });
    return customUiAssetId;
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
    languageTag: (0,fields/* described */.WY)((0,fields/* limitedName */.o_)(16), 'Language that the template is for, as a tag of up to 16 characters. Together with templateType it finds the template.', 'en', 'pt-BR'),
    templateType: (0,fields/* described */.WY)(schemas/* enum */.k5n(templateTypes), 'Occasion on which the email is sent.', 'SignIn'),
    details: (0,fields/* described */.WY)(schemas/* strictObject */.rej({
        subject: (0,fields/* described */.WY)(schemas/* string */.YjP(), 'Subject of the email. May hold variables.', 'Your code is {{code}}'),
        content: (0,fields/* described */.WY)(schemas/* string */.YjP(), 'Body of the email. May hold variables such as {{code}}.', '<p>Your code is <b>{{code}}</b>.</p>'),
        contentType: (0,fields/* optional */.lq)(schemas/* enum */.k5n(['text/html', 'text/plain']).nullable(), 'What content is: text/html or text/plain. Up to the email service when left out, or null.', 'text/html'),
        replyTo: (0,fields/* optional */.lq)(schemas/* string */.YjP().nullable(), 'Address for answers, where the email service allows to set it; null for none. May hold variables.', 'help@example.com'),
        sendFrom: (0,fields/* optional */.lq)(schemas/* string */.YjP().nullable(), 'Address of the sender, where the email service allows to set it; null for none. May hold variables.', 'no-reply@example.com'),
    }), 'The email itself.', { subject: 'Sign in', content: '<b>{{code}}</b>', contentType: 'text/html' }),
});
const email_templates_row = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    languageTag: schemas/* string */.YjP(),
    templateType: schemas/* string */.YjP(),
    details: email_templates_schema.shape.details.extend({ contentType: schemas/* string */.YjP().nullish() }).strip(),
})
    .transform(collection/* asEntry */.JT);
const email_templates_path = '/api/email-templates';
const email_templates_fields = {
    'details.content': { textFile: 'plain' },
    ...(0,field_rules/* clearedByOmission */.ln)(['details.contentType', 'details.replyTo', 'details.sendFrom']),
};
/** Texts of the emails that Logto sends (`/api/email-templates`). Connectors that hold texts themselves do not use them. */
const emailTemplates = (0,collection/* collection */.rJ)({
    name: 'emailTemplates',
    singular: 'email template',
    docs: 'Texts of the emails that Logto sends, found by `languageTag` and `templateType` together. Email connectors that hold texts of their own do not use them.',
    schema: email_templates_schema,
    path: email_templates_path,
    row: email_templates_row,
    fields: email_templates_fields,
    identifiersOf: (spec) => [nameOf(spec)],
    planNote: ({ languageTag }) => isLanguage(languageTag)
        ? undefined
        : `${(0,problem/* quote */.hD)(languageTag)} is not a known language; Logto accepts the template but never uses it`,
    async create(spec, context) {
        await email_templates_put('create', spec, context);
        const { languageTag, templateType } = spec;
        const query = new URLSearchParams({ languageTag, templateType }).toString();
        const doing = `read ${(0,requests/* titleOf */.Gg)('email template', nameOf(spec))}`;
        const [{ id }] = await context.api.get(doing, `${email_templates_path}?${query}`, schemas/* tuple */.PVZ([email_templates_row]));
        return id;
    },
    update: ({ spec }, patch, context) => email_templates_put('update', { ...spec, ...patch }, context),
});
function nameOf({ languageTag = '', templateType = '' }) {
    return `${languageTag}/${templateType}`;
}
/** Adds a template, or replaces the details of the one for the same language and type (samples 787, 788). */
function email_templates_put(verb, template, { api }) {
    const doing = `${verb} ${(0,requests/* titleOf */.Gg)('email template', nameOf(template))}`;
    return api.change({
        doing,
        method: 'PUT',
        path: email_templates_path,
        body: { templates: [(0,requests/* sendable */.pJ)({ fields: email_templates_fields }, template)] },
        shownTexts: (0,requests/* shownTexts */.aX)({ fields: email_templates_fields }, template),
    });
}
const email_templates_languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
function isLanguage(tag) {
    try {
        return email_templates_languages.of(tag) !== undefined;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/config/kinds/id-token.js



const claims = [
    'custom_data',
    'identities',
    'sso_identities',
    'roles',
    'organizations',
    'organization_data',
    'organization_roles',
];
const id_token_schema = schemas/* strictObject */.rej({
    enabledExtendedClaims: (0,fields/* optional */.lq)(schemas/* array */.YOg(schemas/* enum */.k5n(claims)).superRefine((0,fields/* refuseRepeats */.Zf)((claim) => claim)), 'Claims that ID tokens have beside those of every ID token, where an application asks for the scope of them. All of them; their order does not count. [] for none. A new tenant has roles, organizations and organization_roles.', ['roles', 'custom_data']),
});
/** The claims of ID tokens about users (`/api/configs/id-token`). */
const idToken = singleton({
    name: 'idToken',
    singular: 'ID token configuration',
    docs: 'What ID tokens tell about users. A tenant has one such configuration.',
    schema: id_token_schema,
    path: '/api/configs/id-token',
    // There is no PATCH (sample 1230).
    isReplaced: true,
    row: schemas/* object */.Ikc({
        // A missing list means no claims (sample 1225), not those of a new tenant.
        enabledExtendedClaims: schemas/* array */.YOg(schemas/* string */.YjP())
            .default([])
            .transform((list) => [...new Set(list)]),
    }),
    fields: { enabledExtendedClaims: { compare: 'unordered' } },
    // Sample 1221.
    defaults: { enabledExtendedClaims: ['roles', 'organizations', 'organization_roles'] },
});

;// CONCATENATED MODULE: ./build/config/kinds/jwt-customizers.js






/** The fields of each part of a context sample. Logto silently ignores others, and validates their values itself. */
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
const jwt_customizers_part = (name, description, ...examples) => (0,fields/* optional */.lq)(schemas/* partialRecord */.jgl(schemas/* enum */.k5n(contextFields[name]), jwt_customizers_json), description, ...examples);
/** What a script is tried with in Logto Console as `context`. */
const contextSample = (0,fields/* section */.uW)('What the script is tried with in Logto Console as context; has no effect on tokens. For client-credentials only application.', {
    user: jwt_customizers_part('user', 'The user that the token is for. Needed for access-token, and for it only.', {
        username: 'alice',
    }),
    grant: jwt_customizers_part('grant', 'What a token exchange was asked with. For access-token only.'),
    interaction: jwt_customizers_part('interaction', 'How the user signed in. For access-token only.'),
    application: jwt_customizers_part('application', 'The application that the token is for.', { name: 'Shop' }),
    organization: jwt_customizers_part('organization', 'The organization that the token is for. For access-token only.'),
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
/** The fields of samples for client-credentials. */
const machineFields = {
    contextSample: ['application'],
    tokenSample: ['jti', 'aud', 'scope', 'clientId', 'kind'],
};
/** Problems with samples that Logto would refuse or ignore for a type of token. */
function* sampleProblems(tokenType, samples) {
    if (tokenType === 'client-credentials') {
        for (const sample of ['contextSample', 'tokenSample']) {
            const known = machineFields[sample];
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
    .superRefine((0,fields/* refuseProblems */.nN)(({ tokenType, ...samples }) => sampleProblems(tokenType, samples)));
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
        script: { private: true, textFile: 'javascript' },
        contextSample: { compare: 'whole', private: true },
        tokenSample: { compare: 'whole', private: true },
    },
    identifiersOf: ({ tokenType = '' }) => [tokenType],
    planNote({ script }) {
        const flaw = (0,scripts/* flawOf */.e)(script, 'getCustomJwtClaims');
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
    const doing = `${verb} ${(0,requests/* titleOf */.Gg)('JWT customizer', tokenType)}`;
    return api.change({ doing, method: 'PUT', path: `${jwt_customizers_path}/${tokenType}`, body });
}

// EXTERNAL MODULE: ./build/config/kinds/scope-names.js
var scope_names = __webpack_require__(6686);
;// CONCATENATED MODULE: ./build/config/kinds/organization-roles.js





const organization_roles_schema = schemas/* strictObject */.rej({
    name: (0,fields/* described */.WY)((0,fields/* limitedName */.o_)(128), 'Name by which the role is found, of up to 128 characters; unique across both types.', 'admin'),
    description: (0,fields/* optional */.lq)((0,fields/* limited */.TJ)(256).nullable(), 'What the role is for, up to 256 characters; null for none.', 'Runs the organization'),
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
    // Sample 130.
    defaults: { type: 'User' },
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
    name: (0,fields/* described */.WY)((0,fields/* limitedName */.o_)(128), 'Name by which the scope is found, of up to 128 characters.', 'invite:member'),
    description: (0,fields/* optional */.lq)((0,fields/* limited */.TJ)(256).nullable(), 'What the scope allows, up to 256 characters; null for none.', 'Invite members'),
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

// EXTERNAL MODULE: ./build/config/kinds/user-names.js
var user_names = __webpack_require__(1261);
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
    // A user without any identifier (sample 1412) cannot be declared: it stays, and no file shows it.
    namesOf: user_names/* identifiersOf */.S,
    keyOf: user_names/* userKey */.X,
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
    // Logto refuses other applications (samples 1414 to 1416).
    const affiliate = by === 'user' ? kind : 'machineToMachineApplications';
    const hidden = by === 'user' ? { personal: true } : {};
    // Names of users are private.
    const titleOfMember = (name) => (by === 'user' ? 'a member' : (0,problem/* quote */.hD)(name));
    const memberRoles = (0,id_set/* idSet */._I)({
        singular: 'role',
        target,
        path: 'roles',
        key: 'organizationRoleIds',
        replaced: true,
        refusesEmpty: true,
    });
    return {
        rules: { '': { compare: 'keyed', by, spell: keyOf, ...hidden }, roles: { compare: 'set' } },
        referencesOf: (list) => list.flatMap((member, index) => [
            { target: affiliate, key: keyOf(member[by]), path: [index, by] },
            ...(0,id_set/* referencesTo */.Cj)(target, member.roles, [index, 'roles']),
        ]),
        async read({ path, title }, { api, ids }, declared = []) {
            const rows = await api.list(`read the ${plural.read} of ${title}`, `${path}/${kind}`, row);
            return rows.flatMap((shown) => {
                const names = namesOf(shown);
                ids.add(affiliate, shown.id, names);
                for (const { id, name } of shown.organizationRoles)
                    ids.add((0,id_set/* registryOf */.Fv)(target), id, [name]);
                const roles = shown.organizationRoles.map(({ name }) => name);
                const spelt = declared.map((member) => member[by]);
                return (0,id_set/* spell */.lO)(names, spelt, keyOf).map((name) => memberOf(name, roles));
            });
        },
        async apply({ path, title, spec }, { desired, current = [] }, context) {
            const { api, ids } = context;
            // By ID, because one user may be listed under a current name, and under one that this run sets.
            const byId = (list) => {
                const merged = new Map();
                for (const member of list) {
                    const id = ids.idOf(affiliate, keyOf(member[by]));
                    const before = merged.get(id)?.roles;
                    const roles = before ? [...before, ...(member.roles ?? [])] : member.roles;
                    merged.set(id, { name: member[by], roles });
                }
                return merged;
            };
            const [before, after] = [byId(current), byId(desired)];
            const added = [...after.keys()].filter((id) => !before.has(id));
            if (added.length > 0) {
                // Logto ignores those that are members already.
                const doing = `add ${plural.add} to ${title}`;
                const body = { [`${by}Ids`]: added };
                await api.change({ doing, method: 'POST', path: `${path}/${kind}`, body, done: 201 });
            }
            await Promise.all([
                ...[...after].map(([id, { name, roles }]) => {
                    const owner = { path: `${path}/${kind}/${id}`, title: `${titleOfMember(name)} in ${title}`, spec };
                    const change = roles && { declared: roles, desired: roles, current: before.get(id)?.roles };
                    return change && memberRoles.apply(owner, change, context);
                }),
                ...[...before]
                    .filter(([id]) => !after.has(id))
                    .map(([id, { name }]) => api.remove(`remove ${titleOfMember(name)} from ${title}`, `${path}/${kind}/${id}`)),
            ]);
        },
    };
}

// EXTERNAL MODULE: ./build/config/kinds/page-look.js
var page_look = __webpack_require__(7670);
// EXTERNAL MODULE: ./build/config/kinds/relations.js
var relations = __webpack_require__(754);
;// CONCATENATED MODULE: ./build/config/kinds/organizations.js








const member = schemas/* strictObject */.rej({
    user: (0,fields/* described */.WY)(schemas/* string */.YjP().min(1), 'Username, e-mail address or phone number of the user, declared in the file or in the tenant.', 'alice'),
    roles: (0,fields/* names */.Dy)('Names of organization roles of type User that the user has in the organization. Further ones are kept, unless organizations are pruned.', 'admin'),
});
const application = schemas/* strictObject */.rej({
    application: (0,fields/* described */.WY)(schemas/* string */.YjP().min(1), 'Name of a machine-to-machine application.', 'Invoice worker'),
    roles: (0,fields/* names */.Dy)('Names of organization roles of type MachineToMachine that the application has in the organization. Further ones are kept, unless organizations are pruned.', 'worker'),
});
const organizations_schema = schemas/* strictObject */.rej({
    name: (0,fields/* described */.WY)((0,fields/* limitedName */.o_)(128), 'Name by which the organization is found, of up to 128 characters. Logto allows duplicate names; this action does not.', 'Acme'),
    description: (0,fields/* optional */.lq)((0,fields/* limited */.TJ)(256).nullable(), 'What the organization is, up to 256 characters; null for none.', 'Acme Inc.'),
    customData: (0,fields/* customData */.k4)('Data of your own about the organization. Further keys that it has are kept.', {
        tier: 'gold',
    }),
    isMfaRequired: (0,fields/* flag */.Jt)('Whether members need multi-factor authentication to get tokens for it. False by default.', true),
    branding: (0,page_look/* pagePictures */.Pv)('Pictures on the sign-in page of the organization.'),
    color: (0,page_look/* pageColors */.a$)('Colors of the sign-in page of the organization.'),
    customCss: (0,fields/* optional */.lq)(schemas/* string */.YjP().nullable(), 'CSS for the sign-in page of the organization; null for none.', 'body { background: #fff; }'),
    members: (0,fields/* optional */.lq)(schemas/* array */.YOg(member).superRefine((0,fields/* refuseRepeats */.Zf)(({ user }) => (0,user_names/* userKey */.X)(user), 'user')), 'Members with their roles. Further ones are kept, unless organizations are pruned.', [{ user: 'alice', roles: ['admin'] }]),
    applications: (0,fields/* optional */.lq)(schemas/* array */.YOg(application).superRefine((0,fields/* refuseRepeats */.Zf)((item) => item.application, 'application')), 'Machine-to-machine applications with their roles. Further ones are kept, unless organizations are pruned.', [{ application: 'Invoice worker', roles: ['worker'] }]),
    jit: (0,fields/* section */.uW)('Just-in-time provisioning: who becomes a member on signing up.', {
        emailDomains: (0,fields/* optional */.lq)(schemas/* array */.YOg((0,fields/* limited */.TJ)(128, fields/* emailDomain */.rO)), 'Domains of verified e-mail addresses; users who sign up with one become members. Further ones are kept, unless organizations are pruned.', ['example.com']),
        roles: (0,fields/* names */.Dy)('Names of organization roles of type User that those members get. Further ones are kept, unless organizations are pruned.', 'member'),
        ssoConnectors: (0,fields/* names */.Dy)('Names of SSO connectors; users who sign in with one become members. Further ones are kept, unless organizations are pruned.', 'Acme SSO'),
    }).meta({ examples: [{ emailDomains: ['example.com'], roles: ['member'] }] }),
});
const organizations_row = collection/* named */.KT.extend({
    customData: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()),
    isMfaRequired: schemas/* boolean */.zMY(),
    branding: schemas/* looseObject */._H3({}),
    color: schemas/* looseObject */._H3({}),
    description: collection/* orEmpty */.vh,
    customCss: collection/* orEmpty */.vh,
});
const domainRow = schemas/* object */.Ikc({ emailDomain: schemas/* string */.YjP() })
    .transform(({ emailDomain: name }) => ({ id: name, name }));
const connectorRow = schemas/* object */.Ikc({ id: schemas/* string */.YjP(), connectorName: schemas/* string */.YjP() })
    .transform(({ id, connectorName: name }) => ({ id, name }));
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
    fields: {
        customData: { private: true, verbatim: true },
        ...page_look/* pageLookRules */.mk,
    },
    // Sample 126.
    defaults: { customData: {}, isMfaRequired: false },
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
            ssoConnectors: (0,id_set/* idSet */._I)({
                singular: 'just-in-time SSO connector',
                target: 'ssoConnectors',
                path: 'jit/sso-connectors',
                key: 'ssoConnectorIds',
                replaced: true,
                list: { row: connectorRow },
            }),
        }),
    },
});

;// CONCATENATED MODULE: ./build/config/kinds/resources.js






const scope = schemas/* strictObject */.rej({
    name: (0,fields/* described */.WY)((0,fields/* limitedName */.o_)(256).regex(/^\S*$/, { error: 'must be one word without spaces' }), 'Name of the scope, without spaces, of up to 256 characters; unique within the resource.', 'read:orders'),
    description: (0,fields/* optional */.lq)(schemas/* string */.YjP().nullable(), 'What the scope allows; null for nothing.', 'Read orders'),
});
const resources_schema = schemas/* strictObject */.rej({
    name: (0,fields/* described */.WY)(schemas/* string */.YjP().min(1), 'Name shown in Logto Console.', 'Shop API'),
    indicator: (0,fields/* described */.WY)(
    // Logto stores any text, but issues tokens for absolute URIs without a fragment only.
    schemas/* url */.OZ5().refine((uri) => !uri.includes('#'), {
        error: 'must not contain #, because no token can be requested for it',
    }), 'Resource indicator, the audience of access tokens: an absolute URI, by which the resource is found. A trailing slash makes another one. Fixed at creation.', 'https://api.example.com'),
    accessTokenTtl: (0,fields/* optional */.lq)(
    // Logto accepts 0 and less, but then its tokens have expired when it issues them.
    schemas/* int */.Whr(fields/* onlyReplaced */.dF).min(1), 'Lifetime of access tokens, in seconds. Logto gives 3600 by default; it cannot be cleared.', 3600),
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
    // Sample 282.
    defaults: { isDefault: false, accessTokenTtl: 3600 },
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
    const title = (name) => (0,requests/* titleOf */.Gg)('scope', keyOf(name));
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
            else if (description !== undefined && (description ?? '') !== (before.description ?? '')) {
                const doing = `update ${title(name)}`;
                await api.change({ doing, method: 'PATCH', path: pathOf(name), body: { description } });
            }
        }),
        ...(0,id_set/* without */.FF)(names(current), names(desired)).map((name) => api.remove(`delete ${title(name)}`, pathOf(name))),
    ]);
}

// EXTERNAL MODULE: ./build/config/kinds/roles.js
var roles = __webpack_require__(974);
// EXTERNAL MODULE: ./build/http/pace.js
var pace = __webpack_require__(6858);
// EXTERNAL MODULE: ./build/shared/concurrency.js
var concurrency = __webpack_require__(427);
// EXTERNAL MODULE: ./build/config/kinds/application-access-control.js
var application_access_control = __webpack_require__(4740);
;// CONCATENATED MODULE: ./build/config/kinds/saml-applications.js







// prettier-ignore
const saml_applications_claims = [
    'sub', 'name', 'given_name', 'family_name', 'middle_name', 'nickname', 'preferred_username', 'profile', 'picture',
    'website', 'email', 'email_verified', 'gender', 'birthdate', 'zoneinfo', 'locale', 'phone_number',
    'phone_number_verified', 'address', 'updated_at', 'username', 'created_at', 'custom_data', 'identities',
    'sso_identities', 'roles', 'organizations', 'organization_data', 'organization_roles',
];
const post = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
const nameIdFormats = [
    'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
    'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
    'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
];
const certificate = '-----BEGIN CERTIFICATE-----\nMIIDFTCC…\n-----END CERTIFICATE-----\n';
const encryption = schemas/* strictObject */.rej({
    encryptAssertion: (0,fields/* flag */.Jt)('Whether assertions are encrypted.', true),
    encryptThenSign: (0,fields/* flag */.Jt)('Whether an assertion is encrypted before it is signed. Required when assertions are encrypted.', false),
    certificate: (0,fields/* optional */.lq)(schemas/* string */.YjP(), 'Certificate of the service provider, as PEM. Required when assertions are encrypted.', certificate),
})
    .superRefine((0,fields/* refuseProblems */.nN)((settings) => {
    if (settings.encryptAssertion !== true)
        return [];
    const missing = ['encryptThenSign', 'certificate'].filter((field) => settings[field] === undefined);
    const sentence = 'is required when encryptAssertion is true';
    return missing.map((field) => ({ path: [field], sentence }));
}));
const saml_applications_schema = schemas/* strictObject */.rej({
    name: (0,fields/* described */.WY)((0,fields/* limitedName */.o_)(256), 'Name by which the application is found, of up to 256 characters. Logto allows duplicate names; this action does not.', 'Wiki'),
    description: (0,fields/* optional */.lq)(schemas/* string */.YjP().nullable(), 'What the application is; null for none.', 'Our wiki'),
    entityId: (0,fields/* optional */.lq)((0,fields/* limited */.TJ)(128).nullable(), 'Entity ID of the service provider, up to 128 characters; null for none.', 'https://wiki.example.com/saml/metadata'),
    acsUrl: (0,fields/* optional */.lq)(schemas/* strictObject */.rej({
        binding: (0,fields/* described */.WY)(schemas/* enum */.k5n([post], { error: 'Logto supports no other binding' }), 'How assertions are sent.', post),
        url: (0,fields/* described */.WY)(schemas/* url */.OZ5(), 'Address that assertions are sent to (Assertion Consumer Service).', 'https://wiki.example.com/saml/acs'),
    })
        .nullable(), 'Where and how the service provider gets assertions; null for none.', { binding: post, url: 'https://wiki.example.com/saml/acs' }),
    nameIdFormat: (0,fields/* optional */.lq)(schemas/* enum */.k5n(nameIdFormats), 'What identifies users to the service provider. The persistent format by default.', nameIdFormats[1]),
    attributeMapping: (0,fields/* optional */.lq)(schemas/* partialRecord */.jgl(schemas/* enum */.k5n(saml_applications_claims), schemas/* string */.YjP()), 'Names of SAML attributes, by the claim that each of them holds. All of them: others are removed.', { email: 'mail', name: 'displayName' }),
    encryption: (0,fields/* optional */.lq)(encryption.nullable(), 'Encryption of assertions, replaced as a whole; null for none.', { encryptAssertion: true, encryptThenSign: false, certificate }),
    customData: (0,fields/* customData */.k4)('Any JSON object of your own. Keys that are not declared stay; Logto cannot remove one.', {
        team: 'docs',
    }),
    accessControl: application_access_control/* accessControl */.OQ,
});
const saml_applications_row = collection/* named */.KT.extend({
    description: (0,collection/* orMissing */.Mr)(schemas/* string */.YjP()),
    entityId: (0,collection/* orMissing */.Mr)(schemas/* string */.YjP()),
    // Later versions of Logto may support further bindings, formats and claims.
    acsUrl: (0,collection/* orMissing */.Mr)(schemas/* object */.Ikc({ binding: schemas/* string */.YjP(), url: schemas/* string */.YjP() })),
    nameIdFormat: schemas/* string */.YjP(),
    attributeMapping: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    encryption: (0,collection/* orMissing */.Mr)(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9())),
    customData: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()),
    appLevelAccessControlEnabled: schemas/* boolean */.zMY().optional(),
});
const saml_applications_path = '/api/saml-applications';
/** SAML applications have no list of their own. */
const listPath = '/api/applications?types=SAML';
const saml_applications_entryOf = saml_applications_row.transform(({ appLevelAccessControlEnabled: enabled, ...shown }) => (0,collection/* asEntry */.JT)({ ...shown, accessControl: { enabled } }));
/**
 * SAML applications (`/api/saml-applications`). Their certificates are not declared: Logto creates the first, and replacing one
 * needs a change on both sides.
 */
const samlApplications = (0,collection/* collection */.rJ)({
    name: 'samlApplications',
    singular: 'SAML application',
    docs: 'Applications that users sign in to by SAML, found by `name`. Logto makes a certificate for each, which stays when the application is changed.',
    schema: saml_applications_schema,
    path: saml_applications_path,
    row: collection/* named */.KT.transform(collection/* asEntry */.JT),
    searchPath: () => listPath,
    emptyInNewTenant: true,
    fields: {
        attributeMapping: { compare: 'whole' },
        encryption: { compare: 'whole', private: true },
        customData: { private: true, verbatim: true },
    },
    // Sample 267.
    defaults: {
        nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
        customData: {},
        accessControl: { enabled: false },
    },
    identifiersOf: ({ name = '' }) => [name],
    relations: {
        accessControl: (0,application_access_control/* accessControlRelation */.EN)((own) => own.replace(saml_applications_path, '/api/applications')),
    },
    validateChange: (application, current, isPruned) => (0,application_access_control/* lastRuleProblems */.L8)(application.accessControl, current?.spec.accessControl, isPruned),
    async readAll({ api }, names) {
        const all = await api.get('read the SAML applications', listPath, schemas/* array */.YOg(collection/* named */.KT));
        const needed = names ? all.filter(({ name }) => names.has(name)) : all;
        const others = all.filter((one) => !needed.includes(one)).map((one) => (0,collection/* asEntry */.JT)(one));
        const read = await (0,concurrency/* mapConcurrent */._k)(needed, pace/* maxConcurrentRequests */.m, ({ id, name }) => api.get(`read ${(0,requests/* titleOf */.Gg)('SAML application', name)}`, `${saml_applications_path}/${id}`, saml_applications_entryOf));
        return [...read, ...others];
    },
});

;// CONCATENATED MODULE: ./build/config/kinds/session.js



const session_schema = schemas/* strictObject */.rej({
    ttl: (0,fields/* whole */.WQ)('Seconds until somebody who signed in has to sign in again. 1209600 (14 days) in a new tenant.', 86_400, 1, 31_536_000),
});
/** How long users stay signed in (`/api/configs/oidc/session`). */
const session = singleton({
    name: 'session',
    singular: 'session configuration',
    docs: 'How long people stay signed in. A tenant has one such configuration.',
    schema: session_schema,
    path: '/api/configs/oidc/session',
    row: schemas/* object */.Ikc({ ttl: schemas/* number */.aig().optional() }),
    fields: {},
    // Sample 1232.
    defaults: { ttl: 1_209_600 },
});

;// CONCATENATED MODULE: ./build/config/kinds/code-connectors.js

/** The connectors that identifiers, methods and factors need. */
const connectorsByUse = {
    email: [emailConnector],
    phone: [smsConnector],
    emailOrPhone: [emailConnector, smsConnector],
    EmailVerificationCode: [emailConnector],
    PhoneVerificationCode: [smsConnector],
};
/**
 * References of a sign-in experience to the connectors that send its codes. Logto refuses to set a field without its connector
 * (samples 610, 615, 641), but keeps the field when the connector is deleted (samples 714 to 716).
 */
function codeReferences({ signIn: { methods = [] } = {}, signUp: { identifiers = [], secondaryIdentifiers = [] } = {}, forgotPasswordMethods = [], mfa: { factors = [] } = {}, }) {
    return [
        ...methods.flatMap(({ identifier, verificationCode }, index) => verificationCode ? neededConnectors(identifier, ['signIn', 'methods', index, 'verificationCode']) : []),
        ...identifiers.flatMap((identifier, index) => neededConnectors(identifier, ['signUp', 'identifiers', index])),
        ...secondaryIdentifiers.flatMap(({ identifier }, index) => neededConnectors(identifier, ['signUp', 'secondaryIdentifiers', index, 'identifier'])),
        ...forgotPasswordMethods.flatMap((method, index) => neededConnectors(method, ['forgotPasswordMethods', index])),
        // Logto takes factors without a connector (sample 706).
        ...factors.flatMap((factor, index) => connectorsOf(factor, ['mfa', 'factors', index]).map((reference) => ({
            ...reference,
            mayBeMissing: true,
        }))),
    ];
}
const connectorsOf = (use, path) => (connectorsByUse[use] ?? []).map((key) => ({ target: 'connectors', key, path }));
const neededConnectors = (use, path) => connectorsOf(use, path).map((reference) => ({
    ...reference,
    neededToSet: `needs ${reference.key.replace('the', 'a')}, which is neither declared nor in the tenant; declare one under connectors`,
}));

;// CONCATENATED MODULE: ./build/config/kinds/sign-in-defaults.js
/** The sign-in experience of a new tenant (sample 150), without empty values. */
const signInDefaults = {
    color: { primaryColor: '#6139F6', isDarkModeEnabled: false, darkPrimaryColor: '#8768F8' },
    hideLogtoBranding: false,
    languageInfo: { autoDetect: true, fallbackLanguage: 'en' },
    agreeToTermsPolicy: 'Automatic',
    signIn: {
        methods: [{ identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true }],
    },
    signUp: { identifiers: ['email'], password: true, verify: true },
    signInMode: 'SignInAndRegister',
    mfa: { policy: 'UserControlled' },
    singleSignOnEnabled: false,
    usernamePolicy: {
        caseSensitive: true,
        minLength: 1,
        maxLength: 128,
        allowedChars: { lowercase: true, uppercase: true, numbers: true, underscore: true },
    },
};

;// CONCATENATED MODULE: ./build/config/kinds/sign-in-page-fields.js



/** An address of a page, or null. */
const address = (description, example) => (0,fields/* optional */.lq)(schemas/* url */.OZ5().max(2048).nullable(), `${description}; null for none.`, example);
const sign_in_page_fields_image = (what) => (0,fields/* optional */.lq)(schemas/* url */.OZ5().nullable(), `Address of ${what}; null for none.`, 'https://example.com/logo.svg');
const buttonColor = (ground) => (0,fields/* color */.yW)(`Colour of buttons and links on ${ground} ground, as #rgb or #rrggbb.`);
const sources = (what, example) => (0,fields/* optional */.lq)(schemas/* array */.YOg(schemas/* string */.YjP().overwrite(asStored)), `Origins that ${what}. All of them; their order does not count.`, [example]);
/** An origin as Logto stores it: without a slash at the end, the host in lower case. */
function asStored(source) {
    const url = URL.parse(source.trim());
    return url?.host ? `${url.protocol}//${url.host}${url.pathname === '/' ? '' : url.pathname}` : source;
}
/** How the sign-in pages look, and what they contain: a part of {@link signInFields}. */
const signInPageFields = {
    color: (0,fields/* section */.uW)('Colours of the pages.', {
        primaryColor: buttonColor('light'),
        isDarkModeEnabled: (0,fields/* flag */.Jt)('Whether pages are dark for users who prefer that.'),
        darkPrimaryColor: buttonColor('dark'),
    }),
    branding: (0,fields/* section */.uW)('Logos.', {
        logoUrl: sign_in_page_fields_image('the logo'),
        darkLogoUrl: sign_in_page_fields_image('the logo on dark ground'),
        favicon: sign_in_page_fields_image('the icon in the tab of the browser'),
        darkFavicon: sign_in_page_fields_image('that icon in dark browsers'),
    }),
    hideLogtoBranding: (0,fields/* flag */.Jt)('Whether "Powered by Logto" is left out. Needs a plan that has it.'),
    languageInfo: (0,fields/* section */.uW)('Languages of the pages.', {
        autoDetect: (0,fields/* flag */.Jt)("Whether pages come in the language of the user's browser, where there are phrases for it."),
        fallbackLanguage: (0,fields/* optional */.lq)(knownLanguageTag, 'Language otherwise, as a tag. For a language that Logto has no phrases for, the tenant needs `customPhrases`.', 'en', 'pt-BR'),
    }),
    termsOfUseUrl: address('Address of the terms of use', 'https://example.com/terms'),
    privacyPolicyUrl: address('Address of the privacy policy', 'https://example.com/privacy'),
    agreeToTermsPolicy: (0,fields/* optional */.lq)(schemas/* enum */.k5n(['Automatic', 'ManualRegistrationOnly', 'Manual']), 'How users agree to the two: by going on (Automatic), by a checkbox when they register, or by one whenever they sign in (Manual).'),
    supportEmail: (0,fields/* optional */.lq)(schemas/* email */.Rpp().nullable(), 'Address shown on error pages; null for none.', 'help@example.com'),
    supportWebsiteUrl: address('Address of help, shown on error pages', 'https://example.com/help'),
    unknownSessionRedirectUrl: address('Where users go who open the sign-in page without coming from an application', 'https://example.com'),
    customCss: (0,fields/* optional */.lq)(schemas/* string */.YjP().nullable(), 'Style sheet for the pages; null for none.', 'body { font-family: serif }'),
    customContent: (0,fields/* optional */.lq)(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().nullable()), 'HTML for pages by their path. Other pages stay; null removes that of a page.', { '/sign-in': '<p>Welcome</p>' }),
    customUiCsp: (0,fields/* section */.uW)('What pages of your own may load. Needs a plan that has them.', {
        scriptSrc: sources('scripts may come from', 'https://cdn.example.com'),
        connectSrc: sources('pages may connect to', 'https://api.example.com'),
    }),
};

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
/** A whole number, for which null sets the default of Logto. */
const limit = (description, example, min, max = Number.MAX_SAFE_INTEGER) => (0,fields/* optional */.lq)(schemas/* int */.Whr().min(min).max(max).nullable(), `${description} null for the default.`, example);
/** The fields of `PATCH /api/sign-in-exp`. Within each, values that are not declared stay. */
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
    signUpProfileFields: profileFields('Custom profile fields that new users fill in, in this order. All of them, an empty list for none. null means that the list was never set.'),
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
        organizationRequiredMfaPolicy: (0,fields/* optional */.lq)(schemas/* enum */.k5n(['NoPrompt', 'Mandatory']).nullable(), 'What users see who belong to an organization that requires a second factor. null for the default.'),
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
        expirationDuration: limit('How long a code is good for, in seconds, from 60 to 3600; 600 by default.', 300, 60, 3600),
        maxRetryAttempts: limit('How many wrong tries a code survives, from 1 to 100; 10 by default.', 5, 1, 100),
    }),
    sentinelPolicy: (0,fields/* section */.uW)('Locking out after failed sign-ins. Needs a plan that has it.', {
        maxAttempts: limit('How many failed sign-ins in an hour lock a user out; 100 by default.', 10, 1),
        lockoutDuration: limit('For how long, in minutes; 60 by default.', 30, 1),
    }),
    captchaPolicy: (0,fields/* section */.uW)('CAPTCHA. Needs a plan that has it.', {
        enabled: (0,fields/* flag */.Jt)('Whether users solve a CAPTCHA. Needs a provider, which `captcha` declares.'),
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
    ...signInPageFields,
});

;// CONCATENATED MODULE: ./build/config/kinds/sign-in-experience.js












/** Later versions of Logto may have further fields, which are left out, and further values, which are kept. */
const sign_in_experience_row = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())
    .transform((value) => knownValues(signInFields, value))
    .pipe(schemas/* custom */.IeY((value) => typeof value === 'object'));
const unordered = { compare: 'unordered' };
/** The sign-in experience: how users sign in, and how the pages look (`/api/sign-in-exp`). */
const signInExperience = singleton({
    name: 'signInExperience',
    singular: 'sign-in experience',
    docs: 'How people sign in and register, and how those pages look. A tenant has one; what is not declared stays as it is. Connectors, custom phrases and custom profile fields come first, so that those declared in the same file can be named.',
    schema: signInFields,
    path: '/api/sign-in-exp',
    row: sign_in_experience_row,
    needs: ['connectors', 'customPhrases', 'customProfileFields', 'captcha', 'customUi'],
    defaults: signInDefaults,
    fields: {
        'signUp.identifiers': unordered,
        forgotPasswordMethods: unordered,
        'mfa.factors': unordered,
        'passwordPolicy.rejects.words': unordered,
        // E-mail addresses are personal data.
        'emailBlocklistPolicy.customAllowlist': { ...unordered, private: true },
        'emailBlocklistPolicy.customBlocklist': { ...unordered, private: true },
        'customUiCsp.scriptSrc': unordered,
        'customUiCsp.connectSrc': unordered,
        signUpProfileFields: { verbatim: true },
        customCss: { textFile: 'plain' },
        ...(0,field_rules/* clearedByOmission */.ln)([
            ...page_look/* picturePaths */.L_,
            'mfa.organizationRequiredMfaPolicy',
            'verificationCodePolicy.expirationDuration',
            'verificationCodePolicy.maxRetryAttempts',
            'sentinelPolicy.maxAttempts',
            'sentinelPolicy.lockoutDuration',
        ]),
    },
    explain: (field, at) => field === 'customUiAssets' && at.length === 0
        ? 'is not a field of this file: it names files that were uploaded; declare the folder with the pages as customUi'
        : undefined,
    referencesOf: (spec) => [
        ...captchaReferences(spec.captchaPolicy?.enabled),
        ...codeReferences(spec),
        ...(0,id_set/* referencesTo */.Cj)('connectors', spec.socialSignInConnectorTargets, ['socialSignInConnectorTargets']),
        ...phraseReferences(spec.languageInfo?.fallbackLanguage),
        ...profileFieldReferences('signUpProfileFields', spec.signUpProfileFields),
    ],
    // Logto ignores the period of an expiration that is off.
    validateChange({ passwordExpiration: { enabled, validPeriodDays } = {} }, current) {
        const isOn = enabled ?? current?.spec.passwordExpiration?.enabled ?? false;
        if (validPeriodDays === undefined || isOn)
            return [];
        const sentence = 'is for passwords that expire: set enabled to true, or leave it out';
        return [{ path: ['passwordExpiration', 'validPeriodDays'], sentence }];
    },
    complete: async (spec, context) => ({
        ...spec,
        forgotPasswordMethods: spec.forgotPasswordMethods ?? (await methodsByConnectors(context)),
    }),
    // Logto keeps an empty text as the content of a page.
    toBody: ({ customContent, ...patch }) => customContent ? { ...patch, customContent: (0,json/* withoutEmpty */.C2)(customContent) } : patch,
    async verify({ socialSignInConnectorTargets: targets = [] }, readCurrent) {
        if (targets.length === 0)
            return;
        // Logto silently leaves out what it does not know (samples 635, 699).
        const current = await readCurrent();
        refuseLoss((0,id_set/* without */.FF)(targets, current.socialSignInConnectorTargets), 'the tenant has no social connector with such a target; that of github-universal is github');
    },
});
/** References to custom phrases, which a language needs that Logto has no phrases for (sample 899). */
function phraseReferences(language) {
    if (language === undefined || builtInLanguages.has(language))
        return [];
    return [{ target: 'customPhrases', key: language, path: ['languageInfo', 'fallbackLanguage'] }];
}
/** @throws Error when Logto left names out */
function refuseLoss(lost, why) {
    if (lost.length === 0)
        return;
    const names = lost.map((name) => (0,problem/* quote */.hD)(name)).join(', ');
    throw new Error(`Logto left ${names} out of the sign-in experience: ${why}.`);
}
/** References to the CAPTCHA provider. Logto switches the policy off when the provider is deleted (sample 1220). */
const captchaReferences = (enabled) => enabled ? [{ target: 'captcha', key: '', path: ['captchaPolicy', 'enabled'], mayBeMissing: true }] : [];
/** The methods of an older tenant without a list: Logto offers those that the tenant has connectors for. */
async function methodsByConnectors({ api }) {
    const answer = schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP() }));
    const connectors = await api.get('read the connectors', '/api/connectors', answer);
    const has = (type) => connectors.some((connector) => connector.type === type);
    return [
        ...(has('Email') ? ['EmailVerificationCode'] : []),
        ...(has('Sms') ? ['PhoneVerificationCode'] : []),
    ];
}
/** The fields of an answer that a schema knows, at every depth, with any values. */
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/config/kinds/sso-connector-schema.js




const providers = {
    OIDC: 'oidc',
    Okta: 'oidc',
    AzureAdOidc: 'oidc',
    GoogleWorkspace: 'oidc',
    SAML: 'saml',
    AzureAD: 'saml',
};
const ofOidc = ['clientId', 'clientSecret', 'issuer'];
const manual = ['entityId', 'signInEndpoint', 'x509Certificate'];
const fieldsOf = {
    oidc: [...ofOidc, 'scope', 'trustUnverifiedEmail'],
    saml: ['metadataUrl', 'metadata', ...manual, 'attributeMapping', 'signAuthnRequest'],
};
/** Domains for which Logto refuses a connector, because everybody can have an address there (sample 779). */
const publicDomains = new Set(('gmail.com yahoo.com hotmail.com outlook.com live.com icloud.com aol.com yandex.com mail.com protonmail.com ' +
    'yanex.com gmx.com mail.ru zoho.com qq.com 163.com 126.com sina.com sohu.com').split(' '));
const filled = (description, ...examples) => (0,fields/* optional */.lq)(schemas/* string */.YjP().min(1), description, ...examples);
const config = schemas/* strictObject */.rej({
    clientId: filled('Client ID of Logto at the identity provider.', 'logto'),
    clientSecret: filled('Client secret of Logto at the identity provider.', '${LOGTO_SECRET_ACME_SSO}'),
    issuer: filled('Issuer of the identity provider, below which Logto reads `/.well-known/openid-configuration`. Not for GoogleWorkspace.', 'https://login.acme.example.com'),
    scope: filled('Further scopes, with spaces between. Logto always asks for `openid profile email`.', 'groups'),
    trustUnverifiedEmail: (0,fields/* flag */.Jt)('Whether e-mail addresses count that the identity provider has not verified. False by default.'),
    metadataUrl: filled('Address of the SAML metadata of the identity provider.', 'https://idp.example.com/metadata.xml'),
    metadata: filled('The SAML metadata of the identity provider, as XML.'),
    entityId: filled('Entity ID of the identity provider.', 'https://idp.example.com'),
    signInEndpoint: filled('Address that the identity provider signs users in at.', 'https://idp.example.com/sso'),
    x509Certificate: (0,fields/* optional */.lq)(schemas/* string */.YjP().refine(isCertificate, { error: 'must be an X.509 certificate in PEM encoding' }), 'Certificate that the identity provider signs with, in PEM encoding; the lines around it may be left out.'),
    attributeMapping: (0,fields/* section */.uW)('What the identity provider calls attributes of users.', {
        id: filled('Attribute with the ID of the user; `nameID` by default.'),
        email: filled('Attribute with the e-mail address; `email` by default.', 'mail'),
        name: filled('Attribute with the name; `name` by default.'),
    }),
    signAuthnRequest: (0,fields/* flag */.Jt)('Whether Logto signs its requests. False by default. Needs an active signing key of the connector, which Logto Console makes.'),
})
    // Logto adds some of the defaults when it stores it (sample 1155).
    .overwrite(withoutDefaults);
const picture = (description) => (0,fields/* optional */.lq)(schemas/* string */.YjP().nullable(), `${description}; null for none.`, 'https://example.com/acme.svg');
/** One SSO connector in a file. */
const ssoConnector = schemas/* strictObject */.rej({
    connectorName: (0,fields/* described */.WY)((0,fields/* limitedName */.o_)(128), 'Name by which the connector is found, of up to 128 characters.', 'Acme SSO'),
    providerName: (0,fields/* described */.WY)(schemas/* enum */.k5n(['OIDC', 'SAML', 'Okta', 'GoogleWorkspace', 'AzureAD', 'AzureAdOidc']), 'What the connector connects to: any identity provider by OIDC or SAML, Okta, Google Workspace, or Microsoft Entra ID by SAML (AzureAD) or OIDC (AzureAdOidc). Fixed at creation.', 'OIDC'),
    config: (0,fields/* optional */.lq)(config, 'How Logto reaches the identity provider. For OIDC, Okta and AzureAdOidc: `clientId`, `clientSecret` and `issuer`. For GoogleWorkspace: `clientId` and `clientSecret`. For SAML and AzureAD: `metadataUrl`, or `metadata`, or `entityId`, `signInEndpoint` and `x509Certificate`. All of it: keys that are not declared are removed. Never shown, and left out of an exported file.', {
        clientId: 'logto',
        clientSecret: '${LOGTO_SECRET_ACME_SSO}',
        issuer: 'https://login.acme.example.com',
    }),
    domains: (0,fields/* optional */.lq)(schemas/* array */.YOg(schemas/* string */.YjP()
        .toLowerCase()
        .pipe(fields/* emailDomain */.rO)
        .refine((domain) => !publicDomains.has(domain), {
        error: 'is a domain where everybody can have an address; Logto refuses it',
    }))
        .superRefine((0,fields/* refuseRepeats */.Zf)((domain) => domain)), 'Domains of e-mail addresses whose users sign in with the connector. All of them; their order and case do not count.', ['acme.example']),
    branding: (0,fields/* section */.uW)('How the connector is shown to users.', {
        displayName: (0,fields/* optional */.lq)(schemas/* string */.YjP().nullable(), 'Name shown to users; null for none.', 'Acme'),
        logo: picture('Address of the logo'),
        darkLogo: picture('Address of the logo on dark ground'),
    }),
    syncProfile: (0,fields/* flag */.Jt)('Whether name and picture of users are updated each time they sign in, and not only the first time. False by default.'),
    enableTokenStorage: (0,fields/* flag */.Jt)('Whether Logto keeps the tokens of the identity provider. Not for SAML and AzureAD; false by default.'),
})
    .superRefine((0,fields/* refuseProblems */.nN)(function* ({ providerName, config: given, enableTokenStorage }) {
    if (given)
        yield* configProblems(providerName, given);
    if (enableTokenStorage === true && providers[providerName] === 'saml') {
        const sentence = `must not be true: Logto cannot keep tokens of ${providerName}`;
        yield { path: ['enableTokenStorage'], sentence };
    }
}));
/** Problems with a config that Logto would refuse, or silently ignore in part (samples 1150 to 1153, 1157). */
function* configProblems(providerName, given) {
    const isGoogle = providerName === 'GoogleWorkspace';
    const known = fieldsOf[providers[providerName]].filter((field) => !isGoogle || field !== 'issuer');
    for (const field of Object.keys(given).filter((name) => !known.includes(name))) {
        const sentence = `is not for ${providerName}; the fields there are ${known.join(', ')}`;
        yield { path: ['config', field], sentence };
    }
    if (providers[providerName] === 'oidc') {
        const needed = ofOidc.filter((field) => !isGoogle || field !== 'issuer');
        yield* missing(needed, given, `is required for ${providerName}`);
        return;
    }
    const ways = ['metadataUrl', 'metadata', ...manual];
    const [way, ...others] = ways.filter((field) => given[field] !== undefined);
    if (way === undefined) {
        const sentence = 'must have metadataUrl, or metadata, or entityId, signInEndpoint and x509Certificate';
        yield { path: ['config'], sentence };
    }
    else if (way === 'metadataUrl' || way === 'metadata') {
        for (const other of others)
            yield { path: ['config', other], sentence: `cannot be given beside ${way}` };
    }
    else
        yield* missing(manual, given, `is required beside ${way}`);
}
function* missing(fields, given, sentence) {
    for (const field of fields)
        if (given[field] === undefined)
            yield { path: ['config', field], sentence };
}
function isCertificate(given) {
    const pem = given.trim().startsWith('-----')
        ? given
        : `-----BEGIN CERTIFICATE-----\n${given}\n-----END CERTIFICATE-----`;
    try {
        return new external_node_crypto_.X509Certificate(pem).subject !== undefined;
    }
    catch {
        return false;
    }
}
/** A config without false and empty values, which mean the same to Logto as missing ones. */
function withoutDefaults(given) {
    const copy = structuredClone(given);
    for (const [key, value] of Object.entries(given)) {
        if (value === false || (0,json/* isEmpty */.Im)(value))
            Reflect.deleteProperty(copy, key);
    }
    return copy;
}

;// CONCATENATED MODULE: ./build/config/kinds/sso-connectors.js





const sso_connectors_row = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    connectorName: schemas/* string */.YjP(),
    providerName: schemas/* string */.YjP(),
    config: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).transform(withoutDefaults),
    domains: schemas/* array */.YOg(schemas/* string */.YjP()),
    branding: schemas/* looseObject */._H3({}),
    syncProfile: schemas/* boolean */.zMY(),
    enableTokenStorage: schemas/* boolean */.zMY().optional(),
});
/** Connectors to the identity providers of companies (`/api/sso-connectors`). */
const ssoConnectors = (0,collection/* collection */.rJ)({
    name: 'ssoConnectors',
    singular: 'SSO connector',
    docs: 'Connectors to the identity providers of companies (enterprise single sign-on), found by `connectorName`. Logto asks the identity provider when `config` is set, and refuses one that it does not reach. A connector is offered to users once it has `config` and `domains`, and `signInExperience.singleSignOnEnabled` is true.',
    schema: ssoConnector,
    path: '/api/sso-connectors',
    row: sso_connectors_row.transform(collection/* asEntry */.JT),
    emptyInNewTenant: true,
    fields: {
        providerName: { fixed: true },
        config: { compare: 'whole', secret: true },
        domains: { compare: 'unordered' },
        // `null` is refused, and an empty text stored (samples 1183 to 1185).
        ...(0,field_rules/* clearedByOmission */.ln)(['branding.displayName', 'branding.logo', 'branding.darkLogo']),
    },
    // Sample 1141.
    defaults: { syncProfile: false, enableTokenStorage: false },
    identifiersOf: ({ connectorName = '' }) => [connectorName],
    validateChange({ config }, current) {
        if (config?.['signAuthnRequest'] !== true || current !== undefined)
            return [];
        const sentence = 'needs a signing key, which a new connector does not have; leave it out, and make a key in Logto Console first';
        return [{ path: ['config', 'signAuthnRequest'], sentence }];
    },
    planNote(spec, all) {
        const current = all.find((entry) => entry.spec.connectorName === spec.connectorName)?.spec;
        const after = { ...current, ...spec };
        const lacking = ['config', 'domains'].filter((field) => (0,json/* isEmpty */.Im)(after[field]));
        return lacking.length === 0 ? undefined : `users cannot sign in with it without ${lacking.join(' and ')}`;
    },
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/config/kinds/user-identities.js





const details = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9());
const identity = schemas/* strictObject */.rej({
    userId: (0,fields/* described */.WY)(schemas/* string */.YjP().min(1), 'ID of the user at the identity provider.', '583231'),
    details: (0,fields/* optional */.lq)(details, 'What the identity provider says of the user.', { name: 'octocat' }),
});
/** Social identities by target, as declared. */
const identities = (0,fields/* optional */.lq)(schemas/* record */.g1P(schemas/* string */.YjP().min(1), identity.nullable()).superRefine((0,fields/* refuseProblems */.nN)((byTarget) => Object.keys(byTarget)
    .filter((target) => (0,fields/* isPartOfPath */.si)(target))
    .map((target) => ({ path: [target], sentence: 'must not consist of dots only' })))), 'Social identities that the user signs in with, by target of the connector, such as `github`. Each has the `userId` of the user at the identity provider, and may have `details`, an object with what the provider says about the user. Further identities and details are kept; null removes an identity. Put IDs in quotes in YAML.', { github: { userId: '583231', details: { name: 'octocat' } } });
/** Social identities by target, as Logto shows them in the list of users. */
const identitiesRow = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ userId: schemas/* string */.YjP(), details: details.optional() }))
    .default({})
    .transform((byTarget) => ((0,json/* isEmpty */.Im)(byTarget) ? undefined : byTarget));
/** The user, in the answer to a removal (samples 978, 980). */
const userRow = schemas/* object */.Ikc({ id: schemas/* string */.YjP() });
/** Social identities of a user (`PUT` and `DELETE /users/:id/identities/:target`, samples 962 to 980). */
const identityRelation = {
    // In what identity providers say, an empty value is a value.
    rules: { '': { verbatim: true } },
    /** A missing identity that is declared as null counts as null, so that it does not differ. */
    // eslint-disable-next-line @typescript-eslint/require-await -- the list of users has them
    async read({ spec: { identities: current = {} } }, _context, declared = {}) {
        const removed = Object.keys(declared).filter((target) => declared[target] === null);
        const all = { ...Object.fromEntries(removed.map((target) => [target, null])), ...current };
        return (0,json/* isEmpty */.Im)(all) ? undefined : all;
    },
    async apply({ path, title }, { declared, desired, current = {} }, { api }) {
        // One after the other, because Logto reads all of them and writes them back.
        for (const [target, after] of Object.entries(desired)) {
            const before = current[target] ?? null;
            if ((0,external_node_util_.isDeepStrictEqual)(after, before))
                continue;
            const at = `${path}/identities/${encodeURIComponent(target)}`;
            const called = `${(0,requests/* titleOf */.Gg)('identity', target)} of ${title}`;
            if (after === null) {
                await api.remove(`remove ${called}`, at, userRow);
                continue;
            }
            // The details of another account must not stay.
            const body = after.userId === before?.userId ? after : declared[target];
            await api.change({ doing: `set ${called}`, method: 'PUT', path: at, body });
        }
    },
};

;// CONCATENATED MODULE: ./build/config/kinds/user-mfa.js


/** In the order in which they are created: backup codes need another factor (sample 982). */
const types = ['Totp', 'BackupCode'];
const factor = schemas/* strictObject */.rej({
    type: (0,fields/* described */.WY)(schemas/* enum */.k5n(types), 'Kind of factor: an authenticator app, or backup codes.', 'Totp'),
    secret: (0,fields/* optional */.lq)(schemas/* string */.YjP()
        .refine((secret) => [16, 24, 32].includes(secret.length) && /^[A-Z2-7]+(=|={3}|={4}|={6})?$/.test(secret), { error: 'must be 16, 24 or 32 characters of base32: upper-case letters and the digits 2 to 7' }), 'For Totp: the secret of the authenticator app, 16, 24 or 32 characters of base32. Otherwise Logto makes one, which nobody gets to see. Take it from the environment.', '${LOGTO_SECRET_ALICE_TOTP}'),
    codes: (0,fields/* optional */.lq)(schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[\dA-Fa-f]{10}$/, { error: 'must be 10 hexadecimal digits' }))
        .refine(({ length }) => length === 10, { error: 'must be a list of ten codes' }), 'For BackupCode: ten codes of 10 hexadecimal digits. Otherwise Logto makes them, and nobody gets to see them. Take them from the environment.', Array.from({ length: 10 }, (_, index) => `\${LOGTO_SECRET_ALICE_CODE_${index}}`)),
})
    .superRefine((0,fields/* refuseProblems */.nN)(function* ({ type, secret, codes }) {
    if (type !== 'Totp' && secret !== undefined)
        yield { path: ['secret'], sentence: 'is for Totp only' };
    if (type !== 'BackupCode' && codes !== undefined) {
        yield { path: ['codes'], sentence: 'is for BackupCode only' };
    }
}));
/** Second factors, as declared. */
const mfa = (0,fields/* optional */.lq)(schemas/* array */.YOg(factor)
    .superRefine((0,fields/* refuseRepeats */.Zf)(({ type }) => type, 'type'))
    .superRefine((0,fields/* refuseProblems */.nN)((factors) => {
    const index = factors.findIndex(({ type }) => type === 'BackupCode');
    if (index === -1 || factors.some(({ type }) => type !== 'BackupCode'))
        return [];
    const sentence = 'needs Totp beside it: Logto refuses backup codes as the only factor';
    return [{ path: [index, 'type'], sentence }];
})), 'Second factors of the user. One that is missing is created; one that exists is neither compared nor changed, and further ones are kept.', [{ type: 'Totp', secret: '${LOGTO_SECRET_ALICE_TOTP}' }]);
const user_mfa_row = schemas/* object */.Ikc({ type: schemas/* string */.YjP() });
/**
 * Second factors of a user (`/users/:id/mfa-verifications`, samples 981 to 995). The list shows their types only. An
 * export does not read them: a file that creates factors with generated values would lock users out.
 */
const mfaRelation = {
    rules: {
        '': { compare: 'keyed', by: 'type', secret: true },
        secret: { creationOnly: true, secret: true },
        codes: { creationOnly: true, secret: true },
    },
    async read({ path, title }, { api }, declared) {
        if (declared === undefined)
            return undefined;
        const rows = await api.get(`read the second factors of ${title}`, `${path}/mfa-verifications`, schemas/* array */.YOg(user_mfa_row));
        const existing = new Set(rows.map(({ type }) => type));
        return declared.flatMap(({ type }) => (existing.has(type) ? { type } : []));
    },
    async apply({ path, title }, { desired, current = [] }, { api }) {
        const at = `${path}/mfa-verifications`;
        const existing = new Set(current.map(({ type }) => type));
        for (const type of types) {
            const missing = desired.find((one) => one.type === type);
            if (missing === undefined || existing.has(type))
                continue;
            await api.create({
                doing: `create the second factor ${type} of ${title}`,
                path: at,
                body: missing,
                shownTexts: [type],
                // Not with the secret or the codes: nothing may show these.
                answer: user_mfa_row,
                async findExisting() {
                    const rows = await api.get(`look for the second factors of ${title}`, at, schemas/* array */.YOg(user_mfa_row));
                    return rows.find((found) => found.type === type);
                },
            });
        }
    },
};

;// CONCATENATED MODULE: ./build/config/kinds/user-password.js



const matching = (pattern, words) => ({
    accepts: (digest) => pattern.test(digest),
    words,
});
const argon2 = (variant) => matching(new RegExp(String.raw `^\$${variant}\$v=19\$m=\d+,t=\d+,p=\d+\$[A-Za-z\d+/]+\$[A-Za-z\d+/]+$`), `an encoded hash such as $${variant}$v=19$m=4096,t=3,p=1$<salt>$<hash>`);
// Logto compares with what it computes, which is in lower case.
const hexadecimal = (length) => matching(new RegExp(`^[\\da-f]{${length}}$`), `${length} hexadecimal digits in lower case`);
const legacyParts = schemas/* tuple */.PVZ([
    schemas/* string */.YjP().min(1),
    schemas/* array */.YOg(schemas/* string */.YjP()).refine((parts) => parts.includes('@')),
    schemas/* string */.YjP().min(1),
]);
/** The form of a digest of each algorithm. Logto itself validates only that of Legacy (samples 948, 951). */
const user_password_forms = {
    Argon2i: argon2('argon2i'),
    Argon2id: argon2('argon2id'),
    Argon2d: argon2('argon2d'),
    SHA1: hexadecimal(40),
    SHA256: hexadecimal(64),
    MD5: hexadecimal(32),
    Bcrypt: matching(/^\$2[abxy]\$(0[4-9]|[12]\d|3[01])\$[./A-Za-z\d]{53}$/, 'a hash of 60 characters such as $2b$10$<salt and hash>'),
    Legacy: {
        accepts: (digest) => legacyParts.safeParse((0,json/* parseJson */.qF)(digest)).success,
        words: 'JSON text such as ["sha256", ["salt", "@"], "<hash>"], with "@" in the place of the password',
    },
};
const algorithms = ['Argon2i', 'Argon2id', 'Argon2d', 'SHA1', 'SHA256', 'MD5', 'Bcrypt', 'Legacy'];
const onlyAtCreation = 'For a user that does not exist yet; of one that exists it is neither compared nor changed.';
/** The ways to give a new user a password (`POST /users`, samples 939 to 956). */
const passwordFields = {
    password: (0,fields/* optional */.lq)(schemas/* string */.YjP().min(1), `Password. ${onlyAtCreation} Take it from the environment.`, '${LOGTO_SECRET_ALICE_PASSWORD}'),
    passwordDigest: (0,fields/* optional */.lq)(schemas/* string */.YjP().max(256, { abort: true }), `Instead of \`password\`: the password as another system has stored it, of up to 256 characters. ${onlyAtCreation} Take it from the environment.`, '${LOGTO_SECRET_ALICE_DIGEST}'),
    passwordAlgorithm: (0,fields/* optional */.lq)(schemas/* enum */.k5n(algorithms), 'How `passwordDigest` was made. Argon2 and Bcrypt digests are encoded hashes; SHA1, SHA256 and MD5 are hexadecimal digits in lower case, without salt; Legacy is JSON text for other algorithms.', 'Bcrypt'),
};
/** Problems with a password that Logto would refuse, or accept and thereby lock the user out. */
function* passwordProblems({ password, passwordDigest, passwordAlgorithm, }) {
    if (password !== undefined && passwordDigest !== undefined) {
        yield { path: ['passwordDigest'], sentence: 'cannot be given together with password' };
    }
    if (passwordDigest === undefined) {
        if (passwordAlgorithm === undefined)
            return;
        const sentence = 'needs passwordDigest: without it, the user would have no password';
        yield { path: ['passwordAlgorithm'], sentence };
    }
    else if (passwordAlgorithm === undefined) {
        yield { path: ['passwordDigest'], sentence: 'needs passwordAlgorithm, which says how it was made' };
    }
    else if (!user_password_forms[passwordAlgorithm].accepts(passwordDigest)) {
        const sentence = `must be ${user_password_forms[passwordAlgorithm].words} for ${passwordAlgorithm}; with another text the user could not sign in`;
        yield { path: ['passwordDigest'], sentence };
    }
}

;// CONCATENATED MODULE: ./build/config/kinds/user-profile.js



const claim = (description, example) => (0,fields/* optional */.lq)(schemas/* string */.YjP().nullable(), `${description} Null removes it.`, example);
const user_profile_address = schemas/* strictObject */.rej({
    formatted: claim('The whole address, with line breaks.', 'Hauptstr. 1\n10115 Berlin'),
    streetAddress: claim('Street and number.', 'Hauptstr. 1'),
    locality: claim('City or town.', 'Berlin'),
    region: claim('State, province or region.', 'Berlin'),
    postalCode: claim('Postal code.', '10115'),
    country: claim('Country.', 'DE'),
});
/** The claims of OpenID Connect about a user, as declared. */
const profile = schemas/* strictObject */.rej({
    familyName: claim('Family name.', 'Adams'),
    givenName: claim('Given name.', 'Alice'),
    middleName: claim('Middle name.', 'B.'),
    nickname: claim('Nickname.', 'Al'),
    preferredUsername: claim('Name that the user wants to be called by.', 'alice.adams'),
    profile: claim('Address of the profile page.', 'https://example.com/alice'),
    website: claim('Address of the web site.', 'https://alice.example.com'),
    gender: claim('Gender.', 'female'),
    birthdate: claim('Date of birth, as YYYY-MM-DD.', '1990-12-31'),
    zoneinfo: claim('Time zone, as in the tz database.', 'Europe/Berlin'),
    locale: claim('Language, as in BCP 47.', 'de-DE'),
    address: (0,fields/* optional */.lq)(user_profile_address.nullable(), 'Postal address. Null removes it.', {
        locality: 'Berlin',
        country: 'DE',
    }),
});
/** A profile as Logto shows it. Later versions may have further fields. */
const profileRow = profile
    .extend({ address: user_profile_address.catchall(schemas/* json */.Pq9()).optional() })
    .catchall(schemas/* json */.Pq9())
    .default({});
/**
 * Logto refuses null within a profile, and stores an empty text (samples 1020, 1021). The parts of the address come first,
 * because an address without parts is left out as well.
 */
const profileRules = (0,field_rules/* clearedByOmission */.ln)([
    ...Object.keys(user_profile_address.shape).map((field) => `profile.address.${field}`),
    ...Object.keys(profile.shape).map((field) => `profile.${field}`),
]);

;// CONCATENATED MODULE: ./build/config/kinds/user-roles.js



const role = collection/* named */.KT.extend({ isDefault: schemas/* boolean */.zMY() });
const listedRole = role.extend({
    type: schemas/* string */.YjP(),
    // Without the number, the roles of each user are read.
    usersCount: schemas/* number */.aig().catch(Infinity),
});
const user_roles_member = schemas/* object */.Ikc({ id: schemas/* string */.YjP() });
/** The number of entries on a page of Logto. */
const pageSize = 100;
/** For fewer users, it does not pay to read how many users each role has. */
const manyUsers = 5;
/** The roles of users (`/users/:id/roles`, samples 454 to 467). */
const roleRelation = (0,id_set/* idSet */._I)({
    singular: 'role',
    target: 'userRoles',
    // A refused PUT would remove all roles.
    path: 'roles',
    key: 'roleIds',
    list: {
        row: role,
        paged: true,
        readOfMany: readByRole,
        // Logto gives every new user the default roles, so that they count only when they are declared.
        counts: ({ name, isDefault }, declared) => !isDefault || (declared?.includes(name) ?? true),
    },
});
/**
 * Reads the roles of many users by role (`GET /roles/:id/users`, sample 467).
 * @param users the paths of the users
 * @returns the roles by path of the user, in the order of the list of roles; `undefined` when reading the roles of each
 * user takes fewer requests
 */
async function readByRole(users, { api }) {
    if (users.size < manyUsers)
        return undefined;
    // The kind `roles` requests the same list, which is read once.
    const all = await api.list('read the roles', '/api/roles', listedRole);
    const roles = all.filter(({ type }) => type === 'User');
    const pages = roles.reduce((sum, { usersCount }) => sum + Math.ceil(usersCount / pageSize), 0);
    if (pages >= users.size)
        return undefined;
    const members = await Promise.all(roles.map(async ({ id, usersCount }) => usersCount === 0 ? [] : api.list('read the users of a role', `/api/roles/${id}/users`, user_roles_member)));
    const byUser = new Map(Array.from(users, (path) => [path, []]));
    for (const [index, one] of roles.entries()) {
        for (const { id } of members[index] ?? [])
            byUser.get(`/api/users/${id}`)?.push(one);
    }
    return byUser;
}

;// CONCATENATED MODULE: ./build/config/kinds/users.js









/** One user, as a file declares it. */
const users_schema = schemas/* strictObject */.rej({
    username: (0,fields/* optional */.lq)(schemas/* string */.YjP()
        .max(128)
        .regex(/^[A-Z_a-z]\w*$/, {
        error: 'must consist of letters, digits and underscores, and not begin with a digit',
    })
        .nullable(), 'Name to sign in with: letters, digits and underscores, not beginning with a digit, up to 128 characters. Upper and lower case differ. Null removes it.', 'alice'),
    primaryEmail: (0,fields/* optional */.lq)(schemas/* string */.YjP()
        .max(128)
        .regex(/^\S[^\s@]*@\S[^\s.]*\.\S+$/, { error: 'must be an e-mail address' })
        .nullable(), 'E-mail address, up to 128 characters. Upper and lower case do not count for finding the user. Null removes it.', 'alice@example.com'),
    primaryPhone: (0,fields/* optional */.lq)(schemas/* string */.YjP()
        .max(128)
        .regex(/^[1-9]\d*$/, {
        error: 'must be a phone number of digits only, which begins with the country code, without + or 00',
    })
        .nullable(), 'Phone number with its country code: digits only, without `+` or leading zeros. Put it in quotes in YAML. Null removes it.', '31612345678'),
    ...passwordFields,
    name: (0,fields/* optional */.lq)(schemas/* string */.YjP().max(128).nullable(), 'Full name, up to 128 characters. Null removes it.', 'Alice Adams'),
    avatar: (0,fields/* optional */.lq)(schemas/* url */.OZ5().max(2048).nullable(), 'Address of a picture, up to 2048 characters. Null removes it.', 'https://example.com/alice.png'),
    profile: (0,fields/* optional */.lq)(profile, 'Claims of OpenID Connect about the user. Further ones that the user has are kept.', { givenName: 'Alice', familyName: 'Adams' }),
    customData: (0,fields/* customData */.k4)('Data of your own about the user. Further keys that the user has are kept.', {
        plan: 'pro',
    }),
    roles: (0,fields/* names */.Dy)('Names of roles of type User. Further ones that the user has are kept, unless users are pruned; default roles, which Logto gives to every new user, always are.', 'customer'),
    identities: identities,
    mfa: mfa,
    isSuspended: (0,fields/* flag */.Jt)('Whether the user cannot sign in. False by default.', false),
})
    .refine(({ username, primaryEmail, primaryPhone }) => [username, primaryEmail, primaryPhone].some((name) => name != null), { error: 'needs a username, primaryEmail or primaryPhone, by which the user is found' })
    .superRefine((0,fields/* refuseProblems */.nN)(passwordProblems));
const users_row = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    username: (0,collection/* orMissing */.Mr)(schemas/* string */.YjP()),
    primaryEmail: (0,collection/* orMissing */.Mr)(schemas/* string */.YjP()),
    primaryPhone: (0,collection/* orMissing */.Mr)(schemas/* string */.YjP()),
    name: (0,collection/* orMissing */.Mr)(schemas/* string */.YjP()),
    avatar: (0,collection/* orMissing */.Mr)(schemas/* string */.YjP()),
    customData: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()),
    profile: profileRow,
    identities: identitiesRow,
    isSuspended: schemas/* boolean */.zMY(),
})
    .transform(collection/* asEntry */.JT);
const users_path = '/api/users';
/** Up to this number, which is ten pages, all users are read. */
const fewUsers = 1000;
/** Users (`/api/users`), found by username, e-mail address or phone number. */
const users = (0,collection/* collection */.rJ)({
    name: 'users',
    singular: 'user',
    docs: 'Users, found by username, e-mail address or phone number; one of them is enough. A password is only set when the user is created, and second factors only when they are missing.',
    schema: users_schema,
    path: users_path,
    row: users_row,
    paged: true,
    personal: true,
    emptyInNewTenant: true,
    fields: {
        password: { creationOnly: true, secret: true },
        passwordDigest: { creationOnly: true, secret: true },
        passwordAlgorithm: { creationOnly: true },
        customData: { verbatim: true },
        ...profileRules,
    },
    // Sample 119.
    defaults: { customData: {}, isSuspended: false },
    identifiersOf: user_names/* identifiersOf */.S,
    // Logto refuses the account of another user (sample 968).
    exclusiveOf: ({ identities: byTarget = {} }) => Object.entries(byTarget).flatMap(([target, one]) => one?.userId
        ? { key: JSON.stringify([target, one.userId]), path: ['identities', target, 'userId'] }
        : []),
    relations: {
        roles: roleRelation,
        identities: identityRelation,
        mfa: mfaRelation,
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
    // Unlike PATCH, POST refuses null (samples 1310 to 1319, 1325 to 1332).
    toBody: (fields, action) => action === 'create'
        ? Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
        : fields,
    protectedReason: ({ spec }) => (0,user_names/* identifiersOf */.S)(spec).length === 0
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
    name: (0,fields/* described */.WY)((0,fields/* limitedName */.o_)(256), 'Name by which the webhook is found, of up to 256 characters. Logto allows duplicate names; this action does not.', 'Sync users'),
    events: (0,fields/* described */.WY)(schemas/* array */.YOg(schemas/* enum */.k5n(events)).min(1), 'Events that the webhook is called for, at least one. Their order does not count.', ['User.Created', 'User.Deleted']),
    config: (0,fields/* described */.WY)(schemas/* strictObject */.rej({
        url: (0,fields/* described */.WY)(fields/* webUrl */.qP, 'Address that Logto sends a POST request to, with http or https. Logto itself accepts any text, and then calls nothing.', 'https://hooks.example.com/logto'),
        headers: (0,fields/* optional */.lq)(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullable(), 'Headers that are sent along, by name; null for none. All of them: others that the webhook has are removed. Never shown, and left out of an exported file.', { 'x-api-key': '${LOGTO_SECRET_HOOK_API_KEY}' }),
        retries: (0,fields/* optional */.lq)(schemas/* int */.Whr().min(0).max(3).nullable(), 'How often a failed call is repeated, 0 to 3; null removes it. Deprecated: Logto now always repeats it 3 times.', 3),
    }), 'Where and how the webhook is called.', { url: 'https://hooks.example.com/logto' }),
    enabled: (0,fields/* flag */.Jt)('Whether the webhook is called at all. True by default.', true),
});
const webhooks_row = collection/* named */.KT.extend({
    /** The only event of an old webhook, whose `events` is empty. */
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
        'config.headers': { compare: 'whole', secret: true, clearedByOmission: true },
        'config.retries': { clearedByOmission: true },
    },
    // Sample 719.
    defaults: { enabled: true },
    identifiersOf: ({ name = '' }) => [name],
});

;// CONCATENATED MODULE: ./build/config/kinds/index.js























/** All kinds, in the order in which an exported file has them. What a kind needs comes before it. */
const kinds = [
    resources,
    roles/* roles */.O,
    applications.applications,
    samlApplications,
    organizationScopes,
    organizationRoles,
    ssoConnectors,
    organizations,
    users,
    connectors,
    customPhrases,
    customProfileFields,
    captcha,
    customUi,
    signInExperience,
    webhooks,
    jwtCustomizers,
    actions,
    emailTemplates,
    accountCenter,
    idToken,
    session,
    cimd,
];


/***/ }),

/***/ 7947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ flawOf),
/* harmony export */   o: () => (/* binding */ mistakeIn)
/* harmony export */ });
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(714);

/** Parses a script without running it. @returns its first mistake, if it has one */
function mistakeIn(script) {
    try {
        void new node_vm__WEBPACK_IMPORTED_MODULE_0__.Script(script);
        return undefined;
    }
    catch (error) {
        // The message of V8 quotes the script. Its stack begins with the line, shows it, and marks the column.
        const stack = error instanceof Error ? (error.stack ?? '') : '';
        const [, line, , mark] = /^[^\n]*:(\d+)\n([^\n]*\n([ \t]*)\^)?/.exec(stack) ?? [];
        return {
            line: line === undefined ? undefined : Number(line),
            column: mark === undefined ? undefined : mark.length + 1,
        };
    }
}
/**
 * The problem with a script, as far as it can be found without running it. Logto accepts any text.
 * @param functionName the function that Logto calls in it
 */
function flawOf(script, functionName) {
    const mistake = mistakeIn(script);
    if (mistake) {
        return `the script is not valid JavaScript${mistake.line === undefined ? '' : ` (line ${mistake.line})`}`;
    }
    return script.includes(functionName) ? undefined : `the script does not define ${functionName}`;
}


/***/ }),

/***/ 2324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gr: () => (/* binding */ filesBeside),
/* harmony export */   KY: () => (/* binding */ pathBeside),
/* harmony export */   WY: () => (/* binding */ readOnce),
/* harmony export */   Wj: () => (/* binding */ fileProblem)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _shared_file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(359);


/** The path of a file that a config file names, from the workspace. */
const pathBeside = (configFile, path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? path : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(configFile), path);
/** Files by their paths from a config file. @param configFile the path of that, from the workspace */
function filesBeside(configFile, files) {
    const from = (path) => pathBeside(configFile, path);
    return {
        read: (path) => files.read(from(path)),
        readFolder: (path, limits) => files.readFolder(from(path), limits),
    };
}
/** Files of which each text is read only once. */
function readOnce(files) {
    const texts = new Map();
    return {
        ...files,
        read(path) {
            const key = files.resolve(path);
            const text = texts.get(key) ?? files.read(path);
            texts.set(key, text);
            return text;
        },
    };
}
/** Makes a FileError the problem of the field that names the file. @throws any other error */
function fileProblem(error, path) {
    if (!(error instanceof _shared_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .FileError */ .f))
        throw error;
    return { path, sentence: error.message };
}


/***/ })

};
