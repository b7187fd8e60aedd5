export const id = 868;
export const ids = [868];
export const modules = {

/***/ 8096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ fieldsAt),
/* harmony export */   Z: () => (/* binding */ explainByNames)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7597);

/** The fields that a schema knows at a path; `undefined` when it knows none there. */
function fieldsAt(schema, path) {
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodOptional */ .IiU || schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodNullable */ .l1C)
        return fieldsAt(schema.unwrap(), path);
    const [key, ...rest] = path;
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodObject */ .bvH) {
        if (key === undefined)
            return Object.keys(schema.shape);
        return fieldsAt(Reflect.get(schema.shape, key), rest);
    }
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodArray */ .naA && key !== undefined)
        return fieldsAt(schema.element, rest);
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodUnion */ .fZ7) {
        return schema.options.map((option) => fieldsAt(option, path)).find((fields) => fields !== undefined);
    }
    return undefined;
}
const bare = (field) => field.toLowerCase().replaceAll(/[_\s-]|s$/g, '');
/** Says of an unknown field how it may have been meant, or which fields there are. */
function explainByNames(field, fields) {
    if (fields === undefined)
        return 'is not a known field';
    const meant = fields.find((name) => bare(name) === bare(field)) ??
        fields.find((name) => field.length > 3 && distance(name, field) <= 2);
    return meant === undefined
        ? `is not a known field; the fields here are ${fields.join(', ')}`
        : `is not a known field; did you mean ${meant}`;
}
/** How many letters have to be added, taken away or replaced (Levenshtein). */
function distance(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (const [index, letter] of one.split('').entries()) {
        let before = index;
        const next = [index + 1];
        for (const [column, otherLetter] of other.split('').entries()) {
            const above = row[column + 1] ?? 0;
            next.push(Math.min(above + 1, (next[column] ?? 0) + 1, before + (letter === otherLetter ? 0 : 1)));
            before = above;
        }
        row = next;
    }
    return row.at(-1) ?? 0;
}


/***/ }),

/***/ 3868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadConfig: () => (/* binding */ loadConfig)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/shared/problem.js
var shared_problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/config/duplicates.js
var duplicates = __webpack_require__(5841);
;// CONCATENATED MODULE: ./build/config/variables.js
/**
 * Shorter values are not masked: the runner would take each of their occurrences from the log, and drop each job output
 * that holds one; of `7` the number of a pull request, nothing would be left.
 */
const shortestMasked = 5;
/**
 * What the runner hands to an action beside the environment of the step: its inputs, `pat` among them, its state, and the
 * credentials of GitHub's services (`Handler.cs`). A file that a pull request can change must not get at those.
 */
const runnersOwn = /^(INPUT|STATE|ACTIONS)_/i;
/**
 * Puts environment variables into the texts of a value: `${NAME}` becomes its value, `$${` stays as `${`. The values are
 * put in after parsing, so that they cannot change what the file says.
 */
function fillIn(value, filling) {
    const problems = [];
    const fill = (text, path) => text.replaceAll(/\$\$\{|\$\{([^}]*)(\}?)/g, (found, name, end) => {
        if (found === '$${')
            return '${';
        if (name === undefined || end === '' || !/^[A-Za-z_]\w*$/.test(name)) {
            problems.push(filling.problem(path, 'holds a ${ that begins no ${NAME}; write $${ where the text itself is meant'));
            return found;
        }
        if (runnersOwn.test(name)) {
            problems.push(filling.problem(path, `takes ${name}, which the runner sets for actions alone`));
            return found;
        }
        const filled = filling.env[name];
        if (filled === undefined || filled === '') {
            problems.push(filling.problem(path, `needs the environment variable ${name}, which is ${filled === undefined ? 'not set' : 'empty'}: set it under env: of the step`));
            // So that it is not said to be empty as well.
            return found;
        }
        if (filled.length >= shortestMasked)
            filling.mask(filled);
        return filled;
    });
    const walk = (at, path) => {
        if (typeof at === 'string')
            return filling.isVerbatim(path) ? at : fill(at, path);
        if (Array.isArray(at))
            return at.map((item, index) => walk(item, [...path, index]));
        if (typeof at !== 'object' || at === null)
            return at;
        return Object.fromEntries(Object.entries(at).map(([key, item]) => [key, walk(item, [...path, key])]));
    };
    return { value: walk(value, []), problems };
}

