export const id = 742;
export const ids = [742];
export const modules = {

/***/ 9742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportTenant: () => (/* binding */ exportTenant)
});

// EXTERNAL MODULE: ./build/config/load.js
var load = __webpack_require__(5235);
// EXTERNAL MODULE: ./build/config/problem-order.js
var problem_order = __webpack_require__(2705);
// EXTERNAL MODULE: ./build/config/reconcile.js + 1 modules
var reconcile = __webpack_require__(3937);
;// CONCATENATED MODULE: ./build/report/export-log.js
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
/** Says which texts a config file holds itself, although it named files for them. */
function warnOfInline({ inline }, config, log) {
    if (inline.length === 0)
        return;
    log.warning(`A file of its own can only hold valid JavaScript, or text of UTF-8, so these stand in ${config} itself: ${listed(inline)}. Correct them in Logto Console.`);
}

// EXTERNAL MODULE: ./build/run-context.js + 1 modules
var run_context = __webpack_require__(7331);
// EXTERNAL MODULE: ./build/runner/outputs.js
var outputs = __webpack_require__(4481);
// EXTERNAL MODULE: ./build/runner/workspace-files.js + 3 modules
var workspace_files = __webpack_require__(2394);
// EXTERNAL MODULE: ./build/shared/file-error.js
var file_error = __webpack_require__(359);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/tenant/connection.js + 2 modules
var tenant_connection = __webpack_require__(9828);
// EXTERNAL MODULE: ./build/tenant/result.js
var tenant_result = __webpack_require__(1084);
;// CONCATENATED MODULE: ./build/operations/export.js











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
    const timed = (0,run_context/* withDeadline */.NE)(context, inputs['timeout-seconds']);
    try {
        const former = await readFormerFile(config, timed);
        const connection = await (0,tenant_connection/* connectByEndpoint */.TT)(inputs, timed);
        const written = await log.group('Reading the configuration of the tenant', async () => {
            const { readTenantConfig } = await Promise.all(/* import() */[__webpack_require__.e(845), __webpack_require__.e(283), __webpack_require__.e(380)]).then(__webpack_require__.bind(__webpack_require__, 8380));
            const options = { withUsers: inputs['export-users'], former };
            const states = await readTenantConfig((0,reconcile/* createContext */.q)(connection, timed), options);
            logStates(states, options, log);
            const texts = former ? await textsOfFiles(former, states, context) : [];
            const text = await write(states, config, options, log);
            return text === former?.text ? texts : [...texts, { path: config, text }];
        });
        const isChanged = written.length > 0;
        await checkReadable(written, config, timed);
        for (const { path, text } of written)
            await writeFile(files, path, text);
        const result = { ...(0,tenant_result/* connectionResult */.aK)(connection), apps: [] };
        (0,tenant_result/* maskResult */.UN)(result, mask, inputs['mask-outputs']);
        (0,outputs/* setOutputs */.n)(core, { ...(0,tenant_result/* outputsOf */.Yz)(result), changed: String(isChanged) });
        const took = (0,run_context/* timeSince */._D)(startedAt, timed);
        log.info(isChanged
            ? `The configuration of the tenant was written to ${written.map(({ path }) => path).join(', ')}, without secrets, after ${took}.`
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
    const ofFile = await problemsOfFile(config, context);
    const { readFormer } = await Promise.all(/* import() */[__webpack_require__.e(845), __webpack_require__.e(283), __webpack_require__.e(365)]).then(__webpack_require__.bind(__webpack_require__, 3365));
    const { value, problems } = await readFormer(text, config, {
        ...context,
        workspace: context.env['GITHUB_WORKSPACE'],
    });
    if (value !== undefined && ofFile.length === 0)
        return value;
    const sentence = 'the file has mistakes, and an export over it would lose what it says, so nothing was written; correct or delete the file';
    throw new problem/* InputError */.dz([...ofFile, ...(0,problem_order/* without */.FF)(problems, ofFile), { path: 'config', sentence }]);
}
async function readIfThere(path, files) {
    try {
        return await files.read(path);
    }
    catch (error) {
        if (!(error instanceof file_error/* FileError */.f))
            throw error;
        if (error.isMissing)
            return undefined;
        throw new problem/* InputError */.dz([{ path: 'config', sentence: error.message }]);
    }
}
/**
 * The texts that the files get which a file names.
 * @throws InputError for what these cannot hold
 */
async function textsOfFiles(former, states, { files, log }) {
    const { namedTexts } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 8382));
    const texts = namedTexts(former, states, (path) => files.resolve(path));
    if (texts.problems.length > 0)
        throw new problem/* InputError */.dz(texts.problems);
    warnOfInline(texts, former.file, log);
    return texts.changed;
}
/** The text that a file gets. */
async function write(states, config, { former, withUsers }, log) {
    if (former === undefined) {
        const { writeJson, writeYaml } = await Promise.all(/* import() */[__webpack_require__.e(845), __webpack_require__.e(283), __webpack_require__.e(833)]).then(__webpack_require__.bind(__webpack_require__, 5833));
        return config.endsWith('.json') ? writeJson(states, schema) : writeYaml(states, schema);
    }
    const [{ keepFile }, { writeOver }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(845), __webpack_require__.e(283), __webpack_require__.e(197)]).then(__webpack_require__.bind(__webpack_require__, 4197)),
        __webpack_require__.e(/* import() */ 704).then(__webpack_require__.bind(__webpack_require__, 1704)),
    ]);
    const { text, isPlain } = await writeOver(former, keepFile(former, states, withUsers));
    if (isPlain) {
        log.warning(`${config} could not be edited, so a new file replaces it, without its comments. Look at the difference before you commit it.`);
    }
    return text;
}
/**
 * Reads what is written as `config` would, before it is written. Its variables need not be set, nor the files be there that it
 * names.
 * @throws InputError when it would not be read
 */
async function checkReadable(written, config, context) {
    const large = written.find(({ text }) => Buffer.byteLength(text) > workspace_files/* mostFileBytes */.t);
    if (large)
        throw nothingWritten(large.path, 'would have more than 1 MiB');
    const text = written.find(({ path }) => path === config)?.text;
    if (text === undefined)
        return;
    const files = { ...context.files, read: () => Promise.resolve(text) };
    const [problem] = await problemsOfFile(config, { ...context, files });
    if (problem === undefined)
        return;
    const sentence = `would not be read: ${problem.path === '' ? '' : `${problem.path} `}${problem.sentence}`;
    throw nothingWritten(config, sentence);
}
async function problemsOfFile(config, { env, files, mask }) {
    const workspace = env['GITHUB_WORKSPACE'];
    const options = { env, files, mask, workspace, allowsUnset: true, allowsMissingFiles: true };
    return (await (0,load.loadDesiredState)({ apps: '', config }, options)).problems;
}
const nothingWritten = (file, sentence) => new problem/* InputError */.dz([{ path: 'config', sentence: `the file ${file} ${sentence}, so nothing was written` }]);
async function writeFile(files, path, text) {
    try {
        await files.write(path, text);
    }
    catch (error) {
        if (!(error instanceof file_error/* FileError */.f))
            throw error;
        throw new problem/* InputError */.dz([{ path: 'config', sentence: error.message }]);
    }
}


/***/ })

};
