export const id = 864;
export const ids = [864];
export const modules = {

/***/ 6228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   q: () => (/* binding */ isIdentical),
/* harmony export */   uM: () => (/* binding */ compareEntry)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8444);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);
/* harmony import */ var _kinds_field_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9865);




/** Whether two values are the same to Logto, which stores an empty text as null and leaves out empty values. */
function isSame(left, right) {
    return ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isEmpty */ .Im)(left) && (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isEmpty */ .Im)(right)) || isIdentical(left ?? null, right ?? null);
}
/** Whether two values are the same JSON, which has neither -0 nor undefined. */
function isIdentical(left, right) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(asJson(left), asJson(right));
}
function asJson(value) {
    return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
/** Compares a declared entry with the current one, by the fields that are declared. */
function compareEntry(declared, current, options) {
    const changes = [];
    const patch = {};
    const currentFields = { ...current };
    for (const [field, value] of Object.entries(declared)) {
        if (value === undefined)
            continue;
        const before = changes.length;
        const merged = mergeValue(value, currentFields[field], { shown: field, rule: field }, { ...options, changes, isHidden: options.personal === true });
        if (changes.length > before)
            patch[field] = merged;
    }
    return { changes, patch };
}
function mergeObject(declared, current, at, comparison) {
    const result = { ...current };
    for (const [key, value] of Object.entries(declared)) {
        if (value === undefined)
            continue;
        // Keys of a hidden value may be private, too.
        const shown = comparison.isHidden ? at.shown : (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPath */ .jV)(at.shown, [key]);
        const inner = { shown, rule: `${at.rule}.${key}` };
        const own = Object.hasOwn(current, key) ? current[key] : undefined;
        result[key] = mergeValue(value, own, inner, comparison);
    }
    return result;
}
function mergeValue(declared, current, at, comparison) {
    const { exact, fields } = comparison;
    const rule = fields[at.rule] ?? {};
    if (rule.creationOnly)
        return current;
    const isHidden = comparison.isHidden || (0,_kinds_field_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .isHiddenField */ .ZH)(rule);
    const isVerbatim = comparison.isVerbatim === true || rule.verbatim === true;
    const inner = { ...comparison, isHidden, isVerbatim };
    const differs = (to) => {
        addChange(inner, { path: at.shown, from: current, to, fixed: rule.fixed === true });
        return to;
    };
    const currentList = Array.isArray(current) ? current : [];
    if (rule.compare === 'set' && Array.isArray(declared)) {
        const desired = [...new Set(exact ? declared : [...currentList, ...declared])];
        return isSame(sorted(desired), sorted(currentList)) ? current : differs(desired);
    }
    if (rule.compare === 'unordered' && Array.isArray(declared)) {
        const desired = [...new Set(declared)];
        return isSame(sorted(desired), sorted(new Set(currentList))) ? current : differs(desired);
    }
    if (rule.compare === 'keyed' && Array.isArray(declared)) {
        return mergeKeyed(declared, currentList, at, rule.by ?? 'name', inner);
    }
    // A missing value is compared key by key as well, so that each key is hidden or shown by its own rule.
    const isMissing = !comparison.isVerbatim && (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isEmpty */ .Im)(current);
    if (rule.compare !== 'whole' && (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(declared) && ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(current) || isMissing)) {
        return mergeObject(declared, (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(current) ? current : {}, at, inner);
    }
    const isEqual = inner.isVerbatim ? isIdentical(declared, current) : isSame(declared, current);
    return isEqual ? current : differs(declared);
}
/** Adds a change, once for each path. It is hidden when the field is, or when one of its values holds a secret. */
function addChange({ changes, isHidden, holdsSecret }, change) {
    if (changes.some(({ path }) => path === change.path))
        return;
    const holds = [change.from, change.to].some((value) => holdsSecret(JSON.stringify(value) ?? ''));
    changes.push({ ...change, isHidden: isHidden || holds });
}
const sorted = (list) => [...list].map((value) => JSON.stringify(value)).toSorted((a, b) => (a < b ? -1 : 1));
function mergeKeyed(declared, current, at, by, comparison) {
    const { exact, isHidden } = comparison;
    const nameOf = (item) => ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(item) ? String(item[by]) : '');
    // The names in a hidden list are hidden as well.
    const shownItem = (name) => (isHidden ? at.shown : `${at.shown}[${name}]`);
    const declaredNames = new Set(declared.map((item) => nameOf(item)));
    const unmanaged = current.filter((item) => !declaredNames.has(nameOf(item)));
    const result = declared.map((item) => {
        const name = nameOf(item);
        const own = current.find((candidate) => nameOf(candidate) === name);
        const shown = shownItem(name);
        if ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(item) && (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(own)) {
            return mergeObject(item, own, { shown, rule: at.rule }, comparison);
        }
        addChange(comparison, { path: shown, from: undefined, to: item, fixed: false });
        return item;
    });
    if (!exact)
        return [...unmanaged, ...result];
    for (const item of unmanaged) {
        addChange(comparison, { path: shownItem(nameOf(item)), from: item, to: undefined, fixed: false });
    }
    return result;
}


/***/ }),

/***/ 4332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cH: () => (/* binding */ editFields),
/* harmony export */   ls: () => (/* binding */ editList),
/* harmony export */   nw: () => (/* binding */ editItems),
/* harmony export */   oh: () => (/* binding */ edited)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8444);
/* harmony import */ var _list_forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(205);


/** An edit of an object; `keep` when it changes nothing. */
function editFields(written, fields) {
    const keys = Object.keys(written);
    const isKept = keys.length === fields.length && fields.every(([key, edit], at) => key === keys[at] && edit === 'keep');
    return isKept ? 'keep' : { fields };
}
/** An edit of a list; `keep` when it changes nothing. */
function editItems(written, items) {
    const isKept = written.length === items.length && items.every(({ from, edit }, at) => from === at && edit === 'keep');
    return isKept ? 'keep' : { items };
}
/** An edit of a list, or of a list in the form `{ replace: list }` or `{ add: list }`, which stays. */
function editList(written, edit) {
    const form = (0,_list_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .formOf */ .QU)(written);
    if (form === undefined || !(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(written))
        return edit(Array.isArray(written) ? written : []);
    return editFields(written, [[form, editList(written[form], edit)]]);
}
/** The value after an edit. */
function edited(written, edit) {
    if (edit === 'keep')
        return written;
    if ('value' in edit)
        return edit.value;
    if ('fields' in edit) {
        const before = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(written) ? written : {};
        return Object.fromEntries(edit.fields.map(([key, inner]) => [key, edited((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .eC)(before, key), inner)]));
    }
    const before = Array.isArray(written) ? written : [];
    return edit.items.map(({ from, edit: inner }) => edited(before[from ?? -1], inner));
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

/***/ 3699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportTenant: () => (/* binding */ exportTenant)
});

// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(8444);
// EXTERNAL MODULE: ./build/shared/hide.js
var hide = __webpack_require__(3410);
// EXTERNAL MODULE: ./build/config/kinds/index.js + 39 modules
var kinds = __webpack_require__(3709);
// EXTERNAL MODULE: ./build/config/list-forms.js
var list_forms = __webpack_require__(205);
// EXTERNAL MODULE: ./build/config/merge.js
var merge = __webpack_require__(4291);
// EXTERNAL MODULE: ./build/config/read-config-file.js
var read_config_file = __webpack_require__(4941);
// EXTERNAL MODULE: ./build/config/unset.js
var unset = __webpack_require__(4330);
;// CONCATENATED MODULE: ./build/config/export/former.js







/**
 * Reads the file that an export overwrites. Its variables may be unset.
 * @returns the file, or every problem with it
 */
