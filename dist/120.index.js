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
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4481);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1703);
/* harmony import */ var _tenant_account_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(234);
/* harmony import */ var _tenant_delete_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4010);
/* harmony import */ var _tenant_ownership_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9120);
/* harmony import */ var _tenant_pull_request_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2418);












/**
 * Deletes the tenant of an id, or all development tenants of a name. No such tenant is a success that says so, since
 * a pull request may be closed twice, or before it had a tenant. Under `auto`, GitHub is asked before whether the pull
 * request is still closed. With `dry-run`, nothing is deleted.
 * @throws RequestError or Error with a message for the user
 */
async function deleteOperation(inputs, context) {
    const { core } = context;
    const timed = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_5__/* .withDeadline */ .NE)(context, inputs['timeout-seconds']);
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_11__/* .setOutputs */ .n)(core, { deleted: '[]' });
    const what = inputs['tenant-id'] === '' ? `tenant named ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(inputs.name, 128)}` : 'tenant of this tenant-id';
    try {
        const tenants = await findTenants(inputs, what, timed);
        if (tenants === undefined)
            return;
        const dryRun = inputs['dry-run'];
        const deletions = dryRun ? wouldDelete(tenants, timed) : await deleteAll(tenants, inputs, what, timed);
        await (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .writeSummary */ .Sy)(context, (0,_report_deletion_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDeletions */ .e)(what, deletions, dryRun));
        if (dryRun)
            return;
        (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_8__/* .requireAllDeleted */ .YH)(inputs['tenant-id'] === '' ? skipOthers(deletions, timed) : deletions);
        const name = inputs['tenant-id'] === '' ? inputs.name : deletions[0]?.tenant.name;
        if (name !== undefined)
            await (0,_report_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .putComment */ .jW)(context, inputs, (0,_report_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .tenantMarker */ .dd)(name), (0,_report_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .deletedComment */ .tB)(name), false);
    }
    finally {
        timed.deadline.end();
    }
}
/** @returns the tenants to delete; `undefined` when none may be, because the pull request is open again */
async function findTenants(inputs, what, context) {
    const { deadline, event, log } = context;
    const [{ tenants }, pullRequest] = await log.group(`Looking for the ${what}`, () => Promise.all([
        cloudOf(inputs, context).tenants(),
        inputs.isAuto ? (0,_tenant_pull_request_js__WEBPACK_IMPORTED_MODULE_10__/* .askPullRequest */ .CT)(context, inputs['github-token'], deadline.signal) : undefined,
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
                (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_11__/* .setOutputs */ .n)(context.core, { plan: (0,_report_plan_text_js__WEBPACK_IMPORTED_MODULE_3__/* .deletionPlanJson */ .aT)([]) });
            return undefined;
        }
    }
    const decision = (0,_tenant_ownership_js__WEBPACK_IMPORTED_MODULE_9__/* .decideDeletion */ .fo)(tenants, {
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
    return decision.tenants;
}
async function deleteAll(tenants, inputs, what, context) {
    if (tenants.length === 0)
        return [];
    const { deletions } = await context.log.group(`Deleting the ${what}`, () => (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_8__/* .deleteTenants */ .ZP)(cloudOf(inputs, context), tenants, context));
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_11__/* .setOutputs */ .n)(context.core, { deleted: (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_8__/* .deletedIds */ .Yl)(deletions) });
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
function wouldDelete(tenants, { core, log }) {
    for (const tenant of tenants)
        log.info(`Would delete ${(0,_tenant_account_js__WEBPACK_IMPORTED_MODULE_7__/* .showTenant */ .Uz)(tenant)}.`);
    log.info('Nothing was deleted (dry-run).');
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_11__/* .setOutputs */ .n)(core, { plan: (0,_report_plan_text_js__WEBPACK_IMPORTED_MODULE_3__/* .deletionPlanJson */ .aT)(tenants) });
    return tenants.map((tenant) => ({ tenant }));
}
/** The only run for a closed pull request has to outlast an outage. */
function cloudOf(inputs, context) {
    const { pat, 'cloud-api-endpoint': origin } = inputs;
    return (0,_logto_cloud_js__WEBPACK_IMPORTED_MODULE_0__/* .createCloudApi */ .A)({ ...context, origin, pat, isPersistent: true });
}


/***/ }),

