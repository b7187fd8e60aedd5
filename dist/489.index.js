export const id = 489;
export const ids = [489];
export const modules = {

/***/ 5489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provision: () => (/* binding */ provision)
});

// EXTERNAL MODULE: ./build/config/plan.js + 1 modules
var config_plan = __webpack_require__(695);
// EXTERNAL MODULE: ./build/config/reconcile.js + 1 modules
var reconcile = __webpack_require__(3937);
// EXTERNAL MODULE: ./build/logto/cloud.js
var logto_cloud = __webpack_require__(9337);
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
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
;// CONCATENATED MODULE: ./build/runner/state.js



const intentSchema = schemas/* object */.Ikc({
    /**
     * How far main came: `deleting` tenants to create one again, `creating` it without an answer yet, `created`; `after-job`
     * when main ended well and the tenant lives as long as the job (`delete-after-job`).
     */
    stage: schemas/* enum */.k5n(['deleting', 'creating', 'created', 'after-job']),
    cloudApiEndpoint: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    tag: schemas/* string */.YjP(),
    regionName: schemas/* string */.YjP(),
    /** Whether no other run can have the name: the template has the placeholder `{run}`. */
    hasNameOfRun: schemas/* boolean */.zMY(),
    /** All tenants of the account before the create call was sent. */
    knownIds: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** When these were read, by Logto's clock, in milliseconds since the epoch. */
    logtoTime: schemas/* number */.aig().optional(),
    /** The tenants that were deleted, or were about to be, to create this one again. */
    replacedIds: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** The tenant that this run created, once the create call has answered. */
    tenantId: schemas/* string */.YjP().optional(),
    /** When Logto created it, in milliseconds since the epoch. */
    createdAt: schemas/* number */.aig().optional(),
});
/** Whether main left anything. Most runs leave nothing to do. */
function hasState(core) {
    return core.getState('tenant') !== '';
}
/** The name of the tenant in the state, for a message only: without the `pat`, nobody can tell whether it is genuine. */
function readUncheckedName(core) {
    const [, json] = core.getState('tenant').split(/ (.*)/s);
    try {
        return schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).parse(JSON.parse(json ?? '')).name;
    }
    catch {
        return undefined;
    }
}
/**
 * The state of the step, authenticated with the `pat`: an environment variable `STATE_tenant`, which any step can set, would
 * otherwise say which tenant the post step deletes, and where it sends the `pat`. It counts in the same job only.
 */
function createStepState(core, pat, env) {
    const job = ['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB'].map((name) => env[name] ?? '').join(' ');
    const codeOf = (name, json) => (0,external_node_crypto_.createHmac)('sha256', pat).update(`logto-tenant-action state ${name}\n${job}\n${json}`).digest('hex');
    const save = (name, value) => {
        const json = JSON.stringify(value);
        core.saveState(name, `${codeOf(name, json)} ${json}`);
    };
    const read = (name, schema) => {
        const text = core.getState(name);
        if (text === '')
            return undefined;
        const [code = '', json = ''] = text.split(/ (.*)/s);
        const expected = Buffer.from(codeOf(name, json));
        const given = Buffer.from(code);
        if (given.length !== expected.length || !(0,external_node_crypto_.timingSafeEqual)(given, expected)) {
            const written = readUncheckedName(core);
            const whose = written === undefined ? 'its tenant' : `the tenant ${(0,problem/* quote */.hD)(written, 128)}`;
            throw new Error(`The state of this step was not written by this action in this job with this pat, so it is ignored. If the step was interrupted, ${whose} may be left over: look for it in Logto Console.`);
        }
        return schema.parse(JSON.parse(json));
    };
    return {
        /** Written before anything is deleted or created, and again at each stage. */
        saveIntent: (intent) => save('tenant', intent),
        /** Nothing is left for the post step to delete: the tenant is meant to stay, or it is deleted. */
        clearIntent: () => core.saveState('tenant', ''),
        /**
         * As `clearIntent`, where the run fails for another reason, which must not be lost to a full disk: what cannot be written
         * stays, and the post step looks once more.
         */
        dropIntent: () => {
            try {
                core.saveState('tenant', '');
            }
            catch (error) {
                core.debug(`The state could not be written: ${(0,problem/* messageOf */.bD)(error)}`);
            }
        },
        /** @throws Error when the state is not this action's, or was written with another pat */
        readIntent: () => read('tenant', intentSchema),
    };
}

// EXTERNAL MODULE: ./build/shared/seal.js
var seal = __webpack_require__(7139);
// EXTERNAL MODULE: ./build/shared/text.js
var shared_text = __webpack_require__(9853);
// EXTERNAL MODULE: ./build/tenant/account.js
var tenant_account = __webpack_require__(234);
// EXTERNAL MODULE: ./build/tenant/age.js
var age = __webpack_require__(346);
// EXTERNAL MODULE: ./build/tenant/connection.js + 2 modules
var tenant_connection = __webpack_require__(3156);
// EXTERNAL MODULE: ./build/http/failure.js
var failure = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/logto/endpoint.js
var logto_endpoint = __webpack_require__(3451);
;// CONCATENATED MODULE: ./build/tenant/kept-credentials/keys.js

/**
 * How the cache keys of all tenants of a name begin, so that the newest entry can be asked for before the id is known.
 * Keys are shown to everyone who may read the repository, so nothing in them is readable.
 */
