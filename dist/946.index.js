export const id = 946;
export const ids = [946];
export const modules = {

/***/ 3460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/inputs/fields.js
var fields = __webpack_require__(4347);
;// CONCATENATED MODULE: ./build/inputs/post-inputs.js


/** Reads again in the post step what the comment needs. What is not valid counts as not given. */
function readCommentInputs(core) {
    const given = { comment: core.getInput('comment'), 'github-token': core.getInput('github-token') };
    return schemas/* object */.Ikc(fields/* comment */.Im).safeParse(given).data ?? { comment: false, 'github-token': '' };
}
/** Reads the `pat` again in the post step; the rest of what it deletes is in its state. */
function readPat(core) {
    return fields/* pat */.ex.safeParse(core.getInput('pat')).data;
}

// EXTERNAL MODULE: ./build/report/comment.js
var report_comment = __webpack_require__(7554);
// EXTERNAL MODULE: ./build/runner/state.js
var state = __webpack_require__(3866);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/tenant/kept-credentials/comment.js + 1 modules
var kept_credentials_comment = __webpack_require__(5181);
// EXTERNAL MODULE: ./build/logto/cloud.js
var logto_cloud = __webpack_require__(9337);
// EXTERNAL MODULE: ./build/run-context.js + 1 modules
var run_context = __webpack_require__(7331);
// EXTERNAL MODULE: ./build/tenant/account.js
var account = __webpack_require__(234);
// EXTERNAL MODULE: ./build/tenant/delete.js
var tenant_delete = __webpack_require__(4010);
// EXTERNAL MODULE: ./build/tenant/lost-create.js
var lost_create = __webpack_require__(9144);
// EXTERNAL MODULE: ./build/tenant/ownership.js
var ownership = __webpack_require__(9120);
// EXTERNAL MODULE: ./build/tenant/undo.js
var undo = __webpack_require__(8795);
;// CONCATENATED MODULE: ./build/tenant/undo-unfinished.js








/**
 * Deletes the tenant that main began to create and did not finish, because it was cancelled or killed, or the one that
 * was to exist as long as the job. Works from the state alone; the inputs may mean something else by now.
 * @returns the ids of the tenants that are deleted
 * @throws Error when something may be left, with the name of the tenant
 */
async function undoUnfinishedCreate(context, intent, pat) {
    const { name, cloudApiEndpoint: origin } = intent;
    const timed = (0,run_context/* withFixedDeadline */.LB)(context, run_context/* postSeconds */.WQ);
    const cloud = (0,logto_cloud/* createCloudApi */.A)({ ...timed, origin, pat, isPersistent: true });
    return context.log.group(titleOf(intent), async () => {
        try {
            await context.connect();
            return await deleteIntended(cloud, intent, timed);
        }
        catch (error) {
            const replaced = hasReplaced(intent) ? ` ${(0,undo/* earlierDeleted */.cx)(name)}` : '';
            throw new Error(`The tenant ${(0,problem/* quote */.hD)(name)} may be left over: delete it in Logto Console. ${(0,problem/* messageOf */.bD)(error)}${replaced}`, { cause: error });
        }
        finally {
            timed.deadline.end();
        }
    });
}
/** What the post step does, as far as it is known before. */
function titleOf({ name, stage, tenantId }) {
    if (stage === 'after-job')
        return 'Deleting the tenant of this job (delete-after-job)';
    if (stage === 'deleting')
        return `Checking whether the tenant ${(0,problem/* quote */.hD)(name)} is deleted`;
    if (tenantId === undefined)
        return `Looking for the tenant ${(0,problem/* quote */.hD)(name)} of an unfinished run`;
    return 'Deleting the tenant of an unfinished run';
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
    await (0,tenant_delete/* deleteOne */.oK)(cloud, { id, name, tag, regionName, indicator: '', createdAt }, context, false);
    if (hasReplaced(intent)) {
        context.log.warning(`${(0,undo/* earlierDeleted */.cx)(name)} Run the job again to create it.`);
    }
    return [id];
}
/** Deletes what a create call without an answer has certainly made. Names what it may have made. */
async function deleteLostCreate(cloud, intent, context) {
    const { log } = context;
    const name = (0,problem/* quote */.hD)(intent.name);
    const { tenants } = await (0,lost_create/* findTenantsOfLostCreate */._)(cloud, intent, context);
    const certain = (0,ownership/* certainlyOurs */.HP)({ ...intent, appeared: tenants });
    const replaced = hasReplaced(intent) ? ` ${(0,undo/* earlierDeleted */.cx)(intent.name)}` : '';
    if (certain !== undefined) {
        await (0,tenant_delete/* deleteOne */.oK)(cloud, certain, context);
    }
    else if (tenants.length > 0) {
        const times = tenants.map(account/* showTime */.lY).join(', ');
        log.warning(`Since this run asked Logto to create it, a tenant named ${name} has appeared (created ${times}). It may be this run's or another run's, so it was not deleted: check it in Logto Console, and delete it if nobody uses it.${replaced}`);
        return [];
    }
    else {
        log.info(`No tenant named ${name} has appeared since this run asked Logto to create it: nothing to delete.`);
    }
    if (replaced !== '')
        log.warning(`${replaced.trim()} Run the job again to create it.`);
    return certain === undefined ? [] : [certain.id];
}
/** Milliseconds before each look at a deletion that was under way when main ended. */
const pauses = [0, 1000, 2000, 3000, 4000];
const longestMs = pauses.reduce((sum, pause) => sum + pause, 0);
/** Says what became of the tenants that main was deleting to create the tenant again. Main has created nothing. */
async function reportDeletions(cloud, { name, replacedIds }, { clock, deadline, log }) {
    const interrupted = `This run was interrupted while it deleted the tenant ${(0,problem/* quote */.hD)(name)} to create it again.`;
    let left = replacedIds;
    try {
        for (const [index, pause] of pauses.entries()) {
            if (index === 1)
                log.info(`Logto still lists the tenant: waiting up to ${longestMs / 1000} s for its deletion.`);
            if (pause > 0)
                await clock.sleep(pause, deadline.signal);
            const { tenants } = await cloud.tenants();
            left = replacedIds.filter((id) => tenants.some((tenant) => tenant.id === id));
            if (left.length === 0)
                break;
        }
    }
    catch (error) {
        log.warning(`${interrupted} Logto could not be asked whether it is deleted: run the job again. ${(0,problem/* messageOf */.bD)(error)}`);
        return [];
    }
    log.warning(left.length < replacedIds.length
        ? `${(0,undo/* earlierDeleted */.cx)(name)} Run the job again to create it.`
        : `${interrupted} Logto still lists it, but may delete it yet: run the job again.`);
    return replacedIds.filter((id) => !left.includes(id));
}
/** Whether an existing tenant was deleted for one that is not there either. */
const hasReplaced = ({ replacedIds, stage }) => stage !== 'after-job' && replacedIds.length > 0;

;// CONCATENATED MODULE: ./build/operations/post.js






/**
 * The post step of a run that left something: deletes what main left unfinished.
 * @throws Error when something may be left, with the name of the tenant where it is known
 */
async function post(context) {
    const { core, log, mask } = context;
    const pat = readPat(core);
    if (pat === undefined) {
        const name = (0,state/* readUncheckedName */.k)(core);
        if (name === undefined)
            return log.info(nothingToDelete);
        throw new Error(`The tenant ${(0,problem/* quote */.hD)(name)} may be left over, and the pat to delete it is no longer there: look for it in Logto Console.`);
    }
    mask(pat);
    const intent = (0,state/* createStepState */._)(core, pat, context.env).readIntent();
    if (intent === undefined)
        return log.info(nothingToDelete);
    let deleted = [];
    try {
        deleted = await undoUnfinishedCreate(context, intent, pat);
    }
    finally {
        await tellInComment(context, intent, deleted, pat);
    }
}
const nothingToDelete = 'This step left no tenant to delete.';
/** Says in the comment, if main has written one, what became of its tenant. */
async function tellInComment(context, { cloudApiEndpoint, name, replacedIds, stage, tenantId: created }, deleted, pat) {
    const inputs = readCommentInputs(context.core);
    if (!inputs.comment)
        return;
    context.mask(inputs['github-token']);
    const request = { ...inputs, pat, name, 'cloud-api-endpoint': cloudApiEndpoint };
    const isAfterJob = stage === 'after-job';
    // The tenant still exists, as the comment says.
    if (isAfterJob && deleted.length === 0)
        return;
    // Main creates a tenant only after it has deleted the ones that it replaces.
    const gone = new Set([...deleted, ...(stage === 'creating' || stage === 'created' ? replacedIds : [])]);
    const visible = isAfterJob
        ? (0,report_comment/* deletedComment */.tB)(name, context.event)
        : (0,report_comment/* failedComment */.LD)(name, context.event, false);
    const comment = (0,kept_credentials_comment/* openTenantComment */.C)(request, context, (0,report_comment/* creatingComment */.Jf)(name, context.event));
    await comment?.tell(visible, {
        isAbout: ({ tenantId }) => tenantId === created || gone.has(tenantId),
        isGone: ({ tenantId }) => gone.has(tenantId),
    });
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

/***/ 427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ firstThat),
/* harmony export */   Kx: () => (/* binding */ throwAll),
/* harmony export */   _k: () => (/* binding */ mapConcurrent)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9853);


