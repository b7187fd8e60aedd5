export const id = 665;
export const ids = [665];
export const modules = {

/***/ 8665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sweep: () => (/* binding */ sweep)
});

// EXTERNAL MODULE: ./build/logto/cloud.js
var logto_cloud = __webpack_require__(9337);
// EXTERNAL MODULE: ./build/report/deletion-summary.js
var deletion_summary = __webpack_require__(7380);
// EXTERNAL MODULE: ./build/report/plan-text.js
var plan_text = __webpack_require__(6662);
// EXTERNAL MODULE: ./build/report/summary.js
var summary = __webpack_require__(4611);
// EXTERNAL MODULE: ./build/run-context.js + 1 modules
var run_context = __webpack_require__(7331);
// EXTERNAL MODULE: ./build/runner/outputs.js
var outputs = __webpack_require__(4481);
// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var clock = __webpack_require__(8722);
// EXTERNAL MODULE: ./build/shared/concurrency.js
var concurrency = __webpack_require__(427);
// EXTERNAL MODULE: ./build/shared/problem.js
var shared_problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/tenant/account.js
var account = __webpack_require__(234);
// EXTERNAL MODULE: ./build/tenant/age.js
var age = __webpack_require__(346);
// EXTERNAL MODULE: ./build/tenant/delete.js
var tenant_delete = __webpack_require__(4010);
// EXTERNAL MODULE: ./build/shared/text.js
var shared_text = __webpack_require__(9853);
;// CONCATENATED MODULE: ./build/tenant/decide-sweep.js

/** Decides whether a sweep deletes a tenant. */
function decideSweep({ tenant, subjects, maxAge, age }) {
    const toDelete = (reason) => ({ tenant, isToDelete: true, reason });
    const toKeep = (reason, report) => ({
        tenant,
        isToDelete: false,
        reason,
        ...(report ? { report } : {}),
    });
    const inState = (state) => subjects.find((subject) => subject.state === state)?.reason;
    if (tenant.tag !== 'development')
        return toKeep('only development tenants are swept');
    const notAsked = inState('not-asked');
    if (notAsked !== undefined)
        return toKeep(notAsked, 'failure');
    const unknown = inState('unknown');
    if (unknown !== undefined)
        return toKeep(unknown, 'warning');
    const inUse = inState('in-use');
    const over = inState('over');
    if (over !== undefined && inUse === undefined)
        return toDelete(over);
    if (maxAge !== undefined && age === undefined) {
        return toKeep('Logto gives no plausible time of its creation, so its age is not known', 'warning');
    }
    if (maxAge !== undefined && age !== undefined && age > maxAge) {
        return toDelete(`it is ${showAge(age)} old, more than max-age allows`);
    }
    return toKeep(inUse ?? 'it is younger than max-age');
}
const hourMs = 3_600_000;
/** Shows an age in whole days, or in hours below two days. */
function showAge(ms) {
    const hours = Math.floor(ms / hourMs);
    if (hours === 0)
        return (0,shared_text/* seconds */.Y)(ms);
    return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}

;// CONCATENATED MODULE: ./build/tenant/subjects.js


/** Requests to GitHub at once; its guidance for REST clients asks for few. */
const lookupsAtOnce = 10;
const keyOf = ({ kind, value }) => `${kind} ${value}`;
/**
 * Asks GitHub about lists that can be read before the tenants are known: open pull requests and branches. Neither rejects.
 * @param kinds what the patterns have
 */
function askLists(repository, kinds) {
    return {
        open: kinds.has('pr') ? settle(repository.openNumbers()) : undefined,
        branches: kinds.has('branch') ? settle(repository.branches()) : undefined,
    };
}
const settle = (asked) => asked.then((value) => ({ value }), (error) => ({ problem: (0,shared_problem/* messageOf */.bD)(error) }));
/**
 * Finds out whether pull requests are closed, branches gone and runs completed. What is missing from a list is asked for by
 * itself. A failure stops nothing: then the subject counts as not asked.
 */
