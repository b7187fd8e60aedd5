export const id = 120;
export const ids = [120];
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

/***/ 8120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deleteTenants: () => (/* binding */ deleteTenants)
/* harmony export */ });
/* harmony import */ var _report_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7554);
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4481);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4611);
/* harmony import */ var _logto_cloud_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9337);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1703);
/* harmony import */ var _tenant_choose_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5412);
/* harmony import */ var _report_put_comment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7014);
/* harmony import */ var _tenant_delete_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4010);
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7184);









/**
 * Deletes the tenant with an id, or all development tenants of a name. None there is a success that says so, since
 * a pull request may be closed twice, or before it had a tenant.
 * @throws LogtoError or Error with a message for the user
 */
async function deleteTenants(inputs, tools) {
    const { core, log } = tools;
    const timed = (0,_tools_js__WEBPACK_IMPORTED_MODULE_7__/* .withDeadline */ .NE)(tools, inputs['timeout-seconds']);
    const cloud = (0,_logto_cloud_js__WEBPACK_IMPORTED_MODULE_2__/* .createCloudApi */ .A)({ ...timed, origin: inputs['cloud-api-endpoint'], pat: inputs.pat });
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .setOutputs */ .n)(core, { deleted: '[]' });
    const what = describe(inputs);
    const removals = await log.group(`Deleting the ${what}`, async () => {
        const doomed = selectDoomed(await cloud.tenants(), inputs, tools);
        if (doomed.length === 0)
            log.info(`There is no ${what}: nothing to delete.`);
        return (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_6__/* .removeTenants */ .yX)(cloud, doomed, timed);
    });
    (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .setOutputs */ .n)(core, { deleted: (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_6__/* .deletedIds */ .Yl)(removals) });
    await (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .writeSummary */ .Sy)(core, log, renderRemovals(what, removals));
    (0,_tenant_delete_js__WEBPACK_IMPORTED_MODULE_6__/* .requireAllRemoved */ .VG)(removals);
    const name = inputs.name || removals[0]?.tenant.name;
    if (name !== undefined)
        await (0,_report_put_comment_js__WEBPACK_IMPORTED_MODULE_5__/* .putComment */ .j)(tools, inputs, (0,_report_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .tenantMarker */ .dd)(name), (0,_report_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .deletedComment */ .tB)(name), false);
}
function describe(inputs) {
    return inputs['tenant-id'] === ''
        ? `tenant named ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(inputs.name, 128)}`
        : `tenant ${inputs['tenant-id']}`;
}
function selectDoomed(tenants, inputs, tools) {
    return inputs['tenant-id'] === '' ? selectByName(tenants, inputs, tools) : selectById(tenants, inputs);
}
function selectById(tenants, inputs) {
    const tenant = tenants.find(({ id }) => id === inputs['tenant-id']);
    if (tenant === undefined)
        return [];
    const what = `The tenant ${tenant.id} is named ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(tenant.name, 128)}`;
    if (inputs.name !== '' && tenant.name !== inputs.name) {
        throw new Error(`${what}, not ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(inputs.name, 128)}. Nothing was deleted: correct tenant-id or name, or leave name out.`);
    }
    if (tenant.tag !== 'development' && !inputs['allow-production-delete']) {
        throw new Error(`${what} and is a ${tenant.tag} tenant. Nothing was deleted: set allow-production-delete to true if you mean it.`);
    }
    return [tenant];
}
function selectByName(tenants, inputs, { log }) {
    const named = (0,_tenant_choose_js__WEBPACK_IMPORTED_MODULE_4__/* .tenantsNamed */ .XU)(tenants, inputs.name);
    const development = named.filter(({ tag }) => tag === 'development');
    const others = named.filter(({ tag }) => tag !== 'development').map(({ id, tag }) => `${id} (${tag})`);
    if (others.length === 0)
        return development;
    const sentence = `By name, only development tenants are deleted, but ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(inputs.name, 128)} is also the name of ${others.join(', ')}: give tenant-id and allow-production-delete to delete such a tenant.`;
    if (development.length === 0)
        throw new Error(`${sentence} Nothing was deleted.`);
    log.warning(sentence);
    return development;
}
function renderRemovals(what, removals) {
    if (removals.length === 0)
        return `## Logto tenants\n\nThere was no ${(0,_report_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(what)}: nothing to delete.\n`;
    const rows = removals.map(({ tenant, error }) => [
        (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(tenant.name),
        (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(tenant.tag),
        (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(tenant.regionName),
        error === undefined ? 'deleted' : `not deleted: ${(0,_report_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(error)}`,
    ]);
    return ['## Logto tenants', '', (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Name', 'Tag', 'Region', 'This run'], rows), ''].join('\n');
}


/***/ }),

/***/ 7554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UC: () => (/* binding */ provisionedComment),
/* harmony export */   dd: () => (/* binding */ tenantMarker),
/* harmony export */   tB: () => (/* binding */ deletedComment)
/* harmony export */ });
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4611);

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
function provisionedComment(tenant) {
    const { applications, masked } = tenant;
    const name = (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(tenant.name);
    const where = masked ? '' : ` at ${(0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(tenant.endpoint)}`;
    return [
        tenantMarker(tenant.name),
        `### Logto tenant <code>${name}</code> is ready`,
        '',
        `A ${(0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(tenant.tag)} tenant in ${(0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(tenant.regionName)}${where}.`,
        ...(applications.length === 0
            ? []
            : [
                '',
                (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(masked
                    ? ['Application', 'Type', 'Redirect URIs']
                    : ['Application', 'Type', 'Redirect URIs', 'Client ID'], applications.map((application) => {
                    const shown = [
                        (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(application.name),
                        (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(application.type),
                        application.redirectUris.map(_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join('<br>'),
                    ];
                    return masked ? shown : shown.concat((0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(application.id));
                })),
            ]),
    ].join('\n');
}
/** Renders the comment on a pull request whose tenant is gone. */
function deletedComment(name) {
    return [tenantMarker(name), `### Logto tenant <code>${(0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(name)}</code> is deleted`].join('\n');
}


/***/ }),

/***/ 7014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ putComment)
/* harmony export */ });
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7184);

