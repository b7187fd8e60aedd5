export const id = 665;
export const ids = [665,554];
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

// EXTERNAL MODULE: ./build/tenant/kept-credentials/comment.js + 1 modules
var kept_credentials_comment = __webpack_require__(9191);
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
        const what = `the branch ${(0,shared_problem/* quote */.hD)(branch)}`;
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
        const { decisions, problems } = found;
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
            (0,outputs/* setOutputs */.n)(core, { plan: (0,plan_text/* deletionPlanJson */.aT)(toDelete, timed.hide) });
        }
        const { deletions } = dryRun || toDelete.length === 0
            ? { deletions: [] }
            : await log.group('Deleting the tenants that nobody needs any more', () => (0,tenant_delete/* deleteTenants */.ZP)(cloud, toDelete, timed));
        (0,outputs/* setOutputs */.n)(core, { deleted: (0,tenant_delete/* deletedIds */.Yl)(deletions) });
        await (0,summary/* writeSummary */.Sy)(context, (0,deletion_summary/* renderSweep */.l)({ names, dryRun, decisions, deletions }));
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
    const deleted = new Set(deletions.flatMap(({ error, tenant }) => (error === undefined ? tenant : [])));
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
        const comment = (0,kept_credentials_comment.openTenantComment)({ ...inputs, name }, inPull, (0,report_comment.creatingComment)(name, event));
        await comment?.tell((0,report_comment.deletedComment)(name), {
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
    const names = kept
        .slice(0, mostNamed)
        .map(({ tenant }) => `${(0,shared_problem/* quote */.hD)(tenant.name)} (created ${(0,account/* showTime */.lY)(tenant)})`);
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

/***/ 7554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ provisionedComment),
/* harmony export */   creatingComment: () => (/* binding */ creatingComment),
/* harmony export */   deletedComment: () => (/* binding */ deletedComment),
/* harmony export */   failedComment: () => (/* binding */ failedComment)
/* harmony export */ });
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5138);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4611);



/**
 * Renders the comment on a pull request whose tenant is ready. The runner does not mask comments, so with masked
 * outputs it holds neither an id nor the endpoint. It says nothing that differs from run to run, so that it is written
 * again only when the tenant has changed.
 */
function provisionedComment({ applications, endpoint, masked, recreated, tenant, }) {
    const where = masked ? '' : ` at ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(endpoint)}`;
    const head = ['Application', 'Type', 'Redirect URIs', ...(masked ? [] : ['Client ID'])];
    const rows = applications.map(({ id, name, redirectUris, type }) => [
        (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(type),
        redirectUris.map(_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY).join('<br>'),
        ...(masked ? [] : [(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(id)]),
    ]);
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFitting */ .G8)(rows, 'application', _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .commentLimit */ .j9, (shown, more) => (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(heading(tenant.name, 'is ready'), (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`A ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(tenant.tag)} tenant in ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(tenant.regionName)}${where}.`), recreated ? `The tenant was recreated: ${_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .usersAreGone */ .wZ}.` : '', shown.length === 0 ? '' : (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(head, shown), more));
}
/** Renders the comment on a pull request whose tenant exists and is not ready yet. The last line names the run. */
function creatingComment(name, { runUrl }) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(heading(name, 'is being set up'), `By [this run](${runUrl}).`);
}
/** Renders the comment on a pull request whose tenant could not be set up. */
function failedComment(name, { runUrl }, isKept) {
    const kept = isKept ? ' The tenant is kept as it is (<code>keep-on-failure</code>).' : '';
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(heading(name, 'could not be set up'), `[This run](${runUrl}) failed.${kept}`);
}
/** Renders the comment on a pull request whose tenant is deleted. */
function deletedComment(name) {
    return heading(name, 'is deleted');
}
const heading = (name, what) => `<h3>Logto tenant ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)} ${what}</h3>`;


/***/ }),

/***/ 7380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ renderDeletions),
/* harmony export */   l: () => (/* binding */ renderSweep)
/* harmony export */ });
/* harmony import */ var _tenant_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(234);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5138);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8587);



/**
 * Renders the summary of `delete`.
 * @param what names what was to be deleted: `tenant named "x"`
 */
