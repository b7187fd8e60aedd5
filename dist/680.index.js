export const id = 680;
export const ids = [680];
export const modules = {

/***/ 4680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRepository: () => (/* binding */ createRepository)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/http/failure.js
var failure = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/http/send.js + 1 modules
var send = __webpack_require__(7170);
// EXTERNAL MODULE: ./build/http/hints.js
var hints = __webpack_require__(799);
;// CONCATENATED MODULE: ./build/github/hints.js

/**
 * What to do about a failure of GitHub's API.
 * @param host of the API
 */
function githubHint(permission, host) {
    return (failure) => {
        const hint = failure.kind === 'refused' ? refusalHint(permission, failure) : undefined;
        return hint ?? (0,hints/* commonHint */.V)(failure, 'GitHub', host);
    };
}
function refusalHint(permission, { status, message = '', retryAt }) {
    if (message.startsWith('Resource not accessible by ')) {
        const readOnly = permission === 'pull-requests: write'
            ? ' For pull requests from forks and of Dependabot, GitHub gives the job a token that can only read.'
            : '';
        return `The token lacks the permission \`${permission}\`: name it under \`permissions:\` of the job.${readOnly}`;
    }
    if ((status === 403 || status === 429) && retryAt !== undefined) {
        const time = new Date(retryAt).toISOString().slice(0, 19).replace('T', ' ');
        return `GitHub limits requests, and accepts the next one at ${time} UTC: run the job again after that.`;
    }
    if (status === 401) {
        return 'The github-token is not accepted: check that it is complete and has not expired. The token of a job ends with the job.';
    }
    if (status === 404) {
        return `GitHub also answers 404 if the token lacks access: check that it is for this repository and has the permission \`${permission}\`.`;
    }
    if (status >= 300 && status < 400) {
        return 'Redirects are never followed, because the request carries the token: the repository may have another name now.';
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/github/octokit.js




/**
 * Octokit over this action's own HTTP client, which decides about retries, time and what a usable answer is. What the
 * methods return has the type that was checked, which may be less than octokit promises.
 */
function createGitHub({ token, apiUrl, ...context }) {
    const { origin, host } = new URL(apiUrl);
    const client = (0,send/* createClient */.U)({ ...context, origin, rules });
    /** Octokit gets only answers that were checked: its pagination takes an empty one for an empty list. */
    const fetchFor = (purpose) => async (address, { method = 'GET', headers: sent = {}, body: content } = {}) => {
        const url = new URL(address);
        // Pages follow the links in answers.
        if (url.origin !== origin) {
            throw notSent(purpose, 'the next page is at another host, to which the token is not sent');
        }
        const { body, headers } = await client.exchange({
            ...purpose,
            method,
            path: url.pathname + url.search,
            headers: sent,
            ...(content === undefined ? {} : { body: content }),
            hint: githubHint(purpose.permission, host),
        });
        return Response.json(body, { headers: { link: headers.get('link') ?? '' } });
    };
    /** Loads octokit with the first request: most runs need none of it. */
    const open = async (purpose) => {
        // With a line break in it, fetch would throw an exception that shows the token.
        if (!/^[\u0021-\u007E]+$/.test(token)) {
            const hint = `Use the token of the job, or another one with the permission \`${purpose.permission}\`.`;
            throw notSent(purpose, 'github-token is empty, or contains spaces or line breaks', hint);
        }
        const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413));
        const request = { fetch: fetchFor(purpose) };
        return getOctokit(token, {
            baseUrl: apiUrl.replace(/\/+$/, ''),
            userAgent: 'logto-tenant-action',
            request,
        });
    };
    return {
        /** Sends one request. @throws RequestError */
        async ask(purpose, send) {
            const octokit = await open(purpose);
            try {
                return (await send(octokit)).data;
            }
            catch (error) {
                throw unwrap(error);
            }
        },
        /** Reads the pages of a list, each when it is needed. @throws RequestError */
        async *pages(purpose, read) {
            const octokit = await open(purpose);
            try {
                for await (const { data } of read(octokit))
                    yield data;
            }
            catch (error) {
                throw unwrap(error);
            }
        },
    };
}
function notSent({ doing }, problem, hint) {
    return new failure/* RequestError */.GI({ doing, method: '', path: '' }, { kind: 'not-sent', problem }, hint);
}
/** Octokit wraps what its `fetch` throws in errors of its own, which hold the request. */
function unwrap(error) {
    return error instanceof Error && error.cause instanceof Error ? error.cause : error;
}
const errorBody = schemas/* object */.Ikc({ message: schemas/* string */.YjP(), errors: schemas/* unknown */.L5J().optional() });
const rules = {
    requestIdHeader: 'x-github-request-id',
    repeats: 2,
    isTransient: ({ status }) => [500, 502, 503, 504].includes(status),
    readErrorBody(body) {
        const error = errorBody.safeParse(body).data;
        const details = error?.errors === undefined ? '' : ` ${JSON.stringify(error.errors)}`;
        return error && { message: `${error.message}${details}` };
    },
    // "Exceeding the rate limit" of "Rate limits for the REST API".
    readLimit({ status, message = '' }, headers, now) {
        if (status !== 403 && status !== 429)
            return undefined;
        const isUsedUp = headers.get('x-ratelimit-remaining') === '0';
        const reset = headers.get('x-ratelimit-reset') ?? '';
        if (isUsedUp && /^\d{1,10}$/.test(reset))
            return Number(reset) * 1000;
        return isUsedUp || status === 429 || message.includes('secondary rate limit') ? now + 60_000 : undefined;
    },
};

;// CONCATENATED MODULE: ./build/github/branches-and-runs.js



const repositorySchema = schemas/* object */.Ikc({ default_branch: schemas/* string */.YjP().min(1) });
const branchSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP() });
const runSchema = schemas/* object */.Ikc({ status: schemas/* string */.YjP().nullable() });
/** Sends no request by itself. */
function createBranchesAndRuns(options) {
    const github = createGitHub(options);
    const [owner = '', repo = ''] = options.repository.split('/');
    const contents = 'contents: read';
    return {
        async runState(id) {
            try {
                const { status } = await github.ask({ doing: `read the workflow run ${id}`, permission: 'actions: read', answer: runSchema }, ({ rest }) => rest.actions.getWorkflowRun({ owner, repo, run_id: id }));
                return status === 'completed' ? 'completed' : 'running';
            }
            catch (error) {
                const refusal = (0,failure/* refusalOf */.Of)(error);
                // A 404 in other words comes from a proxy or a wrong URL.
                if (refusal?.status === 404 && refusal.json && refusal.message === 'Not Found')
                    return 'unknown';
                throw error;
            }
        },
        /**
         * The names of all branches.
         * @throws Error when the default branch is not among them: then the list is not complete
         */
        async branches() {
            const asked = github.ask({ doing: 'read the name of the default branch', permission: contents, answer: repositorySchema }, ({ rest }) => rest.repos.get({ owner, repo }));
            const pages = github.pages({ doing: 'list the branches', permission: contents, answer: schemas/* array */.YOg(branchSchema) }, ({ paginate, rest }) => paginate.iterator(rest.repos.listBranches, { owner, repo, per_page: 100 }));
            const read = async () => {
                const names = new Set();
                for await (const branches of pages)
                    for (const { name } of branches)
                        names.add(name);
                return names;
            };
            const [{ default_branch: standard }, names] = await Promise.all([asked, read()]);
            if (names.has(standard))
                return names;
            throw new Error('GitHub lists the branches without the default branch, so the list is not complete: check that the github-token has the permission `contents: read`.');
        },
        /**
         * Whether a branch exists, asked for by itself. Pages of a list are not a snapshot: a branch can be missing from them
         * when another is deleted at the same time.
         */
        async hasBranch(branch) {
            try {
                await github.ask({ doing: 'read a branch', permission: contents, answer: branchSchema }, ({ rest }) => rest.repos.getBranch({ owner, repo, branch }));
                return true;
            }
            catch (error) {
                const refusal = (0,failure/* refusalOf */.Of)(error);
                // GitHub redirects from the old name of a branch that was renamed. Other words come from a proxy or a wrong URL.
                const words = ['Branch not found', 'Not Found', 'Moved Permanently'];
                if (refusal?.json && words.includes(refusal.message ?? ''))
                    return false;
                throw error;
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/github/pull-requests.js



const pull = schemas/* object */.Ikc({ number: schemas/* number */.aig(), state: schemas/* enum */.k5n(['open', 'closed']) });
const listedPull = schemas/* object */.Ikc({ number: schemas/* number */.aig(), state: schemas/* string */.YjP() });
const comment = schemas/* object */.Ikc({ id: schemas/* number */.aig(), body: schemas/* string */.YjP().nullish() });
/**
 * Sends no request by itself.
 * @param options.repository `GITHUB_REPOSITORY`: owner and name, with a slash between
 */
function createPullRequests(options) {
    const github = createGitHub(options);
    const [owner = '', repo = ''] = options.repository.split('/');
    const findComment = async (number, marker) => {
        const pages = github.pages({
            doing: `read the comments of pull request #${number}`,
            permission: 'pull-requests: write',
            answer: schemas/* array */.YOg(comment),
        }, ({ paginate, rest }) => paginate.iterator(rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 }));
        // GitHub lists comments by ascending id, so the first is the oldest.
        for await (const comments of pages) {
            const found = comments.find((candidate) => firstLine(candidate.body) === marker);
            if (found !== undefined)
                return found;
        }
        return undefined;
    };
    return {
        async state(number) {
            try {
                const { state } = await github.ask({ doing: `read pull request #${number}`, permission: 'pull-requests: read', answer: pull }, ({ rest }) => rest.pulls.get({ owner, repo, pull_number: number }));
                return state;
            }
            catch (error) {
                const refusal = (0,failure/* refusalOf */.Of)(error);
                // A 404 in other words comes from a proxy or a wrong URL.
                if (refusal?.status === 404 && refusal.json && refusal.message === 'Not Found')
                    return 'unknown';
                throw error;
            }
        },
        /**
         * The numbers of all open pull requests. Pages are not a snapshot: one that is open can be missing when another
         * is closed at the same time, so ask for its `state` before acting on its absence.
         */
        async openNumbers() {
            const pages = github.pages({
                doing: 'list the open pull requests',
                permission: 'pull-requests: read',
                answer: schemas/* array */.YOg(listedPull),
            }, ({ paginate, rest }) => paginate.iterator(rest.pulls.list, { owner, repo, state: 'open', per_page: 100 }));
            const numbers = new Set();
            for await (const pulls of pages)
                for (const { number } of pulls)
                    numbers.add(number);
            return numbers;
        },
        /**
         * Creates or updates the comment whose first line is `marker`, a hidden HTML comment. If several exist, the oldest
         * is used. Nothing is sent if it has the text already, or if it does not exist and `create` is false.
         * @param body the whole comment; the marker is added as its first line if it is missing
         */
        async putComment(number, marker, body, { create }) {
            const text = firstLine(body) === marker ? body : `${marker}\n${body}`;
            const existing = await findComment(number, marker);
            if (!existing && !create)
                return 'absent';
            if (existing && normalize(existing.body) === normalize(text))
                return 'unchanged';
            await github.ask({
                doing: `${existing ? 'update the' : 'create a'} comment of pull request #${number}`,
                permission: 'pull-requests: write',
                answer: comment,
            }, ({ rest }) => existing
                ? rest.issues.updateComment({ owner, repo, comment_id: existing.id, body: text })
                : rest.issues.createComment({ owner, repo, issue_number: number, body: text }));
            return existing ? 'updated' : 'created';
        },
    };
}
/** The text of a comment without what a browser or GitHub may have changed: line ends, and spaces at the end. */
function normalize(body) {
    return (body ?? '').replaceAll('\r\n', '\n').trimEnd();
}
function firstLine(body) {
    return normalize(body).split('\n', 1)[0];
}

;// CONCATENATED MODULE: ./build/github/repository.js


/**
 * Sends no request by itself.
 * @param options.repository `GITHUB_REPOSITORY`: owner and name, with a slash between
 */
function createRepository(options) {
    return { ...createPullRequests(options), ...createBranchesAndRuns(options) };
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


/***/ })

};
