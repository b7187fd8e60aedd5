export const id = 447;
export const ids = [447];
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

/***/ 447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sweep: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4481);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4611);
/* harmony import */ var _logto_cloud_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9337);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1703);
/* harmony import */ var _shared_concurrency_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(427);
/* harmony import */ var _tenant_delete_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4010);
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7184);







/** Requests to GitHub at once; its guidance for REST clients asks for few. */
const lookupsAtOnce = 10;
/**
 * Deletes preview tenants that nobody needs any more: development tenants whose name fits the template and whose pull
 * request is closed, or which are older than `max-age`. For a schedule, since GitHub does not run a workflow for every
 * pull request that is closed (one with merge conflicts gets none).
 * @throws GitHubError before anything is deleted; Error when a tenant could not be deleted, after all others were
 */
async function sweep(inputs, tools) {
    const { clock, core, log } = tools;
    if (inputs['github-token'] === '') {
        throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz([
            { path: 'github-token', sentence: 'is empty, but sweep asks GitHub which pull requests are open' },
        ]);
    }
    const timed = (0,_tools_js__WEBPACK_IMPORTED_MODULE_4__/* .withDeadline */ .NE)(tools, inputs['timeout-seconds']);
    const cloud = (0,_logto_cloud_js__WEBPACK_IMPORTED_MODULE_1__/* .createCloudApi */ .A)({ ...timed, origin: inputs['cloud-api-endpoint'], pat: inputs.pat });
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .setOutputs */ .n)(core, { deleted: '[]' });
    const verdicts = await log.group(`Looking for tenants named ${inputs.name.template}`, async () => {
        const pulls = tools.pullRequests(inputs['github-token'], timed.deadline.signal);
        const [tenants, open] = await Promise.all([cloud.tenants(), pulls.openNumbers()]).catch((error) => {
            timed.deadline.end();
            throw error;
        });
        const previews = tenants.flatMap((tenant) => {
            const number = inputs.name.numberIn(tenant.name);
            return number === undefined ? [] : [{ tenant, number }];
        });
        const states = await statesOf(previews.map(({ number }) => number), open, pulls);
        log.info(`${previews.length} of ${tenants.length} tenants have such a name; ${open.size} pull requests are open.`);
        return previews.map(({ tenant, number }) => judge(tenant, number, states.get(number) ?? 'unknown', inputs, clock.now()));
    });
    for (const { tenant, toDelete: doomed, reason } of verdicts) {
        log.info(`${doomed ? 'Delete' : 'Keep'} ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(tenant.name, 128)}: ${reason}.`);
    }
    const doomed = verdicts.filter((verdict) => verdict.toDelete).map(({ tenant }) => tenant);
    if (inputs['dry-run'])
        log.info(`dry-run: ${doomed.length} tenants would be deleted, nothing was.`);
    const removals = inputs['dry-run'] || doomed.length === 0
        ? []
        : await log.group(`Deleting ${doomed.length} tenants`, () => (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTenants */ .yX)(cloud, doomed, timed));
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .setOutputs */ .n)(core, { deleted: (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_3__/* .deletedIds */ .Yl)(removals) });
    await (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .writeSummary */ .Sy)(core, log, renderVerdicts(verdicts, removals, inputs));
    (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_3__/* .requireAllRemoved */ .VG)(removals);
}
/** The state of each pull request: one that is not in the list of open ones is asked for by itself. */
async function statesOf(numbers, open, pulls) {
    const others = [...new Set(numbers)].filter((number) => !open.has(number));
    const states = await (0,_shared_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .mapConcurrent */ ._)(others, lookupsAtOnce, async (number) => [number, await pulls.state(number)]);
    return new Map([...[...open].map((number) => [number, 'open']), ...states]);
}
function judge(tenant, number, state, { 'max-age': maxAge }, now) {
    if (tenant.tag !== 'development') {
        return { tenant, toDelete: false, reason: `a ${tenant.tag} tenant is never swept` };
    }
    if (state === 'closed')
        return { tenant, toDelete: true, reason: `pull request #${number} is closed` };
    const age = now - new Date(tenant.createdAt).getTime();
    if (maxAge !== undefined && age > maxAge) {
        return {
            tenant,
            toDelete: true,
            reason: `it is ${Math.floor(age / 3_600_000)} h old, more than max-age allows`,
        };
    }
    return {
        tenant,
        toDelete: false,
        reason: state === 'open' ? `pull request #${number} is open` : `GitHub knows no pull request #${number}`,
    };
}
function renderVerdicts(verdicts, removals, { name, 'dry-run': dryRun }) {
    const outcomeOf = ({ tenant, toDelete: doomed }) => {
        if (!doomed)
            return 'kept';
        if (dryRun)
            return 'would be deleted';
        const removal = removals.find((candidate) => candidate.tenant === tenant);
        return removal?.error === undefined ? 'deleted' : `not deleted: ${(0,_report_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(removal.error)}`;
    };
    const title = `## Logto preview tenants${dryRun ? ' (dry run)' : ''}`;
    if (verdicts.length === 0)
        return `${title}\n\nNo tenant is named ${(0,_report_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(name.template)}.\n`;
    const rows = verdicts.map((verdict) => [
        (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(verdict.tenant.name),
        (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(new Date(verdict.tenant.createdAt).toISOString()),
        outcomeOf(verdict),
        (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(verdict.reason),
    ]);
    return [title, '', (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Name', 'Created', 'This run', 'Reason'], rows), ''].join('\n');
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

/***/ 427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ throwAll),
/* harmony export */   _: () => (/* binding */ mapConcurrent)
/* harmony export */ });
/**
 * Runs `work` for every item, `atOnce` at a time, and gives the results in the order of the items. After a failure no
 * further item is begun; what is under way is awaited, so that nothing goes on behind the caller's back.
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
/** How many failures of the same step are worth reading. */
const shown = 5;
function messagesOf(failures) {
    const messages = [
        ...new Set(failures.map((error) => (error instanceof Error ? error.message : String(error)))),
    ];
    const rest = messages.length - shown;
    return [...messages.slice(0, shown), ...(rest > 0 ? [`and ${rest} more failures like these`] : [])].join('\n');
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
