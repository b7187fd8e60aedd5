export const id = 180;
export const ids = [180];
export const modules = {

/***/ 7952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ pathsIn),
/* harmony export */   V: () => (/* binding */ readPaths)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

/** Files that one run may read together. */
const mostFiles = 20;
/** The lines of the input `config` that name a file. */
const pathsIn = (config) => config.split('\n').flatMap((line) => line.trim() || []);
/**
 * Reads the paths in the input `config`, one per line.
 * @param resolve gives the absolute path, by which one file is known by two paths
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


/***/ }),

/***/ 1224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ createLogtoClient),
  y: () => (/* binding */ mostRepeats)
});

// EXTERNAL MODULE: ./build/http/send.js + 4 modules
var send = __webpack_require__(6928);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(8444);
;// CONCATENATED MODULE: ./build/logto/error-body.js


/** The errors of both APIs and of the token endpoint, where `error` is a code. */
const errorBody = schemas/* object */.Ikc({
    code: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    details: schemas/* string */.YjP(),
    error_description: schemas/* string */.YjP(),
    error: schemas/* unknown */.L5J(),
    data: schemas/* unknown */.L5J(),
})
    .partial();
/** Newer routes of the Cloud API name code and request inside of `error`. */
const innerError = schemas/* object */.Ikc({ code: schemas/* string */.YjP(), requestId: schemas/* string */.YjP() }).partial().catch({});
/**
 * Reads the body of a refusal. Of `data`, only the reason is shown: path and message of what zod found, or a message; the
 * rest may repeat what was sent.
 */
function readErrorBody(body) {
    const error = errorBody.safeParse(body).data;
    if (error === undefined)
        return undefined;
    const inner = innerError.parse(error.error);
    const places = [error.error, error.data, error.message, error.details];
    const issues = places.map((place) => issuesIn(place)).find((found) => found.length > 0) ?? [];
    // The details repeat the issues.
    const sentences = [error.message, issues.length > 0 ? undefined : error.details, error.error_description];
    return {
        code: inner.code ?? error.code,
        message: sentences.map(readSentence).filter(Boolean).join(' '),
        requestId: inner.requestId,
        issues,
    };
}
const issueSchema = schemas/* object */.Ikc({
    path: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])).catch([]),
    message: schemas/* string */.YjP(),
});
/** Levels at which the issues may be: `data.error.issues` as JSON text, for one. */
const deepest = 5;
/** What zod found: its list of issues, an object that has it somewhere, or the JSON text of one of these. */
function issuesIn(value, level = 0) {
    if (level > deepest)
        return [];
    const inside = (inner) => issuesIn(inner, level + 1);
    if (typeof value === 'string')
        return inside(parseObject(value));
    if (Array.isArray(value)) {
        return value.flatMap((item) => issueSchema.safeParse(item).data ?? []).map(withoutReceived);
    }
    if (!(0,json/* isObject */.Gv)(value))
        return [];
    for (const key of ['issues', 'error', 'data', 'details', 'message']) {
        const found = inside(value[key]);
        if (found.length > 0)
            return found;
    }
    // Only below the body itself, whose message is shown anyway.
    const message = readSentence(value['message']);
    return message === undefined ? [] : [{ path: [], message }];
}
/** A sentence for people, not JSON text. */
function readSentence(text) {
    if (typeof text !== 'string' || parseObject(text) !== undefined)
        return undefined;
    return withoutReceived({ message: text }).message;
}
/** The object or list of a JSON text. */
function parseObject(text) {
    return /^\s*[[{]/.test(text) ? (0,json/* parseJson */.qF)(text) : undefined;
}
/** The messages of zod 3 quote what they got: `Expected 'A' | 'B', received 'C'`. */
function withoutReceived(from) {
    return { ...from, message: from.message.replace(/,? received (?:'[^]*'|"[^]*")/, '') };
}

;// CONCATENATED MODULE: ./build/logto/client.js


/** How often a request is repeated at most, and a create call after a look for what it may have made. */
const mostRepeats = 5;
/**
 * A client for a host of Logto.
 * @param api `cloud` for the Cloud API, `core` for a tenant: its token endpoint and its Management API
 */
function createLogtoClient(api, options) {
    const rules = {
        requestIdHeader: `logto-${api}-request-id`,
        readErrorBody: readErrorBody,
        isTransient,
        repeats: mostRepeats,
    };
    return (0,send/* createClient */.U)({ ...options, rules });
}
function isTransient({ status, code }) {
    // The monthly limit on tokens answers 429 as well; it does not pass within a run.
    return [408, 429, 500, 502, 503, 504].includes(status) && code !== 'auth.exceed_token_limit';
}


/***/ }),

/***/ 5962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ cloudHint),
/* harmony export */   QP: () => (/* binding */ createHint),
/* harmony export */   RT: () => (/* binding */ managementHint),
/* harmony export */   hf: () => (/* binding */ deleteHint),
/* harmony export */   jE: () => (/* binding */ tokenHint),
/* harmony export */   lw: () => (/* binding */ uploadHint)
/* harmony export */ });
/* harmony import */ var _http_hints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(799);

/** Where a token comes from that the Cloud API accepts. Logto issues them on request. */
const whereCloudPatsComeFrom = 'A Logto Cloud personal access token (pat_…) belongs to your Logto Cloud account and is given out by Logto on request (https://logto.io/contact); ' +
    'one made on a user page inside your own tenant is not accepted';
