export const id = 127;
export const ids = [127];
export const modules = {

/***/ 7127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  takeSteps: () => (/* binding */ takeSteps)
});

// EXTERNAL MODULE: ./build/report/comment.js
var comment = __webpack_require__(7554);
// EXTERNAL MODULE: ./build/runner/state.js
var runner_state = __webpack_require__(3866);
// EXTERNAL MODULE: ./build/shared/seal.js
var seal = __webpack_require__(7139);
// EXTERNAL MODULE: ./build/tenant/pull-comments.js
var pull_comments = __webpack_require__(8821);
// EXTERNAL MODULE: ./build/tenant/kept-credentials/comment.js + 1 modules
var kept_credentials_comment = __webpack_require__(5181);
// EXTERNAL MODULE: ./build/shared/digest.js
var digest = __webpack_require__(4050);
;// CONCATENATED MODULE: ./build/tenant/kept-credentials/keys.js

/**
 * How the cache keys of all tenants of a name begin, so that the newest entry can be asked for before the id is known.
 * Keys are shown to everyone who may read the repository, so nothing in them is readable.
 */
function cacheKeyPrefix({ pat, name, 'cloud-api-endpoint': origin }) {
    return `logto-tenant-${(0,digest/* digest */.b)(pat, `${origin}\nname ${name}`)}-`;
}
/**
 * The cache key of one tenant. Nobody can replace an entry, because the cache does not allow it.
 * @param applications what is kept beside the credentials, which makes an entry of its own
 */
function cacheKey(parts, tenantId, applications) {
    const key = cacheKeyPrefix(parts) + (0,digest/* digest */.b)(parts.pat, `${parts['cloud-api-endpoint']}\nid ${tenantId}`);
    return applications === undefined
        ? key
        : `${key}-${(0,digest/* digest */.b)(parts.pat, `applications ${JSON.stringify(applications)}`)}`;
}

// EXTERNAL MODULE: ./build/tenant/kept-credentials/kept.js
var kept_credentials_kept = __webpack_require__(4305);
;// CONCATENATED MODULE: ./build/tenant/kept-credentials/places.js


const nothing = { found: [], unusable: [] };
/** The files of the job, and the Actions cache. */
function storePlaces(parts, context) {
    const { credentialCache, jobFiles } = context;
    return [
        { ...storePlace(jobFiles, 'The file in RUNNER_TEMP', parts, context), isOfJob: true },
        { ...storePlace(credentialCache, 'The entry in the GitHub cache', parts, context), isOfJob: false },
    ];
}
function storePlace(store, where, parts, { mask }) {
    const find = async (key, signal) => {
        const restored = await store.restore(key, signal);
        if (restored === 'none')
            return nothing;
        if ('unusable' in restored)
            return { ...restored, found: [], unusable: [restored.unusable] };
        return (0,kept_credentials_kept/* answerOf */.ut)(restored.text, where, parts, mask);
    };
    return {
        findNewest: (signal) => find(cacheKeyPrefix(parts), signal),
        async findById(tenantId, signal) {
            const answer = await find(cacheKey(parts, tenantId), signal);
            const others = answer.found.filter((kept) => kept.tenantId !== tenantId);
            const problems = others.map(() => `${where} is that of another tenant.`);
            return others.length === 0 ? answer : { found: [], unusable: problems };
        },
        async keep(kept, { signal } = {}) {
            const hasApplications = Object.keys(kept.applications).length > 0;
            const key = cacheKey(parts, kept.tenantId, hasApplications ? kept.applications : undefined);
            return store.save(key, await (0,kept_credentials_kept/* sealKept */.Mx)(kept, parts), signal);
        },
    };
}

;// CONCATENATED MODULE: ./build/tenant/kept-credentials/run-places.js



/**
 * Sends no request by itself.
 * @param whileCreating what readers see in the comment from when the tenant exists until it is ready
 */
function openPlaces(request, context, whileCreating) {
    const [job, cache] = storePlaces(request, context);
    const pull = (0,pull_comments/* openPullComments */.K)(request, context);
    const comment = pull && (0,kept_credentials_comment/* openTenantComment */.C)(request, context, whileCreating, pull);
    return {
        all: [job, ...(comment ? [comment] : []), cache],
        stores: [job, cache],
        comment,
        pull,
        isForJobOnly: request['delete-after-job'] && !request['keep-on-failure'],
    };
}
/** The places for the credentials of a tenant that this run creates. */
function placesForNew({ all, isForJobOnly }) {
    return isForJobOnly ? all.filter(({ isOfJob }) => isOfJob) : all;
}

// EXTERNAL MODULE: ./build/tenant/pull-request.js
var pull_request = __webpack_require__(2418);
// EXTERNAL MODULE: ./build/tenant/undo.js
var undo = __webpack_require__(8795);
// EXTERNAL MODULE: ./build/config/plan-entry.js
var plan_entry = __webpack_require__(4845);
// EXTERNAL MODULE: ./build/config/read-current.js
var read_current = __webpack_require__(3179);
// EXTERNAL MODULE: ./build/config/references.js
var references = __webpack_require__(5125);
// EXTERNAL MODULE: ./build/config/targets.js
var config_targets = __webpack_require__(4425);
;// CONCATENATED MODULE: ./build/config/plan-new-tenant.js




/**
 * Plans a tenant that does not exist yet, from what Logto creates with every tenant. Sends no request, and finds what Logto
 * would refuse before there is a tenant. The plan that is applied is made later, from the tenant itself.
 * @param holdsSecret whether a text holds a secret, so that it is not shown
 * @returns the plan, or every reason why there can be none
 */
