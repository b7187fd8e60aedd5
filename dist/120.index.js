export const id = 120;
export const ids = [120];
export const modules = {

/***/ 8120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deleteOperation: () => (/* binding */ deleteOperation)
/* harmony export */ });
/* harmony import */ var _logto_cloud_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9337);
/* harmony import */ var _report_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7554);
/* harmony import */ var _report_deletion_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7380);
/* harmony import */ var _report_plan_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8503);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4611);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7331);
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4481);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1703);
/* harmony import */ var _tenant_account_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(234);
/* harmony import */ var _tenant_delete_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4010);
/* harmony import */ var _tenant_ownership_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9120);
/* harmony import */ var _tenant_kept_credentials_comment_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5181);
/* harmony import */ var _tenant_pull_request_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2418);













/**
 * Deletes the tenant of an id, or all development tenants of a name. No such tenant is a success that says so, since
 * a pull request may be closed twice, or before it had a tenant. Under `auto`, GitHub is asked before whether the pull
 * request is still closed. With `dry-run`, nothing is deleted.
 * @throws RequestError or Error with a message for the user
 */
async function deleteOperation(inputs, context) {
    const { core } = context;
    const timed = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_5__/* .withDeadline */ .NE)(context, inputs['timeout-seconds']);
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_12__/* .setOutputs */ .n)(core, { deleted: '[]' });
    const what = inputs['tenant-id'] === '' ? `tenant named ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(inputs.name)}` : 'tenant of this tenant-id';
    // The only run for a closed pull request has to outlast an outage.
    const { pat, 'cloud-api-endpoint': origin } = inputs;
    const cloud = (0,_logto_cloud_js__WEBPACK_IMPORTED_MODULE_0__/* .createCloudApi */ .A)({ ...timed, origin, pat, isPersistent: true });
    try {
        const found = await findTenants(cloud, inputs, what, timed);
        if (found === undefined)
            return;
        const { list, tenants } = found;
        const dryRun = inputs['dry-run'];
        const deletions = dryRun ? wouldDelete(tenants, timed) : await deleteAll(cloud, tenants, what, timed);
        await (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .writeSummary */ .Sy)(context, (0,_report_deletion_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDeletions */ .e)(what, deletions, dryRun));
        if (dryRun)
            return;
        (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_8__/* .requireAllDeleted */ .YH)(inputs['tenant-id'] === '' ? skipOthers(deletions, timed) : deletions);
        const name = inputs['tenant-id'] === '' ? inputs.name : deletions[0]?.tenant.name;
        if (name === undefined)
            return;
        const deleted = deletions.flatMap(({ error, tenant }) => (error === undefined ? tenant.id : []));
        const comment = (0,_tenant_kept_credentials_comment_js__WEBPACK_IMPORTED_MODULE_10__.openTenantComment)({ ...inputs, name }, context, (0,_report_comment_js__WEBPACK_IMPORTED_MODULE_1__.creatingComment)(name, context.event));
        await comment?.tell((0,_report_comment_js__WEBPACK_IMPORTED_MODULE_1__.deletedComment)(name), {
            isAbout: (kept) => (0,_tenant_ownership_js__WEBPACK_IMPORTED_MODULE_9__/* .isCertainlyGone */ .lk)(kept, deleted, list),
            isGone: () => true,
        });
    }
    finally {
        timed.deadline.end();
    }
}
/** @returns the tenants to delete, of the account as it was read; `undefined` when none may be, because the pull request is open again */
async function findTenants(cloud, inputs, what, context) {
    const { deadline, event, log } = context;
    const [list, pullRequest] = await log.group(`Looking for the ${what}`, () => Promise.all([
        cloud.tenants(),
        inputs.isAuto ? (0,_tenant_pull_request_js__WEBPACK_IMPORTED_MODULE_11__/* .askPullRequest */ .CT)(context, inputs['github-token'], deadline.signal) : undefined,
    ]));
    if (pullRequest !== undefined) {
        const closed = (0,_tenant_ownership_js__WEBPACK_IMPORTED_MODULE_9__/* .decideClosed */ .jF)(pullRequest, event.pullRequest, event.runAttempt);
        if (closed.action === 'refuse')
            throw new Error(closed.message);
        if (closed.action === 'delete' && closed.warning !== undefined)
            log.warning(closed.warning);
        if (closed.action === 'keep') {
            log.notice(closed.notice);
            if (inputs['dry-run'])
                (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_12__/* .setOutputs */ .n)(context.core, { plan: (0,_report_plan_json_js__WEBPACK_IMPORTED_MODULE_3__/* .deletionPlanJson */ .a)([], context.hide) });
            return undefined;
        }
    }
    const decision = (0,_tenant_ownership_js__WEBPACK_IMPORTED_MODULE_9__/* .decideDeletion */ .fo)(list.tenants, {
        name: inputs.name,
        tenantId: inputs['tenant-id'],
        allowProduction: inputs['allow-production-delete'],
    });
    if (decision.action === 'refuse')
        throw new Error(decision.message);
    if (decision.warning !== undefined)
        log.warning(decision.warning);
    if (decision.tenants.length === 0)
        log.notice(`There is no ${what}: nothing to delete.`);
    return { tenants: decision.tenants, list };
}
async function deleteAll(cloud, tenants, what, context) {
    if (tenants.length === 0)
        return [];
    const { deletions } = await context.log.group(`Deleting the ${what}`, () => (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_8__/* .deleteTenants */ .ZP)(cloud, tenants, context));
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_12__/* .setOutputs */ .n)(context.core, { deleted: (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_8__/* .deletedIds */ .Yl)(deletions) });
    return deletions;
}
/**
 * Leaves out the tenants of others with the same name, where this account had one of its own to delete. Without one, it may
 * lack the right that it needs.
 */
