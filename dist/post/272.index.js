export const id = 272;
export const ids = [272];
export const modules = {

/***/ 5272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   installTransport: () => (/* binding */ installTransport)
/* harmony export */ });
/* harmony import */ var undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4660);
/* harmony import */ var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(883);
/* harmony import */ var undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3137);
/* harmony import */ var undici_lib_global_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2581);
/* harmony import */ var undici_lib_web_fetch_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4398);
/* harmony import */ var undici_lib_web_fetch_formdata_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5910);
/* harmony import */ var undici_lib_web_fetch_headers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(660);
/* harmony import */ var undici_lib_web_fetch_request_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9967);
/* harmony import */ var undici_lib_web_fetch_response_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9051);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1703);










/** Connections to one host that does not speak HTTP/2; over HTTP/2 one carries everything. */
const connections = 10;
const proxyVariables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
/**
 * Makes `fetch` speak HTTP/2 and go through the proxy that the environment names (HTTPS_PROXY, HTTP_PROXY, NO_PROXY;
 * lower case wins), which Node's own does not. Called once, by the entries.
 * @param mask called with the credentials of a proxy; the runner masks only those of its own proxy
 * @throws InputError when a proxy is not a URL
 */
function installTransport(env, mask) {
    // What `install` of undici does, for the part of it that is in use: all of it is half a megabyte more to load.
    Object.assign(globalThis, { fetch: undici_lib_web_fetch_index_js__WEBPACK_IMPORTED_MODULE_4__.fetch, FormData: undici_lib_web_fetch_formdata_js__WEBPACK_IMPORTED_MODULE_5__.FormData, Headers: undici_lib_web_fetch_headers_js__WEBPACK_IMPORTED_MODULE_6__.Headers, Request: undici_lib_web_fetch_request_js__WEBPACK_IMPORTED_MODULE_7__.Request, Response: undici_lib_web_fetch_response_js__WEBPACK_IMPORTED_MODULE_8__.Response });
    // Agents of proxies open their tunnels with it.
    Object.assign(undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_1__.prototype, { connect: undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_0__ });
    for (const name of proxyVariables) {
        const value = env[name] ?? '';
        if (value === '')
            continue;
        const proxy = /^https?:\/\//i.test(value) ? URL.parse(value) : null;
        if (proxy === null) {
            mask(value);
            throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_9__/* .InputError */ .dz([
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
    (0,undici_lib_global_js__WEBPACK_IMPORTED_MODULE_3__.setGlobalDispatcher)(new undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_2__({ allowH2: true, connections }));
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