const logtoHint = (failure) => {
    if (failure.kind !== 'refused')
        return (0,_http_hints_js__WEBPACK_IMPORTED_MODULE_0__/* .commonHint */ .V)(failure, 'Logto');
    if (failure.status >= 300 && failure.status < 400) {
        return 'Redirects are never followed, because the request carries credentials: check the endpoint.';
    }
    if (failure.status === 429)
        return 'Logto limits requests: try again later.';
    if (failure.status === 501) {
        return 'This Logto does not offer it: some features are for Logto Cloud alone.';
    }
    return (0,_http_hints_js__WEBPACK_IMPORTED_MODULE_0__/* .commonHint */ .V)(failure, 'Logto');
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
    if (failure.code === 'user.identity_already_in_use') {
        return 'Another user of the tenant has this identity: remove it there, or declare another userId.';
    }
    if (failure.code === 'storage.not_configured') {
        return 'This Logto has no storage for files, which sign-in pages of your own need; tenants of Logto Cloud have it.';
    }
    if (failure.message?.includes('fail_to_fetch_config')) {
        return 'Logto asks the identity provider as soon as it gets a config: check issuer or metadataUrl, and that Logto can reach it.';
    }
    if (failure.status === 404 && !failure.json) {
        return 'This Logto does not know this request: update Logto, or remove what needs it from the file.';
    }
    if (failure.status === 401 || failure.status === 403) {
        return 'The Management API token was not accepted: the M2M app needs the role "Logto Management API access".';
    }
    return logtoHint(failure);
};
/** The same where sign-in pages are uploaded. */
const uploadHint = (failure) => failure.kind === 'refused' && failure.code?.endsWith('.limit_exceeded')
    ? 'The plan of the tenant does not include sign-in pages of your own (Bring your UI); development tenants have them.'
    : managementHint(failure);


/***/ }),

/***/ 5765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ requestToken),
/* harmony export */   R: () => (/* binding */ m2mCredentials)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7597);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1923);
/* harmony import */ var _http_headers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7979);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5962);




/** A text of an answer that goes into a header: with a line break in it, `fetch` throws an exception that shows it. */
const headerText = (longest) => zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().refine((text) => (0,_http_headers_js__WEBPACK_IMPORTED_MODULE_3__/* .isHeaderText */ .zk)(text, longest));
/** ID and secret of an M2M app, as an answer gives them. */
const m2mCredentials = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: headerText(128), secret: headerText(1024) });
/** Seconds: thirty years. */
const longestLife = 1e9;
const tokenSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    access_token: headerText(8192),
    expires_in: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(longestLife),
    scope: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
});
/**
 * Exchanges M2M credentials for a Management API token (`POST /oidc/token`).
 * @param client of the tenant
 * @param resources what the Management API may be registered as; tried in turn while Logto answers `invalid_target`
 * @param onSecret called with each secret text before it is sent or returned, so that it can be masked
 * @throws RequestError
 */
async function requestToken(client, { id, secret }, [resource = '', ...others], onSecret) {
    // Both parts are form-encoded first (RFC 6749 §2.3.1): Logto decodes them.
    const basic = Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64');
    onSecret(encodeURIComponent(secret));
    onSecret(basic);
    const request = { doing: 'get a Management API token', method: 'POST', path: '/oidc/token' };
    try {
        const answer = await client.send({
            ...request,
            headers: { authorization: `Basic ${basic}` },
            body: new URLSearchParams({ grant_type: 'client_credentials', resource, scope: 'all' }),
            repeatable: true,
            answer: tokenSchema,
            hint: _hints_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenHint */ .jE,
        });
        onSecret(answer.access_token);
        // A scope that is not granted is left out without an error; the first call would then be refused.
        if (!answer.scope?.split(' ').includes('all')) {
            throw new _http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(request, { kind: 'unreadable', status: 200, problem: 'a token that lacks the scope "all"' }, 'Give the M2M app the role "Logto Management API access".');
        }
        return { value: answer.access_token, expiresIn: answer.expires_in, resource };
    }
    catch (error) {
        const isWrongResource = (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalOf */ .Of)(error)?.code === 'oidc.invalid_target';
        if (!isWrongResource || others.length === 0)
            throw error;
        return requestToken(client, { id, secret }, others, onSecret);
    }
}


/***/ }),

/***/ 7515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configure: () => (/* binding */ configure)
/* harmony export */ });
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1072);
/* harmony import */ var _config_reconcile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3937);
/* harmony import */ var _report_plan_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6662);
/* harmony import */ var _report_publish_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5552);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7331);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1703);
/* harmony import */ var _tenant_connection_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9828);
/* harmony import */ var _dry_run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7474);
/* harmony import */ var _tenant_plan_comment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8670);
/* harmony import */ var _tenant_pull_comments_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8821);










/**
 * Applies the desired state to a tenant that exists, reached by its endpoint and the credentials of an M2M app: one of
 * Logto Cloud, or a self-hosted Logto. Uses no Cloud API. With `dry-run`, only the plan is shown.
 * @throws RequestError, InputError or EntryError with a message for the user
 */
