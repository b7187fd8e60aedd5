export const id = 981;
export const ids = [981];
export const modules = {

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

/***/ 6570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ createTenantClient)
});

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


/***/ }),

/***/ 3981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unsealOutputs: () => (/* binding */ unsealOutputs)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(961);
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4481);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _shared_seal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9520);
/* harmony import */ var _tenant_connection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7405);
/* harmony import */ var _tenant_provisioned_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7743);
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7184);







/** Milliseconds that a token has to be good for to be handed on; a new one is fetched otherwise. */
const shortestLife = 5 * 60_000;
/**
 * Opens what another job has sealed, masks it in this job too, and sets the outputs again. The token is replaced by a
 * new one when it has expired or is about to.
 * @throws InputError when the sealed text is damaged, or was sealed with another `pat`
 */
async function unsealOutputs(inputs, tools) {
    const { core, log, mask } = tools;
    const opened = await open(inputs);
    (0,_tenant_provisioned_js__WEBPACK_IMPORTED_MODULE_3__/* .maskProvisioned */ .Tx)(opened, mask, inputs['mask-outputs']);
    const provisioned = await withFreshToken(opened, (0,_tools_js__WEBPACK_IMPORTED_MODULE_4__/* .withDeadline */ .NE)(tools, inputs['timeout-seconds']));
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .setOutputs */ .n)(core, { ...(0,_tenant_provisioned_js__WEBPACK_IMPORTED_MODULE_3__/* .toOutputs */ .Iu)(provisioned), sealed: inputs.sealed });
    log.info(`The outputs of the tenant ${provisioned.tenantId} are set again, and masked in this job too.`);
}
async function open({ pat, sealed }) {
    try {
        return _tenant_provisioned_js__WEBPACK_IMPORTED_MODULE_3__/* .provisionedSchema */ .AA.parse(JSON.parse(await (0,_shared_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .unseal */ .Du)(sealed, pat)));
    }
    catch (error) {
        const isOther = error instanceof _shared_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .SealError */ .EM && error.reason === 'other password';
        const isDamaged = error instanceof _shared_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .SealError */ .EM || error instanceof SyntaxError || error instanceof zod__WEBPACK_IMPORTED_MODULE_6__/* .ZodError */ .G;
        if (!isDamaged)
            throw error;
        const sentence = isOther
            ? 'was sealed with another pat: use the pat of the job that provisioned, or run that job again if the pat was replaced since'
            : 'is damaged or no output of this action: pass `needs.<job>.outputs.sealed` on as it is, from the same major version of the action';
        throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([{ path: 'sealed', sentence }]);
    }
}
async function withFreshToken(provisioned, tools) {
    const { m2m, token } = provisioned;
    if (m2m === undefined || (token && token.expiresAt - tools.clock.now() > shortestLife))
        return provisioned;
    const { token: fresh } = await tools.log.group('The sealed token has expired; getting a new one', () => (0,_tenant_connection_js__WEBPACK_IMPORTED_MODULE_2__/* .openTenant */ .bZ)(tools, provisioned.endpoint, provisioned.tenantId, m2m, false));
    const expiresAt = tools.clock.now() + fresh.expiresIn * 1000;
    return { ...provisioned, token: { value: fresh.value, expiresAt } };
}


/***/ }),

/***/ 9520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ unseal),
/* harmony export */   EM: () => (/* binding */ SealError),
/* harmony export */   iu: () => (/* binding */ prepareToSeal),
/* harmony export */   od: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Why a sealed text cannot be opened. */
class SealError extends Error {
    name = 'SealError';
    reason;
    constructor(reason) {
        super(`the sealed text is ${reason === 'damaged' ? 'damaged' : 'sealed with another password'}`);
        this.reason = reason;
    }
}
const algorithms = { alg: 'PBES2-HS256+A128KW', enc: 'A256GCM' };
/**
 * Names the password without telling it, so that another password and a damaged text can be told apart. The passwords
 * are tokens of 190 random bits, so that the hash is no way to find one.
 */
function nameOf(password) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', password).update('logto-tenant-action sealed').digest('hex').slice(0, 16);
}
/** Has everything loaded that {@link seal} needs, by sealing nothing, while a run waits for the network anyway. */
function prepareToSeal() {
    // Should it fail, sealing says so.
    seal('', 'nothing').catch(() => undefined);
}
/**
 * Encrypts a text with a password, as a compact JWE (RFC 7516). The result holds letters, digits, `-`, `_` and `.`
 * only, and nothing readable, so it may be stored and shown.
 */
async function seal(text, password) {
    const { CompactEncrypt } = await __webpack_require__.e(/* import() */ 957).then(__webpack_require__.bind(__webpack_require__, 5957));
    return new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ ...algorithms, kid: nameOf(password) })
        .encrypt(new TextEncoder().encode(password));
}
/**
 * Decrypts what {@link seal} made.
 * @throws SealError
 */
