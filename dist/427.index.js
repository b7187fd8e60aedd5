export const id = 427;
export const ids = [427];
export const modules = {

/***/ 7427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCredentialCache: () => (/* binding */ createCredentialCache)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/http/failure.js
var failure = __webpack_require__(1923);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/http/send.js + 4 modules
var send = __webpack_require__(6928);
// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var shared_clock = __webpack_require__(8722);
// EXTERNAL MODULE: ./build/http/body.js
var body = __webpack_require__(5621);
// EXTERNAL MODULE: ./build/shared/text-store.js
var text_store = __webpack_require__(3321);
;// CONCATENATED MODULE: ./build/github/cache-blobs.js


/** @param signal ends requests */
function createBlobs(fetch, signal) {
    /** Sends a request, and reads the answer as a whole. One more try, as with the service itself. */
    const exchange = async (url, init) => {
        const first = await attempt(url, init).catch(() => undefined);
        const { content, response } = first && first.response.status < 500 ? first : await attempt(url, init);
        if (!response.ok)
            throw new Error(`The storage of the cache answered ${response.status}.`);
        if (content !== undefined)
            return content;
        throw new Error(`The storage of the cache answered with more than ${text_store/* mostBytes */.j} bytes.`);
    };
    const attempt = async (url, init) => {
        try {
            const response = await fetch(url, { ...init, signal });
            return { response, content: await (0,body/* readUpTo */.V)(text_store/* mostBytes */.j, response) };
        }
        catch {
            throw new Error(`The storage of the cache gave no answer${signal.aborted ? ' in time' : ''}.`);
        }
    };
    return {
        download: (url) => exchange(url, { method: 'GET' }),
        async upload(url, text) {
            const size = Buffer.byteLength(text);
            if (size > text_store/* mostBytes */.j)
                throw new Error(`They have ${size} bytes, more than ${text_store/* mostBytes */.j}.`);
            const headers = { 'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/octet-stream' };
            await exchange(url, { method: 'PUT', headers, body: text });
            return size;
        },
    };
}

;// CONCATENATED MODULE: ./build/github/cache-client.js




/** Seconds that keeping or finding may take. */
const patienceSeconds = 10;
/** What all entries of this action have, and those of other tools have not, so that theirs are never looked at. */
const version = '6c6f67746f2d74656e616e742d616374696f6e2f63726564656e7469616c732f31';
/**
 * Opens no connection by itself. Everything has to be done within 10 s.
 * @param signal gives up at once
 */
function openCache({ url, token }, context, signal) {
    const { clock, fetch, log } = context;
    const timed = (0,shared_clock/* startDeadline */.db)(patienceSeconds, clock);
    const deadline = { signal: signal ? AbortSignal.any([timed.signal, signal]) : timed.signal };
    // What goes wrong here is told once, by the caller.
    const quiet = { info: (line) => log.debug(line), debug: (line) => log.debug(line) };
    const client = (0,send/* createClient */.U)({ ...context, deadline, log: quiet, origin: url.origin, rules });
    const base = `${url.pathname.replace(/\/+$/, '')}/twirp/github.actions.results.api.v1.CacheService/`;
    return {
        call: (method, doing, fields, answer) => client.send({
            doing,
            method: 'POST',
            path: base + method,
            headers: { authorization: `Bearer ${token}` },
            json: { ...fields, version },
            repeatable: true,
            answer,
            hint: () => undefined,
        }),
        blobs: createBlobs(fetch, deadline.signal),
        hasTimedOut: () => timed.signal.aborted,
        end: () => timed.end(),
    };
}
const twirpError = schemas/* object */.Ikc({ code: schemas/* string */.YjP(), msg: schemas/* string */.YjP().optional() });
const rules = {
    requestIdHeader: 'x-github-request-id',
    repeats: 1,
    isTransient: ({ status }) => status >= 500,
    readErrorBody(body) {
        const error = twirpError.safeParse(body).data;
        return error && { code: error.code, message: error.msg };
    },
};

;// CONCATENATED MODULE: ./build/github/cache-service.js





/**
 * Keeps texts in the GitHub Actions cache, by the API that the runner's own tools use (version 2 of the service): three calls
 * in JSON and one of the storage. Nothing is archived or unpacked, and no file is written. GitHub decides where a
 * text is found again: on the same branch or pull request, and on pull requests also from the base and the default branch.
 */
function createCredentialCache(context) {
    const service = findService(context.env);
    if (service === undefined) {
        context.log.debug('There is no cache service here, so it keeps no credentials between runs.');
        return { restore: () => Promise.resolve('none'), save: () => Promise.resolve('none') };
    }
    return {
        async restore(key, signal) {
            const opened = openCache(service, context, signal);
            try {
                return await restoreFrom(opened, key, context.mask);
            }
            catch (error) {
                const unusable = `The GitHub cache could not be read: ${(0,problem/* messageOf */.bD)(error)}`;
                return { unusable, hasTimedOut: opened.hasTimedOut() };
            }
            finally {
                opened.end();
            }
        },
        async save(key, sealed, signal) {
            const opened = openCache(service, context, signal);
            try {
                await saveTo(opened, key, sealed, context.mask);
                return 'saved';
            }
            catch (error) {
                return {
                    problem: `The credentials could not be kept in the GitHub cache, so later runs may not find them: ${(0,problem/* messageOf */.bD)(error)}`,
                };
            }
            finally {
                opened.end();
            }
        },
    };
}
/** Version 2 where the runner announces it, but never on GHES, which has version 1 only. */
function findService(env) {
    const url = URL.parse(env['ACTIONS_RESULTS_URL'] ?? '');
    const token = env['ACTIONS_RUNTIME_TOKEN'] ?? '';
    const isAnnounced = Boolean(env['ACTIONS_CACHE_SERVICE_V2']);
    if (!isAnnounced || url === null || token === '')
        return undefined;
    return isGhes(env['GITHUB_SERVER_URL'] || 'https://github.com') ? undefined : { url, token };
}
function isGhes(serverUrl) {
    const host = URL.parse(serverUrl)?.hostname ?? '';
    return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}
const cache_service_text = schemas/* string */.YjP().default('');
const lookUpAnswer = schemas/* looseObject */._H3({ ok: schemas/* boolean */.zMY().optional(), signed_download_url: cache_service_text, matched_key: cache_service_text })
    // Fields with their default may be missing, but an object without any of these is no answer of the service.
    .refine((body) => body.ok !== undefined || Object.keys(body).length === lookUpDefaults);
/** The fields of an empty answer, as read. */
const lookUpDefaults = 2;
const createAnswer = schemas/* object */.Ikc({ ok: schemas/* boolean */.zMY().default(false), signed_upload_url: cache_service_text });
const finishAnswer = schemas/* object */.Ikc({ ok: schemas/* boolean */.zMY().default(false) });
async function restoreFrom({ call, blobs }, key, mask) {
    const found = await call('GetCacheEntryDownloadURL', 'look for kept credentials', { key, restore_keys: key.endsWith('-') ? [key] : [] }, lookUpAnswer);
    const { ok, matched_key: matched, signed_download_url: url } = found;
    mask(url);
    // Even a whole key matches entries that begin with it, and one of the run's own ref comes before an exact one of another ref.
    if (!ok)
        return 'none';
    if (!matched.startsWith(key))
        throw new Error('The cache service gave another entry than was asked for.');
    return { text: await blobs.download(url) };
}
async function saveTo(cache, key, sealed, mask, isLonger = false) {
    const { call, blobs } = cache;
    const url = await reserve(cache, key);
    if (url === undefined) {
        const fields = { key, restore_keys: [] };
        const found = await call('GetCacheEntryDownloadURL', 'look for kept credentials', fields, lookUpAnswer);
        mask(found.signed_download_url);
        // Entries cannot be replaced: an earlier run has kept these.
        if (found.ok && found.matched_key === key)
            return;
        // It was reserved by a call whose answer is lost, and nobody can finish it. A longer key is found by this one.
        if (isLonger)
            throw new Error('The cache service has them neither stored nor free to store.');
        return saveTo(cache, `${key}-${(0,external_node_crypto_.randomBytes)(16).toString('hex')}`, sealed, mask, true);
    }
    mask(url);
    const size = await blobs.upload(url, sealed);
    const fields = { key, size_bytes: String(size) };
    const { ok } = await call('FinalizeCacheEntryUpload', 'keep the credentials', fields, finishAnswer);
    if (!ok)
        throw new Error('The cache service did not take them.');
}
/** @returns where to upload an entry; `undefined` when the key is taken */
async function reserve({ call }, key) {
    try {
        const created = await call('CreateCacheEntry', 'keep the credentials', { key }, createAnswer);
        if (!created.ok)
            throw new Error('The cache service did not take them.');
        return created.signed_upload_url;
    }
    catch (error) {
        if ((0,failure/* refusalOf */.Of)(error)?.code === 'already_exists')
            return undefined;
        throw error;
    }
}


/***/ })

};
