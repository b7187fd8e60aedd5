export const id = 162;
export const ids = [162,376];
export const modules = {

/***/ 3557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ Ids)
/* harmony export */ });
/** The IDs of a tenant by the names that files use, and the names by ID. */
class Ids {
    #byKey = new Map();
    #keysById = new Map();
    /** Registers an ID. @param keys its names, the preferred one first */
    add(target, id, keys) {
        const known = this.#of(target);
        for (const key of keys)
            if (!known.has(key))
                known.set(key, id);
        this.#keysById.set(`${target} ${id}`, keys);
    }
    /** Whether a name is known. */
    has(target, key) {
        return this.#of(target).has(key);
    }
    /** All known names of a target. */
    keys(target) {
        return [...this.#of(target).keys()];
    }
    /** The ID of a name. @throws Error when the name is unknown, which planning rules out for references */
    idOf(target, key) {
        const id = this.#of(target).get(key);
        if (id === undefined)
            throw new Error(`A referenced name does not exist in the tenant (${target}).`);
        return id;
    }
    /** The names of an ID, the preferred one first; `undefined` when the ID is unknown. */
    keysOf(target, id) {
        return this.#keysById.get(`${target} ${id}`);
    }
    #of(target) {
        let keys = this.#byKey.get(target);
        if (keys === undefined)
            this.#byKey.set(target, (keys = new Map()));
        return keys;
    }
}


/***/ }),

/***/ 9865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZH: () => (/* binding */ isHiddenField),
/* harmony export */   ln: () => (/* binding */ clearedByOmission),
/* harmony export */   sp: () => (/* binding */ isHiddenAt)
/* harmony export */ });
/** Rules for fields that Logto clears when a request leaves them out. */
function clearedByOmission(paths) {
    return Object.fromEntries(paths.map((path) => [path, { clearedByOmission: true }]));
}
/** Whether the value of a field is never shown. */
const isHiddenField = (rule) => [rule.secret, rule.private, rule.personal].includes(true);
/** Whether the value at a path of an entry is never shown, because it is in a hidden field or the entry is a user. */
function isHiddenAt({ fields, personal }, path) {
    const names = path.filter((key) => typeof key !== 'number').map(String);
    return (personal === true ||
        names.some((_, index) => isHiddenField(fields[names.slice(0, index + 1).join('.')] ?? {})));
}


/***/ }),

/***/ 3179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cA: () => (/* binding */ readCurrent),
/* harmony export */   fi: () => (/* binding */ listEntries),
/* harmony export */   oe: () => (/* binding */ readSecretAhead),
/* harmony export */   oi: () => (/* binding */ withRelations),
/* harmony export */   uq: () => (/* binding */ loadKinds)
/* harmony export */ });
/* unused harmony export readAhead */
/* harmony import */ var _kinds_applications_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3831);
/* harmony import */ var _kinds_roles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(974);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5125);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4425);




/**
 * Reads the current entries of the kinds that are declared or referred to, side by side.
 * @param isNew whether this run created the tenant, so that many kinds are empty and need not be read
 * @throws RequestError
 */
async function readCurrent(desired, references, context, isNew) {
    const known = (0,_references_js__WEBPACK_IMPORTED_MODULE_2__/* .keysByTarget */ .FW)(desired.entries);
    const missing = references.filter(({ target, key, mayBeMissing }) => mayBeMissing !== true && !known.get(target)?.has(key));
    const referredTo = new Set(missing.map(({ target }) => (0,_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceOf */ .v)(target).kind));
    const kinds = await loadKinds([...desired.kinds, ...referredTo]);
    const isEmpty = (kind) => isNew &&
        kind.emptyInNewTenant === true &&
        !desired.entries.some((entry) => entry.kind === kind && kind.mayBeInNewTenant?.(entry.spec));
    const needed = kinds.filter((kind) => referredTo.has(kind.name) || (desired.kinds.has(kind.name) && !isEmpty(kind)));
    const reading = needed.map((kind) => listEntries(kind, context, namesOf(kind, desired, references)));
    readAhead(desired, context);
    const lists = await Promise.all(reading);
    return new Map(needed.map((kind, index) => [kind.name, { kind, entries: lists[index] ?? [] }]));
}
/** Loads at least the kinds of some names, in order. Most runs declare applications only, and load few kinds. */
async function loadKinds(names) {
    const few = [_kinds_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .roles */ .O, _kinds_applications_js__WEBPACK_IMPORTED_MODULE_0__.applications];
    const isEnough = names.every((name) => few.some((kind) => kind.name === name));
    return isEnough ? few : (await __webpack_require__.e(/* import() */ 709).then(__webpack_require__.bind(__webpack_require__, 3709))).kinds;
}
/** The names of a kind that a run needs; `undefined` when it needs all entries. */
function namesOf({ name }, { entries, prune }, references) {
    if (prune.has(name))
        return undefined;
    const declared = entries.flatMap(({ kind, spec }) => (kind.name === name ? kind.identifiersOf(spec) : []));
    const referredTo = references.flatMap(({ target, key }) => ((0,_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceOf */ .v)(target).kind === name ? key : []));
    return new Set([...declared, ...referredTo]);
}
/** Lists the entries of a kind, and registers their names. @throws RequestError */
async function listEntries(kind, context, names) {
    const list = await kind.list(context, names);
    for (const { id, spec } of list)
        context.ids.add(kind.name, id, kind.identifiersOf(spec));
    return list;
}
/** Adds to entries of a kind their relations, which its list does not show. @throws RequestError */
async function withRelations(kind, entries, context) {
    const isRelation = (field) => kind.fields[field]?.relation === true;
    const queries = entries.map(({ fields, ...entry }) => ({
        ...entry,
        fields: new Set(fields.filter((field) => isRelation(field))),
    }));
    const read = (await kind.readRelations?.(queries, context)) ?? [];
    return entries.map(({ current }, index) => ({ ...current, spec: { ...current.spec, ...read[index] } }));
}
/**
 * Requests relations and secrets of declared entries by the IDs that an earlier run kept, while the lists that confirm these
 * IDs are still under way. Does not wait for the answers: the API keeps them until they are requested again. An ID that is
 * out of date does no harm.
 * @internal
 */
