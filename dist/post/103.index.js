export const id = 103;
export const ids = [103];
export const modules = {

/***/ 9103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  undoUnfinishedCreate: () => (/* binding */ undoUnfinishedCreate)
});

// UNUSED EXPORTS: undoCreate

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var clock = __webpack_require__(8722);
// EXTERNAL MODULE: ./build/shared/text.js
var shared_text = __webpack_require__(9853);
;// CONCATENATED MODULE: ./build/http/failure.js


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
        if (at instanceof clock/* DeadlineError */.j3)
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
    const all = requestId === undefined ? details : [...details, `request id ${(0,shared_text/* toSingleLine */.O)(requestId, 60)}`];
    return all.length === 0 ? '' : ` (${all.join(', ')})`;
}
/** Says in words what happened, to follow the method and the path of the request. */
function describeFailure(failure) {
    switch (failure.kind) {
        case 'refused': {
            const said = failure.message ? `: ${(0,shared_text/* toSingleLine */.O)(failure.message)}` : '';
            const code = failure.code ? [`code ${(0,shared_text/* toSingleLine */.O)(failure.code, 80)}`] : [];
            return `answered ${failure.status}${said}${withRequestId(code, failure.requestId)}`;
        }
        case 'unreadable':
            return `answered ${failure.status} with ${failure.problem}${withRequestId([], failure.requestId)}`;
        case 'connection':
            return `got no answer: ${(0,shared_text/* toSingleLine */.O)(failure.message)}${failure.code && !failure.message.includes(failure.code) ? ` (${failure.code})` : ''}`;
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

;// CONCATENATED MODULE: ./build/logto/hints.js

/** Where a token comes from that the Cloud API accepts. Logto gives them out on request. */
const whereCloudPatsComeFrom = 'A Logto Cloud personal access token (pat_…) belongs to your Logto Cloud account and is given out by Logto on request (https://logto.io/contact); ' +
    'one made on a user page inside your own tenant is not accepted';
const everywhere = (failure) => {
    if (isUntrustedCertificate(failure)) {
        return 'The certificate of the server is not trusted here: behind a proxy that inspects TLS, set NODE_EXTRA_CA_CERTS to its CA file.';
    }
    if (isRefusedByProxy(failure)) {
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

// EXTERNAL MODULE: ./node_modules/ky/distribution/index.js + 16 modules
var distribution = __webpack_require__(3172);
// EXTERNAL MODULE: ./node_modules/ky/distribution/errors/HTTPError.js
var HTTPError = __webpack_require__(9010);
// EXTERNAL MODULE: ./node_modules/ky/distribution/errors/NetworkError.js
var NetworkError = __webpack_require__(3602);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
;// CONCATENATED MODULE: ./build/http/pace.js
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
    if (isUntrustedCertificate(failure) || isRefusedByProxy(failure))
        return false;
    if (failure.kind === 'refused') {
        if (!retryableStatuses.includes(failure.status))
            return false;
        // The monthly limit on tokens answers 429 as well; it does not pass within a run.
        if (failure.code === 'auth.exceed_token_limit')
            return false;
    }
    return repeatable || !mayHaveSucceeded(failure);
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
    const pace = createPace(clock);
    let saidThatItStarts = false;
    const isStarting = (failure, repeatable) => options.startingUntil !== undefined &&
        clock.now() < options.startingUntil &&
        isNotReadyYet(failure, repeatable);
    const logNotReady = ({ method, path }, failure) => {
        if (saidThatItStarts)
            return;
        saidThatItStarts = true;
        const seconds = Math.ceil(((options.startingUntil ?? 0) - clock.now()) / 1000);
        log.info(`The new tenant is not ready yet: ${method} ${path} ${describeFailure(failure)}. Waiting for it up to ${seconds} s.`);
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
            throw new LogtoError(call, full, call.hint(full), cause);
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
                        log.info(`${call.method} ${call.path} ${describeFailure(failure)}; trying again.`);
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
        return connectionFailure(error);
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

;// CONCATENATED MODULE: ./build/logto/cloud.js




const regionSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    displayName: schemas/* string */.YjP().nullish(),
    /** The tags of tenants that the region takes; absent in older answers. */
    tags: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
});
const tenantSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().regex(/^[\da-z-]+$/i),
    name: schemas/* string */.YjP(),
    tag: schemas/* string */.YjP(),
    regionName: schemas/* string */.YjP(),
    /** Where the tenant is: its origin, or its management API resource. */
    indicator: schemas/* string */.YjP(),
    createdAt: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]),
});
const createdTenantSchema = tenantSchema.extend({
    defaultApplication: schemas/* object */.Ikc({ id: schemas/* string */.YjP().min(1), secret: schemas/* string */.YjP().min(1) }),
});
/**
 * @param origin of the Cloud API, `https://cloud.logto.io`
 * @param pat the Cloud personal access token, sent as it is (no exchange)
 */
function cloud_createCloudApi(options) {
    const host = createHost({ ...options, requestIdHeader: 'logto-cloud-request-id' });
    const headers = { authorization: `Bearer ${options.pat}` };
    return {
        async regions() {
            const answer = await host.send({
                doing: 'read the regions of the account',
                method: 'GET',
                path: '/api/me/regions',
                headers,
                answer: schemas/* object */.Ikc({ regions: schemas/* array */.YOg(regionSchema) }),
                hint: cloudHint,
            });
            return answer.regions;
        },
        tenants: () => host.send({
            doing: 'read the tenants of the account',
            method: 'GET',
            path: '/api/tenants',
            headers,
            answer: schemas/* array */.YOg(tenantSchema),
            hint: cloudHint,
        }),
        createTenant: (spec) => host.send({
            doing: 'create the tenant',
            method: 'POST',
            path: '/api/tenants',
            headers,
            json: spec,
            answer: createdTenantSchema,
            hint: cloudHint,
        }),
        async deleteTenant(id) {
            try {
                await host.send({
                    doing: 'delete the tenant',
                    method: 'DELETE',
                    path: `/api/tenants/${encodeURIComponent(id)}`,
                    headers,
                    done: 204,
                    answer: schemas/* looseObject */._H3({}).optional(),
                    hint: cloudHint,
                });
                return 'deleted';
            }
            catch (error) {
                // The API says so in JSON; any other 404 comes from somewhere else.
                const gone = error instanceof LogtoError &&
                    error.failure.kind === 'refused' &&
                    error.failure.status === 404 &&
                    error.failure.json;
                if (gone)
                    return 'gone';
                throw error;
            }
        },
    };
}

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
/** Says where the time since `startedAt` (ms since the epoch) went: `1.4 s: 1.1 s waiting for Logto, 0.3 s own work`. */
function timeSince(startedAt, { clock, spent }) {
    const total = clock.now() - startedAt;
    const { answersMs, readinessMs } = spent.total();
    const parts = [
        `${seconds(answersMs)} waiting for answers of Logto`,
        ...(readinessMs > 0 ? [`${seconds(readinessMs)} waiting for the tenant to become ready`] : []),
        `${seconds(total - answersMs - readinessMs)} other work`,
    ];
    return `${seconds(total)}: ${parts.join(', ')}`;
}

// EXTERNAL MODULE: ./build/runner/state.js
var state = __webpack_require__(3866);
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
async function undoCreate(tenant, { pat, cloudApiEndpoint: origin, keepOnFailure }, context, error) {
    const { core, log } = context;
    const failure = (sentence) => new Error(`${messageOf(error)}\n${sentence}`, { cause: error });
    const name = quote(tenant.name, 128);
    if (keepOnFailure) {
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
