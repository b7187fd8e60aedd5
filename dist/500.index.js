export const id = 500;
export const ids = [500];
export const modules = {

/***/ 8482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deleteOperation: () => (/* binding */ deleteOperation)
});

// EXTERNAL MODULE: ./build/logto/cloud.js
var logto_cloud = __webpack_require__(9337);
// EXTERNAL MODULE: ./build/report/comment.js
var report_comment = __webpack_require__(7554);
// EXTERNAL MODULE: ./build/report/deletion-summary.js
var deletion_summary = __webpack_require__(7380);
// EXTERNAL MODULE: ./build/report/plan-json.js
var plan_json = __webpack_require__(8503);
// EXTERNAL MODULE: ./build/report/write-summary.js
var write_summary = __webpack_require__(1681);
// EXTERNAL MODULE: ./build/run-context.js + 1 modules
var run_context = __webpack_require__(7331);
// EXTERNAL MODULE: ./build/runner/outputs.js
var outputs = __webpack_require__(4481);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/shared/seal.js
var seal = __webpack_require__(7139);
// EXTERNAL MODULE: ./build/tenant/account.js
var account = __webpack_require__(234);
// EXTERNAL MODULE: ./build/tenant/delete.js
var tenant_delete = __webpack_require__(4010);
// EXTERNAL MODULE: ./build/tenant/decide.js
var decide = __webpack_require__(3381);
;// CONCATENATED MODULE: ./build/tenant/decide-delete.js



/** Decides which tenants `delete` may delete. */
function decideDeletion(tenants, { name, tenantId, allowProduction }) {
    return tenantId === ''
        ? decideDeletionByName(tenants, name)
        : decideDeletionById(tenants.find(({ id }) => id === tenantId), name, allowProduction);
}
function decideDeletionById(tenant, name, allowProduction) {
    if (tenant === undefined)
        return { action: 'delete', tenants: [] };
    const what = `The tenant of this tenant-id is named ${(0,problem/* quote */.hD)(tenant.name)}`;
    if (name !== '' && tenant.name !== name) {
        return (0,decide/* refuse */.TR)(`${what}, not ${(0,problem/* quote */.hD)(name)}. Nothing was deleted: correct tenant-id or name, or leave name out.`);
    }
    if (tenant.tag !== 'development' && !allowProduction) {
        return (0,decide/* refuse */.TR)(`${what} and is a ${tenant.tag} tenant. Nothing was deleted: set allow-production-delete to true if you mean it.`);
    }
    return { action: 'delete', tenants: [tenant] };
}
function decideDeletionByName(tenants, name) {
    const named = (0,account/* tenantsNamed */.XU)(tenants, name);
    const development = named.filter(({ tag }) => tag === 'development');
    const others = named.filter(({ tag }) => tag !== 'development');
    if (others.length === 0)
        return { action: 'delete', tenants: development };
    const list = others.map((tenant) => `a ${tenant.tag} tenant created ${(0,account/* showTime */.lY)(tenant)}`).join(', ');
    const warning = `By name, only development tenants are deleted, but ${(0,problem/* quote */.hD)(name)} is also the name of ${list}: give tenant-id and allow-production-delete to delete such a tenant.`;
    return development.length === 0
        ? (0,decide/* refuse */.TR)(`${warning} Nothing was deleted.`)
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
    return (0,decide/* refuse */.TR)(`Could not check whether pull request #${number} is still closed, and this run was started again, so nothing was deleted. ${why} Use operation delete to delete the tenant all the same.`);
}

// EXTERNAL MODULE: ./build/tenant/ownership.js
var ownership = __webpack_require__(9120);
// EXTERNAL MODULE: ./build/tenant/kept-credentials/comment.js + 1 modules
var kept_credentials_comment = __webpack_require__(5181);
// EXTERNAL MODULE: ./build/tenant/pull-request.js
var pull_request = __webpack_require__(2418);
;// CONCATENATED MODULE: ./build/operations/delete.js















