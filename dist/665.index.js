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
// EXTERNAL MODULE: ./build/report/comment.js
var report_comment = __webpack_require__(7554);
// EXTERNAL MODULE: ./build/report/deletion-summary.js
var deletion_summary = __webpack_require__(7380);
// EXTERNAL MODULE: ./build/report/plan-json.js
var plan_json = __webpack_require__(8503);
// EXTERNAL MODULE: ./build/report/write-summary.js
var write_summary = __webpack_require__(1681);
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
// EXTERNAL MODULE: ./build/shared/text.js
var shared_text = __webpack_require__(9853);
// EXTERNAL MODULE: ./build/tenant/account.js
var account = __webpack_require__(234);
// EXTERNAL MODULE: ./build/tenant/age.js
var age = __webpack_require__(346);
// EXTERNAL MODULE: ./build/tenant/delete.js
var tenant_delete = __webpack_require__(4010);
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
        return (0,shared_text/* seconds */.YA)(ms);
    return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}

// EXTERNAL MODULE: ./build/tenant/kept-credentials/comment.js + 1 modules
var kept_credentials_comment = __webpack_require__(5181);
// EXTERNAL MODULE: ./build/tenant/ownership.js
var ownership = __webpack_require__(9120);
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
/** For fewer pull requests, a list of closed ones does not pay. */
const manyPulls = 5;
/**
 * The pull requests of these that lists show to be closed. The next page is read as long as each saves more requests than the
 * one that it takes; most that a sweep asks about were closed since the sweep before.
 */
async function findClosed(numbers, repository) {
    const closed = new Set();
    if (numbers.size < manyPulls)
        return closed;
    try {
        for await (const page of repository.closedNumbers()) {
            const before = closed.size;
            for (const number of page)
                if (numbers.has(number))
                    closed.add(number);
            if (closed.size - before < 2 || numbers.size - closed.size < 2)
                break;
        }
    }
    catch {
        // What is missing is asked for by itself, and says what is wrong.
    }
    return closed;
}
/**
 * Finds out whether pull requests are closed, branches gone and runs completed. What is missing from a list is asked for by
 * itself. A failure stops nothing: then the subject counts as not asked.
 */
