export const id = 865;
export const ids = [865];
export const modules = {

/***/ 1200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ applicationsToCopy),
/* harmony export */   g: () => (/* binding */ applicationsWithIds)
/* harmony export */ });
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5138);

const urisOf = ({ redirectUris, postLogoutRedirectUris }) => [redirectUris, postLogoutRedirectUris].map((uris) => uris.map(_html_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join('<br>'));
const uriHeads = ['Redirect URIs', 'Post sign-out redirect URIs'];
/** A table of applications with their client IDs. */
function applicationsWithIds(applications) {
    const rows = applications.map((application) => [
        (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(application.name),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(application.id),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(application.type),
        ...urisOf(application),
    ]);
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Application', 'Client ID', 'Type', ...uriHeads], rows);
}
/** Characters up to which names are aligned. */
const widestName = 30;
/**
 * A table of applications, and their client IDs in a block that GitHub shows with a button to copy it.
 * @param linkOf gives the HTML of a name
 */
function applicationsToCopy(applications, linkOf) {
    const rows = applications.map((application) => [
        linkOf(application),
        (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(application.type),
        ...urisOf(application),
    ]);
    const width = Math.min(Math.max(0, ...applications.map(({ name }) => name.length)), widestName);
    const ids = applications.map(({ id, name }) => `${name.padEnd(width)}  ${id}`);
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)((0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Application', 'Type', ...uriHeads], rows), ids.length === 0 ? '' : (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)((0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)('Client IDs:'), (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .fenced */ .OF)('text', ids)));
}


/***/ }),

/***/ 4662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ fencedDiff),
/* harmony export */   O: () => (/* binding */ renderChanges)
/* harmony export */ });
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5138);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6662);



/** Bytes of the changes in a summary, so that the rest of it always fits. */
const changesLimit = { ..._limits_js__WEBPACK_IMPORTED_MODULE_0__/* .summaryLimit */ .mf, most: _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .summaryLimit */ .mf.most / 2 };
/** What the signs of a diff mean, as a paragraph. */
const legend = (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)('<code>+</code> creates or adds, <code>!</code> changes, <code>-</code> deletes or removes.');
/**
 * What a run changed in a tenant: the counts, and a diff. Empty when it changed nothing, or only created the applications
 * of a new tenant, which are shown in a table.
 */
function renderChanges(plan, isNew) {
    if (plan === undefined || !(0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .hasChanges */ .ik)(plan))
        return '';
    const changed = plan.entries.filter(({ action }) => action === 'create' || action === 'update');
    if (isNew && changed.every(({ kind }) => kind.name === 'applications'))
        return '';
    const counts = (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .countChanges */ .xS)(plan, {}, ['created', 'changed', 'deleted']);
    const lines = (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showPlan */ .tN)({ ...plan, entries: changed, unmanaged: [] });
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFitting */ .G8)(lines, 'line', changesLimit, (shown, more) => (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)('### Changes', (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`${counts.join(', ')}.`), fencedDiff(shown), more));
}
/** Lines of a plan as a diff, with what its signs mean; empty without lines. */
const fencedDiff = (lines) => lines.length === 0 ? '' : (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)((0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .fenced */ .OF)('diff', lines), legend);


/***/ }),

/***/ 7554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jf: () => (/* binding */ creatingComment),
/* harmony export */   LD: () => (/* binding */ failedComment),
/* harmony export */   UC: () => (/* binding */ provisionedComment),
/* harmony export */   tB: () => (/* binding */ deletedComment)
/* harmony export */ });
/* harmony import */ var _applications_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1200);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5138);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4611);




const byRun = ({ runUrl }) => `By [this run](${runUrl}).`;
/**
 * Renders the comment on a pull request whose tenant is ready. The runner does not mask comments, so with masked
 * outputs it holds neither the tenant's id nor the endpoint.
 */
