export const id = 702;
export const ids = [702];
export const modules = {

/***/ 7952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ pathsIn),
/* harmony export */   V: () => (/* binding */ readPaths)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

/** One run reads at most this number of files. */
const mostFiles = 20;
/** The paths in the input `config`, one per line. */
const pathsIn = (config) => config.split('\n').flatMap((line) => line.trim() || []);
/**
 * Reads the paths in the input `config`. Problems are about too many files, and one file named twice.
 * @param resolve gives the absolute path of a file
 */
function readPaths(config, resolve) {
    const paths = pathsIn(config);
    const known = paths.map((path) => resolve(path));
    const repeated = paths.filter((path, index) => known.indexOf(resolve(path)) < index);
    const problems = [...new Set(repeated)].map((path) => `names the file ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(path)} twice; remove one line`);
    if (paths.length > mostFiles)
        problems.push(`names ${paths.length} files; use at most ${mostFiles}`);
    return problems.length > 0
        ? { problems: problems.map((sentence) => ({ path: 'config', sentence })) }
        : { value: paths, problems: [] };
}


/***/ }),

/***/ 8244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ planDesiredState)
});

// EXTERNAL MODULE: ./build/config/read-current.js
var read_current = __webpack_require__(3179);
;// CONCATENATED MODULE: ./build/config/match.js

/** Finds the current entries that a declared one stands for. */
function findMatch(declared, all = []) {
    const { kind, spec } = declared;
    const names = new Set(kind.identifiersOf(spec));
    const found = all.filter((current) => kind.identifiersOf(current.spec).some((name) => names.has(name)));
    return { declared, found, all };
}
/** Starts to read the secret of an entry that exists, without waiting for it. */
function withSecret(match, context) {
    const current = onlyFound(match);
    const secret = current && (0,read_current/* readSecretAhead */.oe)(match.declared, current.id, context);
    return secret ? { ...match, secret } : match;
}
/**
 * Reads the relations that are declared, of the entries that exist.
 * @throws RequestError
 */
async function withDeclaredRelations(matches, context) {
    const read = new Map();
    const readKind = async (kind, ofKind) => {
        const entries = ofKind.flatMap((match) => {
            const current = onlyFound(match);
            const { spec: declared } = match.declared;
            return current ? { match, current, declared, fields: Object.keys(declared) } : [];
        });
        const whole = await (0,read_current/* withRelations */.oi)(kind, entries, context);
        for (const [index, current] of whole.entries()) {
            const match = entries[index]?.match;
            if (match)
                read.set(match, current);
        }
    };
    const byKind = Map.groupBy(matches, ({ declared }) => declared.kind);
    await Promise.all(Array.from(byKind, ([kind, ofKind]) => readKind(kind, ofKind)));
    return matches.map((match) => {
        const current = read.get(match);
        return current ? { ...match, found: [current] } : match;
    });
}
/** The current entry of a match; `undefined` when no entry matches, or several do. */
function onlyFound({ found: [current, ...others] }) {
    return others.length === 0 ? current : undefined;
}

// EXTERNAL MODULE: ./build/config/plan-entry.js
var plan_entry = __webpack_require__(4845);
// EXTERNAL MODULE: ./build/config/plan.js
var plan = __webpack_require__(1072);
// EXTERNAL MODULE: ./build/config/references.js
var config_references = __webpack_require__(5125);
;// CONCATENATED MODULE: ./build/config/plan-desired-state.js





/**
 * Plans what has to be done so that a tenant matches the desired state. Reads the tenant, and changes nothing.
 * @returns the plan, or every reason why there can be none
 * @throws RequestError when the tenant cannot be read
 */
