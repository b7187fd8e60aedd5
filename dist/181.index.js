export const id = 181;
export const ids = [181];
export const modules = {

/***/ 9285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ wasNeverReached),
/* harmony export */   Qo: () => (/* binding */ describeLostConnection),
/* harmony export */   d9: () => (/* binding */ readLostConnection),
/* harmony export */   fb: () => (/* binding */ isUntrusted),
/* harmony export */   jp: () => (/* binding */ isWrongCertificate),
/* harmony export */   wl: () => (/* binding */ isWithoutTls)
/* harmony export */ });
/** Codes of Node and undici for a host that was never reached, and what they say. */
const neverReached = {
    ECONNREFUSED: 'the connection was refused',
    ENOTFOUND: 'the host was not found',
    EAI_AGAIN: 'the host could not be looked up',
    EHOSTUNREACH: 'the host is unreachable',
    EHOSTDOWN: 'the host is down',
    ENETUNREACH: 'the network is unreachable',
    ENETDOWN: 'the network is down',
    UND_ERR_CONNECT_TIMEOUT: 'connecting took too long',
};
/** The same of a connection that broke. */
const broken = {
    ECONNRESET: 'the connection was reset',
    ECONNABORTED: 'the connection was closed early',
    EPIPE: 'the connection was closed early',
    ETIMEDOUT: 'the connection timed out',
    UND_ERR_SOCKET: 'the connection was closed early',
    UND_ERR_HEADERS_TIMEOUT: 'the answer took too long',
    UND_ERR_BODY_TIMEOUT: 'the answer took too long',
};
const untrusted = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|EPROTO)/;
const withoutTls = /^(ERR_SSL_|EPROTO)/;
const wrongCertificates = {
    CERT_HAS_EXPIRED: 'the certificate of the host has expired',
    ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host',
};
/** Whether the host cannot have seen the request. */
function wasNeverReached({ code = '' }) {
    return Object.hasOwn(neverReached, code);
}
/** Whether the server's certificate is not trusted, or no TLS connection came about. */
function isUntrusted({ code = '' }) {
    return untrusted.test(code);
}
/** Whether no TLS connection came about, whatever the certificate. */
function isWithoutTls({ code = '' }) {
    return withoutTls.test(code);
}
/** Whether the certificate is one that no further authority would help. */
function isWrongCertificate({ code = '' }) {
    return Object.hasOwn(wrongCertificates, code);
}
/** Reads what an attempt without an answer threw: the code alone, because the text may name the host, an id of a tenant. */
function readLostConnection(error) {
    for (let at = error; at instanceof Error; at = at.cause) {
        // As undici words it, for tunnels and for plain requests.
        const [, proxyStatus] = /\bproxy\b.*\((\d{3})\)/i.exec(at.message) ?? [];
        const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
        const isCode = /^[A-Z][A-Z\d_]{1,59}$/.test(code);
        if (proxyStatus === undefined && !isCode)
            continue;
        return {
            ...(isCode ? { code } : {}),
            ...(proxyStatus === undefined ? {} : { proxyStatus: Number(proxyStatus) }),
        };
    }
    return {};
}
/** Continues `got no answer`: `: the host was not found (ENOTFOUND)`. */
function describeLostConnection(lost) {
    const reason = reasonOf(lost);
    if (lost.code === undefined)
        return reason === undefined ? '' : `: ${reason}`;
    return reason === undefined ? ` (${lost.code})` : `: ${reason} (${lost.code})`;
}
function reasonOf({ code = '', proxyStatus }) {
    if (proxyStatus !== undefined)
        return `the proxy answered ${proxyStatus}`;
    if (Object.hasOwn(neverReached, code))
        return neverReached[code];
    if (Object.hasOwn(broken, code))
        return broken[code];
    if (Object.hasOwn(wrongCertificates, code))
        return wrongCertificates[code];
    if (withoutTls.test(code))
        return 'no TLS connection could be made';
    return untrusted.test(code) ? 'the certificate of the host is not trusted' : undefined;
}


/***/ }),

/***/ 1923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   IY: () => (/* binding */ isRefusedByProxy),
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   Y$: () => (/* binding */ isUntrustedCertificate),
/* harmony export */   p8: () => (/* binding */ mayHaveSucceeded),
/* harmony export */   uA: () => (/* binding */ requestLine)
/* harmony export */ });
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);