/**
 * Runs `work` for every item, `concurrency` at a time, and gives the results in the order of the items. After a failure no
 * further item is started; what is under way is awaited, so that nothing continues after the caller has the failure.
 * @throws the failure; with several, an `AggregateError` whose message holds each of them once
 */
async function mapConcurrent(items, concurrency, work) {
    const results = [];
    const failures = [];
    let next = 0;
    const worker = async () => {
        while (next < items.length && failures.length === 0) {
            const index = next++;
            const item = items[index];
            if (item === undefined)
                continue;
            try {
                results[index] = await work(item, index);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
    throwAll(failures);
    return results;
}
/**
 * Throws what has failed, if anything has.
 * @throws the failure; with several, an `AggregateError` whose message holds each of them once
 */
function throwAll(failures) {
    if (failures.length === 1)
        throw failures[0];
    if (failures.length > 1)
        throw new AggregateError(failures, messagesOf(failures));
}
/**
 * Picks from the first value, in order of arrival, from which `pick` gives something; `undefined` when no value does.
 * @param values that never reject
 */
async function firstThat(values, pick) {
    const picked = values.map(async (value) => {
        const one = pick(await value);
        if (one === undefined)
            throw new Error('Not this one.');
        return one;
    });
    return Promise.any(picked).catch(() => undefined);
}
/** How many failures of the same step are worth reading. */
const mostShown = 5;
function messagesOf(failures) {
    const messages = [...new Set(failures.map(_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD))];
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(messages, mostShown, 'more failures like these').join('\n');
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
