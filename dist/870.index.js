export const id = 870;
export const ids = [870];
export const modules = {

/***/ 1923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ connectionFailure),
/* harmony export */   IY: () => (/* binding */ isRefusedByProxy),
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   QS: () => (/* binding */ LogtoError),
/* harmony export */   Y$: () => (/* binding */ isUntrustedCertificate),
/* harmony export */   p8: () => (/* binding */ mayHaveSucceeded)
/* harmony export */ });
/* harmony import */ var _shared_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8722);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9853);


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
/** True when a proxy answered in place of the server that its credentials are missing or wrong: repeating cannot help. */
function isRefusedByProxy(failure) {
    return failure.kind === 'connection' && /\bproxy\b.*\(407\)/i.test(failure.message);
}
/**
 * Whether the server may have acted on the request. `false` only when that is sure: it was never reached, it said no,
 * or its rate limit turned the request away.
 */
function mayHaveSucceeded(failure) {
    switch (failure.kind) {
        case 'refused':
            return failure.status >= 500 || failure.status === 408;
        case 'connection':
            return (!neverReached.has(failure.code ?? '') &&
                !isUntrustedCertificate(failure) &&
                !isRefusedByProxy(failure));
        case 'deadline':
        case 'timeout':
        case 'unreadable':
            return true;
    }
}
/** Takes apart what `fetch` threw, whose `cause` says what happened on the wire. */
function connectionFailure(error) {
    for (let at = error; at instanceof Error; at = at.cause) {
        if (at instanceof _shared_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .DeadlineError */ .j3)
            return { kind: 'deadline', seconds: at.seconds };
        if ('code' in at && typeof at.code === 'string') {
            // With several addresses to try, Node puts what happened into a list and leaves the message empty.
            const first = at instanceof AggregateError ? at.errors[0] : at;
            return { kind: 'connection', code: at.code, message: first instanceof Error ? first.message : at.code };
        }
    }
    return { kind: 'connection', message: error instanceof Error ? error.message : 'unknown' };
}
function withRequestId(details, requestId) {
    const all = requestId === undefined ? details : [...details, `request id ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toSingleLine */ .O)(requestId, 60)}`];
    return all.length === 0 ? '' : ` (${all.join(', ')})`;
}
/** Says in words what happened, to follow the method and the path of the request. */
function describeFailure(failure) {
    switch (failure.kind) {
        case 'refused': {
            const said = failure.message ? `: ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toSingleLine */ .O)(failure.message)}` : '';
            const code = failure.code ? [`code ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toSingleLine */ .O)(failure.code, 80)}`] : [];
            return `answered ${failure.status}${said}${withRequestId(code, failure.requestId)}`;
        }
        case 'unreadable':
            return `answered ${failure.status} with ${failure.problem}${withRequestId([], failure.requestId)}`;
        case 'connection':
            return `got no answer: ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toSingleLine */ .O)(failure.message)}${failure.code && !failure.message.includes(failure.code) ? ` (${failure.code})` : ''}`;
        case 'timeout':
            return `got no answer within ${failure.seconds} s`;
        case 'deadline':
            return failure.before
                ? `${describeFailure(failure.before)}, until the ${failure.seconds} s that this may take were over`
                : `had no answer yet when the ${failure.seconds} s that this may take were over`;
    }
}
/** A request to Logto that failed. The message is one line, in the user's terms, and ends with what to do next. */
class LogtoError extends Error {
    name = 'LogtoError';
    request;
    failure;
    constructor(request, failure, hint, cause) {
        const what = `Could not ${request.doing}: ${request.method} ${request.path} ${describeFailure(failure)}`;
        const sentence = /[.!?…]$/.test(what) ? what : `${what}.`;
        super(hint ? `${sentence} ${hint}` : sentence, { cause });
        // Only these: what is handed in may hold headers with credentials.
        this.request = { doing: request.doing, method: request.method, path: request.path };
        this.failure = failure;
    }
}


/***/ }),

/***/ 6858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createPace),
/* harmony export */   t: () => (/* binding */ requestsAtOnce)
/* harmony export */ });
/**
 * Requests under way at once to one host. Enough that 100 applications take two waves, few enough that one run does
 * not fill the streams (100) of an HTTP/2 connection.
 */