function provisionedComment({ applications, endpoint, lifetime, masked, recreated, tenant }, run) {
    const where = masked ? '' : ` at ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(endpoint)}`;
    const hint = masked ? ' <code>mask-outputs: false</code> shows its endpoint here.' : '';
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFitting */ .G8)(applications, 'application', _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .commentLimit */ .j9, (shown, more) => (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(heading(tenant.name, 'is ready'), (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`A ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(tenant.tag)} tenant in ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(tenant.regionName)}${where}. ${lifetime}${hint}`), recreated ? (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`The tenant was recreated: the ${_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .earlierIsGone */ .KG}`) : '', (0,_applications_js__WEBPACK_IMPORTED_MODULE_3__/* .applicationsWithIds */ .g)(shown), more, byRun(run)));
}
/** Renders the comment on a pull request whose tenant exists and is not ready yet. */
function creatingComment(name, run) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(heading(name, 'is being set up'), byRun(run));
}
/** Renders the comment on a pull request whose tenant could not be set up. */
function failedComment(name, { runUrl }, isKept) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(heading(name, 'could not be set up'), isKept ? (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)('The tenant is kept as it is (<code>keep-on-failure</code>).') : '', `[This run](${runUrl}) failed.`);
}
/** Renders the comment on a pull request whose tenant is deleted. */
function deletedComment(name, run) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(heading(name, 'is deleted'), byRun(run));
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
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   vu: () => (/* binding */ active)
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
/**
 * Words of the action with values in them: only what GitHub would make something of is code, a quoted value as a whole.
 * @param hide goes first, because it finds no secret that is divided
 */
const sentence = (text, hide) => (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toSingleLine */ .OX)(hide(text)).replaceAll(/"(?:[^"\\]|\\.)*"|\S+/g, (part) => prose(part));
/** A link. @param html what to click on */
const link = (href, html) => `<a href="${(0,_shared_hide_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(href)}">${html}</a>`;
/** A paragraph of HTML. */
const paragraph = (html) => `<p>${html}</p>`;
const row = (tag, cells) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
/** A table, without the columns that are empty in all rows. Cells are HTML already; without any row, it is empty. */
function table(head, rows) {
    if (rows.length === 0)
        return '';
    const isFilled = head.map((_, column) => rows.some((cells) => cells[column] !== ''));
    const filled = (cells) => cells.filter((__, column) => isFilled[column]);
    return [
        '<table>',
        row('th', filled(head)),
        ...rows.map((cells) => row('td', filled(cells))),
        '</table>',
    ].join('\n');
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

/***/ 6662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IG: () => (/* binding */ namesOfCreated),
/* harmony export */   Mm: () => (/* binding */ bounded),
/* harmony export */   Pq: () => (/* binding */ differenceOf),
/* harmony export */   RF: () => (/* binding */ countPlan),
/* harmony export */   TU: () => (/* binding */ namesOfDeleted),
/* harmony export */   ik: () => (/* binding */ hasChanges),
/* harmony export */   pj: () => (/* binding */ nameOfTenant),
/* harmony export */   tN: () => (/* binding */ showPlan),
/* harmony export */   uH: () => (/* binding */ logPlan),
/* harmony export */   xS: () => (/* binding */ countChanges)
/* harmony export */ });
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1072);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);


/** Characters of a value in a line of a plan. A longer one is not cut but left out, since masks do not find half a secret. */
const longestValue = 500;
/** Names in each list of the output `plan`, and lines about what is not managed. */
const mostNames = 50;
/**
 * Shows a plan as a diff: `+` creates, `!` updates or applies again, with `-` and `+` for each field, `-` deletes. Holds no secret.
 * @param tenant comes first
 * @param fieldsOf gives the fields to show of an entry that is created
 */
