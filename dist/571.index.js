export const id = 571;
export const ids = [571];
export const modules = {

/***/ 6858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ maxConcurrentRequests),
/* harmony export */   q: () => (/* binding */ createPace)
/* harmony export */ });
/**
 * Requests under way at once to one host. Enough that 100 applications take two waves, few enough that one run does
 * not fill the streams (100) of an HTTP/2 connection.
 */
const maxConcurrentRequests = 50;
/** Logto allows 200 requests per 10 s and tenant, as a token bucket (its system limits page). */
const tokensPerMs = 200 / 10_000;
/** The bucket less a margin: requests of half a second may arrive at once. */
const bucketSize = 190;
/** Milliseconds that a host can make all requests wait at most. */
const longestPause = 60_000;
/**
 * Lets requests through to one host so that they stay within its limits: a token bucket and a limit on requests under
 * way, first come, first served.
 */
function createPace(clock) {
    let tokens = bucketSize;
    let filledAt = clock.now();
    let pausedUntil = 0;
    let underWay = 0;
    const waiting = [];
    let gate = Promise.resolve();
    const fill = (now) => {
        tokens = Math.min(bucketSize, tokens + (now - filledAt) * tokensPerMs);
        filledAt = now;
    };
    const msUntilToken = () => {
        const now = clock.now();
        fill(now);
        const refill = tokens >= 1 ? 0 : Math.ceil((1 - tokens) / tokensPerMs);
        return Math.max(refill, pausedUntil - now);
    };
    const takeToken = async (signal) => {
        signal.throwIfAborted();
        for (let ms = msUntilToken(); ms > 0; ms = msUntilToken())
            await clock.sleep(ms, signal);
        tokens -= 1;
    };
    const enter = async (signal) => {
        if (underWay < maxConcurrentRequests)
            underWay += 1;
        else
            await new Promise((resolve) => waiting.push(resolve));
        // One after the other, so that two requests never take the same token.
        const mine = gate.then(() => takeToken(signal));
        gate = mine.catch(() => undefined);
        await mine;
    };
    const leave = () => {
        const next = waiting.shift();
        if (next)
            next();
        else
            underWay -= 1;
    };
    return {
        /** Runs `send` when it is its turn. Rejects with the signal's reason when that aborts first. */
        async schedule(send, signal) {
            try {
                await enter(signal);
                return await send();
            }
            finally {
                leave();
            }
        },
        /** Starts no request before `time` (ms since the epoch), but at most a minute from now; for after a 429. */
        pauseUntil(time) {
            const now = clock.now();
            pausedUntil = Math.max(pausedUntil, Math.min(time, now + longestPause));
            // The host's bucket is empty, whoever has emptied it.
            fill(now);
            tokens = 0;
        },
    };
}


/***/ }),

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

/***/ 5977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeFailure: () => (/* binding */ writeFailure)
});

// UNUSED EXPORTS: renderFailure

// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/report/help.js + 1 modules
var help = __webpack_require__(241);
// EXTERNAL MODULE: ./build/report/limits.js
var limits = __webpack_require__(8587);
// EXTERNAL MODULE: ./build/shared/text.js
var shared_text = __webpack_require__(9853);
// EXTERNAL MODULE: ./build/report/html.js
var html = __webpack_require__(5138);
;// CONCATENATED MODULE: ./build/report/markdown.js


/** What stands between spaces; a quoted value counts as one, and so does code. */
const parts = /(?:"(?:[^"\\]|\\.)*"|`[^`]+`|\S)+/g;
/** Words and numbers of which Markdown makes nothing. */
const plain = /^(?:\p{L}[\p{L}\p{N}'-]*|\d[\d.,]*)$/u;
/** Code that a message has already. */
const isCode = (text) => /^`[^`]+`$/.test(text);
/**
 * A text as one line of Markdown that reads as it stands: all that may be anything else than words is code. Unlike HTML,
 * code has no escapes, so that the runner still finds what it masks.
 */
const markdownLine = (text) => ((0,shared_text/* toSingleLine */.OX)(text).match(parts) ?? [])
    .map((part, index) => {
    const [, start = '', word = '', end = ''] = /^(\(?)(.*?)([.,;:!?)]*)$/s.exec(part) ?? [];
    const isListItem = index === 0 && /^\d+[.)]/.test(part);
    if (plain.test(word) && !html/* active */.vu.test(part) && !isListItem)
        return part;
    if (word === '')
        return codeSpan(part);
    return `${start}${isCode(word) ? word : codeSpan(word)}${end}`;
})
    .join(' ');
/** Code between more backticks than it has in a row. */
function codeSpan(text) {
    const longest = text.match(/`+/g)?.reduce((most, run) => Math.max(most, run.length), 0) ?? 0;
    const fence = '`'.repeat(longest + 1);
    const space = longest > 0 ? ' ' : '';
    return `${fence}${space}${text}${space}${fence}`;
}