function cacheKeyPrefix({ pat, name, 'cloud-api-endpoint': origin }) {
    return `logto-tenant-${digest(pat, `${origin}\nname ${name}`)}-`;
}
/** The cache key of one tenant. */
function cacheKey(parts, tenantId) {
    return cacheKeyPrefix(parts) + digest(parts.pat, `${parts['cloud-api-endpoint']}\nid ${tenantId}`);
}
const digest = (key, text) => (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest('hex').slice(0, 32);

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var errors = __webpack_require__(961);
;// CONCATENATED MODULE: ./build/tenant/kept-credentials/kept.js



const keptCredentialsSchema = schemas/* object */.Ikc({
    tenantId: schemas/* string */.YjP(),
    endpoint: schemas/* string */.YjP(),
    credentials: schemas/* object */.Ikc({ id: schemas/* string */.YjP(), secret: schemas/* string */.YjP() }),
});
/**
 * Keeps the credentials of a tenant as soon as Logto has shown them, because it shows them once: sealed, for later steps
 * and later runs. Never rejects, so it may run beside other work.
 */
async function keepCredentials(parts, kept, { jobFiles, credentialCache }, { isForJobOnly }) {
    const key = cacheKey(parts, kept.tenantId);
    const sealed = await (0,seal/* seal */.od)(JSON.stringify(kept), parts.pat);
    await Promise.all([
        jobFiles.save(key, sealed),
        isForJobOnly ? undefined : credentialCache.save(key, sealed),
    ]);
}
/**
 * Opens kept credentials and masks the secret in them. That they cannot be read is logged.
 * @returns `undefined` when nothing is kept
 */
async function openCredentials(restored, pat, { log, mask }) {
    if (restored === 'none')
        return undefined;
    if (restored === 'unusable')
        return restored;
    try {
        const kept = keptCredentialsSchema.parse(JSON.parse(await (0,seal/* unseal */.Du)(restored.text, pat)));
        mask(kept.credentials.secret);
        return kept;
    }
    catch (error) {
        // Only what the text itself can cause: a fault of this code must not look like lost credentials.
        if (!(error instanceof seal/* SealError */.EM || error instanceof errors/* ZodError */.G || error instanceof SyntaxError))
            throw error;
        log.info('The credentials that an earlier step or run has kept cannot be read.');
        return 'unusable';
    }
}

;// CONCATENATED MODULE: ./build/tenant/kept-credentials/find.js






/**
 * Connects to a tenant that exists, with the first credentials that are found: those of the inputs, else those that an
 * earlier step or run has kept. Kept ones that Logto rejects count as none.
 * @throws RequestError when Logto rejects the credentials of the inputs
 */
async function connectToExisting(search, context) {
    const { log } = context;
    const found = await firstFound([
        () => Promise.resolve(search.given && { credentials: search.given, areKept: false }),
        () => fromPrefetch(search),
        () => fromStores(search, context),
    ]);
    if (found === undefined) {
        log.info('No credentials are known: the inputs give none, and no earlier step or run has kept any.');
        return 'none';
    }
    if (found === 'unusable')
        return found;
    const { areKept } = found;
    log.info(`Using the M2M credentials ${areKept ? 'that an earlier step or run has kept' : 'of the inputs'}.`);
    try {
        const connection = (await found.prefetched) ?? (await openConnection(found, search, context));
        (0,tenant_connection/* logTokenReceived */.JQ)(connection, log);
        return connection;
    }
    catch (error) {
        if (!areKept || (0,failure/* refusalOf */.Of)(error)?.code !== 'oidc.invalid_client')
            throw error;
        log.info(`Logto rejected the kept credentials. ${(0,problem/* messageOf */.bD)(error)}`);
        return 'none';
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
    if (kept === 'unusable' || kept?.tenantId !== tenant.id || kept.endpoint !== endpoint)
        return undefined;
    return { credentials: kept.credentials, areKept: true, prefetched: prefetched?.connection };
}
/** Asks for the tenant's own entry, where the newest of the name is another tenant's or cannot be read. */
async function fromStores({ tenant, endpoint, parts, prefetched }, context) {
    const newest = await prefetched?.kept;
    // Without an entry for the name, the tenant has no entry either.
    if (prefetched && newest === undefined)
        return undefined;
    let isUnusable = newest === 'unusable';
    for (const store of [context.jobFiles, context.credentialCache]) {
        const restored = await store.restore(cacheKey(parts, tenant.id));
        const kept = await openCredentials(restored, parts.pat, context);
        if (typeof kept === 'object' && kept.tenantId === tenant.id && kept.endpoint === endpoint) {
            return { credentials: kept.credentials, areKept: true };
        }
        isUnusable ||= kept !== undefined;
    }
    return isUnusable ? 'unusable' : undefined;
}
function openConnection({ credentials }, { tenant, endpoint }, context) {
    return (0,tenant_connection/* connect */.Ng)(context, { endpoint, resources: (0,logto_endpoint/* managementApiResources */.DU)(endpoint, tenant.id), credentials });
}

;// CONCATENATED MODULE: ./build/tenant/connect-to-named.js




/**
 * Connects to the oldest tenant of a name; without credentials for it, to another one that has some: the oldest may be
 * somebody else's, and what is still in use must not be recreated.
 * @param named all tenants of the name
 * @throws as `connectToExisting`
 */
async function connectToNamed(oldest, named, { maskIdentifier, ...search }, context) {
    maskIdentifier(oldest.id);
    const endpoint = (0,tenant_connection/* endpointOf */.X5)(oldest, maskIdentifier);
    const connection = await connectToExisting({ ...search, tenant: oldest, endpoint }, context);
    if (typeof connection !== 'string')
        return { tenant: oldest, connection };
    // Without an entry for the name, no tenant of it has one.
    if (search.prefetched && (await search.prefetched.kept) === undefined)
        return connection;
    let missing = connection;
    for (const tenant of named) {
        if (tenant === oldest || tenant.regionName !== oldest.regionName || tenant.tag !== oldest.tag)
            continue;
        const other = { ...search, tenant, endpoint: (0,tenant_connection/* endpointOf */.X5)(tenant, masks/* noMask */.g) };
        const found = await connectToExisting(other, (0,run_context/* quietly */.gd)(context));
        if (typeof found !== 'string') {
            for (const identifier of [tenant.id, found.endpoint])
                maskIdentifier(identifier);
            return { tenant, connection: found };
        }
        if (found === 'unusable')
            missing = found;
    }
    return missing;
}

// EXTERNAL MODULE: ./build/tenant/pull-request.js
var pull_request = __webpack_require__(2418);
;// CONCATENATED MODULE: ./build/tenant/connect-to-new.js



/**
 * Connects to a tenant that was just created, with its default M2M app.
 * @throws RequestError; Error when the pull request was closed since: its delete run found no tenant, and will not come again
 */
function connectToNew(tenant, endpoint, inputs, context) {
    return context.log.group('Getting a Management API token', async () => {
        const resources = (0,logto_endpoint/* managementApiResources */.DU)(endpoint, tenant.id);
        const [connected, pullRequest] = await Promise.allSettled([
            (0,tenant_connection/* connect */.Ng)(context, { endpoint, resources, credentials: tenant.defaultApplication, isNew: true }),
            (0,pull_request/* askWhetherLate */.FX)(context, inputs, context.deadline.signal),
        ]);
        if (pullRequest.status === 'fulfilled')
            (0,pull_request/* refuseWhenClosed */.Df)(context, pullRequest.value);
        if (connected.status === 'rejected')
            throw connected.reason;
        (0,tenant_connection/* logTokenReceived */.JQ)(connected.value, context.log);
        return connected.value;
    });
}

// EXTERNAL MODULE: ./build/tenant/delete.js
var tenant_delete = __webpack_require__(4010);
;// CONCATENATED MODULE: ./build/tenant/lost-create.js

/** Milliseconds before each look: 30 s in all, more often at first. */
const pauses = [0, 500, 1000, 1500, 2000, 5000, 5000, 5000, 5000, 5000];
/**
 * Finds tenants of the intended name that the account did not have before the create call was sent. A call whose answer was
 * lost may still take effect, so this looks for up to 30 s, until one appears. An old tenant that has the name by now, or to
 * which the account was invited meanwhile, does not count.
 */
async function lost_create_findTenantsOfLostCreate(cloud, intent, { clock, deadline }) {
    const { knownIds, logtoTime, name } = intent;
    let list = { tenants: [], isComplete: true };
    for (const pause of pauses) {
        if (pause > 0)
            await clock.sleep(pause, deadline.signal);
        list = await cloud.tenants();
        const tenants = list.tenants.filter((tenant) => tenant.name === name && !knownIds.includes(tenant.id) && (0,age/* mayBeNewerThan */.Hm)({ logtoTime }, tenant));
        if (tenants.length > 0)
            return { tenants, list };
    }
    return { tenants: [], list };
}

// EXTERNAL MODULE: ./build/tenant/ownership.js
var ownership = __webpack_require__(9120);
;// CONCATENATED MODULE: ./build/tenant/create.js






/**
 * What the post step has to know about a tenant that main is about to create.
 * @param replaced the tenants that are deleted for it
 */
function createIntent({ logtoTime, regionName, tenants }, { name, tag, hasNameOfRun, 'cloud-api-endpoint': cloudApiEndpoint }, stage, replaced) {
    const replacedIds = replaced.map(({ id }) => id);
    const knownIds = [...tenants.map(({ id }) => id), ...replacedIds];
    return { stage, cloudApiEndpoint, name, tag, regionName, hasNameOfRun, knownIds, logtoTime, replacedIds };
}
/**
 * Creates the tenant that `intent` describes, and never two. The intent is in the action's state from before the call
 * until the caller clears it, so that the post step can delete what an interrupted run leaves.
 *
 * Logto offers no idempotency key. When the answer of the call is lost, the tenants are listed again. A new tenant of the
 * name may be this run's or another's; `decideLostCreate` says what follows.
 * @throws RequestError, or Error that names a tenant which may be this run's
 */
async function createTenant(creation, context) {
    const { cloud, intent, state } = creation;
    const { name, tag, regionName, knownIds } = intent;
    state.saveIntent(intent);
    try {
        const tenant = await cloud.createTenant({ name, tag, regionName }, knownIds);
        context.log.info(`Created the ${tag} tenant in ${regionName}.`);
        return { tenant };
    }
    catch (error) {
        // When the time is over, the post step looks for the tenant.
        if (!(error instanceof failure/* RequestError */.GI) || error.failure.kind === 'deadline')
            throw error;
        if ((0,failure/* mayHaveSucceeded */.p8)(error.failure))
            return afterLostCreate(creation, error, context);
        state.dropIntent();
        throw error;
    }
}
async function afterLostCreate(creation, lost, context) {
    const { cloud, ifExists, intent, state } = creation;
    const { log } = context;
    log.info(`${lost.message} Checking whether the tenant was created all the same.`);
    const appeared = await lookForTenant(cloud, intent, lost, context);
    // A server that answers with something unreadable once will do so again.
    const canRepeat = creation.canRepeat && lost.failure.kind !== 'unreadable';
    const decision = (0,ownership/* decideLostCreate */.zc)({ ...intent, ifExists, appeared: appeared.tenants, canRepeat });
    const again = { ...creation, canRepeat: false };
    switch (decision.action) {
        case 'repeat':
            log.info('It was not. Creating it once more.');
            return createTenant(again, context);
        case 'delete': {
            await deleteCertain(cloud, decision.tenant, lost, context);
            if (!canRepeat) {
                state.dropIntent();
                throw new Error(`${lost.message} The tenant was deleted again.`, { cause: lost });
            }
            log.info('Its credentials are lost with the answer. Creating it once more.');
            return createTenant(again, context);
        }
        case 'take-as-existing':
            log.info(`A tenant of the name has appeared, which may be this run's or another run's: continuing with it as if-exists (${ifExists}) says.`);
            state.clearIntent();
            return { appeared };
        case 'fail':
            state.dropIntent();
            throw lost.failure.kind === 'unreadable' ? mayExist(lost, intent) : lost;
        case 'refuse':
            state.dropIntent();
            throw new Error(`${lost.message} ${decision.message}`, { cause: lost });
    }
}
/** @throws Error that says what is not known when the time is over; then the post step looks */
async function lookForTenant(cloud, intent, lost, context) {
    try {
        return await lost_create_findTenantsOfLostCreate(cloud, intent, context);
    }
    catch (error) {
        throw new Error(`${lost.message} It is not known whether the tenant ${(0,problem/* quote */.hD)(intent.name, 128)} was created all the same; the post step looks for it. ${(0,problem/* messageOf */.bD)(error)}`, { cause: error });
    }
}
/** An answer about another tenant, or none that can be read, may still mean that one was created. */
function mayExist(lost, { name }) {
    return new Error(`${lost.message} No tenant ${(0,problem/* quote */.hD)(name, 128)} has appeared, but one may have been created under another name: look for a new one in Logto Console.`, { cause: lost });
}
/** @throws Error that names the tenant; then the post step tries again */
async function deleteCertain(cloud, tenant, lost, context) {
    try {
        await (0,tenant_delete/* deleteOne */.oK)(cloud, tenant, context);
    }
    catch (error) {
        throw new Error(`${lost.message} The tenant was created all the same, without credentials, as ${(0,tenant_account/* showTenant */.Uz)(tenant)}, and could not be deleted: ${(0,problem/* messageOf */.bD)(error)} The post step tries again; if that fails too, delete it in Logto Console.`, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/tenant/decide.js
var decide = __webpack_require__(3381);
;// CONCATENATED MODULE: ./build/tenant/undo.js








/** Adds a sentence to why a run fails. */
function failureWith(error, sentence) {
    return new Error(`${(0,problem/* messageOf */.bD)(error)}\n${sentence}`, { cause: error });
}
/**
 * Deletes the tenant that this run created. Has 30 s of its own, whatever time the run took, and tries until they are over.
 * @param error why the run fails
 * @returns that error, with what became of the tenant
 */
async function undoCreate(tenant, { pat, 'cloud-api-endpoint': origin }, state, context, error) {
    const { core, log } = context;
    const name = (0,problem/* quote */.hD)(tenant.name, 128);
    const timed = (0,run_context/* withFixedDeadline */.LB)(context, run_context/* cleanUpSeconds */.kv);
    const cloud = (0,logto_cloud/* createCloudApi */.A)({ ...timed, origin, pat, isPersistent: true });
    try {
        await log.group(`Deleting the tenant ${name}, because this run failed`, () => (0,tenant_delete/* deleteOne */.oK)(cloud, tenant, timed, false));
    }
    catch (undoError) {
        return failureWith(error, `The tenant ${name}, created ${(0,tenant_account/* showTime */.lY)(tenant)} by this run, could not be deleted: ${(0,problem/* messageOf */.bD)(undoError)} The post step tries again; if that fails too, delete it in Logto Console.`);
    }
    finally {
        timed.deadline.end();
    }
    state.dropIntent();
    try {
        (0,outputs/* setOutputs */.n)(core, { 'tenant-id': '' });
    }
    catch (outputError) {
        // What cannot be written, such as on a full disk, has failed the run already.
        log.debug((0,problem/* messageOf */.bD)(outputError));
    }
    return failureWith(error, `The tenant ${name} that this run created was deleted again.`);
}
/**
 * Deletes the tenant that main began to create and did not finish, because it was cancelled or killed, or the one that
 * was to exist as long as the job. Works from the state alone; the inputs may mean something else by now.
 * @throws Error when something may be left, with the name of the tenant
 */
async function undoUnfinishedCreate(context, intent, pat) {
    const { name, cloudApiEndpoint: origin } = intent;
    const timed = withFixedDeadline(context, postSeconds);
    const cloud = createCloudApi({ ...timed, origin, pat, isPersistent: true });
    const title = intent.stage === 'after-job'
        ? 'Deleting the tenant of this job (delete-after-job)'
        : 'Deleting the tenant of an unfinished run';
    await context.log.group(title, async () => {
        try {
            await context.connect();
            await deleteIntended(cloud, intent, timed);
        }
        catch (error) {
            const replaced = hasReplaced(intent) ? ` ${wasReplaced(name)}` : '';
            throw new Error(`The tenant ${quote(name, 128)} may be left over: delete it in Logto Console. ${messageOf(error)}${replaced}`, { cause: error });
        }
        finally {
            timed.deadline.end();
        }
    });
}
function deleteIntended(cloud, intent, context) {
    if (intent.stage === 'deleting')
        return reportDeletions(cloud, intent, context);
    return intent.tenantId === undefined
        ? deleteLostCreate(cloud, intent, context)
        : deleteCreated(cloud, intent, intent.tenantId, context);
}
async function deleteCreated(cloud, intent, id, context) {
    const { name, tag, regionName, createdAt } = intent;
    await deleteOne(cloud, { id, name, tag, regionName, indicator: '', createdAt }, context, false);
    if (hasReplaced(intent)) {
        context.log.warning(`${wasReplaced(name)} Run the job again to create it.`);
    }
}
/** Deletes what a create call without an answer has certainly made. Names what it may have made. */
async function deleteLostCreate(cloud, intent, context) {
    const { log } = context;
    const name = quote(intent.name, 128);
    const { tenants } = await findTenantsOfLostCreate(cloud, intent, context);
    const certain = certainlyOurs({ ...intent, appeared: tenants });
    const replaced = hasReplaced(intent) ? ` ${wasReplaced(intent.name)}` : '';
    if (certain !== undefined) {
        await deleteOne(cloud, certain, context);
    }
    else if (tenants.length > 0) {
        const times = tenants.map(showTime).join(', ');
        log.warning(`Since this run asked Logto to create it, a tenant named ${name} has appeared (created ${times}). It may be this run's or another run's, so it was not deleted: check it in Logto Console, and delete it if nobody uses it.${replaced}`);
        return;
    }
    else {
        log.info(`No tenant named ${name} has appeared since this run asked Logto to create it.`);
    }
    if (replaced !== '')
        log.warning(`${replaced.trim()} Run the job again to create it.`);
}
/** Milliseconds before each look at a deletion that was under way when main ended. */
const undo_pauses = (/* unused pure expression or super */ null && ([0, 1000, 2000, 3000, 4000]));
/** Says what became of the tenants that main was deleting to create the tenant again. Main has created nothing. */
async function reportDeletions(cloud, { name, replacedIds }, { clock, deadline, log }) {
    const interrupted = `This run was interrupted while it deleted the tenant ${quote(name, 128)} to create it again.`;
    let left = replacedIds;
    try {
        for (const pause of undo_pauses) {
            if (pause > 0)
                await clock.sleep(pause, deadline.signal);
            const { tenants } = await cloud.tenants();
            left = replacedIds.filter((id) => tenants.some((tenant) => tenant.id === id));
            if (left.length === 0)
                break;
        }
    }
    catch (error) {
        log.warning(`${interrupted} Logto could not be asked whether it is deleted: run the job again. ${messageOf(error)}`);
        return;
    }
    log.warning(left.length < replacedIds.length
        ? `${wasReplaced(name)} Run the job again to create it.`
        : `${interrupted} Logto still lists it, but may delete it yet: run the job again.`);
}
/** Whether an existing tenant was deleted for one that is not there either. */
const hasReplaced = ({ replacedIds, stage }) => stage !== 'after-job' && replacedIds.length > 0;
/** Says that a tenant is gone which a run was to replace. */
function wasReplaced(name) {
    return `The tenant ${(0,problem/* quote */.hD)(name, 128)} that existed before was deleted to create it again: its users are gone.`;
}

;// CONCATENATED MODULE: ./build/tenant/keep.js






/**
 * Keeps the tenant of a failed run for inspection (`keep-on-failure`), with its credentials: as outputs, for steps with
 * `if: failure()`, and for the next run, which goes on with the tenant.
 * @param error why the run fails
 * @returns that error, with where the tenant is; by name and time, because its id and endpoint may be masked
 */
async function keepFailedTenant(tenant, inputs, state, context, error) {
    const { core, mask } = context;
    const kept = `The tenant ${(0,problem/* quote */.hD)(tenant.name, 128)}, created ${(0,tenant_account/* showTime */.lY)(tenant)},`;
    const { defaultApplication: credentials } = tenant;
    try {
        const endpoint = (0,tenant_connection/* endpointOf */.X5)(tenant, inputs['mask-outputs'] ? mask : masks/* noMask */.g);
        (0,outputs/* setOutputs */.n)(core, { endpoint, 'm2m-app-id': credentials.id, 'm2m-app-secret': credentials.secret });
        state.clearIntent();
    }
    catch (keepError) {
        const reason = `${kept} cannot be kept, although keep-on-failure is true: ${(0,problem/* messageOf */.bD)(keepError)}`;
        return undoCreate(tenant, inputs, state, context, failureWith(error, reason));
    }
    return failureWith(error, `${kept} is kept as it is, because keep-on-failure is true. Find it by name and time in Logto Console (${inputs['cloud-api-endpoint']}). Its credentials are outputs of this step, and later runs go on with it; operation delete with the name deletes it.`);
}

;// CONCATENATED MODULE: ./build/tenant/kept-credentials/prefetch.js





/**
 * Asks the job and the Actions cache for the credentials of the newest tenant of the name, and Logto for a token with them, so that
 * a run does not wait for these after it has read the account. The caller compares tenant and endpoint.
 * @param seconds how long that may take
 */
function prefetchCredentials(parts, maskIdentifier, context, seconds) {
    const timed = { ...(0,run_context/* withDeadline */.NE)(context, seconds), spent: context.spent };
    const { signal } = timed.deadline;
    const kept = restoreNewest(parts, signal, context).then((found) => (signal.aborted ? undefined : found));
    // The log lines of these requests belong to a later part of the log.
    const connection = kept.then((found) => {
        if (found === undefined || found === 'unusable' || signal.aborted)
            return undefined;
        const { credentials, endpoint, tenantId } = found;
        maskIdentifier(tenantId);
        maskIdentifier(endpoint);
        const resources = (0,logto_endpoint/* managementApiResources */.DU)(endpoint, tenantId);
        return (0,tenant_connection/* connect */.Ng)((0,run_context/* quietly */.gd)(timed), { endpoint, resources, credentials });
    });
    // A run that does not need the connection does not look at its outcome either.
    connection.catch(() => undefined);
    return { kept, connection, end: () => timed.deadline.end() };
}
/** What is kept for the newest tenant of a name: by an earlier step of this job, else by an earlier run. */
async function restoreNewest(parts, signal, context) {
    const prefix = cacheKeyPrefix(parts);
    const ofJob = await openCredentials(await context.jobFiles.restore(prefix), parts.pat, context);
    if (typeof ofJob === 'object')
        return ofJob;
    const restored = await context.credentialCache.restore(prefix, signal);
    return (await openCredentials(restored, parts.pat, context)) ?? ofJob;
}

;// CONCATENATED MODULE: ./build/tenant/recreate.js



/**
 * Deletes the tenants of a name, so that the tenant can be created again.
 * @returns what was deleted, and the account afterwards
 * @throws Error when one is left that this account could delete, or another run created one meanwhile
 */
async function deleteToRecreate(cloud, named, state, context) {
    const { deletions, list } = await (0,tenant_delete/* deleteTenants */.ZP)(cloud, named, context);
    const deleted = deletions.filter(({ error }) => error === undefined).map(({ tenant }) => tenant);
    const name = named[0]?.name ?? '';
    try {
        (0,tenant_delete/* requireAllDeleted */.YH)(deletions.filter(({ isForbidden }) => !isForbidden));
        refuseOthers((0,tenant_account/* tenantsNamed */.XU)(list?.tenants ?? [], name), named);
    }
    catch (error) {
        // Where the account could not be read, the post step reads it, to say what is gone.
        if (list)
            state.dropIntent();
        throw deleted.length === 0 ? error : failureWith(error, wasReplaced(name));
    }
    for (const { tenant, isForbidden } of deletions) {
        if (!isForbidden)
            continue;
        context.log.warning(`This account may not delete ${(0,tenant_account/* showTenant */.Uz)(tenant)}, so it stays: it may be somebody else's. The new tenant gets the same name.`);
    }
    return { list, deleted };
}
/** A tenant that has appeared since is another run's: both would go on deleting what the other creates. */
function refuseOthers(now, before) {
    const known = new Set(before.map(({ id }) => id));
    const others = now.filter(({ id }) => !known.has(id));
    if (others.length === 0)
        return;
    throw new Error(`Meanwhile another run has created a tenant of the same name (${others.map(tenant_account/* showTime */.lY).join(', ')}). It was not deleted, and no second one was created: let one run at a time use the name (\`concurrency\`).`);
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
    const pullRequest = (0,pull_request/* askWhetherLate */.FX)(context, inputs, ended.signal);
    try {
        const account = await context.log.group('Reading the Logto Cloud account', async () => {
            const reading = (0,tenant_account/* readAccount */.GM)(cloud, inputs, { log: context.log, maskIdentifier });
            (0,seal/* prepareToSeal */.iu)();
            return reading;
        });
        const state = createStepState(context.core, inputs.pat, context.env);
        const parts = { inputs, desired, cloud, state, account, maskIdentifier, pullRequest, prefetched };
        const run = { ...timed, ...parts, replaced: [], canRepeat: true, isWaiting: false };
        const decision = (0,decide/* decideByName */.r0)(factsOf(run));
        if (decision.action !== 'reuse')
            prefetched?.end();
        await act(decision, run);
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
/** Creates the tenant and applies the desired state, once nothing speaks against it. */
async function create(run) {
    const { account, inputs } = run;
    const plan = await requireCreatable(run);
    if (inputs['dry-run']) {
        const title = `The tenant ${(0,problem/* quote */.hD)(inputs.name, 128)} would be created in ${account.regionName}`;
        return (0,publish/* publishPlan */.JL)(title, plan, run, { created: inputs.name });
    }
    return createAndApply(run);
}
/** Deletes all development tenants of the name, and creates the tenant again. All that can be wrong is found before. */
async function recreate(run, reason) {
    const { account, cloud, inputs, state } = run;
    const name = (0,problem/* quote */.hD)(inputs.name, 128);
    const plan = await requireCreatable(run);
    if (inputs['dry-run']) {
        const title = `The tenant ${name} would be deleted and created again, because ${reason}`;
        return (0,publish/* publishPlan */.JL)(title, plan, run, { created: inputs.name, deleted: account.named });
    }
    state.saveIntent(createIntent(account, inputs, 'deleting', [...run.replaced, ...account.named]));
    const title = `Deleting the tenant ${name} to create it again, because ${reason}`;
    const { list, deleted } = await run.log.group(title, () => deleteToRecreate(cloud, account.named, state, run));
    const emptied = { ...account, ...list, named: [] };
    try {
        await createAndApply({ ...run, account: emptied, replaced: [...run.replaced, ...deleted] });
    }
    catch (error) {
        // What was deleted before is said where that was done.
        const isFirst = deleted.length > 0 && run.replaced.length === 0;
        throw isFirst ? failureWith(error, wasReplaced(inputs.name)) : error;
    }
}
/** Creates the tenant and applies the desired state. From the create answer on, whatever fails leads to the undo. */
async function createAndApply(run) {
    const { account, canRepeat, cloud, inputs, log, replaced, state } = run;
    const intent = createIntent(account, inputs, 'creating', replaced);
    const creation = { cloud, state, intent, ifExists: inputs['if-exists'], canRepeat };
    const result = await log.group(`Creating the tenant ${(0,problem/* quote */.hD)(inputs.name, 128)}`, () => createTenant(creation, run));
    if ('appeared' in result) {
        const { list, tenants: named } = result.appeared;
        // What was asked for ahead of time was given up when the decision was to create.
        const next = {
            ...run,
            account: { ...account, ...list, named },
            canRepeat: false,
            prefetched: undefined,
        };
        return act((0,decide/* decideByName */.r0)(factsOf(next)), next);
    }
    const { tenant } = result;
    let keeping;
    try {
        recordCreated(tenant, intent, run);
        const endpoint = (0,tenant_connection/* endpointOf */.X5)(tenant, run.maskIdentifier);
        keeping = keep(tenant, endpoint, run);
        const connection = await connectToNew(tenant, endpoint, inputs, run);
        const applied = await apply(connection, true, run);
        const published = { tenant, endpoint, connection, applied, created: intent, replaced };
        await (0,publish/* publishTenant */.qO)(published, inputs, state, run);
        await keeping;
    }
    catch (error) {
        run.deadline.end();
        if (!inputs['keep-on-failure'])
            throw await undoCreate(tenant, inputs, state, run, error);
        await keeping;
        throw await keepFailedTenant(tenant, inputs, state, run, error);
    }
}
/**
 * Makes every check that needs no tenant: what is wrong with the desired state by itself, and whether the pull request is
 * still open.
 */
async function requireCreatable(run) {
    const plan = (0,problem/* requireValid */.AK)(await (0,config_plan/* planNewTenant */.c7)(run.desired));
    const pullRequest = await run.pullRequest;
    (0,pull_request/* refuseWhenClosed */.Df)(run, pullRequest);
    (0,pull_request/* warnWhenUnknown */.nr)(run, pullRequest);
    return plan;
}
/** Applies the desired state to the tenant that exists, as far as there are credentials for it. */
async function reuse(run, tenant) {
    const { account, desired, inputs, isWaiting, log, maskIdentifier, prefetched } = run;
    const search = { given: givenCredentials(inputs), parts: inputs, prefetched, maskIdentifier };
    const connecting = (context) => connectToNamed(tenant, account.named, search, context);
    const found = isWaiting
        ? await connecting((0,run_context/* quietly */.gd)(run))
        : await log.group('Getting a Management API token', () => connecting(run));
    if (typeof found !== 'string')
        return update(found.tenant, found.connection, run);
    if (desired.kinds.size === 0)
        return reuseAsItIs(tenant, run);
    const untilOldMs = (0,age/* timeUntilOld */.Tf)(account.named, account);
    const decision = (0,decide/* decideWithoutCredentials */.bY)({ ...factsOf(run), credentials: found, untilOldMs });
    return decision.action === 'wait' ? lookAgain(run, decision.ms) : act(decision, run);
}
/** Milliseconds until the next look for the credentials of a tenant that another run may have just created. */
const betweenLooksMs = 5000;
/** Decides once more, a little later. Another run may be about to keep the credentials, to delete the tenant or to create it. */
async function lookAgain(run, ms) {
    const { account, clock, cloud, deadline, inputs, log } = run;
    (0,pull_request/* refuseWhenClosed */.Df)(run, await run.pullRequest);
    if (!run.isWaiting) {
        log.info(`The tenant is so new that another run may be busy with it: waiting up to ${(0,shared_text/* seconds */.Y)(ms)} for its credentials.`);
    }
    try {
        await clock.sleep(Math.min(ms, betweenLooksMs), deadline.signal);
    }
    catch (error) {
        throw new Error(`${(0,problem/* messageOf */.bD)(error)} The tenant ${(0,problem/* quote */.hD)(inputs.name, 128)} is so new that another run may be busy with it, so it was left as it is. Run the job again later, or raise timeout-seconds.`, { cause: error });
    }
    const list = await cloud.tenants();
    const named = (0,tenant_account/* tenantsNamed */.XU)(list.tenants, inputs.name);
    const next = {
        ...run,
        account: { ...account, ...list, named },
        isWaiting: true,
        prefetched: undefined,
    };
    return act((0,decide/* decideByName */.r0)(factsOf(next)), next);
}
/** Applies the desired state through a connection that was found. */
async function update(tenant, connection, run) {
    const { desired, inputs, replaced, state } = run;
    if (inputs['dry-run']) {
        (0,pull_request/* refuseWhenClosed */.Df)(run, await run.pullRequest, tenant);
        const plan = (0,problem/* requireValid */.AK)(await (0,config_plan/* planDesiredState */.jP)(desired, (0,reconcile/* createContext */.q)(connection, run)));
        return (0,publish/* publishPlan */.JL)(`The tenant ${(0,problem/* quote */.hD)(tenant.name, 128)} exists`, plan, run);
    }
    const applied = await apply(connection, false, run);
    // Asked at the start, so that this waits for nothing. The run that deletes the tenant may be under way.
    (0,pull_request/* refuseWhenClosed */.Df)(run, await run.pullRequest, tenant);
    const { endpoint } = connection;
    const published = { tenant, endpoint, connection, applied, replaced };
    await (0,publish/* publishTenant */.qO)(published, inputs, state, run);
}
/** Sets the ID and the endpoint of a tenant that nothing needs applying to. */
async function reuseAsItIs(tenant, run) {
    const { desired, inputs, log, replaced, state } = run;
    (0,pull_request/* refuseWhenClosed */.Df)(run, await run.pullRequest, tenant);
    if (inputs['dry-run']) {
        const title = `The tenant ${(0,problem/* quote */.hD)(tenant.name, 128)} exists, and nothing needs applying`;
        return (0,publish/* publishPlan */.JL)(title, (0,problem/* requireValid */.AK)(await (0,config_plan/* planNewTenant */.c7)(desired)), run);
    }
    log.info('No credentials are available and nothing needs applying; only the ID and endpoint are set.');
    const endpoint = (0,tenant_connection/* endpointOf */.X5)(tenant, run.maskIdentifier);
    const published = { tenant, endpoint, applied: { applications: [] }, replaced };
    await (0,publish/* publishTenant */.qO)(published, inputs, state, run);
}
/** Keeps the credentials that Logto shows once, beside all that follows. */
function keep(tenant, endpoint, { inputs, ...context }) {
    const kept = { tenantId: tenant.id, endpoint, credentials: tenant.defaultApplication };
    const isForJobOnly = inputs['delete-after-job'] && !inputs['keep-on-failure'];
    return keepCredentials(inputs, kept, context, { isForJobOnly });
}
/** Masks what came with the create answer, and writes the id down for the post step. */
function recordCreated(tenant, intent, run) {
    run.mask(tenant.defaultApplication.secret);
    run.maskIdentifier(tenant.id);
    const { id: tenantId, createdAt } = tenant;
    run.state.saveIntent({ ...intent, stage: 'created', tenantId, createdAt, knownIds: [] });
    (0,outputs/* setOutputs */.n)(run.core, { 'tenant-id': tenant.id });
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
function factsOf({ account, inputs }) {
    const { named, regionName } = account;
    return { name: inputs.name, tag: inputs.tag, ifExists: inputs['if-exists'], named, regionName };
}
/** Nothing is asked for where nothing could be used. */
function canUseKeptCredentials(inputs) {
    return (['reuse', 'reuse-or-recreate'].includes(inputs['if-exists']) && givenCredentials(inputs) === undefined);
}
const givenCredentials = (inputs) => inputs['m2m-app-id'] === '' ? undefined : { id: inputs['m2m-app-id'], secret: inputs['m2m-app-secret'] };


/***/ }),

/***/ 7554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UC: () => (/* binding */ provisionedComment),
/* harmony export */   dd: () => (/* binding */ tenantMarker),
/* harmony export */   jW: () => (/* binding */ putComment),
/* harmony export */   tB: () => (/* binding */ deletedComment)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5138);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4611);



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
function provisionedComment({ applications, endpoint, masked, recreated, tenant, }) {
    const where = masked ? '' : ` at ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(endpoint)}`;
    const head = ['Application', 'Type', 'Redirect URIs', ...(masked ? [] : ['Client ID'])];
    const rows = applications.map(({ id, name, redirectUris, type }) => [
        ...[name, type].map(_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD),
        redirectUris.map(_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY).join('<br>'),
        ...(masked ? [] : [(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id)]),
    ]);
    return [
        tenantMarker(tenant.name),
        `### Logto tenant ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(tenant.name)} is ready`,
        '',
        `A ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(tenant.tag)} tenant in ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(tenant.regionName)}${where}.`,
        ...(recreated ? ['', `The tenant was recreated: ${_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .usersAreGone */ .wZ}.`] : []),
        ...(rows.length === 0 ? [] : ['', (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(head, rows)]),
    ].join('\n');
}
/** Renders the comment on a pull request whose tenant is deleted. */
function deletedComment(name) {
    return [tenantMarker(name), `### Logto tenant ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)} is deleted`].join('\n');
}
/** Milliseconds that writing a comment may take: the tenant is ready by then. */
const patienceMs = 30_000;
/**
 * Creates or updates the comment on the pull request of the event, when the inputs ask for it. A failure is a warning: the
 * tenant matters more.
 * @param create whether to write one where none exists yet
 */
async function putComment({ event, log, repository }, inputs, marker, body, create) {
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
        const pulls = await repository(inputs['github-token'], AbortSignal.timeout(patienceMs));
        const outcome = await pulls.putComment(pullRequest, marker, body, { create });
        if (outcome !== 'absent')
            log.info(`The comment on pull request #${pullRequest} is ${outcome}.`);
    }
    catch (error) {
        log.warning(`The comment on pull request #${pullRequest} could not be written: ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 4444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ir: () => (/* binding */ publishConfigured),
/* harmony export */   JL: () => (/* binding */ publishPlan),
/* harmony export */   qO: () => (/* binding */ publishTenant)
/* harmony export */ });
/* harmony import */ var _logto_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3451);
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4481);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);
/* harmony import */ var _shared_seal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7139);
/* harmony import */ var _tenant_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1084);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7554);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6662);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4611);








/**
 * Sets the outputs, and reports to people. From here on the tenant stays,
 * unless it is to be deleted when the job ends.
 */
async function publishTenant(provisioned, inputs, state, context) {
    const { applied, created, tenant } = provisioned;
    const { core, log, mask } = context;
    const result = resultOf(provisioned);
    (0,_tenant_result_js__WEBPACK_IMPORTED_MODULE_3__/* .maskResult */ .UN)(result, mask, inputs['mask-outputs']);
    const isDeletedAfterJob = created !== undefined && inputs['delete-after-job'];
    const sealed = await (0,_shared_seal_js__WEBPACK_IMPORTED_MODULE_2__/* .seal */ .od)(JSON.stringify(result), inputs.pat);
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_7__/* .setOutputs */ .n)(core, { ...(0,_tenant_result_js__WEBPACK_IMPORTED_MODULE_3__/* .outputsOf */ .Yz)(result), ...planOutput(applied, created !== undefined), sealed });
    const summary = summaryOf(provisioned, inputs);
    if (summary.recreated)
        log.warning(`The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(tenant.name, 128)} was recreated: ${_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .usersAreGone */ .wZ}.`);
    await Promise.all([
        (0,_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .writeSummary */ .Sy)(context, (0,_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .renderSummary */ .Br)(summary)),
        (0,_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .putComment */ .jW)(context, inputs, (0,_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .tenantMarker */ .dd)(tenant.name), (0,_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .provisionedComment */ .UC)(summary), true),
    ]);
    // Last, because whatever fails before leads to the undo, which the post step may have to finish.
    if (isDeletedAfterJob) {
        const { id: tenantId, createdAt } = tenant;
        state.saveIntent({ ...created, stage: 'after-job', tenantId, createdAt, knownIds: [] });
        log.info('The tenant will be deleted when the job ends (delete-after-job).');
    }
    else if (created !== undefined) {
        state.clearIntent();
    }
}
/** Sets the outputs of a tenant that is known by its endpoint alone, and writes the summary. */
async function publishConfigured(connection, applied, masksIdentifiers, context) {
    const result = { ...(0,_tenant_result_js__WEBPACK_IMPORTED_MODULE_3__/* .connectionResult */ .aK)(connection), apps: applied.applications.map(toApp) };
    (0,_tenant_result_js__WEBPACK_IMPORTED_MODULE_3__/* .maskResult */ .UN)(result, context.mask, masksIdentifiers);
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_7__/* .setOutputs */ .n)(context.core, { ...(0,_tenant_result_js__WEBPACK_IMPORTED_MODULE_3__/* .outputsOf */ .Yz)(result), ...planOutput(applied, false) });
    const settings = applied.plan ? (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__/* .countByKind */ .Le)(applied.plan) : [];
    await (0,_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .writeSummary */ .Sy)(context, (0,_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .renderConfigured */ .fx)(applied.applications, settings));
}
/**
 * Shows a plan that is not carried out: in the log, in the summary as a diff, and in the output `plan`.
 * @param title one sentence without a full stop
 * @param tenant what would become of the tenant itself
 */
async function publishPlan(title, plan, context, tenant = {}) {
    const { core, log } = context;
    await log.group(title, async () => {
        (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logPlan */ .uH)(plan, log);
        (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_7__/* .setOutputs */ .n)(core, {
            plan: (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__/* .planJson */ .iY)(plan, tenant),
            changed: String(tenant.created !== undefined || (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__/* .hasChanges */ .ik)(plan)),
        });
        await (0,_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .writeSummary */ .Sy)(context, (0,_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .renderPlan */ .EG)(title, (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__/* .countPlan */ .RF)(plan), (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__/* .showPlan */ .tN)(plan)));
    });
}
function resultOf({ applied, connection, created, endpoint, tenant }) {
    const reached = connection
        ? (0,_tenant_result_js__WEBPACK_IMPORTED_MODULE_3__/* .connectionResult */ .aK)(connection)
        : { endpoint, managementApiResource: (0,_logto_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .managementApiResources */ .DU)(endpoint, tenant.id)[0] ?? '' };
    const apps = applied.applications.map(toApp);
    return { tenantId: tenant.id, created: created !== undefined, ...reached, apps };
}
function toApp({ name, id, type, secret }) {
    return { name, id, type, ...(secret === undefined ? {} : { secret }) };
}
function planOutput({ plan }, isCreated) {
    const changed = String(isCreated || (plan !== undefined && (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__/* .hasChanges */ .ik)(plan)));
    return { changed, ...(plan ? { plan: (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__/* .planJson */ .iY)(plan) } : {}) };
}
function summaryOf({ applied, created, endpoint, replaced, tenant }, inputs) {
    return {
        tenant,
        created: created !== undefined,
        recreated: replaced.length > 0,
        endpoint,
        masked: inputs['mask-outputs'],
        consoleOrigin: inputs['cloud-api-endpoint'],
        applications: applied.applications,
        settings: applied.plan ? (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_5__/* .countByKind */ .Le)(applied.plan) : [],
    };
}


/***/ }),

/***/ 7139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ unseal),
/* harmony export */   EM: () => (/* binding */ SealError),
/* harmony export */   iu: () => (/* binding */ prepareToSeal),
/* harmony export */   od: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Why a sealed text cannot be opened. */
class SealError extends Error {
    name = 'SealError';
    reason;
    constructor(reason) {
        super(`the sealed text is ${reason === 'damaged' ? 'damaged' : 'sealed with another password'}`);
        this.reason = reason;
    }
}
const algorithms = { alg: 'PBES2-HS256+A128KW', enc: 'A256GCM' };
/**
 * Names the password without telling it, so that another password and a damaged text can be told apart. The passwords
 * are tokens of 190 random bits, so that the hash is no way to find one.
 */
function nameOf(password) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', password).update('logto-tenant-action sealed').digest('hex').slice(0, 16);
}
/** Has everything loaded that {@link seal} needs, by sealing nothing, while a run waits for the network anyway. */
function prepareToSeal() {
    // Should it fail, sealing says so.
    seal('', 'nothing').catch(() => undefined);
}
/**
 * Encrypts a text with a password, as a compact JWE (RFC 7516). The result holds letters, digits, `-`, `_` and `.`
 * only, and nothing readable, so it may be stored and shown.
 */
async function seal(text, password) {
    const { CompactEncrypt } = await __webpack_require__.e(/* import() */ 957).then(__webpack_require__.bind(__webpack_require__, 5957));
    return new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ ...algorithms, kid: nameOf(password) })
        .encrypt(new TextEncoder().encode(password));
}
/**
 * Decrypts what {@link seal} made.
 * @throws SealError
 */
async function unseal(sealed, password) {
    const { compactDecrypt, decodeProtectedHeader } = await __webpack_require__.e(/* import() */ 957).then(__webpack_require__.bind(__webpack_require__, 5957));
    let name;
    try {
        name = decodeProtectedHeader(sealed)['kid'];
    }
    catch {
        throw new SealError('damaged');
    }
    if (typeof name === 'string' && /^[\da-f]{16}$/.test(name) && name !== nameOf(password)) {
        throw new SealError('other password');
    }
    try {
        const { plaintext } = await compactDecrypt(sealed, new TextEncoder().encode(password), {
            keyManagementAlgorithms: [algorithms.alg],
            contentEncryptionAlgorithms: [algorithms.enc],
        });
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(plaintext);
    }
    catch {
        throw new SealError('damaged');
    }
}


/***/ }),

/***/ 3381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   bY: () => (/* binding */ decideWithoutCredentials),
/* harmony export */   r0: () => (/* binding */ decideByName)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(234);


/** Decides what follows from the tenants that have the name, before any credentials are looked for. */
function decideByName({ name, ifExists, tag, regionName, named }) {
    const [oldest] = named;
    if (oldest === undefined)
        return { action: 'create' };
    if (ifExists === 'fail') {
        return refuse(`The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)} exists already, and if-exists is fail. Choose another name, or set if-exists to reuse, reuse-or-recreate or recreate.`);
    }
    if (oldest.tag !== tag || oldest.regionName !== regionName) {
        return refuse(`The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)} exists already as a ${oldest.tag} tenant in ${oldest.regionName}, but the inputs ask for a ${tag} tenant in ${regionName}. Neither can be changed: choose another name, set tag and region to those of the tenant, or delete it first with operation delete.`);
    }
    if (ifExists === 'recreate')
        return recreate(named, 'if-exists is recreate');
    return { action: 'reuse', tenant: oldest };
}
/** Decides what follows when there are no credentials for the tenants of a name, and something is to be applied. */
function decideWithoutCredentials({ name, ifExists, named, credentials, untilOldMs, }) {
    const isDevelopment = named.every(({ tag }) => tag === 'development');
    const exists = `The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)} exists already`;
    const orRecreate = isDevelopment ? 'set if-exists to recreate, ' : '';
    if (credentials === 'unusable') {
        return refuse(`${exists}, and the credentials that an earlier run kept for it cannot be used. Nothing was deleted: give m2m-app-id and m2m-app-secret, ${orRecreate}or delete the tenant.`);
    }
    if (untilOldMs !== undefined && untilOldMs > 0)
        return { action: 'wait', ms: untilOldMs };
    if (ifExists === 'reuse-or-recreate') {
        if (untilOldMs !== undefined || !isDevelopment) {
            return recreate(named, 'no credentials are available for it');
        }
        return refuse(`${exists}, no credentials are available to update it, and Logto gives no plausible time for its age, so it was not recreated: it may be another run's work in progress. Give m2m-app-id and m2m-app-secret, ${orRecreate}or delete the tenant.`);
    }
    const policy = untilOldMs === undefined ? 'recreate' : 'reuse-or-recreate';
    return refuse(`${exists}, and no credentials are available to update it: Logto shows them only when it creates a tenant, and no earlier step or run has kept them. Give m2m-app-id and m2m-app-secret, ${isDevelopment ? `or set if-exists to ${policy}, ` : ''}or delete the tenant.`);
}
/** A production tenant is never recreated: only `operation: delete` removes one. */
function recreate(named, reason) {
    const other = named.find(({ tag }) => tag !== 'development');
    if (other === undefined)
        return { action: 'recreate', reason };
    return refuse(`There is ${(0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .showTenant */ .Uz)(other)}: only development tenants are recreated. Delete it by operation delete with its tenant-id and allow-production-delete, or choose another name.`);
}
/** A decision not to go on, and the message for the user. */
const refuse = (message) => ({ action: 'refuse', message });


