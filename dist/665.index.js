export const id = 665;
export const ids = [665];
export const modules = {

/***/ 9337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createCloudApi)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2857);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1923);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6145);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5962);




const regionSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    displayName: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(),
    /** The tags of tenants that the region accepts; absent in older answers. */
    tags: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).nullish(),
});
/** Before this there was no Logto Cloud with such an API; a time in seconds is read as one in 1970. */
const earliest = Date.UTC(2020, 0);
/** A time in microseconds or nanoseconds is later. */
const latest = Date.UTC(2200, 0);
/** With its zone: without one, it would be that of the runner. */
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
/** Milliseconds since the epoch; `undefined` if what Logto says is no plausible time. */
const time = zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()
    .transform((value) => {
    const ms = typeof value === 'string' && isoTime.test(value) ? Date.parse(value) : value;
    return typeof ms === 'number' && ms >= earliest && ms < latest ? ms : undefined;
})
    .optional();
/** The time in a `Date` header (RFC 9110, IMF-fixdate), as `time`. */
function readDate(header) {
    if (!/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(header ?? ''))
        return undefined;
    const ms = Date.parse(header ?? '');
    return ms >= earliest && ms < latest ? ms : undefined;
}
const id = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[\da-z-]+$/i);
/** Only what is used of a tenant is checked, and only when it is used: other tenants are not this action's. */
const tenantSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id,
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().catch(''),
    tag: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().catch('unknown'),
    regionName: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().catch('an unknown region'),
    /** The origin of the tenant, or its Management API resource. */
    indicator: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().catch(''),
    createdAt: time,
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
        async tenants() {
            const request = { ...common, doing: 'read the tenants of the account', path: '/api/tenants' };
            const { body, headers } = await client.exchange({
                ...request,
                method: 'GET',
                answer: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()),
            });
            const entries = body.flatMap((entry) => tenantSchema.safeParse(entry).data ?? []);
            const tenants = [...new Map(entries.map((tenant) => [tenant.id, tenant])).values()];
            return {
                tenants,
                logtoTime: readDate(headers.get('date')),
                isComplete: entries.length === body.length,
            };
        },
        /**
         * Never repeated if it may have taken effect: Logto offers no idempotency key. An answer about another tenant than the
         * one that was asked for is no usable answer.
         * @param knownIds the tenants of the account before the call
         */
        createTenant(spec, knownIds) {
            const request = {
                ...common,
                hint: _hints_js__WEBPACK_IMPORTED_MODULE_2__/* .createHint */ .QP,
                doing: 'create the tenant',
                method: 'POST',
                path: '/api/tenants',
            };
            const answer = tenantSchema.extend({
                id: id.refine((value) => !knownIds.includes(value)),
                name: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(spec.name),
                tag: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(spec.tag),
                regionName: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(spec.regionName),
                indicator: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
                defaultApplication: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1), secret: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1) }),
            });
            return client.send({ ...request, json: spec, answer });
        },
        /**
         * Asks for the deletion. No answer proves it: a tenant is deleted when the list no longer has it. A repeated call is
         * harmless.
         * @returns whether Logto took the request, or does not know the tenant
         */
        async deleteTenant(tenantId) {
            const request = { ...common, hint: _hints_js__WEBPACK_IMPORTED_MODULE_2__/* .deleteHint */ .hf, doing: 'delete the tenant', method: 'DELETE' };
            const path = `/api/tenants/${encodeURIComponent(tenantId)}`;
            const shownPath = '/api/tenants/{id}';
            try {
                await client.send({ ...request, path, shownPath, repeats: 2, done: 'any', answer: zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J() });
                return 'accepted';
            }
            catch (error) {
                if ((0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalOf */ .Of)(error)?.status !== 404)
                    throw error;
                return 'unknown';
            }
        },
    };
}


/***/ }),

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


/***/ }),

