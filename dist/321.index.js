export const id = 321;
export const ids = [321];
export const modules = {

/***/ 8321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exportTenant: () => (/* binding */ exportTenant)
/* harmony export */ });
/* harmony import */ var _github_outputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1224);
/* harmony import */ var _logto_pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2685);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7806);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9797);
/* harmony import */ var _bring_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5985);
/* harmony import */ var _open_existing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8541);
/* harmony import */ var _provisioned_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2009);
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7514);








/** Where editors find the schema of config files. */
const schema = 'https://raw.githubusercontent.com/OWNER/logto-tenant-action/v1/schema/tenant-config.schema.json';
/**
 * Writes the present configuration of a tenant to a file, in the form that `config` takes. Changes nothing in the tenant;
 * secrets and passwords are left out.
 * @throws LogtoError, or Error when the file cannot be written
 */
async function exportTenant(inputs, tools) {
    const { clock, core, files, log, mask } = tools;
    const startedAt = clock.now();
    const timed = (0,_tools_js__WEBPACK_IMPORTED_MODULE_6__/* .withDeadline */ .NE)(tools, inputs['timeout-seconds']);
    try {
        const access = await (0,_open_existing_js__WEBPACK_IMPORTED_MODULE_4__/* .openExisting */ .E)(timed, inputs);
        await log.group('Reading the configuration of the tenant', async () => {
            const [{ kinds }, { readTenantConfig }, { writeJson, writeYaml }] = await Promise.all([
                __webpack_require__.e(/* import() */ 466).then(__webpack_require__.bind(__webpack_require__, 5466)),
                __webpack_require__.e(/* import() */ 153).then(__webpack_require__.bind(__webpack_require__, 3153)),
                __webpack_require__.e(/* import() */ 360).then(__webpack_require__.bind(__webpack_require__, 6360)),
            ]);
            const states = await readTenantConfig(kinds, (0,_bring_js__WEBPACK_IMPORTED_MODULE_3__/* .contextOf */ .Vm)(access, timed), _logto_pace_js__WEBPACK_IMPORTED_MODULE_0__/* .requestsAtOnce */ .t);
            for (const { kind, entries } of states) {
                if (entries.length > 0 && !kind.single)
                    log.info(`${kind.name}: ${entries.length}`);
            }
            const write = inputs.config.endsWith('.json') ? writeJson : writeYaml;
            await writeFile(files, inputs.config, await write(states, { schema }));
        });
        const reached = { ...(0,_access_js__WEBPACK_IMPORTED_MODULE_2__/* .reachedBy */ .Kg)(access, clock.now()), apps: [] };
        (0,_provisioned_js__WEBPACK_IMPORTED_MODULE_5__/* .maskReached */ .b5)(reached, mask, inputs['mask-outputs']);
        (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_7__/* .setOutputs */ .n)(core, (0,_provisioned_js__WEBPACK_IMPORTED_MODULE_5__/* .reachedOutputs */ .Z0)(reached));
        log.info(`The configuration of the tenant was written to ${inputs.config}, without secrets, after ${(0,_tools_js__WEBPACK_IMPORTED_MODULE_6__/* .timeSince */ ._D)(startedAt, timed)}.`);
    }
    finally {
        timed.deadline.end();
    }
}
async function writeFile(files, path, text) {
    try {
        await files.write(path, text);
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
        throw new Error(`The file ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(path, 200)} cannot be written (${code}).`, { cause: error });
    }
}


/***/ }),

/***/ 8541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ openExisting)
/* harmony export */ });
/* harmony import */ var _logto_management_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5369);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9797);


/** How the Management API of self-hosted Logto is registered, whatever its endpoint (`@logto/schemas`, the default tenant). */
const selfHostedResource = 'https://default.logto.app/api';
/**
 * Gets a Management API token for a tenant that is known by its endpoint and credentials; no Cloud API is needed.
 * @throws LogtoError
 */
async function openExisting(tools, inputs) {
    const { log, mask } = tools;
    const { endpoint } = inputs;
    if (inputs['mask-outputs'])
        mask(endpoint);
    const given = inputs['management-api-resource'];
    return log.group('Getting a Management API token', async () => {
        const client = (0,_logto_management_js__WEBPACK_IMPORTED_MODULE_0__/* .createTenantClient */ .i)({ ...tools, endpoint });
        const credentials = { id: inputs['m2m-app-id'], secret: inputs['m2m-app-secret'] };
        const resources = given === '' ? [`${endpoint}/api`, selfHostedResource] : [given];
        const token = await client.requestToken(credentials, resources, mask);
        (0,_access_js__WEBPACK_IMPORTED_MODULE_1__/* .sayThatItAnswers */ .zs)(token, log);
        return { endpoint, client, token, credentials, isKept: false };
    });
}


/***/ })

};
