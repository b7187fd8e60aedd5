export const id = 865;
export const ids = [865];
export const modules = {

/***/ 1072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   c7: () => (/* binding */ planNewTenant),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   jP: () => (/* binding */ planDesiredState)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6228);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8025);
/* harmony import */ var _kinds_id_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3531);
/* harmony import */ var _read_current_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3179);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5125);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4425);







/**
 * Plans how a tenant comes to match the desired state. Reads the tenant, and changes nothing.
 * @returns the plan, or every reason why it cannot be
 * @throws RequestError when the tenant cannot be read
 */
async function planDesiredState(desired, context, { isNew = false, isApplied = false } = {}) {
    const references = desired.entries.flatMap((entry) => (0,_references_js__WEBPACK_IMPORTED_MODULE_5__/* .referencesOf */ .CL)(entry));
    const current = await (0,_read_current_js__WEBPACK_IMPORTED_MODULE_4__/* .readCurrent */ .cA)(desired, references, context, isNew);
    const kinds = [...current.values()].map(({ kind }) => kind);
    const found = desired.entries.map((declared) => findMatch(declared, current.get(declared.kind.name)?.entries));
    const matches = await withDeclaredRelations(isApplied ? found.map((match) => withSecret(match, context)) : found, context);
    const { holdsSecret } = context;
    const planned = matches.map((match) => planEntry(match, { exact: desired.prune.has(match.declared.kind.name), holdsSecret }));
    const problems = [
        ...(0,_references_js__WEBPACK_IMPORTED_MODULE_5__/* .unknownReferences */ .Lu)(desired, references.filter((reference) => isNeeded(reference, planned)), context.ids, kinds),
        ...planned.flatMap((entry) => entry.problems),
        ...matchedTwice(planned),
    ];
    if (problems.length > 0)
        return { problems };
    const entries = planned.map(({ entry }) => entry);
    const split = await splitUnmanaged(othersOf(desired, entries, current), desired, context);
    const refusals = (0,_references_js__WEBPACK_IMPORTED_MODULE_5__/* .deletedReferences */ .QR)(desired, references, deletedKeys(split.toDelete, entries));
    if (refusals.length > 0)
        return { problems: refusals };
    return { value: { entries, ...split }, problems: [] };
}
/** Whether a run needs what a reference names: some only where it sets the field. */
function isNeeded({ neededToSet, place, path: [field = ''] }, planned) {
    if (neededToSet === undefined)
        return true;
    const entry = planned.find((one) => one.entry.place === place)?.entry;
    return entry?.action === 'create' || (entry?.action === 'update' && Object.hasOwn(entry.patch, field));
}
/** The names that the tenant has no more after the run: of what is deleted, and of what changed entries no longer provide. */
function deletedKeys(toDelete, entries) {
    const updates = entries.flatMap((entry) => (entry.action === 'update' ? entry : []));
    const before = [...toDelete, ...updates].map(({ kind, current }) => ({ kind, spec: current.spec }));
    const after = (0,_references_js__WEBPACK_IMPORTED_MODULE_5__/* .keysOf */ .YD)(updates.map(({ kind, current, patch }) => ({ kind, spec: { ...current.spec, ...patch } })));
    return new Map([...(0,_references_js__WEBPACK_IMPORTED_MODULE_5__/* .keysOf */ .YD)(before)].map(([target, keys]) => [
        target,
        new Set((0,_kinds_id_set_js__WEBPACK_IMPORTED_MODULE_3__/* .without */ .FF)([...keys], [...(after.get(target) ?? [])])),
    ]));
}
/**
 * Plans a tenant that does not exist yet, from what Logto gives a new one. Needs no request, and finds what Logto would refuse
 * before there is a tenant. The plan that is applied is made later, from the tenant itself.
 * @param holdsSecret whether a text holds a secret, so that it is not shown
 * @returns the plan, or every reason why it cannot be
 */