async function planDesiredState(desired, context, { isNew = false, isApplied = false } = {}) {
    const references = desired.entries.flatMap((entry) => (0,config_references/* referencesOf */.CL)(entry));
    const current = await (0,read_current/* readCurrent */.cA)(desired, references, context, isNew);
    const kinds = [...current.values()].map(({ kind }) => kind);
    const found = desired.entries.map((declared) => findMatch(declared, current.get(declared.kind.name)?.entries));
    const matches = await withDeclaredRelations(isApplied ? found.map((match) => withSecret(match, context)) : found, context);
    const { holdsSecret } = context;
    const planned = matches.map((match) => (0,plan_entry/* planEntry */.Cd)(match, { exact: desired.prune.has(match.declared.kind.name), holdsSecret }));
    const problems = [
        ...(0,config_references/* unknownReferences */.Lu)(desired, references.filter((reference) => isNeeded(reference, planned)), context.ids, kinds),
        ...planned.flatMap((entry) => entry.problems),
        ...(0,plan_entry/* matchedTwice */.ff)(planned),
    ];
    if (problems.length > 0)
        return { problems };
    const entries = planned.map(({ entry }) => entry);
    const split = await splitUnmanaged(unmanagedOf(desired, entries, current), desired, context);
    const missing = (0,config_references/* deletedReferences */.QR)(desired, references, deletedKeys(split.toDelete, entries));
    if (missing.length > 0)
        return { problems: missing };
    return { value: { entries, ...split }, problems: [] };
}
/** Whether the target of a reference must exist: some are needed only where the run sets the field. */
function isNeeded({ neededToSet, place, path: [field = ''] }, planned) {
    if (neededToSet === undefined)
        return true;
    const entry = planned.find((one) => one.entry.place === place)?.entry;
    return entry?.action === 'create' || (entry?.action === 'update' && Object.hasOwn(entry.patch, field));
}
/** The unmanaged entries of the kinds that are declared, without those that Logto made. */
function unmanagedOf(desired, entries, current) {
    const matched = new Set(entries.flatMap((entry) => (entry.action === 'create' ? [] : (0,plan_entry/* keyOf */.TN)(entry.kind, entry.current))));
    return [...current.values()]
        .filter(({ kind }) => desired.kinds.has(kind.name) && (!kind.single || kind.deletable))
        .flatMap(({ kind, entries: all }) => all
        .filter((entry) => !matched.has((0,plan_entry/* keyOf */.TN)(kind, entry)) && entry.protectedReason === undefined)
        .map((entry) => ({ kind, label: (0,plan/* labelOf */.Wy)(kind, entry.spec), current: entry })));
}
/** Decides which unmanaged entries are deleted: those of pruned kinds, unless their kind protects them. */
async function splitUnmanaged(all, { prune, entries }, context) {
    const declared = entries.map(({ spec }) => spec);
    const isKept = await Promise.all(all.map(async ({ kind, current }) => !prune.has(kind.name) || (await kind.isProtected?.(current, context, declared)) === true));
    return {
        unmanaged: all.filter((_, index) => isKept[index]),
        toDelete: all.filter((_, index) => !isKept[index]),
    };
}
/** The names that no longer exist after the run: of deleted entries, and those that updated entries stop providing. */
function deletedKeys(toDelete, entries) {
    const updates = entries.flatMap((entry) => (entry.action === 'update' ? entry : []));
    const before = [...toDelete, ...updates].map(({ kind, current }) => ({ kind, spec: current.spec }));
    const after = (0,config_references/* keysByTarget */.FW)(updates.map(({ kind, current, patch }) => ({ kind, spec: { ...current.spec, ...patch } })));
    return new Map([...(0,config_references/* keysByTarget */.FW)(before)].map(([target, keys]) => [
        target,
        new Set([...keys].filter((key) => !after.get(target)?.has(key))),
    ]));
}


/***/ }),

/***/ 4845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cd: () => (/* binding */ planEntry),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   ff: () => (/* binding */ matchedTwice)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6228);
/* harmony import */ var _desired_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8025);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1072);