/***/ 5138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
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
/** A link, escaped. */
const link = (href, text) => `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
const row = (tag, cells) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
/** A table in HTML: in Markdown, a `|` or a line break in a name would break it. Cells are HTML already. */
function table(head, rows) {
    return ['<table>', row('th', head), ...rows.map((cells) => row('td', cells)), '</table>'].join('\n');
}


/***/ }),

/***/ 6662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Le: () => (/* binding */ countByKind),
/* harmony export */   RF: () => (/* binding */ countPlan),
/* harmony export */   aT: () => (/* binding */ deletionPlanJson),
/* harmony export */   iY: () => (/* binding */ planJson),
/* harmony export */   ik: () => (/* binding */ hasChanges),
/* harmony export */   tN: () => (/* binding */ showPlan),
/* harmony export */   uH: () => (/* binding */ logPlan)
/* harmony export */ });
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(695);
/* harmony import */ var _config_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9274);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1703);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9853);




/** How long a value may be in a line of a plan. */
const longest = 160;
/** How many unmanaged things are worth naming. */
const mostUnmanaged = 50;
/** Shows a plan as a diff: `+` creates, `!` updates, with `-` and `+` for each field, `-` deletes. Holds no secret. */
function showPlan({ entries, toDelete, unmanaged, hidden }) {
    const further = unmanaged.length - mostUnmanaged;
    return [
        ...entries.flatMap((entry) => showEntry(entry, hidden)),
        ...toDelete.map((entry) => `- ${(0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(entry, hidden)}`),
        ...unmanaged.slice(0, mostUnmanaged).map((entry) => `  ${(0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(entry, hidden)} is not managed`),
        ...(further > 0 ? [`  and ${further} more that are not managed`] : []),
    ];
}
/**
 * Logs a plan.
 * @param isNew whether the tenant is new: that everything is created takes no line each
 */
function logPlan(plan, log, isNew = false) {
    log.info(`${countPlan(plan)}.`);
    if (!isNew)
        for (const line of showPlan(plan))
            log.info(line);
}
function showEntry(entry, hidden) {
    const note = entry.note === undefined ? '' : ` (${(0,_config_variables_js__WEBPACK_IMPORTED_MODULE_1__.hideValues)(entry.note, hidden)})`;
    const title = `${(0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(entry, hidden)}${note}`;
    switch (entry.action) {
        case 'create':
            return [`+ ${title}`];
        case 'update':
            return [`! ${title}`, ...entry.changes.flatMap((change) => showChange(change, hidden))];
        case 'keep':
            return [];
    }
}
function showChange({ path, from, to, secret }, hidden) {
    const field = (0,_config_variables_js__WEBPACK_IMPORTED_MODULE_1__.hideValues)(path, hidden);
    if (secret)
        return [`!     ${field}: changed, not shown`];
    return [
        ...(from === undefined ? [] : [`-     ${field}: ${show(from, hidden)}`]),
        ...(to === undefined ? [] : [`+     ${field}: ${show(to, hidden)}`]),
    ];
}
function show(value, hidden) {
    return (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toSingleLine */ .O)((0,_config_variables_js__WEBPACK_IMPORTED_MODULE_1__.hideValues)(JSON.stringify(value) ?? '', hidden), longest);
}
const numberOf = ({ entries }, action) => entries.filter((entry) => entry.action === action).length;
const counted = (count, what) => (count > 0 ? [`${count} ${what}`] : []);
/** `Plan: 2 to create, 1 to change, 1 to delete, 5 unchanged, 3 not managed`. Zeros are left out. */
function countPlan(plan) {
    const changes = [
        ...counted(numberOf(plan, 'create'), 'to create'),
        ...counted(numberOf(plan, 'update'), 'to change'),
        ...counted(plan.toDelete.length, 'to delete'),
    ];
    return `Plan: ${[
        ...(changes.length > 0 ? changes : ['no changes']),
        ...counted(numberOf(plan, 'keep'), 'unchanged'),
        ...counted(plan.unmanaged.length, 'not managed'),
    ].join(', ')}`;
}
/** Whether a plan changes anything. */
function hasChanges({ entries, toDelete }) {
    return toDelete.length > 0 || entries.some(({ action }) => action !== 'keep');
}
/** The output `plan` of an operation that deletes tenants and changes nothing else. */
function deletionPlanJson(tenants) {
    return JSON.stringify({ create: [], update: [], delete: tenants.map(nameOfTenant), unmanaged: [] });
}
const nameOfTenant = ({ name }) => `tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name, 128)}`;
/** A plan for the output `plan`: what it would do, by name. */
function planJson({ entries, toDelete, unmanaged, hidden }, { created, deleted = [] } = {}) {
    const names = (list) => list.map((entry) => (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(entry, hidden));
    const planned = (action) => names(entries.filter((entry) => entry.action === action));
    return JSON.stringify({
        create: [...(created === undefined ? [] : [nameOfTenant({ name: created })]), ...planned('create')],
        update: planned('update'),
        delete: [...deleted.map(nameOfTenant), ...names(toDelete)],
        unmanaged: names(unmanaged.slice(0, mostUnmanaged)),
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
    const fields = { create: 'created', update: 'updated', keep: 'unchanged' };
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
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5138);


/** What a recreated tenant means to its users. */
const usersAreGone = 'the users of the earlier tenant are gone';
/** Renders the summary as the Markdown that goes to `GITHUB_STEP_SUMMARY`. */
function renderSummary(summary) {
    const { applications, consoleOrigin, created, endpoint, masked, recreated, settings, tenant } = summary;
    const shown = (identifier) => masked ? 'masked (<code>mask-outputs</code>)' : (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(identifier);
    const consoleUrl = masked ? consoleOrigin : `${consoleOrigin}/${tenant.id}`;
    const applicationName = ({ name, id }) => masked ? (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(name) : (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(`${consoleUrl}/applications/${id}`, name);
    const row = [
        ...[tenant.name, tenant.tag, tenant.regionName].map(_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD),
        recreated ? 'recreated it' : created ? 'created it' : 'reused it',
        ...[tenant.id, endpoint].map(shown),
    ];
    return [
        '## Logto tenant',
        '',
        (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Name', 'Tag', 'Region', 'This run', 'Tenant ID', 'Endpoint'], [row]),
        '',
        ...(recreated ? [`The tenant was recreated: ${usersAreGone}.`, ''] : []),
        ...renderApplications(applications, applicationName),
        ...renderSettings(settings),
        `Open it in ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(consoleUrl, 'Logto Console')}.`,
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
        ...renderApplications(applications, ({ name }) => (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(name)),
        ...renderSettings(settings),
    ].join('\n');
}
function renderApplications(applications, nameOf) {
    if (applications.length === 0)
        return [];
    const rows = applications.map((application) => [
        nameOf(application),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(application.type),
        application.outcome,
        (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(application.id),
        application.redirectUris.map(_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY).join('<br>'),
        application.postLogoutRedirectUris.map(_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY).join('<br>'),
    ]);
    const head = ['Name', 'Type', 'This run', 'Client ID', 'Redirect URIs', 'Post sign-out redirect URIs'];
    return ['### Applications', '', (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(head, rows), ''];
}
/** What was done, by kind; nothing when that is only applications, which have a table of their own. */
function renderSettings(settings) {
    if (settings.every(({ kind }) => kind === 'applications'))
        return [];
    const rows = settings.map(({ kind, ...counts }) => [
        (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(kind),
        ...[counts.created, counts.updated, counts.unchanged, counts.deleted].map(String),
    ]);
    const head = ['Kind', 'Created', 'Updated', 'Unchanged', 'Deleted'];
    return ['### Configuration', '', (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(head, rows), ''];
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
        `${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(title)}. Nothing was changed. ${(0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(counts)}.`,
        '',
        ...(lines.length === 0 ? [] : [`${fence}diff`, ...lines, fence, '']),
    ].join('\n');
}
/** Adds to the job summary. A runner without one, or a full one, is a warning and no failure. */
async function writeSummary({ core, log }, text) {
    try {
        await core.summary.addRaw(text, true).write();
    }
    catch (error) {
        log.warning(`The job summary could not be written: ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GM: () => (/* binding */ readAccount),
/* harmony export */   Uz: () => (/* binding */ showTenant),
/* harmony export */   XU: () => (/* binding */ tenantsNamed),
/* harmony export */   lY: () => (/* binding */ showTime)
/* harmony export */ });
/* unused harmony export chooseRegion */
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