const requestsAtOnce = 50;
/** Logto allows 200 requests per 10 s and tenant, as a token bucket (its system limits page). A few are left as a margin. */
const bucketSize = 190;
const tokensPerMs = bucketSize / 10_000;
/** A token bucket and a limit on requests under way, first come, first served. */
function createPace(clock) {
    let tokens = bucketSize;
    let filledAt = clock.now();
    let heldUntil = 0;
    let underWay = 0;
    const waiting = [];
    let gate = Promise.resolve();
    const msUntilToken = () => {
        const now = clock.now();
        tokens = Math.min(bucketSize, tokens + (now - filledAt) * tokensPerMs);
        filledAt = now;
        const refill = tokens >= 1 ? 0 : Math.ceil((1 - tokens) / tokensPerMs);
        return Math.max(refill, heldUntil - now);
    };
    const takeToken = async (signal) => {
        signal.throwIfAborted();
        for (let ms = msUntilToken(); ms > 0; ms = msUntilToken())
            await clock.sleep(ms, signal);
        tokens -= 1;
    };
    const enter = async (signal) => {
        if (underWay < requestsAtOnce)
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
        async schedule(send, signal) {
            try {
                await enter(signal);
                return await send();
            }
            finally {
                leave();
            }
        },
        pauseUntil(ms) {
            heldUntil = Math.max(heldUntil, clock.now() + ms);
        },
    };
}


/***/ }),

/***/ 4507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ createHost)
});

// EXTERNAL MODULE: ./node_modules/ky/distribution/index.js + 16 modules
var distribution = __webpack_require__(3172);
// EXTERNAL MODULE: ./node_modules/ky/distribution/errors/HTTPError.js
var HTTPError = __webpack_require__(9010);
// EXTERNAL MODULE: ./node_modules/ky/distribution/errors/NetworkError.js
var NetworkError = __webpack_require__(3602);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var clock = __webpack_require__(8722);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/http/failure.js
var http_failure = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/http/pace.js
var http_pace = __webpack_require__(6858);
;// CONCATENATED MODULE: ./build/http/retry.js

/** Statuses after which the same request may succeed a moment later. */
const retryableStatuses = [408, 429, 500, 502, 503, 504];
/** How often a request is repeated at most, other than while waiting for a new tenant. */
const mostRepeats = 5;
/** Milliseconds to wait before repeat number `count` (from 1), before jitter: 0.5 s, 1 s, 2 s, at most 5 s. */
function backOff(count) {
    return Math.min(5000, 500 * 2 ** (count - 1));
}
/** Between half of the delay and all of it, so that many requests do not come back at once. */
function jitter(delay) {
    return delay * (0.5 + Math.random() / 2);
}
/**
 * Whether a request that failed is worth repeating, and safe to repeat.
 * @param repeatable sending it twice has the same effect as sending it once: GET, PUT, DELETE, the token request
 */
function mayRepeat(failure, repeatable) {
    if (failure.kind === 'deadline' || failure.kind === 'unreadable')
        return false;
    if ((0,http_failure/* isUntrustedCertificate */.Y$)(failure) || (0,http_failure/* isRefusedByProxy */.IY)(failure))
        return false;
    if (failure.kind === 'refused') {
        if (!retryableStatuses.includes(failure.status))
            return false;
        // The monthly limit on tokens answers 429 as well; it does not pass within a run.
        if (failure.code === 'auth.exceed_token_limit')
            return false;
    }
    return repeatable || !(0,http_failure/* mayHaveSucceeded */.p8)(failure);
}
/**
 * Whether the failure is how a tenant answers that was created a moment ago. The core that answers may not know the
 * tenant yet: it says 404 in plain text, remembers that for 60 s (`tenantNotFoundCacheTtl` in `core/src/tenants`),
 * and has not looked at the request.
 */
function isNotReadyYet(failure, repeatable) {
    if (failure.kind === 'refused' && failure.status === 404)
        return !failure.json;
    return mayRepeat(failure, repeatable) && !(failure.kind === 'refused' && failure.status === 429);
}

;// CONCATENATED MODULE: ./build/http/send.js