function skipOthers(deletions, { log }) {
    if (deletions.every(({ error }) => error !== undefined))
        return deletions;
    for (const { tenant, isForbidden } of deletions) {
        if (isForbidden)
            log.warning(`This account may not delete ${(0,_tenant_account_js__WEBPACK_IMPORTED_MODULE_7__/* .showTenant */ .Uz)(tenant)}, so it stays: it may be somebody else's.`);
    }
    return deletions.filter(({ isForbidden }) => !isForbidden);
}
function wouldDelete(tenants, { core, hide, log }) {
    for (const tenant of tenants)
        log.info(`Would delete ${(0,_tenant_account_js__WEBPACK_IMPORTED_MODULE_7__/* .showTenant */ .Uz)(tenant)}.`);
    log.info('Nothing was deleted (dry-run).');
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_12__/* .setOutputs */ .n)(core, { plan: (0,_report_plan_json_js__WEBPACK_IMPORTED_MODULE_3__/* .deletionPlanJson */ .a)(tenants, hide) });
    return tenants.map((tenant) => ({ tenant }));
}


/***/ }),

/***/ 7380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ renderDeletions),
/* harmony export */   l: () => (/* binding */ renderSweep)
/* harmony export */ });
/* harmony import */ var _tenant_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(234);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5138);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8587);



/**
 * Renders the summary of `delete`.
 * @param what names what was to be deleted: `tenant named "x"`
 */