async function readSubjects(subjects, repository, lists) {
    const open = await lists.open;
    const branches = await lists.branches;
    /** By their text without numbers: the same failure of many requests is told once. */
    const problems = new Map();
    const ask = async (subject) => {
        try {
            switch (subject.kind) {
                case 'pr':
                    return await askPull(Number(subject.value), open);
                case 'branch':
                    return await askBranch(subject.value, branches);
                case 'run':
                    return await askRun(Number(subject.value));
            }
        }
        catch (error) {
            const problem = (0,shared_problem/* messageOf */.bD)(error);
            const kind = withoutDetails(problem, subject);
            if (!problems.has(kind))
                problems.set(kind, problem);
            return { state: 'not-asked', reason: `GitHub could not be asked about ${show(subject)}` };
        }
    };
    const askPull = async (number, list) => {
        const what = `pull request #${number}`;
        const isListed = list && 'value' in list && list.value.has(number);
        const state = isListed ? 'open' : await repository.state(number);
        if (state === 'unknown')
            return { state, reason: `GitHub knows no ${what}` };
        return { state: state === 'closed' ? 'over' : 'in-use', reason: `${what} is ${state}` };
    };
    const askBranch = async (branch, list) => {
        const what = `the branch ${(0,shared_problem/* quote */.hD)(branch, 128)}`;
        // Only a complete list proves that a branch is gone: a token without access sees none.
        if (list === undefined || 'problem' in list)
            throw new Error(list?.problem);
        const exists = list.value.has(branch) || (await repository.hasBranch(branch));
        return exists
            ? { state: 'in-use', reason: `${what} exists` }
            : { state: 'over', reason: `${what} is gone` };
    };
    const askRun = async (id) => {
        const state = await repository.runState(id);
        if (state === 'unknown')
            return { state, reason: `GitHub knows no run ${id}` };
        return state === 'completed'
            ? { state: 'over', reason: `run ${id} is completed` }
            : { state: 'in-use', reason: `run ${id} is not completed` };
    };
    const distinct = [...new Map(subjects.map((subject) => [keyOf(subject), subject])).values()];
    const asked = await (0,concurrency/* mapConcurrent */._)(distinct, lookupsAtOnce, async (subject) => [keyOf(subject), await ask(subject)]);
    const facts = new Map(asked);
    return {
        of: (subject) => facts.get(keyOf(subject)) ?? {
            state: 'not-asked',
            reason: `GitHub was not asked about ${show(subject)}`,
        },
        problems: [...problems.values()],
    };
}
function show({ kind, value }) {
    if (kind === 'branch')
        return `the branch ${(0,shared_problem/* quote */.hD)(value, 128)}`;
    return kind === 'pr' ? `pull request #${value}` : `run ${value}`;
}
/** The text of a failure without what differs from request to request: the number of the subject, and the request id. */
function withoutDetails(problem, { value }) {
    const text = problem.replaceAll(/\(.*?\)/g, '');
    return /^\d+$/.test(value) ? text.replaceAll(new RegExp(String.raw `\b${value}\b`, 'g'), '') : text;
}

;// CONCATENATED MODULE: ./build/operations/sweep.js














/**
 * Deletes development tenants that nobody needs any more: their name fits a pattern, and the pull request in it is closed,
 * the branch gone or the run completed, or they are older than `max-age`. For a schedule, since GitHub does not run a
 * workflow for every pull request that is closed (one with merge conflicts gets none).
 * @throws RequestError before anything is deleted; Error when GitHub could not be asked about a tenant, or one could not be
 * deleted, after all others were
 */