// EXTERNAL MODULE: ./build/report/summary.js
var summary = __webpack_require__(4611);
;// CONCATENATED MODULE: ./build/report/failure-summary.js





/** Says in the job summary why a run failed, what was undone or kept, and what to do: all that the message of the error says, and its help. */
async function writeFailure(context, error) {
    const message = `${(0,problem/* messageOf */.bD)(error)}\n${(0,help.helpFor)(error, context.env)}`;
    await (0,summary/* writeSummary */.Sy)(context, renderFailure(message, context.hide));
}
const item = '- ';
/**
 * Renders the message of an error: each line is a paragraph, and lines that begin with `- ` are a list.
 * @internal
 */
function renderFailure(message, hide) {
    // Before the text is divided: a secret may have several lines.
    const lines = hide(message)
        .split(/\r\n?|\n/)
        .filter((line) => line.trim() !== '');
    return (0,limits/* renderFitting */.G8)(lines, 'line', limits/* summaryLimit */.mf, (shown, more) => {
        const rendered = shown.map((line, index) => {
            const isItem = line.startsWith(item);
            const gap = isItem && shown[index - 1]?.startsWith(item) === true ? '\n' : '\n\n';
            return `${gap}${isItem ? `${item}${markdownLine(line.slice(item.length))}` : markdownLine(line)}`;
        });
        return `## The Logto tenant step failed${rendered.join('')}${more === '' ? '' : `\n\n${more}`}\n`;
    });
}


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

/***/ 8444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ withoutEmpty),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   eC: () => (/* binding */ ownValue),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   fx: () => (/* binding */ withoutPaths),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Whether a value says nothing: `""`, null, undefined, `[]` or `{}`. */
function isEmpty(value) {
    if (Array.isArray(value))
        return value.length === 0;
    if (isObject(value))
        return Object.keys(value).length === 0;
    return value === '' || value === null || value === undefined;
}
/** A JSON object without what is empty, at any depth. */
function withoutEmpty(value) {
    const entries = Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]);
    return Object.fromEntries(entries.filter(([, inner]) => !isEmpty(inner)));
}
function cleaned(value) {
    if (Array.isArray(value))
        return value.map((item) => cleaned(item)).filter((item) => !isEmpty(item));
    return isObject(value) ? withoutEmpty(value) : value;
}
/** The value of a key that the object itself has, unlike `toString`. */
const ownValue = (value, key) => Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
/** The value at a path; `undefined` where nothing is. */
function valueAt(value, path) {
    return path.reduce((at, key) => (Object(at) === at ? Reflect.get(Object(at), key) : undefined), value);
}
/**
 * An object without what is at some paths. What they lead through is copied, the rest is shared.
 * @param paths of objects: `branding.logoUrl`
 * @param isRemoved whether a value that is there goes
 */
function withoutPaths(value, paths, isRemoved = () => true) {
    return paths.reduce((rest, path) => withoutPath(rest, path.split('.'), isRemoved), value);
}
/** Copies each object on the way. */
function withoutPath(value, [key = '', ...below], isRemoved) {
    if (!isObject(value) || !Object.hasOwn(value, key))
        return value;
    const copy = { ...value };
    if (below.length > 0)
        Reflect.set(copy, key, withoutPath(value[key], below, isRemoved));
    else if (isRemoved(value[key]))
        Reflect.deleteProperty(copy, key);
    return copy;
}
/** The value of a JSON text; `undefined` when the text is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