/** Plans one declared entry: compares it with the current one, and refuses changes that Logto or this action never makes. */
function planEntry({ declared, found, all, secret }, options) {
    const { kind, spec, place } = declared;
    const [current, ...others] = found;
    const label = (0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .labelOf */ .Wy)(kind, spec);
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
/** Problems with changes that Logto or this action never makes. */
function forbiddenChanges(entry) {
    if (entry.action !== 'update')
        return [];
    const { kind, place } = entry;
    const { mayGain, protectedReason } = entry.current;
    if (protectedReason !== undefined && mayGain !== true) {
        const sentence = `${(0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(entry)} ${protectedReason}, and is never changed; choose another name`;
        return [(0,_desired_state_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(place, [], sentence)];
    }
    return entry.changes
        .filter(({ fixed }) => fixed)
        .map(({ path, from }) => (0,_desired_state_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(place, [path], `is ${(0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(from ?? null)} and cannot be changed: Logto fixes it when it creates the ${kind.singular}; choose another name, or delete the ${kind.singular} in Logto Console`));
}
/** Problems with entries that stand for the same current one: a user by name, and again by e-mail address. */
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
/** Identifies a current entry across all kinds. */
const keyOf = (kind, { id }) => `${kind.name} ${id}`;


/***/ }),

/***/ 1221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ dryRun)
});

// EXTERNAL MODULE: ./build/report/plan-text.js
var plan_text = __webpack_require__(6662);
// EXTERNAL MODULE: ./build/runner/outputs.js
var outputs = __webpack_require__(4481);
// EXTERNAL MODULE: ./build/report/plan-comment.js
var plan_comment = __webpack_require__(9360);
// EXTERNAL MODULE: ./build/report/plan-json.js
var plan_json = __webpack_require__(8503);
// EXTERNAL MODULE: ./build/report/html.js
var html = __webpack_require__(5138);
// EXTERNAL MODULE: ./build/report/limits.js
var limits = __webpack_require__(8587);
// EXTERNAL MODULE: ./build/report/plan-blocks.js
var plan_blocks = __webpack_require__(2327);
;// CONCATENATED MODULE: ./build/report/plan-summary.js




/** Bytes of the list of deletions, so that the rest of the summary always fits. */
const deletedLimit = { ...limits/* summaryLimit */.mf, most: limits/* summaryLimit */.mf.most / 4 };
/**
 * Renders the summary of a plan that is not carried out: one sentence, what would be deleted, and the diff.
 * @param title one sentence without a full stop
 * @param tenant what would become of the tenant itself
 */
function renderPlan(title, plan, tenant, hide) {
    const head = [
        '## Plan for the Logto tenant',
        (0,html/* paragraph */.FY)(`${(0,html/* sentence */.em)(title, hide)}. ${plan_blocks/* nothingChanged */.Us}`),
        (0,html/* paragraph */.FY)(`${(0,plan_text/* countPlan */.RF)(plan, tenant)}.`),
        (0,plan_blocks/* renderDeleted */.WH)((0,plan_text/* namesOfDeleted */.TU)(plan, tenant), false, deletedLimit),
    ];
    return (0,limits/* renderFitting */.G8)((0,plan_blocks/* diffOf */.n_)(plan, tenant, hide), 'line', limits/* summaryLimit */.mf, (shown, more) => `${(0,html/* blocks */.Bv)(...head, (0,plan_blocks/* fencedDiff */.FG)(shown), more)}\n`);
}

// EXTERNAL MODULE: ./build/report/write-summary.js
var write_summary = __webpack_require__(1681);
;// CONCATENATED MODULE: ./build/report/publish-plan.js






/**
 * Shows a plan that is not carried out: in the log, in the summary and the comment as a diff, and in the output `plan`.
 * @param title one sentence without a full stop
 * @param tenant what would become of the tenant itself
 */
