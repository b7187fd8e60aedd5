export const id = 53;
export const ids = [53];
export const modules = {

/***/ 9337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createCloudApi)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7597);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1923);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5962);
/* harmony import */ var _http_send_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4507);




const regionSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    displayName: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(),
    /** The tags of tenants that the region takes; absent in older answers. */
    tags: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).nullish(),
});
const tenantSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[\da-z-]+$/i),
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    tag: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    regionName: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Where the tenant is: its origin, or its management API resource. */
    indicator: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    createdAt: zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()]),
});
const createdTenantSchema = tenantSchema.extend({
    defaultApplication: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1), secret: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1) }),
});
/**
 * @param origin of the Cloud API, `https://cloud.logto.io`
 * @param pat the Cloud personal access token, sent as it is (no exchange)
 */
function createCloudApi(options) {
    const host = (0,_http_send_js__WEBPACK_IMPORTED_MODULE_2__/* .createHost */ .D)({ ...options, requestIdHeader: 'logto-cloud-request-id' });
    const headers = { authorization: `Bearer ${options.pat}` };
    return {
        async regions() {
            const answer = await host.send({
                doing: 'read the regions of the account',
                method: 'GET',
                path: '/api/me/regions',
                headers,
                answer: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ regions: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(regionSchema) }),
                hint: _hints_js__WEBPACK_IMPORTED_MODULE_1__/* .cloudHint */ .FB,
            });
            return answer.regions;
        },
        tenants: () => host.send({
            doing: 'read the tenants of the account',
            method: 'GET',
            path: '/api/tenants',
            headers,
            answer: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(tenantSchema),
            hint: _hints_js__WEBPACK_IMPORTED_MODULE_1__/* .cloudHint */ .FB,
        }),
        createTenant: (spec) => host.send({
            doing: 'create the tenant',
            method: 'POST',
            path: '/api/tenants',
            headers,
            json: spec,
            answer: createdTenantSchema,
            hint: _hints_js__WEBPACK_IMPORTED_MODULE_1__/* .cloudHint */ .FB,
        }),
        async deleteTenant(id) {
            try {
                await host.send({
                    doing: 'delete the tenant',
                    method: 'DELETE',
                    path: `/api/tenants/${encodeURIComponent(id)}`,
                    headers,
                    done: 204,
                    answer: zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({}).optional(),
                    hint: _hints_js__WEBPACK_IMPORTED_MODULE_1__/* .cloudHint */ .FB,
                });
                return 'deleted';
            }
            catch (error) {
                // The API says so in JSON; any other 404 comes from somewhere else.
                const gone = error instanceof _http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .LogtoError */ .QS &&
                    error.failure.kind === 'refused' &&
                    error.failure.status === 404 &&
                    error.failure.json;
                if (gone)
                    return 'gone';
                throw error;
            }
        },
    };
}


/***/ }),

/***/ 6053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provision: () => (/* binding */ provision)
});

// EXTERNAL MODULE: ./build/logto/cloud.js
var logto_cloud = __webpack_require__(9337);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/shared/seal.js
var seal = __webpack_require__(9520);
// EXTERNAL MODULE: ./build/tenant/connection.js
var connection = __webpack_require__(7405);
// EXTERNAL MODULE: ./build/tools.js + 1 modules
var build_tools = __webpack_require__(7184);
;// CONCATENATED MODULE: ./build/tenant/kept-credentials/early-access.js


/**
 * Opens what was kept, and asks Logto for a token with it, so that a run does not wait for that after it has read the account.
 * Whoever uses it has to compare tenant and endpoint.
 */
function startEarly(kept, inputs, tools) {
    const timed = { ...(0,build_tools/* withDeadline */.NE)(tools, inputs['timeout-seconds']), spent: tools.spent };
    const { signal } = timed.deadline;
    const handle = kept.sealed.then((sealed) => sealed === undefined || signal.aborted ? undefined : (0,connection/* readHandle */.lv)(sealed, inputs.pat, tools));
    // What there is to tell belongs to a later part of the log.
    const quiet = { ...timed, log: { ...tools.log, info: (text) => tools.log.debug(text) } };
    const access = handle.then((found) => {
        if (found === undefined || signal.aborted)
            return undefined;
        if (inputs['mask-outputs'])
            for (const one of [found.tenantId, found.endpoint])
                tools.mask(one);
        return (0,connection/* openTenant */.bZ)(quiet, found.endpoint, found.tenantId, found.credentials, false);
    });
    // A run that does not need it does not look at its outcome either.
    access.catch(() => undefined);
    return {
        handle,
        access,
        end() {
            kept.end();
            timed.deadline.end();
        },
    };
}