async function configure(inputs, context, desired) {
    const startedAt = context.clock.now();
    const comment = openComment(inputs, context);
    const timed = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .withDeadline */ .NE)(context, inputs['timeout-seconds']);
    try {
        const connection = await (0,_tenant_connection_js__WEBPACK_IMPORTED_MODULE_6__/* .connectByEndpoint */ .TT)(inputs, timed);
        const tenant = (0,_config_reconcile_js__WEBPACK_IMPORTED_MODULE_1__/* .createContext */ .q6)(connection, timed);
        if (inputs['dry-run']) {
            const plan = (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .requireValid */ .AK)(await (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planDesiredState */ .jP)(desired, tenant));
            await (0,_dry_run_js__WEBPACK_IMPORTED_MODULE_7__/* .dryRun */ .P)('The tenant exists', plan, inputs, timed, comment);
            return;
        }
        const applied = await context.log.group('Applying the desired state', async () => {
            const plan = (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .requireValid */ .AK)(await (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planDesiredState */ .jP)(desired, tenant, { isApplied: true }));
            (0,_report_plan_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logPlan */ .uH)(plan, context.log);
            return { plan, applications: await (0,_config_reconcile_js__WEBPACK_IMPORTED_MODULE_1__/* .applyDesiredState */ .uA)(plan, tenant, timed) };
        });
        await (0,_report_publish_js__WEBPACK_IMPORTED_MODULE_3__/* .publishConfigured */ .Ir)(connection, applied, inputs['mask-outputs'], comment, timed);
        context.log.info(`The tenant is as declared after ${(0,_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .timeSince */ ._D)(startedAt, timed)}.`);
    }
    finally {
        timed.deadline.end();
    }
}
/** The comment shows the endpoint only where outputs are not masked. */
function openComment(inputs, context) {
    const { endpoint, 'm2m-app-secret': secret } = inputs;
    const subject = {
        tenant: `endpoint ${endpoint}`,
        ...(inputs['mask-outputs'] ? {} : { shownAs: endpoint }),
        sources: (0,_tenant_plan_comment_js__WEBPACK_IMPORTED_MODULE_8__/* .sourcesOf */ .u)(inputs),
    };
    return (0,_tenant_plan_comment_js__WEBPACK_IMPORTED_MODULE_8__/* .openPlanComment */ .h)(subject, secret, (0,_tenant_pull_comments_js__WEBPACK_IMPORTED_MODULE_9__/* .openPullComments */ .K)(inputs, context), context);
}


/***/ }),

/***/ 7474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ dryRun)
/* harmony export */ });
/* harmony import */ var _report_plan_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6662);
/* harmony import */ var _report_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5552);


/**
 * Shows a plan that is not carried out.
 * @param title one sentence without a full stop
 * @param tenant what would become of the tenant itself
 * @throws Error when the plan changes something and `fail-on-changes` asks for that
 */
async function dryRun(title, plan, inputs, context, comment, tenant = {}) {
    await (0,_report_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publishPlan */ .JL)(title, plan, context, comment, tenant);
    const difference = (0,_report_plan_text_js__WEBPACK_IMPORTED_MODULE_0__/* .differenceOf */ .Pq)(plan, tenant);
    if (inputs['fail-on-changes'] && difference !== undefined) {
        throw new Error(`${difference} (fail-on-changes). Apply the desired state, or change what is declared.`);
    }
}


/***/ }),

/***/ 7554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jf: () => (/* binding */ creatingComment),
/* harmony export */   LD: () => (/* binding */ failedComment),
/* harmony export */   UC: () => (/* binding */ provisionedComment),
/* harmony export */   tB: () => (/* binding */ deletedComment)
/* harmony export */ });
/* harmony import */ var _applications_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1200);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5138);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4611);




const byRun = ({ runUrl }) => `By [this run](${runUrl}).`;
/**
 * Renders the comment on a pull request whose tenant is ready. The runner does not mask comments, so with masked
 * outputs it holds neither the tenant's id nor the endpoint.
 */
function provisionedComment({ applications, endpoint, lifetime, masked, recreated, tenant }, run) {
    const where = masked ? '' : ` at ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(endpoint)}`;
    const hint = masked ? ' <code>mask-outputs: false</code> shows its endpoint here.' : '';
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFitting */ .G8)(applications, 'application', _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .commentLimit */ .j9, (shown, more) => (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(heading(tenant.name, 'is ready'), (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`A ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(tenant.tag)} tenant in ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(tenant.regionName)}${where}. ${lifetime}${hint}`), recreated ? (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`The tenant was recreated: the ${_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .earlierIsGone */ .KG}`) : '', (0,_applications_js__WEBPACK_IMPORTED_MODULE_3__/* .applicationsWithIds */ .g)(shown), more, byRun(run)));
}
/** Renders the comment on a pull request whose tenant exists and is not ready yet. */
function creatingComment(name, run) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(heading(name, 'is being set up'), byRun(run));
}
/** Renders the comment on a pull request whose tenant could not be set up. */
function failedComment(name, { runUrl }, isKept) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(heading(name, 'could not be set up'), isKept ? (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)('The tenant is kept as it is (<code>keep-on-failure</code>).') : '', `[This run](${runUrl}) failed.`);
}
/** Renders the comment on a pull request whose tenant is deleted. */
function deletedComment(name, run) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(heading(name, 'is deleted'), byRun(run));
}
const heading = (name, what) => `<h3>Logto tenant ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)} ${what}</h3>`;