/** Milliseconds that writing a comment may take: nobody waits long for it. */
const patienceMs = 30_000;
/**
 * Keeps one comment on the pull request of the event up to date, when that is asked for. Whatever goes wrong is a
 * warning: the tenant is what matters.
 * @param create whether to write one where there is none yet
 */
async function putComment({ event, log, pullRequests }, inputs, marker, body, create) {
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
        const outcome = await pullRequests(inputs['github-token'], AbortSignal.timeout(patienceMs)).putComment(pullRequest, marker, body, {
            create,
        });
        log.info(`The comment on pull request #${pullRequest} is ${outcome}.`);
    }
    catch (error) {
        log.warning(`The comment on pull request #${pullRequest} could not be written: ${(0,_tools_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
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

/***/ 5412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ chooseRegion),
/* harmony export */   XU: () => (/* binding */ tenantsNamed),
/* harmony export */   Yf: () => (/* binding */ showRegion)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

/**
 * Finds the region that was asked for: by name, then without regard to case, then by display name.
 * @throws InputError with the regions of the account, when there is none or it does not take the tag
 */
function chooseRegion(regions, wanted, tag) {
    const same = (a) => a?.toLowerCase() === wanted.toLowerCase();
    const region = regions.find(({ name }) => name === wanted) ??
        regions.find(({ name }) => same(name)) ??
        regions.find(({ displayName }) => same(displayName));
    const takes = ({ tags }) => tags == null || tags.includes(tag);
    const fitting = regions.filter(takes).map(showRegion).join(', ') || 'none';
    if (region && takes(region))
        return region;
    const sentence = region
        ? `${showRegion(region)} takes no ${tag} tenants; these do: ${fitting}`
        : `${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(wanted)} is not a region of this account for ${tag} tenants; there are: ${fitting}`;
    throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([{ path: 'region', sentence }]);
}
/** Shows a region with its display name where that says more. */
function showRegion({ name, displayName }) {
    return displayName && displayName !== name ? `${name} (${displayName})` : name;
}
/** The tenants of exactly this name, the oldest first. Names are not unique in Logto. */
function tenantsNamed(tenants, name) {
    return tenants
        .filter((tenant) => tenant.name === name)
        .toSorted((a, b) => new Date(a.createdAt).getTime() - new Date(b.createdAt).getTime());
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
