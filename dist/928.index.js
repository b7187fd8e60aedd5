export const id = 928;
export const ids = [928,376];
export const modules = {

/***/ 5621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ mostAnswerBytes),
/* harmony export */   V: () => (/* binding */ readUpTo)
/* harmony export */ });
/** Bytes that an answer may have, unpacked: a list of 100 entries has less than 1 MiB. */
const mostAnswerBytes = 32 * 1024 * 1024;
/** Reads a body as UTF-8; `undefined` when it has more bytes than `most`, and then no further. */
async function readUpTo(most, { body }) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body ?? []) {
        size += chunk.length;
        if (size > most)
            return undefined;
        chunks.push(chunk);
    }
    return new TextDecoder().decode(Buffer.concat(chunks));
}


/***/ }),

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
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   IY: () => (/* binding */ isRefusedByProxy),
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   Y$: () => (/* binding */ isUntrustedCertificate),
/* harmony export */   p8: () => (/* binding */ mayHaveSucceeded),
/* harmony export */   uA: () => (/* binding */ requestLine)
/* harmony export */ });
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);


/** Method and path of a request. The query is left out: it may name a user. */
function requestLine({ method, path, shownPath }) {
    return `${method} ${shownPath ?? path.replace(/\?.*/s, '')}`;
}
/** A request that failed. The message is one line, in the user's terms, and ends with what to do next. */
class RequestError extends Error {
    name = 'RequestError';
    failure;
    /** The message without its beginning, `Could not …: `. For sentences that say already what could not be done. */
    reason;
    /** Keeps no cause: what `fetch` and octokit throw may hold the request and its credentials. */
    constructor(request, failure, hint) {
        const subject = failure.kind === 'not-sent' ? '' : `${requestLine(request)} `;
        const what = `${subject}${describeFailure(failure)}`;
        const sentence = /[.!?…]$/.test(what) ? what : `${what}.`;
        const reason = hint ? `${sentence} ${hint}` : sentence;
        super(`Could not ${request.doing}: ${reason}`);
        this.failure = failure;
        this.reason = reason;
    }
}
/** Why something failed, without what: for sentences that say what could not be done. */
const reasonOf = (error) => error instanceof RequestError ? error.reason : (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
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
            const reason = failure.message ? `: ${failure.message.replace(/\.$/, '')}` : '';
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
/** Logto allows 200 requests per 10 s and tenant, as a token bucket (its system limits page). */
const tokensPerMs = 200 / 10_000;
/** The bucket less a margin: requests of half a second may arrive at once. */
const bucketSize = 190;
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
    const fill = (now) => {
        tokens = Math.min(bucketSize, tokens + (now - filledAt) * tokensPerMs);
        filledAt = now;
    };
    const msUntilToken = () => {
        const now = clock.now();
        fill(now);
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
            const now = clock.now();
            pausedUntil = Math.max(pausedUntil, Math.min(time, now + longestPause));
            // The host's bucket is empty: other runs may have emptied it.
            fill(now);
            tokens = 0;
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
    if (failure.kind === 'unreadable' && (failure.isTooLong || !rules.repeatsUnreadable))
        return false;
    if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isUntrustedCertificate */ .Y$)(failure) || (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusedByProxy */ .IY)(failure))
        return false;
    if (failure.kind === 'refused' && !rules.isTransient(failure))
        return false;
    return repeatable || !(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .mayHaveSucceeded */ .p8)(failure);
}


/***/ }),

/***/ 6928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ createClient)
});

// EXTERNAL MODULE: ./build/http/body.js
var body = __webpack_require__(5621);
// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var clock = __webpack_require__(8722);
// EXTERNAL MODULE: ./build/shared/json.js
var shared_json = __webpack_require__(8444);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/shared/text.js
var shared_text = __webpack_require__(9853);
// EXTERNAL MODULE: ./build/http/connection.js
var connection = __webpack_require__(9285);
// EXTERNAL MODULE: ./build/http/headers.js
var http_headers = __webpack_require__(7979);
;// CONCATENATED MODULE: ./build/http/reason.js


