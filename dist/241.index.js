export const id = 241;
export const ids = [241];
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

/***/ 241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  anchorOf: () => (/* binding */ anchorOf),
  helpPages: () => (/* binding */ helpPages)
});

// EXTERNAL MODULE: ./build/http/failure.js
var failure = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var clock = __webpack_require__(8722);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
;// CONCATENATED MODULE: ./build/report/troubleshooting.js
/** Generated from docs/troubleshooting.md by `npm run troubleshooting`: its sections, and the messages that are headings. */
const sections = [
    { title: "Messages of GitHub's runner", messages: [] },
    {
        title: 'Skipped runs and secrets',
        messages: [
            'is empty. GitHub gives no secrets to workflows of pull requests from forks',
            'Skipped: … gets no …. No tenant was touched, and the outputs are empty.',
            'is empty and missing-pat is skip, but this run is neither from a fork nor of Dependabot.',
            'must be the token alone, without spaces or line breaks',
            'not a personal access token of Logto Cloud (pat_…)',
            'is too short for a Logto Cloud personal access token',
        ],
    },
    {
        title: 'Inputs',
        messages: [
            'is required: the name of a region of your Logto Cloud account, such as EU, US, AU or JP',
            'is not a region of this account for … tenants; there are: …',
            'takes no … tenants; these do: …',
            'which is not an input; did you mean …',
            'is not one of …; did you mean …',
            'is not used by operation …, only by …; leave it out',
            'is not used by operation auto, which deletes by name only',
            'is not used by operation auto, which never deletes a production tenant',
            'is for development tenants only, but tag is production',
            'The event file (GITHUB_EVENT_PATH) cannot be read',
            'The event file (GITHUB_EVENT_PATH) does not say which pull request the event … is about',
            'belongs in …: write { "…": { "…": … } }',
            'is not a known field; did you mean …',
            'is not valid JSON: line …, column …: unexpected …',
            'trailing comma; remove it',
            'must be a list of … entries',
            'must be a list, not …',
            'must be true or false, not …',
            'is already used by …; names must be unique',
            'a wildcard is not allowed in the last two labels of the host, because Logto never matches it there',
            'must use https, because credentials are sent to it',
            'use the pat of the job that provisioned, or run that job again if the pat was replaced since',
            'as it is, from the same major version of the action',
        ],
    },
    {
        title: 'Names and patterns',
        messages: [
            'is required: the event … is not about a pull request, for which the default would be …',
            'is not about a pull request; set pr-number to say which one is meant',
            'must be the number of a pull request of this repository, such as 7',
            'is …, but the event … is about pull request #…; leave pr-number out',
            'has the unknown placeholder …; there are …',
            'the branch is that of a fork, which can name it as it likes',
            'does not say which branch it is about',
            'is about a tag',
            'must be one line without control or format characters',
            'must be at most … characters long, but has …',
            'has no {pr}: … deletes only a tenant of one pull request',
            'has {run}: … finds no tenant of an earlier run by it',
            'is production: … never deletes a production tenant',
            'is production, but operation auto is for the tenant of a pull request',
            'could match tenants of other repositories: it must begin with {owner}/{repo}',
            'next to {…}, so that it does not say where the number ends',
            'has * before and after {…}, so that it does not say which number it means',
            'has * before {branch}, so that it does not say where the branch begins',
            'must have the end or a space after {branch}',
            'has more than one of {pr}, {branch} and {run}',
            'is required, because the pattern … has none of {pr}, {branch} and {run}',
            'is empty, but sweep asks GitHub',
        ],
    },
    {
        title: 'The config file',
        messages: [
            'there is no file … in the workspace; check the path, and that the job runs actions/checkout before this step',
            'needs the environment variable …, which is …: set it under env: of the step',
            'put it in quotes',
            'a tag (!…) is not allowed; put text that begins with ! in quotes',
            'save it as UTF-8',
            'is outside the workspace; use a path inside it',
            'is not a regular file; use the path of one',
            'has more than 1 MiB; make it smaller',
            'a value contains a colon and a space; put it in quotes',
            'a tab indents this line; use spaces',
            'this line is indented more than the key before it, which has its value already; align it with the key',
            'a list item stands at the wrong place',
            'is missing at its end',
            'is already a key of this object; remove one of them',
            'needs a space after its colon',
            'contains ${LOGTO_…}, but only files have variables',
            'A file cannot declare everything that this tenant has',
            'so nothing was written',
            'but the tenant has two texts for it',
            'A file of its own can only hold valid JavaScript',
            'The tenant has other secrets than the file',
            'a new file replaces it, without its comments',
            'is not declared here; the tenant must have it already',
            '(an error in a new tenant)',
            'are not set, so values with them were not checked',
            '(fail-on-changes). Apply the desired state, or change what is declared.',
            'is only for dry-run: true, because a run that applies the desired state leaves no differences',
            'contains an unterminated ${; write $${ for a literal ${',
            'uses …, but a file can read only variables named LOGTO_VAR_… (plain text) and LOGTO_SECRET_… (secrets); set one of these under env: of the step',
            'uses …, whose value ends in a line break: remove the line break where the value is set',
            'uses …, whose value has fewer than … characters, too few to be hidden: use a longer secret, or LOGTO_VAR_… if the value may be shown',
            'uses … in a name or an identifier, which is shown; use a LOGTO_VAR_… variable',
            'uses … where Logto stores another form of the text, which would be shown; use a LOGTO_VAR_… variable',
            'is a key with ${, but only values can contain variables; write $${ for a literal ${',
            'contains ${{, which begins an expression of a workflow file',
            'contains a variable with a default, which is not supported; write the default in the workflow',
            'neither declared nor in the tenant',
            'refers to an entry that this run deletes, because prune names …',
            'there is no folder … in the workspace; a step before this one must check it out or build it',
            'has no index.html; name the folder with the built pages',
            'is required to create …, which cannot work without it',
            'with another text the user could not sign in',
            'needs a rule, without which Logto does not switch it on',
            'has no valid secret, so the outputs have none.',
            'is not a language that Logto knows',
            'the tenant has several for …',
            'cannot be changed: Logto fixes it when it creates the …',
            'is not a key of this file',
        ],
    },
    {
        title: 'Logto refuses a request',
        messages: [
            'The pat was not accepted: check that it is complete and has not expired.',
            'The account of this pat lacks the right, or is at a limit',
            'Only an admin of a tenant can delete it.',
            'Check cloud-api-endpoint: for Logto Cloud it is https://cloud.logto.io.',
            'Logto limits requests: try again later.',
            'The tenant has used up its access tokens for this month',
            'The M2M credentials were not accepted.',
            'a token that lacks the scope "all"',
            'No management API resource that this action knows exists in the tenant.',
            'The Management API token was not accepted',
            'The plan of the tenant does not allow more',
            'The tenant is suspended: see its billing in Logto Console.',
            'This Logto does not offer it: some features are for Logto Cloud alone.',
            'This is a fault of the service: try again later.',
            'Something between the runner and … may have answered in its place, or the API has changed.',
        ],
    },
    {
        title: 'Network and time limits',
        messages: [
            'Check that the runner reaches …: network, firewall, HTTPS_PROXY and NO_PROXY.',
            'The certificate of the server is not trusted here',
            'must not be 0, because credentials would be sent to whoever answers',
            'The proxy did not accept the user name and password in HTTPS_PROXY or HTTP_PROXY.',
            'must be the URL of a proxy with its scheme',
            'The endpoint that Logto Cloud gives for the tenant … No credentials were sent there.',
            'more than … MiB',
            'a list of … entries; at most … are read',
            'the list has more than … pages',
            'The new tenant is not ready yet',
            'The tenant did not become ready: see https://status.logto.io and try again.',
            'Raise timeout-seconds if this is only slow.',
            'Redirects are never followed, because the request carries credentials: check the endpoint.',
        ],
    },
    {
        title: 'An existing tenant',
        messages: [
            'and no credentials are available to update it',
            'exists already as a … tenant in …, but the inputs ask for a … tenant in …',
            'exists already, and if-exists is fail.',
            'only development tenants are recreated',
            'and the credentials that an earlier run kept for it cannot be used',
            'was sealed with another pat',
            'is damaged',
            'is a copy from somewhere else',
            'was sealed for another tenant or Cloud API',
            'was sealed for something else',
            'They were kept for another endpoint.',
            'They are those of another tenant of this name.',
            'They are those of a tenant of this name with another type or region.',
            'Pull request #… has more than … comments that begin like that of this tenant.',
            'The comments could not be read',
            'The GitHub cache could not be read',
            'The files of this job (RUNNER_TEMP) could not be read',
            'The tenant is so new that another run may be busy with it',
            'that existed before was deleted to create it again: its users are gone.',
            'the users of the earlier tenant are gone',
            'Logto gives no plausible time for its age, so it was not recreated',
            'Meanwhile another run has created a tenant of the same name',
            "so it stays: it may be somebody else's. The new tenant gets the same name.",
            'Using the oldest, created …; the others were created …',
            'No credentials are available and nothing needs applying; only the ID and endpoint are set.',
            'No credentials are known: the inputs give none, and this run finds none that an earlier step or run has kept.',
            'The credentials could not be kept for later steps of this job',
            'The credentials could not be kept in the GitHub cache, so later runs may not find them',
            'The credentials that an earlier step or run has kept cannot be used.',
            'Logto rejected the kept credentials',
        ],
    },
    {
        title: 'Pull requests',
        messages: [
            'is open again, so nothing was deleted',
            'is still closed, and this run was started again, so nothing was deleted.',
            'is closed by now, so it gets no tenant',
            'is closed by now, but its tenant … still exists',
            'Could not check whether pull request … is still closed, so the event counts.',
            'Could not check whether pull request … is still open',
            'The token lacks the permission …: name it under … of the job.',
            'No comment is written, because the event is not about a pull request.',
            'is too short for comment, which recognizes its comments by a secret of at least … characters',
            'GitHub knows no pull request #…',
        ],
    },
    {
        title: 'Deleting, and leftover tenants',
        messages: [
            'that this run created was deleted again.',
            'is kept as it is, because keep-on-failure is true.',
            'cannot be kept, although keep-on-failure is true',
            'could not be deleted: … The post step tries again',
            'may be left over',
            'The state of this step was not written by this action in this job with this pat',
            'has appeared, but one may have been created under another name',
            'It is not known whether the tenant … was created all the same; the post step looks for it.',
            "has appeared. It may be this run's, without credentials, or another run's, so it was not deleted",
            "have appeared (created …), and only one can be this run's. None was deleted",
            'Since this run asked Logto to create it, a tenant named … has appeared',
            'Logto still lists it, but may delete it yet',
            'By name, only development tenants are deleted',
            'The tenant of this tenant-id is named …',
            'There is no …: nothing to delete.',
            'Logto still lists it after it was asked to delete it.',
            'GitHub could not be asked which tenants are still needed.',
            'GitHub lists the branches without the default branch, so the list is not complete',
            'Logto gives no plausible time of its creation, so its age is not known',
        ],
    },
    { title: 'If nothing here helps', messages: [] },
];

