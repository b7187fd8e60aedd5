export const id = 195;
export const ids = [195];
export const modules = {

/***/ 4195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  undoUnfinishedCreate: () => (/* binding */ undoUnfinishedCreate)
});

// UNUSED EXPORTS: undoCreate

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/http/failure.js
var failure = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/http/send.js + 3 modules
var send = __webpack_require__(7070);
;// CONCATENATED MODULE: ./build/logto/client.js


/**
 * A client for a host of Logto.
 * @param api `cloud` for the Cloud API, `core` for a tenant: its token endpoint and its Management API
 */
function createLogtoClient(api, options) {
    const rules = { requestIdHeader: `logto-${api}-request-id`, readErrorBody, isTransient, repeats: 5 };
    return (0,send/* createClient */.U)({ ...options, rules });
}
function isTransient({ status, code }) {
    // The monthly limit on tokens answers 429 as well; it does not pass within a run.
    return [408, 429, 500, 502, 503, 504].includes(status) && code !== 'auth.exceed_token_limit';
}
const issue = schemas/* object */.Ikc({ path: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])), message: schemas/* string */.YjP() });
/** The errors of both APIs and of the token endpoint, where `error` is a code. */
const errorBody = schemas/* object */.Ikc({
    code: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    details: schemas/* string */.YjP(),
    error_description: schemas/* string */.YjP(),
    error: schemas/* object */.Ikc({ code: schemas/* string */.YjP(), requestId: schemas/* string */.YjP(), issues: schemas/* array */.YOg(issue) })
        .partial()
        .catch({}),
})
    .partial();
function readErrorBody(body) {
    const error = errorBody.safeParse(body).data;
    if (error === undefined)
        return undefined;
    // The Cloud API puts its input errors into `message` as JSON text, and beside it as a list.
    const issues = error.error?.issues?.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    return {
        code: error.error?.code ?? error.code,
        message: [issues ?? error.message, error.details ?? error.error_description].filter(Boolean).join(' '),
        requestId: error.error?.requestId,
    };
}

// EXTERNAL MODULE: ./build/http/hints.js
var hints = __webpack_require__(799);
;// CONCATENATED MODULE: ./build/logto/hints.js

/** Where a token comes from that the Cloud API accepts. Logto issues them on request. */
const whereCloudPatsComeFrom = 'A Logto Cloud personal access token (pat_…) belongs to your Logto Cloud account and is given out by Logto on request (https://logto.io/contact); ' +
    'one made on a user page inside your own tenant is not accepted';
const logtoHint = (failure) => {
    if (failure.kind !== 'refused')
        return (0,hints/* commonHint */.V)(failure, 'Logto');
    if (failure.status >= 300 && failure.status < 400) {
        return 'Redirects are never followed, because the request carries credentials: check the endpoint.';
    }
    if (failure.status === 429)
        return 'Logto limits requests: try again later.';
    if (failure.status === 501) {
        return 'This Logto does not offer it: some features are for Logto Cloud alone.';
    }
    return (0,hints/* commonHint */.V)(failure, 'Logto');
};
/** What to do about failures of the Cloud API (`/api/me/regions`, `/api/tenants`). */
const cloudHint = (failure) => {
    if (failure.kind !== 'refused')
        return logtoHint(failure);
    switch (failure.status) {
        case 401:
            return `The pat was not accepted: check that it is complete and has not expired. ${whereCloudPatsComeFrom}.`;
        case 402:
            return 'Logto asks for a payment: see the billing of the tenant in Logto Console.';
        case 403:
            return 'The account of this pat lacks the right, or is at a limit: an account has at most 10 free production tenants, and only an admin of a tenant can delete it.';
        case 404:
            return 'Check cloud-api-endpoint: for Logto Cloud it is https://cloud.logto.io.';
        default:
            return logtoHint(failure);
    }
};
/** What to do about failures of a tenant's token endpoint. */
const tokenHint = (failure) => {
    if (failure.kind !== 'refused')
        return logtoHint(failure);
    if (failure.code === 'auth.exceed_token_limit') {
        return 'The tenant has used up its access tokens for this month: wait for the next month, or use another tenant.';
    }
    if (failure.code === 'oidc.invalid_client') {
        return 'The M2M credentials were not accepted.';
    }
    if (failure.code === 'oidc.invalid_target') {
        return 'No management API resource that this action knows exists in the tenant.';
    }
    if (failure.status === 404 || failure.status >= 500) {
        return 'The tenant did not become ready: see https://status.logto.io and try again.';
    }
    return logtoHint(failure);
};
/** What to do about failures of a tenant's Management API. */
const managementHint = (failure) => {
    if (failure.kind !== 'refused')
        return logtoHint(failure);
    if (failure.code?.endsWith('.limit_exceeded')) {
        return 'The plan of the tenant does not allow more: a development tenant holds at most 100 applications, 100 of them M2M apps and 100 third-party.';
    }
    if (failure.code === 'subscription.tenant_suspended') {
        return 'The tenant is suspended: see its billing in Logto Console.';
    }
    if (failure.status === 401 || failure.status === 403) {
        return 'The Management API token was not accepted: the M2M app needs the role "Logto Management API access".';
    }
    return logtoHint(failure);
};