// EXTERNAL MODULE: ./build/tenant/choose.js
var choose = __webpack_require__(5412);
;// CONCATENATED MODULE: ./build/tenant/lost-create.js
/** Milliseconds between looks: 30 s in all, more often at first. */
const pauses = [0, 500, 1000, 1500, 2000, 5000, 5000, 5000, 5000, 5000];
/**
 * Finds tenants of the intended name that were not there before the create call was sent. A call whose answer was lost
 * may still take effect, so this looks for up to 30 s, until there is one.
 */
async function findTenantsOfLostCreate(cloud, intent, { clock, deadline }) {
    for (const pause of pauses) {
        if (pause > 0)
            await clock.sleep(pause, deadline.signal);
        const tenants = await cloud.tenants();
        const newcomers = tenants.filter(({ id, name, tag, regionName }) => name === intent.name &&
            tag === intent.tag &&
            regionName === intent.regionName &&
            !intent.knownIds.includes(id));
        if (newcomers.length > 0)
            return newcomers;
    }
    return [];
}
/** Says which tenants are meant, for an error that leaves them to the user. */
function listTenants(tenants) {
    return tenants
        .map(({ id, createdAt }) => `${id} (created ${new Date(createdAt).toISOString()})`)
        .join(', ');
}

;// CONCATENATED MODULE: ./build/tenant/account.js



/**
 * Reads tenants and regions side by side.
 * @throws InputError when the account has no such region
 */
async function readAccount(cloud, inputs, { log, mask }) {
    const [tenants, regions] = await Promise.all([cloud.tenants(), cloud.regions()]);
    const region = (0,choose/* chooseRegion */.QR)(regions, inputs.region, inputs.tag);
    log.info(`The region is ${(0,choose/* showRegion */.Yf)(region)}, one of ${regions.map(({ name }) => name).join(', ')}.`);
    const named = (0,choose/* tenantsNamed */.XU)(tenants, inputs.name);
    const [oldest, ...others] = named;
    if (oldest === undefined) {
        log.info(`No tenant is named ${(0,problem/* quote */.hD)(inputs.name, 128)}.`);
        return { regionName: region.name, named };
    }
    if (inputs['mask-outputs'])
        mask(oldest.id);
    log.info(`The tenant ${(0,problem/* quote */.hD)(inputs.name, 128)} exists already: ${oldest.id}.`);
    if (others.length > 0) {
        log.warning(`${named.length} tenants are named ${(0,problem/* quote */.hD)(inputs.name, 128)}. The oldest, ${oldest.id}, is the one; the others are ${listTenants(others)}.`);
    }
    return { regionName: region.name, named };
}
/** @throws Error when the tenant is of another tag or in another region than asked for, since neither can change */
function requireSameKind(tenant, tag, regionName) {
    if (tenant.tag === tag && tenant.regionName === regionName)
        return;
    throw new Error(`The tenant ${(0,problem/* quote */.hD)(tenant.name, 128)} exists already as a ${tenant.tag} tenant in ${tenant.regionName}, but a ${tag} tenant in ${regionName} was asked for. Neither can be changed: choose another name, or set tag and region to what it has.`);
}

// EXTERNAL MODULE: ./build/config/reconcile.js + 2 modules
var reconcile = __webpack_require__(6973);
// EXTERNAL MODULE: ./build/report/comment.js
var comment = __webpack_require__(7554);
// EXTERNAL MODULE: ./build/runner/outputs.js
var outputs = __webpack_require__(4481);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
;// CONCATENATED MODULE: ./build/runner/state.js

const intentSchema = schemas/* object */.Ikc({
    cloudApiEndpoint: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    tag: schemas/* string */.YjP(),
    regionName: schemas/* string */.YjP(),
    /** The tenants that carried the name before the create call was sent. */
    knownIds: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** The tenant that this run created, once the create call has answered. */
    tenantId: schemas/* string */.YjP().optional(),
    /** The run has ended well, and the tenant is to be deleted when the job ends (`delete-after-job`). */
    afterJob: schemas/* boolean */.zMY().optional(),
});
/** Written before the create call, and again when it answers. The runner keeps it even when main is killed. */
function saveIntent(core, intent) {
    core.saveState('tenant', JSON.stringify(intent));
}
/** Nothing is left for the post step to take away: the tenant is meant to stay, or it is gone. */
function clearIntent(core) {
    core.saveState('tenant', '');
}
/** What main left for the post step to take away; `undefined` when there is nothing. */
function readIntent(core) {
    return readState(core, 'tenant', intentSchema);
}
const handleSchema = schemas/* object */.Ikc({ key: schemas/* string */.YjP(), handle: schemas/* string */.YjP() });
/** Hands the sealed credentials to the post step, which keeps them. */
function saveHandle(core, handle) {
    core.saveState('handle', JSON.stringify(handle));
}
/** What main left for the post step to keep; `undefined` when there is nothing. */
function readHandle(core) {
    return readState(core, 'handle', handleSchema);
}
function readState(core, name, schema) {
    const text = core.getState(name);
    return text === '' ? undefined : schema.parse(JSON.parse(text));
}

