/** Preloaded into a measured program: appends the URL of each module that it loads to the file BENCH_LOADED_FILES. */
const { appendFileSync } = require('node:fs');
const { registerHooks } = require('node:module');

registerHooks({
  load(url, context, next) {
    appendFileSync(process.env.BENCH_LOADED_FILES, `${url}\n`);
    return next(url, context);
  },
});