async function readSubjects(subjects, repository, lists) {
    const open = await lists.open;
    const branches = await lists.branches;
    const distinct = [...new Map(subjects.map((subject) => [keyOf(subject), subject])).values()];
    const isOpen = (number) => open !== undefined && 'value' in open && open.value.has(number);
    const pulls = distinct.flatMap(({ kind, value }) => (kind === 'pr' ? Number(value) : []));
    const closed = await findClosed(new Set(pulls.filter((number) => !isOpen(number))), repository);
    /** By what they have in common: the same failure of many requests is told once. */
    const problems = new Map();
    const ask = async (subject) => {
        const what = show(subject);
        try {
            switch (subject.kind) {
                case 'pr':
                    return await askPull(Number(subject.value), what);
                case 'branch':
                    return await askBranch(subject.value, what);
                case 'run':
                    return await askRun(Number(subject.value), what);
            }
        }
        catch (error) {
            const problem = (0,shared_problem/* messageOf */.bD)(error);
            const gist = withoutDetails(problem, subject);
            if (!problems.has(gist))
                problems.set(gist, problem);
            return { state: 'not-asked', reason: `GitHub could not be asked about ${what}` };
        }
    };
    const askPull = async (number, what) => {
        const listed = isOpen(number) ? 'open' : closed.has(number) ? 'closed' : undefined;
        const state = listed ?? (await repository.state(number));
        if (state === 'unknown')
            return { state, reason: `GitHub knows no ${what}` };
        return { state: state === 'closed' ? 'over' : 'in-use', reason: `${what} is ${state}` };
    };
    const askBranch = async (branch, what) => {
        // Only a complete list proves that a branch is gone: a token without access sees none.
        if (branches === undefined || 'problem' in branches)
            throw new Error(branches?.problem);
        const exists = branches.value.has(branch) || (await repository.hasBranch(branch));
        return exists
            ? { state: 'in-use', reason: `${what} exists` }
            : { state: 'over', reason: `${what} is gone` };
    };
    const askRun = async (id, what) => {
        const state = await repository.runState(id);
        if (state === 'unknown')
            return { state, reason: `GitHub knows no ${what}` };
        return state === 'completed'
            ? { state: 'over', reason: `${what} is completed` }
            : { state: 'in-use', reason: `${what} is not completed` };
    };
    const asked = await (0,concurrency/* mapConcurrent */._k)(distinct, lookupsAtOnce, async (subject) => [keyOf(subject), await ask(subject)]);
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
        return `the branch ${(0,shared_problem/* quote */.hD)(value)}`;
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
        const found = await log.group(`Looking for tenants that match ${names}`, () => decide(inputs, cloud, timed));
        const { decisions, list, problems } = found;
        for (const { tenant, isToDelete, reason, report } of decisions) {
            const line = `${isToDelete ? toDeleteWord : 'Keep'} ${(0,account/* showTenant */.Uz)(tenant)}: ${reason}.`;
            if (report === 'warning')
                log.warning(line);
            else
                log.info(line);
        }
        const toDelete = decisions.filter(({ isToDelete }) => isToDelete).map(({ tenant }) => tenant);
        if (dryRun) {
            log.info('Nothing was deleted (dry-run).');
            (0,outputs/* setOutputs */.n)(core, { plan: (0,plan_json/* deletionPlanJson */.aT)(toDelete, timed.hide) });
        }
        const { deletions } = dryRun || toDelete.length === 0
            ? { deletions: [] }
            : await log.group('Deleting the tenants that nobody needs any more', () => (0,tenant_delete/* deleteTenants */.ZP)(cloud, toDelete, timed));
        (0,outputs/* setOutputs */.n)(core, { deleted: (0,tenant_delete/* deletedIds */.Yl)(deletions) });
        const { runUrl } = context.event;
        const report = { names, dryRun, decisions, deletions, list, runUrl, hide: context.hide };
        await (0,write_summary/* writeSummary */.S)(context, (0,deletion_summary/* renderSweep */.l)(report));
        if (inputs.comment)
            await tellInComments(deletions, found, inputs, timed);
        (0,concurrency/* throwAll */.Kx)([...notAsked(decisions, problems), ...failureOf(() => (0,tenant_delete/* requireAllDeleted */.YH)(deletions))]);
    }
    finally {
        timed.deadline.end();
    }
}
/** Gathers what Logto and GitHub know of the tenants whose names fit, and decides about each. */
async function decide({ name: patterns, 'github-token': token, 'max-age': maxAge, 'timeout-seconds': timeout }, cloud, context) {
    const kinds = new Set(patterns.flatMap(({ subject }) => subject ?? []));
    // Asking GitHub must leave time to delete what is certain.
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
    const isNone = previews.length === 0;
    context.log.info(isNone ? 'No tenant matches.' : `${previews.length} of ${list.tenants.length} tenants match.`);
    const decisions = previews.map(({ tenant, subjects }) => decideSweep({ tenant, subjects: subjects.map(facts.of), maxAge, age: (0,age/* ageOf */.hy)(tenant, list) }));
    const subjectsOf = new Map(previews.map(({ tenant, subjects }) => [tenant, subjects]));
    return {
        list,
        decisions,
        problems: facts.problems,
        pullRequestsOf: (tenant) => (subjectsOf.get(tenant) ?? []).flatMap(({ kind, value }) => (kind === 'pr' ? Number(value) : [])),
    };
}
/** Comments that are read and written at once; GitHub asks for few such requests side by side. */
const commentsAtOnce = 5;
/** Says in the comments on pull requests that their tenants are deleted. All failures are one warning: the tenants matter more. */
async function tellInComments(deletions, { list, pullRequestsOf }, inputs, context) {
    const deleted = new Set((0,tenant_delete/* deletedOf */.X)(deletions));
    const ids = [...deleted].map(({ id }) => id);
    // A comment that keeps no credentials may be about another tenant of the name.
    const remaining = new Set(list.tenants.filter((tenant) => !deleted.has(tenant)).map(({ name }) => name));
    const toTell = [...deleted]
        .filter(({ name }) => !remaining.has(name))
        .flatMap((tenant) => pullRequestsOf(tenant).map((number) => ({ name: tenant.name, number })));
    const distinct = new Map(toTell.map((one) => [`${one.number} ${one.name}`, one]));
    const warnings = [];
    const log = { ...context.log, warning: (text) => void warnings.push(text) };
    const repository = (token, signal) => context.repository(token, AbortSignal.any([signal, context.deadline.signal]));
    await (0,concurrency/* mapConcurrent */._k)([...distinct.values()], commentsAtOnce, async ({ name, number }) => {
        const event = { ...context.event, pullRequest: number };
        const inPull = { ...context, event, log, repository };
        const comment = (0,kept_credentials_comment/* openTenantComment */.C)({ ...inputs, name }, inPull, (0,report_comment/* creatingComment */.Jf)(name, event));
        await comment?.tell((0,report_comment/* deletedComment */.tB)(name, event), {
            isAbout: (kept) => (0,ownership/* isCertainlyGone */.lk)(kept, ids, list),
            isGone: () => true,
        });
    });
    const [first, ...others] = warnings;
    if (first === undefined)
        return;
    const rest = others.length === 0 ? '' : ` ${others.length} more comments could not be written.`;
    context.log.warning(`${first}${rest}`);
}
/** How many tenants are named in an error; the log has all. */
const mostNamed = 10;
/** The failure of a sweep that had to keep tenants because GitHub could not be asked about them. */
function notAsked(decisions, problems) {
    const kept = decisions.filter(({ report }) => report === 'failure');
    if (kept.length === 0)
        return [];
    const names = kept.map(({ tenant }) => `${(0,shared_problem/* quote */.hD)(tenant.name)} (created ${(0,account/* showTime */.lY)(tenant)})`);
    const title = 'GitHub could not be asked which tenants are still needed.';
    return [new Error([title, ...problems, `Kept: ${(0,shared_text/* firstOf */.Ku)(names, mostNamed).join(', ')}.`].join('\n'))];
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
/* harmony import */ var _tenant_age_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(346);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5138);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);



