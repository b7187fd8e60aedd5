export const id = 321;
export const ids = [321];
export const modules = {

/***/ 8321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exportTenant: () => (/* binding */ exportTenant)
/* harmony export */ });
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4481);
/* harmony import */ var _http_pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6858);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);
/* harmony import */ var _tenant_connection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7405);
/* harmony import */ var _config_reconcile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6973);
/* harmony import */ var _tenant_open_existing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1055);
/* harmony import */ var _tenant_provisioned_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7743);
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7184);








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
        const access = await (0,_tenant_open_existing_js__WEBPACK_IMPORTED_MODULE_4__/* .openExisting */ .E)(timed, inputs);
        await log.group('Reading the configuration of the tenant', async () => {
            const [{ kinds }, { readTenantConfig }, { writeJson, writeYaml }] = await Promise.all([
                __webpack_require__.e(/* import() */ 993).then(__webpack_require__.bind(__webpack_require__, 6993)),
                __webpack_require__.e(/* import() */ 891).then(__webpack_require__.bind(__webpack_require__, 9272)),
                __webpack_require__.e(/* import() */ 359).then(__webpack_require__.bind(__webpack_require__, 8359)),
            ]);
            const states = await readTenantConfig(kinds, (0,_config_reconcile_js__WEBPACK_IMPORTED_MODULE_3__/* .contextOf */ .Vm)(access, timed), _http_pace_js__WEBPACK_IMPORTED_MODULE_0__/* .requestsAtOnce */ .t);
            for (const { kind, entries } of states) {
                if (entries.length > 0 && !kind.single)
                    log.info(`${kind.name}: ${entries.length}`);
            }
            const write = inputs.config.endsWith('.json') ? writeJson : writeYaml;
            await writeFile(files, inputs.config, await write(states, { schema }));
        });
        const reached = { ...(0,_tenant_connection_js__WEBPACK_IMPORTED_MODULE_2__/* .reachedBy */ .Kg)(access, clock.now()), apps: [] };
        (0,_tenant_provisioned_js__WEBPACK_IMPORTED_MODULE_5__/* .maskReached */ .b5)(reached, mask, inputs['mask-outputs']);
        (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_7__/* .setOutputs */ .n)(core, (0,_tenant_provisioned_js__WEBPACK_IMPORTED_MODULE_5__/* .reachedOutputs */ .Z0)(reached));
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
        throw new Error(`The file ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(path, 200)} cannot be written (${code}).`, { cause: error });
    }
}


/***/ }),

/***/ 1055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ openExisting)
/* harmony export */ });
/* harmony import */ var _logto_management_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6570);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7405);


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
        (0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .logTokenReceived */ .JQ)(token, log);
        return { endpoint, client, token, credentials, isKept: false };
    });
}


/***/ })

};