function readAhead({ entries }, context) {
    const { keptIds } = context;
    for (const declared of entries) {
        const { kind, spec } = declared;
        const [name = ''] = kind.identifiersOf(spec);
        const ids = keptIds[kind.name] ?? {};
        const id = Object.hasOwn(ids, name) ? ids[name] : undefined;
        if (id === undefined)
            continue;
        const query = { current: { id, spec }, fields: Object.keys(spec), declared: spec };
        withRelations(kind, [query], aheadOf(context)).catch(ignore);
        void readSecretAhead(declared, id, context);
    }
}
/**
 * Requests the secret of a declared entry ahead of time.
 * @returns `undefined`, or a promise of it, when the entry has no secret or the secret has to be requested again
 */
function readSecretAhead({ kind, spec }, id, context) {
    return kind.readSecret?.(spec, id, aheadOf(context)).catch(() => undefined);
}
/** The context for requests ahead of time. */
const aheadOf = (context) => ({
    ...context,
    api: { ...context.api, ...context.api.ahead },
});
/** The failure appears when the same is requested again. */
const ignore = () => { };


/***/ }),

/***/ 5125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ referencesOf),
/* harmony export */   FW: () => (/* binding */ keysByTarget),
/* harmony export */   Lu: () => (/* binding */ unknownReferences),
/* harmony export */   QR: () => (/* binding */ deletedReferences),
/* harmony export */   UT: () => (/* binding */ unknownInNewTenant),
/* harmony export */   gQ: () => (/* binding */ wrongType),
/* harmony export */   pt: () => (/* binding */ danglingReferences)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8025);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3557);
/* harmony import */ var _kinds_new_tenant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4326);
/* harmony import */ var _kinds_scope_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6686);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4425);






/** The references of an entry. */
function referencesOf({ kind, spec, place }) {
    return (kind.referencesOf?.(spec) ?? []).map((reference) => ({ ...reference, place }));
}
/** The names that references can use, of entries and of what these provide. */
function keysByTarget(entries) {
    const all = entries.flatMap(({ kind, spec }) => [
        ...kind.identifiersOf(spec).map((key) => ({ target: kind.name, key })),
        ...(kind.provides?.(spec) ?? []),
    ]);
    const byTarget = Map.groupBy(all, ({ target }) => target);
    return new Map([...byTarget].map(([target, keys]) => [target, new Set(keys.map(({ key }) => key))]));
}
/** The names of what Logto creates with every tenant. */
function idsOfNewTenant() {
    const ids = new _ids_js__WEBPACK_IMPORTED_MODULE_3__/* .Ids */ .V();
    ids.add('applications', _kinds_new_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultApplication */ .w, [_kinds_new_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultApplication */ .w]);
    ids.add('machineToMachineApplications', _kinds_new_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultApplication */ .w, [_kinds_new_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultApplication */ .w]);
    ids.add('machineToMachineRoles', _kinds_new_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultRole */ .d, [_kinds_new_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultRole */ .d]);
    return ids;
}
/**
 * Problems with references to names that a tenant will not have when it is created. Scopes of its Management API are not
 * checked, because their indicator contains the ID of the tenant.
 */
