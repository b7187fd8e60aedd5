export const id = 272;
export const ids = [272];
export const modules = {

/***/ 5272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createFetch: () => (/* binding */ createFetch)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6752);
/* harmony import */ var _shared_hide_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3410);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1703);
/* harmony import */ var _loopback_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(356);






/** Connections to one host that does not speak HTTP/2; over HTTP/2 one carries everything. */
const connections = 10;
const proxyVariables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
/**
 * Makes a `fetch` that speaks HTTP/2 and goes through the proxy that the environment names (HTTPS_PROXY, HTTP_PROXY,
 * NO_PROXY; lower case wins), which Node's own does not; to this machine, it goes directly. All its requests share one set
 * of connections. They are undici's `request`: its `fetch` takes twice the processor time, which twenty requests at the same
 * time wait for.
 * @param mask called with the credentials of a proxy; the runner masks only those of its own proxy
 * @throws InputError when a proxy is not a URL, or when the environment turns off the check of certificates
 */
function createFetch(env, mask) {
    requireCertificateCheck(env);
    for (const name of proxyVariables)
        checkProxy(name, env[name] ?? '', mask);
    const options = { allowH2: true, connections };
    const [direct, proxied] = [new undici__WEBPACK_IMPORTED_MODULE_2__.Agent(options), new undici__WEBPACK_IMPORTED_MODULE_2__.EnvHttpProxyAgent(options)];
    return async (url, { method = 'GET', headers: given = {}, body: content, signal } = {}) => {
        signal?.throwIfAborted();
        const { statusCode, statusText, headers, body } = await (0,undici__WEBPACK_IMPORTED_MODULE_2__.request)(url, {
            dispatcher: (0,_loopback_js__WEBPACK_IMPORTED_MODULE_4__/* .isLoopback */ .U)(new URL(url).hostname) ? direct : proxied,
            method,
            headers: { accept: '*/*', 'accept-encoding': 'gzip', ...given },
            ...(content === undefined ? {} : { body: content }),
            ...(signal === undefined ? {} : { signal: aTurnLater(signal) }),
        });
        const get = (name) => {
            const value = headers[name];
            return value === undefined ? null : [value].flat().join(', ');
        };
        return {
            ok: statusCode >= 200 && statusCode < 300,
            status: statusCode,
            statusText,
            headers: { get },
            // The reader gets the error, if there is one.
            body: get('content-encoding') === 'gzip' && statusCode !== 204
                ? (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)(body, (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip)(), () => { })
                : body,
        };
    };
}
function requireCertificateCheck(env) {
    const name = 'NODE_TLS_REJECT_UNAUTHORIZED';
    // Node's own spelling of "off"; it takes every other value for "on".
    if (env[name] !== '0')
        return;
    const sentence = 'must not be 0, because credentials would be sent to whoever answers: remove it, and set NODE_EXTRA_CA_CERTS to the CA file of a proxy that inspects TLS';
    throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz([{ path: name, sentence }]);
}
/** Masks the credentials of a proxy. @throws InputError when it is not a URL */
function checkProxy(name, value, mask) {
    if (value === '')
        return;
    const proxy = /^https?:\/\//i.test(value) ? URL.parse(value) : null;
    if (proxy === null) {
        // Only what may hold a password: a word such as none would be hidden everywhere.
        if (value.includes('@'))
            mask(value);
        const sentence = 'must be the URL of a proxy with its scheme, such as http://proxy.example.com:3128';
        throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz([{ path: name, sentence }]);
    }
    const given = [proxy.username, proxy.password].filter((part) => part !== '');
    if (given.length === 0)
        return;
    // The mask of a short password would hide much else, and that of a user name beside it as well.
    const words = [given.at(-1) ?? '', decode(given.at(-1) ?? '')].filter((word) => word !== undefined);
    for (const secret of [value, proxy.href, ...words.filter(_shared_hide_js__WEBPACK_IMPORTED_MODULE_5__/* .isLongEnough */ .Rb)])
        mask(secret);
    if (given.some((part) => decode(part) === undefined)) {
        const sentence = 'has a user name or password that contains a % that is not an escape; write %25 for a literal %';
        throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz([{ path: name, sentence }]);
    }
}
/**
 * A signal that follows another a turn later. When a request with a body is aborted in the turn in which it was handed to an
 * HTTP/2 connection, before the body is written, Node 24 writes empty frames without end, until there is no memory left.
 */
function aTurnLater(signal) {
    const later = new AbortController();
    signal.addEventListener('abort', () => setImmediate(() => later.abort(signal.reason)), { once: true });
    return later.signal;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
