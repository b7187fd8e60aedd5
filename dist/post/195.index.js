export const id = 195;
export const ids = [195];
export const modules = {

/***/ 1923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   IY: () => (/* binding */ isRefusedByProxy),
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   Y$: () => (/* binding */ isUntrustedCertificate),
/* harmony export */   p8: () => (/* binding */ mayHaveSucceeded)
/* harmony export */ });
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9853);

/** A request that failed. The message is one line, in the user's terms, and ends with what to do next. */
class RequestError extends Error {
    name = 'RequestError';
    failure;
    /** Keeps no cause: what `fetch` and octokit throw may hold the request and its credentials. */
    constructor(request, failure, hint) {
        const subject = failure.kind === 'not-sent' ? '' : `${request.method} ${request.path} `;
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
const neverReached = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'EHOSTDOWN',
    'ENETUNREACH',
    'ENETDOWN',
    'UND_ERR_CONNECT_TIMEOUT',
]);
const untrusted = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|EPROTO)/;
/** True when the connection failed because the server's certificate is not trusted: repeating cannot help. */
function isUntrustedCertificate(failure) {
    return failure.kind === 'connection' && untrusted.test(failure.code ?? '');
}
/** True when a proxy rejected its credentials or the lack of them: repeating cannot help. */
function isRefusedByProxy(failure) {
    return failure.kind === 'connection' && /\bproxy\b.*\(407\)/i.test(failure.message);
}
/**
 * Whether the server may have acted on the request. `false` only when that is certain: it was never reached, it
 * refused, or its rate limit turned the request away.
 */
function mayHaveSucceeded(failure) {
    switch (failure.kind) {
        case 'refused':
            return failure.status >= 500 || failure.status === 408;
        case 'connection':
            return (!neverReached.has(failure.code ?? '') &&
                !isUntrustedCertificate(failure) &&
                !isRefusedByProxy(failure));
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
            const reason = failure.message ? `: ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toSingleLine */ .O)(failure.message)}` : '';
            return `answered ${failure.status}${reason}${references(failure)}`;
        }
        case 'unreadable':
            return `answered ${failure.status} with ${failure.problem}${references(failure)}`;
        case 'connection': {
            const isNamed = failure.code === undefined || failure.message.includes(failure.code);
            return `got no answer: ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toSingleLine */ .O)(failure.message)}${isNamed ? '' : ` (${failure.code})`}`;
        }
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
    const all = [
        ...(code ? [`code ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toSingleLine */ .O)(code, 80)}`] : []),
        ...(requestId ? [`request id ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toSingleLine */ .O)(requestId, 60)}`] : []),
    ];
    return all.length === 0 ? '' : ` (${all.join(', ')})`;
}


/***/ }),

/***/ 799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ commonHint)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1923);

/**
 * What to do about a failure that has the same reasons with every host.
 * @param service whose host it is, such as `Logto`
 * @param host what the runner has to reach, as the user knows it
 */
function commonHint(failure, service, host = 'the host') {
    if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isUntrustedCertificate */ .Y$)(failure)) {
        return 'The certificate of the server is not trusted here: behind a proxy that inspects TLS, set NODE_EXTRA_CA_CERTS to its CA file.';
    }
    if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusedByProxy */ .IY)(failure)) {
        return 'The proxy did not accept the user name and password in HTTPS_PROXY or HTTP_PROXY.';
    }
    switch (failure.kind) {
        case 'connection':
            return `Check that the runner reaches ${host}: network, firewall, HTTPS_PROXY and NO_PROXY.`;
        case 'unreadable':
            return `Something between the runner and ${service} may have answered in its place, or the API has changed.`;
        case 'deadline':
            // Without seconds, it is a limit of this action.
            return failure.seconds === undefined ? undefined : 'Raise timeout-seconds if this is only slow.';
        case 'refused':
            return failure.status >= 500 ? 'This is a fault of the service: try again later.' : undefined;
        case 'timeout':
        case 'not-sent':
            return undefined;
    }
}


