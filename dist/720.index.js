export const id = 720;
export const ids = [720];
export const modules = {

/***/ 9337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createCloudApi)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7597);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1923);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6145);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5962);




const regionSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    displayName: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(),
    /** The tags of tenants that the region accepts; absent in older answers. */
    tags: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).nullish(),
});
const tenantSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[\da-z-]+$/i),
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    tag: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    regionName: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** The origin of the tenant, or its Management API resource. */
    indicator: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    createdAt: zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()]),
});
const createdTenantSchema = tenantSchema.extend({
    defaultApplication: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1), secret: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1) }),
});
/**
 * @param options.origin of the Cloud API, `https://cloud.logto.io`
 * @param options.pat the Cloud personal access token, sent as it is (no exchange)
 */
function createCloudApi(options) {
    const client = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .createLogtoClient */ .v)('cloud', options);
    const common = { headers: { authorization: `Bearer ${options.pat}` }, hint: _hints_js__WEBPACK_IMPORTED_MODULE_2__/* .cloudHint */ .FB };
    const read = (doing, path, answer) => client.send({ ...common, doing, method: 'GET', path, answer });
    return {
        async regions() {
            const answer = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ regions: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(regionSchema) });
            return (await read('read the regions of the account', '/api/me/regions', answer)).regions;
        },
        /** All tenants that the account can see, including those of others it collaborates on. Names are not unique. */
        tenants: () => read('read the tenants of the account', '/api/tenants', zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(tenantSchema)),
        /**
         * Only the name can be changed later. Never repeated if it may have taken effect: Logto offers no idempotency key.
         */
        createTenant(spec) {
            const request = { ...common, doing: 'create the tenant', method: 'POST', path: '/api/tenants' };
            return client.send({ ...request, json: spec, answer: createdTenantSchema });
        },
        /** A repeated call is harmless. */
        async deleteTenant(id) {
            const path = `/api/tenants/${encodeURIComponent(id)}`;
            const answer = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({}).optional();
            try {
                await client.send({
                    ...common,
                    doing: 'delete the tenant',
                    method: 'DELETE',
                    path,
                    done: 204,
                    answer,
                });
                return 'deleted';
            }
            catch (error) {
                const refusal = (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalOf */ .Of)(error);
                // The API answers in JSON; any other 404 comes from somewhere else.
                if (refusal?.status === 404 && refusal.json)
                    return 'already-deleted';
                throw error;
            }
        },
    };
}


/***/ }),

/***/ 1720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provision: () => (/* binding */ provision)
});

// EXTERNAL MODULE: ./build/config/plan.js + 1 modules
var config_plan = __webpack_require__(695);
// EXTERNAL MODULE: ./build/config/reconcile.js + 2 modules
var reconcile = __webpack_require__(4942);
// EXTERNAL MODULE: ./build/logto/cloud.js
var logto_cloud = __webpack_require__(9337);
// EXTERNAL MODULE: ./build/logto/endpoint.js
var logto_endpoint = __webpack_require__(3451);
// EXTERNAL MODULE: ./build/report/plan-text.js
var plan_text = __webpack_require__(6662);
// EXTERNAL MODULE: ./build/report/publish.js
var publish = __webpack_require__(4444);
// EXTERNAL MODULE: ./build/run-context.js + 1 modules
var run_context = __webpack_require__(7331);
// EXTERNAL MODULE: ./build/runner/masks.js
var masks = __webpack_require__(7790);
// EXTERNAL MODULE: ./build/runner/outputs.js
var outputs = __webpack_require__(4481);
// EXTERNAL MODULE: ./build/runner/state.js
var state = __webpack_require__(3866);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/shared/seal.js
var seal = __webpack_require__(7139);
// EXTERNAL MODULE: ./build/tenant/account.js
var tenant_account = __webpack_require__(234);
// EXTERNAL MODULE: ./build/tenant/connection.js + 2 modules
var tenant_connection = __webpack_require__(3156);
// EXTERNAL MODULE: ./build/http/failure.js
var failure = __webpack_require__(1923);
;// CONCATENATED MODULE: ./build/tenant/lost-create.js
/** Milliseconds before each look: 30 s in all, more often at first. */
const pauses = [0, 500, 1000, 1500, 2000, 5000, 5000, 5000, 5000, 5000];
/**
 * Finds tenants of the intended name that did not exist before the create call was sent. A call whose answer was lost
 * may still take effect, so this looks for up to 30 s, until one appears.
 */