function renderDeletions(what, deletions, dryRun) {
    if (deletions.length === 0)
        return `${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(titleOf(dryRun), (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`There was no ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(what)}: nothing to delete.`))}\n`;
    const rows = deletions.map((deletion) => [
        (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(deletion.tenant.name),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(deletion.tenant.tag),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(deletion.tenant.regionName),
        (0,_tenant_account_js__WEBPACK_IMPORTED_MODULE_0__/* .showTime */ .lY)(deletion.tenant),
        dryRun ? 'would be deleted' : outcomeOf(deletion),
    ]);
    return renderTenants(dryRun, ['Name', 'Tag', 'Region', 'Created', 'This run'], rows);
}
/** Renders the summary of `sweep`. */
function renderSweep({ names, dryRun, decisions, deletions }) {
    if (decisions.length === 0)
        return `${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(titleOf(dryRun), (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`No tenant matches ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(names)}.`))}\n`;
    const deletionOf = new Map(deletions.map((deletion) => [deletion.tenant, deletion]));
    const rows = decisions.map(({ tenant, isToDelete, reason }) => {
        const outcome = dryRun ? 'would be deleted' : outcomeOf(deletionOf.get(tenant) ?? { tenant });
        return [(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(tenant.name), (0,_tenant_account_js__WEBPACK_IMPORTED_MODULE_0__/* .showTime */ .lY)(tenant), isToDelete ? outcome : 'kept', (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(reason)];
    });
    return renderTenants(dryRun, ['Name', 'Created', 'This run', 'Reason'], rows);
}
function renderTenants(dryRun, head, rows) {
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFitting */ .G8)(rows, 'tenant', _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryLimit */ .mf, (shown, more) => `${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(titleOf(dryRun), (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(head, shown), more)}\n`);
}
const titleOf = (dryRun) => `## Logto tenants${dryRun ? ' (dry run)' : ''}`;
const outcomeOf = ({ error }) => error === undefined ? 'deleted' : `not deleted: ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(error)}`;


/***/ }),

/***/ 5138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ blocks),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _shared_hide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3410);

/**
 * What GitHub makes something of in plain text: mentions (`@name`), references (`#7`, `owner/repo#7`, `GH-7`, `CVE-2026-1`, commit
 * hashes), addresses, formulas (`$x$`) and emoji (`:tada:`). It does not look into code.
 */
const active = /[@#$]|[a-z]-\d|GHSA-|www\.|:\/\/|:\S+:|[\da-f]{7}/i;
/** A value as code. Only for lines that begin with an HTML tag: GitHub reads no Markdown there, so escaping HTML is enough. */
const code = (text) => `<code>${(0,_shared_hide_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(text)}</code>`;
/** A text as it is, or as code where GitHub would make something of it. For lines like those of {@link code}. */
const prose = (text) => (active.test(text) ? code(text) : (0,_shared_hide_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(text));
/** A link. @param html what to click on */
const link = (href, html) => `<a href="${(0,_shared_hide_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(href)}">${html}</a>`;
/** A paragraph of HTML. */
const paragraph = (html) => `<p>${html}</p>`;
const row = (tag, cells) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
/** A table. Cells are HTML already. */
function table(head, rows) {
    return ['<table>', row('th', head), ...rows.map((cells) => row('td', cells)), '</table>'].join('\n');
}
/** Puts blocks of Markdown and HTML below each other; empty ones are left out. */
const blocks = (...parts) => parts.filter((part) => part !== '').join('\n\n');


/***/ }),

/***/ 8587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G8: () => (/* binding */ renderFitting),
/* harmony export */   j9: () => (/* binding */ commentLimit),
/* harmony export */   mf: () => (/* binding */ summaryLimit)
/* harmony export */ });
/** Characters that people see of a comment. GitHub takes 65,536, of which the hidden part needs up to 25,000. */
const commentLimit = { most: 40_000, sizeOf: (text) => text.length };
/** Bytes of a job summary. Of a step, the runner takes 1 MiB and drops all of it beyond; the rest is room to spare. */
const summaryLimit = { most: 1_000_000, sizeOf: (text) => Buffer.byteLength(text) };
/**
 * Renders as many rows as fit, from the first, and how many more there are.
 * @param noun what a row is about, in the singular
 * @param render `more` is a paragraph, empty when all rows are shown
 */
function renderFitting(rows, noun, { most, sizeOf }, render) {
    const first = (count) => render(rows.slice(0, count), moreThan(rows.length - count, noun));
    const all = first(rows.length);
    if (sizeOf(all) <= most)
        return all;
    let [fits, tooMany] = [0, rows.length];
    while (tooMany - fits > 1) {
        const middle = Math.floor((fits + tooMany) / 2);
        if (sizeOf(first(middle)) <= most)
            fits = middle;
        else
            tooMany = middle;
    }
    return first(fits);
}
function moreThan(count, noun) {
    return count === 0 ? '' : `<p>… and ${count} more ${noun}${count === 1 ? '' : 's'}.</p>`;
}