/** Method and path of a request. The query is left out: it may hold what a user is looked for by. */
function requestLine({ method, path, shownPath }) {
    return `${method} ${shownPath ?? path.replace(/\?.*/s, '')}`;
}
/** A request that failed. The message is one line, in the user's terms, and ends with what to do next. */
class RequestError extends Error {
    name = 'RequestError';
    failure;
    /** Keeps no cause: what `fetch` and octokit throw may hold the request and its credentials. */
    constructor(request, failure, hint) {
        const subject = failure.kind === 'not-sent' ? '' : `${requestLine(request)} `;
        const what = `Could not ${request.doing}: ${subject}${describeFailure(failure)}`;
        const sentence = /[.!?…]$/.test(what) ? what : `${what}.`;
        super(hint ? `${sentence} ${hint}` : sentence);
        this.failure = failure;
    }
}
/** The refusal that a failed request ended with, if it is one. */
function refusalOf(error) {
    return error instanceof RequestError && error.failure.kind === 'refused' ? error.failure : undefined;
}
/** True when the connection failed because the server's certificate is not trusted: repeating cannot help. */
function isUntrustedCertificate(failure) {
    return failure.kind === 'connection' && (0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .isUntrusted */ .fb)(failure);
}
/** True when a proxy rejected its credentials or the lack of them: repeating cannot help. */
function isRefusedByProxy(failure) {
    return failure.kind === 'connection' && failure.proxyStatus === 407;
}
/**
 * Whether the server may have acted on the request. `false` only when that is certain: it was never reached, it
 * refused, or its rate limit turned the request away.
 */
function mayHaveSucceeded(failure) {
    switch (failure.kind) {
        case 'refused':
            // A server that cannot do what is asked for has not done it; a redirect may follow a success.
            if (failure.status === 501)
                return false;
            return failure.status >= 500 || failure.status === 408 || failure.status < 400;
        case 'connection':
            return !(0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .wasNeverReached */ .Kb)(failure) && !isUntrustedCertificate(failure) && !isRefusedByProxy(failure);
        case 'not-sent':
            return false;
        case 'deadline':
        case 'timeout':
        case 'unreadable':
            return true;
    }
}
/** Continues the method and the path of the request with what happened. */
function describeFailure(failure) {
    switch (failure.kind) {
        case 'refused': {
            const reason = failure.message ? `: ${failure.message}` : '';
            return `answered ${failure.status}${reason}${references(failure)}`;
        }
        case 'unreadable':
            return `answered ${failure.status} with ${failure.problem}${references(failure)}`;
        case 'connection':
            return `got no answer${(0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLostConnection */ .Qo)(failure)}`;
        case 'timeout':
            return `got no answer within ${failure.seconds} s`;
        case 'deadline': {
            const limit = `the time limit${failure.seconds === undefined ? '' : ` of ${failure.seconds} s`} was reached`;
            return failure.before
                ? `${describeFailure(failure.before)}, until ${limit}`
                : `had no answer yet when ${limit}`;
        }
        case 'not-sent':
            return failure.problem;
    }
}
function references({ code, requestId }) {
    const all = [...(code ? [`code ${code}`] : []), ...(requestId ? [`request id ${requestId}`] : [])];
    return all.length === 0 ? '' : ` (${all.join(', ')})`;
}


/***/ }),

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

/***/ 8444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ withoutEmpty),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   eC: () => (/* binding */ ownValue),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   fx: () => (/* binding */ withoutPaths),
/* harmony export */   qF: () => (/* binding */ parseJson)
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
/** The value of a key that the object itself has, unlike `toString`. */
const ownValue = (value, key) => Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
/** The value at a path; `undefined` where nothing is. */
function valueAt(value, path) {
    return path.reduce((at, key) => (Object(at) === at ? Reflect.get(Object(at), key) : undefined), value);
}
/**
 * A copy of an object without what is at some paths.
 * @param paths of objects: `branding.logoUrl`
 * @param isRemoved whether a value that is there goes
 */
function withoutPaths(value, paths, isRemoved = () => true) {
    const copy = structuredClone(value);
    for (const path of paths) {
        const keys = path.split('.');
        const parent = valueAt(copy, keys.slice(0, -1));
        const last = keys.at(-1) ?? '';
        if (isObject(parent) && isRemoved(parent[last]))
            Reflect.deleteProperty(parent, last);
    }
    return copy;
}
/** The value of a JSON text; `undefined` when the text is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
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
 * Names the `pat` without telling it, so that another one and a damaged text can be told apart. A `pat` has 190 random
 * bits, so the hash is no way to find it.
 */