/** Seconds that one attempt may take before it counts as lost. */
const attemptSeconds = 30;
const bodiless = new Set([204, 205, 304]);
/** Opens no connection by itself. */
function createHost(options) {
    const { clock, deadline, log, origin } = options;
    const pace = (0,http_pace/* createPace */.q)(clock);
    let saidThatItStarts = false;
    const isStarting = (failure, repeatable) => options.startingUntil !== undefined &&
        clock.now() < options.startingUntil &&
        isNotReadyYet(failure, repeatable);
    const logNotReady = ({ method, path }, failure) => {
        if (saidThatItStarts)
            return;
        saidThatItStarts = true;
        const seconds = Math.ceil(((options.startingUntil ?? 0) - clock.now()) / 1000);
        log.info(`The new tenant is not ready yet: ${method} ${path} ${(0,http_failure/* describeFailure */.Ic)(failure)}. Waiting for it up to ${seconds} s.`);
    };
    // One attempt: its turn, its own time limit, and the whole body, so that a body cut short is a failed attempt. The request is
    // made here: one of ky's would be copied for each attempt, with its body as a stream.
    const attempt = (call) => {
        const init = initOf(call);
        return () => pace.schedule(async () => {
            const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(attemptSeconds * 1000)]);
            const startedAt = clock.now();
            const outcome = (text) => log.debug(`${call.method} ${call.path} ${text} after ${clock.now() - startedAt} ms`);
            try {
                const response = await options.fetch(origin + call.path, { ...init, signal });
                const body = await response.arrayBuffer();
                outcome(String(response.status));
                if (response.status === 429)
                    pace.pauseUntil(retryAfterMs(response, clock));
                const { status, statusText, headers } = response;
                return new Response(bodiless.has(status) ? null : body, { status, statusText, headers });
            }
            catch (error) {
                outcome(`failed: ${error instanceof Error ? error.name : 'unknown'}`);
                throw error;
            }
        }, deadline.signal);
    };
    const send = async (call, readiness) => {
        const repeatable = call.repeatable ?? ['GET', 'PUT', 'DELETE'].includes(call.method);
        let last;
        const fail = (failure, cause) => {
            const full = failure.kind === 'deadline' && last ? { ...failure, before: last } : failure;
            throw new http_failure/* LogtoError */.QS(call, full, call.hint(full), cause);
        };
        let response;
        try {
            response = await (0,distribution/* default */.Ay)(origin + call.path, {
                method: call.method,
                signal: deadline.signal,
                timeout: false,
                fetch: attempt(call),
                retry: {
                    limit: Number.MAX_SAFE_INTEGER,
                    methods: [call.method],
                    statusCodes: retryableStatuses,
                    afterStatusCodes: retryableStatuses,
                    maxRetryAfter: 60_000,
                    delay: backOff,
                    jitter: jitter,
                    shouldRetry: ({ error, retryCount }) => {
                        const failure = failureOf(error, options.requestIdHeader);
                        if (failure.kind !== 'deadline')
                            last = failure;
                        if (isStarting(failure, repeatable)) {
                            readiness();
                            logNotReady(call, failure);
                            return true;
                        }
                        if (retryCount > mostRepeats || !mayRepeat(failure, repeatable))
                            return false;
                        log.info(`${call.method} ${call.path} ${(0,http_failure/* describeFailure */.Ic)(failure)}; trying again.`);
                        // For an answer, leave the delay to ky, which obeys Retry-After.
                        return failure.kind === 'refused' ? undefined : true;
                    },
                },
            });
        }
        catch (error) {
            return fail(failureOf(error, options.requestIdHeader), withoutRequest(error));
        }
        call.onHeaders?.(response.headers);
        const body = call.done === response.status ? { readable: true } : await readBody(response);
        const parsed = body.readable
            ? call.answer.safeParse('value' in body ? body.value : undefined)
            : undefined;
        if (parsed?.success)
            return parsed.data;
        const problem = parsed ? whatIsMissing(parsed.error) : 'a body that is not JSON';
        const requestId = response.headers.get(options.requestIdHeader);
        return fail({ kind: 'unreadable', status: response.status, problem, ...(requestId ? { requestId } : {}) }, parsed?.error);
    };
    const { spent } = options;
    return {
        send: (call) => (spent ? spent.waiting((readiness) => send(call, readiness)) : send(call, () => { })),
    };
}
/** What is sent. */
function initOf({ method, headers, json, form }) {
    const common = { 'accept-language': 'en', 'user-agent': 'logto-tenant-action' };
    const type = json === undefined ? {} : { 'content-type': 'application/json' };
    const body = json === undefined ? form && new URLSearchParams(form) : JSON.stringify(json);
    return {
        method,
        headers: { ...common, ...type, ...headers },
        redirect: 'manual',
        ...(body === undefined ? {} : { body }),
    };
}
/** The errors of ky hold the request, and with it the credentials: what caused them goes on without that. */
function withoutRequest(error) {
    if (error instanceof HTTPError/* HTTPError */.H)
        return undefined;
    return error instanceof NetworkError/* NetworkError */.D ? error.cause : error;
}
async function readBody(response) {
    const text = await response.text();
    // Something on the way may answer in Logto's place, so an empty body is no success unless the route says so.
    if (text === '')
        return { readable: true, value: null };
    try {
        const value = JSON.parse(text);
        return { readable: true, value };
    }
    catch {
        return { readable: false };
    }
}
function whatIsMissing(error) {
    const places = error.issues.map((issue) => (0,problem/* formatPath */.jV)('', issue.path) || 'the body');
    return `an answer that lacks what the route promises (${[...new Set(places)].slice(0, 5).join(', ')})`;
}
function retryAfterMs(response, clock) {
    const value = response.headers.get('retry-after') ?? '';
    const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - clock.now();
    return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 60_000) : 1000;
}
const errorBody = schemas/* object */.Ikc({
    code: schemas/* string */.YjP().optional(),
    message: schemas/* string */.YjP().optional(),
    details: schemas/* string */.YjP().optional(),
    error_description: schemas/* string */.YjP().optional(),
    error: schemas/* union */.KCZ([
        schemas/* string */.YjP(),
        schemas/* object */.Ikc({
            code: schemas/* string */.YjP().optional(),
            requestId: schemas/* string */.YjP().optional(),
            issues: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])), message: schemas/* string */.YjP() }))
                .optional(),
        }),
    ])
        .optional()
        .catch(undefined),
});
/** Takes apart what ky threw: an answer that says no, or no answer. */
function failureOf(error, requestIdHeader) {
    if (!(error instanceof HTTPError/* HTTPError */.H)) {
        if (error instanceof clock/* DeadlineError */.j3)
            return { kind: 'deadline', seconds: error.seconds };
        for (let at = error; at instanceof Error; at = at.cause) {
            if (at.name === 'TimeoutError')
                return { kind: 'timeout', seconds: attemptSeconds };
        }
        return (0,http_failure/* connectionFailure */.Dx)(error);
    }
    const { status, headers, statusText } = error.response;
    const body = errorBody.safeParse(error.data);
    const nested = typeof body.data?.error === 'object' ? body.data.error : undefined;
    const code = nested?.code ?? body.data?.code;
    const requestId = headers.get(requestIdHeader) ?? nested?.requestId;
    // The Cloud API puts its input errors into `message` as JSON text, and beside it as a list.
    const issues = nested?.issues?.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    const message = [
        issues ?? body.data?.message ?? statusText,
        body.data?.details ?? body.data?.error_description,
    ]
        .filter((part) => part !== undefined && part !== '')
        .join(' ');
    return {
        kind: 'refused',
        status,
        json: body.success,
        ...(code ? { code } : {}),
        ...(message ? { message } : {}),
        ...(requestId ? { requestId } : {}),
    };
}