/**
 * Deletes the tenant of an id, or all development tenants of a name. If no such tenant exists, the run succeeds and says so:
 * a pull request may be closed twice, or before it had a tenant. Under `auto`, GitHub is first asked whether the pull request
 * is still closed. With `dry-run`, nothing is deleted.
 * @throws RequestError or Error with a message for the user
 */
async function deleteOperation(inputs, context) {
    const { core } = context;
    const timed = (0,run_context/* withDeadline */.NE)(context, inputs['timeout-seconds']);
    (0,outputs/* setOutputs */.n)(core, { deleted: '[]' });
    const what = inputs['tenant-id'] === '' ? `tenant named ${(0,problem/* quote */.hD)(inputs.name)}` : 'tenant of this tenant-id';
    // The only run for a closed pull request has to outlast an outage.
    const { pat, 'cloud-api-endpoint': origin } = inputs;
    const cloud = (0,logto_cloud/* createCloudApi */.A)({ ...timed, origin, pat, isPersistent: true });
    try {
        const found = await findTenants(cloud, inputs, what, timed);
        if (found === undefined)
            return;
        const { list, tenants } = found;
        const dryRun = inputs['dry-run'];
        // Loaded while Logto deletes the tenant: the comment that says so has a seal.
        if (inputs.comment && !dryRun && tenants.length > 0)
            setImmediate(seal/* prepareToSeal */.iu);
        const deletions = dryRun ? wouldDelete(tenants, timed) : await deleteAll(cloud, tenants, what, timed);
        await (0,write_summary/* writeSummary */.S)(context, (0,deletion_summary/* renderDeletions */.e)({ what, deletions, list, dryRun, hide: context.hide }));
        if (dryRun)
            return;
        (0,tenant_delete/* requireAllDeleted */.YH)(inputs['tenant-id'] === '' ? skipOthers(deletions, timed) : deletions);
        const name = inputs['tenant-id'] === '' ? inputs.name : deletions[0]?.tenant.name;
        if (name === undefined)
            return;
        const deleted = (0,tenant_delete/* deletedOf */.X)(deletions).map(({ id }) => id);
        const comment = (0,kept_credentials_comment/* openTenantComment */.C)({ ...inputs, name }, context, (0,report_comment/* creatingComment */.Jf)(name, context.event));
        await comment?.tell((0,report_comment/* deletedComment */.tB)(name, context.event), {
            isAbout: (kept) => (0,ownership/* isCertainlyGone */.lk)(kept, deleted, list),
            isGone: () => true,
        });
    }
    finally {
        timed.deadline.end();
    }
}
/** @returns the tenants to delete, and the account as it was read; `undefined` when the pull request is open again */
async function findTenants(cloud, inputs, what, context) {
    const { deadline, event, log } = context;
    const [list, pullRequest] = await log.group(`Looking for the ${what}`, () => Promise.all([
        cloud.tenants(),
        inputs.isAuto ? (0,pull_request/* askPullRequest */.CT)(context, inputs['github-token'], deadline.signal) : undefined,
    ]));
    if (pullRequest !== undefined) {
        const closed = decideClosed(pullRequest, event.pullRequest, event.runAttempt);
        if (closed.action === 'refuse')
            throw new Error(closed.message);
        if (closed.action === 'delete' && closed.warning !== undefined)
            log.warning(closed.warning);
        if (closed.action === 'keep') {
            log.notice(closed.notice);
            if (inputs['dry-run'])
                (0,outputs/* setOutputs */.n)(context.core, { plan: (0,plan_json/* deletionPlanJson */.aT)([], context.hide) });
            return undefined;
        }
    }
    const decision = decideDeletion(list.tenants, {
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
    const { deletions } = await context.log.group(`Deleting the ${what}`, () => (0,tenant_delete/* deleteTenants */.ZP)(cloud, tenants, context));
    (0,outputs/* setOutputs */.n)(context.core, { deleted: (0,tenant_delete/* deletedIds */.Yl)(deletions) });
    return deletions;
}
/**
 * Leaves out tenants of the name that this account may not delete, if it could delete one of its own: then they belong to
 * others. If it could not, it may just lack the right.
 */
function skipOthers(deletions, { log }) {
    if (deletions.every(({ error }) => error !== undefined))
        return deletions;
    for (const { tenant, isForbidden } of deletions) {
        if (isForbidden)
            log.warning(`This account may not delete ${(0,account/* showTenant */.Uz)(tenant)}, so it stays: it may be somebody else's.`);
    }
    return deletions.filter(({ isForbidden }) => !isForbidden);
}
function wouldDelete(tenants, { core, hide, log }) {
    for (const tenant of tenants)
        log.info(`Would delete ${(0,account/* showTenant */.Uz)(tenant)}.`);
    if (tenants.length > 0)
        log.info('Nothing was deleted (dry-run).');
    (0,outputs/* setOutputs */.n)(core, { plan: (0,plan_json/* deletionPlanJson */.aT)(tenants, hide) });
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
        : failed === deletions.length
            ? `Could not delete ${deletions.length} tenants.`
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
    const toDeleteFirst = decisions.toSorted((one, other) => Number(other.isToDelete) - Number(one.isToDelete));
    const rows = toDeleteFirst.map(({ tenant, isToDelete, reason }) => {
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
    const total = decisions.length;
    const toDelete = decisions.filter(({ isToDelete }) => isToDelete).length;
    const failed = deletions.filter(({ error }) => error !== undefined).length;
    const kept = total - toDelete;
    const verb = dryRun ? 'Would delete' : 'Deleted';
    const all = `${total === 1 ? 'the only tenant that matches' : `all ${total} tenants that match`} ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(names)}`;
    if (kept === total)
        return `${dryRun ? 'Would keep' : 'Kept'} ${all}.`;
    if (toDelete - failed === total)
        return `${verb} ${all}.`;
    if (failed === total)
        return `Could not delete ${all}.`;
    const rest = [
        ...(kept > 0 ? [`${kept} ${dryRun ? 'would be' : kept === 1 ? 'is' : 'are'} kept`] : []),
        ...(failed > 0 ? [`${failed} could not be deleted`] : []),
    ];
    return `${verb} ${toDelete - failed || 'none'} of ${total} tenants that match ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(names)}; ${rest.join(', ')}.`;
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

/***/ 427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ firstThat),
/* harmony export */   Kx: () => (/* binding */ throwAll),
/* harmony export */   _k: () => (/* binding */ mapConcurrent)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9853);


/**
 * Runs `work` for every item, `concurrency` at a time, and gives the results in the order of the items. After a failure no
 * further item is started; what is under way is awaited, so that nothing continues after the caller has the failure.
 * @throws the failure; with several, an `AggregateError` whose message holds each of them once
 */
async function mapConcurrent(items, concurrency, work) {
    const results = [];
    const failures = [];
    let next = 0;
    const worker = async () => {
        while (next < items.length && failures.length === 0) {
            const index = next++;
            const item = items[index];
            if (item === undefined)
                continue;
            try {
                results[index] = await work(item, index);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
    throwAll(failures);
    return results;
}
/**
 * Throws what has failed, if anything has.
 * @throws the failure; with several, an `AggregateError` whose message holds each of them once
 */
function throwAll(failures) {
    if (failures.length === 1)
        throw failures[0];
    if (failures.length > 1)
        throw new AggregateError(failures, messagesOf(failures));
}
/**
 * Picks from the first value, in order of arrival, from which `pick` gives something; `undefined` when no value does.
 * @param values that never reject
 */
async function firstThat(values, pick) {
    const picked = values.map(async (value) => {
        const one = pick(await value);
        if (one === undefined)
            throw new Error('Not this one.');
        return one;
    });
    return Promise.any(picked).catch(() => undefined);
}
/** How many failures of the same step are worth reading. */
const mostShown = 5;
function messagesOf(failures) {
    const messages = [...new Set(failures.map(_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD))];
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(messages, mostShown, 'more failures like these').join('\n');
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
 * tenant is not that of the pull request: such runs release what was merged.
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
