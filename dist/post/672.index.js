export const id = 672;
export const ids = [672];
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
        const subject = failure.kind === 'not-sent' ? '' : `${request.method} ${request.shownPath ?? request.path} `;
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
            // A redirect may follow a success.
            return failure.status >= 500 || failure.status === 408 || failure.status < 400;
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

/***/ 6858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ maxConcurrentRequests),
/* harmony export */   q: () => (/* binding */ createPace)
/* harmony export */ });
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


/***/ }),

/***/ 4675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rq: () => (/* binding */ isNotReadyYet),
/* harmony export */   a2: () => (/* binding */ retryDelay),
/* harmony export */   fu: () => (/* binding */ backOff)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1923);

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
    if (failure.kind === 'deadline' || failure.kind === 'not-sent')
        return false;
    if (failure.kind === 'unreadable' && !rules.repeatsUnreadable)
        return false;
    if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isUntrustedCertificate */ .Y$)(failure) || (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusedByProxy */ .IY)(failure))
        return false;
    if (failure.kind === 'refused' && !rules.isTransient(failure))
        return false;
    return repeatable || !(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .mayHaveSucceeded */ .p8)(failure);
}


/***/ }),

/***/ 7170:
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
        if (!(reason instanceof clock/* DeadlineError */.j3))
            return { kind: 'deadline' };
        return { kind: 'deadline', seconds: reason.seconds, ...(reason.isFixed ? { isFixed: true } : {}) };
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
// EXTERNAL MODULE: ./build/http/pace.js
var http_pace = __webpack_require__(6858);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(4675);
;// CONCATENATED MODULE: ./build/http/send.js




/** Seconds that one attempt may take before it counts as lost. */
const longestAttempt = 30;
/** The same while cleaning up, whose time is short: a request that hangs must not use it all. */
const longestPersistentAttempt = 10;
/**
 * The one way in which this action sends requests: paced, within the deadline, repeated by rule, every answer checked.
 * Opens no connection by itself.
 */
function createClient(options) {
    const { clock, deadline, isPersistent = false, log, spent, startingUntil = 0 } = options;
    const rules = isPersistent
        ? { ...options.rules, repeats: Infinity, repeatsUnreadable: true }
        : options.rules;
    const attemptSeconds = isPersistent ? longestPersistentAttempt : longestAttempt;
    const pace = (0,http_pace/* createPace */.q)(clock);
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
            const isStarting = now < startingUntil && (0,retry/* isNotReadyYet */.Rq)(rules, failure, repeatable);
            const limited = request.repeats === undefined ? rules : { ...rules, repeats: request.repeats };
            const next = isStarting ? (0,retry/* backOff */.fu)(count) : (0,retry/* retryDelay */.a2)(limited, failure, repeatable, count, now);
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
            const isDone = request.done === 'any' || request.done === response.status;
            const read = readBody(response, text, request.answer, isDone, rules);
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
        const logOutcome = (outcome) => log.debug(`${request.method} ${request.shownPath ?? request.path} ${outcome} after ${clock.now() - startedAt} ms`);
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
    const logRepeat = (request, failure, isStarting) => {
        const what = `${request.method} ${request.shownPath ?? request.path} ${(0,http_failure/* describeFailure */.Ic)(failure)}`;
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

/***/ 4672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  undoUnfinishedCreate: () => (/* binding */ undoUnfinishedCreate)
});

// UNUSED EXPORTS: failureWith, undoCreate, wasReplaced

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/http/failure.js
var http_failure = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/http/send.js + 1 modules
var send = __webpack_require__(7170);
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
/** Before this there was no Logto Cloud with such an API; a time in seconds is read as one in 1970. */
const earliest = Date.UTC(2020, 0);
/** A time in microseconds or nanoseconds is later. */
const latest = Date.UTC(2200, 0);
/** With its zone: without one, it would be that of the runner. */
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
/** Milliseconds since the epoch; `undefined` if what Logto says is no plausible time. */
const time = schemas/* unknown */.L5J()
    .transform((value) => {
    const ms = typeof value === 'string' && isoTime.test(value) ? Date.parse(value) : value;
    return typeof ms === 'number' && ms >= earliest && ms < latest ? ms : undefined;
})
    .optional();