/***/ }),

/***/ 5962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ cloudHint),
/* harmony export */   RT: () => (/* binding */ managementHint),
/* harmony export */   jE: () => (/* binding */ tokenHint)
/* harmony export */ });
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1923);

/** Where a token comes from that the Cloud API accepts. Logto gives them out on request. */
const whereCloudPatsComeFrom = 'A Logto Cloud personal access token (pat_…) belongs to your Logto Cloud account and is given out by Logto on request (https://logto.io/contact); ' +
    'one made on a user page inside your own tenant is not accepted';
const everywhere = (failure) => {
    if ((0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isUntrustedCertificate */ .Y$)(failure)) {
        return 'The certificate of the server is not trusted here: behind a proxy that inspects TLS, set NODE_EXTRA_CA_CERTS to its CA file.';
    }
    if ((0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusedByProxy */ .IY)(failure)) {
        return 'The proxy did not accept the user name and password in HTTPS_PROXY or HTTP_PROXY.';
    }
    switch (failure.kind) {
        case 'connection':
            return 'Check that the runner reaches the host: network, firewall, HTTPS_PROXY and NO_PROXY.';
        case 'deadline':
            return 'Raise timeout-seconds if this is only slow.';
        case 'unreadable':
            return 'Something between the runner and Logto may have answered in its place, or the API has changed.';
        case 'timeout':
            return undefined;
        case 'refused':
            if (failure.status >= 300 && failure.status < 400) {
                return 'Redirects are never followed, because the request carries credentials: check the endpoint.';
            }
            if (failure.status === 429)
                return 'Logto limits requests: try again later.';
            if (failure.status === 501)
                return 'This Logto does not offer it: some features are for Logto Cloud alone.';
            return failure.status >= 500 ? 'This is a fault of the service: try again later.' : undefined;
    }
};
/** What to do when the Cloud API (`/api/me/regions`, `/api/tenants`) says no. */
const cloudHint = (failure) => {
    if (failure.kind !== 'refused')
        return everywhere(failure);
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
            return everywhere(failure);
    }
};
/** What to do when a tenant's token endpoint says no. */
const tokenHint = (failure) => {
    if (failure.kind !== 'refused')
        return everywhere(failure);
    if (failure.code === 'auth.exceed_token_limit') {
        return 'The tenant has used up its access tokens for this month: wait for the next month, or use another tenant.';
    }
    if (failure.code === 'oidc.invalid_client') {
        return 'The default machine-to-machine credentials were not accepted.';
    }
    if (failure.code === 'oidc.invalid_target') {
        return 'No management API resource that this action knows exists in the tenant.';
    }
    if (failure.status === 404 || failure.status >= 500) {
        return 'The tenant did not become ready: see https://status.logto.io and try again.';
    }
    return everywhere(failure);
};
/** What to do when a tenant's Management API says no. */
const managementHint = (failure) => {
    if (failure.kind !== 'refused')
        return everywhere(failure);
    if (failure.code?.endsWith('.limit_exceeded')) {
        return 'The plan of the tenant does not allow more: a development tenant holds at most 100 applications, 100 of them machine-to-machine and 100 third-party.';
    }
    if (failure.code === 'subscription.tenant_suspended') {
        return 'The tenant is suspended: see its billing in Logto Console.';
    }
    if (failure.status === 401 || failure.status === 403) {
        return 'The Management API token was not accepted: the machine-to-machine application needs the role "Logto Management API access".';
    }
    return everywhere(failure);
};