async function readFormer(text, path, context) {
    const beside = { kinds: kinds.kinds, isAlone: true, valuesBefore: 0 };
    const part = await (0,read_config_file/* readConfigFile */.R)(path, beside, { ...context, allowsUnset: true });
    const { file, content, written: value, problems } = part;
    const plain = content && (0,merge/* mergeFiles */.A)([content], kinds.kinds)?.value;
    if (content === undefined || problems.length > 0)
        return { problems };
    const [written, values] = [(0,json/* isObject */.Gv)(value) ? value : {}, (0,json/* isObject */.Gv)(plain) ? plain : {}];
    const entries = kinds.kinds.flatMap((kind) => {
        const filled = (0,list_forms/* entriesOf */.Mc)(kind, values[kind.name]);
        return (0,list_forms/* entriesOf */.Mc)(kind, written[kind.name]).flatMap(({ entry, path: at }, index) => {
            const filledEntry = filled[index]?.entry;
            if (!(0,json/* isObject */.Gv)(entry) || !(0,json/* isObject */.Gv)(filledEntry))
                return [];
            const { data: spec = filledEntry } = kind.schema.safeParse(filledEntry);
            return [{ kind, index, path: [kind.name, ...at], written: entry, spec }];
        });
    });
    const names = [...new Set(part.unset.map(({ name }) => name))];
    const secrets = secretsOf(context.env);
    const place = content.origin.file;
    return { value: { text, file, place, written, entries, unset: names, secrets }, problems: [] };
}
const secretsOf = (env) => Object.entries(env)
    .flatMap(([name, value = '']) => (isSecret(name, value) ? [{ name, value }] : []))
    .toSorted((one, other) => other.value.length - one.value.length);
/** Whether a file may have a variable with this value. */
const isSecret = (name, value) => /^LOGTO_SECRET_\w+$/.test(name) && (0,hide/* isLongEnough */.Rb)(value) && !/[\r\n]$/.test(value);
/** Whether a text of the tenant may be the text of a file, with any value for each unset variable. */
function fitsUnset(filled, value) {
    if (typeof filled !== 'string' || !(0,unset/* holdsUnset */.q)(filled) || typeof value !== 'string')
        return false;
    const [first = '', ...others] = filled.split(unset/* unsetVariable */.g);
    const last = others.pop() ?? '';
    if (!value.startsWith(first))
        return false;
    let end = first.length;
    for (const part of others) {
        const start = value.indexOf(part, end + 1);
        if (start === -1)
            return false;
        end = start + part.length;
    }
    return value.length > end + last.length && value.endsWith(last);
}
/** Matches current entries with those of a file: by name, or by the only name that fits when variables are unset. */
function matchFormer(kind, list, former) {
    const matches = new Map();
    const byName = Map.groupBy(list.flatMap((current) => kind.identifiersOf(current.spec).map((name) => ({ name, current }))), ({ name }) => name);
    for (const entry of former) {
        const named = kind.identifiersOf(entry.spec).flatMap((name) => byName.get(name) ?? []);
        const found = named.find(({ current }) => !matches.has(current));
        if (found !== undefined)
            matches.set(found.current, entry);
    }
    const matched = new Set(matches.values());
    for (const entry of former.filter((one) => !matched.has(one))) {
        const names = kind.identifiersOf(entry.spec).filter((name) => (0,unset/* holdsUnset */.q)(name));
        if (names.length === 0)
            continue;
        const isMatch = (current) => kind.identifiersOf(current.spec).some((name) => names.some((declared) => fitsUnset(declared, name)));
        const [own, ...others] = list.filter((current) => current.protectedReason === undefined && !matches.has(current) && isMatch(current));
        if (own !== undefined && others.length === 0)
            matches.set(own, entry);
    }
    return matches;
}

// EXTERNAL MODULE: ./build/config/secrets.js
var config_secrets = __webpack_require__(3654);
// EXTERNAL MODULE: ./build/config/targets.js
var targets = __webpack_require__(4425);
// EXTERNAL MODULE: ./build/config/variables.js
var variables = __webpack_require__(6893);
;// CONCATENATED MODULE: ./build/config/export/as-written.js

/**
 * The value of a field as a file has it: `${` is escaped, and values of secrets become their variables. A field whose text has
 * its own `${` stays unchanged.
 */
const asWritten = ({ literalFields }, field, value, secrets) => (literalFields?.includes(field) ? value : (0,variables/* escapeVariables */.j)(value, secrets));
/** An entry as a file has it. */
const entryAsWritten = (kind, entry, secrets) => Object.fromEntries(Object.entries(entry).map(([field, value]) => [field, asWritten(kind, field, value, secrets)]));

// EXTERNAL MODULE: ./build/config/export/edit.js
var export_edit = __webpack_require__(4332);
// EXTERNAL MODULE: ./build/config/compare.js
var config_compare = __webpack_require__(6228);
// EXTERNAL MODULE: ./build/config/desired-state.js
var desired_state = __webpack_require__(8025);
// EXTERNAL MODULE: ./build/config/named-files.js
var named_files = __webpack_require__(2324);
// EXTERNAL MODULE: ./build/config/text-files.js
var text_files = __webpack_require__(7594);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/config/document.js + 2 modules
var config_document = __webpack_require__(4482);
// EXTERNAL MODULE: ./build/config/kinds/field-rules.js
var field_rules = __webpack_require__(9865);
// EXTERNAL MODULE: ./build/config/reading/numerals.js
var numerals = __webpack_require__(5585);
;// CONCATENATED MODULE: ./build/config/export/entry.js