async function publishPlan(title, plan, context, comment, tenant) {
    const { core, event, hide, log } = context;
    await log.group(title, async () => {
        (0,plan_text/* logPlan */.uH)(plan, log, tenant);
        (0,outputs/* setOutputs */.n)(core, (0,plan_json/* planOutputs */.iS)(plan, hide, tenant));
        await Promise.all([
            (0,write_summary/* writeSummary */.S)(context, renderPlan(title, plan, tenant, hide)),
            comment?.show((0,plan_comment/* planComment */.t)({ subject: comment.subject, plan, tenant, isApplied: false, hide }, event), (0,plan_text/* hasChanges */.ik)(plan, tenant)),
        ]);
    });
}

;// CONCATENATED MODULE: ./build/operations/dry-run.js


/**
 * Shows a plan that is not carried out.
 * @param title one sentence without a full stop
 * @param tenant what would become of the tenant itself
 * @throws Error when the plan changes something and `fail-on-changes` asks for that
 */
async function dryRun(title, plan, inputs, context, comment, tenant = {}) {
    await publishPlan(title, plan, context, comment, tenant);
    const difference = (0,plan_text/* differenceOf */.Pq)(plan, tenant);
    if (inputs['fail-on-changes'] && difference !== undefined) {
        throw new Error(`${difference} (fail-on-changes). Apply the desired state, or change what is declared.`);
    }
}


/***/ }),

/***/ 9360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ planComment)
/* harmony export */ });
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7554);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5138);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8587);
/* harmony import */ var _plan_blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2327);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6662);





/** Characters of each list beside the diff, so that the rest of the comment always fits. */
const listLimit = { ..._limits_js__WEBPACK_IMPORTED_MODULE_1__/* .commentLimit */ .j9, most: _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .commentLimit */ .j9.most / 4 };
/**
 * Renders the comment on a pull request that shows a plan: the counts, all that is deleted, and the folded diff. The last
 * line names the run.
 */
function planComment(report, run) {
    const { hide, isApplied, plan, subject, tenant = {} } = report;
    const isChange = (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_3__/* .hasChanges */ .ik)(plan, tenant);
    const counts = (0,_plan_text_js__WEBPACK_IMPORTED_MODULE_3__/* .countChanges */ .xS)(plan, tenant, isApplied);
    // Without changes, a dry run says the same as a real run, so that one after the other costs no write.
    const title = isChange ? (isApplied ? 'Changes to' : 'Plan for') : 'No changes to';
    const head = [
        `<h3>${title} ${subjectName(subject)}</h3>`,
        (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(isChange ? `<b>${counts.join(', ')}</b>` : 'It is as declared.'),
        isChange && !isApplied ? dryRunNote(tenant) : '',
        (0,_plan_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDeleted */ .WH)((0,_plan_text_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOfDeleted */ .TU)(plan, tenant), isApplied, listLimit),
        renderSources(subject.sources),
    ];
    const lines = isChange ? (0,_plan_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .diffOf */ .n_)(plan, tenant, hide) : [];
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFitting */ .G8)(lines, 'line', _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .commentLimit */ .j9, (shown, more) => (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)(...head, folded(shown), more, (0,_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .byRun */ .jF)(run)));
}
const subjectName = ({ shownAs }) => shownAs === undefined ? 'the Logto tenant' : `the Logto tenant ${(0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(shownAs)}`;
function dryRunNote({ created, deleted = [] }) {
    const what = deleted.length > 0
        ? 'The tenant would be deleted, with its users, and created again. '
        : created === undefined
            ? ''
            : 'The tenant would be created. ';
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(what + _plan_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingChanged */ .Us);
}
const renderSources = (sources) => (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFitting */ .G8)(sources.map(_html_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY), 'file', listLimit, (shown, more) => (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)(shown.length === 0 ? '' : (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`Declared in ${shown.join(', ')}.`), more));
/** What readers open with a click. */
const folded = (lines) => lines.length === 0
    ? ''
    : (0,_html_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)('<details><summary>Show the changes</summary>', (0,_plan_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .fencedDiff */ .FG)(lines), '</details>');