async function unseal(sealed, password) {
    const { compactDecrypt, decodeProtectedHeader } = await __webpack_require__.e(/* import() */ 957).then(__webpack_require__.bind(__webpack_require__, 5957));
    let name;
    try {
        name = decodeProtectedHeader(sealed)['kid'];
    }
    catch {
        throw new SealError('damaged');
    }
    if (typeof name === 'string' && /^[\da-f]{16}$/.test(name) && name !== nameOf(password)) {
        throw new SealError('other password');
    }
    try {
        const { plaintext } = await compactDecrypt(sealed, new TextEncoder().encode(password), {
            keyManagementAlgorithms: [algorithms.alg],
            contentEncryptionAlgorithms: [algorithms.enc],
        });
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(plaintext);
    }
    catch {
        throw new SealError('damaged');
    }
}


/***/ }),

/***/ 7405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GM: () => (/* binding */ findAccess),
/* harmony export */   JQ: () => (/* binding */ logTokenReceived),
/* harmony export */   Kg: () => (/* binding */ reachedBy),
/* harmony export */   X5: () => (/* binding */ endpointOf),
/* harmony export */   bZ: () => (/* binding */ openTenant),
/* harmony export */   lv: () => (/* binding */ readHandle),
/* harmony export */   q7: () => (/* binding */ sealHandle)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7597);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(961);
/* harmony import */ var _kept_credentials_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3753);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1923);
/* harmony import */ var _logto_management_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6570);
/* harmony import */ var _logto_endpoint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3451);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1703);
/* harmony import */ var _shared_seal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9520);







/** Milliseconds that a new tenant may take until every instance of Logto's core knows it. */
const startingMs = 120_000;
/**
 * Finds out where a tenant is, before any credential is sent there.
 * @throws Error when its indicator is no https origin
 */
function endpointOf(tenant, mask) {
    const endpoint = (0,_logto_endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .readTenantEndpoint */ .O)(tenant.indicator);
    if ('problem' in endpoint) {
        throw new Error(`Logto Cloud says that the tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(tenant.name, 128)} is at ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(tenant.indicator)}, which ${endpoint.problem}. No credentials were sent there.`);
    }
    mask(endpoint.origin);
    return endpoint.origin;
}
/**
 * Exchanges credentials for a Management API token.
 * @param isNew waits for a tenant that was just created until it answers
 * @throws LogtoError
 */
async function openTenant(tools, endpoint, tenantId, credentials, isNew) {
    const { clock, log, mask } = tools;
    const client = (0,_logto_management_js__WEBPACK_IMPORTED_MODULE_2__/* .createTenantClient */ .i)({
        ...tools,
        endpoint,
        ...(isNew ? { startingUntil: clock.now() + startingMs } : {}),
    });
    const token = await client.requestToken(credentials, (0,_logto_endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .managementApiResources */ .D)(endpoint, tenantId), mask);
    logTokenReceived(token, log);
    return { endpoint, client, token, credentials, isKept: false };
}
/** Says that a token was given. */
function logTokenReceived({ expiresIn }, log) {
    log.info(`The tenant answers. The token is valid for ${Math.round(expiresIn / 60)} min.`);
}
/** What others need to reach the tenant in this way. */
function reachedBy({ credentials, endpoint, token }, now) {
    return {
        endpoint,
        managementApiResource: token.resource,
        m2m: credentials,
        token: { value: token.value, expiresAt: now + token.expiresIn * 1000 },
    };
}
const handleSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    tenantId: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    endpoint: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    credentials: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), secret: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() }),
});
/** Opens what an earlier run has kept, and masks the secret in it; `undefined` when it cannot be read, which is told. */
async function readHandle(sealed, pat, { log, mask }) {
    try {
        const handle = handleSchema.parse(JSON.parse(await (0,_shared_seal_js__WEBPACK_IMPORTED_MODULE_5__/* .unseal */ .Du)(sealed, pat)));
        mask(handle.credentials.secret);
        return handle;
    }
    catch (error) {
        // Only of the two kinds that the text itself can cause; a fault of this code is not to pass for a lost handle.
        if (!(error instanceof _shared_seal_js__WEBPACK_IMPORTED_MODULE_5__/* .SealError */ .EM || error instanceof zod__WEBPACK_IMPORTED_MODULE_7__/* .ZodError */ .G || error instanceof SyntaxError))
            throw error;
        log.info('The credentials that an earlier run has kept in the Actions cache cannot be read.');
        return undefined;
    }
}
/**
 * Finds a way into a tenant that exists: by the credentials of the inputs, else by those that an earlier run has kept in
 * the Actions cache. What was kept and is refused, or cannot be read, counts as lost.
 * @param early what was begun while the account was being read; missing when the inputs have credentials
 * @returns `undefined` when there are none
 * @throws LogtoError when credentials of the inputs are refused
 */