async function planNewTenant(desired, holdsSecret) {
    const { entries } = desired;
    const targets = entries.flatMap((entry) => (0,_references_js__WEBPACK_IMPORTED_MODULE_5__/* .referencesOf */ .CL)(entry).map(({ target }) => (0,_targets_js__WEBPACK_IMPORTED_MODULE_6__/* .sourceOf */ .v)(target).kind));
    const kinds = await (0,_read_current_js__WEBPACK_IMPORTED_MODULE_4__/* .loadKinds */ .uq)(targets);
    const planned = entries.map((declared) => planEntry(findInNewTenant(declared), { exact: false, holdsSecret }));
    const problems = [...(0,_references_js__WEBPACK_IMPORTED_MODULE_5__/* .unknownInNewTenant */ .UT)(desired, kinds), ...planned.flatMap((entry) => entry.problems)];
    if (problems.length > 0)
        return { problems };
    const changes = planned.map(({ entry }) => entry);
    return { value: { entries: changes, toDelete: [], unmanaged: [] }, problems: [] };
}
/** Finds what every tenant has from its creation. */
function findInNewTenant(declared) {
    const { kind, spec } = declared;
    const isThere = kind.single && !kind.deletable;
    const current = isThere ? { id: '', spec: kind.defaults ?? {} } : kind.inNewTenant?.(spec);
    const all = current ? [current] : [];
    return { declared, found: all, all };
}
function findMatch(declared, all = []) {
    const { kind, spec } = declared;
    const names = new Set(kind.identifiersOf(spec));
    const found = all.filter((current) => kind.identifiersOf(current.spec).some((name) => names.has(name)));
    return { declared, found, all };
}
/** Asks for the secret of an entry that exists. Nobody waits for it here. */
function withSecret(match, context) {
    const [current, ...others] = match.found;
    const secret = current && others.length === 0 && (0,_read_current_js__WEBPACK_IMPORTED_MODULE_4__/* .readSecretAhead */ .oe)(match.declared, current.id, context);
    return secret ? { ...match, secret } : match;
}
/** Reads the relations that are declared. */
async function withDeclaredRelations(matches, context) {
    const read = new Map();
    const ofKind = async (kind, some) => {
        const entries = some.flatMap((match) => {
            const [current, ...others] = match.found;
            const { spec: declared } = match.declared;
            return current && others.length === 0
                ? { match, current, declared, fields: Object.keys(declared) }
                : [];
        });
        const whole = await (0,_read_current_js__WEBPACK_IMPORTED_MODULE_4__/* .withRelations */ .oi)(kind, entries, context);
        for (const [index, current] of whole.entries()) {
            const match = entries[index]?.match;
            if (match)
                read.set(match, current);
        }
    };
    const byKind = Map.groupBy(matches, ({ declared }) => declared.kind);
    await Promise.all(Array.from(byKind, ([kind, some]) => ofKind(kind, some)));
    return matches.map((match) => {
        const current = read.get(match);
        return current ? { ...match, found: [current] } : match;
    });
}
function planEntry({ declared, found, all, secret }, options) {
    const { kind, spec, place } = declared;
    const [current, ...others] = found;
    const label = labelOf(kind, spec);
    const repeatNote = kind.appliedAlways?.(spec, current);
    const note = repeatNote ?? kind.planNote?.(spec, all);
    const base = { ...declared, label, ...(note === undefined ? {} : { note }), ...(secret && { secret }) };
    const refusals = (kind.validateChange?.(spec, current, options.exact) ?? []).map(({ path, sentence }) => (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(place, path, sentence));
    if (current === undefined)
        return { entry: { ...base, action: 'create' }, problems: refusals };
    if (others.length > 0) {
        const entry = { ...base, action: 'keep', current };
        const sentence = kind.personal
            ? `matches several ${kind.singular}s of the tenant; declare each as its own entry`
            : `the tenant has several for ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(label)}: ${found.map(({ id }) => id).join(', ')}; rename or delete all but one in Logto Console`;
        return { entry, problems: [...refusals, (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(place, [], sentence)] };
    }
    if (repeatNote !== undefined) {
        return { entry: { ...base, action: 'repeat', current }, problems: refusals };
    }
    const exact = options.exact && current.mayGain !== true;
    const { changes, patch } = (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .compareEntry */ .uM)(spec, current.spec, { ...kind, ...options, exact });
    const entry = changes.length === 0
        ? { ...base, action: 'keep', current }
        : { ...base, action: 'update', current, changes, patch };
    return { entry, problems: [...refusals, ...forbiddenChanges(entry)] };
}
/** The changes that Logto or this action never makes. */
function forbiddenChanges(entry) {
    if (entry.action !== 'update')
        return [];
    const { kind, place } = entry;
    const { mayGain, protectedReason } = entry.current;
    if (protectedReason !== undefined && mayGain !== true) {
        const sentence = `${nameOf(entry)} ${protectedReason}, and is never changed; choose another name`;
        return [(0,_desired_state_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(place, [], sentence)];
    }
    return entry.changes
        .filter(({ fixed }) => fixed)
        .map(({ path, from }) => (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(place, [path], `is ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(from ?? null)} and cannot be changed: Logto fixes it when it creates the ${kind.singular}; choose another name, or delete the ${kind.singular} in Logto Console`));
}
/** Two entries for the same thing: a user by name and again by e-mail address. */
function matchedTwice(planned) {
    const firstByKey = new Map();
    return planned.flatMap(({ entry }) => {
        if (entry.action === 'create')
            return [];
        const key = keyOf(entry.kind, entry.current);
        const first = firstByKey.get(key) ?? entry;
        firstByKey.set(key, first);
        if (first === entry)
            return [];
        const sentence = `is the same ${entry.kind.singular} of the tenant as ${(0,_desired_state_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfPlace */ .A8)(first.place)}; declare it once`;
        return (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(entry.place, [], sentence);
    });
}
const keyOf = (kind, { id }) => `${kind.name} ${id}`;
/** What the tenant has of the kinds that are declared, beside the declared entries. */
function othersOf(desired, entries, current) {
    const matched = new Set(entries.flatMap((entry) => (entry.action === 'create' ? [] : keyOf(entry.kind, entry.current))));
    return [...current.values()]
        .filter(({ kind }) => desired.kinds.has(kind.name) && (!kind.single || kind.deletable))
        .flatMap(({ kind, entries: all }) => all
        .filter((entry) => !matched.has(keyOf(kind, entry)) && entry.protectedReason === undefined)
        .map((entry) => ({ kind, label: labelOf(kind, entry.spec), current: entry })));
}
async function splitUnmanaged(others, { prune, entries }, context) {
    const declared = entries.map(({ spec }) => spec);
    const isKept = await Promise.all(others.map(async ({ kind, current }) => !prune.has(kind.name) || (await kind.isProtected?.(current, context, declared)) === true));
    return {
        unmanaged: others.filter((_, index) => isKept[index]),
        toDelete: others.filter((_, index) => !isKept[index]),
    };
}
/** How an entry is called in messages. */
function labelOf(kind, spec) {
    return kind.identifiersOf(spec)[0] ?? '';
}
/** `role "Customer"`, or `the sign-in experience`; `user users[0]`, because what a person is called is not shown. */
function nameOf({ kind, label, place }) {
    return kind.personal ? `${kind.singular} ${(0,_desired_state_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfPlace */ .A8)(place)}` : nameOfCurrent({ kind, label });
}
function nameOfCurrent({ kind, label }) {
    return kind.single ? `the ${kind.singular}` : `${kind.singular} ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(label)}`;
}
/** The names of what the tenant has; people are counted: `role "Customer"`, `3 users`. */
function namesOf(list) {
    const people = Map.groupBy(list.filter(({ kind }) => kind.personal), ({ kind }) => kind.singular);
    return [
        ...list.filter(({ kind }) => !kind.personal).map((entry) => nameOfCurrent(entry)),
        ...[...people].map(([singular, { length }]) => `${length} ${singular}${length === 1 ? '' : 's'}`),
    ];
}


/***/ }),

/***/ 1200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ applicationsToCopy),
/* harmony export */   g: () => (/* binding */ applicationsWithIds)
/* harmony export */ });
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5138);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4902);


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
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)((0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Application', 'Type', ...uriHeads], rows), ids.length === 0 ? '' : (0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)((0,_html_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)('Client IDs:'), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fenced */ .O)('text', ids)));
}


/***/ }),