function renderDeletions(what, deletions, dryRun) {
    if (deletions.length === 0)
        return `${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(titleOf(dryRun), (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`There was no ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(what)}: nothing to delete.`))}\n`;
    const rows = deletions.map((deletion) => [
        (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(deletion.tenant.name),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(deletion.tenant.tag),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(deletion.tenant.regionName),
        (0,_tenant_account_js__WEBPACK_IMPORTED_MODULE_0__/* .showTime */ .lY)(deletion.tenant),
        dryRun ? 'would be deleted' : outcomeOf(deletion),
    ]);
    return renderTenants(dryRun, ['Name', 'Tag', 'Region', 'Created', 'This run'], rows);
}
/** Renders the summary of `sweep`. */
function renderSweep({ names, dryRun, decisions, deletions }) {
    if (decisions.length === 0)
        return `${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(titleOf(dryRun), (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`No tenant matches ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(names)}.`))}\n`;
    const deletionOf = new Map(deletions.map((deletion) => [deletion.tenant, deletion]));
    const rows = decisions.map(({ tenant, isToDelete, reason }) => {
        const outcome = dryRun ? 'would be deleted' : outcomeOf(deletionOf.get(tenant) ?? { tenant });
        return [(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(tenant.name), (0,_tenant_account_js__WEBPACK_IMPORTED_MODULE_0__/* .showTime */ .lY)(tenant), isToDelete ? outcome : 'kept', (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(reason)];
    });
    return renderTenants(dryRun, ['Name', 'Created', 'This run', 'Reason'], rows);
}
function renderTenants(dryRun, head, rows) {
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFitting */ .G8)(rows, 'tenant', _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryLimit */ .mf, (shown, more) => `${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(titleOf(dryRun), (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(head, shown), more)}\n`);
}
const titleOf = (dryRun) => `## Logto tenants${dryRun ? ' (dry run)' : ''}`;
const outcomeOf = ({ error }) => error === undefined ? 'deleted' : `not deleted: ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(error)}`;


/***/ }),