/***/ }),

/***/ 6662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Le: () => (/* binding */ countByKind),
/* harmony export */   Pq: () => (/* binding */ differenceOf),
/* harmony export */   RF: () => (/* binding */ countPlan),
/* harmony export */   aT: () => (/* binding */ deletionPlanJson),
/* harmony export */   iY: () => (/* binding */ planJson),
/* harmony export */   ik: () => (/* binding */ hasChanges),
/* harmony export */   tN: () => (/* binding */ showPlan),
/* harmony export */   uH: () => (/* binding */ logPlan)
/* harmony export */ });
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(695);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);


/** Characters of a value in a line of a plan. A longer one is not cut but left out, since masks do not find half a secret. */
const longestValue = 500;
/** Names in each list of the output `plan`, and lines about what is not managed. */
const mostNames = 50;
/** Shows a plan as a diff: `+` creates, `!` updates or applies again, with `-` and `+` for each field, `-` deletes. Holds no secret. */
function showPlan({ entries, toDelete, unmanaged }) {
    return [
        ...entries.flatMap((entry) => showEntry(entry)),
        ...(0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(toDelete).map((name) => `- ${name}`),
        ...bounded((0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(unmanaged).map((name) => `  not managed: ${name}`), '  '),
    ];
}
/** The first of a list, then how many more there are. */
function bounded(list, indent = '') {
    const more = list.length - mostNames;
    return more > 0 ? [...list.slice(0, mostNames), `${indent}and ${more} more`] : list;
}
/**
 * Logs a plan.
 * @param isNew whether the tenant is new: that everything is created takes no line each, only what to know beside that
 */
function logPlan(plan, log, isNew = false) {
    log.info(`${countPlan(plan)}.`);
    for (const line of isNew ? notesOf(plan) : showPlan(plan))
        log.info(line);
}
const notesOf = ({ entries }) => entries.flatMap((entry) => (entry.note === undefined ? [] : titleOf(entry)));
const titleOf = (entry) => `${(0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(entry)}${entry.note === undefined ? '' : ` (${entry.note})`}`;
function showEntry(entry) {
    const title = titleOf(entry);
    switch (entry.action) {
        case 'create':
            return [`+ ${title}`];
        case 'update':
            return [`! ${title}`, ...entry.changes.flatMap((change) => showChange(change))];
        case 'repeat':
            return [`! ${title}`];
        case 'keep':
            return [];
    }
}
function showChange({ path, from, to, isHidden }) {
    if (isHidden)
        return [`!     ${path}: changed`];
    const lines = [...showValues('-', path, from), ...showValues('+', path, to)];
    if (lines.every((line) => line.length <= longestValue))
        return lines;
    const items = Array.isArray(from) && Array.isArray(to) ? showItems(path, from, to) : [];
    const isShort = items.length > 0 && items.every((line) => line.length <= longestValue);
    return isShort ? items : [`!     ${path}: changed`];
}
function showValues(sign, path, value) {
    return value === undefined ? [] : [`${sign}     ${path}: ${JSON.stringify(value)}`];
}
const written = (value) => JSON.stringify(value);
/** Of a long list, the items that come and go. */
function showItems(path, from, to) {
    const [before, after] = [from.map(written), to.map(written)];
    return [
        ...without(before, after).map((item) => `-     ${path}: one of ${from.length}: ${item}`),
        ...without(after, before).map((item) => `+     ${path}: one of ${to.length}: ${item}`),
    ];
}
function without(items, others) {
    const there = new Set(others);
    return [...new Set(items)].filter((item) => !there.has(item));
}
const numberOf = ({ entries }, action) => entries.filter((entry) => entry.action === action).length;
const counted = (count, what) => (count > 0 ? [`${count} ${what}`] : []);
/** `2 to create, 1 to change, 1 to delete`, without zeros. */
const countChanges = (plan) => [
    ...counted(numberOf(plan, 'create'), 'to create'),
    ...counted(numberOf(plan, 'update'), 'to change'),
    ...counted(plan.toDelete.length, 'to delete'),
].join(', ');
/** `Plan: 2 to create, 1 to change, 1 to delete, 5 unchanged, 3 not managed`. Zeros are left out. */
function countPlan(plan) {
    return `Plan: ${[
        countChanges(plan) || 'no changes',
        ...counted(numberOf(plan, 'repeat'), 'applied on every run'),
        ...counted(numberOf(plan, 'keep'), 'unchanged'),
        ...counted(plan.unmanaged.length, 'not managed'),
    ].join(', ')}`;
}
/** Whether a plan changes anything. What is applied on every run does not count, because nothing tells whether it differs. */
function hasChanges({ entries, toDelete }) {
    return toDelete.length > 0 || entries.some(({ action }) => action === 'create' || action === 'update');
}
/** How a tenant differs from the desired state, as a sentence without a full stop; `undefined` when it does not. */
function differenceOf(plan, { created, deleted = [] } = {}) {
    if (created !== undefined) {
        const fate = deleted.length > 0 ? 'would be deleted and created again' : 'does not exist yet';
        return `The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(created)} ${fate}`;
    }
    return hasChanges(plan) ? `The tenant differs from the desired state: ${countChanges(plan)}` : undefined;
}
/** The output `plan` of an operation that deletes tenants and changes nothing else. */
function deletionPlanJson(tenants, hide) {
    return JSON.stringify({
        create: [],
        update: [],
        delete: bounded(tenants.map(nameOfTenant)).map(hide),
        unmanaged: [],
    });
}
const nameOfTenant = ({ name }) => `tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)}`;
/**
 * A plan for the output `plan`: what it would do, by name. Each list has 50 names at most, then how many more there are.
 * @param hide takes secrets out of names that the tenant has: GitHub would not pass the output to other jobs
 */
function planJson({ entries, toDelete, unmanaged }, hide, { created, deleted = [] } = {}) {
    const shown = (names) => bounded(names).map(hide);
    const planned = (action) => entries.filter((entry) => entry.action === action).map((entry) => (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(entry));
    return JSON.stringify({
        create: shown([
            ...(created === undefined ? [] : [nameOfTenant({ name: created })]),
            ...planned('create'),
        ]),
        update: shown(planned('update')),
        delete: shown([...deleted.map(nameOfTenant), ...(0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(toDelete)]),
        unmanaged: shown((0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(unmanaged)),
    });
}
/** Counts what a plan does, kind by kind, in the order declared. */
function countByKind({ entries, toDelete }) {
    const counts = new Map();
    const countOf = (kind) => {
        const count = counts.get(kind) ?? { kind, created: 0, updated: 0, unchanged: 0, deleted: 0 };
        counts.set(kind, count);
        return count;
    };
    const fields = { create: 'created', update: 'updated', keep: 'unchanged', repeat: 'updated' };
    for (const { kind, action } of entries)
        countOf(kind.name)[fields[action]] += 1;
    for (const { kind } of toDelete)
        countOf(kind.name).deleted += 1;
    return [...counts.values()];
}


/***/ }),

/***/ 4611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ renderSummary),
/* harmony export */   EG: () => (/* binding */ renderPlan),
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   fx: () => (/* binding */ renderConfigured),
/* harmony export */   wZ: () => (/* binding */ usersAreGone)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5138);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8587);



