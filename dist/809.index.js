export const id = 809;
export const ids = [809];
export const modules = {

/***/ 5809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTenantConfig: () => (/* binding */ readTenantConfig),
/* harmony export */   writeJson: () => (/* binding */ writeJson),
/* harmony export */   writeYaml: () => (/* binding */ writeYaml)
/* harmony export */ });
/* harmony import */ var _http_pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6858);
/* harmony import */ var _shared_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(427);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8444);
/* harmony import */ var _kinds_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4604);
/* harmony import */ var _read_current_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3179);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9274);






/**
 * Reads the whole configuration of a tenant. What Logto made itself is left out, and so are secrets.
 * @param withUsers whether users, and what names them, are read as well: the file then holds personal data
 * @throws RequestError
 */
async function readTenantConfig(context, withUsers) {
    const isWanted = ({ personal }) => withUsers || personal !== true;
    // Names stand for ids in every kind, so all of them have to be known first.
    const lists = await Promise.all(_kinds_index_js__WEBPACK_IMPORTED_MODULE_1__.kinds.filter(isWanted).map(async (kind) => {
        const list = await (0,_read_current_js__WEBPACK_IMPORTED_MODULE_2__/* .listEntries */ .fi)(kind, context);
        return { kind, list: list.filter(({ protectedReason }) => protectedReason === undefined) };
    }));
    return Promise.all(lists.map(async ({ kind, list }) => {
        const fields = Object.keys(kind.fields).filter((field) => isWanted(kind.fields[field] ?? {}));
        const whole = await (0,_shared_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrent */ ._k)(list, _http_pace_js__WEBPACK_IMPORTED_MODULE_0__/* .maxConcurrentRequests */ .m, (current) => (0,_read_current_js__WEBPACK_IMPORTED_MODULE_2__/* .withRelations */ .oi)(kind, current, fields, context));
        const shown = whole.map(({ spec }) => asDeclared(kind, spec));
        return {
            kind,
            entries: shown.map(({ entry }) => entry),
            leftOut: [...new Set(shown.flatMap(({ leftOut }) => leftOut))],
        };
    }));
}
/** An entry as a file declares it, without secrets and what is empty, but for texts that must not be missing. */
function asDeclared(kind, spec) {
    const withoutEmpty = shownPart(kind, { ...spec }, '', false);
    return kind.schema.safeParse(withoutEmpty.entry).success
        ? withoutEmpty
        : shownPart(kind, { ...spec }, '', true);
}
function shownPart(kind, value, path, emptyTexts) {
    const leftOut = [];
    const kept = Object.entries(value).flatMap(([key, inner]) => {
        const at = path === '' ? key : `${path}.${key}`;
        if (inner === undefined || inner === null || (inner === '' && !emptyTexts))
            return [];
        const rule = kind.fields[at];
        if (rule?.secret || rule?.creationOnly) {
            leftOut.push(at);
            return [];
        }
        if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(inner) || rule?.compare === 'whole')
            return [[key, inner]];
        const part = shownPart(kind, inner, at, emptyTexts);
        leftOut.push(...part.leftOut);
        return [[key, part.entry]];
    });
    return { entry: Object.fromEntries(kept), leftOut };
}
/**
 * Writes a configuration as YAML. What was left out is named in a comment, and `${` is written so that it is read as text.
 * Kinds of which there is nothing are left out.
 * @param schema address of the JSON Schema, with which the file begins, so that editors know it
 */
async function writeYaml(states, schema) {
    const { Document, isScalar, visit } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const head = `# yaml-language-server: $schema=${schema}\n`;
    const parts = declared(states).map(({ kind, value, leftOut }) => {
        const comment = leftOut.map((field) => `# ${field} is left out: it is secret.\n`).join('');
        const document = new Document({ [kind.name]: value });
        visit(document, {
            // Without quotes it would be a merge key.
            Pair(_, { key }) {
                if (isScalar(key) && key.value === '<<')
                    key.type = 'QUOTE_DOUBLE';
            },
        });
        return `\n${comment}${document.toString({ lineWidth: 0, flowCollectionPadding: true })}`;
    });
    // A text that ends in an empty line would get a further one.
    return parts.reduce((text, part) => text + (text.endsWith('\n\n') ? part.slice(1) : part), head);
}
/** Writes a configuration as JSON, which has no comments. */
function writeJson(states, schema) {
    const root = Object.fromEntries(declared(states).map(({ kind, value }) => [kind.name, value]));
    return `${JSON.stringify({ $schema: schema, ...root }, null, 2)}\n`;
}
function declared(states) {
    return states
        .filter(({ entries }) => entries.length > 0)
        .map(({ kind, entries, leftOut }) => ({
        kind,
        leftOut,
        value: (0,_variables_js__WEBPACK_IMPORTED_MODULE_3__.escapeVariables)(kind.single ? entries[0] : entries, kind.literalFields ?? []),
    }));
}


