export const id = 631;
export const ids = [631];
export const modules = {

/***/ 9337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createCloudApi)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7597);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1923);
/* harmony import */ var _http_headers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7979);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1224);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5962);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5765);






const regionSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    displayName: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullish(),
    /** The tags of tenants that the region accepts; absent in older answers. */
    tags: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).nullish(),
});
/** Before this there was no Logto Cloud with such an API; a time in seconds is read as one in 1970. */
const earliest = Date.UTC(2020, 0);
/** A time in microseconds or nanoseconds is later. */
const latest = Date.UTC(2200, 0);
/** With its zone: without one, it would be that of the runner. */
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
/** Milliseconds since the epoch; `undefined` if what Logto says is no plausible time. */
const time = zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()
    .transform((value) => {
    const ms = typeof value === 'string' && isoTime.test(value) ? Date.parse(value) : value;
    return typeof ms === 'number' && ms >= earliest && ms < latest ? ms : undefined;
})
    .optional();
/** The time in a `Date` header, as `time`. */
function readDate(header) {
    const ms = (0,_http_headers_js__WEBPACK_IMPORTED_MODULE_5__/* .readHttpDate */ .lq)(header);
    return ms !== undefined && ms >= earliest && ms < latest ? ms : undefined;
}
const id = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[\da-z-]{1,128}$/i);
/** Only what is used of a tenant is checked, and only when it is used: other tenants are not this action's. */
const tenantSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    id,
    name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().catch(''),
    tag: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().catch('unknown'),
    regionName: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().catch('an unknown region'),
    /** The origin of the tenant, or its Management API resource. */
    indicator: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().catch(''),
    createdAt: time,
});
/**
 * @param options.origin of the Cloud API, `https://cloud.logto.io`
 * @param options.pat the Cloud personal access token, sent as it is (no exchange)
 */
function createCloudApi(options) {
    const client = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .createLogtoClient */ .v)('cloud', options);
    const origin = { cloudApi: options.origin };
    const common = { headers: { authorization: `Bearer ${options.pat}` }, hint: _hints_js__WEBPACK_IMPORTED_MODULE_2__/* .cloudHint */ .FB };
    const read = (doing, path, answer) => client.send({ ...common, doing, method: 'GET', path, answer });
    return {
        async regions() {
            const answer = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ regions: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(regionSchema) });
            return (await read('read the regions of the account', '/api/me/regions', answer)).regions;
        },
        async tenants() {
            const request = { ...common, doing: 'read the tenants of the account', path: '/api/tenants' };
            const { body, headers } = await client.exchange({
                ...request,
                method: 'GET',
                answer: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()),
            });
            const entries = body.flatMap((entry) => tenantSchema.safeParse(entry).data ?? []);
            const tenants = new Map(entries.map((tenant) => [tenant.id, { ...tenant, ...origin }]));
            return {
                tenants: [...tenants.values()],
                logtoTime: readDate(headers.get('date')),
                isComplete: entries.length === body.length,
            };
        },
        /**
         * Never repeated if it may have taken effect: Logto offers no idempotency key. An answer about another tenant than the
         * one that was asked for is no usable answer.
         * @param knownIds the tenants of the account before the call
         */
        async createTenant(spec, knownIds) {
            const request = {
                ...common,
                hint: _hints_js__WEBPACK_IMPORTED_MODULE_2__/* .createHint */ .QP,
                doing: 'create the tenant',
                method: 'POST',
                path: '/api/tenants',
            };
            const answer = tenantSchema.extend({
                id: id.refine((value) => !knownIds.includes(value)),
                name: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(spec.name),
                tag: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(spec.tag),
                regionName: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(spec.regionName),
                indicator: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
                defaultApplication: _token_js__WEBPACK_IMPORTED_MODULE_3__/* .m2mCredentials */ .R,
            });
            const shownTexts = Object.values(spec);
            return { ...(await client.send({ ...request, json: spec, shownTexts, answer })), ...origin };
        },
        /**
         * Asks for the deletion. No answer proves it: a tenant is deleted when the list no longer has it. A repeated call is
         * harmless.
         * @returns whether Logto took the request, or does not know the tenant
         */
        async deleteTenant(tenantId) {
            const request = { ...common, hint: _hints_js__WEBPACK_IMPORTED_MODULE_2__/* .deleteHint */ .hf, doing: 'delete the tenant', method: 'DELETE' };
            const path = `/api/tenants/${encodeURIComponent(tenantId)}`;
            const shownPath = '/api/tenants/{id}';
            try {
                await client.send({ ...request, path, shownPath, repeats: 2, done: 'any', answer: zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J() });
                return 'accepted';
            }
            catch (error) {
                if ((0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalOf */ .Of)(error)?.status !== 404)
                    throw error;
                return 'unknown';
            }
        },
    };
}