// EXTERNAL MODULE: ./build/report/summary.js
var report_summary = __webpack_require__(4611);
// EXTERNAL MODULE: ./build/logto/endpoint.js
var logto_endpoint = __webpack_require__(3451);
// EXTERNAL MODULE: ./build/report/plan-text.js
var plan_text = __webpack_require__(6662);
// EXTERNAL MODULE: ./build/tenant/provisioned.js
var tenant_provisioned = __webpack_require__(7743);
// EXTERNAL MODULE: ./build/report/put-comment.js
var put_comment = __webpack_require__(7014);
;// CONCATENATED MODULE: ./build/report/publish.js










/**
 * Hands a tenant on: outputs for the next steps, `sealed` for other jobs, the handle for the next run, a summary and a
 * comment for people. From here on the tenant stays, unless it is to be deleted when the job ends.
 */
async function publishResults(tools, inputs, ready) {
    const { core, log, mask } = tools;
    const { access, intent, tenant } = ready;
    const provisioned = toProvisioned(ready, tools.clock.now());
    (0,tenant_provisioned/* maskProvisioned */.Tx)(provisioned, mask, inputs['mask-outputs']);
    const afterJob = intent !== undefined && inputs['delete-after-job'];
    const [sealed, handle] = await Promise.all([
        (0,seal/* seal */.od)(JSON.stringify(provisioned), inputs.pat),
        access && !access.isKept && !afterJob ? (0,connection/* sealHandle */.q7)(inputs, tenant, access) : undefined,
    ]);
    (0,outputs/* setOutputs */.n)(core, {
        ...(0,tenant_provisioned/* toOutputs */.Iu)(provisioned),
        ...(ready.plan ? { plan: (0,plan_text/* planJson */.iY)(ready.plan, inputs.wanted.hidden) } : {}),
        sealed,
    });
    if (afterJob) {
        saveIntent(core, { ...intent, afterJob: true });
        log.info('The tenant will be deleted when the job ends (delete-after-job).');
    }
    else {
        clearIntent(core);
        if (handle)
            saveHandle(core, handle);
    }
    const summary = toSummary(ready, inputs);
    await Promise.all([
        (0,report_summary/* writeSummary */.Sy)(core, log, (0,report_summary/* renderSummary */.Br)(summary)),
        (0,put_comment/* putComment */.j)(tools, inputs, (0,comment/* tenantMarker */.dd)(tenant.name), (0,comment/* provisionedComment */.UC)(summary), true),
    ]);
}
function toProvisioned({ tenant, endpoint, created, access, applications }, now) {
    const reached = access
        ? (0,connection/* reachedBy */.Kg)(access, now)
        : { endpoint, managementApiResource: (0,logto_endpoint/* managementApiResources */.D)(endpoint, tenant.id)[0] ?? '' };
    return {
        tenantId: tenant.id,
        ...reached,
        created,
        apps: applications.map(({ name, id, type, secret }) => ({
            name,
            id,
            type,
            ...(secret === undefined ? {} : { secret }),
        })),
    };
}
function toSummary(ready, inputs) {
    const { tenant, endpoint, created, applications, plan } = ready;
    return {
        name: tenant.name,
        tag: tenant.tag,
        regionName: tenant.regionName,
        created,
        tenantId: tenant.id,
        endpoint,
        masked: inputs['mask-outputs'],
        consoleOrigin: inputs['cloud-api-endpoint'],
        applications,
        settings: plan ? (0,plan_text/* countByKind */.Le)(plan) : [],
    };
}

// EXTERNAL MODULE: ./build/http/failure.js
var failure = __webpack_require__(1923);
;// CONCATENATED MODULE: ./build/tenant/create.js




/**
 * Creates the tenant that `intent` describes, and never two. The intent is in the action's state from before the call
 * until the caller clears it, so that the post step can take away what an interrupted run leaves.
 *
 * Logto offers no idempotency key. When the answer of the call is lost, the tenants are listed again: a newcomer of the
 * name is ours, but the secret that came with it is lost, so a development one is deleted and created once more.
 */
