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
// EXTERNAL MODULE: ./build/http/headers.js
var headers = __webpack_require__(7979);
// EXTERNAL MODULE: ./build/http/send.js + 4 modules
var send = __webpack_require__(6928);
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





/** Pages that a list may have. */
const mostPages = 1000;
/**
 * Octokit over this action's own HTTP client, which decides about retries, time and what a usable answer is. What the
 * methods return has the type that was checked, which may be less than octokit promises.
 */
function createGitHub({ token, apiUrl, ...context }) {
    const { origin, host } = new URL(apiUrl);
    const client = (0,send/* createClient */.U)({ ...context, origin, rules });
    /**
     * Octokit gets only answers that were checked: its pagination takes an empty one for an empty list. It needs no more of a
     * `Response` than these fields, and loading Node's own takes longer than loading octokit's methods.
     */
    const fetchFor = (purpose) => async (address, { method = 'GET', headers: sent = {}, body: content } = {}) => {
        const url = URL.parse(address);
        // Pages follow the links in answers.
        if (url === null)
            throw notSent(purpose, 'the link to the next page is not a URL');
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
        return { status: 200, url: address, headers: new Map([['link', headers.get('link') ?? '']]), body };
    };
    /** Loads octokit with the first request: most runs need none of it. */
    const open = async (purpose) => {
        // With a line break in it, fetch would throw an exception that shows the token.
        if (!(0,headers/* isHeaderText */.zk)(token, Infinity)) {
            const hint = `Use the token of the job, or another one with the permission \`${purpose.permission}\`.`;
            throw notSent(purpose, 'github-token is empty, or contains spaces or line breaks', hint);
        }
        const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413));
        const request = { fetch: fetchFor(purpose), parseSuccessResponseBody: false };
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
            let count = 0;
            try {
                for await (const { data } of read(octokit)) {
                    count += 1;
                    if (count > mostPages)
                        throw notSent(purpose, `the list has more than ${mostPages} pages`);
                    yield data;
                }
            }
            catch (error) {
                throw unwrap(error);
            }
        },
    };
}
/** Whether GitHub does not know what was asked for. A 404 in other words comes from a proxy or a wrong URL. */
function isUnknownToGitHub(error) {
    const refusal = (0,failure/* refusalOf */.Of)(error);
    return refusal?.status === 404 && refusal.json && refusal.message === 'Not Found';
}
function notSent({ doing }, problem, hint) {
    return new failure/* RequestError */.GI({ doing, method: '', path: '' }, { kind: 'not-sent', problem }, hint);
}
/** Octokit wraps what its `fetch` throws in errors of its own, which hold the request. */
function unwrap(error) {
    return error instanceof Error && error.cause instanceof Error ? error.cause : error;
}
const errorBody = schemas/* object */.Ikc({ message: schemas/* string */.YjP(), errors: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional().catch([]) });
/** "Client errors" of "Troubleshooting the REST API". What else is in an entry may repeat what was sent. */
const errorEntry = schemas/* union */.KCZ([
    schemas/* string */.YjP().transform((message) => ({ path: [], message })),
    schemas/* object */.Ikc({ field: schemas/* string */.YjP().optional(), code: schemas/* string */.YjP().optional(), message: schemas/* string */.YjP().optional() })
        .transform(({ field, code, message }) => {
        const sentence = message ?? code;
        return sentence === undefined
            ? undefined
            : { path: field === undefined ? [] : [field], message: sentence };
    }),
]);
const rules = {
    requestIdHeader: 'x-github-request-id',
    repeats: 2,
    isTransient: ({ status }) => [500, 502, 503, 504].includes(status),
    readErrorBody(body) {
        const error = errorBody.safeParse(body).data;
        const issues = error?.errors?.flatMap((entry) => errorEntry.safeParse(entry).data ?? []);
        return error && { message: error.message, issues };
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
                if (isUnknownToGitHub(error))
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
            const [{ default_branch: defaultBranch }, names] = await Promise.all([asked, read()]);
            if (names.has(defaultBranch))
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
const comment = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    body: schemas/* string */.YjP().nullish(),
    user: schemas/* object */.Ikc({ type: schemas/* string */.YjP() }).nullish(),
});
/**
 * Sends no request by itself.
 * @param options.repository `GITHUB_REPOSITORY`: owner and name, with a slash between
 */
function createPullRequests(options) {
    const github = createGitHub(options);
    const [owner = '', repo = ''] = options.repository.split('/');
    const commentPages = (number) => github.pages({
        doing: `read the comments of pull request #${number}`,
        permission: 'pull-requests: write',
        answer: schemas/* array */.YOg(comment),
    }, ({ paginate, rest }) => paginate.iterator(rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 }));
    return {
        async state(number) {
            try {
                const { state } = await github.ask({ doing: `read pull request #${number}`, permission: 'pull-requests: read', answer: pull }, ({ rest }) => rest.pulls.get({ owner, repo, pull_number: number }));
                return state;
            }
            catch (error) {
                if (isUnknownToGitHub(error))
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
        /** The numbers of closed pull requests, a page of the list at a time, those first that have changed last. */
        async *closedNumbers() {
            const pages = github.pages({
                doing: 'list the closed pull requests',
                permission: 'pull-requests: read',
                answer: schemas/* array */.YOg(listedPull),
            }, ({ paginate, rest }) => paginate.iterator(rest.pulls.list, {
                owner,
                repo,
                state: 'closed',
                sort: 'updated',
                direction: 'desc',
                per_page: 100,
            }));
            for await (const pulls of pages) {
                yield pulls.flatMap(({ number, state }) => (state === 'closed' ? number : []));
            }
        },
        /**
         * The comments that hold `marker`, the newest first. Anyone who may comment can write it. Pages are not a snapshot: a
         * comment is skipped when one before it is deleted meanwhile, so more than one page is read twice.
         * @param marker a hidden HTML comment
         */
        async markedComments(number, marker) {
            const found = new Map();
            const readPages = async () => {
                let count = 0;
                for await (const comments of commentPages(number)) {
                    count += 1;
                    for (const one of comments.map((raw) => readComment(raw))) {
                        if (one.body.includes(marker))
                            found.set(one.id, one);
                    }
                }
                return count;
            };
            if ((await readPages()) > 1)
                await readPages();
            return [...found.values()].toSorted((one, other) => other.id - one.id);
        },
        async createComment(number, body) {
            const created = await github.ask({
                doing: `create a comment on pull request #${number}`,
                permission: 'pull-requests: write',
                answer: comment,
            }, ({ rest }) => rest.issues.createComment({ owner, repo, issue_number: number, body }));
            return readComment(created);
        },
        async updateComment(number, id, body) {
            await github.ask({
                doing: `update the comment on pull request #${number}`,
                permission: 'pull-requests: write',
                answer: comment,
                // The text is replaced as a whole.
                repeatable: true,
            }, ({ rest }) => rest.issues.updateComment({ owner, repo, comment_id: id, body }));
        },
    };
}
function readComment({ id, body, user }) {
    const text = (body ?? '').replaceAll('\r\n', '\n').trimEnd();
    return { id, body: text, isByApp: user?.type === 'Bot' };
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


/***/ })

};