/***/ 5181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTenantComment: () => (/* binding */ openTenantComment)
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
    const read = async (pulls) => {
        const comments = await pulls.markedComments(number, marker);
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
 * comments of others are never edited, whatever they hold. Each write reads them again: another run may have gone on. What
 * people see goes through `hide` first, because GitHub masks nothing.
 * @param whileCreating what people see from when the tenant exists until it is ready; its last line names the run
 * @param pull shared with other comments of the run
 */
function openTenantComment(request, context, whileCreating, pull = (0,pull_comments/* openPullComments */.K)(request, context)) {
    if (pull === undefined)
        return undefined;
    const { hide, log } = context;
    const { number, ask, inTurn } = pull;
    const marker = (0,comment_text/* tenantMarker */.dd)(request.name);
    const { read, withSeal } = ownComments({ ...pull, marker, parts: request, whileCreating }, context);
    const isAsShown = ({ body, kept: before, sealed }, visible, kept = before) => (0,external_node_util_.isDeepStrictEqual)(kept, before) && body === (0,comment_text/* commentText */.br)(marker, sealed, hide(visible));
    /** @returns whether there was anything to change */
    const update = async (pulls, before, visible, kept = before.kept) => {
        if (isAsShown(before, visible, kept))
            return false;
        const { id, sealed } = (0,external_node_util_.isDeepStrictEqual)(kept, before.kept) ? before : await withSeal(before, kept);
        await pulls.updateComment(number, id, (0,comment_text/* commentText */.br)(marker, sealed, hide(visible)));
        return true;
    };
    const write = async (pulls, visible, kept, isGone, isNew = false, isAgain = false) => {
        const all = (await read(pulls)).own;
        const own = ownAmong(all, kept, isGone);
        // Two tenants of the name, which two runs have created at once, have a comment each.
        if (own === undefined && all.length > 0 && !isNew) {
            return 'left as it is, because it is about another tenant';
        }
        if (own === undefined) {
            const created = await pulls.createComment(number, `${marker}\n${hide(whileCreating)}`);
            await update(pulls, await withSeal(created, null), visible, kept);
            return 'created';
        }
        try {
            return (await update(pulls, own, visible, kept)) ? 'updated' : 'unchanged';
        }
        catch (error) {
            // It was deleted meanwhile.
            if (isAgain || (0,failure/* refusalOf */.Of)(error)?.status !== 404)
                throw error;
            return write(pulls, visible, kept, isGone, isNew, true);
        }
    };
    const tellInAll = async (pulls, visible, news) => {
        const { own } = await read(pulls);
        const concerned = own.filter(({ kept }) => kept === null || news.isAbout(kept));
        const outcomes = await Promise.allSettled(concerned.map((comment) => {
            const isGone = comment.kept !== null && news.isGone(comment.kept);
            return update(pulls, comment, visible, isGone ? null : undefined);
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
                return { found: [], unusable: [`The comments could not be read: ${(0,problem/* messageOf */.bD)(error)}`] };
            }
        },
        async keep(kept, { isGone } = {}) {
            try {
                await inTurn((pulls) => write(pulls, whileCreating, kept, isGone, true));
                return 'saved';
            }
            catch (error) {
                // What is shown in the end comes with them once more, and says what is wrong.
                log.debug(`The credentials could not be kept in the comment yet: ${(0,problem/* messageOf */.bD)(error)}`);
                return 'none';
            }
        },
        show: (visible, kept, isGone) => pull.report('comment', async (pulls) => {
            const own = ownAmong((await ahead) ?? [], kept, isGone);
            return own && isAsShown(own, visible, kept) ? 'unchanged' : write(pulls, visible, kept, isGone);
        }),
        tell: (visible, news) => pull.report('comment', (pulls) => tellInAll(pulls, visible, news)),
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

/***/ 2418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ askPullRequest),
/* harmony export */   Df: () => (/* binding */ refuseWhenClosed),
/* harmony export */   FX: () => (/* binding */ askWhetherLate),
/* harmony export */   nr: () => (/* binding */ warnWhenUnknown)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

/** Milliseconds that GitHub has to answer; a run does not wait longer only to find out whether it is late. */
const patienceMs = 10_000;
/**
 * As `askPullRequest`, for a run that would be late if the pull request were closed. A run for `closed` itself is not, if its
 * tenant is not that of the pull request: so people release what was merged.
 */
async function askWhetherLate(context, inputs, signal) {
    if (context.event.action === 'closed' && !inputs.hasNameOfPullRequest)
        return undefined;
    return askPullRequest(context, inputs['github-token'], signal);
}
/**
 * The state of the pull request of the event; `undefined` where the event has none. Never rejects, so it may run beside
 * other work.
 * @param signal ends the request when its answer is no longer of use
 */
async function askPullRequest({ event: { pullRequest }, repository }, githubToken, signal) {
    if (pullRequest === undefined)
        return undefined;
    if (githubToken === '')
        return { state: 'not-asked', problem: 'The github-token is empty.' };
    const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
    try {
        const asked = await repository(githubToken, patience);
        return { state: await asked.state(pullRequest) };
    }
    catch (error) {
        return { state: 'not-asked', problem: (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
    }
}
/**
 * Stops a run that comes late: on a pull request that is closed by now, it would leave a tenant that nothing deletes,
 * because the run for `closed` is over.
 * @param existing the tenant, if it exists
 * @throws Error
 */
function refuseWhenClosed({ event: { pullRequest } }, fact, existing) {
    if (fact?.state !== 'closed')
        return;
    throw new Error(existing === undefined
        ? `Pull request #${pullRequest} is closed by now, so it gets no tenant: the run that deletes its tenant may be over already. Reopen the pull request to get one.`
        : `Pull request #${pullRequest} is closed by now, but its tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(existing.name)} still exists. If the run that deletes it is over, delete it by operation delete or sweep.`);
}
/**
 * Warns of a run that goes on without knowing whether its pull request is open.
 * @throws Error when the user has named a pull request that GitHub does not know: most likely it does not exist
 */
function warnWhenUnknown({ event: { isNumberGiven, pullRequest, repository }, log }, fact) {
    if (fact?.state === 'unknown') {
        if (isNumberGiven) {
            throw new Error(`GitHub knows no pull request #${pullRequest} of ${repository}, so it gets no tenant. Check pr-number; in a private repository, the token needs the permission pull-requests: read.`);
        }
        log.warning(`GitHub knows no pull request #${pullRequest}, so this run may leave a tenant that nothing deletes.`);
    }
    if (fact?.state === 'not-asked') {
        log.warning(`Could not check whether pull request #${pullRequest} is still open. ${fact.problem ?? ''}`);
    }
}


/***/ })

};