function nameOf(pat) {
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
        .setProtectedHeader({ ...algorithms, kid: nameOf(pat) })
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
    if (typeof kid === 'string' && /^[\da-f]{16}$/.test(kid) && kid !== nameOf(pat)) {
        throw new SealError('other pat');
    }
    try {
        const { plaintext } = await compactDecrypt(sealed, new TextEncoder().encode(pat), {
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

/***/ 7870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ withoutRun),
/* harmony export */   Yr: () => (/* binding */ isBeginning),
/* harmony export */   br: () => (/* binding */ commentText),
/* harmony export */   dd: () => (/* binding */ tenantMarker),
/* harmony export */   ny: () => (/* binding */ sealIn)
/* harmony export */ });
/**
 * The first line of a comment, which no reader sees and by which a later run finds it. It holds the name of the tenant,
 * so that the jobs of a matrix keep a comment each.
 */
function tenantMarker(name) {
    return `<!-- logto-tenant-action tenant="${encodeURIComponent(name.toWellFormed())}" -->`;
}
/** The most characters that GitHub takes. */
const mostCharacters = 65_536;
/**
 * The whole text of a comment. What it keeps comes first, and no reader sees it. If there is too little room for the rest,
 * whole paragraphs and tables at its end are left out.
 */
function commentText(marker, sealed, visible) {
    const hidden = `${marker}\n<!-- sealed: ${sealed} -->\n`;
    const room = mostCharacters - hidden.length;
    if (visible.length <= room)
        return hidden + visible;
    const cut = visible.slice(0, room - leftOut.length + 1);
    return hidden + cut.slice(0, Math.max(cut.lastIndexOf('\n\n'), 0)) + leftOut;
}
const leftOut = '\n\nThe rest does not fit into this comment.';
/** What a comment keeps; `undefined` when it is not as {@link commentText} writes it. */
function sealIn(text, marker) {
    const [first, second = ''] = text.split('\n', 2);
    return first === marker ? /^<!-- sealed: ([\w.-]+) -->$/.exec(second)?.[1] : undefined;
}
/**
 * Whether a comment is what a run has written first, before its ID was known, and not gone on with.
 * @param visible the same of this run: only the last line, which names the run, may differ
 */
function isBeginning(text, marker, visible) {
    return withoutRun(text) === withoutRun(`${marker}\n${visible}`);
}
/** A comment without its last line, which names the run that wrote it. */
const withoutRun = (text) => text.split('\n').slice(0, -1).join('\n');


/***/ }),

/***/ 5181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTenantComment: () => (/* binding */ openTenantComment)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/http/failure.js
var failure = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/tenant/pull-comments.js
var pull_comments = __webpack_require__(8821);
// EXTERNAL MODULE: ./build/tenant/kept-credentials/comment-text.js
var comment_text = __webpack_require__(7870);
// EXTERNAL MODULE: ./build/tenant/kept-credentials/kept.js
var kept_credentials_kept = __webpack_require__(4305);
;// CONCATENATED MODULE: ./build/tenant/kept-credentials/own-comments.js


/** How many comments are tried, because anyone may write some. */
const mostTried = 20;
/** Tells the comments of this action from those of others. */
function ownComments({ number, marker, parts, whileCreating }, { hide, mask }) {
    const isBegun = ({ body }) => (0,comment_text/* isBeginning */.Yr)(body, marker, hide(whileCreating));
    /** @returns a sentence about a comment that does not open; `undefined` for one that holds nothing */
    const open = async (comment) => {
        const where = `A comment on pull request #${number} that begins like this action's`;
        const sealed = (0,comment_text/* sealIn */.ny)(comment.body, marker);
        if (sealed === undefined)
            return isBegun(comment) ? undefined : `${where} is damaged.`;
        try {
            return { ...comment, sealed, kept: await (0,kept_credentials_kept/* openKept */.LJ)(sealed, parts, mask, placeOf(comment)) };
        }
        catch (error) {
            return (0,kept_credentials_kept/* problemOf */.Zw)(error, where);
        }
    };
    /** A comment that is to keep something. */
    const withSeal = async (comment, kept) => ({
        ...comment,
        kept,
        sealed: await (0,kept_credentials_kept/* sealKept */.Mx)(kept, parts, placeOf(comment)),
    });
    /** The comments of ours, the newest first, and what they keep. @throws RequestError */
    const read = async (pulls) => {
        const comments = await pulls.markedComments(number, marker);
        const tried = await Promise.all(comments.slice(0, mostTried).map((comment) => open(comment)));
        const opened = tried.filter((one) => typeof one === 'object');
        const problems = tried.filter((one) => typeof one === 'string');
        if (comments.length > mostTried) {
            problems.push(`Pull request #${number} has more than ${mostTried} comments that begin like that of this tenant.`);
        }
        const answer = { found: opened.flatMap(({ kept }) => kept ?? []), unusable: [...new Set(problems)] };
        if (opened.length > 0)
            return { own: opened, answer };
        // A run has created it, and then got no answer or was cancelled.
        const begun = comments.find((comment) => comment.isByApp && isBegun(comment));
        return { own: begun ? [await withSeal(begun, null)] : [], answer };
    };
    return { read, withSeal };
}
/** A copy in another comment does not open. */
const placeOf = ({ id }) => `comment ${id}`;