/**
 * Reads tenants and regions side by side.
 * @param maskIdentifier called with the id of the tenant that would be reused
 * @throws InputError when the account has no such region
 */
async function readAccount(cloud, request, { log, maskIdentifier }) {
    const [list, regions] = await Promise.all([cloud.tenants(), cloud.regions()]);
    const region = chooseRegion(regions, request.region, request.tag);
    log.info(`The region is ${showRegion(region)}, one of ${regions.map(({ name }) => name).join(', ')}.`);
    const named = tenantsNamed(list.tenants, request.name);
    const [oldest, ...others] = named;
    const name = (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(request.name, 128);
    if (oldest === undefined) {
        log.info(`No tenant is named ${name}.`);
    }
    else {
        maskIdentifier(oldest.id);
        log.info(`The tenant ${name} exists, created ${showTime(oldest)}.`);
    }
    if (oldest !== undefined && others.length > 0) {
        log.warning(`${named.length} tenants are named ${name}. Using the oldest, created ${showTime(oldest)}; the others were created ${others.map(showTime).join(', ')}.`);
    }
    return { ...list, regionName: region.name, named };
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
/** The tenants of exactly this name, the oldest first; those of unknown age come last. */
function tenantsNamed(tenants, name) {
    return tenants.filter((tenant) => tenant.name === name).toSorted((a, b) => sortTime(a) - sortTime(b));
}
const sortTime = ({ createdAt = Number.MAX_SAFE_INTEGER }) => createdAt;
/** When a tenant was created: `2026-11-20T12:00:00.000Z`. Names are not unique, and ids are not shown. */
function showTime({ createdAt }) {
    return createdAt === undefined ? 'at an unknown time' : new Date(createdAt).toISOString();
}
/** Names a tenant without its id: `the development tenant "acme/web#7", created 2026-11-20T12:00:00.000Z`. */
function showTenant(tenant) {
    return `the ${tenant.tag} tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(tenant.name, 128)}, created ${showTime(tenant)}`;
}


/***/ }),

