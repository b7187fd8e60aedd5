export const id = 515;
export const ids = [515];
export const modules = {

/***/ 7952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ pathsIn),
/* harmony export */   V: () => (/* binding */ readPaths)
/* harmony export */ });
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

/** Files that one run may read together. */
const mostFiles = 20;
/** The lines of the input `config` that name a file. */
const pathsIn = (config) => config.split('\n').flatMap((line) => line.trim() || []);
/**
 * Reads the paths in the input `config`, one per line.
 * @param resolve gives the absolute path, by which one file is known by two paths
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

/***/ 7515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configure: () => (/* binding */ configure)
/* harmony export */ });
/* harmony import */ var _config_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1072);
/* harmony import */ var _config_reconcile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3937);
/* harmony import */ var _report_plan_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6662);
/* harmony import */ var _report_publish_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(461);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7331);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1703);
/* harmony import */ var _tenant_connection_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9828);
/* harmony import */ var _dry_run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7474);
/* harmony import */ var _tenant_plan_comment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8670);
/* harmony import */ var _tenant_pull_comments_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8821);










/**
 * Applies the desired state to a tenant that exists, reached by its endpoint and the credentials of an M2M app: one of
 * Logto Cloud, or a self-hosted Logto. Uses no Cloud API. With `dry-run`, only the plan is shown.
 * @throws RequestError, InputError or EntryError with a message for the user
 */
async function configure(inputs, context, desired) {
    const startedAt = context.clock.now();
    const comment = openComment(inputs, context);
    const timed = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .withDeadline */ .NE)(context, inputs['timeout-seconds']);
    try {
        const connection = await (0,_tenant_connection_js__WEBPACK_IMPORTED_MODULE_6__/* .connectByEndpoint */ .TT)(inputs, timed);
        const tenant = (0,_config_reconcile_js__WEBPACK_IMPORTED_MODULE_1__/* .createContext */ .q)(connection, timed);
        if (inputs['dry-run']) {
            const plan = (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .requireValid */ .AK)(await (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planDesiredState */ .jP)(desired, tenant));
            await (0,_dry_run_js__WEBPACK_IMPORTED_MODULE_7__/* .dryRun */ .P)('The tenant exists', plan, inputs, timed, comment);
            return;
        }
        const applied = await context.log.group('Applying the desired state', async () => {
            const plan = (0,_shared_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .requireValid */ .AK)(await (0,_config_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planDesiredState */ .jP)(desired, tenant));
            (0,_report_plan_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logPlan */ .uH)(plan, context.log);
            return { plan, applications: await (0,_config_reconcile_js__WEBPACK_IMPORTED_MODULE_1__/* .applyDesiredState */ .u)(plan, tenant, timed) };
        });
        await (0,_report_publish_js__WEBPACK_IMPORTED_MODULE_3__/* .publishConfigured */ .Ir)(connection, applied, inputs['mask-outputs'], comment, timed);
        context.log.info(`The tenant is as declared after ${(0,_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .timeSince */ ._D)(startedAt, timed)}.`);
    }
    finally {
        timed.deadline.end();
    }
}
/** The comment shows the endpoint only where outputs are not masked. */
function openComment(inputs, context) {
    const { endpoint, 'm2m-app-secret': secret } = inputs;
    const subject = {
        tenant: `endpoint ${endpoint}`,
        ...(inputs['mask-outputs'] ? {} : { shownAs: endpoint }),
        sources: (0,_tenant_plan_comment_js__WEBPACK_IMPORTED_MODULE_8__/* .sourcesOf */ .u)(inputs),
    };
    return (0,_tenant_plan_comment_js__WEBPACK_IMPORTED_MODULE_8__/* .openPlanComment */ .h)(subject, secret, (0,_tenant_pull_comments_js__WEBPACK_IMPORTED_MODULE_9__/* .openPullComments */ .K)(inputs, context), context);
}


/***/ }),

/***/ 7474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ dryRun)
/* harmony export */ });
/* harmony import */ var _report_plan_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6662);
/* harmony import */ var _report_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(461);


/**
 * Shows a plan that is not carried out.
 * @param title one sentence without a full stop
 * @param tenant what would become of the tenant itself
 * @throws Error when the plan changes something and `fail-on-changes` asks for that
 */
async function dryRun(title, plan, inputs, context, comment, tenant = {}) {
    await (0,_report_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publishPlan */ .JL)(title, plan, context, comment, tenant);
    const difference = (0,_report_plan_text_js__WEBPACK_IMPORTED_MODULE_0__/* .differenceOf */ .Pq)(plan, tenant);
    if (inputs['fail-on-changes'] && difference !== undefined) {
        throw new Error(`${difference} (fail-on-changes). Apply the desired state, or change what is declared.`);
    }
}


