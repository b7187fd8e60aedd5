export const id = 628;
export const ids = [628,376];
export const modules = {

/***/ 7952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ pathsIn),
/* harmony export */   V: () => (/* binding */ readPaths)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

/** One run reads at most this number of files. */
const mostFiles = 20;
/** The paths in the input `config`, one per line. */
const pathsIn = (config) => config.split('\n').flatMap((line) => line.trim() || []);
/**
 * Reads the paths in the input `config`. Problems are about too many files, and one file named twice.
 * @param resolve gives the absolute path of a file
 */
function readPaths(config, resolve) {
    const paths = pathsIn(config);
    const known = paths.map((path) => resolve(path));
    const repeated = paths.filter((path, index) => known.indexOf(resolve(path)) < index);
    const problems = [...new Set(repeated)].map((path) => `names the file ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(path)} twice; remove one line`);
    if (paths.length > mostFiles)
        problems.push(`names ${paths.length} files; use at most ${mostFiles}`);
    return problems.length > 0
        ? { problems: problems.map((sentence) => ({ path: 'config', sentence })) }
        : { value: paths, problems: [] };
}


/***/ }),

/***/ 6362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadFiles: () => (/* binding */ loadFiles)
/* harmony export */ });
/* harmony import */ var _shared_hide_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3410);
/* harmony import */ var _config_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7952);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8025);
/* harmony import */ var _kinds_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3709);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4291);
/* harmony import */ var _named_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2324);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9733);
/* harmony import */ var _problem_order_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2705);
/* harmony import */ var _read_config_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4941);
/* harmony import */ var _own_names_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9486);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3654);
/* harmony import */ var _unset_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4330);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9274);













