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
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4611);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7331);
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4481);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1703);
/* harmony import */ var _tenant_decide_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3381);
/* harmony import */ var _tenant_delete_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4010);









/**
 * Deletes the tenant of an id, or all development tenants of a name. No such tenant is a success that says so, since
 * a pull request may be closed twice, or before it had a tenant.
 * @throws RequestError or Error with a message for the user
 */
async function deleteOperation(inputs, context) {
    const { core, log } = context;
    const timed = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .withDeadline */ .NE)(context, inputs['timeout-seconds']);
    const cloud = (0,_logto_cloud_js__WEBPACK_IMPORTED_MODULE_0__/* .createCloudApi */ .A)({ ...timed, origin: inputs['cloud-api-endpoint'], pat: inputs.pat });
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .setOutputs */ .n)(core, { deleted: '[]' });
    const what = inputs['tenant-id'] === '' ? `tenant named ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(inputs.name, 128)}` : `tenant ${inputs['tenant-id']}`;
    const deletions = await log.group(`Deleting the ${what}`, async () => {
        const decision = (0,_tenant_decide_js__WEBPACK_IMPORTED_MODULE_6__/* .decideDeletion */ .fo)(await cloud.tenants(), {
            name: inputs.name,
            tenantId: inputs['tenant-id'],
            allowProduction: inputs['allow-production-delete'],
        });
        if (decision.action === 'refuse')
            throw new Error(decision.message);
        if (decision.warning !== undefined)
            log.warning(decision.warning);
        if (decision.tenants.length === 0)
            log.info(`There is no ${what}: nothing to delete.`);
        return (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_7__/* .deleteTenants */ .ZP)(cloud, decision.tenants, log);
    });
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .setOutputs */ .n)(core, { deleted: (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_7__/* .deletedIds */ .Yl)(deletions) });
    await (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .writeSummary */ .Sy)(context, (0,_report_deletion_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDeletions */ .e)(what, deletions));
    (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_7__/* .requireAllDeleted */ .YH)(deletions);
    const name = inputs.name || deletions[0]?.tenant.name;
    if (name !== undefined)
        await (0,_report_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .putComment */ .jW)(context, inputs, (0,_report_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .tenantMarker */ .dd)(name), (0,_report_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .deletedComment */ .tB)(name), false);
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
function provisionedComment({ applications, endpoint, masked, tenant }) {
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
async function putComment({ event, log, pullRequests }, inputs, marker, body, create) {
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
        const pulls = await pullRequests(inputs['github-token'], AbortSignal.timeout(patienceMs));
        const outcome = await pulls.putComment(pullRequest, marker, body, { create });
        if (outcome !== 'absent')
            log.info(`The comment on pull request #${pullRequest} is ${outcome}.`);
    }
    catch (error) {
        log.warning(`The comment on pull request #${pullRequest} could not be written: ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ })

};