/***/ }),

/***/ 8503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ deletionPlanJson),
/* harmony export */   i: () => (/* binding */ planJson)
/* harmony export */ });
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1072);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6662);


/**
 * A plan for the output `plan`: what it would do, by name. Each list has 50 names at most, then how many more there are.
 * @param hide takes secrets out of names that the tenant has: GitHub would not pass the output to other jobs
 */
function planJson(plan, hide, tenant = {}) {
    const { entries, unmanaged } = plan;
    const shown = (names) => (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bounded */ .Mm)(names).map(hide);
    const planned = (action) => entries.filter((entry) => entry.action === action).map((entry) => (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(entry));
    return JSON.stringify({
        create: shown([...(0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOfCreated */ .IG)(tenant), ...planned('create')]),
        update: shown(planned('update')),
        delete: shown((0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOfDeleted */ .TU)(plan, tenant)),
        unmanaged: shown((0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(unmanaged)),
    });
}
/** The output `plan` of an operation that deletes tenants and changes nothing else. */
function deletionPlanJson(tenants, hide) {
    return JSON.stringify({
        create: [],
        update: [],
        delete: (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bounded */ .Mm)(tenants.map(_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfTenant */ .pj)).map(hide),
        unmanaged: [],
    });
}


/***/ }),

/***/ 5552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ir: () => (/* binding */ publishConfigured),
  JL: () => (/* binding */ publishPlan),
  qO: () => (/* binding */ publishTenant)
});

// EXTERNAL MODULE: ./build/logto/endpoint.js
var logto_endpoint = __webpack_require__(3451);
// EXTERNAL MODULE: ./build/runner/outputs.js
var outputs = __webpack_require__(4481);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/shared/seal.js
var seal = __webpack_require__(7139);
// EXTERNAL MODULE: ./build/tenant/result.js
var tenant_result = __webpack_require__(1084);
// EXTERNAL MODULE: ./build/report/comment.js
var report_comment = __webpack_require__(7554);
// EXTERNAL MODULE: ./build/runner/event.js + 1 modules
var runner_event = __webpack_require__(181);
;// CONCATENATED MODULE: ./build/report/lifetime.js

/**
 * Says what ends a tenant, as a sentence in HTML.
 * @param isCreated whether this run created it
 */
function lifetimeOf({ tag }, isCreated, inputs, event) {
    if (isCreated && inputs['delete-after-job'])
        return 'It is deleted when this job ends.';
    if (tag !== 'development') {
        return 'It stays until something deletes it, such as <code>operation: delete</code> with its ID and <code>allow-production-delete: true</code>.';
    }
    // The run for `closed` has the same name only without `{run}`.
    if (inputs.isAuto && !inputs.hasNameOfRun && (0,runner_event/* isPullRequestEvent */.T)(event)) {
        return 'It is deleted when the pull request closes.';
    }
    return 'It stays until something deletes it, such as <code>operation: delete</code> or <code>operation: sweep</code>.';
}

// EXTERNAL MODULE: ./build/report/changes.js
var changes = __webpack_require__(4662);
// EXTERNAL MODULE: ./build/report/html.js
var html = __webpack_require__(5138);
// EXTERNAL MODULE: ./build/report/limits.js
var limits = __webpack_require__(8587);
// EXTERNAL MODULE: ./build/config/compare.js
var compare = __webpack_require__(6228);
;// CONCATENATED MODULE: ./build/report/created-fields.js

/**
 * The fields that an entry is created with, apart from its name, which is shown already, and passwords. What is known of
 * people is left out.
 * @param hide tells which values hold a secret
 */
function createdFields({ kind, label, spec }, hide) {
    if (kind.personal)
        return [];
    const holdsSecret = (text) => hide(text) !== text;
    const { changes } = (0,compare/* compareEntry */.uM)(spec, {}, { ...kind, exact: false, holdsSecret });
    return changes.filter(({ to }) => to !== label);
}

// EXTERNAL MODULE: ./build/report/plan-text.js
var plan_text = __webpack_require__(6662);
;// CONCATENATED MODULE: ./build/report/plan-summary.js





/** The lines of a plan as a diff, with the fields of what is created. */
const diffOf = (plan, tenant, hide) => (0,plan_text/* showPlan */.tN)(plan, tenant, (entry) => createdFields(entry, hide));
/** Names all that a plan deletes, as a list; empty without any. */
function renderDeleted(names, isApplied, limit) {
    if (names.length === 0)
        return '';
    const title = (0,html/* paragraph */.FY)(isApplied ? 'Deleted:' : 'Would be deleted:');
    return (0,limits/* renderFitting */.G8)(names.map(html/* code */.aY), 'deletion', limit, (shown, more) => (0,html/* blocks */.Bv)(title, (0,html/* list */.p_)(shown), more));
}
/** Bytes of the list of deletions, so that the rest of the summary always fits. */
const deletedLimit = { ...limits/* summaryLimit */.mf, most: limits/* summaryLimit */.mf.most / 4 };
/**
 * Renders the summary of a plan that is not carried out: one sentence, what would be deleted, and the diff.
 * @param title one sentence without a full stop
 * @param tenant what would become of the tenant itself
 */