/** Renders the summary of `delete`. Why a tenant could not be deleted is in that of the failure. */
function renderDeletions({ what, deletions, list, dryRun, hide }) {
    const [only, ...others] = deletions;
    if (only === undefined)
        return render(`There was no ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(what, hide)}: nothing to delete.`, dryRun);
    if (others.length === 0) {
        const { tenant } = only;
        const verb = dryRun ? 'Would delete' : only.error === undefined ? 'Deleted' : 'Could not delete';
        const age = ageText((0,_tenant_age_js__WEBPACK_IMPORTED_MODULE_2__/* .ageOf */ .hy)(tenant, list));
        const old = age === '' ? '' : `, which ${dryRun ? 'is' : 'was'} ${age} old`;
        return render(`${verb} the ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(tenant.tag)} tenant ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(tenant.name)} in ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(tenant.regionName)}${old}.`, dryRun);
    }
    const failed = deletions.filter(({ error }) => error !== undefined).length;
    const title = failed === 0
        ? `${dryRun ? 'Would delete' : 'Deleted'} ${deletions.length} tenants.`
        : failed === deletions.length
            ? `Could not delete ${deletions.length} tenants.`
            : `Deleted ${deletions.length - failed} of ${deletions.length} tenants.`;
    const rows = deletions.map((deletion) => [
        (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(deletion.tenant.name),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(deletion.tenant.tag),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(deletion.tenant.regionName),
        ageText((0,_tenant_age_js__WEBPACK_IMPORTED_MODULE_2__/* .ageOf */ .hy)(deletion.tenant, list)),
        failed === 0 ? '' : outcomeOf(deletion),
    ]);
    return render(title, dryRun, ['Tenant', 'Type', 'Region', 'Age', 'This run'], rows);
}
/** Renders the summary of `sweep`: what is deleted comes first. Why a tenant could not be deleted is in that of the failure. */
function renderSweep(report) {
    const { names, dryRun, decisions, deletions, hide, list, runUrl } = report;
    if (decisions.length === 0)
        return render(`No tenant matches ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(names)}.`, dryRun);
    const deletionOf = new Map(deletions.map((deletion) => [deletion.tenant, deletion]));
    const toDeleteFirst = decisions.toSorted((one, other) => Number(other.isToDelete) - Number(one.isToDelete));
    const rows = toDeleteFirst.map(({ tenant, isToDelete, reason }) => {
        const outcome = dryRun ? 'would be deleted' : outcomeOf(deletionOf.get(tenant) ?? { tenant });
        return [
            (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(tenant.name),
            isToDelete ? outcome : 'kept',
            linkPulls((0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(reason, hide), runUrl),
            ageText((0,_tenant_age_js__WEBPACK_IMPORTED_MODULE_2__/* .ageOf */ .hy)(tenant, list)),
        ];
    });
    return render(sweepTitle(report), dryRun, ['Tenant', dryRun ? 'Plan' : 'This run', 'Reason', 'Age'], rows);
}
function sweepTitle({ names, dryRun, decisions, deletions }) {
    const total = decisions.length;
    const toDelete = decisions.filter(({ isToDelete }) => isToDelete).length;
    const failed = deletions.filter(({ error }) => error !== undefined).length;
    const kept = total - toDelete;
    const verb = dryRun ? 'Would delete' : 'Deleted';
    const all = `${total === 1 ? 'the only tenant that matches' : `all ${total} tenants that match`} ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(names)}`;
    if (kept === total)
        return `${dryRun ? 'Would keep' : 'Kept'} ${all}.`;
    if (toDelete - failed === total)
        return `${verb} ${all}.`;
    if (failed === total)
        return `Could not delete ${all}.`;
    const rest = [
        ...(kept > 0 ? [`${kept} ${dryRun ? 'would be' : kept === 1 ? 'is' : 'are'} kept`] : []),
        ...(failed > 0 ? [`${failed} could not be deleted`] : []),
    ];
    return `${verb} ${toDelete - failed || 'none'} of ${total} tenants that match ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(names)}; ${rest.join(', ')}.`;
}
function render(title, dryRun, head = [], rows = []) {
    const what = (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`${title}${dryRun ? ' Nothing was deleted (<code>dry-run</code>).' : ''}`);
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFitting */ .G8)(rows, 'tenant', _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .summaryLimit */ .mf, (shown, more) => `${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .blocks */ .Bv)('## Logto tenants', what, (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(head, shown), more)}\n`);
}
const outcomeOf = ({ error, isForbidden }) => {
    if (error === undefined)
        return 'deleted';
    return isForbidden ? 'not deleted: this account may not' : 'not deleted';
};
/** Links the pull requests that the action itself names in a reason. A quoted value has none: it is code as a whole. */
const linkPulls = (html, runUrl) => html.replaceAll(/(?<=pull request )<code>#(\d+)<\/code>/g, (shown, number) => (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(`${runUrl.replace(/\/actions\/runs\/.*$/, '')}/pull/${number}`, shown));
const hourMs = 3_600_000;
/** An age in whole days, or in hours below two days; empty when it is not known. */
function ageText(ms) {
    if (ms === undefined)
        return '';
    const hours = Math.floor(ms / hourMs);
    if (hours === 0)
        return 'less than 1 hour';
    if (hours === 1)
        return '1 hour';
    return hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
}


/***/ }),

/***/ 8503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aT: () => (/* binding */ deletionPlanJson),
/* harmony export */   iS: () => (/* binding */ planOutputs)
/* harmony export */ });
/* unused harmony export planJson */
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1072);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9853);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6662);