/***/ 7554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UC: () => (/* binding */ provisionedComment),
/* harmony export */   dd: () => (/* binding */ tenantMarker),
/* harmony export */   jW: () => (/* binding */ putComment),
/* harmony export */   tB: () => (/* binding */ deletedComment)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5138);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4611);



/**
 * The first line of a comment, which no reader sees and by which a later run finds it. It holds the name of the tenant,
 * so that the jobs of a matrix keep a comment each.
 */
function tenantMarker(name) {
    return `<!-- logto-tenant-action tenant="${encodeURIComponent(name.toWellFormed())}" -->`;
}
/**
 * Renders the comment on a pull request whose tenant is ready. The runner does not mask comments, so with masked
 * outputs it holds neither an id nor the endpoint. It says nothing that differs from run to run, so that it is written
 * again only when the tenant has changed.
 */
function provisionedComment({ applications, endpoint, masked, recreated, tenant, }) {
    const where = masked ? '' : ` at ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(endpoint)}`;
    const head = ['Application', 'Type', 'Redirect URIs', ...(masked ? [] : ['Client ID'])];
    const rows = applications.map(({ id, name, redirectUris, type }) => [
        ...[name, type].map(_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD),
        redirectUris.map(_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY).join('<br>'),
        ...(masked ? [] : [(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id)]),
    ]);
    return [
        tenantMarker(tenant.name),
        `### Logto tenant ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(tenant.name)} is ready`,
        '',
        `A ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(tenant.tag)} tenant in ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(tenant.regionName)}${where}.`,
        ...(recreated ? ['', `The tenant was recreated: ${_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .usersAreGone */ .wZ}.`] : []),
        ...(rows.length === 0 ? [] : ['', (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(head, rows)]),
    ].join('\n');
}
/** Renders the comment on a pull request whose tenant is deleted. */
function deletedComment(name) {
    return [tenantMarker(name), `### Logto tenant ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)} is deleted`].join('\n');
}
/** Milliseconds that writing a comment may take: the tenant is ready by then. */
const patienceMs = 30_000;
/**
 * Creates or updates the comment on the pull request of the event, when the inputs ask for it. A failure is a warning: the
 * tenant matters more.
 * @param create whether to write one where none exists yet
 */
async function putComment({ event, log, repository }, inputs, marker, body, create) {
    if (!inputs.comment)
        return;
    const { pullRequest } = event;
    if (pullRequest === undefined) {
        log.info('No comment is written, because the event is not about a pull request.');
        return;
    }
    if (inputs['github-token'] === '') {
        log.warning('No comment is written, because github-token is empty.');
        return;
    }
    try {
        const pulls = await repository(inputs['github-token'], AbortSignal.timeout(patienceMs));
        const outcome = await pulls.putComment(pullRequest, marker, body, { create });
        if (outcome !== 'absent')
            log.info(`The comment on pull request #${pullRequest} is ${outcome}.`);
    }
    catch (error) {
        log.warning(`The comment on pull request #${pullRequest} could not be written: ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 7380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ renderDeletions),
/* harmony export */   l: () => (/* binding */ renderSweep)
/* harmony export */ });
/* harmony import */ var _tenant_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(234);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5138);


/**
 * Renders the summary of `delete`.
 * @param what names what was to be deleted: `tenant named "x"`
 */
function renderDeletions(what, deletions, dryRun) {
    if (deletions.length === 0)
        return `${titleOf(dryRun)}\n\nThere was no ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(what)}: nothing to delete.\n`;
    const rows = deletions.map((deletion) => [
        (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(deletion.tenant.name),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(deletion.tenant.tag),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(deletion.tenant.regionName),
        (0,_tenant_account_js__WEBPACK_IMPORTED_MODULE_0__/* .showTime */ .lY)(deletion.tenant),
        dryRun ? 'would be deleted' : outcomeOf(deletion),
    ]);
    return [titleOf(dryRun), '', (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Name', 'Tag', 'Region', 'Created', 'This run'], rows), ''].join('\n');
}
/** Renders the summary of `sweep`. */
function renderSweep({ names, dryRun, decisions, deletions }) {
    const title = titleOf(dryRun);
    if (decisions.length === 0)
        return `${title}\n\nNo tenant matches ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(names)}.\n`;
    const rows = decisions.map(({ tenant, isToDelete, reason }) => {
        const deletion = deletions.find((candidate) => candidate.tenant === tenant) ?? { tenant };
        const outcome = dryRun ? 'would be deleted' : outcomeOf(deletion);
        return [(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(tenant.name), (0,_tenant_account_js__WEBPACK_IMPORTED_MODULE_0__/* .showTime */ .lY)(tenant), isToDelete ? outcome : 'kept', (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(reason)];
    });
    return [title, '', (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Name', 'Created', 'This run', 'Reason'], rows), ''].join('\n');
}
const titleOf = (dryRun) => `## Logto tenants${dryRun ? ' (dry run)' : ''}`;
const outcomeOf = ({ error }) => error === undefined ? 'deleted' : `not deleted: ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(error)}`;


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
        return refuse(`The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)} exists already, and if-exists is fail. Choose another name, or set if-exists to reuse, reuse-or-recreate or recreate.`);
    }
    if (oldest.tag !== tag || oldest.regionName !== regionName) {
        return refuse(`The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)} exists already as a ${oldest.tag} tenant in ${oldest.regionName}, but the inputs ask for a ${tag} tenant in ${regionName}. Neither can be changed: choose another name, set tag and region to those of the tenant, or delete it first with operation delete.`);
    }
    if (ifExists === 'recreate')
        return recreate(named, 'if-exists is recreate');
    return { action: 'reuse', tenant: oldest };
}
/** Decides what follows when there are no credentials for the tenants of a name, and something is to be applied. */
function decideWithoutCredentials({ name, ifExists, named, credentials, untilOldMs, }) {
    const isDevelopment = named.every(({ tag }) => tag === 'development');
    const exists = `The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)} exists already`;
    const orRecreate = isDevelopment ? 'set if-exists to recreate, ' : '';
    if (credentials === 'unusable') {
        return refuse(`${exists}, and the credentials that an earlier run kept for it cannot be used. Nothing was deleted: give m2m-app-id and m2m-app-secret, ${orRecreate}or delete the tenant.`);
    }
    if (untilOldMs !== undefined && untilOldMs > 0)
        return { action: 'wait', ms: untilOldMs };
    if (ifExists === 'reuse-or-recreate') {
        if (untilOldMs !== undefined || !isDevelopment) {
            return recreate(named, 'no credentials are available for it');
        }
        return refuse(`${exists}, no credentials are available to update it, and Logto gives no plausible time for its age, so it was not recreated: it may be another run's work in progress. Give m2m-app-id and m2m-app-secret, ${orRecreate}or delete the tenant.`);
    }
    const policy = untilOldMs === undefined ? 'recreate' : 'reuse-or-recreate';
    return refuse(`${exists}, and no credentials are available to update it: Logto shows them only when it creates a tenant, and no earlier step or run has kept them. Give m2m-app-id and m2m-app-secret, ${isDevelopment ? `or set if-exists to ${policy}, ` : ''}or delete the tenant.`);
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

/***/ 9120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fo: () => (/* binding */ decideDeletion),
/* harmony export */   jF: () => (/* binding */ decideClosed),
/* harmony export */   zc: () => (/* binding */ decideLostCreate)
/* harmony export */ });
/* unused harmony export certainlyOurs */
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
        : `Since then ${appeared.length} tenants named ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(tenant.name, 128)} have appeared (created ${times}), and only one can be this run's. None was deleted: delete yours in Logto Console.`);
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
    const what = `The tenant of this tenant-id is named ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(tenant.name, 128)}`;
    if (name !== '' && tenant.name !== name) {
        return (0,_decide_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(`${what}, not ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)}. Nothing was deleted: correct tenant-id or name, or leave name out.`);
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
    const warning = `By name, only development tenants are deleted, but ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)} is also the name of ${list}: give tenant-id and allow-production-delete to delete such a tenant.`;
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
        : `Pull request #${pullRequest} is closed by now, but its tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(existing.name, 128)} still exists. If the run that deletes it is over, delete it by operation delete or sweep.`);
}
/** Warns of a run that goes on without knowing whether its pull request is open. */
function warnWhenUnknown({ event: { pullRequest }, log }, fact) {
    if (fact?.state === 'unknown') {
        log.warning(`GitHub knows no pull request #${pullRequest}, so this run may leave a tenant that nothing deletes.`);
    }
    if (fact?.state === 'not-asked') {
        log.warning(`Could not check whether pull request #${pullRequest} is still open. ${fact.problem ?? ''}`);
    }
}


/***/ })

};