/***/ }),

/***/ 7070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ createClient)
});

// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var clock = __webpack_require__(8722);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
;// CONCATENATED MODULE: ./build/http/classify.js


/** Reads an answer whose status is not success. */
function readRefusal(response, text, rules, now) {
    const { status, statusText, headers } = response;
    const error = rules.readErrorBody(parseJson(text));
    const message = error?.message || statusText;
    const requestId = headers.get(rules.requestIdHeader) ?? error?.requestId;
    const refusal = {
        kind: 'refused',
        status,
        json: error !== undefined,
        ...(error?.code ? { code: error.code } : {}),
        ...(message ? { message } : {}),
        ...(requestId ? { requestId } : {}),
    };
    const retryAt = readRetryAfter(headers, now) ?? rules.readLimit?.(refusal, headers, now);
    return retryAt === undefined ? refusal : { ...refusal, retryAt };
}
/** Reads `Retry-After`, seconds or a date, as ms since the epoch; `undefined` if it is missing or unreadable. */
function readRetryAfter(headers, now) {
    const value = headers.get('retry-after') ?? '';
    const at = /^\d{1,10}$/.test(value) ? now + Number(value) * 1000 : Date.parse(value);
    return Number.isFinite(at) ? at : undefined;
}
/**
 * Checks the body of an answer with success.
 * @param isDone the status is the answer; then `schema` gets `undefined`, whatever the body
 */
function readBody({ status, headers }, text, schema, isDone, { requestIdHeader }) {
    const value = isDone ? undefined : parseJson(text);
    // Something on the way may answer in the host's place, so an empty body is no success unless the route allows it.
    const parsed = isDone || value !== undefined ? schema.safeParse(value) : undefined;
    if (parsed?.success)
        return { body: parsed.data };
    const missing = text === '' ? 'an empty body' : 'a body that is not JSON';
    const problem = parsed ? describeMismatch(parsed.error) : missing;
    const requestId = headers.get(requestIdHeader);
    return { kind: 'unreadable', status, problem, ...(requestId ? { requestId } : {}) };
}
/** The value, or `undefined` if the text is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function describeMismatch(error) {
    const places = [...new Set(error.issues.map((issue) => (0,problem/* formatPath */.jV)('', issue.path)))].slice(0, 5);
    return places.includes('') ? 'an unexpected body' : `missing or invalid fields: ${places.join(', ')}`;
}
/**
 * Reads what an attempt without an answer threw.
 * @param signal the deadline's; its reason counts before anything that follows from it
 */
function readThrown(error, signal, attemptSeconds) {
    if (signal.aborted) {
        const reason = signal.reason;
        return { kind: 'deadline', ...(reason instanceof clock/* DeadlineError */.j3 ? { seconds: reason.seconds } : {}) };
    }
    let message = 'unknown';
    for (let at = error; at instanceof Error; at = at.cause) {
        if (at.name === 'TimeoutError')
            return { kind: 'timeout', seconds: attemptSeconds };
        // With several addresses to try, Node puts what happened into a list and leaves the message empty.
        const first = at instanceof AggregateError ? at.errors[0] : at;
        if (first instanceof Error && first.message !== '')
            message = first.message;
        if ('code' in at && typeof at.code === 'string')
            return { kind: 'connection', code: at.code, message };
    }
    return { kind: 'connection', message };
}

// EXTERNAL MODULE: ./build/http/failure.js
var http_failure = __webpack_require__(1923);
;// CONCATENATED MODULE: ./build/http/pace.js
/**
 * Requests under way at once to one host. Enough that 100 applications take two waves, few enough that one run does
 * not fill the streams (100) of an HTTP/2 connection.
 */
