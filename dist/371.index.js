export const id = 371;
export const ids = [371];
export const modules = {

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
        return refuse(`${exists}, and the credentials that an earlier run kept for it cannot be used. ${credentials.unusable} Nothing was deleted. After an outage, run the job again; otherwise set m2m-app-id and m2m-app-secret, ${orRecreate}or delete the tenant.`);
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
/* harmony export */   X: () => (/* binding */ deletedOf),
/* harmony export */   YH: () => (/* binding */ requireAllDeleted),
/* harmony export */   Yl: () => (/* binding */ deletedIds),
/* harmony export */   ZP: () => (/* binding */ deleteTenants),
/* harmony export */   oK: () => (/* binding */ deleteOne)
/* harmony export */ });
/* harmony import */ var _http_pace_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6858);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1923);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4675);
/* harmony import */ var _shared_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(427);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1703);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9853);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(234);
/* harmony import */ var _age_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(346);








/** How often Logto is asked for a deletion that it refuses. */
const mostRefusals = 3;
/**
 * The round, about 12 s after the first, from which a tenant that Logto does not know and never listed counts as deleted. A
 * tenant that was created a moment ago may not be known everywhere yet.
 */
const lastUnknownRound = 6;
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
        const attempts = await (0,_shared_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapConcurrent */ ._k)(open, _http_pace_js__WEBPACK_IMPORTED_MODULE_5__/* .maxConcurrentRequests */ .m, async (tenant) => ({
            tenant,
            answer: await attempt(cloud, tenant),
        }));
        try {
            list = await cloud.tenants();
        }
        catch (error) {
            for (const { tenant, answer } of attempts) {
                const failure = typeof answer === 'string' ? error : answer;
                results.set(tenant, { tenant, error: (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(failure) });
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
        const what = (0,_account_js__WEBPACK_IMPORTED_MODULE_4__/* .showTenant */ .Uz)(tenant);
        context.log.info(error === undefined ? `Deleted ${what}.` : `Could not delete ${what}.`);
    }
    return { deletions, ...(list ? { list } : {}) };
}
function unproven({ id }, list) {
    return list?.tenants.some((tenant) => tenant.id === id)
        ? 'Logto still lists it after it was asked to delete it.'
        : 'Logto did not confirm that it is deleted.';
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
        return { tenant, error: `It has another name by now: ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(listed.name)}.` };
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
    // What was refused was not done by this request. Any other failure may have come after the effect.
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
    const pause = (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .backOff */ .fu)(round);
    log.info(`${what} not deleted yet; trying again in ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_7__/* .seconds */ .YA)(pause)}.`);
    try {
        await clock.sleep(pause, deadline.signal);
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
/** The tenants that are deleted. */
function deletedOf(deletions) {
    return deletions.flatMap(({ error, tenant }) => (error === undefined ? tenant : []));
}
/** The output `deleted`: the ids of the tenants that are deleted. */
function deletedIds(deletions) {
    return JSON.stringify(deletedOf(deletions).map(({ id }) => id));
}
/** @throws Error when tenants could not be deleted, with the reason of each */
function requireAllDeleted(deletions) {
    const failed = deletions.filter(({ error }) => error !== undefined);
    if (failed.length === 0)
        return;
    const reasons = failed.map(({ tenant, error }) => `${(0,_account_js__WEBPACK_IMPORTED_MODULE_4__/* .showTenant */ .Uz)(tenant)}: ${error}`);
    const title = deletions.length === 1
        ? 'The tenant could not be deleted:'
        : `${failed.length} of ${deletions.length} tenants could not be deleted:`;
    throw new Error([title, ...reasons].join('\n'));
}


/***/ }),

/***/ 5181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ openTenantComment)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/http/failure.js
var failure = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/tenant/pull-comments.js
var pull_comments = __webpack_require__(8821);
// EXTERNAL MODULE: ./build/tenant/kept-credentials/comment-text.js
var comment_text = __webpack_require__(7870);
// EXTERNAL MODULE: ./build/tenant/kept-credentials/kept.js
var kept_credentials_kept = __webpack_require__(4305);
;// CONCATENATED MODULE: ./build/tenant/kept-credentials/own-comments.js