/** The reason for values that would change when they are written and read back. */
const unwritable = 'a file cannot hold its value without changing it';
/** The reason for values that the schema of a kind refuses, although Logto has them. */
const undeclarable = 'a file cannot declare its value';
/** A current entry as a file declares it: without secrets, empty values, and values that a file cannot hold or declare. */
function asDeclared(kind, spec) {
    const shown = withoutSecrets(kind, spec);
    const written = writablePart(kind, shown.entry, shownName(kind, spec));
    const valid = validPart(kind, written.entry, shownName(kind, spec));
    return { ...valid, leftOut: [...shown.leftOut, ...written.leftOut, ...valid.leftOut] };
}
/** The name of an entry in comments and warnings; `''` for a user, whose identifiers are private, and for a single kind. */
function shownName(kind, spec) {
    const [name = ''] = kind.identifiersOf(spec);
    return kind.personal || kind.single ? '' : (0,problem/* quote */.hD)(name);
}
/** The words for an entry without a name when it is left out as a whole. */
const wholeOf = (kind) => (kind.personal ? `a ${kind.singular}` : kind.name);
/** The words for a field of an entry, up to its first hidden key: `oidcClientMetadata.redirectUris of "web"`. */
function fieldTitle(kind, path, name) {
    const rules = path.filter((key) => typeof key !== 'number').map(String);
    const hidden = rules.findIndex((_, index) => (0,field_rules/* isHiddenField */.ZH)(kind.fields[rules.slice(0, index + 1).join('.')] ?? {}));
    const shown = kind.personal ? rules.slice(0, 1) : hidden === -1 ? rules : rules.slice(0, hidden + 1);
    return [shown.join('.'), name].filter(Boolean).join(' of ');
}
/** An entry without secrets and empty values. */
function withoutSecrets(kind, spec) {
    const withoutEmpty = shownPart(kind, { ...spec }, '', false);
    return kind.schema.safeParse(withoutEmpty.entry).success
        ? withoutEmpty
        : shownPart(kind, { ...spec }, '', true);
}
/** An object without secrets and empty values. @param emptyTexts whether empty texts stay, because the schema requires them */
function shownPart(kind, value, path, emptyTexts) {
    const leftOut = [];
    const kept = Object.entries(value).flatMap(([key, inner]) => {
        const at = path === '' ? key : `${path}.${key}`;
        if (inner === undefined || inner === null || (inner === '' && !emptyTexts))
            return [];
        const rule = kind.fields[at];
        if (rule?.secret || rule?.creationOnly) {
            if ((0,json/* isEmpty */.Im)(inner))
                return [];
            leftOut.push({ what: at, reason: 'it is secret', isExpected: true });
            return [];
        }
        if (!(0,json/* isObject */.Gv)(inner) || rule?.compare === 'whole' || rule?.verbatim)
            return [[key, inner]];
        const part = shownPart(kind, inner, at, emptyTexts);
        leftOut.push(...part.leftOut);
        return [[key, part.entry]];
    });
    return { entry: Object.fromEntries(kept), leftOut };
}
/** An entry without values that a file cannot hold, at any depth. A list with such a value is left out as a whole. */
function writablePart(kind, entry, name) {
    const leftOut = [];
    const partOf = (value, path) => Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => {
        const at = [...path, key];
        if ((0,json/* isObject */.Gv)(inner) && isWritableKey(key))
            return [[key, partOf(inner, at)]];
        if (isWritableKey(key) && isWritable(inner))
            return [[key, inner]];
        leftOut.push({ what: fieldTitle(kind, at, name), reason: unwritable });
        return [];
    }));
    return { entry: partOf(entry, []), leftOut };
}
function isWritable(value) {
    if (typeof value === 'number')
        return (0,numerals/* problemOfJsonNumber */.m)(JSON.stringify(value), value) === undefined;
    if (Array.isArray(value))
        return value.every((item) => isWritable(item));
    if (!(0,json/* isObject */.Gv)(value))
        return true;
    return Object.entries(value).every(([key, inner]) => isWritableKey(key) && isWritable(inner));
}
const isWritableKey = (key) => key !== '__proto__' && key.length <= config_document/* longestKey */.C;
/** An entry without values that the schema refuses. Logto accepts more than makes sense, and later versions may know more. */
function validPart(kind, entry, name) {
    const leftOut = [];
    let rest = entry;
    for (;;) {
        const { error } = kind.schema.safeParse(rest);
        if (error === undefined)
            return { entry: rest, leftOut };
        const [{ code, path, ...issue } = { code: 'custom', path: [] }] = error.issues;
        const keys = code === 'unrecognized_keys' && 'keys' in issue ? issue.keys : [];
        const at = keys[0] === undefined ? path : [...path, keys[0]];
        const cut = withoutValueAt(kind, rest, at);
        if (cut === undefined)
            return { leftOut: [{ what: name || wholeOf(kind), reason: undeclarable }] };
        leftOut.push({ what: fieldTitle(kind, cut.path, name), reason: undeclarable });
        rest = cut.entry;
    }
}
/**
 * Cuts the value at a path out of an entry. In a list, cuts one item if the list can be merged, else the whole list; an item
 * without its name is cut, too. If the value is missing, cuts the value around it, which requires it.
 * @returns the rest, and the path that was cut; `undefined` when nothing would be left
 */
function withoutValueAt(kind, entry, path) {
    const end = path.findIndex((key, index) => {
        const rule = kind.fields[rulePath(path.slice(0, index))] ?? {};
        const isInList = typeof key === 'number';
        const isName = typeof path[index - 1] === 'number' && rule.compare === 'keyed' && key === rule.by;
        const isReplaced = isInList && rule.compare !== 'set' && rule.compare !== 'keyed';
        return rule.compare === 'whole' || isReplaced || isName;
    });
    let at = end === -1 ? path : path.slice(0, end);
    while (at.length > 0 && (0,json/* valueAt */.fK)(entry, at) === undefined)
        at = at.slice(0, -1);
    const last = at.at(-1);
    if (last === undefined)
        return undefined;
    const copy = structuredClone(entry);
    const parent = (0,json/* valueAt */.fK)(copy, at.slice(0, -1));
    if (Array.isArray(parent))
        parent.splice(Number(last), 1);
    else if ((0,json/* isObject */.Gv)(parent))
        Reflect.deleteProperty(parent, last);
    return { entry: copy, path: at };
}
const rulePath = (path) => path
    .filter((key) => typeof key !== 'number')
    .map(String)
    .join('.');

;// CONCATENATED MODULE: ./build/config/export/named-texts.js





/** Whether a config file names a file for a value, and that file can hold the current value. */
const isInFile = ({ textFile }, written, current) => textFile !== undefined && (0,json/* isObject */.Gv)(written) && typeof current === 'string' && (0,text_files/* fitsFile */.VB)(textFile, current);
/**
 * Finds the current texts for which a config file names files of their own.
 * @param resolve gives the absolute path of a file of the workspace
 */
function namedTexts(former, states, resolve) {
    const uses = states.flatMap(({ entries }) => entries.flatMap(({ former: own, entry }) => (own ? usesIn(own, entry, former.file) : [])));
    const inFiles = uses.filter(({ isInline }) => !isInline);
    const groups = [...Map.groupBy(inFiles, ({ path }) => resolve(path)).values()].filter((group) => group.some(({ isChanged }) => isChanged));
    return {
        changed: groups.flatMap(([use]) => (use ? [{ path: use.path, text: use.text }] : [])),
        inline: uses.filter(({ isInline }) => isInline).map(({ what }) => what),
        problems: groups.flatMap((group) => problemsOf(group, former, resolve)),
    };
}
function usesIn({ kind, path: entryPath, written, spec }, current, file) {
    return Object.entries(kind.fields).flatMap(([field, rule]) => {
        const keys = field.split('.');
        const [reference, before] = [written, spec].map((one) => (0,json/* valueAt */.fK)(one, keys));
        if (!rule.textFile || !(0,json/* isObject */.Gv)(reference))
            return [];
        // An empty file declares no text.
        const text = (0,json/* valueAt */.fK)(current, keys) ?? (before === '' ? '' : undefined);
        if (typeof text !== 'string')
            return [];
        const path = (0,named_files/* pathBeside */.KY)(file, String(reference['file']));
        return [
            {
                path,
                text,
                what: `${fieldTitle(kind, keys, shownName(kind, spec))} (${path})`,
                at: [...entryPath, ...keys],
                isInline: !isInFile(rule, reference, text),
                isChanged: text !== before,
            },
        ];
    });
}
/** Problems with a file that two texts need, or that is the config file itself. */
function problemsOf([first, ...others], { place, file }, resolve) {
    if (first === undefined)
        return [];
    if (resolve(first.path) === resolve(file)) {
        return [(0,desired_state/* problemAt */.l4)(place, first.at, 'names the config file itself; use a file of its own')];
    }
    const other = others.find(({ text }) => text !== first.text);
    if (other === undefined)
        return [];
    const { path } = (0,desired_state/* problemAt */.l4)(place, first.at, '');
    const sentence = `names ${other.path}, as ${path} does, but the tenant has two texts for it; give each a file of its own`;
    return [(0,desired_state/* problemAt */.l4)(place, other.at, sentence)];
}

;// CONCATENATED MODULE: ./build/config/export/keep-entry.js