/***/ 7554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jf: () => (/* binding */ creatingComment),
/* harmony export */   LD: () => (/* binding */ failedComment),
/* harmony export */   UC: () => (/* binding */ provisionedComment),
/* harmony export */   jF: () => (/* binding */ byRun),
/* harmony export */   tB: () => (/* binding */ deletedComment)
/* harmony export */ });
/* harmony import */ var _applications_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1200);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5138);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8587);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6830);




/** The last line of a comment. */
const byRun = ({ runUrl }) => `By [this run](${runUrl}).`;
/**
 * Renders the comment on a pull request whose tenant is ready. The runner does not mask comments, so with masked
 * outputs it holds neither the tenant ID nor the endpoint.
 */
function provisionedComment({ applications, endpoint, lifetime, masked, recreated, tenant }, run) {
    const where = masked ? '' : ` at ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(endpoint)}`;
    const hint = masked ? ' <code>mask-outputs: false</code> shows its endpoint here.' : '';
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFitting */ .G8)(applications, 'application', _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .commentLimit */ .j9, (shown, more) => (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(heading(tenant.name, 'is ready'), (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`A ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(tenant.tag)} tenant in ${(0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(tenant.regionName)}${where}. ${lifetime}${hint}`), recreated ? (0,_html_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`The tenant was recreated: the ${_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .earlierIsGone */ .KG}.`) : '', (0,_applications_js__WEBPACK_IMPORTED_MODULE_3__/* .applicationsWithIds */ .g)(shown), more, byRun(run)));
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
 * What GitHub links or replaces in plain text: mentions (`@name`), references (`#7`, `owner/repo#7`, `GH-7`, `CVE-2026-1`, commit
 * hashes), addresses, formulas (`$x$`) and emoji (`:tada:`). It does not look into code.
 */
const active = /[@#$]|[a-z]-\d|GHSA-|www\.|:\/\/|:\S+:|[\da-f]{7}/i;
/** A value as code. Only for lines that begin with an HTML tag: GitHub reads no Markdown there, so escaping HTML is enough. */
const code = (text) => `<code>${(0,_shared_hide_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(text)}</code>`;
/** A text as it is, or as code where GitHub would link or replace something in it. For lines like those of {@link code}. */
const prose = (text) => (active.test(text) ? code(text) : (0,_shared_hide_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(text));
/**
 * A sentence of the action with values in it. What GitHub would link or replace becomes code, a quoted value as a whole.
 * @param hide comes first, because it finds no secret that is divided
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
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9853);

/** Characters of the visible part of a comment. GitHub takes 65,536, of which the hidden part needs up to 25,000. */
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
    return count === 0 ? '' : `<p>… and ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, `more ${noun}`)}.</p>`;
}


/***/ }),

