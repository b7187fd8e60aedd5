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
/** A sentence for users, not JSON text. */
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
/* harmony import */ var _report_publish_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3124);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7331);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1703);
/* harmony import */ var _tenant_connection_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9828);
/* harmony import */ var _tenant_plan_comment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8670);
/* harmony import */ var _tenant_pull_comments_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8821);
/* harmony import */ var _dry_run_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1221);










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
            await (0,_dry_run_js__WEBPACK_IMPORTED_MODULE_9__/* .dryRun */ .P)('The tenant exists', plan, inputs, timed, comment);
            return;
        }
        const applied = await context.log.group('Applying the desired state', async () => {
            const plan = (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .requireValid */ .AK)(await (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planDesiredState */ .jP)(desired, tenant, { isApplied: true }));
            (0,_report_plan_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logPlan */ .uH)(plan, context.log);
            return { plan, applications: await (0,_config_reconcile_js__WEBPACK_IMPORTED_MODULE_1__/* .applyDesiredState */ .uA)(plan, tenant, timed) };
        });
        await (0,_report_publish_js__WEBPACK_IMPORTED_MODULE_3__/* .publishConfigured */ .I)(connection, applied, inputs['mask-outputs'], comment, timed);
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
        sources: (0,_tenant_plan_comment_js__WEBPACK_IMPORTED_MODULE_7__/* .sourcesOf */ .u)(inputs),
    };
    return (0,_tenant_plan_comment_js__WEBPACK_IMPORTED_MODULE_7__/* .openPlanComment */ .h)(subject, secret, (0,_tenant_pull_comments_js__WEBPACK_IMPORTED_MODULE_8__/* .openPullComments */ .K)(inputs, context), context);
}


/***/ }),

/***/ 1221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ dryRun)
});

// EXTERNAL MODULE: ./build/report/plan-text.js
var plan_text = __webpack_require__(6662);
// EXTERNAL MODULE: ./build/runner/outputs.js
var outputs = __webpack_require__(4481);
// EXTERNAL MODULE: ./build/report/plan-comment.js
var plan_comment = __webpack_require__(9360);
// EXTERNAL MODULE: ./build/report/plan-json.js
var plan_json = __webpack_require__(8503);
// EXTERNAL MODULE: ./build/report/html.js
var html = __webpack_require__(5138);
// EXTERNAL MODULE: ./build/report/limits.js
var limits = __webpack_require__(8587);
// EXTERNAL MODULE: ./build/report/plan-blocks.js
var plan_blocks = __webpack_require__(2327);
;// CONCATENATED MODULE: ./build/report/plan-summary.js




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
        (0,html/* paragraph */.FY)(`${(0,html/* sentence */.em)(title, hide)}. ${plan_blocks/* nothingChanged */.Us}`),
        (0,html/* paragraph */.FY)(`${(0,plan_text/* countPlan */.RF)(plan, tenant)}.`),
        (0,plan_blocks/* renderDeleted */.WH)((0,plan_text/* namesOfDeleted */.TU)(plan, tenant), false, deletedLimit),
    ];
    return (0,limits/* renderFitting */.G8)((0,plan_blocks/* diffOf */.n_)(plan, tenant, hide), 'line', limits/* summaryLimit */.mf, (shown, more) => `${(0,html/* blocks */.Bv)(...head, (0,plan_blocks/* fencedDiff */.FG)(shown), more)}\n`);
}

// EXTERNAL MODULE: ./build/report/write-summary.js
var write_summary = __webpack_require__(1681);
;// CONCATENATED MODULE: ./build/report/publish-plan.js






/**
 * Shows a plan that is not carried out: in the log, in the summary and the comment as a diff, and in the output `plan`.
 * @param title one sentence without a full stop
 * @param tenant what would become of the tenant itself
 */
async function publishPlan(title, plan, context, comment, tenant) {
    const { core, event, hide, log } = context;
    await log.group(title, async () => {
        (0,plan_text/* logPlan */.uH)(plan, log, tenant);
        (0,outputs/* setOutputs */.n)(core, (0,plan_json/* planOutputs */.iS)(plan, hide, tenant));
        await Promise.all([
            (0,write_summary/* writeSummary */.S)(context, renderPlan(title, plan, tenant, hide)),
            comment?.show((0,plan_comment/* planComment */.t)({ subject: comment.subject, plan, tenant, isApplied: false, hide }, event), (0,plan_text/* hasChanges */.ik)(plan, tenant)),
        ]);
    });
}

;// CONCATENATED MODULE: ./build/operations/dry-run.js


/**
 * Shows a plan that is not carried out.
 * @param title one sentence without a full stop
 * @param tenant what would become of the tenant itself
 * @throws Error when the plan changes something and `fail-on-changes` asks for that
 */