/***/ }),

/***/ 8503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aT: () => (/* binding */ deletionPlanJson),
/* harmony export */   iS: () => (/* binding */ planOutputs)
/* harmony export */ });
/* unused harmony export planJson */
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1072);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9853);
/* harmony import */ var _plan_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6662);



/** The outputs of a plan, whether it was carried out or not. */
function planOutputs(plan, hide, tenant) {
    return { changed: String((0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .hasChanges */ .ik)(plan, tenant)), plan: planJson(plan, hide, tenant) };
}
/**
 * A plan for the output `plan`: what it would do, by name. Each list has 50 names at most, then how many more there are.
 * @param hide takes secrets out of names that the tenant has: GitHub would not pass the output to other jobs
 * @internal
 */
function planJson(plan, hide, tenant = {}) {
    const { entries, unmanaged } = plan;
    const shown = (names) => (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .firstOf */ .Ku)(names, _plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .mostNames */ .qx).map(hide);
    const planned = (action) => entries.filter((entry) => entry.action === action).map((entry) => (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(entry));
    return JSON.stringify({
        create: shown([...(0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOfCreated */ .IG)(tenant), ...planned('create')]),
        update: shown(planned('update')),
        delete: shown((0,_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOfDeleted */ .TU)(plan, tenant)),
        unmanaged: shown((0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(unmanaged)),
    });
}
/** The output `plan` of an operation that deletes tenants and changes nothing else. */
function deletionPlanJson(tenants, hide) {
    return JSON.stringify({
        create: [],
        update: [],
        delete: (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .firstOf */ .Ku)(tenants.map(_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfTenant */ .pj), _plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .mostNames */ .qx).map(hide),
        unmanaged: [],
    });
}


/***/ }),

/***/ 3124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ publishConfigured),
  q: () => (/* binding */ publishTenant)
});

// EXTERNAL MODULE: ./build/logto/endpoint.js
var logto_endpoint = __webpack_require__(3451);
// EXTERNAL MODULE: ./build/runner/outputs.js
var outputs = __webpack_require__(4481);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/shared/seal.js
var seal = __webpack_require__(7139);
// EXTERNAL MODULE: ./build/tenant/result.js
var tenant_result = __webpack_require__(1084);
// EXTERNAL MODULE: ./build/report/comment.js
var report_comment = __webpack_require__(7554);
;// CONCATENATED MODULE: ./build/report/lifetime.js
/**
 * Says what ends a tenant, as a sentence in HTML.
 * @param isCreated whether this run created it
 */
function lifetimeOf({ tag }, isCreated, inputs, { pullRequest }) {
    if (isCreated && inputs['delete-after-job'])
        return 'It is deleted when this job ends.';
    if (tag !== 'development') {
        return 'It stays until something deletes it, such as <code>operation: delete</code> with its ID and <code>allow-production-delete: true</code>.';
    }
    // The run for `closed` deletes only a tenant of the pull request, and has the same name only without `{run}`.
    if (inputs.isAuto && inputs.hasNameOfPullRequest && !inputs.hasNameOfRun && pullRequest !== undefined) {
        return 'It is deleted when the pull request closes.';
    }
    return 'It stays until something deletes it, such as <code>operation: delete</code> or <code>operation: sweep</code>.';
}

// EXTERNAL MODULE: ./build/report/plan-comment.js
var plan_comment = __webpack_require__(9360);
// EXTERNAL MODULE: ./build/report/plan-json.js
var plan_json = __webpack_require__(8503);
// EXTERNAL MODULE: ./build/report/plan-text.js
var plan_text = __webpack_require__(6662);
// EXTERNAL MODULE: ./build/report/summary.js + 1 modules
var report_summary = __webpack_require__(6830);
// EXTERNAL MODULE: ./build/report/write-summary.js
var write_summary = __webpack_require__(1681);
;// CONCATENATED MODULE: ./build/report/publish.js












