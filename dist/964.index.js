export const id = 964;
export const ids = [964];
export const modules = {

/***/ 8964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provision: () => (/* binding */ provision)
/* harmony export */ });
/* harmony import */ var _logto_cloud_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9337);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7331);
/* harmony import */ var _runner_masks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7790);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1703);
/* harmony import */ var _tenant_account_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(234);





/**
 * Finds or creates the tenant of a name, applies the desired state to it, and sets the outputs. A tenant that this run
 * created is deleted again when a later step fails. With `dry-run`, only the plan is shown.
 * @throws RequestError, InputError or Error with a message for the user
 */
async function provision(inputs, context, desired) {
    const startedAt = context.clock.now();
    const timed = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_1__/* .withDeadline */ .NE)(context, inputs['timeout-seconds']);
    const maskIdentifier = inputs['mask-outputs'] ? context.mask : _runner_masks_js__WEBPACK_IMPORTED_MODULE_4__/* .noMask */ .g;
    const cloud = (0,_logto_cloud_js__WEBPACK_IMPORTED_MODULE_0__/* .createCloudApi */ .A)({ ...timed, origin: inputs['cloud-api-endpoint'], pat: inputs.pat });
    try {
        const reading = context.log.group('Reading the Logto Cloud account', () => (0,_tenant_account_js__WEBPACK_IMPORTED_MODULE_3__/* .readAccount */ .GM)(cloud, inputs, { log: context.log, maskIdentifier }));
        // The steps are loaded while Logto answers. A failure reaches them through `reading`.
        await Promise.race([reading, context.nextRequests(_tenant_account_js__WEBPACK_IMPORTED_MODULE_3__/* .requestsForAccount */ .Hx)]).catch(() => undefined);
        const { takeSteps } = await Promise.all(/* import() */[__webpack_require__.e(831), __webpack_require__.e(865), __webpack_require__.e(371), __webpack_require__.e(811), __webpack_require__.e(702), __webpack_require__.e(127)]).then(__webpack_require__.bind(__webpack_require__, 7127));
        await takeSteps(reading, { ...timed, inputs, desired, cloud, maskIdentifier });
    }
    finally {
        timed.deadline.end();
    }
    const took = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_1__/* .timeSince */ ._D)(startedAt, timed);
    context.log.info(inputs['dry-run']
        ? `Nothing was changed (dry-run). It took ${took}.`
        : `The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(inputs.name)} is ready after ${took}.`);
}


/***/ })

};
