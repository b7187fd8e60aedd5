export const id = 272;
export const ids = [272];
export const modules = {

/***/ 5272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createFetch: () => (/* binding */ createFetch)
/* harmony export */ });
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6752);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1703);


/** Connections to one host that does not speak HTTP/2; over HTTP/2 one carries everything. */
const connections = 10;
const proxyVariables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
/**
 * Makes a `fetch` that speaks HTTP/2 and goes through the proxy that the environment names (HTTPS_PROXY, HTTP_PROXY,
 * NO_PROXY; lower case wins), which Node's own does not. All its requests share one set of connections.
 * @param mask called with the credentials of a proxy; the runner masks only those of its own proxy
 * @throws InputError when a proxy is not a URL
 */
function createFetch(env, mask) {
    for (const name of proxyVariables) {
        const value = env[name] ?? '';
        if (value === '')
            continue;
        const proxy = /^https?:\/\//i.test(value) ? URL.parse(value) : null;
        if (proxy === null) {
            mask(value);
            throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz([
                {
                    path: name,
                    sentence: 'must be the URL of a proxy with its scheme, such as http://proxy.example.com:3128',
                },
            ]);
        }
        if (proxy.password === '')
            continue;
        for (const secret of [value, proxy.href, proxy.password, decodeLeniently(proxy.password)])
            mask(secret);
    }
    const dispatcher = new undici__WEBPACK_IMPORTED_MODULE_0__.EnvHttpProxyAgent({ allowH2: true, connections });
    return (url, init) => (0,undici__WEBPACK_IMPORTED_MODULE_0__.fetch)(url, { ...init, dispatcher });
}
/** A password may hold a `%` that begins no escape. */
function decodeLeniently(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ })

};