function renderPlan(title, plan, tenant, hide) {
    const head = [
        '## Plan for the Logto tenant',
        (0,html/* paragraph */.FY)(`${(0,html/* sentence */.em)(title, hide)}. Nothing was changed (<code>dry-run</code>).`),
        (0,html/* paragraph */.FY)(`${(0,plan_text/* countPlan */.RF)(plan, tenant)}.`),
        renderDeleted((0,plan_text/* namesOfDeleted */.TU)(plan, tenant), false, deletedLimit),
    ];
    return (0,limits/* renderFitting */.G8)(diffOf(plan, tenant, hide), 'line', limits/* summaryLimit */.mf, (shown, more) => `${(0,html/* blocks */.Bv)(...head, (0,changes/* fencedDiff */.F)(shown), more)}\n`);
}

;// CONCATENATED MODULE: ./build/report/plan-comment.js





/** Characters of each list beside the diff, so that the rest of the comment always fits. */
const listLimit = { ...limits/* commentLimit */.j9, most: limits/* commentLimit */.j9.most / 4 };
/**
 * Renders the comment on a pull request that shows a plan: the counts, all that is deleted, and the folded diff. The last
 * line names the run.
 */
function planComment(report, { runUrl }) {
    const { hide, isApplied, plan, subject, tenant = {} } = report;
    const isChange = (0,plan_text/* hasChanges */.ik)(plan, tenant);
    const counts = (0,plan_text/* countChanges */.xS)(plan, tenant, isApplied ? ['created', 'changed', 'deleted'] : undefined);
    const head = [
        `<h3>${isApplied && isChange ? 'Changes to' : 'Plan for'} ${nameOf(subject)}</h3>`,
        (0,html/* paragraph */.FY)(isChange ? `<b>${counts.join(', ')}</b>` : 'Nothing to change.'),
        isChange && !isApplied ? dryRun(tenant) : '',
        renderDeleted((0,plan_text/* namesOfDeleted */.TU)(plan, tenant), isApplied, listLimit),
        renderSources(subject.sources),
    ];
    const lines = isChange ? diffOf(plan, tenant, hide) : [];
    return (0,limits/* renderFitting */.G8)(lines, 'line', limits/* commentLimit */.j9, (shown, more) => (0,html/* blocks */.Bv)(...head, folded(shown), more, `By [this run](${runUrl}).`));
}
const nameOf = ({ shownAs }) => shownAs === undefined ? 'the Logto tenant' : `the Logto tenant ${(0,html/* code */.aY)(shownAs)}`;
function dryRun({ created, deleted = [] }) {
    const what = deleted.length > 0
        ? 'The tenant would be deleted, with its users, and created again. '
        : created === undefined
            ? ''
            : 'The tenant would be created. ';
    return (0,html/* paragraph */.FY)(`${what}Nothing was changed (<code>dry-run</code>).`);
}
const renderSources = (sources) => (0,limits/* renderFitting */.G8)(sources.map(html/* code */.aY), 'file', listLimit, (shown, more) => (0,html/* blocks */.Bv)(shown.length === 0 ? '' : (0,html/* paragraph */.FY)(`Declared in ${shown.join(', ')}.`), more));
/** What readers open with a click. */
const folded = (lines) => lines.length === 0
    ? ''
    : (0,html/* blocks */.Bv)('<details><summary>Show the changes</summary>', (0,changes/* fencedDiff */.F)(lines), '</details>');

// EXTERNAL MODULE: ./build/report/plan-json.js
var plan_json = __webpack_require__(8503);
// EXTERNAL MODULE: ./build/report/summary.js
var report_summary = __webpack_require__(4611);
;// CONCATENATED MODULE: ./build/report/publish.js












/**
 * Sets the outputs, and reports to people. From here on the tenant stays,
 * unless it is to be deleted when the job ends.
 */
