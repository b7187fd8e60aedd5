export const id = 210;
export const ids = [210];
export const modules = {

/***/ 9210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCredentialCache: () => (/* binding */ createCredentialCache)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(481);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5919);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9691);






const answerSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ saved: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY() }),
    zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ error: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ sealed: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional() }),
]);
/**
 * Keeps sealed texts in the GitHub Actions cache, by a worker thread, since `@actions/cache` is large, writes workflow
 * commands to stdout and has no deadline of its own. Where a text is found again is decided by GitHub: in the same
 * pull request or branch, on the same operating system, with the same compression (zstd if installed, else gzip).
 * Proxies: the requests to the service heed `https_proxy` and `no_proxy` in either case, those to the storage too.
 *
 * @param options.env the environment of the step
 * @param options.workerUrl the bundle of `cache-worker.ts`. Build it with `pathToFileURL(join(import.meta.dirname, …))`:
 * ncc takes `new URL('…', import.meta.url)` for an asset, and copies and renames the file
 * @param options.seconds how long one call may take; 10 unless given
 */
function createCredentialCache(options) {
    const { log, env, workerUrl, seconds = 10 } = options;
    /** Gives `{}` in place of an answer that holds nothing of use, after telling why. */
    const ask = async (task, report, signal) => {
        if (!hasService(env)) {
            log.debug('There is no cache service here, so no credentials are kept between runs.');
            return {};
        }
        const output = new LibraryOutput(log);
        const answer = await runWorker(task, { env, workerUrl, seconds, output, signal });
        if (signal?.aborted)
            return {};
        if ('saved' in answer || ('sealed' in answer && answer.sealed !== undefined))
            return answer;
        const reasons = ['error' in answer ? answer.error : undefined, output.failure];
        if (reasons.some(Boolean))
            report(reasons.filter(Boolean).join('; '));
        return {};
    };
    return {
        async restore(key, signal) {
            const answer = await ask({ task: 'restore', key }, (reason) => log.notice(`Credentials kept by earlier runs could not be read from the GitHub cache: ${reason}`), signal);
            return 'sealed' in answer ? answer.sealed : undefined;
        },
        async save(key, sealed) {
            await ask({ task: 'save', key, sealed }, (reason) => log.notice(`The credentials could not be kept in the GitHub cache, so later runs will not find them: ${reason}`));
        },
    };
}
/** The rule of `isFeatureAvailable` in `@actions/cache`: version 2 where it is announced, but never on GHES. */
function hasService(env) {
    const isSecond = env['ACTIONS_CACHE_SERVICE_V2'] && !isGhes(env['GITHUB_SERVER_URL'] || 'https://github.com');
    return Boolean(env[isSecond ? 'ACTIONS_RESULTS_URL' : 'ACTIONS_CACHE_URL']);
}
function isGhes(serverUrl) {
    const host = URL.parse(serverUrl)?.hostname ?? '';
    return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}
/**
 * Has a worker do the task in a directory of its own, and waits until the thread has ended: nothing of it keeps the
 * process alive. A `tar` that a terminated thread had started ends by itself after the moment it takes.
 */
async function runWorker(task, options) {
    const { env, workerUrl, seconds, output, signal } = options;
    let directory;
    try {
        directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'logto-tenant-'));
        if (signal?.aborted)
            return {};
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_4__.Worker(workerUrl, {
            workerData: { ...task, directory },
            // The library packs and unpacks in the workspace, and leaves a directory behind in the runner's temp.
            env: { ...exactEnv(env), GITHUB_WORKSPACE: directory, RUNNER_TEMP: directory },
            stdout: true,
            stderr: true,
        });
        let answer;
        worker.on('message', (message) => (answer = message));
        worker.on('error', (error) => (answer = { error: String(error) }));
        const giveUp = () => {
            answer ??= { error: `there was no answer within ${seconds} s` };
            void worker.terminate();
        };
        const timer = setTimeout(giveUp, seconds * 1000);
        signal?.addEventListener('abort', giveUp, { once: true });
        await Promise.all([
            new Promise((resolve) => worker.once('exit', resolve)),
            output.read(worker.stdout),
            output.read(worker.stderr),
        ]);
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
        return answerSchema.parse(answer ?? { error: 'the worker ended without an answer' });
    }
    catch (error) {
        return { error: error instanceof Error ? error.message : String(error) };
    }
    finally {
        // What cannot be removed now, the runner removes with the job.
        if (directory)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true }).catch(() => undefined);
    }
}
/** Windows ignores the case of names (`Path`), but the environment of a thread does not; the library asks for `PATH`. */
function exactEnv(env) {
    if (process.platform !== 'win32')
        return env;
    return Object.fromEntries(Object.entries(env).map(([name, value]) => [name.toUpperCase(), value]));
}
/** What the library prints, which would be commands to the runner. It goes to the debug log, without its secrets. */
class LibraryOutput {
    /** The first thing that the library prints about a failure; its functions return no reason. */
    failure;
    #log;
    #secrets = new Set();
    constructor(log) {
        this.#log = log;
    }
    async read(stream) {
        for await (const line of (0,node_readline__WEBPACK_IMPORTED_MODULE_3__.createInterface)({ input: stream, crlfDelay: Infinity }))
            this.#handle(line);
    }
    #handle(line) {
        const [, command, data] = /^::([a-z-]+)[^:]*::(.*)$/.exec(line) ?? [];
        const text = data === undefined ? line : unescapeData(data);
        if (command === 'add-mask') {
            if (text !== '')
                this.#secrets.add(text);
            return;
        }
        let shown = text;
        for (const secret of this.#secrets)
            shown = shown.replaceAll(secret, '***');
        const lines = shown.split(/\r?\n/);
        for (const part of lines)
            this.#log.debug(`cache: ${part}`);
        const isFailure = command === 'warning' ||
            command === 'error' ||
            /^(?:Failed to (?:reserve|restore|save)|Cache (?:restore|save) skipped)/.test(shown);
        if (isFailure)
            this.failure ??= lines[0];
    }
}
/** Undoes `escapeData` of `@actions/core`. */
function unescapeData(data) {
    return data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}


/***/ })

};