/***/ }),

/***/ 9120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fo: () => (/* binding */ decideDeletion),
/* harmony export */   jF: () => (/* binding */ decideClosed),
/* harmony export */   zc: () => (/* binding */ decideLostCreate)
/* harmony export */ });
/* unused harmony export certainlyOurs */
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(234);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3381);



/** Decides what becomes of tenants that may have been created by a call whose answer was lost. Deletes none on a guess. */
function decideLostCreate(facts) {
    const { appeared, canRepeat, ifExists } = facts;
    const [tenant] = appeared;
    if (tenant === undefined)
        return { action: canRepeat ? 'repeat' : 'fail' };
    const certain = certainlyOurs(facts);
    if (certain !== undefined)
        return { action: 'delete', tenant: certain };
    if (canRepeat && (ifExists === 'recreate' || ifExists === 'reuse-or-recreate')) {
        return { action: 'take-as-existing' };
    }
    const times = appeared.map(_account_js__WEBPACK_IMPORTED_MODULE_1__/* .showTime */ .lY).join(', ');
    return (0,_decide_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(appeared.length === 1
        ? `Since then ${(0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .showTenant */ .Uz)(tenant)}, has appeared. It may be this run's, without credentials, or another run's, so it was not deleted: check it in Logto Console, delete it if nobody uses it, and run again.`
        : `Since then ${appeared.length} tenants named ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(tenant.name, 128)} have appeared (created ${times}), and only one can be this run's. None was deleted: delete yours in Logto Console.`);
}
/**
 * The one tenant that nobody else can have created: its name has the id of this run, and it is what was asked for. Only a
 * development tenant is deleted on that.
 */
function certainlyOurs({ appeared, hasNameOfRun, tag, regionName, }) {
    const [tenant, ...others] = appeared;
    const isCertain = hasNameOfRun &&
        others.length === 0 &&
        tag === 'development' &&
        tenant?.tag === tag &&
        tenant.regionName === regionName;
    return isCertain ? tenant : undefined;
}
/** Decides which tenants `delete` may delete. */
function decideDeletion(tenants, { name, tenantId, allowProduction }) {
    return tenantId === ''
        ? decideDeletionByName(tenants, name)
        : decideDeletionById(tenants.find(({ id }) => id === tenantId), name, allowProduction);
}
function decideDeletionById(tenant, name, allowProduction) {
    if (tenant === undefined)
        return { action: 'delete', tenants: [] };
    const what = `The tenant of this tenant-id is named ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(tenant.name, 128)}`;
    if (name !== '' && tenant.name !== name) {
        return (0,_decide_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(`${what}, not ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)}. Nothing was deleted: correct tenant-id or name, or leave name out.`);
    }
    if (tenant.tag !== 'development' && !allowProduction) {
        return (0,_decide_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(`${what} and is a ${tenant.tag} tenant. Nothing was deleted: set allow-production-delete to true if you mean it.`);
    }
    return { action: 'delete', tenants: [tenant] };
}
function decideDeletionByName(tenants, name) {
    const named = (0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .tenantsNamed */ .XU)(tenants, name);
    const development = named.filter(({ tag }) => tag === 'development');
    const others = named.filter(({ tag }) => tag !== 'development');
    if (others.length === 0)
        return { action: 'delete', tenants: development };
    const list = others.map((tenant) => `a ${tenant.tag} tenant created ${(0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .showTime */ .lY)(tenant)}`).join(', ');
    const warning = `By name, only development tenants are deleted, but ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)} is also the name of ${list}: give tenant-id and allow-production-delete to delete such a tenant.`;
    return development.length === 0
        ? (0,_decide_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(`${warning} Nothing was deleted.`)
        : { action: 'delete', tenants: development, warning };
}
/**
 * Decides whether the event `closed` still holds: a run that is started again must not delete the tenant of a pull request
 * that was reopened.
 * @param attempt from 1
 */
function decideClosed({ state, problem }, number, attempt) {
    if (state === 'closed')
        return { action: 'delete' };
    if (state === 'open') {
        return {
            action: 'keep',
            notice: `Pull request #${number} is open again, so nothing was deleted: its tenant is deleted when it is closed.`,
        };
    }
    const why = problem ?? `GitHub knows no pull request #${number}.`;
    // The first attempt runs right after the event.
    if (attempt === 1) {
        const warning = `Could not check whether pull request #${number} is still closed, so the event counts. ${why}`;
        return { action: 'delete', warning };
    }
    return (0,_decide_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(`Could not check whether pull request #${number} is still closed, and this run was started again, so nothing was deleted. ${why} Use operation delete to delete the tenant all the same.`);
}


/***/ }),

/***/ 2418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ askPullRequest),
/* harmony export */   Df: () => (/* binding */ refuseWhenClosed),
/* harmony export */   FX: () => (/* binding */ askWhetherLate),
/* harmony export */   nr: () => (/* binding */ warnWhenUnknown)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

/** Milliseconds that GitHub has to answer; a run does not wait longer only to find out whether it is late. */
const patienceMs = 10_000;
/**
 * As `askPullRequest`, for a run that would be late if the pull request were closed. A run for `closed` itself is not, if its
 * tenant is not that of the pull request: so people release what was merged.
 */
async function askWhetherLate(context, inputs, signal) {
    if (context.event.action === 'closed' && !inputs.hasNameOfPullRequest)
        return undefined;
    return askPullRequest(context, inputs['github-token'], signal);
}
/**
 * The state of the pull request of the event; `undefined` where the event has none. Never rejects, so it may run beside
 * other work.
 * @param signal ends the request when its answer is no longer of use
 */
async function askPullRequest({ event: { pullRequest }, repository }, githubToken, signal) {
    if (pullRequest === undefined)
        return undefined;
    if (githubToken === '')
        return { state: 'not-asked', problem: 'The github-token is empty.' };
    const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
    try {
        const asked = await repository(githubToken, patience);
        return { state: await asked.state(pullRequest) };
    }
    catch (error) {
        return { state: 'not-asked', problem: (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
    }
}
/**
 * Stops a run that comes late: on a pull request that is closed by now, it would leave a tenant that nothing deletes,
 * because the run for `closed` is over.
 * @param existing the tenant, if it exists
 * @throws Error
 */
function refuseWhenClosed({ event: { pullRequest } }, fact, existing) {
    if (fact?.state !== 'closed')
        return;
    throw new Error(existing === undefined
        ? `Pull request #${pullRequest} is closed by now, so it gets no tenant: the run that deletes its tenant may be over already. Reopen the pull request to get one.`
        : `Pull request #${pullRequest} is closed by now, but its tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(existing.name, 128)} still exists. If the run that deletes it is over, delete it by operation delete or sweep.`);
}
/** Warns of a run that goes on without knowing whether its pull request is open. */
function warnWhenUnknown({ event: { pullRequest }, log }, fact) {
    if (fact?.state === 'unknown') {
        log.warning(`GitHub knows no pull request #${pullRequest}, so this run may leave a tenant that nothing deletes.`);
    }
    if (fact?.state === 'not-asked') {
        log.warning(`Could not check whether pull request #${pullRequest} is still open. ${fact.problem ?? ''}`);
    }
}


/***/ })

};