async function dryRun(title, plan, inputs, context, comment, tenant = {}) {
    await publishPlan(title, plan, context, comment, tenant);
    const difference = (0,plan_text/* differenceOf */.Pq)(plan, tenant);
    if (inputs['fail-on-changes'] && difference !== undefined) {
        throw new Error(`${difference} (fail-on-changes). Apply the desired state, or change what is declared.`);
    }
}


/***/ }),

/***/ 9360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ planComment)
/* harmony export */ });
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7554);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5138);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8587);
/* harmony import */ var _plan_blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2327);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6662);





/** Characters of each list beside the diff, so that the rest of the comment always fits. */
const listLimit = { ..._limits_js__WEBPACK_IMPORTED_MODULE_1__/* .commentLimit */ .j9, most: _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .commentLimit */ .j9.most / 4 };
/**
 * Renders the comment on a pull request that shows a plan: the counts, all that is deleted, and the folded diff. The last
 * line names the run.
 */
function planComment(report, run) {
    const { hide, isApplied, plan, subject, tenant = {} } = report;
    const isChange = (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_3__/* .hasChanges */ .ik)(plan, tenant);
    const counts = (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_3__/* .countChanges */ .xS)(plan, tenant, isApplied);
    const head = [
        `<h3>${isApplied ? 'Changes to' : 'Plan for'} ${subjectName(subject)}</h3>`,
        (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(isChange ? `<b>${counts.join(', ')}</b>` : isApplied ? 'Nothing was changed.' : 'Nothing to change.'),
        isChange && !isApplied ? dryRunNote(tenant) : '',
        (0,_plan_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDeleted */ .WH)((0,_plan_text_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOfDeleted */ .TU)(plan, tenant), isApplied, listLimit),
        renderSources(subject.sources),
    ];
    const lines = isChange ? (0,_plan_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .diffOf */ .n_)(plan, tenant, hide) : [];
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFitting */ .G8)(lines, 'line', _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .commentLimit */ .j9, (shown, more) => (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)(...head, folded(shown), more, (0,_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .byRun */ .jF)(run)));
}
const subjectName = ({ shownAs }) => shownAs === undefined ? 'the Logto tenant' : `the Logto tenant ${(0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(shownAs)}`;
function dryRunNote({ created, deleted = [] }) {
    const what = deleted.length > 0
        ? 'The tenant would be deleted, with its users, and created again. '
        : created === undefined
            ? ''
            : 'The tenant would be created. ';
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(what + _plan_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingChanged */ .Us);
}
const renderSources = (sources) => (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFitting */ .G8)(sources.map(_html_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY), 'file', listLimit, (shown, more) => (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)(shown.length === 0 ? '' : (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`Declared in ${shown.join(', ')}.`), more));
/** What readers open with a click. */
const folded = (lines) => lines.length === 0
    ? ''
    : (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)('<details><summary>Show the changes</summary>', (0,_plan_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .fencedDiff */ .FG)(lines), '</details>');


/***/ }),

/***/ 8503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aT: () => (/* binding */ deletionPlanJson),
/* harmony export */   iS: () => (/* binding */ planOutputs)
/* harmony export */ });
/* unused harmony export planJson */
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1072);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9853);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6662);



/** The outputs of a plan, whether it was carried out or not. */
function planOutputs(plan, hide, tenant) {
    return { changed: String((0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .hasChanges */ .ik)(plan, tenant)), plan: planJson(plan, hide, tenant) };
}
/**
 * A plan for the output `plan`: what it would do, by name. Each list has 50 names at most, then how many more there are.
 * @param hide takes secrets out of names that the tenant has: GitHub would not pass the output to other jobs
 * @internal
 */
function planJson(plan, hide, tenant = {}) {
    const { entries, unmanaged } = plan;
    const shown = (names) => (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .firstOf */ .Ku)(names, _plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .mostNames */ .qx).map(hide);
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
        delete: (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .firstOf */ .Ku)(tenants.map(_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfTenant */ .pj), _plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .mostNames */ .qx).map(hide),
        unmanaged: [],
    });
}


/***/ }),

/***/ 3124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ publishConfigured),
  q: () => (/* binding */ publishTenant)
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
;// CONCATENATED MODULE: ./build/report/lifetime.js
/**
 * Says what ends a tenant, as a sentence in HTML.
 * @param isCreated whether this run created it
 */
function lifetimeOf({ tag }, isCreated, inputs, { pullRequest }) {
    if (isCreated && inputs['delete-after-job'])
        return 'It is deleted when this job ends.';
    if (tag !== 'development') {
        return 'It stays until something deletes it, such as <code>operation: delete</code> with its ID and <code>allow-production-delete: true</code>.';
    }
    // The run for `closed` deletes only a tenant of the pull request, and has the same name only without `{run}`.
    if (inputs.isAuto && inputs.hasNameOfPullRequest && !inputs.hasNameOfRun && pullRequest !== undefined) {
        return 'It is deleted when the pull request closes.';
    }
    return 'It stays until something deletes it, such as <code>operation: delete</code> or <code>operation: sweep</code>.';
}