async function planNewTenant(desired, holdsSecret) {
    const { entries } = desired;
    const targets = entries.flatMap((entry) => (0,references/* referencesOf */.CL)(entry).map(({ target }) => (0,config_targets/* sourceOf */.v)(target).kind));
    const kinds = await (0,read_current/* loadKinds */.uq)(targets);
    const planned = entries.map((declared) => (0,plan_entry/* planEntry */.Cd)(findInNewTenant(declared), { exact: false, holdsSecret }));
    const problems = [...(0,references/* unknownInNewTenant */.UT)(desired, kinds), ...planned.flatMap((entry) => entry.problems)];
    if (problems.length > 0)
        return { problems };
    const changes = planned.map(({ entry }) => entry);
    return { value: { entries: changes, toDelete: [], unmanaged: [] }, problems: [] };
}
/** Finds what Logto creates with every tenant in place of a declared entry. */
function findInNewTenant(declared) {
    const { kind, spec } = declared;
    const exists = kind.single && !kind.deletable;
    const current = exists ? { id: '', spec: kind.defaults ?? {} } : kind.inNewTenant?.(spec);
    const all = current ? [current] : [];
    return { declared, found: all, all };
}

// EXTERNAL MODULE: ./build/config/reconcile.js + 2 modules
var reconcile = __webpack_require__(803);
// EXTERNAL MODULE: ./build/runner/outputs.js
var outputs = __webpack_require__(4481);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/logto/endpoint.js
var logto_endpoint = __webpack_require__(3451);
// EXTERNAL MODULE: ./build/tenant/connection.js + 2 modules
var tenant_connection = __webpack_require__(9828);
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

