export const id = 274;
export const ids = [274,444];
export const modules = {

/***/ 9274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   escapeVariables: () => (/* binding */ escapeVariables),
/* harmony export */   fillIn: () => (/* binding */ fillIn),
/* harmony export */   hideValues: () => (/* binding */ hideValues),
/* harmony export */   protectVariables: () => (/* binding */ protectVariables)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8444);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8025);


/** What stands for `$`, `{` and `}` of a variable: characters of private use, which mean nothing to YAML. */
const [dollar, open, close] = ['\uF8E0', '\uF8E1', '\uF8E2'];
const isProtected = /\uF8E0\uF8E1(\w+)\uF8E2/g;
/**
 * Makes `${NAME}` plain text for YAML, which otherwise takes its braces for an object within `{ … }` and `[ … ]`. Every
 * character keeps its place, so that positions stay right. A text that holds these characters itself stays as it is.
 * {@link fillIn} undoes it.
 */
function protectVariables(text) {
    if (/[\uF8E0-\uF8E2]/.test(text))
        return text;
    return text.replaceAll(/\$\{(\w+)\}/g, (_, name) => `${dollar}${open}${name}${close}`);
}
const unprotect = (text) => text.replaceAll(isProtected, (_, name) => '${' + name + '}');
/**
 * Shorter values are not masked: the runner would replace each of their occurrences in the log, and drop each job output
 * that contains it: with `7`, the number of a pull request, that would be most of them.
 */
const shortestMasked = 5;
/**
 * What the runner passes to an action beside the environment of the step: its inputs, `pat` among them, its state, and the
 * credentials of GitHub's services (`Handler.cs`). A file that a pull request can change must not read those.
 */
const runnersOwn = /^(INPUT|STATE|ACTIONS)_/i;
/** Replaces values by `***`, as they are and as they stand in JSON. Comes before a text is cut, which would leave parts of them. */
function hideValues(text, hidden) {
    const forms = hidden.flatMap((value) => [value, JSON.stringify(value).slice(1, -1)]);
    // A value may hold another.
    return forms
        .toSorted((a, b) => b.length - a.length)
        .reduce((shown, form) => shown.replaceAll(form, '***'), text);
}
/**
 * Puts environment variables into the texts of a value: `${NAME}` becomes its value, `$${` becomes `${`. This comes after
 * parsing, so that a value cannot change what the file says.
 */
function fillIn(value, { env, isLiteral, place }) {
    const problems = [];
    const secrets = [];
    const fill = (text, path) => text.replaceAll(/\$\$\{|\$\{([^}]*)(\}?)/g, (found, name, end) => {
        if (name === undefined)
            return '${';
        const filled = end === '' ? { problem: unterminated } : valueOf(name, env);
        if ('problem' in filled) {
            problems.push((0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(place, path, filled.problem));
            // Not an empty text, which would be a problem of its own.
            return found;
        }
        if (filled.value.length >= shortestMasked)
            secrets.push(filled.value);
        return filled.value;
    });
    const walk = (at, path) => {
        if (typeof at === 'string')
            return isLiteral(path) ? unprotect(at) : fill(unprotect(at), path);
        if (Array.isArray(at))
            return at.map((item, index) => walk(item, [...path, index]));
        if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(at))
            return at;
        const entries = Object.entries(at).map(([key, item]) => [unprotect(key), item]);
        return Object.fromEntries(entries.map(([key, item]) => [key, walk(item, [...path, key])]));
    };
    return { value: walk(value, []), secrets, problems };
}
const unterminated = 'contains an unterminated ${; write $${ for a literal ${';
function valueOf(name, env) {
    if (!/^[A-Za-z_]\w*$/.test(name)) {
        return { problem: 'contains ${…} that is not the name of a variable; write $${ for a literal ${' };
    }
    if (runnersOwn.test(name))
        return { problem: `uses ${name}, which the runner sets for actions only` };
    const value = env[name];
    if (value !== undefined && value !== '')
        return { value };
    const state = value === undefined ? 'not set' : 'empty';
    return {
        problem: `needs the environment variable ${name}, which is ${state}: set it under env: of the step`,
    };
}
/**
 * Writes a value so that {@link fillIn} gives it back: `${` becomes `$${`.
 * @param literal fields in which no variables are filled in
 */
function escapeVariables(value, literal) {
    if (typeof value === 'string')
        return value.replaceAll('${', () => '$${');
    if (Array.isArray(value))
        return value.map((item) => escapeVariables(item, literal));
    if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        key,
        literal.includes(key) ? item : escapeVariables(item, literal),
    ]));
}


/***/ }),

/***/ 8444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ withoutEmpty),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Im: () => (/* binding */ isEmpty),
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