/** Edits an entry of a file so that it declares what the tenant has. Values that declare it already stay as they are written. */
const keepEntry = (kind, { written, declared, current, brief }, options) => {
    const at = { kind, path: '', isExact: false, ...options };
    return keepFields(written, declared, current, brief, at);
};
/** Edits a value. @returns `undefined` when it is removed */
function keepValue({ written, declared, current, brief }, at) {
    const rule = at.kind.fields[at.path] ?? {};
    if (rule.secret || rule.creationOnly || at.isKept(rule))
        return 'keep';
    if (rule.compare === 'whole' && (0,config_compare/* isSame */.Ft)(declared, current))
        return 'keep';
    const isExact = at.isExact || rule.verbatim === true || rule.compare === 'whole';
    const inner = { ...at, isExact };
    if ((0,json/* isObject */.Gv)(written) && (0,json/* isObject */.Gv)(declared) && (0,json/* isObject */.Gv)(current)) {
        const added = isExact ? current : brief;
        const edit = keepFields(written, declared, current, (0,json/* isObject */.Gv)(added) ? added : {}, inner);
        const isLeft = edit === 'keep' || !('fields' in edit) || edit.fields.length > 0;
        return isLeft || added !== undefined ? edit : undefined;
    }
    if (Array.isArray(declared) && Array.isArray(current)) {
        const added = Array.isArray(brief) ? brief : [];
        return (0,export_edit/* editList */.ls)(written, (list) => keepList({ written: list, declared, current, brief: added }, inner));
    }
    if (isEqual(declared, current, inner) || fits(written, declared, current, at))
        return 'keep';
    if (isInFile(rule, written, current))
        return 'keep';
    return current === undefined ? undefined : { value: writtenAt(brief ?? current, at) };
}
function keepFields(written, declared, current, brief, at) {
    const inner = (name) => ({ ...at, path: at.path === '' ? name : `${at.path}.${name}` });
    const stays = Object.entries(written).flatMap(([key, value]) => {
        const name = key.replaceAll('$${', () => '${');
        const [own, now, added] = [declared, current, brief].map((one) => (0,json/* ownValue */.eC)(one, name));
        const edit = keepValue({ written: value, declared: own, current: now, brief: added }, inner(name));
        return edit === undefined ? [] : [[key, edit]];
    });
    const added = Object.entries(brief).flatMap(([name, value]) => {
        const key = String((0,variables/* escapeVariables */.j)(name));
        return Object.hasOwn(written, key) ? [] : [[key, { value: writtenAt(value, inner(name)) }]];
    });
    return (0,export_edit/* editFields */.cH)(written, [...stays, ...added]);
}
function keepList(lists, at) {
    const { compare, by = 'name' } = at.kind.fields[at.path] ?? {};
    const { written } = lists;
    if (compare === 'keyed')
        return (0,export_edit/* editItems */.nw)(written, keepNamed(lists, by, at));
    if (compare === 'set' || compare === 'unordered')
        return (0,export_edit/* editItems */.nw)(written, keepUnordered(lists, at));
    return (0,export_edit/* editItems */.nw)(written, keepOrdered(lists, at));
}
/** Edits a list of items with names. Their order stays. */
function keepNamed({ written, declared, current, brief }, by, at) {
    const nameOf = (item) => ((0,json/* isObject */.Gv)(item) ? item[by] : undefined);
    const find = (list, name) => list.find((item) => nameOf(item) === name);
    const names = namesByName(declared.map((item) => nameOf(item)), current.map((item) => nameOf(item)));
    const stays = written.flatMap((item, from) => {
        const own = declared[from];
        const name = names.get(nameOf(own));
        const [now, added] = [find(current, name), find(brief, name)];
        if (!(0,json/* isObject */.Gv)(item) || !(0,json/* isObject */.Gv)(own) || !(0,json/* isObject */.Gv)(now))
            return [];
        return [{ from, edit: keepFields(item, own, now, (0,json/* isObject */.Gv)(added) ? added : {}, at) }];
    });
    const known = new Set(names.values());
    const added = brief.filter((item) => !known.has(nameOf(item)));
    return [...stays, ...added.map((item) => ({ edit: { value: writtenAt(item, at) } }))];
}
/** The current names of items by those in the file: the same, or the only one that fits when variables are unset. */
function namesByName(declared, current) {
    const names = new Map(declared.map((name) => [name, name]));
    const others = current.filter((name) => !names.has(name));
    for (const name of declared.filter((one) => (0,unset/* holdsUnset */.q)(one) && !current.includes(one))) {
        const [own, ...further] = others.filter((other) => fitsUnset(name, other));
        const rivals = declared.filter((one) => fitsUnset(one, own));
        if (own !== undefined && further.length === 0 && rivals.length === 1)
            names.set(name, own);
    }
    return names;
}
/** Edits a list in which neither order nor repeats count. Its order stays. */
function keepUnordered({ written, declared, current }, at) {
    const left = new Map(current.map((now) => [identityOf(now), now]));
    const isThere = declared.map((item) => left.has(identityOf(item)));
    for (const item of declared)
        left.delete(identityOf(item));
    const stays = written.flatMap((item, from) => {
        if (isThere[from])
            return [{ from, edit: 'keep' }];
        if (!(0,unset/* holdsUnset */.q)(declared[from]))
            return [];
        const [fitting] = [...left].find(([, now]) => fits(item, declared[from], now, at)) ?? [];
        if (fitting === undefined)
            return [];
        left.delete(fitting);
        return [{ from, edit: 'keep' }];
    });
    return [...stays, ...[...left.values()].map((item) => ({ edit: { value: writtenAt(item, at) } }))];
}
/** Edits a list whose order counts: it gets the current order. A changed item at the same index is edited. */
function keepOrdered({ written, declared, current }, at) {
    const free = new Set(written.keys());
    const places = Map.groupBy(free, (place) => identityOf(declared[place]));
    const withVariables = [...free].filter((place) => (0,unset/* holdsUnset */.q)(declared[place]));
    const same = current.map((now) => {
        const isFitting = (place) => fits(written[place], declared[place], now, at);
        const from = places.get(identityOf(now))?.find((place) => free.has(place)) ??
            withVariables.find((place) => free.has(place) && isFitting(place));
        if (from !== undefined)
            free.delete(from);
        return from;
    });
    return current.map((now, place) => {
        const from = same[place];
        if (from !== undefined)
            return { from, edit: 'keep' };
        const [item, own] = [written[place], declared[place]];
        if (!free.has(place) || !(0,json/* isObject */.Gv)(item) || !(0,json/* isObject */.Gv)(own) || !(0,json/* isObject */.Gv)(now)) {
            return { edit: { value: writtenAt(now, at) } };
        }
        return { from: place, edit: keepFields(item, own, now, now, at) };
    });
}
/** A key that identical values share, whatever the order of their keys. Lists may be too long to compare each item with each. */
const identityOf = (value) => JSON.stringify(value, (_, inner) => (0,json/* isObject */.Gv)(inner) ? Object.fromEntries(Object.entries(inner).toSorted(byKey)) : inner) ?? '';
const byKey = ([one], [other]) => (one < other ? -1 : 1);
const isEqual = (declared, current, { isExact }) => isExact ? (0,config_compare/* isIdentical */.q)(declared, current) : (0,config_compare/* isSame */.Ft)(declared, current);
/** Whether a text of a file may be the current text, because it has unset variables. */
const fits = (written, declared, current, at) => typeof written === 'string' &&
    /(?<!\$)\$\{LOGTO_/.test(written) &&
    at.kind.literalFields?.includes(fieldOf(at)) !== true &&
    fitsUnset(declared, current);
const writtenAt = (value, at) => asWritten(at.kind, fieldOf(at), value, at.secrets);
const fieldOf = ({ path }) => path.split('.')[0] ?? '';

;// CONCATENATED MODULE: ./build/config/export/keep-file.js





/**
 * Edits a file so that it declares what a tenant has. Values that declare it already stay as they are written, in their place;
 * so do values that an export does not read.
 * @param withUsers whether users, and fields that name them, were read
 */
function keepFile({ written, secrets: all }, states, withUsers) {
    const secrets = withoutNames(all, states);
    const isKept = ({ personal }) => !withUsers && personal === true;
    const byName = new Map(states.map((state) => [state.kind.name, state]));
    const stays = Object.entries(written).flatMap(([key, value]) => {
        const state = byName.get(key);
        const edit = state === undefined || state.isUnknown ? 'keep' : keepKind(state, value, { isKept, secrets });
        return edit === undefined ? [] : [[key, edit]];
    });
    const added = states.flatMap(({ kind, entries }) => Object.hasOwn(written, kind.name) || !hasContent(entries)
        ? []
        : [[kind.name, { value: valueOfKind(kind, entries, secrets) }]]);
    return (0,export_edit/* editFields */.cH)(written, added.reduce(withKind, stays));
}
/** Whether a file has to declare anything of a kind. */
const hasContent = (entries) => entries.some(({ brief }) => Object.keys(brief).length > 0);
/** The value of a kind in a file that does not have it yet. */
function valueOfKind(kind, entries, secrets = []) {
    const written = entries.map(({ brief }) => entryAsWritten(kind, brief, secrets));
    return kind.single ? written[0] : written;
}
/** The secrets that are in no name. Names are shown everywhere, and cannot have variables of secrets. */
function withoutNames(secrets, states) {
    const names = states.flatMap(({ kind, entries }) => entries.flatMap(({ entry: spec }) => (0,config_secrets/* namesIn */.wX)({ kind, spec })));
    return secrets.filter(({ value }) => !names.some((name) => name.includes(value)));
}
/** Adds a kind before those that follow it in a new file. */
function withKind(fields, added) {
    const later = new Set(targets/* kindNames */.$.slice(targets/* kindNames */.$.indexOf(added[0]) + 1));
    const place = fields.findIndex(([key]) => later.has(key));
    return place === -1 ? [...fields, added] : fields.toSpliced(place, 0, added);
}
function keepKind({ kind, entries }, written, options) {
    const keep = ({ entry: current, brief, former, isProtected }) => {
        if (former === undefined)
            return { value: entryAsWritten(kind, brief, options.secrets) };
        const { written: own, spec: declared } = former;
        return isProtected ? 'keep' : keepEntry(kind, { written: own, declared, current, brief }, options);
    };
    if (kind.single)
        return keepSingle(kind, entries[0], written, keep);
    const byPlace = new Map(entries.map((entry) => [entry.former?.index, entry]));
    const added = entries.filter(({ former }) => former === undefined);
    return (0,export_edit/* editList */.ls)(written, (list) => {
        const stays = list.flatMap((_, from) => {
            const entry = byPlace.get(from);
            return entry === undefined ? [] : [{ from, edit: keep(entry) }];
        });
        return (0,export_edit/* editItems */.nw)(list, [...stays, ...added.map((entry) => ({ edit: keep(entry) }))]);
    });
}
/** Edits the only entry of a kind. `null` declares that the tenant has no such entry, so that `prune` deletes it. */
function keepSingle(kind, entry, written, keep) {
    if (entry !== undefined)
        return keep(entry);
    if (!kind.deletable)
        return undefined;
    return written === null ? 'keep' : { value: null };
}

// EXTERNAL MODULE: ./build/http/failure.js
var failure = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/config/kinds/id-set.js
var id_set = __webpack_require__(3531);
// EXTERNAL MODULE: ./build/config/read-current.js
var read_current = __webpack_require__(3179);
;// CONCATENATED MODULE: ./build/config/export/defaults.js


/**
 * An entry without the defaults that Logto gives a new entry, or a new tenant. Lists of items by name keep all items, and
 * fields that the schema requires stay.
 */
function withoutDefaults(kind, entry) {
    const isValid = (candidate) => kind.schema.safeParse(candidate).success;
    const shorter = Object.entries(entry).map(([field, value]) => [
        field,
        withoutDefault(kind, value, (0,json/* ownValue */.eC)(kind.defaults ?? {}, field), field),
    ]);
    const shortest = shorter.reduce(withField, entry);
    if (isValid(shortest))
        return shortest;
    return shorter.reduce((rest, one) => {
        const candidate = withField(rest, one);
        return isValid(candidate) ? candidate : rest;
    }, entry);
}
/** An entry with another value of a field, or without it. The order of the fields stays. */
const withField = (entry, [field, value]) => Object.fromEntries(Object.entries({ ...entry, [field]: value }).filter(([, inner]) => inner !== undefined));
/** A value without defaults. @returns `undefined` when it need not be declared at all */
function withoutDefault(kind, value, byDefault, path) {
    const { compare, by = 'name', verbatim } = kind.fields[path] ?? {};
    if (verbatim)
        return (0,config_compare/* isIdentical */.q)(value, byDefault) ? undefined : value;
    const isUnordered = compare === 'set' || compare === 'unordered';
    const inOrder = (list) => (isUnordered ? sorted(list) : list);
    if ((0,config_compare/* isSame */.Ft)(inOrder(value), inOrder(byDefault)))
        return undefined;
    if (Array.isArray(value) && compare === 'keyed') {
        return value.map((item) => (0,json/* isObject */.Gv)(item) ? fieldsWithoutDefaults(kind, item, {}, path, by) : item);
    }
    if (!(0,json/* isObject */.Gv)(value) || compare === 'whole')
        return value;
    const rest = fieldsWithoutDefaults(kind, value, (0,json/* isObject */.Gv)(byDefault) ? byDefault : {}, path);
    return Object.keys(rest).length === 0 ? undefined : rest;
}
/** The fields of an object without defaults. @param name the field that names an item of a list, which stays */
function fieldsWithoutDefaults(kind, value, defaults, path, name) {
    return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => {
        if (key === name)
            return [[key, inner]];
        const rest = withoutDefault(kind, inner, (0,json/* ownValue */.eC)(defaults, key), `${path}.${key}`);
        return rest === undefined ? [] : [[key, rest]];
    }));
}
const sorted = (list) => Array.isArray(list) ? list.map((item) => JSON.stringify(item)).toSorted() : list;

