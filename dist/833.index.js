export const id = 833;
export const ids = [833,624];
export const modules = {

/***/ 7624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ withSecrets),
/* harmony export */   e: () => (/* binding */ keptFor),
/* harmony export */   secretsIn: () => (/* binding */ secretsIn)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8444);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4482);
/* harmony import */ var _kinds_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3345);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4087);




/**
 * Finds the secrets in a file that an export replaces: passwords, configs of connectors and the like, mostly variables.
 * @param text the file; one that cannot be read has none
 */
async function secretsIn(text, file) {
    const { document } = await (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocument */ .u)(text, { file });
    if (document === undefined)
        return new Map();
    const { root = {} } = (0,_validate_js__WEBPACK_IMPORTED_MODULE_2__/* .readRoot */ .XD)(document.value, _kinds_index_js__WEBPACK_IMPORTED_MODULE_1__.kinds, document.place);
    const { entries } = (0,_validate_js__WEBPACK_IMPORTED_MODULE_2__/* .validateRoot */ .xT)(root, _kinds_index_js__WEBPACK_IMPORTED_MODULE_1__.kinds, document.place);
    return new Map(entries.flatMap(({ kind, spec, place }) => {
        const written = writtenAt(document.value, kind, place.path);
        const secrets = secretFields(kind).flatMap((path) => {
            const value = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(written, path);
            return value === undefined || value === null ? [] : [{ path, value }];
        });
        return kind.identifiersOf(spec).map((name) => [keyOf(kind, name), secrets]);
    }));
}
/** An entry as it is written, because a variable does not have the form of the secret that it stands for. */
function writtenAt(file, { name }, path) {
    const value = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(file) ? file[name] : undefined;
    const [, index] = /\[(\d+)\]$/.exec(path) ?? [];
    return Array.isArray(value) ? value[Number(index)] : value;
}
const secretFields = (kind) => Object.entries(kind.fields)
    .filter(([, rule]) => rule.secret || rule.creationOnly || kind.appliedAlways !== undefined)
    .map(([path]) => path.split('.'));
const keyOf = ({ name }, identifier) => `${name} ${identifier}`;
/** The secrets of an entry. */
function keptFor(secrets, kind, spec) {
    const names = kind.identifiersOf(spec).map((name) => keyOf(kind, name));
    return secrets.get(names.find((name) => secrets.has(name)) ?? '') ?? [];
}
/** An entry with its secrets, as far as what they stand in is there. */
function withSecrets(entry, secrets) {
    const copy = structuredClone(entry);
    for (const { path, value } of secrets) {
        const parent = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(copy, path.slice(0, -1));
        if ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(parent))
            Reflect.set(parent, path.at(-1) ?? '', value);
    }
    return copy;
}


/***/ }),

/***/ 5833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeJson: () => (/* binding */ writeJson),
/* harmony export */   writeYaml: () => (/* binding */ writeYaml)
/* harmony export */ });
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9274);
/* harmony import */ var _kept_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7624);


/**
 * Writes a configuration as YAML. Comments name what was left out, and `${` is written so that it is read as text. Kinds of
 * which there is nothing are left out.
 * @param schema address of the JSON Schema, with which the file begins, so that editors know it
 */