// EXTERNAL MODULE: ./build/config/known-fields.js
var known_fields = __webpack_require__(8096);
// EXTERNAL MODULE: ./build/shared/text.js
var shared_text = __webpack_require__(9853);
// EXTERNAL MODULE: ./build/config/read-text.js
var read_text = __webpack_require__(7139);
;// CONCATENATED MODULE: ./build/config/shield.js
/** What stands for `$`, `{` and `}` of a variable: characters of private use, which mean nothing to YAML. */
const stand = { $: '\uF8E0', '{': '\uF8E1', '}': '\uF8E2' };
/**
 * Makes `${NAME}` plain text for YAML, which otherwise takes its braces for an object within `{ … }` and `[ … ]`. Every
 * character keeps its place, so that positions stay right. A file that holds these characters itself stays as it is.
 */
function shieldVariables(text) {
    if (/[\uF8E0-\uF8E2]/.test(text))
        return text;
    return text.replaceAll(/\$\{(\w+)\}/g, (_, name) => `${stand.$}${stand['{']}${name}${stand['}']}`);
}
/** Undoes it in everything that was read. */
function unshield(value) {
    if (typeof value === 'string') {
        return value.replaceAll(/\uF8E0\uF8E1(\w+)\uF8E2/g, (_, name) => '${' + name + '}');
    }
    if (Array.isArray(value))
        return value.map((item) => unshield(item));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [String(unshield(key)), unshield(item)]));
}

;// CONCATENATED MODULE: ./build/config/document.js



/**
 * Reads YAML 1.2 or JSON. Anchors, aliases and merge keys (`<<`) are allowed, tags of any kind are not.
 * @param file its path in the repository; `.json` is held to JSON
 */
async function readDocument(text, file) {
    const { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const lines = new LineCounter();
    // Warnings would be written to stderr; they are looked at below.
    const document = parseDocument(shieldVariables(text), {
        lineCounter: lines,
        prettyErrors: false,
        logLevel: 'error',
        merge: true,
    });
    const positionAt = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line, column: col };
    };
    const wrong = (sentence, offset = 0) => ({
        problems: [{ path: '', sentence, at: positionAt(offset) }],
    });
    if (file.endsWith('.json')) {
        try {
            JSON.parse(text);
        }
        catch (error) {
            const { sentence, offset } = await (0,read_text/* describeJsonMistake */.EM)(text, error);
            return wrong(sentence, offset);
        }
    }
    // One mistake in the indentation makes several errors: the first is where it is. A tag that is unknown is a warning.
    const [mistake] = [...document.errors, ...document.warnings];
    if (mistake !== undefined) {
        const what = mistake.code === 'MULTIPLE_DOCS'
            ? 'a second document begins; remove this line'
            : (0,shared_text/* toSingleLine */.O)(mistake.message);
        return wrong(`is not valid YAML: ${what}`, mistake.pos[0]);
    }
    const position = (path) => {
        let node = document.contents;
        let offset = 0;
        for (const key of path) {
            if (isAlias(node))
                node = node.resolve(document);
            if (isMap(node)) {
                const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
                if (pair === undefined)
                    break;
                if (isScalar(pair.key))
                    offset = pair.key.range?.[0] ?? offset;
                node = pair.value;
            }
            else if (isSeq(node)) {
                const item = node.items[Number(key)];
                if (item === undefined)
                    break;
                node = item;
                if (isScalar(item) || isMap(item) || isSeq(item) || isAlias(item))
                    offset = item.range?.[0] ?? offset;
            }
            else
                break;
        }
        return positionAt(offset);
    };
    try {
        const value = unshield(document.toJS({ maxAliasCount: 100 }));
        return { value: { value, position }, problems: [] };
    }
    catch (failure) {
        // An alias without its anchor, or so many aliases that they would fill the memory.
        const message = (0,shared_text/* toSingleLine */.O)(failure instanceof Error ? failure.message : String(failure));
        return wrong(`is not valid YAML: ${message}`);
    }
}

;// CONCATENATED MODULE: ./build/config/load.js