/***/ 346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ mayBeNewerThan),
/* harmony export */   Tf: () => (/* binding */ timeUntilOld),
/* harmony export */   eD: () => (/* binding */ isOld),
/* harmony export */   hy: () => (/* binding */ ageOf)
/* harmony export */ });
/** Milliseconds that Logto's times may be ahead of the `Date` of its own answers, which has whole seconds. */
const toleranceMs = 60_000;
/**
 * How old a tenant was when the list was read, in milliseconds by Logto's clock alone; `undefined` if Logto gives no
 * plausible time for either. Nothing is deleted by an age that is not known.
 */
function ageOf({ createdAt }, { logtoTime }) {
    if (createdAt === undefined || logtoTime === undefined)
        return undefined;
    const age = logtoTime - createdAt;
    return age < -toleranceMs ? undefined : Math.max(age, 0);
}
/** Milliseconds for which a tenant counts as the work of a run that is still busy with it. */
const youthMs = 60_000;
/**
 * How long to wait until all tenants are old enough not to be another run's work in progress, in milliseconds; 0 if they
 * are, `undefined` if an age is not known.
 */
function timeUntilOld(tenants, list) {
    const ages = tenants.map((tenant) => ageOf(tenant, list));
    const known = ages.filter((age) => age !== undefined);
    return known.length < ages.length ? undefined : Math.max(0, youthMs - Math.min(...known));
}
/** Whether a tenant is certainly old enough to be known everywhere at Logto. */
function isOld(tenant, list) {
    return (ageOf(tenant, list) ?? 0) >= youthMs;
}
/** Whether a tenant may have been created after the list was read. Without a time of either, it may. */
function mayBeNewerThan(list, { createdAt }) {
    return createdAt === undefined || list.logtoTime === undefined || createdAt >= list.logtoTime - toleranceMs;
}


/***/ }),

/***/ 4010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YH: () => (/* binding */ requireAllDeleted),
/* harmony export */   Yl: () => (/* binding */ deletedIds),
/* harmony export */   ZP: () => (/* binding */ deleteTenants),
/* harmony export */   oK: () => (/* binding */ deleteOne)
/* harmony export */ });
/* harmony import */ var _http_pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6858);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1923);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4675);
/* harmony import */ var _shared_concurrency_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(427);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1703);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(234);
/* harmony import */ var _age_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(346);







/** How often a deletion is asked for that Logto refuses in so many words. */
const mostRefusals = 3;
/**
 * The round, about 12 s after the first, from which a tenant that Logto does not know and never listed counts as deleted. A
 * tenant that was created a moment ago may not be known everywhere yet.
 */
const lastUnknownRound = 6;
function unproven({ id }, list) {
    return list?.tenants.some((tenant) => tenant.id === id)
        ? 'Logto still lists it after it was asked to delete it.'
        : 'Logto did not confirm that it is deleted.';
}
/**
 * Deletes tenants side by side. Only a list of the account that no longer has a tenant proves that it is deleted; what is
 * still there is tried again until the deadline, whatever Logto answered, unless it may not be deleted. A failure of one
 * does not stop the others.
 * @param areListed whether a list of the account had them
 */