;// CONCATENATED MODULE: ./build/config/export/order.js

const byText = (one, other) => (one < other ? -1 : Number(one > other));
/** Sorts entries by name, unless Logto keeps them in an order. */
function sortedByName(kind, list) {
    if (kind.createdInOrder)
        return [...list];
    const nameOf = ({ current }) => kind.identifiersOf(current.spec)[0] ?? '';
    return list.toSorted((one, other) => byText(nameOf(one), nameOf(other)));
}
/** Sorts the lists of an entry whose order does not count. */
function withSortedSets(kind, spec) {
    const sorted = (value, path) => {
        const { compare, by = 'name' } = kind.fields[path] ?? {};
        if (compare === 'whole')
            return value;
        if (Array.isArray(value)) {
            const items = value.map((item) => sorted(item, path));
            if (compare === undefined || compare === 'merge')
                return items;
            const keyOf = (item) => String((0,json/* isObject */.Gv)(item) ? item[by] : item);
            return items.toSorted((one, other) => byText(keyOf(one), keyOf(other)));
        }
        if (!(0,json/* isObject */.Gv)(value))
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner, path === '' ? key : `${path}.${key}`)]));
    };
    return Object.assign({}, sorted({ ...spec }, ''));
}
/** Sorts the fields of a valid entry as its schema does, and keys of custom data by name. */
const withSortedKeys = (kind, entry) => 
// Parsing gives the fields that a schema knows in its order.
kind.schema.parse(sortedKeys(entry));
function sortedKeys(value) {
    if (Array.isArray(value))
        return value.map((item) => sortedKeys(item));
    if (!(0,json/* isObject */.Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value)
        .toSorted(([one], [other]) => byText(one, other))
        .map(([key, inner]) => [key, sortedKeys(inner)]));
}

// EXTERNAL MODULE: ./build/config/references.js
var references = __webpack_require__(5125);
;// CONCATENATED MODULE: ./build/config/export/references.js


const unresolvable = 'it refers to what the file does not declare';
/**
 * Cuts references to names that neither the file declares nor a new tenant has, until there are none.
 * @param isKept whether a field stays as the file has it
 */