/***/ }),

/***/ 234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GM: () => (/* binding */ readAccount),
/* harmony export */   Uz: () => (/* binding */ showTenant),
/* harmony export */   XU: () => (/* binding */ tenantsNamed),
/* harmony export */   lY: () => (/* binding */ showTime)
/* harmony export */ });
/* unused harmony export chooseRegion */
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

/**
 * Reads tenants and regions side by side.
 * @param maskIdentifier called with the id of the tenant that would be reused
 * @throws InputError when the account has no such region
 */
async function readAccount(cloud, request, { log, maskIdentifier }) {
    const [list, regions] = await Promise.all([cloud.tenants(), cloud.regions()]);
    const region = chooseRegion(regions, request.region, request.tag);
    log.info(`The region is ${showRegion(region)}, one of ${regions.map(({ name }) => name).join(', ')}.`);
    const named = tenantsNamed(list.tenants, request.name);
    const [oldest, ...others] = named;
    const name = (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(request.name);
    if (oldest === undefined) {
        log.info(`No tenant is named ${name}.`);
    }
    else {
        maskIdentifier(oldest.id);
        log.info(`The tenant ${name} exists, created ${showTime(oldest)}.`);
    }
    if (oldest !== undefined && others.length > 0) {
        log.warning(`${named.length} tenants are named ${name}. Using the oldest, created ${showTime(oldest)}; the others were created ${others.map(showTime).join(', ')}.`);
    }
    return { ...list, regionName: region.name, named };
}
/**
 * Finds a region by name, then without regard to case, then by display name.
 * @throws InputError with the regions of the account, when there is no such region or it does not take the tag
 * @internal a decision of its own, exported for its tests
 */
function chooseRegion(regions, asked, tag) {
    const isSame = (name) => name?.toLowerCase() === asked.toLowerCase();
    const region = regions.find(({ name }) => name === asked) ??
        regions.find(({ name }) => isSame(name)) ??
        regions.find(({ displayName }) => isSame(displayName));
    const takesTag = ({ tags }) => tags == null || tags.includes(tag);
    if (region && takesTag(region))
        return region;
    const fitting = regions.filter(takesTag).map(showRegion).join(', ') || 'none';
    const sentence = region
        ? `${showRegion(region)} takes no ${tag} tenants; these do: ${fitting}`
        : `${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(asked)} is not a region of this account for ${tag} tenants; there are: ${fitting}`;
    throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([{ path: 'region', sentence }]);
}
/** Shows a region with its display name where that differs. */
function showRegion({ name, displayName }) {
    return displayName && displayName !== name ? `${name} (${displayName})` : name;
}
/** The tenants of exactly this name, the oldest first; those of unknown age come last. */
function tenantsNamed(tenants, name) {
    return tenants.filter((tenant) => tenant.name === name).toSorted((a, b) => sortTime(a) - sortTime(b));
}
const sortTime = ({ createdAt = Number.MAX_SAFE_INTEGER }) => createdAt;
/** When a tenant was created: `2026-11-20T12:00:00.000Z`. Names are not unique, and ids are not shown. */
function showTime({ createdAt }) {
    return createdAt === undefined ? 'at an unknown time' : new Date(createdAt).toISOString();
}
/** Names a tenant without its id: `the development tenant "acme/web#7", created 2026-11-20T12:00:00.000Z`. */
function showTenant(tenant) {
    return `the ${tenant.tag} tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(tenant.name)}, created ${showTime(tenant)}`;
}


/***/ }),