/***/ }),

/***/ 7331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kv: () => (/* binding */ cleanUpSeconds),
  _D: () => (/* binding */ timeSince),
  NE: () => (/* binding */ withDeadline)
});

;// CONCATENATED MODULE: ./build/http/time-spent.js
/** Starts counting. */
function createTimeSpent(clock) {
    const all = createSpan(clock);
    const starting = createSpan(clock);
    return {
        async waiting(work) {
            let isStarting = false;
            all.enter();
            try {
                return await work(() => {
                    // From the first answer that the tenant is not ready until the request has got through.
                    if (!isStarting)
                        starting.enter();
                    isStarting = true;
                });
            }
            finally {
                if (isStarting)
                    starting.leave();
                all.leave();
            }
        },
        total: () => ({ answersMs: all.ms() - starting.ms(), readinessMs: starting.ms() }),
    };
}
/** The time in which anything at all is under way. */
function createSpan(clock) {
    let underWay = 0;
    let since = 0;
    let sum = 0;
    return {
        enter() {
            if (underWay === 0)
                since = clock.now();
            underWay += 1;
        },
        leave() {
            underWay -= 1;
            if (underWay === 0)
                sum += clock.now() - since;
        },
        ms: () => sum + (underWay > 0 ? clock.now() - since : 0),
    };
}

// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var clock = __webpack_require__(8722);
// EXTERNAL MODULE: ./build/shared/text.js
var shared_text = __webpack_require__(9853);
;// CONCATENATED MODULE: ./build/run-context.js



/** Seconds that deleting what a run created may take, beyond `timeout-seconds`. */
const cleanUpSeconds = 30;
/**
 * The context with a deadline that starts now.
 * @param limit seconds
 */
function withDeadline(context, limit) {
    return { ...context, deadline: (0,clock/* startDeadline */.db)(limit), spent: createTimeSpent(context.clock) };
}
/** Says where the time since `startedAt` (ms since the epoch) went: `1.4 s: 1.1 s waiting for Logto, 0.3 s own work`. */
function timeSince(startedAt, { clock, spent }) {
    const total = clock.now() - startedAt;
    const { answersMs, readinessMs } = spent.total();
    const parts = [
        `${(0,shared_text/* seconds */.Y)(answersMs)} waiting for answers of Logto`,
        ...(readinessMs > 0 ? [`${(0,shared_text/* seconds */.Y)(readinessMs)} waiting for the tenant to become ready`] : []),
        `${(0,shared_text/* seconds */.Y)(total - answersMs - readinessMs)} other work`,
    ];
    return `${(0,shared_text/* seconds */.Y)(total)}: ${parts.join(', ')}`;
}


/***/ })

};