const maxConcurrentRequests = 50;
/** Logto allows 200 requests per 10 s and tenant, as a token bucket (its system limits page). A few are left as a margin. */
const bucketSize = 190;
const tokensPerMs = bucketSize / 10_000;
/** Milliseconds that a host can make all requests wait at most. */
const longestPause = 60_000;
/**
 * Lets requests through to one host so that they stay within its limits: a token bucket and a limit on requests under
 * way, first come, first served.
 */
function createPace(clock) {
    let tokens = bucketSize;
    let filledAt = clock.now();
    let pausedUntil = 0;
    let underWay = 0;
    const waiting = [];
    let gate = Promise.resolve();
    const msUntilToken = () => {
        const now = clock.now();
        tokens = Math.min(bucketSize, tokens + (now - filledAt) * tokensPerMs);
        filledAt = now;
        const refill = tokens >= 1 ? 0 : Math.ceil((1 - tokens) / tokensPerMs);
        return Math.max(refill, pausedUntil - now);
    };
    const takeToken = async (signal) => {
        signal.throwIfAborted();
        for (let ms = msUntilToken(); ms > 0; ms = msUntilToken())
            await clock.sleep(ms, signal);
        tokens -= 1;
    };
    const enter = async (signal) => {
        if (underWay < maxConcurrentRequests)
            underWay += 1;
        else
            await new Promise((resolve) => waiting.push(resolve));
        // One after the other, so that two requests never take the same token.
        const mine = gate.then(() => takeToken(signal));
        gate = mine.catch(() => undefined);
        await mine;
    };
    const leave = () => {
        const next = waiting.shift();
        if (next)
            next();
        else
            underWay -= 1;
    };
    return {
        /** Runs `send` when it is its turn. Rejects with the signal's reason when that aborts first. */
        async schedule(send, signal) {
            try {
                await enter(signal);
                return await send();
            }
            finally {
                leave();
            }
        },
        /** Starts no request before `time` (ms since the epoch), but at most a minute from now; for after a 429. */
        pauseUntil(time) {
            pausedUntil = Math.max(pausedUntil, Math.min(time, clock.now() + longestPause));
        },
    };
}

;// CONCATENATED MODULE: ./build/http/retry.js

/** Milliseconds that a host can make a request wait at most. */
const longestWait = 60_000;
/**
 * Decides whether to repeat a request that failed.
 * @param repeatable sending it twice has the same effect as sending it once: GET, PUT, DELETE, the token request
 * @param attempt how often it was sent, from 1
 * @param now ms since the epoch
 * @returns milliseconds to wait before the next attempt; `undefined` to give up
 */