async function publishTenant(provisioned, inputs, state, comment, context) {
    const { applied, created, isGone, kept, tenant } = provisioned;
    const { core, log, mask } = context;
    const result = resultOf(provisioned);
    (0,tenant_result/* maskResult */.UN)(result, mask, inputs['mask-outputs']);
    const isDeletedAfterJob = created !== undefined && inputs['delete-after-job'];
    const sealedFor = {
        purpose: 'outputs',
        cloudApiEndpoint: inputs['cloud-api-endpoint'],
        name: tenant.name,
    };
    const sealed = await (0,seal/* seal */.od)(result, sealedFor, inputs.pat);
    (0,outputs/* setOutputs */.n)(core, { ...(0,tenant_result/* outputsOf */.Yz)(result), ...planOutput(applied, changeOf(provisioned), context), sealed });
    const summary = summaryOf(provisioned, inputs, context);
    if (summary.recreated)
        log.warning(`The tenant ${(0,problem/* quote */.hD)(tenant.name)} was recreated: ${report_summary/* usersAreGone */.wZ}.`);
    else if (created !== undefined && !isDeletedAfterJob)
        log.notice(creationNotice(provisioned, inputs));
    const [hasSummary] = await Promise.all([
        (0,report_summary/* writeSummary */.Sy)(context, (0,report_summary/* renderSummary */.Br)(summary)),
        comment?.show((0,report_comment/* provisionedComment */.UC)(summary, context.event), kept, isGone),
    ]);
    if (hasSummary)
        log.info(pointToSummary('the tenant', applied));
    // Last, because whatever fails before leads to the undo, which the post step may have to finish.
    if (isDeletedAfterJob) {
        const { id: tenantId, createdAt } = tenant;
        state.saveIntent({ ...created, stage: 'after-job', tenantId, createdAt, knownIds: [] });
        log.info('The tenant will be deleted when the job ends (delete-after-job).');
    }
    else if (created !== undefined) {
        state.clearIntent();
    }
}
/** Sets the outputs of a tenant that is known by its endpoint alone, and reports to people. */
async function publishConfigured(connection, applied, masksIdentifiers, comment, context) {
    const { applications, plan } = applied;
    const { core, event, hide, mask } = context;
    const { endpoint } = connection;
    const result = { ...(0,tenant_result/* connectionResult */.aK)(connection), apps: applications.map(toApp) };
    (0,tenant_result/* maskResult */.UN)(result, mask, masksIdentifiers);
    (0,outputs/* setOutputs */.n)(core, { ...(0,tenant_result/* outputsOf */.Yz)(result), ...planOutput(applied, {}, context) });
    const [hasSummary] = await Promise.all([
        (0,report_summary/* writeSummary */.Sy)(context, (0,report_summary/* renderConfigured */.fx)({ applications, endpoint, masked: masksIdentifiers, plan })),
        comment?.show(planComment({ subject: comment.subject, plan, isApplied: true, hide }, event), (0,plan_text/* hasChanges */.ik)(plan)),
    ]);
    if (hasSummary)
        context.log.info(pointToSummary('the result', applied));
}
/** What stands on the page of a run that created a tenant. */
function creationNotice({ endpoint, tenant }, inputs) {
    const where = inputs['mask-outputs'] ? '' : `, at ${endpoint}`;
    return `Created the ${tenant.tag} tenant ${(0,problem/* quote */.hD)(tenant.name)} in ${tenant.regionName}${where}.`;
}
/** Where to look further. */
function pointToSummary(what, { applications }) {
    return `The job summary shows ${what}${applications.length > 0 ? ' and the client IDs' : ''}.`;
}
/**
 * Shows a plan that is not carried out: in the log, in the summary and the comment as a diff, and in the output `plan`.
 * @param title one sentence without a full stop
 * @param tenant what would become of the tenant itself
 */
async function publishPlan(title, plan, context, comment, tenant = {}) {
    const { core, event, hide, log } = context;
    const isChange = (0,plan_text/* hasChanges */.ik)(plan, tenant);
    await log.group(title, async () => {
        (0,plan_text/* logPlan */.uH)(plan, log, tenant);
        (0,outputs/* setOutputs */.n)(core, { plan: (0,plan_json/* planJson */.i)(plan, hide, tenant), changed: String(isChange) });
        await Promise.all([
            (0,report_summary/* writeSummary */.Sy)(context, renderPlan(title, plan, tenant, hide)),
            comment?.show(planComment({ subject: comment.subject, plan, tenant, isApplied: false, hide }, event), isChange),
        ]);
    });
}
function resultOf({ applied, connection, created, endpoint, tenant }) {
    const reached = connection
        ? (0,tenant_result/* connectionResult */.aK)(connection)
        : { endpoint, managementApiResource: (0,logto_endpoint/* managementApiResources */.DU)(endpoint, tenant.id)[0] ?? '' };
    const apps = applied.applications.map(toApp);
    return { tenantId: tenant.id, created: created !== undefined, ...reached, apps };
}
function toApp({ name, id, type, secret }) {
    return { name, id, type, ...(secret === undefined ? {} : { secret }) };
}
/** What became of the tenant itself, as the dry run says it. */
function changeOf({ created, replaced, tenant }) {
    return { ...(created ? { created: tenant.name } : {}), deleted: replaced };
}
function planOutput({ plan }, tenant, { hide }) {
    return { changed: String((0,plan_text/* hasChanges */.ik)(plan, tenant)), plan: (0,plan_json/* planJson */.i)(plan, hide, tenant) };
}
function summaryOf({ applied, created, endpoint, replaced, tenant }, inputs, { event }) {
    const isCreated = created !== undefined;
    return {
        tenant,
        created: isCreated,
        recreated: replaced.length > 0,
        lifetime: lifetimeOf(tenant, isCreated, inputs, event),
        endpoint,
        masked: inputs['mask-outputs'],
        consoleOrigin: inputs['cloud-api-endpoint'],
        applications: applied.applications,
        plan: applied.plan,
    };
}


/***/ }),

/***/ 7331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kv: () => (/* binding */ cleanUpSeconds),
  WQ: () => (/* binding */ postSeconds),
  gd: () => (/* binding */ quietly),
  _D: () => (/* binding */ timeSince),
  NE: () => (/* binding */ withDeadline),
  LB: () => (/* binding */ withFixedDeadline)
});

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
// EXTERNAL MODULE: ./build/shared/text.js
var shared_text = __webpack_require__(9853);
;// CONCATENATED MODULE: ./build/run-context.js



/** Seconds that deleting what a run created may take in main, beyond `timeout-seconds`. */
const cleanUpSeconds = 30;
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
function withFixedDeadline(context, limit) {
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
        .filter(([ms]) => (0,shared_text/* seconds */.YA)(ms) !== (0,shared_text/* seconds */.YA)(0))
        .map(([ms, what]) => `${(0,shared_text/* seconds */.YA)(ms)} ${what}`);
    return [(0,shared_text/* seconds */.YA)(total), ...(shown.length > 0 ? [shown.join(', ')] : [])].join(': ');
}