function withoutDanglingReferences(states, isKept) {
    const placed = states.flatMap(({ kind, entries }) => entries.map((declarable, index) => ({ kind, declarable, place: { path: `${kind.name} ${index}` } })));
    const declared = placed.flatMap(({ kind, declarable: { entry: spec }, place }) => spec === undefined ? [] : [{ kind, spec, place }]);
    const kinds = new Map(declared.map(({ kind, place }) => [place.path, kind]));
    const dangling = new Map((0,references/* danglingReferences */.pt)(declared).flatMap(({ place, path }) => {
        const kind = kinds.get(place.path);
        return kind && isKept(kind, path) ? [] : [[place.path, path]];
    }));
    if (dangling.size === 0)
        return [...states];
    const cut = states.map(({ kind, entries }) => ({
        kind,
        entries: entries.map((declarable, index) => {
            const path = dangling.get(`${kind.name} ${index}`);
            return path === undefined ? declarable : withoutReference(kind, declarable, path);
        }),
    }));
    return withoutDanglingReferences(cut, isKept);
}
function withoutReference(kind, declarable, path) {
    const { entry = {}, leftOut } = declarable;
    const name = shownName(kind, entry);
    const cut = withoutValueAt(kind, entry, path);
    if (cut === undefined) {
        const whole = { what: name || wholeOf(kind), reason: unresolvable };
        return { ...declarable, entry: undefined, leftOut: [...leftOut, whole] };
    }
    const rest = asDeclared(kind, cut.entry);
    const field = cut.path.filter((key) => typeof key === 'string').join('.');
    const what = [kind.personal ? '' : field, name].filter(Boolean).join(' of ');
    const reference = { what, reason: unresolvable };
    return { ...declarable, entry: rest.entry, leftOut: [...leftOut, reference, ...rest.leftOut] };
}

;// CONCATENATED MODULE: ./build/config/export/with-former.js




/** An entry with the values of another entry at some paths. */
function withValuesOf(entry, other, paths) {
    const copy = structuredClone((0,json/* withoutPaths */.fx)(entry, paths));
    for (const path of paths) {
        const keys = path.split('.');
        const [parent, value] = [(0,json/* valueAt */.fK)(copy, keys.slice(0, -1)), (0,json/* valueAt */.fK)(other, keys)];
        if ((0,json/* isObject */.Gv)(parent) && value !== undefined)
            Reflect.set(parent, keys.at(-1) ?? '', value);
    }
    return copy;
}
/**
 * An entry with `null` for values that a file declares and the tenant does not have, where a file can declare `null`.
 * @param current the entry in the tenant
 * @param former the entry of the file
 */
function withNulls(kind, entry, current, former) {
    const absent = fieldsOf(kind, former, []).filter((path) => (0,json/* isObject */.Gv)((0,json/* valueAt */.fK)(entry, path.slice(0, -1))) &&
        (0,json/* valueAt */.fK)(entry, path) === undefined &&
        (0,json/* isEmpty */.Im)((0,json/* valueAt */.fK)(current, path)));
    return absent.reduce((rest, path) => {
        const candidate = withNullAt(rest, path);
        return kind.schema.safeParse(candidate).success ? candidate : rest;
    }, entry);
}
function withNullAt(entry, path) {
    const copy = structuredClone(entry);
    const parent = (0,json/* valueAt */.fK)(copy, path.slice(0, -1));
    if ((0,json/* isObject */.Gv)(parent))
        Reflect.set(parent, path.at(-1) ?? '', null);
    return copy;
}
/** The paths of the values in an entry. An object that is compared as a whole is one value. */
function fieldsOf(kind, value, path) {
    return Object.entries(value).flatMap(([key, inner]) => {
        const at = [...path, key];
        const { compare, secret, creationOnly, verbatim } = kind.fields[at.join('.')] ?? {};
        if (secret || creationOnly || verbatim)
            return [];
        return (0,json/* isObject */.Gv)(inner) && compare !== 'whole' ? fieldsOf(kind, inner, at) : [at];
    });
}
/** The secret fields of a file that differ from the current ones, as far as Logto shows these: `config of "github-universal"`. */
function otherSecrets(kind, current, former) {
    const name = shownName(kind, current);
    return changesOf(kind, current, former)
        .filter(({ path, to }) => kind.fields[path]?.secret && !(0,unset/* holdsUnset */.q)(JSON.stringify(to)))
        .map(({ path }) => fieldTitle(kind, path.split('.'), name));
}
/** Whether a plan of the file would not change the entry. */
const isAsDeclared = (kind, current, former) => changesOf(kind, current, former).length === 0;
const changesOf = (kind, current, former) => (0,config_compare/* compareEntry */.uM)(former, current, { ...kind, exact: false, holdsSecret: () => false }).changes;

;// CONCATENATED MODULE: ./build/config/export/read.js











/**
 * Reads the whole configuration of a tenant, as a file can declare it. Entries that Logto made, secrets, and values that no
 * file can declare are left out. Entries, sets and keys are sorted, because Logto lists them by their creation.
 * @throws RequestError
 */
async function readTenantConfig(context, { withUsers, former }) {
    const isExported = ({ personal }) => withUsers || personal !== true;
    const isKept = ({ fields }, path) => path.some((_, index) => !isExported(fields[path.slice(0, index + 1).join('.')] ?? {}));
    // Names stand for ids in every kind, so all of them have to be known first.
    const lists = await Promise.all(kinds.kinds.filter(isExported).map(async (kind) => ({ kind, list: await listIfKnown(kind, context) })));
    const states = await Promise.all(lists.map(async ({ kind, list }) => {
        const declared = former?.entries.filter((entry) => entry.kind === kind) ?? [];
        if (list === undefined)
            return unknown(kind, 'this Logto does not have it');
        if (kind.appliedAlways)
            return readUnshown(kind, list, declared);
        const { matched, leftOut } = matchByName(kind, list, declared);
        const fields = Object.keys(kind.fields).filter((field) => isExported(kind.fields[field] ?? {}));
        const kept = (0,id_set/* without */.FF)(Object.keys(kind.fields), fields);
        const read = await (0,read_current/* withRelations */.oi)(kind, matched.map((one) => ({ current: one.current, fields, ...declaredIn(one) })), context);
        const whole = read.map((current, index) => ({ current, former: matched[index]?.former }));
        return { kind, entries: sortedByName(kind, whole).map((one) => declarable(kind, one, kept)), leftOut };
    }));
    const resolved = withoutDanglingReferences(states, isKept);
    return states.map(({ kind, leftOut, ...state }, index) => {
        const entries = resolved[index]?.entries ?? [];
        return {
            ...state,
            kind,
            entries: entries.flatMap((entry) => exported(kind, entry)),
            leftOut: eachOnce([...leftOut, ...entries.flatMap((entry) => leftOutOf(entry))]),
            otherSecrets: entries.flatMap(({ current, former: own }) => own === undefined ? [] : otherSecrets(kind, current.spec, own.spec)),
        };
    });
}
/** The entries of a kind; `undefined` when Logto does not know the kind, because a self-hosted Logto may be older. */
async function listIfKnown(kind, context) {
    try {
        return await (0,read_current/* listEntries */.fi)(kind, context);
    }
    catch (error) {
        if ((0,failure/* refusalOf */.Of)(error)?.status === 404)
            return undefined;
        throw error;
    }
}
const unknown = (kind, reason) => ({
    kind,
    entries: [],
    leftOut: [{ what: kind.name, reason, isExpected: true }],
    isUnknown: true,
});
/** Reads a kind of which Logto shows only whether it has content. */
function readUnshown(kind, list, [former]) {
    const isThere = ({ spec }) => kind.appliedAlways?.(spec) !== undefined;
    const [current] = list;
    const { leftOut, isUnknown } = unknown(kind, 'Logto does not show its content');
    if (current === undefined || !isThere(current)) {
        const entries = current && former ? [{ current, former, entry: current.spec, leftOut: [] }] : [];
        return { kind, entries, leftOut: [] };
    }
    const isDeclared = former === undefined || isThere(former);
    return { kind, entries: [], leftOut, ...(isDeclared ? { isUnknown } : {}) };
}
/**
 * Matches current entries with those of the file. Leaves out entries that Logto made, unless the file declares them, and
 * entries that share a name, which a file cannot tell apart.
 */
