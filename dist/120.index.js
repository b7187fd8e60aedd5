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
/* harmony import */ var _report_plan_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6662);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4611);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7331);
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4481);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1703);
/* harmony import */ var _tenant_account_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(234);
/* harmony import */ var _tenant_delete_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4010);
/* harmony import */ var _tenant_ownership_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9120);
/* harmony import */ var _tenant_kept_credentials_comment_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9191);
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
                (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_12__/* .setOutputs */ .n)(context.core, { plan: (0,_report_plan_text_js__WEBPACK_IMPORTED_MODULE_3__/* .deletionPlanJson */ .aT)([], context.hide) });
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
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_12__/* .setOutputs */ .n)(core, { plan: (0,_report_plan_text_js__WEBPACK_IMPORTED_MODULE_3__/* .deletionPlanJson */ .aT)(tenants, hide) });
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


/***/ })

};