/***/ }),

/***/ 4050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ digest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Stands for a text where everyone may read it: nobody without the secret can tell the text, or make the digest of another. */
const digest = (secret, text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret).update(text).digest('hex').slice(0, 32);


/***/ }),

/***/ 7139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ unseal),
/* harmony export */   EM: () => (/* binding */ SealError),
/* harmony export */   iu: () => (/* binding */ prepareToSeal),
/* harmony export */   od: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7597);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8444);



const problems = {
    damaged: 'is damaged',
    'other pat': 'was sealed with another pat',
    'other purpose': 'was sealed for something else',
    'other place': 'is a copy from somewhere else',
    'other tenant': 'was sealed for another tenant or Cloud API',
};
/** Why a sealed text cannot be opened; the message continues a sentence about it. */
class SealError extends Error {
    name = 'SealError';
    reason;
    constructor(reason) {
        super(problems[reason]);
        this.reason = reason;
    }
}
const algorithms = { alg: 'PBES2-HS256+A128KW', enc: 'A256GCM' };
/**
 * Names the `pat` without telling it, so that another one and a damaged text can be told apart. A `pat` has 190 random
 * bits, so the hash is no way to find it.
 */
function nameOf(pat) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', pat).update('logto-tenant-action sealed').digest('hex').slice(0, 16);
}
/** Has everything loaded that {@link seal} needs, by sealing nothing, while a run waits for the network anyway. */
function prepareToSeal() {
    // Should it fail, sealing says so.
    encrypt('', 'nothing').catch(() => undefined);
}
const envelope = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    purpose: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    cloudApiEndpoint: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    place: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    content: zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J(),
});
/**
 * Encrypts a JSON value with the `pat` as the password, as a compact JWE (RFC 7516). The result holds letters, digits, `-`,
 * `_` and `.` only, and nothing readable, so it may be stored and shown.
 */
function seal(content, sealedFor, pat) {
    return encrypt(JSON.stringify({ ...sealedFor, content }), pat);
}
async function encrypt(text, pat) {
    const { CompactEncrypt } = await __webpack_require__.e(/* import() */ 957).then(__webpack_require__.bind(__webpack_require__, 5957));
    return new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ ...algorithms, kid: nameOf(pat) })
        .encrypt(new TextEncoder().encode(pat));
}
/**
 * Opens what {@link seal} made.
 * @param schema of the content
 * @throws SealError
 */
async function unseal(sealed, schema, expected, pat) {
    const text = await decrypt(sealed, pat);
    const opened = envelope.safeParse((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text));
    if (!opened.success)
        throw new SealError('damaged');
    const { content, ...sealedFor } = opened.data;
    if (sealedFor.purpose !== expected.purpose)
        throw new SealError('other purpose');
    if (sealedFor.place !== expected.place)
        throw new SealError('other place');
    const { cloudApiEndpoint = sealedFor.cloudApiEndpoint, name = sealedFor.name } = expected;
    if (sealedFor.cloudApiEndpoint !== cloudApiEndpoint || sealedFor.name !== name) {
        throw new SealError('other tenant');
    }
    const checked = schema.safeParse(content);
    if (!checked.success)
        throw new SealError('damaged');
    return checked.data;
}
async function decrypt(sealed, pat) {
    const { compactDecrypt, decodeProtectedHeader } = await __webpack_require__.e(/* import() */ 957).then(__webpack_require__.bind(__webpack_require__, 5957));
    let kid;
    try {
        ({ kid } = decodeProtectedHeader(sealed));
    }
    catch {
        throw new SealError('damaged');
    }
    if (typeof kid === 'string' && /^[\da-f]{16}$/.test(kid) && kid !== nameOf(pat)) {
        throw new SealError('other pat');
    }
    try {
        const { plaintext } = await compactDecrypt(sealed, new TextEncoder().encode(pat), {
            keyManagementAlgorithms: [algorithms.alg],
            contentEncryptionAlgorithms: [algorithms.enc],
        });
        return new TextDecoder().decode(plaintext);
    }
    catch {
        throw new SealError('damaged');
    }
}


/***/ }),

/***/ 7870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ withoutRun),
/* harmony export */   Yr: () => (/* binding */ isBeginning),
/* harmony export */   br: () => (/* binding */ commentText),
/* harmony export */   dd: () => (/* binding */ tenantMarker),
/* harmony export */   ny: () => (/* binding */ sealIn)
/* harmony export */ });
/**
 * The first line of a comment, which no reader sees and by which a later run finds it. It holds the name of the tenant,
 * so that the jobs of a matrix keep a comment each.
 */
function tenantMarker(name) {
    return `<!-- logto-tenant-action tenant="${encodeURIComponent(name.toWellFormed())}" -->`;
}
/** The most characters that GitHub takes. */
const mostCharacters = 65_536;
/**
 * The whole text of a comment. What it keeps comes first, and no reader sees it. If there is too little room for the rest,
 * whole paragraphs and tables at its end are left out.
 */