// EXTERNAL MODULE: ./build/http/failure.js
var failure = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/tenant/account.js
var tenant_account = __webpack_require__(234);
// EXTERNAL MODULE: ./build/tenant/delete.js
var tenant_delete = __webpack_require__(4010);
// EXTERNAL MODULE: ./build/tenant/lost-create.js
var lost_create = __webpack_require__(9144);
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
    context.deadline.signal.throwIfAborted();
    state.saveIntent(intent);
    try {
        return { tenant: await cloud.createTenant({ name, tag, regionName }, knownIds) };
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
        return await (0,lost_create/* findTenantsOfLostCreate */._)(cloud, intent, context);
    }
    catch (error) {
        throw new Error(`${lost.message} It is not known whether the tenant ${(0,problem/* quote */.hD)(intent.name)} was created all the same; the post step looks for it. ${(0,problem/* messageOf */.bD)(error)}`, { cause: error });
    }
}
/** An answer about another tenant, or none that can be read, may still mean that one was created. */
function mayExist(lost, { name }) {
    return new Error(`${lost.message} No tenant ${(0,problem/* quote */.hD)(name)} has appeared, but one may have been created under another name: look for a new one in Logto Console.`, { cause: lost });
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

// EXTERNAL MODULE: ./build/runner/masks.js
var masks = __webpack_require__(7790);
;// CONCATENATED MODULE: ./build/tenant/keep-on-failure.js






/**
 * Keeps the tenant of a failed run for inspection (`keep-on-failure`), with its credentials: as outputs, for steps with
 * `if: failure()`, and for the next run, which goes on with the tenant.
 * @param error why the run fails
 * @param isForLater whether later runs can find its credentials
 * @returns that error, with where the tenant is, by name and time, because its id and endpoint may be masked; and whether it
 * is kept: what cannot be written down is deleted
 */
async function keepFailedTenant(tenant, inputs, state, context, error, isForLater) {
    const { core, mask } = context;
    const kept = `The tenant ${(0,problem/* quote */.hD)(tenant.name)}, created ${(0,tenant_account/* showTime */.lY)(tenant)},`;
    const { defaultApplication: credentials } = tenant;
    try {
        const endpoint = (0,tenant_connection/* endpointOf */.X5)(tenant, inputs['mask-outputs'] ? mask : masks/* noMask */.g);
        (0,outputs/* setOutputs */.n)(core, { endpoint, 'm2m-app-id': credentials.id, 'm2m-app-secret': credentials.secret });
        state.clearIntent();
    }
    catch (keepError) {
        const reason = `${kept} cannot be kept, although keep-on-failure is true: ${(0,problem/* messageOf */.bD)(keepError)}`;
        const undone = await (0,undo/* undoCreate */.lh)(tenant, inputs, state, context, (0,undo/* failureWith */.Td)(error, reason));
        return { ...undone, isKept: false };
    }
    const failure = (0,undo/* failureWith */.Td)(error, `${kept} is kept as it is, because keep-on-failure is true. Find it by name and time in Logto Console (${inputs['cloud-api-endpoint']}). Its credentials are outputs of this step${isForLater ? ', and later runs go on with it' : ''}; operation delete with the name deletes it.`);
    return { failure, isDeleted: false, isKept: true };
}

// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var shared_clock = __webpack_require__(8722);
;// CONCATENATED MODULE: ./build/tenant/kept-credentials/keep.js


/**
 * Keeps the credentials of a tenant as soon as Logto has shown them, because it shows them once: sealed, for later steps and
 * later runs, in all places side by side. Never rejects, so it may run beside other work.
 * @param isGone whether another tenant is certainly deleted, so that its credentials may be replaced
 * @returns whether later runs can find them
 */
async function keepCredentials(kept, places, log, isGone) {
    const keep = async (place) => {
        try {
            return { place, saved: await place.keep(kept, { isGone }) };
        }
        catch (error) {
            return { place, saved: { problem: `The credentials could not be kept: ${(0,problem/* messageOf */.bD)(error)}` } };
        }
    };
    const outcomes = await Promise.all(places.map((place) => keep(place)));
    for (const { saved } of outcomes)
        if (typeof saved === 'object')
            log.notice(saved.problem);
    return outcomes.some(({ place, saved }) => saved === 'saved' && !place.isOfJob);
}
/** Seconds that keeping for speed may take, because nothing else is left to wait for. */
const shortPatienceSeconds = 3;
/**
 * Keeps the credentials once more, with the IDs of applications, which save the next run a round trip. That run needs
 * only the credentials, so a failure is logged for debugging.
 */
async function keepForSpeed(kept, places, { clock, log }) {
    const timed = (0,shared_clock/* startDeadline */.db)(shortPatienceSeconds, clock);
    const outcomes = await Promise.all(places.map((place) => place.keep(kept, { signal: timed.signal })));
    timed.end();
    for (const saved of outcomes)
        if (typeof saved === 'object')
            log.debug(saved.problem);
}
/** The most bytes of IDs that are kept: they have to fit into a comment, beside its visible part. */
const mostIdBytes = 12_000;
/** Adds the IDs of applications to what is kept, as many as fit; those of earlier runs come last. */
function withApplications(kept, applications) {
    const ids = new Map(applications.map(({ name, id }) => [name, id]));
    for (const [name, id] of Object.entries(kept.applications))
        if (!ids.has(name))
            ids.set(name, id);
    // As the name of a field, this one is lost where the text is read.
    ids.delete('__proto__');
    let size = 0;
    const fitting = [...ids].filter((pair) => (size += Buffer.byteLength(JSON.stringify(pair))) <= mostIdBytes);
    const sorted = fitting.toSorted(([one], [other]) => (one < other ? -1 : 1));
    return { ...kept, applications: Object.fromEntries(sorted) };
}

;// CONCATENATED MODULE: ./build/tenant/recreate.js


/**
 * Deletes the tenants of a name, so that the tenant can be created again.
 * @returns what was deleted, and the account afterwards; `failure` when one is left that this account could delete, or
 * another run created one meanwhile
 */
async function deleteToRecreate(cloud, named, state, context) {
    const { deletions, list } = await (0,tenant_delete/* deleteTenants */.ZP)(cloud, named, context);
    const deleted = (0,tenant_delete/* deletedOf */.X)(deletions);
    const name = named[0]?.name ?? '';
    try {
        (0,tenant_delete/* requireAllDeleted */.YH)(deletions.filter(({ isForbidden }) => !isForbidden));
        refuseOthers((0,tenant_account/* tenantsNamed */.XU)(list?.tenants ?? [], name), named);
    }
    catch (failure) {
        // Where the account could not be read, the post step reads it, to say what is gone.
        if (list)
            state.dropIntent();
        return { list, deleted, failure };
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

// EXTERNAL MODULE: ./build/config/plan-desired-state.js + 1 modules
var plan_desired_state = __webpack_require__(8244);
// EXTERNAL MODULE: ./build/report/plan-text.js
var plan_text = __webpack_require__(6662);
;// CONCATENATED MODULE: ./build/operations/provision/apply.js




/**
 * Plans and applies the desired state.
 * @param change what this run did with the tenant itself
 */
async function apply(connection, change, run, kept) {
    const { desired, log } = run;
    if (desired.kinds.size === 0)
        return nothingApplied;
    return log.group('Applying the desired state', async () => {
        const tenant = (0,reconcile/* createContext */.q6)(connection, run, kept);
        const isNew = change.created !== undefined;
        const plan = (0,problem/* requireValid */.AK)(await (0,plan_desired_state/* planDesiredState */.j)(desired, tenant, { isNew, isApplied: true }));
        (0,plan_text/* logPlan */.uH)(plan, log, change);
        return { plan, applications: await (0,reconcile/* applyDesiredState */.uA)(plan, tenant, run) };
    });
}
/** What is applied when nothing is declared. */
const nothingApplied = {
    applications: [],
    plan: { entries: [], toDelete: [], unmanaged: [] },
};

// EXTERNAL MODULE: ./build/tenant/decide.js
var decide = __webpack_require__(3381);
// EXTERNAL MODULE: ./build/run-context.js + 1 modules
var run_context = __webpack_require__(7331);
// EXTERNAL MODULE: ./build/shared/concurrency.js
var concurrency = __webpack_require__(427);
;// CONCATENATED MODULE: ./build/tenant/kept-credentials/look.js




const elsewhere = 'They were kept for another endpoint.';
const ofAnother = 'They are those of another tenant of this name.';
/**
 * Asks all places for the credentials of the newest tenant of the name, and Logto for a token with the first that are
 * found, so that a run does not wait for these after it has read the account. Files of the job come first, because they
 * are there at once; then all others side by side, so that one that is slow holds up nothing.
 */
function lookForCredentials([ofJob, ...others], maskIdentifier, context) {
    const ended = new AbortController();
    const signal = AbortSignal.any([context.deadline.signal, ended.signal]);
    const end = () => ended.abort();
    const first = ofJob.findNewest(signal);
    const afterFirst = async (place) => (await first).found.length > 0 ? undefined : place.findNewest(signal);
    const asked = new Map([
        [ofJob, first],
        ...others.map((place) => [place, afterFirst(place)]),
    ]);
    const newest = (0,concurrency/* firstThat */.EV)([...asked.values()], (answer) => answer?.found[0]);
    const opened = newest.then((kept) => {
        if (kept === undefined || signal.aborted)
            return undefined;
        const { credentials, endpoint, tenantId } = kept;
        maskIdentifier(tenantId);
        maskIdentifier(endpoint);
        const resources = (0,logto_endpoint/* managementApiResources */.DU)(endpoint, tenantId);
        // The log lines of these requests belong to a later part of the log.
        const connection = (0,tenant_connection/* connect */.Ng)((0,run_context/* quietly */.gd)({ ...context, deadline: { signal, end } }), {
            endpoint,
            resources,
            credentials,
        });
        // A run that does not need the connection does not look at its outcome either.
        connection.catch(() => undefined);
        return { kept, connection };
    });
    return {
        async findFor({ id, endpoint }) {
            const match = (answer) => answer?.found.find((kept) => kept.tenantId === id && kept.endpoint === endpoint);
            const early = await (0,concurrency/* firstThat */.EV)([...asked.values()], match);
            if (early !== undefined)
                return early;
            const answers = await Promise.all([...asked].map(([place, answer]) => askFor(id, place, answer, signal)));
            const late = answers.map(match).find((kept) => kept !== undefined);
            if (late !== undefined)
                return late;
            const problems = [
                ...answers.flatMap(({ unusable }) => unusable),
                ...answers
                    .flatMap(({ found }) => found)
                    .map(({ tenantId }) => (tenantId === id ? elsewhere : ofAnother)),
            ];
            return problems.length === 0 ? 'none' : { unusable: [...new Set(problems)].join(' ') };
        },
        async connectionWith(kept) {
            const ahead = await opened;
            return ahead?.kept === kept ? ahead.connection : undefined;
        },
        end,
    };
}
/** Asks a place for the tenant's own entry, where the newest one of the name is another tenant's or cannot be read. */
async function askFor(tenantId, place, answer, signal) {
    const newest = await answer;
    if (!place.findById)
        return newest ?? place.findNewest(signal);
    // Without an entry for the name, the tenant has no entry either.
    if (newest && (newest.hasTimedOut || newest.found.length + newest.unusable.length === 0))
        return newest;
    const { found, unusable } = await place.findById(tenantId, signal);
    return { found, unusable: [...(newest?.unusable ?? []), ...unusable] };
}

;// CONCATENATED MODULE: ./build/operations/provision/provision-run.js




/** The next step, as the account of a run says. */
function nextStep(run) {
    return { decision: (0,decide/* decideByName */.r0)(factsOf(run)), run };
}
/**
 * The next step when the account was read again, and with it what is kept.
 * @param changes what is different from now on
 */
function nextStepWith(list, changes, run) {
    const named = (0,tenant_account/* tenantsNamed */.XU)(list.tenants, run.inputs.name);
    const account = { ...run.account, ...list, named };
    return nextStep({ ...run, account, look: lookOf(run), ...changes });
}
/** Looks for kept credentials, unless none could be used. */
function lookOf(run) {
    const { inputs, maskIdentifier, places } = run;
    const isOfUse = ['reuse', 'reuse-or-recreate'].includes(inputs['if-exists']) && inputs['m2m-app-id'] === '';
    return isOfUse ? lookForCredentials(places.all, maskIdentifier, run) : undefined;
}
/** What `decideByName` looks at. */
function factsOf({ account, inputs }) {
    const { named, regionName } = account;
    return { name: inputs.name, tag: inputs.tag, ifExists: inputs['if-exists'], named, regionName };
}
/** Whether a tenant is certainly deleted, as far as this run knows. */
function isGoneFor({ account, replaced }) {
    const replacedIds = replaced.map(({ id }) => id);
    return (kept) => (0,ownership/* isCertainlyGone */.lk)(kept, replacedIds, account);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/report/publish.js + 1 modules
var publish = __webpack_require__(3124);
// EXTERNAL MODULE: ./build/tenant/plan-comment.js
var plan_comment = __webpack_require__(8670);
// EXTERNAL MODULE: ./build/operations/dry-run.js + 2 modules
var dry_run = __webpack_require__(1221);
;// CONCATENATED MODULE: ./build/operations/provision/publish.js






/** Sets the outputs, and writes summary and comment. Meanwhile keeps what makes the next run faster. */
async function publish_publish(result, run) {
    const { inputs, places, state } = run;
    const kept = result.kept && withApplications(result.kept, result.applied.applications);
    const isOfNoUse = places.isForJobOnly || (0,external_node_util_.isDeepStrictEqual)(kept, result.kept);
    const inComment = result.created && places.isForJobOnly ? undefined : kept;
    await Promise.all([
        (0,publish/* publishTenant */.q)({ ...result, kept: inComment, isGone: isGoneFor(run) }, inputs, state, places.comment, run),
        kept && !isOfNoUse && keepForSpeed(kept, places.stores, run),
    ]);
}
/**
 * Shows the plan of a dry run.
 * @param title one sentence without a full stop
 * @param tenant what would become of the tenant itself
 * @throws Error when `fail-on-changes` asks for that
 */
function publishDryRun(title, plan, run, tenant) {
    const { inputs, places } = run;
    const { name, pat, 'cloud-api-endpoint': origin } = inputs;
    const subject = { tenant: `${origin} name ${name}`, shownAs: name, sources: (0,plan_comment/* sourcesOf */.u)(inputs) };
    return (0,dry_run/* dryRun */.P)(title, plan, inputs, run, (0,plan_comment/* openPlanComment */.h)(subject, pat, places.pull, run), tenant);
}

;// CONCATENATED MODULE: ./build/operations/provision/create.js

















/** Creates the tenant and applies the desired state, after all checks that need no tenant. */
async function create(run) {
    const { account, inputs } = run;
    const plan = await requireCreatable(run);
    if (inputs['dry-run']) {
        const title = `The tenant ${(0,problem/* quote */.hD)(inputs.name)} would be created in ${account.regionName}`;
        await publishDryRun(title, plan, run, { created: inputs.name });
        return undefined;
    }
    return createAndApply(run);
}
/** Deletes all development tenants of the name and creates the tenant again, after all checks that need no tenant. */
async function recreate(run, reason) {
    const { account, cloud, inputs, state } = run;
    const name = (0,problem/* quote */.hD)(inputs.name);
    const plan = await requireCreatable(run);
    if (inputs['dry-run']) {
        const title = `The tenant ${name} would be deleted and created again, because ${reason}`;
        await publishDryRun(title, plan, run, { created: inputs.name, deleted: account.named });
        return undefined;
    }
    state.saveIntent(createIntent(account, inputs, 'deleting', [...run.replaced, ...account.named]));
    const title = `Deleting the tenant ${name} to create it again, because ${reason}`;
    const { list, deleted, failure } = await run.log.group(title, () => deleteToRecreate(cloud, account.named, state, run));
    const emptied = { ...account, ...list, named: [] };
    try {
        if (failure !== undefined)
            throw failure;
        return await createAndApply({ ...run, account: emptied, replaced: [...run.replaced, ...deleted] });
    }
    catch (error) {
        // `takeSteps` says what an earlier step has deleted.
        const isFirst = deleted.length > 0 && run.replaced.length === 0;
        const gone = new Set(deleted.map(({ id }) => id));
        await run.places.comment?.tell((0,comment/* failedComment */.LD)(inputs.name, run.event, false), {
            isAbout: ({ tenantId }) => gone.has(tenantId),
            isGone: () => true,
        });
        throw isFirst ? (0,undo/* failureWith */.Td)(error, (0,undo/* earlierDeleted */.cx)(inputs.name)) : error;
    }
}
/**
 * Creates the tenant and applies the desired state. From the create answer on, whatever fails leads to the undo.
 * @returns what to do instead, when the answer of the create call is lost and a tenant has appeared
 */
async function createAndApply(run) {
    const { account, canRepeat, cloud, inputs, log, replaced, state } = run;
    const intent = createIntent(account, inputs, 'creating', replaced);
    const creation = { cloud, state, intent, ifExists: inputs['if-exists'], canRepeat };
    const title = `Creating the tenant ${(0,problem/* quote */.hD)(inputs.name)} in ${account.regionName}`;
    const result = await log.group(title, () => createTenant(creation, run));
    if ('appeared' in result)
        return nextStepWith(result.appeared.list, { canRepeat: false }, run);
    const { tenant } = result;
    let kept;
    let keeping;
    try {
        recordCreated(tenant, intent, run);
        const endpoint = (0,tenant_connection/* endpointOf */.X5)(tenant, run.maskIdentifier);
        kept = credentialsOf(tenant, endpoint);
        // The credentials are kept beside all that follows, the handshake with the tenant first.
        const connecting = connectToNew(tenant, endpoint, inputs, run);
        keeping = keepCredentials(kept, placesForNew(run.places), log, isGoneFor(run));
        const connection = await connecting;
        const applied = await apply(connection, { created: tenant.name, deleted: replaced }, run);
        await publish_publish({ tenant, endpoint, connection, applied, created: intent, replaced, kept }, run);
        if (await keeping)
            log.info('Kept the M2M credentials for the next run, encrypted.');
        return undefined;
    }
    catch (error) {
        run.deadline.end();
        throw await afterFailure(tenant, error, kept, keeping, run);
    }
}
/** Deletes the tenant that this run created, or keeps it (`keep-on-failure`), and says so in the comment. */
async function afterFailure(tenant, error, kept, keeping, run) {
    const { event, inputs, places, state } = run;
    const { failure, isDeleted, isKept } = inputs['keep-on-failure']
        ? await keepFailedTenant(tenant, inputs, state, run, error, (await keeping) === true)
        : { ...(await (0,undo/* undoCreate */.lh)(tenant, inputs, state, run, error)), isKept: false };
    await keeping;
    const visible = (0,comment/* failedComment */.LD)(tenant.name, event, isKept);
    await (isKept
        ? places.comment?.show(visible, kept, isGoneFor(run))
        : places.comment?.tell(visible, {
            isAbout: ({ tenantId }) => tenantId === tenant.id,
            isGone: () => isDeleted,
        }));
    return failure;
}
/**
 * Makes every check that needs no tenant: what is wrong with the desired state by itself, and whether the pull request is
 * still open.
 */
async function requireCreatable(run) {
    const plan = (0,problem/* requireValid */.AK)(await planNewTenant(run.desired, (0,reconcile/* holdsSecretFor */.UZ)(run)));
    const pullRequest = await run.pullRequest;
    (0,pull_request/* refuseWhenClosed */.Df)(run, pullRequest);
    (0,pull_request/* warnWhenUnknown */.nr)(run, pullRequest);
    return plan;
}
function credentialsOf({ id: tenantId, createdAt, defaultApplication: credentials }, endpoint) {
    const created = createdAt === undefined ? {} : { createdAt };
    return { tenantId, ...created, endpoint, credentials, applications: {} };
}
/** Masks what came with the create answer, and saves the id for the post step. */
function recordCreated(tenant, intent, run) {
    run.mask(tenant.defaultApplication.secret);
    run.maskIdentifier(tenant.id);
    const { id: tenantId, createdAt } = tenant;
    run.state.saveIntent({ ...intent, stage: 'created', tenantId, createdAt, knownIds: [] });
    (0,outputs/* setOutputs */.n)(run.core, { 'tenant-id': tenant.id });
}

// EXTERNAL MODULE: ./build/shared/text.js
var shared_text = __webpack_require__(9853);
// EXTERNAL MODULE: ./build/tenant/age.js
var age = __webpack_require__(346);
;// CONCATENATED MODULE: ./build/tenant/kept-credentials/connect-to-existing.js




/**
 * Connects to a tenant that exists, with the credentials of the inputs, or with those that an earlier step or run has
 * kept. Kept ones that Logto rejects count as none.
 * @throws RequestError, also when Logto rejects the credentials of the inputs
 */
async function connectToExisting(tenant, source, context) {
    const { log } = context;
    const open = (credentials) => {
        const { endpoint, id } = tenant;
        return (0,tenant_connection/* connect */.Ng)(context, { endpoint, resources: (0,logto_endpoint/* managementApiResources */.DU)(endpoint, id), credentials });
    };
    if ('given' in source) {
        log.info('Using the M2M credentials of the inputs.');
        const connection = await open(source.given);
        (0,tenant_connection/* logTokenReceived */.JQ)(connection, log);
        return { connection };
    }
    const kept = await source.look.findFor(tenant);
    if (kept === 'none') {
        log.info('No credentials are known: the inputs give none, and this run finds none that an earlier step or run has kept.');
        return kept;
    }
    if ('unusable' in kept) {
        log.info(`The credentials that an earlier step or run has kept cannot be used. ${kept.unusable}`);
        return kept;
    }
    log.info('Using the M2M credentials that an earlier step or run has kept.');
    try {
        const connection = (await source.look.connectionWith(kept)) ?? (await open(kept.credentials));
        (0,tenant_connection/* logTokenReceived */.JQ)(connection, log);
        return { connection, kept };
    }
    catch (error) {
        if ((0,failure/* refusalOf */.Of)(error)?.code !== 'oidc.invalid_client')
            throw error;
        log.info(`Logto rejected the kept credentials. ${(0,problem/* messageOf */.bD)(error)}`);
        return 'none';
    }
}

;// CONCATENATED MODULE: ./build/tenant/connect-to-named.js




const connect_to_named_ofAnother = { unusable: 'They are those of a tenant of this name with another type or region.' };
/**
 * Connects to the oldest tenant of a name; without credentials for it, to another one that has some: the oldest may be
 * somebody else's, and what is still in use must not be recreated.
 * @param named all tenants of the name
 * @throws as `connectToExisting`
 */
async function connectToNamed(oldest, named, source, maskIdentifier, context) {
    maskIdentifier(oldest.id);
    const at = { id: oldest.id, endpoint: (0,tenant_connection/* endpointOf */.X5)(oldest, maskIdentifier) };
    const found = await connectToExisting(at, source, context);
    if (typeof found === 'object' && 'connection' in found)
        return { tenant: oldest, ...found };
    let missing = found;
    for (const tenant of named) {
        if (tenant === oldest)
            continue;
        const place = { id: tenant.id, endpoint: (0,tenant_connection/* endpointOf */.X5)(tenant, masks/* noMask */.g) };
        if (tenant.regionName !== oldest.regionName || tenant.tag !== oldest.tag) {
            // It cannot be used here, but it is in use, and recreating would delete it too.
            const kept = 'look' in source ? await source.look.findFor(place) : 'none';
            if (kept !== 'none')
                missing = 'tenantId' in kept ? connect_to_named_ofAnother : kept;
            continue;
        }
        const other = await connectToExisting(place, source, (0,run_context/* quietly */.gd)(context));
        if (typeof other === 'object' && 'connection' in other) {
            for (const identifier of [tenant.id, place.endpoint])
                maskIdentifier(identifier);
            return { tenant, ...other };
        }
        if (other !== 'none')
            missing = other;
    }
    return missing;
}

;// CONCATENATED MODULE: ./build/operations/provision/reuse.js













/** Applies the desired state to the tenant that exists, as far as there are credentials for it. */
async function reuse(run, tenant) {
    const { account, desired, inputs, isWaiting, log, look, maskIdentifier } = run;
    const source = look ? { look } : { given: { id: inputs['m2m-app-id'], secret: inputs['m2m-app-secret'] } };
    const connecting = (context) => connectToNamed(tenant, account.named, source, maskIdentifier, context);
    const found = isWaiting
        ? await connecting((0,run_context/* quietly */.gd)(run))
        : await log.group('Getting a Management API token', () => connecting(run));
    if (found !== 'none' && 'connection' in found) {
        await update(found, run);
        return undefined;
    }
    if (desired.kinds.size === 0) {
        await reuseAsItIs(tenant, run);
        return undefined;
    }
    const untilOldMs = (0,age/* timeUntilOld */.Tf)(account.named, account);
    const decision = (0,decide/* decideWithoutCredentials */.bY)({ ...factsOf(run), credentials: found, untilOldMs });
    return decision.action === 'wait' ? lookAgain(run, decision.ms) : { decision, run };
}
/** Milliseconds until the next look for the credentials of a tenant that another run may have just created. */
const betweenLooksMs = 5000;
/** Decides once more, a little later. Another run may be about to keep the credentials, to delete the tenant or to create it. */
async function lookAgain(run, ms) {
    const { clock, cloud, deadline, inputs, log } = run;
    (0,pull_request/* refuseWhenClosed */.Df)(run, await run.pullRequest);
    if (!run.isWaiting) {
        log.info(`The tenant is so new that another run may be busy with it: waiting up to ${(0,shared_text/* seconds */.YA)(ms)} for its credentials.`);
    }
    try {
        await clock.sleep(Math.min(ms, betweenLooksMs), deadline.signal);
    }
    catch (error) {
        throw new Error(`${(0,problem/* messageOf */.bD)(error)} The tenant ${(0,problem/* quote */.hD)(inputs.name)} is so new that another run may be busy with it, so it was left as it is. Run the job again later, or raise timeout-seconds.`, { cause: error });
    }
    return nextStepWith(await cloud.tenants(), { isWaiting: true }, run);
}
/** Applies the desired state through a connection that was found. */
async function update({ tenant, connection, kept }, run) {
    const { desired, inputs, replaced } = run;
    if (inputs['dry-run']) {
        (0,pull_request/* refuseWhenClosed */.Df)(run, await run.pullRequest, tenant);
        const plan = (0,problem/* requireValid */.AK)(await (0,plan_desired_state/* planDesiredState */.j)(desired, (0,reconcile/* createContext */.q6)(connection, run)));
        return publishDryRun(`The tenant ${(0,problem/* quote */.hD)(tenant.name)} exists`, plan, run);
    }
    run.places.comment?.readAhead(run.deadline.signal);
    const applied = await apply(connection, {}, run, kept);
    // Asked at the start, so that this waits for nothing. The run that deletes the tenant may be under way.
    (0,pull_request/* refuseWhenClosed */.Df)(run, await run.pullRequest, tenant);
    const { endpoint } = connection;
    await publish_publish({ tenant, endpoint, connection, applied, replaced, kept }, run);
}
/** Sets the ID and the endpoint of a tenant that nothing needs applying to. */
async function reuseAsItIs(tenant, run) {
    const { inputs, log, replaced } = run;
    (0,pull_request/* refuseWhenClosed */.Df)(run, await run.pullRequest, tenant);
    if (inputs['dry-run']) {
        const title = `The tenant ${(0,problem/* quote */.hD)(tenant.name)} exists, and nothing needs applying`;
        return publishDryRun(title, nothingApplied.plan, run);
    }
    log.info('No credentials are available and nothing needs applying; only the ID and endpoint are set.');
    const endpoint = (0,tenant_connection/* endpointOf */.X5)(tenant, run.maskIdentifier);
    await publish_publish({ tenant, endpoint, applied: nothingApplied, replaced, kept: undefined }, run);
}

;// CONCATENATED MODULE: ./build/operations/provision/steps.js









/**
 * Takes the steps that follow from the account.
 * @param reading the account, which is being read
 */
async function takeSteps(reading, start) {
    const { core, deadline, env, event, inputs } = start;
    const places = openPlaces(inputs, start, (0,comment/* creatingComment */.Jf)(inputs.name, event));
    const look = lookOf({ ...start, places });
    const ended = new AbortController();
    const pullRequest = (0,pull_request/* askWhetherLate */.FX)(start, inputs, AbortSignal.any([ended.signal, deadline.signal]));
    // Loading keeps the processor busy, so that the requests to GitHub leave before.
    void Promise.race([start.nextRequests(1), pullRequest]).then(seal/* prepareToSeal */.iu);
    try {
        const account = await reading;
        const state = (0,runner_state/* createStepState */._)(core, inputs.pat, env);
        const parts = { state, account, pullRequest, places, look };
        const first = nextStep({ ...start, ...parts, replaced: [], canRepeat: true, isWaiting: false });
        if (first.decision.action !== 'reuse')
            look?.end();
        await take(first);
    }
    finally {
        // Not every run needs these answers, so none waits for them.
        ended.abort();
        look?.end();
    }
}
/** Takes a step, and those that follow from it. */
async function take(first) {
    let next = first;
    while (next !== undefined) {
        const { inputs, replaced } = next.run;
        try {
            next = await act(next);
        }
        catch (error) {
            throw replaced.length > 0 ? (0,undo/* failureWith */.Td)(error, (0,undo/* earlierDeleted */.cx)(inputs.name)) : error;
        }
    }
}
/** @returns what follows, when the step did not end the run */
function act({ decision, run }) {
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


/***/ }),

/***/ 3866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ createStepState),
/* harmony export */   k: () => (/* binding */ readUncheckedName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7597);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);



const intentSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    /**
     * How far main came: `deleting` tenants to create one again, `creating` it without an answer yet, `created`; `after-job`
     * when main ended well and the tenant lives as long as the job (`delete-after-job`).
     */
    stage: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['deleting', 'creating', 'created', 'after-job']),
    cloudApiEndpoint: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    tag: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    regionName: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Whether no other run can have the name: the template has the placeholder `{run}`. */
    hasNameOfRun: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    /** All tenants of the account before the create call was sent. */
    knownIds: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    /** When these were read, by Logto's clock, in milliseconds since the epoch. */
    logtoTime: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(),
    /** The tenants that were deleted, or were about to be, to create this one again. */
    replacedIds: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    /** The tenant that this run created, once the create call has answered. */
    tenantId: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    /** When Logto created it, in milliseconds since the epoch. */
    createdAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(),
});
/** `post.ts` looks for a state of this name. */
const stateName = 'tenant';
/** The name of the tenant in the state, for a message only: without the `pat`, nobody can tell whether it is genuine. */
function readUncheckedName(core) {
    const [, json] = core.getState(stateName).split(/ (.*)/s);
    try {
        return zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).parse(JSON.parse(json ?? '')).name;
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
    const codeOf = (json) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', pat).update(`logto-tenant-action state ${stateName}\n${job}\n${json}`).digest('hex');
    const readIntent = () => {
        const text = core.getState(stateName);
        if (text === '')
            return undefined;
        const [code = '', json = ''] = text.split(/ (.*)/s);
        const expected = Buffer.from(codeOf(json));
        const given = Buffer.from(code);
        if (given.length !== expected.length || !(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(given, expected)) {
            const written = readUncheckedName(core);
            const whose = written === undefined ? 'its tenant' : `the tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(written)}`;
            throw new Error(`The state of this step was not written by this action in this job with this pat, so it is ignored. If the step was interrupted, ${whose} may be left over: look for it in Logto Console.`);
        }
        return intentSchema.parse(JSON.parse(json));
    };
    return {
        /** Written before anything is deleted or created, and again at each stage. */
        saveIntent(intent) {
            const json = JSON.stringify(intent);
            core.saveState(stateName, `${codeOf(json)} ${json}`);
        },
        /** Nothing is left for the post step to delete: the tenant is meant to stay, or it is deleted. */
        clearIntent: () => core.saveState(stateName, ''),
        /**
         * As `clearIntent`, for a run that fails for another reason, which a full disk must not hide. If the state cannot be
         * written, the post step looks once more.
         */
        dropIntent: () => {
            try {
                core.saveState(stateName, '');
            }
            catch (error) {
                core.debug(`The state could not be written: ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
            }
        },
        /** @throws Error when the state is not this action's, or was written with another pat */
        readIntent,
    };
}


/***/ }),

/***/ 9144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ findTenantsOfLostCreate)
/* harmony export */ });
/* harmony import */ var _age_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(346);

/** Milliseconds before each look: 30 s in all, more often at first. */
const pauses = [0, 500, 1000, 1500, 2000, 5000, 5000, 5000, 5000, 5000];
const longestMs = pauses.reduce((sum, pause) => sum + pause, 0);
/**
 * Finds tenants of the intended name that the account did not have before the create call was sent. A call whose answer was
 * lost may still take effect, so this looks for up to 30 s, until one appears. An old tenant that has the name by now, or to
 * which the account was invited meanwhile, does not count.
 */
async function findTenantsOfLostCreate(cloud, intent, { clock, deadline, log }) {
    const { knownIds, logtoTime, name } = intent;
    let list = { tenants: [], isComplete: true };
    for (const [index, pause] of pauses.entries()) {
        if (index === 1)
            log.info(`Logto lists no such tenant yet: looking for it for up to ${longestMs / 1000} s.`);
        if (pause > 0)
            await clock.sleep(pause, deadline.signal);
        list = await cloud.tenants();
        const tenants = list.tenants.filter((tenant) => tenant.name === name && !knownIds.includes(tenant.id) && (0,_age_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeNewerThan */ .Hm)({ logtoTime }, tenant));
        if (tenants.length > 0)
            return { tenants, list };
    }
    return { tenants: [], list };
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
 * tenant is not that of the pull request: such runs release what was merged.
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
        : `Pull request #${pullRequest} is closed by now, but its tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(existing.name)} still exists. If the run that deletes it is over, delete it by operation delete or sweep.`);
}
/**
 * Warns of a run that goes on without knowing whether its pull request is open.
 * @throws Error when the user has named a pull request that GitHub does not know: most likely it does not exist
 */
function warnWhenUnknown({ event: { isNumberGiven, pullRequest, repository }, log }, fact) {
    if (fact?.state === 'unknown') {
        if (isNumberGiven) {
            throw new Error(`GitHub knows no pull request #${pullRequest} of ${repository}, so it gets no tenant. Check pr-number; in a private repository, the token needs the permission pull-requests: read.`);
        }
        log.warning(`GitHub knows no pull request #${pullRequest}, so this run may leave a tenant that nothing deletes.`);
    }
    if (fact?.state === 'not-asked') {
        log.warning(`Could not check whether pull request #${pullRequest} is still open. ${fact.problem ?? ''}`);
    }
}


/***/ }),

/***/ 8795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Td: () => (/* binding */ failureWith),
/* harmony export */   cx: () => (/* binding */ earlierDeleted),
/* harmony export */   lh: () => (/* binding */ undoCreate)
/* harmony export */ });
/* harmony import */ var _logto_cloud_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9337);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7331);
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4481);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1703);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(234);
/* harmony import */ var _delete_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4010);