/** How many comments are tried, because anyone may write some. */
const mostTried = 20;
/** Tells the comments of this action from those of others. */
function ownComments({ number, marker, parts, whileCreating }, { hide, mask }) {
    const isBegun = ({ body }) => (0,comment_text/* isBeginning */.Yr)(body, marker, hide(whileCreating));
    /** @returns a sentence about a comment that does not open; `undefined` for one that holds nothing */
    const open = async (comment) => {
        const where = `A comment on pull request #${number} that begins like this action's`;
        const sealed = (0,comment_text/* sealIn */.ny)(comment.body, marker);
        if (sealed === undefined)
            return isBegun(comment) ? undefined : `${where} is damaged.`;
        try {
            return { ...comment, sealed, kept: await (0,kept_credentials_kept/* openKept */.LJ)(sealed, parts, mask, placeOf(comment)) };
        }
        catch (error) {
            return (0,kept_credentials_kept/* problemOf */.Zw)(error, where);
        }
    };
    /** A comment that is to keep something. */
    const withSeal = async (comment, kept) => ({
        ...comment,
        kept,
        sealed: await (0,kept_credentials_kept/* sealKept */.Mx)(kept, parts, placeOf(comment)),
    });
    /** The comments of ours, the newest first, and what they keep. @throws RequestError */
    const read = async (repository) => {
        const comments = await repository.markedComments(number, marker);
        const tried = await Promise.all(comments.slice(0, mostTried).map((comment) => open(comment)));
        const opened = tried.filter((one) => typeof one === 'object');
        const problems = tried.filter((one) => typeof one === 'string');
        if (comments.length > mostTried) {
            problems.push(`Pull request #${number} has more than ${mostTried} comments that begin like that of this tenant.`);
        }
        const answer = { found: opened.flatMap(({ kept }) => kept ?? []), unusable: [...new Set(problems)] };
        if (opened.length > 0)
            return { own: opened, answer };
        // A run has created it, and then got no answer or was cancelled.
        const begun = comments.find((comment) => comment.isByApp && isBegun(comment));
        return { own: begun ? [await withSeal(begun, null)] : [], answer };
    };
    return { read, withSeal };
}
/** A copy in another comment does not open. */
const placeOf = ({ id }) => `comment ${id}`;

;// CONCATENATED MODULE: ./build/tenant/kept-credentials/comment.js






/**
 * The comment on the pull request of the event, when the inputs ask for one. Sends no request by itself.
 *
 * A comment counts as this action's only if it holds a text that the `pat` opens and that names the comment's own id, so
 * comments of others are never edited, whatever they hold. Each write reads them again: another run may have written meanwhile.
 * What readers see goes through `hide` first, because GitHub masks nothing.
 * @param whileCreating what readers see from when the tenant exists until it is ready; its last line names the run
 * @param pull shared with other comments of the run
 */