async function createTenant(cloud, intent, tools, onCreated, repeats = 1) {
    const { core, log } = tools;
    const { name, tag, regionName } = intent;
    saveIntent(core, intent);
    try {
        const tenant = await cloud.createTenant({ name, tag, regionName });
        onCreated(tenant);
        saveIntent(core, { ...intent, tenantId: tenant.id });
        return tenant;
    }
    catch (error) {
        if (!(error instanceof failure/* LogtoError */.QS) || error.failure.kind === 'deadline')
            throw error;
        if (!(0,failure/* mayHaveSucceeded */.p8)(error.failure)) {
            clearIntent(core);
            throw error;
        }
        log.info(`${error.message} Looking whether the tenant was created all the same.`);
        const removed = await removeNewcomer(cloud, intent, tools, error);
        clearIntent(core);
        // Whoever answers with something unreadable once will do so again.
        if (repeats === 0 || error.failure.kind === 'unreadable') {
            throw removed ? new Error(`${error.message} The tenant was deleted again.`, { cause: error }) : error;
        }
        log.info(removed
            ? 'It was created, but its credentials are lost with the answer. It was deleted; creating it once more.'
            : 'It was not. Creating it once more.');
        return createTenant(cloud, intent, tools, onCreated, repeats - 1);
    }
}
/** @returns whether there was one */
async function removeNewcomer(cloud, intent, tools, error) {
    const [newcomer, ...others] = await findTenantsOfLostCreate(cloud, intent, tools);
    if (newcomer === undefined)
        return false;
    const all = listTenants([newcomer, ...others]);
    if (others.length > 0) {
        clearIntent(tools.core);
        throw new Error(`${error.message} Since then several tenants named ${(0,problem/* quote */.hD)(intent.name, 128)} have appeared, and only one can be this run's: ${all}. None was deleted: delete yours in Logto Console.`, { cause: error });
    }
    if (newcomer.tag !== 'development') {
        clearIntent(tools.core);
        throw new Error(`${error.message} The tenant ${(0,problem/* quote */.hD)(intent.name, 128)} was created all the same, as ${all}, but its credentials are lost with the answer. A ${newcomer.tag} tenant is never deleted on a guess: check it in Logto Console, delete it there and run again.`, { cause: error });
    }
    await cloud.deleteTenant(newcomer.id);
    return true;
}

;// CONCATENATED MODULE: ./build/tenant/pull-request-gate.js

/** Milliseconds that GitHub has to answer; a run does not wait longer only to find out whether it is late. */
const patienceMs = 10_000;
/**
 * Whether the pull request of the event is closed by now. False where there is none, and where GitHub cannot be asked.
 * Never rejects, so it may run beside other work.
 * @param signal ends the request when its answer is of no use any more
 */
async function isPullRequestClosed({ event: { pullRequest }, log, pullRequests }, githubToken, signal) {
    if (pullRequest === undefined || githubToken === '')
        return false;
    const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
    try {
        return (await pullRequests(githubToken, patience).state(pullRequest)) === 'closed';
    }
    catch (error) {
        if (signal.aborted)
            return false;
        log.info(`Whether pull request #${pullRequest} is still open could not be checked: ${(0,build_tools/* messageOf */.bD)(error)}`);
        return false;
    }
}
/**
 * Stops a run that comes late: on a pull request that is closed by now, it would leave a tenant that nobody deletes,
 * because the run for `closed` is over.
 * @throws Error
 */
function refuseWhenClosed({ event }, isClosed) {
    if (!isClosed)
        return;
    throw new Error(`Pull request #${event.pullRequest} is closed by now, so it gets no tenant: the run that deletes its tenant may be over already. Reopen the pull request to get one.`);
}

;// CONCATENATED MODULE: ./build/tenant/new-tenant.js








/**
 * Creates a tenant and does the rest of the work in it; when that fails, the tenant is deleted again.
 * @param known ids of the tenants that carried the name before
 * @param configure brings the tenant to what was asked for and hands it on
 */
