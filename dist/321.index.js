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
 * Writes the current state of a tenant to a file, in the form that `config` takes. A file that is there is edited, so that what
 * it says already stays as it is. Changes nothing in the tenant; secrets and passwords are left out, and users unless
 * `export-users` asks for them.
 * @throws RequestError; InputError when the file has mistakes, cannot be written, or would be too large to be read
 */
async function exportTenant(inputs, context) {
    const { clock, core, files, log, mask } = context;
    const { config } = inputs;
    const startedAt = clock.now();
    const timed = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_2__/* .withDeadline */ .NE)(context, inputs['timeout-seconds']);
    try {
        const former = await readFormerFile(config, timed);
        const connection = await (0,_tenant_connection_js__WEBPACK_IMPORTED_MODULE_6__/* .connectByEndpoint */ .TT)(inputs, timed);
        const text = await log.group('Reading the configuration of the tenant', async () => {
            const { readTenantConfig } = await Promise.all(/* import() */[__webpack_require__.e(845), __webpack_require__.e(503)]).then(__webpack_require__.bind(__webpack_require__, 503));
            const options = { withUsers: inputs['export-users'], former };
            const states = await readTenantConfig((0,_config_reconcile_js__WEBPACK_IMPORTED_MODULE_1__/* .createContext */ .q)(connection, timed), options);
            logStates(states, options, log);
            return write(states, config, options, log);
        });
        const isChanged = text !== former?.text;
        if (isChanged) {
            await checkReadable(text, config, timed);
            await writeFile(files, config, text);
        }
        const result = { ...(0,_tenant_result_js__WEBPACK_IMPORTED_MODULE_7__/* .connectionResult */ .aK)(connection), apps: [] };
        (0,_tenant_result_js__WEBPACK_IMPORTED_MODULE_7__/* .maskResult */ .UN)(result, mask, inputs['mask-outputs']);
        (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .setOutputs */ .n)(core, { ...(0,_tenant_result_js__WEBPACK_IMPORTED_MODULE_7__/* .outputsOf */ .Yz)(result), changed: String(isChanged) });
        const took = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_2__/* .timeSince */ ._D)(startedAt, timed);
        log.info(isChanged
            ? `The configuration of the tenant was written to ${config}, without secrets, after ${took}.`
            : `${config} already says what the tenant has, and stays as it is, after ${took}.`);
    }
    finally {
        timed.deadline.end();
    }
}
/**
 * Reads the file that is written over.
 * @returns nothing when there is no file yet
 * @throws InputError with its mistakes: what cannot be read cannot be kept
 */
async function readFormerFile(config, context) {
    const text = await readIfThere(config, context.files);
    if (text === undefined)
        return undefined;
    const problems = await problemsOfFile(config, context);
    if (problems.length > 0) {
        const sentence = 'the file has mistakes, and an export over it would lose what it says, so nothing was written; correct or delete the file';
        throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz([...problems, { path: 'config', sentence }]);
    }
    const { readFormer } = await Promise.all(/* import() */[__webpack_require__.e(845), __webpack_require__.e(365)]).then(__webpack_require__.bind(__webpack_require__, 3365));
    return readFormer(text, config, context.env);
}
async function readIfThere(path, files) {
    try {
        return await files.read(path);
    }
    catch (error) {
        if (!(error instanceof _shared_file_error_js__WEBPACK_IMPORTED_MODULE_4__/* .FileError */ .f))
            throw error;
        if (error.isMissing)
            return undefined;
        throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz([{ path: 'config', sentence: error.message }]);
    }
}
/** The text that a file gets. */
async function write(states, config, { former, withUsers }, log) {
    if (former === undefined) {
        const { writeJson, writeYaml } = await Promise.all(/* import() */[__webpack_require__.e(845), __webpack_require__.e(833)]).then(__webpack_require__.bind(__webpack_require__, 5833));
        return config.endsWith('.json') ? writeJson(states, schema) : writeYaml(states, schema);
    }
    const [{ keepFile }, { writeOver }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(845), __webpack_require__.e(197)]).then(__webpack_require__.bind(__webpack_require__, 4197)),
        __webpack_require__.e(/* import() */ 704).then(__webpack_require__.bind(__webpack_require__, 1704)),
    ]);
    const { text, isPlain } = await writeOver(former, keepFile(former, states, withUsers));
    if (isPlain) {
        log.warning(`${config} could not be edited, so it was written anew, without its comments. Look at the difference before you commit it.`);
    }
    return text;
}
/**
 * Reads a text as `config` would, before it is written. Its variables need not be set, nor the files be there that it names.
 * @throws InputError when it would not be read
 */
async function checkReadable(text, config, context) {
    if (Buffer.byteLength(text) > _runner_workspace_files_js__WEBPACK_IMPORTED_MODULE_3__/* .mostFileBytes */ .t)
        throw nothingWritten('would have more than 1 MiB');
    const files = { ...context.files, read: () => Promise.resolve(text) };
    const [problem] = await problemsOfFile(config, { ...context, files });
    if (problem === undefined)
        return;
    throw nothingWritten(`would not be read: ${problem.path === '' ? '' : `${problem.path} `}${problem.sentence}`);
}
async function problemsOfFile(config, { env, files, mask }) {
    const workspace = env['GITHUB_WORKSPACE'];
    const options = { env, files, mask, workspace, allowsUnset: true, allowsMissingFiles: true };
    return (await (0,_config_load_js__WEBPACK_IMPORTED_MODULE_0__.loadDesiredState)({ apps: '', config }, options)).problems;
}
const nothingWritten = (sentence) => new _shared_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz([{ path: 'config', sentence: `the file ${sentence}, so nothing was written` }]);
/** Says what was read, and what the file does not have. */
function logStates(states, { former, withUsers }, log) {
    for (const { kind, entries } of states) {
        if (entries.length > 0 && !kind.single)
            log.info(`${kind.name}: ${entries.length}`);
    }
    if (!withUsers) {
        const what = former === undefined ? 'are left out' : 'stay as the file has them';
        log.info(`Users, and members of organizations, ${what}; export-users is false.`);
    }
    if (former !== undefined && former.unset.length > 0) {
        log.info(`These variables are not set, so texts with them stay where the tenant has one that fits: ${former.unset.join(', ')}.`);
    }
    const secrets = states.flatMap(({ kind, otherSecrets }) => otherSecrets.map((what) => `${kind.name}: ${what}`));
    if (secrets.length > 0) {
        log.warning(`The tenant has other secrets than the file, which keeps its own: ${listed(secrets)}. Apply the file to set them in the tenant, or correct the variables.`);
    }
    warnOfLeftOut(states, log);
}
const mostListed = 20;
const listed = (all) => [
    ...all.slice(0, mostListed),
    ...(all.length > mostListed ? [`and ${all.length - mostListed} more`] : []),
].join(', ');
/** Says what the file does not have, beside what no exported file has. */
function warnOfLeftOut(states, log) {
    const all = states.flatMap(({ kind, leftOut }) => leftOut.flatMap(({ what, reason, isExpected }) => isExpected ? [] : `${[kind.name, what].filter(Boolean).join(': ')} (${reason})`));
    if (all.length === 0)
        return;
    log.warning(`A file cannot declare everything that this tenant has. These are left out: ${listed(all)}. Change them in Logto Console if you need them in the file.`);
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