;// CONCATENATED MODULE: ./build/report/help.js




/** More links than this hide the message. */
const mostLinks = 3;
/**
 * The headings of docs/troubleshooting.md that explain an error, or its section: URLs, or for a local action paths. Several
 * problems have several headings; of more than three, only the sections are named.
 * @param env where the runner says which repository and version the action is from; both are empty for a local action
 */
function helpPages(error, env) {
    const found = messagesOf(error).map((text) => headingsIn(text, sectionOf(error, text)));
    const anchors = distinct(found.flatMap((headings) => headings.map(({ anchor }) => anchor)));
    const ofSections = distinct(found.flatMap((headings) => headings.map(({ title }) => anchorOf(title))));
    const shown = anchors.length > mostLinks ? ofSections : anchors;
    return shown.slice(0, mostLinks).map((anchor) => `${pageUrl(env)}#${anchor}`);
}
/** The anchor that GitHub gives a heading. */
const anchorOf = (heading) => heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
const distinct = (texts) => [...new Set(texts)];
function pageUrl({ GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref, }) {
    const page = 'docs/troubleshooting.md';
    return server && repository && ref ? `${server}/${repository}/blob/${pathOf(ref)}/${page}` : page;
}
/** A branch or tag as part of a path; it may contain `#` and `/`. */
const pathOf = (ref) => ref.split('/').map(encodeURIComponent).join('/');
/** The texts that each need an explanation of their own. */
function messagesOf(error) {
    return error instanceof problem/* InputError */.dz
        ? error.problems.map(({ path, sentence, at }) => `${(0,problem/* showPlace */.R3)(path, at)}: ${sentence}.`)
        : [(0,problem/* messageOf */.bD)(error)];
}
/** Its headings say what became of a tenant after a failure, not why something failed. */
const consequences = 'Deleting, and leftover tenants';
/** The headings whose messages are in a text, in their order there; the section, where none says why something failed. */
function headingsIn(text, section) {
    const found = sections.flatMap(({ title, messages }) => messages.flatMap((message) => {
        const at = indexIn(text, message);
        return at === undefined ? [] : { title, message, anchor: anchorOf(message), at };
    }));
    // A message may be a part of another one.
    const whole = found.filter(({ message }) => found.every((other) => other.message === message || !other.message.includes(message)));
    const headings = whole.toSorted((one, other) => one.at - other.at);
    const isExplained = headings.some(({ title }) => title !== consequences);
    const isKnown = section !== 'If nothing here helps' || headings.length === 0;
    return isExplained || !isKnown ? headings : [{ title: section, anchor: anchorOf(section) }, ...headings];
}
/** Where a text has the parts of a message in their order; between them is what differs from run to run. */
function indexIn(text, message) {
    let from = 0;
    let start;
    for (const part of message.split('…')) {
        const at = text.indexOf(part, from);
        if (at < 0)
            return undefined;
        if (part !== '')
            start ??= at;
        from = at + part.length;
    }
    return start;
}
/** The section for an error that no heading is about. */
function sectionOf(error, text) {
    if (error instanceof problem/* InputError */.dz) {
        if (/^name: |^the pattern /.test(text))
            return 'Names and patterns';
        return /^\S+\.(ya?ml|json):\d|^config: /.test(text) ? 'The config file' : 'Inputs';
    }
    if (error instanceof clock/* DeadlineError */.j3)
        return 'Network and time limits';
    const request = requestIn(error);
    if (request === undefined)
        return 'If nothing here helps';
    return request.failure.kind === 'refused' ? 'Logto refuses a request' : 'Network and time limits';
}
/** The first failed request that an error is about. */
function requestIn(error) {
    if (error instanceof failure/* RequestError */.GI)
        return error;
    if (!(error instanceof Error))
        return undefined;
    const inner = error instanceof AggregateError ? error.errors : [error.cause];
    return inner.map(requestIn).find((request) => request !== undefined);
}


/***/ })

};