async function provisionNew(cloud, inputs, regionName, known, tools, configure) {
    const { core, log, mask } = tools;
    const maskIdentifier = inputs['mask-outputs'] ? mask : () => { };
    const intent = {
        cloudApiEndpoint: inputs['cloud-api-endpoint'],
        name: inputs.name,
        tag: inputs.tag,
        regionName,
        knownIds: [...known],
    };
    const tenant = await log.group(`Creating the tenant ${(0,problem/* quote */.hD)(inputs.name, 128)}`, async () => {
        const created = await createTenant(cloud, intent, tools, ({ id, defaultApplication }) => {
            mask(defaultApplication.secret);
            maskIdentifier(id);
            (0,outputs/* setOutputs */.n)(core, { 'tenant-id': id });
        });
        log.info(`Created the ${created.tag} tenant ${created.id} in ${created.regionName}.`);
        return created;
    });
    try {
        const endpoint = (0,connection/* endpointOf */.X5)(tenant, maskIdentifier);
        const access = await log.group('Getting a Management API token', async () => {
            // When the pull request was closed since, its delete run found no tenant, and will not come again.
            const [opened, closed] = await Promise.allSettled([
                (0,connection/* openTenant */.bZ)(tools, endpoint, tenant.id, tenant.defaultApplication, true),
                isPullRequestClosed(tools, inputs['github-token'], tools.deadline.signal),
            ]);
            refuseWhenClosed(tools, closed.status === 'fulfilled' && closed.value);
            if (opened.status === 'rejected')
                throw opened.reason;
            return opened.value;
        });
        await configure(tenant, access, { ...intent, tenantId: tenant.id });
    }
    catch (error) {
        tools.deadline.end();
        throw await undo(tenant, inputs, tools, error);
    }
}
/** Deletes the tenant that this run created, unless it is to be kept, and says so in the error that comes back. */
async function undo(tenant, inputs, tools, error) {
    const { core, log } = tools;
    const because = (sentence) => new Error(`${(0,build_tools/* messageOf */.bD)(error)}\n${sentence}`, { cause: error });
    const name = (0,problem/* quote */.hD)(tenant.name, 128);
    if (inputs['keep-on-failure']) {
        clearIntent(core);
        return because(`keep-on-failure is set, so the tenant ${name} (${tenant.id}, ${tenant.indicator}) is kept as it is. Delete it in Logto Console when you are done.`);
    }
    try {
        await log.group(`Deleting the tenant ${name}, because this run failed`, () => (0,logto_cloud/* createCloudApi */.A)({
            ...(0,build_tools/* withDeadline */.NE)(tools, build_tools/* cleanUpSeconds */.kv),
            origin: inputs['cloud-api-endpoint'],
            pat: inputs.pat,
        }).deleteTenant(tenant.id));
    }
    catch (undoError) {
        return because(`The tenant ${name} that this run created could not be deleted: ${(0,build_tools/* messageOf */.bD)(undoError)} The post step tries again; if that fails too, delete it in Logto Console.`);
    }
    clearIntent(core);
    (0,outputs/* setOutputs */.n)(core, { 'tenant-id': '' });
    return because(`The tenant ${name} that this run created was deleted again.`);
}

// EXTERNAL MODULE: ./build/report/plan-only.js
var plan_only = __webpack_require__(9231);
// EXTERNAL MODULE: ./build/tenant/delete.js
var tenant_delete = __webpack_require__(4010);
;// CONCATENATED MODULE: ./build/operations/provision.js













/**
 * Gives the workflow a tenant of the name asked for, with its applications, and sets the outputs: a new one, or the one
 * that exists, as `if-exists` says. A tenant that this run created is deleted again when a later step fails. With `dry-run`,
 * only the plan is shown.
 * @param kept what an earlier run has kept for a tenant of the name, where it could be used
 * @throws LogtoError, InputError or Error with a message for the user
 */
