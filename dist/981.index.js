export const id = 981;
export const ids = [981];
export const modules = {

/***/ 799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ commonHint)
/* harmony export */ });
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1923);


/**
 * What to do about a failure that has the same reasons with every host.
 * @param service whose host it is, such as `Logto`
 * @param host what the runner has to reach, as the user knows it
 */
function commonHint(failure, service, host = 'the host') {
    if (failure.kind === 'connection' && (0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .isUntrusted */ .fb)(failure)) {
        if ((0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithoutTls */ .wl)(failure))
            return `Check that ${host}, or a proxy on the way, speaks TLS on this port.`;
        if ((0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrongCertificate */ .jp)(failure))
            return `Check the address and the certificate of ${host}.`;
        return 'The certificate of the server is not trusted here: behind a proxy that inspects TLS, set NODE_EXTRA_CA_CERTS to its CA file.';
    }
    if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefusedByProxy */ .IY)(failure)) {
        return 'The proxy did not accept the user name and password in HTTPS_PROXY or HTTP_PROXY.';
    }
    switch (failure.kind) {
        case 'connection':
            return `Check that the runner reaches ${host}: network, firewall, HTTPS_PROXY and NO_PROXY.`;
        case 'unreadable':
            return `Something between the runner and ${service} may have answered in its place, or the API has changed.`;
        case 'deadline':
            // Without seconds, it is a limit of this action.
            return failure.seconds === undefined || failure.isFixed
                ? undefined
                : 'Raise timeout-seconds if this is only slow.';
        case 'refused':
            return failure.status >= 500 ? 'This is a fault of the service: try again later.' : undefined;
        case 'timeout':
        case 'not-sent':
            return undefined;
    }
}


/***/ }),

/***/ 1224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ createLogtoClient),
  y: () => (/* binding */ mostRepeats)
});

// EXTERNAL MODULE: ./build/http/send.js + 4 modules
var send = __webpack_require__(6928);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(8444);
;// CONCATENATED MODULE: ./build/logto/error-body.js


/** The errors of both APIs and of the token endpoint, where `error` is a code. */
const errorBody = schemas/* object */.Ikc({
    code: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    details: schemas/* string */.YjP(),
    error_description: schemas/* string */.YjP(),
    error: schemas/* unknown */.L5J(),
    data: schemas/* unknown */.L5J(),
})
    .partial();
/** Newer routes of the Cloud API name code and request inside of `error`. */
const innerError = schemas/* object */.Ikc({ code: schemas/* string */.YjP(), requestId: schemas/* string */.YjP() }).partial().catch({});
/**
 * Reads the body of a refusal. Of `data`, only the reason is shown: path and message of what zod found, or a message; the
 * rest may repeat what was sent.
 */
function readErrorBody(body) {
    const error = errorBody.safeParse(body).data;
    if (error === undefined)
        return undefined;
    const inner = innerError.parse(error.error);
    const places = [error.error, error.data, error.message, error.details];
    const issues = places.map((place) => issuesIn(place)).find((found) => found.length > 0) ?? [];
    // The details repeat the issues.
    const sentences = [error.message, issues.length > 0 ? undefined : error.details, error.error_description];
    return {
        code: inner.code ?? error.code,
        message: sentences.map(readSentence).filter(Boolean).join(' '),
        requestId: inner.requestId,
        issues,
    };
}
const issueSchema = schemas/* object */.Ikc({
    path: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])).catch([]),
    message: schemas/* string */.YjP(),
});
/** Levels at which the issues may be: `data.error.issues` as JSON text, for one. */
const deepest = 5;
/** What zod found: its list of issues, an object that has it somewhere, or the JSON text of one of these. */
function issuesIn(value, level = 0) {
    if (level > deepest)
        return [];
    const inside = (inner) => issuesIn(inner, level + 1);
    if (typeof value === 'string')
        return inside(parseObject(value));
    if (Array.isArray(value)) {
        return value.flatMap((item) => issueSchema.safeParse(item).data ?? []).map(withoutReceived);
    }
    if (!(0,json/* isObject */.Gv)(value))
        return [];
    for (const key of ['issues', 'error', 'data', 'details', 'message']) {
        const found = inside(value[key]);
        if (found.length > 0)
            return found;
    }
    // Only below the body itself, whose message is shown anyway.
    const message = readSentence(value['message']);
    return message === undefined ? [] : [{ path: [], message }];
}
/** A sentence for users, not JSON text. */
function readSentence(text) {
    if (typeof text !== 'string' || parseObject(text) !== undefined)
        return undefined;
    return withoutReceived({ message: text }).message;
}
/** The object or list of a JSON text. */
function parseObject(text) {
    return /^\s*[[{]/.test(text) ? (0,json/* parseJson */.qF)(text) : undefined;
}
/** The messages of zod 3 quote what they got: `Expected 'A' | 'B', received 'C'`. */
function withoutReceived(from) {
    return { ...from, message: from.message.replace(/,? received (?:'[^]*'|"[^]*")/, '') };
}

;// CONCATENATED MODULE: ./build/logto/client.js


/** How often a request is repeated at most, and a create call after a look for what it may have made. */
const mostRepeats = 5;
/**
 * A client for a host of Logto.
 * @param api `cloud` for the Cloud API, `core` for a tenant: its token endpoint and its Management API
 */
function createLogtoClient(api, options) {
    const rules = {
        requestIdHeader: `logto-${api}-request-id`,
        readErrorBody: readErrorBody,
        isTransient,
        repeats: mostRepeats,
    };
    return (0,send/* createClient */.U)({ ...options, rules });
}
function isTransient({ status, code }) {
    // The monthly limit on tokens answers 429 as well; it does not pass within a run.
    return [408, 429, 500, 502, 503, 504].includes(status) && code !== 'auth.exceed_token_limit';
}


/***/ }),