function matchByName(kind, list, declared) {
    const own = list.filter(({ protectedReason }) => protectedReason === undefined);
    const byName = Map.groupBy(own.flatMap((entry) => kind.identifiersOf(entry.spec).map((name) => ({ name, entry }))), ({ name }) => name);
    const groups = [...byName.values()].filter(({ length }) => length > 1);
    const shared = new Set(groups.flat().map(({ entry }) => entry));
    const repeated = groups.map(([first, ...others]) => {
        const name = first ? shownName(kind, first.entry.spec) : '';
        return { what: name || kind.name, reason: `the tenant has ${others.length + 1} of this name` };
    });
    const distinct = list.filter((entry) => !shared.has(entry));
    const former = matchFormer(kind, distinct, declared);
    const matched = distinct
        .filter((current) => current.protectedReason === undefined || former.has(current))
        .map((current) => ({ current, former: former.get(current) }));
    return { matched, leftOut: [...repeated, ...nameless(kind, list)] };
}
/** Counts users without an identifier, by which a file could declare them. */
function nameless(kind, list) {
    const reasons = list.flatMap(({ protectedReason }) => protectedReason ?? []);
    if (!kind.personal || reasons[0] === undefined)
        return [];
    const what = `${reasons.length} ${kind.singular}${reasons.length === 1 ? '' : 's'}`;
    return [{ what, reason: 'nothing identifies them in a file' }];
}
const declaredIn = ({ former }) => (former ? { declared: former.spec } : {});
/** The part of an entry that a file can declare. @param kept fields that are not read, and stay as the file has them */
function declarable(kind, { current, former }, kept) {
    const spec = former ? withValuesOf(current.spec, former.spec, kept) : (0,json/* withoutPaths */.fx)(current.spec, kept);
    return { current, former, ...asDeclared(kind, withSortedSets(kind, spec)) };
}
function exported(kind, { current, former, entry }) {
    if (entry === undefined)
        return [];
    const ordered = withSortedKeys(kind, entry);
    const brief = withoutDefaults(kind, ordered);
    if (former === undefined)
        return [{ entry: ordered, brief }];
    const whole = { entry: withNulls(kind, ordered, current.spec, former.spec), brief, former };
    const isProtected = current.protectedReason !== undefined && isAsDeclared(kind, current.spec, former.spec);
    return [isProtected ? { ...whole, isProtected } : whole];
}
/** The values that are left out of an entry, without secrets that the file has. */
function leftOutOf({ former, leftOut }) {
    if (former === undefined)
        return leftOut;
    return leftOut.filter(({ what, isExpected }) => isExpected !== true || (0,json/* valueAt */.fK)(former.spec, what.split('.')) === undefined);
}
const eachOnce = (all) => [
    ...new Map(all.map((one) => [`${one.what} ${one.reason}`, one])).values(),
];

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/config/export/write-over.js