function showPlan({ entries, toDelete, unmanaged }, tenant = {}, fieldsOf = () => []) {
    return [
        ...(tenant.deleted ?? []).map((one) => `- ${nameOfTenant(one)}`),
        ...namesOfCreated(tenant).map((name) => `+ ${name}`),
        ...entries.flatMap((entry) => showEntry(entry, fieldsOf)),
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
function showEntry(entry, fieldsOf) {
    const title = titleOf(entry);
    switch (entry.action) {
        case 'create':
            return [`+ ${title}`, ...fieldsOf(entry).flatMap((field) => showChange(field, '+', 'not shown'))];
        case 'update':
            return [`! ${title}`, ...entry.changes.flatMap((change) => showChange(change, '!', 'changed'))];
        case 'repeat':
            return [`! ${title}`];
        case 'keep':
            return [];
    }
}
/** @param unseen what stands for a value that is hidden or long */
function showChange({ path, from, to, isHidden }, sign, unseen) {
    if (isHidden)
        return [`${sign}     ${path}: ${unseen}`];
    const lines = [...showValues('-', path, from), ...showValues('+', path, to)];
    if (lines.every((line) => line.length <= longestValue))
        return lines;
    const items = Array.isArray(from) && Array.isArray(to) ? showItems(path, from, to) : [];
    const isShort = items.length > 0 && items.every((line) => line.length <= longestValue);
    return isShort ? items : [`${sign}     ${path}: ${unseen}`];
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
/**
 * `2 to create`, `1 to change` and `1 to delete`. Zeros are left out.
 * @param tenant counts as well
 */
function countChanges(plan, { created, deleted = [] } = {}, [toCreate, toChange, toDelete] = ['to create', 'to change', 'to delete']) {
    return [
        ...counted(numberOf(plan, 'create') + (created === undefined ? 0 : 1), toCreate),
        ...counted(numberOf(plan, 'update'), toChange),
        ...counted(plan.toDelete.length + deleted.length, toDelete),
    ];
}
/**
 * `Plan: 2 to create, 1 to change, 1 to delete, 5 unchanged, 3 not managed`. Zeros are left out.
 * @param tenant counts as well
 */
function countPlan(plan, tenant = {}) {
    const changes = countChanges(plan, tenant);
    return `Plan: ${[
        ...(changes.length > 0 ? changes : ['no changes']),
        ...counted(numberOf(plan, 'repeat'), 'applied on every run'),
        ...counted(numberOf(plan, 'keep'), 'unchanged'),
        ...counted(plan.unmanaged.length, 'not managed'),
    ].join(', ')}`;
}
/** Whether a plan changes anything. What is applied on every run does not count, because nothing tells whether it differs. */
function hasChanges(plan, tenant = {}) {
    return countChanges(plan, tenant).length > 0;
}
/** The names of all that is deleted, the tenant itself first. */
function namesOfDeleted({ toDelete }, { deleted = [] }) {
    return [...deleted.map(nameOfTenant), ...(0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(toDelete)];
}
/** How a tenant differs from the desired state, as a sentence without a full stop; `undefined` when it does not. */
function differenceOf(plan, { created, deleted = [] } = {}) {
    if (created !== undefined) {
        const fate = deleted.length > 0 ? 'would be deleted and created again' : 'does not exist yet';
        return `The tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(created)} ${fate}`;
    }
    return hasChanges(plan)
        ? `The tenant differs from the desired state: ${countChanges(plan).join(', ')}`
        : undefined;
}
/** The name of the tenant, if it would be created. */
const namesOfCreated = ({ created }) => created === undefined ? [] : [nameOfTenant({ name: created })];
/** `tenant "Preview"`. */
const nameOfTenant = ({ name }) => `tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)}`;


/***/ }),

/***/ 4611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ renderSummary),
/* harmony export */   KG: () => (/* binding */ earlierIsGone),
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   fx: () => (/* binding */ renderConfigured),
/* harmony export */   wZ: () => (/* binding */ usersAreGone)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _applications_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1200);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4662);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5138);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8587);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6662);