async function lost_create_findTenantsOfLostCreate(cloud, intent, { clock, deadline }) {
    for (const pause of pauses) {
        if (pause > 0)
            await clock.sleep(pause, deadline.signal);
        const tenants = await cloud.tenants();
        const found = tenants.filter(({ id, name, tag, regionName }) => name === intent.name &&
            tag === intent.tag &&
            regionName === intent.regionName &&
            !intent.knownIds.includes(id));
        if (found.length > 0)
            return found;
    }
    return [];
}

;// CONCATENATED MODULE: ./build/tenant/create.js





/**
 * Creates the tenant that `intent` describes, and never two. The intent is in the action's state from before the call
 * until the caller clears it, so that the post step can delete what an interrupted run leaves.
 *
 * Logto offers no idempotency key. When the answer of the call is lost, the tenants are listed again: a new tenant of
 * the name is ours, but the secret that came with it is lost, so a development one is deleted and created once more.
 * @throws RequestError, or Error that names a tenant which may be this run's
 */
async function createTenant(cloud, intent, context, repeats = 1) {
    const { core, log } = context;
    const { name, tag, regionName } = intent;
    (0,state/* saveIntent */.Cf)(core, intent);
    try {
        return await cloud.createTenant({ name, tag, regionName });
    }
    catch (error) {
        if (!(error instanceof failure/* RequestError */.GI) || error.failure.kind === 'deadline')
            throw error;
        if (!(0,failure/* mayHaveSucceeded */.p8)(error.failure)) {
            (0,state/* clearIntent */._g)(core);
            throw error;
        }
        log.info(`${error.message} Checking whether the tenant was created all the same.`);
        const deleted = await deleteTenantOfLostCreate(cloud, intent, context, error);
        (0,state/* clearIntent */._g)(core);
        // A server that answers with something unreadable once will do so again.
        if (repeats === 0 || error.failure.kind === 'unreadable') {
            throw deleted ? new Error(`${error.message} The tenant was deleted again.`, { cause: error }) : error;
        }
        log.info(deleted
            ? 'It was created, but its credentials are lost with the answer. It was deleted; creating it once more.'
            : 'It was not. Creating it once more.');
        return createTenant(cloud, intent, context, repeats - 1);
    }
}
/**
 * @returns whether there was a tenant to delete
 * @throws Error when it cannot be told which tenant to delete
 */
async function deleteTenantOfLostCreate(cloud, intent, context, lost) {
    const found = await lost_create_findTenantsOfLostCreate(cloud, intent, context);
    const [tenant, ...others] = found;
    if (tenant === undefined)
        return false;
    if (others.length === 0 && tenant.tag === 'development') {
        await cloud.deleteTenant(tenant.id);
        return true;
    }
    (0,state/* clearIntent */._g)(context.core);
    const name = (0,problem/* quote */.hD)(intent.name, 128);
    const rest = others.length > 0
        ? `Since then several tenants named ${name} have appeared, and only one can be this run's: ${(0,tenant_account/* listTenants */._X)(found)}. None was deleted: delete yours in Logto Console.`
        : `The tenant ${name} was created all the same, as ${(0,tenant_account/* listTenants */._X)(found)}, but its credentials are lost with the answer. A ${tenant.tag} tenant is never deleted on a guess: check it in Logto Console, delete it there and run again.`;
    throw new Error(`${lost.message} ${rest}`, { cause: lost });
}

// EXTERNAL MODULE: ./build/tenant/decide.js
var decide = __webpack_require__(3381);
// EXTERNAL MODULE: ./build/tenant/delete.js
var tenant_delete = __webpack_require__(4010);
// EXTERNAL MODULE: ./build/tenant/kept-credentials/keys.js
var keys = __webpack_require__(3753);
// EXTERNAL MODULE: ./build/tenant/kept-credentials/kept.js
var kept_credentials_kept = __webpack_require__(4305);
;// CONCATENATED MODULE: ./build/tenant/kept-credentials/find.js






/**
 * Connects to a tenant that exists, with the first credentials that are found: those of the inputs, else those that an
 * earlier run has kept in the Actions cache. Kept ones that Logto rejects count as none.
 * @returns `undefined` when there are none
 * @throws RequestError when Logto rejects the credentials of the inputs
 */
