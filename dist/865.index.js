export const id = 865;
export const ids = [865];
export const modules = {

/***/ 6228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   q: () => (/* binding */ isIdentical),
/* harmony export */   uM: () => (/* binding */ compareEntry)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8444);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);
/* harmony import */ var _kinds_field_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9865);




/** Whether two values are the same to Logto, which stores an empty text as null and leaves out empty values. */
function isSame(left, right) {
    return ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isEmpty */ .Im)(left) && (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isEmpty */ .Im)(right)) || isIdentical(left ?? null, right ?? null);
}
/** Whether two values are the same JSON, which has neither -0 nor undefined. */
function isIdentical(left, right) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(asJson(left), asJson(right));
}
function asJson(value) {
    return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
/** Compares a declared entry with the current one, by the fields that are declared. */
function compareEntry(declared, current, options) {
    const changes = [];
    const patch = {};
    const currentFields = { ...current };
    for (const [field, value] of Object.entries(declared)) {
        if (value === undefined)
            continue;
        const before = changes.length;
        const merged = mergeValue(value, currentFields[field], { shown: field, rule: field }, { ...options, changes, isHidden: options.personal === true });
        if (changes.length > before)
            patch[field] = merged;
    }
    return { changes, patch };
}
function mergeObject(declared, current, at, comparison) {
    const result = { ...current };
    for (const [key, value] of Object.entries(declared)) {
        if (value === undefined)
            continue;
        // Keys of a hidden value may be private, too.
        const shown = comparison.isHidden ? at.shown : (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPath */ .jV)(at.shown, [key]);
        const inner = { shown, rule: `${at.rule}.${key}` };
        const own = Object.hasOwn(current, key) ? current[key] : undefined;
        result[key] = mergeValue(value, own, inner, comparison);
    }
    return result;
}
function mergeValue(declared, current, at, comparison) {
    const { exact, fields } = comparison;
    const rule = fields[at.rule] ?? {};
    if (rule.creationOnly)
        return current;
    const isHidden = comparison.isHidden || (0,_kinds_field_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .isHiddenField */ .ZH)(rule);
    const isVerbatim = comparison.isVerbatim === true || rule.verbatim === true;
    const inner = { ...comparison, isHidden, isVerbatim };
    const differs = (to) => {
        addChange(inner, { path: at.shown, from: current, to, fixed: rule.fixed === true });
        return to;
    };
    const currentList = Array.isArray(current) ? current : [];
    if (rule.compare === 'set' && Array.isArray(declared)) {
        const desired = [...new Set(exact ? declared : [...currentList, ...declared])];
        return isSame(sorted(desired), sorted(currentList)) ? current : differs(desired);
    }
    if (rule.compare === 'unordered' && Array.isArray(declared)) {
        const desired = [...new Set(declared)];
        return isSame(sorted(desired), sorted(new Set(currentList))) ? current : differs(desired);
    }
    if (rule.compare === 'keyed' && Array.isArray(declared)) {
        return mergeKeyed(declared, currentList, at, rule.by ?? 'name', inner);
    }
    // A missing value is compared key by key as well, so that each key is hidden or shown by its own rule.
    const isMissing = !comparison.isVerbatim && (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isEmpty */ .Im)(current);
    if (rule.compare !== 'whole' && (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(declared) && ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(current) || isMissing)) {
        return mergeObject(declared, (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(current) ? current : {}, at, inner);
    }
    const isEqual = inner.isVerbatim ? isIdentical(declared, current) : isSame(declared, current);
    return isEqual ? current : differs(declared);
}
/** Adds a change, once for each path. It is hidden when the field is, or when one of its values holds a secret. */
function addChange({ changes, isHidden, holdsSecret }, change) {
    if (changes.some(({ path }) => path === change.path))
        return;
    const holds = [change.from, change.to].some((value) => holdsSecret(JSON.stringify(value) ?? ''));
    changes.push({ ...change, isHidden: isHidden || holds });
}
const sorted = (list) => [...list].map((value) => JSON.stringify(value)).toSorted((a, b) => (a < b ? -1 : 1));
function mergeKeyed(declared, current, at, by, comparison) {
    const { exact, isHidden } = comparison;
    const nameOf = (item) => ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(item) ? String(item[by]) : '');
    // The names in a hidden list are hidden as well.
    const shownItem = (name) => (isHidden ? at.shown : `${at.shown}[${name}]`);
    const declaredNames = new Set(declared.map((item) => nameOf(item)));
    const unmanaged = current.filter((item) => !declaredNames.has(nameOf(item)));
    const result = declared.map((item) => {
        const name = nameOf(item);
        const own = current.find((candidate) => nameOf(candidate) === name);
        const shown = shownItem(name);
        if ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(item) && (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(own)) {
            return mergeObject(item, own, { shown, rule: at.rule }, comparison);
        }
        addChange(comparison, { path: shown, from: undefined, to: item, fixed: false });
        return item;
    });
    if (!exact)
        return [...unmanaged, ...result];
    for (const item of unmanaged) {
        addChange(comparison, { path: shownItem(nameOf(item)), from: item, to: undefined, fixed: false });
    }
    return result;
}


/***/ }),

/***/ 9865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZH: () => (/* binding */ isHiddenField),
/* harmony export */   ln: () => (/* binding */ clearedByOmission),
/* harmony export */   sp: () => (/* binding */ isHiddenAt)
/* harmony export */ });
/** Rules for fields that Logto clears when a request leaves them out. */
function clearedByOmission(paths) {
    return Object.fromEntries(paths.map((path) => [path, { clearedByOmission: true }]));
}
/** Whether the value of a field is never shown. */
const isHiddenField = (rule) => [rule.secret, rule.private, rule.personal].includes(true);
/** Whether the value at a path of an entry is never shown, because it is in a hidden field or the entry is a user. */
function isHiddenAt({ fields, personal }, path) {
    const names = path.filter((key) => typeof key !== 'number').map(String);
    return (personal === true ||
        names.some((_, index) => isHiddenField(fields[names.slice(0, index + 1).join('.')] ?? {})));
}


/***/ }),

/***/ 1072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   eZ: () => (/* binding */ namesOf)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8025);


/** The first identifier of an entry. */
function labelOf(kind, spec) {
    return kind.identifiersOf(spec)[0] ?? '';
}
/**
 * The name of a declared entry in messages: `role "Customer"`, or `the sign-in experience`. A user is called by its place in
 * the file, `user users[0]`, because its identifiers are private.
 */
function nameOf({ kind, label, place }) {
    return kind.personal ? `${kind.singular} ${(0,_desired_state_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfPlace */ .A8)(place)}` : nameOfCurrent({ kind, label });
}
/** The names of unmanaged entries in messages. Users are only counted: `role "Customer"`, `3 users`. */
function namesOf(list) {
    const users = Map.groupBy(list.filter(({ kind }) => kind.personal), ({ kind }) => kind.singular);
    return [
        ...list.filter(({ kind }) => !kind.personal).map((entry) => nameOfCurrent(entry)),
        ...[...users].map(([singular, { length }]) => `${length} ${singular}${length === 1 ? '' : 's'}`),
    ];
}
function nameOfCurrent({ kind, label }) {
    return kind.single ? `the ${kind.singular}` : `${kind.singular} ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(label)}`;
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