async function provision(inputs, tools, kept) {
    const startedAt = tools.clock.now();
    const timed = (0,build_tools/* withDeadline */.NE)(tools, inputs['timeout-seconds']);
    const cloud = (0,logto_cloud/* createCloudApi */.A)({ ...timed, origin: inputs['cloud-api-endpoint'], pat: inputs.pat });
    const ended = new AbortController();
    const isClosed = isPullRequestClosed(tools, inputs['github-token'], ended.signal);
    const early = kept && startEarly(kept, inputs, timed);
    try {
        const account = await tools.log.group('Reading the Logto Cloud account', () => {
            const reading = readAccount(cloud, inputs, tools);
            (0,seal/* prepareToSeal */.iu)();
            return reading;
        });
        await createOrReuse({ ...timed, inputs, cloud, ...account, isClosed, early });
    }
    finally {
        // Not every run needs to know whether the pull request is closed; none is to wait for the answer.
        ended.abort();
        early?.end();
        timed.deadline.end();
    }
    const took = (0,build_tools/* timeSince */._D)(startedAt, timed);
    tools.log.info(inputs['dry-run']
        ? `Nothing was changed (dry-run). It took ${took}.`
        : `The tenant ${(0,problem/* quote */.hD)(inputs.name, 128)} is ready after ${took}.`);
}
async function createOrReuse(run) {
    const [existing] = run.named;
    if (existing === undefined) {
        run.early?.end();
        return create(run);
    }
    return run.inputs['if-exists'] === 'recreate'
        ? recreate(run, 'if-exists is recreate')
        : reuse(run, existing);
}
async function create(run) {
    const { cloud, inputs, named, regionName } = run;
    // What is wrong with the configuration by itself is found before there is a tenant.
    const { plan } = await (0,reconcile/* planTenant */.gK)(inputs.wanted, undefined, 'none', run);
    if (inputs['dry-run']) {
        return (0,plan_only/* publishPlan */.J)(run, `The tenant ${(0,problem/* quote */.hD)(inputs.name, 128)} would be created in ${regionName}`, plan, inputs.wanted);
    }
    refuseWhenClosed(run, await run.isClosed);
    const known = named.map(({ id }) => id);
    await provisionNew(cloud, inputs, regionName, known, run, (tenant, access, intent) => configure(run, tenant, access, intent));
}
/** Deletes all development tenants of the name and creates it anew. */
async function recreate(run, why) {
    const { cloud, inputs, log, named } = run;
    const kept = named.find(({ tag }) => tag !== 'development');
    if (kept !== undefined) {
        throw new Error(`The tenant ${(0,problem/* quote */.hD)(inputs.name, 128)} (${kept.id}) is a ${kept.tag} tenant, which is never recreated. Delete it by operation delete with its tenant-id and allow-production-delete, or choose another name.`);
    }
    if (inputs['dry-run']) {
        log.info(`The tenant ${(0,problem/* quote */.hD)(inputs.name, 128)} would be deleted and created anew, because ${why}.`);
        return create(run);
    }
    await log.group(`Deleting the tenant ${(0,problem/* quote */.hD)(inputs.name, 128)} to create it anew, because ${why}`, async () => (0,tenant_delete/* requireAllRemoved */.VG)(await (0,tenant_delete/* removeTenants */.yX)(cloud, named, run)));
    await create(run);
}
/** Brings the tenant that exists to what was asked for, as far as there are credentials for it. */
async function reuse(run, tenant) {
    const { inputs, log, mask, regionName } = run;
    const policy = inputs['if-exists'];
    if (policy === 'fail') {
        throw new Error(`The tenant ${(0,problem/* quote */.hD)(tenant.name, 128)} exists already, and if-exists is fail. Choose another name, or set if-exists to reuse, reuse-or-recreate or recreate.`);
    }
    requireSameKind(tenant, inputs.tag, regionName);
    const endpoint = (0,connection/* endpointOf */.X5)(tenant, inputs['mask-outputs'] ? mask : () => { });
    const access = await log.group('Getting a Management API token', () => (0,connection/* findAccess */.GM)(run, inputs, tenant, endpoint, run.early));
    if (access !== undefined) {
        await configure(run, tenant, access);
    }
    else if (inputs.wanted.kinds.size === 0) {
        log.info('There are no credentials for the tenant, and nothing to apply: its id and endpoint are all there is.');
        if (!inputs['dry-run'])
            await publishResults(run, inputs, { tenant, endpoint, created: false, applications: [] });
    }
    else if (policy === 'reuse-or-recreate') {
        await recreate(run, 'there are no credentials to bring it up to date');
    }
    else {
        throw new Error(`The tenant ${(0,problem/* quote */.hD)(tenant.name, 128)} exists already, and there are no credentials to bring it up to date: Logto shows them only when it creates a tenant, and none are kept in the Actions cache. Give m2m-app-id and m2m-app-secret, or set if-exists to reuse-or-recreate, or delete the tenant.`);
    }
}
/**
 * Brings the tenant to what is wanted and hands it on.
 * @param intent what the post step would take away, when this run created the tenant
 */
async function configure(run, tenant, access, intent) {
    const { inputs } = run;
    if (inputs['dry-run']) {
        const { plan } = await (0,reconcile/* planTenant */.gK)(inputs.wanted, access, 'existing', run);
        return (0,plan_only/* publishPlan */.J)(run, `The tenant ${(0,problem/* quote */.hD)(tenant.name, 128)} exists`, plan, inputs.wanted);
    }
    const isNew = intent !== undefined;
    const { applications, plan } = await (0,reconcile/* reconcileTenant */.bE)(inputs.wanted, access, isNew, run);
    await publishResults(run, inputs, {
        tenant,
        endpoint: access.endpoint,
        created: isNew,
        access,
        applications,
        plan,
        intent,
    });
}


/***/ }),

/***/ 7554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UC: () => (/* binding */ provisionedComment),
/* harmony export */   dd: () => (/* binding */ tenantMarker),
/* harmony export */   tB: () => (/* binding */ deletedComment)
/* harmony export */ });
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4611);

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
function provisionedComment(tenant) {
    const { applications, masked } = tenant;
    const name = (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(tenant.name);
    const where = masked ? '' : ` at ${(0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(tenant.endpoint)}`;
    return [
        tenantMarker(tenant.name),
        `### Logto tenant <code>${name}</code> is ready`,
        '',
        `A ${(0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(tenant.tag)} tenant in ${(0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(tenant.regionName)}${where}.`,
        ...(applications.length === 0
            ? []
            : [
                '',
                (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(masked
                    ? ['Application', 'Type', 'Redirect URIs']
                    : ['Application', 'Type', 'Redirect URIs', 'Client ID'], applications.map((application) => {
                    const shown = [
                        (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(application.name),
                        (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(application.type),
                        application.redirectUris.map(_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join('<br>'),
                    ];
                    return masked ? shown : shown.concat((0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(application.id));
                })),
            ]),
    ].join('\n');
}
/** Renders the comment on a pull request whose tenant is gone. */
function deletedComment(name) {
    return [tenantMarker(name), `### Logto tenant <code>${(0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(name)}</code> is deleted`].join('\n');
}


/***/ }),

/***/ 9231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ publishPlan)
/* harmony export */ });
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4481);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4611);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6662);