async function connectToExisting(search, context) {
    const { log } = context;
    const found = await firstFound([
        () => Promise.resolve(search.given && { credentials: search.given, areKept: false }),
        () => fromPrefetch(search),
        () => fromCache(search, context),
    ]);
    if (found === undefined) {
        log.info('No credentials are known: the inputs give none, and none are kept in the Actions cache.');
        return undefined;
    }
    const { areKept } = found;
    log.info(`Using the M2M credentials ${areKept ? 'kept in the Actions cache' : 'of the inputs'}.`);
    try {
        const connection = (await found.prefetched) ?? (await openConnection(found, search, context));
        (0,tenant_connection/* logTokenReceived */.JQ)(connection, log);
        return { connection, areKept };
    }
    catch (error) {
        if (!areKept || (0,failure/* refusalOf */.Of)(error)?.code !== 'oidc.invalid_client')
            throw error;
        log.info(`Logto rejected the kept credentials. ${(0,problem/* messageOf */.bD)(error)}`);
        return undefined;
    }
}
async function firstFound(sources) {
    for (const source of sources) {
        const found = await source();
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** What was asked for by the name alone: it may belong to a newer tenant of the same name. */
async function fromPrefetch({ tenant, endpoint, prefetched }) {
    const kept = await prefetched?.kept;
    if (kept?.tenantId !== tenant.id || kept.endpoint !== endpoint)
        return undefined;
    return { credentials: kept.credentials, areKept: true, prefetched: prefetched?.connection };
}
/** Asks for the tenant's own entry, where the newest of the name is another tenant's. */
async function fromCache({ tenant, parts, prefetched }, context) {
    // Without an entry for the name, the tenant has no entry either.
    if ((await prefetched?.kept) === undefined)
        return undefined;
    const sealed = await context.credentialCache.restore((0,keys/* cacheKey */.T)(parts, tenant.id));
    const kept = sealed === undefined ? undefined : await (0,kept_credentials_kept/* openCredentials */.Z)(sealed, parts.pat, context);
    return kept && { credentials: kept.credentials, areKept: true };
}
function openConnection({ credentials }, { tenant, endpoint }, context) {
    return (0,tenant_connection/* connect */.Ng)(context, { endpoint, resources: (0,logto_endpoint/* managementApiResources */.DU)(endpoint, tenant.id), credentials });
}

;// CONCATENATED MODULE: ./build/tenant/kept-credentials/prefetch.js





/**
 * Asks the Actions cache for the credentials of the newest tenant of the name, and Logto for a token with them, so that
 * a run does not wait for these after it has read the account. The caller compares tenant and endpoint.
 * @param seconds how long that may take
 */
function prefetchCredentials(parts, maskIdentifier, context, seconds) {
    const timed = { ...(0,run_context/* withDeadline */.NE)(context, seconds), spent: context.spent };
    const { signal } = timed.deadline;
    const kept = context.credentialCache
        .restore((0,keys/* cacheKeyPrefix */.k)(parts), signal)
        .then((sealed) => sealed === undefined || signal.aborted ? undefined : (0,kept_credentials_kept/* openCredentials */.Z)(sealed, parts.pat, context));
    // The log lines of these requests belong to a later part of the log.
    const quiet = { ...timed, log: { ...context.log, info: (text) => context.log.debug(text) } };
    const connection = kept.then((found) => {
        if (found === undefined || signal.aborted)
            return undefined;
        const { credentials, endpoint, tenantId } = found;
        maskIdentifier(tenantId);
        maskIdentifier(endpoint);
        const resources = (0,logto_endpoint/* managementApiResources */.DU)(endpoint, tenantId);
        return (0,tenant_connection/* connect */.Ng)(quiet, { endpoint, resources, credentials });
    });
    // A run that does not need the connection does not look at its outcome either.
    connection.catch(() => undefined);
    return { kept, connection, end: () => timed.deadline.end() };
}

;// CONCATENATED MODULE: ./build/tenant/pull-request.js

/** Milliseconds that GitHub has to answer; a run does not wait longer only to find out whether it is late. */
const patienceMs = 10_000;
/**
 * Whether the pull request of the event is closed by now. False where the event has none, and where GitHub cannot be
 * asked. Never rejects, so it may run beside other work.
 * @param signal ends the request when its answer is no longer of use
 */
async function isPullRequestClosed({ event: { pullRequest }, log, pullRequests }, githubToken, signal) {
    if (pullRequest === undefined || githubToken === '')
        return false;
    const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
    try {
        const pulls = await pullRequests(githubToken, patience);
        return (await pulls.state(pullRequest)) === 'closed';
    }
    catch (error) {
        if (signal.aborted)
            return false;
        log.info(`Could not check whether pull request #${pullRequest} is still open. ${(0,problem/* messageOf */.bD)(error)}`);
        return false;
    }
}
/**
 * Stops a run that comes late: on a pull request that is closed by now, it would leave a tenant that nothing deletes,
 * because the run for `closed` is over.
 * @throws Error
 */
function refuseWhenClosed({ event }, isClosed) {
    if (!isClosed)
        return;
    throw new Error(`Pull request #${event.pullRequest} is closed by now, so it gets no tenant: the run that deletes its tenant may be over already. Reopen the pull request to get one.`);
}

;// CONCATENATED MODULE: ./build/tenant/undo.js







/**
 * Deletes the tenant that this run created, unless it is to be kept. Has 30 s of its own, whatever time the run took.
 * @param error why the run fails
 * @returns that error, with what became of the tenant
 */
async function undoCreate(tenant, { pat, 'cloud-api-endpoint': origin, 'keep-on-failure': isKept }, context, error) {
    const { core, log } = context;
    const failure = (sentence) => new Error(`${(0,problem/* messageOf */.bD)(error)}\n${sentence}`, { cause: error });
    const name = (0,problem/* quote */.hD)(tenant.name, 128);
    if (isKept) {
        (0,state/* clearIntent */._g)(core);
        return failure(`keep-on-failure is set, so the tenant ${name} (${tenant.id}, ${tenant.indicator}) is kept as it is. Delete it in Logto Console when you are done.`);
    }
    try {
        await log.group(`Deleting the tenant ${name}, because this run failed`, () => (0,logto_cloud/* createCloudApi */.A)({ ...(0,run_context/* withDeadline */.NE)(context, run_context/* cleanUpSeconds */.kv), origin, pat }).deleteTenant(tenant.id));
    }
    catch (undoError) {
        return failure(`The tenant ${name} that this run created could not be deleted: ${(0,problem/* messageOf */.bD)(undoError)} The post step tries again; if that fails too, delete it in Logto Console.`);
    }
    (0,state/* clearIntent */._g)(core);
    (0,outputs/* setOutputs */.n)(core, { 'tenant-id': '' });
    return failure(`The tenant ${name} that this run created was deleted again.`);
}
/**
 * Deletes the tenant that main began to create and did not finish, because it was cancelled or killed, or the one that
 * was to exist as long as the job. Works from the state alone; the inputs may mean something else by now.
 * @throws Error when something may be left, with the name of the tenant
 */
async function undoUnfinishedCreate(context, intent, pat) {
    const { name, cloudApiEndpoint: origin, afterJob } = intent;
    // Looking for a tenant whose create call was not answered takes up to 30 s, deleting it as long again.
    const timed = withDeadline(context, 2 * cleanUpSeconds);
    const cloud = createCloudApi({ ...timed, origin, pat });
    const title = afterJob
        ? 'Deleting the tenant of this job (delete-after-job)'
        : 'Deleting the tenant of an unfinished run';
    await context.log.group(title, async () => {
        try {
            context.log.info(await deleteIntended(cloud, intent, timed));
        }
        catch (error) {
            throw new Error(`The tenant ${quote(name, 128)} may be left over: delete it in Logto Console. ${messageOf(error)}`, { cause: error });
        }
    });
}
/** @returns a sentence that says what was done */
async function deleteIntended(cloud, intent, context) {
    const name = quote(intent.name, 128);
    if (intent.tenantId !== undefined) {
        const outcome = await cloud.deleteTenant(intent.tenantId);
        return outcome === 'deleted'
            ? `Deleted the tenant ${name} that this run created.`
            : `The tenant ${name} that this run created is deleted already.`;
    }
    const found = await findTenantsOfLostCreate(cloud, intent, context);
    const [tenant] = found;
    if (tenant === undefined)
        return `This run created no tenant ${name}.`;
    if (found.length > 1 || tenant.tag !== 'development') {
        throw new Error(`Cannot tell which of these this run created, so none was deleted: ${listTenants(found)}.`);
    }
    await cloud.deleteTenant(tenant.id);
    return `Deleted the tenant ${name} that this run created.`;
}

;// CONCATENATED MODULE: ./build/operations/provision.js





















/**
 * Finds or creates the tenant of a name, applies the desired state to it, and sets the outputs. A tenant that this run
 * created is deleted again when a later step fails. With `dry-run`, only the plan is shown.
 * @throws RequestError, InputError or Error with a message for the user
 */
async function provision(inputs, context, desired) {
    const startedAt = context.clock.now();
    const timed = (0,run_context/* withDeadline */.NE)(context, inputs['timeout-seconds']);
    const maskIdentifier = inputs['mask-outputs'] ? context.mask : masks/* noMask */.g;
    const prefetched = canUseKeptCredentials(inputs)
        ? prefetchCredentials(inputs, maskIdentifier, timed, inputs['timeout-seconds'])
        : undefined;
    const cloud = (0,logto_cloud/* createCloudApi */.A)({ ...timed, origin: inputs['cloud-api-endpoint'], pat: inputs.pat });
    const ended = new AbortController();
    const isClosed = isPullRequestClosed(context, inputs['github-token'], ended.signal);
    try {
        const account = await context.log.group('Reading the Logto Cloud account', () => {
            const reading = (0,tenant_account/* readAccount */.GM)(cloud, inputs, { log: context.log, maskIdentifier });
            (0,seal/* prepareToSeal */.iu)();
            return reading;
        });
        const facts = { ...account, name: inputs.name, tag: inputs.tag, ifExists: inputs['if-exists'] };
        const decision = (0,decide/* decideByName */.r0)(facts);
        if (decision.action !== 'reuse')
            prefetched?.end();
        await act(decision, { ...timed, inputs, desired, cloud, facts, maskIdentifier, isClosed, prefetched });
    }
    finally {
        // Not every run needs these answers, and none is to wait for them.
        ended.abort();
        prefetched?.end();
        timed.deadline.end();
    }
    const took = (0,run_context/* timeSince */._D)(startedAt, timed);
    context.log.info(inputs['dry-run']
        ? `Nothing was changed (dry-run). It took ${took}.`
        : `The tenant ${(0,problem/* quote */.hD)(inputs.name, 128)} is ready after ${took}.`);
}
function act(decision, run) {
    switch (decision.action) {
        case 'create':
            return create(run);
        case 'recreate':
            return recreate(run, decision.reason);
        case 'reuse':
            return reuse(run, decision.tenant);
        case 'refuse':
            throw new Error(decision.message);
    }
}
/** Creates the tenant and applies the desired state. From the create answer on, whatever fails leads to the undo. */
async function create(run) {
    const { cloud, desired, facts, inputs, log } = run;
    const name = (0,problem/* quote */.hD)(inputs.name, 128);
    // What is wrong with the desired state by itself is found before there is a tenant.
    const plan = (0,problem/* requireValid */.AK)((0,config_plan/* planNewTenant */.c7)(desired));
    if (inputs['dry-run']) {
        const title = `The tenant ${name} would be created in ${facts.regionName}`;
        return (0,publish/* publishPlan */.JL)(title, plan, run);
    }
    refuseWhenClosed(run, await run.isClosed);
    const intent = intentOf(run);
    const tenant = await log.group(`Creating the tenant ${name}`, async () => {
        const created = await createTenant(cloud, intent, run);
        log.info(`Created the ${created.tag} tenant in ${created.regionName}.`);
        return created;
    });
    try {
        const created = recordCreated(tenant, intent, run);
        const connection = await connectToNew(tenant, run);
        const applied = await apply(connection, true, run);
        await (0,publish/* publishTenant */.qO)({ tenant, endpoint: connection.endpoint, connection, applied, created }, inputs, run);
    }
    catch (error) {
        run.deadline.end();
        throw await undoCreate(tenant, inputs, run, error);
    }
}
/** Deletes all development tenants of the name, and creates the tenant again. */
async function recreate(run, reason) {
    const { cloud, facts, inputs, log } = run;
    const name = (0,problem/* quote */.hD)(inputs.name, 128);
    if (inputs['dry-run']) {
        log.info(`The tenant ${name} would be deleted and created again, because ${reason}.`);
    }
    else {
        await log.group(`Deleting the tenant ${name} to create it again, because ${reason}`, async () => (0,tenant_delete/* requireAllDeleted */.YH)(await (0,tenant_delete/* deleteTenants */.ZP)(cloud, facts.named, log)));
    }
    await create(run);
}
/** Applies the desired state to the tenant that exists, as far as there are credentials for it. */
async function reuse(run, tenant) {
    const { desired, facts, inputs, log, maskIdentifier, prefetched } = run;
    const endpoint = (0,tenant_connection/* endpointOf */.X5)(tenant, maskIdentifier);
    const given = givenCredentials(inputs);
    const found = await log.group('Getting a Management API token', () => connectToExisting({ tenant, endpoint, given, parts: inputs, prefetched }, run));
    if (found !== undefined) {
        const { connection, areKept } = found;
        if (inputs['dry-run']) {
            const plan = (0,problem/* requireValid */.AK)(await (0,config_plan/* planDesiredState */.jP)(desired, (0,reconcile/* createContext */.q)(connection, run)));
            return (0,publish/* publishPlan */.JL)(`The tenant ${(0,problem/* quote */.hD)(tenant.name, 128)} exists`, plan, run);
        }
        const applied = await apply(connection, false, run);
        return (0,publish/* publishTenant */.qO)({ tenant, endpoint, connection, areKept, applied }, inputs, run);
    }
    if (desired.kinds.size > 0) {
        return act((0,decide/* decideWithoutCredentials */.bY)(facts), run);
    }
    log.info('No credentials are available and nothing needs applying; only the ID and endpoint are set.');
    if (inputs['dry-run'])
        return;
    await (0,publish/* publishTenant */.qO)({ tenant, endpoint, applied: { applications: [] } }, inputs, run);
}
/** Masks what came with the create answer, and writes the id down for the post step. */
function recordCreated(tenant, intent, run) {
    run.mask(tenant.defaultApplication.secret);
    run.maskIdentifier(tenant.id);
    const created = { ...intent, tenantId: tenant.id };
    (0,state/* saveIntent */.Cf)(run.core, created);
    (0,outputs/* setOutputs */.n)(run.core, { 'tenant-id': tenant.id });
    return created;
}
function connectToNew(tenant, run) {
    return run.log.group('Getting a Management API token', async () => {
        const endpoint = (0,tenant_connection/* endpointOf */.X5)(tenant, run.maskIdentifier);
        const resources = (0,logto_endpoint/* managementApiResources */.DU)(endpoint, tenant.id);
        // When the pull request was closed since, its delete run found no tenant, and will not come again.
        const [connected, closed] = await Promise.allSettled([
            (0,tenant_connection/* connect */.Ng)(run, { endpoint, resources, credentials: tenant.defaultApplication, isNew: true }),
            isPullRequestClosed(run, run.inputs['github-token'], run.deadline.signal),
        ]);
        refuseWhenClosed(run, closed.status === 'fulfilled' && closed.value);
        if (connected.status === 'rejected')
            throw connected.reason;
        (0,tenant_connection/* logTokenReceived */.JQ)(connected.value, run.log);
        return connected.value;
    });
}
async function apply(connection, isNew, run) {
    const { desired, log } = run;
    if (desired.kinds.size === 0) {
        log.info('Nothing needs applying.');
        return { applications: [] };
    }
    return log.group('Applying the desired state', async () => {
        const tenant = (0,reconcile/* createContext */.q)(connection, run);
        const plan = (0,problem/* requireValid */.AK)(await (0,config_plan/* planDesiredState */.jP)(desired, tenant, isNew));
        (0,plan_text/* logPlan */.uH)(plan, log, isNew);
        return { plan, applications: await (0,reconcile/* applyDesiredState */.u)(plan, tenant, run) };
    });
}
function intentOf({ facts: { name, named, regionName, tag }, inputs }) {
    const knownIds = named.map(({ id }) => id);
    return { cloudApiEndpoint: inputs['cloud-api-endpoint'], name, tag, regionName, knownIds };
}
/** Nothing is asked for where nothing could be used. */
function canUseKeptCredentials(inputs) {
    return (['reuse', 'reuse-or-recreate'].includes(inputs['if-exists']) && givenCredentials(inputs) === undefined);
}
const givenCredentials = (inputs) => inputs['m2m-app-id'] === '' ? undefined : { id: inputs['m2m-app-id'], secret: inputs['m2m-app-secret'] };


/***/ }),