/**
 * Sets the outputs, and writes summary and comment. From here on the tenant stays, unless it is to be deleted when the job
 * ends.
 */
async function publishTenant(provisioned, inputs, state, comment, context) {
    const { applied, created, isGone, kept, tenant } = provisioned;
    const { core, hide, log, mask } = context;
    const result = resultOf(provisioned);
    (0,tenant_result/* maskResult */.UN)(result, mask, inputs['mask-outputs']);
    const isDeletedAfterJob = created !== undefined && inputs['delete-after-job'];
    const sealedFor = {
        purpose: 'outputs',
        cloudApiEndpoint: inputs['cloud-api-endpoint'],
        name: tenant.name,
    };
    const sealed = await (0,seal/* seal */.od)(result, sealedFor, inputs.pat);
    (0,outputs/* setOutputs */.n)(core, {
        ...(0,tenant_result/* outputsOf */.Yz)(result),
        ...(0,plan_json/* planOutputs */.iS)(applied.plan, hide, changeOf(provisioned)),
        sealed,
    });
    const summary = summaryOf(provisioned, inputs, context);
    if (summary.recreated)
        log.warning(`The tenant ${(0,problem/* quote */.hD)(tenant.name)} was recreated: ${report_summary/* usersAreGone */.wZ}.`);
    else if (created !== undefined && !isDeletedAfterJob)
        log.notice(creationNotice(provisioned, inputs));
    const [hasSummary] = await Promise.all([
        (0,write_summary/* writeSummary */.S)(context, (0,report_summary/* renderSummary */.Br)(summary)),
        comment?.show((0,report_comment/* provisionedComment */.UC)(summary, context.event), kept, isGone),
    ]);
    if (hasSummary)
        log.info(pointToSummary('the tenant', applied));
    // Last, because whatever fails before leads to the undo, which the post step may have to finish.
    if (isDeletedAfterJob) {
        const { id: tenantId, createdAt } = tenant;
        state.saveIntent({ ...created, stage: 'after-job', tenantId, createdAt, knownIds: [] });
        log.info('The tenant will be deleted when the job ends (delete-after-job).');
    }
    else if (created !== undefined) {
        state.clearIntent();
    }
}
/** Sets the outputs of a tenant that is known by its endpoint alone, and writes summary and comment. */
async function publishConfigured(connection, applied, masksIdentifiers, comment, context) {
    const { applications, plan } = applied;
    const { core, event, hide, mask } = context;
    const { endpoint } = connection;
    const result = { ...(0,tenant_result/* connectionResult */.aK)(connection), apps: applications.map(toApp) };
    (0,tenant_result/* maskResult */.UN)(result, mask, masksIdentifiers);
    (0,outputs/* setOutputs */.n)(core, { ...(0,tenant_result/* outputsOf */.Yz)(result), ...(0,plan_json/* planOutputs */.iS)(plan, hide, {}) });
    const [hasSummary] = await Promise.all([
        (0,write_summary/* writeSummary */.S)(context, (0,report_summary/* renderConfigured */.fx)({ applications, endpoint, masked: masksIdentifiers, plan })),
        comment?.show((0,plan_comment/* planComment */.t)({ subject: comment.subject, plan, isApplied: true, hide }, event), (0,plan_text/* hasChanges */.ik)(plan)),
    ]);
    if (hasSummary)
        context.log.info(pointToSummary('the result', applied));
}
/** What stands on the page of a run that created a tenant. */
function creationNotice({ endpoint, tenant }, inputs) {
    const where = inputs['mask-outputs'] ? '' : `, at ${endpoint}`;
    return `Created the ${tenant.tag} tenant ${(0,problem/* quote */.hD)(tenant.name)} in ${tenant.regionName}${where}.`;
}
/** Where to look further. */
function pointToSummary(what, { applications }) {
    return `The job summary shows ${what}${applications.length > 0 ? ' and the client IDs' : ''}.`;
}
function resultOf({ applied, connection, created, endpoint, tenant }) {
    const reached = connection
        ? (0,tenant_result/* connectionResult */.aK)(connection)
        : { endpoint, managementApiResource: (0,logto_endpoint/* managementApiResources */.DU)(endpoint, tenant.id)[0] ?? '' };
    const apps = applied.applications.map(toApp);
    return { tenantId: tenant.id, created: created !== undefined, ...reached, apps };
}
function toApp({ name, id, type, secret }) {
    return { name, id, type, ...(secret === undefined ? {} : { secret }) };
}
/** What became of the tenant itself, as the dry run says it. */
function changeOf({ created, replaced, tenant }) {
    return { ...(created ? { created: tenant.name } : {}), deleted: replaced };
}
function summaryOf({ applied, created, endpoint, replaced, tenant }, inputs, { event }) {
    const isCreated = created !== undefined;
    return {
        tenant,
        created: isCreated,
        recreated: replaced.length > 0,
        lifetime: lifetimeOf(tenant, isCreated, inputs, event),
        endpoint,
        masked: inputs['mask-outputs'],
        consoleOrigin: inputs['cloud-api-endpoint'],
        applications: applied.applications,
        plan: applied.plan,
    };
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


/***/ }),