/***/ 346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ mayBeNewerThan),
/* harmony export */   Tf: () => (/* binding */ timeUntilOld),
/* harmony export */   eD: () => (/* binding */ isOld),
/* harmony export */   hy: () => (/* binding */ ageOf)
/* harmony export */ });
/** Milliseconds that Logto's times may be ahead of the `Date` of its own answers, which has whole seconds. */
const toleranceMs = 60_000;
/**
 * How old a tenant was when the list was read, in milliseconds by Logto's clock alone; `undefined` if Logto gives no
 * plausible time for either. Nothing is deleted by an age that is not known.
 */
function ageOf({ createdAt }, { logtoTime }) {
    if (createdAt === undefined || logtoTime === undefined)
        return undefined;
    const age = logtoTime - createdAt;
    return age < -toleranceMs ? undefined : Math.max(age, 0);
}
/** Milliseconds for which a tenant counts as the work of a run that is still busy with it. */
const youthMs = 60_000;
/**
 * How long to wait until all tenants are old enough not to be another run's work in progress, in milliseconds; 0 if they
 * are, `undefined` if an age is not known.
 */
function timeUntilOld(tenants, list) {
    const ages = tenants.map((tenant) => ageOf(tenant, list));
    const known = ages.filter((age) => age !== undefined);
    return known.length < ages.length ? undefined : Math.max(0, youthMs - Math.min(...known));
}
/** Whether a tenant is certainly old enough to be known everywhere at Logto. */
function isOld(tenant, list) {
    return (ageOf(tenant, list) ?? 0) >= youthMs;
}
/** Whether a tenant may have been created after the list was read. Without a time of either, it may. */
function mayBeNewerThan(list, { createdAt }) {
    return createdAt === undefined || list.logtoTime === undefined || createdAt >= list.logtoTime - toleranceMs;
}


/***/ }),

/***/ 3381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   bY: () => (/* binding */ decideWithoutCredentials),
/* harmony export */   r0: () => (/* binding */ decideByName)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(234);


/** Decides what follows from the tenants that have the name, before any credentials are looked for. */
function decideByName({ name, ifExists, tag, regionName, named }) {
    const [oldest] = named;
    if (oldest === undefined)
        return { action: 'create' };
    if (ifExists === 'fail') {
        return refuse(`The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} exists already, and if-exists is fail. Choose another name, or set if-exists to reuse, reuse-or-recreate or recreate.`);
    }
    if (oldest.tag !== tag || oldest.regionName !== regionName) {
        return refuse(`The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} exists already as a ${oldest.tag} tenant in ${oldest.regionName}, but the inputs ask for a ${tag} tenant in ${regionName}. Neither can be changed: choose another name, set tag and region to those of the tenant, or delete it first with operation delete.`);
    }
    if (ifExists === 'recreate')
        return recreate(named, 'if-exists is recreate');
    return { action: 'reuse', tenant: oldest };
}
/** Decides what follows when there are no credentials for the tenants of a name, and something is to be applied. */
function decideWithoutCredentials({ name, ifExists, named, credentials, untilOldMs, }) {
    const isDevelopment = named.every(({ tag }) => tag === 'development');
    const exists = `The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} exists already`;
    const orRecreate = isDevelopment ? 'set if-exists to recreate, ' : '';
    // Another run may be about to keep them, also where something else is kept.
    if (untilOldMs !== undefined && untilOldMs > 0)
        return { action: 'wait', ms: untilOldMs };
    if (credentials !== 'none') {
        return refuse(`${exists}, and the credentials that an earlier run kept for it cannot be used. ${credentials.unusable} Nothing was deleted. After an outage, run the job again; otherwise give m2m-app-id and m2m-app-secret, ${orRecreate}or delete the tenant.`);
    }
    if (ifExists === 'reuse-or-recreate') {
        if (untilOldMs !== undefined || !isDevelopment) {
            return recreate(named, 'no credentials are available for it');
        }
        return refuse(`${exists}, no credentials are available to update it, and Logto gives no plausible time for its age, so it was not recreated: it may be another run's work in progress. Give m2m-app-id and m2m-app-secret, ${orRecreate}or delete the tenant.`);
    }
    const policy = untilOldMs === undefined ? 'recreate' : 'reuse-or-recreate';
    return refuse(`${exists}, and no credentials are available to update it: Logto shows them only when it creates a tenant, and this run finds none that an earlier step or run has kept. Give m2m-app-id and m2m-app-secret, ${isDevelopment ? `or set if-exists to ${policy}, ` : ''}or delete the tenant.`);
}
/** A production tenant is never recreated: only `operation: delete` removes one. */
function recreate(named, reason) {
    const other = named.find(({ tag }) => tag !== 'development');
    if (other === undefined)
        return { action: 'recreate', reason };
    return refuse(`There is ${(0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .showTenant */ .Uz)(other)}: only development tenants are recreated. Delete it by operation delete with its tenant-id and allow-production-delete, or choose another name.`);
}
/** A decision not to go on, and the message for the user. */
const refuse = (message) => ({ action: 'refuse', message });


