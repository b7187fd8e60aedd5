export const id = 359;
export const ids = [359];
export const modules = {

/***/ 8359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeJson: () => (/* binding */ writeJson),
/* harmony export */   writeYaml: () => (/* binding */ writeYaml)
/* harmony export */ });
/**
 * Writes a configuration as YAML. What was left out is named in a comment, and `${` is written so that it is read as text.
 * Kinds of which there is nothing are left out.
 */
async function writeYaml(states, { schema }) {
    const { Document, isScalar, visit } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const head = `# yaml-language-server: $schema=${schema}\n`;
    const parts = declared(states).map(({ kind, value, leftOut }) => {
        const comment = leftOut.map((field) => `# ${field} is left out: it is secret.\n`).join('');
        const one = new Document({ [kind.name]: value });
        visit(one, {
            // Without quotes it would be a merge key.
            Pair(_, { key }) {
                if (isScalar(key) && key.value === '<<')
                    key.type = 'QUOTE_DOUBLE';
            },
        });
        return `\n${comment}${one.toString({ lineWidth: 0, flowCollectionPadding: true })}`;
    });
    // A text that ends in an empty line would get a further one.
    return parts.reduce((text, part) => text + (text.endsWith('\n\n') ? part.slice(1) : part), head);
}
/** Writes a configuration as JSON, which has no comments. */
function writeJson(states, { schema }) {
    const root = Object.fromEntries(declared(states).map(({ kind, value }) => [kind.name, value]));
    return `${JSON.stringify({ $schema: schema, ...root }, null, 2)}\n`;
}
function declared(states) {
    return states
        .filter(({ entries }) => entries.length > 0)
        .map(({ kind, entries, leftOut }) => ({
        kind,
        leftOut,
        value: escape(kind.single ? entries[0] : entries, kind.literalFields ?? []),
    }));
}
/** `${` begins a variable in a file; `$${` is the text itself. Scripts stay as they are. */
function escape(value, verbatim) {
    if (typeof value === 'string')
        return value.replaceAll('${', () => '$${');
    if (Array.isArray(value))
        return value.map((item) => escape(item, verbatim));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, verbatim.includes(key) ? item : escape(item, verbatim)]));
}


/***/ })

};
