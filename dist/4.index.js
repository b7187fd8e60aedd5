export const id = 4;
export const ids = [4,444];
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
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(8444);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
;// CONCATENATED MODULE: ./build/http/classify.js



/** Reads an answer whose status is not success. */
function readRefusal(response, text, rules, now) {
    const { status, statusText, headers } = response;
    const error = rules.readErrorBody((0,json/* parseJson */.qF)(text));
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
    const value = isDone ? undefined : (0,json/* parseJson */.qF)(text);
    // Something on the way may answer in the host's place, so an empty body is no success unless the route allows it.
    const parsed = isDone || value !== undefined ? schema.safeParse(value) : undefined;
    if (parsed?.success)
        return { body: parsed.data };
    const missing = text === '' ? 'an empty body' : 'a body that is not JSON';
    const problem = parsed ? describeMismatch(parsed.error) : missing;
    const requestId = headers.get(requestIdHeader);
    return { kind: 'unreadable', status, problem, ...(requestId ? { requestId } : {}) };
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

/***/ 8444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ withoutEmpty),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Im: () => (/* binding */ isEmpty),
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
/** The value of a JSON text; `undefined` when the text is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