function openTenantComment(request, context, whileCreating, pull = (0,pull_comments/* openPullComments */.K)(request, context)) {
    if (pull === undefined)
        return undefined;
    const { hide, log } = context;
    const { number, ask, inTurn } = pull;
    const marker = (0,comment_text/* tenantMarker */.dd)(request.name);
    const { read, withSeal } = ownComments({ ...pull, marker, parts: request, whileCreating }, context);
    /** Whether nothing would change but the last line, which names the run that wrote it. */
    const isAsShown = ({ body, kept: before, sealed }, visible, kept = before) => (0,external_node_util_.isDeepStrictEqual)(kept, before) &&
        (0,comment_text/* withoutRun */.Mr)(body) === (0,comment_text/* withoutRun */.Mr)((0,comment_text/* commentText */.br)(marker, sealed, hide(visible)));
    /** @returns whether there was anything to change */
    const update = async (repository, before, visible, kept = before.kept) => {
        if (isAsShown(before, visible, kept))
            return false;
        const { id, sealed } = (0,external_node_util_.isDeepStrictEqual)(kept, before.kept) ? before : await withSeal(before, kept);
        await repository.updateComment(number, id, (0,comment_text/* commentText */.br)(marker, sealed, hide(visible)));
        return true;
    };
    const write = async (repository, content, isAgain = false) => {
        const { visible, kept, isGone, isNew = false } = content;
        const all = (await read(repository)).own;
        const own = ownAmong(all, kept, isGone);
        // Two tenants of the name, which two runs have created at once, have a comment each.
        if (own === undefined && all.length > 0 && !isNew) {
            return 'left as it is, because it is about another tenant';
        }
        if (own === undefined) {
            const created = await repository.createComment(number, `${marker}\n${hide(whileCreating)}`);
            await update(repository, await withSeal(created, null), visible, kept);
            return 'created';
        }
        try {
            return (await update(repository, own, visible, kept)) ? 'updated' : 'unchanged';
        }
        catch (error) {
            // It was deleted meanwhile.
            if (isAgain || (0,failure/* refusalOf */.Of)(error)?.status !== 404)
                throw error;
            return write(repository, content, true);
        }
    };
    const tellInAll = async (repository, visible, news) => {
        const { own } = await read(repository);
        const concerned = own.filter(({ kept }) => kept === null || news.isAbout(kept));
        const outcomes = await Promise.allSettled(concerned.map((comment) => {
            const isGone = comment.kept !== null && news.isGone(comment.kept);
            return update(repository, comment, visible, isGone ? null : undefined);
        }));
        for (const outcome of outcomes)
            if (outcome.status === 'rejected')
                throw outcome.reason;
        return concerned.length === 0 ? undefined : 'updated';
    };
    let ahead;
    return {
        isOfJob: false,
        readAhead(signal) {
            ahead = ask(read, signal).then(({ own }) => own, 
            // Writing reads them again, and says what is wrong.
            () => []);
        },
        async findNewest(signal) {
            try {
                return (await ask(read, signal)).answer;
            }
            catch (error) {
                return { found: [], unusable: [`The comments could not be read: ${(0,failure/* reasonOf */.A3)(error)}`] };
            }
        },
        async keep(kept, { isGone } = {}) {
            try {
                await inTurn((repository) => write(repository, { visible: whileCreating, kept, isGone, isNew: true }));
                return 'saved';
            }
            catch (error) {
                // What is shown in the end comes with them once more, and says what is wrong.
                log.debug(`The credentials could not be kept in the comment yet: ${(0,problem/* messageOf */.bD)(error)}`);
                return 'none';
            }
        },
        show: (visible, kept, isGone) => pull.report('comment', async (repository) => {
            const own = ownAmong((await ahead) ?? [], kept, isGone);
            return own && isAsShown(own, visible, kept)
                ? 'unchanged'
                : write(repository, { visible, kept, isGone });
        }),
        tell: (visible, news) => pull.report('comment', (repository) => tellInAll(repository, visible, news)),
    };
}
/** The comment that is about the tenant, or may be. */
function ownAmong(all, kept, isGone = () => false) {
    return all.find(({ kept: there }) => !there || !kept || there.tenantId === kept.tenantId || isGone(there));
}


/***/ }),

/***/ 4305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LJ: () => (/* binding */ openKept),
/* harmony export */   Mx: () => (/* binding */ sealKept),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   ut: () => (/* binding */ answerOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7597);
/* harmony import */ var _logto_endpoint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3451);
/* harmony import */ var _logto_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5765);
/* harmony import */ var _shared_seal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7139);




const keptCredentialsSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    tenantId: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** When Logto created it, in milliseconds since the epoch. */
    createdAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(),
    /** An origin that credentials may be sent to. */
    endpoint: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().refine(_logto_endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .isEndpoint */ .cl),
    credentials: _logto_token_js__WEBPACK_IMPORTED_MODULE_0__/* .m2mCredentials */ .R,
    /** The IDs of declared applications by name, to ask for their secrets ahead of time. Any may be out of date. */
    applications: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).default({}),
});
/** Seals what is kept, or that nothing is. */
function sealKept(kept, parts, place) {
    return (0,_shared_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .seal */ .od)(kept, sealedFor(parts, place), parts.pat);
}
/**
 * Opens what {@link sealKept} made, and masks the secret in it.
 * @throws SealError
 */
async function openKept(sealed, parts, mask, place) {
    const kept = await (0,_shared_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .unseal */ .Du)(sealed, keptCredentialsSchema.nullable(), sealedFor(parts, place), parts.pat);
    if (kept !== null)
        mask(kept.credentials.secret);
    return kept;
}
/**
 * What a place has that holds one sealed text.
 * @param where to begin a sentence: `The entry in the GitHub cache`
 */
async function answerOf(sealed, where, parts, mask) {
    try {
        const kept = await openKept(sealed, parts, mask);
        return { found: kept === null ? [] : [kept], unusable: [] };
    }
    catch (error) {
        return { found: [], unusable: [problemOf(error, where)] };
    }
}
/** @throws what is no fault of the sealed text: it must not look like lost credentials */
function problemOf(error, where) {
    if (!(error instanceof _shared_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .SealError */ .EM))
        throw error;
    return `${where} ${error.message}.`;
}
const sealedFor = ({ name, 'cloud-api-endpoint': cloudApiEndpoint }, place) => ({
    purpose: 'credentials',
    cloudApiEndpoint,
    name,
    place,
});


/***/ }),

/***/ 9120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HP: () => (/* binding */ certainlyOurs),
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