// EXTERNAL MODULE: ./build/report/plan-comment.js
var plan_comment = __webpack_require__(9360);
// EXTERNAL MODULE: ./build/report/plan-json.js
var plan_json = __webpack_require__(8503);
// EXTERNAL MODULE: ./build/report/plan-text.js
var plan_text = __webpack_require__(6662);
// EXTERNAL MODULE: ./build/report/summary.js + 1 modules
var report_summary = __webpack_require__(6830);
// EXTERNAL MODULE: ./build/report/write-summary.js
var write_summary = __webpack_require__(1681);
;// CONCATENATED MODULE: ./build/report/publish.js












/**
 * Sets the outputs, and writes summary and comment. From here on the tenant stays, unless it is to be deleted when the job
 * ends.
 */
async function publishTenant(provisioned, inputs, state, comment, context) {
    const { applied, created, isGone, kept, tenant } = provisioned;
    const { core, hide, log, mask } = context;
    const result = resultOf(provisioned);
    (0,tenant_result/* maskResult */.UN)(result, mask, inputs['mask-outputs']);
    const isDeletedAfterJob = created !== undefined && inputs['delete-after-job'];
    const sealedFor = {
        purpose: 'outputs',
        cloudApiEndpoint: inputs['cloud-api-endpoint'],
        name: tenant.name,
    };
    const sealed = await (0,seal/* seal */.od)(result, sealedFor, inputs.pat);
    (0,outputs/* setOutputs */.n)(core, {
        ...(0,tenant_result/* outputsOf */.Yz)(result),
        ...(0,plan_json/* planOutputs */.iS)(applied.plan, hide, changeOf(provisioned)),
        sealed,
    });
    const summary = summaryOf(provisioned, inputs, context);
    if (summary.recreated)
        log.warning(`The tenant ${(0,problem/* quote */.hD)(tenant.name)} was recreated: ${report_summary/* usersAreGone */.wZ}.`);
    else if (created !== undefined && !isDeletedAfterJob)
        log.notice(creationNotice(provisioned, inputs));
    const [hasSummary] = await Promise.all([
        (0,write_summary/* writeSummary */.S)(context, (0,report_summary/* renderSummary */.Br)(summary)),
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
/** Sets the outputs of a tenant that is known by its endpoint alone, and writes summary and comment. */
async function publishConfigured(connection, applied, masksIdentifiers, comment, context) {
    const { applications, plan } = applied;
    const { core, event, hide, mask } = context;
    const { endpoint } = connection;
    const result = { ...(0,tenant_result/* connectionResult */.aK)(connection), apps: applications.map(toApp) };
    (0,tenant_result/* maskResult */.UN)(result, mask, masksIdentifiers);
    (0,outputs/* setOutputs */.n)(core, { ...(0,tenant_result/* outputsOf */.Yz)(result), ...(0,plan_json/* planOutputs */.iS)(plan, hide, {}) });
    const [hasSummary] = await Promise.all([
        (0,write_summary/* writeSummary */.S)(context, (0,report_summary/* renderConfigured */.fx)({ applications, endpoint, masked: masksIdentifiers, plan })),
        comment?.show((0,plan_comment/* planComment */.t)({ subject: comment.subject, plan, isApplied: true, hide }, event), (0,plan_text/* hasChanges */.ik)(plan)),
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

/***/ 1681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

/**
 * Adds to the job summary, without secrets. If the runner has none, or it is full, that is a warning and no failure.
 * @returns whether it was written
 */
async function writeSummary({ core, hide, log }, text) {
    try {
        await core.summary.addRaw(hide(text), true).write();
        return true;
    }
    catch (error) {
        log.warning(`The job summary could not be written: ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        return false;
    }
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
/** Milliseconds as {@link seconds} shows them, to a tenth of a second. */
const asShown = (ms) => Number((ms / 1000).toFixed(1)) * 1000;
/** Where the time since `startedAt` (ms since the epoch) was spent: `1.4 s: 1.1 s waiting for Logto, 0.3 s other work`. */
function timeSince(startedAt, { clock, spent }) {
    const total = clock.now() - startedAt;
    const { answersMs, readinessMs } = spent.total();
    // Of the times as they are shown, so that their sum is right.
    const restMs = asShown(total) - asShown(answersMs) - asShown(readinessMs);
    const parts = [
        [answersMs, 'waiting for Logto'],
        [readinessMs, 'waiting for the tenant to become ready'],
        [Math.max(0, restMs), 'other work'],
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

/** Replaces a text where everyone may read it: without the secret, nobody can find the text or make the digest of another. */
const digest = (secret, text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret).update(text).digest('hex').slice(0, 32);


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


/***/ })

};