/** What a recreated tenant means to its users. */
const usersAreGone = 'the users of the earlier tenant are gone';
/** Renders the summary as the Markdown that goes to `GITHUB_STEP_SUMMARY`. */
function renderSummary(summary) {
    const { applications, consoleOrigin, created, endpoint, masked, recreated, settings, tenant } = summary;
    const shown = (identifier) => masked ? 'masked (<code>mask-outputs</code>)' : (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(identifier);
    const consoleUrl = masked ? consoleOrigin : `${consoleOrigin}/${encodeURIComponent(tenant.id)}`;
    const applicationName = ({ name, id }) => masked ? (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name) : (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(`${consoleUrl}/applications/${encodeURIComponent(id)}`, (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name));
    const row = [
        (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(tenant.name),
        ...[tenant.tag, tenant.regionName].map(_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS),
        recreated ? 'recreated it' : created ? 'created it' : 'reused it',
        ...[tenant.id, endpoint].map(shown),
    ];
    return renderWithApplications(applications, applicationName, (section) => [
        (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Name', 'Tag', 'Region', 'This run', 'Tenant ID', 'Endpoint'], [row]),
        recreated ? `The tenant was recreated: ${usersAreGone}.` : '',
        section,
        renderSettings(settings),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`Open it in ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(consoleUrl, 'Logto Console')}.`),
    ]);
}
/** Renders the summary of a tenant that was configured, and is not known beyond that. */
function renderConfigured(applications, settings) {
    return renderWithApplications(applications, ({ name }) => (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name), (section) => ['The tenant is as declared.', section, renderSettings(settings)]);
}
/** Renders a summary with as many of its applications as fit. */
function renderWithApplications(applications, nameOf, render) {
    const rows = applications.map((application) => [
        nameOf(application),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(application.type),
        application.outcome,
        (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(application.id),
        application.redirectUris.map(_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY).join('<br>'),
        application.postLogoutRedirectUris.map(_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY).join('<br>'),
    ]);
    const head = ['Name', 'Type', 'This run', 'Client ID', 'Redirect URIs', 'Post sign-out redirect URIs'];
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFitting */ .G8)(rows, 'application', _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryLimit */ .mf, (shown, more) => {
        const section = rows.length === 0 ? '' : (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)('### Applications', (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(head, shown), more);
        return `${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)('## Logto tenant', ...render(section))}\n`;
    });
}
/** What was done, by kind; nothing when that is only applications, which have a table of their own. */
function renderSettings(settings) {
    if (settings.every(({ kind }) => kind === 'applications'))
        return '';
    const rows = settings.map(({ kind, ...counts }) => [
        (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(kind),
        ...[counts.created, counts.updated, counts.unchanged, counts.deleted].map(String),
    ]);
    const head = ['Kind', 'Created', 'Updated', 'Unchanged', 'Deleted'];
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)('### Configuration', (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(head, rows));
}
/**
 * Renders a plan as a diff.
 * @param title one sentence without a full stop
 */
function renderPlan(title, counts, lines) {
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFitting */ .G8)(lines, 'line', _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryLimit */ .mf, (shown, more) => {
        const changes = shown.length === 0 ? '' : fenced('diff', shown);
        const what = (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(title)}. Nothing was changed. ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(counts)}.`);
        return `${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)('## Plan for the Logto tenant', what, changes, more)}\n`;
    });
}
/** Lines as they are. The fence is longer than any within, so that nothing in a line can end it. */
function fenced(language, lines) {
    const text = lines.join('\n');
    const longest = text.match(/`+/g)?.reduce((most, run) => Math.max(most, run.length), 0) ?? 0;
    const fence = '`'.repeat(Math.max(3, longest + 1));
    return `${fence}${language}\n${text}\n${fence}`;
}
/** Adds to the job summary, without secrets. A runner without one, or a full one, is a warning and no failure. */
async function writeSummary({ core, hide, log }, text) {
    try {
        await core.summary.addRaw(hide(text), true).write();
    }
    catch (error) {
        log.warning(`The job summary could not be written: ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7597);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8444);



const problems = {
    damaged: 'is damaged',
    'other pat': 'was sealed with another pat',
    'other purpose': 'was sealed for something else',
    'other place': 'is a copy from somewhere else',
    'other tenant': 'was sealed for another tenant or Cloud API',
};
/** Why a sealed text cannot be opened; the message continues a sentence about it. */
class SealError extends Error {
    name = 'SealError';
    reason;
    constructor(reason) {
        super(problems[reason]);
        this.reason = reason;
    }
}
const algorithms = { alg: 'PBES2-HS256+A128KW', enc: 'A256GCM' };
/**
 * Names the `pat` without telling it, so that another one and a damaged text can be told apart. A `pat` has 190 random
 * bits, so the hash is no way to find it.
 */
function nameOf(pat) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', pat).update('logto-tenant-action sealed').digest('hex').slice(0, 16);
}
/** Has everything loaded that {@link seal} needs, by sealing nothing, while a run waits for the network anyway. */
function prepareToSeal() {
    // Should it fail, sealing says so.
    encrypt('', 'nothing').catch(() => undefined);
}
const envelope = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    purpose: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    cloudApiEndpoint: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    place: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    content: zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J(),
});
/**
 * Encrypts a JSON value with the `pat` as the password, as a compact JWE (RFC 7516). The result holds letters, digits, `-`,
 * `_` and `.` only, and nothing readable, so it may be stored and shown.
 */
function seal(content, sealedFor, pat) {
    return encrypt(JSON.stringify({ ...sealedFor, content }), pat);
}
async function encrypt(text, pat) {
    const { CompactEncrypt } = await __webpack_require__.e(/* import() */ 957).then(__webpack_require__.bind(__webpack_require__, 5957));
    return new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ ...algorithms, kid: nameOf(pat) })
        .encrypt(new TextEncoder().encode(pat));
}
/**
 * Opens what {@link seal} made.
 * @param schema of the content
 * @throws SealError
 */
async function unseal(sealed, schema, expected, pat) {
    const text = await decrypt(sealed, pat);
    const opened = envelope.safeParse((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text));
    if (!opened.success)
        throw new SealError('damaged');
    const { content, ...sealedFor } = opened.data;
    if (sealedFor.purpose !== expected.purpose)
        throw new SealError('other purpose');
    if (sealedFor.place !== expected.place)
        throw new SealError('other place');
    const { cloudApiEndpoint = sealedFor.cloudApiEndpoint, name = sealedFor.name } = expected;
    if (sealedFor.cloudApiEndpoint !== cloudApiEndpoint || sealedFor.name !== name) {
        throw new SealError('other tenant');
    }
    const checked = schema.safeParse(content);
    if (!checked.success)
        throw new SealError('damaged');
    return checked.data;
}
async function decrypt(sealed, pat) {
    const { compactDecrypt, decodeProtectedHeader } = await __webpack_require__.e(/* import() */ 957).then(__webpack_require__.bind(__webpack_require__, 5957));
    let kid;
    try {
        ({ kid } = decodeProtectedHeader(sealed));
    }
    catch {
        throw new SealError('damaged');
    }
    if (typeof kid === 'string' && /^[\da-f]{16}$/.test(kid) && kid !== nameOf(pat)) {
        throw new SealError('other pat');
    }
    try {
        const { plaintext } = await compactDecrypt(sealed, new TextEncoder().encode(pat), {
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

/***/ 9191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTenantComment: () => (/* binding */ openTenantComment)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/http/failure.js
var failure = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var shared_clock = __webpack_require__(8722);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
;// CONCATENATED MODULE: ./build/tenant/kept-credentials/comment-text.js
/**
 * The first line of a comment, which no reader sees and by which a later run finds it. It holds the name of the tenant,
 * so that the jobs of a matrix keep a comment each.
 */
function tenantMarker(name) {
    return `<!-- logto-tenant-action tenant="${encodeURIComponent(name.toWellFormed())}" -->`;
}
/** The most characters that GitHub takes. */
const mostCharacters = 65_536;
/**
 * The whole text of a comment. What it keeps comes first, and no reader sees it. If there is too little room for the rest,
 * whole paragraphs and tables at its end are left out.
 */
function commentText(marker, sealed, visible) {
    const hidden = `${marker}\n<!-- sealed: ${sealed} -->\n`;
    const room = mostCharacters - hidden.length;
    if (visible.length <= room)
        return hidden + visible;
    const cut = visible.slice(0, room - leftOut.length + 1);
    return hidden + cut.slice(0, Math.max(cut.lastIndexOf('\n\n'), 0)) + leftOut;
}
const leftOut = '\n\nThe rest does not fit into this comment.';
/** What a comment keeps; `undefined` when it is not as {@link commentText} writes it. */
function sealIn(text, marker) {
    const [first, second = ''] = text.split('\n', 2);
    return first === marker ? /^<!-- sealed: ([\w.-]+) -->$/.exec(second)?.[1] : undefined;
}
/**
 * Whether a comment is what a run has written first, before its ID was known, and not gone on with.
 * @param visible the same of this run: only the last line, which names the run, may differ
 */
function isBeginning(text, marker, visible) {
    return withoutRun(text) === withoutRun(`${marker}\n${visible}`);
}
const withoutRun = (text) => text.split('\n').slice(0, -1).join('\n');

// EXTERNAL MODULE: ./build/tenant/kept-credentials/kept.js
var kept_credentials_kept = __webpack_require__(4305);
;// CONCATENATED MODULE: ./build/tenant/kept-credentials/comment.js






/** How many comments are tried, because anyone may write some. */
const mostTried = 20;
/** Seconds that reading the comments, or writing one, may take. */
const patienceSeconds = 10;
/**
 * The comment on the pull request of the event, when the inputs ask for one. Sends no request by itself.
 *
 * A comment counts as this action's only if it holds a text that the `pat` opens and that names the comment's own id, so
 * comments of others are never edited, whatever they hold. Each write reads them again: another run may have gone on. What
 * people see goes through `hide` first, because GitHub masks nothing.
 * @param whileCreating what people see from when the tenant exists until it is ready; its last line names the run
 */
function openTenantComment(request, context, whileCreating) {
    if (!request.comment)
        return undefined;
    const { clock, event, hide, log, mask, repository } = context;
    const number = event.pullRequest;
    if (number === undefined) {
        log.info('No comment is written, because the event is not about a pull request.');
        return undefined;
    }
    const marker = tenantMarker(request.name);
    let turn = Promise.resolve();
    /** Why GitHub is not asked again: what does not answer must not be waited for twice. */
    let timeout;
    const inTime = async (work, signal) => {
        if (timeout)
            throw timeout;
        const timed = (0,shared_clock/* startDeadline */.db)(patienceSeconds, clock, true);
        try {
            const signals = [timed.signal, ...(signal ? [signal] : [])];
            return await work(await repository(request['github-token'], AbortSignal.any(signals)));
        }
        catch (error) {
            if (timed.signal.aborted)
                timeout = new Error((0,problem/* messageOf */.bD)(error), { cause: error });
            throw error;
        }
        finally {
            timed.end();
        }
    };
    /** The comments of ours, the newest first, and what they keep. */
    const read = async (pulls) => {
        const comments = await pulls.markedComments(number, marker);
        const tried = await Promise.all(comments.slice(0, mostTried).map((comment) => open(comment)));
        const opened = tried.filter((one) => typeof one === 'object');
        const problems = tried.filter((one) => typeof one === 'string');
        if (comments.length > mostTried) {
            problems.push(`Pull request #${number} has more than ${mostTried} comments that begin like that of this tenant.`);
        }
        const answer = { found: opened.flatMap(({ kept }) => kept ?? []), unusable: [...new Set(problems)] };
        if (opened.length > 0)
            return { own: opened, answer };
        // A run has created it, and then got no answer or was cancelled.
        const begun = comments.find((comment) => comment.isByApp && isBegun(comment));
        return { own: begun ? [await withSeal(begun, null)] : [], answer };
    };
    const isBegun = ({ body }) => isBeginning(body, marker, hide(whileCreating));
    /** @returns a sentence about a comment that does not open; `undefined` for one that holds nothing */
    const open = async (comment) => {
        const where = `A comment on pull request #${number} that begins like this action's`;
        const sealed = sealIn(comment.body, marker);
        if (sealed === undefined)
            return isBegun(comment) ? undefined : `${where} is damaged.`;
        try {
            return { ...comment, sealed, kept: await (0,kept_credentials_kept/* openKept */.LJ)(sealed, request, mask, placeOf(comment)) };
        }
        catch (error) {
            return (0,kept_credentials_kept/* problemOf */.Zw)(error, where);
        }
    };
    const withSeal = async (comment, kept) => ({
        ...comment,
        kept,
        sealed: await (0,kept_credentials_kept/* sealKept */.Mx)(kept, request, placeOf(comment)),
    });
    /** @returns whether there was anything to change */
    const update = async (pulls, before, visible, kept) => {
        const isKept = kept === undefined || (0,external_node_util_.isDeepStrictEqual)(kept, before.kept);
        const { id, sealed } = isKept ? before : await withSeal(before, kept);
        const body = commentText(marker, sealed, hide(visible));
        if (body === before.body)
            return false;
        await pulls.updateComment(number, id, body);
        return true;
    };
    const write = async (pulls, visible, kept, isGone = () => false, isNew = false, isAgain = false) => {
        const all = (await read(pulls)).own;
        const own = all.find(({ kept: there }) => !there || !kept || there.tenantId === kept.tenantId || isGone(there));
        // Two tenants of the name, which two runs have created at once, have a comment each.
        if (own === undefined && all.length > 0 && !isNew) {
            return 'left as it is, because it is about another tenant';
        }
        if (own === undefined) {
            const created = await pulls.createComment(number, `${marker}\n${hide(whileCreating)}`);
            await update(pulls, await withSeal(created, null), visible, kept);
            return 'created';
        }
        try {
            return (await update(pulls, own, visible, kept)) ? 'updated' : 'unchanged';
        }
        catch (error) {
            // It was deleted meanwhile.
            if (isAgain || (0,failure/* refusalOf */.Of)(error)?.status !== 404)
                throw error;
            return write(pulls, visible, kept, isGone, isNew, true);
        }
    };
    const tellInAll = async (pulls, visible, news) => {
        const { own } = await read(pulls);
        const concerned = own.filter(({ kept }) => kept === null || news.isAbout(kept));
        const outcomes = await Promise.allSettled(concerned.map((comment) => {
            const isGone = comment.kept !== null && news.isGone(comment.kept);
            return update(pulls, comment, visible, isGone ? null : undefined);
        }));
        for (const outcome of outcomes)
            if (outcome.status === 'rejected')
                throw outcome.reason;
        return concerned.length === 0 ? undefined : 'updated';
    };
    /** One after the other, so that a run never creates two comments. One more try, since each reads them again. */
    const inTurn = (work) => {
        const mine = turn.then(() => inTime(work)).catch(() => inTime(work));
        turn = mine.catch(() => undefined);
        return mine;
    };
    const report = async (work) => {
        try {
            const outcome = await inTurn(work);
            if (outcome !== undefined)
                log.info(`The comment on pull request #${number} is ${outcome}.`);
        }
        catch (error) {
            log.warning(`The comment on pull request #${number} could not be written: ${(0,problem/* messageOf */.bD)(error)}`);
        }
    };
    return {
        isOfJob: false,
        async findNewest(signal) {
            try {
                return (await inTime(read, signal)).answer;
            }
            catch (error) {
                return { found: [], unusable: [`The comments could not be read: ${(0,problem/* messageOf */.bD)(error)}`] };
            }
        },
        async keep(kept, { isGone } = {}) {
            try {
                await inTurn((pulls) => write(pulls, whileCreating, kept, isGone, true));
                return 'saved';
            }
            catch (error) {
                // What is shown in the end comes with them once more, and says what is wrong.
                log.debug(`The credentials could not be kept in the comment yet: ${(0,problem/* messageOf */.bD)(error)}`);
                return 'none';
            }
        },
        show: (...given) => report((pulls) => write(pulls, ...given)),
        tell: (visible, news) => report((pulls) => tellInAll(pulls, visible, news)),
    };
}
/** A copy in another comment does not open. */
const placeOf = ({ id }) => `comment ${id}`;


/***/ }),

/***/ 4305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LJ: () => (/* binding */ openKept),
/* harmony export */   Mx: () => (/* binding */ sealKept),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   ut: () => (/* binding */ answerOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7597);
/* harmony import */ var _logto_endpoint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3451);
/* harmony import */ var _logto_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5765);
/* harmony import */ var _shared_seal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7139);




const keptCredentialsSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    tenantId: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** When Logto created it, in milliseconds since the epoch. */
    createdAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(),
    /** An origin that credentials may be sent to. */
    endpoint: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().refine(_logto_endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .isEndpoint */ .cl),
    credentials: _logto_token_js__WEBPACK_IMPORTED_MODULE_0__/* .m2mCredentials */ .R,
    /** The IDs of declared applications by name, to ask for their secrets ahead of time. Any may be out of date. */
    applications: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).default({}),
});
/** Seals what is kept, or that nothing is. */
function sealKept(kept, parts, place) {
    return (0,_shared_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .seal */ .od)(kept, sealedFor(parts, place), parts.pat);
}
/**
 * Opens what {@link sealKept} made, and masks the secret in it.
 * @throws SealError
 */
async function openKept(sealed, parts, mask, place) {
    const kept = await (0,_shared_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .unseal */ .Du)(sealed, keptCredentialsSchema.nullable(), sealedFor(parts, place), parts.pat);
    if (kept !== null)
        mask(kept.credentials.secret);
    return kept;
}
/**
 * What a place has that holds one sealed text.
 * @param where to begin a sentence: `The entry in the GitHub cache`
 */
async function answerOf(sealed, where, parts, mask) {
    try {
        const kept = await openKept(sealed, parts, mask);
        return { found: kept === null ? [] : [kept], unusable: [] };
    }
    catch (error) {
        return { found: [], unusable: [problemOf(error, where)] };
    }
}
/** @throws what is no fault of the sealed text: it must not look like lost credentials */
function problemOf(error, where) {
    if (!(error instanceof _shared_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .SealError */ .EM))
        throw error;
    return `${where} ${error.message}.`;
}
const sealedFor = ({ name, 'cloud-api-endpoint': cloudApiEndpoint }, place) => ({
    purpose: 'credentials',
    cloudApiEndpoint,
    name,
    place,
});


/***/ })

};