/** Shows a plan that is not carried out: in the log, in the summary as a diff, and in the output `plan`. */
async function publishPlan({ core, log }, title, plan, { hidden }) {
    const lines = (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showPlan */ .tN)(plan, hidden);
    const counts = (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countPlan */ .RF)(plan);
    await log.group('The plan', async () => {
        log.info(`${title}: ${counts}.`);
        for (const line of lines)
            log.info(line);
        (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .setOutputs */ .n)(core, { plan: (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .planJson */ .iY)(plan, hidden) });
        await (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .writeSummary */ .Sy)(core, log, (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .renderPlan */ .EG)(title, counts, lines));
    });
}


/***/ }),

/***/ 7014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ putComment)
/* harmony export */ });
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7184);

/** Milliseconds that writing a comment may take: nobody waits long for it. */
const patienceMs = 30_000;
/**
 * Keeps one comment on the pull request of the event up to date, when that is asked for. Whatever goes wrong is a
 * warning: the tenant is what matters.
 * @param create whether to write one where there is none yet
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
        const outcome = await pullRequests(inputs['github-token'], AbortSignal.timeout(patienceMs)).putComment(pullRequest, marker, body, {
            create,
        });
        log.info(`The comment on pull request #${pullRequest} is ${outcome}.`);
    }
    catch (error) {
        log.warning(`The comment on pull request #${pullRequest} could not be written: ${(0,_tools_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 4611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ renderSummary),
/* harmony export */   EG: () => (/* binding */ renderPlan),
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fx: () => (/* binding */ renderConfigured),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Makes text safe inside HTML and Markdown, on one line. */
const escapeHtml = (text) => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character).replaceAll(/\s+/g, ' ');
/** Text as code, escaped. */
const code = (text) => `<code>${escapeHtml(text)}</code>`;
const link = (href, text) => `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
const row = (tag, cells) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
/** A table in HTML: in Markdown, a `|` or a line break in a name would break it. Cells are HTML already. */
function table(head, rows) {
    return ['<table>', row('th', head), ...rows.map((cells) => row('td', cells)), '</table>'].join('\n');
}
/** Renders the summary as the Markdown that goes to `GITHUB_STEP_SUMMARY`. */
function renderSummary(tenant) {
    const hidden = 'masked (<code>mask-outputs</code>)';
    const consoleUrl = tenant.masked ? tenant.consoleOrigin : `${tenant.consoleOrigin}/${tenant.tenantId}`;
    const applicationName = ({ name, id }) => tenant.masked ? escapeHtml(name) : link(`${consoleUrl}/applications/${id}`, name);
    return [
        '## Logto tenant',
        '',
        table(['Name', 'Tag', 'Region', 'This run', 'Tenant ID', 'Endpoint'], [
            [
                escapeHtml(tenant.name),
                escapeHtml(tenant.tag),
                escapeHtml(tenant.regionName),
                tenant.created ? 'created it' : 'reused it',
                tenant.masked ? hidden : code(tenant.tenantId),
                tenant.masked ? hidden : code(tenant.endpoint),
            ],
        ]),
        '',
        ...renderApplications(tenant.applications, applicationName),
        ...renderSettings(tenant.settings),
        `Open it in ${link(consoleUrl, 'Logto Console')}.`,
        '',
    ].join('\n');
}
/** Renders the summary of a tenant that was configured, and is not known beyond that. */
function renderConfigured(applications, settings) {
    return [
        '## Logto tenant',
        '',
        'The tenant is as declared.',
        '',
        ...renderApplications(applications, ({ name }) => escapeHtml(name)),
        ...renderSettings(settings),
    ].join('\n');
}
function renderApplications(applications, nameOf) {
    if (applications.length === 0)
        return [];
    const rows = applications.map((application) => [
        nameOf(application),
        escapeHtml(application.type),
        application.outcome,
        code(application.id),
        application.redirectUris.map(code).join('<br>'),
        application.postLogoutRedirectUris.map(code).join('<br>'),
    ]);
    const head = ['Name', 'Type', 'This run', 'Client ID', 'Redirect URIs', 'Post sign-out redirect URIs'];
    return ['### Applications', '', table(head, rows), ''];
}
/** What was done, by kind; nothing when that is only applications, which have a table of their own. */
function renderSettings(settings) {
    if (settings.every(({ kind }) => kind === 'applications'))
        return [];
    const rows = settings.map(({ kind, ...counts }) => [
        code(kind),
        ...[counts.created, counts.updated, counts.unchanged, counts.deleted].map(String),
    ]);
    const head = ['Kind', 'Created', 'Updated', 'Unchanged', 'Deleted'];
    return ['### Configuration', '', table(head, rows), ''];
}
/**
 * Renders a plan as a diff. The fence is longer than any within, so that nothing in a value can end it.
 * @param title one sentence without a full stop
 */
function renderPlan(title, counts, lines) {
    const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
    const fence = '`'.repeat(longest + 1);
    return [
        '## Plan for the Logto tenant',
        '',
        `${escapeHtml(title)}. Nothing was changed. ${escapeHtml(counts)}.`,
        '',
        ...(lines.length === 0 ? [] : [`${fence}diff`, ...lines, fence, '']),
    ].join('\n');
}
/** Adds to the job summary. A runner without one, or a full one, is a warning and no failure. */
async function writeSummary(core, log, text) {
    try {
        await core.summary.addRaw(text, true).write();
    }
    catch (error) {
        log.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
}


/***/ }),