/***/ }),

/***/ 461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ir: () => (/* binding */ publishConfigured),
  JL: () => (/* binding */ publishPlan),
  qO: () => (/* binding */ publishTenant)
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
;// CONCATENATED MODULE: ./build/report/kind-counts.js
/** Counts what a plan does, kind by kind, in the order declared. */
function countByKind({ entries, toDelete }) {
    const counts = new Map();
    const countOf = (kind) => {
        const count = counts.get(kind) ?? { kind, created: 0, updated: 0, unchanged: 0, deleted: 0 };
        counts.set(kind, count);
        return count;
    };
    const fields = { create: 'created', update: 'updated', keep: 'unchanged', repeat: 'updated' };
    for (const { kind, action } of entries)
        countOf(kind.name)[fields[action]] += 1;
    for (const { kind } of toDelete)
        countOf(kind.name).deleted += 1;
    return [...counts.values()];
}

// EXTERNAL MODULE: ./build/report/html.js
var html = __webpack_require__(5138);
// EXTERNAL MODULE: ./build/report/limits.js
var limits = __webpack_require__(8587);
// EXTERNAL MODULE: ./build/report/plan-text.js
var plan_text = __webpack_require__(6662);
;// CONCATENATED MODULE: ./build/report/plan-comment.js



/** Characters of each list beside the diff, so that the rest of the comment always fits. */
const listLimit = { ...limits/* commentLimit */.j9, most: limits/* commentLimit */.j9.most / 4 };
/**
 * Renders the comment on a pull request that shows a plan: the counts, all that is deleted, and the folded diff. The last
 * line names the run.
 */
function planComment(report, { runUrl }) {
    const { isApplied, plan, subject, tenant = {} } = report;
    const isChange = (0,plan_text/* hasChanges */.ik)(plan, tenant);
    const counts = (0,plan_text/* countChanges */.xS)(plan, tenant, isApplied ? ['created', 'changed', 'deleted'] : undefined);
    const head = [
        `<h3>${isApplied && isChange ? 'Changes to' : 'Plan for'} ${nameOf(subject)}</h3>`,
        (0,html/* paragraph */.FY)(isChange ? `<b>${counts.join(', ')}</b>` : 'Nothing to change.'),
        isChange && !isApplied ? dryRun(tenant) : '',
        renderDeleted((0,plan_text/* namesOfDeleted */.TU)(plan, tenant), isApplied),
        renderSources(subject.sources),
    ];
    const lines = isChange ? (0,plan_text/* showPlan */.tN)(plan, tenant) : [];
    return (0,limits/* renderFitting */.G8)(lines, 'line', limits/* commentLimit */.j9, (shown, more) => (0,html/* blocks */.Bv)(...head, folded(shown), more, `By [this run](${runUrl}).`));
}
const nameOf = ({ shownAs }) => shownAs === undefined ? 'the Logto tenant' : `the Logto tenant ${(0,html/* code */.aY)(shownAs)}`;
function dryRun({ created, deleted = [] }) {
    const what = deleted.length > 0
        ? 'The tenant would be deleted, with its users, and created again. '
        : created === undefined
            ? ''
            : 'The tenant would be created. ';
    return (0,html/* paragraph */.FY)(`${what}Nothing was changed (<code>dry-run</code>).`);
}
function renderDeleted(names, isApplied) {
    if (names.length === 0)
        return '';
    const title = (0,html/* paragraph */.FY)(isApplied ? 'Deleted:' : 'Would be deleted:');
    return (0,limits/* renderFitting */.G8)(names.map(html/* code */.aY), 'deletion', listLimit, (shown, more) => (0,html/* blocks */.Bv)(title, (0,html/* list */.p_)(shown), more));
}
const renderSources = (sources) => (0,limits/* renderFitting */.G8)(sources.map(html/* code */.aY), 'file', listLimit, (shown, more) => (0,html/* blocks */.Bv)(shown.length === 0 ? '' : (0,html/* paragraph */.FY)(`Declared in ${shown.join(', ')}.`), more));
/** What readers open with a click. */
const folded = (lines) => lines.length === 0
    ? ''
    : (0,html/* blocks */.Bv)('<details><summary>Show the changes</summary>', (0,html/* fenced */.OF)('diff', lines), '</details>');

