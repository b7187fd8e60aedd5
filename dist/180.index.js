export const id = 180;
export const ids = [180];
export const modules = {

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
/* harmony import */ var _config_plan_desired_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8244);
/* harmony import */ var _config_reconcile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(803);
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
            const plan = (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .requireValid */ .AK)(await (0,_config_plan_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .planDesiredState */ .j)(desired, tenant));
            await (0,_dry_run_js__WEBPACK_IMPORTED_MODULE_9__/* .dryRun */ .P)('The tenant exists', plan, inputs, timed, comment);
            return;
        }
        const applied = await context.log.group('Applying the desired state', async () => {
            const plan = (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .requireValid */ .AK)(await (0,_config_plan_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .planDesiredState */ .j)(desired, tenant, { isApplied: true }));
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


/***/ })

};