/***/ 5412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ chooseRegion),
/* harmony export */   XU: () => (/* binding */ tenantsNamed),
/* harmony export */   Yf: () => (/* binding */ showRegion)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

/**
 * Finds the region that was asked for: by name, then without regard to case, then by display name.
 * @throws InputError with the regions of the account, when there is none or it does not take the tag
 */
function chooseRegion(regions, wanted, tag) {
    const same = (a) => a?.toLowerCase() === wanted.toLowerCase();
    const region = regions.find(({ name }) => name === wanted) ??
        regions.find(({ name }) => same(name)) ??
        regions.find(({ displayName }) => same(displayName));
    const takes = ({ tags }) => tags == null || tags.includes(tag);
    const fitting = regions.filter(takes).map(showRegion).join(', ') || 'none';
    if (region && takes(region))
        return region;
    const sentence = region
        ? `${showRegion(region)} takes no ${tag} tenants; these do: ${fitting}`
        : `${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(wanted)} is not a region of this account for ${tag} tenants; there are: ${fitting}`;
    throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([{ path: 'region', sentence }]);
}
/** Shows a region with its display name where that says more. */
function showRegion({ name, displayName }) {
    return displayName && displayName !== name ? `${name} (${displayName})` : name;
}
/** The tenants of exactly this name, the oldest first. Names are not unique in Logto. */
function tenantsNamed(tenants, name) {
    return tenants
        .filter((tenant) => tenant.name === name)
        .toSorted((a, b) => new Date(a.createdAt).getTime() - new Date(b.createdAt).getTime());
}


/***/ }),

/***/ 4010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VG: () => (/* binding */ requireAllRemoved),
/* harmony export */   Yl: () => (/* binding */ deletedIds),
/* harmony export */   yX: () => (/* binding */ removeTenants)
/* harmony export */ });
/* harmony import */ var _http_pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6858);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);
/* harmony import */ var _shared_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(427);
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7184);




/** Deletes tenants side by side. One that cannot be deleted does not stop the others. */
function removeTenants(cloud, tenants, { log }) {
    return (0,_shared_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrent */ ._)(tenants, _http_pace_js__WEBPACK_IMPORTED_MODULE_0__/* .requestsAtOnce */ .t, async (tenant) => {
        const what = `${tenant.tag} tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(tenant.name, 128)} (${tenant.id})`;
        try {
            const outcome = await cloud.deleteTenant(tenant.id);
            log.info(outcome === 'gone' ? `The ${what} is gone already.` : `Deleted the ${what}.`);
            return { tenant };
        }
        catch (error) {
            log.info(`The ${what} could not be deleted.`);
            return { tenant, error: (0,_tools_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error) };
        }
    });
}
/** The ids of the tenants that are gone, as the output `deleted` has them. */
function deletedIds(removals) {
    return JSON.stringify(removals.filter(({ error }) => error === undefined).map(({ tenant }) => tenant.id));
}
/** @throws Error when tenants could not be deleted, with the reason of each */
function requireAllRemoved(removals) {
    const failed = removals.filter(({ error }) => error !== undefined);
    if (failed.length === 0)
        return;
    const reasons = failed.map(({ tenant, error }) => `${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(tenant.name, 128)} (${tenant.id}): ${error}`);
    throw new Error([
        removals.length === 1
            ? 'The tenant could not be deleted:'
            : `${failed.length} of ${removals.length} tenants could not be deleted:`,
        ...reasons,
    ].join('\n'));
}


/***/ })

};
