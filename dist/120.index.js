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
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4481);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1703);
/* harmony import */ var _shared_seal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7139);
/* harmony import */ var _tenant_account_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(234);
/* harmony import */ var _tenant_delete_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4010);
/* harmony import */ var _tenant_ownership_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9120);
/* harmony import */ var _tenant_kept_credentials_comment_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5181);
/* harmony import */ var _tenant_pull_request_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2418);














/**
 * Deletes the tenant of an id, or all development tenants of a name. No such tenant is a success that says so, since
 * a pull request may be closed twice, or before it had a tenant. Under `auto`, GitHub is asked before whether the pull
 * request is still closed. With `dry-run`, nothing is deleted.
 * @throws RequestError or Error with a message for the user
 */
async function deleteOperation(inputs, context) {
    const { core } = context;
    const timed = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_5__/* .withDeadline */ .NE)(context, inputs['timeout-seconds']);
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_13__/* .setOutputs */ .n)(core, { deleted: '[]' });
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
        // Loaded while Logto deletes the tenant: the comment that says so has a seal.
        if (inputs.comment && !dryRun && tenants.length > 0)
            setImmediate(_shared_seal_js__WEBPACK_IMPORTED_MODULE_7__/* .prepareToSeal */ .iu);
        const deletions = dryRun ? wouldDelete(tenants, timed) : await deleteAll(cloud, tenants, what, timed);
        await (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .writeSummary */ .Sy)(context, (0,_report_deletion_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDeletions */ .e)({ what, deletions, list, dryRun, hide: context.hide }));
        if (dryRun)
            return;
        (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_9__/* .requireAllDeleted */ .YH)(inputs['tenant-id'] === '' ? skipOthers(deletions, timed) : deletions);
        const name = inputs['tenant-id'] === '' ? inputs.name : deletions[0]?.tenant.name;
        if (name === undefined)
            return;
        const deleted = deletions.flatMap(({ error, tenant }) => (error === undefined ? tenant.id : []));
        const comment = (0,_tenant_kept_credentials_comment_js__WEBPACK_IMPORTED_MODULE_11__/* .openTenantComment */ .C)({ ...inputs, name }, context, (0,_report_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .creatingComment */ .Jf)(name, context.event));
        await comment?.tell((0,_report_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .deletedComment */ .tB)(name, context.event), {
            isAbout: (kept) => (0,_tenant_ownership_js__WEBPACK_IMPORTED_MODULE_10__/* .isCertainlyGone */ .lk)(kept, deleted, list),
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
        inputs.isAuto ? (0,_tenant_pull_request_js__WEBPACK_IMPORTED_MODULE_12__/* .askPullRequest */ .CT)(context, inputs['github-token'], deadline.signal) : undefined,
    ]));
    if (pullRequest !== undefined) {
        const closed = (0,_tenant_ownership_js__WEBPACK_IMPORTED_MODULE_10__/* .decideClosed */ .jF)(pullRequest, event.pullRequest, event.runAttempt);
        if (closed.action === 'refuse')
            throw new Error(closed.message);
        if (closed.action === 'delete' && closed.warning !== undefined)
            log.warning(closed.warning);
        if (closed.action === 'keep') {
            log.notice(closed.notice);
            if (inputs['dry-run'])
                (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_13__/* .setOutputs */ .n)(context.core, { plan: (0,_report_plan_json_js__WEBPACK_IMPORTED_MODULE_3__/* .deletionPlanJson */ .a)([], context.hide) });
            return undefined;
        }
    }
    const decision = (0,_tenant_ownership_js__WEBPACK_IMPORTED_MODULE_10__/* .decideDeletion */ .fo)(list.tenants, {
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
    const { deletions } = await context.log.group(`Deleting the ${what}`, () => (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_9__/* .deleteTenants */ .ZP)(cloud, tenants, context));
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_13__/* .setOutputs */ .n)(context.core, { deleted: (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_9__/* .deletedIds */ .Yl)(deletions) });
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
            log.warning(`This account may not delete ${(0,_tenant_account_js__WEBPACK_IMPORTED_MODULE_8__/* .showTenant */ .Uz)(tenant)}, so it stays: it may be somebody else's.`);
    }
    return deletions.filter(({ isForbidden }) => !isForbidden);
}
function wouldDelete(tenants, { core, hide, log }) {
    for (const tenant of tenants)
        log.info(`Would delete ${(0,_tenant_account_js__WEBPACK_IMPORTED_MODULE_8__/* .showTenant */ .Uz)(tenant)}.`);
    if (tenants.length > 0)
        log.info('Nothing was deleted (dry-run).');
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_13__/* .setOutputs */ .n)(core, { plan: (0,_report_plan_json_js__WEBPACK_IMPORTED_MODULE_3__/* .deletionPlanJson */ .a)(tenants, hide) });
    return tenants.map((tenant) => ({ tenant }));
}


/***/ }),

/***/ 7380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ renderDeletions),
/* harmony export */   l: () => (/* binding */ renderSweep)
/* harmony export */ });
/* harmony import */ var _tenant_age_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(346);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5138);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);



