export const id = 908;
export const ids = [908];
export const modules = {

/***/ 6908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeFailure: () => (/* binding */ writeFailure)
/* harmony export */ });
/* unused harmony export renderFailure */
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5138);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8587);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4902);
/* harmony import */ var _write_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1681);





/** Writes the message of an error, which also says what was undone or kept, and its help into the job summary. */
async function writeFailure(context, error, help) {
    await (0,_write_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .writeSummary */ .S)(context, renderFailure((0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), help, context.hide));
}
const item = '- ';
/**
 * Renders the message of an error: each line is a paragraph, and lines that begin with `- ` are a list.
 * @param pages the help, at most three
 * @internal
 */
function renderFailure(message, pages, hide) {
    const help = pages.map((page) => `\n\n${helpLine(hide(page))}`).join('');
    // Before the text is divided: a secret may have several lines.
    const lines = hide(message)
        .split(/\r\n?|\n/)
        .filter((line) => line.trim() !== '');
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFitting */ .G8)(lines, 'line', _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryLimit */ .mf, (shown, more) => {
        const rendered = shown.map((line, index) => {
            const isItem = line.startsWith(item);
            const gap = isItem && shown[index - 1]?.startsWith(item) === true ? '\n' : '\n\n';
            return `${gap}${isItem ? `${item}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownLine */ .i)(line.slice(item.length))}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownLine */ .i)(line)}`;
        });
        return `## The Logto tenant step failed${rendered.join('')}${more === '' ? '' : `\n\n${more}`}${help}\n`;
    });
}
/** A page of help: a link, or its path in the repository of a local action. */
function helpLine(page) {
    const path = (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(page.slice(page.indexOf('docs/')));
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`Help: ${page.startsWith('http') ? (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)(page, path) : path}`);
}


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

/***/ 1681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

/**
 * Adds to the job summary, without secrets. If the runner has none, or it is full, that is a warning and no failure.
 * @returns whether it was written
 */
async function writeSummary({ core, hide, log }, text) {
    try {
        await core.summary.addRaw(hide(text), true).write();
        return true;
    }
    catch (error) {
        log.warning(`The job summary could not be written: ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        return false;
    }
}


/***/ })

};