/** Adds a sentence to why a run fails. */
function failureWith(error, sentence) {
    return new Error(`${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}\n${sentence}`, { cause: error });
}
/** Says that the tenant which a run was to replace is gone. */
function earlierDeleted(name) {
    return `The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)} that existed before was deleted to create it again: its users are gone.`;
}
/**
 * Deletes the tenant that this run created. Has 30 s of its own, whatever time the run took, and tries until they are over.
 * @param error why the run fails
 * @returns that error, with what became of the tenant, and whether it is deleted
 */
async function undoCreate(tenant, { pat, 'cloud-api-endpoint': origin }, state, context, error) {
    const { core, log } = context;
    const name = (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(tenant.name);
    const timed = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_1__/* .withFixedDeadline */ .LB)(context, _run_context_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanUpSeconds */ .kv);
    const cloud = (0,_logto_cloud_js__WEBPACK_IMPORTED_MODULE_0__/* .createCloudApi */ .A)({ ...timed, origin, pat, isPersistent: true });
    try {
        await log.group(`Deleting the tenant ${name}, because this run failed`, () => (0,_delete_js__WEBPACK_IMPORTED_MODULE_4__/* .deleteOne */ .oK)(cloud, tenant, timed, false));
    }
    catch (undoError) {
        const failure = failureWith(error, `The tenant ${name}, created ${(0,_account_js__WEBPACK_IMPORTED_MODULE_3__/* .showTime */ .lY)(tenant)} by this run, could not be deleted: ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(undoError)} The post step tries again; if that fails too, delete it in Logto Console.`);
        return { failure, isDeleted: false };
    }
    finally {
        timed.deadline.end();
    }
    state.dropIntent();
    try {
        (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .setOutputs */ .n)(core, { 'tenant-id': '' });
    }
    catch (outputError) {
        // What cannot be written, such as on a full disk, has failed the run already.
        log.debug((0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(outputError));
    }
    const failure = failureWith(error, `The tenant ${name} that this run created was deleted again.`);
    return { failure, isDeleted: true };
}


/***/ })

};