/***/ 234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GM: () => (/* binding */ readAccount),
/* harmony export */   XU: () => (/* binding */ tenantsNamed),
/* harmony export */   _X: () => (/* binding */ listTenants)
/* harmony export */ });
/* unused harmony export chooseRegion */
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

/**
 * Reads tenants and regions side by side.
 * @param maskIdentifier called with the id of the tenant that would be reused
 * @throws InputError when the account has no such region
 */
async function readAccount(cloud, request, { log, maskIdentifier }) {
    const [tenants, regions] = await Promise.all([cloud.tenants(), cloud.regions()]);
    const region = chooseRegion(regions, request.region, request.tag);
    log.info(`The region is ${showRegion(region)}, one of ${regions.map(({ name }) => name).join(', ')}.`);
    const named = tenantsNamed(tenants, request.name);
    const [oldest, ...others] = named;
    const name = (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(request.name, 128);
    if (oldest === undefined) {
        log.info(`No tenant is named ${name}.`);
    }
    else {
        maskIdentifier(oldest.id);
        log.info(`The tenant ${name} exists: ${oldest.id}.`);
    }
    if (oldest !== undefined && others.length > 0) {
        log.warning(`${named.length} tenants are named ${name}. Using the oldest, created ${showTime(oldest)}; the others were created ${others.map(showTime).join(', ')}.`);
    }
    return { regionName: region.name, named };
}
/**
 * Finds a region by name, then without regard to case, then by display name.
 * @throws InputError with the regions of the account, when there is no such region or it does not take the tag
 * @internal a decision of its own, exported for its tests
 */
function chooseRegion(regions, asked, tag) {
    const isSame = (name) => name?.toLowerCase() === asked.toLowerCase();
    const region = regions.find(({ name }) => name === asked) ??
        regions.find(({ name }) => isSame(name)) ??
        regions.find(({ displayName }) => isSame(displayName));
    const takesTag = ({ tags }) => tags == null || tags.includes(tag);
    if (region && takesTag(region))
        return region;
    const fitting = regions.filter(takesTag).map(showRegion).join(', ') || 'none';
    const sentence = region
        ? `${showRegion(region)} takes no ${tag} tenants; these do: ${fitting}`
        : `${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(asked)} is not a region of this account for ${tag} tenants; there are: ${fitting}`;
    throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([{ path: 'region', sentence }]);
}
/** Shows a region with its display name where that differs. */
function showRegion({ name, displayName }) {
    return displayName && displayName !== name ? `${name} (${displayName})` : name;
}
/** The tenants of exactly this name, the oldest first. */
function tenantsNamed(tenants, name) {
    return tenants
        .filter((tenant) => tenant.name === name)
        .toSorted((a, b) => new Date(a.createdAt).getTime() - new Date(b.createdAt).getTime());
}
const showTime = ({ createdAt }) => new Date(createdAt).toISOString();
/** Names tenants in an error that leaves them to the user: `abc123 (created 2026-11-20T12:00:00.000Z)`. */
function listTenants(tenants) {
    return tenants.map((tenant) => `${tenant.id} (created ${showTime(tenant)})`).join(', ');
}


/***/ }),