function retryDelay(rules, failure, repeatable, attempt, now) {
    if (attempt > rules.repeats || !mayRepeat(rules, failure, repeatable))
        return undefined;
    if (failure.kind !== 'refused' || failure.retryAt === undefined)
        return backOff(attempt);
    return Math.min(Math.max(failure.retryAt - now, 0), longestWait);
}
/** Milliseconds before the next attempt: 0.5 s, 1 s, 2 s, at most 5 s; randomly up to half less, to spread requests. */
function backOff(attempt) {
    return Math.min(5000, 500 * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
}
/**
 * Whether the failure is how a tenant answers that was created a moment ago. The core that answers may not know the
 * tenant yet: it answers 404 in plain text, remembers that for 60 s (`tenantNotFoundCacheTtl` in `core/src/tenants`),
 * and has not looked at the request.
 */
function isNotReadyYet(rules, failure, repeatable) {
    if (failure.kind === 'refused' && failure.status === 404)
        return !failure.json;
    return mayRepeat(rules, failure, repeatable) && !(failure.kind === 'refused' && failure.status === 429);
}
function mayRepeat(rules, failure, repeatable) {
    if (['deadline', 'unreadable', 'not-sent'].includes(failure.kind))
        return false;
    if ((0,http_failure/* isUntrustedCertificate */.Y$)(failure) || (0,http_failure/* isRefusedByProxy */.IY)(failure))
        return false;
    if (failure.kind === 'refused' && !rules.isTransient(failure))
        return false;
    return repeatable || !(0,http_failure/* mayHaveSucceeded */.p8)(failure);
}

;// CONCATENATED MODULE: ./build/http/send.js




/** Seconds that one attempt may take before it counts as lost. */
const attemptSeconds = 30;
/**
 * The one way in which this action sends requests: paced, within the deadline, repeated by rule, every answer checked.
 * Opens no connection by itself.
 */
function createClient(options) {
    const { clock, deadline, log, rules, spent, startingUntil = 0 } = options;
    const pace = createPace(clock);
    let isNotReadyLogged = false;
    const untilAnswered = async (request, onNotReady) => {
        const repeatable = request.repeatable ?? ['GET', 'PUT', 'DELETE'].includes(request.method);
        let before;
        for (let count = 1, delay = 0;; count += 1) {
            const outcome = await attempt(request, delay);
            if ('body' in outcome)
                return outcome;
            const failure = hideCredential(outcome, request.headers);
            const now = clock.now();
            const isStarting = now < startingUntil && isNotReadyYet(rules, failure, repeatable);
            const next = isStarting ? backOff(count) : retryDelay(rules, failure, repeatable, count, now);
            if (next === undefined) {
                const full = failure.kind === 'deadline' && before ? { ...failure, before } : failure;
                throw new http_failure/* RequestError */.GI(request, full, request.hint(full));
            }
            if (isStarting)
                onNotReady();
            logRepeat(request, failure, isStarting);
            before = failure;
            delay = next;
        }
    };
    const attempt = async (request, delay) => {
        let response;
        let text;
        try {
            if (delay > 0)
                await clock.sleep(delay, deadline.signal);
            [response, text] = await pace.schedule(() => fetchWhole(request), deadline.signal);
        }
        catch (error) {
            return readThrown(error, deadline.signal, attemptSeconds);
        }
        if (response.ok) {
            const read = readBody(response, text, request.answer, response.status === request.done, rules);
            return 'body' in read ? { ...read, headers: response.headers } : read;
        }
        const refusal = readRefusal(response, text, rules, clock.now());
        if (refusal.status === 429)
            pace.pauseUntil(refusal.retryAt ?? clock.now() + 1000);
        return refusal;
    };
    // With the body, so that one cut short is a failed attempt.
    const fetchWhole = async (request) => {
        const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(attemptSeconds * 1000)]);
        const startedAt = clock.now();
        const logOutcome = (outcome) => log.debug(`${request.method} ${request.path} ${outcome} after ${clock.now() - startedAt} ms`);
        try {
            const response = await options.fetch(options.origin + request.path, { ...initOf(request), signal });
            const text = await response.text();
            logOutcome(String(response.status));
            return [response, text];
        }
        catch (error) {
            logOutcome(`failed: ${error instanceof Error ? error.name : 'unknown'}`);
            throw error;
        }
    };
    const logRepeat = ({ method, path }, failure, isStarting) => {
        const what = `${method} ${path} ${(0,http_failure/* describeFailure */.Ic)(failure)}`;
        if (!isStarting)
            return log.info(`${what}; trying again.`);
        if (isNotReadyLogged)
            return;
        isNotReadyLogged = true;
        const seconds = Math.ceil((startingUntil - clock.now()) / 1000);
        log.info(`The new tenant is not ready yet: ${what}. Waiting up to ${seconds} s for it.`);
    };
    const exchange = (request) => spent
        ? spent.waiting((onNotReady) => untilAnswered(request, onNotReady))
        : untilAnswered(request, () => { });
    return { exchange, send: async (request) => (await exchange(request)).body };
}
function initOf({ method, headers, json, body }) {
    const common = { 'accept-language': 'en', 'user-agent': 'logto-tenant-action' };
    const type = json === undefined ? {} : { 'content-type': 'application/json' };
    const content = json === undefined ? body : JSON.stringify(json);
    return {
        method,
        headers: { ...common, ...type, ...headers },
        redirect: 'manual',
        ...(content === undefined ? {} : { body: content }),
    };
}
/** A server or `fetch` may repeat the credential that was sent. */
function hideCredential(failure, { authorization = '' }) {
    const secret = authorization.replace(/^\S+ /, '');
    if (!('message' in failure) || secret === '')
        return failure;
    return { ...failure, message: failure.message.replaceAll(secret, '***') };
}