/***/ 4050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ digest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Replaces a text where everyone may read it: without the secret, nobody can find the text or make the digest of another. */
const digest = (secret, text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret).update(text).digest('hex').slice(0, 32);


/***/ }),

/***/ 8670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ openPlanComment),
/* harmony export */   u: () => (/* binding */ sourcesOf)
/* harmony export */ });
/* harmony import */ var _config_config_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7952);
/* harmony import */ var _shared_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4050);
/* harmony import */ var _kept_credentials_comment_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7870);



/** Where the desired state of the inputs `apps` and `config` is declared. */
function sourcesOf({ apps, config }) {
    return [...(0,_config_config_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .pathsIn */ .M)(config), ...(apps === '' ? [] : ['apps'])];
}
/**
 * The comment of a plan. Sends no request by itself.
 *
 * A comment counts as this action's only if it names its own id in a way that nobody without the secret can, or if an app has
 * begun it so and did not get to its id: comments of others are never edited, whatever they hold.
 * @param secret of at least 20 characters, which later runs for the subject have as well
 */
function openPlanComment(subject, secret, pull, { hide }) {
    if (pull === undefined)
        return undefined;
    const { number } = pull;
    const about = JSON.stringify([subject.tenant, subject.sources]);
    const marker = `<!-- logto-tenant-action plan="${(0,_shared_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .b)(secret, `plan ${about}`)}" -->\n`;
    const signed = (id) => `${marker}<!-- by ${(0,_shared_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .b)(secret, `comment ${id} ${about}`)} -->\n`;
    const isBegun = ({ body, isByApp }) => isByApp && body.startsWith(marker) && !body.startsWith(`${marker}<!--`);
    const isOwn = (comment) => comment.body.startsWith(signed(comment.id)) || isBegun(comment);
    return {
        subject,
        show: (visible, isNews) => pull.report('comment with the plan', async (repository) => {
            const shown = hide(visible);
            const write = (id) => repository.updateComment(number, id, signed(id) + shown);
            const own = (await repository.markedComments(number, marker.trimEnd())).filter(isOwn);
            if (own.length === 0 && !isNews)
                return undefined;
            if (own.length === 0) {
                await write((await repository.createComment(number, marker + shown)).id);
                return 'created';
            }
            // Two runs that began at once may have created one each.
            const stale = own.filter(({ id, body }) => (0,_kept_credentials_comment_text_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutRun */ .Mr)(body) !== (0,_kept_credentials_comment_text_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutRun */ .Mr)(signed(id) + shown));
            await Promise.all(stale.map(({ id }) => write(id)));
            return stale.length === 0 ? 'unchanged' : 'updated';
        }),
    };
}


/***/ })

};
