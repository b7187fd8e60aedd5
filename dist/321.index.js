export const id = 321;
export const ids = [321];
export const modules = {

/***/ 8321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exportTenant: () => (/* binding */ exportTenant)
/* harmony export */ });
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5235);
/* harmony import */ var _config_reconcile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3937);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7331);
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4481);
/* harmony import */ var _runner_workspace_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2394);
/* harmony import */ var _shared_file_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(359);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1703);
/* harmony import */ var _tenant_connection_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9828);
/* harmony import */ var _tenant_result_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1084);









/** Where editors find the schema of config files. */
const schema = 'https://raw.githubusercontent.com/OWNER/logto-tenant-action/v1/schema/tenant-config.schema.json';
/**
 * Writes the current state of a tenant to a file, in the form that `config` takes. Changes nothing in the tenant;
 * secrets and passwords are left out, and users unless `export-users` asks for them.
 * @throws RequestError; InputError when the file cannot be written, or would be too large to be read
 */
async function exportTenant(inputs, context) {
    const { clock, core, files, log, mask } = context;
    const startedAt = clock.now();
    const timed = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_2__/* .withDeadline */ .NE)(context, inputs['timeout-seconds']);
    try {
        const connection = await (0,_tenant_connection_js__WEBPACK_IMPORTED_MODULE_6__/* .connectByEndpoint */ .TT)(inputs, timed);
        await log.group('Reading the configuration of the tenant', async () => {
            const [{ readTenantConfig }, { writeJson, writeYaml }, secrets] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(345), __webpack_require__.e(443)]).then(__webpack_require__.bind(__webpack_require__, 2443)),
                Promise.all(/* import() */[__webpack_require__.e(345), __webpack_require__.e(833)]).then(__webpack_require__.bind(__webpack_require__, 5833)),
                readSecrets(inputs.config, files),
            ]);
            const withUsers = inputs['export-users'];
            const states = await readTenantConfig((0,_config_reconcile_js__WEBPACK_IMPORTED_MODULE_1__/* .createContext */ .q)(connection, timed), { withUsers, secrets });
            for (const { kind, entries } of states) {
                if (entries.length > 0 && !kind.single)
                    log.info(`${kind.name}: ${entries.length}`);
            }
            if (!withUsers)
                log.info('Users, and members of organizations, are left out; export-users is false.');
            const write = inputs.config.endsWith('.json') ? writeJson : writeYaml;
            const text = await write(states, schema);
            warnOfLeftOut(states, log);
            await checkReadable(text, inputs.config, timed);
            await writeFile(files, inputs.config, text);
        });
        const result = { ...(0,_tenant_result_js__WEBPACK_IMPORTED_MODULE_7__/* .connectionResult */ .aK)(connection), apps: [] };
        (0,_tenant_result_js__WEBPACK_IMPORTED_MODULE_7__/* .maskResult */ .UN)(result, mask, inputs['mask-outputs']);
        (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .setOutputs */ .n)(core, (0,_tenant_result_js__WEBPACK_IMPORTED_MODULE_7__/* .outputsOf */ .Yz)(result));
        log.info(`The configuration of the tenant was written to ${inputs.config}, without secrets, after ${(0,_run_context_js__WEBPACK_IMPORTED_MODULE_2__/* .timeSince */ ._D)(startedAt, timed)}.`);
    }
    finally {
        timed.deadline.end();
    }
}
/** The secrets of the file that is replaced; none when there is no file yet. */
async function readSecrets(config, files) {
    const { secretsIn } = await Promise.all(/* import() */[__webpack_require__.e(345), __webpack_require__.e(624)]).then(__webpack_require__.bind(__webpack_require__, 7624));
    try {
        return await secretsIn(await files.read(config), config);
    }
    catch (error) {
        if (error instanceof _shared_file_error_js__WEBPACK_IMPORTED_MODULE_4__/* .FileError */ .f)
            return new Map();
        throw error;
    }
}
/**
 * Reads a file as `config` would, before it is written. Its variables need not be set, nor the files be there that it names.
 * @throws InputError when it would not be read
 */
async function checkReadable(text, config, { env, files, mask }) {
    if (Buffer.byteLength(text) > _runner_workspace_files_js__WEBPACK_IMPORTED_MODULE_3__/* .mostFileBytes */ .t)
        throw nothingWritten('would have more than 1 MiB');
    const read = { ...files, read: () => Promise.resolve(text) };
    const { problems } = await (0,_config_load_js__WEBPACK_IMPORTED_MODULE_0__.loadDesiredState)({ apps: '', config }, {
        env,
        files: read,
        mask,
        workspace: env['GITHUB_WORKSPACE'],
        allowsUnset: true,
        allowsMissingFiles: true,
    });
    const [problem] = problems;
    if (problem === undefined)
        return;
    throw nothingWritten(`would not be read: ${problem.path === '' ? '' : `${problem.path} `}${problem.sentence}`);
}
const nothingWritten = (sentence) => new _shared_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz([{ path: 'config', sentence: `the file ${sentence}, so nothing was written` }]);
/** Says what the file does not have, beside what no exported file has. */
function warnOfLeftOut(states, log) {
    const all = states.flatMap(({ kind, leftOut }) => leftOut.flatMap(({ what, reason, isExpected }) => isExpected ? [] : `${[kind.name, what].filter(Boolean).join(': ')} (${reason})`));
    if (all.length === 0)
        return;
    const shown = [...all.slice(0, 20), ...(all.length > 20 ? [`and ${all.length - 20} more`] : [])];
    log.warning(`A file cannot declare everything that this tenant has. These are left out: ${shown.join(', ')}. Change them in Logto Console if you need them in the file.`);
}
async function writeFile(files, path, text) {
    try {
        await files.write(path, text);
    }
    catch (error) {
        if (!(error instanceof _shared_file_error_js__WEBPACK_IMPORTED_MODULE_4__/* .FileError */ .f))
            throw error;
        throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz([{ path: 'config', sentence: error.message }]);
    }
}


/***/ })

};