function commentText(marker, sealed, visible) {
    const hidden = `${marker}\n<!-- sealed: ${sealed} -->\n`;
    const room = mostCharacters - hidden.length;
    if (visible.length <= room)
        return hidden + visible;
    const cut = visible.slice(0, room - leftOut.length + 1);
    return hidden + cut.slice(0, Math.max(cut.lastIndexOf('\n\n'), 0)) + leftOut;
}
const leftOut = '\n\nThe rest does not fit into this comment.';
/** What a comment keeps; `undefined` when it is not as {@link commentText} writes it. */
function sealIn(text, marker) {
    const [first, second = ''] = text.split('\n', 2);
    return first === marker ? /^<!-- sealed: ([\w.-]+) -->$/.exec(second)?.[1] : undefined;
}
/**
 * Whether a comment is what a run has written first, before its ID was known, and not gone on with.
 * @param visible the same of this run: only the last line, which names the run, may differ
 */
function isBeginning(text, marker, visible) {
    return withoutRun(text) === withoutRun(`${marker}\n${visible}`);
}
/** A comment without its last line, which names the run that wrote it, if that line is a paragraph of its own. */
const withoutRun = (text) => text.replace(/(?<=\n\n)[^\n]+$/, '');


/***/ }),

/***/ 8670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ openPlanComment),
/* harmony export */   u: () => (/* binding */ sourcesOf)
/* harmony export */ });
/* harmony import */ var _config_config_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7952);
/* harmony import */ var _shared_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4050);
/* harmony import */ var _kept_credentials_comment_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7870);



/** Where the desired state of the inputs `apps` and `config` is declared. */
function sourcesOf({ apps, config }) {
    return [...(0,_config_config_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .pathsIn */ .M)(config), ...(apps === '' ? [] : ['apps'])];
}
/**
 * The comment of a plan. Sends no request by itself.
 *
 * A comment counts as this action's only if it names its own id in a way that nobody without the secret can, or if an app has
 * begun it so and did not get to its id: comments of others are never edited, whatever they hold.
 * @param secret of at least 20 characters, which later runs for the subject have as well
 */
function openPlanComment(subject, secret, pull, { hide }) {
    if (pull === undefined)
        return undefined;
    const { number } = pull;
    const about = JSON.stringify([subject.tenant, subject.sources]);
    const marker = `<!-- logto-tenant-action plan="${(0,_shared_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .b)(secret, `plan ${about}`)}" -->\n`;
    const signed = (id) => `${marker}<!-- by ${(0,_shared_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .b)(secret, `comment ${id} ${about}`)} -->\n`;
    const isBegun = ({ body, isByApp }) => isByApp && body.startsWith(marker) && !body.startsWith(`${marker}<!--`);
    const isOwn = (comment) => comment.body.startsWith(signed(comment.id)) || isBegun(comment);
    return {
        subject,
        show: (visible, isNews) => pull.report('comment with the plan', async (repository) => {
            const shown = hide(visible);
            const write = (id) => repository.updateComment(number, id, signed(id) + shown);
            const own = (await repository.markedComments(number, marker.trimEnd())).filter(isOwn);
            if (own.length === 0 && !isNews)
                return undefined;
            if (own.length === 0) {
                await write((await repository.createComment(number, marker + shown)).id);
                return 'created';
            }
            // Two runs that began at once may have created one each.
            const stale = own.filter(({ id, body }) => (0,_kept_credentials_comment_text_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutRun */ .Mr)(body) !== (0,_kept_credentials_comment_text_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutRun */ .Mr)(signed(id) + shown));
            await Promise.all(stale.map(({ id }) => write(id)));
            return stale.length === 0 ? 'unchanged' : 'updated';
        }),
    };
}


/***/ }),

/***/ 8821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ openPullComments)
/* harmony export */ });
/* harmony import */ var _shared_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8722);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);


/** Seconds that reading the comments, or writing one, may take. */
const patienceSeconds = 10;
/** The comments on the pull request of the event, when the inputs ask for one. Sends no request by itself. */
function openPullComments(request, { clock, event, log, repository }) {
    if (!request.comment)
        return undefined;
    const number = event.pullRequest;
    if (number === undefined) {
        log.info('No comment is written, because the event is not about a pull request.');
        return undefined;
    }
    let turn = Promise.resolve();
    /** Why GitHub is not asked again: what does not answer must not be waited for twice. */
    let timeout;
    const ask = async (work, signal) => {
        if (timeout)
            throw timeout;
        const timed = (0,_shared_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .startDeadline */ .db)(patienceSeconds, clock, true);
        try {
            const signals = [timed.signal, ...(signal ? [signal] : [])];
            return await work(await repository(request['github-token'], AbortSignal.any(signals)));
        }
        catch (error) {
            if (timed.signal.aborted)
                timeout = new Error((0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), { cause: error });
            throw error;
        }
        finally {
            timed.end();
        }
    };
    const inTurn = (work) => {
        const mine = turn.then(() => ask(work)).catch(() => ask(work));
        turn = mine.catch(() => undefined);
        return mine;
    };
    const report = async (what, work) => {
        try {
            const outcome = await inTurn(work);
            if (outcome !== undefined)
                log.info(`The ${what} on pull request #${number} is ${outcome}.`);
        }
        catch (error) {
            log.warning(`The ${what} on pull request #${number} could not be written: ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        }
    };
    return { number, ask, inTurn, report };
}


/***/ })

};