/***/ 4902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ fenced),
/* harmony export */   i: () => (/* binding */ markdownLine)
/* harmony export */ });
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9853);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5138);


/** What stands between spaces; an object counts as one, and so do a quoted value and code. */
const parts = /(?:\{ (?:[^{}]|\{[^{}]*\})* \}|"(?:[^"\\]|\\.)*"|`[^`]+`|\S)+/g;
/** Words and numbers that mean nothing to Markdown. */
const plain = /^(?:\p{L}[\p{L}\p{N}'-]*|\d[\d.,]*|…)$/u;
/** Whether a part is code already, as a message has written it. */
const isCode = (text) => /^`[^`]+`$/.test(text);
/**
 * A text as one line of Markdown that shows exactly this text: all but plain words becomes code. Unlike HTML, code has no
 * escapes, so the runner still finds what it masks.
 */
const markdownLine = (text) => ((0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toSingleLine */ .OX)(text).match(parts) ?? [])
    .map((part, index) => {
    const [, start = '', word = '', end = ''] = /^(\(?)(.*?)([.,;:!?)]*)$/s.exec(part) ?? [];
    const isListItem = index === 0 && /^\d+[.)]/.test(part);
    if (plain.test(word) && !_html_js__WEBPACK_IMPORTED_MODULE_1__/* .active */ .vu.test(part) && !isListItem)
        return part;
    if (word === '')
        return codeSpan(part);
    return `${start}${isCode(word) ? word : codeSpan(word)}${end}`;
})
    .join(' ');
function codeSpan(text) {
    const fence = fenceFor(text, 1);
    const space = fence.length > 1 ? ' ' : '';
    return `${fence}${space}${text}${space}${fence}`;
}
/** A block of lines, each read as one line from left to right. */
function fenced(language, lines) {
    const text = lines.map((line) => (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeLine */ .EH)(line)).join('\n');
    const fence = fenceFor(text, 3);
    return `${fence}${language}\n${text}\n${fence}`;
}
/** More backticks than a text has in a row, so that nothing in it ends the code. */
function fenceFor(text, fewest) {
    const longest = text.match(/`+/g)?.reduce((most, run) => Math.max(most, run.length), 0) ?? 0;
    return '`'.repeat(Math.max(fewest, longest + 1));
}