async function findAccess(tools, inputs, tenant, endpoint, early) {
    const { log } = tools;
    if (early === undefined) {
        const credentials = { id: inputs['m2m-app-id'], secret: inputs['m2m-app-secret'] };
        log.info('Using the machine-to-machine credentials of the inputs.');
        return openTenant(tools, endpoint, tenant.id, credentials, false);
    }
    const newest = await early.handle;
    const fits = newest?.tenantId === tenant.id && newest.endpoint === endpoint;
    const handle = fits || newest === undefined ? newest : await restoreHandle(tools, inputs, tenant);
    if (handle === undefined) {
        log.info('No credentials are known: the inputs give none, and no earlier run has kept any in the Actions cache.');
        return undefined;
    }
    log.info('Using the machine-to-machine credentials that an earlier run has kept in the Actions cache.');
    try {
        const access = fits ? await early.access : undefined;
        if (access === undefined) {
            const opened = await openTenant(tools, endpoint, tenant.id, handle.credentials, false);
            return { ...opened, isKept: true };
        }
        logTokenReceived(access.token, log);
        return { ...access, isKept: true };
    }
    catch (error) {
        const refused = error instanceof _http_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .LogtoError */ .QS &&
            error.failure.kind === 'refused' &&
            error.failure.code === 'oidc.invalid_client';
        if (!refused)
            throw error;
        log.info(`Logto does not accept them any more: ${error.message}`);
        return undefined;
    }
}
/** For a tenant that is not the newest of its name: the oldest of several is the one that counts. */
async function restoreHandle(tools, inputs, tenant) {
    const sealed = await tools.handles.restore((0,_kept_credentials_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .handleKey */ .o)(inputs.pat, inputs['cloud-api-endpoint'], tenant));
    return sealed === undefined ? undefined : readHandle(sealed, inputs.pat, tools);
}
/** Seals credentials for the post step to keep in the Actions cache, with the key to find them by. */
async function sealHandle(inputs, tenant, { credentials, endpoint }) {
    const handle = { tenantId: tenant.id, endpoint, credentials };
    return {
        key: (0,_kept_credentials_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .handleKey */ .o)(inputs.pat, inputs['cloud-api-endpoint'], tenant),
        handle: await (0,_shared_seal_js__WEBPACK_IMPORTED_MODULE_5__/* .seal */ .od)(JSON.stringify(handle), inputs.pat),
    };
}


/***/ }),

/***/ 7743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ provisionedSchema),
/* harmony export */   Iu: () => (/* binding */ toOutputs),
/* harmony export */   Tx: () => (/* binding */ maskProvisioned),
/* harmony export */   Z0: () => (/* binding */ reachedOutputs),
/* harmony export */   b5: () => (/* binding */ maskReached)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7597);
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4481);


/** How a tenant is reached, and its applications. */
const reachedSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    endpoint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    managementApiResource: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Credentials of a machine-to-machine application with Management API access, where they are known. */
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
/** What a run of `provision` hands on: everything that the outputs say. It is sealed as a whole, for other jobs. */
const provisionedSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    tenantId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    created: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    ...reachedSchema.shape,
});
/** Masks what must not be shown of how a tenant is reached: secrets always, identifiers when asked to. */
function maskReached(reached, mask, identifiersToo) {
    const { apps, endpoint, m2m, managementApiResource, token } = reached;
    const secrets = [m2m?.secret, token?.value, ...apps.map((app) => app.secret)];
    for (const secret of secrets)
        mask(secret ?? '');
    if (identifiersToo)
        for (const identifier of [endpoint, managementApiResource])
            mask(identifier);
}
/** Masks what must not be shown: secrets always, identifiers when asked to. */
function maskProvisioned(provisioned, mask, identifiersToo) {
    maskReached(provisioned, mask, identifiersToo);
    if (identifiersToo)
        mask(provisioned.tenantId);
}
/** The outputs about how a tenant is reached. What is not known is left out, which a workflow reads as empty. */
function reachedOutputs({ apps, endpoint, m2m, managementApiResource, token, }) {
    return {
        endpoint,
        issuer: `${endpoint}/oidc`,
        'management-api-resource': managementApiResource,
        ...(token ? { 'management-api-token': token.value } : {}),
        ...(m2m ? { 'm2m-app-id': m2m.id, 'm2m-app-secret': m2m.secret } : {}),
        apps: (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .orderedJson */ .Q)(apps.map(({ name, id, type, secret }) => [name, { id, type, secret }])),
        'app-ids': (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .orderedJson */ .Q)(apps.map(({ name, id }) => [name, id])),
    };
}
/** The outputs of a tenant that is ready. */
function toOutputs(provisioned) {
    return {
        'tenant-id': provisioned.tenantId,
        ...reachedOutputs(provisioned),
        created: String(provisioned.created),
    };
}


/***/ })

};