/** Ways to edit a text: the first keeps most of its layout, the last works in most cases. */
const ways = [
    { isCopied: true, isExpanded: false },
    { isCopied: false, isExpanded: false },
    { isCopied: false, isExpanded: true },
];
/** Writes an edit into the text of a file, and reads the text back, so that it has exactly the value of the edit. */
async function writeOver({ text, file, written }, edit) {
    if (edit === 'keep')
        return { text };
    const value = (0,export_edit/* edited */.oh)(written, edit);
    if (file.endsWith('.json'))
        return { text: editJson(text, value) };
    const [{ editYaml }, { stringify }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(998)]).then(__webpack_require__.bind(__webpack_require__, 6998)), __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19))]);
    for (const way of ways) {
        const candidate = attempt(() => editYaml(text, written, edit, way));
        // oxlint-disable-next-line no-await-in-loop
        if (candidate !== undefined && (await hasValue(candidate, file, value)))
            return { text: candidate };
    }
    return { text: stringify(value, { lineWidth: 0 }), isPlain: true };
}
/** Runs work; `undefined` when it throws. The library refuses to write an alias without its anchor. */
function attempt(work) {
    try {
        return work();
    }
    catch {
        return undefined;
    }
}
/** Whether a text can be read, and has a value. */
async function hasValue(text, file, value) {
    const { document, problems } = await (0,config_document/* readDocument */.u)(text, { file });
    return problems.length === 0 && (0,external_node_util_.isDeepStrictEqual)(document?.value, value);
}
/** Writes JSON with the indentation of a text, or on one line. */
function editJson(text, value) {
    const [, indent = /\n./.test(text) ? '  ' : ''] = /^\uFEFF?\s*\{\r?\n([ \t]+)/.exec(text) ?? [];
    const [end = ''] = /\r?\n?$/.exec(text) ?? [];
    const [mark = ''] = /^\uFEFF?/.exec(text) ?? [];
    const lines = JSON.stringify(value, null, indent);
    return mark + (text.includes('\r\n') ? lines.replaceAll('\n', '\r\n') : lines) + end;
}

;// CONCATENATED MODULE: ./build/config/export/write.js

/**
 * Writes a configuration as YAML. Comments name the values that were left out, and `${` is escaped. Kinds without anything to
 * declare have no key.
 * @param schema address of the JSON Schema, which the first line names for editors
 */
async function writeYaml(states, schema) {
    const { Document, isScalar, visit } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const head = `# yaml-language-server: $schema=${schema}\n`;
    const parts = states.map((state) => {
        const { kind, entries } = state;
        const comment = state.leftOut.map(({ what, reason }) => `# ${what} is left out: ${reason}.\n`).join('');
        if (!hasContent(entries))
            return withHeading(state, comment);
        const document = new Document({ [kind.name]: valueOfKind(kind, entries) });
        visit(document, {
            // Without quotes it would be a merge key.
            Pair(_, { key }) {
                if (isScalar(key) && key.value === '<<')
                    key.type = 'QUOTE_DOUBLE';
            },
        });
        return `\n${comment}${document.toString({ lineWidth: 0, flowCollectionPadding: true })}`;
    });
    // A part that ends in an empty line needs no further one.
    return parts.reduce((text, part) => text + (text.endsWith('\n\n') ? part.slice(1) : part), head);
}
/** The comment of a kind without a key, below a heading that names the kind. */
function withHeading({ kind, leftOut }, comment) {
    if (comment === '')
        return '';
    return leftOut.every(({ what }) => what === kind.name) ? `\n${comment}` : `\n# ${kind.name}:\n${comment}`;
}
/** Writes a configuration as JSON, which has no comments. */
function writeJson(states, schema) {
    const root = Object.fromEntries(states
        .filter(({ entries }) => hasContent(entries))
        .map(({ kind, entries }) => [kind.name, valueOfKind(kind, entries)]));
    return `${JSON.stringify({ $schema: schema, ...root }, null, 2)}\n`;
}

// EXTERNAL MODULE: ./build/config/load.js + 1 modules
var load = __webpack_require__(4402);
// EXTERNAL MODULE: ./build/config/problem-order.js
var problem_order = __webpack_require__(2705);
// EXTERNAL MODULE: ./build/config/reconcile.js + 2 modules
var reconcile = __webpack_require__(803);
// EXTERNAL MODULE: ./build/shared/text.js
var shared_text = __webpack_require__(9853);
;// CONCATENATED MODULE: ./build/report/export-log.js

/** Says what was read, and what the file does not have. */
function logStates(states, { former, withUsers }, log) {
    for (const { kind, entries } of states) {
        if (entries.length > 0 && !kind.single)
            log.info(`${kind.name}: ${entries.length}`);
    }
    if (!withUsers) {
        const what = former === undefined ? 'are left out' : 'stay as the file has them';
        log.info(`Users, and members of organizations, ${what}; export-users is false.`);
    }
    if (former !== undefined && former.unset.length > 0) {
        log.info(`These variables are not set, so texts with them stay where the tenant has one that fits: ${former.unset.join(', ')}.`);
    }
    const secrets = states.flatMap(({ kind, otherSecrets }) => otherSecrets.map((what) => `${kind.name}: ${what}`));
    if (secrets.length > 0) {
        log.warning(`The tenant has other secrets than the file, which keeps its own: ${listed(secrets)}. Apply the file to set them in the tenant, or correct the variables.`);
    }
    warnOfLeftOut(states, log);
}
const mostListed = 20;
const listed = (all) => (0,shared_text/* firstOf */.Ku)(all, mostListed).join(', ');
/** Says what the file does not have, beside what no exported file has. */
function warnOfLeftOut(states, log) {
    const all = states.flatMap(({ kind, leftOut }) => leftOut.flatMap(({ what, reason, isExpected }) => isExpected ? [] : `${[kind.name, what].filter(Boolean).join(': ')} (${reason})`));
    if (all.length === 0)
        return;
    log.warning(`A file cannot declare everything that this tenant has. These are left out: ${listed(all)}. Change them in Logto Console if you need them in the file.`);
}
/** Says which texts a config file holds itself, although it named files for them. */
function warnOfInline({ inline }, config, log) {
    if (inline.length === 0)
        return;
    log.warning(`A file of its own can only hold valid JavaScript, or text of UTF-8, so these stand in ${config} itself: ${listed(inline)}. Correct them in Logto Console.`);
}

// EXTERNAL MODULE: ./build/run-context.js + 1 modules
var run_context = __webpack_require__(7331);
// EXTERNAL MODULE: ./build/runner/outputs.js
var outputs = __webpack_require__(4481);
// EXTERNAL MODULE: ./build/runner/workspace-files.js + 3 modules
var workspace_files = __webpack_require__(2394);
// EXTERNAL MODULE: ./build/shared/file-error.js
var file_error = __webpack_require__(359);
// EXTERNAL MODULE: ./build/tenant/connection.js + 2 modules
var tenant_connection = __webpack_require__(9828);
// EXTERNAL MODULE: ./build/tenant/result.js
var tenant_result = __webpack_require__(1084);
;// CONCATENATED MODULE: ./build/operations/export.js

















/** Where editors find the schema of config files. */
const schema = 'https://raw.githubusercontent.com/OWNER/logto-tenant-action/v1/schema/tenant-config.schema.json';
/**
 * Writes the current state of a tenant to a file, in the form that `config` takes. An existing file is edited, so that what it
 * already says stays as it is. Changes nothing in the tenant; secrets and passwords are left out, and users unless
 * `export-users` asks for them.
 * @throws RequestError; InputError when the file has mistakes, cannot be written, or would be too large to be read
 */
async function exportTenant(inputs, context) {
    const { clock, core, files, log, mask } = context;
    const { config } = inputs;
    const startedAt = clock.now();
    const timed = (0,run_context/* withDeadline */.NE)(context, inputs['timeout-seconds']);
    try {
        const former = await readFormerFile(config, timed);
        const connection = await (0,tenant_connection/* connectByEndpoint */.TT)(inputs, timed);
        const written = await log.group('Reading the configuration of the tenant', async () => {
            const options = { withUsers: inputs['export-users'], former };
            const states = await readTenantConfig((0,reconcile/* createContext */.q6)(connection, timed), options);
            logStates(states, options, log);
            const texts = former ? textsOfFiles(former, states, context) : [];
            const text = await write(states, config, options, log);
            return text === former?.text ? texts : [...texts, { path: config, text }];
        });
        const isChanged = written.length > 0;
        await checkReadable(written, config, timed);
        for (const { path, text } of written)
            await writeFile(files, path, text);
        const result = { ...(0,tenant_result/* connectionResult */.aK)(connection), apps: [] };
        (0,tenant_result/* maskResult */.UN)(result, mask, inputs['mask-outputs']);
        (0,outputs/* setOutputs */.n)(core, { ...(0,tenant_result/* outputsOf */.Yz)(result), changed: String(isChanged) });
        const took = (0,run_context/* timeSince */._D)(startedAt, timed);
        log.info(isChanged
            ? `The configuration of the tenant was written to ${written.map(({ path }) => path).join(', ')}, without secrets, after ${took}.`
            : `${config} already says what the tenant has, and stays as it is, after ${took}.`);
    }
    finally {
        timed.deadline.end();
    }
}
/**
 * Reads the existing file, which the export edits.
 * @returns nothing when there is no file yet
 * @throws InputError with its mistakes: what cannot be read cannot be kept
 */
async function readFormerFile(config, context) {
    const text = await readIfThere(config, context.files);
    if (text === undefined)
        return undefined;
    const ofFile = await problemsOfFile(config, context);
    const { value, problems } = await readFormer(text, config, {
        ...context,
        workspace: context.env['GITHUB_WORKSPACE'],
    });
    if (value !== undefined && ofFile.length === 0)
        return value;
    const sentence = 'the file has mistakes, and an export over it would lose what it says, so nothing was written; correct or delete the file';
    throw new problem/* InputError */.dz([...ofFile, ...(0,problem_order/* withoutConsequences */.Ro)(problems, ofFile), { path: 'config', sentence }]);
}
async function readIfThere(path, files) {
    try {
        return await files.read(path);
    }
    catch (error) {
        if (!(error instanceof file_error/* FileError */.f))
            throw error;
        if (error.isMissing)
            return undefined;
        throw new problem/* InputError */.dz([{ path: 'config', sentence: error.message }]);
    }
}
/**
 * The new texts of the files that the config file names.
 * @throws InputError for texts that these files cannot hold
 */
function textsOfFiles(former, states, { files, log }) {
    const texts = namedTexts(former, states, (path) => files.resolve(path));
    if (texts.problems.length > 0)
        throw new problem/* InputError */.dz(texts.problems);
    warnOfInline(texts, former.file, log);
    return texts.changed;
}
/** The new text of the config file. */
async function write(states, config, { former, withUsers }, log) {
    if (former === undefined) {
        return config.endsWith('.json') ? writeJson(states, schema) : writeYaml(states, schema);
    }
    const { text, isPlain } = await writeOver(former, keepFile(former, states, withUsers));
    if (isPlain) {
        log.warning(`${config} could not be edited, so a new file replaces it, without its comments. Look at the difference before you commit it.`);
    }
    return text;
}
/**
 * Checks before anything is written that `config` can read it. Its variables need not be set, and the files that it names
 * need not exist.
 * @throws InputError when `config` could not read it
 */
async function checkReadable(written, config, context) {
    const large = written.find(({ text }) => Buffer.byteLength(text) > workspace_files/* mostFileBytes */.t);
    if (large)
        throw nothingWritten(large.path, 'would have more than 1 MiB');
    const text = written.find(({ path }) => path === config)?.text;
    if (text === undefined)
        return;
    const files = { ...context.files, read: () => Promise.resolve(text) };
    const [problem] = await problemsOfFile(config, { ...context, files });
    if (problem === undefined)
        return;
    const sentence = `would not be read: ${problem.path === '' ? '' : `${problem.path} `}${problem.sentence}`;
    throw nothingWritten(config, sentence);
}
async function problemsOfFile(config, { env, files, mask }) {
    const workspace = env['GITHUB_WORKSPACE'];
    const options = { env, files, mask, workspace, allowsUnset: true, allowsMissingFiles: true };
    return (await (0,load.loadDesiredState)({ apps: '', config }, options)).problems;
}
const nothingWritten = (file, sentence) => new problem/* InputError */.dz([{ path: 'config', sentence: `the file ${file} ${sentence}, so nothing was written` }]);
async function writeFile(files, path, text) {
    try {
        await files.write(path, text);
    }
    catch (error) {
        if (!(error instanceof file_error/* FileError */.f))
            throw error;
        throw new problem/* InputError */.dz([{ path: 'config', sentence: error.message }]);
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


/***/ })

};