/***/ }),

/***/ 2327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ fencedDiff),
/* harmony export */   Us: () => (/* binding */ nothingChanged),
/* harmony export */   WH: () => (/* binding */ renderDeleted),
/* harmony export */   n_: () => (/* binding */ diffOf)
/* harmony export */ });
/* harmony import */ var _config_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6228);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5138);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8587);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4902);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6662);





/** What every dry run says, in HTML. */
const nothingChanged = 'Nothing was changed (<code>dry-run</code>).';
/** The lines of a plan as a diff, with the fields of what is created. */
const diffOf = (plan, tenant, hide) => (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_2__/* .showPlan */ .tN)(plan, tenant, (entry) => createdFields(entry, hide));
/**
 * The fields that an entry is created with, apart from its name, which is shown already, and passwords. What is known of
 * persons is left out.
 * @param hide tells which values hold a secret
 */
function createdFields({ kind, label, spec }, hide) {
    if (kind.personal)
        return [];
    const holdsSecret = (text) => hide(text) !== text;
    const { changes } = (0,_config_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .compareEntry */ .uM)(spec, {}, { ...kind, exact: false, holdsSecret });
    return changes.filter(({ to }) => to !== label);
}
/** What the signs of a diff mean, as a paragraph. */
const legend = (0,_html_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)('<code>+</code> creates or adds, <code>!</code> changes, <code>-</code> deletes or removes.');
/** Lines of a plan in a block, with what their signs mean; empty without lines. */
const fencedDiff = (lines) => lines.length === 0 ? '' : (0,_html_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .fenced */ .O)('diff', lines), legend);
/** Names all that a plan deletes, as a list; empty without any. */
function renderDeleted(names, isApplied, limit) {
    if (names.length === 0)
        return '';
    const title = (0,_html_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(isApplied ? 'Deleted:' : 'Would be deleted:');
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFitting */ .G8)(names.map(_html_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY), 'deletion', limit, (shown, more) => (0,_html_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)(title, (0,_html_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(shown), more));
}


/***/ }),