;// CONCATENATED MODULE: ./build/tenant/kept-credentials/comment.js






/**
 * The comment on the pull request of the event, when the inputs ask for one. Sends no request by itself.
 *
 * A comment counts as this action's only if it holds a text that the `pat` opens and that names the comment's own id, so
 * comments of others are never edited, whatever they hold. Each write reads them again: another run may have gone on. What
 * people see goes through `hide` first, because GitHub masks nothing.
 * @param whileCreating what people see from when the tenant exists until it is ready; its last line names the run
 * @param pull shared with other comments of the run
 */
function openTenantComment(request, context, whileCreating, pull = (0,pull_comments/* openPullComments */.K)(request, context)) {
    if (pull === undefined)
        return undefined;
    const { hide, log } = context;
    const { number, ask, inTurn } = pull;
    const marker = (0,comment_text/* tenantMarker */.dd)(request.name);
    const { read, withSeal } = ownComments({ ...pull, marker, parts: request, whileCreating }, context);
    const isAsShown = ({ body, kept: before, sealed }, visible, kept = before) => (0,external_node_util_.isDeepStrictEqual)(kept, before) && body === (0,comment_text/* commentText */.br)(marker, sealed, hide(visible));
    /** @returns whether there was anything to change */
    const update = async (pulls, before, visible, kept = before.kept) => {
        if (isAsShown(before, visible, kept))
            return false;
        const { id, sealed } = (0,external_node_util_.isDeepStrictEqual)(kept, before.kept) ? before : await withSeal(before, kept);
        await pulls.updateComment(number, id, (0,comment_text/* commentText */.br)(marker, sealed, hide(visible)));
        return true;
    };
    const write = async (pulls, visible, kept, isGone, isNew = false, isAgain = false) => {
        const all = (await read(pulls)).own;
        const own = ownAmong(all, kept, isGone);
        // Two tenants of the name, which two runs have created at once, have a comment each.
        if (own === undefined && all.length > 0 && !isNew) {
            return 'left as it is, because it is about another tenant';
        }
        if (own === undefined) {
            const created = await pulls.createComment(number, `${marker}\n${hide(whileCreating)}`);
            await update(pulls, await withSeal(created, null), visible, kept);
            return 'created';
        }
        try {
            return (await update(pulls, own, visible, kept)) ? 'updated' : 'unchanged';
        }
        catch (error) {
            // It was deleted meanwhile.
            if (isAgain || (0,failure/* refusalOf */.Of)(error)?.status !== 404)
                throw error;
            return write(pulls, visible, kept, isGone, isNew, true);
        }
    };
    const tellInAll = async (pulls, visible, news) => {
        const { own } = await read(pulls);
        const concerned = own.filter(({ kept }) => kept === null || news.isAbout(kept));
        const outcomes = await Promise.allSettled(concerned.map((comment) => {
            const isGone = comment.kept !== null && news.isGone(comment.kept);
            return update(pulls, comment, visible, isGone ? null : undefined);
        }));
        for (const outcome of outcomes)
            if (outcome.status === 'rejected')
                throw outcome.reason;
        return concerned.length === 0 ? undefined : 'updated';
    };
    let ahead;
    return {
        isOfJob: false,
        readAhead(signal) {
            ahead = ask(read, signal).then(({ own }) => own, 
            // Writing reads them again, and says what is wrong.
            () => []);
        },
        async findNewest(signal) {
            try {
                return (await ask(read, signal)).answer;
            }
            catch (error) {
                return { found: [], unusable: [`The comments could not be read: ${(0,problem/* messageOf */.bD)(error)}`] };
            }
        },
        async keep(kept, { isGone } = {}) {
            try {
                await inTurn((pulls) => write(pulls, whileCreating, kept, isGone, true));
                return 'saved';
            }
            catch (error) {
                // What is shown in the end comes with them once more, and says what is wrong.
                log.debug(`The credentials could not be kept in the comment yet: ${(0,problem/* messageOf */.bD)(error)}`);
                return 'none';
            }
        },
        show: (visible, kept, isGone) => pull.report('comment', async (pulls) => {
            const own = ownAmong((await ahead) ?? [], kept, isGone);
            return own && isAsShown(own, visible, kept) ? 'unchanged' : write(pulls, visible, kept, isGone);
        }),
        tell: (visible, news) => pull.report('comment', (pulls) => tellInAll(pulls, visible, news)),
    };
}
/** The comment that is about the tenant, or may be. */
function ownAmong(all, kept, isGone = () => false) {
    return all.find(({ kept: there }) => !there || !kept || there.tenantId === kept.tenantId || isGone(there));
}