/***/ 3381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ff: () => (/* binding */ decideSweep),
/* harmony export */   bY: () => (/* binding */ decideWithoutCredentials),
/* harmony export */   fo: () => (/* binding */ decideDeletion),
/* harmony export */   r0: () => (/* binding */ decideByName)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(234);


/** Decides what follows from the tenants that have the name, before any credentials are looked for. */
function decideByName({ name, ifExists, tag, regionName, named }) {
    const [oldest] = named;
    if (oldest === undefined)
        return { action: 'create' };
    if (ifExists === 'recreate')
        return recreate(named, 'if-exists is recreate');
    if (ifExists === 'fail') {
        return refuse(`The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)} exists already, and if-exists is fail. Choose another name, or set if-exists to reuse, reuse-or-recreate or recreate.`);
    }
    if (oldest.tag !== tag || oldest.regionName !== regionName) {
        return refuse(`The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)} exists already as a ${oldest.tag} tenant in ${oldest.regionName}, but the inputs ask for a ${tag} tenant in ${regionName}. Neither can be changed: choose another name, or set tag and region to those of the tenant.`);
    }
    return { action: 'reuse', tenant: oldest };
}
/** Decides what follows when no credentials are known for the tenants of a name, and something is to be applied. */
function decideWithoutCredentials({ name, ifExists, named, }) {
    if (ifExists === 'reuse-or-recreate')
        return recreate(named, 'no credentials are available for it');
    const orRecreate = named.every(({ tag }) => tag === 'development')
        ? 'or set if-exists to reuse-or-recreate, '
        : '';
    return refuse(`The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)} exists already, and no credentials are available to update it: Logto shows them only when it creates a tenant, and none are kept in the Actions cache. Give m2m-app-id and m2m-app-secret, ${orRecreate}or delete the tenant.`);
}
/** A production tenant is never recreated: only `operation: delete` removes one. */
function recreate(named, reason) {
    const other = named.find(({ tag }) => tag !== 'development');
    if (other === undefined)
        return { action: 'recreate', reason };
    return refuse(`The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(other.name, 128)} (${other.id}) is a ${other.tag} tenant, which is never recreated. Delete it by operation delete with its tenant-id and allow-production-delete, or choose another name.`);
}
const refuse = (message) => ({ action: 'refuse', message });
/** Decides which tenants `delete` deletes: the one of an id, or all development tenants of a name. */
function decideDeletion(tenants, { name, tenantId, allowProduction }) {
    return tenantId === ''
        ? decideDeletionByName(tenants, name)
        : decideDeletionById(tenants.find(({ id }) => id === tenantId), name, allowProduction);
}
function decideDeletionById(tenant, name, allowProduction) {
    if (tenant === undefined)
        return { action: 'delete', tenants: [] };
    const what = `The tenant ${tenant.id} is named ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(tenant.name, 128)}`;
    if (name !== '' && tenant.name !== name) {
        return refuse(`${what}, not ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)}. Nothing was deleted: correct tenant-id or name, or leave name out.`);
    }
    if (tenant.tag !== 'development' && !allowProduction) {
        return refuse(`${what} and is a ${tenant.tag} tenant. Nothing was deleted: set allow-production-delete to true if you mean it.`);
    }
    return { action: 'delete', tenants: [tenant] };
}
function decideDeletionByName(tenants, name) {
    const named = (0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .tenantsNamed */ .XU)(tenants, name);
    const development = named.filter(({ tag }) => tag === 'development');
    const others = named.filter(({ tag }) => tag !== 'development');
    if (others.length === 0)
        return { action: 'delete', tenants: development };
    const list = others.map(({ id, tag }) => `${id} (${tag})`).join(', ');
    const warning = `By name, only development tenants are deleted, but ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)} is also the name of ${list}: give tenant-id and allow-production-delete to delete such a tenant.`;
    return development.length === 0
        ? refuse(`${warning} Nothing was deleted.`)
        : { action: 'delete', tenants: development, warning };
}
/** Decides whether a sweep deletes a preview tenant. */
function decideSweep({ tenant, number, pullRequest, maxAge, now }) {
    const decide = (isToDelete, reason) => ({ tenant, isToDelete, reason });
    if (tenant.tag !== 'development')
        return decide(false, `a ${tenant.tag} tenant is never swept`);
    if (pullRequest === 'closed')
        return decide(true, `pull request #${number} is closed`);
    const age = now - new Date(tenant.createdAt).getTime();
    if (maxAge !== undefined && age > maxAge) {
        return decide(true, `it is ${Math.floor(age / 3_600_000)} h old, more than max-age allows`);
    }
    return decide(false, pullRequest === 'open' ? `pull request #${number} is open` : `GitHub knows no pull request #${number}`);
}