/***/ }),

/***/ 4010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YH: () => (/* binding */ requireAllDeleted),
/* harmony export */   Yl: () => (/* binding */ deletedIds),
/* harmony export */   ZP: () => (/* binding */ deleteTenants),
/* harmony export */   oK: () => (/* binding */ deleteOne)
/* harmony export */ });
/* harmony import */ var _http_pace_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6858);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1923);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4675);
/* harmony import */ var _shared_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(427);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1703);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(234);
/* harmony import */ var _age_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(346);







/** How often a deletion is asked for that Logto refuses in so many words. */
const mostRefusals = 3;
/**
 * The round, about 12 s after the first, from which a tenant that Logto does not know and never listed counts as deleted. A
 * tenant that was created a moment ago may not be known everywhere yet.
 */
const lastUnknownRound = 6;
function unproven({ id }, list) {
    return list?.tenants.some((tenant) => tenant.id === id)
        ? 'Logto still lists it after it was asked to delete it.'
        : 'Logto did not confirm that it is deleted.';
}
/**
 * Deletes tenants side by side. Only a list of the account that no longer has a tenant proves that it is deleted; what is
 * still there is tried again until the deadline, whatever Logto answered, unless it may not be deleted. A failure of one
 * does not stop the others.
 * @param areListed whether a list of the account had them
 */