/***/ 5962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ cloudHint),
/* harmony export */   QP: () => (/* binding */ createHint),
/* harmony export */   RT: () => (/* binding */ managementHint),
/* harmony export */   hf: () => (/* binding */ deleteHint),
/* harmony export */   jE: () => (/* binding */ tokenHint),
/* harmony export */   lw: () => (/* binding */ uploadHint)
/* harmony export */ });
/* harmony import */ var _http_hints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(799);

/** Where a token comes from that the Cloud API accepts. Logto issues them on request. */
const whereCloudPatsComeFrom = 'A Logto Cloud personal access token (pat_…) belongs to your Logto Cloud account and is given out by Logto on request (https://logto.io/contact); ' +
    'one made on a user page inside your own tenant is not accepted';
const logtoHint = (failure) => {
    if (failure.kind !== 'refused')
        return (0,_http_hints_js__WEBPACK_IMPORTED_MODULE_0__/* .commonHint */ .V)(failure, 'Logto');
    if (failure.status >= 300 && failure.status < 400) {
        return 'Redirects are never followed, because the request carries credentials: check the endpoint.';
    }
    if (failure.status === 429)
        return 'Logto limits requests: try again later.';
    if (failure.status === 501) {
        return 'This Logto does not offer it: some features are for Logto Cloud alone.';
    }
    return (0,_http_hints_js__WEBPACK_IMPORTED_MODULE_0__/* .commonHint */ .V)(failure, 'Logto');
};
/** What to do about failures of the Cloud API (`/api/me/regions`, `/api/tenants`). */
const cloudHint = cloudHintFor('The account of this pat lacks the right.');
/** The same where a tenant is created. */
const createHint = cloudHintFor('The account of this pat lacks the right, or is at a limit: an account has at most 10 free production tenants.');
/** The same where a tenant is deleted. */
const deleteHint = cloudHintFor('Only an admin of a tenant can delete it.');
function cloudHintFor(forbidden) {
    return (failure) => cloudHintOf(failure, forbidden);
}
function cloudHintOf(failure, forbidden) {
    if (failure.kind !== 'refused')
        return logtoHint(failure);
    switch (failure.status) {
        case 401:
            return `The pat was not accepted: check that it is complete and has not expired. ${whereCloudPatsComeFrom}.`;
        case 402:
            return 'Logto asks for a payment: see the billing of the tenant in Logto Console.';
        case 403:
            return forbidden;
        case 404:
            return 'Check cloud-api-endpoint: for Logto Cloud it is https://cloud.logto.io.';
        default:
            return logtoHint(failure);
    }
}
/** What to do about failures of a tenant's token endpoint. */
const tokenHint = (failure) => {
    if (failure.kind !== 'refused')
        return logtoHint(failure);
    if (failure.code === 'auth.exceed_token_limit') {
        return 'The tenant has used up its access tokens for this month: wait for the next month, or use another tenant.';
    }
    if (failure.code === 'oidc.invalid_client') {
        return 'The M2M credentials were not accepted.';
    }
    if (failure.code === 'oidc.invalid_target') {
        return 'No management API resource that this action knows exists in the tenant.';
    }
    if (failure.status === 404 || failure.status >= 500) {
        return 'The tenant did not become ready: see https://status.logto.io and try again.';
    }
    return logtoHint(failure);
};
/** What to do about failures of a tenant's Management API. */
const managementHint = (failure) => {
    if (failure.kind !== 'refused')
        return logtoHint(failure);
    if (failure.code?.endsWith('.limit_exceeded')) {
        return 'The plan of the tenant does not allow more: a development tenant holds at most 100 applications, 100 of them M2M apps and 100 third-party.';
    }
    if (failure.code === 'subscription.tenant_suspended') {
        return 'The tenant is suspended: see its billing in Logto Console.';
    }
    if (failure.code === 'user.identity_already_in_use') {
        return 'Another user of the tenant has this identity: remove it there, or declare another userId.';
    }
    if (failure.code === 'storage.not_configured') {
        return 'This Logto has no storage for files, which sign-in pages of your own need; tenants of Logto Cloud have it.';
    }
    if (failure.message?.includes('fail_to_fetch_config')) {
        return 'Logto asks the identity provider as soon as it gets a config: check issuer or metadataUrl, and that Logto can reach it.';
    }
    if (failure.status === 404 && !failure.json) {
        return 'This Logto does not know this request: update Logto, or remove what needs it from the file.';
    }
    if (failure.status === 401 || failure.status === 403) {
        return 'The Management API token was not accepted: the M2M app needs the role "Logto Management API access".';
    }
    return logtoHint(failure);
};
/** The same where sign-in pages are uploaded. */
const uploadHint = (failure) => failure.kind === 'refused' && failure.code?.endsWith('.limit_exceeded')
    ? 'The plan of the tenant does not include sign-in pages of your own (Bring your UI); development tenants have them.'
    : managementHint(failure);