async function deleteTenants(cloud, tenants, context, areListed = true) {
    const results = new Map();
    let open = tenants;
    let list;
    for (let round = 1; open.length > 0; round += 1) {
        const attempts = await (0,_shared_concurrency_js__WEBPACK_IMPORTED_MODULE_5__/* .mapConcurrent */ ._k)(open, _http_pace_js__WEBPACK_IMPORTED_MODULE_0__/* .maxConcurrentRequests */ .m, async (tenant) => ({
            tenant,
            answer: await attempt(cloud, tenant),
        }));
        try {
            list = await cloud.tenants();
        }
        catch (error) {
            for (const { tenant, answer } of attempts) {
                const failure = typeof answer === 'string' ? error : answer;
                results.set(tenant, { tenant, error: (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(failure) });
            }
            list = undefined;
            break;
        }
        for (const { tenant, answer } of attempts) {
            const result = resultOf(tenant, answer, list, areListed, round);
            if (result !== undefined)
                results.set(tenant, result);
        }
        open = open.filter((tenant) => !results.has(tenant));
        if (open.length > 0 && !(await waitForNextRound(open, round, context)))
            break;
    }
    const deletions = tenants.map((tenant) => results.get(tenant) ?? { tenant, error: unproven(tenant, list) });
    for (const { tenant, error } of deletions) {
        const what = (0,_account_js__WEBPACK_IMPORTED_MODULE_4__/* .showTenant */ .Uz)(tenant);
        context.log.info(error === undefined ? `Deleted ${what}.` : `Could not delete ${what}.`);
    }
    return { deletions, ...(list ? { list } : {}) };
}
async function attempt(cloud, tenant) {
    try {
        return await cloud.deleteTenant(tenant.id);
    }
    catch (error) {
        if (error instanceof _http_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI)
            return error;
        throw error;
    }
}
/**
 * What is known after a request to delete a tenant and a list of the account; `undefined` if it has to be tried again.
 * @param wasListed whether a list of the account had the tenant, so that its absence means something
 */
function resultOf(tenant, answer, list, wasListed, round) {
    const listed = list.tenants.find(({ id }) => id === tenant.id);
    // A tenant of this run is known by the id in its own create answer, whatever its name.
    if (wasListed && listed !== undefined && listed.name !== tenant.name) {
        return { tenant, error: `It has another name by now: ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(listed.name, 128)}.` };
    }
    const isKnown = wasListed || round >= lastUnknownRound || (0,_age_js__WEBPACK_IMPORTED_MODULE_6__/* .isOld */ .eD)(tenant, list);
    if (listed === undefined && isProof(answer, list, isKnown))
        return { tenant };
    if (typeof answer === 'string' || !isFinal(answer, round))
        return undefined;
    const isForbidden = answer.failure.kind === 'refused' && answer.failure.status === 403;
    return { tenant, error: answer.message, ...(isForbidden ? { isForbidden } : {}) };
}
/** Whether an answer, and the absence from the list, mean that the tenant is deleted. */
function isProof(answer, { isComplete }, isKnown) {
    if (answer === 'accepted')
        return true;
    if (answer === 'unknown')
        return isKnown;
    // What was refused was not done, whoever has done it. Any other failure may have come after the effect.
    return isKnown && isComplete && (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .mayHaveSucceeded */ .p8)(answer.failure);
}
/** Whether asking once more is of no use. */
function isFinal({ failure }, round) {
    if (failure.kind === 'refused' && failure.status < 500) {
        return [401, 402, 403].includes(failure.status) || round >= mostRefusals;
    }
    return (['deadline', 'not-sent'].includes(failure.kind) ||
        (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isUntrustedCertificate */ .Y$)(failure) ||
        (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefusedByProxy */ .IY)(failure));
}
/** @returns false when the time is over */
async function waitForNextRound(open, round, { clock, deadline, log }) {
    const what = open.length === 1 ? 'The tenant is' : `${open.length} tenants are`;
    log.info(`${what} not deleted yet; trying again.`);
    try {
        await clock.sleep((0,_http_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .backOff */ .fu)(round), deadline.signal);
        return true;
    }
    catch (error) {
        if (deadline.signal.aborted)
            return false;
        throw error;
    }
}
/**
 * Deletes one tenant, as `deleteTenants`.
 * @param isListed whether a list of the account had it
 * @throws Error with why it could not be deleted
 */
async function deleteOne(cloud, tenant, context, isListed = true) {
    const { deletions } = await deleteTenants(cloud, [tenant], context, isListed);
    for (const { error } of deletions)
        if (error !== undefined)
            throw new Error(error);
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
    const reasons = failed.map(({ tenant, error }) => `${(0,_account_js__WEBPACK_IMPORTED_MODULE_4__/* .showTenant */ .Uz)(tenant)}: ${error}`);
    const title = deletions.length === 1
        ? 'The tenant could not be deleted:'
        : `${failed.length} of ${deletions.length} tenants could not be deleted:`;
    throw new Error([title, ...reasons].join('\n'));
}


/***/ })

};