function unknownInNewTenant(desired, kinds) {
    return unknownReferences(desired, checkableReferences(desired.entries), idsOfNewTenant(), kinds);
}
/** The references to names that are neither declared nor in a new tenant. */
function danglingReferences(entries) {
    return unresolved(checkableReferences(entries), keysByTarget(entries), idsOfNewTenant());
}
/** The sentence for a reference to an entry of another type. */
function wrongType(noun, key) {
    const article = /^[aeiou]/.test(noun) ? 'an' : 'a';
    return `${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key)} is not ${article} ${noun}; name one of that type`;
}
/** The references that can be checked without a tenant. */
function checkableReferences(entries) {
    return entries
        .flatMap((entry) => referencesOf(entry))
        .filter(({ key, neededToSet }) => !(0,_kinds_scope_names_js__WEBPACK_IMPORTED_MODULE_5__/* .isManagementScope */ .iL)(key) && neededToSet === undefined);
}
function unresolved(references, declared, ids) {
    return references.filter(({ target, key, mayBeMissing }) => mayBeMissing !== true && declared.get(target)?.has(key) !== true && !ids.has(target, key));
}
/**
 * Problems with references to entries that the run deletes, because their kind is pruned.
 * @param deleted the names that no longer exist after the run
 */
function deletedReferences(desired, references, deleted) {
    const declared = keysByTarget(desired.entries);
    return references.flatMap(({ target, key, path, place }) => {
        if (declared.get(target)?.has(key) || !deleted.get(target)?.has(key))
            return [];
        const { kind } = (0,_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .v)(target);
        const sentence = `refers to an entry that this run deletes, because prune names ${kind}; declare it under ${kind}, or remove ${kind} from prune`;
        return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, path, sentence);
    });
}
/** A message lists no more names than this. */
const shownKeys = 20;
/** Problems with references to names that are neither declared nor in the tenant. */
function unknownReferences(desired, references, ids, kinds) {
    const declared = keysByTarget(desired.entries);
    return unresolved(references, declared, ids).map(({ target, key, path, place, neededToSet }) => {
        if (neededToSet !== undefined)
            return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, path, neededToSet);
        const { kind: source, noun } = (0,_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .v)(target);
        const sourceKind = kinds.find(({ name }) => name === source);
        const singular = noun ?? sourceKind?.singular ?? source;
        if (sourceKind?.personal) {
            const advice = 'is declared or in the tenant; check the spelling in Logto Console';
            return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, path, `no such ${singular} ${advice}`);
        }
        if (noun !== undefined && (declared.get(source)?.has(key) || ids.has(source, key))) {
            return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, path, wrongType(noun, key));
        }
        const all = [...new Set([...(declared.get(target) ?? []), ...ids.keys(target)])];
        const known = all.slice(0, shownKeys).map((name) => (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name));
        if (all.length > known.length)
            known.push(`and ${all.length - known.length} more`);
        const sentence = `there is no ${singular} ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key)}, neither declared nor in the tenant; ${known.length > 0 ? `there are: ${known.join(', ')}` : 'there are none'}`;
        return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, path, sentence);
    });
}


/***/ }),

/***/ 4330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ unsetVariable),
/* harmony export */   q: () => (/* binding */ holdsUnset)
/* harmony export */ });
/**
 * Whether a value is a text that still contains a variable after variables were filled in, so that its real value is not
 * known. The literal text `$${LOGTO_VAR_NAME}` looks the same then, and is treated the same.
 */
const holdsUnset = (value) => typeof value === 'string' && unsetVariable.test(value);
/** Finds an unset variable in a text, also in a text that became lower case. */
const unsetVariable = /\$\{LOGTO_(?:VAR|SECRET)_\w+\}/i;


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

/***/ 2711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate),
  validateBeforeSkip: () => (/* binding */ validateBeforeSkip)
});

// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/config/desired-state.js
var desired_state = __webpack_require__(8025);
// EXTERNAL MODULE: ./build/config/read-current.js
var read_current = __webpack_require__(3179);
// EXTERNAL MODULE: ./build/config/references.js
var references = __webpack_require__(5125);
// EXTERNAL MODULE: ./build/config/targets.js
var targets = __webpack_require__(4425);
// EXTERNAL MODULE: ./build/config/unset.js
var unset = __webpack_require__(4330);
;// CONCATENATED MODULE: ./build/config/check.js






/**
 * Checks a desired state without a tenant. Finds nothing where the result depends on the value of an unset variable.
 */
