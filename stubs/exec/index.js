// @actions/core loads a process runner for `platform.getDetails` alone, which this action never calls. `overrides` in
// package.json gives it this in place of that. @actions/cache has the real one.
export function getExecOutput() {
  throw new Error('This action asks for no details of the platform.');
}