async function deleteTenants(cloud, tenants, context, areListed = true) {
    const results = new Map();
    let open = tenants;
    let list;
    for (let round = 1; open.length > 0; round += 1) {
        const attempts = await (0,_shared_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrent */ ._k)(open, _http_pace_js__WEBPACK_IMPORTED_MODULE_5__/* .maxConcurrentRequests */ .m, async (tenant) => ({
            tenant,
            answer: await attempt(cloud, tenant),
        }));
        try {
            list = await cloud.tenants();
        }
        catch (error) {
            for (const { tenant, answer } of attempts) {
                const failure = typeof answer === 'string' ? error : answer;
                results.set(tenant, { tenant, error: (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(failure) });
            }
            list = undefined;
            break;
        }
        for (const { tenant, answer } of attempts) {
            const result = resultOf(tenant, answer, list, areListed, round);
            if (result !== undefined)
                results.set(tenant, result);
        }
        open = open.filter((tenant) => !results.has(tenant));
        if (open.length > 0 && !(await waitForNextRound(open, round, context)))
            break;
    }
    const deletions = tenants.map((tenant) => results.get(tenant) ?? { tenant, error: unproven(tenant, list) });
    for (const { tenant, error } of deletions) {
        const what = (0,_account_js__WEBPACK_IMPORTED_MODULE_3__/* .showTenant */ .Uz)(tenant);
        context.log.info(error === undefined ? `Deleted ${what}.` : `Could not delete ${what}.`);
    }
    return { deletions, ...(list ? { list } : {}) };
}
async function attempt(cloud, tenant) {
    try {
        return await cloud.deleteTenant(tenant.id);
    }
    catch (error) {
        if (error instanceof _http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI)
            return error;
        throw error;
    }
}
/**
 * What is known after a request to delete a tenant and a list of the account; `undefined` if it has to be tried again.
 * @param wasListed whether a list of the account had the tenant, so that its absence means something
 */
function resultOf(tenant, answer, list, wasListed, round) {
    const listed = list.tenants.find(({ id }) => id === tenant.id);
    // A tenant of this run is known by the id in its own create answer, whatever its name.
    if (wasListed && listed !== undefined && listed.name !== tenant.name) {
        return { tenant, error: `It has another name by now: ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(listed.name)}.` };
    }
    const isKnown = wasListed || round >= lastUnknownRound || (0,_age_js__WEBPACK_IMPORTED_MODULE_6__/* .isOld */ .eD)(tenant, list);
    if (listed === undefined && isProof(answer, list, isKnown))
        return { tenant };
    if (typeof answer === 'string' || !isFinal(answer, round))
        return undefined;
    const isForbidden = answer.failure.kind === 'refused' && answer.failure.status === 403;
    return { tenant, error: answer.message, ...(isForbidden ? { isForbidden } : {}) };
}
/** Whether an answer, and the absence from the list, mean that the tenant is deleted. */
function isProof(answer, { isComplete }, isKnown) {
    if (answer === 'accepted')
        return true;
    if (answer === 'unknown')
        return isKnown;
    // What was refused was not done, whoever has done it. Any other failure may have come after the effect.
    return isKnown && isComplete && (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .mayHaveSucceeded */ .p8)(answer.failure);
}
/** Whether asking once more is of no use. */
function isFinal({ failure }, round) {
    if (failure.kind === 'refused' && failure.status < 500) {
        return [401, 402, 403].includes(failure.status) || round >= mostRefusals;
    }
    return (['deadline', 'not-sent'].includes(failure.kind) ||
        (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isUntrustedCertificate */ .Y$)(failure) ||
        (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusedByProxy */ .IY)(failure));
}
/** @returns false when the time is over */
async function waitForNextRound(open, round, { clock, deadline, log }) {
    const what = open.length === 1 ? 'The tenant is' : `${open.length} tenants are`;
    log.info(`${what} not deleted yet; trying again.`);
    try {
        await clock.sleep((0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .backOff */ .fu)(round), deadline.signal);
        return true;
    }
    catch (error) {
        if (deadline.signal.aborted)
            return false;
        throw error;
    }
}
/**
 * Deletes one tenant, as `deleteTenants`.
 * @param isListed whether a list of the account had it
 * @throws Error with why it could not be deleted
 */
async function deleteOne(cloud, tenant, context, isListed = true) {
    const { deletions } = await deleteTenants(cloud, [tenant], context, isListed);
    for (const { error } of deletions)
        if (error !== undefined)
            throw new Error(error);
}
/** The ids of the tenants that are deleted, as the output `deleted` has them. */
function deletedIds(deletions) {
    return JSON.stringify(deletions.filter(({ error }) => error === undefined).map(({ tenant }) => tenant.id));
}
/** @throws Error when tenants could not be deleted, with the reason of each */
function requireAllDeleted(deletions) {
    const failed = deletions.filter(({ error }) => error !== undefined);
    if (failed.length === 0)
        return;
    const reasons = failed.map(({ tenant, error }) => `${(0,_account_js__WEBPACK_IMPORTED_MODULE_3__/* .showTenant */ .Uz)(tenant)}: ${error}`);
    const title = deletions.length === 1
        ? 'The tenant could not be deleted:'
        : `${failed.length} of ${deletions.length} tenants could not be deleted:`;
    throw new Error([title, ...reasons].join('\n'));
}


/***/ }),

/***/ 9120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HP: () => (/* binding */ certainlyOurs),
/* harmony export */   fo: () => (/* binding */ decideDeletion),
/* harmony export */   jF: () => (/* binding */ decideClosed),
/* harmony export */   lk: () => (/* binding */ isCertainlyGone),
/* harmony export */   zc: () => (/* binding */ decideLostCreate)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(234);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3381);



