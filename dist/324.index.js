export const id = 324;
export const ids = [324];
export const modules = {

/***/ 2324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ filesBeside),
/* harmony export */   W: () => (/* binding */ fileProblem)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _shared_file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(359);


/** @param configFile the path of the config file from the workspace */
function filesBeside(configFile, files) {
    const from = (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? path : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(configFile), path);
    return { readFolder: (path, limits) => files.readFolder(from(path), limits) };
}
/** What is wrong with a file that a field names. @throws any other error */
function fileProblem(error, path) {
    if (!(error instanceof _shared_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .FileError */ .f))
        throw error;
    return { path, sentence: error.message };
}


/***/ })

};