/***/ }),

/***/ 4010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YH: () => (/* binding */ requireAllDeleted),
/* harmony export */   Yl: () => (/* binding */ deletedIds),
/* harmony export */   ZP: () => (/* binding */ deleteTenants)
/* harmony export */ });
/* harmony import */ var _http_pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6858);
/* harmony import */ var _shared_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(427);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);



/** Deletes tenants side by side. A failure of one does not stop the others. */
function deleteTenants(cloud, tenants, log) {
    return (0,_shared_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapConcurrent */ ._)(tenants, _http_pace_js__WEBPACK_IMPORTED_MODULE_0__/* .maxConcurrentRequests */ .m, async (tenant) => {
        const what = `${tenant.tag} tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(tenant.name, 128)} (${tenant.id})`;
        try {
            const outcome = await cloud.deleteTenant(tenant.id);
            log.info(outcome === 'deleted' ? `Deleted the ${what}.` : `The ${what} is deleted already.`);
            return { tenant };
        }
        catch (error) {
            log.info(`The ${what} could not be deleted.`);
            return { tenant, error: (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error) };
        }
    });
}
/** The ids of the tenants that are deleted, as the output `deleted` has them. */
function deletedIds(deletions) {
    return JSON.stringify(deletions.filter(({ error }) => error === undefined).map(({ tenant }) => tenant.id));
}
/** @throws Error when tenants could not be deleted, with the reason of each */
function requireAllDeleted(deletions) {
    const failed = deletions.filter(({ error }) => error !== undefined);
    if (failed.length === 0)
        return;
    const reasons = failed.map(({ tenant, error }) => `${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(tenant.name, 128)} (${tenant.id}): ${error}`);
    const title = deletions.length === 1
        ? 'The tenant could not be deleted:'
        : `${failed.length} of ${deletions.length} tenants could not be deleted:`;
    throw new Error([title, ...reasons].join('\n'));
}


/***/ })

};