/** Decides what becomes of tenants that may have been created by a call whose answer was lost. Deletes none on a guess. */
function decideLostCreate(facts) {
    const { appeared, canRepeat, ifExists } = facts;
    const [tenant] = appeared;
    if (tenant === undefined)
        return { action: canRepeat ? 'repeat' : 'fail' };
    const certain = certainlyOurs(facts);
    if (certain !== undefined)
        return { action: 'delete', tenant: certain };
    if (canRepeat && (ifExists === 'recreate' || ifExists === 'reuse-or-recreate')) {
        return { action: 'take-as-existing' };
    }
    const times = appeared.map(_account_js__WEBPACK_IMPORTED_MODULE_1__/* .showTime */ .lY).join(', ');
    return (0,_decide_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(appeared.length === 1
        ? `Since then ${(0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .showTenant */ .Uz)(tenant)}, has appeared. It may be this run's, without credentials, or another run's, so it was not deleted: check it in Logto Console, delete it if nobody uses it, and run again.`
        : `Since then ${appeared.length} tenants named ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(tenant.name)} have appeared (created ${times}), and only one can be this run's. None was deleted: delete yours in Logto Console.`);
}
/**
 * The one tenant that nobody else can have created: its name has the id of this run, and it is what was asked for. Only a
 * development tenant is deleted on that.
 */
function certainlyOurs({ appeared, hasNameOfRun, tag, regionName, }) {
    const [tenant, ...others] = appeared;
    const isCertain = hasNameOfRun &&
        others.length === 0 &&
        tag === 'development' &&
        tenant?.tag === tag &&
        tenant.regionName === regionName;
    return isCertain ? tenant : undefined;
}
/** Decides which tenants `delete` may delete. */
function decideDeletion(tenants, { name, tenantId, allowProduction }) {
    return tenantId === ''
        ? decideDeletionByName(tenants, name)
        : decideDeletionById(tenants.find(({ id }) => id === tenantId), name, allowProduction);
}
function decideDeletionById(tenant, name, allowProduction) {
    if (tenant === undefined)
        return { action: 'delete', tenants: [] };
    const what = `The tenant of this tenant-id is named ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(tenant.name)}`;
    if (name !== '' && tenant.name !== name) {
        return (0,_decide_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(`${what}, not ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)}. Nothing was deleted: correct tenant-id or name, or leave name out.`);
    }
    if (tenant.tag !== 'development' && !allowProduction) {
        return (0,_decide_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(`${what} and is a ${tenant.tag} tenant. Nothing was deleted: set allow-production-delete to true if you mean it.`);
    }
    return { action: 'delete', tenants: [tenant] };
}
function decideDeletionByName(tenants, name) {
    const named = (0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .tenantsNamed */ .XU)(tenants, name);
    const development = named.filter(({ tag }) => tag === 'development');
    const others = named.filter(({ tag }) => tag !== 'development');
    if (others.length === 0)
        return { action: 'delete', tenants: development };
    const list = others.map((tenant) => `a ${tenant.tag} tenant created ${(0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .showTime */ .lY)(tenant)}`).join(', ');
    const warning = `By name, only development tenants are deleted, but ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} is also the name of ${list}: give tenant-id and allow-production-delete to delete such a tenant.`;
    return development.length === 0
        ? (0,_decide_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(`${warning} Nothing was deleted.`)
        : { action: 'delete', tenants: development, warning };
}
/**
 * Decides whether the event `closed` still holds: a run that is started again must not delete the tenant of a pull request
 * that was reopened.
 * @param attempt from 1
 */
function decideClosed({ state, problem }, number, attempt) {
    if (state === 'closed')
        return { action: 'delete' };
    if (state === 'open') {
        return {
            action: 'keep',
            notice: `Pull request #${number} is open again, so nothing was deleted: its tenant is deleted when it is closed.`,
        };
    }
    const why = problem ?? `GitHub knows no pull request #${number}.`;
    // The first attempt runs right after the event.
    if (attempt === 1) {
        const warning = `Could not check whether pull request #${number} is still closed, so the event counts. ${why}`;
        return { action: 'delete', warning };
    }
    return (0,_decide_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(`Could not check whether pull request #${number} is still closed, and this run was started again, so nothing was deleted. ${why} Use operation delete to delete the tenant all the same.`);
}
/**
 * Whether a tenant is certainly deleted: by this run, or before it read the account. What was created since is not in that
 * list either.
 */
function isCertainlyGone({ tenantId, createdAt }, deletedIds, { isComplete, logtoTime, tenants }) {
    if (deletedIds.includes(tenantId))
        return true;
    const isMissing = isComplete && !tenants.some(({ id }) => id === tenantId);
    return isMissing && createdAt !== undefined && logtoTime !== undefined && createdAt < logtoTime;
}


/***/ })

};