/***/ }),

/***/ 5765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ requestToken),
/* harmony export */   R: () => (/* binding */ m2mCredentials)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7597);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1923);
/* harmony import */ var _http_headers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7979);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5962);




/** A text of an answer that goes into a header: with a line break in it, `fetch` throws an exception that shows it. */
const headerText = (longest) => zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().refine((text) => (0,_http_headers_js__WEBPACK_IMPORTED_MODULE_3__/* .isHeaderText */ .zk)(text, longest));
/** ID and secret of an M2M app, as an answer gives them. */
const m2mCredentials = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: headerText(128), secret: headerText(1024) });
/** Seconds: thirty years. */
const longestLife = 1e9;
const tokenSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    access_token: headerText(8192),
    expires_in: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(longestLife),
    scope: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
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
            hint: _hints_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenHint */ .jE,
        });
        onSecret(answer.access_token);
        // A scope that is not granted is left out without an error; the first call would then be refused.
        if (!answer.scope?.split(' ').includes('all')) {
            throw new _http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(request, { kind: 'unreadable', status: 200, problem: 'a token that lacks the scope "all"' }, 'Give the M2M app the role "Logto Management API access".');
        }
        return { value: answer.access_token, expiresIn: answer.expires_in, resource };
    }
    catch (error) {
        const isWrongResource = (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalOf */ .Of)(error)?.code === 'oidc.invalid_target';
        if (!isWrongResource || others.length === 0)
            throw error;
        return requestToken(client, { id, secret }, others, onSecret);
    }
}


/***/ }),

/***/ 3981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unsealOutputs: () => (/* binding */ unsealOutputs)
/* harmony export */ });
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7331);
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4481);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);
/* harmony import */ var _shared_seal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7139);
/* harmony import */ var _tenant_connection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9828);
/* harmony import */ var _tenant_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1084);






/** Milliseconds that a token has to be valid for to be passed; a new one is requested otherwise. */
const shortestLife = 5 * 60_000;
/**
 * Opens what another job has sealed, masks it in this job too, and sets the outputs again. The token is replaced by a
 * new one when it has expired or is about to.
 * @throws InputError when the sealed text is damaged, or was sealed with another `pat`
 */