async function checkDesiredState({ entries }) {
    const missing = missingReferences(entries);
    const kinds = await (0,read_current/* loadKinds */.uq)(missing.map(({ target }) => (0,targets/* sourceOf */.v)(target).kind));
    const ofReferences = missing.map((reference) => findingsOf(reference, entries, kinds));
    return {
        problems: ofReferences.flatMap(({ problems }) => problems),
        warnings: [...ofReferences, ...entries.map(findingsOfEntry)].flatMap(({ warnings }) => warnings),
    };
}
/** The references to names that are not declared, whatever values unset variables get. */
function missingReferences(entries) {
    const declared = (0,references/* keysByTarget */.FW)(entries);
    const namesOf = (target) => [...(declared.get(target) ?? [])];
    return (0,references/* danglingReferences */.pt)(entries).filter(({ target, key }) => ![key, ...namesOf(target), ...namesOf((0,targets/* sourceOf */.v)(target).kind)].some((name) => (0,unset/* holdsUnset */.q)(name)));
}
/** A missing reference is a problem if an entry of another type has its name, else a warning: the tenant may have the target. */
function findingsOf({ target, key, path, place }, entries, kinds) {
    const { kind: source, noun } = (0,targets/* sourceOf */.v)(target);
    const namesake = entries.find(({ kind, spec }) => kind.name === source && kind.identifiersOf(spec).includes(key));
    if (noun !== undefined && namesake !== undefined) {
        // Its type may be an unset variable.
        if (!isValid(namesake))
            return { problems: [], warnings: [] };
        return { problems: [(0,desired_state/* problemAt */.l4)(place, path, (0,references/* wrongType */.gQ)(noun, key))], warnings: [] };
    }
    const kind = kinds.find(({ name }) => name === source);
    const singular = noun ?? kind?.singular ?? source;
    const what = kind?.personal ? `this ${singular}` : `the ${singular} ${(0,problem/* quote */.hD)(key)}`;
    const sentence = `${what} is not declared here; the tenant must have it already`;
    return { problems: [], warnings: [(0,desired_state/* problemAt */.l4)(place, path, sentence)] };
}
/** Warnings about what a plan for a new tenant would refuse, or note, for an entry. */
function findingsOfEntry(entry) {
    const { kind, spec, place } = entry;
    if (!isValid(entry))
        return { problems: [], warnings: [] };
    const refusals = (kind.validateChange?.(spec) ?? []).map(({ path, sentence }) => (0,desired_state/* problemAt */.l4)(place, path, `${sentence} (an error in a new tenant)`));
    const note = kind.planNote?.(spec, []);
    const all = [...refusals, ...(note === undefined ? [] : [(0,desired_state/* problemAt */.l4)(place, [], note)])];
    return { problems: [], warnings: all.filter(({ sentence }) => !(0,unset/* holdsUnset */.q)(sentence)) };
}
/** Whether an entry is valid. One with an unset variable may not be. */
const isValid = ({ kind, spec }) => kind.schema.safeParse(spec).success;

// EXTERNAL MODULE: ./build/shared/text.js
var shared_text = __webpack_require__(9853);
;// CONCATENATED MODULE: ./build/operations/validate.js



/**
 * Checks the desired state as far as that is possible without a tenant. Sends no request. What depends on the tenant, or
 * does not work although Logto takes it, is a warning on its line.
 * @throws InputError with what no tenant can have
 */
async function validate(_inputs, { log }, desired) {
    const { problems, warnings } = await checkDesiredState(desired);
    if (problems.length > 0)
        throw new problem/* InputError */.dz(problems);
    warn(warnings, log);
    log.info(summaryOf(desired));
}
/**
 * Checks the desired state of a run that ends early. Warnings are left out, because the rest of it may be in other inputs.
 * @throws InputError with what no tenant can have
 */
async function validateBeforeSkip(desired, { log }) {
    const { problems } = await checkDesiredState(desired);
    if (problems.length > 0)
        throw new problem/* InputError */.dz(problems);
    log.info(summaryOf(desired));
}
/** Warnings that are shown. GitHub shows ten as annotations, the log has them all. */
const mostWarnings = 50;
function warn(warnings, log) {
    for (const { path, sentence, at } of warnings.slice(0, mostWarnings))
        log.warning(`${(0,problem/* showPlace */.R3)(path, at)}: ${sentence}.`, at);
    const more = warnings.length - mostWarnings;
    if (more > 0)
        log.warning(`… and ${more} more warnings.`);
}
/** Says what was checked, and what was not. */
function summaryOf({ entries, unset }) {
    const kinds = new Set(entries.map(({ kind }) => kind.name));
    const checked = `The desired state is valid: ${(0,shared_text/* counted */.hS)(entries.length, 'entry', 'entries')} of ${(0,shared_text/* counted */.hS)(kinds.size, 'kind')}.`;
    if (unset.size === 0)
        return checked;
    const names = [...unset].join(', ');
    return unset.size === 1
        ? `${checked} The variable ${names} is not set, so values with it were not checked.`
        : `${checked} ${unset.size} variables are not set, so values with them were not checked: ${names}.`;
}


/***/ })

};