/** The outputs of a plan, whether it was carried out or not. */
function planOutputs(plan, hide, tenant) {
    return { changed: String((0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .hasChanges */ .ik)(plan, tenant)), plan: planJson(plan, hide, tenant) };
}
/**
 * A plan for the output `plan`: what it would do, by name. Each list has 50 names at most, then how many more there are.
 * @param hide takes secrets out of names that the tenant has: GitHub would not pass the output to other jobs
 * @internal
 */
function planJson(plan, hide, tenant = {}) {
    const { entries, unmanaged } = plan;
    const shown = (names) => (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .firstOf */ .Ku)(names, _plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .mostNames */ .qx).map(hide);
    const planned = (action) => entries.filter((entry) => entry.action === action).map((entry) => (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(entry));
    return JSON.stringify({
        create: shown([...(0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOfCreated */ .IG)(tenant), ...planned('create')]),
        update: shown(planned('update')),
        delete: shown((0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOfDeleted */ .TU)(plan, tenant)),
        unmanaged: shown((0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(unmanaged)),
    });
}
/** The output `plan` of an operation that deletes tenants and changes nothing else. */
function deletionPlanJson(tenants, hide) {
    return JSON.stringify({
        create: [],
        update: [],
        delete: (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .firstOf */ .Ku)(tenants.map(_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfTenant */ .pj), _plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .mostNames */ .qx).map(hide),
        unmanaged: [],
    });
}


/***/ }),

/***/ 1681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

/**
 * Adds to the job summary, without secrets. If the runner has none, or it is full, that is a warning and no failure.
 * @returns whether it was written
 */
async function writeSummary({ core, hide, log }, text) {
    try {
        await core.summary.addRaw(hide(text), true).write();
        return true;
    }
    catch (error) {
        log.warning(`The job summary could not be written: ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        return false;
    }
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


/***/ })

};
