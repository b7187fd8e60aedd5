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

/***/ 5138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ blocks),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _shared_hide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3410);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9853);


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
/** A list. Items are HTML already; without any, it is empty. */
const list = (items) => items.length === 0 ? '' : ['<ul>', ...items.map((item) => `<li>${item}</li>`), '</ul>'].join('\n');
/** Lines, each read as one line from left to right. The fence is longer than any within, so that nothing in a line can end it. */
function fenced(language, lines) {
    const text = lines.map((line) => (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeLine */ .EH)(line)).join('\n');
    const longest = text.match(/`+/g)?.reduce((most, run) => Math.max(most, run.length), 0) ?? 0;
    const fence = '`'.repeat(Math.max(3, longest + 1));
    return `${fence}${language}\n${text}\n${fence}`;
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
        const changes = shown.length === 0 ? '' : (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .fenced */ .OF)('diff', shown);
        const what = (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(title)}. Nothing was changed. ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(counts)}.`);
        return `${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)('## Plan for the Logto tenant', what, changes, more)}\n`;
    });
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


/***/ })

};