/***/ }),

/***/ 4195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  undoUnfinishedCreate: () => (/* binding */ undoUnfinishedCreate)
});

// UNUSED EXPORTS: undoCreate

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/http/failure.js
var failure = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/http/send.js + 3 modules
var send = __webpack_require__(7070);
;// CONCATENATED MODULE: ./build/logto/client.js


/**
 * A client for a host of Logto.
 * @param api `cloud` for the Cloud API, `core` for a tenant: its token endpoint and its Management API
 */
function createLogtoClient(api, options) {
    const rules = { requestIdHeader: `logto-${api}-request-id`, readErrorBody, isTransient, repeats: 5 };
    return (0,send/* createClient */.U)({ ...options, rules });
}
function isTransient({ status, code }) {
    // The monthly limit on tokens answers 429 as well; it does not pass within a run.
    return [408, 429, 500, 502, 503, 504].includes(status) && code !== 'auth.exceed_token_limit';
}
const issue = schemas/* object */.Ikc({ path: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])), message: schemas/* string */.YjP() });
/** The errors of both APIs and of the token endpoint, where `error` is a code. */
const errorBody = schemas/* object */.Ikc({
    code: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    details: schemas/* string */.YjP(),
    error_description: schemas/* string */.YjP(),
    error: schemas/* object */.Ikc({ code: schemas/* string */.YjP(), requestId: schemas/* string */.YjP(), issues: schemas/* array */.YOg(issue) })
        .partial()
        .catch({}),
})
    .partial();
function readErrorBody(body) {
    const error = errorBody.safeParse(body).data;
    if (error === undefined)
        return undefined;
    // The Cloud API puts its input errors into `message` as JSON text, and beside it as a list.
    const issues = error.error?.issues?.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    return {
        code: error.error?.code ?? error.code,
        message: [issues ?? error.message, error.details ?? error.error_description].filter(Boolean).join(' '),
        requestId: error.error?.requestId,
    };
}

// EXTERNAL MODULE: ./build/http/hints.js
var hints = __webpack_require__(799);
;// CONCATENATED MODULE: ./build/logto/hints.js

/** Where a token comes from that the Cloud API accepts. Logto issues them on request. */
const whereCloudPatsComeFrom = 'A Logto Cloud personal access token (pat_…) belongs to your Logto Cloud account and is given out by Logto on request (https://logto.io/contact); ' +
    'one made on a user page inside your own tenant is not accepted';
const logtoHint = (failure) => {
    if (failure.kind !== 'refused')
        return (0,hints/* commonHint */.V)(failure, 'Logto');
    if (failure.status >= 300 && failure.status < 400) {
        return 'Redirects are never followed, because the request carries credentials: check the endpoint.';
    }
    if (failure.status === 429)
        return 'Logto limits requests: try again later.';
    if (failure.status === 501) {
        return 'This Logto does not offer it: some features are for Logto Cloud alone.';
    }
    return (0,hints/* commonHint */.V)(failure, 'Logto');
};
/** What to do about failures of the Cloud API (`/api/me/regions`, `/api/tenants`). */
const cloudHint = (failure) => {
    if (failure.kind !== 'refused')
        return logtoHint(failure);
    switch (failure.status) {
        case 401:
            return `The pat was not accepted: check that it is complete and has not expired. ${whereCloudPatsComeFrom}.`;
        case 402:
            return 'Logto asks for a payment: see the billing of the tenant in Logto Console.';
        case 403:
            return 'The account of this pat lacks the right, or is at a limit: an account has at most 10 free production tenants, and only an admin of a tenant can delete it.';
        case 404:
            return 'Check cloud-api-endpoint: for Logto Cloud it is https://cloud.logto.io.';
        default:
            return logtoHint(failure);
    }
};
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
    if (failure.status === 401 || failure.status === 403) {
        return 'The Management API token was not accepted: the M2M app needs the role "Logto Management API access".';
    }
    return logtoHint(failure);
};