/** The time in a `Date` header (RFC 9110, IMF-fixdate), as `time`. */
function readDate(header) {
    if (!/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(header ?? ''))
        return undefined;
    const ms = Date.parse(header ?? '');
    return ms >= earliest && ms < latest ? ms : undefined;
}
const id = schemas/* string */.YjP().regex(/^[\da-z-]+$/i);
/** Only what is used of a tenant is checked, and only when it is used: other tenants are not this action's. */
const tenantSchema = schemas/* object */.Ikc({
    id,
    name: schemas/* string */.YjP().catch(''),
    tag: schemas/* string */.YjP().catch('unknown'),
    regionName: schemas/* string */.YjP().catch('an unknown region'),
    /** The origin of the tenant, or its Management API resource. */
    indicator: schemas/* string */.YjP().catch(''),
    createdAt: time,
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
        async tenants() {
            const request = { ...common, doing: 'read the tenants of the account', path: '/api/tenants' };
            const { body, headers } = await client.exchange({
                ...request,
                method: 'GET',
                answer: schemas/* array */.YOg(schemas/* unknown */.L5J()),
            });
            const entries = body.flatMap((entry) => tenantSchema.safeParse(entry).data ?? []);
            const tenants = [...new Map(entries.map((tenant) => [tenant.id, tenant])).values()];
            return {
                tenants,
                logtoTime: readDate(headers.get('date')),
                isComplete: entries.length === body.length,
            };
        },
        /**
         * Never repeated if it may have taken effect: Logto offers no idempotency key. An answer about another tenant than the
         * one that was asked for is no usable answer.
         * @param knownIds the tenants of the account before the call
         */
        createTenant(spec, knownIds) {
            const request = {
                ...common,
                hint: createHint,
                doing: 'create the tenant',
                method: 'POST',
                path: '/api/tenants',
            };
            const answer = tenantSchema.extend({
                id: id.refine((value) => !knownIds.includes(value)),
                name: schemas/* literal */.euz(spec.name),
                tag: schemas/* literal */.euz(spec.tag),
                regionName: schemas/* literal */.euz(spec.regionName),
                indicator: schemas/* string */.YjP(),
                defaultApplication: schemas/* object */.Ikc({ id: schemas/* string */.YjP().min(1), secret: schemas/* string */.YjP().min(1) }),
            });
            return client.send({ ...request, json: spec, answer });
        },
        /**
         * Asks for the deletion. No answer proves it: a tenant is deleted when the list no longer has it. A repeated call is
         * harmless.
         * @returns whether Logto took the request, or does not know the tenant
         */
        async deleteTenant(tenantId) {
            const request = { ...common, hint: deleteHint, doing: 'delete the tenant', method: 'DELETE' };
            const path = `/api/tenants/${encodeURIComponent(tenantId)}`;
            const shownPath = '/api/tenants/{id}';
            try {
                await client.send({ ...request, path, shownPath, repeats: 2, done: 'any', answer: schemas/* unknown */.L5J() });
                return 'accepted';
            }
            catch (error) {
                if ((0,http_failure/* refusalOf */.Of)(error)?.status !== 404)
                    throw error;
                return 'unknown';
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



/** Seconds that deleting what a run created may take in main, beyond `timeout-seconds`. */
const run_context_cleanUpSeconds = 30;
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
function run_context_withFixedDeadline(context, limit) {
    return { ...withDeadline(context, limit), deadline: (0,clock/* startDeadline */.db)(limit, context.clock, true) };
}
/** The context of work whose log lines are for debugging only. */
function quietly(context) {
    return { ...context, log: { ...context.log, info: (text) => context.log.debug(text) } };
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

// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
;// CONCATENATED MODULE: ./build/tenant/account.js

/**
 * Reads tenants and regions side by side.
 * @param maskIdentifier called with the id of the tenant that would be reused
 * @throws InputError when the account has no such region
 */
async function readAccount(cloud, request, { log, maskIdentifier }) {
    const [list, regions] = await Promise.all([cloud.tenants(), cloud.regions()]);
    const region = chooseRegion(regions, request.region, request.tag);
    log.info(`The region is ${showRegion(region)}, one of ${regions.map(({ name }) => name).join(', ')}.`);
    const named = account_tenantsNamed(list.tenants, request.name);
    const [oldest, ...others] = named;
    const name = quote(request.name, 128);
    if (oldest === undefined) {
        log.info(`No tenant is named ${name}.`);
    }
    else {
        maskIdentifier(oldest.id);
        log.info(`The tenant ${name} exists, created ${account_showTime(oldest)}.`);
    }
    if (oldest !== undefined && others.length > 0) {
        log.warning(`${named.length} tenants are named ${name}. Using the oldest, created ${account_showTime(oldest)}; the others were created ${others.map(account_showTime).join(', ')}.`);
    }
    return { ...list, regionName: region.name, named };
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
/** The tenants of exactly this name, the oldest first; those of unknown age come last. */
function account_tenantsNamed(tenants, name) {
    return tenants.filter((tenant) => tenant.name === name).toSorted((a, b) => sortTime(a) - sortTime(b));
}
const sortTime = ({ createdAt = Number.MAX_SAFE_INTEGER }) => createdAt;
/** When a tenant was created: `2026-11-20T12:00:00.000Z`. Names are not unique, and ids are not shown. */
function account_showTime({ createdAt }) {
    return createdAt === undefined ? 'at an unknown time' : new Date(createdAt).toISOString();
}
/** Names a tenant without its id: `the development tenant "acme/web#7", created 2026-11-20T12:00:00.000Z`. */
function account_showTenant(tenant) {
    return `the ${tenant.tag} tenant ${(0,problem/* quote */.hD)(tenant.name, 128)}, created ${account_showTime(tenant)}`;
}

// EXTERNAL MODULE: ./build/http/pace.js
var pace = __webpack_require__(6858);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(4675);
;// CONCATENATED MODULE: ./build/shared/concurrency.js
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
/** How many failures of the same step are worth reading. */
const shown = 5;
function messagesOf(failures) {
    const messages = [
        ...new Set(failures.map((error) => (error instanceof Error ? error.message : String(error)))),
    ];
    const rest = messages.length - shown;
    return [...messages.slice(0, shown), ...(rest > 0 ? [`and ${rest} more failures like these`] : [])].join('\n');
}

;// CONCATENATED MODULE: ./build/tenant/age.js
/** Milliseconds that Logto's times may be ahead of the `Date` of its own answers, which has whole seconds. */
const toleranceMs = 60_000;
/**
 * How old a tenant was when the list was read, in milliseconds by Logto's clock alone; `undefined` if Logto gives no
 * plausible time for either. Nothing is deleted by an age that is not known.
 */
function ageOf({ createdAt }, { logtoTime }) {
    if (createdAt === undefined || logtoTime === undefined)
        return undefined;
    const age = logtoTime - createdAt;
    return age < -toleranceMs ? undefined : Math.max(age, 0);
}
/** Milliseconds for which a tenant counts as the work of a run that is still busy with it. */
const youthMs = 60_000;
/**
 * How long to wait until all tenants are old enough not to be another run's work in progress, in milliseconds; 0 if they
 * are, `undefined` if an age is not known.
 */
function timeUntilOld(tenants, list) {
    const ages = tenants.map((tenant) => ageOf(tenant, list));
    const known = ages.filter((age) => age !== undefined);
    return known.length < ages.length ? undefined : Math.max(0, youthMs - Math.min(...known));
}
/** Whether a tenant is certainly old enough to be known everywhere at Logto. */
function isOld(tenant, list) {
    return (ageOf(tenant, list) ?? 0) >= youthMs;
}
/** Whether a tenant may have been created after the list was read. Without a time of either, it may. */
function mayBeNewerThan(list, { createdAt }) {
    return createdAt === undefined || list.logtoTime === undefined || createdAt >= list.logtoTime - toleranceMs;
}

;// CONCATENATED MODULE: ./build/tenant/delete.js







/** How often a deletion is asked for that Logto refuses in so many words. */
const mostRefusals = 3;
/**
 * The round, about 12 s after the first, from which a tenant that Logto does not know and never listed counts as deleted. A
 * tenant that was created a moment ago may not be known everywhere yet.
 */
const lastUnknownRound = 6;
function unproven({ id }, list) {
    return list?.tenants.some((tenant) => tenant.id === id)
        ? 'Logto still lists it after it was asked to delete it.'
        : 'Logto did not confirm that it is deleted.';
}
/**
 * Deletes tenants side by side. Only a list of the account that no longer has a tenant proves that it is deleted; what is
 * still there is tried again until the deadline, whatever Logto answered, unless it may not be deleted. A failure of one
 * does not stop the others.
 * @param areListed whether a list of the account had them
 */
async function deleteTenants(cloud, tenants, context, areListed = true) {
    const results = new Map();
    let open = tenants;
    let list;
    for (let round = 1; open.length > 0; round += 1) {
        const attempts = await mapConcurrent(open, pace/* maxConcurrentRequests */.m, async (tenant) => ({
            tenant,
            answer: await attempt(cloud, tenant),
        }));
        try {
            list = await cloud.tenants();
        }
        catch (error) {
            for (const { tenant, answer } of attempts) {
                const failure = typeof answer === 'string' ? error : answer;
                results.set(tenant, { tenant, error: (0,problem/* messageOf */.bD)(failure) });
            }
            list = undefined;
            break;
        }
        for (const { tenant, answer } of attempts) {
            const result = resultOf(tenant, answer, list, areListed, round);
            if (result !== undefined)
                results.set(tenant, result);
        }
        open = open.filter((tenant) => !results.has(tenant));
        if (open.length > 0 && !(await waitForNextRound(open, round, context)))
            break;
    }
    const deletions = tenants.map((tenant) => results.get(tenant) ?? { tenant, error: unproven(tenant, list) });
    for (const { tenant, error } of deletions) {
        const what = account_showTenant(tenant);
        context.log.info(error === undefined ? `Deleted ${what}.` : `Could not delete ${what}.`);
    }
    return { deletions, ...(list ? { list } : {}) };
}
async function attempt(cloud, tenant) {
    try {
        return await cloud.deleteTenant(tenant.id);
    }
    catch (error) {
        if (error instanceof http_failure/* RequestError */.GI)
            return error;
        throw error;
    }
}
/**
 * What is known after a request to delete a tenant and a list of the account; `undefined` if it has to be tried again.
 * @param wasListed whether a list of the account had the tenant, so that its absence means something
 */
function resultOf(tenant, answer, list, wasListed, round) {
    const listed = list.tenants.find(({ id }) => id === tenant.id);
    // A tenant of this run is known by the id in its own create answer, whatever its name.
    if (wasListed && listed !== undefined && listed.name !== tenant.name) {
        return { tenant, error: `It has another name by now: ${(0,problem/* quote */.hD)(listed.name, 128)}.` };
    }
    const isKnown = wasListed || round >= lastUnknownRound || isOld(tenant, list);
    if (listed === undefined && isProof(answer, list, isKnown))
        return { tenant };
    if (typeof answer === 'string' || !isFinal(answer, round))
        return undefined;
    const isForbidden = answer.failure.kind === 'refused' && answer.failure.status === 403;
    return { tenant, error: answer.message, ...(isForbidden ? { isForbidden } : {}) };
}
/** Whether an answer, and the absence from the list, mean that the tenant is deleted. */
function isProof(answer, { isComplete }, isKnown) {
    if (answer === 'accepted')
        return true;
    if (answer === 'unknown')
        return isKnown;
    // What was refused was not done, whoever has done it. Any other failure may have come after the effect.
    return isKnown && isComplete && (0,http_failure/* mayHaveSucceeded */.p8)(answer.failure);
}
/** Whether asking once more is of no use. */
function isFinal({ failure }, round) {
    if (failure.kind === 'refused' && failure.status < 500) {
        return [401, 402, 403].includes(failure.status) || round >= mostRefusals;
    }
    return (['deadline', 'not-sent'].includes(failure.kind) ||
        (0,http_failure/* isUntrustedCertificate */.Y$)(failure) ||
        (0,http_failure/* isRefusedByProxy */.IY)(failure));
}
/** @returns false when the time is over */
async function waitForNextRound(open, round, { clock, deadline, log }) {
    const what = open.length === 1 ? 'The tenant is' : `${open.length} tenants are`;
    log.info(`${what} not deleted yet; trying again.`);
    try {
        await clock.sleep((0,retry/* backOff */.fu)(round), deadline.signal);
        return true;
    }
    catch (error) {
        if (deadline.signal.aborted)
            return false;
        throw error;
    }
}
/**
 * Deletes one tenant, as `deleteTenants`.
 * @param isListed whether a list of the account had it
 * @throws Error with why it could not be deleted
 */
async function delete_deleteOne(cloud, tenant, context, isListed = true) {
    const { deletions } = await deleteTenants(cloud, [tenant], context, isListed);
    for (const { error } of deletions)
        if (error !== undefined)
            throw new Error(error);
}
/** The ids of the tenants that are deleted, as the output `deleted` has them. */
function deletedIds(deletions) {
    return JSON.stringify(deletions.filter(({ error }) => error === undefined).map(({ tenant }) => tenant.id));
}
/** @throws Error when tenants could not be deleted, with the reason of each */
function requireAllDeleted(deletions) {
    const failed = deletions.filter(({ error }) => error !== undefined);
    if (failed.length === 0)
        return;
    const reasons = failed.map(({ tenant, error }) => `${showTenant(tenant)}: ${error}`);
    const title = deletions.length === 1
        ? 'The tenant could not be deleted:'
        : `${failed.length} of ${deletions.length} tenants could not be deleted:`;
    throw new Error([title, ...reasons].join('\n'));
}

;// CONCATENATED MODULE: ./build/tenant/lost-create.js

/** Milliseconds before each look: 30 s in all, more often at first. */
const pauses = [0, 500, 1000, 1500, 2000, 5000, 5000, 5000, 5000, 5000];
/**
 * Finds tenants of the intended name that the account did not have before the create call was sent. A call whose answer was
 * lost may still take effect, so this looks for up to 30 s, until one appears. An old tenant that has the name by now, or to
 * which the account was invited meanwhile, does not count.
 */
async function findTenantsOfLostCreate(cloud, intent, { clock, deadline }) {
    const { knownIds, logtoTime, name } = intent;
    let list = { tenants: [], isComplete: true };
    for (const pause of pauses) {
        if (pause > 0)
            await clock.sleep(pause, deadline.signal);
        list = await cloud.tenants();
        const tenants = list.tenants.filter((tenant) => tenant.name === name && !knownIds.includes(tenant.id) && mayBeNewerThan({ logtoTime }, tenant));
        if (tenants.length > 0)
            return { tenants, list };
    }
    return { tenants: [], list };
}

;// CONCATENATED MODULE: ./build/tenant/decide.js


/** Decides what follows from the tenants that have the name, before any credentials are looked for. */
function decideByName({ name, ifExists, tag, regionName, named }) {
    const [oldest] = named;
    if (oldest === undefined)
        return { action: 'create' };
    if (ifExists === 'fail') {
        return decide_refuse(`The tenant ${quote(name, 128)} exists already, and if-exists is fail. Choose another name, or set if-exists to reuse, reuse-or-recreate or recreate.`);
    }
    if (oldest.tag !== tag || oldest.regionName !== regionName) {
        return decide_refuse(`The tenant ${quote(name, 128)} exists already as a ${oldest.tag} tenant in ${oldest.regionName}, but the inputs ask for a ${tag} tenant in ${regionName}. Neither can be changed: choose another name, set tag and region to those of the tenant, or delete it first with operation delete.`);
    }
    if (ifExists === 'recreate')
        return recreate(named, 'if-exists is recreate');
    return { action: 'reuse', tenant: oldest };
}
/** Decides what follows when there are no credentials for the tenants of a name, and something is to be applied. */
function decideWithoutCredentials({ name, ifExists, named, credentials, untilOldMs, }) {
    const isDevelopment = named.every(({ tag }) => tag === 'development');
    const exists = `The tenant ${quote(name, 128)} exists already`;
    const orRecreate = isDevelopment ? 'set if-exists to recreate, ' : '';
    if (credentials === 'unusable') {
        return decide_refuse(`${exists}, and the credentials that an earlier run kept for it cannot be used. Nothing was deleted: give m2m-app-id and m2m-app-secret, ${orRecreate}or delete the tenant.`);
    }
    if (untilOldMs !== undefined && untilOldMs > 0)
        return { action: 'wait', ms: untilOldMs };
    if (ifExists === 'reuse-or-recreate') {
        if (untilOldMs !== undefined || !isDevelopment) {
            return recreate(named, 'no credentials are available for it');
        }
        return decide_refuse(`${exists}, no credentials are available to update it, and Logto gives no plausible time for its age, so it was not recreated: it may be another run's work in progress. Give m2m-app-id and m2m-app-secret, ${orRecreate}or delete the tenant.`);
    }
    const policy = untilOldMs === undefined ? 'recreate' : 'reuse-or-recreate';
    return decide_refuse(`${exists}, and no credentials are available to update it: Logto shows them only when it creates a tenant, and no earlier step or run has kept them. Give m2m-app-id and m2m-app-secret, ${isDevelopment ? `or set if-exists to ${policy}, ` : ''}or delete the tenant.`);
}
/** A production tenant is never recreated: only `operation: delete` removes one. */
function recreate(named, reason) {
    const other = named.find(({ tag }) => tag !== 'development');
    if (other === undefined)
        return { action: 'recreate', reason };
    return decide_refuse(`There is ${showTenant(other)}: only development tenants are recreated. Delete it by operation delete with its tenant-id and allow-production-delete, or choose another name.`);
}
/** A decision not to go on, and the message for the user. */
const decide_refuse = (message) => ({ action: 'refuse', message });

;// CONCATENATED MODULE: ./build/tenant/ownership.js



/** Decides what becomes of tenants that may have been created by a call whose answer was lost. Deletes none on a guess. */
function decideLostCreate(facts) {
    const { appeared, canRepeat, ifExists } = facts;
    const [tenant] = appeared;
    if (tenant === undefined)
        return { action: canRepeat ? 'repeat' : 'fail' };
    const certain = certainlyOurs(facts);
    if (certain !== undefined)
        return { action: 'delete', tenant: certain };
    if (canRepeat && (ifExists === 'recreate' || ifExists === 'reuse-or-recreate')) {
        return { action: 'take-as-existing' };
    }
    const times = appeared.map(showTime).join(', ');
    return refuse(appeared.length === 1
        ? `Since then ${showTenant(tenant)}, has appeared. It may be this run's, without credentials, or another run's, so it was not deleted: check it in Logto Console, delete it if nobody uses it, and run again.`
        : `Since then ${appeared.length} tenants named ${quote(tenant.name, 128)} have appeared (created ${times}), and only one can be this run's. None was deleted: delete yours in Logto Console.`);
}
/**
 * The one tenant that nobody else can have created: its name has the id of this run, and it is what was asked for. Only a
 * development tenant is deleted on that.
 */
function certainlyOurs({ appeared, hasNameOfRun, tag, regionName, }) {
    const [tenant, ...others] = appeared;
    const isCertain = hasNameOfRun &&
        others.length === 0 &&
        tag === 'development' &&
        tenant?.tag === tag &&
        tenant.regionName === regionName;
    return isCertain ? tenant : undefined;
}
/** Decides which tenants `delete` may delete. */
function decideDeletion(tenants, { name, tenantId, allowProduction }) {
    return tenantId === ''
        ? decideDeletionByName(tenants, name)
        : decideDeletionById(tenants.find(({ id }) => id === tenantId), name, allowProduction);
}
function decideDeletionById(tenant, name, allowProduction) {
    if (tenant === undefined)
        return { action: 'delete', tenants: [] };
    const what = `The tenant of this tenant-id is named ${quote(tenant.name, 128)}`;
    if (name !== '' && tenant.name !== name) {
        return refuse(`${what}, not ${quote(name, 128)}. Nothing was deleted: correct tenant-id or name, or leave name out.`);
    }
    if (tenant.tag !== 'development' && !allowProduction) {
        return refuse(`${what} and is a ${tenant.tag} tenant. Nothing was deleted: set allow-production-delete to true if you mean it.`);
    }
    return { action: 'delete', tenants: [tenant] };
}
function decideDeletionByName(tenants, name) {
    const named = tenantsNamed(tenants, name);
    const development = named.filter(({ tag }) => tag === 'development');
    const others = named.filter(({ tag }) => tag !== 'development');
    if (others.length === 0)
        return { action: 'delete', tenants: development };
    const list = others.map((tenant) => `a ${tenant.tag} tenant created ${showTime(tenant)}`).join(', ');
    const warning = `By name, only development tenants are deleted, but ${quote(name, 128)} is also the name of ${list}: give tenant-id and allow-production-delete to delete such a tenant.`;
    return development.length === 0
        ? refuse(`${warning} Nothing was deleted.`)
        : { action: 'delete', tenants: development, warning };
}
/**
 * Decides whether the event `closed` still holds: a run that is started again must not delete the tenant of a pull request
 * that was reopened.
 * @param attempt from 1
 */
function decideClosed({ state, problem }, number, attempt) {
    if (state === 'closed')
        return { action: 'delete' };
    if (state === 'open') {
        return {
            action: 'keep',
            notice: `Pull request #${number} is open again, so nothing was deleted: its tenant is deleted when it is closed.`,
        };
    }
    const why = problem ?? `GitHub knows no pull request #${number}.`;
    // The first attempt runs right after the event.
    if (attempt === 1) {
        const warning = `Could not check whether pull request #${number} is still closed, so the event counts. ${why}`;
        return { action: 'delete', warning };
    }
    return refuse(`Could not check whether pull request #${number} is still closed, and this run was started again, so nothing was deleted. ${why} Use operation delete to delete the tenant all the same.`);
}

;// CONCATENATED MODULE: ./build/tenant/undo.js








/** Adds a sentence to why a run fails. */
function failureWith(error, sentence) {
    return new Error(`${messageOf(error)}\n${sentence}`, { cause: error });
}
/**
 * Deletes the tenant that this run created. Has 30 s of its own, whatever time the run took, and tries until they are over.
 * @param error why the run fails
 * @returns that error, with what became of the tenant
 */
async function undoCreate(tenant, { pat, 'cloud-api-endpoint': origin }, state, context, error) {
    const { core, log } = context;
    const name = quote(tenant.name, 128);
    const timed = withFixedDeadline(context, cleanUpSeconds);
    const cloud = createCloudApi({ ...timed, origin, pat, isPersistent: true });
    try {
        await log.group(`Deleting the tenant ${name}, because this run failed`, () => deleteOne(cloud, tenant, timed, false));
    }
    catch (undoError) {
        return failureWith(error, `The tenant ${name}, created ${showTime(tenant)} by this run, could not be deleted: ${messageOf(undoError)} The post step tries again; if that fails too, delete it in Logto Console.`);
    }
    finally {
        timed.deadline.end();
    }
    state.dropIntent();
    try {
        setOutputs(core, { 'tenant-id': '' });
    }
    catch (outputError) {
        // What cannot be written, such as on a full disk, has failed the run already.
        log.debug(messageOf(outputError));
    }
    return failureWith(error, `The tenant ${name} that this run created was deleted again.`);
}
/**
 * Deletes the tenant that main began to create and did not finish, because it was cancelled or killed, or the one that
 * was to exist as long as the job. Works from the state alone; the inputs may mean something else by now.
 * @throws Error when something may be left, with the name of the tenant
 */
async function undoUnfinishedCreate(context, intent, pat) {
    const { name, cloudApiEndpoint: origin } = intent;
    const timed = run_context_withFixedDeadline(context, postSeconds);
    const cloud = cloud_createCloudApi({ ...timed, origin, pat, isPersistent: true });
    const title = intent.stage === 'after-job'
        ? 'Deleting the tenant of this job (delete-after-job)'
        : 'Deleting the tenant of an unfinished run';
    await context.log.group(title, async () => {
        try {
            await context.connect();
            await deleteIntended(cloud, intent, timed);
        }
        catch (error) {
            const replaced = hasReplaced(intent) ? ` ${wasReplaced(name)}` : '';
            throw new Error(`The tenant ${(0,problem/* quote */.hD)(name, 128)} may be left over: delete it in Logto Console. ${(0,problem/* messageOf */.bD)(error)}${replaced}`, { cause: error });
        }
        finally {
            timed.deadline.end();
        }
    });
}
function deleteIntended(cloud, intent, context) {
    if (intent.stage === 'deleting')
        return reportDeletions(cloud, intent, context);
    return intent.tenantId === undefined
        ? deleteLostCreate(cloud, intent, context)
        : deleteCreated(cloud, intent, intent.tenantId, context);
}
async function deleteCreated(cloud, intent, id, context) {
    const { name, tag, regionName, createdAt } = intent;
    await delete_deleteOne(cloud, { id, name, tag, regionName, indicator: '', createdAt }, context, false);
    if (hasReplaced(intent)) {
        context.log.warning(`${wasReplaced(name)} Run the job again to create it.`);
    }
}
/** Deletes what a create call without an answer has certainly made. Names what it may have made. */
async function deleteLostCreate(cloud, intent, context) {
    const { log } = context;
    const name = (0,problem/* quote */.hD)(intent.name, 128);
    const { tenants } = await findTenantsOfLostCreate(cloud, intent, context);
    const certain = certainlyOurs({ ...intent, appeared: tenants });
    const replaced = hasReplaced(intent) ? ` ${wasReplaced(intent.name)}` : '';
    if (certain !== undefined) {
        await delete_deleteOne(cloud, certain, context);
    }
    else if (tenants.length > 0) {
        const times = tenants.map(account_showTime).join(', ');
        log.warning(`Since this run asked Logto to create it, a tenant named ${name} has appeared (created ${times}). It may be this run's or another run's, so it was not deleted: check it in Logto Console, and delete it if nobody uses it.${replaced}`);
        return;
    }
    else {
        log.info(`No tenant named ${name} has appeared since this run asked Logto to create it.`);
    }
    if (replaced !== '')
        log.warning(`${replaced.trim()} Run the job again to create it.`);
}
/** Milliseconds before each look at a deletion that was under way when main ended. */
const undo_pauses = [0, 1000, 2000, 3000, 4000];
/** Says what became of the tenants that main was deleting to create the tenant again. Main has created nothing. */
async function reportDeletions(cloud, { name, replacedIds }, { clock, deadline, log }) {
    const interrupted = `This run was interrupted while it deleted the tenant ${(0,problem/* quote */.hD)(name, 128)} to create it again.`;
    let left = replacedIds;
    try {
        for (const pause of undo_pauses) {
            if (pause > 0)
                await clock.sleep(pause, deadline.signal);
            const { tenants } = await cloud.tenants();
            left = replacedIds.filter((id) => tenants.some((tenant) => tenant.id === id));
            if (left.length === 0)
                break;
        }
    }
    catch (error) {
        log.warning(`${interrupted} Logto could not be asked whether it is deleted: run the job again. ${(0,problem/* messageOf */.bD)(error)}`);
        return;
    }
    log.warning(left.length < replacedIds.length
        ? `${wasReplaced(name)} Run the job again to create it.`
        : `${interrupted} Logto still lists it, but may delete it yet: run the job again.`);
}
/** Whether an existing tenant was deleted for one that is not there either. */
const hasReplaced = ({ replacedIds, stage }) => stage !== 'after-job' && replacedIds.length > 0;
/** Says that a tenant is gone which a run was to replace. */
function wasReplaced(name) {
    return `The tenant ${(0,problem/* quote */.hD)(name, 128)} that existed before was deleted to create it again: its users are gone.`;
}


/***/ })

};