/** Renders the summary of `delete`. Why a tenant could not be deleted is in that of the failure. */
function renderDeletions({ what, deletions, list, dryRun, hide }) {
    const [only, ...others] = deletions;
    if (only === undefined)
        return render(`There was no ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(what, hide)}: nothing to delete.`, dryRun);
    if (others.length === 0) {
        const { tenant } = only;
        const verb = dryRun ? 'Would delete' : only.error === undefined ? 'Deleted' : 'Could not delete';
        const age = ageText((0,_tenant_age_js__WEBPACK_IMPORTED_MODULE_2__/* .ageOf */ .hy)(tenant, list));
        const old = age === '' ? '' : `, which ${dryRun ? 'is' : 'was'} ${age} old`;
        return render(`${verb} the ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(tenant.tag)} tenant ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(tenant.name)} in ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(tenant.regionName)}${old}.`, dryRun);
    }
    const failed = deletions.filter(({ error }) => error !== undefined).length;
    const title = failed === 0
        ? `${dryRun ? 'Would delete' : 'Deleted'} ${deletions.length} tenants.`
        : `Deleted ${deletions.length - failed} of ${deletions.length} tenants.`;
    const rows = deletions.map((deletion) => [
        (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(deletion.tenant.name),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(deletion.tenant.tag),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(deletion.tenant.regionName),
        ageText((0,_tenant_age_js__WEBPACK_IMPORTED_MODULE_2__/* .ageOf */ .hy)(deletion.tenant, list)),
        failed === 0 ? '' : outcomeOf(deletion),
    ]);
    return render(title, dryRun, ['Tenant', 'Type', 'Region', 'Age', 'This run'], rows);
}
/** Renders the summary of `sweep`: what is deleted comes first. Why a tenant could not be deleted is in that of the failure. */
function renderSweep(report) {
    const { names, dryRun, decisions, deletions, hide, list, runUrl } = report;
    if (decisions.length === 0)
        return render(`No tenant matches ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(names)}.`, dryRun);
    const deletionOf = new Map(deletions.map((deletion) => [deletion.tenant, deletion]));
    const [toDelete, toKeep] = [true, false].map((isToDelete) => decisions.filter((decision) => decision.isToDelete === isToDelete));
    const rows = [...(toDelete ?? []), ...(toKeep ?? [])].map(({ tenant, isToDelete, reason }) => {
        const outcome = dryRun ? 'would be deleted' : outcomeOf(deletionOf.get(tenant) ?? { tenant });
        return [
            (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(tenant.name),
            isToDelete ? outcome : 'kept',
            linkPulls((0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(reason, hide), runUrl),
            ageText((0,_tenant_age_js__WEBPACK_IMPORTED_MODULE_2__/* .ageOf */ .hy)(tenant, list)),
        ];
    });
    return render(sweepTitle(report), dryRun, ['Tenant', dryRun ? 'Plan' : 'This run', 'Reason', 'Age'], rows);
}
function sweepTitle({ names, dryRun, decisions, deletions }) {
    const toDelete = decisions.filter(({ isToDelete }) => isToDelete).length;
    const failed = deletions.filter(({ error }) => error !== undefined).length;
    const kept = decisions.length - toDelete;
    const all = `${decisions.length} tenant${decisions.length === 1 ? '' : 's'} that match${decisions.length === 1 ? 'es' : ''} ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(names)}`;
    const rest = [
        ...(kept > 0 ? [`${kept} ${dryRun ? 'would be' : kept === 1 ? 'is' : 'are'} kept`] : []),
        ...(failed > 0 ? [`${failed} could not be deleted`] : []),
    ].join(', ');
    const verb = dryRun ? 'Would delete' : 'Deleted';
    return `${verb} ${toDelete - failed} of ${all}${rest === '' ? '' : `; ${rest}`}.`;
}
function render(title, dryRun, head = [], rows = []) {
    const what = (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`${title}${dryRun ? ' Nothing was deleted (<code>dry-run</code>).' : ''}`);
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFitting */ .G8)(rows, 'tenant', _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .summaryLimit */ .mf, (shown, more) => `${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .blocks */ .Bv)('## Logto tenants', what, (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(head, shown), more)}\n`);
}
const outcomeOf = ({ error, isForbidden }) => {
    if (error === undefined)
        return 'deleted';
    return isForbidden ? 'not deleted: this account may not' : 'not deleted';
};
/** Links the pull requests that the action itself names in a reason. A quoted value has none: it is code as a whole. */
const linkPulls = (html, runUrl) => html.replaceAll(/(?<=pull request )<code>#(\d+)<\/code>/g, (shown, number) => (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(`${runUrl.replace(/\/actions\/runs\/.*$/, '')}/pull/${number}`, shown));
const hourMs = 3_600_000;
/** An age in whole days, or in hours below two days; empty when it is not known. */
function ageText(ms) {
    if (ms === undefined)
        return '';
    const hours = Math.floor(ms / hourMs);
    if (hours === 0)
        return 'less than 1 hour';
    if (hours === 1)
        return '1 hour';
    return hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
}


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