/***/ 6662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IG: () => (/* binding */ namesOfCreated),
/* harmony export */   Pq: () => (/* binding */ differenceOf),
/* harmony export */   RF: () => (/* binding */ countPlan),
/* harmony export */   TU: () => (/* binding */ namesOfDeleted),
/* harmony export */   ik: () => (/* binding */ hasChanges),
/* harmony export */   pj: () => (/* binding */ nameOfTenant),
/* harmony export */   qx: () => (/* binding */ mostNames),
/* harmony export */   tN: () => (/* binding */ showPlan),
/* harmony export */   uH: () => (/* binding */ logPlan),
/* harmony export */   xS: () => (/* binding */ countChanges)
/* harmony export */ });
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1072);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8444);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9853);




/** Characters of a value in a line of a plan. A longer one is not cut but left out, since masks do not find half a secret. */
const longestValue = 500;
/** Names in each list of the output `plan`, and lines about what is not managed. */
const mostNames = 50;
/**
 * Shows a plan as a diff: `+` creates, `!` updates or applies again, with `-` and `+` for each field, `-` deletes. Holds no
 * secret.
 * @param tenant comes first
 * @param fieldsOf gives the fields to show of an entry that is created
 */
function showPlan({ entries, toDelete, unmanaged }, tenant = {}, fieldsOf = () => []) {
    return [
        ...(tenant.deleted ?? []).map((one) => `- ${nameOfTenant(one)}`),
        ...namesOfCreated(tenant).map((name) => `+ ${name}`),
        ...entries.flatMap((entry) => showEntry(entry, fieldsOf)),
        ...(0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(toDelete).map((name) => `- ${name}`),
        ...(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .firstOf */ .Ku)((0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(unmanaged).map((name) => `not managed: ${name}`), mostNames).map((line) => `  ${line}`),
    ];
}
/**
 * Logs a plan: its counts, then the diff.
 * @param tenant what becomes of the tenant itself
 */
function logPlan(plan, log, tenant = {}) {
    for (const line of [`${countPlan(plan, tenant)}.`, ...showPlan(plan, tenant)])
        log.info(line);
}
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
/** @param unseen shown instead of a value that is hidden or long */
function showChange({ path, from, to, isHidden }, sign, unseen) {
    if (isHidden)
        return [`${sign}     ${path}: ${unseen}`];
    const lines = [...((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isEmpty */ .Im)(from) ? [] : showValues('-', path, from)), ...showValues('+', path, to)];
    if (lines.every((line) => line.length <= longestValue))
        return lines;
    const items = Array.isArray(from) && Array.isArray(to) ? showItems(path, from, to) : [];
    const isShort = items.length > 0 && items.every((line) => line.length <= longestValue);
    return isShort ? items : [`${sign}     ${path}: ${unseen}`];
}
function showValues(sign, path, value) {
    return value === undefined ? [] : [`${sign}     ${path}: ${JSON.stringify(value)}`];
}
/** The items that a long list gains and loses. */
function showItems(path, from, to) {
    const before = from.map((item) => JSON.stringify(item));
    const after = to.map((item) => JSON.stringify(item));
    return [
        ...without(before, after).map((item) => `-     ${path}: one of ${from.length}: ${item}`),
        ...without(after, before).map((item) => `+     ${path}: one of ${to.length}: ${item}`),
    ];
}
function without(items, others) {
    const excluded = new Set(others);
    return [...new Set(items)].filter((item) => !excluded.has(item));
}
const numberOf = ({ entries }, action) => entries.filter((entry) => entry.action === action).length;
const unlessZero = (count, what) => (count > 0 ? [`${count} ${what}`] : []);
/**
 * `2 to create`, `1 to change` and `1 to delete`. Zeros are left out.
 * @param tenant counts as well
 * @param isApplied gives `2 created`, `1 changed` and `1 deleted`
 */
function countChanges(plan, { created, deleted = [] } = {}, isApplied = false) {
    const [toCreate, toChange, toDelete] = isApplied
        ? ['created', 'changed', 'deleted']
        : ['to create', 'to change', 'to delete'];
    return [
        ...unlessZero(numberOf(plan, 'create') + (created === undefined ? 0 : 1), toCreate),
        ...unlessZero(numberOf(plan, 'update'), toChange),
        ...unlessZero(plan.toDelete.length + deleted.length, toDelete),
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
        ...unlessZero(numberOf(plan, 'repeat'), 'applied on every run'),
        ...unlessZero(numberOf(plan, 'keep'), 'unchanged'),
        ...unlessZero(plan.unmanaged.length, 'not managed'),
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
/** The name of the tenant, if it is created. */
const namesOfCreated = ({ created }) => created === undefined ? [] : [nameOfTenant({ name: created })];
/** `tenant "Preview"`. */
const nameOfTenant = ({ name }) => `tenant ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)}`;


/***/ }),

/***/ 6830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KG: () => (/* binding */ earlierIsGone),
  fx: () => (/* binding */ renderConfigured),
  Br: () => (/* binding */ renderSummary),
  wZ: () => (/* binding */ usersAreGone)
});