/** Characters of a reason that are shown at most. More is left out, never cut: masks do not find half a secret. */
const longest = 1000;
const mostIssues = 5;
/** A reason on one line: the message, then path and message of each issue, as many as fit. Empty without a reason. */
function showReason({ message = '', issues = [] }) {
    const shown = whole(message);
    const told = [];
    let { length } = shown;
    for (const issue of issues.slice(0, mostIssues)) {
        const text = whole(showIssue(issue));
        length += text.length;
        if (length > longest)
            break;
        told.push(text);
    }
    const rest = issues.length - told.length;
    const list = [...told, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
    if (shown === '' || list === '')
        return shown + list;
    return `${shown}${/[.!?:]$/.test(shown) ? ' ' : ': '}${list}`;
}
function showIssue({ path, message }) {
    // Before what follows: only the length is looked at where the text is too long to be shown.
    const at = path.length > 20 ? 'a deep path' : (0,problem/* formatPath */.jV)('', path);
    return at === '' ? message : `${at}: ${message}`;
}
function whole(text) {
    return text.length > longest ? `a message of ${text.length} characters` : (0,shared_text/* toSingleLine */.OX)(text);
}

;// CONCATENATED MODULE: ./build/http/classify.js







/** Reads an answer whose status is not success. */
function readRefusal(response, text, rules, now) {
    const { status, statusText, headers } = response;
    const error = rules.readErrorBody((0,shared_json/* parseJson */.qF)(text));
    const message = showReason(error ?? {}) || showReason({ message: statusText });
    const code = (0,http_headers/* readName */.MQ)(error?.code);
    const requestId = (0,http_headers/* readName */.MQ)(headers.get(rules.requestIdHeader), error?.requestId);
    const refusal = {
        kind: 'refused',
        status,
        json: error !== undefined,
        ...(code ? { code } : {}),
        ...(message ? { message } : {}),
        ...(requestId ? { requestId } : {}),
    };
    const retryAt = readRetryAfter(headers, now) ?? rules.readLimit?.(refusal, headers, now);
    return retryAt === undefined ? refusal : { ...refusal, retryAt };
}
/** Reads `Retry-After`, seconds or a date, as ms since the epoch; `undefined` if it is missing or unreadable. */
function readRetryAfter(headers, now) {
    const value = headers.get('retry-after');
    return /^\d{1,10}$/.test(value ?? '') ? now + Number(value) * 1000 : (0,http_headers/* readHttpDate */.lq)(value);
}
/**
 * Checks the body of an answer with success.
 * @param isDone the status is the answer; then `schema` gets `undefined`, whatever the body
 */
function readBody(response, text, schema, isDone, rules) {
    const value = isDone ? undefined : (0,shared_json/* parseJson */.qF)(text);
    // Something on the way may answer in the host's place, so an empty body is no success unless the route allows it.
    const parsed = isDone || value !== undefined ? schema.safeParse(value) : undefined;
    if (parsed?.success)
        return { body: parsed.data };
    const missing = text === '' ? 'an empty body' : 'a body that is not JSON';
    const problem = parsed ? describeMismatch(parsed.error) : missing;
    return unreadable(response, problem, rules);
}
/** An answer whose body is of no use. */
function unreadable({ status, headers }, problem, { requestIdHeader }) {
    const requestId = (0,http_headers/* readName */.MQ)(headers.get(requestIdHeader));
    return { kind: 'unreadable', status, problem, ...(requestId ? { requestId } : {}) };
}
function describeMismatch(error) {
    const places = [...new Set(error.issues.map((issue) => (0,problem/* formatPath */.jV)('', issue.path)))].slice(0, 5);
    // A key of the answer itself may be of any length.
    if (places.some((place) => place === '' || place.length > 100))
        return 'an unexpected body';
    return (0,shared_text/* toSingleLine */.OX)(`missing or invalid fields: ${places.join(', ')}`);
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
    for (let at = error; at instanceof Error; at = at.cause) {
        if (at.name === 'TimeoutError')
            return { kind: 'timeout', seconds: attemptSeconds };
    }
    return { kind: 'connection', ...(0,connection/* readLostConnection */.d9)(error) };
}

// EXTERNAL MODULE: ./build/shared/hide.js
var hide = __webpack_require__(3410);
;// CONCATENATED MODULE: ./build/http/echoes.js


/** Characters that a text has at least to be hidden: shorter ones stand in every sentence. */
const shortest = 3;
/** Characters that a credential has at least to be hidden inside a longer word too. */
const shortestCredential = 8;
/**
 * A failure without texts of the request, which a server may repeat: values of users, secrets of connectors, the credential.
 * A text stays where it is part of a longer word, and where the message says it anyway, because `doing` does.
 * @param hideSecrets takes out what the run knows to be secret
 */
function hideEchoes(failure, request, hideSecrets) {
    if (failure.kind !== 'refused' && failure.kind !== 'unreadable')
        return failure;
    const hide = hiderOf(request, hideSecrets);
    const requestId = failure.requestId === undefined ? {} : { requestId: hide(failure.requestId) };
    if (failure.kind === 'unreadable')
        return { ...failure, problem: hide(failure.problem), ...requestId };
    const { code, message } = failure;
    return {
        ...failure,
        ...(code ? { code: hide(code) } : {}),
        ...(message ? { message: hide(message) } : {}),
        ...requestId,
    };
}
function hiderOf(request, hideSecrets) {
    const credentials = credentialsOf(request.headers['authorization'] ?? '');
    // The names of fields say where something is wrong.
    const shown = new Set([...(request.shownTexts ?? []), ...keysIn(request.json)]);
    const sent = textsOf(request).filter((text) => !shown.has(text));
    const texts = new Set([...credentials, ...sent].filter(({ length }) => length >= shortest));
    const forms = new Set([...texts]
        .map(hide/* formsOf */.XP)
        .filter((own) => hideWords(request.doing, own) === request.doing)
        .flat());
    // Also with their secrets replaced, as they stand in a text after `hideSecrets`.
    const words = [...new Set([...forms].flatMap((form) => [form, hideSecrets(form)]))].filter((word) => word.length >= shortest && word !== '***');
    const secrets = credentials.filter(({ length }) => length >= shortestCredential);
    // A word may be a part of a secret, of which the rest would stay.
    return (text) => hideWords((0,hide/* hideValues */.X8)(hideSecrets(text), secrets), words);
}
/** The credential of a header, and what it is made of. */
function credentialsOf(authorization) {
    const [, scheme = '', credential = ''] = /^(\S+) (.*)$/.exec(authorization) ?? [];
    if (scheme !== 'Basic')
        return [credential];
    const parts = Buffer.from(credential, 'base64').toString().split(':');
    // Both parts are form-encoded (RFC 6749 §2.3.1).
    return [credential, ...new URLSearchParams(parts.map((part) => `=${part}`).join('&')).values()];
}
function textsOf({ path, shownPath, json, body }) {
    const [pathname = '', query = ''] = path.split('?', 2);
    const shown = new Set(shownPath?.split('/'));
    return [
        ...(shownPath === undefined ? [] : pathname.split('/').filter((part) => !shown.has(part))),
        // The number and the size of a page are no text.
        ...[...new URLSearchParams(query).values()].filter((text) => !/^\d{1,4}$/.test(text)),
        ...textsIn(json),
        ...(body instanceof URLSearchParams ? body.values() : []),
        ...(typeof body === 'string' ? textsIn((0,shared_json/* parseJson */.qF)(body) ?? body) : []),
    ];
}
function keysIn(value) {
    if (Array.isArray(value))
        return value.flatMap((item) => keysIn(item));
    if (!(0,shared_json/* isObject */.Gv)(value))
        return [];
    return Object.entries(value).flatMap(([key, item]) => [key, ...keysIn(item)]);
}
function textsIn(value) {
    if (typeof value === 'string')
        return [value];
    // A shorter number stands in many sentences.
    if (typeof value === 'number')
        return String(value).length >= 4 ? [String(value)] : [];
    if (Array.isArray(value))
        return value.flatMap((item) => textsIn(item));
    return (0,shared_json/* isObject */.Gv)(value) ? Object.values(value).flatMap((item) => textsIn(item)) : [];
}
const wordCharacter = /[\p{L}\p{N}_]/u;
/** Characters that a text has at least to be hidden inside a longer word, and however its letters are written. */
const shortestDistinct = 8;
function hideWords(text, words) {
    const shown = (0,hide/* hideParts */.Ni)(text, words.flatMap((word) => partsWith(text, word)));
    // A word that stood directly beside another one is whole now.
    return shown === text ? text : hideWords(shown, words);
}
function partsWith(text, word) {
    const isDistinct = word.length >= shortestDistinct;
    const isInside = (at, inside) => !isDistinct && wordCharacter.test(text.charAt(at)) && wordCharacter.test(text.charAt(inside));
    const found = new Set([
        ...indexesOf(text, word),
        // A letter whose lower case is longer would shift what follows.
        ...(isDistinct && isAsLongInLowerCase(text) ? indexesOf(text.toLowerCase(), word.toLowerCase()) : []),
    ]);
    return Array.from(found, (from) => [from, from + word.length]).filter(([from, to]) => !isInside(from - 1, from) && !isInside(to, to - 1));
}
const isAsLongInLowerCase = (text) => text.toLowerCase().length === text.length;
function indexesOf(text, word) {
    const found = [];
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
        found.push(at);
    return found;
}

// EXTERNAL MODULE: ./build/http/failure.js
var http_failure = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/http/pace.js
var http_pace = __webpack_require__(6858);
;// CONCATENATED MODULE: ./build/http/path.js
/**
 * Whether a text is a path with or without a query that reaches the server as it is written. An id from an answer that is
 * part of it must not lead elsewhere: `..`, `?` or a line break.
 */
function isPath(text) {
    const [pathname = '', ...query] = text.split('?');
    if (query.length > 1 || !/^[\u0021\u0022\u0024-\u007E]+$/.test(text) || !pathname.startsWith('/'))
        return false;
    const segments = pathname.split('/');
    return (segments.every((segment) => /^[\w.~%:@!$&'()*+,;=-]*$/.test(segment)) &&
        !segments.some((segment) => /^(\.|%2e){1,2}$/i.test(segment)));
}

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
    const { clock, deadline, hide, isPersistent = false, log, spent, startingUntil = 0 } = options;
    const rules = isPersistent
        ? { ...options.rules, repeats: Infinity, repeatsUnreadable: true }
        : options.rules;
    const secondsOf = ({ attemptSeconds = longestAttempt }) => isPersistent ? longestPersistentAttempt : attemptSeconds;
    const pace = (0,http_pace/* createPace */.q)(clock);
    let isNotReadyLogged = false;
    const untilAnswered = async (request, onNotReady) => {
        if (!isPath(request.path)) {
            const problem = 'an ID in the path contains characters that IDs cannot have';
            throw new http_failure/* RequestError */.GI(request, { kind: 'not-sent', problem }, undefined);
        }
        const repeatable = request.repeatable ?? ['GET', 'PUT', 'DELETE'].includes(request.method);
        let before;
        for (let count = 1, delay = 0;; count += 1) {
            const outcome = await attempt(request, delay);
            if ('body' in outcome)
                return outcome;
            const failure = hideEchoes(outcome, request, hide);
            const now = clock.now();
            const isStarting = now < startingUntil && (0,retry/* isNotReadyYet */.Rq)(rules, outcome, repeatable);
            const limited = request.repeats === undefined ? rules : { ...rules, repeats: request.repeats };
            const next = isStarting ? (0,retry/* backOff */.fu)(count) : (0,retry/* retryDelay */.a2)(limited, outcome, repeatable, count, now);
            if (next === undefined) {
                const full = failure.kind === 'deadline' && before ? { ...failure, before } : failure;
                throw new http_failure/* RequestError */.GI(request, full, request.hint(outcome));
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
            return readThrown(error, deadline.signal, secondsOf(request));
        }
        if (text === undefined) {
            const problem = `more than ${body/* mostAnswerBytes */.T / 1024 / 1024} MiB`;
            return { ...unreadable(response, problem, rules), isTooLong: true };
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
        const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(secondsOf(request) * 1000)]);
        const startedAt = clock.now();
        const logOutcome = (outcome) => log.debug(`${(0,http_failure/* requestLine */.uA)(request)} ${outcome} after ${clock.now() - startedAt} ms`);
        try {
            const response = await options.fetch(options.origin + request.path, { ...initOf(request), signal });
            const text = await (0,body/* readUpTo */.V)(body/* mostAnswerBytes */.T, response);
            logOutcome(String(response.status));
            return [response, text];
        }
        catch (error) {
            logOutcome(`failed: ${error instanceof Error ? error.name : 'unknown'}`);
            throw error;
        }
    };
    const logRepeat = (request, failure, isStarting) => {
        const what = `${(0,http_failure/* requestLine */.uA)(request)} ${(0,http_failure/* describeFailure */.Ic)(failure)}`;
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
    const { type, content } = contentOf(json, body);
    return {
        method,
        headers: { ...common, ...(type === undefined ? {} : { 'content-type': type }), ...headers },
        redirect: 'manual',
        ...(content === undefined ? {} : { body: content }),
    };
}
/** What is sent, and its type, unless the headers of the request say that. */
function contentOf(json, body) {
    if (json !== undefined)
        return { type: 'application/json', content: JSON.stringify(json) };
    if (!(body instanceof URLSearchParams))
        return { content: body };
    return { type: 'application/x-www-form-urlencoded', content: body.toString() };
}


/***/ })

};