;// CONCATENATED MODULE: ./build/logto/cloud.js




const regionSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    displayName: schemas/* string */.YjP().nullish(),
    /** The tags of tenants that the region accepts; absent in older answers. */
    tags: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
});
const tenantSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().regex(/^[\da-z-]+$/i),
    name: schemas/* string */.YjP(),
    tag: schemas/* string */.YjP(),
    regionName: schemas/* string */.YjP(),
    /** The origin of the tenant, or its Management API resource. */
    indicator: schemas/* string */.YjP(),
    createdAt: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]),
});
const createdTenantSchema = tenantSchema.extend({
    defaultApplication: schemas/* object */.Ikc({ id: schemas/* string */.YjP().min(1), secret: schemas/* string */.YjP().min(1) }),
});
/**
 * @param options.origin of the Cloud API, `https://cloud.logto.io`
 * @param options.pat the Cloud personal access token, sent as it is (no exchange)
 */
function cloud_createCloudApi(options) {
    const client = createLogtoClient('cloud', options);
    const common = { headers: { authorization: `Bearer ${options.pat}` }, hint: cloudHint };
    const read = (doing, path, answer) => client.send({ ...common, doing, method: 'GET', path, answer });
    return {
        async regions() {
            const answer = schemas/* object */.Ikc({ regions: schemas/* array */.YOg(regionSchema) });
            return (await read('read the regions of the account', '/api/me/regions', answer)).regions;
        },
        /** All tenants that the account can see, including those of others it collaborates on. Names are not unique. */
        tenants: () => read('read the tenants of the account', '/api/tenants', schemas/* array */.YOg(tenantSchema)),
        /**
         * Only the name can be changed later. Never repeated if it may have taken effect: Logto offers no idempotency key.
         */
        createTenant(spec) {
            const request = { ...common, doing: 'create the tenant', method: 'POST', path: '/api/tenants' };
            return client.send({ ...request, json: spec, answer: createdTenantSchema });
        },
        /** A repeated call is harmless. */
        async deleteTenant(id) {
            const path = `/api/tenants/${encodeURIComponent(id)}`;
            const answer = schemas/* looseObject */._H3({}).optional();
            try {
                await client.send({
                    ...common,
                    doing: 'delete the tenant',
                    method: 'DELETE',
                    path,
                    done: 204,
                    answer,
                });
                return 'deleted';
            }
            catch (error) {
                const refusal = (0,failure/* refusalOf */.Of)(error);
                // The API answers in JSON; any other 404 comes from somewhere else.
                if (refusal?.status === 404 && refusal.json)
                    return 'already-deleted';
                throw error;
            }
        },
    };
}

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
;// CONCATENATED MODULE: ./build/run-context.js



/** Seconds that deleting what a run created may take, beyond `timeout-seconds`. */
const run_context_cleanUpSeconds = 30;
/**
 * The context with a deadline that starts now.
 * @param limit seconds
 */
function run_context_withDeadline(context, limit) {
    return { ...context, deadline: (0,clock/* startDeadline */.db)(limit), spent: createTimeSpent(context.clock) };
}
/** Where the time since `startedAt` (ms since the epoch) was spent: `1.4 s: 1.1 s waiting for Logto, 0.3 s other work`. */
function timeSince(startedAt, { clock, spent }) {
    const total = clock.now() - startedAt;
    const { answersMs, readinessMs } = spent.total();
    const parts = [
        [answersMs, 'waiting for Logto'],
        [readinessMs, 'waiting for the tenant to become ready'],
        [total - answersMs - readinessMs, 'other work'],
    ];
    const shown = parts
        .filter(([ms]) => seconds(ms) !== seconds(0))
        .map(([ms, what]) => `${seconds(ms)} ${what}`);
    return [seconds(total), ...(shown.length > 0 ? [shown.join(', ')] : [])].join(': ');
}