/***/ }),

/***/ 9274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   escapeVariables: () => (/* binding */ escapeVariables),
/* harmony export */   fillIn: () => (/* binding */ fillIn),
/* harmony export */   shortestSecret: () => (/* binding */ shortestSecret)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8444);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8025);


/** Characters that a secret has at least: a shorter one could not be hidden without hiding much else. */
const shortestSecret = 8;
/**
 * Puts environment variables into the texts of a value: `${LOGTO_VAR_NAME}` and `${LOGTO_SECRET_NAME}` become their values,
 * `$${` becomes `${`. A file that a pull request can change reads no other variables. This comes after parsing, so that a
 * value cannot change what the file says.
 */
function fillIn(value, { env, isLiteral, place }) {
    const problems = [];
    const secrets = [];
    const report = (path, sentence) => {
        problems.push((0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(place, path, sentence));
    };
    const fill = (text, path) => text.replaceAll(variable, (found, name, end) => {
        if (found === '$${')
            return '${';
        const filled = readVariable(name, end, env);
        if ('problem' in filled) {
            report(path, filled.problem);
            // Not an empty text, which would be a problem of its own.
            return found;
        }
        if (filled.isSecret)
            secrets.push({ name: filled.name, value: filled.value, path });
        return filled.value;
    });
    const fillKey = (key, path) => key.replaceAll(variable, (found) => {
        if (found === '$${')
            return '${';
        report([...path, key], 'is a key with ${ in it, but variables stand in values only; write $${ for a literal ${');
        return found;
    });
    const walk = (at, path) => {
        if (typeof at === 'string')
            return isLiteral(path) ? at : fill(at, path);
        if (Array.isArray(at))
            return at.map((item, index) => walk(item, [...path, index]));
        if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(at))
            return at;
        const entries = Object.entries(at).map(([key, item]) => {
            const name = fillKey(key, path);
            return [name, walk(item, [...path, name])];
        });
        return Object.fromEntries(entries);
    };
    return { value: walk(value, []), secrets, problems };
}
/** A literal `${`, an expression of GitHub, or a variable, which may lack its end. */
const variable = /\$\$\{|\$\{\{|\$\{([^}]*)(\}?)/g;
function readVariable(name, end, env) {
    if (name === undefined)
        return { problem: expression };
    if (end === '')
        return { problem: unterminated };
    if (/^\w+:[-=?+]/.test(name)) {
        return {
            problem: 'contains ${…} with a default, which does not exist here; set the variable under env: of the step',
        };
    }
    if (!/^[A-Za-z_]\w{0,99}$/.test(name)) {
        return { problem: 'contains ${…} that is not the name of a variable; write $${ for a literal ${' };
    }
    const [, kind] = /^LOGTO_(VAR|SECRET)_\w+$/.exec(name) ?? [];
    if (kind === undefined) {
        return {
            problem: `uses ${name}, but a file can read only variables named LOGTO_VAR_… (plain text) and LOGTO_SECRET_… (secrets); set one of these under env: of the step`,
        };
    }
    return checkValue(name, env[name], kind === 'SECRET');
}
function checkValue(name, value, isSecret) {
    if (value === undefined || value === '') {
        const state = value === undefined ? 'not set' : 'empty';
        return {
            problem: `needs the environment variable ${name}, which is ${state}: set it under env: of the step`,
        };
    }
    if (/[\r\n]$/.test(value)) {
        return {
            problem: `uses ${name}, whose value ends in a line break: remove the line break where the value is set`,
        };
    }
    if (isSecret && value.length < shortestSecret) {
        return {
            problem: `uses ${name}, whose value has fewer than ${shortestSecret} characters, too few to be hidden: take a longer secret, or a variable named LOGTO_VAR_… for what may be shown`,
        };
    }
    return { name, value, isSecret };
}
const unterminated = 'contains an unterminated ${; write $${ for a literal ${';
const expression = 'contains ${{, but GitHub fills in expressions in workflow files only; set a variable named LOGTO_VAR_… or LOGTO_SECRET_… to it under env: of the step, and write that here, or write $${{ for a literal ${{';
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
        key.replaceAll('${', () => '$${'),
        literal.includes(key) ? item : escapeVariables(item, literal),
    ]));
}


/***/ })

};