async function writeYaml(states, schema) {
    const { Document, isScalar, visit } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const head = `# yaml-language-server: $schema=${schema}\n`;
    const parts = states.map((state) => {
        const comment = state.leftOut.map(({ what, reason }) => `# ${what} is left out: ${reason}.\n`).join('');
        if (state.entries.length === 0)
            return withHeading(state, comment);
        const document = new Document({ [state.kind.name]: declared(state) });
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
/** The comment of a kind that the file has no key for. */
function withHeading({ kind, leftOut }, comment) {
    if (comment === '')
        return '';
    return leftOut.every(({ what }) => what === kind.name) ? `\n${comment}` : `\n# ${kind.name}:\n${comment}`;
}
/** Writes a configuration as JSON, which has no comments. */
function writeJson(states, schema) {
    const root = Object.fromEntries(states.filter(({ entries }) => entries.length > 0).map((state) => [state.kind.name, declared(state)]));
    return `${JSON.stringify({ $schema: schema, ...root }, null, 2)}\n`;
}
/** What a file says of a kind: its entries, in which `${` is escaped but for fields that have their own, and for variables. */
function declared({ kind, entries }) {
    const written = entries.map(({ entry, secrets }) => {
        const escaped = Object.entries(entry).map(([field, value]) => [
            field,
            kind.literalFields?.includes(field) ? value : (0,_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeVariables */ .j)(value),
        ]);
        return (0,_kept_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .withSecrets */ .a)(Object.fromEntries(escaped), secrets);
    });
    return kind.single ? written[0] : written;
}


/***/ }),

/***/ 9274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ escapeVariables),
/* harmony export */   p: () => (/* binding */ fillIn)
/* harmony export */ });
/* harmony import */ var _shared_hide_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3410);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8444);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8025);



/**
 * Puts environment variables into the texts of a value: `${LOGTO_VAR_NAME}` and `${LOGTO_SECRET_NAME}` become their values,
 * `$${` becomes `${`. A file that a pull request can change reads no other variables. This comes after parsing, so that a
 * value cannot change what the file says.
 */
function fillIn(value, { env, isLiteral, place }) {
    const problems = [];
    const unset = [];
    const secrets = [];
    const report = (path, sentence) => {
        problems.push((0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(place, path, sentence));
    };
    const fill = (text, path) => text.replaceAll(variable, (found, name, end) => {
        if (found === '$${')
            return '${';
        const filled = readVariable(name, end, env);
        if ('missing' in filled) {
            unset.push({ name: filled.name, problem: (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(place, path, filled.missing) });
            if (filled.isSecret)
                secrets.push({ name: filled.name, path, isSet: false });
            return found;
        }
        if ('problem' in filled) {
            report(path, filled.problem);
            // Not an empty text, which would be a problem of its own.
            return found;
        }
        if (filled.isSecret)
            secrets.push({ name: filled.name, path, isSet: true });
        return filled.value;
    });
    const fillKey = (key, path) => key.replaceAll(variable, (found) => {
        if (found === '$${')
            return '${';
        report([...path, key], 'is a key with ${, but only values can contain variables; write $${ for a literal ${');
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
    return { value: walk(value, []), secrets, problems, unset };
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
            problem: 'contains a variable with a default, which is not supported; write the default in the workflow',
        };
    }
    if (!/^[A-Za-z_]\w{0,99}$/.test(name)) {
        return {
            problem: 'contains a variable whose name is not valid; use letters, digits and _, or write $${ for a literal ${',
        };
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
        const missing = `needs the environment variable ${name}, which is ${state}: set it under env: of the step`;
        return { name, isSecret, missing };
    }
    if (/[\r\n]$/.test(value)) {
        return {
            problem: `uses ${name}, whose value ends in a line break: remove the line break where the value is set, in YAML with |- instead of |`,
        };
    }
    if (isSecret && !(0,_shared_hide_js__WEBPACK_IMPORTED_MODULE_2__/* .isLongEnough */ .Rb)(value)) {
        return {
            problem: `uses ${name}, whose value has fewer than ${_shared_hide_js__WEBPACK_IMPORTED_MODULE_2__/* .shortestSecret */ .bs} characters, too few to be hidden: use a longer secret, or LOGTO_VAR_… if the value may be shown`,
        };
    }
    return { name, value, isSecret };
}
const unterminated = 'contains an unterminated ${; write $${ for a literal ${';
const expression = 'contains ${{, which begins an expression of a workflow file; pass its value as LOGTO_VAR_… or LOGTO_SECRET_… under env: of the step, or write $${{ for a literal ${{';
/** Writes a value so that {@link fillIn} gives it back: `${` becomes `$${`. */
function escapeVariables(value) {
    if (typeof value === 'string')
        return value.replaceAll('${', () => '$${');
    if (Array.isArray(value))
        return value.map((item) => escapeVariables(item));
    if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.replaceAll('${', () => '$${'), escapeVariables(item)]));
}


/***/ })

};