async function unsealOutputs(inputs, context) {
    const { core, log, mask } = context;
    const opened = await open(inputs);
    (0,_tenant_result_js__WEBPACK_IMPORTED_MODULE_4__/* .maskResult */ .UN)(opened, mask, inputs['mask-outputs']);
    const result = await withFreshToken(opened, (0,_run_context_js__WEBPACK_IMPORTED_MODULE_0__/* .withDeadline */ .NE)(context, inputs['timeout-seconds']));
    // A new token is a new secret, and masked by the request.
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .setOutputs */ .n)(core, { ...(0,_tenant_result_js__WEBPACK_IMPORTED_MODULE_4__/* .outputsOf */ .Yz)(result), sealed: inputs.sealed });
    log.info('The outputs of the tenant are set again, and masked in this job too.');
}
async function open({ pat, sealed }) {
    try {
        return await (0,_shared_seal_js__WEBPACK_IMPORTED_MODULE_2__/* .unseal */ .Du)(sealed, _tenant_result_js__WEBPACK_IMPORTED_MODULE_4__/* .provisionResultSchema */ .gu, { purpose: 'outputs' }, pat);
    }
    catch (error) {
        if (!(error instanceof _shared_seal_js__WEBPACK_IMPORTED_MODULE_2__/* .SealError */ .EM))
            throw error;
        const advice = error.reason === 'other pat'
            ? 'use the pat of the job that provisioned, or run that job again if the pat was replaced since'
            : 'pass `needs.<job>.outputs.sealed` as it is, from the same major version of the action';
        throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz([{ path: 'sealed', sentence: `${error.message}: ${advice}` }]);
    }
}
async function withFreshToken(result, context) {
    const { endpoint, m2m, managementApiResource, token } = result;
    if (m2m === undefined || (token && token.expiresAt - context.clock.now() > shortestLife))
        return result;
    const connection = await context.log.group('The sealed token has expired; getting a new one', async () => {
        const opened = await (0,_tenant_connection_js__WEBPACK_IMPORTED_MODULE_3__/* .connect */ .Ng)(context, { endpoint, resources: [managementApiResource], credentials: m2m });
        (0,_tenant_connection_js__WEBPACK_IMPORTED_MODULE_3__/* .logTokenReceived */ .JQ)(opened, context.log);
        return opened;
    });
    return { ...result, ...(0,_tenant_result_js__WEBPACK_IMPORTED_MODULE_4__/* .connectionResult */ .aK)(connection) };
}


/***/ }),

/***/ 7331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kv: () => (/* binding */ cleanUpSeconds),
  WQ: () => (/* binding */ postSeconds),
  gd: () => (/* binding */ quietly),
  _D: () => (/* binding */ timeSince),
  NE: () => (/* binding */ withDeadline),
  LB: () => (/* binding */ withFixedDeadline)
});

;// CONCATENATED MODULE: ./build/http/time-spent.js
/** Starts counting. */
function createTimeSpent(clock) {
    let since = clock.now();
    let underWay = 0;
    let notReady = 0;
    let answersMs = 0;
    let readinessMs = 0;
    const count = () => {
        const ms = clock.now() - since;
        since += ms;
        if (notReady > 0)
            readinessMs += ms;
        else if (underWay > 0)
            answersMs += ms;
    };
    return {
        async waiting(work) {
            let isReady = true;
            count();
            underWay += 1;
            try {
                return await work(() => {
                    count();
                    if (isReady)
                        notReady += 1;
                    isReady = false;
                });
            }
            finally {
                count();
                underWay -= 1;
                if (!isReady)
                    notReady -= 1;
            }
        },
        total() {
            count();
            return { answersMs, readinessMs };
        },
    };
}

// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var clock = __webpack_require__(8722);
// EXTERNAL MODULE: ./build/shared/text.js
var shared_text = __webpack_require__(9853);
;// CONCATENATED MODULE: ./build/run-context.js



/** Seconds that deleting what a run created may take in main, beyond `timeout-seconds`. */
const cleanUpSeconds = 30;
/** Seconds that the post step may take: GitHub gives a cancelled job a few minutes for all post steps together. */
const postSeconds = 60;
/**
 * The context with a deadline that starts now.
 * @param limit seconds
 */
function withDeadline(context, limit) {
    return { ...context, deadline: (0,clock/* startDeadline */.db)(limit, context.clock), spent: createTimeSpent(context.clock) };
}
/**
 * The context with a deadline of this action itself, which no input raises.
 * @param limit seconds
 */
function withFixedDeadline(context, limit) {
    return { ...withDeadline(context, limit), deadline: (0,clock/* startDeadline */.db)(limit, context.clock, true) };
}
/** The context of work whose log lines are for debugging only. */
function quietly(context) {
    return { ...context, log: { ...context.log, info: (text) => context.log.debug(text) } };
}
/** Milliseconds as {@link seconds} shows them, to a tenth of a second. */
const asShown = (ms) => Number((ms / 1000).toFixed(1)) * 1000;
/** Where the time since `startedAt` (ms since the epoch) was spent: `1.4 s: 1.1 s waiting for Logto, 0.3 s other work`. */
function timeSince(startedAt, { clock, spent }) {
    const total = clock.now() - startedAt;
    const { answersMs, readinessMs } = spent.total();
    // Of the times as they are shown, so that their sum is right.
    const restMs = asShown(total) - asShown(answersMs) - asShown(readinessMs);
    const parts = [
        [answersMs, 'waiting for Logto'],
        [readinessMs, 'waiting for the tenant to become ready'],
        [Math.max(0, restMs), 'other work'],
    ];
    const shown = parts
        .filter(([ms]) => (0,shared_text/* seconds */.YA)(ms) !== (0,shared_text/* seconds */.YA)(0))
        .map(([ms, what]) => `${(0,shared_text/* seconds */.YA)(ms)} ${what}`);
    return [(0,shared_text/* seconds */.YA)(total), ...(shown.length > 0 ? [shown.join(', ')] : [])].join(': ');
}