// EXTERNAL MODULE: ./build/report/applications.js
var report_applications = __webpack_require__(1200);
// EXTERNAL MODULE: ./build/report/html.js
var html = __webpack_require__(5138);
// EXTERNAL MODULE: ./build/report/limits.js
var limits = __webpack_require__(8587);
// EXTERNAL MODULE: ./build/report/plan-blocks.js
var plan_blocks = __webpack_require__(2327);
// EXTERNAL MODULE: ./build/report/plan-text.js
var plan_text = __webpack_require__(6662);
;// CONCATENATED MODULE: ./build/report/changes.js




/** Bytes of the changes in a summary, so that the rest of it always fits. */
const changesLimit = { ...limits/* summaryLimit */.mf, most: limits/* summaryLimit */.mf.most / 2 };
/**
 * What a run changed in a tenant: the counts, and a diff. Empty when it changed nothing, or only created the applications
 * of a new tenant, which are shown in a table.
 */
function renderChanges(plan, isNew) {
    if (!(0,plan_text/* hasChanges */.ik)(plan))
        return '';
    const changed = plan.entries.filter(({ action }) => action === 'create' || action === 'update');
    if (isNew && changed.every(({ kind }) => kind.name === 'applications'))
        return '';
    const counts = (0,plan_text/* countChanges */.xS)(plan, {}, true);
    const lines = (0,plan_text/* showPlan */.tN)({ ...plan, entries: changed, unmanaged: [] });
    return (0,limits/* renderFitting */.G8)(lines, 'line', changesLimit, (shown, more) => (0,html/* blocks */.Bv)('### Changes', (0,html/* paragraph */.FY)(`${counts.join(', ')}.`), (0,plan_blocks/* fencedDiff */.FG)(shown), more));
}

;// CONCATENATED MODULE: ./build/report/summary.js





