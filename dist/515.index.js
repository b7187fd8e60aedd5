export const id = 515;
export const ids = [515];
export const modules = {

/***/ 7515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configure: () => (/* binding */ configure)
/* harmony export */ });
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4481);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4611);
/* harmony import */ var _report_plan_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6662);
/* harmony import */ var _tenant_connection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7405);
/* harmony import */ var _config_reconcile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6973);
/* harmony import */ var _tenant_open_existing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1055);
/* harmony import */ var _report_plan_only_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9231);
/* harmony import */ var _tenant_provisioned_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7743);
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7184);









/**
 * Brings a tenant that exists to what is wanted, by its endpoint and the credentials of a machine-to-machine application:
 * one of Logto Cloud, or a self-hosted Logto. Uses no Cloud API. With `dry-run`, only the plan is shown.
 * @throws LogtoError, InputError or EntryError with a message for the user
 */
async function configure(inputs, tools) {
    const { clock, core, log, mask } = tools;
    const startedAt = clock.now();
    const timed = (0,_tools_js__WEBPACK_IMPORTED_MODULE_7__/* .withDeadline */ .NE)(tools, inputs['timeout-seconds']);
    try {
        const access = await (0,_tenant_open_existing_js__WEBPACK_IMPORTED_MODULE_4__/* .openExisting */ .E)(timed, inputs);
        if (inputs['dry-run']) {
            const { plan } = await (0,_config_reconcile_js__WEBPACK_IMPORTED_MODULE_3__/* .planTenant */ .gK)(inputs.wanted, access, 'existing', timed);
            await (0,_report_plan_only_js__WEBPACK_IMPORTED_MODULE_5__/* .publishPlan */ .J)(timed, 'The tenant exists', plan, inputs.wanted);
            return;
        }
        const { applications, plan } = await (0,_config_reconcile_js__WEBPACK_IMPORTED_MODULE_3__/* .reconcileTenant */ .bE)(inputs.wanted, access, false, timed);
        const reached = { ...(0,_tenant_connection_js__WEBPACK_IMPORTED_MODULE_2__/* .reachedBy */ .Kg)(access, clock.now()), apps: applications };
        (0,_tenant_provisioned_js__WEBPACK_IMPORTED_MODULE_6__/* .maskReached */ .b5)(reached, mask, inputs['mask-outputs']);
        (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .setOutputs */ .n)(core, {
            ...(0,_tenant_provisioned_js__WEBPACK_IMPORTED_MODULE_6__/* .reachedOutputs */ .Z0)(reached),
            ...(plan ? { plan: (0,_report_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .planJson */ .iY)(plan, inputs.wanted.hidden) } : {}),
        });
        const settings = plan ? (0,_report_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countByKind */ .Le)(plan) : [];
        await (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .writeSummary */ .Sy)(core, log, (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .renderConfigured */ .fx)(applications, settings));
        log.info(`The tenant is as declared after ${(0,_tools_js__WEBPACK_IMPORTED_MODULE_7__/* .timeSince */ ._D)(startedAt, timed)}.`);
    }
    finally {
        timed.deadline.end();
    }
}


/***/ }),

/***/ 9231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ publishPlan)
/* harmony export */ });
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4481);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4611);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6662);



/** Shows a plan that is not carried out: in the log, in the summary as a diff, and in the output `plan`. */
async function publishPlan({ core, log }, title, plan, { hidden }) {
    const lines = (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showPlan */ .tN)(plan, hidden);
    const counts = (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countPlan */ .RF)(plan);
    await log.group('The plan', async () => {
        log.info(`${title}: ${counts}.`);
        for (const line of lines)
            log.info(line);
        (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .setOutputs */ .n)(core, { plan: (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .planJson */ .iY)(plan, hidden) });
        await (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .writeSummary */ .Sy)(core, log, (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .renderPlan */ .EG)(title, counts, lines));
    });
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

/***/ 1055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ openExisting)
/* harmony export */ });
/* harmony import */ var _logto_management_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6570);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7405);


/** How the Management API of self-hosted Logto is registered, whatever its endpoint (`@logto/schemas`, the default tenant). */
const selfHostedResource = 'https://default.logto.app/api';
/**
 * Gets a Management API token for a tenant that is known by its endpoint and credentials; no Cloud API is needed.
 * @throws LogtoError
 */
async function openExisting(tools, inputs) {
    const { log, mask } = tools;
    const { endpoint } = inputs;
    if (inputs['mask-outputs'])
        mask(endpoint);
    const given = inputs['management-api-resource'];
    return log.group('Getting a Management API token', async () => {
        const client = (0,_logto_management_js__WEBPACK_IMPORTED_MODULE_0__/* .createTenantClient */ .i)({ ...tools, endpoint });
        const credentials = { id: inputs['m2m-app-id'], secret: inputs['m2m-app-secret'] };
        const resources = given === '' ? [`${endpoint}/api`, selfHostedResource] : [given];
        const token = await client.requestToken(credentials, resources, mask);
        (0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .logTokenReceived */ .JQ)(token, log);
        return { endpoint, client, token, credentials, isKept: false };
    });
}


/***/ })

};
