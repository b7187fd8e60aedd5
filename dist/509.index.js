export const id = 509;
export const ids = [509];
export const modules = {

/***/ 9337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createCloudApi)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7597);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1923);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6145);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5962);




const regionSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    displayName: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(),
    /** The tags of tenants that the region accepts; absent in older answers. */
    tags: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).nullish(),
});
const tenantSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[\da-z-]+$/i),
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    tag: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    regionName: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** The origin of the tenant, or its Management API resource. */
    indicator: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    createdAt: zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()]),
});
const createdTenantSchema = tenantSchema.extend({
    defaultApplication: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1), secret: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1) }),
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
        /** All tenants that the account can see, including those of others it collaborates on. Names are not unique. */
        tenants: () => read('read the tenants of the account', '/api/tenants', zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(tenantSchema)),
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
            const answer = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({}).optional();
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
                const refusal = (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalOf */ .Of)(error);
                // The API answers in JSON; any other 404 comes from somewhere else.
                if (refusal?.status === 404 && refusal.json)
                    return 'already-deleted';
                throw error;
            }
        },
    };
}


/***/ }),

/***/ 7380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ renderDeletions),
/* harmony export */   l: () => (/* binding */ renderSweep)
/* harmony export */ });
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5138);

/**
 * Renders the summary of `delete`.
 * @param what names what was to be deleted: `tenant named "x"`
 */
