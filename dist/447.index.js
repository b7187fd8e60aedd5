export const id = 447;
export const ids = [447];
export const modules = {

/***/ 447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sweep: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var _logto_cloud_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9337);
/* harmony import */ var _report_deletion_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7380);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4611);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7331);
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4481);
/* harmony import */ var _shared_concurrency_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(427);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1703);
/* harmony import */ var _tenant_decide_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3381);
/* harmony import */ var _tenant_delete_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4010);









/** Requests to GitHub at once; its guidance for REST clients asks for few. */
const lookupsAtOnce = 10;
/**
 * Deletes preview tenants that nobody needs any more: development tenants whose name fits the template and whose pull
 * request is closed, or which are older than `max-age`. For a schedule, since GitHub does not run a workflow for every
 * pull request that is closed (one with merge conflicts gets none).
 * @throws RequestError before anything is deleted; Error when a tenant could not be deleted, after all others were
 */
async function sweep(inputs, context) {
    const { clock, core, log } = context;
    if (inputs['github-token'] === '') {
        throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz([
            { path: 'github-token', sentence: 'is empty, but sweep asks GitHub which pull requests are open' },
        ]);
    }
    const { name: pattern, 'dry-run': dryRun, 'max-age': maxAge } = inputs;
    const timed = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_3__/* .withDeadline */ .NE)(context, inputs['timeout-seconds']);
    const cloud = (0,_logto_cloud_js__WEBPACK_IMPORTED_MODULE_0__/* .createCloudApi */ .A)({ ...timed, origin: inputs['cloud-api-endpoint'], pat: inputs.pat });
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_7__/* .setOutputs */ .n)(core, { deleted: '[]' });
    const decisions = await log.group(`Looking for tenants named ${pattern.template}`, async () => {
        const pulls = await context.pullRequests(inputs['github-token'], timed.deadline.signal);
        const [tenants, open] = await Promise.all([cloud.tenants(), pulls.openNumbers()]).catch((error) => {
            timed.deadline.end();
            throw error;
        });
        const previews = tenants.flatMap((tenant) => {
            const number = pattern.numberIn(tenant.name);
            return number === undefined ? [] : [{ tenant, number }];
        });
        const numbers = previews.map(({ number }) => number);
        const states = await statesOf(numbers, open, pulls);
        log.info(`Tenants with such a name: ${previews.length} of ${tenants.length}. Open pull requests: ${open.size}.`);
        return previews.map(({ tenant, number }) => {
            const pullRequest = states.get(number) ?? 'unknown';
            return (0,_tenant_decide_js__WEBPACK_IMPORTED_MODULE_5__/* .decideSweep */ .Ff)({ tenant, number, pullRequest, maxAge, now: clock.now() });
        });
    });
    for (const { tenant, isToDelete, reason } of decisions) {
        log.info(`${isToDelete ? 'Delete' : 'Keep'} ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(tenant.name, 128)}: ${reason}.`);
    }
    const toDelete = decisions.filter(({ isToDelete }) => isToDelete).map(({ tenant }) => tenant);
    if (dryRun)
        log.info(`Tenants to delete: ${toDelete.length}. Nothing was deleted (dry-run).`);
    const deletions = dryRun || toDelete.length === 0
        ? []
        : await log.group('Deleting the tenants that nobody needs any more', () => (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_6__/* .deleteTenants */ .ZP)(cloud, toDelete, log));
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_7__/* .setOutputs */ .n)(core, { deleted: (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_6__/* .deletedIds */ .Yl)(deletions) });
    await (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .writeSummary */ .Sy)(context, (0,_report_deletion_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .renderSweep */ .l)({ template: pattern.template, dryRun, decisions, deletions }));
    (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_6__/* .requireAllDeleted */ .YH)(deletions);
}
/** The state of each pull request: one that is not in the list of open ones is asked for by itself. */
async function statesOf(numbers, open, pulls) {
    const others = [...new Set(numbers)].filter((number) => !open.has(number));
    const states = await (0,_shared_concurrency_js__WEBPACK_IMPORTED_MODULE_8__/* .mapConcurrent */ ._)(others, lookupsAtOnce, async (number) => [number, await pulls.state(number)]);
    return new Map([...[...open].map((number) => [number, 'open']), ...states]);
}


/***/ })

};