const jsonObject = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
/** Reads what a config file declares. Reports every problem, each with its place in the file. Sends no request. */
async function loadConfig(text, options) {
    const { file, kinds } = options;
    const read = await readDocument(text, file);
    if (read.value === undefined)
        return { problems: read.problems };
    const { position } = read.value;
    const problem = (path, sentence) => ({
        path: (0,shared_problem/* formatPath */.jV)('', path),
        sentence,
        at: position(path),
    });
    const hidden = [];
    const filled = fillIn(read.value.value, {
        env: options.env,
        mask: (value) => {
            options.mask(value);
            hidden.push(value);
        },
        isVerbatim: ([name, ...path]) => kinds.some((kind) => kind.name === name && kind.literalFields?.includes(String(path[kind.single ? 0 : 1]))),
        problem,
    });
    const root = jsonObject.safeParse(filled.value ?? {});
    if (!root.success || Array.isArray(filled.value)) {
        return { problems: [problem([], `must be an object with keys such as ${kinds[0]?.name ?? ''}`)] };
    }
    const declared = kinds.filter(({ name }) => name in root.data);
    const entries = [];
    const problems = [...filled.problems, ...unknownKeys(root.data, kinds, problem)];
    for (const kind of declared) {
        const list = entriesOf(kind, root.data[kind.name]);
        if (list === undefined)
            problems.push(problem([kind.name], `must be a list of ${kind.singular} entries`));
        for (const { path, value } of list ?? []) {
            const parsed = parseEntry(kind, value, path, position);
            problems.push(...parsed.problems);
            if (parsed.value)
                entries.push(parsed.value);
        }
    }
    // With a variable missing, names look alike that are not.
    if (filled.problems.length === 0)
        problems.push(...(0,duplicates/* duplicates */.X)(entries));
    const prune = readPrune(root.data['prune'], declared, problem);
    problems.push(...prune.problems);
    if (problems.length > 0 || prune.value === undefined)
        return { problems: inOrder(problems) };
    for (const secret of passwordsOf(entries))
        options.mask(secret);
    const names = new Set(declared.map(({ name }) => name));
    return { value: { entries, kinds: names, prune: prune.value, hidden }, problems: [] };
}
function unknownKeys(root, kinds, problem) {
    const known = [...kinds.map(({ name }) => name), 'prune', '$schema'];
    return Object.keys(root)
        .filter((key) => !known.includes(key))
        .map((key) => problem([key], (0,known_fields/* explainByNames */.Z)(key, known)));
}
/** The entries that stand under a key, each with its path; `undefined` when it is not the list that it must be. */
function entriesOf(kind, value) {
    if (kind.single)
        return [{ path: [kind.name], value }];
    if (!Array.isArray(value))
        return undefined;
    return value.map((item, index) => ({ path: [kind.name, index], value: item }));
}
function parseEntry(kind, value, path, position) {
    const parsed = kind.schema.safeParse(value);
    if (parsed.success) {
        const place = {
            path: (0,shared_problem/* formatPath */.jV)('', path),
            position: (inner) => position([...path, ...inner]),
        };
        return { value: { kind, spec: parsed.data, place }, problems: [] };
    }
    const problems = (0,shared_problem/* problemsOf */.GW)(parsed.error, value, (0,shared_problem/* formatPath */.jV)('', path), (field, at) => kind.explain?.(field, at) ?? (0,known_fields/* explainByNames */.Z)(field, (0,known_fields/* fieldsAt */.$)(kind.schema, at)), (at) => position([...path, ...at]));
    return { problems: problems.map((one) => ({ ...one, sentence: withQuotesAdvice(one.sentence) })) };
}
/** YAML reads a phone number as a number. */
function withQuotesAdvice(sentence) {
    return /^must be text, not (a number|true or false)$/.test(sentence)
        ? `${sentence}; put it in quotes`
        : sentence;
}
/** Texts that are only sent when an entry is created: a password is in the file itself, but need not be in the log as well. */
function passwordsOf(entries) {
    return entries.flatMap(({ kind, spec }) => Object.entries(spec).flatMap(([field, value]) => kind.fields[field]?.creationOnly && typeof value === 'string' ? value : []));
}
function readPrune(value, declared, problem) {
    if (value === undefined)
        return { value: new Set(), problems: [] };
    if (!Array.isArray(value))
        return { problems: [problem(['prune'], 'must be a list of keys of this file')] };
    const prune = new Set();
    const problems = value.flatMap((name, index) => {
        const kind = declared.find((one) => one.name === name);
        if (kind === undefined) {
            return problem(['prune', index], `${(0,shared_problem/* quote */.hD)(name)} is not a key of this file; to delete all there are, declare an empty list: ${String(name)}: []`);
        }
        if (kind.single)
            return problem(['prune', index], `there is one ${kind.singular}, which cannot be deleted`);
        prune.add(kind.name);
        return [];
    });
    return problems.length > 0 ? { problems } : { value: prune, problems: [] };
}
/** By their place in the file, as a reader goes through it. */
function inOrder(problems) {
    return problems.toSorted((one, other) => rank(one) - rank(other));
}
const rank = ({ at }) => (at ? at.line * 10_000 + at.column : 0);


/***/ })

};