async function sweep(inputs, context) {
    const { core, log } = context;
    const { name: patterns, 'dry-run': dryRun } = inputs;
    const timed = (0,run_context/* withDeadline */.NE)(context, inputs['timeout-seconds']);
    const { pat, 'cloud-api-endpoint': origin } = inputs;
    const cloud = (0,logto_cloud/* createCloudApi */.A)({ ...timed, origin, pat, isPersistent: true });
    (0,outputs/* setOutputs */.n)(core, { deleted: '[]' });
    const toDeleteWord = dryRun ? 'Would delete' : 'Delete';
    const names = patterns.map(({ text }) => text).join(', ');
    try {
        const { decisions, problems } = await log.group(`Looking for tenants that match ${names}`, () => decide(inputs, cloud, timed));
        for (const { tenant, isToDelete, reason, report } of decisions) {
            const line = `${isToDelete ? toDeleteWord : 'Keep'} ${(0,account/* showTenant */.Uz)(tenant)}: ${reason}.`;
            if (report === 'warning')
                log.warning(line);
            else
                log.info(line);
        }
        const toDelete = decisions.filter(({ isToDelete }) => isToDelete).map(({ tenant }) => tenant);
        if (dryRun) {
            log.info(`Tenants to delete: ${toDelete.length}. Nothing was deleted (dry-run).`);
            (0,outputs/* setOutputs */.n)(core, { plan: (0,plan_text/* deletionPlanJson */.aT)(toDelete) });
        }
        const { deletions } = dryRun || toDelete.length === 0
            ? { deletions: [] }
            : await log.group('Deleting the tenants that nobody needs any more', () => (0,tenant_delete/* deleteTenants */.ZP)(cloud, toDelete, timed));
        (0,outputs/* setOutputs */.n)(core, { deleted: (0,tenant_delete/* deletedIds */.Yl)(deletions) });
        await (0,summary/* writeSummary */.Sy)(context, (0,deletion_summary/* renderSweep */.l)({ names, dryRun, decisions, deletions }));
        (0,concurrency/* throwAll */.K)([...notAsked(decisions, problems), ...failureOf(() => (0,tenant_delete/* requireAllDeleted */.YH)(deletions))]);
    }
    finally {
        timed.deadline.end();
    }
}
/** Gathers what Logto and GitHub know of the tenants whose names fit, and decides about each. */
async function decide({ name: patterns, 'github-token': token, 'max-age': maxAge, 'timeout-seconds': timeout }, cloud, context) {
    const kinds = new Set(patterns.flatMap(({ subject }) => subject ?? []));
    // GitHub must not use up the time in which what is certain is deleted.
    const patience = (0,clock/* startDeadline */.db)(timeout - Math.min(run_context/* cleanUpSeconds */.kv, timeout / 4), context.clock, true);
    const signal = AbortSignal.any([patience.signal, context.deadline.signal]);
    const repository = await context.repository(token, signal);
    const lists = askLists(repository, kinds);
    const list = await cloud.tenants();
    const previews = list.tenants.flatMap((tenant) => {
        const matches = patterns.flatMap(({ subject, match }) => {
            const value = match(tenant.name);
            return value === undefined ? [] : [subject === undefined ? [] : [{ kind: subject, value }]];
        });
        return matches.length === 0 ? [] : [{ tenant, subjects: matches.flat() }];
    });
    const all = previews
        .filter(({ tenant }) => tenant.tag === 'development')
        .flatMap(({ subjects }) => subjects);
    const facts = await readSubjects(all, repository, lists);
    context.log.info(`${previews.length} of ${list.tenants.length} tenants match.`);
    const decisions = previews.map(({ tenant, subjects }) => decideSweep({ tenant, subjects: subjects.map(facts.of), maxAge, age: (0,age/* ageOf */.hy)(tenant, list) }));
    return { decisions, problems: facts.problems };
}
/** How many tenants are named in an error; the log has all. */
const mostNamed = 10;
/** The failure of a sweep that had to keep tenants because GitHub could not be asked about them. */
function notAsked(decisions, problems) {
    const kept = decisions.filter(({ report }) => report === 'failure');
    if (kept.length === 0)
        return [];
    const names = kept
        .slice(0, mostNamed)
        .map(({ tenant }) => `${(0,shared_problem/* quote */.hD)(tenant.name, 128)} (created ${(0,account/* showTime */.lY)(tenant)})`);
    if (kept.length > mostNamed)
        names.push(`and ${kept.length - mostNamed} more`);
    const title = 'GitHub could not be asked which tenants are still needed.';
    return [new Error([title, ...problems, `Kept: ${names.join(', ')}.`].join('\n'))];
}
function failureOf(work) {
    try {
        work();
        return [];
    }
    catch (error) {
        return [error];
    }
}


/***/ }),

/***/ 7380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ renderDeletions),
/* harmony export */   l: () => (/* binding */ renderSweep)
/* harmony export */ });
/* harmony import */ var _tenant_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(234);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5138);


/**
 * Renders the summary of `delete`.
 * @param what names what was to be deleted: `tenant named "x"`
 */
function renderDeletions(what, deletions, dryRun) {
    if (deletions.length === 0)
        return `${titleOf(dryRun)}\n\nThere was no ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(what)}: nothing to delete.\n`;
    const rows = deletions.map((deletion) => [
        (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(deletion.tenant.name),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(deletion.tenant.tag),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(deletion.tenant.regionName),
        (0,_tenant_account_js__WEBPACK_IMPORTED_MODULE_0__/* .showTime */ .lY)(deletion.tenant),
        dryRun ? 'would be deleted' : outcomeOf(deletion),
    ]);
    return [titleOf(dryRun), '', (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Name', 'Tag', 'Region', 'Created', 'This run'], rows), ''].join('\n');
}
/** Renders the summary of `sweep`. */
function renderSweep({ names, dryRun, decisions, deletions }) {
    const title = titleOf(dryRun);
    if (decisions.length === 0)
        return `${title}\n\nNo tenant matches ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(names)}.\n`;
    const rows = decisions.map(({ tenant, isToDelete, reason }) => {
        const deletion = deletions.find((candidate) => candidate.tenant === tenant) ?? { tenant };
        const outcome = dryRun ? 'would be deleted' : outcomeOf(deletion);
        return [(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(tenant.name), (0,_tenant_account_js__WEBPACK_IMPORTED_MODULE_0__/* .showTime */ .lY)(tenant), isToDelete ? outcome : 'kept', (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(reason)];
    });
    return [title, '', (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Name', 'Created', 'This run', 'Reason'], rows), ''].join('\n');
}
const titleOf = (dryRun) => `## Logto tenants${dryRun ? ' (dry run)' : ''}`;
const outcomeOf = ({ error }) => error === undefined ? 'deleted' : `not deleted: ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(error)}`;


/***/ })

};