// EXTERNAL MODULE: ./build/runner/state.js
var state = __webpack_require__(3866);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
;// CONCATENATED MODULE: ./build/tenant/account.js

/**
 * Reads tenants and regions side by side.
 * @param maskIdentifier called with the id of the tenant that would be reused
 * @throws InputError when the account has no such region
 */
async function readAccount(cloud, request, { log, maskIdentifier }) {
    const [tenants, regions] = await Promise.all([cloud.tenants(), cloud.regions()]);
    const region = chooseRegion(regions, request.region, request.tag);
    log.info(`The region is ${showRegion(region)}, one of ${regions.map(({ name }) => name).join(', ')}.`);
    const named = tenantsNamed(tenants, request.name);
    const [oldest, ...others] = named;
    const name = quote(request.name, 128);
    if (oldest === undefined) {
        log.info(`No tenant is named ${name}.`);
    }
    else {
        maskIdentifier(oldest.id);
        log.info(`The tenant ${name} exists: ${oldest.id}.`);
    }
    if (oldest !== undefined && others.length > 0) {
        log.warning(`${named.length} tenants are named ${name}. Using the oldest, created ${showTime(oldest)}; the others were created ${others.map(showTime).join(', ')}.`);
    }
    return { regionName: region.name, named };
}
/**
 * Finds a region by name, then without regard to case, then by display name.
 * @throws InputError with the regions of the account, when there is no such region or it does not take the tag
 * @internal a decision of its own, exported for its tests
 */
function chooseRegion(regions, asked, tag) {
    const isSame = (name) => name?.toLowerCase() === asked.toLowerCase();
    const region = regions.find(({ name }) => name === asked) ??
        regions.find(({ name }) => isSame(name)) ??
        regions.find(({ displayName }) => isSame(displayName));
    const takesTag = ({ tags }) => tags == null || tags.includes(tag);
    if (region && takesTag(region))
        return region;
    const fitting = regions.filter(takesTag).map(showRegion).join(', ') || 'none';
    const sentence = region
        ? `${showRegion(region)} takes no ${tag} tenants; these do: ${fitting}`
        : `${quote(asked)} is not a region of this account for ${tag} tenants; there are: ${fitting}`;
    throw new InputError([{ path: 'region', sentence }]);
}
/** Shows a region with its display name where that differs. */
function showRegion({ name, displayName }) {
    return displayName && displayName !== name ? `${name} (${displayName})` : name;
}
/** The tenants of exactly this name, the oldest first. */
function tenantsNamed(tenants, name) {
    return tenants
        .filter((tenant) => tenant.name === name)
        .toSorted((a, b) => new Date(a.createdAt).getTime() - new Date(b.createdAt).getTime());
}
const showTime = ({ createdAt }) => new Date(createdAt).toISOString();
/** Names tenants in an error that leaves them to the user: `abc123 (created 2026-11-20T12:00:00.000Z)`. */
function listTenants(tenants) {
    return tenants.map((tenant) => `${tenant.id} (created ${showTime(tenant)})`).join(', ');
}

;// CONCATENATED MODULE: ./build/tenant/lost-create.js
/** Milliseconds before each look: 30 s in all, more often at first. */
const pauses = [0, 500, 1000, 1500, 2000, 5000, 5000, 5000, 5000, 5000];
/**
 * Finds tenants of the intended name that did not exist before the create call was sent. A call whose answer was lost
 * may still take effect, so this looks for up to 30 s, until one appears.
 */
