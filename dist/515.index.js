export const id = 515;
export const ids = [515];
export const modules = {

/***/ 7515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configure: () => (/* binding */ configure)
/* harmony export */ });
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(695);
/* harmony import */ var _config_reconcile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4942);
/* harmony import */ var _report_plan_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6662);
/* harmony import */ var _report_publish_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4444);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7331);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1703);
/* harmony import */ var _tenant_connection_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3156);







/**
 * Applies the desired state to a tenant that exists, reached by its endpoint and the credentials of an M2M app: one of
 * Logto Cloud, or a self-hosted Logto. Uses no Cloud API. With `dry-run`, only the plan is shown.
 * @throws RequestError, InputError or EntryError with a message for the user
 */
async function configure(inputs, context, desired) {
    const startedAt = context.clock.now();
    const timed = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .withDeadline */ .NE)(context, inputs['timeout-seconds']);
    try {
        const connection = await (0,_tenant_connection_js__WEBPACK_IMPORTED_MODULE_6__/* .connectByEndpoint */ .TT)(inputs, timed);
        const tenant = (0,_config_reconcile_js__WEBPACK_IMPORTED_MODULE_1__/* .createContext */ .q)(connection, timed);
        if (inputs['dry-run']) {
            const plan = (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .requireValid */ .AK)(await (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planDesiredState */ .jP)(desired, tenant));
            await (0,_report_publish_js__WEBPACK_IMPORTED_MODULE_3__/* .publishPlan */ .JL)('The tenant exists', plan, timed);
            return;
        }
        const applied = await context.log.group('Applying the desired state', async () => {
            const plan = (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .requireValid */ .AK)(await (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planDesiredState */ .jP)(desired, tenant));
            (0,_report_plan_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logPlan */ .uH)(plan, context.log);
            return { plan, applications: await (0,_config_reconcile_js__WEBPACK_IMPORTED_MODULE_1__/* .applyDesiredState */ .u)(plan, tenant, timed) };
        });
        await (0,_report_publish_js__WEBPACK_IMPORTED_MODULE_3__/* .publishConfigured */ .Ir)(connection, applied, inputs['mask-outputs'], timed);
        context.log.info(`The tenant is as declared after ${(0,_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .timeSince */ ._D)(startedAt, timed)}.`);
    }
    finally {
        timed.deadline.end();
    }
}


/***/ })

};