function renderDeletions(what, deletions) {
    if (deletions.length === 0)
        return `## Logto tenants\n\nThere was no ${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(what)}: nothing to delete.\n`;
    const rows = deletions.map((deletion) => [
        (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(deletion.tenant.name),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(deletion.tenant.tag),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(deletion.tenant.regionName),
        outcomeOf(deletion),
    ]);
    return ['## Logto tenants', '', (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Name', 'Tag', 'Region', 'This run'], rows), ''].join('\n');
}
/** Renders the summary of `sweep`. */
function renderSweep({ template, dryRun, decisions, deletions }) {
    const title = `## Logto preview tenants${dryRun ? ' (dry run)' : ''}`;
    if (decisions.length === 0)
        return `${title}\n\nNo tenant is named ${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(template)}.\n`;
    const rows = decisions.map(({ tenant, isToDelete, reason }) => {
        const deletion = deletions.find((candidate) => candidate.tenant === tenant) ?? { tenant };
        const outcome = dryRun ? 'would be deleted' : outcomeOf(deletion);
        return [
            (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(tenant.name),
            (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(new Date(tenant.createdAt).toISOString()),
            isToDelete ? outcome : 'kept',
            (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(reason),
        ];
    });
    return [title, '', (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Name', 'Created', 'This run', 'Reason'], rows), ''].join('\n');
}
const outcomeOf = ({ error }) => error === undefined ? 'deleted' : `not deleted: ${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(error)}`;


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

/***/ 4611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ renderSummary),
/* harmony export */   EG: () => (/* binding */ renderPlan),
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   fx: () => (/* binding */ renderConfigured)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5138);


/** Renders the summary as the Markdown that goes to `GITHUB_STEP_SUMMARY`. */
function renderSummary(summary) {
    const { applications, consoleOrigin, created, endpoint, masked, settings, tenant } = summary;
    const shown = (identifier) => masked ? 'masked (<code>mask-outputs</code>)' : (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(identifier);
    const consoleUrl = masked ? consoleOrigin : `${consoleOrigin}/${tenant.id}`;
    const applicationName = ({ name, id }) => masked ? (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD)(name) : (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(`${consoleUrl}/applications/${id}`, name);
    const row = [
        ...[tenant.name, tenant.tag, tenant.regionName].map(_html_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeHtml */ .ZD),
        created ? 'created it' : 'reused it',
        ...[tenant.id, endpoint].map(shown),
    ];
    return [
        '## Logto tenant',
        '',
        (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Name', 'Tag', 'Region', 'This run', 'Tenant ID', 'Endpoint'], [row]),
        '',
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

/***/ 427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ throwAll),
/* harmony export */   _: () => (/* binding */ mapConcurrent)
/* harmony export */ });
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

/***/ 234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GM: () => (/* binding */ readAccount),
/* harmony export */   XU: () => (/* binding */ tenantsNamed),
/* harmony export */   _X: () => (/* binding */ listTenants)
/* harmony export */ });
/* unused harmony export chooseRegion */
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

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
    const name = (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(request.name, 128);
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
        : `${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(asked)} is not a region of this account for ${tag} tenants; there are: ${fitting}`;
    throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([{ path: 'region', sentence }]);
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


/***/ }),

/***/ 3381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ff: () => (/* binding */ decideSweep),
/* harmony export */   bY: () => (/* binding */ decideWithoutCredentials),
/* harmony export */   fo: () => (/* binding */ decideDeletion),
/* harmony export */   r0: () => (/* binding */ decideByName)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(234);


/** Decides what follows from the tenants that have the name, before any credentials are looked for. */
function decideByName({ name, ifExists, tag, regionName, named }) {
    const [oldest] = named;
    if (oldest === undefined)
        return { action: 'create' };
    if (ifExists === 'recreate')
        return recreate(named, 'if-exists is recreate');
    if (ifExists === 'fail') {
        return refuse(`The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)} exists already, and if-exists is fail. Choose another name, or set if-exists to reuse, reuse-or-recreate or recreate.`);
    }
    if (oldest.tag !== tag || oldest.regionName !== regionName) {
        return refuse(`The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)} exists already as a ${oldest.tag} tenant in ${oldest.regionName}, but the inputs ask for a ${tag} tenant in ${regionName}. Neither can be changed: choose another name, or set tag and region to those of the tenant.`);
    }
    return { action: 'reuse', tenant: oldest };
}
/** Decides what follows when no credentials are known for the tenants of a name, and something is to be applied. */
function decideWithoutCredentials({ name, ifExists, named, }) {
    if (ifExists === 'reuse-or-recreate')
        return recreate(named, 'no credentials are available for it');
    const orRecreate = named.every(({ tag }) => tag === 'development')
        ? 'or set if-exists to reuse-or-recreate, '
        : '';
    return refuse(`The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)} exists already, and no credentials are available to update it: Logto shows them only when it creates a tenant, and none are kept in the Actions cache. Give m2m-app-id and m2m-app-secret, ${orRecreate}or delete the tenant.`);
}
/** A production tenant is never recreated: only `operation: delete` removes one. */
function recreate(named, reason) {
    const other = named.find(({ tag }) => tag !== 'development');
    if (other === undefined)
        return { action: 'recreate', reason };
    return refuse(`The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(other.name, 128)} (${other.id}) is a ${other.tag} tenant, which is never recreated. Delete it by operation delete with its tenant-id and allow-production-delete, or choose another name.`);
}
const refuse = (message) => ({ action: 'refuse', message });
/** Decides which tenants `delete` deletes: the one of an id, or all development tenants of a name. */
function decideDeletion(tenants, { name, tenantId, allowProduction }) {
    return tenantId === ''
        ? decideDeletionByName(tenants, name)
        : decideDeletionById(tenants.find(({ id }) => id === tenantId), name, allowProduction);
}
function decideDeletionById(tenant, name, allowProduction) {
    if (tenant === undefined)
        return { action: 'delete', tenants: [] };
    const what = `The tenant ${tenant.id} is named ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(tenant.name, 128)}`;
    if (name !== '' && tenant.name !== name) {
        return refuse(`${what}, not ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)}. Nothing was deleted: correct tenant-id or name, or leave name out.`);
    }
    if (tenant.tag !== 'development' && !allowProduction) {
        return refuse(`${what} and is a ${tenant.tag} tenant. Nothing was deleted: set allow-production-delete to true if you mean it.`);
    }
    return { action: 'delete', tenants: [tenant] };
}
function decideDeletionByName(tenants, name) {
    const named = (0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .tenantsNamed */ .XU)(tenants, name);
    const development = named.filter(({ tag }) => tag === 'development');
    const others = named.filter(({ tag }) => tag !== 'development');
    if (others.length === 0)
        return { action: 'delete', tenants: development };
    const list = others.map(({ id, tag }) => `${id} (${tag})`).join(', ');
    const warning = `By name, only development tenants are deleted, but ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name, 128)} is also the name of ${list}: give tenant-id and allow-production-delete to delete such a tenant.`;
    return development.length === 0
        ? refuse(`${warning} Nothing was deleted.`)
        : { action: 'delete', tenants: development, warning };
}
/** Decides whether a sweep deletes a preview tenant. */
function decideSweep({ tenant, number, pullRequest, maxAge, now }) {
    const decide = (isToDelete, reason) => ({ tenant, isToDelete, reason });
    if (tenant.tag !== 'development')
        return decide(false, `a ${tenant.tag} tenant is never swept`);
    if (pullRequest === 'closed')
        return decide(true, `pull request #${number} is closed`);
    const age = now - new Date(tenant.createdAt).getTime();
    if (maxAge !== undefined && age > maxAge) {
        return decide(true, `it is ${Math.floor(age / 3_600_000)} h old, more than max-age allows`);
    }
    return decide(false, pullRequest === 'open' ? `pull request #${number} is open` : `GitHub knows no pull request #${number}`);
}


/***/ }),

/***/ 4010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YH: () => (/* binding */ requireAllDeleted),
/* harmony export */   Yl: () => (/* binding */ deletedIds),
/* harmony export */   ZP: () => (/* binding */ deleteTenants)
/* harmony export */ });
/* harmony import */ var _http_pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6858);
/* harmony import */ var _shared_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(427);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);



/** Deletes tenants side by side. A failure of one does not stop the others. */
function deleteTenants(cloud, tenants, log) {
    return (0,_shared_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapConcurrent */ ._)(tenants, _http_pace_js__WEBPACK_IMPORTED_MODULE_0__/* .maxConcurrentRequests */ .m, async (tenant) => {
        const what = `${tenant.tag} tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(tenant.name, 128)} (${tenant.id})`;
        try {
            const outcome = await cloud.deleteTenant(tenant.id);
            log.info(outcome === 'deleted' ? `Deleted the ${what}.` : `The ${what} is deleted already.`);
            return { tenant };
        }
        catch (error) {
            log.info(`The ${what} could not be deleted.`);
            return { tenant, error: (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error) };
        }
    });
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
    const reasons = failed.map(({ tenant, error }) => `${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(tenant.name, 128)} (${tenant.id}): ${error}`);
    const title = deletions.length === 1
        ? 'The tenant could not be deleted:'
        : `${failed.length} of ${deletions.length} tenants could not be deleted:`;
    throw new Error([title, ...reasons].join('\n'));
}


/***/ })

};
