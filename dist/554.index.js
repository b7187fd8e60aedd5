export const id = 554;
export const ids = [554];
export const modules = {

/***/ 7554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ provisionedComment),
/* harmony export */   creatingComment: () => (/* binding */ creatingComment),
/* harmony export */   deletedComment: () => (/* binding */ deletedComment),
/* harmony export */   failedComment: () => (/* binding */ failedComment)
/* harmony export */ });
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5138);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4611);


/**
 * The most characters that people see of a comment: GitHub takes 65,536, of which the hidden part needs up to 25,000.
 */
const longest = 40_000;
/** Those of them around the rows of the table: the tenant's name alone has up to 768 when it is escaped. */
const aroundRows = 2000;
/**
 * Renders the comment on a pull request whose tenant is ready. The runner does not mask comments, so with masked
 * outputs it holds neither an id nor the endpoint. It says nothing that differs from run to run, so that it is written
 * again only when the tenant has changed.
 */
function provisionedComment({ applications, endpoint, masked, recreated, tenant, }) {
    const where = masked ? '' : ` at ${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(endpoint)}`;
    const head = ['Application', 'Type', 'Redirect URIs', ...(masked ? [] : ['Client ID'])];
    const rows = applications.map(({ id, name, redirectUris, type }) => [
        ...[name, type].map(_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD),
        redirectUris.map(_html_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join('<br>'),
        ...(masked ? [] : [(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id)]),
    ]);
    const shown = rows.slice(0, countThatFits(rows));
    const more = rows.length - shown.length;
    return [
        `### Logto tenant ${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(tenant.name)} is ready`,
        '',
        `A ${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(tenant.tag)} tenant in ${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(tenant.regionName)}${where}.`,
        ...(recreated ? ['', `The tenant was recreated: ${_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .usersAreGone */ .wZ}.`] : []),
        ...(shown.length === 0 ? [] : ['', (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(head, shown)]),
        ...(more === 0 ? [] : ['', `… and ${more} more ${more === 1 ? 'application' : 'applications'}.`]),
    ].join('\n');
}
/** How many rows of a table fit, from the first. */
function countThatFits(rows) {
    let length = aroundRows;
    const tooLong = rows.findIndex((row) => (length += (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)([], [row]).length) > longest);
    return tooLong === -1 ? rows.length : tooLong;
}
/** Renders the comment on a pull request whose tenant exists and is not ready yet. */
function creatingComment(name, { runUrl }) {
    return `### Logto tenant ${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)} is being set up\n\nBy [this run](${runUrl}).`;
}
/** Renders the comment on a pull request whose tenant could not be set up. */
function failedComment(name, { runUrl }, isKept) {
    const kept = isKept ? ' The tenant is kept as it is (<code>keep-on-failure</code>).' : '';
    return `### Logto tenant ${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)} could not be set up\n\n[This run](${runUrl}) failed.${kept}`;
}
/** Renders the comment on a pull request whose tenant is deleted. */
function deletedComment(name) {
    return `### Logto tenant ${(0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)} is deleted`;
}


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


/***/ })

};