/** Loads the files of the input `config`, and merges each with those before it. Sends no request. */
async function loadFiles(config, context) {
    const nothing = { entries: [], kinds: [], prune: [], problems: [], files: [], unset: [] };
    const { value: paths = [], problems } = (0,_config_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .readPaths */ .V)(config, (path) => context.files.resolve(path));
    if (paths.length === 0)
        return { ...nothing, problems };
    const once = { ...context, files: (0,_named_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readOnce */ .WY)(context.files) };
    const parts = await readConfigFiles(paths, once);
    const files = parts.map(({ file }) => file);
    const own = parts.flatMap((part) => part.problems);
    const contents = parts.flatMap(({ content }) => content ?? []);
    const alone = parts.length > 1 ? contents.flatMap((content) => checkAlone(content, context)) : [];
    const merged = (0,_merge_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeFiles */ .A)(contents, _kinds_index_js__WEBPACK_IMPORTED_MODULE_2__.kinds);
    // Without one of the files, its entries would seem to be missing.
    if (merged === undefined || contents.length < parts.length) {
        return { ...nothing, files, problems: [...own, ...(0,_problem_order_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutConsequences */ .Ro)(alone, own)] };
    }
    const root = rootOf(merged);
    const place = (0,_origin_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$t)(merged.origin);
    const closed = (0,_validate_js__WEBPACK_IMPORTED_MODULE_8__/* .validateRoot */ .xT)(root, _kinds_index_js__WEBPACK_IMPORTED_MODULE_2__.kinds, place);
    const open = parts.length > 1 && unfilledOf(parts).length > 0 ? openKinds(closed.entries) : new Set();
    const validated = open.size === 0 ? closed : (0,_validate_js__WEBPACK_IMPORTED_MODULE_8__/* .validateRoot */ .xT)(root, _kinds_index_js__WEBPACK_IMPORTED_MODULE_2__.kinds, place, open);
    maskLiterals(validated.entries, context.mask);
    const secrets = parts.flatMap((part) => part.secrets);
    const written = (0,_problem_order_js__WEBPACK_IMPORTED_MODULE_9__/* .distinct */ .dM)([...alone, ...validated.problems]);
    const certain = context.allowsUnset ? written.filter(({ sentence }) => refusesText.test(sentence)) : [];
    const found = [
        ...own,
        ...(0,_problem_order_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutConsequences */ .Ro)(certain, own),
        ...(0,_problem_order_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutConsequences */ .Ro)(written, [...own, ...unfilledOf(parts), ...certain]),
        ...(0,_problem_order_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutConsequences */ .Ro)((0,_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .secretsInNames */ .LM)(validated.entries, root, secrets), own),
    ];
    const unset = context.allowsUnset === true ? parts.flatMap((part) => part.unset) : [];
    const loaded = { ...validated, files, unset, problems: found };
    if (context.allowsMissingFiles)
        return loaded;
    const read = await readNamedFiles(validated.entries, once.files);
    const ofFiles = read.flatMap((one) => one.problems);
    return {
        ...loaded,
        entries: read.map(({ entry }) => entry),
        problems: [...found, ...(0,_problem_order_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutConsequences */ .Ro)(ofFiles, [...found, ...unfilledOf(parts)])],
    };
}
/** The kinds with an unset variable in a name: two of their entries may be one once it is set. */
const openKinds = (entries) => new Set(entries.flatMap((entry) => ((0,_own_names_js__WEBPACK_IMPORTED_MODULE_10__/* .ownNamesOf */ .g)(entry).some((name) => (0,_unset_js__WEBPACK_IMPORTED_MODULE_11__/* .holdsUnset */ .q)(name)) ? entry.kind : [])));
/** Reads files one after the other, because the number of values of all files is limited. */
async function readConfigFiles(paths, context) {
    const parts = [];
    for (const path of paths) {
        const valuesBefore = parts.at(-1)?.values ?? 0;
        parts.push(await (0,_read_config_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readConfigFile */ .R)(path, { kinds: _kinds_index_js__WEBPACK_IMPORTED_MODULE_2__.kinds, isAlone: paths.length === 1, valuesBefore }, context));
    }
    return parts;
}
/** A problem with a text where none can be: a variable is a text, whatever its value is. */
const refusesText = /^must be [^;]+, not text(;|$)/;
const unfilledOf = (parts) => parts.flatMap(({ unfilled }) => unfilled);
const rootOf = ({ value }) => Object.assign({}, value);
/** Problems of one file that no other file can solve. Masks its secrets, also those that another file replaces. */
function checkAlone(content, { mask }) {
    const single = (0,_merge_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeFiles */ .A)([content], _kinds_index_js__WEBPACK_IMPORTED_MODULE_2__.kinds) ?? content;
    const { entries, problems } = (0,_validate_js__WEBPACK_IMPORTED_MODULE_8__/* .validatePart */ .si)(rootOf(single), _kinds_index_js__WEBPACK_IMPORTED_MODULE_2__.kinds, (0,_origin_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$t)(single.origin));
    maskLiterals(entries, mask);
    return problems;
}
/** Masks the secrets that are written into files themselves. */
function maskLiterals(entries, mask) {
    // A shorter secret is never shown, but its mask would hide much else.
    for (const secret of (0,_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .literalSecrets */ .pE)(entries)) {
        if ((0,_shared_hide_js__WEBPACK_IMPORTED_MODULE_12__/* .isLongEnough */ .Rb)(secret) && !(0,_unset_js__WEBPACK_IMPORTED_MODULE_11__/* .holdsUnset */ .q)(secret))
            mask(secret);
    }
}
/** Reads the files that entries name, in place of their paths, and gives the problems of each entry. */
function readNamedFiles(entries, files) {
    return Promise.all(entries.map(async (entry) => {
        const { kind, spec, place } = entry;
        if (!kind.readFiles || !kind.schema.safeParse(spec).success)
            return { entry, problems: [] };
        const read = await kind.readFiles(spec, (path) => (0,_named_files_js__WEBPACK_IMPORTED_MODULE_4__/* .filesBeside */ .Gr)((0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .placeWithin */ .xF)(place, path).position?.([])?.file ?? '', files));
        const problems = read.problems.map(({ path, sentence }) => (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, path, sentence));
        return { entry: { ...entry, spec: read.spec }, problems };
    }));
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


/***/ })

};