async function findTenantsOfLostCreate(cloud, intent, { clock, deadline }) {
    for (const pause of pauses) {
        if (pause > 0)
            await clock.sleep(pause, deadline.signal);
        const tenants = await cloud.tenants();
        const found = tenants.filter(({ id, name, tag, regionName }) => name === intent.name &&
            tag === intent.tag &&
            regionName === intent.regionName &&
            !intent.knownIds.includes(id));
        if (found.length > 0)
            return found;
    }
    return [];
}

;// CONCATENATED MODULE: ./build/tenant/undo.js







/**
 * Deletes the tenant that this run created, unless it is to be kept. Has 30 s of its own, whatever time the run took.
 * @param error why the run fails
 * @returns that error, with what became of the tenant
 */
async function undoCreate(tenant, { pat, 'cloud-api-endpoint': origin, 'keep-on-failure': isKept }, context, error) {
    const { core, log } = context;
    const failure = (sentence) => new Error(`${messageOf(error)}\n${sentence}`, { cause: error });
    const name = quote(tenant.name, 128);
    if (isKept) {
        clearIntent(core);
        return failure(`keep-on-failure is set, so the tenant ${name} (${tenant.id}, ${tenant.indicator}) is kept as it is. Delete it in Logto Console when you are done.`);
    }
    try {
        await log.group(`Deleting the tenant ${name}, because this run failed`, () => createCloudApi({ ...withDeadline(context, cleanUpSeconds), origin, pat }).deleteTenant(tenant.id));
    }
    catch (undoError) {
        return failure(`The tenant ${name} that this run created could not be deleted: ${messageOf(undoError)} The post step tries again; if that fails too, delete it in Logto Console.`);
    }
    clearIntent(core);
    setOutputs(core, { 'tenant-id': '' });
    return failure(`The tenant ${name} that this run created was deleted again.`);
}
/**
 * Deletes the tenant that main began to create and did not finish, because it was cancelled or killed, or the one that
 * was to exist as long as the job. Works from the state alone; the inputs may mean something else by now.
 * @throws Error when something may be left, with the name of the tenant
 */
async function undoUnfinishedCreate(context, intent, pat) {
    const { name, cloudApiEndpoint: origin, afterJob } = intent;
    // Looking for a tenant whose create call was not answered takes up to 30 s, deleting it as long again.
    const timed = run_context_withDeadline(context, 2 * run_context_cleanUpSeconds);
    const cloud = cloud_createCloudApi({ ...timed, origin, pat });
    const title = afterJob
        ? 'Deleting the tenant of this job (delete-after-job)'
        : 'Deleting the tenant of an unfinished run';
    await context.log.group(title, async () => {
        try {
            context.log.info(await deleteIntended(cloud, intent, timed));
        }
        catch (error) {
            throw new Error(`The tenant ${(0,problem/* quote */.hD)(name, 128)} may be left over: delete it in Logto Console. ${(0,problem/* messageOf */.bD)(error)}`, { cause: error });
        }
    });
}
/** @returns a sentence that says what was done */
async function deleteIntended(cloud, intent, context) {
    const name = (0,problem/* quote */.hD)(intent.name, 128);
    if (intent.tenantId !== undefined) {
        const outcome = await cloud.deleteTenant(intent.tenantId);
        return outcome === 'deleted'
            ? `Deleted the tenant ${name} that this run created.`
            : `The tenant ${name} that this run created is deleted already.`;
    }
    const found = await findTenantsOfLostCreate(cloud, intent, context);
    const [tenant] = found;
    if (tenant === undefined)
        return `This run created no tenant ${name}.`;
    if (found.length > 1 || tenant.tag !== 'development') {
        throw new Error(`Cannot tell which of these this run created, so none was deleted: ${listTenants(found)}.`);
    }
    await cloud.deleteTenant(tenant.id);
    return `Deleted the tenant ${name} that this run created.`;
}


/***/ })

};