/***/ }),

/***/ 4305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LJ: () => (/* binding */ openKept),
/* harmony export */   Mx: () => (/* binding */ sealKept),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   ut: () => (/* binding */ answerOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7597);
/* harmony import */ var _logto_endpoint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3451);
/* harmony import */ var _logto_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5765);
/* harmony import */ var _shared_seal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7139);




const keptCredentialsSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    tenantId: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** When Logto created it, in milliseconds since the epoch. */
    createdAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(),
    /** An origin that credentials may be sent to. */
    endpoint: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().refine(_logto_endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .isEndpoint */ .cl),
    credentials: _logto_token_js__WEBPACK_IMPORTED_MODULE_0__/* .m2mCredentials */ .R,
    /** The IDs of declared applications by name, to ask for their secrets ahead of time. Any may be out of date. */
    applications: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).default({}),
});
/** Seals what is kept, or that nothing is. */
function sealKept(kept, parts, place) {
    return (0,_shared_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .seal */ .od)(kept, sealedFor(parts, place), parts.pat);
}
/**
 * Opens what {@link sealKept} made, and masks the secret in it.
 * @throws SealError
 */
async function openKept(sealed, parts, mask, place) {
    const kept = await (0,_shared_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .unseal */ .Du)(sealed, keptCredentialsSchema.nullable(), sealedFor(parts, place), parts.pat);
    if (kept !== null)
        mask(kept.credentials.secret);
    return kept;
}
/**
 * What a place has that holds one sealed text.
 * @param where to begin a sentence: `The entry in the GitHub cache`
 */
async function answerOf(sealed, where, parts, mask) {
    try {
        const kept = await openKept(sealed, parts, mask);
        return { found: kept === null ? [] : [kept], unusable: [] };
    }
    catch (error) {
        return { found: [], unusable: [problemOf(error, where)] };
    }
}
/** @throws what is no fault of the sealed text: it must not look like lost credentials */
function problemOf(error, where) {
    if (!(error instanceof _shared_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .SealError */ .EM))
        throw error;
    return `${where} ${error.message}.`;
}
const sealedFor = ({ name, 'cloud-api-endpoint': cloudApiEndpoint }, place) => ({
    purpose: 'credentials',
    cloudApiEndpoint,
    name,
    place,
});


/***/ }),

/***/ 8821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ openPullComments)
/* harmony export */ });
/* harmony import */ var _shared_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8722);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);


/** Seconds that reading the comments, or writing one, may take. */
const patienceSeconds = 10;
/** The comments on the pull request of the event, when the inputs ask for one. Sends no request by itself. */
function openPullComments(request, { clock, event, log, repository }) {
    if (!request.comment)
        return undefined;
    const number = event.pullRequest;
    if (number === undefined) {
        log.info('No comment is written, because the event is not about a pull request.');
        return undefined;
    }
    let turn = Promise.resolve();
    /** Why GitHub is not asked again: what does not answer must not be waited for twice. */
    let timeout;
    const ask = async (work, signal) => {
        if (timeout)
            throw timeout;
        const timed = (0,_shared_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .startDeadline */ .db)(patienceSeconds, clock, true);
        try {
            const signals = [timed.signal, ...(signal ? [signal] : [])];
            return await work(await repository(request['github-token'], AbortSignal.any(signals)));
        }
        catch (error) {
            if (timed.signal.aborted)
                timeout = new Error((0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), { cause: error });
            throw error;
        }
        finally {
            timed.end();
        }
    };
    const inTurn = (work) => {
        const mine = turn.then(() => ask(work)).catch(() => ask(work));
        turn = mine.catch(() => undefined);
        return mine;
    };
    const report = async (what, work) => {
        try {
            const outcome = await inTurn(work);
            if (outcome !== undefined)
                log.info(`The ${what} on pull request #${number} is ${outcome}.`);
        }
        catch (error) {
            log.warning(`The ${what} on pull request #${number} could not be written: ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        }
    };
    return { number, ask, inTurn, report };
}


/***/ })

};