// EXTERNAL MODULE: ./build/report/plan-json.js
var plan_json = __webpack_require__(8503);
// EXTERNAL MODULE: ./build/report/summary.js
var report_summary = __webpack_require__(4611);
;// CONCATENATED MODULE: ./build/report/publish.js











/**
 * Sets the outputs, and reports to people. From here on the tenant stays,
 * unless it is to be deleted when the job ends.
 */
async function publishTenant(provisioned, inputs, state, comment, context) {
    const { applied, created, isGone, kept, tenant } = provisioned;
    const { core, log, mask } = context;
    const result = resultOf(provisioned);
    (0,tenant_result/* maskResult */.UN)(result, mask, inputs['mask-outputs']);
    const isDeletedAfterJob = created !== undefined && inputs['delete-after-job'];
    const sealedFor = {
        purpose: 'outputs',
        cloudApiEndpoint: inputs['cloud-api-endpoint'],
        name: tenant.name,
    };
    const sealed = await (0,seal/* seal */.od)(result, sealedFor, inputs.pat);
    (0,outputs/* setOutputs */.n)(core, { ...(0,tenant_result/* outputsOf */.Yz)(result), ...planOutput(applied, created !== undefined, context), sealed });
    const summary = summaryOf(provisioned, inputs);
    if (summary.recreated)
        log.warning(`The tenant ${(0,problem/* quote */.hD)(tenant.name)} was recreated: ${report_summary/* usersAreGone */.wZ}.`);
    await Promise.all([
        (0,report_summary/* writeSummary */.Sy)(context, (0,report_summary/* renderSummary */.Br)(summary)),
        comment?.show((0,report_comment/* provisionedComment */.U)(summary), kept, isGone),
    ]);
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
/** Sets the outputs of a tenant that is known by its endpoint alone, and reports to people. */
async function publishConfigured(connection, applied, masksIdentifiers, comment, context) {
    const { applications, plan } = applied;
    const result = { ...(0,tenant_result/* connectionResult */.aK)(connection), apps: applications.map(toApp) };
    (0,tenant_result/* maskResult */.UN)(result, context.mask, masksIdentifiers);
    (0,outputs/* setOutputs */.n)(context.core, { ...(0,tenant_result/* outputsOf */.Yz)(result), ...planOutput(applied, false, context) });
    await Promise.all([
        (0,report_summary/* writeSummary */.Sy)(context, (0,report_summary/* renderConfigured */.fx)(applications, countByKind(plan))),
        comment?.show(planComment({ subject: comment.subject, plan, isApplied: true }, context.event), (0,plan_text/* hasChanges */.ik)(plan)),
    ]);
}
/**
 * Shows a plan that is not carried out: in the log, in the summary and the comment as a diff, and in the output `plan`.
 * @param title one sentence without a full stop
 * @param tenant what would become of the tenant itself
 */
async function publishPlan(title, plan, context, comment, tenant = {}) {
    const { core, hide, log } = context;
    const isChange = (0,plan_text/* hasChanges */.ik)(plan, tenant);
    const [counts, lines] = [(0,plan_text/* countPlan */.RF)(plan, tenant), (0,plan_text/* showPlan */.tN)(plan, tenant)];
    await log.group(title, async () => {
        for (const line of [`${counts}.`, ...lines])
            log.info(line);
        (0,outputs/* setOutputs */.n)(core, { plan: (0,plan_json/* planJson */.i)(plan, hide, tenant), changed: String(isChange) });
        await Promise.all([
            (0,report_summary/* writeSummary */.Sy)(context, (0,report_summary/* renderPlan */.EG)(title, counts, lines)),
            comment?.show(planComment({ subject: comment.subject, plan, tenant, isApplied: false }, context.event), isChange),
        ]);
    });
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
function planOutput({ plan }, isCreated, { hide }) {
    const changed = String(isCreated || (plan !== undefined && (0,plan_text/* hasChanges */.ik)(plan)));
    return { changed, ...(plan ? { plan: (0,plan_json/* planJson */.i)(plan, hide) } : {}) };
}
function summaryOf({ applied, created, endpoint, replaced, tenant }, inputs) {
    return {
        tenant,
        created: created !== undefined,
        recreated: replaced.length > 0,
        endpoint,
        masked: inputs['mask-outputs'],
        consoleOrigin: inputs['cloud-api-endpoint'],
        applications: applied.applications,
        settings: applied.plan ? countByKind(applied.plan) : [],
    };
}


/***/ }),

/***/ 4050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ digest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Stands for a text where everyone may read it: nobody without the secret can tell the text, or make the digest of another. */
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