/** What a recreated tenant means to its users. */
const usersAreGone = 'the users of the earlier tenant are gone';
/** What it means to its applications too. The sentence begins with "the". */
const earlierIsGone = 'earlier tenant, its users and its client IDs are gone';
/** Renders the summary as the Markdown that goes to `GITHUB_STEP_SUMMARY`. */
function renderSummary(summary) {
    const { consoleOrigin, created, endpoint, lifetime, masked, plan, recreated, tenant } = summary;
    const isChanged = (0,plan_text/* hasChanges */.ik)(plan);
    const verb = recreated ? 'Recreated' : created ? 'Created' : isChanged ? 'Updated' : 'Used';
    const rest = !created && !isChanged && plan.entries.length > 0 ? ', which is as declared' : '';
    const what = `${verb} the ${(0,html/* prose */.CS)(tenant.tag)} tenant ${(0,html/* code */.aY)(tenant.name)} in ${(0,html/* prose */.CS)(tenant.regionName)}${rest}.`;
    const consoleUrl = `${consoleOrigin}/${encodeURIComponent(tenant.id)}`;
    const linkOf = ({ id, name }) => masked ? (0,html/* code */.aY)(name) : (0,html/* link */.nf)(`${consoleUrl}/applications/${encodeURIComponent(id)}`, (0,html/* code */.aY)(name));
    const changes = renderChanges(plan, created);
    return renderWithApplications(summary.applications, linkOf, (section) => [
        (0,html/* paragraph */.FY)(`${what} ${lifetime}`),
        recreated ? (0,html/* paragraph */.FY)(`The ${earlierIsGone}.`) : '',
        masked ? '' : (0,html/* table */.tp)(['Tenant ID', 'Endpoint'], [[tenant.id, endpoint].map(html/* code */.aY)]),
        section,
        changes,
        (0,html/* paragraph */.FY)(masked
            ? `Find it by its name in ${(0,html/* link */.nf)(consoleOrigin, 'Logto Console')}. ${whyMasked('tenant ID and endpoint', 'them')}`
            : `Open it in ${(0,html/* link */.nf)(consoleUrl, 'Logto Console')}.`),
    ]);
}
const whyMasked = (what, pronoun) => `The runner masks ${what} and shows <code>***</code> for ${pronoun}; <code>mask-outputs: false</code> shows ${pronoun}.`;
/** Renders the summary of a tenant that was configured. */
function renderConfigured({ applications, endpoint, masked, plan }) {
    const where = masked ? '' : ` at ${(0,html/* code */.aY)(endpoint)}`;
    const what = (0,plan_text/* hasChanges */.ik)(plan)
        ? `Updated the tenant${where}, which is as declared now.`
        : `Used the tenant${where}, which is as declared.`;
    const changes = renderChanges(plan, false);
    return renderWithApplications(applications, ({ name }) => (0,html/* code */.aY)(name), (section) => [
        (0,html/* paragraph */.FY)(what),
        section,
        changes,
        masked ? (0,html/* paragraph */.FY)(whyMasked('the endpoint', 'it')) : '',
    ]);
}
/** Renders a summary with as many of its applications as fit. */
function renderWithApplications(applications, linkOf, render) {
    return (0,limits/* renderFitting */.G8)(applications, 'application', limits/* summaryLimit */.mf, (shown, more) => {
        const section = applications.length === 0 ? '' : (0,html/* blocks */.Bv)('### Applications', (0,report_applications/* applicationsToCopy */.I)(shown, linkOf), more);
        return `${(0,html/* blocks */.Bv)('## Logto tenant', ...render(section))}\n`;
    });
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
 * Identifies the `pat` without revealing it, so that another one and a damaged text can be told apart. A `pat` has 190 random
 * bits, so the hash is no way to find it.
 */
function fingerprintOf(pat) {
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
        .setProtectedHeader({ ...algorithms, kid: fingerprintOf(pat) })
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
    if (typeof kid === 'string' && /^[\da-f]{16}$/.test(kid) && kid !== fingerprintOf(pat)) {
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
 * Whether a comment is one that a run began, before it knew its ID, and did not finish.
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
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1923);
/* harmony import */ var _shared_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8722);


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
        const timed = (0,_shared_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .startDeadline */ .db)(patienceSeconds, clock, true);
        try {
            const signals = [timed.signal, ...(signal ? [signal] : [])];
            return await work(await repository(request['github-token'], AbortSignal.any(signals)));
        }
        catch (error) {
            if (timed.signal.aborted)
                timeout = new Error((0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error), { cause: error });
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
            log.warning(`The ${what} on pull request #${number} could not be written: ${(0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error)}`);
        }
    };
    return { number, ask, inTurn, report };
}


/***/ })

};