/***/ }),

/***/ 7139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ unseal),
/* harmony export */   EM: () => (/* binding */ SealError),
/* harmony export */   iu: () => (/* binding */ prepareToSeal),
/* harmony export */   od: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7597);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8444);



const problems = {
    damaged: 'is damaged',
    'other pat': 'was sealed with another pat',
    'other purpose': 'was sealed for something else',
    'other place': 'is a copy from somewhere else',
    'other tenant': 'was sealed for another tenant or Cloud API',
};
/** Why a sealed text cannot be opened; the message continues a sentence about it. */
class SealError extends Error {
    name = 'SealError';
    reason;
    constructor(reason) {
        super(problems[reason]);
        this.reason = reason;
    }
}
const algorithms = { alg: 'PBES2-HS256+A128KW', enc: 'A256GCM' };
/**
 * Identifies the `pat` without revealing it, so that another one and a damaged text can be told apart. A `pat` has 190 random
 * bits, so the hash is no way to find it.
 */
function fingerprintOf(pat) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', pat).update('logto-tenant-action sealed').digest('hex').slice(0, 16);
}
/** Has everything loaded that {@link seal} needs, by sealing nothing, while a run waits for the network anyway. */
function prepareToSeal() {
    // Should it fail, sealing says so.
    encrypt('', 'nothing').catch(() => undefined);
}
const envelope = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    purpose: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    cloudApiEndpoint: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    place: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    content: zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J(),
});
/**
 * Encrypts a JSON value with the `pat` as the password, as a compact JWE (RFC 7516). The result holds letters, digits, `-`,
 * `_` and `.` only, and nothing readable, so it may be stored and shown.
 */
function seal(content, sealedFor, pat) {
    return encrypt(JSON.stringify({ ...sealedFor, content }), pat);
}
async function encrypt(text, pat) {
    const { CompactEncrypt } = await __webpack_require__.e(/* import() */ 957).then(__webpack_require__.bind(__webpack_require__, 5957));
    return new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ ...algorithms, kid: fingerprintOf(pat) })
        .encrypt(new TextEncoder().encode(pat));
}
/**
 * Opens what {@link seal} made.
 * @param schema of the content
 * @throws SealError
 */
async function unseal(sealed, schema, expected, pat) {
    const text = await decrypt(sealed, pat);
    const opened = envelope.safeParse((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text));
    if (!opened.success)
        throw new SealError('damaged');
    const { content, ...sealedFor } = opened.data;
    if (sealedFor.purpose !== expected.purpose)
        throw new SealError('other purpose');
    if (sealedFor.place !== expected.place)
        throw new SealError('other place');
    const { cloudApiEndpoint = sealedFor.cloudApiEndpoint, name = sealedFor.name } = expected;
    if (sealedFor.cloudApiEndpoint !== cloudApiEndpoint || sealedFor.name !== name) {
        throw new SealError('other tenant');
    }
    const checked = schema.safeParse(content);
    if (!checked.success)
        throw new SealError('damaged');
    return checked.data;
}
async function decrypt(sealed, pat) {
    const { compactDecrypt, decodeProtectedHeader } = await __webpack_require__.e(/* import() */ 957).then(__webpack_require__.bind(__webpack_require__, 5957));
    let kid;
    try {
        ({ kid } = decodeProtectedHeader(sealed));
    }
    catch {
        throw new SealError('damaged');
    }
    if (typeof kid === 'string' && /^[\da-f]{16}$/.test(kid) && kid !== fingerprintOf(pat)) {
        throw new SealError('other pat');
    }
    try {
        const { plaintext } = await compactDecrypt(sealed, new TextEncoder().encode(pat), {
            keyManagementAlgorithms: [algorithms.alg],
            contentEncryptionAlgorithms: [algorithms.enc],
        });
        return new TextDecoder().decode(plaintext);
    }
    catch {
        throw new SealError('damaged');
    }
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