;// CONCATENATED MODULE: ./build/logto/cloud.js




const regionSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    displayName: schemas/* string */.YjP().nullish(),
    /** The tags of tenants that the region accepts; absent in older answers. */
    tags: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
});
const tenantSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().regex(/^[\da-z-]+$/i),
    name: schemas/* string */.YjP(),
    tag: schemas/* string */.YjP(),
    regionName: schemas/* string */.YjP(),
    /** The origin of the tenant, or its Management API resource. */
    indicator: schemas/* string */.YjP(),
    createdAt: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]),
});
const createdTenantSchema = tenantSchema.extend({
    defaultApplication: schemas/* object */.Ikc({ id: schemas/* string */.YjP().min(1), secret: schemas/* string */.YjP().min(1) }),
});
/**
 * @param options.origin of the Cloud API, `https://cloud.logto.io`
 * @param options.pat the Cloud personal access token, sent as it is (no exchange)
 */
function cloud_createCloudApi(options) {
    const client = createLogtoClient('cloud', options);
    const common = { headers: { authorization: `Bearer ${options.pat}` }, hint: cloudHint };
    const read = (doing, path, answer) => client.send({ ...common, doing, method: 'GET', path, answer });
    return {
        async regions() {
            const answer = schemas/* object */.Ikc({ regions: schemas/* array */.YOg(regionSchema) });
            return (await read('read the regions of the account', '/api/me/regions', answer)).regions;
        },
        /** All tenants that the account can see, including those of others it collaborates on. Names are not unique. */
        tenants: () => read('read the tenants of the account', '/api/tenants', schemas/* array */.YOg(tenantSchema)),
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
            const answer = schemas/* looseObject */._H3({}).optional();
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
                const refusal = (0,failure/* refusalOf */.Of)(error);
                // The API answers in JSON; any other 404 comes from somewhere else.
                if (refusal?.status === 404 && refusal.json)
                    return 'already-deleted';
                throw error;
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/http/time-spent.js
/** Starts counting. */
function createTimeSpent(clock) {
    let since = clock.now();
    let underWay = 0;
    let notReady = 0;
    let answersMs = 0;
    let readinessMs = 0;
    const count = () => {
        const ms = clock.now() - since;
        since += ms;
        if (notReady > 0)
            readinessMs += ms;
        else if (underWay > 0)
            answersMs += ms;
    };
    return {
        async waiting(work) {
            let isReady = true;
            count();
            underWay += 1;
            try {
                return await work(() => {
                    count();
                    if (isReady)
                        notReady += 1;
                    isReady = false;
                });
            }
            finally {
                count();
                underWay -= 1;
                if (!isReady)
                    notReady -= 1;
            }
        },
        total() {
            count();
            return { answersMs, readinessMs };
        },
    };
}

// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var clock = __webpack_require__(8722);
;// CONCATENATED MODULE: ./build/run-context.js



/** Seconds that deleting what a run created may take, beyond `timeout-seconds`. */
const run_context_cleanUpSeconds = 30;
/**
 * The context with a deadline that starts now.
 * @param limit seconds
 */
function run_context_withDeadline(context, limit) {
    return { ...context, deadline: (0,clock/* startDeadline */.db)(limit), spent: createTimeSpent(context.clock) };
}
/** Says where the time since `startedAt` (ms since the epoch) went: `1.4 s: 1.1 s waiting for Logto, 0.3 s own work`. */
function timeSince(startedAt, { clock, spent }) {
    const total = clock.now() - startedAt;
    const { answersMs, readinessMs } = spent.total();
    const parts = [
        `${seconds(answersMs)} waiting for answers of Logto`,
        ...(readinessMs > 0 ? [`${seconds(readinessMs)} waiting for the tenant to become ready`] : []),
        `${seconds(total - answersMs - readinessMs)} other work`,
    ];
    return `${seconds(total)}: ${parts.join(', ')}`;
}

// EXTERNAL MODULE: ./build/runner/state.js
var state = __webpack_require__(3866);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
;// CONCATENATED MODULE: ./build/tenant/account.js

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
    const name = quote(request.name, 128);
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
        : `${quote(asked)} is not a region of this account for ${tag} tenants; there are: ${fitting}`;
    throw new InputError([{ path: 'region', sentence }]);
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

;// CONCATENATED MODULE: ./build/tenant/lost-create.js
/** Milliseconds before each look: 30 s in all, more often at first. */
const pauses = [0, 500, 1000, 1500, 2000, 5000, 5000, 5000, 5000, 5000];
/**
 * Finds tenants of the intended name that did not exist before the create call was sent. A call whose answer was lost
 * may still take effect, so this looks for up to 30 s, until one appears.
 */
async function findTenantsOfLostCreate(cloud, intent, { clock, deadline }) {
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

;// CONCATENATED MODULE: ./build/tenant/undo.js







/**
 * Deletes the tenant that this run created, unless it is to be kept. Has 30 s of its own, whatever time the run took.
 * @param error why the run fails
 * @returns that error, with what became of the tenant
 */
async function undoCreate(tenant, { pat, 'cloud-api-endpoint': origin, 'keep-on-failure': isKept }, context, error) {
    const { core, log } = context;
    const failure = (sentence) => new Error(`${messageOf(error)}\n${sentence}`, { cause: error });
    const name = quote(tenant.name, 128);
    if (isKept) {
        clearIntent(core);
        return failure(`keep-on-failure is set, so the tenant ${name} (${tenant.id}, ${tenant.indicator}) is kept as it is. Delete it in Logto Console when you are done.`);
    }
    try {
        await log.group(`Deleting the tenant ${name}, because this run failed`, () => createCloudApi({ ...withDeadline(context, cleanUpSeconds), origin, pat }).deleteTenant(tenant.id));
    }
    catch (undoError) {
        return failure(`The tenant ${name} that this run created could not be deleted: ${messageOf(undoError)} The post step tries again; if that fails too, delete it in Logto Console.`);
    }
    clearIntent(core);
    setOutputs(core, { 'tenant-id': '' });
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
    const timed = run_context_withDeadline(context, 2 * run_context_cleanUpSeconds);
    const cloud = cloud_createCloudApi({ ...timed, origin, pat });
    const title = afterJob
        ? 'Deleting the tenant of this job (delete-after-job)'
        : 'Deleting the tenant of an unfinished run';
    await context.log.group(title, async () => {
        try {
            context.log.info(await deleteIntended(cloud, intent, timed));
        }
        catch (error) {
            throw new Error(`The tenant ${(0,problem/* quote */.hD)(name, 128)} may be left over: delete it in Logto Console. ${(0,problem/* messageOf */.bD)(error)}`, { cause: error });
        }
    });
}
/** @returns a sentence that says what was done */
async function deleteIntended(cloud, intent, context) {
    const name = (0,problem/* quote */.hD)(intent.name, 128);
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


/***/ })

};