/** What a recreated tenant means to its users. */
const usersAreGone = 'the users of the earlier tenant are gone';
/** The same, and what it means to applications. */
const earlierIsGone = 'earlier tenant, its users and its client IDs are gone.';
/** Renders the summary as the Markdown that goes to `GITHUB_STEP_SUMMARY`. */
function renderSummary(summary) {
    const { consoleOrigin, created, endpoint, lifetime, masked, plan, recreated, tenant } = summary;
    const isChanged = plan !== undefined && (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_3__/* .hasChanges */ .ik)(plan);
    const verb = recreated ? 'Recreated' : created ? 'Created' : isChanged ? 'Updated' : 'Used';
    const rest = !created && !isChanged && plan ? ', which is as declared' : '';
    const what = `${verb} the ${(0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(tenant.tag)} tenant ${(0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(tenant.name)} in ${(0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(tenant.regionName)}${rest}.`;
    const consoleUrl = `${consoleOrigin}/${encodeURIComponent(tenant.id)}`;
    const linkOf = ({ id, name }) => masked ? (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(name) : (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)(`${consoleUrl}/applications/${encodeURIComponent(id)}`, (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(name));
    const changes = (0,_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .renderChanges */ .O)(plan, created);
    return renderWithApplications(summary.applications, linkOf, (section) => [
        (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`${what} ${lifetime}`),
        recreated ? (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`The ${earlierIsGone}`) : '',
        masked ? '' : (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(['Tenant ID', 'Endpoint'], [[tenant.id, endpoint].map(_html_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)]),
        section,
        changes,
        (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(masked
            ? `Find it by its name in ${(0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)(consoleOrigin, 'Logto Console')}. ${whyMasked('tenant ID and endpoint')}`
            : `Open it in ${(0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)(consoleUrl, 'Logto Console')}.`),
    ]);
}
const whyMasked = (what) => `The runner masks ${what} and shows <code>***</code> for them; <code>mask-outputs: false</code> shows them.`;
/** Renders the summary of a tenant that was configured. */
function renderConfigured({ applications, endpoint, masked, plan }) {
    const where = masked ? '' : ` at ${(0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(endpoint)}`;
    const what = (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_3__/* .hasChanges */ .ik)(plan)
        ? `Updated the tenant${where}, which is as declared now.`
        : `Used the tenant${where}, which is as declared.`;
    const changes = (0,_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .renderChanges */ .O)(plan, false);
    return renderWithApplications(applications, ({ name }) => (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(name), (section) => [
        (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(what),
        section,
        changes,
        masked ? (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(whyMasked('tenant ID and endpoint')) : '',
    ]);
}
/** Renders a summary with as many of its applications as fit. */
function renderWithApplications(applications, linkOf, render) {
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .renderFitting */ .G8)(applications, 'application', _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .summaryLimit */ .mf, (shown, more) => {
        const section = applications.length === 0 ? '' : (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)('### Applications', (0,_applications_js__WEBPACK_IMPORTED_MODULE_5__/* .applicationsToCopy */ .I)(shown, linkOf), more);
        return `${(0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)('## Logto tenant', ...render(section))}\n`;
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
        return new TextDecoder().decode(plaintext);
    }
    catch {
        throw new SealError('damaged');
    }
}


/***/ }),

/***/ 7870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ withoutRun),
/* harmony export */   Yr: () => (/* binding */ isBeginning),
/* harmony export */   br: () => (/* binding */ commentText),
/* harmony export */   dd: () => (/* binding */ tenantMarker),
/* harmony export */   ny: () => (/* binding */ sealIn)
/* harmony export */ });
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
/** A comment without its last line, which names the run that wrote it, if that line is a paragraph of its own. */
const withoutRun = (text) => text.replace(/(?<=\n\n)[^\n]+$/, '');


/***/ }),

/***/ 8821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ openPullComments)
/* harmony export */ });
/* harmony import */ var _shared_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8722);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);


/** Seconds that reading the comments, or writing one, may take. */
const patienceSeconds = 10;
/** The comments on the pull request of the event, when the inputs ask for one. Sends no request by itself. */
function openPullComments(request, { clock, event, log, repository }) {
    if (!request.comment)
        return undefined;
    const number = event.pullRequest;
    if (number === undefined) {
        log.info('No comment is written, because the event is not about a pull request.');
        return undefined;
    }
    let turn = Promise.resolve();
    /** Why GitHub is not asked again: what does not answer must not be waited for twice. */
    let timeout;
    const ask = async (work, signal) => {
        if (timeout)
            throw timeout;
        const timed = (0,_shared_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .startDeadline */ .db)(patienceSeconds, clock, true);
        try {
            const signals = [timed.signal, ...(signal ? [signal] : [])];
            return await work(await repository(request['github-token'], AbortSignal.any(signals)));
        }
        catch (error) {
            if (timed.signal.aborted)
                timeout = new Error((0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), { cause: error });
            throw error;
        }
        finally {
            timed.end();
        }
    };
    const inTurn = (work) => {
        const mine = turn.then(() => ask(work)).catch(() => ask(work));
        turn = mine.catch(() => undefined);
        return mine;
    };
    const report = async (what, work) => {
        try {
            const outcome = await inTurn(work);
            if (outcome !== undefined)
                log.info(`The ${what} on pull request #${number} is ${outcome}.`);
        }
        catch (error) {
            log.warning(`The ${what} on pull request #${number} could not be written: ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        }
    };
    return { number, ask, inTurn, report };
}


/***/ })

};
